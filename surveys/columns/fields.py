"""The fields a column can hold."""

from enum import StrEnum


class Field(StrEnum):
    """What a column of a table of firms holds."""

    CODE = "code"
    NAME = "name"
    OWNER = "owner"
    NIK = "nik"
    NPWP = "npwp"
    NIB = "nib"
    ADDRESS = "address"
    VILLAGE = "village_code"
    DISTRICT = "district"
    PHONE = "phone"
    EMAIL = "email"
    ESTABLISHED = "established"
    PRODUCT = "product"
    KBLI = "kbli"
    WORKERS_MALE = "workers_male"
    WORKERS_FEMALE = "workers_female"
    WORKERS = "workers"
    INVESTMENT = "investment_rupiah"
    LAND = "land_rupiah"
    CAPACITY = "capacity"
    CAPACITY_UNIT = "capacity_unit"
    OUTPUT = "output_rupiah"
    MATERIALS = "materials_rupiah"
    EXPORTS = "exports"
    PROBLEM = "problem"


MONEY = frozenset({Field.INVESTMENT, Field.LAND, Field.OUTPUT, Field.MATERIALS})
FLOWS = frozenset({Field.OUTPUT, Field.MATERIALS})
PEOPLE = frozenset({Field.WORKERS, Field.WORKERS_MALE, Field.WORKERS_FEMALE})
# Several columns may hold these: the first number, and all the remarks, are taken.
MAY_REPEAT = frozenset({Field.PHONE, Field.PROBLEM})
# The keys that every row has, in the order in which people read them.
KEYS = (
    Field.NAME,
    Field.OWNER,
    Field.NIK,
    Field.VILLAGE,
    Field.PHONE,
    Field.ESTABLISHED,
    Field.WORKERS_MALE,
    Field.WORKERS_FEMALE,
    Field.INVESTMENT,
    Field.CAPACITY,
    Field.CAPACITY_UNIT,
    Field.OUTPUT,
    Field.MATERIALS,
    Field.EXPORTS,
    Field.PROBLEM,
)
