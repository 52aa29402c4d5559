"""Who may open which page of solutions. Every page has its line, and every person an answer."""

from datetime import date

import pytest
from django.urls import get_resolver, reverse

from issues.actions import make_common_problem
from solutions import actions
from solutions.notices import offer_link
from tests.factories import SolutionFactory

OK, AWAY, SIGN_IN, FORBIDDEN, MISSING = 200, 302, 302, 403, 404
PEOPLE = [
    "anonymous", "owner", "other_owner", "surveyor", "official", "official_jatim", "official_makassar", "facilitator",
    "ministry", "provider", "other_provider", "observer", "admin",
]  # fmt: skip
# Page, what it is about, then one answer for each of PEOPLE.
PAGES = [
    ("solution_list", None, OK, OK, OK, OK, OK, OK, OK, OK, OK, OK, OK, OK, OK),
    ("solution_detail", "solution", OK, OK, OK, OK, OK, OK, OK, OK, OK, OK, OK, OK, OK),
    ("solution_detail", "draft", 404, 404, 404, 404, OK, OK, 404, 404, OK, OK, 404, 404, OK),
    ("solution_provider", None, 302, 403, 403, 403, 302, 302, OK, 403, OK, 302, 302, 403, OK),
    ("solution_change", "solution", 302, 403, 403, 403, OK, OK, 403, 403, OK, OK, 403, 403, OK),
    ("solution_new", "provider", 302, 403, 403, 403, OK, OK, 403, 403, OK, OK, 403, 403, OK),
    ("provider_list", None, OK, OK, OK, OK, OK, OK, OK, OK, OK, OK, OK, OK, OK),
    ("provider_detail", "provider", OK, OK, OK, OK, OK, OK, OK, OK, OK, OK, OK, OK, OK),
    ("provider_new", None, 302, 403, 403, 403, OK, OK, OK, 403, OK, 403, 403, 403, OK),
    ("provider_change", "provider", 302, 403, 403, 403, OK, OK, 403, 403, OK, OK, 403, 403, OK),
    ("match_list", None, 302, OK, OK, OK, OK, OK, OK, OK, OK, OK, OK, 403, OK),
    ("match_inbox", None, 302, 403, 403, 403, 403, 403, 403, 403, 403, OK, OK, 403, 403),
    ("match_detail", "offer", 302, OK, 404, OK, OK, OK, 404, OK, OK, OK, 404, 403, OK),
    ("match_new", "for", 302, 403, 404, 403, OK, OK, 404, 403, OK, 404, 404, 404, 403),
    ("match_common", "common", 302, 403, 404, 403, OK, OK, 404, 403, OK, 404, 404, 404, 403),
    ("suggestion_acceptance", None, 302, 403, 403, OK, OK, OK, OK, OK, OK, 403, 403, 403, OK),
    ("solution_effects", None, 302, 403, 403, OK, OK, OK, OK, OK, OK, 403, 403, 403, OK),
    ("unmet_list", None, 302, 403, 403, OK, OK, OK, OK, OK, OK, 403, 403, 403, OK),
    ("outcome_detail", "problem", 302, OK, 404, OK, OK, OK, 404, OK, OK, 404, 404, 403, OK),
    ("plan_list", None, 302, OK, OK, OK, OK, OK, OK, OK, OK, OK, OK, 403, OK),
    ("plan_new", None, 302, 403, 403, 403, OK, OK, OK, OK, OK, 403, 403, 403, 403),
    ("plan_detail", "plan", 302, OK, 404, OK, OK, OK, 404, OK, OK, 404, 404, 403, OK),
    ("plan_change", "plan", 302, 403, 404, 403, OK, OK, 404, OK, OK, 404, 404, 404, 403),
    ("plan_calendar", "plan", 302, OK, 404, OK, OK, OK, 404, OK, OK, 404, 404, 404, OK),
    ("plan_version", "version", 302, OK, 404, OK, OK, OK, 404, OK, OK, 404, 404, 404, OK),
    ("activity_new", "plan", 302, 403, 404, 403, OK, OK, 404, OK, OK, 404, 404, 404, 403),
    ("activity_detail", "activity", 302, OK, 404, OK, OK, OK, 404, OK, OK, 404, 404, 403, OK),
    ("activity_change", "activity", 302, 403, 404, 403, OK, OK, 404, OK, OK, 404, 404, 404, 403),
    ("offer_link", "offer_token", OK, 302, OK, 302, 302, 302, OK, 302, 302, 302, OK, OK, 302),
    ("invitation", "token", OK, OK, OK, OK, OK, OK, OK, OK, OK, OK, OK, OK, OK),
]
# Buttons: what is sent without a form that fits; who may not gets 403, who does not see it 404.
BUTTONS = [
    "solution_move", "provider_staff", "match_move", "suggestion_pass", "outcome_target", "outcome_measurement",
    "outcome_goal", "plan_approve", "plan_close", "activity_progress", "activity_spend", "activity_invite",
    "activity_attendance", "activity_evidence", "evidence_file", "match_send", "offer_answer", "match_photo",
    "match_papers", "solution_tiers",
]  # fmt: skip


