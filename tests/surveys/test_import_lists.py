"""The lists of the check: what is to be mended, decided, looked at; and that the counts of each add up to the file."""

import re

import pytest
from django.urls import reverse
from django.utils import timezone

from clusters.models import FirmFigures
from issues.models import Problem
from surveys.actions import imports
from surveys.import_states import ImportState
from surveys.models import ImportRow, WorkbookImport

LOGAM = "ikm-logam-kota-pasuruan.xlsx"
HEAD = ["Nama IKM", "Pemilik", "Kelurahan", "HP", "Investasi", "Omzet per bulan"]


@pytest.fixture
def desk(client_of, official):
    return client_of(official)


@pytest.fixture
def post(desk):
    def send(address, workbook, /, *args, **sent):
        return desk.post(reverse(f"surveys:{address}", args=[workbook.pk, *args]), sent, follow=True)

    return send


def page(desk, workbook, **query):
    return desk.get(workbook.get_absolute_url(), query)


def words(answer):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()))


def sums(workbook):
    workbook.refresh_from_db()
    return workbook.ready + workbook.faulty + workbook.duplicates - workbook.rows


def plan_sum(answer):
    plan = answer.context["plan"]
    return plan["create"] + plan["update"] + plan["faulty"] + plan["left"]


@pytest.mark.parametrize("action", ["create", "skip", "update"])
def test_decided_repeat_is_ready_and_all_counts_add_up(desk, post, checked, sample, action):
    workbook = checked(sample(LOGAM))
    before = workbook.ready
    answer = post("import_decide", workbook, 11, action=action)
    assert (sums(workbook), workbook.ready, workbook.duplicates) == (0, before + 1, 0)
    assert (plan_sum(answer), answer.context["plan"]["left"]) == (workbook.rows, int(action == "skip"))
    imports.decide_row(row=workbook.lines.get(number=11), by=workbook.by, action="")
    assert (sums(workbook), workbook.ready, workbook.duplicates) == (0, before, 1)


def test_plan_of_the_page_is_what_saving_does(desk, checked, sample, done):
    workbook = checked(sample(LOGAM))
    plan = page(desk, workbook).context["plan"]
    assert f"Simpan {plan['saved']} baris" in words(page(desk, workbook))
    done(imports.commit_import, workbook)
    assert (workbook.created, workbook.updated) == (plan["create"], plan["update"])
    assert workbook.created + workbook.updated + workbook.skipped == workbook.rows
    ended = page(desk, workbook).context["ended"]
    assert (ended["faulty"], ended["left"]) == (plan["faulty"], plan["left"])


def test_refused_mend_comes_back_with_what_was_typed(desk, post, checked, sample):
    workbook = checked(sample(LOGAM))
    row = ImportRow.objects.with_fault("nik_short").first()
    answer = post("import_mend", workbook, row.number, field="nik", value="35750412", text="")
    assert answer.redirect_chain[-1][0].endswith(f"#mend-{row.number}-nik")
    assert 'value="35750412"' in answer.content.decode()
    assert "Baru 8 angka. NIK selalu 16 angka." in words(answer)
    assert 'value="35750412"' not in page(desk, workbook).content.decode()


def test_mended_cell_leads_on_to_the_next_one(post, checked, table):
    rows = [[f"UD {at}", f"Budi {at}", "Entahlah", f"08123334445{at}", "", ""] for at in range(3)]
    workbook = checked(table(HEAD, *rows))
    answer = post("import_mend", workbook, 3, field="village_code", value="Mayangan", query="show=faulty")
    assert answer.redirect_chain[-1][0].endswith("?show=faulty#mend-4-village_code")
    assert "Baris 3 diperbaiki: Kelurahan atau desa." in words(answer)


def test_all_cells_of_one_kind_of_fault_are_left_empty_at_once(post, checked, table):
    rows = [[f"UD {at}", f"Budi {at}", "Mayangan", "", f"belum {at}", f"entah {at}"] for at in range(5)]
    workbook = checked(table(HEAD, *rows))
    assert workbook.faulty == 5
    answer = post("import_empty", workbook, fault="money_words")
    assert "10 sel dikosongkan." in words(answer)
    assert (sums(workbook), workbook.faulty) == (0, 0)


def test_name_that_is_missing_is_never_left_empty(post, checked, table):
    workbook = checked(table(HEAD, ["", "Budi", "Mayangan", "081233344451", "", ""], ["UD B", "Adi", "", "", "", ""]))
    post("import_empty", workbook, fault="name_missing")
    assert (sums(workbook), workbook.faulty) == (0, 1)


def test_all_repeats_are_decided_at_once_but_those_decided_before(post, checked, table, done):
    rows = [[f"UD Maju {at}", f"Budi {at}", "Mayangan", f"08123334445{at}", "", ""] for at in range(4)]
    done(imports.commit_import, checked(table(HEAD, *rows)))
    workbook = checked(table(HEAD, *rows))
    assert workbook.duplicates == 4
    post("import_decide", workbook, 3, action="create")
    assert "3 baris sudah diputuskan." in words(post("import_decide_all", workbook, action="skip"))
    assert list(workbook.lines.values_list("action", flat=True)) == ["skip", "create", "skip", "skip"]
    assert (sums(workbook), workbook.duplicates) == (0, 0)


