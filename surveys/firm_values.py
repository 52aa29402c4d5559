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
    "workers": "workers_total",
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
# What a new firm has where the row says nothing: texts are empty, and all else is unknown.
_UNKNOWN = {"village_code", "established", "kbli"}
_WITHOUT_WORDS = [(key, None if key in _UNKNOWN else "") for key in OF_FIRM]
_REGION, _KBLI = FIRM_FIELDS.index("region_id"), FIRM_FIELDS.index("kbli_id")


def new_firm(values: dict[str, Any], kbli: dict[str, int], region: str) -> list[Any]:
    """Return what a row says of a new firm, in the order of FIRM_FIELDS; its village, or else `region`."""
    said = values.get
    cells = [blank if (cell := said(key)) is None or cell == "" else cell for key, blank in _WITHOUT_WORDS]
    cells[_REGION] = cells[_REGION] or region
    cells[_KBLI] = kbli.get(cells[_KBLI])
    return cells


def region_of(cells: list[Any]) -> str:
    """Return the place among the cells of a new firm."""
    return cells[_REGION]


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
    if "workers_male" in fields or "workers_female" in fields:
        fields.pop("workers_total", None)
    if set(fields) <= {"capacity_unit"}:
        # A unit without a number is no figure.
        return {}
    return fields


def told_once(old: dict[str, Any], new: dict[str, Any]) -> dict[str, Any]:
    """Return the new figures of workers with what they put in the place of, as they stand apart or together.

    A sum over men and women who are known one by one says nothing new.
    """
    total = new.get("workers_total")
    if total is None:
        apart = {"workers_male", "workers_female"} & set(new)
        return {**new, "workers_total": None} if apart and old.get("workers_total") is not None else new
    known = [old[name] for name in ("workers_male", "workers_female") if old.get(name) is not None]
    if known and sum(known) == total:
        return {name: value for name, value in new.items() if name != "workers_total"}
    return {**new, "workers_male": None, "workers_female": None} if known else new


def figures_cells(fields: dict[str, Any]) -> list[Any]:
    """Return the figures of a new year in the order of FIGURES_FIELDS."""
    return [fields.get(name, "" if name == "capacity_unit" else None) for name in FIGURES_FIELDS]


def changed(old: dict[str, Any], new: dict[str, Any]) -> dict[str, Any]:
    """Return those of `new` that differ from `old`."""
    return {name: value for name, value in new.items() if old.get(name) != value}
