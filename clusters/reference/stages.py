"""The steps from raw material to customer: those that every trade has, and those of metal casting between them.

Each row: (code, name, name in English, order, icon).
"""

STAGE_KINDS = [
    ("bahan_baku", "Bahan baku", "Raw material", 10, "material"),
    ("pemasok_logam", "Pemasok besi bekas, besi kasar dan kokas", "Scrap, pig iron and coke supply", 11, "together"),
    ("desain", "Desain dan pola", "Design and patterns", 15, "design"),
    ("proses", "Proses produksi", "Process", 20, "machine"),
    ("peleburan", "Peleburan dan pengecoran", "Melting and casting", 21, "energy"),
    ("permesinan", "Permesinan dan penyelesaian", "Machining and finishing", 22, "machine"),
    ("perlakuan", "Perlakuan panas dan pelapisan", "Heat treatment and coating", 23, "hourglass"),
    ("mutu", "Mutu dan pengujian", "Quality and testing", 30, "quality"),
    ("kemasan", "Kemasan", "Packaging", 35, "catalogue"),
    ("perakitan", "Perakit atau pemasok tingkat 2 dan 1", "Assembler, tier 2 and tier 1", 40, "people"),
    ("pemasaran", "Pasar dan pembeli", "Market and buyers", 45, "market"),
    ("pabrikan", "Pabrikan kendaraan atau pedagang suku cadang", "Vehicle maker or aftermarket trader", 46, "factory"),
    ("pengiriman", "Pengiriman", "Transport", 50, "road"),
    ("pemakai", "Pemakai", "Users", 60, "user"),
    ("keuangan", "Keuangan", "Finance", 70, "money"),
    ("tenaga_kerja", "Tenaga kerja dan keterampilan", "Workers and skills", 75, "skill"),
    ("limbah", "Limbah dan lingkungan", "Waste and environment", 80, "leaf"),
]
