"""Settings of the portal, for every place. What differs from place to place comes from the environment."""

from datetime import timedelta
from pathlib import Path

import environ
from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy

env = environ.Env()
BASE_DIR = Path(__file__).resolve().parent.parent

# Place ------------------------------------------------------------------------------------------
SECRET_KEY = env.str("SECRET_KEY")
DEBUG = env.bool("DEBUG", default=False)
TRIAL = env.bool("SMIDEP_TRIAL", default=False)  # invented people may sign in, and are named on the sign-in page
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["127.0.0.1", "localhost", "[::1]"])
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[])
SITE_URL = env.str("SITE_URL", default="http://127.0.0.1:8000")
IS_PLAIN_HTTP = DEBUG or (TRIAL and not env.bool("TLS", default=False))

# Parts ------------------------------------------------------------------------------------------
APPS = ["common", "regions", "accounts", "clusters", "surveys", "issues", "solutions", "dashboards", "smidep"]
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django.contrib.humanize",
    "accounts.apps.PortalAdminConfig",
    "django.forms",
    "pgtrigger",
    "pghistory",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "csp",
    "django_htmx",
    "django_filters",
    "rest_framework",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    *APPS,
]
MIDDLEWARE = [
    "common.middleware.name_request",
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "common.middleware.choose_language",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "pghistory.middleware.HistoryMiddleware",
    "accounts.middleware.require_second_factor",
    "common.middleware.use_office_time",
    "common.middleware.lead_back_to_page",
    "common.middleware.tell_broken_rules",
]
ROOT_URLCONF = "smidep.urls"
WSGI_APPLICATION = "smidep.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "common.context.layout",
            ],
        },
    }
]
FORM_RENDERER = "common.forms.Renderer"
FILTERS_EMPTY_CHOICE_LABEL = gettext_lazy("All")

# Data -------------------------------------------------------------------------------------------
DATABASES = {
    "default": {
        **env.db_url("DATABASE_URL"),
        "CONN_MAX_AGE": env.int("CONN_MAX_AGE", default=300),
        "CONN_HEALTH_CHECKS": True,
        # PgBouncer hands a connection to the next transaction: no cursor of the server outlives one.
        "DISABLE_SERVER_SIDE_CURSORS": True,
        "ATOMIC_REQUESTS": False,
    }
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
REDIS_URL = env.str("REDIS_URL")
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.redis.RedisCache",
        "LOCATION": REDIS_URL,
        "KEY_PREFIX": "smidep",
        "TIMEOUT": 300,
    }
}
SESSION_ENGINE = "django.contrib.sessions.backends.cached_db"
MESSAGE_STORAGE = "django.contrib.messages.storage.fallback.FallbackStorage"
MEDIA_ROOT = env.path("MEDIA_ROOT", default=str(BASE_DIR / "var" / "media"))
# Files of people have no address of their own: they are served by views that ask `visible_to`.
MEDIA_URL = "/media-internal/"
SENDFILE_BY_PROXY = env.bool("SENDFILE_BY_PROXY", default=False)
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5000
FILE_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024

