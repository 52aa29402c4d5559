"""How a solution is shown in a row: icon, for whom, cost, window, places and what it did for firms."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from clusters.size_class import SizeClass
from common import dates
from regions.models import Region
from solutions.kinds import Kind
from solutions.models import Solution, TrackRecord

ICONS = {
    Kind.PELATIHAN: "skill",
    Kind.PENDAMPINGAN: "people",
    Kind.MESIN_PERALATAN: "machine",
    Kind.TEKNOLOGI_TEPAT_GUNA: "machine",
    Kind.UJI_LAB: "quality",
    Kind.SERTIFIKASI: "quality",
    Kind.PERIZINAN: "permit",
    Kind.DESAIN_KEMASAN: "design",
    Kind.PEMASARAN_DIGITAL: "market",
    Kind.PAMERAN: "market",
    Kind.KEMITRAAN_LINK_MATCH: "together",
    Kind.PEMBIAYAAN: "money",
    Kind.BAHAN_BAKU_BERSAMA: "material",
    Kind.MANAJEMEN: "books",
    Kind.LINGKUNGAN: "leaf",
}
SOON = timedelta(days=7)
ABOUT_SIGNS = 180


@dataclass(frozen=True)
class Window:
    """When one may enrol: `due` is a state of a clock."""

    due: str
    words: str


@dataclass(frozen=True)
class Card:
    """A solution with the words of its row."""

    solution: Solution
    icon: str
    about: str
    points: list[str]
    window: Window


def cards_of(solutions: Iterable[Solution]) -> list[Card]:
    """The rows of a list, with two queries for any number of them."""
    solutions = list(solutions)
    rows = TrackRecord.objects.filter(solution__in=solutions, category="", reached__gt=0)
    records = {record.solution_id: record for record in rows}
    codes = {code for solution in solutions for code in solution.regions}
    names = dict(Region.objects.filter(code__in=codes).values_list("code", "name")) if codes else {}
    return [_card(solution, records.get(solution.pk), names) for solution in solutions]


def _card(solution: Solution, record: TrackRecord | None, names: dict[str, str]) -> Card:
    points = [for_whom(solution, names), cost_words(solution)]
    if record:
        points.append(record_words(record.helped, record.reached))
    about = solution.description.strip()
    about = about if len(about) <= ABOUT_SIGNS else about[:ABOUT_SIGNS].rsplit(" ", 1)[0] + " …"
    return Card(solution, icon_of(solution), about, [point for point in points if point], window_of(solution))


def icon_of(solution: Solution) -> str:
    return ICONS.get(solution.kind, "other")


def record_words(helped: int, reached: int) -> str:
    return ngettext("helped %(helped)d of %(reached)d firm", "helped %(helped)d of %(reached)d firms", reached) % {
        "helped": helped,
        "reached": reached,
    }


def for_whom(solution: Solution, names: dict[str, str]) -> str:
    """For whom it is, in a few words: place, size, papers."""
    places = [names.get(code, code) for code in solution.regions]
    words = [", ".join(places[:3]) + (" …" if len(places) > 3 else "") if places else _("All of Indonesia")]
    if solution.kbli_prefixes:
        words.append(_("KBLI %(codes)s") % {"codes": ", ".join(solution.kbli_prefixes[:4])})
    if solution.size_classes:
        words.append(", ".join(str(SizeClass(size).label).lower() for size in solution.size_classes))
    if solution.needs_nib:
        words.append(_("with a NIB"))
    if solution.cooperative_only:
        words.append(_("cooperatives and groups"))
    return ", ".join(words)


def cost_words(solution: Solution) -> str:
    return solution.cost_note or (str(solution.get_cost_display()) if solution.cost else "")


def window_of(solution: Solution) -> Window:
    today = timezone.localdate()
    if solution.opens_on and solution.opens_on > today:
        return Window("later", _("Opens %(day)s") % {"day": dates.day_plain(solution.opens_on)})
    if solution.closes_on is None:
        return Window("later", _("Open all year"))
    if solution.closes_on < today:
        return Window("paused", _("Closed on %(day)s") % {"day": dates.day_plain(solution.closes_on)})
    if solution.closes_on - today <= SOON:
        return Window("soon", _("Closes %(day)s") % {"day": dates.day_short(solution.closes_on)})
    return Window("later", _("Until %(day)s") % {"day": dates.day_plain(solution.closes_on)})
