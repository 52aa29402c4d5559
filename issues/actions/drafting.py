"""Drafts of reports that surveys and workbooks bring, for an official to look through."""

from collections.abc import Iterable

from django.db import transaction

from accounts.models import User
from clusters.models import Firm
from common.history import copy_objects
from issues.actions.reporting import first_words
from issues.actions.routing import route
from issues.category_guess import guess_category
from issues.lifecycle import Status, Verb
from issues.models import Channel, Problem, ProblemMove

LONGEST = 4000


@transaction.atomic
def draft_from_rows(*, rows: Iterable[tuple[Firm, str]], by: User | None, source) -> int:
    """Make a draft of each trouble a workbook tells of, unless it is there already; return how many are new."""
    rows = [(firm, " ".join(text.split())) for firm, text in rows if text and text.strip(" -.")]
    known = set(
        Problem.objects.filter(firm__in=[firm.pk for firm, _text in rows], channel=Channel.IMPORT).values_list(
            "firm", "description"
        )
    )
    fresh = [(firm, text[:LONGEST]) for firm, text in rows if (firm.pk, text[:LONGEST]) not in known]
    return len(
        _make([_draft(firm, text, guess_category(text), Channel.IMPORT, by, source) for firm, text in fresh], by)
    )


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
            drafts.append(_draft(firm, note, category, Channel.SURVEY, by, source))
            drafts[-1].severity = one.get("severity") or None
    return len(_make(drafts, by))


@transaction.atomic
def drop_drafts(*, source, firms) -> int:
    """Take back the drafts of a workbook that is undone; what an official took as a report stays."""
    dropped, _by_model = Problem.objects.filter(source_import=source, firm__in=firms, status=Status.DRAFT).delete()
    return dropped


def firms_with_reports(*, firms) -> set:
    """The firms of which more than a draft of an import is known."""
    kept = Problem.objects.filter(firm__in=firms).exclude(status=Status.DRAFT, channel=Channel.IMPORT)
    return set(kept.values_list("firm", flat=True))


def _draft(firm: Firm, text: str, category: str, channel: str, by: User | None, source) -> Problem:
    draft = Problem(
        firm=firm,
        cluster_id=firm.cluster_id,
        region_id=firm.region_id,
        category=category,
        description=text,
        channel=channel,
        reporter=by,
        source_import=source,
    )
    draft.title = first_words(text) or str(draft.get_category_display())
    return draft


def _make(drafts: list[Problem], by: User | None) -> list[Problem]:
    offices: dict = {}
    for draft in drafts:
        place = (draft.region_id, draft.cluster_id, draft.category)
        if place not in offices:
            offices[place] = route(draft)
        draft.handling_office, draft.handler = offices[place]
    copy_objects(drafts)
    copy_objects([ProblemMove(problem=draft, verb=Verb.REPORT, old="", new=Status.DRAFT, by=by) for draft in drafts])
    return drafts
