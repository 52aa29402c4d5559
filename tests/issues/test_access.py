"""Who gets which page: the whole cast, one answer each. A problem of Pasuruan does not exist in Makassar."""

import pytest
from django.urls import reverse

from issues import actions

OK, MISSING, FORBIDDEN, MOVED = 200, 404, 403, 302

PEOPLE = [
    "anonymous", "owner", "other_owner", "surveyor", "official", "official_jatim", "official_makassar",
    "facilitator", "ministry", "provider", "observer", "admin",
]  # fmt: skip
SIGN_IN = MOVED
PAGES = [
    # page, then one answer for each of PEOPLE
    ("track", OK, OK, OK, OK, OK, OK, OK, OK, OK, OK, OK, OK),
    ("track_problem", OK, OK, OK, OK, OK, OK, OK, OK, OK, OK, OK, OK),
    ("report_public", OK, OK, OK, OK, OK, OK, OK, OK, OK, OK, OK, OK),
    ("problem_detail", SIGN_IN, OK, MISSING, OK, OK, OK, MISSING, OK, OK, MISSING, FORBIDDEN, OK),
    ("problem_list", SIGN_IN, MOVED, MOVED, OK, OK, OK, OK, OK, OK, OK, FORBIDDEN, OK),
    ("inbox", SIGN_IN, MOVED, MOVED, MOVED, OK, OK, OK, MOVED, OK, MOVED, FORBIDDEN, MOVED),
    ("problem_mine", SIGN_IN, OK, OK, OK, OK, OK, OK, OK, OK, OK, FORBIDDEN, OK),
    ("owner_home", SIGN_IN, OK, OK, OK, OK, OK, OK, OK, OK, OK, FORBIDDEN, OK),
    ("problem_new", SIGN_IN, OK, OK, MOVED, MOVED, MOVED, MOVED, MOVED, MOVED, MOVED, MOVED, MOVED),
    ("problem_record", SIGN_IN, MOVED, MOVED, OK, OK, OK, OK, OK, FORBIDDEN, FORBIDDEN, FORBIDDEN, FORBIDDEN),
    (
        "draft_list",
        SIGN_IN,
        FORBIDDEN,
        FORBIDDEN,
        FORBIDDEN,
        OK,
        OK,
        OK,
        FORBIDDEN,
        OK,
        FORBIDDEN,
        FORBIDDEN,
        FORBIDDEN,
    ),
    ("office_list", SIGN_IN, FORBIDDEN, FORBIDDEN, FORBIDDEN, OK, OK, OK, FORBIDDEN, OK, FORBIDDEN, FORBIDDEN, OK),
    ("common_list", SIGN_IN, OK, OK, OK, OK, OK, OK, OK, OK, OK, FORBIDDEN, OK),
    ("common_detail", SIGN_IN, OK, MISSING, OK, OK, OK, MISSING, OK, OK, MISSING, FORBIDDEN, OK),
    ("attachment_file", MISSING, OK, MISSING, OK, OK, OK, MISSING, OK, OK, MISSING, MISSING, OK),
    ("attachment_thumbnail", MISSING, OK, MISSING, OK, OK, OK, MISSING, OK, OK, MISSING, MISSING, OK),
]


@pytest.fixture
def arguments(verified, official, photo, cast):
    kept = actions.attach_file(problem=verified, by=official, file=photo())
    common = actions.make_common_problem(by=official, title="Cor keropos", category="MUTU_STANDAR", members=[verified])
    return {
        "problem_detail": [verified.number],
        "track_problem": [verified.number],
        "attachment_file": [kept.pk],
        "attachment_thumbnail": [kept.pk],
        "common_detail": [common.pk],
    }


@pytest.mark.parametrize("row", PAGES, ids=[row[0] for row in PAGES])
def test_page_answers(row, arguments, cast, client_of):
    name, *answers = row
    url = reverse(f"issues:{name}", args=arguments.get(name, []))
    got = [client_of(cast[person]).get(url).status_code for person in PEOPLE]
    assert dict(zip(PEOPLE, got, strict=True)) == dict(zip(PEOPLE, answers, strict=True))


@pytest.mark.parametrize("verb", ["verify", "return", "reject", "refer", "hold", "close", "assign"])
def test_a_verb_of_the_office_is_refused_to_others(verb, submitted, cast, client_of):
    filled = {"note": "x", "category": "BAHAN_BAKU", "reason": "out_of_scope", "outcome": "not_solvable"}
    filled |= {"office": str(cast["official_jatim"].office_id), "to": str(cast["official"].pk)}
    url = reverse("issues:problem_act", args=[submitted.number, verb])
    for person, answer in [("owner", 403), ("other_owner", 404), ("official_makassar", 404), ("facilitator", 403)]:
        assert client_of(cast[person]).post(url, filled).status_code == answer, person


def test_api_knows_the_same_bounds(submitted, cast, api_of):
    url = f"/api/v1/problems/{submitted.number}/"
    answers = {person: api_of(cast[person]).get(url).status_code for person in PEOPLE}
    assert answers == {
        "anonymous": 401, "owner": 200, "other_owner": 404, "surveyor": 200, "official": 200,
        "official_jatim": 200, "official_makassar": 404, "facilitator": 200, "ministry": 200,
        "provider": 404, "observer": 403, "admin": 200,
    }  # fmt: skip
