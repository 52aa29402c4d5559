"""One cell, as people write it."""

from datetime import date

import pytest

from surveys.cells.amounts import Amount, read_amount
from surveys.cells.answers import read_answer, ticked
from surveys.cells.counts import Workers, read_count, read_workers
from surveys.cells.identifiers import read_kbli, read_nib, read_nik, read_npwp
from surveys.cells.money import read_money
from surveys.cells.numbers import habit_of
from surveys.cells.phones import read_phone
from surveys.cells.reading import BareFormula, CellError, Unreadable, read_called, read_story
from surveys.cells.years import read_year


def year(cell):
    return read_year(cell, 2026)


READ = [
    (read_money, 25_000_000, 25_000_000),
    (read_money, "Rp 25.000.000,-", 25_000_000),
    (read_money, "Rp. 25.000.000,00", 25_000_000),
    (read_money, "25 jt", 25_000_000),
    (read_money, "25 jt-an", 25_000_000),
    (read_money, "2,3 M", 2_300_000_000),
    (read_money, "1 M 500 jt", 1_500_000_000),
    (read_money, "25 000 000", 25_000_000),
    (read_money, "25,000,000", 25_000_000),
    (read_money, "dua puluh lima juta", 25_000_000),
    (read_money, "Rp 25.000.000 (dua puluh lima juta rupiah)", 25_000_000),
    (read_money, "Rp. -", None),
    (read_money, "nihil", None),
    (read_count, "4 org", 4),
    (read_count, "4+2", 6),
    (read_count, "4 + 2 = 6", 6),
    (read_count, "1 000", 1000),
    (read_count, "12 tetap, 3 tidak tetap", 15),
    (read_count, "-", 0),
    (read_count, "", None),
    (read_count, "tdk punya karyawan", 0),
    (read_count, "empat (4) orang", 4),
    (read_workers, "L/P 4/2", Workers(4, 2, None)),
    (read_workers, "6 (4L, 2P)", Workers(4, 2, None)),
    (read_workers, "4 P 2 W", Workers(4, 2, None)),
    (read_workers, "2 lk 3 prp", Workers(2, 3, None)),
    (read_workers, "6 orang", Workers(None, None, 6)),
    (read_phone, 81216807901, "+6281216807901"),
    (read_phone, "0858-2675-4740", "+6285826754740"),
    (read_phone, "0812-3456-7890 / 0813-4567-8901", "+6281234567890"),
    (read_phone, "(0343) 421234", "+62343421234"),
    (read_phone, "O81234567890 (WA)", "+6281234567890"),
    (read_nik, "'3575 0406 0467 7045", "3575040604677045"),
    (read_phone, "belum punya HP", None),
    (read_nik, "belum ada", None),
    (read_nik, "tidak ada KTP", None),
    (read_nib, 220001234567, "0220001234567"),
    (read_npwp, "01.234.567.8-901.000", "012345678901000"),
    (read_kbli, "C.24320", "24320"),
    (year, date(2018, 7, 12), 2018),
    (year, date(1905, 6, 7), 1985),
    (year, 43293, 2018),
    (year, "12 Juli 2018", 2018),
    (year, "'98", 1998),
    (year, "th 98", 1998),
    (year, "thn '02", 2002),
    (year, "sejak Mei 98", 1998),
    (year, "dua ribu tiga", 2003),
    (year, "1.998", 1998),
    (read_answer, "T", False),
    (read_answer, "√", True),
    (read_answer, "Ya, ke Malaysia", True),
    (read_answer, "-", False),
    (read_answer, "Malaysia dan Brunei", True),
    (read_answer, "sudah tidak", False),
    (read_answer, "hanya lokal", False),
    (read_answer, 30, True),
    (read_amount, "2.5 ton/bln", Amount(2.5, "ton/bln")),
    (read_amount, "2 kodi/minggu", Amount(2, "kodi/minggu")),
    (read_amount, "100pcs/hari", Amount(100, "pcs/hari")),
    (read_amount, "1.234,5 kg", Amount(1234.5, "kg")),
    (read_amount, "seribu lima ratus kg", Amount(1500, "kg")),
    (read_amount, "1½ ton", Amount(1.5, "ton")),
    (read_amount, "100an kg", Amount(100, "kg")),
]
REFUSED = [
    (read_money, "belum dihitung", "money_words"),
    (read_money, "belum ada catatan", "money_words"),
    (read_money, "dua tiga juta", "money_words"),
    (read_money, "1.5 M / 2 M", "number_two"),
    (read_money, "25-30 jt", "number_two"),
    (read_money, ">100 jt", "number_bound"),
    (read_money, "1.50.000", "number_malformed"),
    (read_money, "USD 1,000", "money_foreign"),
    (read_money, "(25.000.000)", "number_negative"),
    (read_count, date(2018, 2, 4), "date_instead"),
    (read_count, 4.5, "count_fraction"),
    (read_count, "4 anak", "count_words"),
    (read_workers, "7 (4 L, 2 P)", "workers_unclear"),
    (read_phone, "6.28122E+12", "phone_rounded"),
    (read_phone, "421234", "phone_short"),
    (read_nik, 3575042612805000, "digits_rounded"),
    (read_nik, "3575042612805000", "digits_rounded"),
    (read_nik, "3,57504E+15", "digits_rounded"),
    (read_nik, "3575049904677045", "nik_birth"),
    (read_nik, "357504060467704", "nik_short"),
    (year, 2071, "year_future"),
    (year, "20 tahun", "year_age"),
    (year, "tahun 90an", "year_words"),
    (year, "sebelum 2000", "number_bound"),
    (year, "1983/1984", "year_two"),
    (read_answer, "ya/tidak", "answer_unclear"),
    (read_answer, "tidak langsung", "answer_unclear"),
    (read_amount, "1 ton setengah", "amount_words"),
    (read_count, "dua tiga orang", "count_words"),
    (read_amount, "50-60 kg", "number_two"),
    (read_money, CellError("#REF!"), "cell_error"),
    (read_phone, BareFormula("=A1"), "formula_bare"),
]


