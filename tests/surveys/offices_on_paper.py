"""Districts from Dogiyai to Makassar, firms in them, and a page on which an office writes its rows."""

import csv
import io
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import xlsxwriter
from xlsxwriter.utility import xl_cell_to_rowcol

from tests.surveys.offices import Truth

KEYS = (
    "name", "owner", "nik", "village_code", "phone", "established", "workers_male", "workers_female", "investment_rupiah",
    "capacity", "capacity_unit", "output_rupiah", "materials_rupiah", "exports", "problem",
)  # fmt: skip
DOG = {"94.06.01.2001": "Ikebo", "94.06.01.2002": "Mauwa", "94.06.01.2003": "Ekemanida", "94.06.01.2004": "Bukapa"}
JEP = {"33.20.06.2012": "Mulyoharjo", "33.20.06.2013": "Wonorejo", "33.20.06.1009": "Jobokuto", "33.20.06.1010": "Ujungbatu"}  # fmt: skip
SID = {"35.15.07.2021": "Tenggulunan", "35.15.07.2019": "Sepande", "35.15.07.2022": "Bligo", "35.15.07.2001": "Karangtanjung"}  # fmt: skip
CIR = {"32.09.20.2006": "Tuk", "32.09.20.2008": "Kedawung", "32.09.20.2009": "Kertawinangun", "32.09.20.2010": "Sutawinangun"}  # fmt: skip
PEK = {"33.75.02.1007": "Poncol", "33.75.02.1008": "Klego", "33.75.02.1009": "Gamer", "33.75.02.1010": "Setono"}
SUM = {"35.29.03.2007": "Gunung Kembar", "35.29.03.2008": "Jaba'an", "35.29.03.2009": "Manding Laok", "35.29.03.2010": "Manding Timur"}  # fmt: skip
SUB = {"53.11.01.1001": "Kambajawa", "53.11.01.1002": "Hambala", "53.11.01.2013": "Mbatakapidu"}
MKS = {"73.71.12.1006": "Borong", "73.71.12.1004": "Antang", "73.71.12.1005": "Batua"}


@dataclass(frozen=True)
class Office:
    """A workbook of an office, the truth of its rows with their numbers, its region and the villages of its cluster."""

    name: str
    content: bytes
    truth: Truth
    region: str
    home: list[str]


@dataclass
class Page:
    """The rows of a sheet as they are written, with what is merged and hidden."""

    rows: list[list[Any]] = field(default_factory=list)
    merges: list[str] = field(default_factory=list)
    hidden: list[int] = field(default_factory=list)

    def line(self, *cells: Any) -> int:
        """Write a row; return its number."""
        self.rows.append(list(cells))
        return len(self.rows)

    def firm(self, firm: dict[str, Any], *cells: Any) -> int:
        """Write the row of a firm, and into its truth where it stands."""
        firm["number"] = self.line(*cells)
        return firm["number"]

    def blank(self, number: int = 1) -> None:
        """Leave rows empty."""
        self.rows += [[] for _ in range(number)]

    def merge(self, *places: str) -> None:
        """Merge cells, such as "A5:A6"."""
        self.merges += places


def firms(number: int, seed: int, villages: Mapping[str, str]) -> Truth:
    """Invent firms of these villages, with all that a clerk can know of them."""
    chance, made, taken = random.Random(seed), [], set()
    while len(made) < number:
        firm = _firm(chance, chance.choice(list(villages)))
        if not {firm["name"], firm["owner"]} & taken:
            taken |= {firm["name"], firm["owner"]}
            made.append(firm)
    return made


def _firm(chance: random.Random, code: str) -> dict[str, Any]:
    day = chance.randint(1, 28) + chance.choice([0, 0, 40])
    born = f"{day:02}{chance.randint(1, 12):02}{chance.randint(50, 98):02}"
    return {
        "name": f"{chance.choice(['UD', 'CV', 'PT', 'Usaha', 'Kelompok'])} {chance.choice(['Karya', 'Sumber', 'Mekar', 'Berkah'])} {_word(chance)}",
        "owner": f"{chance.choice(['', '', 'H. ', 'Hj. ', 'Ny. '])}{_word(chance)} {_word(chance)}{chance.choice(['', '', ', S.E.'])}",
        "nik": f"{code.replace('.', '')[:6]}{born}{chance.randint(1, 899) * 10 + chance.randint(1, 9):04}",
        "village_code": code,
        "phone": f"+628{chance.choice(['12', '57', '78', '22'])}{chance.randint(10_000_000, 99_999_999)}",
        "established": chance.randint(1978, 2019),
        "workers_male": chance.randint(1, 14),
        "workers_female": chance.randint(0, 9),
        "investment_rupiah": chance.choice([5, 12, 25, 75, 320, 150, 2300]) * 1_000_000,
        "capacity": chance.choice([50, 120, 300, 800, 1500, 2500]),
        "capacity_unit": chance.choice(["kg/bulan", "unit/thn", "pcs/bln"]),
        "output_rupiah": chance.choice([8, 15, 36, 60, 120, 240]) * 1_000_000,
        "materials_rupiah": chance.randint(20, 79) * 100_000,
        "exports": chance.random() < 0.3,
        "problem": chance.choice(["Modal kerja kurang", "Harga bahan baku naik", "Belum punya mesin pengering", ""]),
        "faults": [],
    }


def _word(chance: random.Random) -> str:
    heads = ["Ja", "Ma", "Ba", "Ta", "Ra", "Wi", "Su", "Ka", "Le", "Do", "Ngu", "Pra"]
    middles = ["ya", "kmur", "di", "ngun", "tama", "bowo", "ndra", "rsono", "liman", "genta"]
    return chance.choice(heads) + chance.choice(middles) + chance.choice(["", "sari", "wati", "nto", "na"])


def only(truth: Truth, *keys: str) -> None:
    """Forget what a workbook has no column for."""
    for firm in truth:
        firm.update({key: "" if key == "problem" else None for key in KEYS if key not in keys})


def dots(amount: int) -> str:
    """Write 1250000 as 1.250.000."""
    return f"{amount:,}".replace(",", ".")


def home(firm: Mapping[str, Any]) -> str:
    """Return a firm's phone as it is dialled at home."""
    return "0" + firm["phone"][3:]


def xlsx(pages: Mapping[str, Page], hidden_sheets: Sequence[str] = ()) -> bytes:
    """Return the pages as the sheets of a workbook."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "default_date_format": "dd/mm/yyyy"})
    for title, page in pages.items():
        sheet = book.add_worksheet(title)
        if title in hidden_sheets:
            sheet.hide()
        _write(sheet, page)
    book.close()
    return out.getvalue()


def _write(sheet: Any, page: Page) -> None:
    for row, cells in enumerate(page.rows):
        for place, cell in enumerate(cells):
            if isinstance(cell, str) and cell:
                sheet.write_string(row, place, cell)
            elif isinstance(cell, date):
                sheet.write_datetime(row, place, cell)
            elif cell not in (None, ""):
                sheet.write(row, place, cell)
    for places in page.merges:
        row, place = xl_cell_to_rowcol(places.split(":", maxsplit=1)[0])
        cells = page.rows[row]
        sheet.merge_range(places, cells[place] if place < len(cells) else None)
    for number in page.hidden:
        sheet.set_row(number - 1, None, None, {"hidden": True})


def text(page: Page, delimiter: str, encoding: str) -> bytes:
    """Return a page as a text with this delimiter and encoding."""
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter).writerows(page.rows)
    return out.getvalue().encode(encoding)
