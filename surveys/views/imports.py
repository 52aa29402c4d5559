"""Bringing an office's workbook into the register: send it, save it, take it back."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.permissions import require_person_level
from common.errors import DomainError
from common.pages import render_page
from common.paging import keyset_page
from surveys.actions import imports as actions
from surveys.actions.imports import EditedSince
from surveys.forms.imports import CommitForm, UploadForm, YearForm
from surveys.import_states import ImportState
from surveys.models import WorkbookImport
from surveys.permissions import can_import
from surveys.views.import_check import check_context
from surveys.views.import_ended import ended_context


def seen_import(request, pk) -> WorkbookImport:
    """The import, if the person may see it."""
    require_person_level(request.user)
    return get_object_or_404(WorkbookImport.objects.visible_to(request.user).for_rows(), pk=pk)


@login_required
@require_http_methods(["GET", "POST"])
def import_list(request):
    require_person_level(request.user)
    if not can_import(request.user):
        raise PermissionDenied
    form = UploadForm(request.POST or None, request.FILES or None, user=request.user)
    if request.method == "POST" and form.is_valid():
        return redirect(actions.start_import(by=request.user, **form.cleaned_data))
    imports = WorkbookImport.objects.visible_to(request.user).for_rows()
    page = keyset_page(imports, order=["-uploaded_at", "id"], cursor=request.GET.get("cursor", ""), size=20)
    context = {"form": form, "page": page, "clusters": form.fields["cluster"].queryset[:30]}
    return render_page(request, "surveys/import_list.html", "surveys/_import_results.html", context)


@login_required
@require_safe
@never_cache
def import_detail(request, pk):
    workbook = seen_import(request, pk)
    return _page(request, workbook)


def _page(request, workbook, **more):
    context = {"workbook": workbook, **more}
    if workbook.is_open:
        context |= check_context(request, workbook)
    elif workbook.state == ImportState.COMMITTED:
        context |= ended_context(workbook)
    return render_page(request, "surveys/import_detail.html", "surveys/_import_body.html", context)


@login_required
@require_POST
def import_columns(request, pk):
    """What the columns hold, and of which year the figures are."""
    workbook = seen_import(request, pk)
    now = {column["key"]: column["field"] or "" for column in workbook.columns}
    sent = {key: request.POST[f"column-{at}"] for at, key in enumerate(now) if f"column-{at}" in request.POST}
    choices = {key: field or None for key, field in sent.items() if field != now[key]}
    form = YearForm(request.POST)
    year = form.cleaned_data["year"] if form.is_valid() else None
    if not form.is_valid():
        messages.error(request, form.errors["year"][0])
    elif not choices and year in (None, workbook.year):
        messages.info(request, _("The columns are as they were."))

    def act():
        if year not in (None, workbook.year):
            actions.set_year(workbook=workbook, by=request.user, year=year)
            messages.success(request, _("The figures are those of %(year)s.") % {"year": year})
        if choices:
            actions.choose_columns(workbook=workbook, by=request.user, choices=choices)

    return done(request, workbook, act, "columns")


@login_required
@require_POST
def import_commit(request, pk):
    workbook = seen_import(request, pk)
    form = CommitForm(request.POST)
    if not form.is_valid():
        return redirect(workbook)
    return done(
        request, workbook, lambda: actions.commit_import(workbook=workbook, by=request.user, **form.cleaned_data)
    )


@login_required
@require_POST
def import_undo(request, pk):
    workbook = seen_import(request, pk)
    keep = request.POST.get("keep_edited") == "1"
    try:
        actions.undo_import(workbook=workbook, by=request.user, keep_edited=keep)
    except EditedSince as error:
        return _page(request, workbook, edited=error.more["firms"], edited_words=str(error))
    except DomainError as error:
        messages.error(request, error)
    return redirect(workbook)


def done(request, workbook, act, at: str = ""):
    """Do it, and go back to where the person was; what forbids it is said in words."""
    try:
        act()
    except ValidationError as error:
        messages.error(request, error.messages[0])
    except DomainError as error:
        messages.error(request, error)
    return redirect(back(request, workbook, at))


def back(request, workbook, at: str = "") -> str:
    """The check as it was narrowed and paged; only the query comes from outside."""
    query = request.POST.get("query", "")
    address = f"{workbook.get_absolute_url()}?{query}" if query else workbook.get_absolute_url()
    return f"{address}#{at}" if at else address
