"""Reports that may tell the same trouble, with the reason; for owners without names, for officials with them."""

from dataclasses import dataclass, field

from issues.lifecycle import OPEN
from issues.likeness import ENOUGH, Likeness, as_told, likeness
from issues.models import Problem

CANDIDATES = 200
MOST = 5


@dataclass
class Like:
    """Another report, how alike it is, and by which words of this one."""

    problem: Problem
    likeness: Likeness
    words: list[str] = field(default_factory=list)


def like_for_owner(problem: Problem) -> list[Problem]:
    """Open reports of others in the cluster that are no secret: what they tell, without names."""
    if problem.cluster_id is None:
        return []
    others = Problem.objects.shared_with_owners().exclude(firm=problem.firm_id)
    return [like.problem for like in _found(problem, others)[:MOST]]


def like_for_desk(problem: Problem, user) -> list[Like]:
    """What an official may link, merge or put together, likeliest first."""
    others = Problem.objects.visible_to(user).filter(status__in=OPEN, merged_into=None).select_related("firm")
    likes = _found(problem, others)[:MOST]
    for like in likes:
        like.words = as_told(like.likeness.words, f"{problem.title} {problem.description}")
    return likes


def _found(problem: Problem, others) -> list[Like]:
    words = problem.words or []
    found = []
    for other in others.likened_to(problem)[:CANDIDATES]:
        same = other.category == problem.category
        how = likeness(words, other.words or [], other.titles or 0.0, same_category=same)
        if how.score >= ENOUGH:
            found.append(Like(other, how))
    return sorted(found, key=lambda like: -like.likeness.score)
