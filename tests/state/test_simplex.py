"""Numbers, their sums and their bounds: what can hold, and why not."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.state.linear import AtMost, can_hold
from tracker.state.simplex import Table, TooMuch, Value

NUMBERS = 4
Sums = list[tuple[list[int], int, bool, bool]]


def value(of: int, beyond: int = 0) -> Value:
    """A bound, or one just beyond it."""
    return Fraction(of), Fraction(beyond)


def table_of(sums: Sums) -> tuple[Table, list[int]]:
    """A table of sums, each at least or at most a number, or beyond it."""
    table = Table(NUMBERS, turns=10_000)
    places = [table.sum({nth: Fraction(times) for nth, times in enumerate(row)}) for row, *_ in sums]
    for place, (_, limit, upper, strict) in zip(places, sums, strict=True):
        table.bound(place, None if upper else value(limit, strict), value(limit, -strict) if upper else None)
    return table, places


def wanted(sums: Sums) -> list[AtMost]:
    """The same as inequalities."""
    return [
        AtMost({str(nth): Fraction(times if upper else -times) for nth, times in enumerate(row)},
               Fraction(limit if upper else -limit), strict=strict)
        for row, limit, upper, strict in sums
    ]  # fmt: skip


ROWS = st.lists(st.integers(-3, 3), min_size=NUMBERS, max_size=NUMBERS)


@given(st.lists(st.tuples(ROWS, st.integers(-9, 9), st.booleans(), st.booleans()), min_size=1, max_size=8))
def test_it_holds_just_where_it_can_and_tells_why_not(sums: Sums) -> None:
    """Whatever the sums and bounds: the answer is right, and the bounds that it blames exclude each other."""
    table, places = table_of(sums)

    found = table.check()

    assert (found is None) == can_hold(wanted(sums))
    if found is not None:
        blamed = [
            one for place, one in zip(places, sums, strict=True) if place in {hold.number for hold in found.holds}
        ]
        assert not can_hold(wanted(blamed))
        assert found.short > value(0)
        assert all(hold.times > 0 for hold in found.holds)


def test_it_gives_up_after_as_many_turns_as_it_has() -> None:
    """What is too much to tell is said to be, and not taken for an answer."""
    table = Table(1, turns=0)
    number = table.sum({0: Fraction(1)})
    table.bound(number, value(1), None)

    with pytest.raises(TooMuch):
        table.check()
