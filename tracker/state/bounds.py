"""What a stated amount leaves open, in exact arithmetic: "$2.9 billion" is 2.85 to 2.95 billion."""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor
from typing import NamedTuple

from tracker.domain.facts import Bound


class Interval(NamedTuple):
    """All amounts from `low` to `high`; None is an open end."""

    low: Fraction | None
    high: Fraction | None

    def meet(self, other: "Interval") -> "Interval | None":
        """Return what both allow, None where they exclude each other."""
        low = max((end for end in (self.low, other.low) if end is not None), default=None)
        high = min((end for end in (self.high, other.high) if end is not None), default=None)
        return None if low is not None and high is not None and low > high else Interval(low, high)

    def whole(self) -> tuple[int | None, int | None]:
        """Return the ends in whole units, rounded outward."""
        return (
            None if self.low is None else floor(self.low),
            None if self.high is None else ceil(self.high),
        )


ANY = Interval(None, None)


def interval(amount: int, bound: Bound, rounded_to: int | None) -> Interval:
    """Return what an amount means, given how it was bounded and to which unit it was rounded."""
    unit = rounded_to or _unit(amount)
    match bound:
        case "more_than" | "at_least":
            return Interval(Fraction(amount), None)
        case "up_to":
            return Interval(None, Fraction(amount))
        case "about":  # a digit less sure than one that is given as it is
            return Interval(Fraction(amount - unit), Fraction(amount + unit))
        case _:
            return Interval(Fraction(2 * amount - unit, 2), Fraction(2 * amount + unit, 2))


def before(now: Interval, change_pct: Decimal) -> Interval:
    """Return the amount before it changed by a percentage to what it is now; the percentage is rounded as written."""
    half = _unit_of_change(change_pct) / 2
    least, most = (1 + (Fraction(change_pct) + slack) / 100 for slack in (-half, half))
    if least <= 0:  # it fell by all there was: nothing follows for before
        return ANY
    return Interval(None if now.low is None else now.low / most, None if now.high is None else now.high / least)


def meeting(intervals: Iterable[Interval]) -> Interval | None:
    """Return what all intervals allow, None where some exclude each other."""
    common: Interval | None = ANY
    for one in intervals:
        common = common.meet(one) if common is not None else None
    return common


def hull(intervals: Iterable[Interval]) -> Interval:
    """Return the least interval that holds them all."""
    ends = list(intervals)
    lows = [one.low for one in ends if one.low is not None]
    highs = [one.high for one in ends if one.high is not None]
    return Interval(
        min(lows) if ends and len(lows) == len(ends) else None, max(highs) if ends and len(highs) == len(ends) else None
    )


def _unit(amount: int) -> int:
    """Return the unit of the last digit that is not a trailing zero."""
    unit = 1
    while amount and amount % (unit * 10) == 0:
        unit *= 10
    return unit


def _unit_of_change(change_pct: Decimal) -> Fraction:
    if abs(change_pct) >= 100 and change_pct == change_pct.to_integral_value():
        return Fraction(_unit(int(change_pct)))  # told as a multiple: "doubled" is no 100 percent to the percent
    return Fraction(10) ** int(change_pct.as_tuple().exponent)
