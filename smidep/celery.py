"""The Celery application. The times of its clock are in the settings, CELERY_BEAT_SCHEDULE."""

import os

from celery import Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "smidep.settings")

app = Celery("smidep")
app.config_from_object("django.conf:settings", namespace="CELERY")
for module in ["tasks", "jobs", "periodic"]:
    app.autodiscover_tasks(related_name=module)
