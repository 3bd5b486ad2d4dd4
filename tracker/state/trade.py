"""Trade, a line a period: what all claims allow together, and where they contradict each other."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from tracker.projections.names import folded
from tracker.projections.trade import TradeClaim
from tracker.state.bounds import ANY, Interval, before, hull, meeting
from tracker.state.causes import Homes, nowhere
from tracker.state.claims import in_time, period_of, published_on, statements
from tracker.state.conflicts import about, conflict_of, impossible_change, impossible_period, interval_between
from tracker.state.derivation import Derivation, derive
from tracker.state.figures import Figures, Key, Said, figures
from tracker.state.keys import distinct, trade_key
from tracker.state.lines import Conflict, TradeLine, TradeStatement
from tracker.state.solving import Clash
from tracker.state.ties import Series


def trade(
    claims: Sequence[TradeClaim], *, as_of: date, homes: Homes = nowhere
) -> tuple[tuple[TradeLine, ...], tuple[Conflict, ...]]:
    """Return the trade of each period that ended by a day, whenever it was reported, and the contradictions.

    Args:
        claims: Those of a relation.
        as_of: The day.
        homes: Gives the countries of the publishers of articles; asked only of those that contradict others.
    """
    ledger = ledger_of(claims, as_of=as_of)
    grown = _grown(ledger.found)
    lines = {key: _line(ledger, key, grown.get(ledger.unknown[key], ())) for key in ledger.said}
    conflicts = [
        conflict_of(ledger.found, clash, lines[ledger.places(clash)[0]], homes)
        for clash in ledger.found.solution.clashes
    ]
    for key, group in ledger.said.items():
        conflicts += [impossible_change(one, lines[key]) for one in group if one.standing == "impossible"]
    conflicts += [impossible_period(made) for made in statements(_in_none(claims, as_of), alike=_value_in_none)]
    return tuple(lines.values()), tuple(distinct(sorted(conflicts, key=lambda conflict: conflict.key)))


def derivation(claims: Sequence[TradeClaim], line: TradeLine, *, as_of: date) -> Derivation:
    """Return how the ends of one of the lines of some claims came about."""
    ledger = ledger_of(claims, as_of=as_of)
    key = next(key for key in ledger.said if _line(ledger, key, ()).key == line.key)
    own, clashes = ledger.said[key], ledger.clashes.get(key, ())
    left = _bounds(ledger, key)
    return Derivation(
        key=line.key,
        about=about(line),
        currency=line.currency,
        low=line.low,
        high=line.high,
        conflict=line.conflict,
        steps=derive(ledger.found, ledger.unknown[key], own, clashes, left),
    )


class Ledger(NamedTuple):
    """What is shown of figures, by line: what was said, under which key the amount is unknown, what clashes there."""

    found: Figures
    said: dict[Key, list[Said]]
    unknown: dict[Key, Key]
    clashes: dict[Key, list[Clash]]

    def places(self, clash: Clash) -> list[Key]:
        """Return the lines where a clash shows: where it was met, or where it was said if nothing is shown there."""
        at = {unknown: key for key, unknown in self.unknown.items()}
        met = at.get(self.found.key_of(clash.unknown))
        return [met] if met is not None else sorted({at[self.found.key(given)] for given in clash.givens})


def ledger_of(claims: Sequence[TradeClaim], *, as_of: date) -> Ledger:
    """Return what is shown of the trade of periods that ended by a day."""
    found = figures_of(claims, as_of=as_of)
    said = dict(sorted(_shown(found), key=lambda one: _order(one[0])))
    ledger = Ledger(found, said, {key: _unknown_of(found, key, group) for key, group in said.items()}, {})
    for clash in found.solution.clashes:
        for key in ledger.places(clash):
            ledger.clashes.setdefault(key, []).append(clash)
    return ledger


def figures_of(claims: Sequence[TradeClaim], *, as_of: date) -> Figures:
    """Return what is said of the trade of periods that ended by a day, and what follows from it."""
    grouped: dict[Key, list[TradeClaim]] = {}
    for claim in claims:
        if _ended(claim, as_of) and not _names_none(claim):
            grouped.setdefault(_key(claim), []).append(claim)
    return figures({key: statements(group, alike=_value) for key, group in grouped.items()})


def _ended(claim: TradeClaim, as_of: date) -> bool:
    period, published = period_of(claim), published_on(claim)
    if period is not None:
        return period.last <= as_of
    return published is not None and published <= as_of


def _names_none(claim: TradeClaim) -> bool:
    """Tell whether a claim names a period that is none, as one that ends before it begins."""
    return claim.when is not None and period_of(claim) is None


def _in_none(claims: Sequence[TradeClaim], as_of: date) -> list[TradeClaim]:
    return [claim for claim in claims if _names_none(claim) and _ended(claim, as_of)]


def _value_in_none(claim: TradeClaim) -> tuple[object, ...]:
    return (_key(claim), claim.when, *_value(claim))


def _key(claim: TradeClaim) -> Key:
    period = period_of(claim)
    return Key(
        Series(
            measure=claim.measure,
            reporter=claim.reporter,
            partner=claim.partner or "",
            goods=folded(claim.goods),
            currency=(claim.currency or "") if claim.amount is not None else "",
        ),
        period.text if period is not None else "",
    )


def _value(claim: TradeClaim) -> tuple[object, ...]:
    change = None if claim.change_pct is None else claim.change_pct.as_tuple()  # 2 is rounded otherwise than 2.0
    return (claim.amount, claim.bound, change, claim.rounded_to)


def _shown(found: Figures) -> Iterator[tuple[Key, list[Said]]]:
    """Yield each line's key with what was said; a change alone stands beside all amounts of its period."""
    with_amounts = {_alone(key) for key in found.said if key.series.currency}
    for key, group in found.said.items():
        if key.series.currency:
            yield key, sorted([*group, *found.said.get(_alone(key), ())], key=lambda one: in_time(one.made))
        elif key not in with_amounts:
            yield key, list(group)


