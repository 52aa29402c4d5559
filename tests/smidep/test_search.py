"""Search over everything finds what the person may see, and nothing else."""

import pytest
from django.urls import reverse

from tests.factories import ProblemFactory, SolutionFactory

pytestmark = pytest.mark.django_db
URL = reverse("smidep:search")


@pytest.fixture
def things(cast, firm):
    SolutionFactory(title="Pendampingan keropos")
    return ProblemFactory(firm=firm, status="submitted", title="Hasil cor keropos", submitted_at="2026-11-02T03:00Z")


def test_an_official_finds_firms_problems_and_solutions(cast, things, client_of):
    page = client_of(cast["official"]).get(URL, {"q": "keropos"})
    assert [str(group.hits[0].title) for group in page.context["found"]] == [
        "Hasil cor keropos",
        "Pendampingan keropos",
    ]
    firms = client_of(cast["official"]).get(URL, {"q": "sumber rejeki"}).context["found"]
    assert firms[0].hits[0].title == "Bengkel Cor Sumber Rejeki"


def test_a_problem_is_found_by_its_number_as_it_is_told(cast, things, client_of):
    page = client_of(cast["official"]).get(URL, {"q": things.number.lower().replace("-", "")})
    assert page.context["found"][0].hits[0].title == things.title


@pytest.mark.parametrize("person", ["official_makassar", "other_owner", "provider", "observer"])
def test_what_is_out_of_scope_is_not_found(cast, things, client_of, person):
    page = client_of(cast[person]).get(URL, {"q": "keropos"})
    assert "Hasil cor keropos" not in page.text
    assert "Sumber Rejeki" not in client_of(cast[person]).get(URL, {"q": "sumber rejeki"}).text


@pytest.mark.parametrize("words", ["", "a", "' OR 1=1 --", "%", "\\", "&|!", "x" * 5000])
def test_any_words_are_answered(cast, client_of, words):
    assert client_of(cast["ministry"]).get(URL, {"q": words}).status_code == 200
