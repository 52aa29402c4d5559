"""How a person wants to hear of each kind of news."""

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts import notice_kinds
from accounts.actions.notices import is_usual
from accounts.models import Channel, NoticePreference

CHANNELS = {Channel.EMAIL: _("By e-mail"), Channel.MESSAGE: _("To the phone")}


class NoticeWishesForm(forms.Form):
    """One row for each kind: by e-mail, to the phone. On the portal everything is shown."""

    def __init__(self, *args, user, **options):
        super().__init__(*args, **options)
        chosen = {(wish.kind, wish.channel): wish.is_wanted for wish in NoticePreference.objects.filter(user=user)}
        self.kinds = notice_kinds.registered(user.role)
        for kind, label in self.kinds.items():
            for channel, way in CHANNELS.items():
                self.fields[f"{kind}:{channel}"] = forms.BooleanField(
                    label=f"{label}, {way}",
                    required=False,
                    initial=chosen.get((kind, channel), is_usual(user, channel)),
                    widget=forms.CheckboxInput(attrs={"aria-label": f"{label}, {way}"}),
                )

    def rows(self):
        """(words of a kind, its boxes) for the page."""
        for kind, label in self.kinds.items():
            yield label, [(way, self[f"{kind}:{channel}"]) for channel, way in CHANNELS.items()]

    def wishes(self):
        """(kind, channel, whether it is wanted) for each."""
        for kind in self.kinds:
            for channel in CHANNELS:
                yield kind, channel, self.cleaned_data[f"{kind}:{channel}"]
