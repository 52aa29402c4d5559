"""Refuse to serve real people with what belongs to a trial. Run by the container before anything else."""

from collections.abc import Iterator

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError

from accounts.models import User
from smidep.demo.people import PASSWORD, PEOPLE

SHORTEST_KEY = 50
WELL_KNOWN_KEYS = ("for-tests", "only-for", "django-insecure", "change-me", "smidep-demo")


class Command(BaseCommand):
    help = "Ends with an error, and says why, if this installation has keys, users or settings of a trial."
    # A wrong setting is to be told in one sentence, and not by a check that stumbles over it.
    requires_system_checks = []

    def handle(self, *args, **options):
        faults = [*faults_of_settings(), *faults_of_users()]
        if faults:
            raise CommandError("This is no installation for real people:\n  " + "\n  ".join(faults))
        self.stdout.write("The settings and users are those of a real installation.")


def faults_of_settings() -> Iterator[str]:
    if settings.DEBUG:
        yield "DEBUG is on: pages of errors would show what nobody may see."
    if settings.TRIAL:
        yield "SMIDEP_TRIAL is on: everybody could sign in as one of the invented people."
    if len(settings.SECRET_KEY) < SHORTEST_KEY or settings.SECRET_KEY.startswith(WELL_KNOWN_KEYS):
        yield f"SECRET_KEY is short or well known: make one of at least {SHORTEST_KEY} random characters."
    if settings.MESSAGE_GATEWAY == "console":
        yield "MESSAGE_GATEWAY is console: codes and messages would stand in the log. Name a gateway, or write none."
    if settings.EMAIL_BACKEND.endswith("console.EmailBackend"):
        yield "EMAIL_URL is missing: mails would stand in the log, with their links. Name a mail server."
    if "*" in settings.ALLOWED_HOSTS:
        yield "ALLOWED_HOSTS allows every name: write the names under which the portal is reached."


def faults_of_users() -> Iterator[str]:
    try:
        users = list(User.objects.filter(username__in=[person[0] for person in PEOPLE], is_active=True))
    except DatabaseError:
        # No table, no users: the first migration is still to come.
        return
    for user in users:
        if user.check_password(PASSWORD):
            yield f"The user {user.username} has the password of the demo: delete the user, or set a new password."
