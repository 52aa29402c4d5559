"""The register of firms as a list."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from accounts.actions import ask_export
from accounts.models import Role
from accounts.permissions import require_person_level
from clusters.exports import firm_columns, size_of
from clusters.filters import FirmFilter
from clusters.models import Firm, SizeThreshold
from clusters.permissions import can_register_firms
from common.exports import KINDS, TooManyRows, list_file
from common.pages import render_page
from common.paging import keyset_page


@login_required
@require_safe
def firm_list(request):
    require_person_level(request.user)
    firm_filter = FirmFilter(request.GET, queryset=Firm.objects.visible_to(request.user), request=request)
    firms, table = firm_filter.qs.for_rows().with_latest(), SizeThreshold.objects.as_table()
    if request.GET.get("export") in KINDS:
        return _file(request, firms, firm_filter, table)
    asked = request.GET
    count = "exact" if asked.get("count") == "exact" else "capped"
    page = keyset_page(firms, order=firm_filter.order, cursor=asked.get("cursor", ""), count=count)
    if request.user.role == Role.OWNER and not firm_filter.narrows and len(page) == 1 and page.next is None:
        return redirect(page.rows[0])
    for firm in page:
        firm.size_class = size_of(firm, table)
    context = {"filter": firm_filter, "page": page, "may_register": can_register_firms(request.user)}
    return render_page(request, "clusters/firm_list.html", "clusters/_firm_results.html", context)


def _file(request, firms, firm_filter, table):
    try:
        return list_file(
            request.GET["export"],
            name=str(Firm._meta.verbose_name_plural),
            columns=firm_columns(table),
            queryset=firms,
            order=firm_filter.order,
        )
    except TooManyRows:
        ask_export(by=request.user, listing="firms", query=request.GET.urlencode(), format=request.GET["export"])
        messages.info(request, _("This list is long. It is being written, and you are told when it is ready."))
        return redirect("accounts:export_list")
