"""Whom a report goes to: the narrowest rule, else the nearest office; who is away is stood in for."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from accounts.actions import write_absence
from accounts.models import Notice
from issues import actions
from issues.models import RoutingRule
from tests.factories import place


@pytest.fixture
def rule(official, office_pasuruan, office_jatim, cluster):
    """Finance of the cluster goes to one official of the city; quality of the whole city to the province."""
    RoutingRule.objects.create(region=place("35.75"), category="MUTU_STANDAR", office=office_jatim)
    return RoutingRule.objects.create(
        region=place("35.75"), cluster=cluster, category="PERMODALAN", office=office_pasuruan, official=official
    )


def sent(owner, firm, category):
    return actions.report_problem(by=owner, firm=firm, category=category, title="Contoh", submit=True)


def away(person, deputy=None):
    today = timezone.localdate()
    return write_absence(by=person, starts_on=today, ends_on=today + timedelta(days=3), deputy=deputy)


@pytest.mark.parametrize(
    ["category", "office", "handler"],
    [
        ("PERMODALAN", "office_pasuruan", "official"),
        ("MUTU_STANDAR", "office_jatim", None),
        ("LAINNYA", "office_pasuruan", None),
    ],
)
def test_the_narrowest_rule_wins_and_without_one_the_nearest_office(
    rule, owner, firm, category, office, handler, request
):
    problem = sent(owner, firm, category)
    assert problem.handling_office == request.getfixturevalue(office)
    assert problem.handler == (request.getfixturevalue(handler) if handler else None)


def test_who_is_away_is_stood_in_for_and_the_deputy_is_told(rule, owner, firm, official, colleague, client_of):
    away(official, colleague)
    problem = sent(owner, firm, "PERMODALAN")
    assert problem.handler == colleague
    assert Notice.objects.filter(user=colleague, kind="problem.submitted").exists()
    assert not Notice.objects.filter(user=official, kind="problem.submitted").exists()
    assert colleague.name in client_of(owner).get(problem.get_absolute_url()).text


def test_news_of_what_somebody_handles_goes_to_the_deputy_meanwhile(rule, owner, firm, official, colleague):
    problem = sent(owner, firm, "PERMODALAN")
    away(official, colleague)
    actions.comment_problem(problem=problem, by=owner, text="Ada kabar?")
    assert Notice.objects.filter(user=colleague, kind="problem.commented").exists()


def test_assigning_to_who_is_away_names_the_deputy(rule, owner, firm, official, colleague):
    problem = sent(owner, firm, "LAINNYA")
    away(colleague, official)
    assert actions.assign_problem(problem=problem, by=official, to=colleague).handler == official


def test_two_who_stand_in_for_each_other_are_no_endless_way(rule, owner, firm, official, colleague):
    away(official, colleague)
    away(colleague, official)
    assert sent(owner, firm, "PERMODALAN").handler == official


@pytest.mark.parametrize(
    ["change", "field"],
    [
        ({"office": "office_makassar"}, "office"),
        ({"region": lambda: place("35")}, "office"),
        ({"cluster": "cluster_makassar"}, "cluster"),
        ({"official": "official_jatim"}, "official"),
        ({"official": "surveyor"}, "official"),
    ],
)
def test_a_rule_that_makes_no_sense_is_refused_at_its_field(rule, request, change, field):
    for name, value in change.items():
        setattr(rule, name, value() if callable(value) else request.getfixturevalue(value))
    with pytest.raises(ValidationError) as refused:
        rule.full_clean()
    assert set(refused.value.message_dict) == {field}


def test_the_administration_says_why_a_rule_is_refused(client_of, admin_user, office_makassar):
    sent = {"region": place("35.75").pk, "office": str(office_makassar.pk)}
    page = client_of(admin_user).post("/admin/issues/routingrule/add/", sent)
    assert "tidak melayani" in page.text
    assert not RoutingRule.objects.exists()


def test_rules_that_became_wrong_are_passed_over(rule, owner, firm, official, office_pasuruan, office_makassar):
    RoutingRule.objects.filter(category="MUTU_STANDAR").update(office=office_makassar)
    assert sent(owner, firm, "MUTU_STANDAR").handling_office == office_pasuruan
    type(official).objects.filter(pk=official.pk).update(office=office_makassar)
    assert sent(owner, firm, "PERMODALAN").handler is None
