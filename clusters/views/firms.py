"""The page of one firm: who it is, its years, and what is shown in full only on request."""

from datetime import date

from django.contrib.auth.decorators import login_required
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from accounts.models import AccessLog
from accounts.permissions import can_make_code, require_person_level
from clusters.actions import reveal
from clusters.models import Firm, SizeThreshold
from clusters.permissions import can_read_numbers, can_record_firm, can_speak_for, fields_open_to
from clusters.size_class import SizeClass, size_class_of_year, thresholds_on
from clusters.views.firm_story import story_of
from clusters.views.firm_years import MOST_YEARS, finding, year_rows
from common.numbers import masked_nik, masked_phone, number, rupiah_words

MOST_OPENINGS = 50
MASKS = {"nik": masked_nik, "npwp": masked_nik, "phone": masked_phone}


def seen_firm(request, code: str) -> Firm:
    """The firm of an address, if the person may see it at all."""
    require_person_level(request.user)
    return get_object_or_404(Firm.objects.visible_to(request.user).for_rows(), code=code.upper())


@login_required
@require_safe
def firm_detail(request, code):
    firm = seen_firm(request, code)
    figures = [*firm.figures.select_related("recorded_by").order_by("-year")[:MOST_YEARS]][::-1]
    newest = figures[-1] if figures else None
    context = {
        "firm": firm,
        "figures": figures,
        "newest": newest,
        "rows": year_rows(figures),
        "finding": finding(figures),
        "products": newest.products.all() if newest else [],
        "machines": newest.machines.all() if newest else [],
        "size": _size(newest),
        "owners": firm.owners.all(),
        "numbers": _numbers(firm, can_read_numbers(request.user, firm)),
        "may_give_access": can_make_code(request.user),
        "may_edit": fields_open_to(request.user, firm) != frozenset(),
        "may_record": can_record_firm(request.user, firm),
    }
    return render(request, "clusters/firm_detail.html", context)


@login_required
@require_safe
def firm_history(request, code):
    firm = seen_firm(request, code)
    openings = _openings(firm) if can_speak_for(request.user, firm) else None
    context = {"firm": firm, "story": story_of(firm, firm.figures.all()), "openings": openings}
    return render(request, "clusters/firm_history.html", context)


@login_required
@require_POST
@never_cache
def firm_reveal(request, code, field):
    """One number in full; who opened it is written down."""
    firm = seen_firm(request, code)
    value = reveal(firm=firm, field=field, by=request.user)
    context = {"firm": firm, "value": value, "label": Firm._meta.get_field(field).verbose_name, "field": field}
    fragment = "clusters/_firm_number.html" if request.htmx else "clusters/firm_reveal.html"
    return render(request, fragment, context)


def _openings(firm: Firm) -> list[dict]:
    """Who had what of the firm shown in full, for its owner."""
    words = {"nik": "NIK", "npwp": "NPWP", "phone": _("phone"), "answers": _("answers of a survey")}
    logged = AccessLog.objects.about(firm).select_related("by__office")[:MOST_OPENINGS]
    return [{"by": one.by, "at": one.at, "what": words.get(one.what, one.what)} for one in logged]


def _numbers(firm: Firm, may_read: bool) -> list[dict]:
    """NIK, NPWP and phone as they stand masked on the page."""
    return [
        {
            "field": field,
            "label": Firm._meta.get_field(field).verbose_name,
            "masked": mask(getattr(firm, field)),
            "may_read": may_read and bool(getattr(firm, field)),
        }
        for field, mask in MASKS.items()
    ]


def _size(newest) -> dict | None:
    """The size class of the newest figures with the rule that made it, in words."""
    if newest is None:
        return None
    table = SizeThreshold.objects.as_table()
    workers, investment = newest.workers, newest.investment_rupiah
    found = size_class_of_year(newest.year, workers=workers, investment_rupiah=investment, table=table)
    limits = thresholds_on(date(newest.year, 12, 31), table)
    if not found or limits is None:
        return {"label": "", "rule": _("Not known without workers and investment.")}
    rule = _("%(workers)s workers, investment %(investment)s (limits: %(most)s workers, %(small)s, %(medium)s)") % {
        "workers": number(workers),
        "investment": rupiah_words(investment),
        "most": number(limits.most_workers_of_small),
        "small": rupiah_words(limits.investment_below_of_small),
        "medium": rupiah_words(limits.most_investment_of_medium),
    }
    return {"label": SizeClass(found).label, "rule": rule, "decree": limits.decree}
