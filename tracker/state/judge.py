"""The last word on what can all be true: bounds on single amounts do not see it all.

That a year grew more than each of its halves is no matter of any one amount. So where ties go round in a circle, all
that was said is put as linear inequalities between amounts of stretches of time, none below nothing: exactly what is
asked, decided exactly. Without a circle the bounds have decided it.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

from tracker.state.network import Growth, Network, Tie, members
from tracker.state.propagation import Contradiction, End, Rule
from tracker.state.simplex import Table, TooMuch, Value
from tracker.state.stretches import Amounts, Grounds, Terms, stretch_of

_WANTS = 4_000  # more, or more turns than these, is left undecided
_TURNS = 1_500
_NOTHING = Fraction(0)
_ONE: Value = (Fraction(1), _NOTHING)
_ABOVE_NOTHING: Value = (_NOTHING, Fraction(1))


class Want(NamedTuple):
    """A sum that must be no less than a value, or no more; `given` is who wants it, None for what always holds."""

    terms: Terms
    value: Fraction
    open: bool
    upper: bool
    given: int | None

    @property
    def limit(self) -> Value:
        """The value, and by how little it is not reached."""
        return self.value, Fraction((-1 if self.upper else 1) * self.open)


class Judge:
    """Who decides of a cluster, with all that may be asked about it."""

    def __init__(self, network: Network, ties: Iterable[int], givens: Collection[int]) -> None:
        """Take the ties of a cluster, and what was said of it."""
        self._network = network
        told = {(given.before, given.unknown) for given in map(network.givens.__getitem__, givens)}
        drawn = [tie for tie in map(network.ties.__getitem__, ties) if not isinstance(tie, Growth) or tie in told]
        self._needed = _circular(drawn)
        self._grounds = Grounds(network, drawn if self._needed else ())

    def against(self, givens: Collection[int]) -> frozenset[int] | None:
        """Return givens that cannot all be true, None where all can, or where it is too much to tell.

        Some of them may not be needed for that.
        """
        if not self._needed:
            return None
        amounts, wants = self._asked(givens)
        if len(wants) > _WANTS:
            return None
        table = Table(amounts.count, turns=_TURNS)
        wanted = _wanted(table, wants)
        try:
            found = table.check()
        except TooMuch:
            return None
        if found is None:
            return None
        behind = (wanted.get((hold.number, hold.upper)) for hold in found.holds)
        return frozenset(want.given for want in behind if want is not None and want.given is not None)

    def told(self, givens: Collection[int]) -> Contradiction:
        """Return as a contradiction what cannot all be true, and could without any one of it.

        It shows where the longest time is spoken of: at what is said there, and at what all the others leave of that.
        """
        network = self._network
        shown = max(givens, key=lambda nth: (_days(network, nth), network.givens[nth].before is None, -nth))
        own = network.givens[shown]
        of = tuple(_end(network, nth, upper=True) for nth in sorted(givens) if nth != shown)
        rule: Rule = "together" if own.before is None else "factors"
        for upper in (True, False):
            end = _end(network, shown, upper=not upper)
            limit = self._reach(givens, shown, end)
            if limit is not None:
                left = End(unknown=own.unknown, upper=upper, value=limit[0], open=limit[1] != 0, rule=rule, of=of)
                low, high = (end, left) if upper else (left, end)
                return Contradiction(own.unknown, (low, high), low.value - high.value)
        return Contradiction(own.unknown, (_end(network, shown, upper=True), *of), _NOTHING)

    def _asked(self, givens: Collection[int]) -> tuple[Amounts, list[Want]]:
        said = [self._network.givens[nth] for nth in givens]
        unknowns = {unknown for given in said for unknown in (given.unknown, given.before) if unknown is not None}
        amounts = Amounts(self._grounds, unknowns)
        wants = list(_wants(self._network, givens, amounts))
        wants += [Want(terms, _NOTHING, open=False, upper=False, given=None) for terms in amounts.parts()]
        return amounts, wants

    def _reach(self, givens: Collection[int], shown: int, end: End) -> Value | None:
        """Return what all others leave of an end, None where it is within that.

        What is wanted is put as multiples of one more number, so that an amount is asked for where that is 1, and a
        factor where the amount before is.
        """
        own = self._network.givens[shown]
        amounts, wants = self._asked(givens)
        asked = amounts.terms(own.unknown)
        then = amounts.terms(own.before) if own.before is not None else None
        one = amounts.count
        table = Table(one + 1, turns=_TURNS)
        _wanted(table, [want._replace(terms=want.terms | {one: -want.value}, value=_NOTHING)
                        for want in wants if want.given != shown])  # fmt: skip
        basis = table.sum({one: Fraction(1)} if then is None else then)
        number = table.sum(asked)
        table.bound(one, _ABOVE_NOTHING, None)
        table.bound(basis, _ONE, _ONE)
        sign = -1 if end.upper else 1
        limit, beyond = (end.value, Fraction(sign * end.open)), False
        try:
            while True:
                table.bound(number, None if end.upper else limit, limit if end.upper else None)
                found = table.check()
                if found is None:
                    return limit if beyond else None
                times = next((hold.times for hold in found.holds if hold.number == number), None)
                if times is None:
                    return None
                limit, beyond = (
                    (limit[0] - sign * found.short[0] / times, limit[1] - sign * found.short[1] / times),
                    True,
                )
        except TooMuch:
            return None


def _wants(network: Network, givens: Iterable[int], amounts: Amounts) -> Iterator[Want]:
    for nth in sorted(givens):
        unknown, (low, high, low_open, high_open), before = network.givens[nth]
        terms = amounts.terms(unknown)
        if before is None:
            if low is not None:
                yield Want(terms, low, low_open, upper=False, given=nth)
            if high is not None:
                yield Want(terms, high, high_open, upper=True, given=nth)
            continue
        then = amounts.terms(before)
        yield Want(then, _NOTHING, open=True, upper=False, given=nth)  # nobody tells by how much nothing grew
        for factor, upper in ((low, False), (high, True)):
            if factor is not None:
                less = {amount: -times * factor for amount, times in then.items()}
                yield Want(less | terms, _NOTHING, open=False, upper=upper, given=nth)


def _wanted(table: Table, wants: Iterable[Want]) -> dict[tuple[int, bool], Want]:
    """Put what is wanted into a table; return what wants each bound."""
    numbers: dict[frozenset[tuple[int, Fraction]], int] = {}
    closest: dict[tuple[int, bool], Want] = {}
    for want in wants:
        terms = frozenset((amount, times) for amount, times in want.terms.items() if times)
        if terms not in numbers:
            numbers[terms] = table.sum(want.terms)
        place = numbers[terms], want.upper
        known = closest.get(place)
        if known is None or (want.limit < known.limit if want.upper else want.limit > known.limit):
            closest[place] = want
    for number in numbers.values():
        low, high = closest.get((number, False)), closest.get((number, True))
        table.bound(number, low and low.limit, high and high.limit)
    return closest


def _circular(ties: Sequence[Tie]) -> bool:
    """Tell whether one can go from an unknown over ties to other unknowns and come back another way."""
    heads: dict[int, int] = {}

    def head(unknown: int) -> int:
        while (above := heads.get(unknown, unknown)) != unknown:
            heads[unknown] = unknown = heads.get(above, above)
        return unknown

    for tie in ties:
        for one, other in pairwise(members(tie)):
            left, right = head(one), head(other)
            if left == right:
                return True
            heads[left] = right
    return False


def _days(network: Network, nth: int) -> int:
    stretch = stretch_of(network.unknowns[network.givens[nth].unknown])
    return (stretch.after - stretch.first).days


def _end(network: Network, nth: int, *, upper: bool) -> End:
    unknown, allows, before = network.givens[nth]
    value, is_open = (allows.high, allows.high_open) if upper else (allows.low, allows.low_open)
    rule: Rule = "stated" if before is None else "factor"
    return End(unknown=unknown, upper=upper, value=value or _NOTHING, open=is_open, rule=rule, given=nth)
