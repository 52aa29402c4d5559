"""The 38 provinces as people shorten them on tiles; where a tile stands is in the style sheet."""

from typing import NamedTuple


class Tile(NamedTuple):
    """One province of the tile grid."""

    code: str
    name: str
    short: str


_TABLE = """
11 AC Aceh|12 SU Sumut|13 SB Sumbar|14 RI Riau|21 KR Kepri|17 BE Bengkulu|15 JA Jambi|19 BB Babel|16 SS Sumsel
18 LA Lampung|36 BT Banten|31 JK Jakarta|32 JB Jabar|33 JT Jateng|34 YO DIY|35 JI Jatim|51 BA Bali|52 NB NTB
53 NT NTT|61 KB Kalbar|62 KT Kalteng|63 KS Kalsel|64 KI Kaltim|65 KU Kaltara|71 SA Sulut|75 GO Gtalo|72 ST Sulteng
76 SR Sulbar|73 SN Sulsel|74 SG Sultra|82 MU Malut|81 MA Maluku|96 PD PBD|92 PB Pabar|94 PT Pateng|91 PA Papua
95 PE Papeg|93 PS Pasel
"""
TILES = [
    Tile(code, name, short)
    for code, short, name in (row.split() for row in _TABLE.replace("\n", "|").split("|") if row)
]
LEVELS = 5


def level(number: int | None, most: int) -> int:
    """Return the step of the colour sequence, 1 to 5, in equal parts of the root; 0 for none or withheld.

    Terms: `number` of the tile, `most` of all tiles. The root keeps one large province from making
    all others alike.
    """
    if not number or not most:
        return 0
    return min(LEVELS, 1 + int((number / most) ** 0.5 * (LEVELS - 0.001)))
