"""Owners report in three steps; nothing typed is lost, a double press has one effect."""

import uuid

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from issues import actions
from issues.models import Problem, ProblemLink

STORY = "Sejak Agustus hasil cor blok rem sering keropos. Pembeli mengembalikan."


@pytest.fixture
def begun(owner, firm, client_of):
    """The browser of the owner and the address of the second step."""
    browser = client_of(owner)
    form = {"firm": firm.code, "category": "MUTU_STANDAR", "key": str(uuid.uuid4())}
    return browser, browser.post("/issues/new/", form)["Location"]


def test_three_steps_make_one_report(begun, photo, office_pasuruan):
    browser, second = begun
    third = browser.post(second, {"description": STORY, "loss": "12500000", "photos": [photo()]})["Location"]
    page = browser.get(third)
    assert "keropos" in page.text
    sent = browser.post(third, {"title": "Hasil cor keropos", "confidential": "on"})
    problem = Problem.objects.get()
    assert sent["Location"] == problem.get_absolute_url()
    assert (problem.status, problem.impact_rupiah_per_month, problem.confidential) == ("submitted", 12_500_000, True)
    assert problem.attachments.count() == 1
    assert problem.number in browser.get(sent["Location"]).text


def test_a_double_press_makes_one_report(owner, firm, client_of):
    browser = client_of(owner)
    form = {"firm": firm.code, "category": "MUTU_STANDAR", "key": str(uuid.uuid4())}
    places = {browser.post("/issues/new/", form)["Location"] for _press in range(2)}
    assert len(places) == 1
    assert Problem.objects.count() == 1


def test_a_second_send_has_no_second_effect(begun):
    browser, second = begun
    third = browser.post(second, {"description": STORY})["Location"]
    answers = [browser.post(third, {"title": "Cor keropos"}) for _press in range(2)]
    assert answers[0]["Location"] == answers[1]["Location"]
    assert Problem.objects.get().moves.filter(verb="submit").count() == 1


def test_what_is_typed_after_the_session_ended_comes_back_after_signing_in(begun, owner):
    browser, second = begun
    browser.logout()
    answer = browser.post(second, {"description": STORY})
    assert answer.status_code == 302
    assert "next=" in answer["Location"]
    browser.session.save()
    session = browser.session
    kept = session["kept_forms"]
    browser.force_login(owner)
    session = browser.session
    session["kept_forms"] = kept
    session.save()
    assert STORY in browser.get(second).text


def test_the_draft_saves_itself_and_is_found_again(begun):
    browser, second = begun
    problem = Problem.objects.get()
    assert browser.post(f"/issues/{problem.number}/save/", {"description": "Baru separuh"}).status_code == 204
    assert "Baru separuh" in browser.get(second).text
    assert problem.number in browser.get("/issues/home/").text


def test_a_wrong_photo_is_named_and_the_story_stays(begun):
    browser, second = begun
    wrong = SimpleUploadedFile("film.mp4", b"not a photo", "video/mp4")
    page = browser.post(second, {"description": STORY, "photos": [wrong]})
    assert page.status_code == 200
    assert "film.mp4" in page.text
    assert STORY in page.text
    assert Problem.objects.get().description == STORY


def test_open_problems_of_others_can_be_joined_without_their_names(begun, other_owner, other_firm):
    other = actions.report_problem(
        by=other_owner, firm=other_firm, category="MUTU_STANDAR", title="Hasil cor sering keropos", submit=True,
        description=STORY,
    )  # fmt: skip
    browser, second = begun
    third = browser.post(second, {"description": STORY})["Location"]
    page = browser.get(third).text
    assert other.title in page
    assert page.count(STORY[:60]) == 2
    assert "menunggu diperiksa" in page
    assert other_firm.name not in page
    browser.post(third, {"title": "Cor keropos", "similar": [other.number]})
    assert ProblemLink.objects.get().other == other


def test_a_confidential_problem_is_not_told_to_others(begun, other_owner, other_firm):
    actions.report_problem(
        by=other_owner, firm=other_firm, category="MUTU_STANDAR", title="Cor keropos RAHASIA", submit=True,
        description=STORY, confidential=True,
    )  # fmt: skip
    browser, second = begun
    third = browser.post(second, {"description": STORY})["Location"]
    assert "RAHASIA" not in browser.get(third).text


def test_owner_answers_whether_it_helped(done, owner, client_of):
    browser = client_of(owner)
    url = f"{done.get_absolute_url()}do/confirm/"
    assert browser.post(url, {"helped": "no"}).status_code == 200
    browser.post(url, {"helped": "no", "note": "Masih keropos."})
    done.refresh_from_db()
    assert done.status == "verified"


def test_a_draft_of_others_is_not_there(begun, other_owner, official, client_of):
    _browser, second = begun
    for person in (other_owner, official):
        assert client_of(person).get(second).status_code == 404
