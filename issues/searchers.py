"""What the search over everything finds of problems."""

from types import SimpleNamespace
from urllib.parse import urlencode

from django.urls import reverse

from common.searching import SHOWN, Hit
from issues.filters import ProblemFilter
from issues.models import Problem


def problems(user, words: str):
    seen = Problem.objects.visible_to(user).select_related("firm").order_by("-created_at", "id")
    found = ProblemFilter({"search": words}, queryset=seen, request=SimpleNamespace(user=user)).qs[:SHOWN]
    hits = [
        Hit(problem.title, f"{problem.number} · {problem.get_status_display()}", problem.get_absolute_url(), "report")
        for problem in found
    ]
    return hits, f"{reverse('issues:problem_list')}?{urlencode({'search': words})}"
