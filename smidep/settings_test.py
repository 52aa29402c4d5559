"""The same settings, made fast and harmless for tests, on servers that live as long as the run."""

import os

from smidep.standalone.servers import for_tests

for_tests()
os.environ.setdefault("SECRET_KEY", "only-for-tests")

from smidep.settings import *  # noqa: F403, E402 - the servers' addresses must be known first

ALLOWED_HOSTS = ["*"]
IS_PLAIN_HTTP = True
SECURE_SSL_REDIRECT = SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = False
SECURE_HSTS_SECONDS = 0
SECOND_FACTOR_REQUIRED = False
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = True
# Tests marked `worker` start a real one, with CELERY_EAGER=0 in its environment and theirs.
CELERY_TASK_ALWAYS_EAGER = os.environ.get("CELERY_EAGER", "1") == "1"
CELERY_TASK_EAGER_PROPAGATES = True
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
MESSAGE_GATEWAY = "console"
