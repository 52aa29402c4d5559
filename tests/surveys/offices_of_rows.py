"""Workbooks whose rows are of many kinds: merged, carried over, without a head, like totals and signatures by name."""

# Rows of workbooks are read as rows: one line for one.
# fmt: off

import io
import random

import xlsxwriter

from tests.surveys.offices_on_paper import (
    CIR,
    DOG,
    JEP,
    KEYS,
    MKS,
    PEK,
    SID,
    SUB,
    SUM,
    Office,
    Page,
    dots,
    firms,
    home,
    only,
    text,
    xlsx,
)


def owner_of_two_firms() -> Office:
    """Owner, NIK, phone merged over two firms; village named once in a merged group."""
    truth = firms(10, 61, JEP)
    page = Page()
    truth[4]["owner"] = truth[3]["owner"]
    truth[4]["phone"] = truth[3]["phone"]
    truth[4]["village_code"] = truth[3]["village_code"]
    page.line("No", "Nama Usaha", "Nama Pemilik", "No. HP", "Desa", "Tahun Berdiri", "TK L", "TK P")
    for i, firm in enumerate(truth):
        m = i == 4
        r = page.firm(firm, i + 1, firm["name"], "" if m else firm["owner"], "" if m else home(firm), "" if m else JEP[firm["village_code"]], firm["established"], firm["workers_male"], firm["workers_female"])
        if i == 4:
            page.merge(*[f"{c}{r - 1}:{c}{r}" for c in "CDE"])
    only(truth, "name", "owner", "phone", "village_code", "established", "workers_male", "workers_female")
    return Office("dua.xlsx", xlsx({"A": page}), truth, "33.20", list(JEP))


def village_once_csv() -> Office:
    """The village stands only in the first row of its firms."""
    truth = sorted(firms(16, 62, PEK), key=lambda firm: firm["village_code"])
    page = Page()
    page.line("Kelurahan", "No", "Nama IKM", "Pemilik", "NIK", "HP", "Omset/bulan")
    last = None
    for i, firm in enumerate(truth, 1):
        v = firm["village_code"]
        page.firm(firm, PEK[v] if v != last else "", i, firm["name"], firm["owner"], firm["nik"], home(firm), f"Rp. {dots(firm['output_rupiah'])}")
        last = v
    only(truth, "name", "owner", "nik", "phone", "village_code", "output_rupiah")
    return Office("sekali.csv", text(page, ";", "utf-8"), truth, "33.75", list(PEK))


def carried_pages() -> Office:
    """Page breaks with 'Jumlah dipindahkan' and 'Pindahan', page numbers, head again."""
    truth = firms(15, 63, SID)
    page = Page()
    head = ["NO", "NAMA PERUSAHAAN", "NAMA PEMILIK", "DESA", "TELP", "L", "P", "INVESTASI"]
    page.line("DATA INDUSTRI KERUPUK")
    page.line(*head)
    for i, firm in enumerate(truth):
        if i and i % 5 == 0:
            page.line("", "Jumlah dipindahkan", "", "", "", 10, 12, 500)
            page.line("", "", "", "", "", "", "", "Halaman 2")
            page.line(*head)
            page.line("", "Jumlah pindahan", "", "", "", 10, 12, 500)
        page.firm(firm, i + 1, firm["name"], firm["owner"], SID[firm["village_code"]], home(firm), firm["workers_male"], firm["workers_female"], firm["investment_rupiah"])
    page.line("", "Jumlah seluruhnya", "", "", "", 30, 40, 1500)
    only(truth, "name", "owner", "phone", "village_code", "workers_male", "workers_female", "investment_rupiah")
    return Office("halaman.xlsx", xlsx({"A": page}), truth, "35.15", list(SID))


def second_sheet_without_head() -> Office:
    """The second sheet goes on without a head."""
    truth = firms(16, 64, CIR)
    a = Page()
    b = Page()
    a.line("DATA IKM ROTAN 2020")
    a.line("No", "Nama Usaha", "Pemilik", "NIK", "Desa", "HP", "Berdiri", "TK L", "TK P", "Omzet/bln (juta)")
    for i, firm in enumerate(truth, 1):
        page = a if i <= 9 else b
        page.firm(firm, i, firm["name"], firm["owner"], firm["nik"], CIR[firm["village_code"]], home(firm), firm["established"], firm["workers_male"], firm["workers_female"], firm["output_rupiah"] / 1e6)
    only(truth, "name", "owner", "nik", "phone", "village_code", "established", "workers_male", "workers_female", "output_rupiah")
    return Office("lanjut.xlsx", xlsx({"Hal 1": a, "Lanjutan": b}), truth, "32.09", list(CIR))


