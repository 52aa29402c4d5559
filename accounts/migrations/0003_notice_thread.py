from django.db import migrations, models


class Migration(migrations.Migration):
    """Mails about one thing hang together, and some may be answered."""

    dependencies = [("accounts", "0002_decrees")]

    operations = [
        migrations.AddField(
            model_name="notice",
            name="thread",
            field=models.UUIDField(
                editable=False, null=True, help_text="What it is about: mails of one thing and one person hang together."
            ),
        ),
        migrations.AddField(
            model_name="notice",
            name="may_answer",
            field=models.BooleanField(
                default=False, editable=False, help_text="Whether an answer by mail becomes a message about it."
            ),
        ),
        migrations.AddConstraint(
            model_name="notice",
            constraint=models.CheckConstraint(
                name="notice_answered_in_a_thread",
                condition=models.Q(("may_answer", False), ("thread__isnull", False), _connector="OR"),
            ),
        ),
    ]
