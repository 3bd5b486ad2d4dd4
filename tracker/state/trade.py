"""Trade, a line a period: what all claims allow together, and where they contradict each other."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from tracker.projections.names import folded
from tracker.projections.trade import TradeClaim
from tracker.state.bounds import ANY, Interval, before, hull, meeting
from tracker.state.causes import Homes, nowhere
from tracker.state.claims import in_time, period_of, published_on, statements
from tracker.state.conflicts import conflict_of, impossible_change, impossible_period, interval_between
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
    found = figures_of(claims, as_of=as_of)
    shown = list(_shown(found))
    at = {_unknown_of(found, key, group): key for key, group in shown}
    disputed: dict[Key, list[Clash]] = {}
    for clash in found.solution.clashes:
        for key in _places(found, clash, at):
            disputed.setdefault(key, []).append(clash)
    grown = _grown(found)
    lines = {
        key: _line(found, key, group, disputed.get(key, ()), grown.get(_unknown_of(found, key, group), ()))
        for key, group in shown
    }
    conflicts = [
        conflict_of(found, clash, lines[_places(found, clash, at)[0]], homes) for clash in found.solution.clashes
    ]
    for key, group in shown:
        conflicts += [impossible_change(one, lines[key]) for one in group if one.standing == "impossible"]
    conflicts += [impossible_period(made) for made in statements(_in_none(claims, as_of), alike=_value_in_none)]
    return tuple(lines.values()), tuple(distinct(sorted(conflicts, key=lambda conflict: conflict.key)))


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
    return (claim.amount, claim.bound, claim.change_pct, claim.rounded_to)


def _shown(found: Figures) -> Iterator[tuple[Key, list[Said]]]:
    """Yield each line's key with what was said; a change alone stands beside all amounts of its period."""
    with_amounts = {_alone(key) for key in found.said if key.series.currency}
    for key, group in found.said.items():
        if key.series.currency:
            yield key, sorted([*group, *found.said.get(_alone(key), ())], key=lambda one: in_time(one.made))
        elif key not in with_amounts:
            yield key, list(group)


def _alone(key: Key) -> Key:
    return key._replace(series=key.series._replace(currency=""))


def _unknown_of(found: Figures, key: Key, group: Sequence[Said]) -> Key:
    """Return under which key the amount of a line is unknown: a change alone is one of some currency's amounts."""
    if not key.series.currency:
        for one in group:
            if one.change is not None:
                return found.key(one.change)
    return key


def _places(found: Figures, clash: Clash, at: Mapping[Key, Key]) -> list[Key]:
    """Return the lines where a clash shows: where it was met, or where it was said if nothing is shown there."""
    met = at.get(found.key_of(clash.unknown))
    return [met] if met is not None else sorted({at[found.key(given)] for given in clash.givens})


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


def _line(
    found: Figures, key: Key, group: Sequence[Said], clashes: Sequence[Clash], grown: Sequence[Said]
) -> TradeLine:
    unknown = _unknown_of(found, key, group)
    bounds = _bounds(found, unknown, group, clashes)
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
        conflict=bool(clashes),
    )


def _bounds(found: Figures, unknown: Key, group: Sequence[Said], clashes: Sequence[Clash]) -> Interval:
    """Return what all that was said leaves of a line's amount; all that it spans where it contradicts itself."""
    if not unknown.period:  # nobody tells of which time: the last that was said, and no contradiction
        return group[-1].allows
    own = [one.allows for one in group if one.amount is not None]
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
