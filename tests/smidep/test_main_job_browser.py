"""The main job in a real browser: an owner's phone, an official's desk and the ministry, with axe at every step."""

from pathlib import Path

import pytest
from django.urls import reverse
from django.utils.translation import gettext, override

from issues.models import Problem
from tests.axe import violations
from tests.factories import PASSWORD, SolutionFactory

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PHONE, DESK = {"width": 360, "height": 740}, {"width": 1280, "height": 900}
SHOTS = Path(__file__).parents[2] / "test-results" / "main-job"
STORY = "Sejak Agustus hasil cor blok rem sering keropos, kira-kira 2 dari 10."


def said(words: str) -> str:
    """The words as a person reads them."""
    with override("id"):
        return gettext(words)


class Person:
    """Somebody at a browser of their own."""

    def __init__(self, browser, address: str, size: dict):
        self.context = browser.new_context(viewport=size, locale="id-ID", timezone_id="Asia/Jakarta")
        self.page, self.address, self.seen = self.context.new_page(), address, 0
        self.page.set_default_timeout(10_000)

    def go(self, path: str):
        self.page.goto(self.address + path)
        return self

    def sign_in(self, username: str):
        self.go("/home/")
        self.page.locator("[name=login]").fill(username)
        self.page.locator("[name=password]").fill(PASSWORD)
        return self.press("Sign in", name="signed-in")

    def press(self, words: str, *, name: str = "", link: bool = False):
        """Press the button or link of these words; what comes has a picture, and nothing that axe forbids."""
        role = "link" if link else "button"
        self.page.get_by_role(role, name=said(words)).first.click()
        self.page.wait_for_load_state()
        return self.look(name) if name else self

    def choose(self, name: str, value: str):
        """By the keyboard: what is pressed with a finger is the card around the choice."""
        self.page.locator(f"input[name={name}][value='{value}']").press("Space")
        assert self.page.locator(f"input[name={name}][value='{value}']").is_checked()

    def look(self, name: str):
        SHOTS.mkdir(parents=True, exist_ok=True)
        self.page.screenshot(path=SHOTS / f"{name}-{self.page.viewport_size['width']}.png", full_page=True)
        assert violations(self.page) == [], self.page.url
        return self

    def reads(self, words: str):
        self.page.get_by_text(words).first.wait_for()
        return self


@pytest.fixture
def person(browser, live_server, settings, tmp_path):
    settings.MEDIA_ROOT = str(tmp_path / "media")
    people = []

    def arrives(size: dict) -> Person:
        people.append(Person(browser, live_server.url, size))
        return people[-1]

    yield arrives
    for one in people:
        one.context.close()


@pytest.fixture
def photo(tmp_path):
    from PIL import Image

    path = tmp_path / "blok-rem.jpg"
    Image.new("RGB", (1600, 1200), "#8e9299").save(path)
    return path


def choose_category(owner: Person):
    owner.go(reverse("issues:problem_new")).look("1-category")
    owner.choose("category", "MUTU_STANDAR")
    return owner.press("Go on", name="2-story")


def tell(owner: Person, photo: Path):
    owner.page.locator("textarea[name=description]").fill(STORY)
    owner.page.locator("input[type=file]").set_input_files(photo)
    return owner.press("Go on", name="3-check")


def test_a_reported_problem_becomes_a_solved_one(person, cast, photo):
    SolutionFactory(provider__name="UPT Cor (contoh)", title="Pendampingan pengecoran", quota=3)
    owner = person(PHONE).sign_in("owner")
    tell(choose_category(owner), photo).press("Send report", name="4-sent")
    problem = Problem.objects.get()
    assert (problem.status, problem.attachments.count()) == ("submitted", 1)
    official = person(DESK).sign_in("official").reads(problem.title)
    official.page.get_by_role("link", name=problem.title).first.click()
    official.look("5-problem").press("Check the report", link=True, name="6-verify")
    official.press("The report is complete", name="7-suggestions")
    assert official.page.locator(".suggestion .reasons").first.is_visible()
    official.press("Offer it", link=True, name="8-offer")
    official.page.locator("textarea[name=note]").fill("Pak UPT setuju lewat telepon.")
    official.press("Send the offer", name="9-offered")
    _owner_accepts(owner, problem)
    _official_works(official, problem)
    _owner_confirms(owner, problem)
    problem.refresh_from_db()
    assert (problem.status, problem.outcome) == ("closed", "solved")
    ministry = person(DESK).sign_in("ministry").look("15-dashboard")
    # "1 of 1 that ended helped the firm": the finding above the figures.
    assert "1 dari 1" in ministry.page.locator("main").inner_text()


def _owner_accepts(owner: Person, problem: Problem):
    owner.go(problem.get_absolute_url()).look("10-offer")
    match = reverse("solutions:match_move", args=[_match(problem).pk, "accept"])
    owner.page.locator(f'a[href^="{match}"]').first.click()
    owner.look("11-accept").page.locator("main form button[type=submit]").last.click()
    owner.page.wait_for_load_state()
    assert _match(problem).status == "accepted"


def _official_works(official: Person, problem: Problem):
    for verb, more in [("start", {}), ("complete", {"result": "Cacat turun dari 20 % ke 5 %."})]:
        match = _match(problem)
        official.go(match.get_absolute_url()).look(f"12-{verb}")
        official.page.locator(f'a[href$="/{verb}/"]').first.click()
        for name, words in {"note": "Kata Pak UPT lewat telepon.", **more}.items():
            official.page.locator(f"textarea[name={name}]").fill(words)
        official.page.locator("main form button[type=submit]").last.click()
        official.page.wait_for_load_state()
    assert _match(problem).status == "completed"


def _owner_confirms(owner: Person, problem: Problem):
    owner.go(problem.get_absolute_url()).look("13-helped")
    owner.choose("helped", "yes")
    owner.choose("rating", "5")
    owner.press("Send answer", name="14-closed")


def _match(problem: Problem):
    from solutions.models import Match

    return Match.objects.get(problem=problem)


def test_second_press_of_send_and_the_way_back_make_no_second_report(person, cast, photo):
    owner = person(PHONE).sign_in("owner")
    tell(choose_category(owner), photo)
    owner.page.get_by_role("button", name=said("Send report")).dblclick()
    owner.page.wait_for_url("**/issues/SMI-*/")
    assert Problem.objects.count() == 1
    for _ in range(2):
        owner.page.go_back()
    send = owner.page.get_by_role("button", name=said("Send report"))
    if send.count():
        send.click()
        owner.page.wait_for_load_state()
    assert [problem.status for problem in Problem.objects.all()] == ["submitted"]


def test_nothing_typed_is_lost_when_the_session_ends(person, cast):
    owner = person(PHONE).sign_in("owner")
    choose_category(owner)
    owner.page.locator("textarea[name=description]").fill(STORY)
    owner.context.clear_cookies(name="sessionid")
    owner.press("Go on")
    owner.page.locator("[name=login]").fill("owner")
    owner.page.locator("[name=password]").fill(PASSWORD)
    owner.press("Sign in")
    assert owner.page.locator("textarea[name=description]").input_value() == STORY
