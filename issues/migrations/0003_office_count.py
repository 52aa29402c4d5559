import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '0007_notice_count'),
        ('issues', '0002_first_standards'),
    ]

    operations = [
        migrations.CreateModel(
            name='OfficeCount',
            fields=[
                ('office', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='+', serialize=False, to='accounts.office')),
                ('counted_at', models.DateTimeField()),
                ('received', models.PositiveIntegerField(default=0)),
                ('answered', models.PositiveIntegerField(default=0)),
                ('in_time', models.PositiveIntegerField(default=0)),
                ('done', models.PositiveIntegerField(default=0)),
                ('confirmed', models.PositiveIntegerField(default=0)),
                ('unanswered', models.PositiveIntegerField(default=0)),
                ('late', models.PositiveIntegerField(default=0)),
                ('late_since', models.DateTimeField(null=True)),
                ('escalated', models.PositiveIntegerField(default=0)),
            ],
            options={
                'ordering': ['-late', 'office'],
                'indexes': [models.Index(condition=models.Q(('late__gt', 0)), fields=['-late'], name='office_count_late')],
            },
        ),
    ]
