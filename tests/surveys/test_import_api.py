"""Imports through the API, as other programs do it."""

import json

import pytest

from clusters.models import Firm
from tests.surveys.conftest import SAMPLES

IMPORTS = "/api/v1/imports/"
LOGAM = "ikm-logam-kota-pasuruan.xlsx"


@pytest.fixture
def upload(api_of, official, cluster, villages, sample, django_capture_on_commit_callbacks):
    """Send a workbook by the API and return the program and the import's address."""

    def send(name=LOGAM, by=official, into=cluster):
        program = api_of(by)
        with django_capture_on_commit_callbacks(execute=True):
            answer = program.post(IMPORTS, {"file": sample(name), "cluster": into.slug}, format="multipart")
        return program, answer

    return send


@pytest.fixture
def post(django_capture_on_commit_callbacks):
    """Post, and wait for the worker."""

    def send(program, address, body=None):
        with django_capture_on_commit_callbacks(execute=True):
            return program.post(address, body or {}, format="json")

    return send


def rows_of(program, address):
    rows, following = [], address + "rows/"
    while following:
        page = program.get(following).json()
        rows, following = rows + page["results"], page["next"]
    return rows


def test_upload_answers_with_id_and_state_and_the_dry_run_follows(upload):
    program, answer = upload()
    assert (answer.status_code, set(answer.json()) >= {"id", "state"}) == (201, True)
    found = program.get(f"{IMPORTS}{answer.json()['id']}/").json()
    assert (found["state"], found["progress"], found["rows"], found["duplicates"]) == ("checked", 1.0, 61, 1)
    assert {"column": "D", "header": "NIK", "field": "nik"}.items() <= found["columns"][3].items()


@pytest.mark.parametrize("name", [LOGAM, "ikm-perhiasan-kota-makassar.csv"])
def test_rows_come_in_file_order_with_the_values_of_the_truth(upload, name, cluster_makassar, official_makassar):
    more = {"by": official_makassar, "into": cluster_makassar} if "makassar" in name else {}
    program, answer = upload(name, **more)
    rows = rows_of(program, f"{IMPORTS}{answer.json()['id']}/")
    truth = [json.loads(line) for line in (SAMPLES / name).with_suffix(".truth.jsonl").read_text().splitlines()]
    assert [row["number"] for row in rows] == sorted(row["number"] for row in rows)
    for row, true in zip(rows, truth, strict=True):
        for key in set(true) - {"row", "faults", "duplicate_of"}:
            assert row["values"][key] == true[key], (row["number"], key)
        assert {fault["field"] for fault in row["faults"]} == set(true["faults"])
        assert bool(row["duplicate_of"]) == ("duplicate_of" in true)


def test_mended_cell_makes_a_row_ready_and_a_wrong_one_is_refused_in_words(upload):
    program, answer = upload()
    address = f"{IMPORTS}{answer.json()['id']}/"
    faulty = program.get(address + "rows/?faulty=1").json()["results"]
    row = next(row for row in faulty if row["faults"][0]["code"] == "digits_rounded")
    wrong = program.patch(f"{address}rows/{row['number']}/", {"values": {"nik": "123"}})
    assert (wrong.status_code, wrong.json()["fields"]["nik"]) == (400, ["Baru 3 angka. NIK selalu 16 angka."])
    mended = program.patch(f"{address}rows/{row['number']}/", {"values": {"nik": "3575042612805123"}}).json()
    assert (mended["faults"], mended["values"]["nik"]) == ([], "3575042612805123")
    assert program.get(address).json()["faulty"] == len(faulty) - 1


def test_commit_and_undo_answer_202_and_an_edited_firm_409(upload, post):
    program, answer = upload()
    address = f"{IMPORTS}{answer.json()['id']}/"
    assert post(program, address + "commit/", {"on_fault": "skip"}).status_code == 202
    assert program.get(address).json()["state"] == "committed"
    firm = Firm.objects.order_by("name").first()
    firm.address = "Jl. Baru 1"
    firm.save()
    refused = post(program, address + "undo/")
    assert (refused.status_code, refused.json()["code"]) == (409, "edited_since")
    assert refused.json()["firms"] == [{"code": firm.code, "name": firm.name}]
    assert post(program, address + "undo/", {"keep_edited": True}).status_code == 202
    assert program.get(address).json()["state"] == "undone"


