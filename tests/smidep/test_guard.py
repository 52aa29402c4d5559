"""Nothing of a trial gets into an installation for real people."""

import pytest
from django.core.management import CommandError, call_command

from accounts.models import User
from smidep.demo.people import PASSWORD

pytestmark = pytest.mark.django_db
KEY = "k3-vX9_long-and-random-enough-to-be-a-real-key-0123456789"


@pytest.fixture(autouse=True)
def production(settings):
    settings.DEBUG, settings.TRIAL, settings.SECRET_KEY = False, False, KEY
    settings.ALLOWED_HOSTS = ["portal.example"]
    settings.MESSAGE_GATEWAY = "none"
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"


def test_real_installation_passes(capsys):
    call_command("guard")
    assert "real installation" in capsys.readouterr().out


@pytest.mark.parametrize(
    ["name", "value", "word"],
    [
        ("DEBUG", True, "DEBUG"),
        ("TRIAL", True, "SMIDEP_TRIAL"),
        ("SECRET_KEY", "short", "SECRET_KEY"),
        ("SECRET_KEY", "change-me" + KEY, "SECRET_KEY"),
        ("ALLOWED_HOSTS", ["*"], "ALLOWED_HOSTS"),
        ("MESSAGE_GATEWAY", "console", "MESSAGE_GATEWAY"),
        ("EMAIL_BACKEND", "django.core.mail.backends.console.EmailBackend", "EMAIL_URL"),
    ],
)
def test_setting_of_a_trial_is_refused(settings, name, value, word):
    setattr(settings, name, value)
    with pytest.raises(CommandError, match=word):
        call_command("guard")


def test_user_of_the_demo_is_refused():
    User.objects.create_user(username="ministry", password=PASSWORD, role="ministry")
    with pytest.raises(CommandError, match="The user ministry has the password of the demo"):
        call_command("guard")


def test_real_user_with_a_name_of_the_demo_passes():
    User.objects.create_user(username="admin", password=f"{KEY}-of-their-own", role="admin")
    call_command("guard")
