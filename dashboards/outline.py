"""The outline of Indonesia as a path, from the country shapes that the front end's packages bring.

The shapes are TopoJSON: arcs of whole numbers, each relative to the one before, shared by neighbours.
"""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from django.contrib.staticfiles import finders

INDONESIA = "360"
SHAPES = "vendor/countries-50m.json"
# The frame of the map in degrees, and its scale; small errors of an equirectangular map do not show
# so near to the equator.
WEST, NORTH, EAST, SOUTH = 94.0, 6.8, 142.0, -11.6
SCALE = 20.0
WIDTH, HEIGHT = (EAST - WEST) * SCALE, (NORTH - SOUTH) * SCALE


def place_on_map(latitude: float, longitude: float) -> tuple[float, float]:
    """Return where a position stands on the map, in the units of its view box."""
    return round((float(longitude) - WEST) * SCALE, 1), round((NORTH - float(latitude)) * SCALE, 1)


@cache
def outline() -> str:
    """Return the path of the country's shores, or "" when the shapes have not been fetched."""
    found = finders.find(SHAPES)
    if not found:
        return ""
    topology = json.loads(Path(found).read_text())
    shape = next(s for s in topology["objects"]["countries"]["geometries"] if s.get("id") == INDONESIA)
    rings = (ring for polygon in shape["arcs"] for ring in polygon)
    return "".join(_path(ring, topology) for ring in rings)


def _path(ring: list[int], topology: dict) -> str:
    points = [place_on_map(latitude, longitude) for longitude, latitude in _points(ring, topology)]
    kept = [point for n, point in enumerate(points) if not n or point != points[n - 1]]
    return "M" + "L".join(f"{x:g} {y:g}" for x, y in kept) + "Z"


def _points(ring: list[int], topology: dict) -> Iterator[tuple[float, float]]:
    (scale_x, scale_y), (shift_x, shift_y) = topology["transform"]["scale"], topology["transform"]["translate"]
    for number in ring:
        # An arc with a negative number is walked backwards: ~n is its place.
        arc = topology["arcs"][number if number >= 0 else ~number]
        x = y = 0
        walked = []
        for step_x, step_y in arc:
            x, y = x + step_x, y + step_y
            walked.append((x * scale_x + shift_x, y * scale_y + shift_y))
        yield from walked if number >= 0 else reversed(walked)
