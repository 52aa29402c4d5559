"""Dashboards: one page for the nation, a province, a regency and a cluster; and the public front page."""

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from accounts.models import Role
from clusters.models import Cluster
from common.exports import KINDS, rows_file
from common.pages import render_page
from dashboards import charts
from dashboards.access import can_read_figures, home_place, readable_cluster, readable_region
from dashboards.exports import office_columns
from dashboards.figures import Summary, summary
from dashboards.filters import OfficesForm, PeriodForm
from dashboards.models import PublishedTable, Tally
from dashboards.outline import HEIGHT, WIDTH, outline, place_on_map
from dashboards.published import NAME, latest_table, office_periods, office_table
from regions.models import Level, Region


@require_safe
def front(request):
    """What this is, the clusters on a map, figures of the last published quarter, report and track."""
    clusters = charts.pilot_clusters()
    on_map = [
        (cluster, *place_on_map(cluster.latitude, cluster.longitude))
        for cluster in clusters
        if cluster.latitude is not None
    ]
    table = latest_table()
    context = {
        "clusters": clusters,
        "on_map": on_map,
        "outline": outline(),
        "map_width": WIDTH,
        "map_height": HEIGHT,
        "table": table,
        "tiles": charts.tiles(table.by_province() if table else {}),
    }
    return render(request, "dashboards/front.html", context)


@login_required
@require_safe
def dashboard(request):
    """The person's own place: their region, their cluster, or the nation."""
    _require_reader(request.user)
    if request.user.role == Role.OBSERVER:
        return redirect("dashboards:published")
    if request.user.role == Role.FACILITATOR:
        cluster = Cluster.objects.in_scope_of(request.user).first()
        if cluster:
            return redirect("dashboards:cluster_dashboard", cluster.slug)
        raise PermissionDenied
    place = home_place(request.user)
    return redirect("dashboards:region_dashboard", place) if place else redirect("dashboards:nation_dashboard")


@login_required
@require_safe
def nation_dashboard(request):
    return _region_page(request, "")


@login_required
@require_safe
def region_dashboard(request, code):
    return _region_page(request, code)


def _region_page(request, code):
    _require_reader(request.user)
    if request.user.role == Role.OBSERVER:
        return redirect("dashboards:published")
    region = readable_region(request.user, code)
    form, figures = _figures(request, code)
    below = Region.objects.filter(parent=region, level__lte=Level.REGENCY)
    clusters = (
        Cluster.objects.filter(region=region) if region and region.level == Level.REGENCY else Cluster.objects.none()
    )
    context = {
        "region": region,
        "above": [above for above in _above(region) if request.user.scope in ("", above.code)],
        "sees_nation": request.user.scope == "",
        "title": str(region) if region else None,
        "clusters": clusters,
        **_charts(form, figures),
        "compared": _compared(list(below), figures),
        "tiles": None if region else charts.tiles(_by_province(figures)),
    }
    return render(request, "dashboards/dashboard.html", context)


@login_required
@require_safe
def cluster_dashboard(request, slug):
    _require_reader(request.user)
    if request.user.role == Role.OBSERVER:
        return redirect("dashboards:published")
    cluster = readable_cluster(request.user, slug)
    form, figures = _figures(request, str(cluster.pk))
    context = {"cluster": cluster, "title": str(cluster), **_charts(form, figures)}
    return render(request, "dashboards/dashboard.html", context)


@login_required
@require_safe
def published(request):
    """The published tables, as observers read them: whole quarters, small cells withheld."""
    if request.user.role == Role.OWNER or request.user.role == Role.PROVIDER:
        raise PermissionDenied
    table = latest_table()
    context = {
        "table": table,
        "versions": PublishedTable.objects.filter(name=NAME).defer("rows")[:12],
        "tiles": charts.tiles(table.by_province() if table else {}),
    }
    return render(request, "dashboards/published.html", context)


@require_safe
def office_figures(request):
    """For everybody: what each office accounts for in a published quarter, small cells withheld."""
    periods = office_periods()
    form = OfficesForm(request.GET, periods=periods)
    asked = form.cleaned_data if form.is_valid() else {}
    table = office_table(asked.get("quarter"))
    rows = table.narrowed(province=asked.get("province", ""), words=asked.get("search", "")) if table else []
    if table and request.GET.get("export") in KINDS:
        name = f"{_('Offices')} {table.starts_on} {table.ends_on}"
        return rows_file(request.GET["export"], name=name, columns=office_columns(table), rows=rows)
    page = Paginator(rows, 50).get_page(request.GET.get("page"))
    context = {"form": form, "table": table, "page": page, "narrows": any(asked.values())}
    return render_page(request, "dashboards/office_figures.html", "dashboards/_office_figures.html", context)


def _require_reader(user):
    if not can_read_figures(user):
        raise PermissionDenied


def _figures(request, place: str) -> tuple[PeriodForm, Summary]:
    form = PeriodForm(request.GET or None)
    period = form.cleaned_data if form.is_valid() else {}
    return form, summary(place, start=period.get("since"), end=period.get("until"))


def _charts(form: PeriodForm, figures: Summary) -> dict:
    return {
        "form": form,
        "figures": figures,
        "finding": charts.finding(figures),
        "way": charts.way_bars(figures),
        "categories": charts.category_bars(figures),
        "statuses": figures.by_status,
    }


def _above(region: Region | None) -> list[Region]:
    return [region.parent] if region and region.parent_id else []


def _by_province(figures: Summary) -> dict[str, int]:
    codes = [tile.code for tile in charts.TILES]
    found = Tally.objects.by_place(codes, ["problems"], start=figures.start, end=figures.end)
    return {code: counted["problems"].total() for code, counted in found.items()}


def _compared(regions: list[Region], figures: Summary) -> list[charts.Compared]:
    """The regions below, side by side; those without a firm and a problem are left out."""
    codes = [region.code for region in regions]
    found = Tally.objects.by_place(codes, ["problems", "outcomes"], start=figures.start, end=figures.end)
    standing = Tally.objects.by_place(codes, ["firms", "surveyed", "due"])
    rows = [charts.compared(region, {**standing[region.code], **found[region.code]}) for region in regions]
    return sorted(
        (row for row in rows if row.firms or row.problems), key=lambda row: (-row.late, -row.open, row.region.code)
    )
