"""Without account: reporting, tracking, and the link of one report."""

import re
from unittest.mock import patch
from uuid import uuid4

import pytest
from django.core import mail
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile

from accounts import links
from clusters.models import StageKind
from issues import actions
from issues.models import Problem
from issues.notices import LINK
from tests.factories import place

FORM = {
    "category": "MUTU_STANDAR",
    "description": "Hasil cor keropos sejak Agustus.",
    "reporter_firm": "Cor Bu Tini",
    "reporter_name": "Tini",
    "contact": "tini@contoh.id",
}


@pytest.fixture(autouse=True)
def _fresh_counts():
    cache.clear()


@pytest.fixture
def asked(client, office_pasuruan, django_capture_on_commit_callbacks):
    """Somebody filled in the report and was sent a code."""
    with django_capture_on_commit_callbacks(execute=True):
        answer = client.post("/issues/report/", {**FORM, "region": place("35.75").pk})
    assert answer["Location"].endswith("/confirm/")
    return re.search(r"\b\d{6}\b", mail.outbox[-1].subject).group()


def test_a_confirmed_report_is_sent_and_its_link_works(client, asked, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        client.post("/issues/report/confirm/", {"code": asked})
    problem = Problem.objects.get()
    assert (problem.status, problem.firm, problem.reporter_firm) == ("submitted", None, "Cor Bu Tini")
    assert problem.number in client.get("/issues/report/sent/").text
    link = re.search(r"/issues/by-link/\S+/", mail.outbox[-1].body).group()
    assert problem.title in client.get(link).text


def test_a_second_press_of_the_code_makes_no_second_report(client, asked):
    places = [client.post("/issues/report/confirm/", {"code": asked})["Location"] for _press in range(2)]
    assert places == ["/issues/report/sent/"] * 2
    assert Problem.objects.count() == 1


def test_the_same_report_without_account_is_written_once(asked, office_pasuruan):
    told = {**FORM, "region": place("35.75"), "key": uuid4()}
    assert actions.report_without_account(**told) == actions.report_without_account(**told)


def test_loss_share_step_and_secrecy_are_told_without_account(client, office_pasuruan, db):
    stage = StageKind.objects.first()
    more = {"loss": "3000000", "scrap_percent": "20", "confidential": "on", "stage_kind": stage.pk if stage else ""}
    with patch("issues.views.public.secrets.randbelow", return_value=123456):
        client.post("/issues/report/", {**FORM, **more, "region": place("35.75").pk})
    assert "20" in client.get("/issues/report/").text
    client.post("/issues/report/confirm/", {"code": "123456"})
    problem = Problem.objects.get()
    assert (problem.impact_rupiah_per_month, problem.scrap_percent, problem.confidential) == (3_000_000, 20, True)
    assert problem.stage_kind == stage
    sent = client.get("/issues/report/sent/").text
    assert problem.title in client.get(re.search(r"/issues/by-link/[^\"]+/", sent).group()).text


def test_a_wrong_code_sends_nothing_and_five_are_enough(client, asked):
    session = client.session
    before = dict(session["report_without_account"])
    for _try in range(5):
        client.post("/issues/report/confirm/", {"code": "000000" if asked != "000000" else "111111"})
        # As when two requests read the session at once, and the other one writes last.
        session["report_without_account"] = before
        session.save()
    assert client.post("/issues/report/confirm/", {"code": asked}).status_code == 200
    assert not Problem.objects.exists()


def test_the_official_finds_the_firm_when_checking(client, asked, official, firm, client_of):
    client.post("/issues/report/confirm/", {"code": asked})
    problem = Problem.objects.get()
    url = f"{problem.get_absolute_url()}do/verify/"
    assert client_of(official).post(url, {"category": "MUTU_STANDAR"}).status_code == 200
    client_of(official).post(url, {"category": "MUTU_STANDAR", "firm_code": firm.code})
    problem.refresh_from_db()
    assert (problem.status, problem.firm) == ("verified", firm)


def test_tracking_shows_the_state_and_no_names(verified, official, client):
    page = client.get("/track/", {"number": verified.number.lower().replace("-", "")}, follow=True)
    assert page.status_code == 200
    for secret in (verified.title, verified.firm.name, "Sulastri", official.name, verified.description[:20]):
        assert secret not in page.text
    assert verified.handling_office.name in page.text


@pytest.mark.parametrize("typed", ["SMI-7K3F-92QX-M4D", "abc", "SMI", "'; drop table"])
def test_a_wrong_number_is_answered_in_words(client, db, typed):
    page = client.get("/track/", {"number": typed}, follow=True)
    assert page.status_code in (200, 404)
    assert page.context["form"].errors["number"]


def test_a_draft_cannot_be_tracked(draft, client):
    assert client.get(f"/track/{draft.number}/").status_code == 404


def test_tracking_is_throttled(verified, client):
    answers = [client.get(f"/track/{verified.number}/").status_code for _try in range(31)]
    assert answers[0] == 200
    assert answers[-1] == 429


def link_of(problem) -> str:
    return f"/issues/by-link/{links.sign(LINK, str(problem.pk))}/"


def test_a_link_answers_for_its_firm_and_shows_no_notes(done, official, client):
    actions.comment_problem(problem=done, by=official, text="Catatan dalam", internal=True)
    link = link_of(done)
    assert "Catatan dalam" not in client.get(link).text
    client.post(f"{link}do/confirm/", {"helped": "yes", "rating": "5"})
    done.refresh_from_db()
    assert done.status == "closed"
    client.post(f"{link}do/reopen/", {"note": "Kambuh."})
    done.refresh_from_db()
    assert (done.status, done.moves.last().by) == ("verified", None)


def test_a_link_may_do_nothing_of_the_office(submitted, client):
    assert client.post(f"{link_of(submitted)}do/verify/", {"category": "LAINNYA"}).status_code == 403
    submitted.refresh_from_db()
    assert submitted.status == "submitted"


def test_a_link_completes_a_returned_report(submitted, official, client, photo):
    actions.return_problem(problem=submitted, by=official, note="Foto?")
    link = link_of(submitted)
    client.post(f"{link}correct/", {"description": "Ini fotonya.", "photos": [photo()]})
    submitted.refresh_from_db()
    assert (submitted.status, submitted.attachments.count()) == ("submitted", 1)


def test_a_wrong_photo_by_link_is_named(submitted, official, client):
    actions.return_problem(problem=submitted, by=official, note="Foto?")
    wrong = SimpleUploadedFile("film.mp4", b"no photo")
    page = client.post(f"{link_of(submitted)}correct/", {"description": "Ini.", "photos": [wrong]})
    assert "film.mp4" in page.text
    submitted.refresh_from_db()
    assert submitted.status == "returned"


def test_a_forged_link_is_nothing(submitted, client):
    assert client.get("/issues/by-link/forged/").status_code == 404
    other = links.sign("something.else", str(submitted.pk))
    assert client.get(f"/issues/by-link/{other}/").status_code == 404
