"""Workbooks to take away: the template, the firms to mend and bring back, the report of an import."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import FileResponse, Http404, StreamingHttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from accounts.actions import ask_export, log_access
from accounts.permissions import require_person_level
from clusters.models import Cluster, FirmFigures
from clusters.permissions import READS_NUMBERS
from surveys import exports
from surveys.permissions import can_import, can_import_into
from surveys.views.imports import seen_import


@login_required
@require_safe
def import_template(request, slug):
    """An empty workbook with heads, drop-downs and notes."""
    cluster = _own_cluster(request, slug)
    file = exports.template(cluster, year=timezone.localdate().year)
    return FileResponse(file, as_attachment=True, filename=f"templat-{slugify(cluster.slug)}.xlsx")


@login_required
@require_safe
def import_firms(request, slug, kind):
    """The registered firms with their codes: mended in a spreadsheet, they can be brought back."""
    if kind not in ("xlsx", "csv"):
        raise Http404
    cluster = _own_cluster(request, slug)
    if request.user.role not in READS_NUMBERS:
        raise PermissionDenied
    log_access(by=request.user, subject=cluster, what="register")
    years = FirmFigures.objects.filter(firm__cluster=cluster).order_by("-year").values_list("year", flat=True)
    year = years.first() or timezone.localdate().year
    name = f"ikm-{slugify(cluster.slug)}-{year}.{kind}"
    if kind == "xlsx":
        return FileResponse(exports.template(cluster, year=year, filled=True), as_attachment=True, filename=name)
    lines = exports.firms_as_csv(cluster, year)
    response = StreamingHttpResponse(lines, content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


@login_required
@require_safe
def import_report(request, pk):
    """The rows as they were sent, with what became of each; of a long workbook written by the worker."""
    workbook = seen_import(request, pk)
    if not workbook.tables or workbook.purged_at:
        raise Http404
    only_faulty = request.GET.get("faulty") == "1"
    if workbook.rows > exports.AT_ONCE:
        query = f"import={workbook.pk}{'&faulty=1' if only_faulty else ''}"
        ask_export(by=request.user, listing=exports.REPORT, query=query)
        messages.info(request, _("The report is long. It is being written, and you are told when it is ready."))
        return redirect("accounts:export_list")
    written = exports.report(workbook, only_faulty=only_faulty)
    return FileResponse(written.file, as_attachment=True, filename=written.name)


def _own_cluster(request, slug) -> Cluster:
    """The cluster, if the person keeps its register; elsewhere it does not exist for imports."""
    require_person_level(request.user)
    if not can_import(request.user):
        raise PermissionDenied
    cluster = get_object_or_404(Cluster.objects.in_scope_of(request.user), slug=slug)
    if not can_import_into(request.user, cluster):
        raise Http404
    return cluster
