"""What people are told about solutions and matches, each in their own language. Called by the actions."""

from collections.abc import Callable, Iterable

from django.conf import settings
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from accounts import links
from accounts.actions import notify
from accounts.models import Role, User
from common import dates
from issues.models import Problem
from issues.notices import address_of, desk_of, owners_of, tell_owner
from solutions.lifecycle import MatchStatus
from solutions.models import Match, Participant, Solution

OFFER = "solutions.offer"
Words = Callable[[], tuple[str, str]]


def offer_link(match: Match, problem: Problem) -> str:
    """The signed address by which a firm reads one offer and answers it without an account."""
    return reverse("solutions:offer_link", args=[links.sign(OFFER, [str(match.pk), str(problem.pk)])])


def staff_of(solution: Solution) -> list[User]:
    return list(solution.provider.staff.filter(is_active=True))


def reviewers_of(solution: Solution) -> list[User]:
    """The officials of the offices that answer for the provider's region, else the ministry."""
    region = solution.provider.region_id
    if region:
        people = User.objects.filter(role=Role.OFFICIAL, is_active=True, office__region=region.split(".")[0])
        near = User.objects.filter(role=Role.OFFICIAL, is_active=True, office__region=".".join(region.split(".")[:2]))
        found = list(near) or list(people)
        if found:
            return found
    return list(User.objects.filter(role=Role.MINISTRY, is_active=True))


def tell_review_asked(solution: Solution) -> None:
    _tell(
        reviewers_of(solution), "solution.review", solution.get_absolute_url(),
        lambda: (
            _("To be looked through: %(title)s") % {"title": solution},
            _("%(provider)s has written a solution. It is published once you have looked it through.")
            % {"provider": solution.provider},
        ),
    )  # fmt: skip


def tell_expiry(solution: Solution) -> None:
    _tell(
        staff_of(solution), "solution.expiry", solution.get_absolute_url(),
        lambda: (
            _("Ends soon: %(title)s") % {"title": solution},
            _("It leaves the catalogue after %(day)s. Set a later end if it goes on.")
            % {"day": dates.day(solution.closes_on)},
        ),
    )  # fmt: skip


def tell_proposed(match: Match) -> None:
    _tell(
        staff_of(match.solution), "match.proposed", match.get_absolute_url(),
        lambda: (
            _("Can you serve this firm? %(title)s") % {"title": match.solution},
            _("An office asks whether you have a place. Answer by %(day)s.") % {"day": dates.day(match.due_at)},
        ),
    )  # fmt: skip


def tell_offered(match: Match, problems: Iterable[Problem]) -> None:
    """Tell the owners, who must answer, and the office that waited for the provider."""
    for problem in problems:
        _tell_asked(match, problem)
        _tell_desk(
            problem, "match.confirmed", match,
            lambda: (
                _("Offered: %(title)s") % {"title": match.solution},
                _("The owner may answer until %(day)s.") % {"day": dates.day(match.due_at)},
            ),
        )  # fmt: skip


def _tell_asked(match: Match, problem: Problem) -> None:
    """Ask the firm: its people by their accounts, else the address it gave, by the link of the offer."""
    if owners_of(problem):
        tell_owner(problem, "match.offered", lambda: _offer_words(match))
    elif address := address_of(problem):
        with translation.override(settings.LANGUAGE_CODE):
            subject, body = _offer_words(match)
            notify(
                address=address, kind="match.offered", subject=subject, body=body, url=offer_link(match, problem),
                thread=problem.pk, may_answer=True,
            )  # fmt: skip


def _offer_words(match: Match) -> tuple[str, str]:
    return (
        _("An offer for you: %(title)s") % {"title": match.solution},
        _("%(provider)s can help. Answer by %(day)s, else the place goes to others.")
        % {"provider": match.solution.provider, "day": dates.day(match.due_at)},
    )


def tell_refused(match: Match) -> None:
    if match.problem:
        _tell_desk(
            match.problem, "match.refused", match,
            lambda: (
                _("Refused by the provider: %(title)s") % {"title": match.solution},
                _("Reason: %(reason)s. Choose another solution.") % {"reason": match.reason},
            ),
        )  # fmt: skip


