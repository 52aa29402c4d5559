"""What a workbook may be at most, and the ways in which one cannot be read."""

import resource
import sys

# A list of 200,000 firms is 30 MB as .xlsx and 60 MB as .csv.
MOST_BYTES = 80 * 1024 * 1024
MOST_ROWS = 400_000
# Rows that are empty count here, as they cost time too.
MOST_LINES = 4_000_000
MOST_COLUMNS = 250
MOST_SHEETS = 60
# Unpacked, 200,000 firms are 250 MB of XML.
MOST_UNPACKED = 1024 * 1024 * 1024
# Office's own XML packs 10 to 30 times; a bomb a thousand times.
MOST_PACKED = 250
MEMORY = 1536 * 1024 * 1024
SECONDS = 900


class NotReadable(Exception):
    """The file cannot be read; `code` is one of `surveys.faults`."""

    def __init__(self, code: str, **params: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.params = params


def bound_this_process() -> None:
    """Give this process a limit of memory and of processor time."""
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 5))
    bound_memory(MEMORY)


def bound_memory(most: int) -> None:
    """Give this process a limit of memory; a later one may only be lower."""
    if sys.platform.startswith("linux"):
        resource.setrlimit(resource.RLIMIT_AS, (most, most))
