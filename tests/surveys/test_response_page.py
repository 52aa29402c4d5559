"""The survey in the browser: it keeps itself, is resumed, doubts the unusual, and is sent."""

import pytest
from django.utils import timezone
from pytest_django.asserts import assertContains, assertRedirects

from accounts.models import AccessLog
from clusters.models import FirmFigures
from surveys.models import SurveyResponse
from tests.factories import FiguresFactory, FirmFactory

ROWS = {
    f"{name}-{kind}_FORMS": "2" if kind == "TOTAL" else "0"
    for name in ("products", "machines")
    for kind in ("TOTAL", "INITIAL")
}
SCRIPT = {"X-Autosave": "1"}


@pytest.fixture
def url(firm):
    return f"/surveys/firms/{firm.code}/{timezone.localdate().year}/"


@pytest.fixture
def whole():
    """What is typed until a survey can be sent."""
    return {
        **ROWS, "workers_male": "7", "workers_female": "2", "output_rupiah": "Rp 45.000.000", "capacity": "2,5",
        "capacity_unit": "ton/bulan", "exports": "false", "products-0-name": "Blok rem", "products-0-quantity": "1.500",
        "machines-0-name": "Tungku", "severity_BAHAN_BAKU": "3", "note_BAHAN_BAKU": "Kokas mahal",
        "respondent_name": "Sulastri", "consent": "on", "do": "submit",
    }  # fmt: skip


def save(client, url, version, **typed):
    return client.post(url, {**ROWS, **typed, "version": version}, headers=SCRIPT)


def test_each_change_is_kept_and_resumed_elsewhere(surveyor, client_of, url):
    phone, laptop = client_of(surveyor), client_of(surveyor)
    assert save(phone, url, 0, workers_male="7").json()["version"] == 1
    assertContains(laptop.get(url), 'value="7"')
    assert save(laptop, url, 1, workers_male="7", workers_female="2").json()["version"] == 2
    answer = save(phone, url, 1, workers_male="8")
    assert (answer.status_code, answer.json()["code"]) == (409, "changed_meanwhile")
    assert SurveyResponse.objects.get().answers == {"workers_male": 7, "workers_female": 2}


def test_answer_that_cannot_be_read_is_kept_as_typed(surveyor, client_of, url):
    client = client_of(surveyor)
    save(client, url, 0, electricity_kwh="kira-kira dua ratus")
    assertContains(client.get(url), "kira-kira dua ratus")


def test_reading_the_form_writes_nothing(surveyor, client_of, url):
    client_of(surveyor).get(url)
    assert not SurveyResponse.objects.exists()


def test_whole_survey_is_sent_and_fills_the_register(surveyor, client_of, url, whole):
    assertRedirects(client_of(surveyor).post(url, whole), "/surveys/")
    figures = FirmFigures.objects.get()
    assert (figures.workers, figures.output_rupiah, str(figures.capacity), figures.exports) == (
        9,
        45_000_000,
        "2.50",
        False,
    )
    assert [(one.name, one.quantity) for one in figures.products.all()] == [("Blok rem", 1500)]
    assert [one.name for one in figures.machines.all()] == ["Tungku"]
    assert SurveyResponse.objects.get().status == "submitted"


@pytest.mark.parametrize("missing", ["respondent_name", "consent"])
def test_what_must_be_known_is_asked_for_and_nothing_is_lost(surveyor, client_of, url, whole, missing):
    answer = client_of(surveyor).post(url, {**whole, missing: ""})
    assert answer.context["sheet"].form.errors[missing]
    assertContains(answer, "Kokas mahal")
    assert SurveyResponse.objects.get().answers["products"] == [{"name": "Blok rem", "quantity": 1500}]
    assert not FirmFigures.objects.exists()


def test_unusual_answer_is_confirmed_before_sending(surveyor, client_of, url, whole, firm):
    FiguresFactory(firm=firm, year=timezone.localdate().year - 1, workers_male=1)
    client = client_of(surveyor)
    answer = client.post(url, {**whole, "workers_male": "120"})
    [(key, is_confirmed)] = [(one["key"], one["confirmed"]) for one in doubts(answer, "workers_male")]
    assert (is_confirmed, SurveyResponse.objects.get().status) == (False, "draft")
    client.post(url, {**whole, "workers_male": "120", "confirmed": key})
    assert SurveyResponse.objects.get().status == "submitted"


def doubts(answer, name):
    fields = [pair for _section, fields in answer.context["sections"] for pair in fields]
    return next(doubts for field, doubts in fields if field.name == name)


def test_doubts_come_with_each_saving(surveyor, client_of, url):
    found = save(client_of(surveyor), url, 0, capacity="5").json()["remarks"]
    assert [one["field"] for one in found] == ["capacity_unit"]


def test_second_person_is_told_and_may_take_over(surveyor, official, client_of, url):
    save(client_of(surveyor), url, 0, workers_male="7")
    client = client_of(official)
    assertContains(client.get(url), "Dewi Surveyor")
    assert save(client, url, 0, workers_male="9").json()["code"] == "filled_by_other"
    client.post(f"{url}take/")
    assert client.get(url).templates[0].name == "surveys/response_edit.html"
    assert save(client_of(surveyor), url, 1, workers_male="8").status_code == 409


def test_official_gives_back_and_checks(surveyor, official, client_of, url, whole):
    client_of(surveyor).post(url, whole)
    client = client_of(official)
    assertContains(client.get(url), "Kokas mahal")
    assert AccessLog.objects.filter(by=official, what="answers").exists()
    client.post(f"{url}return/", {"note": "Listrik belum diisi."})
    assertContains(client_of(surveyor).get(url), "Listrik belum diisi.")
    client_of(surveyor).post(url, {**whole, "electricity_kwh": "300"})
    client.post(f"{url}check/")
    assert SurveyResponse.objects.get().status == "checked"
    assert FirmFigures.objects.get().electricity_kwh == 300


@pytest.mark.parametrize(
    ["person", "answer"],
    [
        ("anonymous", 302), ("owner", 403), ("other_owner", 404), ("surveyor", 200), ("official_makassar", 404),
        ("facilitator", 200), ("ministry", 403), ("observer", 403), ("provider", 404),
    ],
)  # fmt: skip
def test_form_is_for_those_who_keep_the_record(cast, client_of, url, person, answer):
    assert client_of(cast[person]).get(url).status_code == answer


def test_year_to_come_is_none(surveyor, client_of, firm):
    assert client_of(surveyor).get(f"/surveys/firms/{firm.code}/2190/").status_code == 404


@pytest.mark.parametrize("rows", [1, 15])
def test_work_list_costs_the_same_for_any_number_of_rows(
    surveyor, client_of, cluster, rows, django_assert_max_num_queries
):
    FirmFactory.create_batch(rows, cluster=cluster)
    client = client_of(surveyor)
    with django_assert_max_num_queries(12):
        client.get("/surveys/")


@pytest.mark.parametrize(
    ["person", "sees"], [("surveyor", True), ("official_makassar", False), ("facilitator", True), ("ministry", True)]
)
def test_work_is_that_of_the_own_scope(cast, client_of, firm, person, sees):
    page = client_of(cast[person]).get("/surveys/", {"state": "waiting"})
    assert (firm.name in page.content.decode()) == sees


@pytest.mark.parametrize("person", ["owner", "provider", "observer"])
def test_others_have_no_work_list(cast, client_of, person):
    assert client_of(cast[person]).get("/surveys/").status_code == 403
