"""How a claim code is handed over: as words, as a square for the camera, as a message on WhatsApp."""

from base64 import b64encode
from datetime import datetime
from io import BytesIO
from typing import NamedTuple
from urllib.parse import urlencode, urljoin

import qrcode
from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _
from qrcode.image.svg import SvgPathFillImage


class ClaimCodeShown(NamedTuple):
    """A code just made, for the template part `accounts/_claim_code.html`."""

    code: str
    name: str
    url: str
    square: str
    whatsapp: str
    until: datetime


def shown(*, code: str, name: str, phone: str, until: datetime) -> ClaimCodeShown:
    """What an official prints or sends; `whatsapp` is "" without a phone."""
    page = urljoin(settings.SITE_URL, reverse("accounts:claim"))
    link = f"{page}?{urlencode({'code': code})}"
    words = _("Your code for SMIDeP: %(code)s. Open %(link)s and choose a password.") % {"code": code, "link": link}
    number = phone.lstrip("+")
    whatsapp = f"https://wa.me/{number}?{urlencode({'text': words})}" if number else ""
    return ClaimCodeShown(code, name, page, square(link), whatsapp, until)


def square(text: str) -> str:
    """A square (QR) as the address of a picture, so that the page needs no style of its own."""
    return "data:image/svg+xml;base64," + b64encode(square_svg(text)).decode()


def square_svg(text: str) -> bytes:
    """A square (QR) on its own white ground: cameras cannot read it on a dark page."""
    drawn = BytesIO()
    qrcode.make(text, image_factory=SvgPathFillImage, border=2).save(drawn)
    return drawn.getvalue()
