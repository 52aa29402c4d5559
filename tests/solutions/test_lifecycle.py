"""The tables of moves: of matches, of solutions, and of the problem that follows its matches."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from common.errors import MoveNotAllowed
from issues.lifecycle import MOVES, Status
from solutions.catalogue_states import SOLUTION_MOVES, SolutionStatus, check_solution_move
from solutions.following import LADDER, Stand, steps_to_follow
from solutions.lifecycle import LIVE, MATCH_MOVES, MatchStatus, check_match_move


@pytest.mark.parametrize(["old", "new"], list(product(MatchStatus, MatchStatus)))
def test_only_the_moves_of_the_table_are_allowed(old, new):
    if new in MATCH_MOVES[old]:
        check_match_move(old, new)
    else:
        with pytest.raises(MoveNotAllowed):
            check_match_move(old, new)


@pytest.mark.parametrize(["old", "new"], list(product(SolutionStatus, SolutionStatus)))
def test_only_the_moves_of_the_catalogue_are_allowed(old, new):
    if new in SOLUTION_MOVES[old]:
        check_solution_move(old, new)
    else:
        with pytest.raises(MoveNotAllowed):
            check_solution_move(old, new)


def test_what_is_not_live_never_becomes_live_again():
    for old in set(MatchStatus) - set(LIVE):
        assert not MATCH_MOVES[old] & set(LIVE)


STANDS = st.lists(st.builds(Stand, st.sampled_from(list(MatchStatus)), st.booleans()), max_size=5)


@given(current=st.sampled_from(list(Status)), stands=STANDS)
def test_problem_takes_only_steps_of_its_own_table(current, stands):
    place = current
    for step in steps_to_follow(current, stands):
        assert step in MOVES[place]
        place = step


@given(current=st.sampled_from(LADDER), stands=STANDS)
def test_following_twice_changes_nothing_more(current, stands):
    steps = steps_to_follow(current, stands)
    if steps and steps[-1] != Status.IN_PROGRESS:
        assert steps_to_follow(steps[-1], stands) == []


@given(stands=STANDS)
def test_problem_is_open_for_others_only_when_nothing_is_promised(stands):
    promised = {MatchStatus.OFFERED, MatchStatus.ACCEPTED, MatchStatus.STARTED}
    is_promised = any(stand.status in promised for stand in stands)
    assert (Status.VERIFIED in steps_to_follow(Status.OFFERED, stands)) == (not is_promised)
