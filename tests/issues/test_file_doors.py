"""Every door by which a file comes in: the form of the report, the composer, the link, the API. All ask the same."""

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from accounts import links
from issues import actions
from issues.models import Attachment, Comment
from issues.notices import LINK
from tests.factories import ProblemFactory

SVG = b"<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'><script>alert(1)</script></svg>"
GIF_AND_SCRIPT = b"GIF89a/*" + b"\x00" * 40 + b"*/=1;alert(1)"
REFUSED = {
    "kosong.jpg": b"",
    "gambar.svg": SVG,
    "gambar.jpg": SVG,
    "halaman.pdf": b"<!doctype html><script>alert(1)</script>",
    "dua-muka.gif": GIF_AND_SCRIPT,
    "arsip.jpg": b"PK\x03\x04" + b"\x00" * 60,
    "pdf-belakangan.pdf": b"\n" * 2000 + b"%PDF-1.7\n<script>alert(1)</script>",
}


def post_by_composer(problem, owner, file, client_of, **others):
    sent = {"text": "Lihat berkas.", "visibility": "public", "files": [file]}
    return client_of(owner).post(f"{problem.get_absolute_url()}comment/", sent)


def post_by_link(problem, owner, file, client, **others):
    link = f"/issues/by-link/{links.sign(LINK, str(problem.pk))}/"
    return client.post(f"{link}comment/", {"text": "Lihat berkas.", "files": [file]})


def post_by_api(problem, owner, file, api_of, **others):
    return api_of(owner).post(f"/api/v1/problems/{problem.number}/attachments/", {"file": file}, format="multipart")


DOORS = {"composer": post_by_composer, "link": post_by_link, "api": post_by_api}


@pytest.fixture
def send(verified, owner, client, client_of, api_of):
    def through(door, file):
        return DOORS[door](verified, owner, file, client=client, client_of=client_of, api_of=api_of)

    return through


@pytest.mark.parametrize("name", REFUSED)
@pytest.mark.parametrize("door", DOORS)
def test_what_is_refused_is_refused_at_every_door_in_words(send, door, name):
    answer = send(door, SimpleUploadedFile(name, REFUSED[name]))
    assert answer.status_code in (400, 422)
    assert not Attachment.objects.exists()
    assert not Comment.objects.exists()
    assert any(words in answer.text.lower() for words in ("kosong", "bukan foto", "empty"))


@pytest.mark.parametrize("door", DOORS)
def test_a_photo_loses_its_place_at_every_door(send, door, photo):
    taken = photo(name="../../../etc/cron.d/x.jpg", size=(3000, 2000))
    assert b"TELEPON" in taken.read()
    taken.seek(0)
    assert send(door, taken).status_code in (201, 302)
    kept = Attachment.objects.get()
    with kept.file.open("rb") as file:
        content = file.read()
    with Image.open(BytesIO(content)) as picture:
        assert max(picture.size) == 2000
        assert not dict(picture.getexif())
    assert b"TELEPON" not in content
    assert (kept.name, kept.file.name) == ("x.jpg", f"problems/{kept.problem_id}/{kept.pk}.jpg")


@pytest.mark.parametrize("door", DOORS)
def test_a_document_is_handed_out_and_never_shown(send, door, verified, owner, client_of):
    document = SimpleUploadedFile("surat <b>.pdf", b"%PDF-1.7\n<script>alert(1)</script>\n%%EOF", "text/html")
    send(door, document)
    answer = client_of(owner).get(Attachment.objects.get().url)
    assert answer["Content-Type"] == "application/pdf"
    assert answer["Content-Disposition"].startswith("attachment")
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in answer["Content-Security-Policy"]
    assert "<" not in answer["Content-Disposition"]


def test_files_are_seen_by_who_sees_the_problem_alone(verified, owner, photo, client, client_of, official_makassar):
    kept = actions.attach_file(problem=verified, by=owner, file=photo())
    for url in (kept.url, kept.thumbnail_url):
        assert client.get(url).status_code == 404
        assert client_of(official_makassar).get(url).status_code == 404
    other = f"/issues/by-link/{links.sign(LINK, str(ProblemFactory().pk))}/files/{kept.pk}/"
    assert client.get(other).status_code == 404


def test_the_media_folder_has_no_address(verified, owner, photo, client):
    kept = actions.attach_file(problem=verified, by=owner, file=photo())
    for url in (f"/media/{kept.file.name}", f"/media-internal/{kept.file.name}", f"/static/../{kept.file.name}"):
        assert client.get(url).status_code == 404
