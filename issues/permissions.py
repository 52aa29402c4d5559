"""Who may do what to a problem. A problem that is not visible never comes this far."""

from dataclasses import dataclass
from uuid import UUID

from accounts.models import Role, User
from clusters.models import Firm
from issues.models import Problem
from regions.querysets import is_within

HANDLERS = {Role.OFFICIAL, Role.MINISTRY}
DESKS = {Role.OFFICIAL, Role.SURVEYOR, Role.FACILITATOR, Role.MINISTRY, Role.ADMIN}
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
    return can_speak_for(person, problem) or problem.reporter_id == person.pk or can_handle(person, problem)


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


def sees_internal(user: Person) -> bool:
    """Read and write the notes that never leave the administration."""
    return user.role in DESKS