def _order(key: Key) -> tuple[object, ...]:
    """Sort lines by period before currency."""
    *about, currency = key.series
    return (*about, key.period, currency)


def _alone(key: Key) -> Key:
    return key._replace(series=key.series._replace(currency=""))


def _unknown_of(found: Figures, key: Key, group: Sequence[Said]) -> Key:
    """Return under which key the amount of a line is unknown: a change alone is one of some currency's amounts."""
    if not key.series.currency:
        for one in group:
            if one.change is not None:
                return found.key(one.change)
    return key


def _grown(found: Figures) -> dict[Key, list[Said]]:
    """Return, of each unknown, what was said of how it grew in the year after."""
    grown: dict[Key, list[Said]] = {}
    for group in found.said.values():
        for one in group:
            if one.change is not None:
                earlier = found.solution.network.givens[one.change].before
                if earlier is not None:
                    grown.setdefault(found.key_of(earlier), []).append(one)
    return grown


def _line(ledger: Ledger, key: Key, grown: Sequence[Said]) -> TradeLine:
    found, group, unknown = ledger.found, ledger.said[key], ledger.unknown[key]
    bounds = _bounds(ledger, key)
    low, high = bounds.whole()
    currency = key.series.currency or (unknown.series.currency if bounds != ANY else "")
    implied = [_implied(found, one) for one in grown] if currency else []
    series = key.series
    ends = (series.reporter, series.partner or None)
    return TradeLine(
        key=trade_key(series.measure, ends, series.goods, key.period or None, currency or None),
        measure=series.measure,
        reporter=series.reporter,
        partner=series.partner or None,
        scope=group[-1].made.last.goods,
        period=key.period or None,
        currency=currency or None,
        low=low,
        high=high,
        claims=(*(_statement(one, one.allows) for one in group), *(one for one in implied if one is not None)),
        conflict=key in ledger.clashes,
    )


def _bounds(ledger: Ledger, key: Key) -> Interval:
    """Return what all that was said leaves of a line's amount; all that it spans where it contradicts itself."""
    found, group, unknown = ledger.found, ledger.said[key], ledger.unknown[key]
    if not key.period:  # nobody tells of which time: the last that was said, and no contradiction
        return group[-1].allows
    own = [one.allows for one in group if one.amount is not None]
    clashes = ledger.clashes.get(key, ())
    spans = [interval_between(clash) for clash in clashes if not found.of_changes(clash)]
    if spans:
        return hull([*own, *(span for span in spans if span is not None)])
    common = meeting(own)
    place = found.unknowns.get(unknown)
    left = found.solution.interval(place) if place is not None else ANY
    both = left.meet(common) if common is not None else None
    return both if both is not None else hull(own)


def _implied(found: Figures, one: Said) -> TradeStatement | None:
    """Return what growth says of the period before, None where it says nothing."""
    change = one.made.last.change_pct
    place = found.unknowns[found.key(one.change or 0)]
    now = one.allows if one.amount is not None else found.solution.interval(place)
    bounds = before(now, change) if change is not None else ANY
    return _statement(one, bounds, implied=True) if bounds != ANY else None


def _statement(one: Said, bounds: Interval, *, implied: bool = False) -> TradeStatement:
    made = one.made
    low, high = bounds.whole()
    return TradeStatement(
        amount=None if implied else made.last.amount,
        bound=made.last.bound,
        change_pct=made.last.change_pct,
        low=low,
        high=high,
        implied_by=one.key.period if implied else None,
        standing=one.standing,
        stated_on=made.stated_on,
        last_printed=made.last_printed,
        facts=made.facts,
        support=made.support,
        echoes=made.echoes,
    )
