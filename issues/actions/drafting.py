"""Drafts of reports that surveys and workbooks bring, for an official to look through."""

from collections.abc import Iterable
from typing import NamedTuple
from uuid import UUID

from django.db import IntegrityError, connection, transaction

from accounts.models import User
from clusters.models import Firm
from common.arrays import array_of
from common.codes import new_keys, new_numbers
from common.history import copy_like, copy_objects
from issues.actions.reporting import first_words
from issues.actions.routing import route
from issues.category_guess import guess_category
from issues.lifecycle import Status, Verb
from issues.models import Channel, Problem, ProblemMove
from issues.models.problems import PREFIX

LONGEST = 4000


class Told(NamedTuple):
    """What a workbook tells of the trouble of a firm; of a firm that is new nothing can be known before."""

    firm: UUID | str
    region: str
    cluster: UUID | None
    text: str
    is_new: bool = False


@transaction.atomic
def draft_from_rows(*, rows: Iterable[Told], by: User | None, source) -> int:
    """Make a draft of each trouble a workbook tells of, unless it is there already; return how many are new."""
    said = [one._replace(text=" ".join(one.text.split())[:LONGEST]) for one in rows if one.text.strip(" -.")]
    older = [one.firm for one in said if not one.is_new]
    known = set()
    if older:
        drafts = Problem.objects.filter(firm__in=older, channel=Channel.IMPORT)
        known = set(drafts.values_list("firm", "description"))
    fresh = []
    for one in said:
        if (one.firm, one.text) not in known:
            known.add((one.firm, one.text))
            fresh.append(one)
    if fresh:
        _copy_drafts(fresh, by, source)
    return len(fresh)


# The fields in which the drafts of one workbook differ.
_OF_DRAFT = [
    "id", "number", "firm", "region", "cluster", "category", "title", "description", "handling_office", "handler",
]  # fmt: skip


def _copy_drafts(told: list[Told], by: User | None, source) -> None:
    keys = new_keys(len(told))
    desk = _Desk()
    # Many firms tell the same in the same words.
    read: dict[str, tuple[str, str]] = {}
    rows = []
    for one, key, number in zip(told, keys, new_numbers(PREFIX, len(told)), strict=True):
        if one.text not in read:
            category = guess_category(one.text)
            read[one.text] = str(category.value), first_words(one.text) or str(category.label)
        category, title = read[one.text]
        office, handler = desk.of(one.region, one.cluster, category)
        rows.append([key, number, one.firm, one.region, one.cluster, category, title, one.text, office, handler])
    copy_like(Problem(channel=Channel.IMPORT, reporter=by, source_import=source), _OF_DRAFT, rows)
    moves = zip(new_keys(len(keys)), keys, strict=True)
    copy_like(ProblemMove(verb=Verb.REPORT, old="", new=Status.DRAFT, by=by), ["id", "problem"], moves)


class _Desk:
    """Which office answers for a draft, and who handles it there; asked once for a place and a category."""

    def __init__(self) -> None:
        self._known: dict[tuple, tuple] = {}

    def of(self, region: str, cluster, category: str) -> tuple:
        place = (region, cluster, category)
        if place not in self._known:
            office, handler = route(Problem(region_id=region, cluster_id=cluster, category=category))
            self._known[place] = office and office.pk, handler and handler.pk
        return self._known[place]


@transaction.atomic
def draft_from_survey(*, firm: Firm, difficulties: Iterable[dict], by: User | None, source) -> int:
    """Make a draft of each difficulty a survey found: {category, severity, note}; return how many.

    A survey that is sent again replaces its drafts; what has become a report is not drafted twice.
    """
    of_survey = Problem.objects.filter(firm=firm, channel=Channel.SURVEY, source_import=source)
    of_survey.filter(status=Status.DRAFT).delete()
    reported = set(of_survey.values_list("category", flat=True))
    drafts = []
    for one in difficulties:
        note = (one.get("note") or "").strip()
        category = one.get("category") or guess_category(note)
        if category not in reported:
            drafts.append(_draft(firm, note, category, by, source))
            drafts[-1].severity = one.get("severity") or None
    copy_objects(drafts)
    copy_objects([ProblemMove(problem=draft, verb=Verb.REPORT, old="", new=Status.DRAFT, by=by) for draft in drafts])
    return len(drafts)


_OF_SOURCE = "SELECT id FROM issues_problem WHERE source_import = %s AND status = %s AND firm_id = ANY(%s::uuid[])"
_DROPPED = [
    "DELETE FROM issues_problemmove WHERE problem_id = ANY(%s::uuid[])",
    "DELETE FROM issues_problem WHERE id = ANY(%s::uuid[])",
]


@transaction.atomic
def drop_drafts(*, source, firms: Iterable[UUID | str]) -> int:
    """Take back the drafts of a workbook that is undone; what an official took as a report stays."""
    with connection.cursor() as cursor:
        cursor.execute(_OF_SOURCE, [source, Status.DRAFT, array_of(firms)])
        keys = [key for (key,) in cursor]
        try:
            with transaction.atomic():
                for statement in _DROPPED:
                    cursor.execute(statement, [array_of(keys)])
                cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
                cursor.execute("SET CONSTRAINTS ALL DEFERRED")
        except IntegrityError:
            # Somebody wrote or attached something to one: model by model it takes longer, and finds all.
            Problem.objects.filter(pk__in=keys).delete()
    return len(keys)


def firms_with_reports(*, firms) -> set:
    """The firms of which more than a draft of an import is known."""
    kept = Problem.objects.filter(firm__in=firms).exclude(status=Status.DRAFT, channel=Channel.IMPORT)
    return set(kept.values_list("firm", flat=True))


def _draft(firm: Firm, text: str, category: str, by: User | None, source) -> Problem:
    draft = Problem(
        firm=firm,
        cluster_id=firm.cluster_id,
        region_id=firm.region_id,
        category=category,
        description=text,
        channel=Channel.SURVEY,
        reporter=by,
        source_import=source,
    )
    draft.title = first_words(text) or str(draft.get_category_display())
    draft.handling_office, draft.handler = route(draft)
    return draft
