"""The Celery application. The times of its clock are in the settings, CELERY_BEAT_SCHEDULE."""

import os

from celery import Celery, Task

from common.frames import with_room

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "smidep.settings")


class RoomyTask(Task):
    """A task whose loops cost the same wherever they stand."""

    abstract = True

    @with_room
    def __call__(self, *args, **kwargs):
        # Not the one of the base class, which knows nothing of the try that this is.
        return self.run(*args, **kwargs)


app = Celery("smidep", task_cls=RoomyTask)
app.config_from_object("django.conf:settings", namespace="CELERY")
for module in ["tasks", "jobs", "periodic"]:
    app.autodiscover_tasks(related_name=module)