@pytest.mark.parametrize(["read", "cell", "value"], READ)
def test_cell_is_read_as_it_is_meant(read, cell, value):
    assert read(cell).value == value


@pytest.mark.parametrize(["read", "cell", "code"], REFUSED)
def test_cell_that_cannot_be_used_is_refused_with_a_reason(read, cell, code):
    with pytest.raises(Unreadable) as refused:
        read(cell)
    assert refused.value.note.code == code


@pytest.mark.parametrize(
    ["column", "cell", "value"],
    [
        (["2.5", "800", "1.500"], "1.500", 1500),
        (["1.250.000", "2,5"], "1,500", 1.5),
        (["1,250,000", "12.5"], "1,500", 1500),
        (["1,250,000", "12.5"], "1.500", 1.5),
        (["1,234.5", "20"], "1.500", 1.5),
    ],
)
def test_one_separator_is_read_by_the_habit_of_its_column(column, cell, value):
    assert read_amount(cell, habit_of(column)).value.quantity == value


@pytest.mark.parametrize(
    ["cell", "scale", "value"],
    [(450, 1000, 450_000), ("450.000", 1000, 450_000_000), ("Rp 25.000.000", 1000, 25_000_000)],
)
def test_scale_of_the_head_is_for_bare_numbers(cell, scale, value):
    assert read_money(cell, scale=scale).value == value


@pytest.mark.parametrize(
    ["cell", "period", "value"], [("720 jt", "year", 60_000_000), ("60 jt/bln", "year", 60_000_000)]
)
def test_amount_a_year_is_kept_per_month(cell, period, value):
    assert read_money(cell, period=period).value == value


@pytest.mark.parametrize("written", ["tidak ada", "Tdk ada kendala.", "belum ada masalah berarti", "tanpa hambatan"])
def test_no_problem_is_none(written):
    assert read_story(written).value == ""


@pytest.mark.parametrize("written", ["belum punya NIB", "tidak ada modal", "Tidak punya mesin", "Belum ada merek"])
def test_what_is_lacked_is_a_problem(written):
    assert read_story(written).value == written


def test_remark_under_a_label_to_be_ticked_is_kept():
    assert [ticked(cell, "Modal").value for cell in ("√", "tidak", "Belum punya mesin")] == [
        "Modal",
        "",
        "Belum punya mesin",
    ]


@pytest.mark.parametrize(
    ["written", "name"], [("Belum ada merek", None), ("tanpa nama", None), ("Tanpa Batas", "Tanpa Batas")]
)
def test_firm_without_a_name_is_not_called_so(written, name):
    assert read_called(written).value == name
