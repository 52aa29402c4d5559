"""Checks of the numbers by which firms are known, each with the mend in words. All are optional."""

import re

import lokal
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

EARLIEST_YEAR = 1850
NIK_DIGITS, NIB_DIGITS = 16, 13


def digits_of(text: str) -> str:
    """The digits alone, as people write numbers with dots, dashes and spaces."""
    return re.sub(r"[\s.\-']", "", text)


def normal_phone(text: str) -> str:
    """The number as +62..., or what was typed when it is none, so that a check can say why."""
    known = lokal.parse_phone(text) if text else None
    return known.e164 if known is not None and known.valid and known.e164 else text


def check_nik(value: str) -> None:
    """Raise ValidationError unless `value` can be a NIK. Its region may be one of former times."""
    _check_length(value, NIK_DIGITS, "NIK")
    if not lokal.parse_nik(value).valid:
        raise ValidationError(
            _("This NIK holds no possible date of birth. Compare it with the identity card."), code="nik"
        )


def check_npwp(value: str) -> None:
    if not value.isdigit() or len(value) not in (15, 16):
        raise ValidationError(
            _("An NPWP has 15 or 16 digits; this one has %(number)d.") % {"number": len(value)}, code="npwp"
        )
    if not lokal.parse_npwp(value).valid:
        raise ValidationError(_("This is no possible NPWP. Compare it with the card."), code="npwp")


def check_nib(value: str) -> None:
    _check_length(value, NIB_DIGITS, "NIB")


def check_phone(value: str) -> None:
    if not lokal.parse_phone(value).valid:
        raise ValidationError(_("This is no phone number of Indonesia. Write it as 0812-3344-4417."), code="phone")


def check_year(value: int) -> None:
    if not EARLIEST_YEAR <= value <= timezone.localdate().year:
        raise ValidationError(
            _("Write a year between %(first)d and %(last)d.")
            % {"first": EARLIEST_YEAR, "last": timezone.localdate().year},
            code="year",
        )


def _check_length(value: str, digits: int, name: str) -> None:
    if not value.isdigit():
        raise ValidationError(_("A %(name)s has digits only.") % {"name": name}, code="digits")
    if len(value) < digits:
        raise ValidationError(
            _("Only %(number)d digits so far. A %(name)s always has %(digits)d.")
            % {"number": len(value), "name": name, "digits": digits},
            code="length",
        )
    if len(value) > digits:
        raise ValidationError(
            _("%(number)d digits are too many. A %(name)s always has %(digits)d.")
            % {"number": len(value), "name": name, "digits": digits},
            code="length",
        )