# People -----------------------------------------------------------------------------------------
AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["accounts.backends.SignInBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 8}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "smidep:home"
ACCOUNT_LOGOUT_REDIRECT_URL = "/"
ACCOUNT_ADAPTER = "accounts.adapters.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"username", "email", "phone"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_RATE_LIMITS = {"login": "60/m/ip", "login_failed": "10/m/ip,5/5m/key", "reset_password": "20/h/ip,5/h/key"}
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_FORMS = {
    "login": "accounts.forms.SignInForm",
    "reset_password": "accounts.forms.AskResetForm",
    "reset_password_from_key": "accounts.forms.NewPasswordForm",
    "change_password": "accounts.forms.ChangePasswordForm",
    "reauthenticate": "accounts.forms.ReauthenticateForm",
}
MFA_ADAPTER = "accounts.adapters.MFAAdapter"
MFA_FORMS = {
    "authenticate": "accounts.forms.CodeForm",
    "reauthenticate": "accounts.forms.CodeAgainForm",
    "activate_totp": "accounts.forms.ActivateForm",
}
# An address of mail says nothing about a phone with an app on it.
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "SMIDeP"
# Officials and the ministry work with a second factor; a trial run lets them in without.
SECOND_FACTOR_REQUIRED = env.bool("SECOND_FACTOR_REQUIRED", default=not (DEBUG or TRIAL))
TOKEN_LIFE = timedelta(days=90)
CLAIM_CODE_LIFE = timedelta(days=14)
LINK_LIFE = timedelta(days=30)

# Words and times --------------------------------------------------------------------------------
LANGUAGE_CODE = "id"
LANGUAGES = [("id", "Bahasa Indonesia"), ("en", "English")]
LOCALE_PATHS = [BASE_DIR / "locale" / app for app in APPS]
TIME_ZONE = "Asia/Jakarta"
USE_TZ = True
# Figures are written by the filters of common/numbers.py: a separator in each number would write the year 2.026.
USE_THOUSAND_SEPARATOR = False
FORMAT_MODULE_PATH = []

# Pages ------------------------------------------------------------------------------------------
STATIC_URL = "/static/"
STATIC_ROOT = env.path("STATIC_ROOT", default=str(BASE_DIR / "var" / "static"))
STATICFILES_DIRS = [BASE_DIR / "static", ("vendor", BASE_DIR / "var" / "vendor")]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG or TRIAL
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
WHITENOISE_USE_FINDERS = DEBUG or TRIAL
WHITENOISE_AUTOREFRESH = DEBUG

# Guards -----------------------------------------------------------------------------------------
SECURE_SSL_REDIRECT = not IS_PLAIN_HTTP
BEHIND_PROXY = env.bool("BEHIND_PROXY", default=False)
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if BEHIND_PROXY else None
# Who is throttled: the address that our own proxy has seen, and never one that a client only claims.
ALLAUTH_TRUSTED_PROXY_COUNT = int(BEHIND_PROXY)
SECURE_REDIRECT_EXEMPT = [r"^healthz$"]
SECURE_HSTS_SECONDS = 0 if IS_PLAIN_HTTP else int(timedelta(days=365).total_seconds())
SECURE_HSTS_INCLUDE_SUBDOMAINS = not IS_PLAIN_HTTP
SECURE_HSTS_PRELOAD = not IS_PLAIN_HTTP
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = not IS_PLAIN_HTTP
SESSION_COOKIE_AGE = int(timedelta(days=14).total_seconds())
CSRF_FAILURE_VIEW = "smidep.error_views.csrf_failure"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        # Bootstrap's arrows and ticks are data: images; previews of photos before sending are blob: ones.
        "img-src": [SELF, "data:", "blob:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}

# API --------------------------------------------------------------------------------------------
REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [
        "accounts.api.authentication.TokenAuthentication",
        "rest_framework.authentication.SessionAuthentication",
    ],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticated"],
    "DEFAULT_RENDERER_CLASSES": ["common.api_json.OrjsonRenderer"],
    "DEFAULT_PARSER_CLASSES": ["rest_framework.parsers.JSONParser", "rest_framework.parsers.MultiPartParser"],
    "DEFAULT_PAGINATION_CLASS": "common.api.CursorPage",
    "DEFAULT_FILTER_BACKENDS": ["common.api.FilterBackend"],
    "DEFAULT_SCHEMA_CLASS": "accounts.api.schema.PortalSchema",
    "NUM_PROXIES": int(BEHIND_PROXY),
    "DEFAULT_THROTTLE_RATES": {"sign_in": "120/min"},
    "EXCEPTION_HANDLER": "smidep.api_errors.handle",
    "TEST_REQUEST_DEFAULT_FORMAT": "json",
    "UNAUTHENTICATED_USER": "django.contrib.auth.models.AnonymousUser",
}
SPECTACULAR_SETTINGS = {
    "TITLE": "SMIDeP portal",
    "DESCRIPTION": "Firms, problems, solutions and dashboards, by the same rules as the pages.",
    "VERSION": "1",
    "SERVE_INCLUDE_SCHEMA": False,
    # What follows it is the resource, by which the operations are grouped.
    "SCHEMA_PATH_PREFIX": r"/api/v1/",
    "SWAGGER_UI_SETTINGS": {"deepLinking": True, "docExpansion": "none", "filter": True},
    "SWAGGER_UI_DIST": "SIDECAR",
    "SWAGGER_UI_FAVICON_HREF": "SIDECAR",
    "COMPONENT_SPLIT_REQUEST": True,
    "ENUM_ADD_EXPLICIT_BLANK_NULL_CHOICE": True,
    "POSTPROCESSING_HOOKS": [
        "drf_spectacular.hooks.postprocess_schema_enums",
        "accounts.api.schema.say_refusals",
    ],
    # Fields of several resources have one name: each set of choices has its own.
    "ENUM_NAME_OVERRIDES": {
        "BudgetSourceEnum": "solutions.kinds.BudgetSource",
        "CategoryEnum": "clusters.categories.Category",
        "FiguresSourceEnum": "clusters.models.figures.Source",
        "FirmStatusEnum": "clusters.models.firms.FirmStatus",
        "HelpedEnum": "issues.lifecycle.Helped",
        "MailPaceEnum": "accounts.models.Pace",
        "MatchAnswerStatusEnum": "solutions.models.matches.AnswerStatus",
        "MatchHelpedEnum": "solutions.models.matches.Helped",
        "MatchStatusEnum": "solutions.lifecycle.MatchStatus",
        "OfficeLevelEnum": "accounts.models.OfficeLevel",
        "ProblemStatusEnum": "issues.lifecycle.Status",
        "ProblemVerbEnum": "issues.lifecycle.Verb",
        "ProviderKindEnum": "solutions.models.ProviderKind",
        "RegionLevelEnum": "regions.models.Level",
        "RejectReasonEnum": "issues.lifecycle.RejectReason",
        "ResponseStatusEnum": "surveys.lifecycle.ResponseStatus",
        "RowActionEnum": "surveys.import_states.RowAction",
        "SizeClassEnum": "clusters.size_class.SizeClass",
        "SolutionKindEnum": "solutions.kinds.Kind",
        "SolutionStatusEnum": "solutions.catalogue_states.SolutionStatus",
    },
}
# Messages to programs of partners go to public addresses only; a trial may send them to its own machine.
WEBHOOKS_MAY_CALL_INSIDE = env.bool("WEBHOOKS_MAY_CALL_INSIDE", default=TRIAL)
WEBHOOK_LOG_LIFE = timedelta(days=90)
IDEMPOTENCY_KEY_LIFE = timedelta(hours=24)

# Work off the request ---------------------------------------------------------------------------
CELERY_BROKER_URL = REDIS_URL
CELERY_RESULT_BACKEND = None
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_TASK_TIME_LIMIT = 60 * 60
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_WORKER_MAX_TASKS_PER_CHILD = 200
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BROKER_TRANSPORT_OPTIONS = {
    "visibility_timeout": 2 * 60 * 60,
    "socket_timeout": 5,
    "socket_connect_timeout": 3,
    "retry_on_timeout": False,
    # A request that puts work off does not wait for a broker that is away: the sweep finds the work.
    "max_retries": 1,
    "interval_start": 0,
    "interval_step": 0.1,
    "interval_max": 0.2,
}
CELERY_TIMEZONE = TIME_ZONE
CELERY_BEAT_SCHEDULE = {
    "sweep tallies": {"task": "dashboards.periodic.sweep_tallies", "schedule": timedelta(seconds=30)},
    "publish the last quarter": {"task": "dashboards.periodic.publish_last_quarter", "schedule": timedelta(days=1)},
    "sweep notices": {"task": "accounts.periodic.sweep_notices", "schedule": timedelta(minutes=2)},
    "send digests": {"task": "accounts.periodic.send_digests", "schedule": timedelta(minutes=10)},
    "purge notices": {"task": "accounts.periodic.purge_notices", "schedule": timedelta(days=1)},
    "resume imports": {"task": "surveys.periodic.resume_imports", "schedule": timedelta(minutes=2)},
    "purge imports": {"task": "surveys.periodic.purge_imports", "schedule": timedelta(hours=24)},
    "sweep exports": {"task": "accounts.periodic.sweep_exports", "schedule": timedelta(minutes=5)},
    "purge sessions": {"task": "accounts.periodic.purge_sessions", "schedule": timedelta(days=1)},
    "purge idempotency keys": {"task": "accounts.periodic.purge_idempotency_keys", "schedule": timedelta(hours=1)},
    "escalate late problems": {"task": "issues.periodic.escalate_late", "schedule": timedelta(minutes=10)},
    "warn of problems due soon": {"task": "issues.periodic.warn_due_soon", "schedule": timedelta(minutes=30)},
    "close unanswered problems": {"task": "issues.periodic.close_unanswered", "schedule": timedelta(hours=1)},
    "count offices": {"task": "issues.periodic.count_offices", "schedule": timedelta(minutes=10)},
    "reckon deadlines": {"task": "issues.periodic.reckon_calendars", "schedule": timedelta(days=1)},
    "make thumbnails": {"task": "issues.periodic.make_thumbnails", "schedule": timedelta(minutes=30)},
    "fetch mails": {"task": "issues.periodic.fetch_mails", "schedule": timedelta(minutes=2)},
    "purge mails": {"task": "issues.periodic.purge_mails", "schedule": timedelta(days=1)},
    "purge log of webhooks": {"task": "issues.periodic.purge_webhook_log", "schedule": timedelta(days=1)},
    "deliver webhooks": {"task": "issues.periodic.deliver_webhooks", "schedule": timedelta(minutes=1)},
    "lapse matches": {"task": "solutions.periodic.lapse_matches", "schedule": timedelta(minutes=10)},
    "reckon terms of matches": {"task": "solutions.periodic.reckon_matches", "schedule": timedelta(days=1)},
    "end solutions": {"task": "solutions.periodic.end_solutions", "schedule": timedelta(hours=6)},
    "warn of ends of solutions": {"task": "solutions.periodic.warn_of_ends", "schedule": timedelta(hours=12)},
    "read solutions": {"task": "solutions.periodic.read_solutions", "schedule": timedelta(minutes=10)},
    "forget suggestions": {"task": "solutions.periodic.forget_suggestions", "schedule": timedelta(days=1)},
}

# Notices ----------------------------------------------------------------------------------------
EMAIL_BACKEND = env.str("EMAIL_BACKEND", default="django.core.mail.backends.console.EmailBackend")
if env.str("EMAIL_URL", default=""):
    vars().update(env.email_url("EMAIL_URL"))
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", default="SMIDeP <noreply@localhost>")
# Where answers to mails go, and the mailbox they are read from: maildir:///path or imaps://name:password@host/INBOX.
REPLY_ADDRESS = env.str("REPLY_ADDRESS", default="")
MAIL_IN_URL = env.str("MAIL_IN_URL", default="")
# The name by which our own mail server signs its judgements (Authentication-Results), if they are to be heeded.
MAIL_AUTHSERV = env.str("MAIL_AUTHSERV", default="")
REPLY_LIFE = timedelta(days=90)
MAIL_LIFE = timedelta(days=30)  # of a mail that stands in its report
MAIL_KEPT_LIFE = timedelta(days=180)  # of one that could not be threaded
NOTICE_LIFE = timedelta(days=env.int("NOTICE_LIFE_DAYS", default=365))
# Without one, messages are counted as not sent; a terminal is for trials, as the words of messages are no log.
MESSAGE_GATEWAY = env.str("MESSAGE_GATEWAY", default="console" if DEBUG or TRIAL else "none")
MESSAGE_GATEWAY_URL = env.str("MESSAGE_GATEWAY_URL", default="")
MESSAGE_GATEWAY_KEY = env.str("MESSAGE_GATEWAY_KEY", default="")

# Logs -------------------------------------------------------------------------------------------
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"json": {"()": "common.logs.JsonFormatter"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "json"}},
    "root": {"handlers": ["console"], "level": env.str("LOG_LEVEL", default="INFO")},
    "loggers": {
        "django.server": {"handlers": ["console"], "propagate": False},
        # Two lines a task would bury what matters, on a terminal at least.
        "celery.worker.strategy": {"level": "WARNING"},
        "celery.app.trace": {"level": "WARNING" if TRIAL else "INFO"},
    },
}
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
