"""News through a real broker and a real worker."""

import pytest

from accounts import actions
from accounts.models import Channel, Notice
from tests.waiting import wait_until

pytestmark = pytest.mark.worker


def test_worker_sends_what_was_committed(celery_worker_process, owner):
    actions.notify(to=[owner], kind="problem.offered", subject="Ada tawaran", body="Kabar.")
    waiting = Notice.objects.filter(channel=Channel.MESSAGE, sent_at=None)
    wait_until(lambda: not waiting.exists(), 20)
    assert Notice.objects.get(channel=Channel.MESSAGE).tries == 1
