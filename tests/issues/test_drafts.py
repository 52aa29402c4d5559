"""What firms say in workbooks and surveys waits as drafts for an official."""

from types import SimpleNamespace
from uuid import uuid4

import pytest

from clusters.categories import Category
from issues import actions
from issues.category_guess import guess_category
from issues.models import Problem
from surveys.signals import CommittedRow, rows_committed, rows_undone, survey_submitted, undo_asked


@pytest.fixture
def workbook(official, firm, office_pasuruan):
    workbook = SimpleNamespace(pk=uuid4(), by=official)
    said = ["Harga skrap besi naik terus", ""]
    rows = [CommittedRow(at, firm.pk, text, firm.region_id, firm.cluster_id) for at, text in enumerate(said)]
    for _again in range(2):
        rows_committed.send(sender=None, workbook=workbook, rows=rows)
    return workbook


def test_a_workbook_makes_each_draft_once(workbook, firm):
    draft = Problem.objects.get()
    assert (draft.status, draft.channel, draft.category) == ("draft", "import", Category.BAHAN_BAKU)


def test_drafts_are_taken_or_thrown_away_in_one_list(workbook, official, client_of, firm):
    second = actions.draft_from_survey(
        firm=firm, difficulties=[{"category": "PERMODALAN", "severity": 3, "note": ""}], by=official, source=uuid4()
    )
    assert second == 1
    page = client_of(official).get("/issues/drafts/")
    numbers = {problem.channel: problem.number for problem in page.context["page"]}
    client_of(official).post("/issues/drafts/bulk/", {"verb": "accept", "number": [numbers["import"]]})
    client_of(official).post("/issues/drafts/bulk/", {"verb": "discard", "number": [numbers["survey"]]})
    assert Problem.objects.get().status == "submitted"


def test_drafts_of_another_city_are_out_of_reach(workbook, official_makassar, client_of):
    browser, number = client_of(official_makassar), Problem.objects.get().number
    assert not browser.get("/issues/drafts/").context["page"].rows
    browser.post("/issues/drafts/bulk/", {"verb": "accept", "number": [number]})
    assert Problem.objects.get().status == "draft"


def test_undoing_a_workbook_takes_its_drafts_and_keeps_reports(workbook, firm, official):
    assert all(not kept for _receiver, kept in undo_asked.send(sender=None, workbook=workbook, firms=[firm.pk]))
    actions.submit_problem(problem=Problem.objects.get(), by=official)
    answers = [kept for _receiver, kept in undo_asked.send(sender=None, workbook=workbook, firms=[firm.pk])]
    assert {firm.pk} in answers
    rows_undone.send(sender=None, workbook=workbook, firms=[firm.pk])
    assert Problem.objects.count() == 1


def test_a_survey_that_is_sent_again_replaces_its_drafts(firm, surveyor, office_pasuruan):
    response = SimpleNamespace(pk=uuid4(), firm=firm, surveyor=surveyor)
    for note in ("Modal kurang", "Modal habis"):
        told = [{"category": "PERMODALAN", "severity": 2, "note": note}]
        survey_submitted.send(sender=None, response=response, difficulties=told)
    assert Problem.objects.get().description == "Modal habis"


@pytest.mark.parametrize(
    ["text", "category"],
    [
        ("Mesin bubut rusak, suku cadang tidak ada", Category.TEKNOLOGI_MESIN),
        ("Belum punya NIB dan izin PIRT", Category.LEGALITAS_PERIZINAN),
        ("Sulit cari pembeli, penjualan turun", Category.PEMASARAN),
        ("Entahlah", Category.LAINNYA),
    ],
)
def test_the_category_is_guessed_by_words(text, category):
    assert guess_category(text) == category
