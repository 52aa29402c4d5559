"""The process that opens a workbook from outside. See the package."""

import sys
import warnings
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import ParseError

from defusedxml.common import DefusedXmlException

from surveys.sheets.delimited import read_delimited
from surveys.sheets.kinds import kind_of
from surveys.sheets.limits import MOST_BYTES, MOST_ROWS, MOST_SHEETS, NotReadable, bound_this_process
from surveys.sheets.lines import Line, Sheet, dump_end, dump_row, dump_sheet

Read = Callable[[Path, dict[str, Any]], Iterator[Sheet | Line]]


def main(path: Path) -> None:
    """Write the lines of the workbook to standard output."""
    bound_this_process()
    warnings.simplefilter("ignore")
    out = sys.stdout.buffer
    noticed: dict[str, Any] = {}
    try:
        rows = _write_all(path, noticed, out.write)
        out.write(dump_end(done=True, rows=rows, **noticed))
    except NotReadable as error:
        out.write(dump_end(failed=error.code, **error.params))
    except (zipfile.BadZipFile, zlib.error, EOFError, ParseError, UnicodeDecodeError):
        out.write(dump_end(failed="file_cut"))
    except DefusedXmlException:
        out.write(dump_end(failed="file_bomb"))
    except (KeyError, ValueError, TypeError, IndexError, AttributeError, OSError):
        # Whatever the library trips over in a package that is not as the standard says.
        out.write(dump_end(failed="file_broken"))
    except MemoryError:
        out.write(dump_end(failed="file_memory"))
    out.flush()


def _write_all(path: Path, noticed: dict[str, Any], write: Callable[[bytes], object]) -> int:
    if path.stat().st_size > MOST_BYTES:
        raise NotReadable("file_large", most=MOST_BYTES // 1024 // 1024)
    kind = kind_of(path)
    noticed["kind"] = kind
    rows = sheets = 0
    for said in _reader_of(kind)(path, noticed):
        if isinstance(said, Sheet):
            sheets += 1
            if sheets > MOST_SHEETS:
                raise NotReadable("sheets_many", most=MOST_SHEETS)
            write(dump_sheet(said))
            continue
        rows += 1
        if rows > MOST_ROWS:
            raise NotReadable("rows_many", most=MOST_ROWS)
        write(dump_row(said.number, said.hidden, said.cells))
    if not rows:
        raise NotReadable("file_empty")
    return rows


def _reader_of(kind: str) -> Read:
    """Load a library only for the file that needs it."""
    if kind == "xlsx":
        from surveys.sheets.xlsx import read_xlsx

        return read_xlsx
    if kind in ("xls", "ods"):
        from surveys.sheets.rectangles import read_rectangles

        return read_rectangles
    return read_delimited


if __name__ == "__main__":
    main(Path(sys.argv[1]))
