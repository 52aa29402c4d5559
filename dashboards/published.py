"""Reading what was published."""

from dashboards.models import PublishedTable
from dashboards.publishing import NAME, TOTAL


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
