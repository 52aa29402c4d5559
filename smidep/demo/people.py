"""The ten people of the demo, the offices they work for, and the institution that offers help."""

from django.conf import settings

from accounts.models import Office, OfficeLevel, Role, User
from common.errors import DomainError
from regions.models import Region
from solutions.models import Provider

PASSWORD = "smidep-demo"  # noqa: S105 - known to everybody on purpose, and refused outside a trial

OFFICES = [
    (None, OfficeLevel.MINISTRY, "Direktorat Jenderal Industri Kecil, Menengah, dan Aneka (contoh)"),
    ("35", OfficeLevel.PROVINCE, "Dinas Perindustrian dan Perdagangan Provinsi Jawa Timur (contoh)"),
    ("35.75", OfficeLevel.REGENCY, "Dinas Perindustrian dan Perdagangan Kota Pasuruan (contoh)"),
    ("73", OfficeLevel.PROVINCE, "Dinas Perindustrian Provinsi Sulawesi Selatan (contoh)"),
    ("73.71", OfficeLevel.REGENCY, "Dinas Perdagangan Kota Makassar (contoh)"),
    ("94", OfficeLevel.PROVINCE, "Dinas Perindustrian Provinsi Papua Tengah (contoh)"),
    ("94.06", OfficeLevel.REGENCY, "Dinas Perindustrian Perdagangan Koperasi dan UKM Dogiyai (contoh)"),
]
PEOPLE = [
    ("owner.pasuruan", "Sulastri (contoh)", Role.OWNER, None, "+6281233334417"),
    ("surveyor.pasuruan", "Dwi Prasetyo (contoh)", Role.SURVEYOR, "35.75", "+6281233334418"),
    ("facilitator.pasuruan", "Nur Aini (contoh)", Role.FACILITATOR, None, None),
    ("official.pasuruan", "Rini Handayani (contoh)", Role.OFFICIAL, "35.75", None),
    ("official.jatim", "Agus Wahyudi (contoh)", Role.OFFICIAL, "35", None),
    ("official.makassar", "Andi Rahma (contoh)", Role.OFFICIAL, "73.71", None),
    ("ministry", "Maya Kusuma (contoh)", Role.MINISTRY, "", None),
    ("provider.uptlogam", "Bambang Sutrisno (contoh)", Role.PROVIDER, None, None),
    ("observer.jica", "Keiko Tanaka (contoh)", Role.OBSERVER, None, None),
    ("admin", "Administrator (contoh)", Role.ADMIN, None, None),
]


class NotATrial(DomainError):
    """Invented people have no place beside real ones."""

    code = "not_a_trial"


def load_people() -> dict[str, User]:
    """Make the offices and the ten people, or find them; raise NotATrial outside a trial."""
    if not (settings.TRIAL or settings.DEBUG):
        raise NotATrial("Demo data is loaded in a trial run only: set SMIDEP_TRIAL=true.")
    offices = {code or "": _office(code, level, name) for code, level, name in OFFICES}
    people = {}
    for username, name, role, code, phone in PEOPLE:
        office = offices[code] if code is not None else None
        user, is_new = User.objects.get_or_create(
            username=username,
            defaults={
                "name": name,
                "role": role,
                "office": office,
                "phone": phone,
                "email": f"{username}@smidep.example",
                "is_staff": role == Role.ADMIN,
            },
        )
        if is_new:
            user.set_password(PASSWORD)
            user.save(update_fields=["password"])
        people[username] = user
    return people


def _office(code: str | None, level: str, name: str) -> Office:
    region = Region.objects.get(code=code) if code else None
    found = Office.objects.filter(region=region, level=level).first()
    return found or Office.objects.create(name=name, level=level, region=region)


def load_provider(people: dict[str, User]) -> Provider:
    """The technical unit for which `provider.uptlogam` works."""
    provider, _new = Provider.objects.get_or_create(
        name="UPT Logam Kota Pasuruan (contoh)",
        defaults={
            "kind": "upt",
            "region": Region.objects.get(code="35.75"),
            "description": "Unit teknis pengecoran, permesinan, perlakuan panas, dan uji bahan milik kota.",
            "contact_name": "Bambang Sutrisno (contoh)",
            "phone": "+62343420001",
        },
    )
    provider.staff.add(people["provider.uptlogam"])
    return provider
