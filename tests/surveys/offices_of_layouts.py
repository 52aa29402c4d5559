"""Workbooks whose rows and heads lie otherwise: groups under the head, villages over it, counted columns, lists of others."""

# Rows of workbooks are read as rows: one line for one.
# fmt: off

import random

from tests.surveys.offices_on_paper import CIR, DOG, JEP, MKS, PEK, SID, SUM, Office, Page, firms, home, only, xlsx

HEAD = ["No", "Nama Usaha", "Nama Pemilik", "NIK", "No. HP", "Tahun Berdiri"]
HELD = ("name", "owner", "nik", "phone", "established")


def _row(i, firm, *more):
    return [i, firm["name"], firm["owner"], firm["nik"], home(firm), firm["established"], *more]


def _by_village(truth, villages):
    return [(name, [firm for firm in truth if firm["village_code"] == code]) for code, name in villages.items()]


def groups_right_under_the_head() -> Office:
    """The first group stands right under the head, where a second row of it might."""
    truth = sorted(firms(12, 81, JEP), key=lambda firm: list(JEP).index(firm["village_code"]))
    page = Page()
    page.line("DATA IKM UKIR")
    page.line(*HEAD, "Tenaga Kerja", "")
    page.line(*[""] * 6, "L", "P")
    for at, (village, listed) in enumerate(_by_village(truth, JEP)):
        page.line(f"{'ABCD'[at]}. DESA {village.upper()}")
        for i, firm in enumerate(listed, 1):
            page.firm(firm, *_row(i, firm, firm["workers_male"], firm["workers_female"]))
    only(truth, *HELD, "village_code", "workers_male", "workers_female")
    return Office("kelompok.xlsx", xlsx({"Data": page}), truth, "33.20", list(JEP))


def hamlets_and_bullets() -> Office:
    """Groups as "- Desa X" and "Dusun Y, Desa X", each right under a numbered row of columns."""
    truth = sorted(firms(10, 82, SID), key=lambda firm: list(SID).index(firm["village_code"]))
    page = Page()
    page.line(*HEAD)
    page.line(*(f"({count})" for count in range(1, 7)))
    for at, (village, listed) in enumerate(_by_village(truth, SID)):
        page.line(f"- Desa {village}" if at % 2 else f"Dusun Krajan, Desa {village}")
        for i, firm in enumerate(listed, 1):
            page.firm(firm, *_row(i, firm))
    only(truth, *HELD, "village_code")
    return Office("dusun.xlsx", xlsx({"Data": page}), truth, "35.15", list(SID))


def village_beside_its_label() -> Office:
    """Over each sheet's table stands "Desa" and, two cells on, which; a third sheet says it in its name."""
    truth = sorted(firms(12, 83, CIR), key=lambda firm: list(CIR).index(firm["village_code"]))
    pages = {}
    for at, (village, listed) in enumerate(_by_village(truth, CIR)):
        page = Page()
        if at < 2:
            page.line(*[""] * (4 * at), "Desa", "", village if at else f": {village}")
        else:
            page.line("DATA IKM ROTAN")
        page.line(*HEAD)
        for i, firm in enumerate(listed, 1):
            page.firm(firm, *_row(i, firm))
        pages[["Satu", "Dua", f"3. {village}", f"{village} (4)"][at]] = page
    only(truth, *HELD, "village_code")
    return Office("rotan.xlsx", xlsx(pages), truth, "32.09", list(CIR))


def columns_counted_on_each_page() -> Office:
    """The head and the numbers of its columns again on each page, one column said to be a product of two, spare rows of dashes."""
    truth = firms(14, 84, PEK)
    page = Page()
    for i, firm in enumerate(truth, 1):
        if i % 5 == 1:
            page.line(*HEAD, "Kelurahan", "TK L", "TK P", "Jumlah TK")
            page.line(1, 2, 3, 4, 5, 6, 7, 8, 9, "10=8+9")
        page.firm(firm, *_row(i, firm, PEK[firm["village_code"]], firm["workers_male"], firm["workers_female"], firm["workers_male"] + firm["workers_female"]))
    page.line(15, *["-"] * 9)
    page.line(16, *["…"] * 9)
    only(truth, *HELD, "village_code", "workers_male", "workers_female")
    return Office("halaman.xlsx", xlsx({"Data": page}), truth, "33.75", list(PEK))


