"""Two people at once: one wins, the other is told, nothing is half done."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier
from time import sleep

import pytest
import time_machine
from django.db import connection, transaction
from django.utils import timezone

from common.errors import DomainError
from issues import actions
from issues.models import Clock, Problem, ProblemMove


@pytest.mark.django_db(transaction=True)
def test_two_officials_verify_at_once(owner, official, colleague, firm):
    problem = actions.report_problem(by=owner, firm=firm, category="LAINNYA", title="Bersamaan", submit=True)
    start = Barrier(2)

    def press(person):
        try:
            start.wait(10)
            actions.verify_problem(problem=problem, by=person)
        except DomainError:
            return "told"
        finally:
            connection.close()
        return "won"

    with ThreadPoolExecutor(2) as both:
        results = list(both.map(press, [official, colleague]))
    assert sorted(results) == ["told", "won"]
    assert ProblemMove.objects.filter(problem=problem, verb="verify").count() == 1
    assert problem.clocks.filter(kind="offer").count() == 1


def test_a_form_that_is_stale_is_told_and_keeps_what_was_typed(submitted, official, colleague, client_of):
    url = f"{submitted.get_absolute_url()}do/return/"
    browser = client_of(colleague)
    seen = browser.get(url).context["form"]["seen"].initial
    actions.verify_problem(problem=submitted, by=official)
    answer = browser.post(url, {"seen": seen, "note": "Skrapnya dari mana?"})
    assert answer.status_code == 409
    assert "Rini Handayani" in answer.text
    assert "Skrapnya dari mana?" in answer.text
    assert submitted.moves.filter(verb="return").count() == 0


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_a_burst_of_reports_is_kept_once_each(owner, firm, office_pasuruan):
    def report(number):
        try:
            actions.report_problem(by=owner, firm=firm, category="LAINNYA", title=f"Ramai {number}", submit=True)
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as many:
        list(many.map(report, range(120)))
    assert Problem.objects.filter(status="submitted").values("number").distinct().count() == 120
    assert ProblemMove.objects.filter(verb="submit").count() == 120


@pytest.mark.django_db(transaction=True)
def test_the_clock_and_an_official_do_not_wait_for_one_another(owner, official, firm):
    """Every move locks the problem and then its clocks: the escalation must not hold a clock while it waits."""

    def escalate():
        try:
            return actions.escalate_late()
        finally:
            connection.close()

    with time_machine.travel("2026-11-24T10:00:00+07:00"), ThreadPoolExecutor(1) as clock:
        actions.report_problem(by=owner, firm=firm, category="LAINNYA", title="Terlambat", submit=True)
        Clock.objects.update(due_at=timezone.now() - timedelta(days=1))
        with transaction.atomic():
            assert Problem.objects.select_for_update().get()
            told = clock.submit(escalate)
            sleep(0.7)
            assert list(Clock.objects.select_for_update(nowait=True))
        assert told.result(10) == 1
