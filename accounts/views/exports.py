"""The lists that a person asked for as files."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.http import FileResponse, Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from accounts import actions
from accounts.models import Export
from common import listings

SHOWN = 30


@login_required
@require_http_methods(["GET", "POST"])
def export_list(request):
    """The person's exports; a POST with `list`, `query` and `format` asks for another."""
    if request.method == "POST":
        sent = {"listing": request.POST.get("list", ""), "query": request.POST.get("query", "")}
        try:
            actions.ask_export(by=request.user, format=request.POST.get("format", "xlsx"), **sent)
            messages.success(request, _("The list is being written. You are told when it is ready."))
        except ValidationError as error:
            messages.error(request, " ".join(error.messages))
        return redirect("accounts:export_list")
    exports = list(Export.objects.filter(user=request.user)[:SHOWN])
    for export in exports:
        export.label = listings.label(export.page)
    is_waiting = any(export.state in (Export.State.WAITING, Export.State.RUNNING) for export in exports)
    return render(request, "accounts/export_list.html", {"exports": exports, "is_waiting": is_waiting})


@login_required
@require_safe
def export_file(request, pk):
    """The file, for the person who asked and nobody else: it was written for their eyes."""
    export = get_object_or_404(Export, pk=pk, user=request.user, state=Export.State.DONE)
    return answer(export)


def answer(export: Export) -> FileResponse:
    try:
        opened = export.file.open("rb")
    except FileNotFoundError as error:
        raise Http404 from error
    response = FileResponse(opened, as_attachment=True, filename=export.file.name.rpartition("/")[2])
    response["Cache-Control"] = "private, no-store"
    return response
