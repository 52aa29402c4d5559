"""Villages are found as people write them, with their kind and their number, and never a neighbour of theirs."""

import pytest

from surveys.cells.reading import Unreadable
from surveys.places import Places, Village

MINAHASA = Places(
    [
        Village("71.02.21.2008", "Kiawa Dua", "Kawangkoan Utara"),
        Village("71.02.21.2009", "Kiawa Satu", "Kawangkoan Utara"),
        Village("71.02.10.2003", "Noongan", "Langowan Barat"),
        Village("71.02.10.2015", "Noongan Dua", "Langowan Barat"),
        Village("71.02.10.2017", "Tumaratas", "Langowan Barat"),
        Village("71.02.10.2020", "Lembang", "Langowan Barat"),
        Village("71.02.10.2021", "Negeri Lama", "Langowan Barat"),
    ],
    home=["71.02.21.2008"],
)
AGAM = Places(
    [
        Village("13.06.05.2007", "Sianok Anam Suku", "IV Koto"),
        Village("13.06.05.2008", "Koto Gadang", "IV Koto"),
        Village("13.06.11.2001", "Lambah", "Ampek Angkek"),
    ],
    home=["13.06.05.2007"],
)


@pytest.mark.parametrize(
    ["written", "code"],
    [
        ("Kiawa 2", "71.02.21.2008"),
        ("Kiawa II", "71.02.21.2008"),
        ("Desa Kiawa dua", "71.02.21.2008"),
        ("Noongan II", "71.02.10.2015"),
        ("Noongan", "71.02.10.2003"),
        ("Negeri Noongan", "71.02.10.2003"),
        ("Lembang", "71.02.10.2020"),
        ("Desa Lembang", "71.02.10.2020"),
        ("Negeri Lama", "71.02.10.2021"),
    ],
)
def test_number_and_kind_of_a_village_may_be_written_in_any_way(written, code):
    assert MINAHASA.find(written).value == code


@pytest.mark.parametrize("written", ["Noongan 3", "Tumaratas II", "Kiawa"])
def test_village_of_another_number_is_no_slip_of_the_finger(written):
    with pytest.raises(Unreadable):
        MINAHASA.find(written)


@pytest.mark.parametrize(
    ["written", "code"],
    [("Lambah / Sianok Anam Suku", "13.06.05.2007"), ("Koto Gadang / Koto Gadang", "13.06.05.2008")],
)
def test_of_two_villages_in_a_cell_the_one_of_the_cluster_is_meant(written, code):
    assert AGAM.find(written).value == code
