"""Full text in Indonesian: a generated column of stems, with our own stop words taken out.

PostgreSQL stems Indonesian but knows no stop words for it, and a stop word file would have to lie on
the server's disk. So the stems of our words are deleted from the vector, which is immutable and can
thus be a generated column.
"""

from django.contrib.postgres.search import SearchQuery, SearchVectorField
from django.db.models import Func, GeneratedField

from common.stop_words import STOP_WORDS

CONFIG = "indonesian"


class Stems(Func):
    """The weighted stems of text columns without stop words: `Stems(("title", "A"), ("description", "B"))`."""

    output_field = SearchVectorField()

    def __init__(self, *columns: tuple[str, str], **extra):
        self.weights = [weight for _, weight in columns]
        super().__init__(*(name for name, _ in columns), **extra)

    def as_sql(self, compiler, connection, **extra_context):
        parts, params = [], []
        for expression, weight in zip(self.source_expressions, self.weights, strict=True):
            sql, own = compiler.compile(expression)
            parts.append(f"setweight(to_tsvector('{CONFIG}', coalesce({sql}, '')), '{weight}')")
            params += own
        # Both the words and their stems: "adalah" is stemmed to "ada", which is a stop word as well.
        words = " ".join(sorted(STOP_WORDS))
        stop = f"tsvector_to_array(to_tsvector('{CONFIG}', '{words}'))"
        return f"ts_delete({' || '.join(parts)}, {stop})", params

    def __eq__(self, other):
        return super().__eq__(other) and self.weights == other.weights

    __hash__ = Func.__hash__

    def deconstruct(self):
        columns = [(e.name, w) for e, w in zip(self.source_expressions, self.weights, strict=True)]
        return "common.full_text.Stems", columns, {}


def stems_column(*columns: tuple[str, str]) -> GeneratedField:
    """A stored column of the stems of `columns`, each (name, weight from A to D)."""
    return GeneratedField(expression=Stems(*columns), output_field=SearchVectorField(), db_persist=True, editable=False)


def words_query(typed: str) -> SearchQuery | None:
    """What a person typed, as a query for all its words, the last one as a prefix. None when it says nothing."""
    words = [word for word in _words(typed) if word not in STOP_WORDS]
    if not words:
        return None
    parts = [*words[:-1], f"{words[-1]}:*"]
    return SearchQuery(" & ".join(parts), config=CONFIG, search_type="raw")


def _words(typed: str) -> list[str]:
    return "".join(sign if sign.isalnum() else " " for sign in typed.lower()).split()
