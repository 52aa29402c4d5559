"""What a person types of the tiers of a credit."""

import re
from decimal import Decimal, InvalidOperation

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from common.forms import RupiahField
from solutions.forms.catalogue import LinesField, ListField

MOST_TIERS = 10


class PercentsField(ListField):
    """Interest for the first, second, ... time it is taken, parted by semicolons: 6; 7; 8,5."""

    def prepare_value(self, value):
        if not isinstance(value, list | tuple):
            return value
        return "; ".join(f"{one.normalize():f}".replace(".", ",") for one in value)

    def to_python(self, value):
        parts = [part.strip() for part in re.split(r"[;\n]+", value or "") if part.strip()]
        return [self._percent(part) for part in parts]

    def _percent(self, part: str) -> Decimal:
        try:
            percent = Decimal(part.rstrip("% ").replace(",", "."))
        except InvalidOperation:
            percent = Decimal(-1)
        if not 0 <= percent < 100 or percent.as_tuple().exponent < -2:
            raise ValidationError(_("“%(typed)s” is no per cent. Write it as 6; 7; 8,5."), params={"typed": part})
        return percent


class TierForm(forms.Form):
    name = forms.CharField(label=_("Tier"), max_length=60)
    over_rupiah = RupiahField(label=_("More than"), required=False, max_value=2**52)
    most_rupiah = RupiahField(label=_("Up to"), max_value=2**52)
    interest_percents = PercentsField(
        label=_("Interest a year"), help_text=_("Per cent: the first time it is taken; the second time; …")
    )
    documents = LinesField(label=_("Papers"), required=False, widget=forms.Textarea(attrs={"rows": 2}))

    def clean(self):
        fields = super().clean()
        fields["over_rupiah"] = fields.get("over_rupiah") or 0
        if fields.get("most_rupiah") is not None and fields["most_rupiah"] <= fields["over_rupiah"]:
            raise ValidationError({"most_rupiah": _("A tier ends above where it begins.")})
        return fields


class EmptiedAreGone(forms.BaseFormSet):
    """What is sent is all there is: a row whose fields are empty is no tier, also if it was one before."""

    def initial_form_count(self):
        return 0 if self.is_bound else super().initial_form_count()


TierForms = forms.formset_factory(
    TierForm, formset=EmptiedAreGone, extra=2, max_num=MOST_TIERS, absolute_max=MOST_TIERS
)