def group_heads_with_periods() -> Office:
    """The group names unit and period: per tahun, juta; investment split in land and machines; workers tetap / tidak tetap."""
    truth = firms(11, 65, CIR)
    page = Page()
    chance = random.Random(5)
    page.line("No", "Nama Perusahaan", "Pemilik", "Desa", "No. Telp", "Tenaga Kerja Tetap", "", "Tenaga Kerja Tidak Tetap", "", "Nilai Investasi (Rp. Juta)", "", "", "Nilai per Tahun (Rp. Juta)", "", "Kapasitas (kg/bln)")
    page.line("", "", "", "", "", "L", "P", "L", "P", "Tanah & Bangunan", "Mesin & Peralatan", "Jumlah", "Produksi", "Bahan Baku", "")
    page.merge("F1:G1", "H1:I1", "J1:L1", "M1:N1", "O1:O2", *[f"{c}1:{c}2" for c in "ABCDE"])
    for i, firm in enumerate(truth, 1):
        m = firm["workers_male"]
        w = firm["workers_female"]
        m1 = chance.randint(0, m)
        w1 = chance.randint(0, w)
        firm["materials_rupiah"] = firm["materials_rupiah"] // 10**6 * 10**6 + 10**6
        firm["capacity_unit"] = "kg/bln"
        page.firm(firm, i, firm["name"], firm["owner"], CIR[firm["village_code"]], home(firm), m1, w1, m - m1, w - w1, 100, firm["investment_rupiah"] / 1e6, 100 + firm["investment_rupiah"] / 1e6, firm["output_rupiah"] * 12 / 1e6, firm["materials_rupiah"] * 12 / 1e6, firm["capacity"])
    only(truth, *[k for k in KEYS if k not in ("nik", "established", "exports", "problem")])
    return Office("grup.xlsx", xlsx({"A": page}), truth, "32.09", list(CIR))


def markets() -> Office:
    """Market words for exports, several problems columns, two phone columns, blank columns between."""
    truth = firms(12, 66, MKS)
    page = Page()
    page.line("Nama Usaha", "", "Nama Pemilik", "Kelurahan", "Telp. Kantor", "No. HP", "Orientasi Pasar", "Permasalahan 1", "Permasalahan 2", "Kebutuhan")
    for i, firm in enumerate(truth):
        firm["exports"] = i % 3 == 0
        firm["problem"] = "; ".join(x for x in ["Modal kurang" if i % 2 else "", "Alat tua" if i % 3 else ""] if x)
        page.firm(firm, firm["name"], "", firm["owner"], MKS[firm["village_code"]], "", home(firm), ["Lokal, Ekspor", "Lokal", "Dalam Negeri", "Ekspor"][0 if firm["exports"] and i % 2 else 3 if firm["exports"] else 1 + i % 2], "Modal kurang" if i % 2 else "-", "Alat tua" if i % 3 else "", "Pelatihan")
    only(truth, "name", "owner", "phone", "village_code", "exports", "problem")
    return Office("pasar.xlsx", xlsx({"A": page}), truth, "73.71", list(MKS))


def districts_as_headings() -> Office:
    """Sub-headings name the district; villages are in the column or in the address."""
    truth = firms(12, 67, SID)
    page = Page()
    page.line("No", "Nama IKM", "Pemilik", "Alamat", "HP", "Berdiri")
    page.line("I", "KECAMATAN CANDI")
    for i, firm in enumerate(truth, 1):
        page.firm(firm, i, firm["name"], firm["owner"], f"Jl. Raya {i} RT 02 RW 01 Ds. {SID[firm['village_code']]}", home(firm), firm["established"])
    page.line("II", "KECAMATAN WARU")
    page.line("", "NIHIL")
    only(truth, "name", "owner", "phone", "village_code", "established")
    return Office("kec.xlsx", xlsx({"A": page}), truth, "35.15", list(SID))


def formulas_and_errors() -> Office:
    """Numbers by formulas with stored results, an error, rich texts, spaces around."""
    truth = firms(10, 68, DOG)
    out = io.BytesIO()
    b = xlsxwriter.Workbook(out, {"in_memory": True})
    s = b.add_worksheet("A")
    r = b.add_format({"bold": True})
    s.write_row(2, 0, ["No", "Nama Usaha", "Pemilik", "NIK", "Kampung", "HP", "L", "P", "Jml", "Omzet/bln"])
    for i, firm in enumerate(truth):
        y = i + 3
        s.write_formula(y, 0, "=ROW()-3", None, i + 1)
        s.write_rich_string(y, 1, r, firm["name"][:3], firm["name"][3:])
        s.write_string(y, 2, firm["owner"] + "\u00a0")
        s.write_string(y, 3, firm["nik"])
        s.write_string(y, 4, "  " + DOG[firm["village_code"]].upper() + " ")
        s.write_string(y, 5, home(firm))
        s.write(y, 6, firm["workers_male"])
        s.write(y, 7, firm["workers_female"])
        s.write_formula(y, 8, f"=G{y + 1}+H{y + 1}", None, firm["workers_male"] + firm["workers_female"])
        if i == 4:
            s.write_formula(y, 9, "=1/0", None, "#DIV/0!")
            firm["output_rupiah"] = None
            firm["faults"] = ["output_rupiah"]
        else:
            s.write_formula(y, 9, f"={firm['output_rupiah']}*1", None, firm["output_rupiah"])
        firm["number"] = y + 1
    s.write(14, 1, "Jumlah")
    s.write_formula(14, 6, "=SUM(G4:G13)", None, 0)
    b.close()
    only(truth, "name", "owner", "nik", "phone", "village_code", "workers_male", "workers_female", "output_rupiah")
    return Office("rumus.xlsx", out.getvalue(), truth, "94.06", list(DOG))


