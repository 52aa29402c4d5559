"""The parts of the survey's page, in the order in which one asks."""

from typing import Any, NamedTuple

from django.utils.translation import gettext_lazy as _


class Section(NamedTuple):
    """One part: its name, the question it asks, and the fields in it."""

    key: str
    name: Any
    question: Any
    fields: tuple[str, ...] = ()
    hint: Any = ""


SECTIONS = [
    Section("identity", _("The firm"), _("Is this the firm?"), ("identity", "identity_note")),
    Section(
        "workers",
        _("Workers"),
        _("Who works here?"),
        ("workers_male", "workers_female"),
        _("Count the owner and the family who help too, even without wages."),
    ),
    Section("money", _("Investment"), _("What is the firm worth?"), ("investment_rupiah", "land_building_rupiah")),
    Section(
        "capacity",
        _("Capacity and production"),
        _("How much could be made, and how much is?"),
        ("capacity", "capacity_unit", "installed_capacity", "production"),
    ),
    Section(
        "output",
        _("Output and material"),
        _("What comes in and what goes out in a month?"),
        ("output_rupiah", "materials_rupiah", "scrap_percent", "exports"),
    ),
    Section("products", _("Products"), _("What is made?")),
    Section(
        "energy",
        _("Water and energy"),
        _("What does the workshop use?"),
        ("water_m3", "fuel_rupiah", "electricity_kwh"),
    ),
    Section("machines", _("Machines"), _("Which machines are there?")),
    Section(
        "difficulties",
        _("Difficulties"),
        _("What makes the work hard?"),
        hint=_("Each difficulty that is marked becomes a draft of a problem, which the office looks at."),
    ),
    Section("end", _("Who answered"), _("Who answered?"), ("respondent_name", "respondent_role", "consent", "remark")),
]
