"""The choices of a region while a person types."""

from django.shortcuts import render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from regions.forms import candidates
from regions.models import Level


@require_safe
@cache_control(public=True, max_age=3600)
def region_search(request):
    """A part of a form: the places that fit what was typed. Regions are public."""
    name = request.GET.get("name", "region")
    typed = request.GET.get("q") or request.GET.get(f"{name}_words", "")
    asked = request.GET.get("levels", "").split(",")
    levels = [int(level) for level in asked if level.isdigit() and int(level) in Level.values]
    scope = request.GET.get("scope", "")
    regions = candidates(typed[:100], scope=scope[:13], levels=levels)
    context = {"regions": regions, "words": typed.strip(), "name": name, "id": request.GET.get("id", name)}
    return render(request, "regions/_region_options.html", context)
