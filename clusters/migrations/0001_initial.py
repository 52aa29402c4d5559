import clusters.validators
import common.codes
import common.migrating
import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.contrib.postgres.fields.ranges
import django.contrib.postgres.indexes
import django.db.models.deletion
import django.db.models.functions.text
import functools
import pgtrigger.compiler
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0001_initial'),
        ('pghistory', '0007_auto_20250421_0444'),
        ('regions', '0001_initial'),
    ]

    operations = [
        common.migrating.CreateTogether(
            tables=[
                migrations.CreateModel(
                    name='SizeThreshold',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('valid_from', models.DateField(unique=True)),
                        ('most_workers_of_small', models.PositiveIntegerField()),
                        ('investment_below_of_small', models.PositiveBigIntegerField(help_text='Rupiah, without land and building.')),
                        ('most_investment_of_medium', models.PositiveBigIntegerField(help_text='Rupiah, without land and building.')),
                        ('decree', models.CharField(max_length=150)),
                    ],
                    options={
                        'ordering': ['valid_from'],
                    },
                ),
                migrations.CreateModel(
                    name='StageKind',
                    fields=[
                        ('code', models.SlugField(max_length=30, primary_key=True, serialize=False)),
                        ('name', models.CharField(max_length=80)),
                        ('name_en', models.CharField(max_length=80)),
                        ('order', models.PositiveSmallIntegerField()),
                        ('icon', models.CharField(blank=True, max_length=30)),
                    ],
                    options={
                        'ordering': ['order'],
                    },
                ),
                migrations.CreateModel(
                    name='Cluster',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('slug', models.SlugField(max_length=80, unique=True)),
                        ('name', models.CharField(max_length=120)),
                        ('region', models.ForeignKey(help_text='Regency or city.', on_delete=django.db.models.deletion.PROTECT, related_name='+', to='regions.region')),
                        ('product_line', models.CharField(max_length=200)),
                        ('kbli_codes', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=5), blank=True, default=list, size=None)),
                        ('description', models.TextField(blank=True)),
                        ('latitude', models.DecimalField(blank=True, decimal_places=5, max_digits=8, null=True)),
                        ('longitude', models.DecimalField(blank=True, decimal_places=5, max_digits=8, null=True)),
                        ('is_pilot', models.BooleanField(default=False, help_text='Whether the programme works here.')),
                        ('programme_phase', models.PositiveSmallIntegerField(blank=True, null=True)),
                        ('villages', models.ManyToManyField(blank=True, related_name='+', to='regions.region')),
                    ],
                    options={
                        'ordering': ['name'],
                        'triggers': [pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "clusters_clusterevent" ("description", "id", "is_pilot", "kbli_codes", "latitude", "longitude", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "product_line", "programme_phase", "region_id", "slug") VALUES (OLD."description", OLD."id", OLD."is_pilot", OLD."kbli_codes", OLD."latitude", OLD."longitude", OLD."name", _pgh_attach_context(), NOW(), \'update\', OLD."id", OLD."product_line", OLD."programme_phase", OLD."region_id", OLD."slug"); RETURN NULL;', hash='823d121927c5a3187b2c134434670deb9c104fc6', operation='UPDATE', pgid='pgtrigger_update_update_03e1f', table='clusters_cluster', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "clusters_clusterevent" ("description", "id", "is_pilot", "kbli_codes", "latitude", "longitude", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "product_line", "programme_phase", "region_id", "slug") VALUES (OLD."description", OLD."id", OLD."is_pilot", OLD."kbli_codes", OLD."latitude", OLD."longitude", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."product_line", OLD."programme_phase", OLD."region_id", OLD."slug"); RETURN NULL;', hash='276eae15cd076b012b314b31a978e088dd33e148', operation='DELETE', pgid='pgtrigger_delete_delete_bb341', table='clusters_cluster', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='ClusterEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='clusters.cluster')),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('slug', models.SlugField(db_index=False, max_length=80)),
                        ('name', models.CharField(max_length=120)),
                        ('region', models.ForeignKey(db_constraint=False, help_text='Regency or city.', on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='regions.region')),
                        ('product_line', models.CharField(max_length=200)),
                        ('kbli_codes', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=5), blank=True, default=list, size=None)),
                        ('description', models.TextField(blank=True)),
                        ('latitude', models.DecimalField(blank=True, decimal_places=5, max_digits=8, null=True)),
                        ('longitude', models.DecimalField(blank=True, decimal_places=5, max_digits=8, null=True)),
                        ('is_pilot', models.BooleanField(default=False, help_text='Whether the programme works here.')),
                        ('programme_phase', models.PositiveSmallIntegerField(blank=True, null=True)),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='Firm',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('code', models.CharField(default=functools.partial(common.codes.random_code, *(8,), **{}), editable=False, max_length=12, unique=True)),
                        ('name', models.CharField(max_length=150, verbose_name='name')),
                        ('owner_name', models.CharField(blank=True, max_length=150, verbose_name='owner')),
                        ('owner_is_woman', models.BooleanField(blank=True, null=True, verbose_name='owner is a woman')),
                        ('nik', models.CharField(blank=True, max_length=16, validators=[clusters.validators.check_nik], verbose_name='NIK')),
                        ('npwp', models.CharField(blank=True, max_length=16, validators=[clusters.validators.check_npwp], verbose_name='NPWP')),
                        ('nib', models.CharField(blank=True, max_length=13, validators=[clusters.validators.check_nib], verbose_name='NIB')),
                        ('cluster', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='firms', to='clusters.cluster')),
                        ('region', models.ForeignKey(help_text='The village, or the regency or city if it is not known.', on_delete=django.db.models.deletion.PROTECT, related_name='+', to='regions.region')),
                        ('address', models.CharField(blank=True, max_length=200, verbose_name='address')),
                        ('latitude', models.DecimalField(blank=True, decimal_places=5, max_digits=8, null=True)),
                        ('longitude', models.DecimalField(blank=True, decimal_places=5, max_digits=8, null=True)),
                        ('phone', models.CharField(blank=True, max_length=20, validators=[clusters.validators.check_phone], verbose_name='phone')),
                        ('email', models.EmailField(blank=True, max_length=254)),
                        ('established', models.PositiveSmallIntegerField(blank=True, null=True, validators=[clusters.validators.check_year], verbose_name='established')),
                        ('kbli', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='clusters.kbli')),
                        ('products', models.CharField(blank=True, max_length=300, verbose_name='products')),
                        ('is_cooperative', models.BooleanField(default=False, verbose_name='is a cooperative or a group')),
                        ('status', models.CharField(choices=[('active', 'Active'), ('paused', 'Paused'), ('closed', 'Closed')], default='active', max_length=8)),
                        ('source_import', models.UUIDField(blank=True, editable=False, null=True)),
                        ('created_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('created_at', models.DateTimeField(auto_now_add=True)),
                        ('changed_at', models.DateTimeField(auto_now=True)),
                        ('owners', models.ManyToManyField(blank=True, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'ordering': ['name', 'id'],
                        'indexes': [django.contrib.postgres.indexes.GinIndex(django.contrib.postgres.indexes.OpClass(django.db.models.functions.text.Upper('name'), name='gin_trgm_ops'), name='firm_name_trigrams'), django.contrib.postgres.indexes.GinIndex(django.contrib.postgres.indexes.OpClass(django.db.models.functions.text.Upper('owner_name'), name='gin_trgm_ops'), name='firm_owner_trigrams'), models.Index(fields=['name', 'id'], name='firm_by_name'), models.Index(fields=['-created_at', 'id'], name='firm_by_creation'), models.Index(fields=['cluster', 'name', 'id'], name='firm_cluster_name'), models.Index(condition=models.Q(('nik', ''), _negated=True), fields=['nik'], name='firm_nik'), models.Index(condition=models.Q(('npwp', ''), _negated=True), fields=['npwp'], name='firm_npwp'), models.Index(condition=models.Q(('nib', ''), _negated=True), fields=['nib'], name='firm_nib'), models.Index(condition=models.Q(('phone', ''), _negated=True), fields=['phone'], name='firm_phone'), models.Index(condition=models.Q(('source_import__isnull', False)), fields=['source_import'], name='firm_import')],
                        'constraints': [models.CheckConstraint(condition=models.Q(('status__in', ['active', 'paused', 'closed'])), name='firm_status_known'), models.CheckConstraint(condition=models.Q(('nik', ''), ('nik__regex', '^\\d{16}$'), _connector='OR'), name='firm_nik_of_sixteen_digits'), models.CheckConstraint(condition=models.Q(('npwp', ''), ('npwp__regex', '^\\d{15,16}$'), _connector='OR'), name='firm_npwp_of_digits'), models.CheckConstraint(condition=models.Q(('nib', ''), ('nib__regex', '^\\d{13}$'), _connector='OR'), name='firm_nib_of_thirteen_digits')],
                        'triggers': [pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "clusters_firmevent" ("address", "changed_at", "cluster_id", "code", "created_at", "created_by_id", "email", "established", "id", "is_cooperative", "kbli_id", "latitude", "longitude", "name", "nib", "nik", "npwp", "owner_is_woman", "owner_name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "products", "region_id", "source_import", "status") VALUES (OLD."address", OLD."changed_at", OLD."cluster_id", OLD."code", OLD."created_at", OLD."created_by_id", OLD."email", OLD."established", OLD."id", OLD."is_cooperative", OLD."kbli_id", OLD."latitude", OLD."longitude", OLD."name", OLD."nib", OLD."nik", OLD."npwp", OLD."owner_is_woman", OLD."owner_name", _pgh_attach_context(), NOW(), \'update\', OLD."id", OLD."phone", OLD."products", OLD."region_id", OLD."source_import", OLD."status"); RETURN NULL;', hash='7bf30bd93c55e2e05bbae156b0f6be281458920e', operation='UPDATE', pgid='pgtrigger_update_update_75645', table='clusters_firm', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "clusters_firmevent" ("address", "changed_at", "cluster_id", "code", "created_at", "created_by_id", "email", "established", "id", "is_cooperative", "kbli_id", "latitude", "longitude", "name", "nib", "nik", "npwp", "owner_is_woman", "owner_name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "products", "region_id", "source_import", "status") VALUES (OLD."address", OLD."changed_at", OLD."cluster_id", OLD."code", OLD."created_at", OLD."created_by_id", OLD."email", OLD."established", OLD."id", OLD."is_cooperative", OLD."kbli_id", OLD."latitude", OLD."longitude", OLD."name", OLD."nib", OLD."nik", OLD."npwp", OLD."owner_is_woman", OLD."owner_name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."phone", OLD."products", OLD."region_id", OLD."source_import", OLD."status"); RETURN NULL;', hash='ca4cff471e43b883f89213f9f158b098aa7a6ad5', operation='DELETE', pgid='pgtrigger_delete_delete_7775f', table='clusters_firm', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='FirmFigures',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('firm', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='figures', to='clusters.firm')),
                        ('year', models.PositiveSmallIntegerField(verbose_name='year')),
                        ('investment_rupiah', models.PositiveBigIntegerField(blank=True, help_text='whole rupiah', null=True, verbose_name='investment without land and building')),
                        ('land_building_rupiah', models.PositiveBigIntegerField(blank=True, help_text='whole rupiah', null=True, verbose_name='land and building')),
                        ('workers_male', models.PositiveIntegerField(blank=True, help_text='persons', null=True, verbose_name='men')),
                        ('workers_female', models.PositiveIntegerField(blank=True, help_text='persons', null=True, verbose_name='women')),
                        ('capacity', models.DecimalField(blank=True, decimal_places=2, help_text='in the unit beside', max_digits=14, null=True, verbose_name='production capacity')),
                        ('capacity_unit', models.CharField(blank=True, help_text='as kg/bulan or buah/bulan', max_length=30, verbose_name='unit')),
                        ('installed_capacity', models.DecimalField(blank=True, decimal_places=2, help_text='in the unit of the capacity', max_digits=14, null=True, verbose_name='installed capacity')),
                        ('production', models.DecimalField(blank=True, decimal_places=2, help_text='in the unit of the capacity', max_digits=14, null=True, verbose_name='production')),
                        ('output_rupiah', models.PositiveBigIntegerField(blank=True, help_text='whole rupiah a month', null=True, verbose_name='value of output')),
                        ('materials_rupiah', models.PositiveBigIntegerField(blank=True, help_text='whole rupiah a month', null=True, verbose_name='raw material')),
                        ('water_m3', models.DecimalField(blank=True, decimal_places=2, help_text='cubic metres a month', max_digits=12, null=True, verbose_name='water')),
                        ('fuel_rupiah', models.PositiveBigIntegerField(blank=True, help_text='whole rupiah a month', null=True, verbose_name='fuel and lubricants')),
                        ('electricity_kwh', models.DecimalField(blank=True, decimal_places=2, help_text='kWh a month', max_digits=12, null=True, verbose_name='electricity')),
                        ('scrap_percent', models.DecimalField(blank=True, decimal_places=2, help_text='per cent of what is made', max_digits=5, null=True, verbose_name='rejected goods')),
                        ('exports', models.BooleanField(blank=True, null=True, verbose_name='exports')),
                        ('source', models.CharField(choices=[('survey', 'Survey'), ('import', 'Workbook'), ('api', 'Other program'), ('office', 'Office')], default='survey', max_length=8)),
                        ('recorded_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('recorded_at', models.DateTimeField(auto_now=True)),
                    ],
                    options={
                        'verbose_name_plural': 'firm figures',
                        'ordering': ['-year'],
                        'constraints': [models.UniqueConstraint(fields=('firm', 'year'), name='figures_once_per_firm_and_year'), models.CheckConstraint(condition=models.Q(('year__gte', 1990), ('year__lte', 2100)), name='figures_year_plausible'), models.CheckConstraint(condition=models.Q(('scrap_percent', None), models.Q(('scrap_percent__gte', 0), ('scrap_percent__lte', 100)), _connector='OR'), name='figures_scrap_is_a_share', violation_error_message='A share lies between 0 and 100 per cent.')],
                        'triggers': [pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "clusters_firmfiguresevent" ("capacity", "capacity_unit", "electricity_kwh", "exports", "firm_id", "fuel_rupiah", "id", "installed_capacity", "investment_rupiah", "land_building_rupiah", "materials_rupiah", "output_rupiah", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "production", "recorded_at", "recorded_by_id", "scrap_percent", "source", "water_m3", "workers_female", "workers_male", "year") VALUES (OLD."capacity", OLD."capacity_unit", OLD."electricity_kwh", OLD."exports", OLD."firm_id", OLD."fuel_rupiah", OLD."id", OLD."installed_capacity", OLD."investment_rupiah", OLD."land_building_rupiah", OLD."materials_rupiah", OLD."output_rupiah", _pgh_attach_context(), NOW(), \'update\', OLD."id", OLD."production", OLD."recorded_at", OLD."recorded_by_id", OLD."scrap_percent", OLD."source", OLD."water_m3", OLD."workers_female", OLD."workers_male", OLD."year"); RETURN NULL;', hash='1080dae2ed9c1a6bcbf44d4d9e60a0f10de3b2b5', operation='UPDATE', pgid='pgtrigger_update_update_35ed2', table='clusters_firmfigures', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "clusters_firmfiguresevent" ("capacity", "capacity_unit", "electricity_kwh", "exports", "firm_id", "fuel_rupiah", "id", "installed_capacity", "investment_rupiah", "land_building_rupiah", "materials_rupiah", "output_rupiah", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "production", "recorded_at", "recorded_by_id", "scrap_percent", "source", "water_m3", "workers_female", "workers_male", "year") VALUES (OLD."capacity", OLD."capacity_unit", OLD."electricity_kwh", OLD."exports", OLD."firm_id", OLD."fuel_rupiah", OLD."id", OLD."installed_capacity", OLD."investment_rupiah", OLD."land_building_rupiah", OLD."materials_rupiah", OLD."output_rupiah", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."production", OLD."recorded_at", OLD."recorded_by_id", OLD."scrap_percent", OLD."source", OLD."water_m3", OLD."workers_female", OLD."workers_male", OLD."year"); RETURN NULL;', hash='91786de9f0c2856530c0b0d1a0959ba30245d78f', operation='DELETE', pgid='pgtrigger_delete_delete_c5087', table='clusters_firmfigures', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='FirmFiguresEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='clusters.firmfigures')),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('firm', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='clusters.firm')),
                        ('year', models.PositiveSmallIntegerField(verbose_name='year')),
                        ('investment_rupiah', models.PositiveBigIntegerField(blank=True, help_text='whole rupiah', null=True, verbose_name='investment without land and building')),
                        ('land_building_rupiah', models.PositiveBigIntegerField(blank=True, help_text='whole rupiah', null=True, verbose_name='land and building')),
                        ('workers_male', models.PositiveIntegerField(blank=True, help_text='persons', null=True, verbose_name='men')),
                        ('workers_female', models.PositiveIntegerField(blank=True, help_text='persons', null=True, verbose_name='women')),
                        ('capacity', models.DecimalField(blank=True, decimal_places=2, help_text='in the unit beside', max_digits=14, null=True, verbose_name='production capacity')),
                        ('capacity_unit', models.CharField(blank=True, help_text='as kg/bulan or buah/bulan', max_length=30, verbose_name='unit')),
                        ('installed_capacity', models.DecimalField(blank=True, decimal_places=2, help_text='in the unit of the capacity', max_digits=14, null=True, verbose_name='installed capacity')),
                        ('production', models.DecimalField(blank=True, decimal_places=2, help_text='in the unit of the capacity', max_digits=14, null=True, verbose_name='production')),
                        ('output_rupiah', models.PositiveBigIntegerField(blank=True, help_text='whole rupiah a month', null=True, verbose_name='value of output')),
                        ('materials_rupiah', models.PositiveBigIntegerField(blank=True, help_text='whole rupiah a month', null=True, verbose_name='raw material')),
                        ('water_m3', models.DecimalField(blank=True, decimal_places=2, help_text='cubic metres a month', max_digits=12, null=True, verbose_name='water')),
                        ('fuel_rupiah', models.PositiveBigIntegerField(blank=True, help_text='whole rupiah a month', null=True, verbose_name='fuel and lubricants')),
                        ('electricity_kwh', models.DecimalField(blank=True, decimal_places=2, help_text='kWh a month', max_digits=12, null=True, verbose_name='electricity')),
                        ('scrap_percent', models.DecimalField(blank=True, decimal_places=2, help_text='per cent of what is made', max_digits=5, null=True, verbose_name='rejected goods')),
                        ('exports', models.BooleanField(blank=True, null=True, verbose_name='exports')),
                        ('source', models.CharField(choices=[('survey', 'Survey'), ('import', 'Workbook'), ('api', 'Other program'), ('office', 'Office')], default='survey', max_length=8)),
                        ('recorded_by', models.ForeignKey(blank=True, db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('recorded_at', models.DateTimeField(auto_now=True)),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='Kbli',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('version', models.PositiveSmallIntegerField(choices=[(2020, 'KBLI 2020'), (2025, 'KBLI 2025')])),
                        ('code', models.CharField(max_length=5)),
                        ('title', models.CharField(max_length=200)),
                        ('successors', models.ManyToManyField(blank=True, help_text='The codes of KBLI 2025 it became.', related_name='predecessors', to='clusters.kbli')),
                    ],
                    options={
                        'ordering': ['version', 'code'],
                        'constraints': [models.UniqueConstraint(fields=('version', 'code'), name='kbli_once_per_version'), models.CheckConstraint(condition=models.Q(('code__regex', '^\\d{5}$')), name='kbli_code_of_five_digits')],
                    },
                ),
                migrations.CreateModel(
                    name='FirmEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='clusters.firm')),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('code', models.CharField(default=functools.partial(common.codes.random_code, *(8,), **{}), editable=False, max_length=12)),
                        ('name', models.CharField(max_length=150, verbose_name='name')),
                        ('owner_name', models.CharField(blank=True, max_length=150, verbose_name='owner')),
                        ('owner_is_woman', models.BooleanField(blank=True, null=True, verbose_name='owner is a woman')),
                        ('nik', models.CharField(blank=True, max_length=16, validators=[clusters.validators.check_nik], verbose_name='NIK')),
                        ('npwp', models.CharField(blank=True, max_length=16, validators=[clusters.validators.check_npwp], verbose_name='NPWP')),
                        ('nib', models.CharField(blank=True, max_length=13, validators=[clusters.validators.check_nib], verbose_name='NIB')),
                        ('cluster', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='clusters.cluster')),
                        ('region', models.ForeignKey(db_constraint=False, help_text='The village, or the regency or city if it is not known.', on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='regions.region')),
                        ('address', models.CharField(blank=True, max_length=200, verbose_name='address')),
                        ('latitude', models.DecimalField(blank=True, decimal_places=5, max_digits=8, null=True)),
                        ('longitude', models.DecimalField(blank=True, decimal_places=5, max_digits=8, null=True)),
                        ('phone', models.CharField(blank=True, max_length=20, validators=[clusters.validators.check_phone], verbose_name='phone')),
                        ('email', models.EmailField(blank=True, max_length=254)),
                        ('established', models.PositiveSmallIntegerField(blank=True, null=True, validators=[clusters.validators.check_year], verbose_name='established')),
                        ('kbli', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='clusters.kbli')),
                        ('products', models.CharField(blank=True, max_length=300, verbose_name='products')),
                        ('is_cooperative', models.BooleanField(default=False, verbose_name='is a cooperative or a group')),
                        ('status', models.CharField(choices=[('active', 'Active'), ('paused', 'Paused'), ('closed', 'Closed')], default='active', max_length=8)),
                        ('source_import', models.UUIDField(blank=True, editable=False, null=True)),
                        ('created_by', models.ForeignKey(blank=True, db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('created_at', models.DateTimeField(auto_now_add=True)),
                        ('changed_at', models.DateTimeField(auto_now=True)),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='Machine',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('figures', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='machines', to='clusters.firmfigures')),
                        ('name', models.CharField(max_length=120, verbose_name='machine')),
                        ('number', models.PositiveIntegerField(default=1, verbose_name='number')),
                        ('made_in_year', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='made in')),
                        ('works', models.BooleanField(default=True, verbose_name='in working order')),
                    ],
                    options={
                        'ordering': ['id'],
                    },
                ),
                migrations.CreateModel(
                    name='Placement',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('facilitator', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('cluster', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='placements', to='clusters.cluster')),
                        ('decree', models.CharField(max_length=150)),
                        ('starts_on', models.DateField()),
                        ('ends_on', models.DateField()),
                    ],
                    options={
                        'ordering': ['-starts_on'],
                        'constraints': [models.CheckConstraint(condition=models.Q(('ends_on__gte', models.F('starts_on'))), name='placement_ends_after_start', violation_error_message='The period ends before it starts.'), django.contrib.postgres.constraints.ExclusionConstraint(expressions=[('facilitator', '='), ('cluster', '='), (models.Func('starts_on', 'ends_on', models.Value('[]'), function='daterange', output_field=django.contrib.postgres.fields.ranges.DateRangeField()), '&&')], name='placement_once_at_a_time', violation_error_message='This facilitator is placed at this cluster in that period already.')],
                    },
                ),
                migrations.CreateModel(
                    name='Product',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('figures', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='products', to='clusters.firmfigures')),
                        ('name', models.CharField(max_length=120, verbose_name='product')),
                        ('quantity', models.DecimalField(blank=True, decimal_places=2, max_digits=14, null=True, verbose_name='quantity a month')),
                        ('unit', models.CharField(blank=True, max_length=30, verbose_name='unit')),
                        ('price_rupiah', models.PositiveBigIntegerField(blank=True, help_text='whole rupiah', null=True, verbose_name='price of one unit')),
                    ],
                    options={
                        'ordering': ['id'],
                    },
                ),
            ],
        ),
    ]
