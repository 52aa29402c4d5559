"""Workbooks whose heads are of many kinds: licences, ticks, groups of three rows, periods, offsets, one sheet for a village."""

# Rows of workbooks are read as rows: one line for one.
# fmt: off

from datetime import date

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


def oss_list() -> Office:
    """As taken out of the licensing system: NIB, KBLI, Tki; many other columns."""
    truth = firms(12, 31, JEP)
    page = Page()
    page.line("ID Proyek", "NIB", "Tanggal Terbit NIB", "Nama Perusahaan", "Nama Penanggung Jawab", "NIK Penanggung Jawab", "Jenis Perusahaan", "Skala Usaha", "KBLI", "Judul KBLI", "Alamat Usaha", "Kelurahan Usaha", "Kecamatan Usaha", "Kab/Kota Usaha", "Email", "Nomor Telp", "Jumlah Investasi", "TKI L", "TKI P")
    for i, firm in enumerate(truth, 1):
        page.firm(firm, f"R-2022{i:06}", f"91200{i:02}345678"[:13], date(2022, 3, i), firm["name"], firm["owner"], firm["nik"], "Perorangan", "Usaha Mikro", "31001", "Industri Furnitur dari Kayu", f"Jl. Raya No {i}", JEP[firm["village_code"]], "Jepara", "Kab. Jepara", f"firma{i}@contoh.id", home(firm), firm["investment_rupiah"], firm["workers_male"], firm["workers_female"])
    only(truth, "name", "owner", "nik", "village_code", "phone", "workers_male", "workers_female", "investment_rupiah")
    return Office("oss.xlsx", xlsx({"Sheet1": page}), truth, "33.20", list(JEP))


def problem_ticks() -> Office:
    """Problems as ticked columns under one head; gender column; education; age."""
    truth = firms(12, 32, CIR)
    page = Page()
    page.line("No", "Nama Pemilik", "L/P", "Umur", "Pendidikan", "Nama Usaha", "NIK", "Alamat", "", "No HP", "Jumlah Karyawan", "", "Permasalahan", "", "", "Lainnya")
    page.line(*[""] * 7, "RT/RW", "Desa", "", "L", "P", "Modal", "Bahan Baku", "Pemasaran", "")
    page.merge("H1:I1", "K1:L1", "M1:O1")
    for i, firm in enumerate(truth, 1):
        ticks = ["V" if (i + k) % 3 == 0 else "" for k in range(3)]
        firm["problem"] = ", ".join(n for n, x in zip(["Modal", "Bahan Baku", "Pemasaran"], ticks, strict=True) if x)
        page.firm(firm, i, firm["owner"], "L" if i % 2 else "P", 30 + i, "SMA", firm["name"], firm["nik"], f"0{i % 9 + 1}/03", CIR[firm["village_code"]], home(firm), firm["workers_male"], firm["workers_female"], *ticks, "")
    only(truth, "name", "owner", "nik", "village_code", "phone", "workers_male", "workers_female", "problem")
    return Office("masalah.xlsx", xlsx({"Data": page}), truth, "32.09", list(CIR))


def names_of_people_only() -> Office:
    """No column for the firm's name: small crafts are known by their owner."""
    truth = firms(10, 33, SUB)
    page = Page()
    page.line("DAFTAR PENGRAJIN TENUN")
    page.line("No", "Nama Pengrajin", "NIK", "Kelurahan", "No. HP", "Jenis Usaha", "Omset Per Bulan")
    for i, firm in enumerate(truth, 1):
        firm["name"] = firm["owner"]
        page.firm(firm, i, firm["owner"], firm["nik"], SUB[firm["village_code"]], home(firm), "Tenun Ikat", f"Rp{dots(firm['output_rupiah'])}")
    only(truth, "name", "owner", "nik", "village_code", "phone", "output_rupiah")
    return Office("pengrajin.xlsx", xlsx({"Data": page}), truth, "53.11", list(SUB))


