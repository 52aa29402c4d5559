"""Lists as files: exactly the rows and columns that a page shows, as CSV or as a workbook.

An app says its columns once, in `exports.py`; a page with `?export=xlsx` answers `list_file(...)`. Rows come
in batches by keyset, so that memory stays flat and no cursor of the server is held.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime
from decimal import Decimal
from tempfile import TemporaryFile
from typing import IO, Any, NamedTuple

import xlsxwriter
from django.db.models import QuerySet
from django.http import FileResponse, HttpResponseBase, StreamingHttpResponse
from django.utils import timezone, translation
from django.utils.text import slugify
from django.utils.translation import gettext
from xlsxwriter.worksheet import Worksheet

from common.errors import DomainError
from common.numbers import number
from common.paging import keyset_page

CSV, XLSX = "csv", "xlsx"
KINDS = (XLSX, CSV)
BATCH = 2000
# More than this takes longer than a request may: the list is to be narrowed, by a city for example.
MOST_ROWS = 100_000
ROWS_OF_A_SHEET = 1_048_575
BYTE_ORDER_MARK = "\ufeff"
# A spreadsheet would reckon a text that begins so.
STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class Column(NamedTuple):
    """One column of a list: `value` gives the cell of a row as a number, a day, a truth or a text."""

    key: str
    label: Any
    value: Callable[[Any], object]


class TooManyRows(DomainError):
    """The list is longer than one request can write."""

    code = "too_many_rows"


def list_file(
    kind: str, *, name: str, columns: Sequence[Column], queryset: QuerySet, order: list[str]
) -> HttpResponseBase:
    """Answer the rows of `queryset` in `order` as a file of `kind`, one of KINDS.

    `order` is that of `keyset_page`. Raises TooManyRows when there are more than MOST_ROWS.
    """
    if queryset.order_by()[: MOST_ROWS + 1].count() > MOST_ROWS:
        raise TooManyRows(
            gettext("These are more than %(most)s rows. Narrow the list, by a city or a cluster for example.")
            % {"most": number(MOST_ROWS)}
        )
    return rows_file(kind, name=name, columns=columns, rows=in_batches(queryset, order))


def rows_file(kind: str, *, name: str, columns: Sequence[Column], rows: Iterable[Any]) -> HttpResponseBase:
    """Answer `rows`, wherever they come from, as a file of `kind`."""
    file_name = f"{slugify(name)}-{timezone.localdate():%Y-%m-%d}.{kind}"
    if kind == CSV:
        return _csv_response(file_name, columns, rows)
    return FileResponse(workbook(columns, rows, title=name), as_attachment=True, filename=file_name)


def in_batches(queryset: QuerySet, order: list[str], size: int = BATCH) -> Iterator[Any]:
    """Yield all rows of `queryset` in `order`, `size` in memory at a time."""
    cursor: str | None = ""
    while cursor is not None:
        page = keyset_page(queryset, order=order, cursor=cursor, size=size)
        yield from page.rows
        cursor = page.next


def csv_lines(columns: Sequence[Column], rows: Iterable[Any]) -> Iterator[str]:
    """Yield the lines of a CSV file, the heads first, with a mark by which spreadsheets know UTF-8."""
    yield BYTE_ORDER_MARK + _csv_line([str(column.label) for column in columns])
    for row in rows:
        yield _csv_line([_as_text(column.value(row)) for column in columns])


def workbook(columns: Sequence[Column], rows: Iterable[Any], *, title: str) -> IO[bytes]:
    """Return an open file with a workbook of the rows; when a sheet is full, another begins."""
    file = TemporaryFile()  # noqa: SIM115 - the response closes it when it is sent
    with xlsxwriter.Workbook(file, {"constant_memory": True, "remove_timezone": True}) as book:
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        sheet = _new_sheet(book, columns, title)
        at = 1
        for row in rows:
            if at > ROWS_OF_A_SHEET:
                sheet, at = _new_sheet(book, columns, title), 1
            for place, column in enumerate(columns):
                _write_cell(sheet, at, place, column.value(row), day)
            at += 1
    file.seek(0)
    return file


def _new_sheet(book: xlsxwriter.Workbook, columns: Sequence[Column], title: str) -> Worksheet:
    number_of_sheet = len(book.worksheets()) + 1
    name = re.sub(r"[\[\]:*?/\\']", " ", title)[:25] + (f" {number_of_sheet}" if number_of_sheet > 1 else "")
    sheet = book.add_worksheet(name)
    sheet.freeze_panes(1, 0)
    bold = book.add_format({"bold": True})
    for place, column in enumerate(columns):
        sheet.set_column(place, place, 18)
        sheet.write_string(0, place, str(column.label), bold)
    return sheet


def _write_cell(sheet: Worksheet, row: int, place: int, value: object, day: object) -> None:
    if value is None or value == "":
        return
    if isinstance(value, bool):
        sheet.write_string(row, place, _as_text(value))
    elif isinstance(value, int | float | Decimal):
        sheet.write_number(row, place, value)
    elif isinstance(value, date):
        sheet.write_datetime(row, place, _here(value), day)
    else:
        # A text is written as a text: no spreadsheet reckons it, whatever sign it begins with.
        sheet.write_string(row, place, str(value))


def _here(value: date) -> date:
    return timezone.localtime(value) if isinstance(value, datetime) else value


def _csv_response(file_name: str, columns: Sequence[Column], rows: Iterable[Any]) -> StreamingHttpResponse:
    response = StreamingHttpResponse(_kept(csv_lines(columns, rows)), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{file_name}"'
    return response


def _kept(lines: Iterator[str]) -> Iterator[str]:
    """Keep the language and the zone of the request, as the lines are written after it has ended."""
    language, zone = translation.get_language(), timezone.get_current_timezone()

    def written() -> Iterator[str]:
        with translation.override(language), timezone.override(zone):
            yield from lines

    return written()


def _csv_line(cells: Sequence[str]) -> str:
    return ",".join(_quoted(cell) for cell in cells) + "\r\n"


def _quoted(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"' if re.search(r'[",\r\n]', cell) else cell


def _as_text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return gettext("yes") if value else gettext("no")
    if isinstance(value, date):
        here = _here(value)
        return f"{here:%Y-%m-%d %H:%M}" if isinstance(here, datetime) else f"{here:%Y-%m-%d}"
    if isinstance(value, int | float | Decimal):
        return str(value)
    text = str(value)
    return f"'{text}" if text.startswith(STARTS_A_FORMULA) else text
