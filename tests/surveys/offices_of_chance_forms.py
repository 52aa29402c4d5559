"""Forms put together by chance: where labels and answers stand, in what order and words, and what two cells of a table share."""

import random
from collections.abc import Callable
from typing import Any

from tests.surveys.offices import Truth, firms, national, village
from tests.surveys.offices_of_chance import HEADS, TAKEN, cell

Rows = list[list[Any]]
Sheets = list[Rows]
SECTIONS = ["A. IDENTITAS", "DATA USAHA", "I. UMUM", "PROFIL IKM"]
DOUBLES = {
    ("name", "owner"): (
        ["Nama IKM / Pemilik", "Nama Usaha (Pemilik)", "Nama Perusahaan & Pimpinan"],
        [" / ", "\n", " - "],
    ),
    ("owner", "name"): (["Pemilik / Nama Usaha", "Nama Pengusaha dan Nama Perusahaan"], [" / ", "\n"]),
    ("owner", "nik"): (["Nama Pemilik / NIK", "Pemilik (No. KTP)", "Nama dan NIK Pemilik"], [" / ", "\n", ", "]),
    ("owner", "phone"): (["Pemilik/No. HP", "Nama Pemilik & Telp"], [" / ", "\n", " HP. "]),
}


def _asked(chance: random.Random) -> list[str]:
    keys = TAKEN + [key for key in HEADS if key not in TAKEN and chance.random() < 0.7]
    if "capacity" not in keys and "capacity_unit" in keys:
        keys.remove("capacity_unit")
    chance.shuffle(keys)
    return keys


def _labels(keys: list[str], chance: random.Random) -> dict[str, str]:
    return {key: chance.choice(HEADS[key]) for key in keys}


def _forget(truth: Truth, keys: list[str]) -> None:
    for firm in truth:
        firm.update({key: "" if key == "problem" else None for key in HEADS if key not in keys})


def _beside(firm: dict[str, Any], labels: dict[str, str], chance: random.Random) -> Rows:
    """Label and answer in cells of their own, with a colon or without, numbered or not."""
    colon, numbered = chance.random() < 0.5, chance.random() < 0.5
    return [
        [*([f"{at}."] if numbered else []), label, *([":"] if colon else []), cell(key, firm, chance)]
        for at, (key, label) in enumerate(labels.items(), 1)
    ]


def _in_one(firm: dict[str, Any], labels: dict[str, str], chance: random.Random) -> Rows:
    gap = chance.choice([" : ", ": ", " = "])
    return [[f"{label}{gap}{_text(cell(key, firm, chance))}"] for key, label in labels.items()]


def _below(firm: dict[str, Any], labels: dict[str, str], chance: random.Random) -> Rows:
    answers = {key: cell(key, firm, chance) for key in labels}
    return [
        [one]
        for key, label in labels.items()
        for one in (label, answers[key] if answers[key] not in ("", None) else "____")
    ]


def _two_beside(firm: dict[str, Any], labels: dict[str, str], chance: random.Random) -> Rows:
    pairs = [[label, cell(key, firm, chance)] for key, label in labels.items()]
    return [
        [*left, None, *right] for left, right in zip(pairs[::2], [*pairs[1::2], []][: len(pairs[::2])], strict=False)
    ]


def _text(value: Any) -> str:
    return "" if value is None else str(value)


WAYS: list[Callable[..., Rows]] = [_beside, _in_one, _below, _two_beside]


def forms_of(seed: int) -> tuple[Sheets, Truth]:
    """Return sheets of forms, one in each or all below one another, and the truth."""
    chance = random.Random(seed)
    truth = firms(chance.randint(3, 9), seed + 500)
    keys = _asked(chance)
    labels = _labels(keys, chance)
    way, style = WAYS[seed % len(WAYS)], chance.random()
    forms = [way(firm, labels, random.Random(style)) for firm in truth]
    title: Rows = [["FORMULIR PENDATAAN IKM"], []][: chance.randint(0, 2)]
    _forget(truth, keys)
    if chance.random() < 0.5:
        section: Rows = [[chance.choice(SECTIONS)]] if way is _beside and chance.random() < 0.5 else []
        return [[*title, *section, *form] for form in forms], truth
    rows = list(title)
    for form in forms:
        rows += [*form, *([[]] * chance.randint(1, 2))]
    return [rows], truth


def sideways_of(seed: int) -> tuple[Sheets, Truth]:
    """Return a table that lies on its side, and the truth."""
    chance = random.Random(seed)
    truth = firms(chance.randint(3, 12), seed + 900)
    keys = _asked(chance)
    rows: Rows = [["PROFIL IKM"], []][: chance.randint(0, 2)]
    numbered = chance.random() < 0.5
    if numbered:
        rows.append(["No", *range(1, len(truth) + 1)])
    for key, label in _labels(keys, chance).items():
        rows.append([label, *(cell(key, firm, chance) for firm in truth)])
    _forget(truth, keys)
    return [rows], truth


def doubles_of(seed: int) -> tuple[Sheets, Truth]:
    """Return a table in which one column holds two fields, and the truth."""
    chance = random.Random(seed)
    truth = firms(chance.randint(6, 20), seed + 300)
    pair = list(DOUBLES)[seed % len(DOUBLES)]
    heads, gaps = DOUBLES[pair]
    keys = [key for key in TAKEN if key not in pair]
    chance.shuffle(keys)
    gap, plain = chance.choice(gaps), {"phone": national, "village_code": village}
    rows: Rows = [["No", chance.choice(heads), *(chance.choice(HEADS[key]) for key in keys)]]
    for at, firm in enumerate(truth, 1):
        both = gap.join(plain.get(key, lambda one, key=key: one[key])(firm) for key in pair)
        rows.append([at, both, *(cell(key, firm, chance) for key in keys)])
    _forget(truth, [*keys, *pair])
    return [rows], truth
