"""Files of people: known by content, made anew, seen by few, executed never."""

from io import BytesIO
from pathlib import Path

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from issues import actions
from issues.models import Attachment, Visibility

PDF = b"%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF"


def test_a_photo_loses_its_place_and_its_camera(draft, owner, photo):
    kept = actions.attach_file(problem=draft, by=owner, file=photo())
    with kept.file.open("rb") as file, Image.open(file) as picture:
        assert not dict(picture.getexif())
    kept.refresh_from_db()
    assert kept.kind == "image/jpeg"


@pytest.mark.django_db(transaction=True)
def test_the_worker_makes_a_thumbnail(draft, owner, photo):
    kept = actions.attach_file(problem=draft, by=owner, file=photo(size=(1600, 1200)))
    kept.refresh_from_db()
    with kept.thumbnail.open("rb") as file, Image.open(file) as picture:
        assert max(picture.size) == 400


@pytest.mark.parametrize(
    ["name", "content"],
    [
        ("kosong.jpg", b""),
        ("gambar.svg", b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"),
        ("halaman.jpg", b"<html><script>alert(1)</script></html>"),
        ("program.pdf", b"MZ\x90\x00program"),
        ("foto.png", b"\x89PNG\r\n\x1a\n" + b"0" * 40),
    ],
)
def test_what_is_no_photo_and_no_pdf_is_refused_in_words(draft, owner, name, content):
    with pytest.raises(ValidationError) as refused:
        actions.attach_file(problem=draft, by=owner, file=SimpleUploadedFile(name, content))
    assert refused.value.messages[0]
    assert not Attachment.objects.exists()


def test_a_picture_that_is_also_a_page_becomes_only_a_picture(draft, owner, photo):
    polyglot = SimpleUploadedFile("foto.jpg", photo().read() + b"<script>alert(1)</script>")
    kept = actions.attach_file(problem=draft, by=owner, file=polyglot)
    with kept.file.open("rb") as file:
        assert b"<script>" not in file.read()


@pytest.mark.parametrize("name", ["../../etc/passwd.jpg", "..\\..\\boot.jpg", "/etc/x.jpg", "a\x00b.jpg", ".jpg", ""])
def test_names_lead_nowhere(draft, owner, photo, name):
    kept = actions.attach_file(problem=draft, by=owner, file=photo(name=name or "x"))
    assert kept.file.name == f"problems/{draft.pk}/{kept.pk}.jpg"
    assert "/" not in kept.name
    assert "\\" not in kept.name


def test_too_large_a_photo_is_refused_in_words(draft, owner, photo):
    large = photo()
    large.size = 40 * 1024 * 1024
    with pytest.raises(ValidationError, match="40 MB"):
        actions.attach_file(problem=draft, by=owner, file=large)


def test_pictures_are_shown_and_documents_are_handed_out(draft, owner, photo, client_of):
    picture = actions.attach_file(problem=draft, by=owner, file=photo())
    document = actions.attach_file(problem=draft, by=owner, file=SimpleUploadedFile("surat.pdf", PDF))
    browser = client_of(owner)
    shown, handed = browser.get(picture.url), browser.get(document.url)
    assert not shown["Content-Disposition"].startswith("attachment")
    assert handed["Content-Disposition"].startswith("attachment")
    for answer in (shown, handed):
        assert answer["X-Content-Type-Options"] == "nosniff"
        assert "sandbox" in answer["Content-Security-Policy"]


def test_the_proxy_sends_the_file_when_it_is_asked_to(draft, owner, photo, client_of, settings):
    settings.SENDFILE_BY_PROXY = True
    kept = actions.attach_file(problem=draft, by=owner, file=photo(name="cor_木.jpg"))
    answer = client_of(owner).get(kept.url)
    assert answer["X-Accel-Redirect"] == f"/media-internal/{kept.file.name}"
    assert answer["Content-Disposition"] == "inline; filename*=utf-8''cor_%E6%9C%A8.jpg"
    assert not answer.content


def test_a_file_of_a_note_is_not_for_the_owner(verified, official, owner, photo, client_of):
    actions.comment_problem(problem=verified, by=official, text="Lihat ini.", internal=True, files=[photo()])
    kept = Attachment.objects.get()
    assert kept.visibility == Visibility.INTERNAL
    assert client_of(owner).get(kept.url).status_code == 404
    assert client_of(official).get(kept.url).status_code == 200


def test_a_forged_size_of_picture_is_refused(draft, owner):
    out = BytesIO()
    Image.new("1", (20_000, 20_000)).save(out, "PNG")
    with pytest.raises(ValidationError):
        actions.attach_file(problem=draft, by=owner, file=SimpleUploadedFile("besar.png", out.getvalue()))


def test_files_that_come_together_leave_nothing_behind_when_one_is_refused(verified, owner, photo, settings):
    broken = SimpleUploadedFile("rusak.jpg", b"no picture", "image/jpeg")
    with pytest.raises(ValidationError):
        actions.comment_problem(problem=verified, by=owner, text="Dua foto.", files=[photo(), broken])
    assert not Attachment.objects.exists()
    assert not [path for path in Path(settings.MEDIA_ROOT).rglob("*") if path.is_file()]
