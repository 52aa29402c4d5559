"""A column of numbers with its habit of dots and commas, which rows far below the first may still teach. Pure."""

from collections.abc import Callable

from surveys.cells.numbers import Habit, habit_of
from surveys.cells.reading import Cell, Read


class Numbers:
    """Reads the numbers of one column, and watches what its cells say of their habit while that is open."""

    def __init__(self, read: Callable[[Cell, Habit], Read], habit: Habit) -> None:
        self._read, self.habit = read, habit
        self._seen = habit
        self._is_open = _is_open(habit)
        self._guessed = False

    def __call__(self, cell: Cell) -> Read:
        """Return what the cell says, by the habit of the first rows."""
        if self._is_open and type(cell) is str and ("." in cell or "," in cell):
            self._seen += habit_of((cell,))
            self._is_open = _is_open(self._seen)
        read = self._read(cell, self.habit)
        self._guessed = self._guessed or any(note.code == "number_guess" for note in read.warnings)
        return read

    @property
    def learned(self) -> Habit | None:
        """The habit of all rows, where one that was guessed by the first means something else by it."""
        meant = (self._seen.one_dot_is_decimal, self._seen.one_comma_is_decimal)
        taken = (self.habit.one_dot_is_decimal, self.habit.one_comma_is_decimal)
        return self._seen if self._guessed and meant != taken else None

    def with_habit(self, habit: Habit) -> "Numbers":
        """Return the same column read by another habit."""
        return Numbers(self._read, habit)


def _is_open(habit: Habit) -> bool:
    return habit.leaves_open(".") or habit.leaves_open(",")
