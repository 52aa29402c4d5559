"""Exports are imports: what the portal writes can be mended in a spreadsheet and brought back."""

import csv
import io

import openpyxl
import pghistory
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from clusters.models import Firm, FirmFigures, Kbli
from surveys.actions import imports

LOGAM = "ikm-logam-kota-pasuruan.xlsx"


@pytest.fixture
def registered(checked, sample, done):
    """The metal cluster, as its workbook filled it."""
    return done(imports.commit_import, checked(sample(LOGAM)))


@pytest.fixture
def exported(client_of, official, cluster):
    """The firms of the cluster as a file of a kind."""

    def write(kind):
        address = reverse("surveys:import_firms", args=[cluster.slug, kind])
        return b"".join(client_of(official).get(address).streaming_content)

    return write


def state():
    return (
        list(Firm.objects.order_by("pk").values()),
        list(FirmFigures.objects.order_by("pk").values()),
    )


@pytest.mark.parametrize("kind", ["xlsx", "csv"])
def test_export_brought_back_unchanged_changes_nothing(registered, exported, checked, done, kind):
    before = state()
    again = checked(SimpleUploadedFile(f"kembali.{kind}", exported(kind)))
    assert (again.faulty, again.year) == (0, 2018), list(again.lines.faulty().values_list("faults"))
    done(imports.commit_import, again)
    assert (again.created, again.updated, again.unchanged) == (0, 0, registered.created)
    assert state() == before


def test_same_code_of_an_older_list_is_no_change(registered, exported, checked, done):
    older, _newer = (Kbli.objects.create(version=year, code="24310", title="Logam") for year in (2020, 2025))
    firm = Firm.objects.order_by("name").first()
    Firm.objects.filter(pk=firm.pk).update(kbli=older)
    again = done(imports.commit_import, checked(SimpleUploadedFile("kembali.xlsx", exported("xlsx"))))
    assert (again.updated, Firm.objects.get(pk=firm.pk).kbli) == (0, older)


def test_two_columns_mended_in_a_spreadsheet_change_exactly_these_fields(registered, exported, checked, done, official):
    book = openpyxl.load_workbook(io.BytesIO(exported("xlsx")))
    sheet = book.worksheets[0]
    heads = {cell.value: cell.column for cell in sheet[1]}
    for row in (2, 5):
        sheet.cell(row, heads["No. HP"]).value = f"0812777766{row}0"
        sheet.cell(row, heads["Tenaga kerja L"]).value = 99
    out = io.BytesIO()
    book.save(out)
    firms, figures = ({one["id"]: one for one in rows} for rows in state())
    again = done(imports.commit_import, checked(SimpleUploadedFile("kembali.xlsx", out.getvalue())))
    assert (again.created, again.updated) == (0, 2)
    changed = set()
    for old, new in ((firms, state()[0]), (figures, state()[1])):
        for one in new:
            changed |= {name for name, value in one.items() if old[one["id"]][name] != value}
    assert changed == {"phone", "changed_at", "workers_male", "recorded_at"}
    events = pghistory.models.Events.objects.tracks(*Firm.objects.filter(changed_at=again.stamp))
    assert {event.pgh_context["user"] for event in events} == {str(official.pk)}


def test_update_is_undone_field_by_field(registered, exported, checked, done):
    before = state()
    text = exported("csv").decode("utf-8-sig").replace("Mayangan,Panggungrejo", "Ngemplakrejo,Panggungrejo")
    again = done(imports.commit_import, checked(SimpleUploadedFile("kembali.csv", text.encode())))
    assert again.updated > 10
    done(imports.undo_import, again)
    assert state() == before


def test_cells_that_a_spreadsheet_would_reckon_come_back_as_they_were(registered, exported, checked, done):
    firm = Firm.objects.order_by("name").first()
    firm.name, firm.owner_name = "=1+1 Logam", "@Budi"
    firm.save()
    rows = list(csv.reader(io.StringIO(exported("csv").decode("utf-8-sig"))))
    assert ["'=1+1 Logam", "'@Budi"] in [row[1:3] for row in rows]
    for kind in ("csv", "xlsx"):
        again = done(imports.commit_import, checked(SimpleUploadedFile(f"kembali.{kind}", exported(kind))))
        assert (again.created, again.updated) == (0, 0)


def test_code_of_no_firm_of_the_cluster_is_a_fault(checked, table, firm_makassar):
    workbook = checked(table(["Kode IKM", "Nama IKM", "Pemilik"], [firm_makassar.code, "UD Maju", "Budi"]))
    assert workbook.lines.get().faults[0]["code"] == "code_unknown"


def test_blank_cell_overwrites_nothing(registered, checked, table, done):
    firm = Firm.objects.exclude(phone="").first()
    workbook = checked(table(["Kode IKM", "Nama IKM", "HP"], [firm.code, firm.name, ""]))
    done(imports.commit_import, workbook)
    assert Firm.objects.get(pk=firm.pk).phone == firm.phone


def test_registered_firm_stays_as_it_is_in_the_fields_that_people_keep(
    registered, checked, table, done, client_of, official
):
    firm = Firm.objects.exclude(nik="").first()
    workbook = checked(table(["Nama IKM", "Pemilik", "NIK", "HP"], ["UD Baru", "Orang Lain", firm.nik, "081299998888"]))
    row = workbook.lines.get()
    assert (row.duplicate_firm, row.duplicate_why) == (firm, "nik")
    sent = {"action": "update", "shown": ["name", "owner", "phone"], "use": ["phone"]}
    client_of(official).post(reverse("surveys:import_decide", args=[workbook.pk, row.number]), sent)
    done(imports.commit_import, workbook)
    now = Firm.objects.get(pk=firm.pk)
    assert (now.name, now.owner_name, now.phone) == (firm.name, firm.owner_name, "+6281299998888")


def test_check_shows_just_what_a_mended_list_changes(registered, exported, checked, client_of, official):
    text = exported("csv").decode("utf-8-sig")
    same = client_of(official).get(checked(SimpleUploadedFile("sama.csv", text.encode())).get_absolute_url())
    assert same.context["plan"] == {
        "create": 0, "update": 0, "same": registered.created, "saved": 0, "faulty": 0, "left": 0,
    }  # fmt: skip
    assert "tanpa perubahan" in same.content.decode()
    firm = Firm.objects.filter(name="Bengkel Sumber Makmur").get()
    workbook = checked(SimpleUploadedFile("beda.csv", text.replace(firm.address, "Jl. Baru 1").encode()))
    page = client_of(official).get(workbook.get_absolute_url())
    (twin,) = page.context["twins"]
    assert (page.context["shown"], twin["firm"], [line["key"] for line in twin["lines"]]) == (
        "named",
        firm,
        ["address"],
    )
    assert (page.context["plan"]["saved"], workbook.ready) == (1, workbook.rows)
