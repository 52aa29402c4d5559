"""Workbooks of far districts: coffee, furniture, crackers, batik, salt, weaving, jewellery, each in its own layout."""

# Rows of workbooks are read as rows: one line for one.
# fmt: off

import io

import xlwt
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P

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


def kopi_dogiyai() -> Office:
    """Head in row 8, two rows merged, kampung/distrik, numbers under the head, group sub-heads, total."""
    truth = firms(14, 11, DOG)
    page = Page()
    page.line("PEMERINTAH KABUPATEN DOGIYAI")
    page.line("DINAS PERINDUSTRIAN, PERDAGANGAN, KOPERASI DAN UKM")
    page.line("Jl. Trans Nabire - Enarotali, Moanemani")
    page.blank()
    page.line("DAFTAR INDUSTRI KECIL PENGOLAHAN KOPI ARABIKA")
    page.line("TAHUN ANGGARAN 2019")
    page.blank()
    page.line("NO", "NAMA KELOMPOK / USAHA", "NAMA KETUA", "NO. KTP", "ALAMAT", "", "NO. HP", "TAHUN PEMBENTUKAN", "TENAGA KERJA (ORANG)", "", "", "KAPASITAS PRODUKSI", "", "NILAI PRODUKSI PER BULAN (Rp)", "PASAR EKSPOR", "KENDALA")
    page.line("", "", "", "", "KAMPUNG", "DISTRIK", "", "", "L", "P", "JML", "JUMLAH", "SATUAN", "", "", "")
    page.line(*range(1, 17))
    page.merge("A8:A9", "B8:B9", "C8:C9", "D8:D9", "E8:F8", "G8:G9", "H8:H9", "I8:K8", "L8:M8", "N8:N9", "O8:O9", "P8:P9")
    n = 0
    for part, fs in (("A. KOPI BUBUK", truth[:8]), ("B. KOPI BIJI (GREEN BEAN)", truth[8:])):
        page.line(part)
        for firm in fs:
            n += 1
            page.firm(firm, n, firm["name"], firm["owner"], firm["nik"], DOG[firm["village_code"]].upper() if n % 2 else "Kamp. " + DOG[firm["village_code"]], "KAMU", home(firm), firm["established"], firm["workers_male"], firm["workers_female"] or "-", firm["workers_male"] + firm["workers_female"], firm["capacity"], firm["capacity_unit"], dots(firm["output_rupiah"]), "Ya" if firm["exports"] else "Belum", firm["problem"] or "-")
        page.line("", "Sub Jumlah", "", "", "", "", "", "", sum(firm["workers_male"] for firm in fs), sum(firm["workers_female"] for firm in fs))
    page.line("", "JUMLAH TOTAL", "", "", "", "", "", "", 99, 99, 198)
    page.blank(2)
    page.line(*[""] * 12, "Moanemani, 14 Oktober 2019")
    page.line(*[""] * 12, "KEPALA DINAS,")
    page.blank(3)
    page.line(*[""] * 12, "YULIANUS TEBAI, S.Sos")
    page.line(*[""] * 12, "NIP. 19700101 199803 1 002")
    only(truth, *[k for k in KEYS if k not in ("investment_rupiah", "materials_rupiah")])
    return Office("kopi.xlsx", xlsx({"Kopi 2019": page}), truth, "94.06", list(DOG))


