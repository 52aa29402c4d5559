"""What all tests share: the servers are started by the settings, the people stand in `tests.cast`."""

import gettext
import os

import hypothesis
from django.conf import settings
from django.test.signals import setting_changed

from common import catalogue
from smidep.standalone.assets import node_program

pytest_plugins = ["tests.cast", "tests.database", "tests.seeds", "tests.browser", "tests.worker", "tests.web"]

# Playwright's own driver is a Node, which asks for newer system libraries than ours does.
os.environ.setdefault("PLAYWRIGHT_NODEJS_PATH", str(node_program()))
# Playwright runs a loop in the thread of the test, which only waits there: queries do no harm.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
# How long one example takes says how busy the machine is, and nothing of the portal.
hypothesis.settings.register_profile("unhurried", deadline=None)
hypothesis.settings.load_profile("unhurried")


def pytest_sessionstart(session):
    """Pages are tested in the words as they stand now in the catalogues."""
    built = [catalogue.build(app) for app in settings.APPS]
    if any(built):
        # Django may have read the old ones while it was set up, and gettext itself keeps what it read.
        gettext._translations.clear()
        setting_changed.send(sender=None, setting="LOCALE_PATHS", value=settings.LOCALE_PATHS, enter=True)
