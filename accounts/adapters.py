"""How allauth finds and meets our users."""

from base64 import urlsafe_b64encode
from hashlib import sha256

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from cryptography.fernet import Fernet
from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.template.loader import render_to_string
from django.utils.translation import gettext_lazy as _

from accounts.actions import notify
from accounts.codes_shown import square_svg
from accounts.devices import remember
from accounts.models import User
from accounts.permissions import needs_second_factor
from accounts.phones import read_phone
from common.forms import PhoneInput
from common.numbers import phone as phone_words

# One sentence for every way to be wrong, so that nobody learns which names exist.
NOT_RIGHT = _("The name or the password is not right. Look at capitals and at numbers.")


class PhoneField(forms.CharField):
    """A phone number written any way; the cleaned value is +62..."""

    widget = PhoneInput
    default_error_messages = {"phone": _("Write a phone number such as 0812 3344 4417.")}

    def prepare_value(self, value):
        # As people write it; what was typed wrong comes back as it was typed.
        return phone_words(value) if value and str(value).startswith("+62") else value

    def to_python(self, value):
        value = super().to_python(value)
        if value in self.empty_values:
            return None
        phone = read_phone(value)
        if phone is None:
            raise ValidationError(self.error_messages["phone"], code="phone")
        return phone


class AccountAdapter(DefaultAccountAdapter):
    """Nobody signs up by themselves: accounts are made by the administration or by a claim code."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "username_password_mismatch": NOT_RIGHT,
        "email_password_mismatch": NOT_RIGHT,
        "phone_password_mismatch": NOT_RIGHT,
        "incorrect_password": _("The password is not right."),
        "enter_current_password": _("This is not your password of today."),
        "incorrect_code": _("This code is not right. The app shows a new one every 30 seconds."),
        "too_many_login_attempts": _(
            "Too many tries. Wait five minutes, or ask your office of industry for a new code."
        ),
        "rate_limited": _("Too many tries. Wait a few minutes."),
    }

    def is_open_for_signup(self, request):
        return False

    def post_login(self, request, user, **more):
        return remember(super().post_login(request, user, **more), user, unless=request.COOKIES)

    def phone_form_field(self, **options):
        return PhoneField(**options)

    def get_phone(self, user):
        # Checked by the office that knows the person: a code by phone would cost money and prove less.
        return (user.phone, True) if user.phone else None

    def set_phone(self, user, phone, verified):
        user.phone = phone
        user.save(update_fields=["phone"])

    def set_phone_verified(self, user, phone):
        """Phones count as verified, see `get_phone`."""

    def get_user_by_phone(self, phone):
        return User.objects.filter(phone=read_phone(phone)).first()

    def send_mail(self, template_prefix, email, context):
        """Write the mail into the outbox: a dead mail server breaks no request, and the mail goes out later."""
        context = {"site_url": settings.SITE_URL, **context}
        subject = render_to_string(f"{template_prefix}_subject.txt", context)
        body = render_to_string(f"{template_prefix}_message.txt", context).strip()
        notify(address=email, kind="account.mail", subject=subject, body=body)


class MFAAdapter(DefaultMFAAdapter):
    """Secrets of second factors are encrypted, and who needs one cannot put it away."""

    error_messages = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": AccountAdapter.error_messages["incorrect_code"],
        "cannot_delete_authenticator": _("Your work asks for a second factor. An administrator can reset it."),
    }

    def encrypt(self, text):
        return _fernet().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text):
        return _fernet().decrypt(encrypted_text.encode()).decode()

    def can_delete_authenticator(self, authenticator):
        return not needs_second_factor(authenticator.user)

    def build_totp_svg(self, url):
        return square_svg(url).decode()

    def get_totp_label(self, user):
        return user.username


def _fernet() -> Fernet:
    key = sha256(f"accounts.second_factor:{settings.SECRET_KEY}".encode()).digest()
    return Fernet(urlsafe_b64encode(key))
