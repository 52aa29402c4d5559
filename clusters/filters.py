"""How lists of firms are narrowed, on pages and in the API."""

from collections.abc import Callable
from functools import cache

import django_filters
from django import forms
from django.utils import timezone
from django.utils.choices import CallableChoiceIterator
from django.utils.translation import gettext_lazy as _

from clusters.models import Cluster, Firm, FirmStatus, SizeThreshold
from clusters.size_class import SizeClass
from regions.models import Region, RegionAlias
from regions.querysets import regions_below, within

YES_NO = [("yes", _("Yes")), ("no", _("No"))]
SORTS = {
    "name": (_("Name A to Z"), ["name", "id"]),
    "-name": (_("Name Z to A"), ["-name", "-id"]),
    "-created_at": (_("Newest entries first"), ["-created_at", "id"]),
}


def asked(read: Callable[[], list]) -> CallableChoiceIterator:
    """Choices that are read from the database once a form is drawn, and not when a program asks."""
    return CallableChoiceIterator(cache(lambda: [("", "---------"), *read()]))


def as_search(field: forms.Field) -> None:
    """Draw the field for words as a search, with its label inside."""
    field.widget.input_type = "search"
    field.widget.attrs["placeholder"] = field.label


class YesNo(django_filters.ChoiceFilter):
    def __init__(self, **options):
        super().__init__(choices=YES_NO, empty_label="---------", **options)


class FirmFilter(django_filters.FilterSet):
    search = django_filters.CharFilter(label=_("Search name, owner, code, NIB or phone"), method="by_words")
    cluster = django_filters.CharFilter(label=_("Cluster"), field_name="cluster__slug", widget=forms.Select)
    region = django_filters.CharFilter(label=_("Region"), method="by_region", widget=forms.Select)
    size_class = django_filters.ChoiceFilter(label=_("Size class"), choices=SizeClass, method="by_size")
    surveyed = YesNo(label=_("Surveyed this year"), method="by_survey")
    has_nib = YesNo(label=_("Has a NIB"), method="by_nib")
    kbli = django_filters.CharFilter(label=_("KBLI begins with"), field_name="kbli__code", lookup_expr="startswith")
    status = django_filters.ChoiceFilter(label=_("Status"), choices=FirmStatus)
    exports = YesNo(label=_("Exports"), method="by_exports")
    woman = YesNo(label=_("Owned by a woman"), method="by_woman")
    sort = django_filters.ChoiceFilter(
        label=_("Sort"),
        choices=[(key, label) for key, (label, _order) in SORTS.items()],
        method="keep",
        empty_label=None,
    )

    class Meta:
        model = Firm
        fields = []

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        as_search(self.form.fields["search"])
        self.form.fields["cluster"].widget.choices = asked(self._clusters)
        self.form.fields["region"].widget.choices = asked(self._regions)

    @property
    def order(self) -> list[str]:
        """The columns by which the list is sorted."""
        return SORTS.get(self.data.get("sort", ""), SORTS["name"])[1]

    @property
    def narrows(self) -> bool:
        """Whether anything but the sorting is asked for."""
        return any(self.data.get(name) for name in self.filters if name != "sort")

    def by_words(self, firms, _name, words):
        return firms.found_by(words)

    def by_region(self, firms, _name, code):
        return firms.filter(within("region_id", current_code(code)))

    def by_size(self, firms, _name, value: str):
        return firms.of_size(value, SizeThreshold.objects.as_table())

    def by_survey(self, firms, _name, answer):
        return firms.surveyed_in(timezone.localdate().year, yes=answer == "yes")

    def by_nib(self, firms, _name, answer):
        return firms.exclude(nib="") if answer == "yes" else firms.filter(nib="")

    def by_exports(self, firms, _name, answer):
        return firms.exporting(yes=answer == "yes")

    def by_woman(self, firms, _name, answer):
        return firms.filter(owner_is_woman=answer == "yes")

    def keep(self, firms, _name, _value):
        """The sorting is read by the page, as the cursor needs to know it."""
        return firms

    def _clusters(self) -> list:
        found = Cluster.objects.in_scope_of(self.request.user).values_list("slug", "name")
        return [*found[:500]]

    def _regions(self) -> list:
        user, chosen = self.request.user, self.data.get("region")
        if user.scope is None:
            parents = Cluster.objects.in_scope_of(user).values("region")
            found = Region.objects.filter(parent__in=parents)
            rows = [*found.order_by("name").values_list("code", "name")]
        else:
            rows = regions_below(user.scope)
        if chosen and chosen not in dict(rows):
            rows += Region.objects.filter(code=current_code(chosen)).values_list("code", "name") or [(chosen, chosen)]
        return rows


class ClusterFilter(django_filters.FilterSet):
    search = django_filters.CharFilter(label=_("Search name or product"), method="by_words")
    region = django_filters.CharFilter(label=_("Province"), method="by_region", widget=forms.Select)

    class Meta:
        model = Cluster
        fields = []

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        as_search(self.form.fields["search"])
        self.form.fields["region"].widget.choices = asked(self._provinces)

    @property
    def narrows(self) -> bool:
        return any(self.data.get(name) for name in self.filters)

    def by_words(self, clusters, _name, words):
        return clusters.found_by(words)

    def by_region(self, clusters, _name, code):
        return clusters.filter(within("region_id", current_code(code)))

    def _provinces(self) -> list:
        return regions_below("")


def current_code(code: str) -> str:
    """The code of today of a region that may be asked for by a former one."""
    return RegionAlias.objects.filter(old_code=code).values_list("region_id", flat=True).first() or code
