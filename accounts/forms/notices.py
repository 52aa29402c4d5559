"""How a person wants to hear of each kind of news."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from accounts import notice_kinds
from accounts.actions.notices import paces_of
from accounts.models import Channel, Pace

BY_MAIL = [(Pace.AT_ONCE, Pace.AT_ONCE.label), (Pace.DAILY, Pace.DAILY.label), (Pace.NEVER, Pace.NEVER.label)]
TO_PHONE = [(Pace.AT_ONCE, Pace.AT_ONCE.label), (Pace.NEVER, Pace.NEVER.label)]
WAYS = {Channel.EMAIL: (_("By e-mail"), BY_MAIL), Channel.MESSAGE: (_("To the phone"), TO_PHONE)}


class NoticeWishesForm(forms.Form):
    """One row for each kind: by e-mail, to the phone. On the portal everything is shown."""

    def __init__(self, *args, user, **options):
        super().__init__(*args, **options)
        self.user, self.kinds, paces = user, notice_kinds.registered(user.role), paces_of(user)
        for kind, label in self.kinds.items():
            for way, (words, choices) in WAYS.items():
                self.fields[f"{kind}:{way}"] = forms.ChoiceField(
                    label=f"{label}, {words}",
                    choices=choices,
                    initial=paces[kind][way],
                    widget=forms.Select(attrs={"aria-label": f"{label}, {words}", "class": "form-select-sm"}),
                )

    def rows(self):
        """(words of a kind, whether it must be told, its choices, what is wrong) for the page."""
        for kind, label in self.kinds.items():
            fields = [(words, self[f"{kind}:{way}"]) for way, (words, _choices) in WAYS.items()]
            faults = [fault for _words, field in fields for fault in field.errors]
            yield label, notice_kinds.is_must(kind), fields, faults

    def paces(self) -> dict[str, dict[str, str]]:
        """{kind: {way: pace}} as the action takes it."""
        return {kind: {str(way): self.cleaned_data[f"{kind}:{way}"] for way in WAYS} for kind in self.kinds}

    def add_faults(self, error: ValidationError) -> None:
        """Say at its row what cannot be chosen."""
        for kind, faults in error.error_dict.items():
            self.add_error(f"{kind}:{Channel.EMAIL}", faults)


class AllWishesForm(forms.Form):
    """One choice for all kinds by e-mail; what must be told comes once a day instead of not at all."""

    all = forms.ChoiceField(choices=BY_MAIL)

    def paces(self, user) -> dict[str, dict[str, str]]:
        wanted = self.cleaned_data["all"]
        return {
            kind: {str(Channel.EMAIL): Pace.DAILY if wanted == Pace.NEVER and notice_kinds.is_must(kind) else wanted}
            for kind in notice_kinds.registered(user.role)
        }
