"""What a provider is shown of a firm, and which papers are together."""

from io import BytesIO

import pytest
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image

from common.errors import MoveNotAllowed
from issues.actions import attach_file, comment_problem
from solutions import actions
from solutions.models import Match
from solutions.permissions import photos_shown


def picture(name="bengkel.jpg") -> SimpleUploadedFile:
    out = BytesIO()
    Image.new("RGB", (80, 60), "#8e9299").save(out, "JPEG")
    return SimpleUploadedFile(name, out.getvalue(), "image/jpeg")


@pytest.fixture
def report(problem, owner, official, settings, tmp_path):
    """The report with a photo and a paper; a photo in the talk, and one of the staff."""
    settings.MEDIA_ROOT = str(tmp_path)
    shown = attach_file(problem=problem, by=owner, file=picture())
    attach_file(problem=problem, by=owner, file=SimpleUploadedFile("ktp.pdf", b"%PDF-1.7 x", "application/pdf"))
    comment_problem(problem=problem, by=owner, text="Ini fotonya", files=[picture("lagi.jpg")])
    attach_file(problem=problem, by=official, file=picture("petugas.jpg"), internal=True)
    return shown


def shown_to(user, match) -> list:
    match.refresh_from_db()
    return list(photos_shown(user, match))


def test_provider_sees_the_photos_of_the_report_and_nothing_else(report, match, provider_user, client_of):
    assert shown_to(provider_user, match) == [report]
    address = reverse("solutions:match_photo", args=[match.pk, report.pk])
    assert address in client_of(provider_user).get(match.get_absolute_url()).content.decode()
    answer = client_of(provider_user).get(address)
    assert (answer.status_code, answer["Content-Type"]) == (200, "image/jpeg")


@pytest.mark.parametrize("person", ["other_provider", "official", "owner", "official_makassar"])
def test_others_do_not_see_them_there(report, match, cast, client_of, person):
    assert shown_to(cast[person], match) == []
    address = reverse("solutions:match_photo", args=[match.pk, report.pk])
    assert client_of(cast[person]).get(address).status_code == 404


def test_photos_of_a_confidential_report_are_shown_once_it_is_agreed(report, offer, problem, owner, provider_user):
    type(problem).objects.filter(pk=problem.pk).update(confidential=True)
    assert shown_to(provider_user, Match.objects.get(pk=offer.pk)) == []
    actions.accept_match(match=offer, by=owner)
    assert shown_to(provider_user, Match.objects.get(pk=offer.pk)) == [report]


def test_photos_are_gone_with_a_request_that_came_to_nothing(report, match, provider_user):
    actions.refuse_match(match=match, by=provider_user, reason="Penuh")
    assert shown_to(provider_user, match) == []


def test_papers_are_ticked_by_whoever_knows(offer, owner, provider_user, official, solution, client_of):
    type(solution).objects.filter(pk=solution.pk).update(documents=["KTP", "NIB"])
    address = reverse("solutions:match_papers", args=[offer.pk])
    client_of(owner).post(address, {"ready": ["NIB", "Paspor"]})
    offer = Match.objects.select_related("solution").get(pk=offer.pk)
    assert (offer.papers, offer.papers_missing) == ([("KTP", False), ("NIB", True)], 1)
    for person in (provider_user, official):
        assert actions.note_papers(match=offer, by=person, ready=["KTP", "NIB"]).papers_missing == 0


def test_others_tick_no_papers(offer, cast):
    for person in ("other_owner", "other_provider", "official_makassar", "surveyor"):
        with pytest.raises(PermissionDenied):
            actions.note_papers(match=offer, by=cast[person], ready=[])


def test_papers_of_what_has_ended_are_not_needed(offer, owner):
    actions.decline_match(match=offer, by=owner, reason="Jauh")
    with pytest.raises(MoveNotAllowed):
        actions.note_papers(match=offer, by=owner, ready=[])
