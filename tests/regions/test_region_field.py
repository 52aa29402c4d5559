"""The field for a village: typed words, a choice among what fits, with script and without."""

import pytest
from django import forms
from pytest_django.asserts import assertContains

from regions.forms import RegionField
from regions.models import Level, RegionAlias
from tests.factories import place

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _places(db):
    for code in ("35.75.04.1006", "35.75.04.1007", "73.71.12.1006", "94.06"):
        place(code)


class Form(forms.Form):
    region = RegionField()


def form_of(scope="", **data):
    form = Form(data)
    form.fields["region"].scope = scope
    return form


@pytest.mark.parametrize("typed", ["mayangan pasuruan", "Kel. Mayangan, Kota Pasuruan", "Mayangan"])
def test_words_that_mean_one_place_are_enough(typed):
    form = form_of(region_words=typed)
    assert form.is_valid()
    assert form.cleaned_data["region"].code == "35.75.04.1006"


def test_several_places_are_offered_to_choose():
    form = form_of(region_words="panggungrejo")
    assert not form.is_valid()
    assert 'value="35.75.04.1006"' in str(form)
    assert form_of(region="35.75.04.1007", region_words="panggungrejo").is_valid()


def test_new_words_win_over_the_old_choice():
    form = form_of(region="35.75.04.1006", region_words="borong makassar")
    assert form.is_valid()
    assert form.cleaned_data["region"].code == "73.71.12.1006"


def test_scope_bounds_what_is_found_and_chosen():
    assert not form_of(scope="35.75", region_words="borong").is_valid()
    assert not form_of(scope="35.75", region="73.71.12.1006").is_valid()
    assert form_of(scope="35.75", region="35.75.04.1006").is_valid()


def test_level_is_held_and_former_codes_are_known():
    RegionAlias.objects.create(old_code="91.26", region_id="94.06", decree="UU 15/2022")
    assert not form_of(region="35.75").is_valid()
    field = RegionField(levels=[Level.REGENCY])
    assert field.clean("91.26").code == "94.06"


@pytest.mark.parametrize("typed", ["", "xyz nowhere", "99.99", "35.75.04.9999", "<script>"])
def test_nonsense_is_told(typed):
    form = form_of(region_words=typed)
    assert not form.is_valid()
    assert "<script>" not in str(form)


def test_choices_appear_while_typing(client, django_assert_num_queries):
    with django_assert_num_queries(1):
        page = client.get("/regions/search/", {"region_words": "mayangan", "name": "region", "id": "id_region"})
    assertContains(page, "Mayangan, Panggungrejo, Kota Pasuruan, Jawa Timur")
    assert b"<html" not in page.content


@pytest.mark.parametrize("query", [{}, {"q": "ab"}, {"q": "zz" * 500}, {"q": "mayangan", "levels": "9,x"}])
def test_search_answers_to_anything(client, query):
    assert client.get("/regions/search/", query).status_code == 200
