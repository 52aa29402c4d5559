"""Public answers and notes of the staff: apart everywhere."""

import re

import pytest
from django.core import mail
from django.core.exceptions import PermissionDenied

from accounts.models import Notice
from issues import actions
from issues.models import Comment

SECRET = "Pemilik ini pernah menunggak kredit"


@pytest.fixture
def noted(verified, official, colleague, owner):
    """A problem with one message and one note that names a colleague."""
    actions.comment_problem(problem=verified, by=official, text="Terima kasih, Bu. Fotonya jelas.")
    actions.comment_problem(problem=verified, by=official, text=f"@{colleague.username} {SECRET}", internal=True)
    return verified


def test_notes_never_leave_to_the_owner(noted, owner, client_of, api_of):
    number = noted.number
    pages = [noted.get_absolute_url(), "/issues/mine/", "/issues/home/", f"/track/{number}/"]
    for page in pages:
        assert SECRET not in client_of(owner).get(page).text
    for resource in ("", "comments/", "moves/", "attachments/", "referrals/"):
        assert SECRET not in api_of(owner).get(f"/api/v1/problems/{number}/{resource}").content.decode()
    assert not Notice.objects.filter(body__contains=SECRET).exists()
    assert not any(SECRET in letter.body for letter in mail.outbox)


def test_notes_are_in_no_export(noted, official, client_of):
    answer = client_of(official).get("/issues/?export=csv")
    text = b"".join(answer.streaming_content).decode()
    assert noted.number in text
    assert SECRET not in text


def test_staff_read_the_note_and_the_named_colleague_is_told(noted, colleague, client_of):
    assert SECRET in client_of(colleague).get(noted.get_absolute_url()).text
    assert Notice.objects.filter(user=colleague, kind="problem.mentioned").exists()


def test_a_named_stranger_is_not_told(verified, official, official_makassar):
    text = f"@{official_makassar.username} lihat ini"
    comment = actions.comment_problem(problem=verified, by=official, text=text, internal=True)
    assert not comment.mentioned.exists()


def test_the_owner_cannot_write_notes(verified, owner, client_of, api_of):
    with pytest.raises(PermissionDenied):
        actions.comment_problem(problem=verified, by=owner, text="x", internal=True)
    client_of(owner).post(f"{verified.get_absolute_url()}comment/", {"text": "Halo", "visibility": "internal"})
    answer = api_of(owner).post(f"/api/v1/problems/{verified.number}/comments/", {"text": "Halo", "internal": True})
    assert answer.status_code == 403
    assert not Comment.objects.filter(visibility="internal").exists()


def test_a_message_goes_to_the_other_side(verified, owner, official, client_of):
    client_of(owner).post(f"{verified.get_absolute_url()}comment/", {"text": "Kapan datang?"})
    assert Notice.objects.filter(user=official, kind="problem.commented").exists()


def test_a_message_that_was_sent_is_no_draft_any_more(verified, owner, official, client_of):
    browser, url = client_of(owner), verified.get_absolute_url()
    drafts = []
    for by in (None, official, owner):
        if by is not None:
            actions.comment_problem(problem=verified, by=by, text="Halo")
        drafts.append(re.search(r'data-autosave="([^"]+)"', browser.get(url).text).group(1))
    assert drafts[0] == drafts[1] != drafts[2]


def test_messages_from_the_form_are_public_unless_marked(verified, official, client_of):
    client_of(official).post(f"{verified.get_absolute_url()}comment/", {"text": "Untuk Ibu"})
    client_of(official).post(f"{verified.get_absolute_url()}comment/", {"text": "Kami", "visibility": "internal"})
    assert list(Comment.objects.values_list("visibility", flat=True)) == ["public", "internal"]


def test_a_provider_and_an_observer_write_nothing(verified, provider_user, observer):
    for person in (provider_user, observer):
        with pytest.raises(PermissionDenied):
            actions.comment_problem(problem=verified, by=person, text="Halo")


def test_an_owner_who_is_named_in_a_note_hears_nothing_of_it(verified, official, owner):
    Notice.objects.all().delete()
    actions.comment_problem(problem=verified, by=official, text=f"@{owner.username} sulit dihubungi.", internal=True)
    assert not Notice.objects.exists()
