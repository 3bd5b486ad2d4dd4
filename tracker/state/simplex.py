"""Whether numbers within bounds can satisfy linear sums, exactly; and where they cannot, which bounds are why.

The simplex method for feasibility alone: every sum is a number with bounds of its own, the numbers that it is of are
moved from bound to bound until no sum is out of its bounds, or one cannot come into them: then the bounds that hold
it back and its own contradict each other. Bland's rule makes it end. Rows are integers over one denominator each. A
bound that is open lies beyond its value by something smaller than any number, the second half of every `Value`.
"""

from collections.abc import Mapping
from fractions import Fraction
from heapq import heappop, heappush
from math import gcd
from typing import NamedTuple

Value = tuple[Fraction, Fraction]
_NOTHING: Value = (Fraction(0), Fraction(0))
_NO_SUMS: set[int] = set()


class Hold(NamedTuple):
    """A bound that takes part in a contradiction, how often, and above 0 for all."""

    number: int
    upper: bool
    times: Fraction


class Contradictory(NamedTuple):
    """Bounds that exclude each other: each as often as it says, they miss each other by `short`, which is above 0."""

    holds: tuple[Hold, ...]
    short: Value


class TooMuch(Exception):
    """It was not decided within the number of turns that were allowed."""


class Table:
    """Numbers, some of them sums of others, with their bounds."""

    def __init__(self, numbers: int, *, turns: int) -> None:
        """Begin with some numbers, none below nothing; `turns` is how often one may take the place of another."""
        self._turns = turns
        self._rows: dict[int, tuple[int, dict[int, int]]] = {}  # a denominator, and how often of which others
        self._sums_of: dict[int, set[int]] = {number: set() for number in range(numbers)}  # the other way round
        self._moved: list[int] = []  # sums that may have left their bounds, the first on top
        self._values: list[Value] = [_NOTHING] * numbers
        self._low: list[Value | None] = [_NOTHING] * numbers
        self._high: list[Value | None] = [None] * numbers

    def sum(self, terms: Mapping[int, Fraction]) -> int:
        """Add a number that is the sum of multiples of others that are no sums; only before any is bounded."""
        place = len(self._values)
        self._values.append(_NOTHING)
        self._low.append(None)
        self._high.append(None)
        unit = 1
        for times in terms.values():
            unit = unit * times.denominator // gcd(unit, times.denominator)
        self._set(place, unit, {of: int(times * unit) for of, times in terms.items() if times})
        return place

    def bound(self, number: int, low: Value | None, high: Value | None) -> None:
        """Bound a number anew."""
        self._low[number], self._high[number] = low, high
        if number in self._rows:
            heappush(self._moved, number)
        else:
            value = self._values[number]
            if low is not None and value < low:
                self._move(number, low)
            elif high is not None and value > high:
                self._move(number, high)

    def check(self) -> Contradictory | None:
        """Bring all numbers within their bounds; return why it is impossible.

        Raises:
            TooMuch: After too many turns.
        """
        while True:
            out = self._out()
            if out is None:
                return None
            place, wanted, rising = out
            unit, row = self._rows[place]
            entering = min((of for of, times in row.items() if self._can(of, up=(times > 0) == rising)), default=None)
            if entering is None:
                short = _less(wanted, self._values[place]) if rising else _less(self._values[place], wanted)
                held = [Hold(of, (times > 0) == rising, Fraction(abs(times), unit)) for of, times in row.items()]
                return Contradictory((Hold(place, not rising, Fraction(1)), *held), short)
            if not self._turns:
                raise TooMuch
            self._turns -= 1
            step = _times(_less(wanted, self._values[place]), Fraction(unit, row[entering]))
            self._move(entering, _more(self._values[entering], step))
            self._turn(place, entering)

    def _out(self) -> tuple[int, Value, bool] | None:
        """Return the first sum that is out of its bounds, where it should be, and whether it must rise."""
        while self._moved:
            place = self._moved[0]
            if place in self._rows:
                value, low, high = self._values[place], self._low[place], self._high[place]
                if low is not None and value < low:
                    return place, low, True
                if high is not None and value > high:
                    return place, high, False
            heappop(self._moved)
        return None

    def _can(self, number: int, *, up: bool) -> bool:
        value = self._values[number]
        if up:
            high = self._high[number]
            return high is None or value < high
        low = self._low[number]
        return low is None or value > low

    def _move(self, number: int, value: Value) -> None:
        """Give a number that is no sum another value, and with it the sums of which it is."""
        step = _less(value, self._values[number])
        self._values[number] = value
        for place in self._sums_of[number]:
            unit, row = self._rows[place]
            self._values[place] = _more(self._values[place], _times(step, Fraction(row[number], unit)))
            heappush(self._moved, place)

    def _turn(self, leaving: int, entering: int) -> None:
        """Make a number a sum of a sum of which it was, and the others there."""
        unit, row = self._drop(leaving)
        pivot = row.pop(entering)
        sign = 1 if pivot > 0 else -1
        pivot *= sign
        turned = {of: -times * sign for of, times in row.items()}
        turned[leaving] = unit * sign
        self._sums_of[leaving] = set()
        for place in self._sums_of.pop(entering):
            old, line = self._drop(place)
            times = line.pop(entering)
            mixed = {of: value * pivot for of, value in line.items()}
            for of, value in turned.items():
                mixed[of] = mixed.get(of, 0) + times * value
            self._set(place, old * pivot, mixed)
        self._set(entering, pivot, turned)
        heappush(self._moved, entering)

    def _drop(self, place: int) -> tuple[int, dict[int, int]]:
        unit, row = self._rows.pop(place)
        for of in row:
            self._sums_of.get(of, _NO_SUMS).discard(place)
        return unit, row

    def _set(self, place: int, unit: int, row: dict[int, int]) -> None:
        common = gcd(unit, *row.values())
        self._rows[place] = unit // common, {of: times // common for of, times in row.items() if times}
        for of in self._rows[place][1]:
            self._sums_of[of].add(place)


def _more(one: Value, other: Value) -> Value:
    return one[0] + other[0], one[1] + other[1]


def _less(one: Value, other: Value) -> Value:
    return one[0] - other[0], one[1] - other[1]


def _times(value: Value, times: Fraction) -> Value:
    return value[0] * times, value[1] * times