@pytest.fixture
def places(cast, offer, problem, solution, provider, cluster, firm):
    """What the pages are about, with everybody else's things there too."""
    official = cast["official"]
    plan = actions.create_plan(
        by=official, cluster=cluster, title="Rencana aksi 2027", starts_on=date(2027, 1, 1), ends_on=date(2027, 12, 31),
        goal="Cacat cor di bawah 5 %", target_firms=[firm],
    )  # fmt: skip
    activity = actions.add_activity(
        plan=plan, by=official, title="Pelatihan mutu", starts_on=date(2027, 2, 1), ends_on=date(2027, 2, 5),
        budgets={"apbd_kab": 25_000_000}, problems=[problem],
    )  # fmt: skip
    version = actions.approve_plan(plan=plan, by=official, minutes="BA 1/2027 (contoh)")
    actions.invite_firms(activity=activity, by=official, firms=[firm])
    link = actions.invitation_link(activity.participants.get())
    common = make_common_problem(by=official, title="Cor keropos", category="MUTU_STANDAR", members=[problem])
    return {
        None: [],
        "common": [common.pk, SolutionFactory().pk],
        "solution": [solution.pk],
        "draft": [SolutionFactory(provider=provider, status="draft").pk],
        "provider": [provider.pk],
        "offer": [offer.pk],
        "for": [problem.number, SolutionFactory().pk],
        "problem": [problem.number],
        "plan": [plan.pk],
        "version": [plan.pk, version.number],
        "activity": [activity.pk],
        "token": [link.rstrip("/").rsplit("/", 1)[1]],
        "offer_token": [offer_link(offer, problem).rstrip("/").rsplit("/", 1)[1]],
    }


@pytest.mark.parametrize(["name", "about", "answers"], [(name, about, rest) for name, about, *rest in PAGES])
def test_page_answers(cast, client_of, places, name, about, answers):
    address = reverse(f"solutions:{name}", args=places[about])
    found = [client_of(cast[person]).get(address).status_code for person in PEOPLE]
    assert dict(zip(PEOPLE, found, strict=True)) == dict(zip(PEOPLE, answers, strict=True))


@pytest.mark.parametrize("person", ["owner", "official_makassar", "other_provider", "observer"])
@pytest.mark.parametrize(
    ["name", "about"],
    [
        ("plan_approve", "plan"),
        ("plan_close", "plan"),
        ("activity_invite", "activity"),
        ("activity_attendance", "activity"),
    ],
)
def test_others_press_no_buttons(cast, client_of, places, name, about, person):
    address = reverse(f"solutions:{name}", args=places[about])
    body = {"minutes": "BA 2", "approved_on": "2027-01-05"}
    assert client_of(cast[person]).post(address, body).status_code in (403, 404)


def test_every_page_is_in_the_table():
    ours = next(one for one in get_resolver().url_patterns if getattr(one, "namespace", "") == "solutions")
    assert {page.name for page in ours.url_patterns} == {name for name, *_ in PAGES} | set(BUTTONS)
