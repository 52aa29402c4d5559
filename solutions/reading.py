"""What a text is about: its words, its topics, the categories it speaks of.

Called when a solution is saved (the reading is kept beside it) and when a problem
is matched. Pure; the tables are `solutions/thesaurus.py` and `solutions/remedies.py`.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from itertools import product

from solutions import remedies, thesaurus
from solutions.spelling import mended
from solutions.words import forms, is_telling, rows, stem

BRANCH, STEP, NEED = "branch", "step", "need"

# A word as it stands, and its stem.
Form = tuple[str, str]

# A reading that was kept by an older table is read again: raise this with every change of one.
VERSION = 3

# After these, *tahu* is to know.
NOT_FOOD = {"tidak", "belum", "tak", "ingin", "kurang"}

# How sure one word makes a topic: a word of its own, and one marked `?`.
SURE, WEAK = 0.75, 0.3


@dataclass(frozen=True)
class Topic:
    """One line of the thesaurus."""

    code: str
    facet: str
    label: str
    categories: tuple[str, ...] = ()


@dataclass
class Reading:
    """What a text says: stems with their counts, topics and categories by strength."""

    words: dict[str, int] = field(default_factory=dict)
    length: int = 0
    topics: dict[str, float] = field(default_factory=dict)
    categories: dict[str, float] = field(default_factory=dict)
    version: int = VERSION

    def as_json(self) -> dict:
        return asdict(self)

    @classmethod
    def from_json(cls, kept: dict) -> "Reading":
        return cls(**kept)

    @property
    def terms(self) -> list[str]:
        """What a text is found by: its words, and its topics as `topic_term` writes them."""
        return sorted(self.words) + sorted(map(topic_term, self.topics))


def topic_term(code: str) -> str:
    return f"#{code}"


def _topics() -> dict[str, Topic]:
    topics = {}
    for facet, table in ((BRANCH, thesaurus.BRANCHES), (STEP, thesaurus.STEPS)):
        for code, label, _ in rows(table):
            topics[code] = Topic(code, facet, label)
    for code, label, categories, _ in rows(remedies.NEEDS):
        topics[code] = Topic(code, NEED, label, tuple(categories.split()))
    return topics


def _phrases(*tables: str) -> dict[tuple[str, ...], dict[str, float]]:
    """Return for each phrase of the tables the topics it points to, and how surely."""
    phrases = defaultdict(dict)
    for table in tables:
        for code, *_, words in rows(table):
            for entry in words.split():
                phrase = tuple(entry.rstrip("?").split("_"))
                phrases[phrase][code] = WEAK if entry.endswith("?") else SURE
    return dict(phrases)


TOPICS = _topics()
_TOPIC_PHRASES = _phrases(thesaurus.BRANCHES, thesaurus.STEPS, remedies.NEEDS)
_LONGEST = max(map(len, _TOPIC_PHRASES))


def read(text: str) -> Reading:
    """Return what a text is about."""
    typed = _without_knowing(forms(text))
    sequence = [_mended(form) for form in typed]
    # A word that was mended counts as typed too: it may be a name after all.
    telling = [root for _, root in [*sequence, *(form for form in typed if form not in sequence)] if is_telling(root)]
    topics = {code: _together(marks) for code, marks in _marks(sequence, _TOPIC_PHRASES).items()}
    return Reading(
        words=dict(Counter(telling)),
        length=len(telling),
        topics=topics,
        categories=_categories(topics),
    )


def _mended(form: Form) -> Form:
    word = mended(form[0])
    return form if word == form[0] else (word, stem(word))


def _without_knowing(sequence: list[Form]) -> list[Form]:
    """Tell *tahu* the food from *tidak tahu*, not to know."""
    before = ["", *(word for word, _ in sequence)]
    return [
        ("ketahui", "ketahui") if form[1] == "tahu" and before[place] in NOT_FOOD else form
        for place, form in enumerate(sequence)
    ]


def _marks(sequence: list[Form], phrases: Mapping) -> dict[str, dict[tuple[str, ...], float]]:
    """Return for each topic the phrases that point to it, with how surely each does.

    The longest phrase goes first, and its words do not count once more.
    """
    marks, place = defaultdict(dict), 0
    while place < len(sequence):
        for size in range(min(_LONGEST, len(sequence) - place), 0, -1):
            found = [
                phrase for phrase in product(*map(dict.fromkeys, sequence[place : place + size])) if phrase in phrases
            ]
            for phrase in found:
                for code, sure in phrases[phrase].items():
                    marks[code][phrase] = sure
            if found:
                break
        place += size
    return marks


def _together(marks: Mapping[object, float]) -> float:
    """Return how sure several marks make together: 1 less the chance that all are wrong."""
    doubt = 1.0
    for sure in marks.values():
        doubt *= 1 - sure
    return round(1 - doubt, 3)


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
