"""Which solutions are looked at for a problem: one indexed query finds them, orders them roughly, and cuts.

Called by `solutions/suggesting.py`. What a shared term is worth is reckoned as `solutions/matching.py` does, as far as
one term by itself tells. Who says a rare term is looked at in any case. Of those who share only what is common, the
ones who share much are looked up first: sets of terms, the largest and worthiest before the others, and the query
stops as soon as it has found enough.
"""

import math
from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from django.db.models.expressions import RawSQL

from solutions.affinity import kind_fit
from solutions.matching import WEIGHTS, Need, Statistics
from solutions.reading import topic_term
from solutions.remedies import ANSWERS

# So many are ranked.
KEPT = 150
# Rare terms are looked up as long as those who say them are so few together; common ones bring so many at most.
MOST_BY_RARE, MOST_BY_COMMON = 600, 300
# Of one set of common terms so many, so that several sets have a say.
MOST_BY_ONE = 60
# The sets are made of the worthiest words and topics, the category, and one of the likeliest kinds of help ...
TEXT_TERMS, KINDS = 5, 2
# ... and so many are tried of each size.
TRIED = {5: 3, 4: 4, 3: 5, 2: 4, 1: 2}
# A set of few terms may be said by a great part of the catalogue: those found first by the database would not be
# the same ones each time.
FEW = 2
# The terms by which what was found is ordered before it is cut.
ORDERED_BY = 10
LONGEST_TERM = 60

FOUND = """
    SELECT id FROM (
        SELECT DISTINCT ON (id) id, terms FROM ({looked_up} LIMIT %s) AS looked_up ORDER BY id
    ) AS found ORDER BY {worth} DESC, id LIMIT %s
"""
SAYS = "SELECT id, terms FROM solutions_solution WHERE status = 'published' AND terms"
# Solutions that came in by COPY and wait to be read: matching reads them on the way.
UNREAD = "SELECT id FROM solutions_solution WHERE status = 'published' AND terms = '{}' ORDER BY id LIMIT %s"


class Term(NamedTuple):
    """A term of the problem that the catalogue knows: about how many points it brings, and how many say it."""

    name: str
    worth: float
    count: int

    @property
    def is_kind(self) -> bool:
        return self.name.startswith("k:")

    @property
    def is_label(self) -> bool:
        return self.name.startswith(("c:", "k:"))


def labels_of(categories: list[str], kinds: list[str]) -> list[str]:
    """The terms for what a solution is and a problem asks: categories (c:) and kinds (k:)."""
    return [*(f"c:{category}" for category in sorted(categories)), *(f"k:{kind}" for kind in sorted(kinds))]


def terms_of_need(need: Need) -> list[str]:
    """What the answers to a problem are found by."""
    kinds = [kind for kind, weight in ANSWERS.get(need.category, {}).items() if weight]
    labels = labels_of([need.category] if need.category else [], kinds)
    return [*(term[:LONGEST_TERM] for term in need.reading.terms), *labels]


def looked_at(need: Need, statistics: Statistics) -> RawSQL:
    """The keys of the solutions that are worth ranking, as a subquery."""
    known = [
        Term(name, worth, statistics.counts[name])
        for name, worth in _worths(need, statistics).items()
        if statistics.counts.get(name, 0) > 0
    ]
    rare = _rare(known, statistics.solutions)
    branches, params = _branches(rare, _sets([term for term in known if term not in rare]))
    if not branches:
        return RawSQL(UNREAD, [KEPT])  # noqa: S611 - the text is ours
    ordering = sorted(known, key=lambda term: (-term.worth, term.name))[:ORDERED_BY]
    worth = " + ".join("CASE WHEN %s = ANY(terms) THEN %s::float8 ELSE 0 END" for _term in ordering)
    found = FOUND.format(looked_up=" UNION ALL ".join(branches), worth=f"({worth})")
    most = sum(term.count for term in rare) + MOST_BY_COMMON
    worths = [value for term in ordering for value in (term.name, term.worth)]
    return RawSQL(  # noqa: S611 - terms are parameters, the text is ours
        f"({found}) UNION ALL ({UNREAD})", [*params, most, *worths, KEPT, KEPT]
    )


def _worths(need: Need, statistics: Statistics) -> dict[str, float]:
    """About how many points a solution gets by sharing each of the terms."""
    rarity, reading = statistics.rarity, need.reading
    of_words = sum(map(rarity, reading.words)) or 1.0
    squares = {topic_term(code): (sure * rarity(topic_term(code))) ** 2 for code, sure in reading.topics.items()}
    of_topics = sum(squares.values()) or 1.0
    worths = {word[:LONGEST_TERM]: WEIGHTS["words"] * rarity(word) / of_words for word in reading.words}
    worths |= {term: WEIGHTS["need"] * square / of_topics for term, square in squares.items()}
    if need.category:
        worths[f"c:{need.category}"] = WEIGHTS["category"]
        fits = {kind: kind_fit(need.category, kind) for kind in ANSWERS.get(need.category, {})}
        worths |= {f"k:{kind}": WEIGHTS["kind"] * fit for kind, fit in fits.items() if fit}
    return worths


def _rare(known: list[Term], solutions: int) -> list[Term]:
    """The rarest terms, as long as those who say them are few; in a small catalogue all of them.

    A kind or a category that is rare tells nothing by itself: only together with other terms.
    """
    if solutions <= MOST_BY_RARE:
        return known
    rare, brought = [], 0
    for term in sorted((term for term in known if not term.is_label), key=lambda term: (term.count, term.name)):
        brought += term.count
        if brought > MOST_BY_RARE:
            break
        rare.append(term)
    return rare


def _sets(common: list[Term]) -> Iterator[list[Term]]:
    """Sets of terms that are common alone: the largest first, of one size the worthiest, with one kind at most."""
    by_worth = sorted(common, key=lambda term: (-term.worth, term.count, term.name))
    texts = [term for term in by_worth if not term.is_label][:TEXT_TERMS]
    kinds = [term for term in by_worth if term.is_kind][:KINDS]
    free = [*texts, *(term for term in by_worth if term.is_label and not term.is_kind)]
    for size, tried in TRIED.items():
        found = [[*chosen] for chosen in combinations(free, size)]
        found += [[*chosen, kind] for kind in kinds for chosen in combinations(free, size - 1)]
        yield from sorted(found, key=_rank_of_set)[:tried]


def _rank_of_set(terms: list[Term]) -> tuple:
    likely = sum(math.log(term.count) for term in terms)
    return -sum(term.worth for term in terms), likely, [term.name for term in terms]


def _branches(rare: list[Term], sets: Iterator[list[Term]]) -> tuple[list[str], list]:
    """The parts of the query, in the order in which they are tried."""
    branches, params = [], []
    if rare:
        branches.append(f"({SAYS} && %s::varchar[])")
        params.append([term.name for term in rare])
    for terms in sets:
        order = "ORDER BY id " if len(terms) <= FEW else ""
        branches.append(f"({SAYS} @> %s::varchar[] {order}LIMIT {MOST_BY_ONE})")
        params.append([term.name for term in terms])
    return branches, params
