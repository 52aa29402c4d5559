"""Problems in their first states, for the people of the cast."""

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from issues import actions
from issues.models import Problem


@pytest.fixture
def draft(owner, firm) -> Problem:
    """Written by the owner of `firm`, not sent yet."""
    return actions.report_problem(
        by=owner,
        firm=firm,
        category="MUTU_STANDAR",
        title="Hasil cor keropos",
        description="Sejak Agustus hasil cor blok rem sering keropos, kira-kira 2 dari 10.",
    )


@pytest.fixture
def submitted(draft, owner, office_pasuruan) -> Problem:
    return actions.submit_problem(problem=draft, by=owner)


@pytest.fixture
def verified(submitted, official) -> Problem:
    return actions.verify_problem(problem=submitted, by=official)


@pytest.fixture
def done(verified, official) -> Problem:
    """The work is done; the firm is asked whether it helped."""
    problem = verified
    for status in ("offered", "accepted", "in_progress", "done"):
        problem = actions.follow_matches(problem=problem, to=status, by=official)
    return problem


@pytest.fixture
def closed(done, owner) -> Problem:
    return actions.close_problem(problem=done, by=owner, helped="yes", rating=5)


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    """Files of a test go where they are thrown away."""
    settings.MEDIA_ROOT = str(tmp_path / "media")


@pytest.fixture
def photo():
    """Makes a photo as a phone sends it, with a place in its EXIF."""

    def make(name="foto.jpg", size=(800, 600)) -> SimpleUploadedFile:
        picture = Image.new("RGB", size, "#8e9299")
        exif = Image.Exif()
        exif[0x010F] = "TELEPON"
        exif.get_ifd(0x8825).update({1: "S", 2: (7.0, 38.0, 0.0)})
        out = BytesIO()
        picture.save(out, "JPEG", exif=exif)
        return SimpleUploadedFile(name, out.getvalue(), "image/jpeg")

    return make