def outside_and_misspelt() -> Office:
    """Villages misspelt, outside, blank; kecamatan given; dates of birth."""
    truth = firms(14, 34, SUM)
    page = Page()
    page.line("nama_ikm", "nama_pemilik", "nik", "tempat_lahir", "tgl_lahir", "desa", "kecamatan", "no_hp", "tahun_berdiri", "jml_tk_l", "jml_tk_p", "nilai_investasi", "ekspor")
    bad = {2: "Gunung Kembr", 4: "Mandinglaok", 6: "Manding Timor", 8: "JABAAN", 10: "Bandung Wetan", 12: "Surabaya"}
    for i, firm in enumerate(truth):
        v = SUM[firm["village_code"]]
        if i in bad:
            v = bad[i]
            firm["village_code"] = {2: "35.29.03.2007", 4: "35.29.03.2009", 6: "35.29.03.2010", 8: "35.29.03.2008"}.get(i)
            if i >= 10:
                firm["faults"] = ["village_code"]
        page.firm(firm, firm["name"], firm["owner"], firm["nik"], "Sumenep", f"{firm['nik'][6:8]}-{firm['nik'][8:10]}-19{firm['nik'][10:12]}", v, "Manding", home(firm), firm["established"], firm["workers_male"], firm["workers_female"], firm["investment_rupiah"], ["tidak", "ya"][firm["exports"]])
    only(truth, "name", "owner", "nik", "village_code", "phone", "established", "workers_male", "workers_female", "investment_rupiah", "exports")
    return Office("ikm.csv", text(page, ",", "utf-8"), truth, "35.29", list(SUM))


# The row, the field, its column, and what stands there.
FAULTS = [(1, "established", 6, 2085), (2, "output_rupiah", 12, "tidak menentu"), (3, "workers_male", 7, "banyak"), (4, "phone", 5, "0812"), (5, "name", 1, ""), (6, "investment_rupiah", 9, "5-10 juta"), (7, "capacity", 10, "tergantung pesanan"), (8, "exports", 14, "mungkin"), (9, "established", 6, "lama sekali"), (10, "investment_rupiah", 9, -5000000), (11, "materials_rupiah", 13, "#REF!"), (12, "workers_female", 8, "3 s/d 5"), (13, "village_code", 4, "Antah Berantah")]


def faults_of_all_kinds() -> Office:
    """Words in number cells, ranges, negative, future year, no name, phone too short."""
    truth = firms(16, 35, JEP)
    page = Page()
    page.line("DATA IKM")
    page.line("No", "Nama IKM", "Pemilik", "NIK", "Desa", "HP", "Thn Berdiri", "TK L", "TK P", "Investasi", "Kapasitas", "Satuan", "Produksi/bln", "Bahan baku/bln", "Ekspor", "Masalah")
    for at, firm in enumerate(truth, 1):
        cells = [at, firm["name"], firm["owner"], firm["nik"], JEP[firm["village_code"]], home(firm), *(firm[key] for key in KEYS[5:13]), "Ya" if firm["exports"] else "Tidak", firm["problem"]]
        for row, key, place, written in FAULTS:
            if row == at:
                cells[place], firm[key], firm["faults"] = written, None, [key]
        page.firm(firm, *cells)
    return Office("salah.xlsx", xlsx({"A": page}), truth, "33.20", list(JEP))


def utf16_titles() -> Office:
    """Tabs in UTF-16, titles, groups of amounts in millions."""
    truth = firms(10, 37, SID)
    page = Page()
    page.line("LAPORAN PENDATAAN IKM")
    page.line("Bulan : Maret 2021")
    page.line("")
    page.line("No.", "Nama Perusahaan/Usaha", "Nama Pengusaha", "Jalan", "RT/RW", "Desa/Kel", "Kec", "Telepon", "Bidang Usaha", "Tahun Mulai", "Tenaga Kerja", "", "Kapasitas Produksi/Bulan", "", "Nilai", "", "")
    page.line("", "", "", "", "", "", "", "", "", "", "L", "P", "Vol", "Sat", "Investasi (jt)", "Produksi (jt/bln)", "BB (jt/bln)")
    for i, firm in enumerate(truth, 1):
        page.firm(firm, i, firm["name"], firm["owner"], f"Jl. Melati {i}", "01/02", SID[firm["village_code"]], "Candi", home(firm), "Kerupuk", firm["established"], firm["workers_male"], firm["workers_female"], dots(firm["capacity"]), "kg", f"{firm['investment_rupiah'] / 1e6:g}", f"{firm['output_rupiah'] / 1e6:g}", f"{firm['materials_rupiah'] / 1e6:g}".replace(".", ","))
        firm["capacity_unit"] = "kg"
    page.line("JUMLAH")
    only(truth, *[k for k in KEYS if k not in ("nik", "exports", "problem")])
    return Office("laporan.txt", text(page, "\t", "utf-16"), truth, "35.15", list(SID))


