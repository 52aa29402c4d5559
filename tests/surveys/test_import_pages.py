"""The pages of an import, as an official walks through them."""

import io
import re

import openpyxl
import pytest
from django.urls import reverse

from clusters.models import Firm
from surveys.actions import imports
from surveys.import_states import ImportState
from surveys.models import ImportRow, WorkbookImport

LOGAM = "ikm-logam-kota-pasuruan.xlsx"


@pytest.fixture
def desk(client_of, official):
    return client_of(official)


def post(desk, name, workbook, *args, **sent):
    return desk.post(reverse(f"surveys:{name}", args=[workbook.pk, *args]), sent, follow=True)


def test_official_sends_a_workbook_and_sees_how_it_was_understood(
    desk, sample, cluster, villages, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        answer = desk.post(reverse("surveys:import_list"), {"cluster": cluster.slug, "file": sample(LOGAM)})
    shown = desk.get(answer["Location"]).content.decode()
    assert "61" in shown
    assert "Periksa sebelum disimpan" in shown
    assert "Baru 15 angka. NIK selalu 16 angka." in shown
    assert "3575040604677045" not in shown


def test_pasted_cells_are_a_workbook(desk, cluster, villages, django_capture_on_commit_callbacks):
    cells = "Nama IKM\tPemilik\tHP\nUD Maju\tBudi\t081233344455\n"
    with django_capture_on_commit_callbacks(execute=True):
        desk.post(reverse("surveys:import_list"), {"cluster": cluster.slug, "cells": cells})
    assert (WorkbookImport.objects.get().state, WorkbookImport.objects.get().rows) == (ImportState.CHECKED, 1)


def test_nothing_sent_is_said_beside_the_field(desk, cluster, villages):
    answer = desk.post(reverse("surveys:import_list"), {"cluster": cluster.slug})
    assert "Pilih buku kerja, atau tempel sel di bawah." in answer.content.decode()


def test_cell_is_mended_in_place_and_all_alike_at_once(desk, checked, table):
    rows = [["Nama IKM", "Pemilik", "Kelurahan", "HP"]]
    rows += [[f"UD Maju {at}", f"Budi {at}", "Entahlah", f"08123334445{at}"] for at in range(4)]
    workbook = checked(table(*rows))
    assert workbook.faulty == 4
    post(desk, "import_mend", workbook, 2, field="village_code", value="Mayangan", text="Entahlah", alike="1")
    workbook.refresh_from_db()
    assert workbook.faulty == 0
    assert set(ImportRow.objects.values_list("values__village_code", flat=True)) == {"35.75.04.1006"}


def test_wrong_mend_is_refused_in_words(desk, checked, sample):
    workbook = checked(sample(LOGAM))
    row = ImportRow.objects.with_fault("digits_rounded").first()
    answer = post(desk, "import_mend", workbook, row.number, field="nik", value="12", text="")
    assert "Baru 2 angka. NIK selalu 16 angka." in answer.content.decode()


def test_double_is_shown_beside_its_twin_and_decided(desk, checked, sample, done):
    workbook = checked(sample(LOGAM))
    shown = desk.get(workbook.get_absolute_url() + "?show=doubled").content.decode()
    assert "Baris 11: LOGAM MANDIRI" in shown
    post(desk, "import_decide", workbook, 11, action="create")
    done(imports.commit_import, workbook)
    assert Firm.objects.filter(name__iexact="logam mandiri", nik="3575041104823969").count() == 2


def test_commit_page_reports_and_undo_asks_before_edited_firms_go(
    desk, checked, sample, django_capture_on_commit_callbacks
):
    workbook = checked(sample(LOGAM))
    with django_capture_on_commit_callbacks(execute=True):
        post(desk, "import_commit", workbook)
    assert "Buku kerja sudah masuk daftar IKM" in desk.get(workbook.get_absolute_url()).content.decode()
    firm = Firm.objects.order_by("name").first()
    firm.address = "Jl. Baru 1"
    firm.save()
    refused = post(desk, "import_undo", workbook).content.decode()
    assert firm.name in refused
    with django_capture_on_commit_callbacks(execute=True):
        post(desk, "import_undo", workbook, keep_edited="1")
    assert list(Firm.objects.all()) == [firm]


def test_report_says_what_became_of_each_row(desk, checked, sample, done):
    workbook = done(imports.commit_import, checked(sample(LOGAM)))
    file = b"".join(desk.get(reverse("surveys:import_report", args=[workbook.pk])).streaming_content)
    rows = list(openpyxl.load_workbook(io.BytesIO(file)).active.iter_rows(values_only=True))
    said = {row[0]: row[1] for row in rows[3:] if row[1]}
    assert len(said) == workbook.rows
    assert said[11] == "Mengulang baris 10; tidak disimpan"
    assert said[7].startswith("Baru di register: ")


def test_page_of_the_check_costs_the_same_for_any_number_of_rows(desk, checked, table, django_assert_max_num_queries):
    def page_of(many):
        rows = [["Nama IKM", "Pemilik", "NIK"], *([f"UD {at}", f"Budi {at}", "123"] for at in range(many))]
        return checked(table(*rows)).get_absolute_url()

    desk.get(page_of(1))
    for many in (1, 40):
        address = page_of(many)
        with django_assert_max_num_queries(16):
            assert desk.get(address).status_code == 200


@pytest.mark.parametrize(
    ["person", "status"], [("official_makassar", 404), ("observer", 403), ("owner", 404), ("ministry", 404)]
)
def test_import_page_does_not_exist_out_of_scope(cast, client_of, checked, sample, person, status):
    workbook = checked(sample(LOGAM))
    assert client_of(cast[person]).get(workbook.get_absolute_url()).status_code == status


def test_every_head_of_the_template_is_recognised(desk, cluster, villages):
    from surveys.columns.heads import recognise
    from surveys.columns.template import HEADS

    assert [recognise(head.head).field for head in HEADS] == [head.field for head in HEADS]
    answer = desk.get(reverse("surveys:import_template", args=[cluster.slug]))
    sheet = openpyxl.load_workbook(io.BytesIO(b"".join(answer.streaming_content))).worksheets[0]
    assert [cell.value for cell in sheet[1]] == [head.head for head in HEADS]
    assert re.search("Daftar", str([one.formula1 for one in sheet.data_validations.dataValidation]))
