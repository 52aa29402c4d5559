from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from common import listings, navigation, searching


class ClustersConfig(AppConfig):
    name = "clusters"
    verbose_name = _("Firms and clusters")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        from clusters import exports, receivers, searchers  # noqa: F401 - connects them

        navigation.register(
            roles={"official", "surveyor", "facilitator", "ministry", "admin"},
            label=_("Firms and clusters"),
            short=_("Firms"),
            url_name="clusters:firm_list",
            icon="factory",
            order=40,
        )
        navigation.register(
            roles={"owner"}, label=_("My firm"), url_name="clusters:firm_list", icon="factory", order=40
        )
        navigation.register(
            roles={navigation.PUBLIC, "observer", "provider"},
            label=_("Clusters"),
            url_name="clusters:cluster_list",
            icon="factory",
            order=40,
        )
        listings.register("firms", _("Firms"), exports.read_firms)
        searching.register("firms", _("Firms"), searchers.firms, order=10)
        searching.register("clusters", _("Clusters"), searchers.clusters, order=40)
