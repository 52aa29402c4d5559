"""A workbook as offices write it, of any length."""

import random
from pathlib import Path

HEADS = [
    "No", "Nama Perusahaan", "Nama Pemilik", "NIK", "Alamat", "Kelurahan", "Kecamatan", "No. HP", "Thn Berdiri",
    "Jenis Produk", "KBLI", "TK Pria", "TK Wanita", "Investasi", "Kapasitas", "Satuan", "Omzet per bulan",
    "Bahan baku per bulan", "Ekspor", "Kendala",
]  # fmt: skip


def write_workbook(path: Path, rows: int) -> None:
    """Write a workbook as offices do, a fault in every fiftieth row."""
    import xlsxwriter

    chance = random.Random(7)
    with xlsxwriter.Workbook(path, {"constant_memory": True}) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, HEADS)
        for at in range(1, rows + 1):
            sheet.write_row(at, 0, row_of(at, chance))


def row_of(at: int, chance: random.Random) -> list:
    born = f"{chance.randint(1, 28):02}{chance.randint(1, 12):02}{chance.randint(50, 99):02}"
    nik = f"357504{born}{at % 8999 + 1:04}" if at % 50 else "357504"
    return [
        at,
        f"UD {chance.choice(['Karya', 'Sumber', 'Jaya'])} {at:x}",
        f"{chance.choice(['Slamet', 'Budi'])} {at:x}",
        nik,
        f"Jl. Hang Tuah {at}", chance.choice(["Kel. Mayangan", "NGEMPLAKREJO", "Mayangann"]), "Panggungrejo",
        f"0812{at:08}",
        chance.randint(1960, 2015),
        "Cor besi",
        24310,
        chance.randint(1, 20),
        f"{chance.randint(1, 9)} org",
        chance.choice(["25 jt", "Rp 25.000.000,-", 40_000_000, "1,5 M"]), 120, "kg/bulan",
        f"{chance.randint(90, 900)}.000.000", chance.randint(1, 900) * 10_000, "Ya", "Modal kurang" if at % 3 else "",
    ]  # fmt: skip
