"""Who works on a problem, and when it rests: refer, ask, give back, take, assign, hold, resume."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import Office, User
from common.errors import MoveNotAllowed
from issues import notices
from issues.actions.checking import handled
from issues.actions.deadlines import reckon_again
from issues.actions.moves import Merged, locked, move, tell_change, write_move
from issues.actions.reporting import require
from issues.actions.routing import present
from issues.lifecycle import OPEN, Status, Verb
from issues.models import ClockChange, Problem, Referral
from issues.permissions import can_answer_referral, can_take, user_of
from issues.signals import problem_held, problem_resumed
from regions.querysets import is_within


@transaction.atomic
def refer_problem(*, problem: Problem, by: User, office: Office, note: str) -> Problem:
    """Hand a problem to another office, which is answerable from now on. What is spent of the clocks stays spent."""
    problem = handled(problem, by)
    require(note)
    _check_target(problem, office)
    # What nobody handled goes back to the office that handed it on.
    Referral.objects.create(
        problem=problem, from_office=problem.handling_office or by.office, office=office, hands_over=True, note=note,
        by=by, is_outside=_is_outside(problem, office),
    )  # fmt: skip
    _hand_over(problem, office, None, verb=Verb.REFER, by=by, note=note)
    notices.tell_office(problem, office, "problem.referred", notices.handed(problem, note))
    notices.tell_owner(problem, "problem.referred", notices.referred(problem, note))
    return problem


@transaction.atomic
def ask_institution(
    *, problem: Problem, by: User, note: str, office: Office | None = None, institution: str = ""
) -> Referral:
    """Ask an office, or an institution outside the portal, for its part; the handling stays here."""
    problem = handled(problem, by)
    require(note)
    _check_open(problem)
    if bool(office) == bool(institution.strip()):
        raise ValidationError({"office": _("Choose an office, or write the name of an institution.")})
    if office:
        _check_target(problem, office)
        if problem.referrals.filter(office=office, hands_over=False, state=Referral.State.WAITING).exists():
            raise ValidationError({"office": _("This office was asked already and has not answered yet.")})
    referral = Referral.objects.create(
        problem=problem,
        from_office=problem.handling_office,
        office=office,
        institution=institution.strip(),
        hands_over=False,
        is_outside=bool(office) and _is_outside(problem, office),
        note=note,
        by=by,
    )
    if office:
        notices.tell_office(problem, office, "problem.referred", notices.handed(problem, note))
    return referral


@transaction.atomic
def answer_referral(*, referral: Referral, by: User, state: str, note: str = "") -> Referral:
    """Write down how an institution answers. An office that says "not ours" gives the handling back."""
    problem = locked(referral.problem)
    referrals = Referral.objects.select_for_update(of=("self",)).select_related("office", "from_office")
    referral = referrals.get(pk=referral.pk)
    if not can_answer_referral(by, referral):
        raise PermissionDenied
    if state not in set(Referral.State.values) - {Referral.State.WAITING}:
        raise ValidationError({"state": _("Choose one of the answers.")})
    if referral.state in (Referral.State.RETURNED, Referral.State.DONE):
        raise MoveNotAllowed(_("This referral has been answered already."))
    is_return = state == Referral.State.RETURNED
    if is_return:
        require(note)
    referral.state, referral.answer, referral.answered_by, referral.answered_at = state, note, by, timezone.now()
    referral.save(update_fields=["state", "answer", "answered_by", "answered_at"])
    if is_return and referral.hands_over and problem.handling_office_id == referral.office_id:
        _hand_over(problem, referral.from_office, None, verb=Verb.GIVE_BACK, by=by, note=note)
        notices.tell_office(problem, referral.from_office, "problem.referred", notices.handed(problem, note))
    return referral


@transaction.atomic
def take_problem(*, problem: Problem, by: User, note: str = "") -> Problem:
    """Take a problem over: for one's office from one below, or for oneself within the office."""
    problem = locked(problem)
    if not can_take(by, problem):
        raise PermissionDenied
    if problem.handler_id == by.pk and problem.handling_office_id == by.office_id:
        raise MoveNotAllowed(_("You handle this problem already."))
    former = notices.desk_of(problem) if problem.handling_office_id != by.office_id else []
    _hand_over(problem, by.office, by, verb=Verb.TAKE, by=by, note=note)
    if former:
        notices.tell_owner(problem, "problem.referred", notices.referred(problem, note))
    return problem