def mebel_jepara() -> Office:
    """A sheet per kecamatan, a recap, hidden and empty sheets; juta in the head; merged kelurahan downward."""
    truth = sorted(firms(15, 12, JEP), key=lambda firm: firm["village_code"])
    pages = {}
    cover = Page()
    cover.line("REKAPITULASI IKM MEBEL KAB. JEPARA")
    cover.blank()
    cover.line("No", "Kelurahan/Desa", "Jumlah Unit Usaha", "Tenaga Kerja", "Nilai Investasi (juta)")
    for i, v in enumerate(JEP.values(), 1):
        cover.line(i, v, 4, 30, 900)
    cover.line("", "Jumlah", 16, 120, 3600)
    pages["REKAP"] = cover
    page = Page()
    page.line("DATA IKM MEBEL KECAMATAN JEPARA")
    page.blank()
    page.line("No.", "Nama IKM", "Penanggung Jawab", "NIK", "Desa/Kelurahan", "Kontak Person", "Tahun Berdiri", "Jumlah TK", "", "Investasi (Rp juta)", "Omset / bulan (Rp juta)", "Ekspor (Negara Tujuan)", "Permasalahan")
    page.line(*[""] * 7, "Lk", "Pr")
    page.merge("H3:I3")
    last = None
    start = None
    for i, firm in enumerate(truth, 1):
        v = firm["village_code"]
        show = JEP[v] if v != last else ""
        r = page.firm(firm, i, firm["name"], firm["owner"], firm["nik"], show, home(firm)[:4] + "-" + home(firm)[4:8] + "-" + home(firm)[8:], f"{firm['established']}", firm["workers_male"], firm["workers_female"], firm["investment_rupiah"] / 1e6, firm["output_rupiah"] / 1e6, "Jepang, Korea" if firm["exports"] else "-", firm["problem"])
        if v != last:
            if start and r - 1 > start:
                page.merge(f"E{start}:E{r - 1}")
            start = r
            last = v
    page.merge(f"E{start}:E{len(page.rows)}") if len(page.rows) > start else None
    page.line("", "JUMLAH", "", "", "", "", "", 99, 88)
    pages["Kec. Jepara"] = page
    pages["Sheet3"] = Page()
    h = Page()
    h.line("kode", "arti")
    h.line("1", "ya")
    h.line("2", "tidak")
    pages["ref"] = h
    only(truth, *[k for k in KEYS if k not in ("capacity", "capacity_unit", "materials_rupiah")])
    return Office("mebel.xlsx", xlsx(pages, hidden_sheets=["ref"]), truth, "33.20", list(JEP))


def kerupuk_sidoarjo() -> Office:
    """Pipe, BOM, quoted newlines, three kinds of total words, amounts with jt/rb."""
    truth = firms(12, 13, SID)
    page = Page()
    page.line("Nama Usaha", "Nama Pemilik", "No KTP/NIK", "Alamat\nUsaha", "Desa", "Kecamatan", "Telepon/HP", "Mulai\nUsaha", "Jenis Produksi", "TK Laki2", "TK Perempuan", "Modal (Rp)", "Kapasitas", "Penjualan per Bulan", "Pembelian Bahan Baku per Bulan", "Orientasi Ekspor", "Masalah")
    for i, firm in enumerate(truth):
        h = home(firm)
        page.firm(firm, firm["name"], firm["owner"], firm["nik"], f"Jl. Raya {i}\nRT 0{i % 9 + 1} RW 02", ["Ds. ", "Desa ", ""][i % 3] + SID[firm["village_code"]], "Candi", ["+62 " + h[1:4] + " " + h[4:8] + " " + h[8:], h[1:], "62" + h[1:], "(" + h[:4] + ") " + h[4:]][i % 4], firm["established"], "Kerupuk udang", firm["workers_male"], firm["workers_female"], [f"Rp{dots(firm['investment_rupiah'])}", f"{firm['investment_rupiah'] // 10**6} juta rupiah", f"± {firm['investment_rupiah'] // 10**6}jt"][i % 3], f"{dots(firm['capacity'])} {firm['capacity_unit']}", [f"{firm['output_rupiah'] // 10**6}.000.000,00", f"Rp. {firm['output_rupiah'] // 10**6} Jt", f"{firm['output_rupiah']}"][i % 3], f"{firm['materials_rupiah'] // 1000} rb" if i % 2 else f"Rp {dots(firm['materials_rupiah'])}.-", "Sudah" if firm["exports"] else "Tidak ada", firm["problem"] or "Tidak ada")
    return Office("kerupuk.csv", b"\xef\xbb\xbf" + text(page, "|", "utf-8"), truth, "35.15", list(SID))


