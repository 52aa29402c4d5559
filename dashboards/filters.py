"""The period of a dashboard, and the offices that are looked for. For page and API."""

from datetime import date

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from common.dates import span
from regions.models import Level, Region


class PeriodForm(forms.Form):
    """From when to when problems were reported; without both, all time."""

    since = forms.DateField(label=_("Reported from"), required=False, widget=forms.DateInput(attrs={"type": "date"}))
    until = forms.DateField(label=_("to"), required=False, widget=forms.DateInput(attrs={"type": "date"}))

    def clean(self):
        cleaned = super().clean()
        since, until = cleaned.get("since"), cleaned.get("until")
        if since and until and until < since:
            raise ValidationError(_("The period ends before it begins. Exchange the two days."), code="period")
        return cleaned


class OfficesForm(forms.Form):
    """A published quarter, by its first day; a province; words of the office's name."""

    search = forms.CharField(label=_("Search an office"), required=False, widget=forms.SearchInput)
    quarter = forms.TypedChoiceField(label=_("Quarter"), required=False, coerce=date.fromisoformat, empty_value=None)
    province = forms.ChoiceField(label=_("Province"), required=False)

    def __init__(self, *args, periods, **options):
        super().__init__(*args, **options)
        quarters = [(table.starts_on.isoformat(), span(table.starts_on, table.ends_on)) for table in periods]
        self.fields["quarter"].choices = [("", _("The last one")), *quarters]
        provinces = Region.objects.of_level(Level.PROVINCE).order_by("name")
        self.fields["province"].choices = [("", _("All")), *provinces.values_list("code", "name")]
