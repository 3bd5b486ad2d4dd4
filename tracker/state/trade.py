"""Trade, a line a period: what all claims allow together, and where they contradict each other."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from tracker.domain.period import Grain, Period
from tracker.projections.names import folded
from tracker.projections.trade import TradeClaim
from tracker.state.bounds import ANY, Interval, before, hull, interval, meeting
from tracker.state.claims import Statement, period_of, published_on, statements
from tracker.state.keys import conflict_key, trade_key
from tracker.state.lines import Conflict, ConflictClaim, TradeLine, TradeStatement


class _Key(NamedTuple):
    measure: str
    reporter: str
    partner: str
    goods: str
    period: str
    currency: str


_Said = Statement[TradeClaim]


def trade(claims: Sequence[TradeClaim], *, as_of: date) -> tuple[tuple[TradeLine, ...], tuple[Conflict, ...]]:
    """Return the trade of each period that ended by a day, whenever it was reported, and the contradictions."""
    stated: dict[_Key, list[TradeClaim]] = {}
    for claim in claims:
        if _ended(claim, as_of):
            stated.setdefault(_key(claim), []).append(claim)
    said = {key: statements(group, alike=_value) for key, group in _with_changes(stated).items()}
    lines, conflicts = [], []
    for key, own in sorted(said.items()):
        line = _line(key, own, _implied(key, said))
        lines.append(line)
        if line.conflict:
            conflicts.append(_conflict(line))
    return tuple(lines), tuple(conflicts)


def _ended(claim: TradeClaim, as_of: date) -> bool:
    period, published = period_of(claim), published_on(claim)
    if period is not None:
        return period.last <= as_of
    return published is not None and published <= as_of


def _key(claim: TradeClaim) -> _Key:
    period = period_of(claim)
    return _Key(
        measure=claim.measure,
        reporter=claim.reporter,
        partner=claim.partner or "",
        goods=folded(claim.goods),
        period=period.text if period is not None else "",
        currency=(claim.currency or "") if claim.amount is not None else "",
    )


def _value(claim: TradeClaim) -> tuple[object, ...]:
    return (claim.amount, claim.bound, claim.change_pct)


def _with_changes(stated: dict[_Key, list[TradeClaim]]) -> dict[_Key, list[TradeClaim]]:
    """Put a change that was told without an amount beside the amounts of its period."""
    joined = {key: list(group) for key, group in stated.items()}
    amounts: dict[_Key, list[_Key]] = {}
    for key in stated:
        if key.currency:
            amounts.setdefault(key._replace(currency=""), []).append(key)
    for key, group in stated.items():
        if key in amounts:
            del joined[key]
            for other in amounts[key]:
                joined[other] += group
    return joined


def _implied(key: _Key, said: dict[_Key, list[_Said]]) -> list[tuple[_Said, Interval, str]]:
    """Return what the growth of the period after says of this one: the statement, the interval, that period."""
    later = _year_after(key.period)
    found = said.get(key._replace(period=later), []) if later is not None else []
    return [
        (made, before(_interval(made.last), made.last.change_pct), later or "")
        for made in found
        if made.last.change_pct is not None and made.last.amount is not None
    ]


def _year_after(text: str) -> str | None:
    """Return the same period a year later, for years and runs of months: months alone are often told month on month."""
    if not text:
        return None
    period = Period.parse(text)
    first, slash, last = text.partition("/")
    if period.grain is Grain.YEAR and not slash:
        return f"{int(first) + 1:04}"
    if period.grain is Grain.MONTH and slash:
        return "/".join(f"{int(end[:4]) + 1:04}{end[4:]}" for end in (first, last))
    return None


def _line(key: _Key, own: Sequence[_Said], implied: Iterable[tuple[_Said, Interval, str]]) -> TradeLine:
    shown = [(_statement(made, _interval(made.last), None), _interval(made.last)) for made in own]
    shown += [(_statement(made, bounds, later), bounds) for made, bounds, later in implied if key.currency]
    intervals = [bounds for made, bounds in shown if made.amount is not None or made.implied_by is not None]
    common = meeting(intervals)
    low, high = (common if common is not None else hull(intervals)).whole()
    last = own[-1].last
    return TradeLine(
        key=trade_key(key.measure, (key.reporter, key.partner or None), key.goods, key.period or None, key.currency),
        measure=key.measure,
        reporter=key.reporter,
        partner=key.partner or None,
        scope=last.goods,
        period=key.period or None,
        currency=key.currency or None,
        low=low,
        high=high,
        claims=tuple(made for made, _ in shown),
        conflict=common is None,
    )


def _interval(claim: TradeClaim) -> Interval:
    return ANY if claim.amount is None else interval(claim.amount, claim.bound, claim.rounded_to)


def _statement(made: _Said, bounds: Interval, implied_by: str | None) -> TradeStatement:
    low, high = bounds.whole()
    return TradeStatement(
        amount=made.last.amount if implied_by is None else None,
        bound=made.last.bound,
        change_pct=made.last.change_pct,
        low=low,
        high=high,
        implied_by=implied_by,
        stated_on=made.stated_on,
        last_printed=made.last_printed,
        facts=made.facts,
    )


def _conflict(line: TradeLine) -> Conflict:
    between = f"{line.reporter}–{line.partner}" if line.partner is not None else line.reporter
    goods = "" if line.scope == "all" else f" in {line.scope}"
    return Conflict(
        key=conflict_key(line.key),
        about=f"{line.measure} {between}{goods}, {line.period or 'undated'}",
        claims=tuple(
            ConflictClaim(says=_said(made, line.currency), stated_on=made.stated_on, facts=made.facts)
            for made in line.claims
            if made.low is not None or made.high is not None
        ),
    )


def _said(made: TradeStatement, currency: str | None) -> str:
    if made.implied_by is not None:
        return f"{made.low} to {made.high} {currency}, as {made.implied_by} grew by {made.change_pct} percent"
    bound = "" if made.bound == "exact" else f"{made.bound.replace('_', ' ')} "
    return f"{bound}{made.amount} {currency}"
