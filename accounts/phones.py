"""Phone numbers as people write them."""

import lokal


def read_phone(text: str) -> str | None:
    """Return a number of a mobile or landline as +62812..., or None when it is none: 0812 3344, +62-812, 62812."""
    known = lokal.parse_phone(text) if text and any(sign.isdigit() for sign in text) else None
    return known.e164 if known is not None and known.valid and known.e164 else None
