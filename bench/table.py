"""The table of what was measured, as Markdown: one row for one page or resource, one group of columns for one size."""

from datetime import date


def table(sizes: dict[str, dict]) -> str:
    """Return the tables of what `bench.run` found at each size."""
    any_size = next(iter(sizes.values()))
    lines = [f"{date.today():%d %b %Y}, {any_size['machine']}.", "", *_pages(sizes), "", *_suggestions(sizes), ""]  # noqa: DTZ011 - the day of the one who measures
    for size, found in sizes.items():
        lines.append(
            f"Memory of the web process at {size}: {found['memory at start']:.0f} MB at the start, "
            f"{found['memory after']:.0f} MB after all requests."
        )
    return "\n".join(lines)


def _pages(sizes: dict[str, dict]) -> list[str]:
    heads = [
        "aim",
        *(f"{size}: {what}" for size in sizes for what in ("ms", "own CPU", "CPU", "bare CPU", "ratio")),
        "queries",
        "kB",
    ]
    lines = [_line(["work", *heads]), _line(["---", *["--:"] * len(heads)])]
    names = next(iter(sizes.values()))["rows"]
    for name, first in names.items():
        cells = [f"{first['aim']} x"]
        for found in sizes.values():
            row = found["rows"][name]
            mark = "" if row["ratio"] <= row["aim"] else " !"
            cells += [f"{row[what]:.1f}" for what in ("portal", "cpu", "work", "bare")]
            cells.append(f"{row['ratio']:.1f}{mark}")
        last = list(sizes.values())[-1]["rows"][name]
        queries = "/".join(str(number) for number in sorted({f["rows"][name]["queries"] for f in sizes.values()}))
        over = " !" if last["queries"] > last["most_queries"] else ""
        lines.append(_line([name, *cells, f"{queries} of {last['most_queries']}{over}", f"{last['bytes'] / 1024:.0f}"]))
    return lines


def _suggestions(sizes: dict[str, dict]) -> list[str]:
    lines = [
        _line(["suggestions of a problem", "p50 ms", "p95 ms", "CPU p50", "CPU p95", "MB"]),
        _line(["---", *["--:"] * 5]),
    ]
    for found in sizes.values():
        for many, timed in found["suggestions"].items():
            numbers = [f"{timed[what]:.1f}" for what in ("p50", "p95", "work", "most work")]
            lines.append(_line([f"{many} solutions", *numbers, f"{timed['memory']:.0f}"]))
    return lines


def _line(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"
