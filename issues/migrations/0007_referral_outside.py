import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '0008_words'),
        ('issues', '0006_reason_incomplete'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name='referral',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='referral',
            name='delete_delete',
        ),
        migrations.AddField(
            model_name='referral',
            name='is_outside',
            field=models.BooleanField(default=False, help_text="The office lies outside the problem's region, and sees it by this alone."),
        ),
        migrations.AddField(
            model_name='referralevent',
            name='is_outside',
            field=models.BooleanField(default=False, help_text="The office lies outside the problem's region, and sees it by this alone."),
        ),
        migrations.AddIndex(
            model_name='referral',
            index=models.Index(condition=models.Q(('is_outside', True)), fields=['office'], name='referral_outside'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='referral',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "issues_referralevent" ("answer", "answered_at", "answered_by_id", "at", "by_id", "from_office_id", "hands_over", "id", "institution", "is_outside", "note", "office_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "problem_id", "state") VALUES (OLD."answer", OLD."answered_at", OLD."answered_by_id", OLD."at", OLD."by_id", OLD."from_office_id", OLD."hands_over", OLD."id", OLD."institution", OLD."is_outside", OLD."note", OLD."office_id", _pgh_attach_context(), NOW(), \'update\', OLD."id", OLD."problem_id", OLD."state"); RETURN NULL;', hash='eba324fb039db5c239c4a2b3bc8f13be50dfd14e', operation='UPDATE', pgid='pgtrigger_update_update_14853', table='issues_referral', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='referral',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "issues_referralevent" ("answer", "answered_at", "answered_by_id", "at", "by_id", "from_office_id", "hands_over", "id", "institution", "is_outside", "note", "office_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "problem_id", "state") VALUES (OLD."answer", OLD."answered_at", OLD."answered_by_id", OLD."at", OLD."by_id", OLD."from_office_id", OLD."hands_over", OLD."id", OLD."institution", OLD."is_outside", OLD."note", OLD."office_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."problem_id", OLD."state"); RETURN NULL;', hash='0c2ec8268b8f0649365d649f2291932100bf25d6', operation='DELETE', pgid='pgtrigger_delete_delete_4580d', table='issues_referral', when='AFTER')),
        ),
    ]
