"""Which answers are unusual or do not go together. Pure: answers in, remarks out; a remark is no error."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any, NamedTuple

# A figure that is that many times the one of last year, or that part of it, is asked about once more.
TIMES = 3
# Small numbers jump without meaning anything.
FEWEST_WORKERS_APART = 5
COMPARED = (
    "investment_rupiah",
    "production",
    "output_rupiah",
    "materials_rupiah",
    "fuel_rupiah",
    "electricity_kwh",
    "water_m3",
)

Answers = Mapping[str, Any]


class Remark(NamedTuple):
    """One doubt about the answer to `field`: `code` says which, `now` and `then` are its figures."""

    field: str
    code: str
    now: Any = None
    then: Any = None

    @property
    def key(self) -> str:
        """What a person confirms: another figure is another doubt."""
        is_figure = isinstance(self.now, int | float | Decimal) and not isinstance(self.now, bool)
        # 2.5 and 2.50 are one figure, whether it was just read or kept.
        now = Decimal(str(self.now)).normalize() if is_figure else self.now
        return f"{self.field}:{self.code}:{now}"


def remarks(answers: Answers, last: Answers) -> list[Remark]:
    """The doubts about `answers`, beside those of the year before (empty when nothing is known)."""
    return [*_against_last(answers, last), *_together(answers)]


def workers_of(answers: Answers) -> Any:
    known = [answers[name] for name in ("workers_male", "workers_female") if answers.get(name) is not None]
    return sum(known) if known else None


def _against_last(answers: Answers, last: Answers) -> Iterator[Remark]:
    for name in ("workers_male", "workers_female"):
        now, then = answers.get(name), last.get(name)
        if _jumped(now, then) and abs(now - then) >= FEWEST_WORKERS_APART:
            yield Remark(name, "far_from_last_year", now, then)
    for name in COMPARED:
        now, then = answers.get(name), last.get(name)
        if name == "production" and answers.get("capacity_unit") != last.get("capacity_unit"):
            continue
        if _jumped(now, then):
            yield Remark(name, "far_from_last_year", now, then)
    if last.get("exports") and answers.get("exports") is False:
        yield Remark("exports", "no_longer_exports", False, True)


def _jumped(now: Any, then: Any) -> bool:
    if not then or now is None:
        return False
    times = Decimal(str(now)) / Decimal(str(then))
    return times >= TIMES or times <= Decimal(1) / TIMES


def _together(answers: Answers) -> Iterator[Remark]:
    def more(one: str, than: str) -> bool:
        return answers.get(one) is not None and answers.get(than) is not None and answers[one] > answers[than]

    if more("production", "capacity"):
        yield Remark("production", "above_capacity", answers["production"], answers["capacity"])
    if more("capacity", "installed_capacity"):
        yield Remark("capacity", "above_installed", answers["capacity"], answers["installed_capacity"])
    if more("materials_rupiah", "output_rupiah"):
        yield Remark("materials_rupiah", "above_output", answers["materials_rupiah"], answers["output_rupiah"])
    if workers_of(answers) == 0 and answers.get("output_rupiah"):
        yield Remark("workers_male", "output_without_workers", 0, answers["output_rupiah"])
    if answers.get("production") == 0 and answers.get("output_rupiah"):
        yield Remark("production", "output_without_production", 0, answers["output_rupiah"])
    if answers.get("capacity") is not None and not answers.get("capacity_unit"):
        yield Remark("capacity_unit", "unit_missing", answers["capacity"])
