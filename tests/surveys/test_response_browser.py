"""A surveyor fills the survey of the year on a phone whose network comes and goes."""

import pytest
from django.utils import timezone

from surveys.models import SurveyResponse

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def phone(page, live_server, client_of, surveyor, firm):
    """A phone in which the surveyor has opened the form."""
    session = client_of(surveyor).cookies["sessionid"].value
    page.context.add_cookies([{"name": "sessionid", "value": session, "url": live_server.url}])
    page.set_viewport_size({"width": 360, "height": 780})
    page.goto(f"{live_server.url}/surveys/firms/{firm.code}/{timezone.localdate().year}/")
    return page


def kept_on_server(phone, answers):
    """Wait until the server has these answers."""
    for _second in range(40):
        response = SurveyResponse.objects.first()
        if response is not None and answers.items() <= response.answers.items():
            return response
        phone.wait_for_timeout(250)
    raise AssertionError(response and response.answers)


def test_form_keeps_itself_and_doubts_while_one_writes(phone):
    phone.get_by_label("Laki-laki").fill("7")
    phone.get_by_label("Perempuan").fill("2")
    assert phone.locator("output").inner_text() == "9"
    kept_on_server(phone, {"workers_male": 7, "workers_female": 2})
    phone.get_by_label("Kapasitas", exact=True).fill("2,5")
    phone.get_by_text("Satuan kapasitas belum diisi.").wait_for()
    phone.get_by_label("Memang begitu").check()
    response = kept_on_server(phone, {"capacity": 2.5, "confirmed": ["capacity_unit:unit_missing:2.5"]})
    assert response.version > 1


def test_answers_without_network_are_sent_once_it_is_back(phone):
    phone.get_by_label("Laki-laki").fill("7")
    kept_on_server(phone, {"workers_male": 7})
    phone.context.set_offline(True)
    phone.get_by_label("Perempuan").fill("3")
    phone.get_by_text("Tidak ada jaringan").wait_for()
    assert "workers_female" not in SurveyResponse.objects.get().answers
    phone.context.set_offline(False)
    kept_on_server(phone, {"workers_male": 7, "workers_female": 3})


def test_answers_kept_on_the_device_outlive_a_closed_page(phone):
    phone.context.set_offline(True)
    phone.get_by_label("Laki-laki").fill("7")
    phone.get_by_text("Tidak ada jaringan").wait_for()
    phone.context.set_offline(False)
    phone.evaluate("window.stop()")
    phone.reload()
    kept_on_server(phone, {"workers_male": 7})
    assert phone.get_by_label("Laki-laki").input_value() == "7"


def test_another_device_is_not_overwritten(phone):
    phone.get_by_label("Laki-laki").fill("7")
    response = kept_on_server(phone, {"workers_male": 7})
    SurveyResponse.objects.update(version=response.version + 1, answers={"workers_male": 11})
    phone.get_by_label("Perempuan").fill("3")
    phone.get_by_text("dilanjutkan di perangkat lain").wait_for()
    assert SurveyResponse.objects.get().answers == {"workers_male": 11}


def test_note_is_asked_for_where_there_is_a_difficulty(phone):
    note = phone.locator("#id_note_BAHAN_BAKU")
    assert not note.is_visible()
    phone.locator("#id_severity_BAHAN_BAKU").get_by_text("Menghentikan kerja").click()
    note.fill("Kokas mahal")
    kept_on_server(phone, {"severity_BAHAN_BAKU": "3", "note_BAHAN_BAKU": "Kokas mahal"})
