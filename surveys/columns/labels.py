"""The words for fields and for the kinds of rows that are left out."""

from django.utils.translation import gettext_lazy as _

from surveys.columns.fields import Field

LABELS = {
    Field.CODE: _("Code of the firm"),
    Field.NAME: _("Name of the firm"),
    Field.OWNER: _("Owner"),
    Field.NIK: "NIK",
    Field.NPWP: "NPWP",
    Field.NIB: "NIB",
    Field.ADDRESS: _("Address"),
    Field.VILLAGE: _("Village"),
    Field.DISTRICT: _("District"),
    Field.PHONE: _("Telephone"),
    Field.EMAIL: _("E-mail"),
    Field.ESTABLISHED: _("Year of beginning"),
    Field.PRODUCT: _("Products"),
    Field.KBLI: "KBLI",
    Field.WORKERS_MALE: _("Men at work"),
    Field.WORKERS_FEMALE: _("Women at work"),
    Field.WORKERS: _("All at work, men and women together"),
    Field.INVESTMENT: _("Investment without land and building"),
    Field.LAND: _("Land and building"),
    Field.CAPACITY: _("Production capacity"),
    Field.CAPACITY_UNIT: _("Unit of the capacity"),
    Field.OUTPUT: _("Value of output a month"),
    Field.MATERIALS: _("Raw material a month"),
    Field.EXPORTS: _("Exports"),
    Field.PROBLEM: _("Problem"),
}
KINDS = {
    "head": _("titles and heads"),
    "numbering": _("numberings of columns"),
    "heading": _("sub-headings"),
    "total": _("totals"),
    "note": _("notes and signatures"),
    "more": _("further lines of a firm"),
    "table": _("rows of another table without firms"),
    "sheet": _("sheets without firms"),
}
# What a yes and a no are called.
ANSWERS = {True: _("Yes"), False: _("No")}
# Why a stretch of rows is in no firm.
WHY = {
    "head": _("Title or head of the table"),
    "numbering": _("Counts the columns"),
    "heading": _("Sub-heading"),
    "total": _("Sum"),
    "note": _("Note, signature, or too little for a firm"),
    "more": _("Note, signature, or too little for a firm"),
    "table": _("Another table, without firms"),
    "sheet": _("No list of firms was found on this sheet"),
}