def test_repeat_inside_the_file_updates_its_twin_field_by_field(post, checked, table, done):
    first = ["UD Maju", "Budi", "Mayangan", "081233344451", "5 juta", "10 juta"]
    workbook = checked(table(HEAD, first, ["UD Maju", "Budi", "Mayangan", "081233344451", "6 juta", "12 juta"]))
    sent = {"action": "update", "shown": ["investment_rupiah", "output_rupiah"], "use": ["output_rupiah"]}
    post("import_decide", workbook, 3, **sent)
    done(imports.commit_import, workbook)
    figures = FirmFigures.objects.get()
    assert (figures.investment_rupiah, figures.output_rupiah) == (5_000_000, 12_000_000)


def test_unusual_cells_are_shown_with_their_kind(desk, checked, table):
    rows = [["UD A", "Adi", "", "", "", ""], ["UD B", "Budi", "Mayangan", "", "", ""]]
    workbook = checked(table(HEAD, *rows))
    shown = page(desk, workbook, show="unusual")
    assert "Kelurahan atau desa tidak tertulis." in words(shown)
    assert len(page(desk, workbook, show="unusual", warning="village_missing").context["unusual"]) == 1
    assert page(desk, workbook, show="unusual", warning="nothing").context["unusual"] == []


def test_rows_are_searched_by_name_and_owner(desk, checked, sample):
    workbook = checked(sample(LOGAM))
    found = page(desk, workbook, show="all", search="lamar wacana").context["row_lines"]
    assert [(line["row"].number, line["stand"]) for line in found] == [(10, "create"), (11, "undecided")]


def test_any_cell_of_a_row_is_written_anew(post, checked, sample):
    workbook = checked(sample(LOGAM))
    row = workbook.lines.get(number=7)
    form = post("import_row", workbook, 7).context["form"]
    sent = {name: form[name].value() or "" for name in form.fields}
    post("import_row", workbook, 7, **{**sent, "workers_male": "9", "owner": "", "query": "show=all"})
    row.refresh_from_db()
    assert (row.values["workers_male"], row.values["owner"], row.values["name"]) == (9, None, "Bengkel Sumber Makmur")
    assert set(row.changed) == {"workers_male", "owner"}


def test_row_with_a_wrong_cell_comes_back_as_it_was_typed(post, checked, sample):
    workbook = checked(sample(LOGAM))
    form = post("import_row", workbook, 7).context["form"]
    sent = {name: form[name].value() or "" for name in form.fields}
    answer = post("import_row", workbook, 7, **{**sent, "nik": "77"})
    assert ("Baru 2 angka" in words(answer), 'value="77"' in answer.content.decode()) == (True, True)
    assert workbook.lines.get(number=7).changed == {}


def test_very_same_file_is_told_when_it_comes_again(desk, checked, sample, table, done):
    done(imports.commit_import, checked(sample(LOGAM)))
    again = page(desk, checked(sample(LOGAM)))
    assert "Berkas yang sama persis sudah diimpor" in words(again)
    assert again.context["same_file"].state == ImportState.COMMITTED
    assert page(desk, checked(table(HEAD, ["UD A", "B", "", "", "", ""]))).context["same_file"] is None


def test_year_is_changed_without_reading_again(post, checked, sample):
    workbook = checked(sample(LOGAM))
    post("import_columns", workbook, year="2021")
    workbook.refresh_from_db()
    assert (workbook.year, workbook.state) == (2021, ImportState.CHECKED)
    answer = post("import_columns", workbook, year="2090")
    workbook.refresh_from_db()
    assert (workbook.year, "Tahun ini belum terjadi." in words(answer)) == (2021, True)


def test_import_at_which_no_worker_is_says_so(desk, checked, sample):
    workbook = checked(sample(LOGAM))
    assert "Belum ada kemajuan" not in words(page(desk, workbook))
    for minutes, is_told in [(0, False), (2, True)]:
        moment = timezone.now() - timezone.timedelta(minutes=minutes)
        WorkbookImport.objects.filter(pk=workbook.pk).update(state=ImportState.UPLOADED, touched_at=moment)
        assert ("Belum ada kemajuan sejak" in words(page(desk, workbook))) == is_told


@pytest.fixture
def drafted(checked, sample, done, office_pasuruan):
    """An import whose problems wait as drafts."""
    return done(imports.commit_import, checked(sample(LOGAM)))


def test_saved_workbook_leads_to_its_drafts_and_to_no_others(desk, drafted, checked, table, done):
    head = ["Nama IKM", "Pemilik", "HP", "Kendala"]
    other = done(imports.commit_import, checked(table(head, ["UD Lain", "Siti", "081299990000", "Modal kurang"])))
    assert "1 masalah dari buku kerja ini menunggu" in words(page(desk, other))
    shown = desk.get(reverse("issues:draft_list"), {"import": str(other.pk)}).context["page"]
    assert [draft.firm.name for draft in shown] == ["UD Lain"]
    all_drafts = desk.get(reverse("issues:draft_list"), {"import": "no key", "category": "no category"}).context["page"]
    assert len(all_drafts) > len(shown)


def test_draft_is_taken_under_the_category_that_was_chosen_for_it(desk, drafted):
    draft = Problem.objects.filter(category="BAHAN_BAKU").first()
    sent = {
        "verb": "accept",
        "number": draft.number,
        f"category-{draft.number}": "PEMASARAN",
        "query": "category=BAHAN_BAKU",
    }
    answer = desk.post(reverse("issues:drafts_bulk"), sent)
    draft.refresh_from_db()
    assert (draft.category, draft.status) == ("PEMASARAN", "submitted")
    assert answer["Location"] == reverse("issues:draft_list") + "?category=BAHAN_BAKU"


def test_surveyor_is_not_led_to_drafts_of_officials(client_of, surveyor, drafted):
    assert "masalah dari buku kerja ini" not in words(client_of(surveyor).get(drafted.get_absolute_url()))
