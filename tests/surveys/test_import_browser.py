"""An official who has never seen the portal imports a workbook in a real browser, mends, saves, undoes, saves again."""

import re
from pathlib import Path

import pytest
from django.urls import reverse

from clusters.models import Firm
from surveys.models import WorkbookImport
from tests.surveys.conftest import SAMPLES

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
LOGAM = SAMPLES / "ikm-logam-kota-pasuruan.xlsx"


@pytest.fixture
def desk(page, live_server, client_of, official, villages):
    """A browser in which the official is signed in."""
    session = client_of(official).cookies["sessionid"].value
    page.context.add_cookies([{"name": "sessionid", "value": session, "url": live_server.url}])
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(live_server.url + reverse("surveys:import_list"))
    return page


def shot(page, name):
    """Keep a picture for who looks at the pages by eye."""
    folder = Path("var/shots")
    if folder.is_dir():
        page.screenshot(path=folder / f"{name}-1280.png", full_page=True)
        page.set_viewport_size({"width": 360, "height": 780})
        page.screenshot(path=folder / f"{name}-360.png", full_page=True)
        page.set_viewport_size({"width": 1280, "height": 900})


def test_official_imports_mends_saves_undoes_and_saves_again(desk, cluster):
    shot(desk, "import-list")
    desk.set_input_files("input[type=file]", str(LOGAM))
    desk.get_by_role("button", name="Kirim dan periksa").click()
    desk.get_by_role("heading", name="Periksa sebelum disimpan").wait_for()
    shot(desk, "import-check")
    faulty = WorkbookImport.objects.get().faulty
    cell = desk.get_by_label("NIK yang benar").first
    cell.fill("12")
    cell.press("Enter")
    desk.get_by_text("Baru 2 angka. NIK selalu 16 angka.").wait_for()
    assert (cell.input_value(), cell.evaluate("cell => cell === document.activeElement")) == ("12", True)
    cell.fill("3575042612805123")
    cell.press("Enter")
    desk.get_by_role("link", name=f"Perlu diperbaiki {faulty - 1}").wait_for()
    desk.get_by_role("button", name=re.compile(r"Simpan \d+ baris")).click()
    desk.get_by_role("heading", name="Buku kerja sudah masuk daftar IKM").wait_for()
    shot(desk, "import-ended")
    created = Firm.objects.filter(cluster=cluster).count()
    desk.once("dialog", lambda dialog: dialog.accept())
    desk.get_by_role("button", name="Batalkan impor ini").click()
    desk.get_by_text("Impor dibatalkan: isinya sudah ditarik").wait_for()
    assert Firm.objects.count() == 0
    desk.get_by_role("button", name=re.compile(r"Simpan \d+ baris")).click()
    desk.get_by_role("heading", name="Buku kerja sudah masuk daftar IKM").wait_for()
    assert Firm.objects.filter(cluster=cluster).count() == created > 40


@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing_on_the_check(desk, width):
    from axe_playwright_python.sync_playwright import Axe

    desk.set_viewport_size({"width": width, "height": 900})
    for address in (None, LOGAM):
        if address:
            desk.set_input_files("input[type=file]", str(address))
            desk.get_by_role("button", name="Kirim dan periksa").click()
            desk.get_by_role("heading", name="Periksa sebelum disimpan").wait_for()
        desk.evaluate("document.querySelectorAll('details').forEach((part) => { part.open = true; })")
        found = Axe().run(desk)
        assert found.response["violations"] == [], found.generate_report()
