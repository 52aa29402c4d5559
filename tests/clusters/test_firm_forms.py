"""Entering and changing a firm in the browser: duplicates are shown, nobody's work is overwritten."""

import pytest
from pytest_django.asserts import assertContains, assertNotContains, assertRedirects

from clusters.actions import change_firm
from clusters.models import Firm
from tests.factories import FirmFactory, place

NEW = "/clusters/firms/new/"


@pytest.fixture
def typed(cluster):
    """What is typed of a firm, as small as it can be."""
    place("35.75.04.1006")
    return {"name": "Bengkel Las Barokah", "cluster": cluster.pk, "region": "35.75.04.1006", "status": "active"}


def test_surveyor_enters_a_firm(surveyor, client_of, typed):
    answer = client_of(surveyor).post(NEW, typed)
    firm = Firm.objects.get()
    assertRedirects(answer, firm.get_absolute_url())
    assert (firm.name, firm.created_by) == ("Bengkel Las Barokah", surveyor)


@pytest.mark.parametrize("person", ["owner", "ministry", "provider", "observer"])
def test_others_have_no_form(cast, client_of, person):
    assert client_of(cast[person]).get(NEW).status_code == 403


def test_village_may_be_written_by_its_name(surveyor, client_of, typed):
    client_of(surveyor).post(NEW, {**typed, "region": "Mayangan"})
    assert Firm.objects.get().region_id == "35.75.04.1006"


def test_village_elsewhere_is_none(surveyor, client_of, typed):
    place("73.71.12.1006")
    answer = client_of(surveyor).post(NEW, {**typed, "region": "73.71.12.1006"})
    assert answer.context["form"].errors["region"]


def test_what_was_typed_wrong_comes_back(surveyor, client_of, typed):
    answer = client_of(surveyor).post(NEW, {**typed, "nik": "35750444118"})
    assertContains(answer, "Bengkel Las Barokah")
    assert not Firm.objects.exists()


@pytest.mark.parametrize(
    ["same", "why"],
    [
        ({"nik": "3575044411800042"}, "nik"),
        ({"phone": "0812 3344 4417"}, "phone"),
        ({"name": "Bengkel Cor Sumber Rezeki", "owner_name": "Sulastri"}, "name"),
    ],
)
def test_likely_duplicate_must_be_said_to_be_different(surveyor, client_of, firm, typed, same, why):
    firm.phone = "+6281233444417"
    firm.save()
    client = client_of(surveyor)
    answer = client.post(NEW, {**typed, **same})
    assert [(twin, twin.why) for twin in answer.context["likely"]] == [(firm, [why])]
    assert Firm.objects.count() == 1
    client.post(NEW, {**typed, **same, "different": [firm.code]})
    assert Firm.objects.count() == 2


def test_duplicates_are_shown_while_entering_and_only_in_scope(cast, client_of, firm, cluster):
    asked = {"nik": firm.nik, "name": "Apa saja"}
    assertContains(client_of(cast["surveyor"]).post("/clusters/firms/similar/", asked), firm.name)
    assertNotContains(client_of(cast["official_makassar"]).post("/clusters/firms/similar/", asked), firm.name)


def test_what_is_ticked_as_different_stays_ticked(surveyor, client_of, firm):
    asked = {"nik": firm.nik, "name": "Apa saja", "different": [firm.code]}
    assertContains(client_of(surveyor).post("/clusters/firms/similar/", asked), " checked>")


def test_names_alike_in_another_district_are_no_duplicates(cast, firm):
    found = Firm.objects.similar_to(name=firm.name, owner_name=firm.owner_name, region="35.75.04.1006")
    elsewhere = Firm.objects.similar_to(name=firm.name, owner_name=firm.owner_name, region="73.71.12.1006")
    assert (found, elsewhere) == ([firm], [])


def opened(client, firm):
    """The form as it was opened, as a browser would send it back."""
    form = client.get(firm.get_absolute_url() + "edit/").context["form"]
    values = {name: form[name].value() for name in form.fields}
    return {name: "" if value is None else value for name, value in values.items()} | {
        "seen_at": firm.changed_at.isoformat()
    }


def test_official_changes_a_firm_and_keeps_masked_numbers(official, client_of, firm):
    client = client_of(official)
    typed = opened(client, firm)
    assert typed["nik"] == ""
    client.post(firm.get_absolute_url() + "edit/", {**typed, "region": "35.75.04.1006", "address": "Jl. Hang Tuah 12"})
    changed = Firm.objects.get(pk=firm.pk)
    assert (changed.address, changed.nik) == ("Jl. Hang Tuah 12", firm.nik)


def test_change_of_another_is_shown_beside_ones_own(official, colleague, client_of, firm):
    client = client_of(official)
    typed = opened(client, firm)
    change_firm(firm=firm, by=colleague, products="cangkul", address="Jl. Baru 1")
    answer = client.post(
        firm.get_absolute_url() + "edit/", {**typed, "region": "35.75.04.1006", "address": "Jl. Hang Tuah 12"}
    )
    form = answer.context["form"]
    assert (form["address"].value(), form["products"].value()) == ("Jl. Hang Tuah 12", "cangkul")
    assert [(now, mine, changed) for _label, now, mine, changed in answer.context["meanwhile"]["fields"]] == [
        ("Jl. Baru 1", "Jl. Hang Tuah 12", True),
        ("cangkul", "–", False),
    ]
    assert Firm.objects.get(pk=firm.pk).address == "Jl. Baru 1"


def test_owner_corrects_the_own_firm_only(owner, client_of, firm, other_firm):
    client = client_of(owner)
    typed = opened(client, firm)
    assert "name" not in typed
    client.post(firm.get_absolute_url() + "edit/", {**typed, "products": "cangkul", "name": "Lain"})
    changed = Firm.objects.get(pk=firm.pk)
    assert (changed.products, changed.name) == ("cangkul", firm.name)
    assert client.get(other_firm.get_absolute_url() + "edit/").status_code == 404


def test_proposals_of_places_stay_in_the_region_of_work(surveyor, client_of):
    for code in ("35.75.04.1006", "73.71.12.1006"):
        place(code)
    client = client_of(surveyor)
    assertContains(client.get("/clusters/places/", {"field": "region", "region": "mayang"}), "35.75.04.1006")
    assertNotContains(client.get("/clusters/places/", {"field": "region", "region": "borong"}), "73.71")


def test_ministry_sees_no_form_of_a_firm(ministry, client_of):
    firm = FirmFactory()
    assert client_of(ministry).get(firm.get_absolute_url() + "edit/").status_code == 403
