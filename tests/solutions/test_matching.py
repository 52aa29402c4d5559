import random
from dataclasses import replace

import pytest
from django.utils import translation
from hypothesis import given, settings
from hypothesis import strategies as st

from clusters.categories import Category
from solutions.eligibility import Conditions, FirmFacts
from solutions.kinds import Kind
from solutions.matching import WEIGHTS, Candidate, Need, Statistics, rank, suggest
from solutions.reading import read

STATISTICS = Statistics(200, {"kopi": 12, "#coffee": 12, "latih": 90, "#skill": 80, "mesin": 70, "#manual": 60})
WORDS = "kopi sangrai mesin pelatihan pemasaran keropos cor modal kredit limbah tahu pengering hujan kemasan".split()  # noqa: SIM905 - read as a list of words

texts = st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join)
candidates = st.builds(
    lambda key, text, kind, category, **facts: Candidate(
        key, text[:10], read(text), kind=kind, categories=(category,), **facts
    ),
    key=st.uuids().map(str),
    text=texts,
    kind=st.sampled_from(Kind.values),
    category=st.sampled_from(Category.values),
    quota=st.integers(1, 20),
    quota_left=st.integers(0, 20),
    reached=st.integers(5, 9),
    helped=st.integers(0, 5),
    serves_common_problem=st.booleans(),
)


def candidate(text, key="a", **facts):
    return Candidate(key, text, read(text), **facts)


def need(text, **facts):
    return Need(read(text), **facts)


@settings(max_examples=60)
@given(text=texts, category=st.sampled_from(Category.values), offered=st.lists(candidates, max_size=8))
def test_the_score_is_the_sum_of_the_reasons(text, category, offered):
    asked = need(text, category=category, firm=FirmFacts(region="35.75"))
    for suggestion in rank(asked, offered, STATISTICS):
        assert suggestion.score == sum(reason.weight for reason in suggestion.reasons)
        assert all(reason.text and reason.weight for reason in suggestion.reasons)
        assert suggestion.score <= 100


@settings(max_examples=40)
@given(text=texts, offered=st.lists(candidates, max_size=8, unique_by=lambda one: one.key), seed=st.integers())
def test_the_order_does_not_depend_on_the_order_of_the_candidates(text, offered, seed):
    shuffled = random.Random(seed).sample(offered, len(offered))  # noqa: S311 - an order, no secret
    first, again = rank(need(text), offered, STATISTICS), rank(need(text), shuffled, STATISTICS)
    assert [one.candidate.key for one in first] == [one.candidate.key for one in again]


def test_equal_candidates_stand_by_title_then_key():
    offered = [replace(candidate("kopi"), key=key, title=title) for key, title in ["2A", "1B", "1A"]]
    ranked = rank(need("kopi"), offered, STATISTICS)
    assert [(one.candidate.title, one.candidate.key) for one in ranked] == [("A", "1"), ("A", "2"), ("B", "1")]


def test_what_the_firm_may_not_have_comes_last_with_its_ground():
    strict = candidate("Mesin sangrai kopi", "x", conditions=Conditions(kbli_prefixes=("15",)))
    ranked = rank(need("sangrai kopi", firm=FirmFacts(kbli=("10761",))), [strict, candidate("modal")], STATISTICS)
    assert [one.eligible for one in ranked] == [True, False]
    assert ranked[1].score > ranked[0].score
    assert len(ranked[1].exclusions) == 1


def test_a_new_candidate_changes_the_ranking_at_once():
    before = rank(need("cor keropos"), [candidate("pelatihan", "a")], STATISTICS)
    after = rank(need("cor keropos"), [candidate("pelatihan", "a"), candidate("uji cor keropos", "b")], STATISTICS)
    assert before[0].candidate.key == "a"
    assert after[0].candidate.key == "b"


@pytest.mark.parametrize(
    ["kind", "facts"],
    [
        ("category", {"categories": ("MUTU_STANDAR",)}),
        ("kind", {"kind": "uji_lab"}),
        ("quota", {"quota": 12, "quota_left": 3}),
        ("track_record", {"reached": 9, "helped": 7}),
        ("common_problem", {"serves_common_problem": True}),
        ("near", {"conditions": Conditions(provider_region="35.75")}),
        ("eligible", {"conditions": Conditions(kbli_prefixes=("2431",))}),
    ],
)
def test_each_fact_brings_its_own_reason(kind, facts):
    asked = need("cor keropos", category="MUTU_STANDAR", firm=FirmFacts(kbli=("24310",), region="35.75"))
    reasons = {reason.kind: reason for reason in suggest(asked, candidate("uji", **facts), STATISTICS).reasons}
    assert 0 < reasons[kind].weight <= WEIGHTS[kind]


def test_an_offer_that_helped_nobody_loses_points():
    asked = need("cor keropos", category="MUTU_STANDAR")
    reasons = suggest(asked, candidate("uji", reached=9, helped=0), STATISTICS).reasons
    assert [reason.weight for reason in reasons if reason.kind == "track_record"] == [-8]


def test_reasons_are_sentences_with_the_words_shown():
    with translation.override("en"):
        asked = need("hasil cor keropos", category="MUTU_STANDAR")
        texts = [reason.text for reason in suggest(asked, candidate("uji cor keropos"), STATISTICS).reasons]
    assert "Both mention cor, keropos" in texts
    assert "About the same work: pengecoran dan peleburan" in texts


def test_changing_one_weight_changes_the_score():
    asked, offered = need("kopi"), candidate("kopi")
    doubled = {**WEIGHTS, "words": 2 * WEIGHTS["words"]}
    assert suggest(asked, offered, STATISTICS, doubled).score > suggest(asked, offered, STATISTICS).score


def test_the_weights_add_up_to_a_hundred():
    shared = WEIGHTS["branch"]
    assert WEIGHTS["step"] == WEIGHTS["need"] == shared
    assert sum(WEIGHTS.values()) - 2 * shared == 100


def test_sentences_are_said_only_when_they_are_shown(monkeypatch):
    said = []
    monkeypatch.setattr("solutions.eligibility._", lambda words: said.append(words) or words)
    strict = candidate("kopi", conditions=Conditions(needs_nib=True, regions=("73",), size_classes=("small",)))
    firm = FirmFacts(region="73.71", size_class="medium", has_nib=False)
    [suggestion] = rank(need("kopi", firm=firm), [strict], STATISTICS)
    assert (suggestion.eligible, said) == (False, [])
    assert len(suggestion.exclusions) == len(said) == 2
