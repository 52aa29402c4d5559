"""Workbooks of forms: a firm on each sheet, a firm in each block, firms side by side in the columns of a table on its side."""

# Rows of workbooks are read as rows: one line for one.
# fmt: off

from tests.surveys.offices_on_paper import CIR, DOG, JEP, MKS, PEK, SID, Office, Page, dots, firms, home, only, xlsx


def _sections(firm, village):
    """What a form asks, by section."""
    return {
        "A. IDENTITAS PEMILIK": [("1.", "Nama", firm["owner"]), ("2.", "Nomor KTP", firm["nik"]), ("3.", "No. HP", home(firm))],
        "B. IDENTITAS USAHA": [("4.", "Nama Usaha", firm["name"]), ("5.", "Desa/Kelurahan", village), ("6.", "Tahun Berdiri", firm["established"])],
        "C. TENAGA KERJA": [("a.", "Laki-laki", firm["workers_male"]), ("b.", "Perempuan", f"{firm['workers_female']} orang")],
        "D. PRODUKSI": [("7.", "Kapasitas Produksi", firm["capacity"]), ("8.", "Satuan", firm["capacity_unit"]), ("9.", "Omzet per bulan (Rp)", dots(firm["output_rupiah"]))],
        "E. PERMASALAHAN": [("10.", "Kendala utama", firm["problem"])],
    }


def one_on_each_sheet() -> Office:
    """A form on each sheet with sections, numbers and colons in columns of their own, and a signature."""
    truth, pages = firms(7, 71, SID), {}
    for i, firm in enumerate(truth, 1):
        page = Page()
        page.line("FORMULIR PENDATAAN IKM TAHUN 2024")
        page.blank()
        for section, asked in _sections(firm, SID[firm["village_code"]]).items():
            page.line(section)
            for number, label, answer in asked:
                at = page.line("", number, label, ":", answer)
                firm["number"] = firm.get("number", at)
        page.blank(2)
        page.line("", "", "", "", "Sidoarjo, 12 Maret 2024")
        page.line("", "", "", "", "Petugas,")
        pages[f"IKM {i}"] = page
    only(truth, "name", "owner", "nik", "phone", "village_code", "established", "workers_male", "workers_female", "capacity", "capacity_unit", "output_rupiah", "problem")
    return Office("formulir.xlsx", xlsx(pages), truth, "35.15", list(SID))


def blocks_in_one_cell() -> Office:
    """Label and answer in one cell, a firm in each block; one block asks less, an address of two lines."""
    truth = firms(9, 72, JEP)
    page = Page()
    page.line("DATA IKM UKIR")
    for i, firm in enumerate(truth, 1):
        page.blank()
        page.line(f"Responden ke-{i}")
        page.firm(firm, f"Nama IKM : {firm['name']}")
        page.line(f"Pemilik: {firm['owner']}")
        page.line(f"NIK : {firm['nik']}")
        page.line(f"Alamat : Jl. Ukir {i}, Desa {JEP[firm['village_code']]}")
        page.line(f"No HP/WA : {home(firm)}")
        if i != 4:
            page.line(f"Tenaga kerja : {firm['workers_male']} L / {firm['workers_female']} P")
        page.line(f"Modal usaha : Rp {dots(firm['investment_rupiah'])},-")
        page.line(f"Ekspor : {'Ya' if firm['exports'] else 'Tidak'}")
    only(truth, "name", "owner", "nik", "village_code", "phone", "workers_male", "workers_female", "investment_rupiah", "exports")
    truth[3].update(workers_male=None, workers_female=None)
    return Office("ukir.xlsx", xlsx({"Data": page}), truth, "33.20", list(JEP))


