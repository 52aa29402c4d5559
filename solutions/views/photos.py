"""The photos of a report, for the people of the provider that is asked to serve it."""

from django.contrib.auth.decorators import login_required
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from accounts.permissions import require_person_level
from issues.views.files import answer_file
from solutions.models import Match
from solutions.permissions import photos_shown


@login_required
@require_safe
def match_photo(request, pk, key):
    require_person_level(request.user)
    match = get_object_or_404(Match.objects.visible_to(request.user).for_page(), pk=pk)
    photo = get_object_or_404(photos_shown(request.user, match), pk=key)
    small = "small" in request.GET and photo.thumbnail
    return answer_file(photo, photo.thumbnail if small else photo.file)
