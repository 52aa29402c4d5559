"""A note of the staff leaves by no way that goes out: news, mails, files, other programs, published tables."""

import json

import pytest
from django.core import mail

from accounts.actions import ask_export, write_export
from accounts.exports import my_data
from accounts.models import Export, Notice
from dashboards.models import PublishedTable
from dashboards.publishing import publish_if_new
from issues import actions
from issues.models import WebhookDelivery
from tests.access.tables import _readable

pytestmark = pytest.mark.django_db
SECRET = "zamrudkhatulistiwa"
OUTSIDE = ["owner", "other_owner", "provider", "other_provider", "observer"]


@pytest.fixture
def told(cast, firm, settings, tmp_path, django_capture_on_commit_callbacks):
    """A report whose staff wrote down a secret in every place that is for them alone, and everybody is told of all."""
    settings.MEDIA_ROOT = str(tmp_path / "media")
    settings.WEBHOOKS_MAY_CALL_INSIDE = True
    owner, official, jatim = cast["owner"], cast["official"], cast["official_jatim"]
    owner.email = "owner@contoh.test"
    owner.save()
    with django_capture_on_commit_callbacks(execute=True):
        for name in ("official", "ministry"):
            actions.add_webhook(by=cast[name], url=f"http://127.0.0.1:9/{name}", verbs=[])
        problem = actions.report_problem(by=owner, firm=firm, category="LAINNYA", title="Mesin rusak", submit=True)
        actions.comment_problem(problem=problem, by=official, text=f"@official_jatim {SECRET}", internal=True)
        actions.verify_problem(problem=problem, by=official)
        asked = actions.ask_institution(problem=problem, by=official, office=jatim.office, note=f"Tolong: {SECRET}")
        actions.answer_referral(referral=asked, by=jatim, state="done", note=f"Sudah: {SECRET}")
        actions.comment_problem(problem=problem, by=official, text="Kami sedang memeriksa.")
        actions.comment_problem(problem=problem, by=owner, text="Terima kasih.")
        actions.close_problem(problem=problem, by=official, outcome="not_solvable", note="Belum ada alatnya.")
    return problem


def test_the_secret_is_where_the_staff_read_it(told, cast, client_of):
    assert SECRET in client_of(cast["official"]).get(told.get_absolute_url()).text


def test_no_news_or_mail_carries_it_to_anybody(told, cast):
    asked = Notice.objects.filter(kind="problem.referred", user=cast["official_jatim"])
    others = Notice.objects.exclude(pk__in=asked)
    assert others.count() > 5
    assert not others.filter(subject__icontains=SECRET).exists()
    assert not others.filter(body__icontains=SECRET).exists()
    outside = [letter for letter in mail.outbox if "rini" not in letter.to[0]]
    assert outside
    assert not [letter for letter in outside if SECRET in letter.subject + letter.body]


def test_no_webhook_carries_it(told):
    assert WebhookDelivery.objects.count() > 2
    assert SECRET not in json.dumps(list(WebhookDelivery.objects.values()), default=str)


@pytest.mark.parametrize("format", ["csv", "xlsx"])
def test_no_file_of_a_list_carries_it(told, cast, format):
    for query in ("", "column=title&column=status"):
        export = ask_export(by=cast["official"], listing="problems", query=query, format=format)
        assert write_export(export=export) == 1
        assert SECRET not in _readable(Export.objects.get(pk=export.pk).file.read())


@pytest.mark.parametrize("person", OUTSIDE)
def test_nobody_outside_finds_it_by_search_or_in_their_data(told, cast, person, client_of, api_of):
    browser = client_of(cast[person])
    # What is typed is only its beginning: the whole word on the page is then read from somewhere.
    for address in ("/search/?q=", "/issues/?search="):
        assert SECRET not in browser.get(address + SECRET[:9], follow=True).text, address
    for address in (f"/track/{told.number}/", told.get_absolute_url()):
        assert SECRET not in browser.get(address, follow=True).text, address
    for part in ("", "comments/", "moves/", "attachments/"):
        assert SECRET not in api_of(cast[person]).get(f"/api/v1/problems/{told.number}/{part}").content.decode()
    assert SECRET not in json.dumps(my_data(cast[person]), default=str)


def test_not_even_the_staff_find_a_report_by_a_note(told, cast, client_of):
    page = client_of(cast["official"]).get("/issues/", {"search": SECRET})
    assert page.context["page"].rows == []


def test_no_published_table_carries_a_word_of_a_report(told):
    quarter = told.submitted_at.date().replace(month=10, day=1), told.submitted_at.date().replace(month=12, day=31)
    publish_if_new(*quarter)
    rows = json.dumps(list(PublishedTable.objects.values_list("rows", flat=True)))
    assert SECRET not in rows
    assert told.title not in rows
