"""Clusters: what everybody sees of them, and what those who work for them see more."""

import pytest
from pytest_django.asserts import assertContains, assertNotContains

from tests.factories import ClusterFactory, FiguresFactory, FirmFactory


def test_everybody_finds_clusters(client, cluster, cluster_makassar):
    assertContains(client.get("/clusters/"), cluster.name)
    assertContains(client.get("/clusters/", {"search": "perhiasan"}), cluster_makassar.name)
    assertNotContains(client.get("/clusters/", {"search": "perhiasan"}), cluster.name)
    assertNotContains(client.get("/clusters/", {"region": "73"}), cluster.name)


@pytest.mark.parametrize(["many", "words"], [(0, "0"), (1, ""), (2, ""), (3, "3")])
def test_fewer_than_three_firms_are_withheld(client, cluster, many, words):
    FirmFactory.create_batch(many, cluster=cluster)
    assert client.get(cluster.get_absolute_url()).context["firms_said"] == words
    assert client.get("/clusters/").context["page"].rows[0].firms_said == words


@pytest.mark.parametrize(
    ["person", "is_inside"],
    [
        ("anonymous", False), ("owner", False), ("observer", False), ("provider", False), ("official_makassar", False),
        ("official", True), ("surveyor", True), ("facilitator", True), ("ministry", True),
    ],
)  # fmt: skip
def test_figures_of_a_cluster_are_for_those_who_work_for_it(cast, client_of, cluster, firm, person, is_inside):
    FiguresFactory(firm=firm, workers_male=4321)
    page = client_of(cast[person]).get(cluster.get_absolute_url())
    assert page.status_code == 200
    assert ("4.321" in page.content.decode()) == is_inside
    assert firm.name not in page.content.decode()


@pytest.mark.parametrize("rows", [1, 15])
def test_list_costs_the_same_for_any_number_of_rows(db, client, rows, django_assert_num_queries):
    for cluster in ClusterFactory.create_batch(rows):
        FirmFactory(cluster=cluster)
    # The rows with their numbers of firms, their count, the provinces of the filter.
    with django_assert_num_queries(3):
        client.get("/clusters/")
