"""How a person wants to hear of each kind of news."""

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts import notice_kinds
from accounts.actions.notices import is_usual
from accounts.models import Channel, NoticePreference
from common.forms import PickBoxes

CHANNELS = [Channel.EMAIL, Channel.MESSAGE]


class NoticeWishesForm(forms.Form):
    """One row for each kind: by e-mail, to the phone. On the portal everything is shown."""

    def __init__(self, *args, user, **options):
        super().__init__(*args, **options)
        chosen = {(wish.kind, wish.channel): wish.is_wanted for wish in NoticePreference.objects.filter(user=user)}
        self.kinds = list(notice_kinds.registered())
        for index, (kind, label) in enumerate(notice_kinds.registered().items()):
            self.fields[f"kind_{index}"] = forms.MultipleChoiceField(
                label=label,
                required=False,
                widget=PickBoxes,
                choices=[(Channel.EMAIL, _("By e-mail")), (Channel.MESSAGE, _("To the phone"))],
                initial=[one for one in CHANNELS if chosen.get((kind, one), is_usual(user, one))],
            )

    def wishes(self):
        """(kind, channel, whether it is wanted) for each."""
        for index, kind in enumerate(self.kinds):
            for channel in CHANNELS:
                yield kind, channel, channel in self.cleaned_data[f"kind_{index}"]
