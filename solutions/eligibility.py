"""Which firms an offer is for: its conditions against the firm's facts.

Called by `solutions/matching.py`, and wherever an offer is about to be made. Pure. Sentences are
said only when they are shown, as hundreds of offers are looked at for one problem.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from clusters.size_class import SizeClass

# A sentence that is yet to be said.
Say = Callable[[], str]


@dataclass(frozen=True)
class FirmFacts:
    """What is known of a firm. What is not known rules nothing out."""

    # Codes of either version, as a firm may have been registered under both.
    kbli: tuple[str, ...] = ()
    region: str = ""
    size_class: str = ""
    has_nib: bool | None = None
    is_group: bool | None = None
    # The year: a firm is as old as it may be by that.
    established: int | None = None


@dataclass(frozen=True)
class Conditions:
    """Whom an offer is for. An empty condition excludes nobody."""

    kbli_prefixes: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    size_classes: tuple[str, ...] = ()
    needs_nib: bool = False
    groups_only: bool = False
    least_age_years: int | None = None
    opens_on: date | None = None
    closes_on: date | None = None
    provider_region: str = ""


def covers(region: str, code: str) -> bool:
    """Whether a region is, or holds, the region of a code; "" is the nation."""
    return not region or code == region or code.startswith(f"{region}.")


def meets_any(conditions: Conditions, firm: FirmFacts) -> bool:
    """Whether there is a condition that the firm is known to meet."""
    return any(True for _say in _met(conditions, firm))


def conditions_met(conditions: Conditions, firm: FirmFacts) -> list[str]:
    """Return the conditions that the firm is known to meet, as words for a sentence."""
    return [say() for say in _met(conditions, firm)]


def _met(conditions: Conditions, firm: FirmFacts) -> Iterator[Say]:
    if conditions.kbli_prefixes:
        fitting = next((code for code in firm.kbli if code.startswith(conditions.kbli_prefixes)), None)
        if fitting:
            yield lambda: _("KBLI %(code)s") % {"code": fitting}
    if conditions.size_classes and firm.size_class in conditions.size_classes:
        yield lambda: _("size %(size)s") % {"size": str(SizeClass(firm.size_class).label).lower()}
    if conditions.regions and firm.region and any(covers(region, firm.region) for region in conditions.regions):
        yield lambda: _("the region")
    if conditions.needs_nib and firm.has_nib:
        yield lambda: _("the NIB asked for")


def exclusions(conditions: Conditions, firm: FirmFacts | None, quota_left: int | None, today: date | None) -> list[str]:
    """Return what rules the firm out, each as a sentence; an empty list is none."""
    return [say() for say in grounds(conditions, firm, quota_left, today)]


def grounds(conditions: Conditions, firm: FirmFacts | None, quota_left: int | None, today: date | None) -> list[Say]:
    """Return what rules the firm out, each as a sentence that is yet to be said."""
    found = list(_of_offer(conditions, quota_left, today))
    if firm is not None:
        found += [*_of_register(conditions, firm), *_of_business(conditions, firm, today)]
    return found


def _of_offer(conditions: Conditions, quota_left: int | None, today: date | None) -> Iterator[Say]:
    if quota_left is not None and quota_left <= 0:
        yield lambda: _("All places are taken")
    if today is None:
        return
    if conditions.opens_on and today < conditions.opens_on:
        yield lambda: _("Opens only on %(day)s") % {"day": _day(conditions.opens_on)}
    if conditions.closes_on and today > conditions.closes_on:
        yield lambda: _("Closed on %(day)s") % {"day": _day(conditions.closes_on)}


def _of_register(conditions: Conditions, firm: FirmFacts) -> Iterator[Say]:
    prefixes, regions = conditions.kbli_prefixes, conditions.regions
    if prefixes and firm.kbli and not any(code.startswith(prefixes) for code in firm.kbli):
        yield (
            lambda: (
                _("Only for firms of KBLI %(asked)s; this firm is of %(own)s")
                % {
                    "asked": ", ".join(prefixes),
                    "own": ", ".join(firm.kbli),
                }
            )
        )
    if regions and firm.region and not any(covers(region, firm.region) for region in regions):
        yield (
            lambda: (
                _("Only for firms in %(asked)s; this firm is in %(own)s")
                % {
                    "asked": ", ".join(regions),
                    "own": _as_deep(firm.region, regions),
                }
            )
        )
    if conditions.size_classes and firm.size_class and firm.size_class not in conditions.size_classes:
        yield (
            lambda: (
                _("Only for firms of size %(asked)s; this firm is %(own)s")
                % {
                    "asked": ", ".join(str(SizeClass(size).label).lower() for size in conditions.size_classes),
                    "own": str(SizeClass(firm.size_class).label).lower(),
                }
            )
        )


def _of_business(conditions: Conditions, firm: FirmFacts, today: date | None) -> Iterator[Say]:
    if conditions.needs_nib and firm.has_nib is False:
        yield lambda: _("Needs a NIB, which this firm has not yet")
    if conditions.groups_only and firm.is_group is False:
        yield lambda: _("Only for cooperatives or groups of firms")
    least = conditions.least_age_years
    if least and firm.established and today and today.year - firm.established < least:
        yield (
            lambda: (
                ngettext(
                    "Only for firms of at least %(years)d year", "Only for firms of at least %(years)d years", least
                )
                % {"years": least}
            )
        )


def _as_deep(code: str, regions: Sequence[str]) -> str:
    """Cut a region's code to the level of the regions it is compared with, yet not above the regency."""
    depth = max(2, *(region.count(".") + 1 for region in regions))
    return ".".join(code.split(".")[:depth])


def _day(day: date) -> str:
    return date_format(day, "j M Y")


def nearness(provider_region: str, region: str) -> float:
    """Return 1 in the same regency or city, a half in the same province, else 0."""
    if not provider_region or not region:
        return 0.0
    if provider_region.split(".")[:2] == region.split(".")[:2] and "." in provider_region:
        return 1.0
    return 0.5 if provider_region.split(".")[0] == region.split(".")[0] else 0.0
