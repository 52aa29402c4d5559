"""What apps above show on a page of an app below asks the database no more than it said."""

import pytest
from django.conf import settings
from django.contrib.messages.middleware import MessageMiddleware
from django.db import connection
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext

from clusters.models import Cluster, Firm
from common import panels
from issues.models import CommonProblem, Problem
from surveys.models import WorkbookImport
from tests.access.conftest import asker  # noqa: F401 - a fixture

pytestmark = pytest.mark.django_db
SUBJECTS = {
    "issues:problem.side": lambda keys: Problem.objects.for_page().get(number=keys["problem_offered"]),
    "issues:problem.link": lambda keys: Problem.objects.for_page().get(number=keys["problem_offered"]),
    "issues:problem.story": lambda keys: Problem.objects.for_page().get(number=keys["problem_offered"]),
    "issues:common.side": lambda keys: CommonProblem.objects.get(pk=keys["common"]),
    "issues:home.owner": lambda keys: None,
    "surveys:import.ended": lambda keys: WorkbookImport.objects.get(pk=keys["import"]),
    "clusters:firm.main": lambda keys: Firm.objects.for_rows().get(code=keys["firm"]),
    "clusters:firm.side": lambda keys: Firm.objects.for_rows().get(code=keys["firm"]),
    "clusters:cluster.main": lambda keys: Cluster.objects.for_rows().get(slug=keys["cluster"]),
}


def request_of(person):
    request = RequestFactory().get("/")
    request.user, request.session, request.htmx = person, {}, False
    MessageMiddleware(lambda _request: None).process_request(request)
    return request


def filled():
    """The places that apps fill; tests fill some of their own."""
    of_apps = tuple(f"{app}." for app in settings.APPS)
    found = {place: [one for one in many if one.name.startswith(of_apps)] for place, many in panels.places().items()}
    return {place: many for place, many in found.items() if many}


def test_every_place_is_tried():
    assert set(filled()) <= set(SUBJECTS)


def test_panels_stay_within_their_budgets(asker, cast):  # noqa: F811
    over = []
    for place, many in filled().items():
        for panel in many:
            for person in ("owner", "official", "official_jatim", "facilitator", "ministry", "provider", "admin"):
                subject = SUBJECTS[place](asker.keys)
                with CaptureQueriesContext(connection) as asked:
                    panel.fragment(request_of(cast[person]), subject)
                if len(asked) > panel.queries:
                    over.append(f"{place} {panel.name} {person}: {len(asked)} instead of {panel.queries}")
    assert not over, "\n".join(over)
