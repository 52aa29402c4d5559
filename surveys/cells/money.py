"""Money as offices write it, read into whole rupiah."""

import re
from decimal import ROUND_HALF_UP, Decimal

from lokal import parse_rupiah

from surveys.cells.numbers import (
    NO_HABIT,
    NUMBER,
    Habit,
    exact,
    loose,
    number_of,
    refuse_span,
    without_hedges,
)
from surveys.cells.periods import PERIOD, period_of
from surveys.cells.reading import (
    NOTHING,
    Cell,
    Note,
    Read,
    Unreadable,
    refuse_broken,
    says_none,
    text_of,
)
from surveys.cells.spoken import TWO_SAID

_SCALES = {
    Decimal(10**3): ["rb", "rbu", "ribu", "ribuan", "rebu", "k"],
    Decimal(10**6): ["jt", "jta", "juta", "jutaan", "jt-an", "jtan", "jta-an"],
    Decimal(10**9): ["m", "mil", "mlyr", "milyar", "miliar", "milyard", "milyaran", "miliaran"],
    Decimal(10**12): ["t", "triliun", "trilyun", "triliyun"],
}
_SCALE_OF = {word: scale for scale, words in _SCALES.items() for word in words}
_SCALE_WORDS = "|".join(sorted(map(re.escape, _SCALE_OF), key=len, reverse=True))
_AMOUNT = re.compile(rf"({NUMBER})\s*(?:({_SCALE_WORDS})\b\.?)?")
_FOREIGN = re.compile(r"\b(?:usd|us|sgd|myr|rm|eur|euro|yen|jpy|dollar|dolar|ringgit|yuan|rmb)\b|[$€¥£]")
_RUPIAH = re.compile(r"\b(?:rp|idr|rupiah)\b\s*\.?\s*|(?<=\d)rp\b|\brp\.?(?=\d)")
# ",-", ".-", ",--", "=", ";": how a written amount is closed.
_CLOSING = re.compile(r"(?<=\d)\s*[.,]?\s*(?:-+|=+)(?=\s|$|/|\))|(?<=\d)[.,;]\s*(?=$|/|\s)")
_ASIDE = re.compile(r"\([^()]*\)")
_ACCOUNTING_MINUS = re.compile(r"\(\s*(?:rp\.?)?\s*[\d.,]+\s*\)")
_NO_AMOUNT = re.compile(r"rp\W*", re.IGNORECASE)
# Nobody's workshop: a typing slip of three noughts rather than an amount.
_UNLIKELY = 10**14
_SMALL = 1_000
# By how many months an amount "per …" is divided. Days of work in a month differ from firm to firm.
_MONTHS = {"": Decimal(1), "month": Decimal(1), "quarter": Decimal(3), "year": Decimal(12), "week": Decimal(12) / 52}


def read_money(cell: Cell, habit: Habit = NO_HABIT, scale: int = 1, period: str = "") -> Read:
    """Read an amount of money into whole rupiah.

    Terms: `scale` is what the head of the column multiplies by (1000 for
    "Rp. 000"), `period` the one it names for what flows ("month", "year"),
    "" for what does not flow, such as an investment.
    Units: rupiah; what flows, per month.
    Raises: Unreadable when it is no single amount.
    """
    refuse_broken(cell)
    if isinstance(cell, (int, float)) and not isinstance(cell, bool):
        return _checked(_a_month(exact(cell) * scale, period), ())
    text = text_of(cell)
    if says_none(text) or _NO_AMOUNT.fullmatch(text):
        return NOTHING
    return _read_written(loose(text), habit, scale, period)


def _read_written(text: str, habit: Habit, scale: int, period: str) -> Read:
    if _ACCOUNTING_MINUS.fullmatch(text) or re.match(r"(?:rp\.?\s*)?-\s*(?:rp\.?\s*)?\d", text):
        raise Unreadable("number_negative")
    if _FOREIGN.search(text):
        raise Unreadable("money_foreign")
    if not any(map(str.isdigit, text)):
        return _read_words(text)
    own_period = period_of(text)
    text, notes = without_hedges(PERIOD.sub(" ", text))
    says_rupiah = _RUPIAH.search(text) is not None
    text = _CLOSING.sub(" ", _RUPIAH.sub(" ", _ASIDE.sub(" ", text) if _has_amount_outside(text) else text))
    text = re.sub(r"(?<=\d)\s*-?an\b", " ", text).strip()
    refuse_span(text)
    value, scaled, more = _sum_of(text, habit)
    if not (scaled or says_rupiah):
        value *= scale
    if period and own_period not in ("", period):
        notes = (*notes, Note("money_converted", {"period": own_period}))
    return _checked(_a_month(value, (own_period or period) if period else ""), (*notes, *more))


def _has_amount_outside(text: str) -> bool:
    return any(map(str.isdigit, _ASIDE.sub("", text)))


def _sum_of(text: str, habit: Habit) -> tuple[Decimal, bool, tuple[Note, ...]]:
    """Add up "1 M 500 jt"; anything left over means that it is no amount."""
    total, last, notes = Decimal(0), None, ()
    parts = list(_AMOUNT.finditer(text))
    if not parts or _AMOUNT.sub("", text).strip(" .,-()"):
        raise Unreadable("money_words")
    for part in parts:
        scale = _SCALE_OF.get(part[2] or "", Decimal(1))
        if last is not None and scale >= last:
            raise Unreadable("number_two", suggest=[p[0].strip() for p in parts])
        value, more = _scaled_number(part[1], scale, habit)
        total, last, notes = total + value * scale, scale, notes + more
    return total, parts[0][2] is not None, notes


def _scaled_number(text: str, scale: Decimal, habit: Habit) -> tuple[Decimal, tuple[Note, ...]]:
    if scale == 1 or not re.fullmatch(r"\d{1,3}[.,]\d{3}", text):
        return number_of(text, habit)
    if "," in text and not habit.comma_groups:
        return Decimal(text.replace(",", ".")), ()
    if scale >= 10**9:
        # A thousand thousand millions are no small firm's: the dot is the decimal one.
        value = Decimal(text.replace(",", "."))
        return value, (Note("number_guess", {"read": f"{value:f}"}),)
    return number_of(text, habit)


def _read_words(text: str) -> Read:
    if TWO_SAID.search(text):
        raise Unreadable("money_words")
    words = parse_rupiah(PERIOD.sub(" ", text))
    if words is None or not float(words.amount).is_integer():
        raise Unreadable("money_words")
    notes = (Note("number_about"),) if words.approximate else ()
    return _checked(Decimal(int(words.amount)), notes)


def _checked(value: Decimal, notes: tuple[Note, ...]) -> Read:
    if not value.is_finite() or value > _UNLIKELY:
        raise Unreadable("money_huge")
    if value < 0:
        raise Unreadable("number_negative")
    rupiah = int(value.quantize(Decimal(1), rounding=ROUND_HALF_UP))
    if 0 < rupiah < _SMALL:
        notes = (*notes, Note("money_small", {"read": rupiah}))
    return Read(rupiah, notes)


def _a_month(value: Decimal, period: str) -> Decimal:
    if period not in _MONTHS:
        raise Unreadable("money_period")
    return value / _MONTHS[period]
