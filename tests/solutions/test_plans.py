"""Action plans: four parts, versions, money that cannot be overspent, invitations and evidence."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.db.utils import IntegrityError
from django.urls import reverse
from django.utils import timezone
from icalendar import Calendar

from accounts.models import Notice
from common.errors import MoveNotAllowed, NoneLeft
from solutions import actions
from solutions.models import ActionPlan, Activity, ActivityBudget, ActivityStatus, PlanStatus
from tests.factories import SolutionFactory

DAYS = {"starts_on": date(2027, 1, 1), "ends_on": date(2027, 12, 31)}


@pytest.fixture
def plan(cluster, firm, facilitator):
    return actions.create_plan(
        by=facilitator, cluster=cluster, title="Rencana 2027", goal="Cacat 5 %", target_firms=[firm], **DAYS
    )


@pytest.fixture
def activity(plan, facilitator):
    return actions.add_activity(
        plan=plan, by=facilitator, title="Pelatihan mutu", starts_on=date(2027, 2, 1), ends_on=date(2027, 2, 5),
        budgets={"apbd_kab": 25_000_000, "dak": 5_000_000},
    )  # fmt: skip


def test_facilitator_drafts_and_the_office_records_the_approval(plan, activity, facilitator, official):
    with pytest.raises(PermissionDenied):
        actions.approve_plan(plan=plan, by=facilitator, minutes="BA 1")
    version = actions.approve_plan(plan=plan, by=official, minutes="BA 1")
    plan.refresh_from_db()
    assert (plan.status, version.number, version.content["planned_rupiah"]) == (PlanStatus.APPROVED, 1, 30_000_000)


def test_change_of_an_approved_plan_is_approved_anew(plan, activity, official):
    actions.approve_plan(plan=plan, by=official, minutes="BA 1")
    actions.change_activity(activity=activity, by=official, title="Pelatihan mutu dan K3")
    plan.refresh_from_db()
    assert plan.status == PlanStatus.DRAFT
    assert actions.approve_plan(plan=plan, by=official, minutes="BA 2").number == 2
    assert plan.versions.get(number=1).content["activities"][0]["title"] == "Pelatihan mutu"


def test_more_than_planned_is_not_spent(activity, official):
    actions.spend(activity=activity, by=official, source="apbd_kab", rupiah=25_000_000)
    with pytest.raises(NoneLeft):
        actions.spend(activity=activity, by=official, source="apbd_kab", rupiah=25_000_001)
    with pytest.raises(NoneLeft):
        actions.spend(activity=activity, by=official, source="apbn", rupiah=1)
    with pytest.raises(IntegrityError, match="not_overspent"), transaction.atomic():
        ActivityBudget.objects.filter(source="apbd_kab").update(spent_rupiah=25_000_001)


def test_budget_is_not_cut_below_what_was_spent(activity, official):
    actions.spend(activity=activity, by=official, source="apbd_kab", rupiah=20_000_000)
    with pytest.raises(NoneLeft):
        actions.change_activity(activity=activity, by=official, budgets={"apbd_kab": 1_000_000})
    activity.refresh_from_db()
    assert {b.source: b.planned_rupiah for b in activity.budgets.all()} == {"apbd_kab": 25_000_000, "dak": 5_000_000}


def test_progress_moves_the_activity_and_late_ones_are_listed(activity, official):
    assert list(Activity.objects.late(date(2027, 2, 3))) == [activity]
    actions.report_progress(activity=activity, by=official, progress=40, late_reason="Hujan")
    assert list(Activity.objects.late(date(2027, 2, 3))) == []
    assert list(Activity.objects.late(date(2027, 2, 6))) == [activity]
    done = actions.report_progress(activity=activity, by=official, progress=100)
    assert done.status == ActivityStatus.DONE


def test_plan_is_closed_only_when_its_activities_ended(plan, activity, official):
    with pytest.raises(MoveNotAllowed):
        actions.close_plan(plan=plan, by=official)
    actions.report_progress(activity=activity, by=official, progress=100)
    assert actions.close_plan(plan=plan, by=official).status == PlanStatus.CLOSED


def test_firms_are_invited_once_and_answer_by_their_own_link(client_of, anonymous, activity, official, firm, owner):
    assert [actions.invite_firms(activity=activity, by=official, firms=[firm]) for _ in range(2)] == [1, 0]
    link = Notice.objects.get(user=owner, kind="activity.invited", channel="page").url
    assert client_of(anonymous).post(link, {"status": "coming"}).status_code == 302
    assert activity.participants.get().status == "coming"
    assert client_of(anonymous).get(link[:-5] + "xxxx/").status_code == 404


def test_those_present_are_kept(activity, official, firm, other_firm):
    actions.invite_firms(activity=activity, by=official, firms=[firm, other_firm])
    one = activity.participants.get(firm=firm)
    assert actions.record_attendance(activity=activity, by=official, present=[one.pk]) == 1
    assert dict(activity.participants.values_list("firm", "attended")) == {firm.pk: True, other_firm.pk: False}


def test_firms_out_of_scope_are_not_invited(activity, official, firm_makassar):
    assert actions.invite_firms(activity=activity, by=official, firms=[firm_makassar]) == 0


def test_calendar_holds_whole_days(client_of, official, plan, activity):
    answer = client_of(official).get(reverse("solutions:plan_calendar", args=[plan.pk]))
    event = Calendar.from_ical(answer.content).walk("VEVENT")[0]
    assert (str(event["summary"]), event["dtstart"].dt, event["dtend"].dt) == (
        "Pelatihan mutu", date(2027, 2, 1), date(2027, 2, 6),
    )  # fmt: skip


def test_evidence_is_served_to_those_who_see_the_plan(client_of, cast, activity, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    file = SimpleUploadedFile("daftar hadir.pdf", b"%PDF-1.7 contoh", content_type="text/html")
    evidence = actions.add_evidence(activity=activity, by=cast["official"], file=file)
    address = reverse("solutions:evidence_file", args=[evidence.pk])
    answer = client_of(cast["official"]).get(address)
    assert (answer["Content-Type"], answer["X-Content-Type-Options"]) == ("application/pdf", "nosniff")
    assert "attachment" in answer["Content-Disposition"]
    assert client_of(cast["official_makassar"]).get(address).status_code == 404


@pytest.mark.parametrize("rows", [1, 12])
def test_plan_costs_the_same_for_any_number(client_of, official, plan, rows, django_assert_max_num_queries):
    for number in range(rows):
        actions.add_activity(plan=plan, by=official, title=f"Kegiatan {number}", budgets={"dak": 1_000_000}, **DAYS)
    client = client_of(official)
    for view in ("plan", "board", "line"):
        with django_assert_max_num_queries(15):
            assert client.get(plan.get_absolute_url(), {"view": view}).status_code == 200


def test_plans_and_activities_by_program(api_of, official, cluster, firm, problem):
    office = api_of(official)
    body = {"cluster": cluster.slug, "title": "Rencana", "goal": "Cacat 5 %", "target_firms": [firm.code],
            "starts_on": "2027-01-01", "ends_on": "2027-12-31"}  # fmt: skip
    plan = office.post("/api/v1/plans/", body)
    assert plan.status_code == 201
    body = {"plan": plan.json()["id"], "title": "Magang", "starts_on": "2027-02-01", "ends_on": "2027-03-01",
            "problems": [problem.number], "budgets": [{"source": "dak", "planned_rupiah": 9_000_000}]}  # fmt: skip
    activity = office.post("/api/v1/activities/", body)
    assert activity.status_code == 201, activity.json()
    address = f"/api/v1/activities/{activity.json()['id']}"
    assert office.post(f"{address}/spend/", {"source": "dak", "rupiah": 10_000_000}).json()["code"] == "none_left"
    assert office.post(f"{address}/progress/", {"progress": 50}).json()["status"] == "running"
    assert office.post(f"/api/v1/plans/{plan.json()['id']}/approve/", {"minutes": "BA 3"}).json()["version"] == 1


def test_plan_is_drafted_on_its_page_for_a_cluster_of_ones_own(client_of, official, cluster, cluster_makassar, firm):
    address = reverse("solutions:plan_new")
    choices = client_of(official).get(address).context["form"].fields["cluster"].queryset
    assert list(choices) == [cluster]
    body = {"cluster": cluster.pk, "title": "Rencana", "goal": "Mutu", "firm_codes": firm.code.lower(),
            "starts_on": "2027-01-01", "ends_on": "2027-12-31"}  # fmt: skip
    assert client_of(official).post(address, body).status_code == 302
    assert list(ActionPlan.objects.get().target_firms.all()) == [firm]


def test_calendar_tells_what_begins_and_ends_in_each_month(client_of, official, plan, activity):
    address = plan.get_absolute_url()
    actions.add_activity(
        plan=plan, by=official, title="Magang", starts_on=date(2027, 2, 20), ends_on=date(2027, 3, 5), place="Ceper"
    )
    months = client_of(official).get(address, {"view": "calendar"}).context["months"]
    assert [(month, [(day.day, what) for day, what, _one in rows]) for month, rows in months] == [
        (date(2027, 2, 1), [(1, "starts"), (5, "ends"), (20, "starts")]),
        (date(2027, 3, 1), [(5, "ends")]),
    ]


def test_people_and_evidence_of_an_activity_by_program(api_of, official, activity, firm, owner, provider_user):
    address, office = f"/api/v1/activities/{activity.pk}", api_of(official)
    assert office.post(f"{address}/invite/", {}).json()["results"][0]["firm"] == firm.code
    kept = office.post(f"{address}/attendance/", {"present": [firm.code]}).json()["results"]
    assert [(row["firm"], row["attended"]) for row in kept] == [(firm.code, True)]
    actions.approve_plan(plan=activity.plan, by=official, minutes="BA 1")
    assert api_of(owner).get(f"{address}/participants/").status_code == 403
    versions = office.get(f"/api/v1/plans/{activity.plan_id}/versions/").json()["results"]
    assert [row["number"] for row in versions] == [1]


def test_inbox_of_a_provider_holds_what_is_late_and_what_ends(client_of, provider, provider_user, official, plan):
    today = timezone.localdate()
    late = actions.add_activity(
        plan=plan, by=official, title="Uji komposisi", provider=provider,
        starts_on=today - timedelta(days=30), ends_on=today - timedelta(days=1),
    )  # fmt: skip
    actions.approve_plan(plan=plan, by=official, minutes="BA 1")
    ending = SolutionFactory(provider=provider, closes_on=today + timedelta(days=3))
    SolutionFactory(provider=provider, closes_on=today + timedelta(days=30))
    page = client_of(provider_user).get(reverse("solutions:match_inbox"))
    assert (list(page.context["activities"]), list(page.context["ending"])) == ([late], [ending])
    assert "Lewat tenggat" in page.content.decode()
