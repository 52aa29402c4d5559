"""Surveys as devices send them: twice without harm, out of scope never."""

import pytest

from clusters.models import FirmFigures
from surveys.models import SurveyResponse

URL = "/api/v1/responses/"
KEY = "0b0f5d3e-7a53-4d1c-9a53-2f7f7c1f9a01"
ANSWERS = {"workers_male": 7, "capacity": 2.5, "capacity_unit": "ton", "respondent_name": "Sulastri", "consent": True}


@pytest.fixture
def sent(firm):
    return {"firm": firm.code, "year": 2026, "answers": ANSWERS}


def test_response_sent_twice_is_one(surveyor, api_of, sent):
    api = api_of(surveyor)
    first, again = (api.put(f"{URL}{KEY}/", sent) for _ in range(2))
    assert (first.status_code, again.status_code) == (201, 200)
    assert first.json()["id"] == again.json()["id"] == KEY
    assert (SurveyResponse.objects.count(), first.json()["version"], again.json()["version"]) == (1, 1, 1)
    assert first.json()["answers"] == ANSWERS


def test_response_is_submitted_checked_and_returned(surveyor, official, api_of, sent):
    api_of(surveyor).put(f"{URL}{KEY}/", {**sent, "answers": {**ANSWERS, "products": [{"name": "Engsel"}]}})
    assert api_of(surveyor).post(f"{URL}{KEY}/submit/").json()["status"] == "submitted"
    assert FirmFigures.objects.get().products.get().name == "Engsel"
    assert api_of(official).post(f"{URL}{KEY}/return/", {}).status_code == 400
    assert api_of(official).post(f"{URL}{KEY}/return/", {"note": "Lengkapi"}).json()["note"] == "Lengkapi"
    assert api_of(surveyor).post(f"{URL}{KEY}/submit/").status_code == 200
    assert api_of(official).post(f"{URL}{KEY}/check/").json()["status"] == "checked"
    assert api_of(official).post(f"{URL}{KEY}/check/").status_code == 409


@pytest.mark.parametrize(
    ["answers", "field"],
    [
        ({"workers_male": "tujuh"}, "workers_male"),
        ({"respondent_name": "", "workers_male": 1}, "respondent_name"),
        ({"products": [{"quantity": 5}]}, "products"),
    ],
)
def test_answers_that_are_wrong_are_named(surveyor, api_of, sent, answers, field):
    api_of(surveyor).put(f"{URL}{KEY}/", {**sent, "answers": {**ANSWERS, **answers}})
    answer = api_of(surveyor).post(f"{URL}{KEY}/submit/")
    assert (answer.status_code, field in answer.json()["fields"]) == (400, True)


def test_doubts_are_answered_with_their_keys(surveyor, api_of, sent):
    doubtful = {**ANSWERS, "capacity_unit": ""}
    api = api_of(surveyor)
    api.put(f"{URL}{KEY}/", {**sent, "answers": doubtful})
    answer = api.post(f"{URL}{KEY}/submit/")
    assert (answer.status_code, answer.json()["code"]) == (409, "unconfirmed")
    confirmed = [one["key"] for one in answer.json()["remarks"]]
    api.put(f"{URL}{KEY}/", {**sent, "answers": {**doubtful, "confirmed": confirmed}})
    assert api.post(f"{URL}{KEY}/submit/").status_code == 200


def test_other_regions_have_no_such_response(cast, api_of, sent):
    api_of(cast["surveyor"]).put(f"{URL}{KEY}/", sent)
    api = api_of(cast["official_makassar"])
    assert api.get(URL).json()["results"] == []
    assert api.get(f"{URL}{KEY}/").status_code == 404
    assert api.post(f"{URL}{KEY}/check/").status_code == 404
    assert api.put(f"{URL}{KEY}/", sent).status_code == 404
    assert api_of(cast["observer"]).get(URL).status_code == 403


@pytest.mark.parametrize(
    "answers", [{"products": "x"}, {"products": [1]}, {"confirmed": "x"}, {"workers_male": {"a": 1}}]
)
def test_strange_answers_break_nothing(surveyor, api_of, sent, answers):
    assert api_of(surveyor).put(f"{URL}{KEY}/", {**sent, "answers": answers}).status_code == 201


def test_list_and_detail_cost_little(surveyor, api_of, sent, django_assert_max_num_queries):
    api = api_of(surveyor)
    api.put(f"{URL}{KEY}/", sent)
    for address in (URL, f"{URL}{KEY}/"):
        with django_assert_max_num_queries(6):
            assert api.get(address).status_code == 200
