"""The indicators that the programme's evaluations ask for. Offices may add their own."""

from django.db import migrations

# Code, name, English name, unit, whether more is better, whether the yearly figures hold it, categories.
INDICATORS = [
    ("output_rupiah", "Nilai produksi", "Value of output", "Rp/bulan", True, True, []),
    ("output_per_worker", "Nilai produksi per pekerja", "Output per worker", "Rp/bulan", True, True, ["SDM_KETERAMPILAN", "TEKNOLOGI_MESIN", "MANAJEMEN_KEUANGAN"]),
    ("scrap_percent", "Barang cacat", "Rejected goods", "%", False, True, ["MUTU_STANDAR", "TEKNOLOGI_MESIN", "BAHAN_BAKU"]),
    ("workers", "Pekerja", "Workers", "orang", True, True, ["SDM_KETERAMPILAN"]),
    ("production", "Jumlah produksi", "Quantity produced", "", True, True, ["BAHAN_BAKU", "TEKNOLOGI_MESIN", "ENERGI_BBM"]),
    ("materials_share", "Bahan baku terhadap nilai produksi", "Raw material in output", "%", False, True, ["BAHAN_BAKU"]),
    ("price", "Harga jual yang didapat", "Price got", "Rp", True, False, ["PEMASARAN", "DESAIN_PRODUK_KEMASAN"]),
    ("new_buyers", "Pembeli baru", "New buyers", "pembeli", True, False, ["PEMASARAN", "KELEMBAGAAN_KEMITRAAN"]),
    ("certificates", "Sertifikat yang dimiliki", "Certificates held", "sertifikat", True, False, ["MUTU_STANDAR", "LEGALITAS_PERIZINAN"]),
    ("credit_rupiah", "Kredit yang diterima", "Credit received", "Rp", True, False, ["PERMODALAN"]),
    ("accidents", "Kecelakaan kerja", "Accidents at work", "kejadian/tahun", False, False, ["LINGKUNGAN_K3"]),
    ("delivery_days", "Lama pengiriman", "Days to deliver", "hari", False, False, ["INFRASTRUKTUR_LOGISTIK"]),
]


def add(apps, schema_editor):
    indicator = apps.get_model("solutions", "Indicator")
    indicator.objects.bulk_create(
        (
            indicator(
                code=code, name=name, name_en=name_en, unit=unit, rises=rises,
                is_of_figures=figures, categories=categories, order=place,
            )
            for place, (code, name, name_en, unit, rises, figures, categories) in enumerate(INDICATORS)
        ),
        ignore_conflicts=True,
    )


class Migration(migrations.Migration):
    dependencies = [("solutions", "0001_initial")]
    operations = [migrations.RunPython(add, migrations.RunPython.noop)]
