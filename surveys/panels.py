"""What surveys show on the pages of the apps below."""

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils import timezone

from clusters.models import Firm
from surveys.models import SurveyResponse
from surveys.permissions import can_fill


def firm_surveys(request: HttpRequest, firm: Firm) -> str:
    """The surveys of a firm, and the way to the one of this year."""
    responses = [*SurveyResponse.objects.visible_to(request.user).filter(firm=firm).select_related("surveyor")]
    this_year = timezone.localdate().year
    may_begin = can_fill(request.user, firm) and all(one.year != this_year for one in responses)
    if not responses and not may_begin:
        return ""
    responses.sort(key=lambda one: one.year, reverse=True)
    context = {"firm": firm, "responses": responses, "may_begin": may_begin, "this_year": this_year}
    return render_to_string("surveys/_firm_surveys.html", context, request)
