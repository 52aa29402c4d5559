"""Firms and clusters as programs see them."""

import pytest

from accounts.models import AccessLog
from clusters.models import Firm, Kbli
from tests.factories import FiguresFactory, FirmFactory, place


@pytest.mark.parametrize(
    ["person", "names"],
    [
        ("official", {"Bengkel Cor Sumber Rejeki", "UD Logam Slamet"}),
        ("official_makassar", {"Perak Borong Jaya"}),
        ("owner", {"Bengkel Cor Sumber Rejeki"}),
        ("provider", set()),
    ],
)
def test_firms_are_those_of_the_scope(cast, api_of, person, names):
    rows = api_of(cast[person]).get("/api/v1/firms/").json()["results"]
    assert {row["name"] for row in rows} == names


def test_count_and_search_tell_nothing_of_other_regions(cast, api_of, firm):
    api = api_of(cast["official_makassar"])
    assert api.get("/api/v1/firms/?count=1").json()["count"] == 1
    assert api.get("/api/v1/firms/", {"search": firm.code, "count": "1"}).json()["count"] == 0
    for verb in ("", "figures/", "reveal/"):
        assert api.get(f"/api/v1/firms/{firm.code}/{verb}").status_code in {404, 405}
    assert api.patch(f"/api/v1/firms/{firm.code}/", {"name": "X"}).status_code == 404


def test_observers_get_no_single_firm(cast, api_of):
    assert api_of(cast["observer"]).get("/api/v1/firms/").status_code == 403
    assert api_of(cast["anonymous"]).get("/api/v1/firms/").status_code in {401, 403}


@pytest.mark.parametrize("rows", [1, 15])
def test_list_costs_the_same_for_any_number_of_rows(official, api_of, cluster, rows, django_assert_num_queries):
    for firm in FirmFactory.create_batch(rows, cluster=cluster):
        FiguresFactory(firm=firm)
    api = api_of(official)
    # The rows with clusters and regions, their newest figures, the thresholds of the size classes.
    with django_assert_num_queries(3):
        api.get("/api/v1/firms/")


def test_detail_has_newest_figures_size_and_masks(official, api_of, firm, django_assert_max_num_queries):
    FiguresFactory(firm=firm, year=2025, workers_male=1)
    FiguresFactory(firm=firm, year=2026, workers_male=7, workers_female=None)
    with django_assert_max_num_queries(8):
        found = api_of(official).get(f"/api/v1/firms/{firm.code}/").json()
    assert (found["figures"]["year"], found["workers"], found["nik"]) == (2026, 7, "3575•• •••••• ••42")
    assert "3575044411800042" not in str(found)


def test_number_in_full_is_logged(official, api_of, firm):
    answer = api_of(official).post(f"/api/v1/firms/{firm.code}/reveal/", {"field": "nik"})
    assert answer.json() == {"field": "nik", "value": firm.nik}
    assert AccessLog.objects.get().by == official


def test_firm_is_entered_and_told_of_its_twins(official, api_of, cluster, firm):
    sent = {"name": firm.name, "owner_name": "Sulastri", "cluster": cluster.slug, "region": "35.75.04.1006"}
    answer = api_of(official).post("/api/v1/firms/", {**sent, "nib": "91203 0084 5512"})
    assert answer.status_code == 201, answer.json()
    assert answer.json()["likely_duplicates"] == [{"code": firm.code, "name": firm.name, "why": ["name"]}]
    assert Firm.objects.get(code=answer.json()["code"]).nib == "9120300845512"


def test_same_key_has_one_effect(official, api_of, cluster):
    place("35.75.04.1006")
    sent = {"name": "UD Baru", "cluster": cluster.slug, "region": "35.75.04.1006"}
    api = api_of(official)
    first, again = (api.post("/api/v1/firms/", sent, headers={"Idempotency-Key": "satu"}) for _ in range(2))
    assert first.json() == again.json()
    assert Firm.objects.count() == 1


def test_change_on_an_old_version_is_refused(official, api_of, firm):
    api, old = api_of(official), firm.changed_at.isoformat()
    address = f"/api/v1/firms/{firm.code}/"
    assert api.patch(address, {"address": "Jl. Satu", "changed_at": old}).status_code == 200
    answer = api.patch(address, {"address": "Jl. Dua", "changed_at": old})
    assert (answer.status_code, answer.json()["code"]) == (409, "changed_meanwhile")


@pytest.mark.parametrize(["field", "value"], [("nik", "123"), ("region", "99.99"), ("phone", "12"), ("kbli", "1")])
def test_wrong_field_is_named(official, api_of, firm, field, value):
    answer = api_of(official).patch(f"/api/v1/firms/{firm.code}/", {field: value})
    assert (answer.status_code, [*answer.json()["fields"]]) == (400, [field])


def test_owner_may_not_write_what_the_office_keeps(owner, api_of, firm):
    assert api_of(owner).patch(f"/api/v1/firms/{firm.code}/", {"name": "Lain"}).status_code == 403
    assert api_of(owner).patch(f"/api/v1/firms/{firm.code}/", {"products": "cangkul"}).status_code == 200


def test_figures_are_recorded_and_listed(official, api_of, firm):
    api, address = api_of(official), f"/api/v1/firms/{firm.code}/figures/"
    sent = {"year": 2026, "workers_male": 4, "products": [{"name": "Blok rem", "quantity": "500"}]}
    assert api.post(address, sent).status_code == 201
    assert api.post(address, {"year": 2026, "workers_male": 5}).status_code == 201
    [found] = api.get(address).json()
    assert (found["workers_male"], found["source"], found["products"][0]["name"]) == (5, "api", "Blok rem")


def test_clusters_are_those_of_the_caller_or_all(cast, api_of, cluster, cluster_makassar):
    def slugs(person, asked=""):
        return {row["slug"] for row in api_of(cast[person]).get(f"/api/v1/clusters/{asked}").json()["results"]}

    assert slugs("official") == {cluster.slug}
    assert slugs("official", "?all=1") == slugs("anonymous") == {cluster.slug, cluster_makassar.slug}
    found = api_of(cast["anonymous"]).get(f"/api/v1/clusters/{cluster.slug}/").json()
    assert (found["name"], found["firms"]) == (cluster.name, None)


def test_activities_are_found_by_digits_and_words(official, api_of):
    for version in (2020, 2025):
        Kbli.objects.create(version=version, code="24310", title=f"Pengecoran Besi dan Baja {version}")
    for words in ("243", "besi pengecoran"):
        rows = api_of(official).get("/api/v1/kbli/", {"search": words}).json()["results"]
        assert [row["version"] for row in rows] == [2025, 2020]
