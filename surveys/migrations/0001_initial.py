import common.migrating
import django.db.models.deletion
import pgtrigger.compiler
import surveys.models.imports
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0001_initial'),
        ('clusters', '0001_initial'),
        ('pghistory', '0007_auto_20250421_0444'),
        ('regions', '0001_initial'),
    ]

    operations = [
        common.migrating.CreateTogether(
            tables=[
                migrations.CreateModel(
                    name='SurveyResponse',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('firm', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='clusters.firm')),
                        ('year', models.PositiveSmallIntegerField(verbose_name='year')),
                        ('surveyor', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('status', models.CharField(choices=[('draft', 'Half-filled'), ('submitted', 'Sent'), ('returned', 'To be completed'), ('checked', 'Checked')], default='draft', editable=False, max_length=9)),
                        ('answers', models.JSONField(default=dict, help_text='As typed: a figure that is none stays a text.')),
                        ('version', models.PositiveIntegerField(default=0, editable=False, help_text='How often answers were saved.')),
                        ('note', models.TextField(blank=True, help_text='What the office asks to be completed.', verbose_name='note')),
                        ('checked_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('checked_at', models.DateTimeField(blank=True, editable=False, null=True)),
                        ('submitted_at', models.DateTimeField(blank=True, editable=False, null=True)),
                        ('begun_at', models.DateTimeField(auto_now_add=True)),
                        ('changed_at', models.DateTimeField(auto_now=True)),
                    ],
                    options={
                        'ordering': ['-changed_at', 'id'],
                        'indexes': [models.Index(fields=['status', '-changed_at', 'id'], name='response_by_status'), models.Index(fields=['surveyor', '-changed_at'], name='response_of_surveyor')],
                        'constraints': [models.UniqueConstraint(fields=('firm', 'year'), name='response_once_per_firm_and_year'), models.CheckConstraint(condition=models.Q(('status__in', ['draft', 'submitted', 'returned', 'checked'])), name='response_status_known'), models.CheckConstraint(condition=models.Q(('status', 'draft'), ('submitted_at__isnull', False), _connector='OR'), name='response_sent_at_a_moment'), models.CheckConstraint(condition=models.Q(models.Q(('status', 'returned'), _negated=True), models.Q(('note', ''), _negated=True), _connector='OR'), name='response_returned_with_a_note')],
                        'triggers': [pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."begun_at" IS DISTINCT FROM (NEW."begun_at") OR OLD."checked_at" IS DISTINCT FROM (NEW."checked_at") OR OLD."checked_by_id" IS DISTINCT FROM (NEW."checked_by_id") OR OLD."firm_id" IS DISTINCT FROM (NEW."firm_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."note" IS DISTINCT FROM (NEW."note") OR OLD."status" IS DISTINCT FROM (NEW."status") OR OLD."submitted_at" IS DISTINCT FROM (NEW."submitted_at") OR OLD."surveyor_id" IS DISTINCT FROM (NEW."surveyor_id") OR OLD."year" IS DISTINCT FROM (NEW."year"))', func='INSERT INTO "surveys_surveyresponseevent" ("begun_at", "checked_at", "checked_by_id", "firm_id", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "submitted_at", "surveyor_id", "year") VALUES (OLD."begun_at", OLD."checked_at", OLD."checked_by_id", OLD."firm_id", OLD."id", OLD."note", _pgh_attach_context(), NOW(), \'update\', OLD."id", OLD."status", OLD."submitted_at", OLD."surveyor_id", OLD."year"); RETURN NULL;', hash='a9e09ba5772402cb830ef529d185ed8bed0d41d8', operation='UPDATE', pgid='pgtrigger_update_update_4feca', table='surveys_surveyresponse', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "surveys_surveyresponseevent" ("begun_at", "checked_at", "checked_by_id", "firm_id", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "submitted_at", "surveyor_id", "year") VALUES (OLD."begun_at", OLD."checked_at", OLD."checked_by_id", OLD."firm_id", OLD."id", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."status", OLD."submitted_at", OLD."surveyor_id", OLD."year"); RETURN NULL;', hash='d2d7e96fd7906d2963121cce4e4b1df08c8add37', operation='DELETE', pgid='pgtrigger_delete_delete_460bb', table='surveys_surveyresponse', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='SurveyResponseEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='surveys.surveyresponse')),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('firm', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='clusters.firm')),
                        ('year', models.PositiveSmallIntegerField(verbose_name='year')),
                        ('surveyor', models.ForeignKey(db_constraint=False, editable=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('status', models.CharField(choices=[('draft', 'Half-filled'), ('submitted', 'Sent'), ('returned', 'To be completed'), ('checked', 'Checked')], default='draft', editable=False, max_length=9)),
                        ('note', models.TextField(blank=True, help_text='What the office asks to be completed.', verbose_name='note')),
                        ('checked_by', models.ForeignKey(blank=True, db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('checked_at', models.DateTimeField(blank=True, editable=False, null=True)),
                        ('submitted_at', models.DateTimeField(blank=True, editable=False, null=True)),
                        ('begun_at', models.DateTimeField(auto_now_add=True)),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='WorkbookImport',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('cluster', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='clusters.cluster')),
                        ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('file', models.FileField(blank=True, upload_to=surveys.models.imports.upload_to)),
                        ('file_name', models.CharField(max_length=150)),
                        ('year', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='year of the figures')),
                        ('state', models.CharField(choices=[('uploaded', 'Being read'), ('checked', 'Checked'), ('committing', 'Being saved'), ('committed', 'Saved'), ('undoing', 'Being undone'), ('undone', 'Undone'), ('failed', 'Could not be read')], default='uploaded', editable=False, max_length=10)),
                        ('failure', models.JSONField(blank=True, editable=False, help_text='Code of a failure, and its words.', null=True)),
                        ('tables', models.JSONField(default=list, editable=False, help_text='Each table found, with its columns.')),
                        ('choices', models.JSONField(default=dict, editable=False, help_text='What people took columns for.')),
                        ('noticed', models.JSONField(default=dict, editable=False)),
                        ('left_out', models.JSONField(default=dict, editable=False, help_text='Titles, totals, notes: how many of each.')),
                        ('on_fault', models.CharField(choices=[('skip', 'Leave faulty rows out'), ('stop', 'Save nothing while a row is faulty')], default='skip', editable=False, max_length=4)),
                        ('on_duplicate', models.CharField(blank=True, choices=[('create', 'A different firm'), ('update', 'Update the registered one'), ('skip', 'Leave this row out')], editable=False, max_length=6)),
                        ('rows', models.PositiveIntegerField(default=0, editable=False)),
                        ('faulty', models.PositiveIntegerField(default=0, editable=False)),
                        ('duplicates', models.PositiveIntegerField(default=0, editable=False)),
                        ('created', models.PositiveIntegerField(default=0, editable=False)),
                        ('updated', models.PositiveIntegerField(default=0, editable=False)),
                        ('unchanged', models.PositiveIntegerField(default=0, editable=False)),
                        ('skipped', models.PositiveIntegerField(default=0, editable=False, help_text='Those with nothing new included.')),
                        ('kept', models.PositiveIntegerField(default=0, editable=False, help_text='Firms that were edited before the undo.')),
                        ('keeps_edited', models.BooleanField(default=False, editable=False)),
                        ('done_to', models.PositiveIntegerField(default=0, editable=False, help_text='The row up to which work is done.')),
                        ('done', models.PositiveIntegerField(default=0, editable=False)),
                        ('expected', models.PositiveIntegerField(default=0, editable=False)),
                        ('run', models.UUIDField(blank=True, editable=False, null=True)),
                        ('uploaded_at', models.DateTimeField(auto_now_add=True)),
                        ('touched_at', models.DateTimeField(auto_now_add=True)),
                        ('checked_at', models.DateTimeField(blank=True, editable=False, null=True)),
                        ('committed_at', models.DateTimeField(blank=True, editable=False, null=True)),
                        ('undone_at', models.DateTimeField(blank=True, editable=False, null=True)),
                        ('stamp', models.DateTimeField(blank=True, editable=False, help_text='The moment all its changes bear.', null=True)),
                        ('purged_at', models.DateTimeField(blank=True, editable=False, null=True)),
                    ],
                    options={
                        'ordering': ['-uploaded_at', 'id'],
                        'indexes': [models.Index(fields=['cluster', '-uploaded_at', 'id'], name='import_of_cluster'), models.Index(condition=models.Q(('state__in', ['uploaded', 'committing', 'undoing'])), fields=['touched_at'], name='import_at_work'), models.Index(condition=models.Q(('purged_at', None)), fields=['uploaded_at'], name='import_to_purge')],
                        'constraints': [models.CheckConstraint(condition=models.Q(('state__in', ['uploaded', 'checked', 'committing', 'committed', 'undoing', 'undone', 'failed'])), name='import_state_known'), models.CheckConstraint(condition=models.Q(models.Q(('failure__isnull', False), ('state', 'failed')), models.Q(('state', 'failed'), _negated=True), _connector='OR'), name='import_failed_for_a_reason')],
                    },
                ),
                migrations.CreateModel(
                    name='ImportRow',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('workbook', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='lines', to='surveys.workbookimport')),
                        ('number', models.PositiveIntegerField(help_text='Its row in the file; further sheets count on.')),
                        ('table', models.PositiveSmallIntegerField(default=0)),
                        ('values', models.JSONField(default=dict)),
                        ('faults', models.JSONField(default=list)),
                        ('warnings', models.JSONField(default=list)),
                        ('changed', models.JSONField(default=dict, help_text='Cells as people mended them.')),
                        ('duplicate_row', models.PositiveIntegerField(null=True)),
                        ('duplicate_firm', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='clusters.firm')),
                        ('duplicate_why', models.CharField(blank=True, max_length=8)),
                        ('action', models.CharField(blank=True, choices=[('create', 'A different firm'), ('update', 'Update the registered one'), ('skip', 'Leave this row out')], max_length=6)),
                        ('keeps', models.JSONField(default=list, help_text='Fields in which the registered firm stays as it is.')),
                        ('outcome', models.CharField(blank=True, choices=[('created', 'New in the register'), ('updated', 'Updated'), ('unchanged', 'Nothing new in it'), ('skipped', 'Left out'), ('faulty', 'Left out, faulty'), ('kept', 'Kept, edited since')], max_length=9)),
                        ('firm', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='clusters.firm')),
                        ('before', models.JSONField(help_text='What an update wrote over.', null=True)),
                        ('done_at', models.DateTimeField(null=True)),
                    ],
                    options={
                        'ordering': ['number'],
                        'indexes': [models.Index(condition=models.Q(('faults', []), _negated=True), fields=['workbook', 'number'], name='import_row_faulty')],
                        'constraints': [models.UniqueConstraint(fields=('workbook', 'number'), name='import_row_once'), models.CheckConstraint(condition=models.Q(('duplicate_row', None), models.Q(('duplicate_row', models.F('number')), _negated=True), _connector='OR'), name='import_row_not_its_own_twin')],
                    },
                ),
                migrations.CreateModel(
                    name='ColumnMapping',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('region', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='regions.region')),
                        ('head', models.CharField(help_text='The words of the head in small letters.', max_length=160)),
                        ('field', models.CharField(blank=True, help_text='Empty for a column that is not used.', max_length=20)),
                        ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('set_at', models.DateTimeField(auto_now=True)),
                    ],
                    options={
                        'ordering': ['head'],
                        'constraints': [models.UniqueConstraint(fields=('region', 'head'), name='mapping_once_per_region')],
                    },
                ),
            ],
        ),
    ]
