"""Rows of the API are read quickly, and say what the fields of their serializer would say."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from rest_framework import serializers

from clusters.api.serializers import ClusterSerializer
from clusters.models import Cluster
from issues.api.serializers import ProblemSerializer
from issues.models import Problem
from solutions.api.serializers import SolutionSerializer
from solutions.models import Solution
from tests.factories import ProblemFactory, SolutionFactory

pytestmark = pytest.mark.django_db


def slowly(serializer, row) -> dict:
    """What the fields themselves say, with times left to the renderer as they are."""
    said = serializers.ModelSerializer.to_representation(serializer, row)
    times = {name for name, field in serializer.fields.items() if isinstance(field, serializers.DateTimeField)}
    return {name: getattr(row, name) if name in times else value for name, value in said.items()}


def plain(values: dict) -> dict:
    return {
        name: str(value) if name in {"id", "provider", "common_problem"} else value for name, value in values.items()
    }


def test_a_problem(firm):
    for problem in [ProblemFactory(firm=firm), ProblemFactory(firm=None, cluster=None)]:
        row = Problem.objects.for_rows().get(pk=problem.pk)
        assert plain(ProblemSerializer().to_representation(row)) == plain(slowly(ProblemSerializer(), row))


def test_a_cluster(cluster):
    serializer = ClusterSerializer(context={"is_shown": lambda many: many >= 3})
    row = Cluster.objects.for_rows().with_firms().get(pk=cluster.pk)
    quick = serializer.to_representation(row)
    assert {**quick, "latitude": None, "longitude": None} == {
        **slowly(serializer, row),
        "latitude": None,
        "longitude": None,
    }


def test_a_list_asked_for_as_a_whole_is_not_narrowed(api_of, official, firm, firm_makassar):
    codes = [row["code"] for row in api_of(official).get("/api/v1/firms/?page_size=10").json()["results"]]
    assert codes == [firm.code]
    assert api_of(official).get("/api/v1/firms/?search=nobodyhasthisname").json()["results"] == []


@pytest.mark.parametrize(
    ["serializer", "rows"],
    [
        (ProblemSerializer, Problem.objects.for_rows()),
        (SolutionSerializer, Solution.objects.for_rows()),
        (ClusterSerializer, Cluster.objects.for_rows().with_firms()),
    ],
)
def test_narrowed_rows_say_what_whole_rows_say(serializer, rows, firm, provider):
    ProblemFactory(firm=firm, due_at=timezone.now() - timedelta(1), status="closed", outcome="solved")
    ProblemFactory(firm=None, cluster=None)
    SolutionFactory(provider=provider, quota=4, taken=1, cost_share_percent="30.00")
    quick = serializer(context={"is_shown": lambda many: many >= 3})
    whole = [quick.to_representation(row) for row in rows.order_by("pk")]
    assert whole
    assert [quick.to_representation(row) for row in serializer.narrowed(rows).order_by("pk")] == whole


def test_a_list_reads_only_what_is_shown(api_of, official, firm):
    ProblemFactory.create_batch(3, firm=firm, status="verified")
    client = api_of(official)
    client.get("/api/v1/problems/")
    with CaptureQueriesContext(connection) as asked:
        assert len(client.get("/api/v1/problems/").json()["results"]) == 3
    [rows] = [query["sql"] for query in asked if '"title"' in query["sql"]]
    assert "stems" not in rows
