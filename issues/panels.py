"""What problems show on the pages of the apps below: those of a firm, and those of a cluster."""

from django.db.models import Count
from django.template.loader import render_to_string

from clusters.categories import Category
from issues.forms.drafts import of_import
from issues.lifecycle import OPEN, Status
from issues.models import Problem
from issues.permissions import HANDLERS, can_report_for

SHOWN = 8
MOST_COUNTED = 1_000


def firm_problems(request, firm) -> str:
    """The newest problems of a firm, for whoever sees them, and the way to record another."""
    problems = list(
        Problem.objects.visible_to(request.user)
        .filter(firm=firm)
        .only("number", "title", "status", "outcome", "created_at")
        .order_by("-created_at", "id")[: SHOWN + 1]
    )
    context = {
        "firm": firm,
        "problems": problems[:SHOWN],
        "has_more": len(problems) > SHOWN,
        "may_record": request.user.is_authenticated and can_report_for(request.user, firm),
    }
    return render_to_string("issues/_firm_problems.html", context, request)


def import_drafts(request, workbook) -> str:
    """How many drafts of a workbook wait to be looked through, and the way to them."""
    if request.user.role not in HANDLERS:
        return ""
    drafts = of_import(Problem.objects.visible_to(request.user), workbook.pk).filter(status=Status.DRAFT)
    many = drafts.order_by()[: MOST_COUNTED + 1].count()
    context = {"workbook": workbook, "many": min(many, MOST_COUNTED), "is_more": many > MOST_COUNTED}
    return render_to_string("issues/_import_drafts.html", context, request) if many else ""


def cluster_problems(request, cluster) -> str:
    """Open problems of a cluster by category, for those who work for it."""
    seen = Problem.objects.visible_to(request.user).filter(cluster=cluster, status__in=OPEN)
    counted = list(seen.order_by().values("category").annotate(number=Count("pk")).order_by("-number", "category"))
    if not counted:
        return ""
    rows = [(Category(row["category"]), row["number"]) for row in counted]
    return render_to_string("issues/_cluster_problems.html", {"cluster": cluster, "rows": rows}, request)
