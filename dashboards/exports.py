"""The columns of published tables, as files show them. A withheld number is an empty cell."""

from django.utils.translation import gettext_lazy as _

from common.exports import Column
from dashboards.published import ReadOffices


def office_columns(table: ReadOffices) -> list[Column]:
    return [
        Column("from", _("From"), lambda _row: table.starts_on),
        Column("to", _("Until"), lambda _row: table.ends_on),
        Column("region", _("Region code"), lambda row: row.region),
        Column("office", _("Office"), lambda row: row.office),
        Column("received", _("Received"), lambda row: row.received),
        Column("answered", _("First answers"), lambda row: row.answered),
        Column("in_time", _("First answers in time"), lambda row: row.in_time),
        Column("done", _("Work done"), lambda row: row.done),
        Column("confirmed", _("Helped, say the firms"), lambda row: row.confirmed),
        Column("firms", _("Firms that reported"), lambda row: row.firms),
    ]
