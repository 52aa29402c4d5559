"""Rows of the API are read quickly, and say what the fields of their serializer would say."""

import pytest
from rest_framework import serializers

from clusters.api.serializers import ClusterSerializer
from clusters.models import Cluster
from issues.api.serializers import ProblemSerializer
from issues.models import Problem
from tests.factories import ProblemFactory

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
