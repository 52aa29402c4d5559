"""What gunicorn serves."""

import gc
import os

from django.core.wsgi import get_wsgi_application
from django.urls import resolve

from common.frames import with_room

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "smidep.settings")

application = with_room(get_wsgi_application())
# Views, forms and filters are loaded with the first address that is looked up: now, and not by the first request.
resolve("/")
# Half a million objects of code live as long as the process. Out of the collector's sight they cost nothing; in it,
# some requests pay a tenth of a second for walking through them.
gc.collect()
gc.freeze()
gc.set_threshold(20_000, 20, 20)
