"""Two who end something at once: the one that comes second counts with the first."""

from concurrent.futures import ThreadPoolExecutor
from threading import Event
from time import sleep

import pytest
from django.db import connection, transaction

from issues.actions import close_problem, make_common_problem
from issues.lifecycle import Status
from solutions import actions
from solutions.models import Match, TrackRecord
from tests.factories import ProblemFactory

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def shared(problem, other_firm, official, owner, other_owner, provider_user, solution):
    """One completed match for the problems of two firms, which are asked whether it helped."""
    other = ProblemFactory(firm=other_firm, status=Status.VERIFIED, handling_office=official.office, handler=official)
    common = make_common_problem(by=official, title="Keropos", category="MUTU_STANDAR", members=[problem, other])
    match = actions.propose_match(common_problem=common, solution=solution, by=official)
    match = actions.offer_match(match=match, by=provider_user)
    for person in (owner, other_owner):
        actions.accept_match(match=match, by=person)
    actions.start_match(match=match, by=provider_user)
    actions.complete_match(match=match, by=provider_user)
    return match, [(problem, owner), (other, other_owner)]


@pytest.fixture
def apart(problem, other_firm, official, owner, other_owner, provider_user, solution):
    """A completed match of the same solution for each of two firms."""
    other = ProblemFactory(firm=other_firm, status=Status.VERIFIED, handling_office=official.office, handler=official)
    told = [(problem, owner), (other, other_owner)]
    for one, person in told:
        match = actions.propose_match(problem=one, solution=solution, by=official)
        match = actions.offer_match(match=match, by=provider_user)
        match = actions.accept_match(match=match, by=person)
        actions.start_match(match=match, by=provider_user)
        actions.complete_match(match=match, by=provider_user)
    return told


def close_both(told) -> None:
    """Let the second firm answer while the first has written its answer and not yet committed it."""
    written = Event()

    def answer(problem, owner, *, is_first):
        try:
            if not is_first:
                written.wait(10)
            with transaction.atomic():
                close_problem(problem=problem, by=owner, helped="yes", rating=5)
                written.set()
                sleep(0.7 if is_first else 0)
        finally:
            connection.close()

    first, second = told
    with ThreadPoolExecutor(2) as both:
        for one in [both.submit(answer, *first, is_first=True), both.submit(answer, *second, is_first=False)]:
            one.result(20)


def test_two_firms_that_answer_last_end_their_common_match(shared):
    match, told = shared
    close_both(told)
    assert Match.objects.get(pk=match.pk).status == "evaluated"
    assert {(record.reached, record.helped) for record in TrackRecord.objects.all()} == {(2, 2)}


def test_two_firms_that_answer_at_once_are_both_in_the_record(apart):
    close_both(apart)
    assert {(record.reached, record.helped) for record in TrackRecord.objects.all()} == {(2, 2)}
