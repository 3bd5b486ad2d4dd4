"""Amounts over stretches of one line of time: parts and wholes, however they overlap.

What came in until a day only grows, so an amount over a stretch is the difference of two such sums; what is known of
some stretches bounds all others by the shortest way between their ends. That is exact, and covers quarters in a year,
ranges of months that overlap, what is left of a whole, and what a gap must hold.
"""

from collections.abc import Sequence
from typing import NamedTuple

Stretch = tuple[int, int]  # from one mark of the line to a later one


class Leg(NamedTuple):
    """A stretch on a way: forward adds the most that it can hold, backward takes off the least."""

    stretch: int
    forward: bool


class Loop(Exception):
    """Some stretches hold less than nothing together: no amounts fit. `short` is by how much."""

    def __init__(self, legs: list[Leg], short: int) -> None:
        super().__init__(f"{len(legs)} stretches do not fit by {short}")
        self.legs, self.short = legs, short


class Ways:
    """The shortest ways between all marks."""

    def __init__(
        self, marks: int, stretches: Sequence[Stretch], least: Sequence[int], most: Sequence[int | None]
    ) -> None:
        """Find them.

        Args:
            marks: How many there are.
            stretches: Each between two marks, no two between the same.
            least: What each stretch holds at least, never less than 0.
            most: What each holds at most, None for no end.

        Raises:
            Loop: No amounts fit.
        """
        reach = 1 + sum(least) + sum(end for end in most if end is not None)
        self._none = 2 * reach  # anything longer is no way: a way of stretches is never that long
        self._via: list[list[int]] = [[-1] * marks for _ in range(marks)]
        self._leg: dict[Stretch, Leg] = {}
        self.length = [[4 * reach] * marks for _ in range(marks)]
        for mark in range(marks):
            self.length[mark][mark] = 0
            if mark:
                self.length[mark][mark - 1] = 0  # the sum never falls
        for nth, (start, end) in enumerate(stretches):
            self._leg[end, start] = Leg(nth, forward=False)
            self.length[end][start] = -least[nth]
            high = most[nth]
            if high is not None:
                self._leg[start, end] = Leg(nth, forward=True)
                self.length[start][end] = high
        for middle in range(marks):
            self._through(middle)

    def most(self, start: int, end: int) -> int | None:
        """Return the most that comes in between two marks, either one first; None where there is no end."""
        length = self.length[start][end]
        return None if length >= self._none else length

    def way(self, start: int, end: int) -> list[Leg]:
        """Return the stretches of the shortest way between two marks."""
        middle = self._via[start][end]
        if middle >= 0:
            return self.way(start, middle) + self.way(middle, end)
        leg = self._leg.get((start, end))
        return [] if leg is None else [leg]  # no leg: one mark back, where nothing is known but that nothing is lost

    def _through(self, middle: int) -> None:
        onward = [(end, length) for end, length in enumerate(self.length[middle]) if length < self._none]
        for start, row in enumerate(self.length):
            first = row[middle]
            if first >= self._none:
                continue
            for end, second in onward:
                if first + second < row[end]:
                    if start == end:
                        raise Loop(self.way(start, middle) + self.way(middle, end), -first - second)
                    row[end] = first + second
                    self._via[start][end] = middle
