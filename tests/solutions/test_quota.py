"""Quotas and doubles under real concurrency: many at once, each on its own connection."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connections
from django.db.utils import IntegrityError

from common.errors import DomainError
from issues.lifecycle import Status
from solutions import actions
from solutions.lifecycle import MatchStatus
from solutions.models import Match, Solution
from tests.factories import ProblemFactory


def at_once(work, arguments: list) -> list:
    """Call `work` with each argument in a thread of its own, all at the same moment; return results or errors."""
    gate = Barrier(len(arguments))

    def one(argument):
        try:
            gate.wait(60)
            return work(argument)
        except DomainError as error:
            return error
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(arguments)) as threads:
        return list(threads.map(one, arguments))


@pytest.fixture
def fifty(transactional_db, firm, official, solution):
    """Fifty problems with the same proposal, for three places."""
    problems = ProblemFactory.create_batch(
        50, firm=firm, status=Status.VERIFIED, handling_office=official.office, handler=official
    )
    return [actions.propose_match(problem=problem, solution=solution, by=official) for problem in problems]


def test_fifty_offers_at_once_take_three_places(fifty, solution, provider_user):
    found = at_once(lambda match: actions.offer_match(match=match, by=provider_user), fifty)
    solution.refresh_from_db()
    assert solution.taken == 3
    assert Match.objects.filter(status=MatchStatus.OFFERED).count() == 3
    assert [getattr(one, "code", "") for one in found].count("none_left") == 47


def test_one_of_two_officials_wins_with_the_same_solution(transactional_db, problem, solution, official, colleague):
    found = at_once(
        lambda by: actions.propose_match(problem=problem, solution=solution, by=by), [official, colleague] * 4
    )
    assert Match.objects.count() == 1
    assert [getattr(one, "code", "") for one in found].count("already_matched") == 7


def test_double_click_on_accept_has_one_effect(transactional_db, offer, owner):
    found = at_once(lambda by: actions.accept_match(match=offer, by=by), [owner] * 6)
    assert sum(isinstance(one, Match) for one in found) == 1
    assert offer.moves.filter(new=MatchStatus.ACCEPTED).count() == 1


@pytest.mark.django_db
def test_the_database_refuses_what_python_forgets(solution):
    with pytest.raises(IntegrityError, match="solution_quota_not_oversold"):
        Solution.objects.filter(pk=solution.pk).update(taken=4)
