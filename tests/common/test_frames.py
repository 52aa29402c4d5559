"""Calls cost the same at any depth: frames need no memory of the system once there is room for them."""

from resource import RUSAGE_SELF, getrusage

from common.frames import with_room

DEPTHS, CALLS = 150, 100


def called(further=5):
    return further and called(further - 1)


def deeper(depth):
    """The pages of memory that the system gave while a loop at this depth made its calls, and all loops below it."""
    before = getrusage(RUSAGE_SELF).ru_minflt
    for _ in range(CALLS):
        called()
    given = getrusage(RUSAGE_SELF).ru_minflt - before
    return given if depth == 0 else max(given, deeper(depth - 1))


def test_no_depth_asks_the_system_for_memory_with_each_call():
    assert with_room(deeper)(DEPTHS) < CALLS / 2


def test_arguments_and_results_go_through():
    assert with_room(dict)([("a", 1)], b=2) == {"a": 1, "b": 2}
    assert with_room(deeper).__name__ == "deeper"
