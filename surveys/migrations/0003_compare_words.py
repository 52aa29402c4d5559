from django.contrib.postgres.operations import CreateExtension
from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("surveys", "0002_index_rows_of_firms"),
    ]

    operations = [
        CreateExtension("fuzzystrmatch"),
    ]
