"""Claims of trade as a network of amounts: what each says of which unknown, and what ties the unknowns together."""

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from typing import Literal, NamedTuple, cast

from tracker.domain.period import Period
from tracker.projections.trade import TradeClaim
from tracker.state.bounds import ANY, Interval, factor, interval, standing
from tracker.state.claims import Statement
from tracker.state.network import Drawing, Given, Unknown, year_before
from tracker.state.solving import Clash, Solution, solve
from tracker.state.ties import Series, tie

_Currencies = dict[Hashable, set[str]]
Standing = Literal["sound", "suspect", "impossible", "to date"]


class Key(NamedTuple):
    """A series in a period, "" where nobody tells which."""

    series: Series
    period: str


class Said(NamedTuple):
    """A statement under its key: what it leaves of the amount, how it stands, and which givens it made."""

    key: Key
    made: Statement[TradeClaim]
    allows: Interval
    standing: Standing
    amount: int | None
    change: int | None


class Figures(NamedTuple):
    """All statements by key, and what follows from them."""

    said: Mapping[Key, Sequence[Said]]
    unknowns: Mapping[Key, int]
    by_given: Mapping[int, Said]
    solution: Solution

    def key_of(self, unknown: int) -> Key:
        """Return the key of an unknown."""
        return _key(self.solution.network.unknowns[unknown])

    def key(self, given: int) -> Key:
        """Return the key of the unknown that was spoken of."""
        return self.key_of(self.solution.network.givens[given].unknown)

    def of_changes(self, clash: Clash) -> bool:
        """Tell whether it is a change that a clash is about, and not an amount."""
        givens = self.solution.network.givens
        said = [(end.unknown, givens[end.given]) for end in clash.ends if end.given is not None]
        return any(given.before is not None and given.unknown == unknown for unknown, given in said)


def figures(stated: Mapping[Key, Sequence[Statement[TradeClaim]]]) -> Figures:
    """Return what follows from the statements; those of a change alone stand in a series without a currency."""
    drawing = Drawing()
    currencies = _currencies(stated)
    said: dict[Key, list[Said]] = {}
    by_given: dict[int, Said] = {}
    for key, group in sorted(stated.items()):
        for one in (_said(drawing, key, made, currencies) for made in group):
            said.setdefault(key, []).append(one)
            by_given |= {given: one for given in (one.amount, one.change) if given is not None}
    tie(drawing)
    solution = solve(drawing.done())
    unknowns = {_key(unknown): place for place, unknown in enumerate(solution.network.unknowns)}
    return Figures(said=said, unknowns=unknowns, by_given=by_given, solution=solution)


def _key(unknown: Unknown) -> Key:
    return Key(cast("Series", unknown.series), unknown.period)


def _said(drawing: Drawing, key: Key, made: Statement[TradeClaim], currencies: _Currencies) -> Said:
    claim = made.last
    change = claim.change_pct
    stands: Standing = "sound" if change is None else standing(change)
    allows = ANY if claim.amount is None else interval(claim.amount, claim.bound, claim.rounded_to)
    if key.period and made.stated_on is not None and made.stated_on < Period.parse(key.period).last.isoformat():
        allows, stands = Interval(allows.low, None, allows.low_open), stands if stands == "impossible" else "to date"
    amount = grown = None
    if key.period and claim.amount is not None:
        amount = drawing.say(Given(drawing.unknown(key.series, key.period), allows))
    if change is not None and stands == "sound" and key.period and (earlier := year_before(key.period)) is not None:
        currency = key.series.currency or _only(key, earlier, currencies)
        if currency is not None:
            series = key.series._replace(currency=currency)
            grown = drawing.say(
                Given(drawing.unknown(series, key.period), factor(change), drawing.unknown(series, earlier))
            )
    return Said(key=key, made=made, allows=allows, standing=stands, amount=amount, change=grown)


def _currencies(stated: Iterable[Key]) -> _Currencies:
    """Return the currencies of each period of a series, of each series, and of each two parties."""
    found: _Currencies = {}
    for series, period in stated:
        if series.currency:
            for place in _places(series._replace(currency=""), period):
                found.setdefault(place, set()).add(series.currency)
    return found


def _places(series: Series, *periods: str) -> Iterator[Hashable]:
    """Yield where to look for a currency, from near to far."""
    yield from (Key(series, period) for period in periods)
    yield series
    yield frozenset((series.reporter, series.partner))


def _only(key: Key, earlier: str, currencies: _Currencies) -> str | None:
    """Return the currency that a change alone is in: the only one that is told nearby, "" where none is.

    None where it could be either of several: what grew in one currency may have fallen in another.
    """
    now, then, *further = _places(key.series, key.period, earlier)
    for near in ((now, then), *((place,) for place in further)):
        told = {currency for place in near for currency in currencies.get(place, ())}
        if told:
            return told.pop() if len(told) == 1 else None
    return ""
