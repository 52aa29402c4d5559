"""Signing in, passwords and second factors: allauth's forms with our words."""

from allauth.account import forms as account
from allauth.mfa.base import forms as mfa
from allauth.mfa.totp import forms as totp
from django import forms
from django.contrib.auth import password_validation
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext_lazy as _

from accounts.phones import read_phone


def _fresh(field: forms.Field, label, help_text="") -> None:
    field.label, field.help_text = label, help_text
    field.widget.attrs.pop("placeholder", None)


class SignInForm(account.LoginForm):
    """One field for the name, the phone or the e-mail address; a phone may be written any way."""

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        _fresh(self.fields["login"], _("User name, phone number or e-mail"))
        _fresh(self.fields["password"], _("Password"))
        self.fields["login"].max_length = 254
        self.fields["login"].widget.attrs |= {
            "autocomplete": "username",
            "autocapitalize": "none",
            "spellcheck": "false",
        }

    def user_credentials(self):
        """Name the person in one way only, so that each way counts its failures by itself."""
        login = self.cleaned_data["login"]
        return {**named(login), "password": self.cleaned_data["password"]}


def named(login: str) -> dict[str, str]:
    """How a person named themselves, as allauth's backend reads it.

    The user name is always there, as failures are counted by it: a phone in its one form.
    """
    phone = read_phone(login)
    if phone:
        return {"phone": phone, "username": phone}
    try:
        validate_email(login)
    except ValidationError:
        return {"username": login.lower()}
    return {"email": login.lower(), "username": login.lower()}


class AskResetForm(account.ResetPasswordForm):
    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        _fresh(self.fields["email"], _("E-mail"), _("The address that your account knows."))


PASSWORD_HINT = _("At least 8 signs, and not only numbers. Three words are easy to keep in mind.")


class NewPasswordForm(account.ResetPasswordKeyForm):
    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        _fresh(self.fields["password1"], _("New password"), PASSWORD_HINT)
        _fresh(self.fields["password2"], _("New password again"))


class ChangePasswordForm(account.ChangePasswordForm):
    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        _fresh(self.fields["oldpassword"], _("Password of today"))
        _fresh(self.fields["password1"], _("New password"), PASSWORD_HINT)
        _fresh(self.fields["password2"], _("New password again"))


class ReauthenticateForm(account.ReauthenticateForm):
    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        _fresh(self.fields["password"], _("Password"))


def _code(form, help_text=""):
    _fresh(form.fields["code"], _("Code"), help_text)
    form.fields["code"].widget.attrs |= {"inputmode": "text", "autocapitalize": "none", "autofocus": True}


class CodeForm(mfa.AuthenticateForm):
    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        _code(self, _("Six digits from the app on your phone, or one of your recovery codes."))


class CodeAgainForm(mfa.ReauthenticateForm):
    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        _code(self, _("Six digits from the app on your phone, or one of your recovery codes."))


class ActivateForm(totp.ActivateTOTPForm):
    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        _code(self, _("Six digits that the app shows now."))


class PasswordField(forms.CharField):
    """A new password, checked by the validators of the settings."""

    def __init__(self, **options):
        options.setdefault("label", _("Password"))
        options.setdefault("help_text", PASSWORD_HINT)
        options.setdefault("widget", forms.PasswordInput(attrs={"autocomplete": "new-password"}))
        super().__init__(strip=False, **options)

    def validate(self, value):
        super().validate(value)
        password_validation.validate_password(value)
