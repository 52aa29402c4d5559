"""Checks of files that people send: the type by content, bounded sizes, pictures made anew.

A picture is decoded and encoded again, turned upright, without its EXIF data and position, and never
larger than the portal needs. What is no known kind is refused in words.
"""

import warnings
from dataclasses import dataclass
from io import BytesIO
from pathlib import PurePosixPath

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import UploadedFile
from django.utils.text import get_valid_filename
from django.utils.translation import gettext as _
from PIL import Image, ImageOps, UnidentifiedImageError

MEGABYTE = 1024 * 1024
LARGEST_PHOTO = 10 * MEGABYTE
LARGEST_DOCUMENT = 20 * MEGABYTE
LONGEST_SIDE = 2000
LONGEST_SIDE_OF_THUMBNAIL = 400
MOST_PIXELS = 60_000_000

PICTURES = {"JPEG": "image/jpeg", "PNG": "image/png", "WEBP": "image/webp"}


@dataclass(frozen=True)
class CheckedFile:
    """A file whose kind is known from its content."""

    name: str
    kind: str
    content: ContentFile
    is_picture: bool = False


def check_picture(file: UploadedFile) -> CheckedFile:
    """Return the picture made anew as a JPEG. Raise ValidationError when it is none or too large."""
    if file.size == 0:
        raise ValidationError(_("This photo is empty. Take it again."), code="empty")
    if file.size > LARGEST_PHOTO:
        raise ValidationError(
            _("This photo is %(size)d MB. The largest is %(most)d MB; take it again with the plain camera.")
            % {"size": round(file.size / MEGABYTE), "most": LARGEST_PHOTO // MEGABYTE},
            code="too_large",
        )
    picture = _opened(file)
    content = encode_picture(picture, LONGEST_SIDE)
    name = f"{PurePosixPath(safe_name(file.name)).stem or 'foto'}.jpg"
    return CheckedFile(name, PICTURES["JPEG"], ContentFile(content, name), is_picture=True)


def encode_picture(picture: Image.Image, longest_side: int) -> bytes:
    """Return the picture as a JPEG whose longer side is at most `longest_side` pixels, without metadata."""
    upright = ImageOps.exif_transpose(picture)
    upright.thumbnail((longest_side, longest_side))
    if upright.mode in ("RGBA", "LA", "P"):
        upright = upright.convert("RGBA")
        paper = Image.new("RGB", upright.size, "white")
        paper.paste(upright, mask=upright.getchannel("A"))
        upright = paper
    out = BytesIO()
    upright.convert("RGB").save(out, "JPEG", quality=82, optimize=True, progressive=True)
    return out.getvalue()


def _opened(file: UploadedFile) -> Image.Image:
    not_a_photo = ValidationError(
        _("This file is not a photo we can read. Send a JPG, PNG or WEBP."), code="not_a_picture"
    )
    file.seek(0)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            picture = Image.open(file, formats=list(PICTURES))
            if picture.width * picture.height > MOST_PIXELS:
                raise not_a_photo
            picture.load()
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as error:
        raise not_a_photo from error
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise not_a_photo from error
    return picture


def check_document(file: UploadedFile) -> CheckedFile:
    """Return a PDF as it is, or a picture made anew. Raise ValidationError for anything else."""
    file.seek(0)
    head = file.read(1024)
    file.seek(0)
    if not head.startswith(b"%PDF-"):
        return check_picture(file)
    if file.size > LARGEST_DOCUMENT:
        raise ValidationError(
            _("This document is %(size)d MB. The largest is %(most)d MB.")
            % {"size": round(file.size / MEGABYTE), "most": LARGEST_DOCUMENT // MEGABYTE},
            code="too_large",
        )
    name = f"{PurePosixPath(safe_name(file.name)).stem or 'dokumen'}.pdf"
    return CheckedFile(name, "application/pdf", ContentFile(file.read(), name))


def safe_name(name: str | None) -> str:
    """Return the last part of a file's name without signs that mean something to a file system."""
    bare = PurePosixPath((name or "").replace("\\", "/")).name.replace("\x00", "")
    stripped = bare.strip(". ")[-100:]
    return get_valid_filename(stripped) if stripped else ""
