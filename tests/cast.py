"""The cast: every kind of person, two cities and two firms. A leak shows only when the others are there too."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import Client
from rest_framework.test import APIClient

from accounts import actions
from accounts.calendars import forget_decreed_days
from accounts.decree_text import ReadDay
from accounts.models import OfficeLevel, Role, YearDecree
from clusters.models import Placement
from tests.factories import ClusterFactory, FirmFactory, OfficeFactory, ProviderFactory, UserFactory, place


@pytest.fixture
def office_pasuruan(db):
    return OfficeFactory(region=place("35.75"), name="Dinas Perindustrian dan Perdagangan Kota Pasuruan")


@pytest.fixture
def office_jatim(db):
    return OfficeFactory(
        region=place("35"), level=OfficeLevel.PROVINCE, name="Dinas Perindustrian dan Perdagangan Jawa Timur"
    )


@pytest.fixture
def office_makassar(db):
    return OfficeFactory(region=place("73.71"), name="Dinas Perdagangan Kota Makassar")


@pytest.fixture
def office_ministry(db):
    return OfficeFactory(region=None, level=OfficeLevel.MINISTRY, name="Direktorat Jenderal IKMA")


@pytest.fixture
def cluster(db):
    """The metal cluster of Pasuruan."""
    return ClusterFactory(slug="sentra-logam-pasuruan", name="Sentra Logam Pasuruan", region=place("35.75"))


@pytest.fixture
def cluster_makassar(db):
    return ClusterFactory(
        slug="sentra-perhiasan-borong",
        name="Sentra Perhiasan Borong",
        region=place("73.71"),
        product_line="perhiasan emas dan perak",
    )


@pytest.fixture
def owner(db):
    """Owns `firm`, and no other."""
    return UserFactory(username="owner", name="Sulastri", role=Role.OWNER, phone="+6281233444417")


@pytest.fixture
def other_owner(db):
    """Owns `other_firm` of the same cluster."""
    return UserFactory(username="other_owner", name="Slamet", role=Role.OWNER)


@pytest.fixture
def surveyor(office_pasuruan):
    return UserFactory(username="surveyor", name="Dewi Surveyor", role=Role.SURVEYOR, office=office_pasuruan)


@pytest.fixture
def official(office_pasuruan):
    """Of the city of `firm`."""
    return UserFactory(
        username="official", name="Rini Handayani", role=Role.OFFICIAL, office=office_pasuruan, email="rini@dinas.test"
    )


@pytest.fixture
def colleague(office_pasuruan):
    """Another official of the same office."""
    return UserFactory(username="colleague", name="Budi Santoso", role=Role.OFFICIAL, office=office_pasuruan)


@pytest.fixture
def official_jatim(office_jatim):
    """Of the province above."""
    return UserFactory(username="official_jatim", name="Agus Jatim", role=Role.OFFICIAL, office=office_jatim)


@pytest.fixture
def official_makassar(office_makassar):
    """Of a city far away: nothing of Pasuruan exists for them."""
    return UserFactory(username="official_makassar", name="Andi Makassar", role=Role.OFFICIAL, office=office_makassar)


@pytest.fixture
def facilitator(cluster):
    """Placed at `cluster` for the whole of these years."""
    user = UserFactory(username="facilitator", name="Fajar Fasilitator", role=Role.FACILITATOR)
    Placement.objects.create(
        facilitator=user, cluster=cluster, decree="SK 1/2026 (contoh)", starts_on="2020-01-01", ends_on="2035-12-31"
    )
    return user


@pytest.fixture
def ministry(office_ministry):
    return UserFactory(username="ministry", name="Maya Kementerian", role=Role.MINISTRY, office=office_ministry)


@pytest.fixture
def provider_user(provider):
    """Works for `provider`."""
    user = UserFactory(username="provider", name="Pak UPT", role=Role.PROVIDER)
    provider.staff.add(user)
    return user


@pytest.fixture
def other_provider_user(db):
    """Works for another provider."""
    user = UserFactory(username="other_provider", name="Bu Balai", role=Role.PROVIDER)
    ProviderFactory(name="Balai Lain (contoh)", staff=[user])
    return user


@pytest.fixture
def observer(db):
    return UserFactory(username="observer", name="Observer JICA", role=Role.OBSERVER)


@pytest.fixture
def admin_user(db):
    return UserFactory(username="admin", name="Admin", role=Role.ADMIN, is_staff=True)


@pytest.fixture
def anonymous():
    return AnonymousUser()


@pytest.fixture
def provider(db):
    return ProviderFactory(name="UPT Logam Kota Pasuruan (contoh)", region=place("35.75"))


@pytest.fixture
def firm(cluster, owner):
    """Bengkel Cor Sumber Rejeki in Mayangan, of `owner`."""
    return FirmFactory(
        name="Bengkel Cor Sumber Rejeki", owner_name="Sulastri", cluster=cluster, owners=[owner], nik="3575044411800042"
    )


@pytest.fixture
def other_firm(cluster, other_owner):
    return FirmFactory(name="UD Logam Slamet", owner_name="Slamet", cluster=cluster, owners=[other_owner])


@pytest.fixture
def firm_makassar(cluster_makassar):
    return FirmFactory(name="Perak Borong Jaya", cluster=cluster_makassar, region=place("73.71.12.1006"))


@pytest.fixture
def cast(
    anonymous,
    owner,
    other_owner,
    surveyor,
    official,
    official_jatim,
    official_makassar,
    facilitator,
    ministry,
    provider_user,
    other_provider_user,
    observer,
    admin_user,
    firm,
    other_firm,
    firm_makassar,
):
    """Everyone at once."""
    return {
        "anonymous": anonymous,
        "owner": owner,
        "other_owner": other_owner,
        "surveyor": surveyor,
        "official": official,
        "official_jatim": official_jatim,
        "official_makassar": official_makassar,
        "facilitator": facilitator,
        "ministry": ministry,
        "provider": provider_user,
        "other_provider": other_provider_user,
        "observer": observer,
        "admin": admin_user,
    }


@pytest.fixture
def client_of():
    """A browser of a person, signed in unless anonymous."""

    def browser(user) -> Client:
        client = Client()
        if user.is_authenticated:
            client.force_login(user)
        return client

    return browser


@pytest.fixture
def api_of():
    """A program of a person, authenticated unless anonymous."""

    def program(user) -> APIClient:
        client = APIClient()
        if user.is_authenticated:
            client.force_authenticate(user)
        return client

    return program


@pytest.fixture
def _forget_decrees(db):
    """What a test confirmed is rolled back behind the cache's back."""
    yield
    forget_decreed_days()


@pytest.fixture
def confirm(_forget_decrees, admin_user, django_capture_on_commit_callbacks):
    """Put the days of a year in force, as the administration does."""

    def days_of(year, days):
        with django_capture_on_commit_callbacks(execute=True):
            decree, _new = YearDecree.objects.get_or_create(
                year=year, defaults={"number": "SKB 3 Menteri Nomor 1 Tahun 2026 (contoh)", "signed_on": "2026-11-20"}
            )
            actions.write_days(decree=decree, days=[ReadDay(day, "Contoh", is_joint_leave=True) for day in days])
            return actions.confirm_decree(decree=decree, by=admin_user)

    return days_of
