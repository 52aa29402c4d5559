"""Reports through every state as people live them: an owner's phone, a city's and a province's desk, over Lebaran.

At each screen the same is asked: what happens next, who has it, until when and why. With axe after each step.
"""

from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from django.utils.translation import gettext, override

from common.work_days import known_days
from issues import actions
from issues.models import Problem
from tests.axe import violations
from tests.factories import PASSWORD, SolutionFactory

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]
SHOTS = Path(__file__).parents[2] / "test-results" / "life"
PHONE, DESK = {"width": 360, "height": 740}, {"width": 1280, "height": 900}
WIB = ZoneInfo("Asia/Jakarta")
CITY = "Dinas Perindustrian dan Perdagangan Kota Pasuruan"


def said(words: str) -> str:
    with override("id"):
        return gettext(words)


class Person:
    """Somebody at a browser of their own."""

    def __init__(self, browser, address, username, size):
        self.context = browser.new_context(viewport=size, locale="id-ID", timezone_id="Asia/Jakarta")
        self.page, self.address = self.context.new_page(), address
        self.page.set_default_timeout(15_000)
        self.go("/home/")
        self.page.locator("[name=login]").fill(username)
        self.page.locator("[name=password]").fill(PASSWORD)
        self.page.get_by_role("button", name=said("Sign in")).first.click()
        self.page.wait_for_load_state()

    def go(self, path: str):
        self.page.goto(self.address + path)
        return self

    def choose(self, **fields):
        for name, value in fields.items():
            choice = self.page.locator(f"input[type=radio][name={name}][value='{value}']")
            if choice.count():
                choice.press("Space")
            elif self.page.locator(f"select[name={name}]").count():
                self.page.locator(f"select[name={name}]").select_option(value)
            else:
                self.page.locator(f"main [name={name}]").first.fill(value)
        return self

    def press(self, words: str):
        self.page.get_by_role("button", name=said(words)).first.click()
        self.page.wait_for_load_state()
        return self

    def send(self, **fields):
        """Fill the form of the page and send it."""
        self.choose(**fields)
        self.page.locator("main form[method=post] button[type=submit].btn-primary").last.click()
        self.page.wait_for_load_state()
        return self

    def does(self, problem, verb, **fields):
        return self.go(f"{problem.get_absolute_url()}do/{verb}/").looks(f"form-{verb}").send(**fields)

    def looks(self, name: str):
        SHOTS.mkdir(parents=True, exist_ok=True)
        width = self.page.viewport_size["width"]
        self.page.screenshot(path=SHOTS / f"{name}-{width}.png", full_page=True)
        assert violations(self.page) == [], (name, self.page.url)
        wide = self.page.evaluate("document.documentElement.scrollWidth")
        assert wide <= width, f"{name} is {wide} wide"
        return self

    def reads(self, *words: str):
        text = self.page.locator("main").inner_text()
        for word in words:
            assert word in text, f"“{word}” does not stand on {self.page.url}:\n{text[:1500]}"
        return self


class Life:
    """A report, the people around it, and what each of them reads when they open it."""

    def __init__(self, owner, city, province, moves):
        self.owner, self.city, self.province, self.moves, self.step = owner, city, province, moves, 0

    def it_is(self, day: date, hour=9):
        self.moves(datetime(day.year, day.month, day.day, hour, tzinfo=WIB))

    def open_all(self, problem, name, *, owner, city, province=()):
        """Everybody opens the page of the report and reads what concerns them."""
        self.step += 1
        for who, person, words in [
            ("owner", self.owner, owner), ("city", self.city, city), ("province", self.province, province)
        ]:  # fmt: skip
            if words:
                person.go(problem.get_absolute_url()).looks(f"{self.step:02}-{name}-{who}").reads(*words)
        problem.refresh_from_db()
        return problem.status


