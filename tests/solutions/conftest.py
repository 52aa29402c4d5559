"""What the tests of solutions share: a checked problem of `firm`, and a solution of `provider`."""

import pytest

from issues.lifecycle import Status
from solutions import actions
from tests.factories import ProblemFactory, SolutionFactory


@pytest.fixture
def problem(firm, official):
    """Checked, and handled by the city's office."""
    return ProblemFactory(
        firm=firm, status=Status.VERIFIED, handling_office=official.office, handler=official,
        title="Hasil cor keropos, banyak ditolak pembeli",
    )  # fmt: skip


@pytest.fixture
def solution(provider, provider_user):
    return SolutionFactory(provider=provider, title="Pendampingan pengecoran dan uji komposisi", quota=3)


@pytest.fixture
def match(problem, solution, official):
    """Proposed by the official."""
    return actions.propose_match(problem=problem, solution=solution, by=official)


@pytest.fixture
def offer(match, provider_user):
    """Confirmed by the provider, so that the owner may answer."""
    return actions.offer_match(match=match, by=provider_user)


@pytest.fixture
def under_way(offer, owner, provider_user):
    accepted = actions.accept_match(match=offer, by=owner)
    return actions.start_match(match=accepted, by=provider_user)


@pytest.fixture
def completed(under_way, provider_user):
    return actions.complete_match(match=under_way, by=provider_user, result="Cacat turun dari 20 % ke 5 %.")
