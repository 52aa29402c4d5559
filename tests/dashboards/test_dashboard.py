"""The dashboard of a place: what it shows, to whom, and at what cost."""

from datetime import date

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone
from pytest_django.asserts import assertNumQueries

from clusters.states import FirmState
from dashboards import actions
from dashboards.figures import first_day_in_time
from issues.states import ProblemState
from tests.factories import place

pytestmark = pytest.mark.django_db
SUMMARY = "/api/v1/dashboards/summary/"


def problem(region="35.75.04.1006", status="verified", category="MUTU_STANDAR", **more) -> ProblemState:
    days = {"submitted_on": date(2026, 11, 2), "verified_on": date(2026, 11, 3), **more}
    return ProblemState(
        region, None, category, status, more.pop("outcome", ""), **{k: v for k, v in days.items() if k != "outcome"}
    )


@pytest.fixture
def counted(cast):
    """Three problems in Pasuruan, of which one is late, and one in Makassar; three firms, two surveyed."""
    actions.note_problems(
        [
            (None, problem(due_on=date(2026, 1, 5))),
            (None, problem(status="offered", offered_on=date(2026, 11, 6))),
            (None, problem(category="PERMODALAN", status="closed", outcome="solved", done_on=date(2026, 11, 9))),
            (None, problem(region="73.71.12.1006")),
        ]
    )
    year = date.today().year  # noqa: DTZ011 - the year of the figures, not a moment
    actions.note_firms([(None, FirmState("35.75.04.1006", None, "active", years)) for years in [(year,), (year,), ()]])
    actions.fold_tallies()
    return cast


def test_summary_counts_the_callers_own_region(counted, api_of):
    body = api_of(counted["official"]).get(SUMMARY).json()
    assert body["region"] == "35.75"
    assert body["firms"] == {"total": 3, "surveyed": 2}
    assert body["problems"]["total"] == 3
    assert body["problems"]["by_status"] == {"verified": 1, "offered": 1, "closed": 1}
    assert body["problems"]["late"] == 1
    assert body["median_days"] == {"offer": 4.0, "solution": 5.0}


def test_ministry_reads_the_nation_and_any_region(counted, api_of):
    ministry = api_of(counted["ministry"])
    assert ministry.get(SUMMARY).json()["problems"]["total"] == 4
    assert ministry.get(SUMMARY, {"region": "73"}).json()["problems"]["total"] == 1


@pytest.mark.parametrize(
    ["person", "region", "answer"],
    [
        ("official", "35.75", 200),
        ("official", "35", 404),
        ("official", "73.71", 404),
        ("official_jatim", "35.75", 200),
        ("official_makassar", "35.75", 404),
        ("ministry", "99", 404),
        ("owner", "", 403),
        ("provider", "", 403),
        ("anonymous", "", 401),
    ],
)
def test_summary_of_a_region_out_of_scope_does_not_exist(counted, api_of, person, region, answer):
    assert api_of(counted[person]).get(SUMMARY, {"region": region}).status_code == answer


def test_wrong_period_is_said_at_its_field(counted, api_of):
    answer = api_of(counted["ministry"]).get(SUMMARY, {"from": "2026-05-01", "to": "2026-04-01"})
    assert answer.status_code == 400
    assert "to" in answer.json()["fields"]


def test_observer_reads_published_tables_only(counted, api_of):
    body = api_of(counted["observer"]).get(SUMMARY).json()
    assert body["problems"]["total"] is None
    assert body["suppressed"] is True


def test_page_shows_the_region_and_its_cities(counted, client_of):
    page = client_of(counted["official_jatim"]).get(reverse("dashboards:region_dashboard", args=["35"]))
    assert page.status_code == 200
    assert "Kota Pasuruan" in page.text


def test_page_costs_the_same_for_any_number_of_regions(counted, client_of):
    client = client_of(counted["ministry"])
    client.get(reverse("dashboards:nation_dashboard"))
    for number in range(40, 60):
        place(f"{number}")
        actions.note_problems([(None, problem(region=f"{number}.01"))])
    actions.fold_tallies()
    # The person and the office, the figures, the provinces and their tallies twice, the tiles, what waits
    # in the inbox, unread notices.
    with assertNumQueries(9):
        client.get(reverse("dashboards:nation_dashboard"))


def test_front_page_needs_no_account(client):
    page = client.get("/")
    assert page.status_code == 200


@pytest.mark.parametrize(["hour", "late"], [(9, 0), (17, 1)])
def test_what_is_due_today_is_late_when_the_offices_have_closed(cast, api_of, time_machine, hour, late):
    time_machine.move_to(f"2026-11-24T{hour:02}:00+07:00", tick=False)
    actions.note_problems([(None, problem(due_on=date(2026, 11, 24)))])
    actions.fold_tallies()
    assert api_of(cast["official"]).get(SUMMARY).json()["problems"]["late"] == late


@pytest.mark.parametrize("zone", ["Asia/Jakarta", "Asia/Jayapura"])
def test_what_is_late_does_not_depend_on_who_asks(zone):
    with time_machine.travel("2026-11-24T15:00:00+07:00"), timezone.override(zone):
        assert first_day_in_time() == "2026-11-24"
