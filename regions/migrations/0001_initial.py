import common.migrating
import django.contrib.postgres.indexes
import django.contrib.postgres.operations
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        django.contrib.postgres.operations.TrigramExtension(
        ),
        django.contrib.postgres.operations.BtreeGistExtension(
        ),
        common.migrating.CreateTogether(
            tables=[
                migrations.CreateModel(
                    name='Region',
                    fields=[
                        ('code', models.CharField(max_length=13, primary_key=True, serialize=False)),
                        ('name', models.CharField(max_length=100)),
                        ('level', models.PositiveSmallIntegerField(choices=[(1, 'Province'), (2, 'Regency or city'), (3, 'District'), (4, 'Village')])),
                        ('kind', models.CharField(help_text='kota, kabupaten, kecamatan, kelurahan, desa, ...', max_length=12)),
                        ('parent', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='children', to='regions.region')),
                        ('path', models.CharField(help_text='The names up to the province, nearest first.', max_length=255)),
                        ('search', models.CharField(editable=False, help_text='The path in small letters.', max_length=255)),
                        ('latitude', models.DecimalField(blank=True, decimal_places=5, max_digits=8, null=True)),
                        ('longitude', models.DecimalField(blank=True, decimal_places=5, max_digits=8, null=True)),
                    ],
                    options={
                        'verbose_name': 'region',
                        'verbose_name_plural': 'regions',
                        'ordering': ['code'],
                        'indexes': [django.contrib.postgres.indexes.GinIndex(django.contrib.postgres.indexes.OpClass('search', name='gin_trgm_ops'), name='region_search_trigrams'), models.Index(fields=['level', 'name'], name='region_level_name')],
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('level', 1), ('parent', None)), models.Q(('level__gt', 1), ('parent__isnull', False)), _connector='OR'), name='region_parent_unless_province')],
                    },
                ),
                migrations.CreateModel(
                    name='RegionAlias',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('old_code', models.CharField(max_length=13, unique=True, verbose_name='former code')),
                        ('old_name', models.CharField(blank=True, max_length=100, verbose_name='former name')),
                        ('region', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='aliases', to='regions.region', verbose_name='region of today')),
                        ('decree', models.CharField(max_length=200, verbose_name='decree')),
                    ],
                    options={
                        'verbose_name': 'former code',
                        'verbose_name_plural': 'former codes',
                        'ordering': ['old_code'],
                    },
                ),
            ],
        ),
    ]
