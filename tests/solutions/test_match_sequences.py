"""Whatever people do in whatever order: places are never oversold, and the log replays to the present state."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from common.errors import DomainError
from issues.lifecycle import Status
from solutions import actions
from solutions.lifecycle import MATCH_MOVES, TAKES_PLACE
from solutions.models import Match
from tests.factories import ProblemFactory, SolutionFactory

STEPS = st.lists(
    st.tuples(
        st.sampled_from(["offer", "refuse", "accept", "decline", "start", "complete", "cancel"]),
        st.sampled_from(["owner", "official", "provider", "other_owner"]),
        st.integers(0, 1),
    ),
    max_size=14,
)
NEEDS_REASON = {"refuse", "decline", "cancel"}


@pytest.mark.slow
@given(steps=STEPS)
@settings(max_examples=25, suppress_health_check=list(HealthCheck))
def test_no_sequence_breaks_the_life_of_matches(cast, firm, provider, steps):
    official = cast["official"]
    solution = SolutionFactory(provider=provider, quota=1)
    problems = ProblemFactory.create_batch(
        2, firm=firm, status=Status.VERIFIED, handling_office=official.office, handler=official
    )
    matches = [actions.propose_match(problem=problem, solution=solution, by=official) for problem in problems]
    for verb, person, which in steps:
        _try(verb, cast[person], matches[which])
    solution.refresh_from_db()
    rows = Match.objects.filter(solution=solution)
    assert solution.taken == rows.filter(status__in=TAKES_PLACE).count() <= 1
    for match in rows:
        _replay(match)


def _try(verb: str, by, match: Match) -> None:
    fields = {"reason": "alasan"} if verb in NEEDS_REASON else {}
    try:
        getattr(actions, f"{verb}_match")(match=match, by=by, note="dicatat", **fields)
    except (DomainError, PermissionDenied, ValidationError):
        return


def _replay(match: Match) -> None:
    state = ""
    for move in match.moves.order_by("at", "id"):
        assert move.old == state
        assert not state or move.new in MATCH_MOVES[state]
        state = move.new
    assert state == match.status
