"""Layouts of other offices as texts: tabs, commas, semicolons, pasted cells; three encodings."""

from tests.surveys.offices import Office, delimited, dotted, firms, national, village


def tabs_in_utf16() -> Office:
    """Columns in another order, men and women in one cell, words for the amounts."""
    truth = firms(14, 2)
    rows = [
        ["KENDALA", "Ekspor?", "Jml TK (L/P)", "Nm Usaha", "Desa/Kel", "Nama Pengrajin", "NO. KTP", "Telp", "Thn Mulai Usaha",
         "Modal Usaha", "Kapasitas Produksi", "Omset/bln", "Biaya Bahan Baku / bln"]
    ]  # fmt: skip
    for at, firm in enumerate(truth):
        phone = national(firm)
        rows.append(
            [
                firm["problem"] or "tidak ada",
                "YA" if firm["exports"] else "TDK",
                f"{firm['workers_male']} L / {firm['workers_female']} P"
                if at % 2
                else f"{firm['workers_male']}/{firm['workers_female']}",
                firm["name"],
                f"Kel. {village(firm)}",
                firm["owner"],
                "'" + firm["nik"],
                f"{phone[:4]} {phone[4:8]} {phone[8:]} / 0813-9999-0001" if at % 3 == 0 else phone,
                f"thn {firm['established']}",
                f"{firm['investment_rupiah'] // 1_000_000} jt",
                f"{str(firm['capacity']).replace('.', ',')} {firm['capacity_unit']}",
                f"Rp {dotted(firm['output_rupiah'])},-",
                f"Rp. {dotted(firm['materials_rupiah'])},00",
            ]
        )
    return Office("pengrajin.txt", delimited(rows, "\t", "utf-16"), truth)


def commas_in_utf8() -> Office:
    """Amounts as an English spreadsheet writes them, quoted; a title above; a total below."""
    truth = firms(12, 3)
    rows = [
        ["Daftar IKM Sentra Logam 2019"],
        [],
        ["No", "Nama IKM", "Pemilik", "NIK", "Kelurahan", "HP", "Berdiri", "Pria", "Wanita", "Investasi", "Kapasitas", "Satuan",
         "Omzet per bulan", "Bahan Baku per bulan", "Ekspor", "Masalah"],
    ]  # fmt: skip
    for at, firm in enumerate(truth, 1):
        capacity = f"{firm['capacity']:,}" if firm["capacity"] != 2.5 else "2.5"
        rows.append(
            [at, firm["name"], firm["owner"], firm["nik"], village(firm).upper(), firm["phone"], firm["established"],
             firm["workers_male"], firm["workers_female"] or "-", f"{firm['investment_rupiah']:,}", capacity, firm["capacity_unit"],
             f"{firm['output_rupiah']:,}.00", f"{firm['materials_rupiah']:,}", "Yes" if firm["exports"] else "No", firm["problem"]]
        )  # fmt: skip
    rows.append(["TOTAL", "", "", "", "", "", "", sum(f["workers_male"] for f in truth)])
    return Office("ikm.csv", delimited(rows, ",", "utf-8-sig"), truth)


def semicolons_in_cp1252() -> Office:
    """NIK with dots, days for years, villages misspelt, a NIK that the spreadsheet rounded."""
    truth = firms(15, 4)
    rows = [["Perusahaan", "Pimpinan", "Nomor Induk Kependudukan", "Alamat – Jalan", "Kelurhan", "Kecamatan", "No. WhatsApp",
             "Tanggal Berdiri", "Karyawan Laki-laki", "Karyawan Perempuan", "Nilai Investasi", "Permasalahan"]]  # fmt: skip
    for at, firm in enumerate(truth):
        nik = firm["nik"]
        written = (
            f"{nik[:2]}.{nik[2:4]}.{nik[4:6]}.{nik[6:12]}.{nik[12:]}" if at % 2 else f"{nik[:6]} {nik[6:12]} {nik[12:]}"
        )
        if at in (3, 8):
            written = f"{nik[0]},{nik[1:6]}E+15"
            firm.update(nik=None, faults=["nik"])
        rows.append(
            [firm["name"], firm["owner"], written, f"Jl. Hang Tuah {at}", ["Mayangn", "Ngemplak rejo", village(firm)][0 if village(firm) == "Mayangan" and at % 2 else 2],
             "Kec. Panggungrejo", national(firm), f"17/03/{firm['established']}", f"{firm['workers_male']} org",
             firm["workers_female"] or "nihil", f"{firm['investment_rupiah'] / 1e9:.3f} M".replace(".", ",").replace(",000", ",0"), firm["problem"] or "-"]
        )  # fmt: skip
        for key in ("capacity", "capacity_unit", "output_rupiah", "materials_rupiah", "exports"):
            firm[key] = None
    return Office("data.csv", delimited(rows, ";", "cp1252"), truth)


def pasted_without_head() -> Office:
    """Cells copied from a sheet without their head: known by what is seen."""
    truth = firms(9, 5)
    rows = []
    for firm in truth:
        rows.append(
            [
                firm["name"],
                firm["nik"],
                f"Jl. Kusuma {firm['established']}",
                village(firm),
                national(firm),
                firm["established"],
            ]
        )
        for key in set(firm) - {"name", "nik", "village_code", "phone", "established", "faults"}:
            firm[key] = "" if key == "problem" else None
    return Office("tempel.txt", delimited(rows, "\t", "utf-8"), truth)


TEXTS = [tabs_in_utf16, commas_in_utf8, semicolons_in_cp1252, pasted_without_head]
