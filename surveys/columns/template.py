"""The heads of our own workbooks: those of a template and of an export that can be brought back.

Like the synonyms they are words of the offices, the same in every language of the portal.
"""

from typing import NamedTuple

from surveys.columns.fields import Field


class Head(NamedTuple):
    """A column of our workbooks: its head, its width, and a note for who fills it."""

    field: Field | None
    head: str
    width: int
    note: str = ""


HEADS = [
    Head(Field.CODE, "Kode IKM", 12, "Kosongkan untuk IKM baru. Jangan diubah untuk IKM yang sudah terdaftar."),
    Head(Field.NAME, "Nama IKM", 28, "Wajib diisi."),
    Head(Field.OWNER, "Nama pemilik", 24),
    Head(Field.NIK, "NIK", 20, "16 angka, sebagai teks."),
    Head(Field.NPWP, "NPWP", 20, "15 atau 16 angka, sebagai teks."),
    Head(Field.NIB, "NIB", 16, "13 angka, sebagai teks."),
    Head(Field.ADDRESS, "Alamat", 30),
    Head(Field.VILLAGE, "Kelurahan/Desa", 20, "Pilih dari daftar."),
    Head(Field.DISTRICT, "Kecamatan", 20),
    Head(Field.PHONE, "No. HP", 18, "Misalnya 0812-3344-4417."),
    Head(Field.EMAIL, "Email", 24),
    Head(Field.ESTABLISHED, "Tahun berdiri", 10, "Empat angka, misalnya 1998."),
    Head(Field.PRODUCT, "Produk", 28),
    Head(Field.KBLI, "KBLI", 8, "Lima angka, misalnya 24310."),
    Head(Field.WORKERS_MALE, "Tenaga kerja L", 8, "Jumlah pekerja laki-laki."),
    Head(Field.WORKERS_FEMALE, "Tenaga kerja P", 8, "Jumlah pekerja perempuan."),
    Head(Field.WORKERS, "Tenaga kerja jumlah", 8, "Hanya bila laki-laki dan perempuan tidak dibedakan."),
    Head(Field.INVESTMENT, "Nilai investasi (Rp) di luar tanah dan bangunan", 20, "Rupiah penuh, misalnya 25000000."),
    Head(Field.LAND, "Nilai tanah dan bangunan (Rp)", 20, "Rupiah penuh."),
    Head(Field.CAPACITY, "Kapasitas produksi", 12, "Angka saja."),
    Head(Field.CAPACITY_UNIT, "Satuan kapasitas", 14, "Misalnya kg/bulan."),
    Head(Field.OUTPUT, "Omzet per bulan (Rp)", 20, "Rupiah penuh, per bulan."),
    Head(Field.MATERIALS, "Bahan baku per bulan (Rp)", 20, "Rupiah penuh, per bulan."),
    Head(Field.EXPORTS, "Ekspor (Ya/Tidak)", 10, "Pilih Ya atau Tidak."),
    Head(Field.PROBLEM, "Kendala", 36, "Menjadi draf masalah untuk diperiksa petugas."),
]
# Of which year the figures are; it is not a field of a row.
YEAR = Head(None, "Tahun data", 10)
HEADS.append(YEAR)
TEXTS = {Field.CODE, Field.NIK, Field.NPWP, Field.NIB, Field.PHONE, Field.KBLI}
YES, NO = "Ya", "Tidak"
