"""The register as a list: whom it shows what, how it is narrowed, what it costs, and as a file."""

from io import BytesIO

import pytest
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook
from pytest_django.asserts import assertContains, assertNotContains

from clusters.models import Firm
from clusters.permissions import can_see
from regions.models import RegionAlias
from tests.factories import FiguresFactory, FirmFactory, place

URL = "/clusters/firms/"


def names(client, **asked):
    page = client.get(URL, asked).context["page"]
    return {firm.name for firm in page}


@pytest.mark.parametrize(
    ["person", "sees_pasuruan", "sees_makassar"],
    [
        ("surveyor", True, False),
        ("official", True, False),
        ("official_jatim", True, False),
        ("official_makassar", False, True),
        ("facilitator", True, False),
        ("ministry", True, True),
        ("provider", False, False),
    ],
)
def test_each_sees_the_firms_of_the_own_scope(cast, client_of, person, sees_pasuruan, sees_makassar):
    seen = names(client_of(cast[person]))
    assert ("Bengkel Cor Sumber Rejeki" in seen, "Perak Borong Jaya" in seen) == (sees_pasuruan, sees_makassar)


def test_the_rule_of_one_firm_is_that_of_the_list(cast, firm, other_firm, firm_makassar):
    for one in (firm, other_firm, firm_makassar):
        for name, person in cast.items():
            if name != "firms":
                listed = Firm.objects.visible_to(person).filter(pk=one.pk).exists()
                assert can_see(person, one) == listed, (name, one)


def test_observers_see_no_single_firm(cast, client_of):
    assert client_of(cast["observer"]).get(URL).status_code == 403


def test_owner_of_one_firm_comes_to_it(cast, client_of, firm):
    assert client_of(cast["owner"]).get(URL).url == firm.get_absolute_url()


@pytest.mark.parametrize(
    ["asked", "found"],
    [
        ({"search": "sumber rej"}, True),
        ({"search": "sulastri"}, True),
        ({"search": "slamet"}, False),
        ({"search": "0812-3344-4417"}, True),
        ({"cluster": "sentra-logam-pasuruan"}, True),
        ({"cluster": "sentra-perhiasan-borong"}, False),
        ({"region": "35.75.04"}, True),
        ({"region": "35.7"}, False),
        ({"region": "35.99"}, True),
        ({"has_nib": "yes"}, False),
        ({"surveyed": "yes"}, True),
        ({"surveyed": "no"}, False),
        ({"exports": "yes"}, True),
        ({"woman": "yes"}, True),
        ({"status": "closed"}, False),
        ({"kbli": "24"}, False),
    ],
)
def test_list_is_narrowed(cast, client_of, firm, asked, found):
    firm.phone, firm.owner_is_woman = "+6281233444417", True
    firm.save()
    RegionAlias.objects.create(old_code="35.99", region=place("35.75"), decree="UU 1/1900 (contoh)")
    FiguresFactory(firm=firm, year=timezone.localdate().year, exports=True)
    assert (firm.name in names(client_of(cast["official"]), **asked)) == found


def test_firm_is_found_by_its_code(cast, client_of, firm):
    assert names(client_of(cast["official"]), search=firm.code.lower()) == {firm.name}
    assert names(client_of(cast["official_makassar"]), search=firm.code) == set()


@pytest.mark.parametrize("rows", [1, 15])
def test_list_costs_the_same_for_any_number_of_rows(official, client_of, cluster, rows, django_assert_max_num_queries):
    for firm in FirmFactory.create_batch(rows, cluster=cluster):
        FiguresFactory(firm=firm)
    client = client_of(official)
    with django_assert_max_num_queries(12) as queries:
        client.get(URL)
    # People and offices 3, thresholds, rows, newest figures, count, regions and clusters of the filter.
    assert len(queries) <= 12


def test_file_holds_what_is_shown_and_reckons_nothing(official, client_of, cluster, firm_makassar):
    FirmFactory(name="=1+1", cluster=cluster)
    FirmFactory.create_batch(3, cluster=cluster)
    client = client_of(official)
    lines = b"".join(client.get(URL, {"export": "csv"}).streaming_content).decode()
    assert len(lines.splitlines()) == 1 + 4
    assert "'=1+1" in lines
    assert "Borong" not in lines
    book = load_workbook(BytesIO(b"".join(client.get(URL, {"export": "xlsx", "search": "=1"}).streaming_content)))
    assert [row[1].value for row in book.active.iter_rows()][1:] == ["=1+1"]
    assert book.active["B2"].data_type == "s"


def test_pages_are_walked_by_keyset(official, client_of, cluster):
    FirmFactory.create_batch(60, cluster=cluster)
    client = client_of(official)
    first = client.get(URL).context["page"]
    second = client.get(URL, {"cursor": first.next}).context["page"]
    assert (len(first), len(second), second.next) == (50, 10, None)
    assert not {firm.pk for firm in first} & {firm.pk for firm in second}


def test_htmx_gets_the_rows_alone(official, client_of, firm):
    answer = client_of(official).get(URL, headers={"HX-Request": "true"})
    assertContains(answer, firm.name)
    assertNotContains(answer, "<html")


def test_empty_list_names_the_next_step(surveyor, client_of):
    assertContains(client_of(surveyor).get(URL), reverse("clusters:firm_new"))
