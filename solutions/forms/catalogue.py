"""What a person types of providers and solutions."""

import re

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from clusters.categories import Category
from clusters.forms import PlaceField
from clusters.models import Kbli
from clusters.size_class import SizeClass
from common.forms import DayInput, PhoneInput, PickBoxes, Picks, QuantityField, RupiahField, WholeField
from regions.models import Level, Region
from solutions.kinds import CostKind
from solutions.models import Provider, Solution


class ListField(forms.CharField):
    """A text that is read as a list."""

    def has_changed(self, initial, data):
        try:
            return self.to_python(data) != (initial or [])
        except ValidationError:
            return True


class LinesField(ListField):
    """A list, one thing on each line."""

    def __init__(self, *, longest=120, **options):
        options.setdefault("widget", forms.Textarea(attrs={"rows": 4}))
        super().__init__(**options)
        self.longest = longest

    def prepare_value(self, value):
        return "\n".join(value) if isinstance(value, list | tuple) else value

    def to_python(self, value):
        lines = [line.strip() for line in (super().to_python(value) or "").splitlines()]
        lines = list(dict.fromkeys(line for line in lines if line))
        if any(len(line) > self.longest for line in lines):
            raise ValidationError(_("A line has at most %(most)d signs."), params={"most": self.longest})
        return lines


class PrefixesField(LinesField):
    """KBLI codes or their beginnings, of either version, parted by commas or lines."""

    def to_python(self, value):
        parts = [part for part in re.split(r"[\s,;]+", str(value or "")) if part]
        for part in parts:
            if not re.fullmatch(r"\d{2,5}", part):
                raise ValidationError(_("%(code)s is no KBLI code: write two to five figures."), params={"code": part})
            if Kbli.objects.exists() and not Kbli.objects.filter(code__startswith=part).exists():
                raise ValidationError(_("No activity begins with %(code)s."), params={"code": part})
        return list(dict.fromkeys(parts))

    def prepare_value(self, value):
        return ", ".join(value) if isinstance(value, list | tuple) else value


class RegionsField(LinesField):
    """Regions by name or code, one on each line, down to the regency or city; empty is the whole country."""

    def to_python(self, value):
        return [self._code(line) for line in super().to_python(value)]

    def _code(self, typed: str) -> str:
        code = re.match(r"\d\d(\.\d\d){0,3}", typed)
        rows = Region.objects.filter(code=code[0]) if code else self._named(typed)
        found = list(rows[:2])
        if len(found) != 1:
            raise ValidationError(
                _("“%(typed)s” is not one region. Write it as Kota Pasuruan or 35.75."), params={"typed": typed}
            )
        return found[0].code

    def _named(self, typed: str):
        return Region.objects.filter(level__lte=Level.REGENCY, name__iexact=typed) or Region.objects.filter(
            level__lte=Level.REGENCY
        ).found_by(typed)

    def prepare_value(self, value):
        if not isinstance(value, list | tuple):
            return value
        names = dict(Region.objects.filter(code__in=value).values_list("code", "name"))
        return "\n".join(f"{code} {names.get(code, '')}".strip() for code in value)


class ProviderForm(forms.ModelForm):
    region = PlaceField(label=_("Where it is"), required=False, help_text=_("Empty for a body of the whole country."))
    phone = forms.CharField(label=_("Phone"), required=False, max_length=20, widget=PhoneInput)
    website = forms.URLField(label=_("Website"), required=False, assume_scheme="https")

    class Meta:
        model = Provider
        fields = ["name", "kind", "region", "description", "contact_name", "phone", "email", "website", "is_active"]
        labels = {"email": _("E-mail")}


class StaffForm(forms.Form):
    username = forms.CharField(label=_("User name"), max_length=150)


class SolutionForm(forms.ModelForm):
    categories = forms.MultipleChoiceField(label=_("Answers problems of"), choices=Category, widget=PickBoxes)
    kbli_prefixes = PrefixesField(
        label=_("KBLI"),
        required=False,
        widget=forms.TextInput,
        help_text=_("Codes or their beginnings. Empty is every activity."),
    )
    regions = RegionsField(
        label=_("Regions"),
        required=False,
        help_text=_("One on each line, by name or code. Empty is the whole country."),
    )
    size_classes = forms.MultipleChoiceField(
        label=_("Size classes"), choices=SizeClass, required=False, widget=PickBoxes, help_text=_("None is every size.")
    )
    least_age_years = WholeField(label=_("Least age of the business"), required=False, after=_("years"), max_value=100)
    quota = WholeField(label=_("Places"), required=False, help_text=_("Empty is without limit."), max_value=1_000_000)
    cost = forms.ChoiceField(label=_("Cost to the firm"), choices=CostKind, widget=Picks)
    cost_share_percent = QuantityField(label=_("Borne by the programme"), unit="%", required=False, max_value=100)
    cost_share_imported_percent = QuantityField(
        label=_("Borne for imported goods"), unit="%", required=False, max_value=100
    )
    least_rupiah = RupiahField(label=_("Least share of the programme for one firm"), required=False, max_value=2**62)
    most_rupiah = RupiahField(label=_("Largest share of the programme for one firm"), required=False, max_value=2**62)
    documents = LinesField(
        label=_("Documents"), required=False, help_text=_("One on each line, as the owner brings them.")
    )

    class Meta:
        model = Solution
        fields = [
            "title", "kind", "description", "categories", "kbli_prefixes", "regions", "size_classes", "needs_nib",
            "cooperative_only", "least_age_years", "quota", "opens_on", "closes_on", "cost", "cost_note",
            "cost_share_percent", "cost_share_imported_percent", "least_rupiah", "most_rupiah", "budget_year",
            "budget_source", "documents", "legal_basis",
        ]  # fmt: skip
        widgets = {
            "opens_on": DayInput,
            "closes_on": DayInput,
            "description": forms.Textarea(attrs={"rows": 5}),
        }
        field_classes = {"budget_year": forms.IntegerField}

    def clean_quota(self):
        quota = self.cleaned_data["quota"]
        if quota is not None and quota < self.instance.taken:
            raise ValidationError(_("%(taken)d places are taken already."), params={"taken": self.instance.taken})
        return quota

    # Which fields stand together, for the page.
    PARTS = [
        (_("What it is"), ["title", "kind", "description", "categories"]),
        (
            _("For whom"),
            ["regions", "kbli_prefixes", "size_classes", "least_age_years", "needs_nib", "cooperative_only"],
        ),
        (_("When and how many"), ["opens_on", "closes_on", "quota"]),
        (
            _("Cost"),
            ["cost", "cost_note", "cost_share_percent", "cost_share_imported_percent", "least_rupiah", "most_rupiah"],
        ),
        (_("Papers and budget"), ["documents", "budget_source", "budget_year", "legal_basis"]),
    ]

    def parts(self):
        return [(title, [self[name] for name in names]) for title, names in self.PARTS]


class CostForm(forms.Form):
    """What a firm wants to buy, to see who pays how much."""

    domestic = RupiahField(label=_("Made in Indonesia"), required=False, max_value=2**52)
    imported = RupiahField(label=_("Imported"), required=False, max_value=2**52)
