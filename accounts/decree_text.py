"""Reading the days of a decree as they are pasted from its table. Pure.

A line is one day or some days running: `10 Maret 2027 Hari Raya Idulfitri`, `22-24 Maret: Cuti bersama Idulfitri`,
`2027-03-10 …`, `10/3/2027 …`. A line without a day that names joint leave, or holidays, says what follows.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

MONTHS = [
    "januari", "februari", "maret", "april", "mei", "juni",
    "juli", "agustus", "september", "oktober", "november", "desember",
]  # fmt: skip
# Running days are joined by a dash or by a word.
UNTIL = r"(?:\s*(?:-|–|—|s\.?d\.?|sampai|dan|,)\s*(?P<until>\d{1,2}))?"
WRITTEN = re.compile(rf"(?P<day>\d{{1,2}}){UNTIL}\s+(?P<month>[a-z]+)\.?(?:\s+(?P<year>\d{{4}}))?", re.IGNORECASE)
SLASHED = re.compile(rf"(?P<day>\d{{1,2}}){UNTIL}[/.](?P<month>\d{{1,2}})[/.](?P<year>\d{{4}})")
ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})")
WEEKDAYS = re.compile(
    r"\b(senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad)\b(\s*(-|–|,|dan)\s*(?=senin|selasa|rabu|kamis|jum|sab|ming))?",
    re.IGNORECASE,
)
LEAVE, HOLIDAY = (
    re.compile(r"cuti\s+bersama", re.IGNORECASE),
    re.compile(r"hari\s+libur|libur\s+nasional", re.IGNORECASE),
)
# The number of the row, where the table is pasted with it.
ROW_NUMBER = re.compile(r"^\s*\d{1,2}[.)]\s+")
LONGEST = 15


class ReadDay(NamedTuple):
    date: date
    name: str
    is_joint_leave: bool


class NotRead(ValueError):
    """A line that tells no day; the message is the line."""


def read_days(text: str, year: int) -> list[ReadDay]:
    """Return the days of the pasted lines. Raise NotRead with the first line that cannot be read."""
    found: dict[date, ReadDay] = {}
    is_leave = False
    for line in text.splitlines():
        plain = " ".join(ROW_NUMBER.sub("", line).replace("\t", " ").split())
        if not plain:
            continue
        if not any(sign.isdigit() for sign in plain):
            is_leave = _heading(plain, line)
            continue
        for day in _days(plain, line, year, is_leave=is_leave):
            found[day.date] = day
    return sorted(found.values())


def _heading(plain: str, line: str) -> bool:
    if LEAVE.search(plain):
        return True
    if HOLIDAY.search(plain):
        return False
    raise NotRead(line.strip())


def _days(plain: str, line: str, year: int, *, is_leave: bool) -> Iterator[ReadDay]:
    match = ISO.search(plain) or SLASHED.search(plain) or WRITTEN.search(plain)
    if match is None:
        raise NotRead(line.strip())
    parts = match.groupdict()
    try:
        first = date(int(parts["year"] or year), _month(parts["month"]), int(parts["day"]))
        last = first.replace(day=int(parts.get("until") or first.day))
    except ValueError as error:
        raise NotRead(line.strip()) from error
    if not timedelta(0) <= last - first <= timedelta(days=LONGEST):
        raise NotRead(line.strip())
    name = WEEKDAYS.sub(" ", plain[: match.start()] + " " + plain[match.end() :])
    name = " ".join(name.split()).strip(" ,;:.-–—()")
    leave = is_leave or bool(LEAVE.search(name))
    for more in range((last - first).days + 1):
        yield ReadDay(first + timedelta(days=more), (name or ("Cuti bersama" if leave else "Hari libur"))[:100], leave)


def _month(word: str) -> int:
    if word.isdigit():
        return int(word)
    starts = [number for number, name in enumerate(MONTHS, 1) if name.startswith(word.lower()[:3])]
    if len(starts) != 1 or len(word) < 3:
        raise ValueError(word)
    return starts[0]
