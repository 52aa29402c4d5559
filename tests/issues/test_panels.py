"""What the pages of firms and clusters show of problems."""

import pytest

from tests.factories import ProblemFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def reported(cast, firm, other_firm):
    ProblemFactory(firm=other_firm, status="submitted", title="Milik tetangga", confidential=True)
    return ProblemFactory(firm=firm, status="submitted", title="Tungku retak")


@pytest.mark.parametrize(["person", "sees"], [("owner", True), ("official", True), ("facilitator", True)])
def test_the_page_of_a_firm_shows_its_problems_alone(cast, reported, firm, client_of, person, sees):
    page = client_of(cast[person]).get(firm.get_absolute_url())
    assert ("Tungku retak" in page.text) is sees
    assert "Milik tetangga" not in page.text


def test_the_page_of_a_cluster_counts_open_problems_for_those_who_work_for_it(cast, reported, cluster, client_of):
    assert "Masalah terbuka sentra ini" in client_of(cast["official"]).get(cluster.get_absolute_url()).text
    for person in ["anonymous", "official_makassar", "provider", "observer"]:
        assert "Masalah terbuka sentra ini" not in client_of(cast[person]).get(cluster.get_absolute_url()).text
