"""News from `issues` that matches must follow."""

from django.dispatch import receiver
from django.utils.translation import gettext as _

from accounts.signals import calendar_changed
from common.put_off import put_off
from issues.signals import (
    problem_closed,
    problem_held,
    problem_not_helped,
    problem_rejected,
    problem_resumed,
    problem_withdrawn,
)
from solutions import actions
from solutions.models import Helped


@receiver(problem_withdrawn)
def cancel_matches_of_withdrawn_problem(sender, problem, by, **kwargs):
    actions.cancel_matches_of(problem=problem, by=_user(by), reason=_("The owner withdrew the report."))


@receiver(problem_rejected)
def cancel_matches_of_rejected_problem(sender, problem, by, **kwargs):
    actions.cancel_matches_of(problem=problem, by=_user(by), reason=_("The report cannot be handled."))


@receiver(problem_closed)
def evaluate_matches_of_closed_problem(sender, problem, by, helped="", **kwargs):
    actions.evaluate_matches(problem=problem, by=_user(by), helped=helped)
    actions.cancel_matches_of(problem=problem, by=_user(by), reason=_("The problem was closed."))


@receiver(problem_not_helped)
def evaluate_matches_that_did_not_help(sender, problem, by, **kwargs):
    actions.evaluate_matches(problem=problem, by=_user(by), helped=Helped.NO)
    actions.follow_again(problem=problem, by=_user(by))


@receiver(problem_held)
def stop_clocks_of_matches(sender, problem, **kwargs):
    actions.hold_clocks(problem=problem)


@receiver(problem_resumed)
def resume_clocks_of_matches(sender, problem, **kwargs):
    actions.resume_clocks(problem=problem)


@receiver(calendar_changed)
def reckon_terms_again(sender, note, **kwargs):
    put_off("solutions.periodic.reckon_matches", note)


def _user(by):
    """Whoever came by a signed link is no user, and is written down in the story of the problem."""
    return by if by is not None and by.pk else None
