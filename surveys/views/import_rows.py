"""Mending the rows of an import: a cell, all cells alike, a whole row, and what is done with repeats."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from common.errors import DomainError
from common.numbers import number as in_figures
from surveys.actions import imports as actions
from surveys.columns.fields import Field
from surveys.columns.labels import LABELS
from surveys.forms.imports import DecisionForm, MendForm, RowForm
from surveys.models import ImportRow
from surveys.row_filters import RowFilter
from surveys.views.import_cells import Shown, remember_refused
from surveys.views.imports import back, done, seen_import


@login_required
@require_POST
def import_mend(request, pk, number):
    workbook = seen_import(request, pk)
    row = _row(workbook, number)
    form = MendForm(request.POST)
    if not form.is_valid():
        return _refuse(request, row, form.data.get("field", ""), "", next(iter(form.errors.values()))[0])
    sent = form.cleaned_data
    try:
        many = _mend(request, workbook, row, sent)
    except ValidationError as error:
        return _refuse(request, row, sent["field"], sent["value"] or "", error.messages[0])
    except DomainError as error:
        messages.error(request, error)
        return redirect(back(request, workbook))
    label = LABELS.get(sent["field"], sent["field"])
    messages.success(request, _mended(row, label, many))
    return redirect(back(request, workbook, _following(request, workbook, row)))


def _mend(request, workbook, row, sent) -> int:
    if sent["alike"]:
        return actions.mend_alike(
            workbook=workbook, by=request.user, field=sent["field"], text=sent["text"], value=sent["value"]
        )
    actions.mend_row(row=row, by=request.user, values={sent["field"]: sent["value"]})
    return 1


def _mended(row: ImportRow, label, many: int) -> str:
    if many > 1:
        return _("%(label)s is mended in %(many)s rows.") % {"label": label, "many": in_figures(many)}
    return _("Row %(row)s is mended: %(label)s.") % {"row": row.number, "label": label}


def _refuse(request, row: ImportRow, field: str, typed: str, words: str):
    """Back to the cell, with what was typed and what is wrong with it."""
    remember_refused(request, row, field, typed, words)
    return redirect(back(request, row.workbook, f"mend-{row.number}-{field}"))


def _following(request, workbook, row: ImportRow) -> str:
    """The cell to which the eye goes next: another of this row, else the next faulty row of the list."""
    rows = RowFilter({**_query(request), "show": "faulty"}, queryset=ImportRow.objects.filter(workbook=workbook)).qs
    following = rows.filter(number__gte=row.number).order_by("number").first() or rows.order_by("number").first()
    return f"mend-{following.number}-{following.faults[0]['field']}" if following else "rows"


def _query(request) -> dict[str, str]:
    return QueryDict(request.POST.get("query", "")).dict()


@login_required
@require_POST
def import_empty(request, pk):
    """Leave all cells with one kind of fault empty."""
    workbook = seen_import(request, pk)

    def act():
        many = actions.empty_cells(workbook=workbook, by=request.user, code=request.POST.get("fault", "")[:20])
        words = ngettext("%(many)s cell is left empty.", "%(many)s cells are left empty.", many)
        messages.success(request, words % {"many": in_figures(many)})

    return done(request, workbook, act, "rows")


@login_required
@require_POST
def import_decide(request, pk, number):
    workbook = seen_import(request, pk)
    row = _row(workbook, number)
    form = DecisionForm(request.POST)
    if not form.is_valid():
        return redirect(back(request, workbook))
    keeps = sorted(set(request.POST.getlist("shown")) - set(request.POST.getlist("use")))

    def act():
        actions.decide_row(row=row, by=request.user, keeps=keeps, **form.cleaned_data)
        messages.success(request, _("Row %(row)s is decided.") % {"row": row.number})

    rows = ImportRow.objects.filter(workbook=workbook, number__gt=row.number)
    following = rows.undecided().order_by("number").first()
    return done(request, workbook, act, f"row-{following.number}" if following else f"row-{row.number}")


@login_required
@require_POST
def import_decide_all(request, pk):
    """Say at once what is done with all repeats of which nobody said it yet."""
    workbook = seen_import(request, pk)

    def act():
        many = actions.decide_doubles(workbook=workbook, by=request.user, action=request.POST.get("action", ""))
        words = ngettext("%(many)s row is decided.", "%(many)s rows are decided.", many)
        messages.success(request, words % {"many": in_figures(many)})

    return done(request, workbook, act, "rows")


@login_required
@require_http_methods(["GET", "POST"])
@never_cache
def import_row(request, pk, number):
    """One row, all of it: what was read, what is unusual in it, and any cell to be written anew."""
    workbook = seen_import(request, pk)
    row = _row(workbook, number)
    if not workbook.is_open:
        return redirect(workbook)
    form = RowForm(request.POST or None, row=row, written=_written(workbook, row))
    if form.is_valid() and _saved(request, workbook, row, form):
        return redirect(back(request, workbook, "rows"))
    query = request.POST.get("query", request.GET.urlencode())
    list_address = f"{workbook.get_absolute_url()}?{query}#rows"
    context = {"workbook": workbook, "row": row, "form": form, "query": query, "back": list_address}
    return render(request, "surveys/import_row.html", context)


def _saved(request, workbook, row: ImportRow, form: RowForm) -> bool:
    changed = form.changed_values()
    if not changed:
        messages.info(request, _("Nothing was changed in row %(row)s.") % {"row": row.number})
        return True
    try:
        actions.mend_row(row=row, by=request.user, values=changed)
    except ValidationError as error:
        form.add_error(None, error)
        return False
    except DomainError as error:
        messages.error(request, error)
        return True
    messages.success(request, _("Row %(row)s is changed.") % {"row": row.number})
    return True


def _written(workbook, row: ImportRow) -> dict[str, str]:
    """The cells of a row as texts: as they were read, or as they stand in the file where they could not be."""
    used = {column["field"] for column in workbook.columns if column["field"]}
    named, texts = Shown([row]), {fault["field"]: fault["text"] for fault in row.faults}
    said = {key for key, value in row.values.items() if value not in (None, "")}
    wanted = [key for key in actions.MENDABLE if key in used | said | set(texts) and key != Field.CODE]
    return {key: texts.get(key) or named.of(row.values, key) for key in wanted}


def _row(workbook, number) -> ImportRow:
    return get_object_or_404(ImportRow.objects.select_related("workbook"), workbook=workbook, number=number)
