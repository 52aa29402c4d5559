"""The composer: to the owner, or a note of the staff."""

from django import forms
from django.utils.translation import gettext_lazy as _

from common.forms import FilesField, FilesInput, Picks
from issues.models import Visibility


class MessageForm(forms.Form):
    visibility = forms.ChoiceField(label=_("For whom?"), choices=Visibility, widget=Picks, required=False)
    text = forms.CharField(
        label=_("Message"),
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Write a message first.")},
    )
    files = FilesField(
        label=_("Photos or documents"),
        most=5,
        required=False,
        widget=FilesInput(words=_("Add photos or a PDF"), icon="upload"),
    )

    def clean_visibility(self):
        # Whoever has no choice writes to the other side; a note is one only when it says so.
        return self.cleaned_data["visibility"] or Visibility.PUBLIC