def three_deep_heads() -> Office:
    """Three rows of heads with groups above groups, units in the third."""
    truth = firms(10, 39, CIR)
    page = Page()
    page.line("FORM 1B")
    page.line("DATA POTENSI INDUSTRI KECIL DAN MENENGAH")
    page.line("KABUPATEN : CIREBON")
    page.blank()
    page.line("NO", "IDENTITAS PERUSAHAAN", "", "", "", "", "", "JUMLAH TENAGA KERJA", "", "DATA USAHA", "", "", "", "PEMASARAN", "")
    page.line("", "NAMA", "PEMILIK", "NO. IDENTITAS (KTP)", "LOKASI", "", "NO. TELP/HP", "PRIA", "WANITA", "INVESTASI", "PRODUKSI", "", "NILAI PRODUKSI", "LOKAL", "EKSPOR")
    page.line("", "", "", "", "DESA", "KEC", "", "(Org)", "(Org)", "(Rp. Juta)", "Volume", "Satuan", "(Rp. Juta/bln)", "(%)", "(%)")
    page.merge("A5:A7", "B5:G5", "H5:I5", "J5:M5", "N5:O5", "B6:B7", "C6:C7", "D6:D7", "E6:F6", "G6:G7", "K6:L6")
    page.line(*[f"{i}" for i in range(1, 16)])
    for i, firm in enumerate(truth, 1):
        page.firm(firm, i, firm["name"], firm["owner"], firm["nik"], CIR[firm["village_code"]], "Kedawung", home(firm), firm["workers_male"], firm["workers_female"], f"{firm['investment_rupiah'] / 1e6:.2f}".replace(".", ","), firm["capacity"], firm["capacity_unit"], f"{firm['output_rupiah'] / 1e6:.1f}".replace(".", ","), 70 if firm["exports"] else 100, 30 if firm["exports"] else 0)
    only(truth, *[k for k in KEYS if k not in ("established", "materials_rupiah", "problem")])
    return Office("form1b.xlsx", xlsx({"FORM 1B": page}), truth, "32.09", list(CIR))


