"""Streams .csv and pasted cells: whatever the delimiter, UTF-8, UTF-16 or Windows' own code page."""

import codecs
import csv
import io
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from surveys.sheets.limits import MOST_COLUMNS, MOST_LINES, MOST_ROWS, NotReadable
from surveys.sheets.lines import Line, Sheet

_DELIMITERS = ";\t,|"
_PEEK = 64 * 1024
# A quotation mark that is never closed would swallow the rest of the file into one cell.
_LONGEST_CELL = 20_000
_LONGEST_LINE = 1_000_000


def read_delimited(path: Path, noticed: dict[str, Any]) -> Iterator[Sheet | Line]:
    """Yield one sheet and its rows."""
    encoding = encoding_of(path)
    noticed["encoding"] = encoding
    with path.open(encoding=encoding, errors="strict", newline="") as file:
        peek = file.read(_PEEK)
        file.seek(0)
        delimiter = delimiter_of(peek)
        yield Sheet("")
        yield from _rows(file, delimiter, skip_first=peek.lower().startswith("sep="))


def encoding_of(path: Path) -> str:
    """Return the encoding of a text. Raises NotReadable when it is no text."""
    with path.open("rb") as file:
        head = file.read(_PEEK)
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    nuls = Counter(at % 2 for at, byte in enumerate(head) if byte == 0)
    if nuls:
        return _wide(head, nuls)
    if _is_utf8(path):
        return "utf-8-sig"
    controls = sum(byte < 9 or 13 < byte < 32 for byte in head)
    if controls > len(head) / 100:
        raise NotReadable("file_foreign")
    return "cp1252"


def _wide(head: bytes, nuls: Counter[int]) -> str:
    """UTF-16 without its mark has a nought in every second byte; else the file is broken."""
    side, count = nuls.most_common(1)[0]
    if count > 0.6 * len(head) / 2 and nuls[1 - side] < count / 20:
        return "utf-16-le" if side == 1 else "utf-16-be"
    raise NotReadable("file_nul")


def _is_utf8(path: Path) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()
    with path.open("rb") as file:
        while block := file.read(1024 * 1024):
            if b"\0" in block:
                raise NotReadable("file_nul")
            try:
                decoder.decode(block)
            except UnicodeDecodeError:
                return False
    if decoder.getstate()[0]:
        raise NotReadable("file_cut")
    return True


def delimiter_of(peek: str) -> str:
    """Return the delimiter that cuts the first lines most evenly."""
    if peek.lower().startswith("sep=") and len(peek) > 4:
        return peek[4]
    best, delimiter = 0.0, ";"
    lines = peek[: peek.rfind("\n") + 1] or peek
    for candidate in _DELIMITERS:
        widths = Counter(len(row) for row in _some_rows(lines, candidate) if len(row) > 1)
        if not widths:
            continue
        width, count = max(widths.items(), key=lambda pair: pair[1] * min(pair[0], 6))
        evenness = count * min(width, 12) / sum(widths.values()) * (sum(widths.values()) ** 0.5)
        if evenness > best:
            best, delimiter = evenness, candidate
    return delimiter


def _some_rows(text: str, delimiter: str) -> Iterator[list[str]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        for count, row in enumerate(reader):
            if count >= 200:
                return
            yield row
    except csv.Error:
        return


def _bounded(lines: Iterable[str]) -> Iterator[str]:
    """Pass lines on, unless one is so long that its cells would fill the memory, or there are too many."""
    for number, line in enumerate(lines, 1):
        if len(line) > _LONGEST_LINE:
            raise NotReadable("line_long", row=number)
        if number > MOST_LINES:
            raise NotReadable("rows_many", most=MOST_ROWS)
        yield line


def _rows(file: Iterable[str], delimiter: str, *, skip_first: bool) -> Iterator[Line]:
    csv.field_size_limit(_LONGEST_CELL)
    reader = csv.reader(_bounded(file), delimiter=delimiter, strict=True)
    number = 0
    while True:
        # As a spreadsheet counts: a cell of two lines makes no second row.
        number += 1
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise NotReadable("quote_broken", row=number) from error
        except UnicodeDecodeError as error:
            raise NotReadable("file_cut") from error
        cells = [cell if cell.strip() else None for cell in row]
        while cells and cells[-1] is None:
            cells.pop()
        if len(cells) > MOST_COLUMNS:
            raise NotReadable("columns_many", most=MOST_COLUMNS)
        if cells and not (skip_first and number == 1):
            yield Line(number, False, cells)