def tell_accepted(match: Match, problem: Problem) -> None:
    _tell_both(
        match, problem, "match.accepted",
        lambda: (
            _("Accepted: %(title)s") % {"title": match.solution},
            _("%(firm)s accepts the offer. Agree on the first day with the firm.") % {"firm": problem.firm},
        ),
    )  # fmt: skip


def tell_declined(match: Match, problem: Problem, reason: str) -> None:
    _tell_both(
        match, problem, "match.declined",
        lambda: (
            _("Not chosen: %(title)s") % {"title": match.solution},
            _("%(firm)s does not take the offer. Reason: %(reason)s") % {"firm": problem.firm, "reason": reason},
        ),
    )  # fmt: skip


def tell_started(match: Match, problems: Iterable[Problem]) -> None:
    for problem in problems:
        tell_owner(
            problem, "match.started",
            lambda: (
                _("The help has begun: %(title)s") % {"title": match.solution},
                _("It began on %(day)s.") % {"day": dates.day(match.starts_on)},
            ),
        )  # fmt: skip


def tell_completed(match: Match, problems: Iterable[Problem]) -> None:
    for problem in problems:
        _tell_desk(
            problem, "match.completed", match,
            lambda: (
                _("Completed: %(title)s") % {"title": match.solution},
                match.result or _("The owner is asked whether it helped."),
            ),
        )  # fmt: skip


def tell_cancelled(match: Match, problems: Iterable[Problem], by: User | None) -> None:
    def words():
        return (
            _("Called off: %(title)s") % {"title": match.solution},
            _("Reason: %(reason)s") % {"reason": match.reason},
        )

    people = [person for person in staff_of(match.solution) if person != by]
    _tell(people, "match.cancelled", match.get_absolute_url(), words)
    for problem in problems:
        tell_owner(problem, "match.cancelled", lambda: words())


def tell_lapsed(match: Match, problems: list[Problem], was: str) -> None:
    """Tell the office whose turn it is again, and the one who did not answer."""

    def words():
        who = _("The provider") if was == MatchStatus.PROPOSED else _("The owner")
        return (
            _("Lapsed: %(title)s") % {"title": match.solution},
            _("%(who)s did not answer in time. The place goes to others.") % {"who": who},
        )

    for problem in problems:
        _tell_desk(problem, "match.lapsed", match, words)
        if was == MatchStatus.OFFERED:
            tell_owner(problem, "match.lapsed", lambda: words())
    if was == MatchStatus.PROPOSED:
        _tell(staff_of(match.solution), "match.lapsed", match.get_absolute_url(), words)


def tell_invited(participant: Participant, link: str) -> None:
    """Invite a firm to an activity by its own link, which needs no account."""
    activity, firm = participant.activity, participant.firm

    def words():
        subject = _("You are invited: %(title)s") % {"title": activity}
        return subject, _("%(days)s, %(place)s. Say whether you come.") % {
            "days": dates.span(activity.starts_on, activity.ends_on),
            "place": activity.place or activity.plan.cluster.name,
        }

    owners = list(firm.owners.filter(is_active=True))
    _tell(owners, "activity.invited", link, words)
    if not owners and (address := firm.phone or firm.email):
        with translation.override(settings.LANGUAGE_CODE):
            subject, body = words()
            notify(address=address, kind="activity.invited", subject=subject, body=body, url=link)


def _tell_both(match: Match, problem: Problem, kind: str, words: Words) -> None:
    _tell(staff_of(match.solution), kind, match.get_absolute_url(), words)
    _tell_desk(problem, kind, match, words)


def _tell_desk(problem: Problem, kind: str, match: Match, words: Words) -> None:
    _tell(desk_of(problem), kind, match.get_absolute_url(), words)


def _tell(people: Iterable[User], kind: str, url: str, words: Words) -> None:
    """Tell each in the language they read."""
    for person in people:
        with translation.override(person.language):
            subject, body = words()
            notify(to=[person], kind=kind, subject=subject, body=body, url=url)
