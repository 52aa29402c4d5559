"""The ways to a phone. Which one is used stands in the settings, MESSAGE_GATEWAY."""

import json
import sys
from typing import Protocol
from urllib.request import Request, urlopen

from django.conf import settings

SECONDS = 10


class Gateway(Protocol):
    def send(self, *, phone: str, text: str, reference: str) -> None:
        """Send the text. Raises OSError when the gateway does not take it."""


class ConsoleGateway:
    """Write the message to the terminal, as for trials; the number is masked."""

    def send(self, *, phone: str, text: str, reference: str) -> None:
        sys.stdout.write(f"Message to ...{phone[-4:]}:\n{text}\n")


class NoGateway(ValueError):
    """The installation has no way to a phone: there is nothing to try again."""


class HttpGateway:
    """POST {to, text, reference} as JSON with the key as bearer. The reference is the same for each try."""

    def __init__(self, url: str, key: str):
        if not url.startswith(("https://", "http://")):
            raise ValueError("MESSAGE_GATEWAY_URL must be an http(s) address.")
        self.url, self.key = url, key

    def send(self, *, phone: str, text: str, reference: str) -> None:
        body = json.dumps({"to": phone, "text": text, "reference": reference}).encode()
        head = {"Content-Type": "application/json", "Authorization": f"Bearer {self.key}"}
        request = Request(self.url, data=body, headers=head, method="POST")  # noqa: S310 - http(s) only, see above
        with urlopen(request, timeout=SECONDS):  # noqa: S310 - the same
            pass


def gateway() -> Gateway:
    """The gateway of this installation. Raises NoGateway."""
    if settings.MESSAGE_GATEWAY == "none":
        raise NoGateway
    if settings.MESSAGE_GATEWAY == "http":
        return HttpGateway(settings.MESSAGE_GATEWAY_URL, settings.MESSAGE_GATEWAY_KEY)
    return ConsoleGateway()
