"""Who signs in, what they are, and where they may look."""

import uuid

from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from accounts.models.offices import Office
from accounts.querysets import UserManager
from common.history import tracked
from common.labels import QuickLabels


class Role(models.TextChoices):
    OWNER = "owner", _("IKM owner")
    SURVEYOR = "surveyor", _("Surveyor")
    OFFICIAL = "official", _("Official")
    FACILITATOR = "facilitator", _("Facilitator")
    MINISTRY = "ministry", _("Ministry")
    PROVIDER = "provider", _("Provider")
    OBSERVER = "observer", _("Observer")
    ADMIN = "admin", _("Administrator")


# Whose place of work is a desk of the administration: they get the layout of staff.
STAFF = {Role.SURVEYOR, Role.OFFICIAL, Role.FACILITATOR, Role.MINISTRY, Role.PROVIDER, Role.OBSERVER, Role.ADMIN}
OF_OFFICE = [Role.SURVEYOR, Role.OFFICIAL]
NATIONWIDE = {Role.MINISTRY, Role.OBSERVER, Role.ADMIN}


# Who does without single keys may have a reason of health: no history keeps it.
@tracked("password", "last_login", "single_keys")
class User(QuickLabels, AbstractUser):
    """A person with one role, and an office when the role is of one."""

    first_name = None
    last_name = None
    name = models.CharField(_("name"), max_length=150)
    role = models.CharField(_("role"), max_length=12, choices=Role, default=Role.OWNER)
    office = models.ForeignKey(
        Office, models.PROTECT, null=True, blank=True, related_name="users", verbose_name=_("office")
    )
    phone = models.CharField(
        _("phone"), max_length=20, null=True, blank=True, unique=True, help_text=_("As +62812..., used to sign in.")
    )
    language = models.CharField(
        _("language"), max_length=2, choices=[("id", "Bahasa Indonesia"), ("en", "English")], default="id"
    )
    theme = models.CharField(
        _("colours"),
        max_length=5,
        choices=[("", _("As the device")), ("light", _("Light")), ("dark", _("Dark"))],
        blank=True,
        default="",
    )
    single_keys = models.BooleanField(
        _("Shortcuts of a single key"),
        default=True,
        help_text=_(
            "J, k and x in the inbox, / for the search. Switch them off if you speak to the computer, or press keys by "
            "accident."
        ),
    )

    objects = UserManager()

    REQUIRED_FIELDS = ["name"]

    class Meta:
        verbose_name = _("person with an account")
        verbose_name_plural = _("people with an account")
        ordering = ["name", "id"]
        constraints = [
            models.CheckConstraint(name="user_role_known", condition=Q(role__in=Role.values)),
            models.UniqueConstraint(
                Lower("email"),
                name="user_one_per_email",
                condition=~Q(email=""),
                violation_error_message=_("This e-mail address belongs to another account."),
            ),
            models.CheckConstraint(
                name="user_phone_international",
                condition=Q(phone=None) | Q(phone__regex=r"^\+[1-9]\d{6,14}$"),
                violation_error_message=_("Write a phone number such as 0812 3344 4417."),
            ),
            models.CheckConstraint(
                name="user_office_of_official",
                condition=~Q(role__in=OF_OFFICE) | Q(office__isnull=False),
                violation_error_message=_("Officials and surveyors belong to an office."),
            ),
        ]

    def __str__(self):
        return self.name or self.username

    def get_full_name(self) -> str:
        return self.name

    def get_short_name(self) -> str:
        return self.name.split()[0] if self.name else self.username

    @property
    def initials(self) -> str:
        words = [word for word in str(self).split() if word[0].isalpha()]
        return "".join(word[0] for word in words[:2]).upper()

    @property
    def is_of_staff(self) -> bool:
        """Whether the person works at a desk of the administration or of a provider."""
        return self.role in STAFF

    @property
    def scope(self) -> str | None:
        """The region code under which the person sees all; "" is the nation, None is no region at all."""
        if self.role in NATIONWIDE:
            return ""
        return self.office.scope if self.role in OF_OFFICE and self.office_id else None

    @property
    def time_zone(self) -> str:
        return self.office.time_zone if self.office_id else settings.TIME_ZONE


class Token(models.Model):
    """A key of the API: named, hashed, expiring; the key itself is shown once."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey(User, models.CASCADE, related_name="tokens")
    name = models.CharField(max_length=100, help_text=_("What the token is for."))
    key_hash = models.CharField(max_length=64, unique=True, editable=False)
    key_hint = models.CharField(max_length=4, editable=False, help_text=_("The last four signs of the key."))
    may_write = models.BooleanField(default=True, help_text=_("Whether the token may change things."))
    created_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField()
    last_used_on = models.DateField(null=True, blank=True, editable=False)

    class Meta:
        ordering = ["-created_at"]

    def __str__(self):
        return f"{self.name} (...{self.key_hint})"