def batik_pekalongan() -> Office:
    """NO begins anew for each kelurahan, sub-headings, JUMLAH lines, money in thousands, side title on years, repeated head."""
    truth = sorted(firms(16, 14, PEK), key=lambda firm: firm["village_code"])
    page = Page()
    page.line("DATA SENTRA BATIK KOTA PEKALONGAN")
    page.line("Kecamatan : Pekalongan Timur")
    page.line("Keadaan : 31 Desember 2017")
    page.blank()
    head = ["No", "Nama Perusahaan", "Nama Pimpinan", "NIK", "Telp", "Thn", "Tenaga Kerja", "", "Nilai (Rp. 000)", "", "", "Ket"]
    sub = ["", "", "", "", "", "Berdiri", "Lk", "Pr", "Investasi", "Produksi/bln", "Bahan Baku/bln", ""]
    page.line(*head)
    page.line(*sub)
    page.merge("G5:H5", "I5:K5", "A5:A6", "B5:B6", "C5:C6", "D5:D6", "E5:E6", "L5:L6")
    for v in PEK:
        fs = [firm for firm in truth if firm["village_code"] == v]
        page.line("", f"Kelurahan {PEK[v]}")
        for i, firm in enumerate(fs, 1):
            page.firm(firm, i, firm["name"], firm["owner"], firm["nik"], home(firm), firm["established"], firm["workers_male"], firm["workers_female"], firm["investment_rupiah"] // 1000, firm["output_rupiah"] // 1000, firm["materials_rupiah"] // 1000, "aktif")
        page.line("", "J u m l a h", "", "", "", "", 5, 6, 7000, 8000, 9000)
        page.blank()
    page.line("", "TOTAL KECAMATAN", "", "", "", "", 99, 88, 10000, 20000, 30000)
    page.line("", "Keterangan: Nilai investasi tidak termasuk tanah dan bangunan")
    only(truth, *[k for k in KEYS if k not in ("capacity", "capacity_unit", "exports", "problem")])
    return Office("batik.xlsx", xlsx({"Batik": page}), truth, "33.75", list(PEK))


def tahu_two_products() -> Office:
    """One owner with two products: the owner's cells are merged downward; ditto marks in village and kecamatan."""
    truth = sorted(firms(10, 15, SID), key=lambda firm: firm["village_code"])
    page = Page()
    page.line("DAFTAR PENGRAJIN TAHU TEMPE DESA SEPANDE DAN SEKITARNYA")
    page.blank()
    page.line("No", "Nama Usaha", "Pemilik", "NIK", "Desa", "Kec.", "HP", "Produk", "Kapasitas/hari (kg)", "TK L", "TK P", "Kendala")
    last = None
    for i, firm in enumerate(truth, 1):
        v = firm["village_code"]
        d = SID[v] if v != last else ['"', "sda", "idem", "s.d.a"][i % 4]
        last = v
        r = page.firm(firm, i, firm["name"], firm["owner"], firm["nik"], d, "Candi" if i == 1 else '"', home(firm), "Tahu", firm["capacity"] if False else None, firm["workers_male"], firm["workers_female"], firm["problem"])
        if i in (3, 7):
            page.line("", "", "", "", "", "", "", "Tempe")
            page.merge(*[f"{c}{r}:{c}{r + 1}" for c in "ABCDEFGJKL"])
    only(truth, "name", "owner", "nik", "village_code", "phone", "workers_male", "workers_female", "problem")
    return Office("tahu.xlsx", xlsx({"Data": page}), truth, "35.15", list(SID))


def rotan_side_by_side() -> Office:
    """Two tables side by side in one sheet: the right one follows the left."""
    truth = firms(16, 16, CIR)
    page = Page()
    page.line("DATA IKM ROTAN KECAMATAN KEDAWUNG")
    page.blank()
    head = ["No", "Nama Usaha", "Pemilik", "NIK", "Desa", "No HP", "TK"]
    page.line(*head, "", *head)
    for at, pair in enumerate(zip(truth[:8], truth[8:], strict=True), 1):
        halves = [[place, firm["name"], firm["owner"], firm["nik"], CIR[firm["village_code"]], home(firm), f"{firm['workers_male']}L {firm['workers_female']}P"] for place, firm in zip((at, at + 8), pair, strict=True)]
        pair[0]["number"] = pair[1]["number"] = page.line(*halves[0], "", *halves[1])
    only(truth, "name", "owner", "nik", "village_code", "phone", "workers_male", "workers_female")
    return Office("rotan.xlsx", xlsx({"Sheet1": page}), truth, "32.09", list(CIR))


def garam_sumenep() -> Office:
    """Numbers as English texts 1,500; decimals 2.5; workers 4+2, 5 (3L,2P)."""
    truth = firms(14, 17, SUM)
    page = Page()
    page.line("Kelompok Usaha Garam Rakyat")
    page.line("No. Urut", "Nama Kelompok", "Ketua Kelompok", "Nomor KTP Ketua", "Alamat", "Desa/Kelurahan", "Telp. / HP", "Dibentuk Tahun", "Jml. Tenaga Kerja", "Kapasitas Produksi", "Sat.", "Nilai Investasi", "Nilai Produksi/bulan", "Biaya BB/bulan", "Problem")
    for i, firm in enumerate(truth):
        if firm["workers_female"] == 0:
            firm["workers_female"] = 1
        w = [f"{firm['workers_male']}+{firm['workers_female']}", f"{firm['workers_male'] + firm['workers_female']} ({firm['workers_male']}L,{firm['workers_female']}P)", f"L={firm['workers_male']} P={firm['workers_female']}", f"{firm['workers_male']} pria, {firm['workers_female']} wanita"][i % 4]
        if i % 4 == 0:
            pass
        firm["capacity"] = [1500, 2.5, 12000, 800][i % 4]
        cap = ["1,500", "2.5", "12,000", "800"][i % 4]
        page.firm(firm, i + 1, firm["name"], firm["owner"], firm["nik"], "Dusun Tengah", SUM[firm["village_code"]], home(firm), f"Th. {firm['established']}", w, cap, "ton/musim", f"{firm['investment_rupiah']:,}", f"{firm['output_rupiah']:,}.00", f"Rp{firm['materials_rupiah']:,}", firm["problem"])
        firm["capacity_unit"] = "ton/musim"
    only(truth, *[k for k in KEYS if k != "exports"])
    return Office("garam.csv", text(page, ";", "cp1252"), truth, "35.29", list(SUM))


def tenun_ods() -> Office:
    """An .ods with titles, dates in words."""

    truth = firms(9, 18, SUB)
    doc = OpenDocumentSpreadsheet()
    tab = Table(name="Tenun")
    n = 0

    def row(cells):
        nonlocal n
        n += 1
        r = TableRow()
        for c in cells:
            if isinstance(c, (int, float)):
                x = TableCell(valuetype="float", value=c)
                x.addElement(P(text=str(c)))
            else:
                x = TableCell(valuetype="string")
                x.addElement(P(text=str(c)))
            r.addElement(x)
        tab.addElement(r)
        return n

    row(["Daftar Kelompok Tenun Ikat Kab. Sumba Timur Tahun 2020"])
    row([""])
    row(["No", "Nama Kelompok Tenun", "Nama Ketua", "NIK Ketua", "Kel./Desa", "Kecamatan", "HP/WA", "Tanggal Berdiri", "Anggota Laki-laki", "Anggota Perempuan", "Rata-rata Omzet per bulan", "Kebutuhan Bantuan"])
    days = ["12 Maret {}", "Maret {}", "3 Agustus {}", "05-02-{}", "17/08/{}", "{}", "1 Jan {}", "Agst {}", "20 Nopember {}"]
    for i, firm in enumerate(truth):
        firm["number"] = row([i + 1, firm["name"], firm["owner"], firm["nik"], SUB[firm["village_code"]], "Kota Waingapu", home(firm), days[i % 9].format(firm["established"]), firm["workers_male"], firm["workers_female"], firm["output_rupiah"], firm["problem"]])
    doc.spreadsheet.addElement(tab)
    o = io.BytesIO()
    doc.write(o)
    only(truth, "name", "owner", "nik", "village_code", "phone", "established", "workers_male", "workers_female", "output_rupiah", "problem")
    return Office("tenun.ods", o.getvalue(), truth, "53.11", list(SUB))


def perhiasan_xls() -> Office:
    """An old .xls, head in row 1, two phones, NIK faults of all kinds, NIB and NPWP."""
    truth = firms(14, 19, MKS)
    page = Page()
    page.line("NAMA TOKO", "NAMA", "NIK", "NIB", "NPWP", "KELURAHAN", "NO. TELP", "TH. BERDIRI", "KBLI", "TK LAKI-LAKI", "TK PEREMPUAN", "TOTAL TK", "INVESTASI", "OMZET PERBULAN", "EKSPOR Y/T", "HAMBATAN")
    for at, firm in enumerate(truth, 1):
        nik, phone = firm["nik"], home(firm)
        faulty = {2: int(nik[:13] + "000"), 3: nik[:15], 4: nik + "7", 6: f"{nik[0]}.{nik[1:5]}E+15", 7: nik[:5] + "O" + nik[6:]}
        odd = {5: f"'{nik}", 8: "-", 9: f"{nik[:6]} {nik[6:12]} {nik[12:]}", 10: "belum ada"}
        firm["nik"] = None if at in faulty or at in (8, 10) else nik
        firm["faults"] = ["nik"] if at in faulty else []
        phones = [phone, f"{phone} / 0411-872345", f"{phone}, {phone[:-1]}9", int(phone[1:]), f"{phone[:4]} {phone[4:7]} {phone[7:]}", f"WA: {phone}"]
        page.firm(firm, firm["name"], firm["owner"], {**faulty, **odd}.get(at, nik), f"91200{at:02}345678"[:13], f"0{at % 10}.123.456.7-801.000", ["Kel ", "", "KEL. "][at % 3] + MKS[firm["village_code"]], phones[at % 6], float(firm["established"]), 32112, firm["workers_male"], firm["workers_female"], firm["workers_male"] + firm["workers_female"], float(firm["investment_rupiah"]), float(firm["output_rupiah"]), "Y" if firm["exports"] else "T", firm["problem"])
    book = xlwt.Workbook()
    sheet = book.add_sheet("Perhiasan")
    for row, cells in enumerate(page.rows):
        for place, cell in enumerate(cells):
            sheet.write(row, place, cell)
    out = io.BytesIO()
    book.save(out)
    only(truth, *[key for key in KEYS if key not in ("capacity", "capacity_unit", "materials_rupiah")])
    return Office("perhiasan.xls", out.getvalue(), truth, "73.71", list(MKS))


def total_workers_only() -> Office:
    """All workers in one number, and the value of a whole year."""
    truth = firms(8, 20, JEP)
    page = Page()
    page.line("No", "Nama IKM", "Nama Pemilik", "Desa", "Telp", "Jumlah Tenaga Kerja", "Nilai Produksi Tahun 2018 (Rp)", "Nilai Investasi")
    for i, firm in enumerate(truth, 1):
        page.firm(firm, i, firm["name"], firm["owner"], JEP[firm["village_code"]], home(firm), f"{firm['workers_male'] + firm['workers_female']} orang", firm["output_rupiah"] * 12, firm["investment_rupiah"])
        firm["workers"] = firm["workers_male"] + firm["workers_female"]
    only(truth, "name", "owner", "village_code", "phone", "output_rupiah", "investment_rupiah")
    return Office("total.xlsx", xlsx({"A": page}), truth, "33.20", list(JEP))


def second_table_below() -> Office:
    """Another table below with its own columns and order."""
    truth = firms(14, 21, PEK)
    page = Page()
    a, b = truth[:7], truth[7:]
    page.line("I. IKM FORMAL")
    page.line("No", "Nama Perusahaan", "Pemilik", "NIK", "Kelurahan", "No. HP", "Tahun Berdiri", "TK L", "TK P")
    for i, firm in enumerate(a, 1):
        page.firm(firm, i, firm["name"], firm["owner"], firm["nik"], PEK[firm["village_code"]], home(firm), firm["established"], firm["workers_male"], firm["workers_female"])
    page.line("", "JUMLAH")
    page.blank(2)
    page.line("II. IKM NON FORMAL")
    page.line("No", "Nama Pemilik", "Nama Usaha", "Kelurahan", "NIK", "Telp.", "Investasi (Rp)", "Permasalahan")
    for i, firm in enumerate(b, 1):
        page.firm(firm, i, firm["owner"], firm["name"], PEK[firm["village_code"]], firm["nik"], home(firm), firm["investment_rupiah"], firm["problem"])
    only(a, "name", "owner", "nik", "village_code", "phone", "established", "workers_male", "workers_female")
    only(b, "name", "owner", "nik", "village_code", "phone", "investment_rupiah", "problem")
    return Office("dua.xlsx", xlsx({"Data": page}), truth, "33.75", list(PEK))


DISTRICTS = [kopi_dogiyai, mebel_jepara, kerupuk_sidoarjo, batik_pekalongan, tahu_two_products, rotan_side_by_side, garam_sumenep, tenun_ods, perhiasan_xls, total_workers_only, second_table_below]
