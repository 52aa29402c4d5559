"""Room for the frames of a request's calls.

CPython keeps frames in pieces of 16 kB, and gives a piece back to the system as soon as the call that needed it is
over. A loop that stands just below the end of a piece then asks the system for memory and gives it back with each
call it makes: some tables took four times as long as others of the same size (so in 3.11; later ones keep a piece).
"""

from collections.abc import Callable
from functools import wraps

# Of eight bytes each. No page comes near to it, and what is not touched costs no memory.
SLOTS = 32_000


def with_room(function: Callable) -> Callable:
    """Call `function` so that its frames, and those of all it calls, lie in one piece.

    The piece is made for the frame of the function that is returned, which says that it needs a large one; what
    is left of it is for the others, as a piece is twice as large as it must be.
    """

    @wraps(function)
    def roomy(*args, **kwargs):
        return function(*args, **kwargs)

    roomy.__code__ = roomy.__code__.replace(co_stacksize=SLOTS)
    return roomy
