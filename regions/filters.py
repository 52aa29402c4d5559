"""How lists of regions are narrowed."""

import django_filters
from django.utils.translation import gettext_lazy as _

from regions.models import Level, Region


class RegionFilter(django_filters.FilterSet):
    level = django_filters.ChoiceFilter(choices=Level, label=_("Level"))
    parent = django_filters.CharFilter(label=_("Inside"), method="inside", help_text=_("The code of the region above."))
    search = django_filters.CharFilter(label=_("Name"), method="found", help_text=_("Words of the name or the path."))

    class Meta:
        model = Region
        fields = ["level", "parent", "search"]

    def inside(self, regions, _name, code):
        return regions.filter(parent=code)

    def found(self, regions, _name, words):
        return regions.found_by(words)
