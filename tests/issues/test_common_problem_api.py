"""Common problems and merges by the API."""

import pytest

from issues import actions

URL = "/api/v1/common-problems/"


@pytest.fixture
def other(other_owner, other_firm, verified):
    return actions.report_problem(
        by=other_owner, firm=other_firm, category="MUTU_STANDAR", title="Cor kami juga keropos", submit=True
    )


def test_officials_put_reports_together_and_take_them_out(verified, other, official, api_of):
    desk = api_of(official)
    body = {"title": "Hasil cor keropos", "category": "MUTU_STANDAR", "problems": [verified.number]}
    made = desk.post(URL, body)
    assert (made.status_code, made.data["firms"]) == (201, 1)
    at = f"{URL}{made.data['id']}/"
    assert desk.post(f"{at}add/", {"problem": other.number}).data["firms"] == 2
    found = desk.get(f"/api/v1/problems/?common={made.data['id']}").data["results"]
    assert {one["number"] for one in found} == {verified.number, other.number}
    assert desk.post(f"{at}remove/", {"problem": other.number}).data["firms"] == 1
    assert desk.post(f"{at}remove/", {"problem": other.number}).status_code == 400


def test_others_neither_see_nor_make_them(verified, official, owner, official_makassar, api_of):
    common = actions.make_common_problem(by=official, title="Cor", category="MUTU_STANDAR", members=[verified])
    assert api_of(official_makassar).get(f"{URL}{common.pk}/").status_code == 404
    body = {"title": "Cor", "category": "MUTU_STANDAR", "problems": [verified.number]}
    assert api_of(official_makassar).post(URL, body).status_code == 400
    assert api_of(owner).post(URL, body).status_code == 403


def test_a_merge_and_its_undoing(verified, owner, firm, official, api_of):
    second = actions.report_problem(by=owner, firm=firm, category="LAINNYA", title="Keropos lagi", submit=True)
    at = f"/api/v1/problems/{second.number}/"
    assert api_of(official).post(f"{at}merge/", {"into": verified.number}).status_code == 200
    refused = api_of(official).post(f"{at}verify/")
    assert (refused.status_code, refused.data["code"]) == (409, "merged")
    assert api_of(official).post(f"{at}unmerge/").status_code == 200
    assert api_of(official).post(f"{at}verify/").data["status"] == "verified"
