"""Small pictures of photos, made in the worker. Called by `tasks`."""

from datetime import timedelta

from django.core.files.base import ContentFile
from django.utils import timezone
from PIL import Image

from common.files import LONGEST_SIDE_OF_THUMBNAIL, encode_picture
from issues.models import Attachment

MOST_AT_ONCE = 200


def make_thumbnail(attachment_pk: str) -> bool:
    """Make the thumbnail of a photo. Twice does no harm; a photo that was taken away since is passed over."""
    attachment = Attachment.objects.filter(pk=attachment_pk).first()
    if attachment is None or not attachment.is_picture or attachment.thumbnail:
        return False
    with attachment.file.open("rb") as file, Image.open(file) as picture:
        small = encode_picture(picture, LONGEST_SIDE_OF_THUMBNAIL)
    attachment.thumbnail.save("kecil.jpg", ContentFile(small), save=False)
    attachment.save(update_fields=["thumbnail"])
    return True


def make_missing() -> int:
    """Make the thumbnails that nobody made for five minutes, and return how many."""
    waiting = Attachment.objects.filter(
        thumbnail="", kind__startswith="image/", at__lt=timezone.now() - timedelta(minutes=5)
    )
    return sum(make_thumbnail(str(key)) for key in waiting.values_list("pk", flat=True)[:MOST_AT_ONCE])
