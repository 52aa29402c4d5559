"""regions/ of the API: public, by pages, former codes too."""

import pytest
from rest_framework.test import APIClient

from regions.models import RegionAlias
from tests.factories import place

pytestmark = pytest.mark.django_db
URL = "/api/v1/regions/"


@pytest.fixture
def places(db):
    for code in ("35.75.04.1006", "35.75.04.1007", "73.71.12.1006", "94.06"):
        place(code)
    RegionAlias.objects.create(old_code="91.26", old_name="Dogiyai", region_id="94.06", decree="UU 15/2022")


def codes(**query):
    return [region["code"] for region in APIClient().get(URL, query).data["results"]]


def test_list_is_narrowed(places):
    assert codes(level=1) == ["35", "73", "94"]
    assert codes(parent="35.75.04") == ["35.75.04.1006", "35.75.04.1007"]
    assert codes(search="mayangan pasuruan") == ["35.75.04.1006"]
    assert codes(search="Kel. Mayangan, Kota Pasuruan") == ["35.75.04.1006"]
    assert codes(search="borong pasuruan") == []


def test_former_code_answers_with_the_region_of_today(places):
    region = APIClient().get(f"{URL}91.26/").data
    assert (region["code"], region["former_codes"]) == ("94.06", ["91.26"])
    assert APIClient().get(f"{URL}94.06/").data == region


def test_unknown_code_is_missing(places):
    assert APIClient().get(f"{URL}99.99/").status_code == 404


def test_wrong_level_is_told(places):
    assert APIClient().get(URL, {"level": 9}).status_code == 400


def test_pages_and_count(places, django_assert_max_num_queries):
    with django_assert_max_num_queries(2):
        page = APIClient().get(URL, {"page_size": 2, "count": 1}).data
    assert (page["count"], len(page["results"])) == (11, 2)
    rest = APIClient().get(page["next"]).data
    assert rest["results"][0]["code"] == "35.75.04"
