"""Trade over time: what is sure of each amount solid, what is open lighter, each currency by itself."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import altair as alt

from tracker.charts.bars import Scale, Span, amounted, bars
from tracker.charts.picture import BLUE, EDGE, GREEN, ORANGE, Picture, heading, new_years, stacked, unit_for, years
from tracker.charts.places import between, called
from tracker.domain.errors import InvalidPeriod
from tracker.domain.period import Period
from tracker.state.lines import State, TradeLine

_MEASURES = ("turnover", "exports", "imports")
_COLOURS = {"turnover": BLUE, "exports": ORANGE, "imports": GREEN}
_MOST, _HEIGHT, _LEFT = 8, 150, 52  # panels; pixels


class _Series(NamedTuple):
    """What one panel shows."""

    measure: str
    reporter: str
    partner: str
    currency: str


def trade(state: State, *, width: int) -> Picture | None:
    """Draw the amounts of each period; None where there are none."""
    spans = [
        Span(line, period)
        for line in state.trade
        if line.scope == "all" and (period := _period(line.period)) is not None
    ]
    groups: dict[_Series, list[Span]] = {}
    for span in spans:
        if amounted(span.line):
            groups.setdefault(_series(span.line), []).append(span)
    if not groups:
        return None
    ordered = sorted(groups, key=lambda series: _order(series, state.parties))
    chosen = ordered[:_MOST]
    changes = [span for span in spans if not amounted(span.line)]
    drawn = [span for series in chosen for span in groups[series]]
    told = [*drawn, *(span for span in changes if any(_series(span.line)[:3] == series[:3] for series in chosen))]
    ends = min(span.period.first.year for span in told), max(span.period.last.year for span in told) + 1
    panels, shown = [], list(drawn)
    for series in chosen:
        free = [span for span in changes if not any(_overlap(span, other) for other in groups[series])]
        beside = _beside(series, free, chosen)
        shown += beside
        peers = [span for other in chosen if _alike(other, series) for span in groups[other]]
        panels.append(_panel(series, groups[series], beside, peers, ends=ends, width=width - 2 * EDGE - _LEFT))
    return Picture(
        title=f"Trade, {between(state.parties)}",
        panels=tuple(panels),
        notes=tuple(_notes(state, shown, len(ordered) - len(chosen))),
        facts=tuple(dict.fromkeys(fact for span in shown for claim in span.line.claims for fact in claim.facts)),
        left=_LEFT,
    )


def _period(text: str | None) -> Period | None:
    try:
        return Period.parse(text) if text is not None else None
    except InvalidPeriod:
        return None


def _series(line: TradeLine) -> _Series:
    return _Series(line.measure, line.reporter, line.partner or "", line.currency or "")


def _order(series: _Series, parties: Sequence[str]) -> tuple[object, ...]:
    """Sort the parties' own trade before that of their regions, and totals before their parts."""
    own = {series.reporter, series.partner} <= set(parties)
    return (not own, series.currency, _MEASURES.index(series.measure), series.reporter, series.partner)


def _alike(one: _Series, other: _Series) -> bool:
    """Tell whether two panels share a scale, so that their bars may be compared."""
    return one.currency == other.currency and {one.reporter, one.partner} == {other.reporter, other.partner}


def _beside(series: _Series, changes: Sequence[Span], chosen: Sequence[_Series]) -> list[Span]:
    """Return the periods of which a panel shows that only a change is told: in the first panel of their series."""
    first = next(other for other in chosen if other[:3] == series[:3])
    return [span for span in changes if first == series and _series(span.line)[:3] == series[:3]]


def _overlap(one: Span, other: Span) -> bool:
    return one.period.first <= other.period.last and other.period.first <= one.period.last


def _panel(
    series: _Series,
    spans: Sequence[Span],
    changes: Sequence[Span],
    peers: Sequence[Span],
    *,
    ends: tuple[int, int],
    width: int,
) -> alt.LayerChart:
    amounts = [amount for span in peers for amount in _amounts(span.line)]
    unit, most = unit_for(amounts), max(amounts, default=1) or 1
    top = unit.of(most) * 1.25
    x = years(*ends, width)
    axis = alt.Axis(
        title=f"{unit.name} {series.currency}".strip(), tickCount=5, domain=False, minExtent=34, maxExtent=34
    )
    y = alt.Y("y:Q", scale=alt.Scale(domain=[0, top], nice=False), axis=axis)
    scale = Scale(unit=unit, top=top, year=width / (ends[1] - ends[0]), height=_HEIGHT)
    layers = [new_years(x, *ends), *bars(spans, changes, x, y, colour=_COLOURS[series.measure], scale=scale)]
    return stacked(layers, width=width, height=_HEIGHT, title=heading(_heading(series), _LEFT))


def _amounts(line: TradeLine) -> Iterator[int]:
    yield from (amount for amount in (line.low, line.high) if amount is not None)
    yield from (claim.amount for claim in line.claims if claim.amount is not None)


def _heading(series: _Series) -> str:
    who = series.reporter, series.partner
    match series.measure:
        case "turnover":
            return f"Turnover, {between((series.reporter, series.partner or None))}"
        case "exports":
            return f"Exports of {called(who[0])}{f' to {called(who[1])}' if who[1] else ''}"
        case _:
            return f"Imports of {called(who[0])}{f' from {called(who[1])}' if who[1] else ''}"


def _notes(state: State, shown: Sequence[Span], more: int) -> Iterator[str]:
    lines = [span.line for span in shown]
    yield "Solid up to what is sure, lighter up to what is possible; rings: as stated."
    if any(line.high is None and line.low is not None for line in lines):
        yield "Fading with a triangle: no upper end is stated."
    if any(span.partial and amounted(span.line) for span in shown):
        yield "Framed: not a whole calendar year."
    if any(line.low is not None and all(claim.implied_by is not None for claim in line.claims) for line in lines):
        yield "Dashed: nobody states it, it follows from growth."
    if not all(amounted(line) for line in lines):
        yield "Percentages upon the axis: only a change is told."
    disputed = [line.period or "" for line in lines if line.conflict]
    if disputed:
        periods = ", ".join(dict.fromkeys(disputed))
        yield f"Framed with dashes: in conflict ({periods}); crosses: claims that cannot all be true."
    left = [line for line in state.trade if line not in lines]
    goods = sum(line.scope != "all" for line in left)
    others = len(left) - goods
    parts = (f"{goods} of single goods" if goods else "", f"{others} others" if others else "")
    if left:
        yield f"Not drawn: {' and '.join(part for part in parts if part)}{f', in {more} series' if more else ''}."