@pytest.fixture
def life(browser, live_server, cast, confirm, time_machine, settings, tmp_path):
    settings.MEDIA_ROOT = str(tmp_path / "media")
    SolutionFactory(provider__name="UPT Cor (contoh)", title="Pendampingan pengecoran", quota=9)
    confirm(2027, [day.date for day in known_days(2027)])
    time_machine.move_to(datetime(2027, 3, 4, 9, tzinfo=WIB))
    people = [
        Person(browser, live_server.url, name, size)
        for name, size in [("owner", PHONE), ("official", DESK), ("official_jatim", DESK)]
    ]
    yield Life(*people, time_machine.move_to)
    for person in people:
        person.context.close()


def report(life) -> Problem:
    life.owner.go("/issues/new/").looks("00-new").send(category="MUTU_STANDAR")
    life.owner.looks("00-story").send(description="Hasil cor blok rem sering keropos, dua dari sepuluh.")
    # By when it is checked is said before it is sent.
    life.owner.looks("00-check").reads("17 Mar").send()
    return Problem.objects.latest("created_at")


def offer(life, problem, *, until="offered"):
    """The city offers, the owner accepts, the work is done."""
    life.city.go(problem.get_absolute_url()).page.get_by_role("link", name=said("Offer it")).first.click()
    life.city.page.wait_for_load_state()
    life.city.looks("form-offer").send(note="Pak UPT setuju lewat telepon.")
    match = problem_match(problem)
    problem.refresh_from_db()
    for verb, person in [("accept", life.owner), ("start", life.city), ("complete", life.city)]:
        if problem.status == until:
            break
        person.go(f"{match.get_absolute_url()}{verb}/").looks(f"form-{verb}")
        fields = {"note": "Kata Pak UPT."} if person is life.city else {}
        person.send(**fields, **({"result": "Cacat turun ke 5 %."} if verb == "complete" else {}))
        problem.refresh_from_db()


def problem_match(problem):
    from solutions.models import Match

    return Match.objects.filter(problem=problem).latest("proposed_at")


def test_a_report_lives_through_its_check_over_lebaran(life):
    problem = report(life)
    due = ("17 Mar", "3 hari kerja", "8–15 Mar (Hari Suci Nyepi, Hari Raya Idul Fitri)")
    assert life.open_all(
        problem, "submitted", owner=(CITY, *due), city=("Giliran Anda", *due), province=(CITY, *due)
    ) == ("submitted")
    life.city.does(problem, "return", note="Kirim foto cetakannya.")
    status = life.open_all(
        problem, "returned", owner=("Kirim foto cetakannya.", "26 Mar", CITY), city=("26 Mar",), province=("26 Mar",)
    )
    assert status == "returned"
    life.it_is(date(2027, 3, 16))
    life.owner.go(f"{problem.get_absolute_url()}write/2/").send(description="Foto menyusul; cetakan dari pasir lama.")
    life.owner.send()
    assert life.open_all(problem, "sent-again", owner=(CITY,), city=("Giliran Anda",)) == "submitted"
    life.city.does(problem, "hold", note="Menunggu anggaran sampai April.")
    status = life.open_all(
        problem, "on-hold", owner=("Menunggu anggaran sampai April.", CITY), city=("Lanjutkan",), province=(CITY,)
    )
    assert status == "on_hold"
    life.city.does(problem, "resume")
    life.city.does(problem, "verify")
    assert life.open_all(problem, "verified", owner=(CITY, "hari kerja"), city=("Giliran Anda",)) == "verified"


