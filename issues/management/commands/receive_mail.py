"""`manage.py receive_mail`: read one mail from the standard input, for a mail server that hands mails to a program."""

import sys

from django.core.management.base import BaseCommand
from django.db import DatabaseError

from issues import actions
from issues.mail_boxes import LARGEST

# What a mail server takes as "later again" (EX_TEMPFAIL of sysexits.h): the mail stays in its queue.
LATER = 75


class Command(BaseCommand):
    help = "Takes one mail from the standard input and threads it into the report it answers to."

    def add_arguments(self, parser):
        parser.add_argument("--recipient", default="", help="the address the mail was sent to, as the server knows it")

    def handle(self, *, recipient, **options):
        try:
            mail = actions.take_mail(raw=sys.stdin.buffer.read(LARGEST + 1), recipient=recipient)
        except DatabaseError as error:
            self.stderr.write(f"The mail is not taken yet: {type(error).__name__}")
            sys.exit(LATER)
        self.stdout.write(str(mail.pk))
