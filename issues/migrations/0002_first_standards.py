from datetime import date

from django.db import migrations

# Working days, as the portal began with them.
FIRST = {"verify": 3, "complete": 10, "offer": 5, "provider": 5, "owner": 10, "solve": 60, "confirm": 10}
DECREE = "Standar pelayanan 2026"


def write(apps, schema_editor):
    standard = apps.get_model("issues", "ServiceStandard")
    standard.objects.bulk_create(
        (
            standard(kind=kind, working_days=days, valid_from=date(2026, 1, 1), decree=DECREE)
            for kind, days in FIRST.items()
        ),
        ignore_conflicts=True,
    )


def remove(apps, schema_editor):
    apps.get_model("issues", "ServiceStandard").objects.filter(decree=DECREE, valid_from=date(2026, 1, 1)).delete()


class Migration(migrations.Migration):
    dependencies = [("issues", "0001_initial")]
    operations = [migrations.RunPython(write, remove)]
