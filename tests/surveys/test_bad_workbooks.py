"""Files that are no list of firms, or are made to do harm: each gets a sentence, and nothing else happens."""

import io
import zipfile

import pytest
import xlsxwriter
import xlwt
from django.core.files.uploadedfile import SimpleUploadedFile

from clusters.models import Firm
from surveys.faults import FAILURES
from surveys.import_states import ImportState
from tests.surveys.conftest import SAMPLES

LOGAM = (SAMPLES / "ikm-logam-kota-pasuruan.xlsx").read_bytes()
HEAD = b"Nama IKM;Pemilik;NIK;HP\n"


def sheet(fill):
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"constant_memory": True}) as book:
        fill(book.add_worksheet())
    return out.getvalue()


def package(names):
    """A .xlsx like ours with other parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(LOGAM)) as whole, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name in whole.namelist():
            made.writestr(name, names.get(name, whole.read(name)))
    return out.getvalue()


def bomb():
    rows = b"<row r='1'>" + b"<c><v>1</v></c>" * 12_000_000 + b"</row>"
    return package({"xl/worksheets/sheet1.xml": b"<worksheet><sheetData>" + rows + b"</sheetData></worksheet>"})


def entities():
    """Words of which each stands for ten of the one before."""
    lines = b"".join(b'<!ENTITY a%d "%s">' % (at + 1, b"&a%d;" % at * 10) for at in range(9))
    head = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a0 "lol">' + lines + b"]>"
    return package({"xl/worksheets/sheet1.xml": head + b"<worksheet>&a9;</worksheet>"})


def corners(made):
    made.write(0, 0, "Nama IKM")
    made.write(0, 16_383, "Pemilik")


def many_columns(made):
    made.write_row(0, 0, ["Nama IKM", "Pemilik", "NIK", *(f"Kolom {at}" for at in range(300))])
    made.write_row(1, 0, ["UD Maju", "Budi"])


def old_corners():
    """Two cells of five kilobytes that ask for sixteen million."""
    book = xlwt.Workbook()
    made = book.add_sheet("A")
    made.write(0, 0, "Nama IKM")
    made.write(65_535, 255, "x")
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504
BAD = {
    "program.xlsx": (b"MZ" + b"\x90\0" * 500, "file_foreign"),
    "document.xlsx": (b"%PDF-1.7 and so on", "file_foreign"),
    "empty.xlsx": (b"", "file_empty"),
    "blank.csv": (b"  \n\n", "file_empty"),
    "cut.xlsx": (LOGAM[: len(LOGAM) // 2], "file_cut"),
    "bomb.xlsx": (bomb, "file_bomb"),
    "entities.xlsx": (entities, "file_bomb"),
    "locked.xlsx": (OLE + "EncryptedPackage".encode("utf-16-le"), "file_locked"),
    "ole.xls": (OLE + b"anything else", "file_foreign"),
    "corners.xlsx": (lambda: sheet(corners), "columns_many"),
    "corners.xls": (old_corners, "file_memory"),
    "line.csv": (HEAD + b";" * 1_100_000, "line_long"),
    "lines.csv": (HEAD + b"\n" * 4_100_000, "rows_many"),
    "columns.xlsx": (lambda: sheet(many_columns), "columns_many"),
    "broken.xlsx": (lambda: package({"xl/workbook.xml": b"<workbook"}), "file_cut"),
    "page.xls": (b"<html><table><tr><td>Nama IKM</td></tr></table></html>", "file_markup"),
    "quote.csv": (HEAD + b'"UD Maju;Budi;1;2\n' * 40, "quote_broken"),
    "nul.csv": (HEAD + b"UD Maju;Bu\0di;1;2\n", "file_nul"),
    "cut.csv": (HEAD + "UD Maju;Buś".encode()[:-1], "file_cut"),
    "other.csv": (b"a;b\n1;2\n", "table_missing"),
    "words.txt": (b"Dengan hormat, bersama ini kami sampaikan.\n", "table_missing"),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_file_fails_with_a_sentence_and_nothing_else(checked, name):
    content, code = BAD[name]
    workbook = checked(SimpleUploadedFile(name, content() if callable(content) else content))
    assert (workbook.state, workbook.failure["code"]) == (ImportState.FAILED, code)
    assert code in FAILURES
    assert workbook.failure_sentence.endswith(".")
    assert not Firm.objects.exists()


def test_file_beyond_the_limit_fails_without_being_kept(checked, monkeypatch):
    monkeypatch.setattr("surveys.actions.imports.uploading.MOST_BYTES", 10)
    workbook = checked(SimpleUploadedFile("besar.csv", HEAD * 2))
    assert (workbook.state, workbook.failure["code"], bool(workbook.file)) == (ImportState.FAILED, "file_large", False)


def test_million_empty_rows_are_passed_over(checked):
    def fill(made):
        made.write_row(0, 0, ["Nama IKM", "Pemilik", "HP"])
        made.write_row(1, 0, ["UD Maju", "Budi", "081233344455"])
        for row in range(2, 200_000):
            made.set_row(row, 20)
        made.write_row(1_000_000, 0, ["UD Jauh", "Ani", "081233344456"])

    workbook = checked(SimpleUploadedFile("jauh.xlsx", sheet(fill)))
    assert (workbook.state, workbook.rows) == (ImportState.CHECKED, 2)


def test_stored_results_of_formulas_are_read_and_a_missing_one_is_a_fault(checked):
    def fill(made):
        made.write_row(0, 0, ["Nama IKM", "Pemilik", "Investasi (Rp)"])
        made.write_row(1, 0, ["UD Maju", "Budi"])
        made.write_formula(1, 2, "=5*1000000", None, 5_000_000)
        made.write_row(2, 0, ["UD Mundur", "Ani"])
        made.write_formula(2, 2, "=A9", None, "")

    workbook = checked(SimpleUploadedFile("rumus.xlsx", sheet(fill)))
    first, second = workbook.lines.order_by("number")
    assert first.values["investment_rupiah"] == 5_000_000
    assert [fault["code"] for fault in second.faults] == ["formula_bare"]


def test_macros_and_links_are_not_run_but_noticed(checked):
    with zipfile.ZipFile(io.BytesIO(LOGAM)) as whole:
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as made:
            for name in whole.namelist():
                made.writestr(name, whole.read(name))
            made.writestr("xl/vbaProject.bin", b"macro")
            made.writestr("xl/externalLinks/externalLink1.xml", b"<externalLink/>")
    workbook = checked(SimpleUploadedFile("makro.xlsm", out.getvalue()))
    assert (workbook.state, workbook.rows) == (ImportState.CHECKED, 61)
    assert workbook.noticed["macros"]
    assert workbook.noticed["links"]
