from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from accounts import notice_kinds
from common import navigation

STAFF = {"surveyor", "official", "facilitator", "admin"}


class SurveysConfig(AppConfig):
    name = "surveys"
    verbose_name = _("Surveys")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        from common import listings, panels
        from surveys import exports
        from surveys.panels import firm_surveys

        listings.register_document(exports.REPORT, _("Report of an import"), exports.find_import, exports.write_report)

        navigation.register(
            roles={"surveyor", "official", "facilitator", "ministry", "admin"},
            label=_("Surveys"),
            url_name="surveys:work",
            icon="survey",
            order=50,
        )
        navigation.register(
            roles={"surveyor", "official", "facilitator", "admin"},
            label=_("Import of workbooks"),
            short=_("Import"),
            url_name="surveys:import_list",
            icon="sheet",
            order=55,
        )
        notice_kinds.register("import.done", _("My workbook is in the register"), STAFF)
        notice_kinds.register("survey.returned", _("A survey is to be completed"), STAFF)
        panels.register("clusters:firm.side", firm_surveys, order=20, queries=2)
