"""Writing a report, sending it, correcting it, objecting, withdrawing."""

from uuid import UUID, uuid4

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import Role, User
from clusters.models import Firm
from common.errors import MoveNotAllowed
from common.turns import wait_for_turn
from issues import notices
from issues.actions.deadlines import reckon_again
from issues.actions.moves import locked, move, tell_change, write_move
from issues.actions.routing import route
from issues.lifecycle import Outcome, Status, Verb, check_move
from issues.models import Attachment, Channel, ClockChange, Problem, ProblemLink
from issues.permissions import Person, can_report_for, can_speak_for, can_submit, user_of, verbs_for
from issues.signals import problem_withdrawn

REPORT_FIELDS = {
    "category",
    "stage_kind",
    "title",
    "description",
    "impact_rupiah_per_month",
    "lost_orders_per_month",
    "scrap_percent",
    "severity",
    "confidential",
    "draft_step",
}
TITLE_LENGTH = 120


@transaction.atomic
def report_problem(
    *,
    by: User,
    firm: Firm,
    category: str,
    title: str = "",
    description: str = "",
    channel: str = Channel.WEB,
    submit: bool = False,
    key: UUID | None = None,
    **fields: object,
) -> Problem:
    """Write down a problem of a firm, as a draft unless it is sent at once.

    Who works for an office writes it for the owner: the channel says so, and the owner is told by a link.
    Raises PermissionDenied unless `by` speaks for the firm or reports for others in scope.
    """
    if not can_report_for(by, firm):
        raise PermissionDenied
    problem = Problem(
        id=key or uuid4(),
        firm=firm,
        cluster_id=firm.cluster_id,
        region_id=firm.region_id,
        reporter=by,
        category=category,
        title=title or first_words(description),
        description=description,
        channel=Channel.OFFICE if by.role != Role.OWNER and channel == Channel.WEB else channel,
        **only_report_fields(fields),
    )
    problem.full_clean(exclude=["firm", "cluster", "region", "reporter", "title"])
    problem.save(force_insert=True)
    write_move(problem, old="", verb=Verb.REPORT, by=by, on_behalf=by.role != Role.OWNER)
    return submit_problem(problem=problem, by=by) if submit else problem


@transaction.atomic
def begin_report(*, by: User, key: UUID | None, firm: Firm, category: str) -> Problem:
    """Write down the first step of an owner's report. The same `key` again gives the same draft."""
    if key:
        wait_for_turn(key)
    known = Problem.objects.select_for_update().filter(pk=key, reporter=by).first() if key else None
    if known is not None:
        return known if known.status != Status.DRAFT else change_report(problem=known, by=by, category=category)
    return report_problem(by=by, firm=firm, category=category, key=key, draft_step=2)


@transaction.atomic
def say_same(*, problem: Problem, other: Problem, by: Person) -> ProblemLink:
    """Write down that an owner says: our firm has the same trouble. The office decides what becomes of it."""
    if not can_submit(by, problem):
        raise PermissionDenied
    is_near = other.cluster_id is not None and other.cluster_id == problem.cluster_id
    if not is_near or other.confidential or other.pk == problem.pk:
        raise PermissionDenied
    link, _new = ProblemLink.objects.get_or_create(problem=problem, other=other, defaults={"by": user_of(by)})
    return link


@transaction.atomic
def agree_report(*, problem: Problem, by: Person) -> Problem:
    """Write down that the owner says: what the office wrote down for me is right."""
    problem = _as_told(problem, by)
    write_move(problem, verb=Verb.AGREE, by=by)
    notices.tell_desk(
        problem, "problem.commented", notices.answered(problem, lambda: _("The owner confirmed the report."))
    )
    return problem


@transaction.atomic
def correct_report(*, problem: Problem, by: Person, **fields: object) -> Problem:
    """Let the owner put right what the office wrote down and nobody checked yet; the old words stay in the story."""
    problem = _as_told(problem, by)
    before = problem.description
    had_own_title = problem.title != first_words(before)
    _write_report(problem, by, fields)
    if not had_own_title:
        problem.title = first_words(problem.description)
        problem.save(update_fields=["title"])
    note = _("It said before: %(text)s") % {"text": before} if before != problem.description else ""
    write_move(problem, verb=Verb.CORRECT, by=by, note=note)
    notices.tell_desk(
        problem, "problem.commented", notices.answered(problem, lambda: _("The owner corrected the report."))
    )
    return problem


def _as_told(problem: Problem, by: Person) -> Problem:
    """The locked report of an owner, as the office wrote it down and nobody has checked it yet."""
    problem = locked(problem)
    if not can_speak_for(by, problem):
        raise PermissionDenied
    if "agree" not in verbs_for(by, problem):
        raise MoveNotAllowed(_("This report was confirmed or checked already. Write a message to add to it."))
    return problem


