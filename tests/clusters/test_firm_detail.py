"""The page of a firm: who may open it, what stays masked, and that each showing is written down."""

import pytest
from django.utils import timezone
from pytest_django.asserts import assertContains, assertNotContains

from accounts.models import AccessLog
from clusters.models import FirmFigures, Machine, Product
from common.panels import registered
from tests.factories import FiguresFactory

PLACES = ("clusters:firm.main", "clusters:firm.side")


@pytest.fixture
def rich_firm(firm):
    """A firm of three years, with products and machines."""
    for year in (2024, 2025, 2026):
        figures = FiguresFactory(firm=firm, year=year, output_rupiah=50_000_000 + year, workers_male=year - 2018)
    Product.objects.create(figures=figures, name="Blok rem", quantity=500, unit="buah")
    Machine.objects.create(figures=figures, name="Tungku induksi")
    firm.phone = "+6281233444417"
    firm.save()
    return firm


@pytest.mark.parametrize(
    ["person", "answer"],
    [
        ("anonymous", 302), ("owner", 200), ("other_owner", 404), ("surveyor", 200), ("official", 200),
        ("official_jatim", 200), ("official_makassar", 404), ("facilitator", 200), ("ministry", 200),
        ("provider", 404), ("observer", 403),
    ],
)  # fmt: skip
def test_page_answers(cast, client_of, firm, person, answer):
    assert client_of(cast[person]).get(firm.get_absolute_url()).status_code == answer
    assert client_of(cast[person]).get(firm.get_absolute_url() + "history/").status_code == answer


def test_page_shows_years_products_and_the_rule_of_the_size(official, client_of, rich_firm):
    page = client_of(official).get(rich_firm.get_absolute_url())
    for words in ("2024", "2026", "Blok rem", "Tungku induksi", "3575•• •••••• ••42", "0812-••••-4417"):
        assertContains(page, words)
    assertNotContains(page, rich_firm.nik)
    assertNotContains(page, "33444417")


@pytest.mark.parametrize(
    ["person", "answer"],
    [
        ("owner", 200), ("other_owner", 404), ("surveyor", 200), ("official", 200), ("official_jatim", 200),
        ("official_makassar", 404), ("facilitator", 200), ("ministry", 403), ("admin", 403), ("observer", 403),
    ],
)  # fmt: skip
def test_number_is_shown_to_those_who_work_with_the_firm_and_logged(cast, client_of, firm, person, answer):
    page = client_of(cast[person]).post(firm.get_absolute_url() + "reveal/nik/")
    assert page.status_code == answer
    assert (firm.nik in page.content.decode()) == (answer == 200)
    logged = AccessLog.objects.filter(by=cast[person], subject_key=str(firm.pk), what="nik")
    assert logged.count() == (1 if answer == 200 else 0)


def test_other_fields_cannot_be_revealed(official, client_of, firm):
    assert client_of(official).post(firm.get_absolute_url() + "reveal/email/").status_code == 403
    assert client_of(official).get(firm.get_absolute_url() + "reveal/nik/").status_code == 405


@pytest.mark.parametrize("years", [1, 5])
def test_page_costs_the_same_for_any_number_of_years(official, client_of, firm, years, django_assert_max_num_queries):
    for year in range(years):
        Product.objects.create(figures=FiguresFactory(firm=firm, year=2026 - year), name="Blok rem")
    client = client_of(official)
    of_other_panels = sum(
        panel.queries for place in PLACES for panel in registered(place) if "surveys" not in panel.name
    )
    # The person with office and region 3, navigation 2, firm, figures, thresholds, products, machines, owners, surveys.
    with django_assert_max_num_queries(12 + of_other_panels):
        client.get(firm.get_absolute_url())


def test_figures_are_seen_by_scope(cast, firm):
    FiguresFactory(firm=firm, year=timezone.localdate().year)
    assert FirmFigures.objects.visible_to(cast["official"]).exists()
    assert not FirmFigures.objects.visible_to(cast["official_makassar"]).exists()
