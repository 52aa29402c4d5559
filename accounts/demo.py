"""The invented people of a trial run, as its sign-in page names them. They exist in no other installation."""

from typing import NamedTuple

from django.utils.translation import gettext_lazy as _

PASSWORD = "smidep-demo"  # noqa: S105 - written on the sign-in page of a trial


class DemoUser(NamedTuple):
    username: str
    role: object
    about: object
    icon: str


DEMO_USERS = [
    DemoUser("owner.pasuruan", _("IKM owner"), _("Sulastri, Bengkel Cor Sumber Rejeki"), "phone"),
    DemoUser("surveyor.pasuruan", _("Surveyor"), _("Dwi Prasetyo, at the firms all day"), "survey"),
    DemoUser("facilitator.pasuruan", _("Facilitator"), _("Nur Aini, with the metal cluster"), "people"),
    DemoUser("official.pasuruan", _("Official of the city"), _("Rini Handayani, Kota Pasuruan"), "inbox"),
    DemoUser("official.jatim", _("Official of the province"), _("Agus Wahyudi, Jawa Timur"), "take"),
    DemoUser("official.makassar", _("Official of another city"), _("Andi Rahma, Kota Makassar"), "inbox"),
    DemoUser("ministry", _("Ministry"), _("Ditjen IKMA, sees the whole country"), "chart"),
    DemoUser("provider.uptlogam", _("Provider of solutions"), _("UPT Logam Kota Pasuruan"), "catalogue"),
    DemoUser("observer.jica", _("Observer"), _("JICA, totals only"), "eye"),
    DemoUser("admin", _("Administrator"), _("Users, offices, reference data"), "machine"),
]
