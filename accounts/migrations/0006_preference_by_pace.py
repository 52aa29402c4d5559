from django.db import migrations, models


class Migration(migrations.Migration):
    """The pace alone says how one wants to hear."""

    dependencies = [("accounts", "0005_fill_preference_pace")]

    operations = [
        migrations.RemoveField(model_name="noticepreference", name="is_wanted"),
        migrations.AddConstraint(
            model_name="noticepreference",
            constraint=models.CheckConstraint(
                name="preference_pace_known",
                condition=models.Q(
                    ("pace__in", ["at_once", "never"]),
                    models.Q(("channel", "email"), ("pace", "daily")),
                    _connector="OR",
                ),
            ),
        ),
    ]
