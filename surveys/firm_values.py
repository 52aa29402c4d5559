"""Which value of a row goes into which field of a firm and of its figures. Pure."""

from decimal import Decimal
from typing import Any

# Field of the row -> field of the firm. An empty cell says nothing and overwrites nothing.
OF_FIRM = {
    "name": "name",
    "owner": "owner_name",
    "nik": "nik",
    "npwp": "npwp",
    "nib": "nib",
    "address": "address",
    "village_code": "region_id",
    "phone": "phone",
    "email": "email",
    "established": "established",
    "product": "products",
    "kbli": "kbli_id",
}
OF_FIGURES = {
    "workers_male": "workers_male",
    "workers_female": "workers_female",
    "investment_rupiah": "investment_rupiah",
    "land_rupiah": "land_building_rupiah",
    "capacity": "capacity",
    "capacity_unit": "capacity_unit",
    "output_rupiah": "output_rupiah",
    "materials_rupiah": "materials_rupiah",
    "exports": "exports",
}

# The columns that an import fills and that undoing it writes back.
FIRM_FIELDS = list(OF_FIRM.values())
FIGURES_FIELDS = list(OF_FIGURES.values())


def firm_fields(values: dict[str, Any], kbli: dict[str, int]) -> dict[str, Any]:
    """Return the fields of a firm that a row fills; `kbli` gives the key of each known code."""
    fields = {OF_FIRM[key]: values[key] for key in OF_FIRM if values.get(key) not in (None, "")}
    if "kbli_id" in fields:
        key = kbli.get(fields.pop("kbli_id"))
        if key is not None:
            fields["kbli_id"] = key
    return fields


def figures_fields(values: dict[str, Any]) -> dict[str, Any]:
    """Return the fields of a year's figures that a row fills."""
    fields = {OF_FIGURES[key]: values[key] for key in OF_FIGURES if values.get(key) not in (None, "")}
    if "capacity" in fields:
        fields["capacity"] = Decimal(str(fields["capacity"])).quantize(Decimal("0.01"))
    if set(fields) <= {"capacity_unit"}:
        # A unit without a number is no figure.
        return {}
    return fields


def changed(old: dict[str, Any], new: dict[str, Any]) -> dict[str, Any]:
    """Return those of `new` that differ from `old`."""
    return {name: value for name, value in new.items() if old.get(name) != value}
