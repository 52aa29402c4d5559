"""The main job by the API alone, with a real worker: from a reported problem to a solved one on the dashboard."""

import pytest
from rest_framework.test import APIClient

from tests.factories import PASSWORD, SolutionFactory
from tests.waiting import wait_until

API = "/api/v1/"


def program(username: str) -> APIClient:
    """A program that signed in as a person does, by name and password."""
    client = APIClient()
    answer = client.post(f"{API}auth/token/", {"username": username, "password": PASSWORD, "name": "test"})
    assert answer.status_code == 200, answer.content
    client.credentials(HTTP_AUTHORIZATION=f"Token {answer.json()['token']}")
    return client


def done(client: APIClient, path: str, body: dict | None = None, status: int = 200) -> dict:
    answer = client.post(f"{API}{path}", body or {})
    assert answer.status_code == status, answer.content
    return answer.json()


@pytest.mark.worker
def test_a_reported_problem_becomes_a_solved_one(transactional_db, cast, celery_worker_process):
    solution = SolutionFactory(provider__name="UPT Cor (contoh)", quota=3)
    owner, official, ministry = program("owner"), program("official"), program("ministry")
    firm = owner.get(f"{API}firms/").json()["results"][0]
    story = {"title": "Hasil cor keropos", "description": "Dua dari sepuluh blok rem keropos.", "submit": True}
    problem = done(owner, "problems/", {"firm": firm["code"], "category": "MUTU_STANDAR", **story}, 201)
    number = problem["number"]
    assert problem["status"] == "submitted"
    done(official, f"problems/{number}/verify/", {"note": "Lengkap."})
    suggestions = official.get(f"{API}problems/{number}/suggestions/").json()
    best = suggestions[0]
    assert best["solution"]["id"] == str(solution.pk)
    assert best["score"] == sum(reason["weight"] for reason in best["reasons"])
    match = done(official, "matches/", {"problem": number, "solution": best["solution"]["id"], "note": "Cocok."}, 201)
    done(official, f"matches/{match['id']}/offer/", {"note": "Pak UPT setuju lewat telepon."})
    assert owner.get(f"{API}problems/{number}/").json()["status"] == "offered"
    done(owner, f"matches/{match['id']}/accept/")
    done(official, f"matches/{match['id']}/start/", {"note": "Mulai Senin."})
    done(official, f"matches/{match['id']}/complete/", {"note": "Selesai kata Pak UPT."})
    closed = done(owner, f"problems/{number}/close/", {"helped": "yes", "rating": 5, "note": "Terima kasih."})
    assert (closed["status"], closed["outcome"]) == ("closed", "solved")
    moves = owner.get(f"{API}problems/{number}/moves/").json()
    states = [move["new"] for move in moves.get("results", moves)]
    assert states[-1] == "closed" or states[0] == "closed"

    def counted():
        return ministry.get(f"{API}dashboards/summary/").json()["problems"]["by_status"].get("closed") == 1

    wait_until(counted, 30)
