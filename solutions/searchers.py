"""What the search over everything finds of the catalogue."""

from urllib.parse import urlencode

from django.urls import reverse

from common.searching import SHOWN, Hit
from solutions.models import Solution


def solutions(user, words: str):
    found = Solution.objects.visible_to(user).saying(words).for_rows()[:SHOWN]
    hits = [Hit(each.title, each.provider.name, each.get_absolute_url(), "catalogue") for each in found]
    return hits, f"{reverse('solutions:solution_list')}?{urlencode({'search': words})}"
