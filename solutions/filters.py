"""How the lists of solutions, matches and plans are narrowed, on pages and in the API."""

import django_filters
from django import forms
from django.utils.translation import gettext_lazy as _

from clusters.categories import Category
from clusters.models import Cluster
from common.forms import PickBoxes
from regions.querysets import within
from solutions.kinds import CostKind, Kind
from solutions.lifecycle import LIVE, MatchStatus
from solutions.models import (
    ActionPlan,
    Activity,
    ActivityStatus,
    Match,
    Measurement,
    PlanStatus,
    Provider,
    ProviderKind,
    Solution,
    SolutionStatus,
    Target,
)

WINDOWS = [("open", _("Open now")), ("soon", _("Opens soon"))]
TURNS = [
    ("provider", _("Provider's turn")),
    ("owner", _("Owner's turn")),
    ("work", _("Under way")),
    ("over", _("Over")),
]
TURN_STATES = {
    "provider": [MatchStatus.PROPOSED],
    "owner": [MatchStatus.OFFERED],
    "work": [MatchStatus.ACCEPTED, MatchStatus.STARTED, MatchStatus.COMPLETED],
    "over": [status for status in MatchStatus if status not in LIVE and status != MatchStatus.COMPLETED],
}


class SolutionFilter(django_filters.FilterSet):
    search = django_filters.CharFilter(label=_("Search the catalogue"), method="by_words")
    kind = django_filters.MultipleChoiceFilter(label=_("Kind of help"), choices=Kind, widget=PickBoxes)
    category = django_filters.MultipleChoiceFilter(
        label=_("Answers problems of"), choices=Category, method="by_category", widget=PickBoxes
    )
    cost = django_filters.MultipleChoiceFilter(label=_("Cost to the firm"), choices=CostKind, widget=PickBoxes)
    window = django_filters.ChoiceFilter(label=_("Enrolment"), choices=WINDOWS, method="by_window")
    region = django_filters.CharFilter(label=_("Region"), method="by_region")
    provider = django_filters.UUIDFilter(field_name="provider", widget=forms.HiddenInput)
    status = django_filters.MultipleChoiceFilter(label=_("State"), choices=SolutionStatus, widget=PickBoxes)

    class Meta:
        model = Solution
        fields = []

    def by_words(self, queryset, name, value):
        return queryset.saying(value)

    def by_category(self, queryset, name, value: list[str]):
        return queryset.filter(categories__overlap=value) if value else queryset

    def by_window(self, queryset, name, value):
        return queryset.on_offer() if value == "open" else queryset.opening_later()

    def by_region(self, queryset, name, value):
        return queryset.for_region(value)


class ProviderFilter(django_filters.FilterSet):
    search = django_filters.CharFilter(label=_("Search providers"), field_name="name", lookup_expr="icontains")
    kind = django_filters.ChoiceFilter(label=_("Kind"), choices=ProviderKind)
    region = django_filters.CharFilter(label=_("Region"), method="by_region", widget=forms.HiddenInput)

    class Meta:
        model = Provider
        fields = []

    def by_region(self, queryset, name, value):
        return queryset.filter(within("region_id", value))


class MatchFilter(django_filters.FilterSet):
    turn = django_filters.ChoiceFilter(label=_("Whose turn"), choices=TURNS, method="by_turn")
    status = django_filters.MultipleChoiceFilter(label=_("State"), choices=MatchStatus)
    problem = django_filters.CharFilter(field_name="problem__number", widget=forms.HiddenInput)
    solution = django_filters.UUIDFilter(field_name="solution", widget=forms.HiddenInput)
    provider = django_filters.UUIDFilter(field_name="solution__provider", widget=forms.HiddenInput)

    class Meta:
        model = Match
        fields = []

    def by_turn(self, queryset, name, value):
        return queryset.filter(status__in=TURN_STATES[value])


class PlanFilter(django_filters.FilterSet):
    status = django_filters.ChoiceFilter(label=_("State"), choices=PlanStatus)
    cluster = django_filters.ModelChoiceFilter(
        label=_("Cluster"), to_field_name="slug", queryset=lambda request: _clusters(request)
    )

    class Meta:
        model = ActionPlan
        fields = []


class ActivityFilter(django_filters.FilterSet):
    plan = django_filters.UUIDFilter(field_name="plan")
    status = django_filters.ChoiceFilter(label=_("State"), choices=ActivityStatus)
    late = django_filters.BooleanFilter(label=_("Late"), method="by_late")

    class Meta:
        model = Activity
        fields = []

    def by_late(self, queryset, name, value):
        late = Activity.objects.late().values("pk")
        return queryset.filter(pk__in=late) if value else queryset.exclude(pk__in=late)


class TargetFilter(django_filters.FilterSet):
    firm = django_filters.CharFilter(field_name="firm__code")
    problem = django_filters.CharFilter(field_name="problem__number")
    indicator = django_filters.CharFilter(field_name="indicator")

    class Meta:
        model = Target
        fields = []


class MeasurementFilter(TargetFilter):
    since = django_filters.DateFilter(field_name="measured_on", lookup_expr="gte")
    until = django_filters.DateFilter(field_name="measured_on", lookup_expr="lte")

    class Meta:
        model = Measurement
        fields = []


def _clusters(request):
    return Cluster.objects.in_scope_of(request.user) if request else Cluster.objects.none()
