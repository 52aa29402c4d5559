"""Messages to other programs: only what their user may see, signed, tried again, switched off in the end."""

from datetime import timedelta
from urllib.error import HTTPError

import pytest
from django.utils import timezone

from issues import actions, webhook_posts
from issues.models import Webhook, WebhookDelivery


@pytest.fixture
def hook(official):
    return actions.add_webhook(by=official, url="https://mitra.example/hook", verbs=["verify"])


@pytest.fixture
def posts(monkeypatch):
    """Catches what would be posted; a status of 500 fails."""
    caught = {"requests": [], "fails": False}

    class Answer:
        status = 200

        def __enter__(self):
            return self

        def __exit__(self, *args):
            return False

    def open_(request, timeout):
        caught["requests"].append(request)
        if caught["fails"]:
            raise HTTPError(request.full_url, 500, "", {}, None)
        return Answer()

    monkeypatch.setattr(webhook_posts._opener, "open", open_)
    monkeypatch.setattr(webhook_posts, "check_public", lambda url: None)
    return caught


def test_a_move_is_told_once_signed_and_without_people(hook, submitted, official, posts):
    actions.verify_problem(problem=submitted, by=official)
    assert webhook_posts.deliver_due() == 1
    assert webhook_posts.deliver_due() == 0
    request = posts["requests"][0]
    assert request.get_header("X-smidep-signature") == webhook_posts.signature(hook.secret, request.data)
    assert submitted.number in request.data.decode()
    assert "Sulastri" not in request.data.decode()


def test_only_what_the_user_may_see_is_told(submitted, official, official_makassar):
    actions.add_webhook(by=official_makassar, url="https://mitra.example/hook")
    actions.verify_problem(problem=submitted, by=official)
    assert not WebhookDelivery.objects.exists()


def test_a_failure_is_logged_tried_again_and_switched_off_after_days(hook, submitted, official, posts):
    actions.verify_problem(problem=submitted, by=official)
    posts["fails"] = True
    assert webhook_posts.deliver_due() == 0
    delivery = WebhookDelivery.objects.get()
    assert (delivery.answer, delivery.tries) == ("HTTP 500", 1)
    assert delivery.next_try_at > timezone.now()
    Webhook.objects.update(failing_since=timezone.now() - timedelta(days=6))
    WebhookDelivery.objects.update(next_try_at=timezone.now())
    webhook_posts.deliver_due()
    assert Webhook.objects.get().disabled_at is not None
    assert actions.enable_webhook(webhook=Webhook.objects.get(), by=official).disabled_at is None


def test_an_address_inside_is_not_called():
    with pytest.raises(webhook_posts.NotPublic):
        webhook_posts.check_public("http://127.0.0.1:6379/")


def test_owners_have_no_webhooks(owner, official, hook, api_of):
    assert api_of(owner).post("/api/v1/webhooks/", {"url": "https://a.example/"}).status_code == 403
    made = api_of(official).post("/api/v1/webhooks/", {"url": "https://a.example/"})
    assert made.data["secret"]
    assert "secret" not in api_of(official).get(f"/api/v1/webhooks/{made.data['id']}/").data
    assert len(api_of(official).get(f"/api/v1/webhooks/{hook.pk}/deliveries/").data["results"]) == 0
