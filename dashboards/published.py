"""Reading what was published."""

from datetime import date
from typing import NamedTuple

from dashboards.models import PublishedTable
from dashboards.publishing import offices
from dashboards.publishing.problems import NAME, TOTAL


class ReadTable:
    """A published table with its cells by place and category; a withheld number is None."""

    def __init__(self, stored: PublishedTable):
        self.stored = stored
        self.starts_on, self.ends_on, self.published_at = stored.starts_on, stored.ends_on, stored.published_at
        self.rows = [dict(zip(stored.columns, row, strict=True)) for row in stored.rows]
        self.cells = {(row["region"], row["category"]): row for row in self.rows}

    def total(self, place: str = "") -> dict:
        """The row of a place over all categories; without any problem, nothing is withheld and all is 0."""
        return self.cells.get((place, TOTAL), {"problems": 0, "helped": 0, "firms": 0})

    def by_province(self) -> dict[str, int | None]:
        return {
            place: row["problems"]
            for (place, category), row in self.cells.items()
            if len(place) == 2 and category == TOTAL
        }

    def by_category(self, place: str) -> dict[str, int | None]:
        return {
            category: row["problems"] for (where, category), row in self.cells.items() if where == place and category
        }

    def is_withheld(self, place: str) -> bool:
        return any(row["problems"] is None for (where, _), row in self.cells.items() if where == place)


def latest_table() -> ReadTable | None:
    stored = PublishedTable.objects.filter(name=NAME).first()
    return ReadTable(stored) if stored else None


class OfficeFigures(NamedTuple):
    """What one office accounts for; a withheld number is None."""

    region: str
    office: str
    received: int | None
    answered: int | None
    in_time: int | None
    done: int | None
    confirmed: int | None
    firms: int | None

    @property
    def share_in_time(self) -> float | None:
        return self.in_time / self.answered if self.in_time is not None and self.answered else None


class ReadOffices:
    """The published table of what offices account for."""

    def __init__(self, stored: PublishedTable):
        self.stored = stored
        self.starts_on, self.ends_on, self.published_at = stored.starts_on, stored.ends_on, stored.published_at
        self.total, *self.rows = [OfficeFigures(*row) for row in stored.rows] or [OfficeFigures("", "", *[0] * 6)]

    def narrowed(self, *, province: str = "", words: str = "") -> list[OfficeFigures]:
        """The offices of a province whose names have all the words."""
        wanted = words.casefold().split()
        return [
            row
            for row in self.rows
            if row.region.partition(".")[0] == (province or row.region.partition(".")[0])
            and all(word in row.office.casefold() for word in wanted)
        ]


def office_periods() -> list[PublishedTable]:
    """The last published quarters of the offices' figures, the newest version of each, without their rows."""
    found = PublishedTable.objects.filter(name=offices.NAME).defer("rows")
    return list(found.order_by("-ends_on", "-starts_on", "-version").distinct("ends_on", "starts_on")[:12])


def office_table(start: date | None = None) -> ReadOffices | None:
    """The figures of the quarter that begins on `start`, or of the last one."""
    found = PublishedTable.objects.filter(name=offices.NAME)
    stored = (found.filter(starts_on=start) if start else found).first()
    return ReadOffices(stored) if stored else None
