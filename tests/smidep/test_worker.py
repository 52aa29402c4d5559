"""What is put off is done by a real worker, over the real broker."""

import pytest

from accounts.periodic import purge_idempotency_keys
from smidep.celery import app
from tests.waiting import wait_until

pytestmark = pytest.mark.worker


def done(worker, task):
    totals = app.control.inspect([worker.name]).stats() or {}
    return totals.get(worker.name, {}).get("total", {}).get(task.name, 0)


def test_worker_does_what_is_put_off(celery_worker_process):
    before = done(celery_worker_process, purge_idempotency_keys)
    purge_idempotency_keys.delay()
    wait_until(lambda: done(celery_worker_process, purge_idempotency_keys) == before + 1)


def test_job_waits_for_a_worker_that_is_away(celery_worker_process):
    celery_worker_process.stop()
    purge_idempotency_keys.delay()
    celery_worker_process.start()
    wait_until(lambda: done(celery_worker_process, purge_idempotency_keys) == 1)
