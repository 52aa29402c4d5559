"""What a person types about a match."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from common.forms import Cards, DayInput, RupiahField
from solutions.models import Match, PassReason

ROWS = {"rows": 3}
WHY_NOT = [
    ("too_far", _("Too far from my workshop")),
    ("too_dear", _("Costs too much")),
    ("no_time", _("No time now")),
    ("not_fitting", _("Not what I need")),
    ("solved", _("Solved already")),
    ("other", _("Another reason")),
]


class NewMatchForm(forms.ModelForm):
    """Asks the provider, or offers at once in its name."""

    predecessor = forms.ModelChoiceField(
        label=_("Comes after"), queryset=Match.objects.none(), required=False,
        help_text=_("When another help must be completed first."),
    )  # fmt: skip
    price_rupiah = RupiahField(label=_("Price of what the firm buys"), required=False, max_value=2**52)

    class Meta:
        model = Match
        fields = ["note", "starts_on", "ends_on", "price_rupiah", "is_imported", "predecessor"]
        widgets = {"note": forms.Textarea(attrs=ROWS), "starts_on": DayInput, "ends_on": DayInput}

    def __init__(self, *args, others, shares_cost=False, note_needed=False, **options):
        super().__init__(*args, **options)
        self.fields["note"].required = note_needed
        self.fields["note"].help_text = (
            _("Who of the provider said yes, and when. It is shown as recorded by you.")
            if note_needed
            else _("What the provider must know of this need.")
        )
        self.fields["predecessor"].queryset = others
        self.fields["predecessor"].label_from_instance = lambda match: match.solution.title
        if not others:
            del self.fields["predecessor"]
        if not shares_cost:
            del self.fields["price_rupiah"]
            del self.fields["is_imported"]


class NoteForm(forms.Form):
    note = forms.CharField(label=_("Note"), required=False, max_length=2000, widget=forms.Textarea(attrs=ROWS))

    def __init__(self, *args, note_needed="", **options):
        super().__init__(*args, **options)
        self.fields["note"].required = bool(note_needed)
        self.fields["note"].help_text = note_needed


class OfferForm(NoteForm):
    starts_on = forms.DateField(label=_("Starts"), required=False, widget=DayInput)
    ends_on = forms.DateField(label=_("Ends"), required=False, widget=DayInput)

    field_order = ["starts_on", "ends_on", "note"]

    def clean(self):
        start, end = self.cleaned_data.get("starts_on"), self.cleaned_data.get("ends_on")
        if start and end and end < start:
            raise ValidationError({"ends_on": _("The work ends before it starts.")})
        return self.cleaned_data


class StartForm(NoteForm):
    starts_on = forms.DateField(label=_("First day"), required=False, widget=DayInput)
    field_order = ["starts_on", "note"]


class CompleteForm(NoteForm):
    result = forms.CharField(
        label=_("What came of it"), max_length=2000, widget=forms.Textarea(attrs=ROWS),
        help_text=_("What was done at the firm, with figures where you have them."),
    )  # fmt: skip
    field_order = ["result", "note"]


class ReasonForm(NoteForm):
    reason = forms.CharField(label=_("Reason"), max_length=200)
    field_order = ["reason", "note"]


class DeclineForm(NoteForm):
    """One question on a phone: the answer most owners give is one touch away."""

    reason = forms.ChoiceField(label=_("Why does it not fit?"), choices=WHY_NOT, widget=Cards)
    field_order = ["reason", "note"]

    def clean(self):
        fields = super().clean()
        if fields.get("reason") == "other" and not fields.get("note"):
            raise ValidationError({"note": _("Say it in a few words.")})
        if fields.get("reason"):
            words = str(dict(WHY_NOT)[fields["reason"]])
            fields["reason"] = fields["note"][:200] if fields["reason"] == "other" else words
        return fields


class PassOverForm(forms.Form):
    reason = forms.ChoiceField(label=_("Why not this one?"), choices=PassReason)
    note = forms.CharField(label=_("Note"), required=False, max_length=200)
