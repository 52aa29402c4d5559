"""`manage.py load_demo`: the invented firms, people, catalogue and problems of a trial run."""

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone, translation

from accounts.models import Role
from common.errors import DomainError
from common.history import author
from common.put_off import nothing_put_off
from dashboards.actions import fold_tallies
from dashboards.publishing import publish_if_new, quarter_before
from smidep.demo.catalogue import load_catalogue
from smidep.demo.firms import load_firms
from smidep.demo.people import load_people
from smidep.demo.plans import load_plan
from smidep.demo.problems import load_problems
from smidep.demo.requests import load_requests


class Command(BaseCommand):
    help = "Load the demo data, or what is missing of it. It can be run again without harm."

    def handle(self, *args, **options):
        try:
            with translation.override("id"):
                self.load()
        except DomainError as error:
            raise CommandError(str(error)) from error

    def load(self):
        people = load_people()
        admin = next(person for person in people.values() if person.role == Role.ADMIN)
        with author(admin), nothing_put_off():
            self.tell("firms", load_firms(people))
            self.tell("solutions", load_catalogue(people))
            self.tell("problems", load_problems(people))
            self.tell("action plans", load_plan(people))
            self.tell("requests", load_requests(people))
        fold_tallies()
        publish_if_new(*quarter_before(timezone.localdate()))

    def tell(self, what: str, number: int) -> None:
        self.stdout.write(f"Demo: {number} new {what}.")
