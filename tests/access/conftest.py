"""The stage, built once for each table."""

import pytest
from django.core.cache import cache

from tests.access import stage
from tests.access.tables import Asker


@pytest.fixture
def asker(cast, firm, other_firm, firm_makassar, cluster, provider, request, settings, tmp_path) -> Asker:
    settings.MEDIA_ROOT = str(tmp_path / "media")
    cache.clear()
    firm.phone = f"+62{stage.PHONE}"
    firm.save()
    offices = {
        f"office_{name}": request.getfixturevalue(f"office_{name}") for name in ("pasuruan", "jatim", "makassar")
    }
    keys = stage.build({**cast, "firms": [firm, other_firm]}, firm, cluster, provider, offices)
    return Asker(cast, keys)
