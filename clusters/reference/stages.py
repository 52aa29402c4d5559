"""The steps from raw material to customer: those that every trade has, and those of metal casting between them.

Each row: (code, name, name in English, order, icon).
"""

STAGE_KINDS = [
    ("bahan_baku", "Bahan baku", "Raw material", 10, "box"),
    ("pemasok_logam", "Pemasok besi bekas, besi kasar dan kokas", "Scrap, pig iron and coke supply", 11, "box"),
    ("desain", "Desain dan pola", "Design and patterns", 15, "edit"),
    ("proses", "Proses produksi", "Process", 20, "machine"),
    ("peleburan", "Peleburan dan pengecoran", "Melting and casting", 21, "machine"),
    ("permesinan", "Permesinan dan penyelesaian", "Machining and finishing", 22, "machine"),
    ("perlakuan", "Perlakuan panas dan pelapisan", "Heat treatment and coating", 23, "machine"),
    ("mutu", "Mutu dan pengujian", "Quality and testing", 30, "check"),
    ("kemasan", "Kemasan", "Packaging", 35, "box"),
    ("perakitan", "Perakit atau pemasok tingkat 2 dan 1", "Assembler, tier 2 and tier 1", 40, "people"),
    ("pemasaran", "Pasar dan pembeli", "Market and buyers", 45, "chart"),
    ("pabrikan", "Pabrikan kendaraan atau pedagang suku cadang", "Vehicle maker or aftermarket trader", 46, "chart"),
    ("pengiriman", "Pengiriman", "Transport", 50, "pin"),
    ("pemakai", "Pemakai", "Users", 60, "user"),
    ("keuangan", "Keuangan", "Finance", 70, "chart"),
    ("tenaga_kerja", "Tenaga kerja dan keterampilan", "Workers and skills", 75, "people"),
    ("limbah", "Limbah dan lingkungan", "Waste and environment", 80, "info"),
]