@transaction.atomic
def assign_problem(*, problem: Problem, by: User, to: User) -> Problem:
    """Name the official of the office who handles it; while they are away, their deputy."""
    problem = handled(problem, by)
    _check_open(problem)
    official = present(to)
    if official is None or official.office_id != problem.handling_office_id:
        raise ValidationError({"to": _("Choose somebody of the office that handles the problem.")})
    if official.pk == problem.handler_id:
        raise MoveNotAllowed(_("%(who)s handles this problem already.") % {"who": official})
    problem.handler = official
    problem.save(update_fields=["handler", "changed_at"])
    write_move(problem, verb=Verb.ASSIGN, by=by, note=str(official))
    notices.tell_desk(problem, "problem.assigned", notices.assigned(problem), but=by)
    return problem


@transaction.atomic
def hold_problem(*, problem: Problem, by: User, note: str, reason: str = "") -> Problem:
    """Let a problem rest, for a reason its owner reads. All its clocks stand still."""
    problem = handled(problem, by)
    require(note)
    move(problem, Status.ON_HOLD, verb=Verb.HOLD, by=by, note=note, reason=reason, held_from=problem.status)
    problem_held.send(Problem, problem=problem, by=by)
    notices.tell_owner(problem, "problem.held", notices.held(problem, note))
    return problem


@transaction.atomic
def resume_problem(*, problem: Problem, by: User, note: str = "") -> Problem:
    """Take a problem up again where it stood before the hold."""
    problem = handled(problem, by)
    if problem.status != Status.ON_HOLD:
        raise MoveNotAllowed(_("This problem is not on hold."))
    move(problem, problem.held_from, verb=Verb.RESUME, by=by, note=note)
    problem_resumed.send(Problem, problem=problem, by=by)
    notices.tell_owner(problem, "problem.held", notices.resumed(problem))
    return problem


def _hand_over(problem: Problem, office, handler, *, verb: Verb, by: User, note: str) -> None:
    _check_open(problem)
    before, is_other = problem.standing(), problem.handling_office_id != office.pk
    problem.handling_office, problem.handler = office, handler
    problem.escalated_to = problem.escalated_at = None
    problem.save(update_fields=["handling_office", "handler", "escalated_to", "escalated_at", "changed_at"])
    write_move(problem, verb=verb, by=by, note=note, office=office)
    if is_other:
        reckon_again(problem, what=ClockChange.What.HANDED, by=user_of(by), note=str(office))
    tell_change(problem, before)


def _check_target(problem: Problem, office: Office) -> None:
    """Raise ValidationError for an office that handles the problem already, or in which nobody would read of it."""
    if office.pk == problem.handling_office_id:
        raise ValidationError({"office": _("Your office handles it already.")})
    if not Office.objects.staffed().filter(pk=office.pk).exists():
        raise ValidationError({"office": _("Nobody works at %(office)s in the portal yet.") % {"office": office}})


def _is_outside(problem: Problem, office: Office) -> bool:
    return not is_within(problem.region_id, office.scope)


def _check_open(problem: Problem) -> None:
    if problem.merged_into_id is not None:
        raise Merged(_("This report was merged into another one. Work on that one, or take it out first."))
    if problem.status not in OPEN:
        raise MoveNotAllowed(
            _("A problem that is “%(state)s” is with nobody.") % {"state": problem.get_status_display()}
        )
