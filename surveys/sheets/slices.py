"""Reads a large part of a workbook in slices of whole elements.

The safe reader of XML calls Python for each mark, four times a cell. Here the marks around the rows are found among
the bytes, and a slice of some thousand cells is read by the library's fast parser. What could do harm in XML (document
types, entities) and what would mislead the search (comments, quoted stretches) begins with `<!`: then, as for any
spelling that is not looked for here, the safe reader takes over behind the elements that were read.
"""

from collections.abc import Iterator
from itertools import islice
from typing import Any
from xml.etree.ElementTree import Element, fromstring
from zipfile import ZipFile

from openpyxl.xml.functions import iterparse

_SLICE = 256 * 1024
# The head of a sheet, with the widths of its columns, is a few thousand bytes.
_LONGEST_HEAD = 256 * 1024


class _Unusual(Exception):
    """The part is not written as it is looked for here."""


def elements_of(archive: ZipFile, part: str, root: str, holder: str, item: str) -> Iterator[Element]:
    """Yield the elements `item` in `holder` of a part whose outermost element is `root`.

    Terms: the names are without their namespace.
    """
    read = 0
    try:
        with archive.open(part) as source:
            for element in _fast(source, root.encode(), holder.encode(), item.encode()):
                read += 1
                yield element
    except _Unusual:
        with archive.open(part) as source:
            yield from islice(_safe(source, holder, item), read, None)


def _fast(source: Any, root: bytes, holder: bytes, item: bytes) -> Iterator[Element]:
    head, rest = _head(source, root, holder)
    tail = b"</%s></%s>" % (holder, root) if root != holder else b"</%s>" % holder
    end, begin, is_last = b"</%s>" % holder, b"<%s" % item, False
    while not is_last:
        block = source.read(_SLICE)
        whole = rest + block
        found = whole.find(end)
        # The last element may be cut; all before it are whole.
        cut = found if found >= 0 else whole.rfind(begin) if block else len(whole)
        is_last = found >= 0 or not block
        if cut <= 0 and not is_last:
            rest = whole
            continue
        piece, rest = whole[:cut], whole[cut:]
        if b"<!" in piece:
            raise _Unusual
        yield from _elements(head + piece + tail, root != holder, item)


def _elements(xml: bytes, is_inside: bool, item: bytes) -> Iterator[Element]:
    tree = fromstring(xml)  # noqa: S314 - no document type comes here, see above
    name = item.decode()
    for element in tree[0] if is_inside else tree:
        if element.tag.rpartition("}")[2] == name:
            yield element


def _head(source: Any, root: bytes, holder: bytes) -> tuple[bytes, bytes]:
    """Return what must stand before each slice, and what was read of the elements."""
    head = b""
    while (at := _end_of_mark(head, holder)) < 0:
        block = source.read(_SLICE)
        if not block or len(head) > _LONGEST_HEAD:
            raise _Unusual
        head += block
    start, stop = head.find(b"<" + root), _end_of_mark(head, root)
    declaration = head[: head.find(b"?>") + 2] if head.startswith(b"<?xml") else b""
    if start < 0 or stop < 0 or stop > at or b"<!" in head[:at] or head[at - 2 : at] == b"/>":
        raise _Unusual
    opened = b"<%s>" % holder if root != holder else b""
    return declaration + head[start:stop] + opened, head[at:]


def _end_of_mark(text: bytes, name: bytes) -> int:
    """Return the place behind the mark that opens the element, or -1 if it is not whole."""
    for end in (b">", b" "):
        at = text.find(b"<" + name + end)
        if at >= 0:
            return text.find(b">", at) + 1 or -1
    return -1


def _safe(source: Any, holder: str, item: str) -> Iterator[Element]:
    held = None
    for event, element in iterparse(source, events=("start", "end")):
        name = element.tag.rpartition("}")[2]
        if event == "start":
            held = element if name == holder else held
        elif name == item:
            yield element
            element.clear()
            if held is not None:
                # Elements that were read are let go, or a million empty ones would stay.
                held.clear()
        elif name == holder:
            return
