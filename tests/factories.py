"""The smallest valid object of each kind. A test names only what it is about."""

import factory
from factory.django import DjangoModelFactory

from accounts.models import Office, OfficeLevel, Role, User
from clusters.models import Cluster, Firm, FirmFigures
from issues.models import Problem
from regions.models import Level, Region
from solutions.models import Match, Provider, Solution, SolutionStatus

PASSWORD = "smidep-demo"

# Real codes and names: the pilot places of the programme, with what lies above them.
PLACES = {
    "35": "Jawa Timur",
    "35.14": "Kabupaten Pasuruan",
    "35.75": "Kota Pasuruan",
    "35.75.04": "Panggungrejo",
    "35.75.04.1006": "Mayangan",
    "35.75.04.1007": "Ngemplakrejo",
    "73": "Sulawesi Selatan",
    "73.71": "Kota Makassar",
    "73.71.12": "Manggala",
    "73.71.12.1006": "Borong",
    "94": "Papua Tengah",
    "94.06": "Dogiyai",
}


def place(code: str) -> Region:
    """The region of a code, made with all that lies above it."""
    found = Region.objects.filter(code=code).first()
    if found:
        return found
    above, _dot, _own = code.rpartition(".")
    parent = place(above) if above else None
    name = PLACES.get(code, f"Wilayah {code}")
    path = f"{name}, {parent.path}" if parent else name
    return Region.objects.create(
        code=code, name=name, level=Level(code.count(".") + 1), kind="", parent=parent, path=path, search=path.lower()
    )


class OfficeFactory(DjangoModelFactory):
    class Meta:
        model = Office
        django_get_or_create = ["region"]

    level = OfficeLevel.REGENCY
    region = factory.LazyFunction(lambda: place("35.75"))
    name = factory.LazyAttribute(lambda o: f"Dinas Perindustrian dan Perdagangan {o.region or 'Pusat'}")


class UserFactory(DjangoModelFactory):
    class Meta:
        model = User
        skip_postgeneration_save = True

    username = factory.Sequence(lambda n: f"orang{n}")
    name = factory.Sequence(lambda n: f"Orang Contoh {n}")
    role = Role.OWNER
    password = factory.django.Password(PASSWORD)


class ClusterFactory(DjangoModelFactory):
    class Meta:
        model = Cluster

    slug = factory.Sequence(lambda n: f"sentra-contoh-{n}")
    name = factory.Sequence(lambda n: f"Sentra Contoh {n}")
    region = factory.LazyFunction(lambda: place("35.75"))
    product_line = "komponen logam cor"


class FirmFactory(DjangoModelFactory):
    class Meta:
        model = Firm
        skip_postgeneration_save = True

    name = factory.Sequence(lambda n: f"Bengkel Contoh {n}")
    owner_name = factory.Sequence(lambda n: f"Pemilik Contoh {n}")
    cluster = factory.SubFactory(ClusterFactory)
    region = factory.LazyFunction(lambda: place("35.75.04.1006"))

    @factory.post_generation
    def owners(self, create, extracted, **kwargs):
        if extracted:
            self.owners.set(extracted)


class FiguresFactory(DjangoModelFactory):
    class Meta:
        model = FirmFigures

    firm = factory.SubFactory(FirmFactory)
    year = 2026
    workers_male = 4
    workers_female = 2
    investment_rupiah = 250_000_000


class ProblemFactory(DjangoModelFactory):
    """A problem as it stands in the table; its life is lived by the actions."""

    class Meta:
        model = Problem

    firm = factory.SubFactory(FirmFactory)
    cluster = factory.LazyAttribute(lambda o: o.firm.cluster if o.firm else None)
    region = factory.LazyAttribute(lambda o: o.firm.region if o.firm else place("35.75"))
    category = "MUTU_STANDAR"
    title = factory.Sequence(lambda n: f"Hasil cor keropos {n}")
    description = "Sejak Agustus hasil cor blok rem sering keropos, kira-kira 2 dari 10."


class ProviderFactory(DjangoModelFactory):
    class Meta:
        model = Provider
        skip_postgeneration_save = True

    name = factory.Sequence(lambda n: f"UPT Contoh {n}")
    kind = "upt"

    @factory.post_generation
    def staff(self, create, extracted, **kwargs):
        if extracted:
            self.staff.set(extracted)


class SolutionFactory(DjangoModelFactory):
    class Meta:
        model = Solution

    provider = factory.SubFactory(ProviderFactory)
    kind = "pendampingan"
    title = factory.Sequence(lambda n: f"Pendampingan pengecoran {n}")
    description = "Pendampingan proses pengecoran dan uji komposisi bahan."
    categories = ["MUTU_STANDAR"]
    status = SolutionStatus.PUBLISHED


class MatchFactory(DjangoModelFactory):
    class Meta:
        model = Match

    problem = factory.SubFactory(ProblemFactory)
    solution = factory.SubFactory(SolutionFactory)
    proposed_by = factory.SubFactory(UserFactory, role=Role.MINISTRY)
