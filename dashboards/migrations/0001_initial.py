import common.migrating
import django.contrib.postgres.fields
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        common.migrating.CreateTogether(
            tables=[
                migrations.CreateModel(
                    name='TallyDelta',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('region', models.CharField(max_length=13)),
                        ('cluster', models.UUIDField(null=True)),
                        ('measure', models.CharField(max_length=20)),
                        ('day', models.DateField(null=True)),
                        ('key', models.CharField(max_length=30)),
                        ('subkey', models.CharField(blank=True, max_length=30)),
                        ('number', models.IntegerField()),
                        ('noted_at', models.DateTimeField(auto_now_add=True)),
                    ],
                ),
                migrations.CreateModel(
                    name='PublishedTable',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('name', models.CharField(max_length=40)),
                        ('starts_on', models.DateField()),
                        ('ends_on', models.DateField()),
                        ('version', models.PositiveSmallIntegerField(default=1)),
                        ('columns', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=40), size=None)),
                        ('rows', models.JSONField(help_text='One list a row; null where a number is withheld.')),
                        ('published_at', models.DateTimeField(auto_now_add=True)),
                    ],
                    options={
                        'ordering': ['-ends_on', '-version'],
                        'constraints': [models.UniqueConstraint(fields=('name', 'starts_on', 'ends_on', 'version'), name='published_table_version_once'), models.CheckConstraint(condition=models.Q(('ends_on__gte', models.F('starts_on'))), name='published_table_period')],
                    },
                ),
                migrations.CreateModel(
                    name='Tally',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('place', models.CharField(blank=True, max_length=36)),
                        ('grain', models.PositiveSmallIntegerField(choices=[(0, 'All'), (1, 'Month'), (2, 'Day')])),
                        ('period', models.DateField()),
                        ('measure', models.CharField(max_length=20)),
                        ('key', models.CharField(max_length=30)),
                        ('subkey', models.CharField(blank=True, max_length=30)),
                        ('number', models.BigIntegerField()),
                    ],
                    options={
                        'verbose_name_plural': 'tallies',
                        'constraints': [models.UniqueConstraint(fields=('place', 'grain', 'measure', 'period', 'key', 'subkey'), name='tally_once')],
                    },
                ),
            ],
        ),
    ]
