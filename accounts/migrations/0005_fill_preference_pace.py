from django.db import migrations


def fill(apps, schema_editor):
    wishes = apps.get_model("accounts", "NoticePreference").objects
    wishes.filter(is_wanted=False).update(pace="never")


def empty(apps, schema_editor):
    wishes = apps.get_model("accounts", "NoticePreference").objects
    wishes.exclude(pace="never").update(is_wanted=True)
    wishes.filter(pace="never").update(is_wanted=False)


class Migration(migrations.Migration):
    """What was not wanted stays unwanted."""

    dependencies = [("accounts", "0004_notice_pace")]

    operations = [migrations.RunPython(fill, empty)]
