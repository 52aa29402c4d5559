"""The history of a firm: every change has its author, also those that came by COPY."""

import pytest
from django.db import connection, transaction
from pytest_django.asserts import assertContains, assertNotContains

from clusters.actions import change_firm, record_figures
from clusters.models import Firm
from clusters.views.firm_story import story_of
from common.history import author, copy_rows


def test_change_is_told_field_by_field_with_its_author(official, client_of, firm):
    client = client_of(official)
    with author(official):
        change_firm(firm=firm, by=official, address="Jl. Hang Tuah 12", nik="3575044411800043")
    page = client.get(firm.get_absolute_url() + "history/")
    assertContains(page, "Rini Handayani")
    assertContains(page, "Jl. Hang Tuah 12")
    assertContains(page, "3575•• •••••• ••43")
    assertNotContains(page, "3575044411800043")


def test_change_through_a_page_bears_the_person_of_the_request(official, client_of, firm):
    client_of(official).post(
        firm.get_absolute_url() + "edit/",
        {"name": "Bengkel Cor Baru", "region": firm.region_id, "status": "paused", "cluster": firm.cluster_id},
    )
    moment = story_of(firm.__class__.objects.get(), [])[0]
    assert moment.by == official
    assert ("Bengkel Cor Sumber Rejeki", "Bengkel Cor Baru") in {(c.before, c.after) for c in moment.changes}


def test_figures_are_part_of_the_story(surveyor, firm):
    with author(surveyor):
        record_figures(firm=firm, year=2025, by=surveyor, source="survey", workers_male=4)
        record_figures(firm=firm, year=2025, by=surveyor, source="survey", workers_male=9)
    [moment] = story_of(firm, firm.figures.all())
    assert moment.by == surveyor
    assert [(change.before, change.after) for change in moment.changes] == [("4", "9")]


def test_two_changes_are_told_in_steps(official, firm):
    for address in ("Jl. Satu", "Jl. Dua"):
        change_firm(firm=firm, by=official, address=address)
    steps = [(m.changes[0].before, m.changes[0].after) for m in story_of(Firm.objects.get(), [])]
    assert steps == [("Jl. Satu", "Jl. Dua"), ("–", "Jl. Satu")]


@pytest.mark.django_db
def test_what_came_by_copy_bears_its_author(official, firm):
    """A staged COPY followed by an update is how a workbook's rows enter the register."""
    with author(official), transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("CREATE TEMP TABLE staged (code varchar, address varchar) ON COMMIT DROP")
        assert copy_rows("staged", ["code", "address"], [(firm.code, "Jl. Salin 1")]) == 1
        with connection.connection.cursor() as bare:
            # A cursor of the driver alone, which nothing prefixes: the author is there by the COPY.
            bare.execute("UPDATE clusters_firm f SET address = s.address FROM staged s WHERE s.code = f.code")
    [moment] = story_of(Firm.objects.get(), [])
    assert moment.by == official
    assert moment.changes[0].after == "Jl. Salin 1"


def test_owner_sees_who_had_the_numbers_shown_and_nobody_else_does(owner, official, client_of, firm):
    client_of(official).post(firm.get_absolute_url() + "reveal/nik/")
    assertContains(client_of(owner).get(firm.get_absolute_url() + "history/"), "Rini Handayani")
    assertNotContains(client_of(official).get(firm.get_absolute_url() + "history/"), "· NIK ·")