def odd_names() -> Office:
    """Names that look like totals, headings, signatures, heads."""
    truth = firms(12, 69, JEP)
    for firm, n in zip(truth, ["Total Furniture", "Jumlah Berkah", "Sentra Jati Indah", "Kelompok Ukir Mulyoharjo", "Catatan Jaya", "Rekap Mebel", "Kota Ukir", "CV. Kepala Dinasti", "Desa Wood", "Petugas Kayu", "Keterangan Abadi", "Sumber Rejeki"], strict=True):
        firm["name"] = n
    page = Page()
    page.line("No", "Nama Usaha", "Pemilik", "Desa", "HP", "Berdiri", "Kendala")
    for i, firm in enumerate(truth, 1):
        firm["problem"] = ["Catatan keuangan belum ada", "Keterangan pajak belum jelas", "Sumber kayu jauh", "Petugas jarang datang", "Jumlah pesanan turun", "Total biaya naik"][i % 6]
        page.firm(firm, i, firm["name"], firm["owner"], JEP[firm["village_code"]], home(firm), firm["established"], firm["problem"])
    only(truth, "name", "owner", "phone", "village_code", "established", "problem")
    return Office("nama.xlsx", xlsx({"A": page}), truth, "33.20", list(JEP))


def sparse_rows() -> Office:
    """Many cells empty; some firms only have a name."""
    truth = firms(20, 70, SUB)
    chance = random.Random(3)
    page = Page()
    page.line("No", "Nama Kelompok Tenun", "Ketua", "NIK", "Kel/Desa", "HP", "Thn Berdiri", "TK L", "TK P", "Omzet/bln", "Kendala")
    for i, firm in enumerate(truth, 1):
        for k in ("owner", "nik", "phone", "established", "output_rupiah", "village_code"):
            if chance.random() < (0.95 if i % 6 == 0 else 0.5):
                firm[k] = None
        if chance.random() < 0.5:
            firm["workers_male"] = firm["workers_female"] = None
        firm["problem"] = ""
        if i == 1:
            firm["village_code"] = "53.11.01.1001"
        page.firm(firm, i, firm["name"], firm["owner"], firm["nik"], SUB.get(firm["village_code"], ""), home(firm) if firm["phone"] else "", firm["established"], firm["workers_male"], firm["workers_female"], firm["output_rupiah"], "")
    only(truth, "name", "owner", "nik", "phone", "village_code", "established", "workers_male", "workers_female", "output_rupiah")
    return Office("jarang.xlsx", xlsx({"A": page}), truth, "53.11", list(SUB))


def recap_right_and_above() -> Office:
    """A recap above and another at the right of the table."""
    truth = firms(10, 71, PEK)
    page = Page()
    page.line("REKAP")
    page.line("No", "Kelurahan", "Jumlah IKM", "Tenaga Kerja")
    for i, v in enumerate(PEK.values(), 1):
        page.line(i, v, 3, 20)
    page.line("", "Jumlah", 12, 80)
    page.blank()
    page.line("DAFTAR NAMA")
    page.line("No", "Nama IKM", "Pemilik", "NIK", "Kelurahan", "HP", "TK L", "TK P", "", "Kelurahan", "Jml IKM", "Jml TK")
    for i, firm in enumerate(truth, 1):
        right = ["", list(PEK.values())[i - 1], 3, 20] if i <= 4 else []
        page.firm(firm, i, firm["name"], firm["owner"], firm["nik"], PEK[firm["village_code"]], home(firm), firm["workers_male"], firm["workers_female"], *right)
    only(truth, "name", "owner", "nik", "phone", "village_code", "workers_male", "workers_female")
    return Office("rekap.xlsx", xlsx({"A": page}), truth, "33.75", list(PEK))


def problem_over_lines() -> Office:
    """A firm's problems stand in several lines below it."""
    truth = firms(8, 72, SUM)
    page = Page()
    page.line("No", "Nama Usaha", "Pemilik", "NIK", "Desa", "HP", "Produk", "Permasalahan")
    for i, firm in enumerate(truth, 1):
        firm["problem"] = "Modal kurang; Alat tua; Pemasaran sempit" if i % 2 else "Modal kurang"
        page.firm(firm, i, firm["name"], firm["owner"], firm["nik"], SUM[firm["village_code"]], home(firm), "Garam", "Modal kurang")
        if i % 2:
            page.line("", "", "", "", "", "", "", "Alat tua")
            page.line("", "", "", "", "", "", "Garam halus", "Pemasaran sempit")
    only(truth, "name", "owner", "nik", "phone", "village_code", "problem")
    return Office("baris.csv", text(page, ",", "utf-8"), truth, "35.29", list(SUM))


ROWS = [owner_of_two_firms, village_once_csv, carried_pages, second_sheet_without_head, group_heads_with_periods, markets, districts_as_headings, formulas_and_errors, odd_names, sparse_rows, recap_right_and_above, problem_over_lines]
