"""What people say about themselves: profile, tokens, absences, claims, saved views."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.adapters import PhoneField
from accounts.forms.sign_in import PasswordField
from accounts.models import Absence, SavedView, Token, User
from common.forms import DayInput, Picks


class ProfileForm(forms.ModelForm):
    phone = PhoneField(label=_("Phone"), required=False, help_text=_("You can sign in with it, too."))

    class Meta:
        model = User
        fields = ["name", "phone", "email", "language", "theme", "single_keys"]
        labels = {"name": _("Name"), "email": _("E-mail"), "language": _("Language"), "theme": _("Look")}
        widgets = {"language": Picks, "theme": Picks}
        help_texts = {"email": _("For news, and for a link when the password is lost.")}

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        if not self.instance.is_of_staff:
            # The pages of owners have none.
            del self.fields["single_keys"]

    def clean_email(self):
        email = self.cleaned_data["email"].lower()
        if email and User.objects.exclude(pk=self.instance.pk).filter(email__iexact=email).exists():
            raise forms.ValidationError(_("This e-mail address belongs to another account."), code="taken")
        return email


class TokenForm(forms.ModelForm):
    days = forms.TypedChoiceField(
        label=_("Good for"),
        coerce=int,
        initial=90,
        choices=[(7, _("7 days")), (30, _("30 days")), (90, _("90 days")), (365, _("1 year"))],
        widget=Picks,
    )
    may_write = forms.TypedChoiceField(
        label=_("What it may do"),
        coerce=lambda value: value == "write",
        initial="read",
        choices=[("read", _("Only read")), ("write", _("Read and change"))],
        widget=Picks,
    )

    class Meta:
        model = Token
        fields = ["name"]
        labels = {"name": _("Name")}
        help_texts = {"name": _("What the program is for, as “Siasat Pasuruan”.")}

    field_order = ["name", "may_write", "days"]


class AbsenceForm(forms.ModelForm):
    class Meta:
        model = Absence
        fields = ["starts_on", "ends_on", "deputy"]
        widgets = {"starts_on": DayInput, "ends_on": DayInput}

    def __init__(self, *args, user, **options):
        super().__init__(*args, **options)
        self.instance.user = user
        colleagues = User.objects.of_office(user.office).exclude(pk=user.pk) if user.office_id else User.objects.none()
        self.fields["deputy"].queryset = colleagues
        self.fields["deputy"].empty_label = _("Nobody in particular")

    def clean_ends_on(self):
        day = self.cleaned_data["ends_on"]
        if day and day < timezone.localdate():
            raise forms.ValidationError(_("This day is over. Write a day from today on."), code="over")
        return day


class CodeTypedForm(forms.Form):
    code = forms.CharField(
        label=_("Code"),
        max_length=40,
        help_text=_("From the paper or the message of the office, as KODE-7K3F-92QX-M4C."),
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}),
    )


class ClaimForm(forms.Form):
    """The account of an owner."""

    name = forms.CharField(label=_("Your name"), max_length=150, widget=forms.TextInput(attrs={"autocomplete": "name"}))
    phone = PhoneField(
        label=_("Your phone number"), help_text=_("With it you sign in. We write to it when you get an offer.")
    )
    password = PasswordField()


class RenewForm(forms.Form):
    """A new password for an account that exists."""

    password = PasswordField(label=_("New password"))


class SavedViewForm(forms.ModelForm):
    is_shared = forms.BooleanField(label=_("Share with the office"), required=False)

    class Meta:
        model = SavedView
        fields = ["page", "name", "query"]
