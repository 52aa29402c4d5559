"""The tables that every installation shares."""

from datetime import date

import pytest
from django.core.management import call_command

from clusters.models import Cluster, Kbli, SizeThreshold, StageKind
from regions.actions import load_regions
from regions.models import Region, RegionAlias

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


@pytest.fixture
def loaded(db, capsys):
    call_command("load_reference")
    return capsys.readouterr().out


def test_all_regions_of_today_are_there_and_a_second_run_changes_nothing(loaded, capsys):
    levels = [Region.objects.of_level(level).count() for level in (1, 2, 3, 4)]
    assert levels == [38, 514, 7285, 83762]
    village = Region.objects.get(code="35.75.04.1006")
    assert village.path == "Mayangan, Panggungrejo, Kota Pasuruan, Jawa Timur"
    assert village.latitude
    call_command("load_reference")
    assert "new or changed ... 0 " in capsys.readouterr().out
    _every_former_code_leads_to_the_same_regency()
    _activities_stages_and_clusters_are_there()


def _every_former_code_leads_to_the_same_regency():
    assert RegionAlias.objects.get(old_code="91.26").region.path == "Kabupaten Dogiyai, Papua Tengah"
    for alias in RegionAlias.objects.select_related("region"):
        assert alias.region.name == alias.old_name
        assert not Region.objects.filter(code=alias.old_code).exists()


def _activities_stages_and_clusters_are_there():
    ship_parts = Kbli.objects.get(version=2020, code="30113")
    assert [kbli.code for kbli in ship_parts.successors.all()] == ["25999"]
    assert Kbli.objects.get(version=2025, code="30113").predecessors.count() == 0
    assert SizeThreshold.objects.get().valid_from <= date(2018, 1, 1)
    assert StageKind.objects.filter(code__in=["peleburan", "bahan_baku", "keuangan", "mutu"]).count() == 4
    pilots = set(Cluster.objects.filter(is_pilot=True, programme_phase=2).values_list("slug", flat=True))
    assert pilots == {"sentra-logam-pasuruan", "sentra-perhiasan-borong", "sentra-kopi-dogiyai"}


def test_what_an_administrator_changed_stays(loaded):
    Cluster.objects.filter(slug="sentra-logam-pasuruan").update(name="Sentra Logam Kota Pasuruan")
    call_command("load_reference")
    assert Cluster.objects.get(slug="sentra-logam-pasuruan").name == "Sentra Logam Kota Pasuruan"


def test_the_list_of_regions_is_not_read_again_until_it_is_another(loaded, monkeypatch):
    def refuse(_code):
        raise AssertionError("The list was read.")

    monkeypatch.setattr("regions.actions.list_wilayah", refuse)
    assert load_regions() == 0
    Region.objects.filter(level=4, code="35.75.04.1006").delete()
    with pytest.raises(AssertionError):
        load_regions()
