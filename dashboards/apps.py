from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from common import navigation

READERS = {"official", "surveyor", "facilitator", "ministry", "admin"}


class DashboardsConfig(AppConfig):
    name = "dashboards"
    verbose_name = _("Dashboards")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        from dashboards import receivers  # noqa: F401 - connects them

        navigation.register(
            roles=READERS, label=_("Dashboard"), url_name="dashboards:dashboard", icon="chart", order=90
        )
        navigation.register(
            roles={"observer"}, label=_("Published tables"), url_name="dashboards:published", icon="chart", order=90
        )
