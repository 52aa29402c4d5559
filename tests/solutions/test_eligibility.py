from datetime import date

import pytest
from django.utils import translation

from solutions.eligibility import Conditions, FirmFacts, conditions_met, covers, exclusions, nearness

TODAY = date(2026, 11, 24)
FIRM = FirmFacts(
    kbli=("24310",), region="35.75.04.1006", size_class="small", has_nib=True, is_group=False,
    established=2020,
)  # fmt: skip


@pytest.fixture(autouse=True)
def in_english():
    with translation.override("en"):
        yield


@pytest.mark.parametrize(
    "conditions",
    [
        Conditions(),
        Conditions(kbli_prefixes=("24", "25")),
        Conditions(regions=("35",)),
        Conditions(regions=("35.75",)),
        Conditions(regions=("",)),
        Conditions(size_classes=("small", "medium")),
        Conditions(needs_nib=True),
        Conditions(least_age_years=6),
        Conditions(opens_on=TODAY, closes_on=TODAY),
    ],
)
def test_a_condition_that_is_met_rules_nothing_out(conditions):
    assert exclusions(conditions, FIRM, None, TODAY) == []


@pytest.mark.parametrize(
    ["conditions", "ground"],
    [
        (Conditions(kbli_prefixes=("15",)), "Only for firms of KBLI 15; this firm is of 24310"),
        (Conditions(regions=("35.14",)), "Only for firms in 35.14; this firm is in 35.75"),
        (Conditions(regions=("3",)), "Only for firms in 3; this firm is in 35.75"),
        (Conditions(size_classes=("medium",)), "Only for firms of size medium; this firm is small"),
        (Conditions(groups_only=True), "Only for cooperatives or groups of firms"),
        (Conditions(least_age_years=7), "Only for firms of at least 7 years"),
        (Conditions(closes_on=date(2026, 10, 30)), "Closed on 30 Oct 2026"),
        (Conditions(opens_on=date(2027, 1, 4)), "Opens only on 4 Jan 2027"),
    ],
)
def test_a_condition_that_is_not_met_is_a_ground(conditions, ground):
    assert exclusions(conditions, FIRM, None, TODAY) == [ground]


def test_a_firm_without_nib_is_told_that_it_needs_one():
    firm = FirmFacts(has_nib=False)
    assert exclusions(Conditions(needs_nib=True), firm, None, TODAY) == ["Needs a NIB, which this firm has not yet"]


def test_what_is_not_known_of_a_firm_rules_nothing_out():
    strict = Conditions(("15",), ("11",), ("large",), needs_nib=True, groups_only=True, least_age_years=9)
    assert exclusions(strict, FirmFacts(), None, TODAY) == []


def test_a_code_of_either_version_fits():
    firm = FirmFacts(kbli=("31002", "31012"))
    assert exclusions(Conditions(kbli_prefixes=("31012",)), firm, None, TODAY) == []


def test_taken_places_rule_out():
    assert exclusions(Conditions(), FIRM, 0, TODAY) == ["All places are taken"]
    assert exclusions(Conditions(), FIRM, 1, TODAY) == []


@pytest.mark.parametrize(
    ["region", "code", "answer"],
    [
        ("35", "35.75", True),
        ("35.7", "35.75", False),
        ("3", "35.75", False),
        ("", "35.75", True),
        ("35.75", "35", False),
    ],
)
def test_a_region_covers_what_lies_in_it_and_no_mere_prefix(region, code, answer):
    assert covers(region, code) is answer


def test_conditions_that_are_met_are_named():
    met = conditions_met(Conditions(kbli_prefixes=("243",), size_classes=("small",)), FIRM)
    assert met == ["KBLI 24310", "size small"]


@pytest.mark.parametrize(
    ["provider", "firm", "near"],
    [("35.75", "35.75.04", 1), ("35.78", "35.75.04", 0.5), ("35", "35.75", 0.5), ("73.71", "35.75", 0), ("", "35", 0)],
)
def test_nearness_is_by_regency_then_by_province(provider, firm, near):
    assert nearness(provider, firm) == near
