"""Layouts of other offices as workbooks: groups over groups, several sheets, villages as sub-headings."""

import io

import xlwt
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P

from tests.surveys.offices import HOME, VILLAGES, Office, day_of, dotted, firms, national, village, xlsx


def three_rows_merged() -> Office:
    """A head of three rows, thousands of rupiah, villages as sub-headings with sums, a signature."""
    truth = sorted(firms(16, 6), key=lambda firm: firm["village_code"])

    def fill(book):
        sheet = book.add_worksheet("Rekap Data")
        sheet.merge_range("A1:N1", "DATA POTENSI IKM KOTA PASURUAN")
        sheet.merge_range("A2:N2", "KEADAAN S/D DESEMBER 2019")
        for place in ("A4:A6", "B4:B6", "K4:K6", "L4:L6"):
            sheet.merge_range(
                place, {"A": "NO.", "B": "NAMA PERUSAHAAN", "K": "NILAI INVESTASI\n(Rp. 000)", "L": "EKSPOR"}[place[0]]
            )
        sheet.merge_range("C4:E4", "PEMILIK")
        sheet.merge_range("C5:C6", "Nama")
        sheet.merge_range("D5:D6", "No. KTP")
        sheet.merge_range("E5:E6", "No. HP")
        sheet.merge_range("F4:J4", "USAHA")
        sheet.merge_range("F5:F6", "Tahun Berdiri")
        sheet.merge_range("G5:H5", "Tenaga Kerja")
        sheet.write_row("G6", ["L", "P"])
        sheet.merge_range("I5:J5", "Kapasitas Produksi")
        sheet.write_row("I6", ["Jumlah", "Satuan"])
        sheet.merge_range("M4:N5", "NILAI (RIBU RUPIAH) PER BULAN")
        sheet.write_row("M6", ["Produksi", "BB/BP"])
        sheet.write_row("A7", [f"({number})" for number in range(1, 15)])
        row = 7
        for place, code in enumerate(HOME):
            sheet.write_row(row, 0, ["AB"[place], f"KELURAHAN {VILLAGES[code].upper()}"])
            row += 1
            first = row + 1
            for firm in (one for one in truth if one["village_code"] == code):
                sheet.write_row(row, 0, [row, firm["name"], firm["owner"], firm["nik"], national(firm), firm["established"],
                                         firm["workers_male"], firm["workers_female"], firm["capacity"], firm["capacity_unit"],
                                         firm["investment_rupiah"] // 1000, "√" if firm["exports"] else None,
                                         firm["output_rupiah"] // 1000, dotted(firm["materials_rupiah"] // 1000)])  # fmt: skip
                row += 1
            sheet.write(row, 1, f"Jumlah {VILLAGES[code]}")
            sheet.write_formula(row, 6, f"=SUM(G{first}:G{row})", None, 40)
            row += 1
        sheet.write(row, 1, "JUMLAH SELURUHNYA")
        sheet.write(row + 3, 1, "Mengetahui,")
        sheet.write(row + 3, 10, "Pasuruan, 31 Desember 2019")
        sheet.write(row + 4, 10, "Kepala Dinas Perindustrian")
        sheet.write(row + 8, 10, "NIP. 19650101 199003 1 001")

    for firm in truth:
        firm["problem"] = ""
    return Office("potensi.xlsx", xlsx(fill), truth)


def several_sheets() -> Office:
    """A cover, a sheet for each village with the columns in different order, a recapitulation."""
    truth = sorted(firms(18, 7), key=lambda firm: firm["village_code"])
    heads = [
        "Nama Usaha",
        "Nama Pemilik",
        "NIK",
        "Kelurahan",
        "Telepon",
        "Tenaga kerja pria",
        "Tenaga kerja wanita",
        "Investasi (juta Rp)",
    ]

    def fill(book):
        book.add_worksheet("Sampul").write("C5", "Pendataan IKM 2020")
        for place, code in enumerate(HOME):
            sheet = book.add_worksheet(VILLAGES[code])
            order = range(8) if place == 0 else [3, 2, 1, 0, 7, 6, 5, 4]
            sheet.write_row(2, 1, [heads[at] for at in order])
            for row, firm in enumerate((one for one in truth if one["village_code"] == code), 3):
                cells = [firm["name"], firm["owner"], firm["nik"], village(firm), int(firm["phone"][1:]), firm["workers_male"],
                         firm["workers_female"], firm["investment_rupiah"] / 1_000_000]  # fmt: skip
                sheet.write_row(row, 1, [cells[at] for at in order])
        rekap = book.add_worksheet("Rekap")
        rekap.write_row(0, 0, ["Kelurahan", "Jumlah IKM", "Tenaga Kerja", "Investasi"])
        rekap.write_row(1, 0, ["Mayangan", 9, 80, 12345])

    for firm in truth:
        for key in ("established", "capacity", "capacity_unit", "output_rupiah", "materials_rupiah", "exports"):
            firm[key] = None
        firm["problem"] = ""
    return Office("pendataan.xlsx", xlsx(fill), truth)


def printed_pages() -> Office:
    """The head again on every printed page, hidden rows and a hidden column, notes between."""
    truth = firms(25, 8)
    heads = ["No", "Nama IKM", "Pemilik", "NIK", "Alamat", "HP", "Tgl. Berdiri", "Jml Tenaga Kerja", "Kap. Prod", "Nilai Produksi /thn", "Ekspor Ya/Tidak", "Kendala Usaha"]  # fmt: skip

    def fill(book):
        day = book.add_format({"num_format": "dd/mm/yyyy"})
        sheet = book.add_worksheet()
        sheet.set_column(3, 3, None, None, {"hidden": True})
        row = 0
        for at, firm in enumerate(truth):
            if at % 10 == 0:
                sheet.write_row(row, 0, heads)
                row += 1
            sheet.write_row(row, 0, [at + 1, firm["name"], firm["owner"], firm["nik"],
                                     f"Jl. Pattimura {at}, RT 02 RW 03, Kel. {village(firm)}", national(firm)])  # fmt: skip
            sheet.write_datetime(row, 6, day_of(firm), day)
            sheet.write_row(row, 7, [f"{firm['workers_male'] + firm['workers_female']} org (L {firm['workers_male']}, P {firm['workers_female']})",
                                     f"{str(firm['capacity']).replace('.', ',')} {firm['capacity_unit']}", f"{firm['output_rupiah'] * 12 // 1_000_000} jt",
                                     "v" if firm["exports"] else "x", firm["problem"]])  # fmt: skip
            if at in (4, 17):
                sheet.set_row(row, None, None, {"hidden": True})
            row += 1
            if at % 10 == 9:
                sheet.write(row, 1, "Catatan: data sementara, hal. berikut")
                row += 2

    for firm in truth:
        firm["investment_rupiah"] = firm["materials_rupiah"] = None
    return Office("cetak.xlsx", xlsx(fill), truth)


def numbers_as_numbers() -> Office:
    """NIK and phone typed as numbers, years in cells of dates, "4/2" turned into a day, formulas."""
    truth = firms(10, 9)

    def fill(book):
        day = book.add_format({"num_format": "d-mmm-yy"})
        sheet = book.add_worksheet("Sheet1")
        sheet.write_row(0, 0, ["nama_perusahaan", "nama_pemilik", "nik", "kelurahan", "hp_pemilik", "tahun_berdiri", "tenaga_kerja_l",
                               "tenaga_kerja_p", "nilai_investasi", "nilai_bbp_bp", "status_ekspor", "permasalahan"])  # fmt: skip
        for row, firm in enumerate(truth, 1):
            rounded = row in (2, 5, 6)
            nik = float(f"{float(firm['nik']):.14e}") // 10 * 10 if rounded else firm["nik"]
            sheet.write_row(row, 0, [firm["name"], firm["owner"], nik, firm["village_code"], int(firm["phone"][3:])])
            sheet.write_number(row, 5, firm["established"], day if row % 2 else None)
            sheet.write_row(row, 6, [firm["workers_male"], firm["workers_female"]])
            sheet.write_formula(row, 8, f"={firm['investment_rupiah']}*1", None, firm["investment_rupiah"])
            sheet.write_row(row, 9, [firm["materials_rupiah"], 1 if firm["exports"] else 0, firm["problem"]])
            if rounded:
                firm.update(nik=None, faults=["nik"])
            if row == 8:
                sheet.write_datetime(row, 6, day_of(firm), day)
                firm.update(workers_male=None, faults=["workers_male"])

    content = xlsx(fill)
    for firm in truth:
        firm["capacity"] = firm["capacity_unit"] = firm["output_rupiah"] = None
    return Office("ekspor_aplikasi.xlsx", content, truth)


def old_spreadsheet() -> Office:
    """An .xls of the nineties' kind: capital letters, one column of problems beside another."""
    truth = firms(11, 10)
    book = xlwt.Workbook()
    sheet = book.add_sheet("IKM")
    rows = [["DAFTAR INDUSTRI KECIL"], [], ["NO", "NAMA", "PENGUSAHA", "NIK", "DESA", "TELP/HP", "BERDIRI SEJAK", "TK LK", "TK PR", "INVESTASI (Rp)", "KENDALA 1", "KENDALA 2"]]  # fmt: skip
    for at, firm in enumerate(truth, 1):
        rows.append([f"{at}.", firm["name"], firm["owner"], firm["nik"], village(firm), national(firm)[1:], firm["established"],
                     firm["workers_male"], firm["workers_female"], firm["investment_rupiah"], firm["problem"], "Listrik" if at % 2 else None])  # fmt: skip
        firm["problem"] = "; ".join(filter(None, [firm["problem"], "Listrik" if at % 2 else ""]))
        for key in ("capacity", "capacity_unit", "output_rupiah", "materials_rupiah", "exports"):
            firm[key] = None
    for row, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            if cell is not None:
                sheet.write(row, column, cell)
    out = io.BytesIO()
    book.save(out)
    return Office("lama.xls", out.getvalue(), truth)


def open_document() -> Office:
    """An .ods: groups without merging, millions in words, a unit in the head."""
    truth = firms(10, 11)
    rows = [["Identitas Usaha", "", "Identitas Pemilik", "", "", "Produksi", ""],
            ["Nama IKM", "Kelurahan", "Nama Pemilik", "NIK", "No HP", "Kapasitas (kg/bulan)", "Omzet per bulan"]]  # fmt: skip
    for firm in truth:
        firm.update(capacity_unit="kg/bulan", problem="")
        rows.append([firm["name"], f"Ds. {village(firm)}", firm["owner"], firm["nik"], national(firm), firm["capacity"],
                     f"{firm['output_rupiah'] // 1_000_000} juta"])  # fmt: skip
        for key in (
            "established",
            "workers_male",
            "workers_female",
            "investment_rupiah",
            "materials_rupiah",
            "exports",
        ):
            firm[key] = None
    document = OpenDocumentSpreadsheet()
    table = Table(name="Data")
    for cells in rows:
        row = TableRow()
        for cell in cells:
            kind = {"valuetype": "float", "value": cell} if isinstance(cell, (int, float)) else {"valuetype": "string"}
            held = TableCell(**kind)
            held.addElement(P(text=str(cell)))
            row.addElement(held)
        table.addElement(row)
    document.spreadsheet.addElement(table)
    out = io.BytesIO()
    document.write(out)
    return Office("data.ods", out.getvalue(), truth)


SHEETS = [three_rows_merged, several_sheets, printed_pages, numbers_as_numbers, old_spreadsheet, open_document]
