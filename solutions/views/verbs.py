"""The verbs of a match: their words, their form, and who is shown which of them."""

from collections.abc import Callable
from typing import Any, NamedTuple

from django.utils.translation import gettext_lazy as _

from solutions import actions
from solutions.forms import CompleteForm, DeclineForm, NoteForm, OfferForm, ReasonForm, StartForm
from solutions.lifecycle import MATCH_MOVES, MatchStatus
from solutions.models import Match
from solutions.permissions import can_answer, can_cancel, can_deliver, is_of_provider, owns_problem


class Verb(NamedTuple):
    """What is done, in words: the button, the title of its page, and what is said when it is done."""

    name: str
    action: Callable
    to: MatchStatus
    button: Any
    title: Any
    done: Any
    form: type
    kind: str = "secondary"
    is_answer: bool = False


VERBS = {
    verb.name: verb
    for verb in (
        Verb(
            "offer", actions.offer_match, MatchStatus.OFFERED, _("Confirm and offer"), _("Offer this to the firm"),
            _("The offer is with the owner. A place is held."), OfferForm, "primary",
        ),
        Verb(
            "accept", actions.accept_match, MatchStatus.ACCEPTED, _("Accept the offer"), _("Accept this offer"),
            _("The offer is accepted. The provider now agrees on the first day with you."), NoteForm, "primary", True,
        ),
        Verb(
            "start", actions.start_match, MatchStatus.STARTED, _("The work has begun"),
            _("Note that the work has begun"),
            _("Noted: the work has begun."), StartForm, "primary",
        ),
        Verb(
            "complete", actions.complete_match, MatchStatus.COMPLETED, _("The work is done"), _("Note what came of it"),
            _("Noted. The owner is asked whether it helped."), CompleteForm, "primary",
        ),
        Verb(
            "decline", actions.decline_match, MatchStatus.DECLINED, _("Does not fit"), _("This offer does not fit"),
            _("The offer is not taken. The office looks for something else."), DeclineForm, "secondary", True,
        ),
        Verb(
            "refuse", actions.refuse_match, MatchStatus.REFUSED, _("Cannot serve it"),
            _("Why can the firm not be served?"),
            _("The office knows and chooses another solution."), ReasonForm,
        ),
        Verb(
            "cancel", actions.cancel_match, MatchStatus.CANCELLED, _("Call it off"), _("Call this help off"),
            _("It is called off. Its place goes to others."), ReasonForm, "quiet",
        ),
    )
}  # fmt: skip


class Shown(NamedTuple):
    """A verb that may be done now; `in_name` when it is recorded for somebody else."""

    verb: Verb
    in_name: bool


def verbs_for(user, match: Match, problem) -> list[Shown]:
    """What a person may do with a match now, the most likely first."""
    delivers, cancels = can_deliver(user, match), can_cancel(user, match)
    of_provider = delivers and is_of_provider(user, match.solution.provider)
    answers = (
        problem is not None and can_answer(user, match, problem) and match.stand_for(problem) == MatchStatus.OFFERED
    )
    is_owner = answers and owns_problem(user, problem)
    shown = []
    for verb in VERBS.values():
        if verb.is_answer:
            allowed, in_name = answers, not is_owner
        elif verb.name == "cancel":
            allowed, in_name = cancels, False
        else:
            allowed, in_name = delivers, not of_provider
        reachable = verb.to in MATCH_MOVES[MatchStatus(match.status)] or (verb.is_answer and not match.problem_id)
        if allowed and reachable:
            shown.append(Shown(verb, in_name))
    return shown


def waits_for(match: Match) -> str:
    """Whose turn it is, for whoever has none; "" when nobody's."""
    words = {
        MatchStatus.PROPOSED: _("Waits for the provider"),
        MatchStatus.OFFERED: _("Waits for the owner"),
        MatchStatus.ACCEPTED: _("The provider agrees on the first day"),
        MatchStatus.STARTED: _("The work is under way"),
        MatchStatus.COMPLETED: _("The owner is asked whether it helped"),
    }
    return words.get(MatchStatus(match.status), "")


def form_of(name: str, user, match: Match, problem, data):
    """The form of a verb; what is recorded for somebody else asks who said so."""
    verb = VERBS[name]
    needed = ""
    if verb.is_answer and problem is not None and not owns_problem(user, problem):
        needed = _("You record this for the owner. Write how you were told, and when.")
    elif name in ("offer", "start") and not is_of_provider(user, match.solution.provider):
        needed = _("You record this for the provider. Write who told you, and when.")
    if name == "offer":
        # The days that were proposed are confirmed or mended, not typed again.
        return verb.form(data, note_needed=needed, initial={"starts_on": match.starts_on, "ends_on": match.ends_on})
    return verb.form(data, note_needed=needed)
