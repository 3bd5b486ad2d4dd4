"""What follows from what was said: the ends of each unknown, each with how it came about.

Ends only draw closer, each tie is looked at again when one of its unknowns did, and the number of looks is bounded,
so that it comes to an end. Every end knows the ends that it was made from, down to what somebody said.
"""

from collections import deque
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from math import lcm
from typing import Literal, NamedTuple

import msgspec

from tracker.state.network import Given, Growth, Network, Parts, Sum, Within
from tracker.state.spans import Leg, Loop, Ways

Rule = Literal[
    "nothing", "stated", "factor", "after", "before", "parts", "sum", "rest", "within", "together", "factors"
]
_LOOKS = 40  # at each tie, on average


class End(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """The least or the most that an unknown can be, and what it was made from; `given` is what somebody said."""

    unknown: int
    upper: bool
    value: Fraction
    open: bool
    rule: Rule
    given: int | None = None
    of: tuple["End", ...] = ()

    def givens(self) -> frozenset[int]:
        """Return all that was said on the way here."""
        found: set[int] = set()
        seen: set[int] = set()
        rest = [self]
        while rest:
            end = rest.pop()
            if id(end) not in seen:
                seen.add(id(end))
                rest += end.of
                if end.given is not None:
                    found.add(end.given)
        return frozenset(found)


class Contradiction(Exception):  # a finding, not a fault
    """No amounts fit. `ends` exclude each other by `short`; `unknown` is where it shows."""

    def __init__(self, unknown: int, ends: tuple[End, ...], short: Fraction) -> None:
        super().__init__(f"unknown {unknown} is short of {short}")
        self.unknown, self.ends, self.short = unknown, ends, short

    def givens(self) -> frozenset[int]:
        """Return all that was said and cannot be true together; some of it may not be needed."""
        return frozenset().union(*(end.givens() for end in self.ends))


_NOTHING = Fraction(0)


class Ground(NamedTuple):
    """Where drawing ends together begins, whatever is said: each unknown at nothing, and the ties to look at."""

    low: Mapping[int, End]
    ties: tuple[int, ...]


def ground(network: Network, unknowns: Sequence[int]) -> Ground:
    """Return the ground of some unknowns, those of whole clusters."""
    return Ground(
        low={
            unknown: End(unknown=unknown, upper=False, value=_NOTHING, open=False, rule="nothing")
            for unknown in unknowns
        },
        ties=tuple(dict.fromkeys(tie for unknown in unknowns for tie in network.touching[unknown])),
    )


class Ends:
    """The ends of some unknowns, as far as they have been drawn together."""

    def __init__(self, network: Network, ground: Ground, givens: Iterable[int], *, kept: Container[int] = ()) -> None:
        """Draw them together.

        Args:
            network: What ties the unknowns.
            ground: Of these unknowns.
            givens: What of all that was said is believed.
            kept: Unknowns that a change since the period before says nothing of.

        Raises:
            Contradiction: It cannot all be true.
        """
        self._network, self._kept = network, kept
        self.low: dict[int, End] = dict(ground.low)
        self.high: dict[int, End] = {}
        self._factors: dict[Growth, tuple[End, End]] = {}
        self._waiting: deque[int] = deque()
        self._queued: set[int] = set()
        self._stirred: set[int] = set()  # ties from which something new can follow
        self._looked_at: int | None = None
        self.grown: set[int] = set()  # unknowns of which growth since the period before told more than was known
        for nth in sorted(givens):
            self._take(nth, network.givens[nth])
        self._look(ground.ties)

    def _take(self, nth: int, given: Given) -> None:
        unknown, (low, high, low_open, high_open), before = given
        rule: Rule = "stated" if before is None else "factor"
        least = End(unknown=unknown, upper=False, value=low or _NOTHING, open=low_open, rule=rule, given=nth)
        most = (
            End(unknown=unknown, upper=True, value=high, open=high_open, rule=rule, given=nth)
            if high is not None
            else None
        )
        if before is None:
            self._draw(least)
            if most is not None:
                self._draw(most)
        elif most is not None:
            growth = Growth(before, unknown)
            known = self._factors.get(growth)
            if known is not None:
                least, most = _closer(known[0], least), _closer(known[1], most)
            _check(least, most)
            self._factors[growth] = (least, most)
            # Nobody tells by how many percent nothing grew.
            self._draw(End(unknown=before, upper=False, value=_NOTHING, open=True, rule="factor", given=nth))

    def _draw(self, end: End) -> None:
        """Put an end in the place of one that is further out."""
        ends = self.high if end.upper else self.low
        known = ends.get(end.unknown)
        if known is not None and _closer(known, end) is known:
            return
        ends[end.unknown] = end
        high = self.high.get(end.unknown)
        if high is not None:
            _check(self.low[end.unknown], high)
        for tie in self._network.touching[end.unknown]:
            if tie != self._looked_at:
                self._stirred.add(tie)
            if tie not in self._queued:
                self._queued.add(tie)
                self._waiting.append(tie)

    def _follow(self, rule: Rule, unknown: int, value: Fraction, *of: End) -> None:
        """Draw an end that is made of others, the first of which says on which side it is, if it leaves less."""
        upper, is_open = of[0].upper, False
        for end in of:
            is_open = is_open or end.open
        known = (self.high if upper else self.low).get(unknown)
        if known is None or _leaves_less(value, known, is_open=is_open):
            self._draw(End(unknown=unknown, upper=upper, value=value, open=is_open, rule=rule, of=of))
            if rule == "after":
                self.grown.add(unknown)

    def _look(self, ties: Sequence[int]) -> None:
        self._waiting = deque(ties)
        self._queued = set(ties)
        looks = _LOOKS * len(ties)
        while self._waiting and looks:
            looks -= 1
            nth = self._waiting.popleft()
            self._queued.discard(nth)
            if nth not in self._stirred:
                continue
            self._stirred.discard(nth)
            self._looked_at = None
            match self._network.ties[nth]:
                case Growth() as growth:
                    self._grow(growth)
                case Parts() as parts:
                    self._looked_at = nth  # the shortest ways are all that follows: they are no news to the parts
                    self._part(parts)
                case Sum() as tie:
                    self._add(tie)
                case Within(part, whole):
                    if whole in self.high:
                        self._follow("within", part, self.high[whole].value, self.high[whole])
                    self._follow("within", whole, self.low[part].value, self.low[part])

    def _grow(self, growth: Growth) -> None:
        if growth not in self._factors:
            return
        least, most = self._factors[growth]
        earlier, later = growth
        if most.value:
            self._follow("before", earlier, self.low[later].value / most.value, self.low[later], most)
        if later in self.high and least.value:
            self._follow("before", earlier, self.high[later].value / least.value, self.high[later], least)
        if later not in self._kept:
            self._follow("after", later, self.low[earlier].value * least.value, self.low[earlier], least)
            if earlier in self.high:
                self._follow("after", later, self.high[earlier].value * most.value, self.high[earlier], most)

    def _add(self, tie: Sum) -> None:
        whole, one, other = tie
        self._follow("sum", whole, self.low[one].value + self.low[other].value, self.low[one], self.low[other])
        if one in self.high and other in self.high:
            most = self.high[one].value + self.high[other].value
            self._follow("sum", whole, most, self.high[one], self.high[other])
        for part, rest in ((one, other), (other, one)):
            if whole in self.high:
                left = self.high[whole].value - self.low[rest].value
                self._follow("rest", part, left, self.high[whole], self.low[rest])
            if rest in self.high:
                left = self.low[whole].value - self.high[rest].value
                self._follow("rest", part, left, self.low[whole], self.high[rest])

    def _part(self, parts: Parts) -> None:
        lows = [self.low[unknown] for unknown in parts.unknowns]
        highs = [self.high.get(unknown) for unknown in parts.unknowns]
        unit = lcm(*(end.value.denominator for end in (*lows, *highs) if end is not None))
        room = 4 * len(lows) + 1  # an open end takes off one of it: more than there are ends on a way
        least = [_scaled(end, unit) * room + end.open for end in lows]
        most = [None if end is None else _scaled(end, unit) * room - end.open for end in highs]
        try:
            ways = Ways(parts.marks, parts.stretches, least, most)
        except Loop as loop:
            ends = tuple(_ends(loop.legs, lows, highs))
            longest = max(ends, key=lambda end: _days(parts, end.unknown))
            raise Contradiction(longest.unknown, ends, Fraction(loop.short // room, unit)) from None
        for nth, (start, end) in enumerate(parts.stretches):
            unknown, high, low = parts.unknowns[nth], ways.most(start, end), ways.most(end, start)
            if high is not None and high != most[nth]:
                way = _ends(ways.way(start, end), lows, highs)
                self._draw(_joined(unknown, high, (unit, room), way, upper=True))
            if low is not None and -low != least[nth]:
                way = _ends(ways.way(end, start), lows, highs)
                self._draw(_joined(unknown, low, (unit, room), way, upper=False))


def _closer(one: End, other: End) -> End:
    """Return the end that leaves less, the first where they leave the same."""
    return other if _leaves_less(other.value, one, is_open=other.open) else one


def _leaves_less(value: Fraction, known: End, *, is_open: bool) -> bool:
    """Tell whether an end at a value leaves less than a known one on its side."""
    more = _order(value, known.value)
    return is_open and not known.open if more == 0 else (more < 0) == known.upper


def _check(low: End, high: End) -> None:
    over = _order(low.value, high.value)
    if over > 0 or (over == 0 and (low.open or high.open)):
        raise Contradiction(low.unknown, (low, high), low.value - high.value)


def _order(one: Fraction, other: Fraction) -> int:
    """Return a number above 0 where the first is above the second, 0 where it is at it; as `>`, but in a third."""
    (left, under), (right, below) = one.as_integer_ratio(), other.as_integer_ratio()
    return left * below - right * under


def _scaled(end: End, unit: int) -> int:
    return end.value.numerator * (unit // end.value.denominator)


def _ends(legs: Iterable[Leg], lows: Sequence[End], highs: Sequence[End | None]) -> Iterator[End]:
    for leg in legs:
        end = highs[leg.stretch] if leg.forward else lows[leg.stretch]
        if end is not None and end.rule != "nothing":
            yield end


def _joined(unknown: int, length: int, scale: tuple[int, int], of: Iterable[End], *, upper: bool) -> End:
    """Make an end of the length of a way: forward it is the most, backward, below nothing, the least."""
    unit, room = scale
    whole = -(-length // room)
    return End(
        unknown=unknown,
        upper=upper,
        value=Fraction(whole if upper else -whole, unit),
        open=whole * room != length,
        rule="parts",
        of=tuple(of),
    )


def _days(parts: Parts, unknown: int) -> int:
    start, end = parts.stretches[parts.unknowns.index(unknown)]
    return end - start
