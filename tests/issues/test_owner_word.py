"""What the office writes down for an owner: the owner confirms it or puts it right, by link or by account."""

from uuid import uuid4

import pytest
from django.core.exceptions import PermissionDenied

from accounts import links
from accounts.models import Notice
from common.errors import MoveNotAllowed
from issues import actions
from issues.lifecycle import Verb
from issues.notices import LINK
from issues.permissions import LinkHolder


@pytest.fixture
def recorded(firm, surveyor, owner, official, office_pasuruan):
    """A surveyor wrote down what the owner told."""
    return actions.record_report(
        by=surveyor, firm=firm, photos=[], category="ENERGI_BBM", title="", description="Solar langka dua hari."
    )


def link_of(problem) -> str:
    return f"/issues/by-link/{links.sign(LINK, str(problem.pk))}/"


def test_the_owner_is_asked_whether_it_is_right(recorded, owner, client, client_of):
    assert "Lihat apakah sudah benar" in Notice.objects.get(user=owner, channel="page").body
    for page in (client.get(link_of(recorded)), client_of(owner).get(recorded.get_absolute_url())):
        assert "Apakah sudah benar?" in page.text
        assert "do/agree/" in page.text
        assert "do/correct/" in page.text


def test_by_link_the_owner_confirms_once(recorded, official, client):
    link = link_of(recorded)
    assert client.get(f"{link}do/agree/").status_code == 200
    client.post(f"{link}do/agree/", {"seen": ""})
    assert recorded.moves.last().verb == Verb.AGREE
    assert Notice.objects.filter(user=official, kind="problem.commented").exists()
    assert "do/agree/" not in client.get(link).text
    assert client.post(f"{link}do/agree/", {"seen": ""}).status_code == 409


def test_by_link_the_owner_puts_it_right_and_the_old_words_stay(recorded, client, official, client_of):
    link = link_of(recorded)
    sent = {"description": "Solar langka tiga hari seminggu.", "impact_rupiah_per_month": "5.000.000"}
    client.post(f"{link}do/correct/", sent)
    recorded.refresh_from_db()
    assert (recorded.description, recorded.impact_rupiah_per_month) == (sent["description"], 5_000_000)
    assert recorded.title == "Solar langka tiga hari seminggu"
    page = client_of(official).get(recorded.get_absolute_url()).text
    assert "Solar langka dua hari." in page
    assert "memperbaiki catatan dinas" in page


def test_nothing_is_corrected_after_the_check(recorded, owner, official):
    actions.verify_problem(problem=recorded, by=official)
    with pytest.raises(MoveNotAllowed):
        actions.correct_report(problem=recorded, by=owner, description="Lain.")


def test_nobody_but_the_owner_confirms(recorded, official, surveyor, other_owner):
    # Who wrote it down does not confirm it either, nor does the link of another report.
    for person in (official, surveyor, other_owner, LinkHolder(uuid4())):
        with pytest.raises(PermissionDenied):
            actions.agree_report(problem=recorded, by=person)


def test_what_the_owner_wrote_asks_for_no_confirmation(submitted, owner, client_of):
    assert "do/agree/" not in client_of(owner).get(submitted.get_absolute_url()).text


@pytest.mark.parametrize(["verb", "sent"], [("agree", {}), ("correct", {"description": "Solar langka tiga hari."})])
def test_by_program_the_owner_says_it_once(recorded, owner, api_of, verb, sent):
    address = f"/api/v1/problems/{recorded.number}/{verb}/"
    answer = api_of(owner).post(address, sent)
    assert (answer.status_code, answer.data["status"]) == (200, "submitted")
    assert answer.data["description"] == sent.get("description", "Solar langka dua hari.")
    assert recorded.moves.last().verb == verb
    again = api_of(owner).post(address, sent)
    assert (again.status_code, again.data["code"]) == (409, "move_not_allowed")


def test_by_program_a_correction_without_words_is_refused(recorded, owner, api_of):
    answer = api_of(owner).post(f"/api/v1/problems/{recorded.number}/correct/", {"impact_rupiah_per_month": 5})
    assert (answer.status_code, set(answer.data["fields"])) == (400, {"description"})
