"""Workbooks in other words: questions of forms, English, short forms, villages inside addresses, brands, ticks, numbers in words."""

# Rows of workbooks are read as rows: one line for one.
# fmt: off

from tests.surveys.offices_on_paper import (
    CIR,
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

IN_WORDS = {1: "satu", 2: "dua", 3: "tiga", 4: "empat", 5: "lima", 6: "enam", 7: "tujuh", 8: "delapan", 9: "sembilan", 10: "sepuluh", 11: "sebelas", 12: "dua belas", 13: "tiga belas", 14: "empat belas"}
CAPACITIES = {50: "lima puluh", 120: "seratus dua puluh", 300: "tiga ratus", 800: "delapan ratus", 1500: "seribu lima ratus", 2500: "dua ribu lima ratus"}


def questions_of_a_form() -> Office:
    """A form's questions as heads; its answers as people talk."""
    truth = firms(12, 61, PEK)
    page = Page()
    page.line("Cap waktu", "Apa nama usaha / merek dagang Anda?", "Siapa nama lengkap Bapak/Ibu (sesuai KTP)?", "Tuliskan NIK Anda (16 angka)", "Di kelurahan mana tempat usaha Anda?", "Nomor WhatsApp yang aktif", "Sejak tahun berapa usaha dijalankan?", "Ada berapa pekerja laki-laki (termasuk Bapak)?", "Ada berapa pekerja perempuan (termasuk Ibu)?", "Kira-kira berapa modal yang sudah ditanam (di luar tanah dan bangunan)?", "Dalam sebulan bisa membuat berapa banyak?", "Satuannya apa?", "Rata-rata uang masuk dari penjualan sebulan?", "Belanja bahan sebulan habis berapa?", "Apakah produk Anda sudah diekspor?", "Apa yang paling menyulitkan usaha saat ini?")
    answers = {True: ["Sudah", "Ya, ke Malaysia", "Pernah"], False: ["Belum pernah", "Tidak", "Hanya lokal"]}
    for i, firm in enumerate(truth):
        page.firm(firm, f"2024/03/{i + 1:02} 9:11:00", firm["name"], firm["owner"], firm["nik"], PEK[firm["village_code"]], home(firm), f"sejak {firm['established']}", f"{firm['workers_male']} orang", firm["workers_female"], f"{firm['investment_rupiah'] // 10**6} jt", firm["capacity"], firm["capacity_unit"], f"{firm['output_rupiah'] // 10**6} juta", dots(firm["materials_rupiah"]), answers[firm["exports"]][i % 3], firm["problem"] or "Tidak ada kendala")
    only(truth, *KEYS)
    return Office("formulir.csv", text(page, ",", "utf-8"), truth, "33.75", list(PEK))


def study_of_a_donor() -> Office:
    """Heads in English, with a district, a loan and a profit that nobody asks for."""
    truth = firms(12, 62, JEP)
    page = Page()
    page.line("#", "Name of enterprise", "Owner's name", "National ID", "Village", "Sub-district", "Mobile No.", "In operation since", "Men employed", "Women employed", "Fixed assets excl. land (IDR)", "Monthly capacity", "Measure", "Monthly Sales (IDR)", "Raw material purchases per month (IDR)", "Sells abroad (Y/N)", "Biggest challenge", "Loan (IDR)", "Net profit (IDR)")
    for i, firm in enumerate(truth, 1):
        page.firm(firm, i, firm["name"], firm["owner"], firm["nik"], JEP[firm["village_code"]], "Jepara", firm["phone"], firm["established"], firm["workers_male"], firm["workers_female"], f"{firm['investment_rupiah']:,}", f"{firm['capacity']:,}", firm["capacity_unit"], f"{firm['output_rupiah']:,}", f"{firm['materials_rupiah']:,}", "NY"[firm["exports"]], firm["problem"], "2,000,000", 750_000)
    return Office("study.xlsx", xlsx({"Data": page}), truth, "33.20", list(JEP))


def short_forms_and_short_years() -> Office:
    """Words without vowels, men and women in three short forms beside their sum, years of two digits after their word."""
    truth = firms(12, 63, CIR)
    page = Page()
    page.line("No", "Nm. Ush", "Yg Punya", "Ds.", "Tlp/HP", "Berdiri Th.", "Jml TK Laki2", "Jml TK Prp", "Jml TK", "Uang Modal (jt)", "Hasil Jual/bln (jt)", "Blnj bhn/bln", "Kirim luar negeri?", "Mslh")
    shapes = ["th {:02}", "thn '{:02}", "sejak th {:02}", "Mei {:02}", "'{:02}"]
    for i, firm in enumerate(truth):
        men, women = firm["workers_male"], firm["workers_female"]
        page.firm(firm, i + 1, firm["name"], firm["owner"], CIR[firm["village_code"]], home(firm), shapes[i % 5].format(firm["established"] % 100), f"{men} org", f"{women} org", men + women, firm["investment_rupiah"] // 10**6, firm["output_rupiah"] // 10**6, dots(firm["materials_rupiah"]), "sdh" if firm["exports"] else "blm pernah", firm["problem"] or "-")
    only(truth, *[key for key in KEYS if key not in ("nik", "capacity", "capacity_unit")])
    return Office("singkat.xlsx", xlsx({"A": page}), truth, "32.09", list(CIR))


def villages_beside_hamlets() -> Office:
    """Hamlets under "Kampung", villages under "Kelurahan"; the firms' brands are all that names them."""
    truth = firms(12, 64, SID)
    page = Page()
    page.line("NO", "NAMA PENGRAJIN", "NO. KTP", "MEREK USAHA", "KAMPUNG", "KELURAHAN", "NO. HANDPHONE", "LUAS TEMPAT USAHA", "PERSOALAN YANG DIHADAPI")
    for i, firm in enumerate(truth):
        brand = "belum punya merek" if i in (3, 8) else firm["name"]
        firm["name"] = firm["owner"] if i in (3, 8) else firm["name"]
        firm["phone"] = None if i == 5 else firm["phone"]
        page.firm(firm, i + 1, firm["owner"], firm["nik"], brand, f"Kp. Baru Jl. Melati No. {i + 1} RT 03", ["", "Kel. "][i % 2] + SID[firm["village_code"]], home(firm) if firm["phone"] else "tdk ada HP", f"{i + 3} x 7 m", firm["problem"] or "Tidak ada masalah")
    only(truth, "name", "owner", "nik", "village_code", "phone", "problem")
    return Office("merek.xlsx", xlsx({"A": page}), truth, "35.15", list(SID))


def villages_inside_addresses() -> Office:
    """One column for street, hamlet, village and district; a village that is not of the region."""
    truth = firms(12, 65, SUM)
    page = Page()
    page.line("Nama Usaha", "Pemilik", "ALAMAT LENGKAP (JL, RT/RW, DESA, KEC.)", "Kontak")
    for i, firm in enumerate(truth):
        village = SUM[firm["village_code"]]
        shapes = [f"Jl. Raya Manding No. {i} RT 03/04 Ds. {village} Kec. Manding", f"Dusun Krajan, Desa {village}", f"Dsn Gubuk Baru, {village}", f"Gg. Buntu {i}, {village}, Manding"]
        page.firm(firm, firm["name"], firm["owner"], f"Jl. Mawar {i}, Desa Entahberantah, Kec. Manding" if i == 7 else shapes[i % 4], home(firm))
        if i == 7:
            firm["village_code"], firm["faults"] = None, ["village_code"]
    only(truth, "name", "owner", "village_code", "phone")
    return Office("alamat.csv", text(page, ";", "utf-8"), truth, "35.29", list(SUM))


def hamlet_and_village() -> Office:
    """Hamlet and village behind one another; numbers in words where numbers are asked for."""
    truth = firms(12, 66, SUB)
    page = Page()
    page.line("No", "Nama Kelompok", "Ketua", "Dusun, Desa", "Tng. Kerja Lk", "Tng. Kerja Pr", "Modal", "Produksi/bulan", "Satuan", "Omset/bulan")
    for i, firm in enumerate(truth):
        village, women = SUB[firm["village_code"]], firm["workers_female"]
        page.firm(firm, i + 1, firm["name"], firm["owner"], f"Dusun Muhajirin, Desa {village}" if i % 2 else f"Gubuk Baru, {village}", f"{IN_WORDS[firm['workers_male']]} orang", IN_WORDS[women] if women else "tidak ada", f"{firm['investment_rupiah'] // 10**6} juta", CAPACITIES[firm["capacity"]], firm["capacity_unit"], f"{firm['output_rupiah'] // 10**6} juta")
    only(truth, "name", "owner", "village_code", "workers_male", "workers_female", "investment_rupiah", "capacity", "capacity_unit", "output_rupiah")
    return Office("dusun.xlsx", xlsx({"A": page}), truth, "53.11", list(SUB))


def ticks_without_a_group() -> Office:
    """Problems as columns that are only ticked, one of them called as the people at work are; answers of other kinds."""
    truth = firms(12, 67, MKS)
    page = Page()
    heads = ["Permodalan", "Bhn Baku", "Mesin/Alat", "Pemasaran", "SDM"]
    page.line("No", "IKM", "Pimpinan", "Kel.", "Jml Naker Lk", "Jml Naker Pr", "Punya Rekening (Ya/Tidak)", "Anggota Koperasi", *heads)
    for i, firm in enumerate(truth):
        ticks = ["√" if (i + k) % 3 == 0 else "" for k in range(5)]
        firm["problem"] = "; ".join(head for head, tick in zip(heads, ticks, strict=True) if tick)
        page.firm(firm, i + 1, firm["name"], firm["owner"], MKS[firm["village_code"]], firm["workers_male"], firm["workers_female"], ["Ya", "Tidak"][i % 2], ["Tidak", "Ya"][i % 2], *ticks)
    only(truth, "name", "owner", "village_code", "workers_male", "workers_female", "problem")
    return Office("centang.xlsx", xlsx({"A": page}), truth, "73.71", list(MKS))


def men_and_women_as_p_and_w() -> Office:
    """"P" are the men where "W" stands beside it; markets at home and abroad are ticked; a numbering below the head."""
    truth = firms(12, 68, CIR)
    page = Page()
    page.line("NO", "NAMA", "", "DESA/KEL", "TENAGA KERJA (ORANG)", "", "", "PEMASARAN", "", "HAMBATAN")
    page.line("", "USAHA", "PIMPINAN", "", "P", "W", "JLH", "DN", "LN", "")
    page.merge("B1:C1", "E1:G1", "H1:I1")
    page.line(*[f"({n})" for n in range(1, 11)])
    for i, firm in enumerate(truth):
        men, women = firm["workers_male"], firm["workers_female"]
        page.firm(firm, i + 1, firm["name"], firm["owner"], CIR[firm["village_code"]], men, women, men + women, "v", "v" if firm["exports"] else "", firm["problem"])
    only(truth, "name", "owner", "village_code", "workers_male", "workers_female", "exports", "problem")
    return Office("rekap.xlsx", xlsx({"A": page}), truth, "32.09", list(CIR))


def heads_that_say_nothing() -> Office:
    """Unknown heads over what can only be the owner, the capacity and the problem; firms under the heads of people."""
    truth = firms(12, 69, JEP)
    page = Page()
    page.line("Nama Produsen", "Nama Usaha", "Desa", "Jlh Karya", "Satuan", "Tahun Pengukuhan", "Contact Person", "Pain Point")
    for i, firm in enumerate(truth):
        page.firm(firm, firm["owner"], firm["name"], JEP[firm["village_code"]], firm["capacity"], firm["capacity_unit"], f"th {firm['established']}", home(firm), firm["problem"] if i else "Modal kerja kurang")
    truth[0]["problem"] = "Modal kerja kurang"
    only(truth, "name", "owner", "village_code", "capacity", "capacity_unit", "established", "phone", "problem")
    return Office("asing.xlsx", xlsx({"A": page}), truth, "33.20", list(JEP))


WORDINGS = [questions_of_a_form, study_of_a_donor, short_forms_and_short_years, villages_beside_hamlets, villages_inside_addresses, hamlet_and_village, ticks_without_a_group, men_and_women_as_p_and_w, heads_that_say_nothing]
