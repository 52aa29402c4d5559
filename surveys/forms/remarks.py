"""Doubts about answers in words."""

from decimal import Decimal

from django.utils.translation import gettext as _

from common.numbers import number
from surveys.plausible import Remark


def sentence(remark: Remark) -> str:
    """What is unusual, and beside what."""
    words = {
        "far_from_last_year": _("%(now)s is far from last year (%(then)s)."),
        "no_longer_exports": _("Last year the firm exported."),
        "above_capacity": _("Production (%(now)s) is more than the capacity (%(then)s)."),
        "above_installed": _("The capacity (%(now)s) is more than the machines can make (%(then)s)."),
        "above_output": _("Raw material (%(now)s) costs more than the output is worth (%(then)s)."),
        "output_without_workers": _("There is output but nobody works here."),
        "output_without_production": _("There is output but nothing is made."),
        "unit_missing": _("The capacity has no unit."),
    }
    return words[remark.code] % {"now": _said(remark.now), "then": _said(remark.then)}


def _said(value: object) -> str:
    return number(value) if isinstance(value, int | float | Decimal) else str(value or "")
