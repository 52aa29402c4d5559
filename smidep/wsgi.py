"""What gunicorn serves."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "smidep.settings")

# Imported here because the package was loaded by gunicorn before its settings had a name.
from smidep.celery import app as celery_app  # noqa: F401

application = get_wsgi_application()
