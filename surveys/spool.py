"""The spool of an import: the rows of its workbook as lines of JSON, packed, in one file beside it.

Read once from the workbook, streamed by each later reading and by the report, never held whole. Lines
rather than a table, since they are only ever read from the first to the last: 200,000 rows are 12 MB
and cost nothing in the database; the values that people mend live in the rows of the import.
"""

import gzip
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

from surveys.sheets.limits import SECONDS, NotReadable
from surveys.sheets.lines import Line, Sheet, load

_ROOT = Path(__file__).resolve().parents[1]
# The process says nothing on its way out when its bound of memory or of time ends it.
_SILENT = "file_memory"


class Spool:
    """The lines of one workbook; `noticed` holds what its end says, once it was read to the end."""

    def __init__(self, workbook: Path, spool: Path) -> None:
        self._workbook, self._spool = workbook, spool
        self.noticed: dict[str, Any] = {}

    @property
    def is_whole(self) -> bool:
        """Whether the workbook was read to its end before."""
        return self._spool.exists()

    def lines(self) -> Iterator[Sheet | Line]:
        """Yield sheets and rows, from the spool or, the first time, from the workbook.

        Raises NotReadable with a code of `surveys.faults`.
        """
        if self.is_whole:
            with gzip.open(self._spool, "rb") as lines:
                yield from self._loaded(lines)
        else:
            yield from self._read_workbook()

    def _loaded(self, lines: Any) -> Iterator[Sheet | Line]:
        for line in lines:
            said = load(line)
            if not isinstance(said, dict):
                yield said
            elif "failed" in said:
                raise NotReadable(said.pop("failed"), **said)
            else:
                self.noticed = said
                return
        raise NotReadable(_SILENT)

    def _read_workbook(self) -> Iterator[Sheet | Line]:
        part = self._spool.with_suffix(".part")
        command = [sys.executable, "-m", "surveys.sheets", str(self._workbook)]
        # The file is ours by name and only its content is from outside.
        process = subprocess.Popen(  # noqa: S603
            command, cwd=_ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=_bare_environment()
        )
        try:
            with gzip.open(part, "wb", compresslevel=1) as spool:
                yield from self._loaded(_copied(process.stdout, spool))
            part.replace(self._spool)
        finally:
            process.kill()
            process.wait()
            part.unlink(missing_ok=True)


def _copied(lines: IO[bytes] | None, spool: Any) -> Iterator[bytes]:
    for line in lines or ():
        spool.write(line)
        yield line


def _bare_environment() -> dict[str, str]:
    """The process that opens files from outside is given no secret of the portal."""
    return {"PYTHONPATH": str(_ROOT), "PYTHONHASHSEED": "0", "LC_ALL": "C.UTF-8", "MOST_SECONDS": str(SECONDS)}
