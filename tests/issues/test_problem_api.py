"""The API of design: keys, verbs, errors, and one effect for a re-sent POST."""

import pytest

from issues import actions
from issues.models import Problem

URL = "/api/v1/problems/"


@pytest.fixture
def report(firm):
    return {"firm": firm.code, "category": "MUTU_STANDAR", "title": "Cor keropos", "description": "2 dari 10."}


def test_a_report_is_a_draft_unless_it_is_submitted(report, owner, api_of, office_pasuruan):
    program = api_of(owner)
    draft = program.post(URL, report)
    assert (draft.status_code, draft.data["status"]) == (201, "draft")
    sent = program.post(URL, {**report, "submit": True})
    assert (sent.data["status"], sent.data["handling_office"]) == ("submitted", office_pasuruan.name)
    assert sent.data["number"].startswith("SMI-")


def test_the_whole_way_by_verbs(report, owner, official, api_of, office_jatim):
    mine, desk = api_of(owner), api_of(official)
    number = mine.post(URL, {**report, "submit": True}).data["number"]
    at = f"{URL}{number}/"
    assert desk.post(f"{at}return/", {"note": "Skrapnya dari mana?"}).data["status"] == "returned"
    assert mine.patch(at, {"description": "Dari Bangil."}).data["description"] == "Dari Bangil."
    assert mine.post(f"{at}submit/").data["status"] == "submitted"
    assert desk.post(f"{at}verify/", {"category": "BAHAN_BAKU"}).data["category"] == "BAHAN_BAKU"
    assert desk.post(f"{at}hold/", {"reason": "Menunggu anggaran."}).data["status"] == "on_hold"
    assert desk.post(f"{at}resume/").data["status"] == "verified"
    for status in ("offered", "accepted", "in_progress", "done"):
        actions.follow_matches(problem=Problem.objects.get(number=number), to=status, by=official)
    closed = mine.post(f"{at}close/", {"helped": "yes", "rating": 5, "note": "Bagus."}).data
    assert (closed["status"], closed["outcome"]) == ("closed", "solved")
    assert mine.post(f"{at}reopen/", {"reason": "Kambuh."}).data["status"] == "verified"
    verbs = [move["verb"] for move in mine.get(f"{at}moves/").data["results"]]
    assert verbs[:4] == ["report", "submit", "return", "submit"]


@pytest.mark.parametrize(
    ["verb", "body", "code"],
    [
        ("verify", {}, 403),
        ("resume", {}, 403),
        ("close", {"helped": "yes"}, 409),
        ("close", {}, 400),
        ("close", {"helped": "maybe"}, 400),
        ("close", {"helped": "yes", "outcome": "not_solvable"}, 400),
        ("object", {"note": "x"}, 409),
        ("reopen", {"note": "x"}, 409),
        ("submit", {}, 409),
    ],
)
def test_no_is_said_with_a_code_and_a_sentence(submitted, owner, api_of, verb, body, code):
    answer = api_of(owner).post(f"{URL}{submitted.number}/{verb}/", body)
    assert answer.status_code == code
    assert {"code", "detail"} <= set(answer.data)


def test_a_missing_reason_is_named(submitted, official, api_of):
    answer = api_of(official).post(f"{URL}{submitted.number}/return/", {})
    assert answer.status_code == 400
    assert "note" in answer.data["fields"]


def test_the_number_is_read_forgivingly(submitted, official, api_of):
    typed = submitted.number.lower().replace("-", "")
    assert api_of(official).get(f"{URL}{typed}/").data["number"] == submitted.number
    assert api_of(official).get(f"{URL}SMI-0000/").status_code == 404


def test_numbers_in_a_body_are_read_as_forgivingly(submitted, firm, owner, official, api_of):
    second = actions.report_problem(by=owner, firm=firm, category="MUTU_STANDAR", title="Keropos lagi", submit=True)
    typed = submitted.number.lower().replace("-", "")
    assert api_of(official).post(f"{URL}{second.number}/merge/", {"into": typed}).status_code == 200
    second.refresh_from_db()
    assert second.merged_into == submitted


def test_one_effect_for_a_re_sent_report(report, owner, api_of):
    program = api_of(owner)
    answers = [program.post(URL, report, headers={"Idempotency-Key": "k1"}) for _try in range(2)]
    assert answers[0].json() == answers[1].json()
    assert Problem.objects.count() == 1
    assert program.post(URL, {**report, "title": "Lain"}, headers={"Idempotency-Key": "k1"}).status_code == 422


def test_a_firm_of_others_cannot_be_named(report, other_owner, official_makassar, api_of):
    for person in (other_owner, official_makassar):
        assert api_of(person).post(URL, report).status_code == 400


def test_files_by_the_api(submitted, owner, official, photo, api_of):
    answer = api_of(owner).post(f"{URL}{submitted.number}/attachments/", {"file": photo()}, format="multipart")
    assert (answer.status_code, answer.data["kind"]) == (201, "image/jpeg")
    assert len(api_of(official).get(f"{URL}{submitted.number}/attachments/").data["results"]) == 1


@pytest.mark.parametrize(
    ["query", "found"],
    [
        ("?status=submitted", 1),
        ("?status=closed", 0),
        ("?search=keropos", 1),
        ("?search=koperasi", 0),
        ("?region=35.75", 1),
        ("?region=73.71", 0),
        ("?cluster=sentra-logam-pasuruan", 1),
        ("?category=MUTU_STANDAR&category=BAHAN_BAKU", 1),
        ("?handler=none", 1),
        ("?due=late", 0),
        ("?open=true", 1),
    ],
)
def test_lists_are_narrowed(submitted, official, api_of, query, found):
    answer = api_of(official).get(f"{URL}{query}&count=1").data
    assert (len(answer["results"]), answer["count"]) == (found, found)


def test_how_the_office_shares_its_work_is_not_told_to_the_owner(verified, owner, official, colleague, api_of):
    actions.assign_problem(problem=verified, by=official, to=colleague)
    verbs = {
        person: [
            move["verb"] for move in api_of(user).get(f"/api/v1/problems/{verified.number}/moves/").data["results"]
        ]
        for person, user in [("owner", owner), ("official", official)]
    }
    assert "assign" in verbs["official"]
    assert "assign" not in verbs["owner"]
