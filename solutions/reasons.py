"""The sentences of a suggestion: why it fits, each with its points.

Called by `solutions/matching.py`. Pure.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from clusters.categories import Category
from solutions.kinds import Kind
from solutions.reading import BRANCH, STEP, TOPICS

# More would not be read.
WORDS_SHOWN, TOPICS_SHOWN = 4, 2


@dataclass(frozen=True)
class Reason:
    """One sentence, and the points that it adds to the score or takes from it."""

    kind: str
    text: str
    weight: int


def words_shared(words: Sequence[str]) -> str:
    return _("Both mention %(words)s") % {"words": ", ".join(words[:WORDS_SHOWN])}


def category_answered(category: str) -> str:
    return _("Answers the category %(category)s") % {"category": Category(category).label}


def kind_answers(kind: str, category: str) -> str:
    return _("%(kind)s is a usual answer to %(category)s") % {
        "kind": Kind(kind).label,
        "category": Category(category).label,
    }


def same_topics(facet: str, codes: Sequence[str]) -> str:
    topics = ", ".join(TOPICS[code].label for code in codes[:TOPICS_SHOWN])
    if facet == BRANCH:
        return _("Of the same branch: %(topics)s") % {"topics": topics}
    if facet == STEP:
        return _("About the same work: %(topics)s") % {"topics": topics}
    return _("About the same need: %(topics)s") % {"topics": topics}


def eligible(met: Sequence[str]) -> str:
    return _("Fits %(conditions)s") % {"conditions": ", ".join(met)}


def near(nearness: float) -> str:
    return _("In the same regency or city") if nearness == 1 else _("In the same province")


def quota_left(left: int, quota: int) -> str:
    return ngettext("%(left)d of %(quota)d place is left", "%(left)d of %(quota)d places are left", quota) % {
        "left": left,
        "quota": quota,
    }


def helped(helped: int, reached: int) -> str:
    return ngettext(
        "Helped %(helped)d of %(reached)d firm with such a problem",
        "Helped %(helped)d of %(reached)d firms with such a problem",
        reached,
    ) % {"helped": helped, "reached": reached}


def same_common_problem() -> str:
    return _("Is offered for the common problem that this one belongs to")
