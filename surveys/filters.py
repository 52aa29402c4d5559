"""How the work of a survey year is narrowed."""

import django_filters
from django import forms
from django.utils.translation import gettext_lazy as _

from clusters.filters import as_search, asked, current_code
from clusters.models import Cluster, Firm
from regions.querysets import within
from surveys.lifecycle import ResponseStatus
from surveys.models import SurveyResponse


class WorkFilter(django_filters.FilterSet):
    """Firms that wait for their survey."""

    search = django_filters.CharFilter(label=_("Search name, owner or code"), method="by_words")
    cluster = django_filters.CharFilter(label=_("Cluster"), field_name="cluster__slug", widget=forms.Select)

    class Meta:
        model = Firm
        fields = []

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        as_search(self.form.fields["search"])
        self.form.fields["cluster"].widget.choices = asked(self._clusters)

    def by_words(self, firms, _name, words):
        return firms.found_by(words)

    def _clusters(self) -> list:
        return [*Cluster.objects.in_scope_of(self.request.user).values_list("slug", "name")[:500]]


class ResponseFilter(WorkFilter):
    """Surveys that are begun, by their firms; also of the API."""

    cluster = django_filters.CharFilter(label=_("Cluster"), field_name="firm__cluster__slug", widget=forms.Select)
    region = django_filters.CharFilter(label=_("Region"), method="by_region")
    firm = django_filters.CharFilter(label=_("Firm"), field_name="firm__code")
    year = django_filters.NumberFilter(label=_("Year"))
    status = django_filters.ChoiceFilter(label=_("Status"), choices=ResponseStatus)

    class Meta:
        model = SurveyResponse
        fields = []

    def by_words(self, responses, _name, words):
        return responses.filter(firm__in=Firm.objects.found_by(words))

    def by_region(self, responses, _name, code):
        return responses.filter(within("firm__region_id", current_code(code)))
