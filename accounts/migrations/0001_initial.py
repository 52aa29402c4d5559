import accounts.querysets
import common.migrating
import django.contrib.auth.validators
import django.contrib.postgres.constraints
import django.contrib.postgres.fields.ranges
import django.core.validators
import django.db.models.deletion
import django.db.models.functions.text
import django.utils.timezone
import pgtrigger.compiler
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('auth', '0012_alter_user_first_name_max_length'),
        ('contenttypes', '0002_remove_content_type_name'),
        ('pghistory', '0007_auto_20250421_0444'),
        ('regions', '0001_initial'),
    ]

    operations = [
        common.migrating.CreateTogether(
            tables=[
                migrations.CreateModel(
                    name='User',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('password', models.CharField(max_length=128, verbose_name='password')),
                        ('last_login', models.DateTimeField(blank=True, null=True, verbose_name='last login')),
                        ('is_superuser', models.BooleanField(default=False, help_text='Designates that this user has all permissions without explicitly assigning them.', verbose_name='superuser status')),
                        ('username', models.CharField(error_messages={'unique': 'A user with that username already exists.'}, help_text='Required. 150 characters or fewer. Letters, digits and @/./+/-/_ only.', max_length=150, unique=True, validators=[django.contrib.auth.validators.UnicodeUsernameValidator()], verbose_name='username')),
                        ('email', models.EmailField(blank=True, max_length=254, verbose_name='email address')),
                        ('is_staff', models.BooleanField(default=False, help_text='Designates whether the user can log into this admin site.', verbose_name='staff status')),
                        ('is_active', models.BooleanField(default=True, help_text='Designates whether this user should be treated as active. Unselect this instead of deleting accounts.', verbose_name='active')),
                        ('date_joined', models.DateTimeField(default=django.utils.timezone.now, verbose_name='date joined')),
                        ('name', models.CharField(max_length=150, verbose_name='name')),
                        ('role', models.CharField(choices=[('owner', 'IKM owner'), ('surveyor', 'Surveyor'), ('official', 'Official'), ('facilitator', 'Facilitator'), ('ministry', 'Ministry'), ('provider', 'Provider'), ('observer', 'Observer'), ('admin', 'Administrator')], default='owner', max_length=12, verbose_name='role')),
                        ('office', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='users', to='accounts.office', verbose_name='office')),
                        ('phone', models.CharField(blank=True, help_text='As +62812..., used to sign in.', max_length=20, null=True, unique=True, verbose_name='phone')),
                        ('language', models.CharField(choices=[('id', 'Bahasa Indonesia'), ('en', 'English')], default='id', max_length=2, verbose_name='language')),
                        ('theme', models.CharField(blank=True, choices=[('', 'As the device'), ('light', 'Light'), ('dark', 'Dark')], default='', max_length=5)),
                        ('groups', models.ManyToManyField(blank=True, help_text='The groups this user belongs to. A user will get all permissions granted to each of their groups.', related_name='user_set', related_query_name='user', to='auth.group', verbose_name='groups')),
                        ('user_permissions', models.ManyToManyField(blank=True, help_text='Specific permissions for this user.', related_name='user_set', related_query_name='user', to='auth.permission', verbose_name='user permissions')),
                    ],
                    options={
                        'verbose_name': 'person with an account',
                        'verbose_name_plural': 'people with an account',
                        'ordering': ['name', 'id'],
                        'constraints': [models.CheckConstraint(condition=models.Q(('role__in', ['owner', 'surveyor', 'official', 'facilitator', 'ministry', 'provider', 'observer', 'admin'])), name='user_role_known'), models.UniqueConstraint(django.db.models.functions.text.Lower('email'), condition=models.Q(('email', ''), _negated=True), name='user_one_per_email', violation_error_message='This e-mail address belongs to another account.'), models.CheckConstraint(condition=models.Q(('phone', None), ('phone__regex', '^\\+[1-9]\\d{6,14}$'), _connector='OR'), name='user_phone_international', violation_error_message='Write a phone number such as 0812 3344 4417.'), models.CheckConstraint(condition=models.Q(models.Q(('role__in', ['surveyor', 'official']), _negated=True), ('office__isnull', False), _connector='OR'), name='user_office_of_official', violation_error_message='Officials and surveyors belong to an office.')],
                        'triggers': [pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."date_joined" IS DISTINCT FROM (NEW."date_joined") OR OLD."email" IS DISTINCT FROM (NEW."email") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_active" IS DISTINCT FROM (NEW."is_active") OR OLD."is_staff" IS DISTINCT FROM (NEW."is_staff") OR OLD."is_superuser" IS DISTINCT FROM (NEW."is_superuser") OR OLD."language" IS DISTINCT FROM (NEW."language") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."office_id" IS DISTINCT FROM (NEW."office_id") OR OLD."phone" IS DISTINCT FROM (NEW."phone") OR OLD."role" IS DISTINCT FROM (NEW."role") OR OLD."theme" IS DISTINCT FROM (NEW."theme") OR OLD."username" IS DISTINCT FROM (NEW."username"))', func='INSERT INTO "accounts_userevent" ("date_joined", "email", "id", "is_active", "is_staff", "is_superuser", "language", "name", "office_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "role", "theme", "username") VALUES (OLD."date_joined", OLD."email", OLD."id", OLD."is_active", OLD."is_staff", OLD."is_superuser", OLD."language", OLD."name", OLD."office_id", _pgh_attach_context(), NOW(), \'update\', OLD."id", OLD."phone", OLD."role", OLD."theme", OLD."username"); RETURN NULL;', hash='06ebe3f330c4cb0346e0c789d9faa8d2b91a9732', operation='UPDATE', pgid='pgtrigger_update_update_0e890', table='accounts_user', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "accounts_userevent" ("date_joined", "email", "id", "is_active", "is_staff", "is_superuser", "language", "name", "office_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "role", "theme", "username") VALUES (OLD."date_joined", OLD."email", OLD."id", OLD."is_active", OLD."is_staff", OLD."is_superuser", OLD."language", OLD."name", OLD."office_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."phone", OLD."role", OLD."theme", OLD."username"); RETURN NULL;', hash='e2c4863034b52b50ffe6913785503d0dd7def817', operation='DELETE', pgid='pgtrigger_delete_delete_19f14', table='accounts_user', when='AFTER'))],
                    },
                    managers=[
                        ('objects', accounts.querysets.UserManager()),
                    ],
                ),
                migrations.CreateModel(
                    name='ClaimCode',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('subject_type', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='contenttypes.contenttype')),
                        ('subject_key', models.CharField(blank=True, editable=False, max_length=64)),
                        ('user', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('name', models.CharField(blank=True, editable=False, max_length=150, verbose_name='name')),
                        ('phone', models.CharField(blank=True, editable=False, max_length=20, verbose_name='phone')),
                        ('code_hash', models.CharField(editable=False, max_length=64, unique=True)),
                        ('made_by', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('made_at', models.DateTimeField(auto_now_add=True)),
                        ('expires_at', models.DateTimeField(editable=False)),
                        ('used_at', models.DateTimeField(editable=False, null=True)),
                        ('used_by', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('revoked_at', models.DateTimeField(editable=False, null=True)),
                    ],
                    options={
                        'ordering': ['-made_at'],
                        'indexes': [models.Index(fields=['subject_type', 'subject_key'], name='claim_code_subject')],
                        'constraints': [models.CheckConstraint(condition=models.Q(('subject_type__isnull', False), ('user__isnull', False), _connector='OR'), name='claim_code_for_thing_or_user'), models.CheckConstraint(condition=models.Q(('used_at', None), ('revoked_at', None), _connector='OR'), name='claim_code_used_or_revoked'), models.CheckConstraint(condition=models.Q(('expires_at__gt', models.F('made_at'))), name='claim_code_lapses')],
                        'triggers': [pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."expires_at" IS DISTINCT FROM (NEW."expires_at") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."made_at" IS DISTINCT FROM (NEW."made_at") OR OLD."made_by_id" IS DISTINCT FROM (NEW."made_by_id") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."phone" IS DISTINCT FROM (NEW."phone") OR OLD."revoked_at" IS DISTINCT FROM (NEW."revoked_at") OR OLD."subject_key" IS DISTINCT FROM (NEW."subject_key") OR OLD."subject_type_id" IS DISTINCT FROM (NEW."subject_type_id") OR OLD."used_at" IS DISTINCT FROM (NEW."used_at") OR OLD."used_by_id" IS DISTINCT FROM (NEW."used_by_id") OR OLD."user_id" IS DISTINCT FROM (NEW."user_id"))', func='INSERT INTO "accounts_claimcodeevent" ("expires_at", "id", "made_at", "made_by_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "revoked_at", "subject_key", "subject_type_id", "used_at", "used_by_id", "user_id") VALUES (OLD."expires_at", OLD."id", OLD."made_at", OLD."made_by_id", OLD."name", _pgh_attach_context(), NOW(), \'update\', OLD."id", OLD."phone", OLD."revoked_at", OLD."subject_key", OLD."subject_type_id", OLD."used_at", OLD."used_by_id", OLD."user_id"); RETURN NULL;', hash='79971799b943d09d4052d3ce2a569b70cafecb3e', operation='UPDATE', pgid='pgtrigger_update_update_21475', table='accounts_claimcode', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "accounts_claimcodeevent" ("expires_at", "id", "made_at", "made_by_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "revoked_at", "subject_key", "subject_type_id", "used_at", "used_by_id", "user_id") VALUES (OLD."expires_at", OLD."id", OLD."made_at", OLD."made_by_id", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."phone", OLD."revoked_at", OLD."subject_key", OLD."subject_type_id", OLD."used_at", OLD."used_by_id", OLD."user_id"); RETURN NULL;', hash='364e343dba977ed3111f73ba263ec3e6f189cf03', operation='DELETE', pgid='pgtrigger_delete_delete_79c41', table='accounts_claimcode', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='ClaimCodeEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='accounts.claimcode')),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('subject_type', models.ForeignKey(blank=True, db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='contenttypes.contenttype')),
                        ('subject_key', models.CharField(blank=True, editable=False, max_length=64)),
                        ('user', models.ForeignKey(blank=True, db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('name', models.CharField(blank=True, editable=False, max_length=150, verbose_name='name')),
                        ('phone', models.CharField(blank=True, editable=False, max_length=20, verbose_name='phone')),
                        ('made_by', models.ForeignKey(db_constraint=False, editable=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('made_at', models.DateTimeField(auto_now_add=True)),
                        ('expires_at', models.DateTimeField(editable=False)),
                        ('used_at', models.DateTimeField(editable=False, null=True)),
                        ('used_by', models.ForeignKey(db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('revoked_at', models.DateTimeField(editable=False, null=True)),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='Export',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('user', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('page', models.CharField(editable=False, max_length=80)),
                        ('query', models.CharField(blank=True, editable=False, max_length=2000)),
                        ('format', models.CharField(choices=[('xlsx', 'XLSX'), ('csv', 'CSV'), ('pdf', 'PDF')], max_length=4)),
                        ('state', models.CharField(choices=[('waiting', 'Waiting'), ('running', 'Running'), ('done', 'Ready'), ('failed', 'Failed')], default='waiting', editable=False, max_length=7)),
                        ('file', models.FileField(blank=True, editable=False, upload_to='exports/')),
                        ('rows', models.PositiveIntegerField(editable=False, null=True)),
                        ('created_at', models.DateTimeField(auto_now_add=True)),
                        ('done_at', models.DateTimeField(editable=False, null=True)),
                    ],
                    options={
                        'ordering': ['-created_at'],
                        'indexes': [models.Index(fields=['user', '-created_at'], name='export_of_user')],
                    },
                ),
                migrations.CreateModel(
                    name='IdempotencyKey',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('key', models.CharField(max_length=200)),
                        ('address', models.CharField(help_text='The method and the path.', max_length=500)),
                        ('body_hash', models.CharField(max_length=64)),
                        ('status', models.PositiveSmallIntegerField(null=True)),
                        ('body', models.BinaryField(default=b'')),
                        ('created_at', models.DateTimeField()),
                    ],
                    options={
                        'indexes': [models.Index(fields=['created_at'], name='idempotency_key_age')],
                        'constraints': [models.UniqueConstraint(fields=('user', 'key'), name='idempotency_key_once_per_user'), models.CheckConstraint(condition=models.Q(('status', None), ('status__lt', 400), _connector='OR'), name='idempotency_key_keeps_effects_only')],
                    },
                ),
                migrations.CreateModel(
                    name='Notice',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('user', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='notices', to=settings.AUTH_USER_MODEL)),
                        ('address', models.CharField(blank=True, editable=False, max_length=254)),
                        ('channel', models.CharField(choices=[('page', 'On the portal'), ('email', 'E-mail'), ('message', 'Phone message')], editable=False, max_length=7)),
                        ('kind', models.CharField(editable=False, max_length=40)),
                        ('subject', models.CharField(editable=False, max_length=200)),
                        ('body', models.TextField(editable=False)),
                        ('url', models.CharField(blank=True, editable=False, max_length=500)),
                        ('tries', models.PositiveSmallIntegerField(default=0, editable=False)),
                        ('created_at', models.DateTimeField(auto_now_add=True)),
                        ('next_try_at', models.DateTimeField(editable=False, help_text='Null when nothing is left to do.', null=True)),
                        ('sent_at', models.DateTimeField(editable=False, null=True)),
                        ('read_at', models.DateTimeField(editable=False, null=True)),
                        ('failure', models.CharField(blank=True, editable=False, max_length=100)),
                    ],
                    options={
                        'ordering': ['-created_at', 'id'],
                        'indexes': [models.Index(condition=models.Q(('channel', 'page')), fields=['user', '-created_at', 'id'], name='notice_on_page'), models.Index(condition=models.Q(('channel', 'page'), ('read_at__isnull', True)), fields=['user'], name='notice_unread'), models.Index(condition=models.Q(('next_try_at__isnull', False)), fields=['next_try_at'], name='notice_waiting')],
                        'constraints': [models.CheckConstraint(condition=models.Q(('channel__in', ['page', 'email', 'message'])), name='notice_channel_known'), models.CheckConstraint(condition=models.Q(('user__isnull', False), models.Q(('address', ''), _negated=True), _connector='OR'), name='notice_goes_to_someone'), models.CheckConstraint(condition=models.Q(('sent_at', None), ('next_try_at', None), _connector='OR'), name='notice_sent_waits_no_more')],
                    },
                ),
                migrations.CreateModel(
                    name='NoticePreference',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='notice_preferences', to=settings.AUTH_USER_MODEL)),
                        ('kind', models.CharField(max_length=40)),
                        ('channel', models.CharField(choices=[('page', 'On the portal'), ('email', 'E-mail'), ('message', 'Phone message')], max_length=7)),
                        ('is_wanted', models.BooleanField()),
                    ],
                    options={
                        'constraints': [models.UniqueConstraint(fields=('user', 'kind', 'channel'), name='preference_once_per_kind'), models.CheckConstraint(condition=models.Q(('channel__in', ['page', 'email', 'message'])), name='preference_channel_known')],
                    },
                ),
                migrations.CreateModel(
                    name='Office',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('name', models.CharField(max_length=150, unique=True, verbose_name='name')),
                        ('level', models.CharField(choices=[('ministry', 'Ministry'), ('province', 'Province'), ('regency', 'Regency or city')], max_length=10, verbose_name='level')),
                        ('region', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='regions.region', verbose_name='region')),
                        ('address', models.CharField(blank=True, max_length=200, verbose_name='address')),
                        ('phone', models.CharField(blank=True, max_length=20, verbose_name='phone')),
                        ('opening_hours', models.CharField(blank=True, default='Senin-Jumat 08.00-16.00', max_length=100, verbose_name='opening hours')),
                    ],
                    options={
                        'verbose_name': 'office',
                        'verbose_name_plural': 'offices',
                        'ordering': ['region_id', 'name'],
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('level', 'ministry'), ('region', None)), models.Q(models.Q(('level', 'ministry'), _negated=True), ('region__isnull', False)), _connector='OR'), name='office_region_unless_ministry', violation_error_message='An office of a province, regency or city has a region; the ministry has none.'), models.UniqueConstraint(condition=models.Q(('region__isnull', False)), fields=('region',), name='office_one_per_region', violation_error_message='This region has an office already.')],
                        'triggers': [pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "accounts_officeevent" ("address", "id", "level", "name", "opening_hours", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "region_id") VALUES (OLD."address", OLD."id", OLD."level", OLD."name", OLD."opening_hours", _pgh_attach_context(), NOW(), \'update\', OLD."id", OLD."phone", OLD."region_id"); RETURN NULL;', hash='677c652dfa02af4ac48e5a8a611ec334e23d82ce', operation='UPDATE', pgid='pgtrigger_update_update_40b8a', table='accounts_office', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "accounts_officeevent" ("address", "id", "level", "name", "opening_hours", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "region_id") VALUES (OLD."address", OLD."id", OLD."level", OLD."name", OLD."opening_hours", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."phone", OLD."region_id"); RETURN NULL;', hash='9ed04cfa4b4b3f1f180b4e8a328e759c5ab4b063', operation='DELETE', pgid='pgtrigger_delete_delete_47d44', table='accounts_office', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='ClosedDay',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('office', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='closed_days', to='accounts.office')),
                        ('date', models.DateField(verbose_name='day')),
                        ('reason', models.CharField(max_length=100, verbose_name='reason')),
                    ],
                    options={
                        'verbose_name': 'closed day',
                        'verbose_name_plural': 'closed days',
                        'ordering': ['date'],
                        'constraints': [models.UniqueConstraint(fields=('office', 'date'), name='closed_day_once_per_office')],
                    },
                ),
                migrations.CreateModel(
                    name='OfficeEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='accounts.office')),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
                        ('name', models.CharField(max_length=150, verbose_name='name')),
                        ('level', models.CharField(choices=[('ministry', 'Ministry'), ('province', 'Province'), ('regency', 'Regency or city')], max_length=10, verbose_name='level')),
                        ('region', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='regions.region', verbose_name='region')),
                        ('address', models.CharField(blank=True, max_length=200, verbose_name='address')),
                        ('phone', models.CharField(blank=True, max_length=20, verbose_name='phone')),
                        ('opening_hours', models.CharField(blank=True, default='Senin-Jumat 08.00-16.00', max_length=100, verbose_name='opening hours')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='SavedView',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('user', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('page', models.CharField(max_length=80, validators=[django.core.validators.RegexValidator('^\\w+:\\w+$')])),
                        ('name', models.CharField(max_length=60, verbose_name='name')),
                        ('query', models.CharField(blank=True, max_length=2000)),
                        ('office', models.ForeignKey(blank=True, help_text='With whom it is shared.', null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='accounts.office')),
                        ('created_at', models.DateTimeField(auto_now_add=True)),
                    ],
                    options={
                        'ordering': ['name'],
                        'constraints': [models.UniqueConstraint(fields=('user', 'page', 'name'), name='saved_view_once_per_name', violation_error_message='You have a view of this name already. Choose another name.')],
                    },
                ),
                migrations.CreateModel(
                    name='Token',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='tokens', to=settings.AUTH_USER_MODEL)),
                        ('name', models.CharField(help_text='What the token is for.', max_length=100)),
                        ('key_hash', models.CharField(editable=False, max_length=64, unique=True)),
                        ('key_hint', models.CharField(editable=False, help_text='The last four signs of the key.', max_length=4)),
                        ('may_write', models.BooleanField(default=True, help_text='Whether the token may change things.')),
                        ('created_at', models.DateTimeField(auto_now_add=True)),
                        ('expires_at', models.DateTimeField()),
                        ('last_used_on', models.DateField(blank=True, editable=False, null=True)),
                    ],
                    options={
                        'ordering': ['-created_at'],
                    },
                ),
                migrations.CreateModel(
                    name='UserEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to=settings.AUTH_USER_MODEL)),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('id', models.BigIntegerField()),
                        ('is_superuser', models.BooleanField(default=False, help_text='Designates that this user has all permissions without explicitly assigning them.', verbose_name='superuser status')),
                        ('username', models.CharField(error_messages={'unique': 'A user with that username already exists.'}, help_text='Required. 150 characters or fewer. Letters, digits and @/./+/-/_ only.', max_length=150, validators=[django.contrib.auth.validators.UnicodeUsernameValidator()], verbose_name='username')),
                        ('email', models.EmailField(blank=True, max_length=254, verbose_name='email address')),
                        ('is_staff', models.BooleanField(default=False, help_text='Designates whether the user can log into this admin site.', verbose_name='staff status')),
                        ('is_active', models.BooleanField(default=True, help_text='Designates whether this user should be treated as active. Unselect this instead of deleting accounts.', verbose_name='active')),
                        ('date_joined', models.DateTimeField(default=django.utils.timezone.now, verbose_name='date joined')),
                        ('name', models.CharField(max_length=150, verbose_name='name')),
                        ('role', models.CharField(choices=[('owner', 'IKM owner'), ('surveyor', 'Surveyor'), ('official', 'Official'), ('facilitator', 'Facilitator'), ('ministry', 'Ministry'), ('provider', 'Provider'), ('observer', 'Observer'), ('admin', 'Administrator')], default='owner', max_length=12, verbose_name='role')),
                        ('office', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='accounts.office', verbose_name='office')),
                        ('phone', models.CharField(blank=True, help_text='As +62812..., used to sign in.', max_length=20, null=True, verbose_name='phone')),
                        ('language', models.CharField(choices=[('id', 'Bahasa Indonesia'), ('en', 'English')], default='id', max_length=2, verbose_name='language')),
                        ('theme', models.CharField(blank=True, choices=[('', 'As the device'), ('light', 'Light'), ('dark', 'Dark')], default='', max_length=5)),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='Absence',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('user', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='absences', to=settings.AUTH_USER_MODEL)),
                        ('starts_on', models.DateField(verbose_name='first day away')),
                        ('ends_on', models.DateField(verbose_name='last day away')),
                        ('deputy', models.ForeignKey(blank=True, help_text='Who gets your new work in the meantime.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='deputy')),
                    ],
                    options={
                        'ordering': ['-starts_on'],
                        'constraints': [models.CheckConstraint(condition=models.Q(('ends_on__gte', models.F('starts_on'))), name='absence_ends_after_start', violation_error_message='The last day lies before the first. Exchange the two days.'), models.CheckConstraint(condition=models.Q(('deputy', None), models.Q(('deputy', models.F('user')), _negated=True), _connector='OR'), name='absence_deputy_is_another', violation_error_message='Choose a colleague as your deputy, not yourself.'), django.contrib.postgres.constraints.ExclusionConstraint(expressions=[('user', '='), (models.Func('starts_on', 'ends_on', models.Value('[]'), function='daterange', output_field=django.contrib.postgres.fields.ranges.DateRangeField()), '&&')], name='absence_once_at_a_time', violation_error_message='You have written down an absence in these days already.')],
                    },
                ),
                migrations.CreateModel(
                    name='AccessLog',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('by', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('subject_type', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='contenttypes.contenttype')),
                        ('subject_key', models.CharField(editable=False, max_length=64)),
                        ('what', models.CharField(editable=False, help_text='As nik, phone, answers.', max_length=60)),
                        ('at', models.DateTimeField(auto_now_add=True)),
                    ],
                    options={
                        'verbose_name': 'opening of personal data',
                        'verbose_name_plural': 'openings of personal data',
                        'ordering': ['-at'],
                        'indexes': [models.Index(fields=['subject_type', 'subject_key', '-at'], name='access_log_subject'), models.Index(fields=['by', '-at'], name='access_log_by')],
                    },
                ),
            ],
        ),
    ]
