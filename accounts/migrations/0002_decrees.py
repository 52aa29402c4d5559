import django.contrib.postgres.fields
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '0001_initial'),
        ('pghistory', '0007_auto_20250421_0444'),
    ]

    operations = [
        migrations.CreateModel(
            name='YearDecree',
            fields=[
                ('year', models.PositiveSmallIntegerField(primary_key=True, serialize=False, verbose_name='year')),
                ('number', models.CharField(help_text='As it stands at the head of the decree.', max_length=200, verbose_name='number of the decree')),
                ('signed_on', models.DateField(verbose_name='signed on')),
                ('in_force', django.contrib.postgres.fields.ArrayField(base_field=models.DateField(), editable=False, help_text='The days as they were confirmed; empty while nobody has confirmed them.', null=True, size=None)),
                ('confirmed_at', models.DateTimeField(editable=False, null=True, verbose_name='confirmed on')),
                ('confirmed_by', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='confirmed by')),
            ],
            options={
                'verbose_name': 'decree on holidays and joint leave',
                'verbose_name_plural': 'decrees on holidays and joint leave',
                'ordering': ['-year'],
            },
        ),
        migrations.CreateModel(
            name='DecreedDay',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('date', models.DateField(verbose_name='day')),
                ('name', models.CharField(max_length=100, verbose_name='occasion')),
                ('kind', models.CharField(choices=[('holiday', 'National holiday'), ('leave', 'Joint leave')], default='holiday', max_length=7, verbose_name='kind')),
                ('decree', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='days', to='accounts.yeardecree')),
            ],
            options={
                'verbose_name': 'day of the decree',
                'verbose_name_plural': 'days of the decree',
                'ordering': ['date'],
            },
        ),
        migrations.CreateModel(
            name='YearDecreeEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('year', models.PositiveSmallIntegerField(serialize=False, verbose_name='year')),
                ('number', models.CharField(help_text='As it stands at the head of the decree.', max_length=200, verbose_name='number of the decree')),
                ('signed_on', models.DateField(verbose_name='signed on')),
                ('in_force', django.contrib.postgres.fields.ArrayField(base_field=models.DateField(), editable=False, help_text='The days as they were confirmed; empty while nobody has confirmed them.', null=True, size=None)),
                ('confirmed_at', models.DateTimeField(editable=False, null=True, verbose_name='confirmed on')),
                ('confirmed_by', models.ForeignKey(db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='confirmed by')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='accounts.yeardecree')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddConstraint(
            model_name='yeardecree',
            constraint=models.CheckConstraint(condition=models.Q(('year__range', (2000, 2199))), name='year_decree_of_this_age', violation_error_message='Write the year with four digits, such as 2027.'),
        ),
        migrations.AddConstraint(
            model_name='yeardecree',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('confirmed_at', None), ('in_force', None)), models.Q(('confirmed_at__isnull', False), ('in_force__isnull', False)), _connector='OR'), name='year_decree_confirmed_whole'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='yeardecree',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "accounts_yeardecreeevent" ("confirmed_at", "confirmed_by_id", "in_force", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "signed_on", "year") VALUES (OLD."confirmed_at", OLD."confirmed_by_id", OLD."in_force", OLD."number", _pgh_attach_context(), NOW(), \'update\', OLD."year", OLD."signed_on", OLD."year"); RETURN NULL;', hash='e165a5cded3df6c3f2b6bafa8c0ea0e05b30c870', operation='UPDATE', pgid='pgtrigger_update_update_fa19a', table='accounts_yeardecree', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='yeardecree',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "accounts_yeardecreeevent" ("confirmed_at", "confirmed_by_id", "in_force", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "signed_on", "year") VALUES (OLD."confirmed_at", OLD."confirmed_by_id", OLD."in_force", OLD."number", _pgh_attach_context(), NOW(), \'delete\', OLD."year", OLD."signed_on", OLD."year"); RETURN NULL;', hash='69658b6a4d759660f77a426bad84870f8b71603a', operation='DELETE', pgid='pgtrigger_delete_delete_5133f', table='accounts_yeardecree', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='decreedday',
            constraint=models.UniqueConstraint(fields=('date',), name='decreed_day_once', violation_error_message='This day stands in the decree already.'),
        ),
        migrations.AddConstraint(
            model_name='decreedday',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['holiday', 'leave'])), name='decreed_day_kind_known'),
        ),
        migrations.AddConstraint(
            model_name='decreedday',
            constraint=models.CheckConstraint(condition=models.Q(('date__year', models.F('decree'))), name='decreed_day_in_its_year', violation_error_message='This day lies in another year than the decree.'),
        ),
    ]
