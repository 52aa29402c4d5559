"""Whether the parts answer: to who watches the portal."""

from datetime import timedelta

import pytest
from django.db import DatabaseError
from django.utils import timezone
from redis.exceptions import ConnectionError as RedisGone

from accounts.actions import ask_export, notify
from accounts.models import Export, Notice

pytestmark = pytest.mark.django_db


@pytest.fixture
def health(client):
    def ask():
        answer = client.get("/healthz")
        return answer.status_code, answer.json()

    return ask


def test_everything_answers(health):
    status, body = health()
    assert (status, body["ok"]) == (200, True)
    assert {body[part] for part in ("database", "cache", "broker")} == {"ok"}


@pytest.mark.parametrize(
    ["part", "where", "error"],
    [
        ("database", "smidep.views.connection.cursor", DatabaseError("gone")),
        ("cache", "smidep.views.cache.set", RedisGone("gone")),
        ("broker", "smidep.views.current_app.connection_for_write", OSError("gone")),
    ],
)
def test_a_part_that_is_away_is_named(health, mocker_of, part, where, error):
    mocker_of(where, error)
    status, body = health()
    assert (status, body["ok"], body[part]) == (503, False, "away")


@pytest.fixture
def mocker_of(monkeypatch):
    """Let a call fail."""

    def let_fail(where, error):
        def fail(*args, **kwargs):
            raise error

        monkeypatch.setattr(where, fail)

    return let_fail


def test_a_broker_of_another_address_is_away(health, settings, monkeypatch):
    from smidep.celery import app

    monkeypatch.setattr(app.conf, "broker_url", "redis://127.0.0.1:1/0")
    monkeypatch.setattr(app.conf, "broker_write_url", "redis://127.0.0.1:1/0")
    status, body = health()
    assert (status, body["broker"], body["database"]) == (503, "away", "ok")


def test_age_of_the_oldest_job_is_told(health, owner):
    assert health()[1]["oldest_job_seconds"] == 0
    notify(to=[owner], kind="test", subject="Kabar", body="Kabar", address="pemilik@contoh.test")
    ten_minutes_ago = timezone.now() - timedelta(minutes=10)
    Notice.objects.filter(channel="email").update(next_try_at=ten_minutes_ago, sent_at=None)
    assert 600 <= health()[1]["oldest_job_seconds"] < 700


def test_a_list_that_waits_longer_is_told_instead(health, official):
    export = ask_export(by=official, listing="firms")
    Export.objects.filter(pk=export.pk).update(state="waiting", created_at=timezone.now() - timedelta(hours=1))
    assert 3600 <= health()[1]["oldest_job_seconds"] < 3700


def test_nothing_is_kept_and_nobody_is_named(client, owner):
    answer = client.get("/healthz")
    assert "no-store" in answer["Cache-Control"]
    assert owner.name not in answer.content.decode()
