"""Steps of the value chain are chosen by their pictures: each has one that exists."""

import pytest

from clusters.reference.stages import STAGE_KINDS
from smidep.standalone.places import ROOT


@pytest.mark.parametrize(["code", "icon"], [(code, icon) for code, *_words, icon in STAGE_KINDS])
def test_every_step_has_its_picture(code, icon):
    assert f'id="i-{icon}"' in (ROOT / "static" / "icons.svg").read_text("utf-8"), code
