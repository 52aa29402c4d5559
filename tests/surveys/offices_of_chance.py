"""Layouts put together by chance: heads, order, spelling of cells, noise between the rows."""

import random
from typing import Any

from tests.surveys.offices import VILLAGES, Truth, dotted, firms, national

HEADS = {
    "name": ["Nama Perusahaan", "NAMA IKM", "Nama Usaha/Industri", "nama_usaha", "Nm. Usaha"],
    "owner": ["Pemilik", "Nama Pengusaha", "Penanggung Jawab", "NAMA PENGRAJIN", "Pimpinan/Pemilik"],
    "nik": ["NIK", "No. KTP", "Nomor KTP", "NIK Pemilik"],
    "village_code": ["Kel/Desa", "Kelurahan", "DESA", "Desa/Kel."],
    "phone": ["No HP", "Telp/HP", "No. WA", "Kontak"],
    "established": ["Tahun Berdiri", "Thn. Berdiri", "Mulai Usaha", "Berdiri"],
    "workers_male": ["TK L", "Tenaga Kerja Laki-laki", "Pekerja Pria (org)"],
    "workers_female": ["TK P", "Tenaga Kerja Perempuan", "Pekerja Wanita (org)"],
    "investment_rupiah": ["Nilai Investasi (Rp)", "Investasi", "Modal Usaha"],
    "capacity": ["Kapasitas", "Kap. Prod", "Kapasitas Produksi"],
    "capacity_unit": ["Satuan", "Sat.", "Satuan Kapasitas"],
    "output_rupiah": ["Omzet/bln", "Nilai Produksi per Bulan", "Penjualan/bulan"],
    "materials_rupiah": ["Bahan Baku/bln", "Nilai BB/BP per bln", "Biaya Bahan Baku/bulan"],
    "exports": ["Ekspor", "Ekspor (Y/T)", "Status Ekspor"],
    "problem": ["Kendala", "Permasalahan", "Masalah yg dihadapi"],
}
OTHERS = ["Keterangan", "RT/RW", "Kode Pos", "Kabupaten/Kota", "Jenis Produk", "Alamat", "Kecamatan"]
FILLED = {
    "Keterangan": "sdh disurvei",
    "RT/RW": "02/03",
    "Kode Pos": 67117,
    "Kabupaten/Kota": "Kota Pasuruan",
    "Jenis Produk": "Cor besi",
    "Alamat": "Jl. Hang Tuah 12",
    "Kecamatan": "Kec. Panggungrejo",
}
TAKEN = ["name", "owner", "nik", "village_code", "phone"]


def money(amount: int, chance: random.Random) -> Any:
    """Write an amount in one of the ways of offices."""
    ways = [
        amount,
        f"Rp {dotted(amount)},-",
        dotted(amount),
        f"Rp. {dotted(amount)}",
        f"Rp{dotted(amount)},00",
        str(amount),
    ]
    if amount % 100_000 == 0:
        millions = amount / 1_000_000
        written = f"{millions:g}".replace(".", ",")
        ways += [f"{written} jt", f"{written} juta", f"Rp {written} jt", f"{written}jt"]
    if amount % 100_000_000 == 0:
        ways.append(f"{amount / 1_000_000_000:g} M".replace(".", ","))
    return chance.choice(ways)


def cell(key: str, firm: dict[str, Any], chance: random.Random) -> Any:
    """Write one value in one of the ways of offices."""
    value = firm[key]
    if key.endswith("_rupiah"):
        return money(value, chance)
    if key == "phone":
        home = national(firm)
        ways = [
            home,
            value,
            value[1:],
            int(home[1:]),
            f"{home[:4]}-{home[4:8]}-{home[8:]}",
            f"{home[:4]} {home[4:8]} {home[8:]}",
        ]
        return chance.choice(ways)
    if key == "village_code":
        name = VILLAGES[value]
        return chance.choice(
            [name, name.upper(), f"Kel. {name}", f"Kel {name}", f"Ds. {name}", f"{name} ", f"{name}, RT 01"]
        )
    if key.startswith("workers"):
        ways = [value, str(value), f"{value} org", f"{value} orang", f"{value:.1f}"]
        return chance.choice([*ways, "-", "nihil"] if value == 0 and key == "workers_female" else ways)
    return _other_cell(key, value, chance)


def _other_cell(key: str, value: Any, chance: random.Random) -> Any:
    if key == "nik":
        return chance.choice(
            [value, f"'{value}", f"{value[:4]} {value[4:8]} {value[8:12]} {value[12:]}", f"{value[:6]}.{value[6:]}"]
        )
    if key == "established":
        return chance.choice([value, str(value), f"thn {value}", f"12 Juli {value}", f"12/07/{value}", f"{value}.0"])
    if key == "exports":
        yes = ["Ya", "YA", "ya", "Y", "sudah", "Ya, Malaysia"]
        return chance.choice(yes if value else ["Tidak", "tdk", "T", "-", "belum", "TIDAK"])
    if key == "capacity" and value == 2.5:
        return chance.choice([2.5, "2,5"])
    return chance.choice(["", "-", None]) if key == "problem" and not value else value


def layout_of(seed: int) -> tuple[list[tuple[int, list[Any]]], Truth]:
    """Return the rows of a sheet put together by chance, and the truth."""
    chance = random.Random(seed)
    truth = firms(chance.randint(6, 25), seed)
    keys = TAKEN + [key for key in HEADS if key not in TAKEN and chance.random() < 0.7]
    if "capacity" not in keys and "capacity_unit" in keys:
        keys.remove("capacity_unit")
    columns = keys + chance.sample(OTHERS, chance.randint(0, 4))
    chance.shuffle(columns)
    head = ["No", *(chance.choice(HEADS[key]) if key in HEADS else key for key in columns)]
    rows: list[list[Any]] = [["DATA IKM KOTA PASURUAN"], [f"TAHUN {2015 + seed % 8}"], []][: chance.randint(0, 3)]
    rows.append(head)
    if chance.random() < 0.3:
        rows.append(list(range(1, len(head) + 1)))
    for at, firm in enumerate(truth, 1):
        if at % 9 == 0 and chance.random() < 0.4:
            rows.append(head)
        rows.append([at, *(cell(key, firm, chance) if key in HEADS else FILLED[key] for key in columns)])
    rows += [["JUMLAH", *[None] * 3, 120], [], ["", "", "", "Pasuruan, 12 Juli 2018"], ["", "", "", "Kepala Dinas"]][
        : chance.randint(0, 4)
    ]
    for firm in truth:
        for key in HEADS:
            if key not in keys:
                firm[key] = "" if key == "problem" else None
    return [(number, row) for number, row in enumerate(rows, 1) if any(c not in (None, "") for c in row)], truth
