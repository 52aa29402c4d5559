"""Photos and documents: served only to who may see the problem, never executed, from no address of their own."""

from django.conf import settings
from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from issues.models import Attachment

# What is shown can load nothing and run nothing, even if a browser takes it for a page.
POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox"


@require_safe
def attachment_file(request, key):
    attachment = get_object_or_404(Attachment.objects.visible_to(request.user), pk=key)
    return answer_file(attachment, attachment.file)


@require_safe
def attachment_thumbnail(request, key):
    """The small picture; the whole one as long as the worker has not made it."""
    attachment = get_object_or_404(Attachment.objects.visible_to(request.user), pk=key)
    if not attachment.is_picture:
        raise Http404
    return answer_file(attachment, attachment.thumbnail or attachment.file)


def answer_file(attachment: Attachment, file) -> HttpResponse:
    as_attachment = not attachment.is_picture
    if settings.SENDFILE_BY_PROXY:
        response = HttpResponse(content_type=attachment.kind)
        response["X-Accel-Redirect"] = settings.MEDIA_URL + file.name
        response["Content-Disposition"] = content_disposition_header(as_attachment, attachment.name)
    else:
        try:
            opened = file.open("rb")
        except FileNotFoundError as error:
            raise Http404 from error
        response = FileResponse(
            opened, as_attachment=as_attachment, filename=attachment.name, content_type=attachment.kind
        )
    response["Cache-Control"] = "private, max-age=86400"
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = POLICY
    return response