@transaction.atomic
def change_report(*, problem: Problem, by: Person, **fields: object) -> Problem:
    """Correct what the report says, while it is a draft or has come back to be completed."""
    problem = locked(problem)
    if not can_submit(by, problem):
        raise PermissionDenied
    if problem.status not in (Status.DRAFT, Status.RETURNED):
        raise MoveNotAllowed(_("This report was sent already. Write a message to add to it."))
    return _write_report(problem, by, fields)


def _write_report(problem: Problem, by: Person, fields: dict) -> Problem:
    """Write what a locked report says; another category is another row of figures, and may have another limit."""
    before = problem.standing()
    category = problem.category
    for name, value in only_report_fields(fields).items():
        setattr(problem, name, value)
    if not problem.title:
        problem.title = first_words(problem.description)
    problem.full_clean(exclude=["firm", "cluster", "region", "reporter", "title"])
    problem.save()
    if problem.category != category:
        reckon_again(problem, what=ClockChange.What.LIMIT, by=user_of(by), note=problem.get_category_display())
        tell_change(problem, before)
    return problem


@transaction.atomic
def submit_problem(*, problem: Problem, by: Person, note: str = "") -> Problem:
    """Send a draft, or a report that has been completed, to the office that answers for it."""
    problem = locked(problem)
    if not can_submit(by, problem):
        raise PermissionDenied
    check_move(problem.status, Status.SUBMITTED)
    if problem.status == Status.REJECTED:
        raise MoveNotAllowed(_("A refused report comes back by an objection only."))
    if not problem.title.strip():
        raise ValidationError({"title": _("Say in a few words what is wrong.")})
    was_returned = problem.status == Status.RETURNED
    if not was_returned and problem.handling_office_id is None:
        problem.handling_office, problem.handler = route(problem)
        problem.save(update_fields=["handling_office", "handler"])
    move(problem, Status.SUBMITTED, verb=Verb.SUBMIT, by=by, note=note, on_behalf=not can_speak_for(by, problem))
    notices.tell_desk(problem, "problem.submitted", notices.submitted(problem), but=user_of(by))
    if not was_returned:
        notices.tell_owner(problem, "problem.received", notices.received(problem))
    return problem


@transaction.atomic
def object_to_rejection(*, problem: Problem, by: Person, note: str) -> Problem:
    """Send a refused report back to the office, once, with what speaks for it."""
    problem = locked(problem)
    if not can_speak_for(by, problem):
        raise PermissionDenied
    require(note)
    check_move(problem.status, Status.SUBMITTED)
    if problem.status != Status.REJECTED:
        raise MoveNotAllowed(_("Only a refused report can be objected to."))
    if problem.has_objected:
        raise MoveNotAllowed(_("You have objected once already. Visit the office to talk it over."))
    move(problem, Status.SUBMITTED, verb=Verb.OBJECT, by=by, note=note, has_objected=True)
    notices.tell_desk(
        problem, "problem.submitted", notices.answered(problem, lambda: _("The owner objects to the refusal."), note)
    )
    return problem


@transaction.atomic
def withdraw_problem(*, problem: Problem, by: Person, note: str = "") -> Problem:
    """Take a report back, as long as the work has not begun."""
    problem = locked(problem)
    if not can_speak_for(by, problem):
        raise PermissionDenied
    was_draft = problem.status == Status.DRAFT
    move(problem, Status.WITHDRAWN, verb=Verb.WITHDRAW, by=by, note=note, outcome=Outcome.WITHDRAWN)
    problem_withdrawn.send(Problem, problem=problem, by=user_of(by))
    if not was_draft:
        notices.tell_desk(
            problem, "problem.withdrawn", notices.answered(problem, lambda: _("The owner withdrew the report."), note)
        )
    return problem


@transaction.atomic
def discard_draft(*, problem: Problem, by: Person) -> None:
    """Throw a draft away, with its photos. Nobody but those who could send it may."""
    problem = locked(problem)
    if not can_submit(by, problem):
        raise PermissionDenied
    if problem.status != Status.DRAFT:
        raise MoveNotAllowed(_("This report was sent already. Withdraw it instead."))
    for attachment in problem.attachments.all():
        transaction.on_commit(lambda kept=attachment: remove_files(kept))
    problem.delete()


def remove_files(attachment: Attachment) -> None:
    """Throw away what an attachment keeps in the storage. After the commit: a row that stays needs its file."""
    attachment.file.delete(save=False)
    if attachment.thumbnail:
        attachment.thumbnail.delete(save=False)


def require(note: str) -> None:
    """Raise ValidationError when the reason that people will read is missing."""
    if not note.strip():
        raise ValidationError({"note": _("Say why, in words the other side understands.")})


def only_report_fields(fields: dict) -> dict:
    unknown = set(fields) - REPORT_FIELDS
    if unknown:
        raise TypeError(f"A report has no {sorted(unknown)}.")
    return fields


def first_words(text: str) -> str:
    """The beginning of a story as its title: people who tell it need not name it as well."""
    first = " ".join(text.split()).partition(". ")[0]
    if len(first) <= TITLE_LENGTH:
        return first.rstrip(".")
    return first[: TITLE_LENGTH - 1].rsplit(" ", 1)[0] + "…"
