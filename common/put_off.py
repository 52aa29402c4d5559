"""Work that is put off until the transaction is committed.

It is named and not imported, so that an action need not know the entry above it that will call it.
A test holds that each name exists. A broker that is away never breaks a request: what was put off is
a row somewhere (a notice, an import, a tally), and the sweep of that app finds it later.
"""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import partial

from celery import current_app
from django.db import transaction
from kombu.exceptions import OperationalError

logger = logging.getLogger(__name__)


_quiet: ContextVar[bool] = ContextVar("quiet", default=False)


def put_off(name: str, *keys: object) -> None:
    """Send the task `name` with `keys` to the worker, once the transaction is committed."""
    if not _quiet.get():
        transaction.on_commit(partial(_send, name, keys))


@contextmanager
def nothing_put_off() -> Iterator[None]:
    """Put nothing off inside the `with`: for loads whose work is done in one go at their end."""
    token = _quiet.set(True)
    try:
        yield
    finally:
        _quiet.reset(token)


def _send(name: str, keys: tuple) -> None:
    if name not in current_app.tasks:
        # The web process has not imported the tasks of the apps yet; a worker has.
        current_app.loader.import_default_modules()
    try:
        task = current_app.tasks.get(name)
        if task is not None:
            task.apply_async(args=keys, retry=False)
        else:
            current_app.send_task(name, args=keys, retry=False)
    except (OperationalError, OSError):
        logger.warning("The broker is away; the sweep will pick up the task.", extra={"task": name})
