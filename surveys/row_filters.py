"""How the rows of an import are narrowed, on the page and in the API."""

import django_filters
from django import forms
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from surveys.models import ImportRow

SHOWN = {
    "faulty": _("To be mended"),
    "doubled": _("Registered or repeated"),
    "named": _("Changes to registered firms"),
    "unusual": _("Unusual"),
    "ready": _("Ready"),
    "all": _("All rows"),
}


class RowFilter(django_filters.FilterSet):
    """Rows by what is to be done with them, by kind of fault, and by words of their name."""

    show = django_filters.ChoiceFilter(choices=list(SHOWN.items()), method="by_need", label=_("Show"))
    faulty = django_filters.CharFilter(method="by_faulty", widget=forms.HiddenInput)
    fault = django_filters.CharFilter(method="by_fault", widget=forms.HiddenInput)
    warning = django_filters.CharFilter(method="by_warning", widget=forms.HiddenInput)
    search = django_filters.CharFilter(method="by_words", label=_("Name or owner"))

    class Meta:
        model = ImportRow
        fields = []

    def by_need(self, rows, _name, need):
        return getattr(rows, need)()

    def by_faulty(self, rows, _name, value):
        if value in ("1", "true"):
            return rows.faulty()
        return rows.sound() if value in ("0", "false") else rows

    def by_fault(self, rows, _name, code):
        return rows.with_fault(code)

    def by_warning(self, rows, _name, code):
        return rows.filter(warnings__contains=[{"code": code}])

    def by_words(self, rows, _name, words):
        for word in words.split()[:6]:
            rows = rows.filter(Q(values__name__icontains=word) | Q(values__owner__icontains=word))
        return rows
