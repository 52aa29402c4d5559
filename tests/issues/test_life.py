"""Whatever people do in whatever order: the table holds, and the story of moves leads to the present state."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from common.errors import DomainError
from issues import actions
from issues.lifecycle import ENDED, MOVES, Status
from issues.models import Clock, Problem
from tests.factories import ProblemFactory

SLOW = settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
FOLLOWED = ["verified", "offered", "accepted", "in_progress", "done"]


def ways(problem, owner, official):
    """Every verb that there is, with what it needs."""
    why = {"note": "Karena perlu."}
    yield from (
        lambda: actions.submit_problem(problem=problem, by=owner),
        lambda: actions.verify_problem(problem=problem, by=official),
        lambda: actions.return_problem(problem=problem, by=official, **why),
        lambda: actions.reject_problem(problem=problem, by=official, reason="out_of_scope", **why),
        lambda: actions.object_to_rejection(problem=problem, by=owner, **why),
        lambda: actions.hold_problem(problem=problem, by=official, **why),
        lambda: actions.resume_problem(problem=problem, by=official),
        lambda: actions.close_problem(problem=problem, by=owner, helped="yes"),
        lambda: actions.close_problem(problem=problem, by=owner, helped="no", **why),
        lambda: actions.close_problem(problem=problem, by=official, outcome="not_solvable", **why),
        lambda: actions.reopen_problem(problem=problem, by=owner, **why),
        lambda: actions.withdraw_problem(problem=problem, by=owner),
    )
    for status in FOLLOWED:
        yield lambda to=status: actions.follow_matches(problem=problem, to=to, by=official)


@given(steps=st.lists(st.integers(0, 16), min_size=1, max_size=14))
@SLOW
def test_no_sequence_of_moves_leaves_the_table_and_the_story_replays(steps, owner, official, firm):
    problem = actions.report_problem(by=owner, firm=firm, category="LAINNYA", title="Contoh")
    for step in steps:
        try:
            list(ways(problem, owner, official))[step]()
        except (DomainError, ValidationError, PermissionDenied):
            continue
    problem.refresh_from_db()
    moves = list(problem.moves.all())
    state = ""
    for move in moves:
        assert move.old == state
        assert move.old in ("", move.new) or move.new in MOVES[Status(move.old)]
        state = move.new
    assert state == problem.status
    assert Clock.objects.filter(problem=problem, stopped_at=None).exists() is (
        problem.status not in [*ENDED, Status.DRAFT]
    )


def test_merge_and_unmerge_is_the_identity(verified, owner, official, firm):
    other = actions.report_problem(by=owner, firm=firm, category="MUTU_STANDAR", title="Cor keropos lagi", submit=True)
    left_out = {"changed_at", "stems"}

    def rows():
        fields = [f.attname for f in Problem._meta.concrete_fields if f.attname not in left_out]
        return list(Problem.objects.order_by("pk").values(*fields))

    before = rows()
    merged = actions.merge_problem(problem=other, into=verified, by=official)
    assert merged.standing() is None
    with pytest.raises(DomainError):
        actions.verify_problem(problem=other, by=official)
    actions.unmerge_problem(problem=other, by=official)
    assert rows() == before


def test_reports_of_two_firms_are_not_merged(verified, official, other_owner, other_firm):
    other = actions.report_problem(by=other_owner, firm=other_firm, category="LAINNYA", title="Sama", submit=True)
    with pytest.raises(DomainError):
        actions.merge_problem(problem=other, into=verified, by=official)
    common = actions.make_common_problem(by=official, title="Sama", category="LAINNYA", members=[verified, other])
    assert common.members.count() == 2


def test_a_hold_and_a_referral_never_lose_spent_days(verified, official, office_jatim, official_jatim, time_machine):
    start = verified.clocks.get(kind="offer")
    actions.hold_problem(problem=verified, by=official, note="Tunggu anggaran.")
    time_machine.move_to(timezone.now() + timedelta(days=14))
    actions.resume_problem(problem=verified, by=official)
    actions.refer_problem(problem=verified, by=official, office=office_jatim, note="Perlu provinsi.")
    clock = verified.clocks.get(kind="offer")
    assert clock.started_at == start.started_at
    assert clock.due_at > start.due_at
    whats = [line.what for line in clock.changes.all()]
    assert whats == ["started", "paused", "resumed", "handed"]


def test_numbers_are_unique_in_a_burst(firm):
    problems = ProblemFactory.build_batch(1000, firm=firm, cluster=None, region_id=firm.region_id)
    Problem.objects.bulk_create(problems)
    assert Problem.objects.values("number").distinct().count() == 1000


def test_a_report_closed_without_a_solution_is_not_shown_as_done(verified, official, owner, client_of):
    actions.close_problem(problem=verified, by=official, outcome="not_solvable", note="Belum ada alatnya.")
    steps = dict(client_of(owner).get(verified.get_absolute_url()).context["route"])
    assert (steps["verified"], steps["done"]) == ("now", "")
