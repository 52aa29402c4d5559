"""Workbooks in which one cell holds several things: names, numbers of identity, addresses with villages, amounts with units."""

# Rows of workbooks are read as rows: one line for one.
# fmt: off

from tests.surveys.offices_on_paper import CIR, JEP, MKS, PEK, SID, SUM, Office, Page, firms, home, only, text, xlsx

NPWP = "09.254.294.3-407.000"


def name_and_owner_by_slash() -> Office:
    """Firm and owner in one cell, NIK and NPWP in another; people at work as 4/2 under L/P."""
    truth = firms(12, 61, JEP)
    page = Page()
    page.line("DAFTAR IKM MEBEL")
    page.line("No", "Nama IKM / Pemilik", "NIK/NPWP", "Desa/Kel.", "No HP/WA", "Tempat/Tgl Lahir", "Tenaga Kerja (L/P)", "Kapasitas/Satuan")
    for i, firm in enumerate(truth, 1):
        number = firm["nik"] if i % 3 else f"{firm['nik']} / {NPWP}"
        number, firm["nik"], firm["npwp"] = (NPWP, None, "092542943407000") if i == 5 else (number, firm["nik"], None if i % 3 else "092542943407000")
        page.firm(firm, i, f"{firm['name']} / {firm['owner']}", number, JEP[firm["village_code"]], home(firm), f"Jepara, 12/03/19{60 + i}", f"{firm['workers_male']}/{firm['workers_female']}", f"{firm['capacity']} {firm['capacity_unit']}")
    only(truth, "name", "owner", "nik", "npwp", "village_code", "phone", "workers_male", "workers_female", "capacity", "capacity_unit")
    return Office("mebel.xlsx", xlsx({"IKM": page}), truth, "33.20", list(JEP))


def name_with_owner_in_brackets() -> Office:
    """The owner in brackets, some by a dash or on a second line, some without; an address that names village and district."""
    truth = firms(14, 62, SID)
    page = Page()
    page.line("NO", "NAMA USAHA (PEMILIK)", "ALAMAT DAN NO. TELP", "TAHUN BERDIRI", "MODAL (RP)", "L", "P")
    for i, firm in enumerate(truth, 1):
        firm["address"] = f"Jl. Raya {i} RT 02/03 Ds. {SID[firm['village_code']]} Kec. Candi" if i % 4 else f"Dsn. Krajan, Desa {SID[firm['village_code']]}"
        name = f"{firm['name']} ({firm['owner']})"
        if i in (3, 9):
            name = f"{firm['name']}\n{firm['owner']}"
        if i == 6:
            name, firm["owner"] = firm["name"], None
        page.firm(firm, i, name, f"{firm['address']}{[', HP. ', ' / ', ' Telp. '][i % 3]}{home(firm)}", firm["established"], firm["investment_rupiah"], firm["workers_male"], firm["workers_female"])
    only(truth, "name", "owner", "village_code", "phone", "established", "workers_male", "workers_female", "investment_rupiah")
    return Office("usaha.xlsx", xlsx({"Data": page}), truth, "35.15", list(SID))


def owner_first() -> Office:
    """The owner before the firm, and in two cells the other way round; village and district in one column."""
    truth = firms(12, 63, PEK)
    page = Page()
    page.line("No.", "Nama Pengusaha/Nama Perusahaan", "Kelurahan / Kecamatan", "Nama dan No. HP Penanggung Jawab Produksi", "Omzet per bulan")
    for i, firm in enumerate(truth, 1):
        names = [firm["owner"], firm["name"]][:: -1 if i in (4, 8) else 1]
        page.firm(firm, i, " / ".join(names), f"{PEK[firm['village_code']]} / Pekalongan Timur", home(firm), firm["output_rupiah"])
    only(truth, "name", "owner", "village_code", "phone", "output_rupiah")
    return Office("batik.csv", text(page, ";", "utf-8"), truth, "33.75", list(PEK))


def name_and_address() -> Office:
    """Firm and address in one cell, owner and NIK in another, KBLI with its words, mail beside the telephone."""
    truth = firms(10, 64, CIR)
    page = Page()
    page.line("No", "Nama dan Alamat Perusahaan", "Nama Pemilik / NIK", "Telp/Email", "KBLI / Jenis Usaha", "TK")
    for i, firm in enumerate(truth, 1):
        firm.update(address=f"Jl. Tuparev {i}, Desa {CIR[firm['village_code']]}", email=f"ikm{i}@contoh.id", kbli="31002", product="Kursi rotan", workers=7)
        page.firm(firm, i, f"{firm['name']}{[', ', chr(10)][i % 2]}{firm['address']}", f"{firm['owner']} ({firm['nik']})", f"{home(firm)} / {firm['email']}", "31002 - Kursi rotan", 7)
    only(truth, "name", "owner", "nik", "village_code", "phone")
    return Office("rotan.xlsx", xlsx({"Rotan": page}), truth, "32.09", list(CIR))


def heads_that_name_either() -> Office:
    """Heads with two words for one thing: nothing is taken apart, whatever marks a name holds."""
    truth = firms(9, 65, MKS)
    page = Page()
    page.line("No", "Nama Perusahaan/Pengusaha", "Pimpinan/Pemilik", "Nama Pemilik (sesuai KTP)", "Kel/Desa", "HP/WA", "Kapasitas (per bulan)", "Satuan")
    for i, firm in enumerate(truth, 1):
        firm["name"] = f"UD Las/Bubut {i}" if i % 3 == 0 else f"Toko {i} - Cabang (Baru)" if i == 4 else f"UD Maju {i}"
        page.firm(firm, i, firm["name"], firm["owner"], firm["owner"], MKS[firm["village_code"]], home(firm), firm["capacity"], firm["capacity_unit"])
    only(truth, "name", "owner", "village_code", "phone", "capacity", "capacity_unit")
    return Office("las.xlsx", xlsx({"Las": page}), truth, "73.71", list(MKS))


def names_that_cannot_be_told_apart() -> Office:
    """Three names in a cell of two, a NIK too short behind its owner, an address of a village spelt wrong."""
    truth = firms(9, 66, SUM)
    page = Page()
    page.line("No", "Nama Usaha / Pemilik", "NIK / NPWP", "Alamat", "Telepon")
    for i, firm in enumerate(truth, 1):
        name, nik, village = f"{firm['name']} / {firm['owner']}", firm["nik"], SUM[firm["village_code"]]
        if i == 3:
            name, firm["faults"] = f"{firm['name']} / Slamet / Budi", ["name", "owner"]
            firm["name"] = firm["owner"] = None
        if i == 5:
            nik, firm["nik"], firm["faults"] = nik[:9], None, ["nik"]
        if i == 7:
            village = village[:-1] + village[-1] * 2
        page.firm(firm, i, name, nik, f"Dusun {i}, Desa {village}, Kec. Manding", home(firm))
    only(truth, "name", "owner", "nik", "village_code", "phone")
    return Office("sumenep.xlsx", xlsx({"Data": page}), truth, "35.29", list(SUM))


DOUBLES = [name_and_owner_by_slash, name_with_owner_in_brackets, owner_first, name_and_address, heads_that_name_either, names_that_cannot_be_told_apart]
