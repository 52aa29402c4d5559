"""A thousand reports at once against a real server, and an hour without the worker: nothing lost, nothing twice."""

import json
import time
import uuid
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

import pytest
from django.db.models import Count
from django.test import Client

from accounts.actions import make_token
from accounts.models import Notice
from dashboards.actions import fold_tallies
from dashboards.models import Tally
from issues import actions
from issues.models import Clock, ClockChange, Problem, ProblemMove
from smidep.celery import app
from tests.waiting import wait_until
from tests.worker import Worker

pytestmark = [pytest.mark.worker, pytest.mark.slow]
BY_PROGRAM, BY_PAGE, THREADS = 940, 60, 8
CSRF = "a" * 32
WIB = ZoneInfo("Asia/Jakarta")


@pytest.fixture
def program(server, owner, firm):
    """Reports by the API, with a key of its own for each report; every twentieth is sent twice at the same time."""
    _token, key = make_token(by=owner, name="Uji beban")

    def report(number) -> str:
        body = {"firm": firm.code, "category": "LAINNYA", "title": f"Program {number}", "submit": True}
        headers = {
            "Authorization": f"Token {key}",
            "Idempotency-Key": f"k-{number}",
            "Content-Type": "application/json",
        }
        answers = at_once(2 if number % 20 == 0 else 1, server, "/api/v1/problems/", json.dumps(body), headers)
        # While the first is being done, the second is told to wait: its program asks again and gets the same answer.
        while any(answer.status == 409 for answer in answers):
            time.sleep(0.05)
            answers += at_once(1, server, "/api/v1/problems/", json.dumps(body), headers)
            answers = [answer for answer in answers if answer.status != 409]
        assert {answer.status for answer in answers} == {201}, answers[0].body
        numbers = {json.loads(answer.body)["number"] for answer in answers}
        assert len(numbers) == 1
        return numbers.pop()

    return report


@pytest.fixture
def phone(server, owner, firm):
    """Reports by the three pages of an owner; every sixth presses each button twice at the same time."""
    client = Client()
    client.force_login(owner)
    cookie = f"sessionid={client.cookies['sessionid'].value}; csrftoken={CSRF}"
    headers = {"Cookie": cookie, "X-CSRFToken": CSRF, "Content-Type": "application/x-www-form-urlencoded"}

    def press(times, path, form) -> str:
        answers = at_once(times, server, path, urlencode(form), headers)
        assert {answer.status for answer in answers} == {302}, [answer.body[-2000:] for answer in answers]
        places = {answer.headers["Location"] for answer in answers}
        assert len(places) == 1
        return places.pop()

    def report(number) -> str:
        times = 2 if number % 6 == 0 else 1
        first = {"firm": firm.code, "category": "MUTU_STANDAR", "key": str(uuid.uuid5(uuid.NAMESPACE_OID, str(number)))}
        second = press(times, "/issues/new/", first)
        third = press(times, second, {"description": "Sejak Agustus hasil cor sering keropos."})
        return press(times, third, {"title": f"Halaman {number}"}).strip("/").split("/")[-1]

    return report


def at_once(times, server, path, body, headers) -> list:
    if times == 1:
        return [server.ask("POST", path, body, headers)]
    with ThreadPoolExecutor(times) as pressed:
        return list(pressed.map(lambda _press: server.ask("POST", path, body, headers), range(times)))


def test_a_thousand_reports_in_a_burst_are_kept_once_each(no_worker, program, phone, office_pasuruan, record_property):
    jobs = [(program, number) for number in range(BY_PROGRAM)] + [(phone, number) for number in range(BY_PAGE)]
    jobs.sort(key=lambda job: hash((job[0] is phone, job[1] * 7919)) % 1009)
    began = time.monotonic()
    with ThreadPoolExecutor(THREADS) as many:
        answered = list(many.map(lambda job: job[0](job[1]), jobs))
    record_property("seconds", round(time.monotonic() - began, 1))
    print(f"{len(jobs)} reports in {time.monotonic() - began:.1f} s")  # noqa: T201 - the figure of docs/performance.md
    kept = list(Problem.objects.filter(status="submitted").values_list("number", flat=True))
    assert len(set(kept)) == len(kept) == len(jobs)
    assert sorted(answered) == sorted(kept)
    assert not Problem.objects.values("title").annotate(times=Count("pk")).filter(times__gt=1)
    assert Problem.objects.count() == len(jobs)
    assert ProblemMove.objects.filter(verb="submit").count() == Clock.objects.count() == len(jobs)
    fold_tallies()
    tally = Tally.objects.numbers("", ["problems"])["problems"]
    assert sum(tally.values()) == len(jobs)


@pytest.fixture
def left_lying(no_worker, owner, official, official_jatim, office_jatim, firm, time_machine):
    """Twelve reports that came to be late, with the news of them, while nobody worked."""
    time_machine.move_to("2026-11-13T14:00:00+07:00")
    titles = [f"Menunggu {number}" for number in range(12)]
    sent = [
        actions.report_problem(by=owner, firm=firm, category="LAINNYA", title=title, submit=True) for title in titles
    ]
    # Half of what was put off is lost with the broker, half waits there.
    app.control.purge()
    for problem in sent[6:]:
        actions.comment_problem(problem=problem, by=official, text="Kami periksa.")
    return sent


def test_after_an_hour_without_worker_everything_is_caught_up_exactly_once(left_lying, official_jatim, tmp_path):
    # The morning after the deadline. What beat has sent in the meantime waits in the queue, many times over.
    for _ten_minutes in range(6):
        for name in (
            "issues.periodic.escalate_late",
            "issues.periodic.warn_due_soon",
            "accounts.periodic.sweep_notices",
        ):
            app.send_task(name)
    morning = left_lying[0].due_at.astimezone(WIB).replace(hour=9) + timedelta(days=1)
    worker = Worker(tmp_path / "worker.log", at=morning)
    worker.start()
    try:
        wait_until(lambda: ClockChange.objects.filter(what="escalated").count() >= len(left_lying), 30)
        wait_until(lambda: not Notice.objects.exclude(channel="page").filter(sent_at=None).exists(), 30)
        again = [app.send_task("issues.periodic.escalate_late"), app.send_task("accounts.periodic.sweep_notices")]
        time.sleep(1)
        assert again
    finally:
        worker.stop()
    assert ClockChange.objects.filter(what="escalated").count() == len(left_lying)
    assert Problem.objects.filter(escalated_to=official_jatim.office).count() == len(left_lying)
    told = Notice.objects.filter(kind="problem.escalated", user=official_jatim, channel="page")
    assert told.count() == told.values("url").distinct().count() == len(left_lying)
    assert set(Notice.objects.exclude(channel="page").values_list("tries", flat=True)) == {1}
