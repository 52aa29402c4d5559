"""Messages to other programs, taken by a real server: signed, tried again, logged, switched off after days."""

import hashlib
import hmac
import json
from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from accounts.models import Notice
from issues import actions, periodic, webhook_posts
from issues.models import Webhook, WebhookDelivery
from tests.issues.partner import partner

PAUSES = webhook_posts.PAUSES


@pytest.fixture
def server(settings):
    settings.WEBHOOKS_MAY_CALL_INSIDE = True
    with partner() as running:
        yield running


@pytest.fixture
def hook(official, server):
    return actions.add_webhook(by=official, url=server.url, verbs=["verify"])


@pytest.fixture
def checked(hook, submitted, official):
    """A move that the webhook hears of, not sent yet."""
    actions.verify_problem(problem=submitted, by=official)
    return WebhookDelivery.objects.get()


def deliver(after=timedelta(0)) -> int:
    with time_machine.travel(timezone.now() + after):
        return periodic.deliver_webhooks()


def test_a_move_is_told_once_and_signed_as_the_partner_reckons(checked, hook, server, submitted):
    assert [deliver(), deliver()] == [1, 0]
    ((head, body),) = server.taken
    sealed = hmac.new(hook.secret.encode(), body, hashlib.sha256).hexdigest()
    assert head["X-Smidep-Signature"] == f"sha256={sealed}"
    assert (head["X-Smidep-Event"], head["X-Smidep-Delivery"]) == ("verify", str(checked.pk))
    said = json.loads(body)
    assert (said["number"], said["old"], said["new"]) == (submitted.number, "submitted", "verified")
    assert set(said) == {"number", "verb", "old", "new", "category", "region", "outcome", "at"}


def test_only_what_the_user_may_see_is_told(submitted, official, official_makassar):
    actions.add_webhook(by=official_makassar, url="https://mitra.example/hook")
    actions.verify_problem(problem=submitted, by=official)
    assert not WebhookDelivery.objects.exists()


def test_it_is_tried_again_with_growing_pauses_under_the_same_name(checked, server, api_of, official, hook):
    server.answers = [500, 404, 200]
    assert deliver() == 0
    assert deliver(PAUSES[0] - timedelta(seconds=5)) == 0
    assert deliver(PAUSES[0] + timedelta(seconds=1)) == 0
    assert deliver(sum(PAUSES[:2], timedelta(seconds=5))) == 1
    assert {head["X-Smidep-Delivery"] for head, _body in server.taken} == {str(checked.pk)}
    log = api_of(official).get(f"/api/v1/webhooks/{hook.pk}/deliveries/").data["results"]
    assert [(one["tries"], one["answer"], one["next_try_at"]) for one in log] == [(3, "HTTP 200", None)]
    assert Webhook.objects.get().failing_since is None


def test_a_redirect_is_a_failure(checked, server):
    server.answers, server.leads_to = [302], server.url
    assert deliver() == 0
    assert len(server.taken) == 1
    assert WebhookDelivery.objects.get().answer == "HTTP 302"


def test_after_five_days_of_failure_it_is_switched_off_by_the_clock_and_its_user_told(checked, server, official):
    server.answers = [500] * 9
    deliver()
    deliver(timedelta(days=4, hours=23))
    assert Webhook.objects.get().disabled_at is None
    deliver(timedelta(days=5, hours=1))
    assert Webhook.objects.get().disabled_at is not None
    assert Notice.objects.filter(user=official, kind="webhook.off", channel="page").count() == 1
    before = len(server.taken)
    deliver(timedelta(days=9))
    assert len(server.taken) == before


def test_what_waited_is_sent_when_it_is_switched_on_again(checked, hook, server, official):
    Webhook.objects.update(failing_since=timezone.now() - timedelta(days=6), disabled_at=timezone.now())
    assert deliver() == 0
    actions.enable_webhook(webhook=Webhook.objects.get(), by=official)
    assert deliver() == 1


def test_a_partner_that_is_gone_harms_nobody(checked, server):
    server.shutdown()
    server.server_close()
    assert deliver() == 0
    assert WebhookDelivery.objects.get().answer == "URLError"


@pytest.mark.parametrize("url", ["http://127.0.0.1:6379/", "http://localhost/", "http://[::1]/", "http://10.0.0.1/"])
def test_an_address_inside_is_not_called(url):
    with pytest.raises(webhook_posts.NotPublic):
        webhook_posts.check_public(url)


def test_a_name_that_leads_inside_after_it_was_asked_is_not_called(checked, server, settings, monkeypatch):
    settings.WEBHOOKS_MAY_CALL_INSIDE = False
    monkeypatch.setattr(webhook_posts, "check_public", lambda url: None)
    monkeypatch.setattr(webhook_posts, "getproxies", dict)
    assert deliver() == 0
    assert server.taken == []
    assert WebhookDelivery.objects.get().answer


def test_owners_have_no_webhooks_and_verbs_are_known(owner, official, hook, api_of):
    assert api_of(owner).post("/api/v1/webhooks/", {"url": "https://a.example/"}).status_code == 403
    assert api_of(official).post("/api/v1/webhooks/", {"url": "https://a.example/", "verbs": ["x"]}).status_code == 400
    made = api_of(official).post("/api/v1/webhooks/", {"url": "https://a.example/", "verbs": ["close"]})
    assert made.data["secret"]
    assert "secret" not in api_of(official).get(f"/api/v1/webhooks/{made.data['id']}/").data


def test_the_log_is_thrown_away_after_its_time_and_what_waits_is_not(checked, server):
    WebhookDelivery.objects.update(created_at=timezone.now() - timedelta(days=91))
    assert periodic.purge_webhook_log() == 0
    WebhookDelivery.objects.update(next_try_at=None, created_at=timezone.now() - timedelta(days=89))
    assert periodic.purge_webhook_log() == 0
    WebhookDelivery.objects.update(created_at=timezone.now() - timedelta(days=91))
    assert periodic.purge_webhook_log() == 1
