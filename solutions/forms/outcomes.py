"""What a person types of targets, measurements and goals."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from common.forms import DayInput, Picks, QuantityField
from solutions.models import GoalAnswer, Helped, Indicator, Measurement, MeasureSource, Target

MOST = 10**13


class TargetForm(forms.ModelForm):
    indicator = forms.ModelChoiceField(label=_("Indicator"), queryset=Indicator.objects.all())
    baseline = QuantityField(label=_("Before"), max_value=MOST, decimal_places=2)
    target = QuantityField(label=_("Target"), max_value=MOST, decimal_places=2)

    class Meta:
        model = Target
        fields = ["indicator", "baseline", "baseline_on", "target", "due_on"]
        widgets = {"baseline_on": DayInput, "due_on": DayInput}

    def clean(self):
        fields = super().clean()
        if fields.get("baseline_on") and fields.get("due_on") and fields["due_on"] < fields["baseline_on"]:
            raise ValidationError({"due_on": _("The target is due after the first measurement.")})
        return fields


class MeasurementForm(forms.ModelForm):
    indicator = forms.ModelChoiceField(label=_("Indicator"), queryset=Indicator.objects.all())
    value = QuantityField(label=_("Value"), max_value=MOST, decimal_places=2)
    source = forms.ChoiceField(label=_("Source"), choices=MeasureSource, widget=Picks, initial=MeasureSource.VISIT)

    class Meta:
        model = Measurement
        fields = ["indicator", "value", "measured_on", "source", "note"]
        widgets = {"measured_on": DayInput}

    def clean_measured_on(self):
        day = self.cleaned_data["measured_on"]
        if day > timezone.localdate():
            raise ValidationError(_("This day is still to come."))
        return day


class GoalForm(forms.ModelForm):
    nearer = forms.ChoiceField(label=_("Nearer its goal?"), choices=Helped, widget=Picks)

    class Meta:
        model = GoalAnswer
        fields = ["nearer", "own_action", "note"]
        widgets = {"own_action": forms.Textarea(attrs={"rows": 3})}
