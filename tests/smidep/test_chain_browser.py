"""The whole chain in a real browser: from a published solution to the figures after it, with axe at every step.

A provider publishes, an official proposes, the provider confirms, the owner accepts on a phone, an activity of a
plan carries it out, the firm is there, the owner says that it helped, a surveyor measures, and one page tells it all.
"""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from issues.lifecycle import Status
from solutions.models import ActionPlan, Activity, Match, Solution
from solutions.notices import offer_link
from tests.factories import FiguresFactory, ProblemFactory
from tests.smidep.test_main_job_browser import DESK, PHONE, Person, person, said  # noqa: F401 - a fixture

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
TITLE = "Pendampingan pengecoran dan uji komposisi"


@pytest.fixture
def problem(firm, official):
    """Checked, in the inbox of the city, of a firm whose figures before are known."""
    FiguresFactory(firm=firm, year=timezone.localdate().year - 1, scrap_percent=20, output_rupiah=48_000_000)
    return ProblemFactory(
        firm=firm, status=Status.VERIFIED, handling_office=official.office, handler=official,
        title="Hasil cor keropos", description="Dua dari sepuluh blok rem keropos, sejak ganti skrap.",
        category="MUTU_STANDAR",
    )  # fmt: skip


def send(one: Person, name: str) -> Person:
    """Send the form of the page."""
    one.page.locator("main form button[type=submit]").last.click()
    one.page.wait_for_load_state()
    return one.look(name)


def publishes(worker: Person, official: Person, provider):
    worker.go(reverse("solutions:solution_new", args=[provider.pk])).look("c1-new-solution")
    worker.page.locator("[name=title]").fill(TITLE)
    worker.page.locator("[name=kind]").select_option("pendampingan")
    worker.page.locator("[name=description]").fill("Ahli memeriksa cetakan, skrap dan suhu tuang cor yang keropos.")
    worker.choose("categories", "MUTU_STANDAR")
    worker.choose("cost", "free")
    worker.page.locator("[name=quota]").fill("3")
    worker.page.locator("[name=documents]").fill("KTP\nNIB")
    send(worker, "c2-draft")
    official.go(Solution.objects.get(title=TITLE).get_absolute_url())
    official.press("Look through and publish", name="c3-published")
    assert Solution.objects.get(title=TITLE).status == "published"


def proposes(official: Person, problem):
    official.go(problem.get_absolute_url()).look("c4-suggestions")
    official.page.get_by_role("link", name=said("Ask the provider")).first.click()
    official.page.locator("textarea[name=note]").fill("Mohon kabar, ada tempat?")
    send(official, "c5-asked")
    assert Match.objects.get().reasons


def confirms(worker: Person):
    worker.go(reverse("solutions:match_inbox")).look("c6-requests")
    worker.page.get_by_role("link", name=TITLE).first.click()
    worker.look("c7-request").press("Confirm and offer", link=True)
    worker.page.locator("[name=starts_on]").fill(str(timezone.localdate()))
    send(worker, "c8-offered")
    assert Match.objects.get().status == "offered"


def accepts_on_a_phone(phone: Person, problem):
    phone.go(offer_link(Match.objects.get(), problem)).look("c9-offer-by-link")
    phone.press("Accept the offer", name="c10-accepted")
    assert Match.objects.get().status == "accepted"


def carried_out(official: Person, cluster, firm, worker: Person):
    official.go(reverse("solutions:plan_new"))
    today = timezone.localdate()
    official.page.locator("[name=cluster]").select_option(str(cluster.pk))
    official.page.locator("[name=title]").fill("Rencana mutu cor")
    official.page.locator("[name=starts_on]").fill(str(today))
    official.page.locator("[name=ends_on]").fill(str(today + timedelta(days=200)))
    official.page.locator("[name=goal]").fill("Cacat cor di bawah 8 %")
    official.page.locator("[name=firm_codes]").fill(firm.code)
    send(official, "c11-plan")
    plan = ActionPlan.objects.get()
    for part, title, money in [
        ("own", "Mencatat suhu tuang", ""),
        ("support", "Pendampingan di bengkel", "45.000.000"),
    ]:
        adds(official, plan, part, title, money)
    activity = Activity.objects.get(part="support")
    official.go(activity.get_absolute_url()).page.locator(f'form[action$="{activity.pk}/invite/"] button').click()
    official.look("c12-invited").page.locator("[name=present]").check()
    official.press("Keep the list of those present", name="c13-attendance")
    official.page.locator("[name=rupiah]").fill("43.500.000")
    official.press("Note the spending", name="c14-spent")
    assert activity.participants.get().attended
    delivered(worker)


def adds(official: Person, plan, part: str, title: str, money: str):
    today = timezone.localdate()
    official.go(reverse("solutions:activity_new", args=[plan.pk]))
    official.choose("part", part)
    official.page.locator("[name=title]").fill(title)
    official.page.locator("[name=starts_on]").fill(str(today))
    official.page.locator("[name=ends_on]").fill(str(today + timedelta(days=30)))
    official.page.locator("[name=problem_numbers]").fill(Match.objects.get().problem.number)
    official.page.locator("[name=budget_apbd_kab]").fill(money)
    send(official, f"c12-{part}")


def delivered(worker: Person):
    for verb, more in [("start", {}), ("complete", {"result": "Skrap dipilah, suhu tuang diukur."})]:
        worker.go(reverse("solutions:match_move", args=[Match.objects.get().pk, verb]))
        for name, words in more.items():
            worker.page.locator(f"[name={name}]").fill(words)
        send(worker, f"c15-{verb}")
    assert Match.objects.get().status == "completed"


def measured(surveyor: Person, problem):
    surveyor.go(reverse("solutions:outcome_detail", args=[problem.number])).look("c17-outcome-before")
    form = surveyor.page.locator('form[action$="/measurement/"]')
    form.locator("[name=indicator]").select_option("scrap_percent")
    form.locator("[name=value]").fill("6")
    form.get_by_role("button").click()
    surveyor.page.wait_for_load_state()


def test_from_a_published_solution_to_the_figures_after_it(person, cast, problem, provider, cluster, firm):  # noqa: F811
    worker, official = person(DESK).sign_in("provider"), person(DESK).sign_in("official")
    publishes(worker, official, provider)
    proposes(official, problem)
    confirms(worker)
    accepts_on_a_phone(person(PHONE), problem)
    carried_out(official, cluster, firm, worker)
    owner = person(PHONE).sign_in("owner").go(problem.get_absolute_url())
    owner.choose("helped", "yes")
    owner.choose("rating", "5")
    owner.press("Send answer", name="c16-closed")
    measured(person(DESK).sign_in("surveyor"), problem)
    for size, name in ((DESK, "official"), (PHONE, "owner")):
        reader = person(size).sign_in(name).go(reverse("solutions:outcome_detail", args=[problem.number]))
        told = reader.look("c18-outcome").page.locator("main").inner_text()
        for words in [
            problem.description, TITLE, Match.objects.get().reasons[0]["text"], "Skrap dipilah, suhu tuang diukur.",
            "Pendampingan di bengkel", "43.500.000", "Mencatat suhu tuang", "20", "6", "-70",
        ]:  # fmt: skip
            assert words in told, words
