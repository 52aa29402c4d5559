"""Who may do what to a problem. A problem that is not visible never comes this far."""

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from django.utils import timezone

from accounts.models import Role, User
from clusters.models import Firm
from clusters.permissions import can_read_numbers
from issues.lifecycle import MOVES, OPEN, WORK_BEGUN, Status, Verb
from issues.models import Channel, Problem, Referral
from regions.querysets import is_within

HANDLERS = {Role.OFFICIAL, Role.MINISTRY}
DESKS = {Role.OFFICIAL, Role.SURVEYOR, Role.FACILITATOR, Role.MINISTRY, Role.ADMIN}
# Calendar days.
REOPEN_LIFE = timedelta(days=30)
REPORTS_FOR_OTHERS = {Role.OFFICIAL, Role.SURVEYOR, Role.FACILITATOR}


@dataclass(frozen=True)
class LinkHolder:
    """Who came by the signed link of one problem: speaks for its firm, and is no user."""

    problem: UUID
    is_authenticated = False
    is_of_staff = False
    pk = None
    role = ""


Person = User | LinkHolder


def user_of(person: Person) -> User | None:
    """The user to write down; nobody for a link without account."""
    return person if isinstance(person, User) else None


def can_report_for(user: Person, firm: Firm) -> bool:
    """The owner of the firm, and the people of the office or the facilitator who see it."""
    if user.role == Role.OWNER:
        return Firm.objects.owned_by(user).filter(pk=firm.pk).exists()
    return user.role in REPORTS_FOR_OTHERS and Firm.objects.visible_to(user).filter(pk=firm.pk).exists()


def can_speak_for(person: Person, problem: Problem) -> bool:
    """The firm's owners, whoever reported it as an owner, and the holder of the problem's link."""
    if isinstance(person, LinkHolder):
        return person.problem == problem.pk
    if person.role != Role.OWNER:
        return False
    if problem.reporter_id == person.pk:
        return True
    return problem.firm_id is not None and Firm.objects.owned_by(person).filter(pk=problem.firm_id).exists()


def can_submit(person: Person, problem: Problem) -> bool:
    """Who speaks for the firm, who wrote the draft, and the office that reviews drafts of surveys."""
    return can_speak_for(person, problem) or wrote(person, problem) or can_handle(person, problem)


def wrote(person: Person, problem: Problem) -> bool:
    """Whether it was this user who wrote the report down."""
    return isinstance(person, User) and problem.reporter_id == person.pk


def can_handle(user: Person, problem: Problem) -> bool:
    """An official of the office that handles the problem; of any office in scope while none does."""
    if user.role not in HANDLERS or not user.office_id:
        return False
    if problem.handling_office_id is None:
        return is_within(problem.region_id, user.office.scope)
    return user.office_id == problem.handling_office_id


def can_take(user: Person, problem: Problem) -> bool:
    """An official of an office in whose region the problem lies, or of the office that handles it."""
    if user.role not in HANDLERS or not user.office_id:
        return False
    return user.office_id == problem.handling_office_id or is_within(problem.region_id, user.office.scope)


def can_group(user: Person, problem: Problem) -> bool:
    """Say what belongs together: any official in whose scope the problem lies."""
    return can_take(user, problem)


def can_answer(user: Person, problem: Problem) -> bool:
    """Write where the owner reads it."""
    return can_speak_for(user, problem) or user.role in DESKS - {Role.ADMIN}


def can_answer_referral(user: User, referral: Referral) -> bool:
    """The office that was asked, and the one that handles the problem and is told on the phone."""
    if user.role not in HANDLERS or not user.office_id:
        return False
    return user.office_id == referral.office_id or can_handle(user, referral.problem)


def can_call(user: User, problem: Problem) -> bool:
    """Open the phone number of who reported: who may read the firm's numbers, and who handles the problem."""
    if can_handle(user, problem):
        return True
    if problem.firm:
        return user.role != Role.OWNER and can_read_numbers(user, problem.firm)
    return user.role in REPORTS_FOR_OTHERS


def sees_internal(user: Person) -> bool:
    """Read and write the notes that never leave the administration."""
    return user.role in DESKS


def verbs_for(person: Person, problem: Problem) -> list[str]:
    """What the person may do with the problem as it stands now, by the names of the API.

    For buttons and menus; the actions ask again for themselves.
    """
    if not person.is_authenticated and not isinstance(person, LinkHolder):
        return []
    ways: list[str] = []
    if can_speak_for(person, problem):
        ways += _ways_of_firm(problem)
    if isinstance(person, User):
        if can_handle(person, problem):
            ways += _ways_of_office(problem)
        if can_take(person, problem) and problem.status in OPEN and problem.merged_into_id is None:
            mine = problem.handler_id == person.pk and problem.handling_office_id == person.office_id
            ways += [] if mine else ["take"]
            ways += ["link", "join"] if problem.common_problem_id is None else ["leave"]
    return list(dict.fromkeys(ways))


def _ways_of_firm(problem: Problem) -> list[str]:
    status = problem.status
    if problem.merged_into_id is not None:
        return []
    ways = {
        Status.DRAFT: ["submit"],
        Status.SUBMITTED: ["agree", "correct"] if _waits_for_word(problem) else [],
        Status.RETURNED: ["submit"],
        Status.DONE: ["confirm"],
        Status.REJECTED: [] if problem.has_objected else ["object"],
        Status.CLOSED: ["reopen"] if _is_fresh(problem) else [],
    }.get(Status(status), [])
    begun = problem.held_from in WORK_BEGUN
    return ways + (["withdraw"] if Status.WITHDRAWN in MOVES[Status(status)] and not begun else [])


def _waits_for_word(problem: Problem) -> bool:
    """Whether the office wrote it down for the owner, who has not said yet that it is right."""
    if problem.channel != Channel.OFFICE:
        return False
    return not problem.moves.filter(verb__in=[Verb.AGREE, Verb.CORRECT]).exists()


def _ways_of_office(problem: Problem) -> list[str]:
    status = problem.status
    if problem.merged_into_id is not None:
        return ["unmerge"]
    ways = {
        Status.DRAFT: ["submit"],
        Status.SUBMITTED: ["verify", "return", "reject"],
        # Who was asked to complete it and has not, when the days are over.
        Status.RETURNED: ["end"] if problem.is_late else [],
        Status.VERIFIED: ["reject", "close"],
        Status.OFFERED: ["close"],
        Status.ON_HOLD: ["resume"],
        Status.CLOSED: ["reopen"] if _is_fresh(problem) else [],
    }.get(Status(status), [])
    if status not in OPEN:
        return ways
    return [*ways, "refer", "ask", *([] if status == Status.ON_HOLD else ["hold"]), "assign", "recategorise", "merge"]


def _is_fresh(problem: Problem) -> bool:
    """Whether a closed problem can still be opened again."""
    return problem.closed_at is not None and problem.closed_at + REOPEN_LIFE >= timezone.now()
