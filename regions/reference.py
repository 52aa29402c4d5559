"""Tables of our own about regions: former codes with their decrees, and the places of pilots on the map.

Codes of today are those of Kepmendagri 300.2.2-2430/2025; codes before 2022 are those of Permendagri 72/2019.
"""

from typing import NamedTuple


class Former(NamedTuple):
    """A code that a regency or city had before it came to another province."""

    old_code: str
    old_name: str
    code: str
    decree: str


SOUTH = "UU 14/2022 tentang Pembentukan Provinsi Papua Selatan"
MIDDLE = "UU 15/2022 tentang Pembentukan Provinsi Papua Tengah"
HIGHLANDS = "UU 16/2022 tentang Pembentukan Provinsi Papua Pegunungan"
SOUTHWEST = "UU 29/2022 tentang Pembentukan Provinsi Papua Barat Daya"

FORMER_CODES = [
    Former("91.01", "Kabupaten Merauke", "93.01", SOUTH),
    Former("91.16", "Kabupaten Boven Digoel", "93.02", SOUTH),
    Former("91.17", "Kabupaten Mappi", "93.03", SOUTH),
    Former("91.18", "Kabupaten Asmat", "93.04", SOUTH),
    Former("91.04", "Kabupaten Nabire", "94.01", MIDDLE),
    Former("91.07", "Kabupaten Puncak Jaya", "94.02", MIDDLE),
    Former("91.08", "Kabupaten Paniai", "94.03", MIDDLE),
    Former("91.09", "Kabupaten Mimika", "94.04", MIDDLE),
    Former("91.25", "Kabupaten Puncak", "94.05", MIDDLE),
    Former("91.26", "Kabupaten Dogiyai", "94.06", MIDDLE),
    Former("91.27", "Kabupaten Intan Jaya", "94.07", MIDDLE),
    Former("91.28", "Kabupaten Deiyai", "94.08", MIDDLE),
    Former("91.02", "Kabupaten Jayawijaya", "95.01", HIGHLANDS),
    Former("91.12", "Kabupaten Pegunungan Bintang", "95.02", HIGHLANDS),
    Former("91.13", "Kabupaten Yahukimo", "95.03", HIGHLANDS),
    Former("91.14", "Kabupaten Tolikara", "95.04", HIGHLANDS),
    Former("91.21", "Kabupaten Mamberamo Tengah", "95.05", HIGHLANDS),
    Former("91.22", "Kabupaten Yalimo", "95.06", HIGHLANDS),
    Former("91.23", "Kabupaten Lanny Jaya", "95.07", HIGHLANDS),
    Former("91.24", "Kabupaten Nduga", "95.08", HIGHLANDS),
    Former("92.01", "Kabupaten Sorong", "96.01", SOUTHWEST),
    Former("92.04", "Kabupaten Sorong Selatan", "96.02", SOUTHWEST),
    Former("92.05", "Kabupaten Raja Ampat", "96.03", SOUTHWEST),
    Former("92.09", "Kabupaten Tambrauw", "96.04", SOUTHWEST),
    Former("92.10", "Kabupaten Maybrat", "96.05", SOUTHWEST),
    Former("92.71", "Kota Sorong", "96.71", SOUTHWEST),
]

# Degrees of latitude and longitude. The villages of the metal and the jewellery cluster, the regencies of the
# others; those of the first phase are of the chief town, good enough for a dot on the map of the country.
CENTRES = {
    "35.75": ("-7.64960", "112.91000"),
    "35.75.04.1006": ("-7.63707", "112.91246"),
    "35.75.04.1007": ("-7.63056", "112.91422"),
    "73.71": ("-5.13560", "119.46390"),
    "73.71.12.1006": ("-5.16603", "119.45991"),
    "94.06": ("-4.04700", "135.60710"),
    "12.17": ("2.61000", "98.70000"),
    "33.28": ("-6.97000", "109.14000"),
    "35.76": ("-7.47000", "112.43000"),
    "61.71": ("-0.03000", "109.34000"),
    "72.71": ("-0.90000", "119.87000"),
    "19.05": ("-2.05000", "105.16000"),
    "74.05": ("-4.21000", "122.60000"),
}
