"""What a stated figure leaves open, in exact arithmetic: "$2.9 billion" is 2.85 to 2.95 billion.

An end belongs to an interval, because nobody tells how a half was rounded; but "more than 230" is more than 230, so
that end is open. "Up to" and "less than" are one word here, and leave theirs closed.
"""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor
from typing import Literal, NamedTuple

from tracker.domain.facts import Bound

_MOST_BELIEVED = 1000  # percent; more than that is likely a slip of a reader or a writer
_HALVED = Decimal(-50)  # percent; nothing tells it from a fall by 50 percent
_ALL = -100  # percent; nothing falls by more than there was

Standing = Literal["sound", "suspect", "impossible"]


class Interval(NamedTuple):
    """All amounts from `low` to `high`, which belong to it unless they are open; None is no end."""

    low: Fraction | None
    high: Fraction | None
    low_open: bool = False
    high_open: bool = False

    def meet(self, other: "Interval") -> "Interval | None":
        """Return what both allow, None where they exclude each other."""
        low, low_open = max(
            ((one.low, one.low_open) for one in (self, other) if one.low is not None), default=(None, False)
        )
        high, closed = min(
            ((one.high, not one.high_open) for one in (self, other) if one.high is not None), default=(None, True)
        )
        if low is not None and high is not None and (low > high or (low == high and (low_open or not closed))):
            return None
        return Interval(low, high, low_open, not closed)

    def whole(self) -> tuple[int | None, int | None]:
        """Return the ends in whole units, rounded outward."""
        return (
            None if self.low is None else floor(self.low),
            None if self.high is None else ceil(self.high),
        )


ANY = Interval(None, None)


def interval(amount: int, bound: Bound, rounded_to: int | None) -> Interval:
    """Return what an amount, none below nothing, means, given how it was bounded and to which unit it was rounded."""
    unit = rounded_to or _unit(amount)
    match bound:
        case "more_than":
            return Interval(Fraction(amount), None, low_open=True)
        case "at_least":
            return Interval(Fraction(amount), None)
        case "up_to":
            return Interval(None, Fraction(amount))
        case "about":  # a digit less sure than one that is given as it is
            return Interval(Fraction(max(amount - unit, 0)), Fraction(amount + unit))
        case _:
            return Interval(Fraction(max(2 * amount - unit, 0), 2), Fraction(2 * amount + unit, 2))


def change(change_pct: Decimal) -> Interval:
    """Return what a change in percent means: 14.4 is 14.35 to 14.45.

    A multiple is as rounded as it is told: who doubled has between 1.5 and 2.5 times as much, who halved what was
    between 1.5 and 2.5 times as much.
    """
    if change_pct.as_tuple() == _HALVED.as_tuple():
        return Interval(Fraction(-60), Fraction(-100, 3))
    half = _unit_of_change(change_pct) / 2
    return Interval(Fraction(change_pct) - half, Fraction(change_pct) + half)


def factor(change_pct: Decimal) -> Interval:
    """Return by what an amount was multiplied when it changed by some percent; never by less than nothing."""
    low, high, *_ = change(change_pct)
    assert low is not None  # noqa: S101  # for the type checker: a change has two ends
    assert high is not None  # noqa: S101
    return Interval(max(1 + low / 100, Fraction(0)), 1 + high / 100)


def standing(change_pct: Decimal) -> Standing:
    """Tell whether a change can be, and whether it is to be believed so far that something follows from it."""
    if change_pct < _ALL:
        return "impossible"
    return "suspect" if change_pct > _MOST_BELIEVED else "sound"


def before(now: Interval, change_pct: Decimal) -> Interval:
    """Return the amount before it changed by a percentage to what it is now; the percentage is rounded as written."""
    least, most, *_ = factor(change_pct)
    return Interval(
        None if now.low is None or not most else now.low / most,
        None if now.high is None or not least else now.high / least,  # it may have fallen by all: no end follows
        now.low_open,
        now.high_open,
    )


def meeting(intervals: Iterable[Interval]) -> Interval | None:
    """Return what all intervals allow, None where some exclude each other."""
    common: Interval | None = ANY
    for one in intervals:
        common = common.meet(one) if common is not None else None
    return common


def hull(intervals: Iterable[Interval]) -> Interval:
    """Return the least interval that holds them all."""
    ends = list(intervals)
    lows = [(one.low, one.low_open) for one in ends if one.low is not None]
    highs = [(one.high, not one.high_open) for one in ends if one.high is not None]
    low, low_open = min(lows) if ends and len(lows) == len(ends) else (None, False)
    high, closed = max(highs) if ends and len(highs) == len(ends) else (None, True)
    return Interval(low, high, low_open, not closed)


def rivals(intervals: Iterable[Interval]) -> list[int]:
    """Return which intervals exclude each other, each of them all the others: the most that there are, from below.

    Empty where all have something in common; of intervals that is so as soon as any two of them have.
    """
    ends = list(intervals)
    if meeting(ends) is not None:
        return []
    chosen: list[int] = []
    for nth in sorted(range(len(ends)), key=lambda nth: (ends[nth].high is None, ends[nth].high or 0)):
        if not chosen or ends[chosen[-1]].meet(ends[nth]) is None:
            chosen.append(nth)
    return chosen


def _unit(amount: int) -> int:
    """Return the unit of the last digit that is not a trailing zero."""
    unit = 1
    while amount and amount % (unit * 10) == 0:
        unit *= 10
    return unit


def _unit_of_change(change_pct: Decimal) -> Fraction:
    if change_pct >= 100 and change_pct == change_pct.to_integral_value():
        return Fraction(_unit(int(change_pct)))  # told as a multiple: "doubled" is no 100 percent to the percent
    return Fraction(10) ** int(change_pct.as_tuple().exponent)