def per_year() -> Office:
    """Nilai produksi per tahun, satuan in head."""
    truth = firms(10, 40, SUB)
    page = Page()
    page.line("NO", "NAMA USAHA", "NAMA PEMILIK/PENGELOLA", "ALAMAT (DESA/KEL)", "TELEPON / HP", "TAHUN BERDIRI", "T. KERJA", "", "NILAI PRODUKSI PER TAHUN (Rp. 000)", "NILAI BAHAN BAKU & PENOLONG PER TAHUN (Rp.000)", "NILAI INVESTASI (Rp.000)")
    page.line("", "", "", "", "", "", "LK", "PR")
    page.merge("G1:H1")
    for i, firm in enumerate(truth, 1):
        firm["materials_rupiah"] = firm["materials_rupiah"] // 100000 * 100000
        page.firm(firm, i, firm["name"], firm["owner"], "Kel. " + SUB[firm["village_code"]], home(firm), firm["established"], firm["workers_male"], firm["workers_female"], dots(firm["output_rupiah"] * 12 // 1000), dots(firm["materials_rupiah"] * 12 // 1000), dots(firm["investment_rupiah"] // 1000))
    only(truth, "name", "owner", "village_code", "phone", "established", "workers_male", "workers_female", "output_rupiah", "materials_rupiah", "investment_rupiah")
    return Office("tahunan.xlsx", xlsx({"A": page}), truth, "53.11", list(SUB))


def offset_table() -> Office:
    """Table begins in column D, row 12, hidden rows among, notes right of the table."""
    truth = firms(9, 41, DOG)
    page = Page()
    page.blank(11)
    pad = ["", "", ""]
    page.line(*pad, "No", "Nama Industri", "Nama Pemilik", "NIK", "Kampung", "No Telp", "Berdiri Tahun", "Pekerja", "", "Kap. Produksi", "", "", "Catatan petugas")
    page.line(*pad, "", "", "", "", "", "", "", "Laki", "Perempuan", "", "", "", "")
    for i, firm in enumerate(truth, 1):
        page.firm(firm, *pad, i, firm["name"], firm["owner"], firm["nik"], DOG[firm["village_code"]], int(home(firm)), firm["established"], f"{firm['workers_male']} orang", f"{firm['workers_female']} orang" if firm["workers_female"] else "0", f"{firm['capacity']} {firm['capacity_unit']}", "", "", "perlu dicek ulang" if i == 3 else "")
    page.hidden = [truth[2]["number"]]
    only(truth, "name", "owner", "nik", "village_code", "phone", "established", "workers_male", "workers_female", "capacity", "capacity_unit")
    return Office("geser.xlsx", xlsx({"A": page}), truth, "94.06", list(DOG))


def per_village_sheets_csv_like() -> Office:
    """Sheets for villages without a village column: the sheet's name or title tells the village; NO continued."""
    truth = sorted(firms(12, 42, PEK), key=lambda firm: firm["village_code"])
    pages = {}
    n = 0
    for v, name in PEK.items():
        page = Page()
        page.line(f"DATA IKM BATIK KELURAHAN {name.upper()}")
        page.line("No", "Nama IKM", "Pemilik", "NIK", "HP", "TK Lk", "TK Pr", "Omzet (Rp/bulan)")
        for firm in [firm for firm in truth if firm["village_code"] == v]:
            n += 1
            page.firm(firm, n, firm["name"], firm["owner"], firm["nik"], home(firm), firm["workers_male"], firm["workers_female"], firm["output_rupiah"])
        pages[name] = page
    only(truth, "name", "owner", "nik", "village_code", "phone", "workers_male", "workers_female", "output_rupiah")
    return Office("perkel.xlsx", xlsx(pages), truth, "33.75", list(PEK))


def messy_numbers() -> Office:
    """Rp 25.000.000,- / 25 jt / 2,3 M / Rp25jt / 25.000 (ribu) / 1,2 milyar / 750 ribu / 2.300.000.000,00"""
    truth = firms(12, 43, MKS)
    page = Page()
    page.line("Nama Usaha", "Pemilik", "Kelurahan", "No WA", "Tahun", "Laki-laki", "Perempuan", "Modal Investasi", "Hasil Produksi / Bulan", "Kebutuhan Bahan Baku / Bulan", "Ekspor / Tidak", "Kesulitan yang dihadapi")
    inv = [("Rp 25.000.000,-", 25e6), ("25 jt", 25e6), ("2,3 M", 2.3e9), ("Rp25jt", 25e6), ("1,2 milyar", 1.2e9), ("750 ribu", 750e3), ("2.300.000.000,00", 2.3e9), ("Rp. 12.500.000", 12.5e6), ("7,5jt", 7.5e6), ("IDR 15,000,000", 15e6), ("15.000.000 (lima belas juta)", 15e6), ("10 juta lebih", 10e6)]
    out = [("8jt/bln", 8e6), ("Rp. 8.000.000/bulan", 8e6), ("96 jt/thn", 8e6), ("8 Jt", 8e6), ("8.000.000", 8e6), (8000000, 8e6), ("8,000,000", 8e6), ("Rp 8.000.000;", 8e6), ("8 juta", 8e6), ("8.0 jt", 8e6), ("8,5 jt", 8.5e6), ("Rp8.000.000.00", 8e6)]
    yn = [("ekspor", True), ("lokal", False), ("Tidak ekspor", False), ("tdk", False), ("Belum", False), ("Sudah, Malaysia", True), ("0", False), ("1", True), ("x", False), ("✓", True), ("N", False), ("Y", True)]
    for i, firm in enumerate(truth):
        firm["investment_rupiah"] = int(inv[i][1])
        firm["output_rupiah"] = int(out[i][1])
        firm["exports"] = yn[i][1]
        page.firm(firm, firm["name"], firm["owner"], MKS[firm["village_code"]], home(firm), firm["established"], firm["workers_male"], firm["workers_female"] or "nihil", inv[i][0], out[i][0], dots(firm["materials_rupiah"]), yn[i][0], firm["problem"] or "nihil")
    only(truth, *[k for k in KEYS if k not in ("nik", "capacity", "capacity_unit")])
    return Office("angka.xlsx", xlsx({"A": page}), truth, "73.71", list(MKS))


HEADS = [oss_list, problem_ticks, names_of_people_only, outside_and_misspelt, faults_of_all_kinds, utf16_titles, three_deep_heads, per_year, offset_table, per_village_sheets_csv_like, messy_numbers]