def test_faulty_rows_stop_a_commit_that_is_to_stop(upload, post):
    program, answer = upload()
    refused = post(program, f"{IMPORTS}{answer.json()['id']}/commit/", {"on_fault": "stop"})
    assert (refused.status_code, refused.json()["code"]) == (409, "faulty_rows")


def test_columns_that_are_chosen_are_read_again_and_remembered(upload, post, django_capture_on_commit_callbacks):
    program, answer = upload()
    address = f"{IMPORTS}{answer.json()['id']}/"
    with django_capture_on_commit_callbacks(execute=True):
        assert program.patch(address, {"columns": [{"column": "T", "field": None}]}).status_code == 200
    assert {row["values"]["problem"] for row in rows_of(program, address)} == {""}
    _, again = upload()
    assert program.get(f"{IMPORTS}{again.json()['id']}/").json()["columns"][-1]["field"] is None


@pytest.mark.parametrize(
    ["person", "status"], [("official_makassar", 404), ("observer", 403), ("owner", 404), ("ministry", 404)]
)
def test_imports_do_not_exist_out_of_scope(cast, upload, api_of, person, status):
    _, answer = upload()
    program = api_of(cast[person])
    assert program.get(f"{IMPORTS}{answer.json()['id']}/").status_code == status
    assert program.get(f"{IMPORTS}{answer.json()['id']}/rows/").status_code == status
    assert program.post(f"{IMPORTS}{answer.json()['id']}/commit/", {}).status_code == status


def test_cluster_out_of_scope_is_none(upload, official_makassar):
    _, answer = upload(by=official_makassar)
    assert answer.status_code == 400
    assert "cluster" in answer.json()["fields"]


@pytest.mark.parametrize("written", [{"a": 1}, ["x"]])
def test_cell_takes_one_value_and_an_action_of_null_is_none(upload, written):
    program, answer = upload()
    address = f"{IMPORTS}{answer.json()['id']}/rows/11/"
    refused = program.patch(address, {"values": {"name": written}})
    assert (refused.status_code, list(refused.json()["fields"])) == (400, ["values"])
    assert (
        program.patch(address, {"action": "create", "values": {"workers_male": 5, "exports": True}}).status_code == 200
    )
    undecided = program.patch(address, {"action": None}).json()
    assert (undecided["action"], undecided["values"]["workers_male"], undecided["values"]["exports"]) == ("", 5, True)


def test_year_is_said_without_columns_and_nothing_at_all_is_refused(upload):
    program, answer = upload()
    address = f"{IMPORTS}{answer.json()['id']}/"
    assert program.patch(address, {"year": 2020}).json()["year"] == 2020
    assert [program.patch(address, body).status_code for body in ({}, {"year": 2090})] == [400, 400]
    assert program.get(address).json()["state"] == "checked"


def test_what_does_not_exist_is_told_in_indonesian_without_names_of_classes(upload, official_makassar, api_of):
    _program, answer = upload()
    elsewhere = api_of(official_makassar).get(f"{IMPORTS}{answer.json()['id']}/").json()
    assert elsewhere == {"code": "not_found", "detail": "Ini tidak ada, atau bukan untuk wilayah kerja Anda."}
    _, refused = upload(by=official_makassar)
    assert "tidak ada, atau bukan untuk wilayah kerja Anda" in refused.json()["detail"]


def test_counts_add_up_whatever_is_decided(upload, post):
    program, answer = upload()
    address = f"{IMPORTS}{answer.json()['id']}/"
    for action in ("create", "skip", "update", ""):
        program.patch(f"{address}rows/11/", {"action": action})
        found = program.get(address).json()
        assert found["ready"] + found["faulty"] + found["duplicates"] == found["rows"]
        assert found["duplicates"] == (not action)
    post(program, address + "commit/")
    found = program.get(address).json()
    assert found["created"] + found["updated"] + found["skipped"] == found["rows"]
