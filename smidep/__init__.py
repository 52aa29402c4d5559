"""The portal as a whole: settings, addresses, the Celery application, and the launcher."""

import os

# Tasks find their application only if it is made with Django. The launcher imports this package
# before any other is installed, and names no settings then.
if "DJANGO_SETTINGS_MODULE" in os.environ:
    from smidep.celery import app as celery_app

    __all__ = ["celery_app"]
