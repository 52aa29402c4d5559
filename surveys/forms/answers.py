"""The questions of the survey of the year. Every answer may stay open until the survey is sent."""

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from clusters.categories import Category
from clusters.models import FirmFigures
from common.forms import Picks, QuantityField, RupiahField, WholeField
from surveys.plausible import workers_of

SEVERITIES = [("", _("No")), ("1", _("A little")), ("2", _("Clearly")), ("3", _("Stops the work"))]
YES_NO = [("", _("Not known")), ("true", _("Yes")), ("false", _("No"))]
SAME_FIRM = [("yes", _("All is right")), ("no", _("Something is different"))]
ROLES = [("owner", _("Owner")), ("family", _("Family")), ("worker", _("Worker")), ("other", _("Other"))]
PERSONS = _("persons")
A_MONTH = _("Of a usual month.")
WORKERS = ("workers_male", "workers_female")


def _quantity(label, unit="", help_text="", **more) -> QuantityField:
    return QuantityField(
        label=label, unit=unit, help_text=help_text, required=False, max_digits=14, decimal_places=2, **more
    )


def _rupiah(label, help_text="") -> RupiahField:
    return RupiahField(label=label, help_text=help_text, required=False, max_value=9_000_000_000_000_000)


def _persons(label) -> WholeField:
    return WholeField(label=label, after=PERSONS, required=False, max_value=100_000)


class AnswersForm(forms.Form):
    """All single answers. `final` asks for what a survey that is sent must have."""

    identity = forms.ChoiceField(
        label=_("Is what is written above right?"), choices=SAME_FIRM, required=False, widget=Picks
    )
    identity_note = forms.CharField(label=_("What is different?"), required=False, max_length=300)
    workers_male = _persons(_("Men"))
    workers_female = _persons(_("Women"))
    investment_rupiah = _rupiah(
        _("Investment without land and building"), _("What machines, tools and vehicles would cost today.")
    )
    land_building_rupiah = _rupiah(_("Land and building"))
    capacity = _quantity(_("Capacity"), help_text=_("As much as could be made in a month, with the people of today."))
    capacity_unit = forms.CharField(
        label=_("Unit"), required=False, max_length=30, help_text=_("Example: kg/bulan or buah/bulan")
    )
    installed_capacity = _quantity(_("Installed capacity"), help_text=_("As much as the machines could make."))
    production = _quantity(_("Production"), help_text=_("As much as is really made, in the same unit."))
    output_rupiah = _rupiah(_("Value of output a month"), A_MONTH)
    materials_rupiah = _rupiah(_("Raw material a month"), A_MONTH)
    scrap_percent = _quantity(_("Rejected goods"), "%", _("Of a hundred pieces, how many are rejected?"), max_value=100)
    exports = forms.ChoiceField(label=_("Does the firm export?"), choices=YES_NO, required=False, widget=Picks)
    water_m3 = _quantity(_("Water a month"), "m³")
    fuel_rupiah = _rupiah(_("Fuel and lubricants a month"))
    electricity_kwh = _quantity(_("Electricity a month"), "kWh")
    respondent_name = forms.CharField(label=_("Who answered?"), required=False, max_length=150)
    respondent_role = forms.ChoiceField(label=_("That is"), choices=ROLES, required=False, widget=Picks)
    consent = forms.BooleanField(
        label=_("I said what the answers are for and who sees them, and the person agreed."), required=False
    )
    remark = forms.CharField(
        label=_("Remark"), required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 3})
    )

    def __init__(self, *args, final: bool = False, **options):
        super().__init__(*args, **options)
        self.final = final
        for category in Category:
            self.fields[f"severity_{category}"] = forms.ChoiceField(
                label=category.label, choices=SEVERITIES, required=False, widget=Picks
            )
            self.fields[f"note_{category}"] = forms.CharField(
                label=_("In their own words"), required=False, max_length=1000
            )

    def clean(self):
        typed = super().clean()
        if self.final:
            self._require(typed)
        return typed

    def _require(self, typed: dict) -> None:
        if workers_of(typed) is None and not set(WORKERS) & set(self.errors):
            self.add_error("workers_male", gettext("Write how many people work here. Nobody is 0."))
        if not typed.get("respondent_name"):
            self.add_error("respondent_name", gettext("Write who answered your questions."))
        if not typed.get("consent"):
            self.add_error("consent", gettext("Tick this once you have explained it and the person agreed."))
        if typed.get("identity") == "no" and not typed.get("identity_note"):
            self.add_error("identity_note", gettext("Write what is different, so that the office can mend the record."))


class ProductRow(forms.Form):
    name = forms.CharField(label=_("Product"), required=False, max_length=120)
    quantity = _quantity(_("A month"))
    unit = forms.CharField(label=_("Unit"), required=False, max_length=30)
    price_rupiah = _rupiah(_("Price of one unit"))

    def clean(self):
        typed = super().clean()
        if not typed.get("name") and any(value not in (None, "") for value in typed.values()):
            self.add_error("name", gettext("Write what is made."))
        return typed


class MachineRow(forms.Form):
    name = forms.CharField(label=_("Machine"), required=False, max_length=120)
    number = WholeField(label=_("Number"), required=False, max_value=10_000)
    made_in_year = forms.IntegerField(label=_("Made in"), required=False, min_value=1850, max_value=2100)
    works = forms.ChoiceField(label=_("Works"), choices=YES_NO, required=False)

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        # A year is no amount: no dot between its thousands.
        self.fields["made_in_year"].widget = forms.TextInput({"inputmode": "numeric", "maxlength": 4})

    def clean(self):
        typed = super().clean()
        if not typed.get("name") and any(value not in (None, "") for value in typed.values()):
            self.add_error("name", gettext("Write which machine it is."))
        return typed


MOST_ROWS, BLANK_ROWS = 40, 2
ProductRows = forms.formset_factory(ProductRow, extra=BLANK_ROWS, max_num=MOST_ROWS)
MachineRows = forms.formset_factory(MachineRow, extra=BLANK_ROWS, max_num=MOST_ROWS)

# The figures of the register that the answers fill, by the same names.
OF_FIGURES = [
    field.name
    for field in FirmFigures._meta.fields
    if field.name in AnswersForm.base_fields and field.name != "exports"
]
