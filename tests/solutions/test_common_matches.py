"""One offer for a need that many firms share: each firm answers for itself."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from common.errors import MoveNotAllowed, NoneLeft
from issues.actions import close_problem, make_common_problem
from issues.lifecycle import Status
from solutions import actions
from solutions.lifecycle import MatchStatus
from solutions.models import AnswerStatus, Match, Solution
from tests.factories import ProblemFactory


@pytest.fixture
def members(problem, other_firm, official):
    other = ProblemFactory(firm=other_firm, status=Status.VERIFIED, handling_office=official.office, handler=official)
    return [problem, other]


@pytest.fixture
def common(members, official):
    return make_common_problem(
        by=official, title="Hasil cor keropos di Mayangan", category="MUTU_STANDAR", members=members
    )


@pytest.fixture
def shared(common, solution, official, provider_user):
    """Offered to both firms."""
    match = actions.propose_match(common_problem=common, solution=solution, by=official)
    return actions.offer_match(match=match, by=provider_user)


def statuses(problems) -> list[str]:
    for problem in problems:
        problem.refresh_from_db()
    return [problem.status for problem in problems]


def taken(solution) -> int:
    solution.refresh_from_db()
    return solution.taken


def test_offer_reaches_each_firm_and_holds_a_place_for_each(shared, members, solution):
    assert statuses(members) == [Status.OFFERED, Status.OFFERED]
    assert taken(solution) == 2


def test_each_firm_answers_for_itself(shared, members, owner, other_owner, solution):
    actions.accept_match(match=shared, by=owner)
    actions.decline_match(match=shared, by=other_owner, reason="Tidak sempat")
    assert statuses(members) == [Status.ACCEPTED, Status.VERIFIED]
    assert taken(solution) == 1
    shared.refresh_from_db()
    assert shared.status == MatchStatus.ACCEPTED


def test_no_firm_answers_twice(shared, owner):
    actions.accept_match(match=shared, by=owner)
    with pytest.raises(MoveNotAllowed):
        actions.decline_match(match=shared, by=owner, reason="Berubah pikiran")


def test_offer_ends_when_all_firms_decline(shared, members, owner, other_owner, solution):
    for person in (owner, other_owner):
        actions.decline_match(match=shared, by=person, reason="Terlalu jauh")
    shared.refresh_from_db()
    assert (shared.status, taken(solution)) == (MatchStatus.DECLINED, 0)


def test_official_names_the_firm_whose_word_is_recorded(shared, members, official):
    with pytest.raises(ValidationError):
        actions.accept_match(match=shared, by=official, note="Bu Sulastri di kantor")
    actions.accept_match(match=shared, by=official, note="Bu Sulastri di kantor", problem=members[0])
    assert shared.answers.get(problem=members[0]).on_behalf


def test_too_few_places_for_all_are_no_offer(common, solution, official, provider_user):
    Solution.objects.filter(pk=solution.pk).update(quota=1)
    match = actions.propose_match(common_problem=common, solution=solution, by=official)
    with pytest.raises(NoneLeft):
        actions.offer_match(match=match, by=provider_user)


def test_unanswered_half_lapses_and_the_rest_goes_on(shared, members, owner, provider_user, solution):
    actions.accept_match(match=shared, by=owner)
    Match.objects.filter(pk=shared.pk).update(due_at=timezone.now() - timedelta(minutes=1))
    assert actions.lapse_matches() == 1
    assert (statuses(members), taken(solution)) == ([Status.ACCEPTED, Status.VERIFIED], 1)
    actions.start_match(match=shared, by=provider_user)
    assert statuses(members) == [Status.IN_PROGRESS, Status.VERIFIED]


def test_match_is_evaluated_when_each_firm_was_asked(shared, members, owner, other_owner, provider_user):
    for person in (owner, other_owner):
        actions.accept_match(match=shared, by=person)
    actions.start_match(match=shared, by=provider_user)
    actions.complete_match(match=shared, by=provider_user)
    assert statuses(members) == [Status.DONE, Status.DONE]
    close_problem(problem=members[0], by=owner, helped="yes", rating=5)
    assert shared.answers.get(problem=members[0]).helped == "yes"
    close_problem(problem=members[1], by=other_owner, helped="partly", rating=3)
    shared.refresh_from_db()
    assert shared.status == MatchStatus.EVALUATED
    assert set(shared.answers.values_list("status", flat=True)) == {AnswerStatus.ACCEPTED}


def test_provider_reads_of_each_firm_what_it_has_agreed_to(
    shared, members, firm, other_firm, owner, provider_user, client_of
):
    type(firm).objects.filter(pk=firm.pk).update(phone="+6281233444417")
    type(members[1]).objects.filter(pk=members[1].pk).update(confidential=True)
    page = client_of(provider_user).get(shared.get_absolute_url()).content.decode()
    assert firm.name in page
    assert other_firm.name not in page
    assert "0812-3344-4417" not in page
    assert members[0].number not in page
    actions.accept_match(match=shared, by=owner)
    page = client_of(provider_user).get(shared.get_absolute_url()).content.decode()
    assert "0812-3344-4417" in page
    assert other_firm.name not in page
