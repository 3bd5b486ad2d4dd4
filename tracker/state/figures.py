"""Claims of trade as a network of amounts: what each says of which unknown, and what ties the unknowns together."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal, NamedTuple, cast

from tracker.domain.period import Period
from tracker.projections.trade import TradeClaim
from tracker.state.bounds import ANY, Interval, factor, interval, standing
from tracker.state.claims import Statement
from tracker.state.network import Drawing, Given, Sum, Unknown, Within, year_before
from tracker.state.solving import Clash, Solution, solve

Standing = Literal["sound", "suspect", "impossible", "to date"]


class Series(NamedTuple):
    """What is measured, between whom, in which currency ("" where only changes are told)."""

    measure: str
    reporter: str
    partner: str
    goods: str
    currency: str


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
        """Tell whether a clash is one of changes by themselves, whatever the amounts."""
        return clash.direct and self.solution.network.givens[clash.givens[0]].before is not None


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
    for unknown in drawing.names():
        _tie(drawing, *_key(unknown))
    solution = solve(drawing.done())
    unknowns = {_key(unknown): place for place, unknown in enumerate(solution.network.unknowns)}
    return Figures(said=said, unknowns=unknowns, by_given=by_given, solution=solution)


def _key(unknown: Unknown) -> Key:
    return Key(cast("Series", unknown.series), unknown.period)


def _said(
    drawing: Drawing, key: Key, made: Statement[TradeClaim], currencies: Mapping[Series, Mapping[str, set[str]]]
) -> Said:
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


def _currencies(stated: Iterable[Key]) -> dict[Series, dict[str, set[str]]]:
    """Return the currencies of each series without its currency, by period."""
    found: dict[Series, dict[str, set[str]]] = {}
    for series, period in stated:
        if series.currency:
            found.setdefault(series._replace(currency=""), {}).setdefault(period, set()).add(series.currency)
    return found


def _only(key: Key, earlier: str, currencies: Mapping[Series, Mapping[str, set[str]]]) -> str | None:
    """Return the currency that a change alone is in: the only one near it, else the only one there is.

    None where it could be either of several: what grew in one currency may have fallen in another.
    """
    periods = currencies.get(key.series, {})
    near = periods.get(key.period, set()) | periods.get(earlier, set())
    of_all = near or {currency for some in periods.values() for currency in some}
    return None if len(of_all) > 1 else next(iter(of_all), "")


def _tie(drawing: Drawing, series: Series, period: str) -> None:
    if series.goods != "all" and "service" not in series.goods:  # totals are often of goods alone
        whole = drawing.place(series._replace(goods="all"), period)
        part = drawing.place(series, period)
        if whole is not None and part is not None:
            drawing.tie(Within(part, whole))
    if series.measure == "turnover" and series.partner:
        reporters = [ends for ends in _both_ways(series) if any(_flows(drawing, series, ends, period))]
        if len(reporters) == 1:  # two statistics offices never agree to the digit: neither sum binds the other's
            exports, imports = (
                drawing.unknown(_flow(series, measure, reporters[0]), period) for measure in ("exports", "imports")
            )
            whole = drawing.unknown(series, period)
            drawing.tie(Sum(whole, exports, imports))


def _both_ways(series: Series) -> Iterator[tuple[str, str]]:
    yield series.reporter, series.partner
    yield series.partner, series.reporter


def _flows(drawing: Drawing, series: Series, ends: tuple[str, str], period: str) -> Iterator[bool]:
    for measure in ("exports", "imports"):
        yield drawing.place(_flow(series, measure, ends), period) is not None


def _flow(series: Series, measure: str, ends: tuple[str, str]) -> Series:
    return series._replace(measure=measure, reporter=ends[0], partner=ends[1])
