"""What a text is about: its words, its topics, the categories and kinds it speaks of.

Called when a solution is saved (the reading is kept beside it) and when a problem
is matched. Pure; the tables are `solutions/thesaurus.py` and `solutions/remedies.py`.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field

from solutions import remedies, thesaurus
from solutions.words import is_telling, stems

BRANCH, STEP, NEED, KIND = "branch", "step", "need", "kind"

# A reading that was kept by an older table is read again: raise this with every change of one.
VERSION = 1

# How sure one word makes a topic: a word of its own, and one marked `?`.
SURE, WEAK = 0.75, 0.3

# The first words of an offer name what it is; what follows comes along with it.
HEAD_WORDS, HEAD_BONUS = 6, 2.0


@dataclass(frozen=True)
class Topic:
    """One line of the thesaurus."""

    code: str
    facet: str
    label: str
    categories: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()


@dataclass
class Reading:
    """What a text says: stems with their counts, topics, kinds and categories by strength."""

    words: dict[str, int] = field(default_factory=dict)
    length: int = 0
    topics: dict[str, float] = field(default_factory=dict)
    kinds: dict[str, float] = field(default_factory=dict)
    categories: dict[str, float] = field(default_factory=dict)
    version: int = VERSION

    def as_json(self) -> dict:
        return asdict(self)


def _lines(table: str) -> Iterator[list[str]]:
    for line in table.strip().splitlines():
        yield [part.strip() for part in line.split("|")]


def _topics() -> dict[str, Topic]:
    topics = {}
    for facet, table in ((BRANCH, thesaurus.BRANCHES), (STEP, thesaurus.STEPS)):
        for code, label, _ in _lines(table):
            topics[code] = Topic(code, facet, label)
    for code, label, categories, kinds, _ in _lines(remedies.NEEDS):
        topics[code] = Topic(code, NEED, label, tuple(categories.split()), tuple(kinds.split()))
    return topics


def _phrases(*tables: str) -> dict[tuple[str, ...], list[tuple[str, float]]]:
    """Return for each phrase of the tables, as stems, the topics it points to and how surely."""
    phrases = defaultdict(dict)
    for table in tables:
        for code, *_, words in _lines(table):
            for entry in words.split():
                sure = WEAK if entry.endswith("?") else SURE
                phrase = tuple(stems(entry.rstrip("?").replace("_", " ")))
                phrases[phrase][code] = max(sure, phrases[phrase].get(code, 0))
    return {phrase: list(pointed.items()) for phrase, pointed in phrases.items()}


TOPICS = _topics()
LEADS_TO = {code: remedy.split() for code, remedy in _lines(remedies.LEADS_TO)}
_TOPIC_PHRASES = _phrases(thesaurus.BRANCHES, thesaurus.STEPS, remedies.NEEDS)
_KIND_PHRASES = _phrases(remedies.KIND_WORDS)
_LONGEST = max(map(len, [*_TOPIC_PHRASES, *_KIND_PHRASES]))


def read(text: str) -> Reading:
    """Return what a text is about."""
    sequence = _without_knowing(stems(text))
    telling = [word for word in sequence if is_telling(word)]
    topics = {code: _together(marks) for code, marks in _marks(sequence, _TOPIC_PHRASES).items()}
    return Reading(
        words=dict(Counter(telling)),
        length=len(telling),
        topics=topics,
        kinds=_kinds(sequence),
        categories=_categories(topics),
    )


def _without_knowing(sequence: list[str]) -> list[str]:
    """Tell *tahu* the food from *tidak tahu*, not to know."""
    before = ["", *sequence]
    return [
        "ketahui" if word == "tahu" and before[place] in {"tidak", "belum", "tak", "ingin"} else word
        for place, word in enumerate(sequence)
    ]


def _marks(sequence: list[str], phrases: Mapping) -> dict[str, dict[tuple[str, ...], float]]:
    """Return for each topic the phrases that point to it, with how surely each does."""
    marks = defaultdict(dict)
    for place in range(len(sequence)):
        for size in range(1, _LONGEST + 1):
            phrase = tuple(sequence[place : place + size])
            for code, sure in phrases.get(phrase, ()):
                marks[code][phrase] = sure
    return marks


def _together(marks: Mapping[object, float]) -> float:
    """Return how sure several marks make together: 1 less the chance that all are wrong."""
    doubt = 1.0
    for sure in marks.values():
        doubt *= 1 - sure
    return round(1 - doubt, 3)


def _kinds(sequence: list[str]) -> dict[str, float]:
    """Return which kinds an offer's words speak of, as shares that add up to 1."""
    head = _marks(sequence[:HEAD_WORDS], _KIND_PHRASES)
    whole = _marks(sequence, _KIND_PHRASES)
    strengths = {
        code: sum(marks.values()) + HEAD_BONUS * sum(head.get(code, {}).values()) for code, marks in whole.items()
    }
    return _shares(strengths)


def _categories(topics: Mapping[str, float]) -> dict[str, float]:
    """Return which categories the topics belong to, as shares that add up to 1."""
    strengths = Counter()
    for code, strength in topics.items():
        for place, category in enumerate(TOPICS[code].categories):
            strengths[category] += strength / (1 + place)
    return _shares(strengths)


def _shares(strengths: Mapping[str, float]) -> dict[str, float]:
    total = sum(strengths.values())
    return {code: round(strength / total, 3) for code, strength in strengths.items()} if total else {}
