"""The administration by hand: its people are of the role `admin`, and need no superuser."""

import pytest
from django.urls import reverse
from pytest_django.asserts import assertContains

from accounts.models import ClaimCode, User
from regions.models import RegionAlias
from tests.factories import place

pytestmark = pytest.mark.django_db
LISTS = [
    "accounts_user",
    "accounts_office",
    "accounts_accesslog",
    "regions_region",
    "regions_regionalias",
    "clusters_cluster",
    "clusters_placement",
    "clusters_kbli",
    "clusters_stagekind",
    "clusters_sizethreshold",
]


@pytest.fixture
def desk(client_of, admin_user):
    return client_of(admin_user)


@pytest.mark.parametrize("page", LISTS)
def test_lists_open_and_search(desk, cast, page):
    assert (
        desk.get(reverse(f"admin:{page}_changelist"), {"q": "pasuruan"} if "threshold" not in page else {}).status_code
        == 200
    )


@pytest.mark.parametrize("name", ["owner", "surveyor", "official", "facilitator", "ministry", "provider", "observer"])
def test_nobody_else_enters_even_marked_as_staff(cast, client_of, name):
    User.objects.filter(pk=cast[name].pk).update(is_staff=True)
    assert client_of(cast[name]).get("/admin/", follow=True).status_code == 403


def test_new_person_gets_a_one_time_code(desk, office_makassar):
    sent = {
        "username": "baru",
        "name": "Orang Baru",
        "role": "official",
        "office": office_makassar.pk,
        "phone": "0812 3000 4000",
        "email": "",
        "language": "id",
    }
    page = desk.post(reverse("admin:accounts_user_add"), sent)
    assertContains(page, "KODE-")
    user = User.objects.get(username="baru")
    assert (user.phone, user.has_usable_password(), user.is_staff) == ("+6281230004000", False, False)
    assert ClaimCode.objects.get().user == user


def test_official_without_office_is_told(desk):
    sent = {"username": "baru", "name": "Orang Baru", "role": "official", "language": "id"}
    assertContains(desk.post(reverse("admin:accounts_user_add"), sent), "Petugas dinas dan petugas survei")


def test_account_is_closed_and_opened_by_action(desk, official, admin_user):
    url = reverse("admin:accounts_user_changelist")
    for action, is_active in (("close_accounts", False), ("open_accounts", True)):
        desk.post(url, {"action": action, "_selected_action": [official.pk, admin_user.pk]})
        official.refresh_from_db()
        admin_user.refresh_from_db()
        assert (official.is_active, admin_user.is_active) == (is_active, True)


def test_lost_second_factor_renews_the_password_too(desk, official):
    sent = {"action": "reset_second_factor", "_selected_action": [official.pk]}
    assertContains(desk.post(reverse("admin:accounts_user_changelist"), sent), "KODE-")
    official.refresh_from_db()
    assert not official.has_usable_password()


def test_nobody_is_deleted(desk, official):
    assert desk.post(reverse("admin:accounts_user_delete", args=[official.pk]), {"post": "yes"}).status_code == 403


def test_former_code_is_added(desk):
    place("94.06")
    sent = {"old_code": "91.26", "old_name": "Dogiyai", "region": "94.06", "decree": "UU 15/2022"}
    desk.post(reverse("admin:regions_regionalias_add"), sent)
    assert RegionAlias.objects.get().region_id == "94.06"


def test_first_superuser_is_an_administrator():
    user = User.objects.create_superuser("pertama", password="tiga kata mudah", name="Pertama")
    assert user.role == "admin"
