"""The life of a survey: who fills it, two at once, sent, checked and returned."""

from itertools import product

import pytest
from django.core.exceptions import PermissionDenied

from accounts.models import Notice
from clusters.models import FirmFigures
from common.errors import ChangedMeanwhile, MoveNotAllowed
from surveys.actions import responses as actions
from surveys.lifecycle import MOVES, ResponseStatus, check_move
from surveys.models import SurveyResponse
from surveys.signals import survey_submitted

YEAR = 2026
NOTHING = {"figures": {}, "products": [], "machines": [], "difficulties": []}


@pytest.fixture
def response(surveyor, firm):
    return actions.begin_response(firm=firm, year=YEAR, by=surveyor)


@pytest.fixture
def sent(response, surveyor):
    return actions.submit_response(response=response, by=surveyor, **{**NOTHING, "figures": {"workers_male": 4}})


@pytest.mark.parametrize(["old", "new"], list(product(ResponseStatus, ResponseStatus)))
def test_only_the_moves_of_the_table_are_allowed(old, new):
    if new in MOVES[old]:
        check_move(old, new)
    else:
        with pytest.raises(MoveNotAllowed):
            check_move(old, new)


@pytest.mark.parametrize("person", ["owner", "official_makassar", "ministry", "provider", "observer"])
def test_others_survey_no_firm_here(cast, firm, person):
    with pytest.raises(PermissionDenied):
        actions.begin_response(firm=firm, year=YEAR, by=cast[person])


def test_begun_twice_is_one_survey(response, surveyor, firm):
    assert actions.begin_response(firm=firm, year=YEAR, by=surveyor) == response


def test_second_person_is_told_who_fills_it(response, official, firm):
    with pytest.raises(actions.FilledByOther, match="Dewi Surveyor"):
        actions.begin_response(firm=firm, year=YEAR, by=official)


def test_after_taking_over_the_first_is_told(response, surveyor, official):
    actions.take_over_response(response=response, by=official)
    with pytest.raises(actions.FilledByOther, match="Rini"):
        actions.save_answers(response=response, by=surveyor, answers={"workers_male": 4})


def test_answers_on_an_old_version_are_not_written_over_newer_ones(response, surveyor):
    actions.save_answers(response=response, by=surveyor, answers={"workers_male": 4}, version=0)
    with pytest.raises(ChangedMeanwhile):
        actions.save_answers(response=response, by=surveyor, answers={"workers_male": 5}, version=0)
    assert SurveyResponse.objects.get().answers == {"workers_male": 4}


def test_same_answers_sent_again_change_nothing(response, surveyor):
    first, again = (
        actions.save_answers(response=response, by=surveyor, answers={"workers_male": 4}).version for _ in range(2)
    )
    assert first == again == 1


def test_sent_survey_fills_the_register_and_is_news(response, surveyor):
    told = []

    def listen(sender, response, difficulties, **kwargs):
        told.append((response.status, difficulties))

    survey_submitted.connect(listen)
    difficulty = {"category": "BAHAN_BAKU", "severity": 3, "note": "Kokas mahal"}
    actions.submit_response(
        response=response, by=surveyor, **{**NOTHING, "figures": {"workers_male": 4}, "difficulties": [difficulty]}
    )
    survey_submitted.disconnect(listen)
    figures = FirmFigures.objects.get()
    assert (figures.year, figures.workers_male, figures.source, figures.recorded_by) == (YEAR, 4, "survey", surveyor)
    assert told == [("submitted", [difficulty])]


def test_sent_survey_is_closed_to_writing(sent, surveyor):
    with pytest.raises(MoveNotAllowed):
        actions.save_answers(response=sent, by=surveyor, answers={})
    with pytest.raises(MoveNotAllowed):
        actions.submit_response(response=sent, by=surveyor, **NOTHING)


@pytest.mark.parametrize("person", ["surveyor", "facilitator", "official_makassar", "ministry", "owner"])
def test_only_officials_of_the_scope_check(cast, sent, person):
    with pytest.raises(PermissionDenied):
        actions.check_response(response=sent, by=cast[person])


def test_returned_survey_tells_its_surveyor_and_can_be_sent_again(sent, official, surveyor):
    actions.return_response(response=sent, by=official, note="Listrik belum diisi.")
    assert Notice.objects.filter(user=surveyor, kind="survey.returned", channel="page").count() == 1
    again = actions.submit_response(response=sent, by=surveyor, **NOTHING)
    checked = actions.check_response(response=again, by=official)
    assert (checked.status, checked.checked_by, checked.note) == ("checked", official, "")


def test_key_of_another_device_is_answered_with_the_first(response, surveyor, firm):
    with pytest.raises(actions.BegunAlready) as refusal:
        actions.begin_response(firm=firm, year=YEAR, by=surveyor, id="00000000-0000-4000-8000-000000000001")
    assert refusal.value.more["id"] == str(response.pk)
