"""Workbooks as other offices lay them out, each with what a careful clerk makes of its rows.

Firms and people are invented. Each layout writes the same kind of firms in its own way and returns
the file's name, its content, and the truth by row, in file order.
"""

import csv
import io
import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

import xlsxwriter

Truth = list[dict[str, Any]]
VILLAGES = {"35.75.04.1006": "Mayangan", "35.75.04.1007": "Ngemplakrejo"}
HOME = list(VILLAGES)
REGION = "35.75"


@dataclass(frozen=True)
class Office:
    """A workbook, and the truth of its rows. Only the keys that a truth names are compared."""

    name: str
    content: bytes
    truth: Truth


def firms(number: int, seed: int) -> Truth:
    """Invent firms, with all that a clerk can know of them."""
    chance = random.Random(seed)
    made = []
    for at in range(1, number + 1):
        day, month, year = chance.randint(1, 28), chance.randint(1, 12), chance.randint(50, 98)
        made.append(
            {
                "name": f"{chance.choice(['UD', 'CV', 'Bengkel', 'IKM'])} {chance.choice(['Karya', 'Sumber', 'Logam'])} {_word(at)}",
                "owner": f"{chance.choice(['Slamet', 'Hj. Siti', 'Budi', 'Drs. Agus'])} {_word(at + 40)}",
                "nik": f"357504{day:02}{month:02}{year:02}{chance.randint(1, 899) * 10 + chance.randint(1, 9):04}",
                "village_code": chance.choice(HOME),
                "phone": f"+628{chance.choice(['12', '57', '78'])}{chance.randint(10_000_000, 99_999_999)}",
                "established": chance.randint(1965, 2017),
                "workers_male": chance.randint(1, 25),
                "workers_female": chance.randint(0, 9),
                "investment_rupiah": chance.choice([5, 12, 25, 75, 320, 999, 1500, 2300]) * 1_000_000,
                "capacity": chance.choice([50, 120, 300, 800, 1500, 2.5]),
                "capacity_unit": chance.choice(["kg/bulan", "unit/thn", "pcs/bln"]),
                "output_rupiah": chance.choice([8, 15, 36, 60, 120, 240, 900]) * 1_000_000,
                "materials_rupiah": chance.randint(20, 79) * 100_000,
                "exports": chance.random() < 0.3,
                "problem": chance.choice(["Modal kerja kurang", "Harga bahan naik", ""]),
                "faults": [],
            }
        )
    return made


def _word(at: int) -> str:
    heads, tails = ["Ja", "Ma", "Ba", "Ta", "Ra", "Wi"], ["ya", "kmur", "di", "ngun", "tama", "bowo", "ndra"]
    return heads[at % 6] + tails[(at * 5) % 7] + ["", "sari", "wati", "nto"][(at // 7) % 4]


def dotted(amount: int) -> str:
    """Write 1250000 as 1.250.000."""
    return f"{amount:,}".replace(",", ".")


def xlsx(fill: Callable[[xlsxwriter.Workbook], None]) -> bytes:
    """Return the workbook that `fill` writes."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    fill(book)
    book.close()
    return out.getvalue()


def delimited(rows: list[list[Any]], delimiter: str, encoding: str) -> bytes:
    """Return rows as a text with this delimiter and encoding."""
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter).writerows(rows)
    return out.getvalue().encode(encoding)


def village(firm: dict[str, Any]) -> str:
    """Return the name of a firm's village."""
    return VILLAGES[firm["village_code"]]


def national(firm: dict[str, Any]) -> str:
    """Return a firm's phone as it is dialled at home."""
    return "0" + firm["phone"][3:]


def day_of(firm: dict[str, Any]) -> date:
    """Return a day in the year in which a firm began."""
    return date(firm["established"], 3, 17)
