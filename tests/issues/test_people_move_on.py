"""People leave offices and close their accounts: what they see and hear then, and who reads of their reports."""

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from accounts.actions import write_absence
from accounts.models import Notice, User
from issues import actions
from issues.models import Problem, WebhookDelivery
from tests.factories import UserFactory


@pytest.fixture
def waiting(verified, official, colleague):
    """Handled by one official of two."""
    Notice.objects.all().delete()
    return verified


def told() -> set[str]:
    return set(Notice.objects.filter(kind="problem.commented").values_list("user__username", flat=True))


def test_news_goes_to_who_handles_it(waiting, owner, official):
    actions.comment_problem(problem=waiting, by=owner, text="Ada kabar?")
    assert told() == {official.username}


@pytest.mark.parametrize("gone", ["account closed", "other office"])
def test_news_goes_to_the_office_when_its_official_has_left(waiting, owner, official, colleague, office_jatim, gone):
    left = {"is_active": False} if gone == "account closed" else {"office": office_jatim}
    User.objects.filter(pk=official.pk).update(**left)
    actions.comment_problem(problem=Problem.objects.get(), by=owner, text="Ada kabar?")
    assert colleague.username in told()
    assert official.username not in told()


def test_a_firm_whose_reporter_closed_the_account_is_told_by_the_link(waiting, firm, owner, official):
    type(firm).objects.filter(pk=firm.pk).update(phone="+6281233440000")
    firm.owners.clear()
    User.objects.filter(pk=owner.pk).update(is_active=False)
    actions.comment_problem(problem=Problem.objects.get(), by=official, text="Kami datang besok.")
    notice = Notice.objects.get(kind="problem.commented")
    assert (notice.address, notice.url.split("/")[1:3]) == ("+6281233440000", ["issues", "by-link"])


def test_who_moved_sees_no_more_what_they_wrote_down_before(firm, surveyor, office_makassar):
    actions.report_problem(by=surveyor, firm=firm, category="LAINNYA", title="Draf")
    recorded = actions.report_problem(by=surveyor, firm=firm, category="LAINNYA", title="Contoh", submit=True)
    assert Problem.objects.visible_to(surveyor).count() == 2
    User.objects.filter(pk=surveyor.pk).update(office=office_makassar)
    moved = User.objects.get(pk=surveyor.pk)
    assert not Problem.objects.visible_to(moved).exists()
    assert Problem.objects.visible_to(UserFactory(role="official", office=recorded.handling_office)).exists()


def test_webhooks_of_a_closed_account_hear_nothing(submitted, official, colleague):
    actions.add_webhook(by=colleague, url="https://contoh.test/kait", verbs=[])
    User.objects.filter(pk=colleague.pk).update(is_active=False)
    actions.verify_problem(problem=submitted, by=official)
    assert not WebhookDelivery.objects.exists()


def test_nobody_of_another_office_stands_in(waiting, owner, official, colleague, official_makassar, office_makassar):
    today = timezone.localdate()
    with pytest.raises(ValidationError):
        write_absence(by=official, starts_on=today, ends_on=today, deputy=official_makassar)
    write_absence(by=official, starts_on=today, ends_on=today, deputy=colleague)
    User.objects.filter(pk=colleague.pk).update(office=office_makassar)
    actions.comment_problem(problem=Problem.objects.get(), by=owner, text="Ada kabar?")
    assert told() == {official.username}
