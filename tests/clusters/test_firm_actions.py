"""Entering a firm, changing it, and recording its year: who may, what is kept, and whom it is told."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from clusters.actions import change_firm, record_figures, register_firm
from clusters.models import Firm, FirmFigures
from clusters.signals import firms_changed
from common.errors import ChangedMeanwhile
from tests.factories import FiguresFactory, place


@pytest.fixture
def news():
    """What was told of firms."""
    told = []

    def listen(sender, changes, **kwargs):
        told.extend(changes)

    firms_changed.connect(listen)
    yield told
    firms_changed.disconnect(listen)


def test_firm_is_entered_with_numbers_as_people_write_them(surveyor, cluster, news):
    firm = register_firm(
        by=surveyor,
        name="Bengkel Las Barokah",
        cluster=cluster,
        region=place("35.75.04.1006"),
        phone="0812-3344-4418",
        nib="91203 0084 5512",
    )
    assert (firm.phone, firm.nib, firm.created_by) == ("+6281233444418", "9120300845512", surveyor)
    assert [(before, after.region) for before, after in news] == [(None, "35.75.04.1006")]


@pytest.mark.parametrize("person", ["owner", "official_makassar", "ministry", "provider", "observer"])
def test_others_enter_no_firm_here(cast, cluster, person):
    with pytest.raises(PermissionDenied):
        register_firm(by=cast[person], name="UD Baru", cluster=cluster, region=place("35.75"))


def test_wrong_nik_is_refused_with_its_mend(official, firm):
    with pytest.raises(ValidationError, match="11"):
        change_firm(firm=firm, by=official, nik="35750444118")


def test_change_since_it_was_opened_is_not_overwritten(official, colleague, firm):
    change_firm(firm=firm, by=colleague, address="Jl. Hang Tuah 12")
    with pytest.raises(ChangedMeanwhile):
        change_firm(firm=firm, by=official, seen_at=firm.changed_at, address="Jl. Hang Tuah 21")
    assert Firm.objects.get().address == "Jl. Hang Tuah 12"


def test_owner_corrects_what_owners_know_and_no_more(owner, firm):
    assert change_firm(firm=firm, by=owner, phone="0812 3344 4417").phone == "+6281233444417"
    with pytest.raises(PermissionDenied):
        change_firm(firm=firm, by=owner, name="Bengkel Lain")


def test_official_moves_no_firm_out_of_the_own_region(official, firm, cluster_makassar):
    with pytest.raises(PermissionDenied):
        change_firm(firm=firm, by=official, region=place("73.71"), cluster=cluster_makassar)


def test_figures_are_recorded_over_those_of_the_year(surveyor, firm, news):
    FiguresFactory(firm=firm, year=2026, workers_male=4, electricity_kwh=300)
    products = [{"name": "Blok rem", "quantity": 500, "unit": "buah"}]
    record_figures(firm=firm, year=2026, by=surveyor, source="survey", workers_male=7, products=products)
    figures = FirmFigures.objects.get()
    assert (figures.workers_male, figures.electricity_kwh, figures.recorded_by) == (7, 300, surveyor)
    assert [product.name for product in figures.products.all()] == ["Blok rem"]
    assert news == []


def test_first_figures_of_a_year_are_news(surveyor, firm, news):
    record_figures(firm=firm, year=2026, by=surveyor, source="survey", workers_male=7)
    [(before, after)] = news
    assert (before.surveyed_years, after.surveyed_years) == ((), (2026,))


def test_wrong_product_leaves_nothing_half_written(surveyor, firm):
    with pytest.raises(ValidationError):
        record_figures(firm=firm, year=2026, by=surveyor, source="survey", workers_male=1, products=[{"name": ""}])
    assert not FirmFigures.objects.exists()
