"""The cells of an .ods that are merged downward, which the library that reads its rows does not tell.

A reading of its own over the content of the file, mark by mark and without a tree, so that it holds nothing but
what it finds. A workbook that merges nothing is only searched as bytes.
"""

import re
from collections import defaultdict
from pathlib import Path
from typing import Any
from xml.sax import SAXException
from xml.sax.handler import ContentHandler, feature_namespaces
from zipfile import ZipFile

from defusedxml.sax import make_parser

from surveys.sheets.limits import NotReadable

_CONTENT = "content.xml"
_TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
_SPANS = re.compile(rb'number-rows-spanned="(?!1")')
_BLOCK = 1024 * 1024
# Beyond some 50,000 rows nobody merges cells by hand, and a second reading costs.
_MERGED_BY_HAND = 48 * 1024 * 1024
_MOST_MERGED = 20_000
# The rows and columns that a spreadsheet can have; what says more is no spreadsheet's.
_MOST_REPEATED = 2**20

Merged = tuple[tuple[int, int, int], ...]


def merged_in_ods(path: Path) -> dict[str, Merged]:
    """Return the cells merged over several rows by the name of the sheet: column, first row, last row."""
    with ZipFile(path) as archive:
        if _CONTENT not in archive.namelist() or archive.getinfo(_CONTENT).file_size > _MERGED_BY_HAND:
            return {}
        if not _has_spans(archive):
            return {}
        found = _Spans()
        parser = make_parser()
        parser.forbid_dtd = True
        parser.setFeature(feature_namespaces, True)
        parser.setContentHandler(found)
        try:
            with archive.open(_CONTENT) as source:
                parser.parse(source)
        except SAXException as error:
            raise NotReadable("file_cut") from error
    return {name: tuple(cells) for name, cells in found.merged.items()}


def _has_spans(archive: ZipFile) -> bool:
    rest = b""
    with archive.open(_CONTENT) as source:
        while block := source.read(_BLOCK):
            if _SPANS.search(rest + block):
                return True
            rest = block[-40:]
    return False


class _Spans(ContentHandler):
    """Counts the rows and columns of each sheet; a table inside a cell is no sheet."""

    def __init__(self) -> None:
        super().__init__()
        self.merged: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
        self._many = self._depth = self._row = self._next_row = self._column = 0
        self._name = ""

    def startElementNS(self, name: tuple[str | None, str], qname: str | None, attrs: Any) -> None:  # noqa: N802
        space, local = name
        if space != _TABLE:
            return
        if local == "table":
            self._depth += 1
            if self._depth == 1:
                self._name = attrs.get((_TABLE, "name"), "")
                self._row = self._next_row = 0
        elif self._depth != 1:
            return
        elif local == "table-row":
            self._row, self._column = self._next_row, 0
            self._next_row += _number(attrs, "number-rows-repeated")
        elif local in ("table-cell", "covered-table-cell"):
            spanned = _number(attrs, "number-rows-spanned")
            if spanned > 1 and self._many < _MOST_MERGED:
                self._many += 1
                self.merged[self._name].append((self._column, self._row + 1, self._row + spanned))
            self._column += _number(attrs, "number-columns-repeated")

    def endElementNS(self, name: tuple[str | None, str], qname: str | None) -> None:  # noqa: N802
        if name == (_TABLE, "table"):
            self._depth -= 1


def _number(attrs: Any, name: str) -> int:
    written = attrs.get((_TABLE, name), "1")
    return min(int(written), _MOST_REPEATED) if written.isdigit() else 1
