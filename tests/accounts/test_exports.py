"""Lists as files in the background: what the page shows, for the person who asked, once."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from accounts import actions
from accounts.models import Export, Notice
from tests.factories import FirmFactory

pytestmark = pytest.mark.django_db
API = "/api/v1/exports/"


@pytest.fixture(autouse=True)
def files(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def asked(api, django_capture_on_commit_callbacks, **body) -> dict:
    with django_capture_on_commit_callbacks(execute=True):
        answer = api.post(API, body)
    assert answer.status_code == 202, answer.content
    return api.get(f"{API}{answer.json()['id']}/").json()


def test_a_list_is_written_as_its_person_sees_it(cast, api_of, django_capture_on_commit_callbacks):
    api = api_of(cast["official"])
    export = asked(api, django_capture_on_commit_callbacks, list="firms", query="search=sumber", format="csv")
    assert (export["state"], export["rows"]) == ("done", 1)
    text = b"".join(api.get(export["url"]).streaming_content).decode()
    assert "Bengkel Cor Sumber Rejeki" in text
    assert "UD Logam Slamet" not in text
    assert Notice.objects.filter(user=cast["official"], kind="export.done").exists()


def test_what_is_out_of_scope_is_not_written(cast, api_of, django_capture_on_commit_callbacks):
    export = asked(api_of(cast["official_makassar"]), django_capture_on_commit_callbacks, list="firms", format="csv")
    assert export["rows"] == 1


def test_nobody_else_fetches_it(cast, api_of, client_of, django_capture_on_commit_callbacks):
    export = asked(api_of(cast["official"]), django_capture_on_commit_callbacks, list="problems", format="xlsx")
    page = reverse("accounts:export_file", args=[export["id"]])
    assert client_of(cast["official"]).get(page).status_code == 200
    for person in ["ministry", "official_makassar", "owner"]:
        assert client_of(cast[person]).get(page).status_code == 404
        assert api_of(cast[person]).get(export["url"]).status_code == 404
        assert client_of(cast[person]).get("/account/exports/").context["exports"] == []


def test_a_file_that_is_gone_does_not_exist(cast, api_of, client_of, django_capture_on_commit_callbacks):
    export = asked(api_of(cast["official"]), django_capture_on_commit_callbacks, list="firms", format="csv")
    Export.objects.get().file.delete(save=False)
    assert api_of(cast["official"]).get(export["url"]).status_code == 404
    assert client_of(cast["official"]).get(f"/account/exports/{export['id']}/file/").status_code == 404


def test_an_unknown_list_and_an_observer_are_refused(cast, api_of):
    assert api_of(cast["official"]).post(API, {"list": "secrets"}).status_code == 400
    assert api_of(cast["observer"]).post(API, {"list": "firms"}).status_code == 403


def test_two_workers_write_it_once(cast):
    export = actions.ask_export(by=cast["official"], listing="firms", format="csv")
    FirmFactory()
    assert actions.write_export(export=export) > 0
    assert actions.write_export(export=export) == 0


def test_a_dead_workers_export_begins_anew_and_old_files_go(cast):
    lost = actions.ask_export(by=cast["official"], listing="firms", format="csv")
    old = actions.ask_export(by=cast["official"], listing="firms", format="csv")
    hours_ago = timezone.now() - timedelta(hours=2)
    Export.objects.filter(pk=lost.pk).update(state="running", done_at=hours_ago, created_at=hours_ago)
    Export.objects.filter(pk=old.pk).update(created_at=timezone.now() - timedelta(days=8))
    actions.sweep_exports()
    assert list(Export.objects.values_list("pk", "state")) == [(lost.pk, "waiting")]
