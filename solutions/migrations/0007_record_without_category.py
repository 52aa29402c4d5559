from django.db import migrations, models


class Migration(migrations.Migration):
    """A record may be of all categories."""

    dependencies = [("solutions", "0006_reckon_terms_again")]

    operations = [
        migrations.AlterField("trackrecord", "category", models.CharField(blank=True, max_length=30)),
    ]
