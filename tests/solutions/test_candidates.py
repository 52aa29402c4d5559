"""Which solutions are looked at: the worthiest ones, by one query, in a catalogue of any size."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from issues.models import Problem
from solutions import actions
from solutions.candidates import KEPT, MOST_BY_COMMON, MOST_BY_ONE, MOST_BY_RARE
from solutions.models import Provider, Solution
from solutions.suggesting import suggestions_for

pytestmark = pytest.mark.django_db

MANY = MOST_BY_RARE + MOST_BY_COMMON + 100
TEXT = "Hasil cor keropos dan ditolak pembeli"


def publish(number, title, **more):
    provider, _new = Provider.objects.get_or_create(name="Balai", defaults={"kind": "office"})
    fields = {"provider": provider, "status": "published", "kind": "pelatihan", **more}
    return Solution.objects.bulk_create(Solution(title=title, **fields) for _ in range(number))


def first(text=TEXT, category=""):
    return suggestions_for(Problem(description=text, category=category))


@pytest.fixture
def _many_that_say_one_word(db):
    """As many that say *cor* as would be too many to look at."""
    publish(MANY, "Pelatihan cor", categories=["SDM_KETERAMPILAN"])
    publish(MANY, "Pelatihan pemasaran untuk pembeli", categories=["PEMASARAN"])


@pytest.mark.usefixtures("_many_that_say_one_word")
def test_who_says_a_rare_word_is_found_among_many():
    [rare] = publish(1, "Uji keropos")
    actions.read_again()
    assert first()[0].id == str(rare.pk)


@pytest.mark.usefixtures("_many_that_say_one_word")
def test_who_shares_two_common_terms_is_found_among_many_who_share_one():
    [both] = publish(1, "Pelatihan cor untuk pembeli")
    actions.read_again()
    assert first()[0].id == str(both.pk)


@pytest.mark.usefixtures("_many_that_say_one_word")
def test_category_and_kind_count_where_the_words_are_common():
    [fitting] = publish(1, "Pelatihan cor", kind="uji_lab", categories=["MUTU_STANDAR"])
    actions.read_again()
    assert first("Hasil cor tidak baik", "MUTU_STANDAR")[0].id == str(fitting.pk)


@pytest.mark.usefixtures("_many_that_say_one_word")
def test_a_category_alone_finds_some_and_always_the_same_ones():
    actions.read_again()
    found = [[one.id for one in first("Tolong", "PEMASARAN")] for _ in range(2)]
    assert found[0] == found[1]
    assert 0 < len(found[0]) <= KEPT


@pytest.mark.usefixtures("_many_that_say_one_word")
def test_none_is_found_twice_by_several_sets_of_terms():
    actions.read_again()
    found = [one.id for one in first()]
    assert MOST_BY_ONE <= len(found) == len(set(found)) <= KEPT


def test_only_so_many_are_ranked():
    publish(KEPT + 20, "Pelatihan cor")
    actions.read_again()
    assert len(first()) == KEPT


def test_a_solution_that_nobody_has_read_yet_is_looked_at():
    [unread] = publish(1, "Uji keropos")
    assert not Solution.objects.get(pk=unread.pk).terms
    assert first()[0].id == str(unread.pk)


def test_a_draft_is_not_looked_at():
    publish(3, "Pelatihan cor")
    publish(1, "Uji cor keropos", status="draft")
    actions.read_again()
    assert {one.title for one in first()} == {"Pelatihan cor"}


def test_candidates_come_by_one_query():
    publish(3, "Pelatihan cor")
    actions.read_again()
    with CaptureQueriesContext(connection) as asked:
        first()
    assert sum('FROM "solutions_solution"' in query["sql"] for query in asked) == 1