def test_a_report_lives_on_by_offers_until_the_firm_is_helped(life, official_jatim, office_jatim):
    problem = report(life)
    life.city.does(problem, "verify")
    life.city.does(problem, "refer", office=str(office_jatim.pk), note="Perlu laboratorium provinsi.")
    life.open_all(
        problem, "referred", owner=(office_jatim.name, "Perlu laboratorium provinsi."), city=(office_jatim.name,),
        province=("Giliran Anda", "Perlu laboratorium provinsi."),
    )  # fmt: skip
    referral = problem.referrals.get()
    life.province.go(f"/issues/referrals/{referral.pk}/").looks("form-referral")
    life.province.send(state="returned", note="Laboratorium ada di kota.")
    life.open_all(problem, "given-back", owner=(CITY, "Laboratorium ada di kota."), city=("Giliran Anda",))
    offer(life, problem)
    assert life.open_all(problem, "offered", owner=("UPT Cor", "Terima"), city=("Pendampingan",), province=(CITY,)) == (
        "offered"
    )
    life.owner.go(f"{problem_match(problem).get_absolute_url()}decline/").looks("form-decline").send(
        reason="other", note="Jadwalnya tidak cocok."
    )
    assert life.open_all(problem, "declined", owner=(CITY,), city=("Jadwalnya tidak cocok.",)) == "verified"
    offer(life, problem, until="accepted")
    assert life.open_all(problem, "accepted", owner=(CITY,), city=("Giliran Anda",), province=(CITY,)) == "accepted"


def test_a_report_that_did_not_help_is_opened_again_and_taken_over(life, office_jatim):
    problem = report(life)
    life.city.does(problem, "verify")
    offer(life, problem, until="in_progress")
    assert (
        life.open_all(problem, "in-progress", owner=(CITY,), city=("Giliran Anda",), province=(CITY,)) == "in_progress"
    )
    finish(life, problem)
    assert (
        life.open_all(
            problem, "done", owner=(CITY, "Jawab paling lambat"), city=("Tunggu penilaian",), province=(CITY,)
        )
        == "done"
    )
    life.owner.choose(helped="no", note="Masih keropos.").press("Send answer")
    assert life.open_all(problem, "not-helped", owner=(CITY,), city=("Giliran Anda", "Masih keropos.")) == "verified"
    # Two weeks later nobody has moved: the province is told, sees it, and takes it over.
    life.it_is(date(2027, 4, 5))
    actions.escalate_late()
    actions.count_offices()
    life.province.go("/issues/inbox/").looks("inbox-above").reads(problem.title, CITY, "belum bergerak")
    life.open_all(
        problem,
        "late",
        owner=(CITY, office_jatim.name),
        city=("Lewat 9 hari kerja", office_jatim.name),
        province=("Ambil alih", CITY),
    )
    life.province.does(problem, "take")
    life.open_all(problem, "taken", owner=(office_jatim.name,), city=(office_jatim.name,), province=("Giliran Anda",))
    life.province.does(problem, "close", outcome="not_solvable", note="Belum ada alat yang cocok tahun ini.")
    status = life.open_all(
        problem, "closed", owner=("Belum ada alat yang cocok tahun ini.", "Buka lagi", "5 Mei"),
        city=("Belum ada alat yang cocok tahun ini.",), province=("Belum ada alat yang cocok tahun ini.",),
    )  # fmt: skip
    assert status == "closed"
    life.owner.does(problem, "reopen", note="Ada pembeli baru.")
    assert life.open_all(problem, "reopened", owner=(office_jatim.name,), province=("Ada pembeli baru.",), city=()) == (
        "verified"
    )


def test_a_refused_report_comes_back_once_and_can_be_withdrawn(life):
    problem = report(life)
    life.city.does(problem, "reject", reason="out_of_scope", note="Program ini untuk sentra logam saja.")
    status = life.open_all(
        problem, "rejected", owner=("Program ini untuk sentra logam saja.", "Berkeberatan"), city=("Program ini",)
    )
    assert status == "rejected"
    life.owner.does(problem, "object", note="Kami anggota sentra logam.")
    assert life.open_all(problem, "objected", owner=(CITY,), city=("Giliran Anda", "Kami anggota sentra logam.")) == (
        "submitted"
    )
    life.owner.does(problem, "withdraw", note="Sudah beres sendiri.")
    assert (
        life.open_all(problem, "withdrawn", owner=("Anda membatalkan",), city=("Sudah beres sendiri.",)) == "withdrawn"
    )


def finish(life, problem):
    life.city.go(f"{problem_match(problem).get_absolute_url()}complete/")
    life.city.send(note="Kata Pak UPT.", result="Cacat turun ke 5 %.")