def words_broken_in_heads() -> Office:
    """Words of heads cut at the ends of lines; women under a label that nobody knows, beside men and a sum."""
    truth = firms(10, 85, DOG)
    page = Page()
    page.line("No", "IDENTITAS PERUSAHAAN", "", "", "Distrik/\nKam-\npung", "Tenaga Kerja", "", "", "Kapasitas Ter-\npasang", "Kapasitas Pro-\nduksi", "Satuan Kapasitas", "Perma-\nsalahan")
    page.line("", "Nama Peru-\nsahaan", "Nama Pe-\nmilik", "No. HP", "", "Laki-\nlaki", "Perem-\npuan", "Jumlah")
    page.merge("B1:D1", "F1:H1")
    for i, firm in enumerate(truth, 1):
        page.firm(firm, i, firm["name"], firm["owner"], home(firm), DOG[firm["village_code"]], firm["workers_male"], firm["workers_female"], firm["workers_male"] + firm["workers_female"], 9_999, firm["capacity"], firm["capacity_unit"], firm["problem"])
    only(truth, "name", "owner", "phone", "village_code", "workers_male", "workers_female", "capacity", "capacity_unit", "problem")
    return Office("kopi.xlsx", xlsx({"Data": page}), truth, "94.06", list(DOG))


def lists_of_others() -> Office:
    """Below the firms a list of those who surveyed them; a sheet of counts as spreadsheets pivot them."""
    truth = firms(9, 86, MKS)
    page, counts = Page(), Page()
    page.line(*HEAD, "Kelurahan")
    for i, firm in enumerate(truth, 1):
        page.firm(firm, *_row(i, firm, MKS[firm["village_code"]]))
    page.blank(2)
    page.line("DAFTAR PETUGAS PENDATA")
    page.line("No", "Nama", "Jabatan", "No. HP")
    page.line(1, "Rini Astuti", "TPL", "081234567890")
    page.line(2, "Hendra", "Staf Dinas", "085712345678")
    counts.line("Row Labels", "Count of Nama Usaha", "Sum of TK L", "Sum of TK P")
    for village in MKS.values():
        counts.line(village, 16, 40, 22)
    only(truth, *HELD, "village_code")
    return Office("petugas.xlsx", xlsx({"Data": page, "Pivot": counts}), truth, "73.71", list(MKS))


def texts_that_go_on() -> Office:
    """Names, owners and problems that were too long for their cells, in the line below without a number."""
    truth = firms(9, 87, SUM)
    chance, page = random.Random(87), Page()
    page.line(*HEAD, "Desa", "Masalah")
    for i, firm in enumerate(truth, 1):
        firm["problem"] = "Listrik tidak kuat"
        more = ["", "", ""]
        if i % 3 == 0:
            more = chance.choice([["dan anak", "", ""], ["", "alias Pak Mo", ""], ["", "alias Bu Tin", "sama sekali"], ["", "", "sejak lama"]])
        page.firm(firm, *_row(i, firm, SUM[firm["village_code"]], firm["problem"]))
        if any(more):
            page.line("", more[0], more[1], "", "", "", "", more[2])
        for key, text in zip(("name", "owner", "problem"), more, strict=True):
            firm[key] = f"{firm[key]} {text}".strip()
    only(truth, *HELD, "village_code", "problem")
    return Office("lanjut.xlsx", xlsx({"Data": page}), truth, "35.29", list(SUM))


def villages_down_the_side() -> Office:
    """The village in a column without a head, merged down over its firms."""
    truth = sorted(firms(12, 88, SUM), key=lambda firm: list(SUM).index(firm["village_code"]))
    page = Page()
    page.line("", *HEAD)
    for village, listed in _by_village(truth, SUM):
        for i, firm in enumerate(listed, 1):
            page.firm(firm, village if i == 1 else "", *_row(i, firm))
        if len(listed) > 1:
            page.merge(f"A{listed[0]['number']}:A{listed[-1]['number']}")
    only(truth, *HELD, "village_code")
    return Office("samping.xlsx", xlsx({"Data": page}), truth, "35.29", list(SUM))


def villages_over_each_page() -> Office:
    """A head of two rows on each page, over it the village and the district in lines of their own; one village takes two pages."""
    truth = sorted(firms(16, 89, PEK), key=lambda firm: list(PEK).index(firm["village_code"]))
    page = Page()
    for village, listed in _by_village(truth, PEK):
        for begin in range(0, len(listed), 3):
            page.line(f"Kelurahan : {village}")
            page.line("Kecamatan : Pekalongan Timur")
            page.blank()
            page.line("No", "IDENTITAS PERUSAHAAN", "", "", "No. HP", "Tahun Berdiri")
            page.line("", "Nama Usaha", "Nama Pemilik", "NIK")
            for i, firm in enumerate(listed[begin : begin + 3], begin + 1):
                page.firm(firm, *_row(i, firm))
            page.blank(2)
    only(truth, *HELD, "village_code")
    return Office("lembar.xlsx", xlsx({"Data": page}), truth, "33.75", list(PEK))


LAYOUTS = [groups_right_under_the_head, hamlets_and_bullets, village_beside_its_label, columns_counted_on_each_page, words_broken_in_heads, lists_of_others, texts_that_go_on, villages_down_the_side, villages_over_each_page]
