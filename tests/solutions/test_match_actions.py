"""The life of a match by its actions, and the problem that follows it."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone

from common.errors import MoveNotAllowed, NoneLeft
from issues.actions import close_problem, hold_problem, resume_problem, withdraw_problem
from issues.lifecycle import Status
from solutions import actions
from solutions.actions.lapsing import lapse_match
from solutions.actions.match_moves import ProblemNotOpen
from solutions.actions.matching import AlreadyMatched, NotOnOffer
from solutions.lifecycle import MatchStatus
from solutions.models import Match, Solution, TrackRecord
from tests.factories import ProblemFactory, SolutionFactory


def status_of(problem) -> str:
    problem.refresh_from_db()
    return problem.status


def test_main_job_from_proposal_to_evaluation(completed, problem, solution, owner):
    assert status_of(problem) == Status.DONE
    close_problem(problem=problem, by=owner, helped="yes", rating=5)
    completed.refresh_from_db()
    assert (completed.status, completed.helped) == (MatchStatus.EVALUATED, "yes")
    record = TrackRecord.objects.get(solution=solution, category=problem.category)
    assert (record.reached, record.helped) == (1, 1)


def test_problem_stays_checked_while_the_provider_is_asked(match, problem):
    assert status_of(problem) == Status.VERIFIED
    assert match.due_at > timezone.now()


def test_offer_holds_a_place_and_moves_the_problem(offer, problem, solution):
    solution.refresh_from_db()
    assert solution.taken == 1
    assert status_of(problem) == Status.OFFERED


def test_declined_offer_gives_the_place_back_and_opens_the_problem(offer, problem, solution, owner):
    actions.decline_match(match=offer, by=owner, reason="Terlalu jauh")
    solution.refresh_from_db()
    assert solution.taken == 0
    assert status_of(problem) == Status.VERIFIED


def test_offer_in_the_name_of_the_provider_asks_a_note(match, official):
    with pytest.raises(ValidationError):
        actions.offer_match(match=match, by=official)
    offered = actions.offer_match(match=match, by=official, note="Pak UPT lewat telepon, 24 Nov")
    assert offered.moves.get(new=MatchStatus.OFFERED).on_behalf


def test_official_records_the_owners_word_with_a_note(offer, official):
    with pytest.raises(ValidationError):
        actions.accept_match(match=offer, by=official)
    accepted = actions.accept_match(match=offer, by=official, note="Bu Sulastri di kantor")
    assert accepted.moves.get(new=MatchStatus.ACCEPTED).on_behalf


def test_same_solution_twice_tells_who_was_first(match, problem, solution, colleague, official):
    with pytest.raises(AlreadyMatched, match=official.name):
        actions.propose_match(problem=problem, solution=solution, by=colleague)


def test_two_solutions_for_one_problem_are_both_allowed(match, problem, colleague):
    other = SolutionFactory()
    assert actions.propose_match(problem=problem, solution=other, by=colleague).status == MatchStatus.PROPOSED


def test_province_may_match_a_problem_of_the_city(problem, official_jatim):
    assert actions.propose_match(problem=problem, solution=SolutionFactory(), by=official_jatim)


@pytest.mark.parametrize("person", ["owner", "provider", "official_makassar", "observer", "surveyor", "facilitator"])
def test_others_may_not_propose(cast, problem, solution, person):
    with pytest.raises(PermissionDenied):
        actions.propose_match(problem=problem, solution=solution, by=cast[person])


@pytest.mark.parametrize("person", ["owner", "other_provider", "official_jatim", "official_makassar", "observer"])
def test_others_may_not_offer(cast, match, person):
    with pytest.raises(PermissionDenied):
        actions.offer_match(match=match, by=cast[person], note="saya saja")


@pytest.mark.parametrize("person", ["other_owner", "provider", "official_makassar", "official_jatim"])
def test_others_may_not_accept(cast, offer, person):
    with pytest.raises(PermissionDenied):
        actions.accept_match(match=offer, by=cast[person], note="saya saja")


def test_solution_without_places_is_not_offered(match, provider_user, solution):
    Solution.objects.filter(pk=solution.pk).update(taken=3)
    with pytest.raises(NoneLeft):
        actions.offer_match(match=match, by=provider_user)
    match.refresh_from_db()
    assert match.status == MatchStatus.PROPOSED


def test_draft_is_not_proposed(problem, official):
    with pytest.raises(NotOnOffer):
        actions.propose_match(problem=problem, solution=SolutionFactory(status="draft"), by=official)


def test_unchecked_problem_takes_no_solution(firm, official, solution):
    problem = ProblemFactory(firm=firm, status=Status.SUBMITTED, handling_office=official.office)
    with pytest.raises(ProblemNotOpen):
        actions.propose_match(problem=problem, solution=solution, by=official)


def test_second_step_starts_only_after_the_first(under_way, problem, official, provider_user, owner):
    second = actions.propose_match(
        problem=problem, solution=SolutionFactory(provider=under_way.solution.provider), by=official,
        predecessor=under_way,
    )  # fmt: skip
    actions.accept_match(match=actions.offer_match(match=second, by=provider_user), by=owner)
    with pytest.raises(MoveNotAllowed):
        actions.start_match(match=second, by=provider_user)
    actions.complete_match(match=under_way, by=provider_user)
    # The next step is still to come, so the problem is not done.
    assert status_of(problem) == Status.IN_PROGRESS
    actions.start_match(match=second, by=provider_user)
    actions.complete_match(match=second, by=provider_user)
    assert status_of(problem) == Status.DONE


def test_cancelled_work_opens_the_problem_again(under_way, problem, provider_user, solution):
    actions.cancel_match(match=under_way, by=provider_user, reason="Ahli sakit")
    solution.refresh_from_db()
    assert (status_of(problem), solution.taken) == (Status.VERIFIED, 0)


def test_withdrawn_problem_calls_its_offers_off(offer, problem, owner, solution):
    withdraw_problem(problem=problem, by=owner)
    offer.refresh_from_db()
    solution.refresh_from_db()
    assert (offer.status, solution.taken) == (MatchStatus.CANCELLED, 0)


def test_help_that_did_not_help_is_counted_and_opens_the_problem(completed, problem, owner, solution):
    close_problem(problem=problem, by=owner, helped="no", note="Masih keropos")
    completed.refresh_from_db()
    assert (completed.status, completed.helped, status_of(problem)) == (MatchStatus.EVALUATED, "no", Status.VERIFIED)
    record = TrackRecord.objects.get(solution=solution, category=problem.category)
    assert (record.reached, record.helped) == (1, 0)


def test_an_offer_whose_term_was_moved_meanwhile_does_not_lapse(offer):
    stale = Match.objects.get(pk=offer.pk)
    assert not lapse_match(match=stale, now=offer.due_at)
    assert lapse_match(match=stale, now=offer.due_at + timedelta(seconds=1))


def test_unanswered_offer_lapses_once(offer, problem, solution):
    Match.objects.filter(pk=offer.pk).update(due_at=timezone.now() - timedelta(minutes=1))
    assert [actions.lapse_matches(), actions.lapse_matches()] == [1, 0]
    solution.refresh_from_db()
    assert (status_of(problem), solution.taken) == (Status.VERIFIED, 0)


def test_hold_stops_the_clock_and_resume_gives_the_days_back(offer, problem, official):
    left = offer.due_at
    hold_problem(problem=problem, by=official, note="Menunggu panen")
    Match.objects.filter(pk=offer.pk).update(due_at=timezone.now() - timedelta(minutes=1))
    assert actions.lapse_matches() == 0
    resume_problem(problem=problem, by=official)
    offer.refresh_from_db()
    assert offer.due_at.date() == left.date()
