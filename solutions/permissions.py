"""Who may do what with providers, solutions, matches and plans."""

from accounts.models import Role
from clusters.models import Cluster, Firm
from issues.models import Attachment, Problem
from issues.permissions import LinkHolder, can_handle, can_speak_for
from regions.querysets import is_within
from solutions.lifecycle import NAMED, MatchStatus
from solutions.models import ActionPlan, Match, Provider, Solution

# While a provider is asked, and once it serves the firm; not when it came to nothing.
SHOWS_PHOTOS = {MatchStatus.PROPOSED, MatchStatus.OFFERED, *NAMED}

# Offices: the ministry is one too, with the nation as its region.
OFFICES = {Role.OFFICIAL, Role.MINISTRY}
MEASURES = {*OFFICES, Role.SURVEYOR, Role.FACILITATOR}


def in_scope(user, region: str | None) -> bool:
    """Whether a person of an office answers for a region; None, as of a national body, is for the nation only."""
    if not user.is_authenticated or user.scope is None:
        return False
    return user.scope == "" or (region is not None and is_within(region, user.scope))


def is_of_office(user) -> bool:
    return user.is_authenticated and user.role in OFFICES


# Catalogue ----------------------------------------------------------------------------------------


def is_of_provider(user, provider: Provider) -> bool:
    return user.is_authenticated and user.role == Role.PROVIDER and provider.staff.filter(pk=user.pk).exists()


def can_add_provider(user, region: str | None) -> bool:
    return user.is_authenticated and user.role in {*OFFICES, Role.ADMIN} and in_scope(user, region)


def can_manage_provider(user, provider: Provider) -> bool:
    """Its own people, and the offices in whose region it is."""
    return can_add_provider(user, provider.region_id) or is_of_provider(user, provider)


def can_add_solutions(user) -> bool:
    """Whether there can be a provider for whom the person adds solutions."""
    return user.is_authenticated and user.role in {*OFFICES, Role.ADMIN, Role.PROVIDER}


def can_manage_solution(user, solution: Solution) -> bool:
    return can_manage_provider(user, solution.provider)


def can_review_solution(user, solution: Solution) -> bool:
    """Somebody else than the provider looks at what is published: the office of its region, or the ministry."""
    return can_add_provider(user, solution.provider.region_id)


# Matches ------------------------------------------------------------------------------------------


def can_match(user, region: str) -> bool:
    """Any office in scope may match a problem of the region."""
    return is_of_office(user) and in_scope(user, region)


def can_match_problem(user, problem: Problem) -> bool:
    """Any office in scope, and one far away to which the problem was handed."""
    return can_match(user, problem.region_id) or (is_of_office(user) and can_handle(user, problem))


def can_see_suggestions(user) -> bool:
    """The administration chooses; owners and providers are shown what is proposed to them."""
    return user.is_authenticated and user.role in {*OFFICES, Role.FACILITATOR, Role.SURVEYOR, Role.ADMIN}


def region_of(match: Match) -> str:
    return match.need.region_id


def can_act_for_office(user, match: Match) -> bool:
    """The office that handles the problem; for a common problem, an office in scope."""
    if not is_of_office(user):
        return False
    return can_match(user, region_of(match)) if match.problem is None else can_handle(user, match.problem)


def can_deliver(user, match: Match) -> bool:
    """Offer, refuse, start, complete: the provider's people, or the handling office in its name."""
    return is_of_provider(user, match.solution.provider) or can_act_for_office(user, match)


def photos_shown(user, match: Match):
    """The photos of the report that the provider's people may see: they show the trouble, as the words tell it.

    Only pictures that came with the report itself: papers and the conversation are between firm and office.
    None of a confidential report before the owner has agreed, as a workshop is known by its photo.
    """
    hidden = match.problem is None or match.is_discreet or match.status not in SHOWS_PHOTOS
    if hidden or not is_of_provider(user, match.solution.provider):
        return Attachment.objects.none()
    return Attachment.objects.filter(
        problem=match.problem, comment=None, visibility="public", kind__startswith="image/"
    ).order_by("at", "id")


def can_note_papers(user, match: Match) -> bool:
    """Say which papers are together: whoever answers for the firm, and whoever carries it out."""
    if match.problem is None or match.status not in {MatchStatus.OFFERED, MatchStatus.ACCEPTED, MatchStatus.STARTED}:
        return False
    return can_answer(user, match, match.problem) or can_deliver(user, match)


def owns_problem(user, problem) -> bool:
    """Whether the person, or the holder of a link, speaks for the firm that has the problem."""
    if problem is None or not (user.is_authenticated or isinstance(user, LinkHolder)):
        return False
    return can_speak_for(user, problem)


def can_answer(user, match: Match, problem) -> bool:
    """The owner of the problem's firm, or the handling office recording the owner's word."""
    return owns_problem(user, problem) or can_act_for_office(user, match)


def can_cancel(user, match: Match) -> bool:
    if can_deliver(user, match) or user.pk == match.proposed_by_id:
        return True
    # Before, an owner declines; once the work has begun, the provider is spoken with.
    return match.status == MatchStatus.ACCEPTED and owns_problem(user, match.problem)


# Plans --------------------------------------------------------------------------------------------


def can_plan(user, cluster: Cluster) -> bool:
    """Officials and the ministry in scope, and the facilitators placed at the cluster."""
    if not user.is_authenticated or user.role not in {*OFFICES, Role.FACILITATOR}:
        return False
    return Cluster.objects.in_scope_of(user).filter(pk=cluster.pk).exists()


def can_approve_plan(user, plan: ActionPlan) -> bool:
    """Offices record the decision of the working group; a facilitator drafts and does not decide."""
    return is_of_office(user) and can_plan(user, plan.cluster)


def can_work_on(user, activity) -> bool:
    """Whoever plans, the person responsible, and the people of its provider."""
    if can_plan(user, activity.plan.cluster) or user.pk == activity.responsible_id:
        return True
    return activity.provider is not None and is_of_provider(user, activity.provider)


def sees_people(user, activity) -> bool:
    """Who takes part and what it serves: the administration, and whoever works on it."""
    return user.role not in {Role.OWNER, Role.PROVIDER} or can_work_on(user, activity)


# Outcomes -----------------------------------------------------------------------------------------


def can_measure(user, firm: Firm) -> bool:
    """The administration that sees the firm; others tell their figures to it."""
    return user.is_authenticated and user.role in MEASURES and Firm.objects.visible_to(user).filter(pk=firm.pk).exists()
