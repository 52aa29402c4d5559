from math import log2

import pytest

from solutions.measures import interval, ndcg, recall, reciprocal_rank, summary

GRADES = {"a": 3, "b": 2, "c": 1}


def test_the_best_order_has_all_the_gain():
    assert ndcg(["a", "b", "c", "x"], GRADES) == 1


def test_gain_is_discounted_by_place():
    assert ndcg(["x", "a"], {"a": 3}) == pytest.approx(1 / log2(3))


def test_what_stands_after_the_depth_brings_nothing():
    assert ndcg(["x", "a"], {"a": 3}, depth=1) == 0


def test_recall_is_of_all_judged_solutions():
    assert recall(["a", "x", "b", "y"], GRADES, 3) == pytest.approx(2 / 3)


def test_the_reciprocal_rank_is_that_of_the_best_grade():
    assert reciprocal_rank(["b", "a"], GRADES) == 1 / 2
    assert reciprocal_rank(["x"], GRADES) == 0


def test_measures_without_a_judgement_are_refused():
    with pytest.raises(ValueError, match="needs at least one"):
        ndcg(["a"], {})
    with pytest.raises(ValueError, match="needs at least one"):
        recall(["a"], {}, 5)


def test_summary_is_the_mean_over_problems():
    found = summary({"p": ["a"], "q": ["x", "a"]}, {"p": {"a": 3}, "q": {"a": 3}})
    assert found["recall@1"] == 0.5
    assert found["mrr"] == 0.75


def test_the_interval_holds_the_mean_and_is_the_same_each_time():
    values = [0.0, 0.2, 0.4, 1.0, 0.1, 0.3]
    low, high = interval(values)
    assert low < sum(values) / len(values) < high
    assert (low, high) == interval(values)


def test_the_interval_of_equal_values_is_that_value():
    assert interval([0.5] * 8) == (0.5, 0.5)