def answers_below() -> Office:
    """Each answer in the line below its label, with lines to write on where nothing was filled in."""
    truth = firms(6, 73, DOG)
    page = Page()
    for firm in truth:
        firm["problem"] = firm["problem"] and f"{firm['problem']}; Jalan rusak"
        asked = {"Nama Usaha": firm["name"], "Nama Pemilik": firm["owner"], "Kampung": DOG[firm["village_code"]], "Telepon": home(firm), "Jumlah Tenaga Kerja": "______", "Mulai usaha": f"tahun {firm['established']}", "Kendala": firm["problem"].partition("; ")[0] or "....."}
        for label, answer in asked.items():
            at = page.line(label)
            firm["number"] = firm.get("number", at)
            page.line(answer)
        if firm["problem"]:
            page.line("Jalan rusak")
        page.blank(2)
    only(truth, "name", "owner", "village_code", "phone", "established", "problem")
    return Office("kopi.xlsx", xlsx({"Lembar": page}), truth, "94.06", list(DOG))


def two_columns_of_labels() -> Office:
    """Labels and answers twice in each line of a block, the unit beside the capacity."""
    truth = firms(8, 74, CIR)
    page = Page()
    page.line("KARTU DATA INDUSTRI KECIL")
    for firm in truth:
        page.blank(2)
        page.firm(firm, "Nama Perusahaan", firm["name"], "", "Nama Pemilik", firm["owner"])
        page.line("Desa", CIR[firm["village_code"]], "", "NIK", firm["nik"])
        page.line("Telepon", home(firm), "", "Tahun berdiri", firm["established"])
        page.line("TK Pria", firm["workers_male"], "", "TK Wanita", firm["workers_female"])
        page.line("Investasi", f"{firm['investment_rupiah'] // 1_000_000} juta", "", "Bahan baku per bulan", firm["materials_rupiah"])
    only(truth, "name", "owner", "nik", "village_code", "phone", "established", "workers_male", "workers_female", "investment_rupiah", "materials_rupiah")
    return Office("kartu.xlsx", xlsx({"Kartu": page}), truth, "32.09", list(CIR))


def firms_in_columns() -> Office:
    """A table on its side: groups of labels, two bands of firms, one column left empty."""
    truth = firms(9, 75, PEK)
    page = Page()
    page.line("PROFIL IKM BATIK KOTA PEKALONGAN")
    page.blank()
    for band in (truth[:5], truth[5:]):
        first = page.line("No", "", *range(1, len(band) + 1))
        page.line("Nama IKM", "", *(firm["name"] for firm in band))
        page.line("Pemilik", "Nama", *(firm["owner"] for firm in band))
        page.line("", "NIK", *(firm["nik"] for firm in band))
        page.line("Kelurahan", "", *(PEK[firm["village_code"]] for firm in band))
        page.line("No. HP", "", *(home(firm) for firm in band))
        page.line("Tenaga Kerja", "L", *(firm["workers_male"] for firm in band))
        page.line("", "P", *(firm["workers_female"] for firm in band))
        page.line("Omzet/bln (ribu Rp)", "", *(firm["output_rupiah"] // 1000 for firm in band))
        page.line("Keterangan", "", *("aktif" for firm in band))
        page.blank()
        for count, firm in enumerate(band):
            firm["number"] = first + count
    page.line("", "", "", "Mengetahui, Kepala Dinas")
    only(truth, "name", "owner", "nik", "village_code", "phone", "workers_male", "workers_female", "output_rupiah")
    return Office("profil.xlsx", xlsx({"Profil": page}), truth, "33.75", list(PEK))


def table_under_a_form() -> Office:
    """A table whose titles are a form of the group that it lists: the table is read."""
    truth = firms(8, 76, MKS)
    page = Page()
    for label, answer in {"Nama Kelompok": "Sumber Rejeki", "Ketua": "Dg. Ngalle", "Alamat": "Jl. Borong Raya 3", "Telepon": "0411-555123", "Tahun berdiri": 2011}.items():
        page.line(label, f": {answer}")
    page.line("No", "Nama Usaha", "Nama Pemilik", "NIK", "Kelurahan", "No HP")
    for i, firm in enumerate(truth, 1):
        page.firm(firm, i, firm["name"], firm["owner"], firm["nik"], MKS[firm["village_code"]], home(firm))
    only(truth, "name", "owner", "nik", "village_code", "phone")
    return Office("kelompok.xlsx", xlsx({"Anggota": page}), truth, "73.71", list(MKS))


FORMS = [one_on_each_sheet, blocks_in_one_cell, answers_below, two_columns_of_labels, firms_in_columns, table_under_a_form]
