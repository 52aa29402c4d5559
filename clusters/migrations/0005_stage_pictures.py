from django.db import migrations

# What the steps of the value chain began with: some pictures did not exist, others stood for several steps.
PICTURES = {
    "bahan_baku": ("box", "material"),
    "pemasok_logam": ("box", "together"),
    "desain": ("edit", "design"),
    "peleburan": ("machine", "energy"),
    "perlakuan": ("machine", "hourglass"),
    "mutu": ("check", "quality"),
    "kemasan": ("box", "catalogue"),
    "pemasaran": ("chart", "market"),
    "pabrikan": ("chart", "factory"),
    "pengiriman": ("pin", "road"),
    "keuangan": ("chart", "money"),
    "tenaga_kerja": ("people", "skill"),
    "limbah": ("info", "leaf"),
}


def renew(apps, schema_editor):
    """Give each step its own picture, unless an administrator chose another one since."""
    kinds = apps.get_model("clusters", "StageKind").objects
    for code, (old, new) in PICTURES.items():
        kinds.filter(pk=code, icon=old).update(icon=new)


class Migration(migrations.Migration):
    dependencies = [("clusters", "0004_workers_together")]

    operations = [migrations.RunPython(renew, migrations.RunPython.noop)]
