from django.db import migrations, models


class Migration(migrations.Migration):
    """News may wait for the next morning, to come as one mail."""

    dependencies = [("accounts", "0003_notice_thread")]

    operations = [
        migrations.AddField(
            model_name="notice",
            name="pace",
            field=models.CharField(
                choices=[("at_once", "At once"), ("daily", "Once a day"), ("never", "Not at all")],
                default="at_once",
                editable=False,
                max_length=7,
            ),
        ),
        migrations.AddConstraint(
            model_name="notice",
            constraint=models.CheckConstraint(
                name="notice_daily_is_mail_of_a_user",
                condition=models.Q(
                    ("pace", "at_once"),
                    models.Q(("channel", "email"), ("pace", "daily"), ("user__isnull", False)),
                    _connector="OR",
                ),
            ),
        ),
        migrations.AddField(
            model_name="noticepreference",
            name="pace",
            field=models.CharField(
                choices=[("at_once", "At once"), ("daily", "Once a day"), ("never", "Not at all")],
                default="at_once",
                max_length=7,
            ),
            preserve_default=False,
        ),
        # Its way back needs a value for the rows that are there.
        migrations.AlterField("noticepreference", "is_wanted", models.BooleanField(default=True)),
    ]
