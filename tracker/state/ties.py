"""How series of trade hang together: goods are a part of all, turnover is exports and imports of one side."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple, cast

from tracker.state.network import Drawing, Sum, Within, overlapping

_FLOWS = ("exports", "imports")


class Series(NamedTuple):
    """What is measured, between whom, in which currency ("" where only changes are told)."""

    measure: str
    reporter: str
    partner: str
    goods: str
    currency: str


def series_in_words(series: Series) -> str:
    """Return a series in words: "exports AZ–RU in food"."""
    between = f"{series.reporter}–{series.partner}" if series.partner else series.reporter
    goods = "" if series.goods == "all" else f" in {series.goods}"
    return f"{series.measure} {between}{goods}"


def tie(drawing: Drawing) -> None:
    """Tie the series of a drawing together, each in the periods of the others that overlap its own."""
    for series, unsaid in _between(_periods(drawing)):
        drawing.unknown(series, unsaid)
    periods = _periods(drawing)
    for series in periods:
        if series.goods != "all" and "service" not in series.goods:  # totals are often of goods alone
            _within(drawing, series, series._replace(goods="all"), periods)
    periods = _periods(drawing)
    for series in periods:
        if series.measure == "turnover" and series.partner:
            _sum(drawing, series, [flow for flow in _flows(series) if flow in periods], periods)


def _between(periods: dict[Series, list[str]]) -> Iterator[tuple[Series, str]]:
    """Yield what nobody speaks of, but what ties some goods of one measure to all goods of another.

    Exports of food are at most all exports, and these at most the turnover, whether or not anybody tells them.
    """
    kin: dict[Series, list[Series]] = {}
    for series in periods:
        if series.partner and "service" not in series.goods:
            ends = sorted((series.reporter, series.partner))
            kin.setdefault(series._replace(measure="", reporter=ends[0], partner=ends[1], goods=""), []).append(series)
    for some in kin.values():
        for group in overlapping({text for series in some for text in periods[series]}):
            there = [series for series in some if not group.isdisjoint(periods[series])]
            yield from ((series, text) for series in _whole(there) for text in sorted(group))


def _whole(told: Sequence[Series]) -> Iterator[Series]:
    """Yield turnover and flows, of all and of the goods that are told, where one side tells flows and goods differ."""
    turnovers = {(series.reporter, series.partner) for series in told if series.measure == "turnover"}
    flows = {(series.reporter, series.partner) for series in told if series.measure in _FLOWS}
    goods = {series.goods for series in told}
    if len(goods) == 1 or len(flows) != 1 or len({series.measure for series in told}) == 1:
        return
    (ends,) = flows
    for measure in ("turnover", *_FLOWS):
        reporter, partner = min(turnovers, default=ends) if measure == "turnover" else ends
        for one in sorted({*goods, "all"}):
            yield told[0]._replace(measure=measure, reporter=reporter, partner=partner, goods=one)


def _periods(drawing: Drawing) -> dict[Series, list[str]]:
    """Return the periods of each series."""
    found: dict[Series, list[str]] = {}
    for series, period in drawing.names():
        found.setdefault(cast("Series", series), []).append(period)
    return found


def _within(drawing: Drawing, part: Series, whole: Series, periods: dict[Series, list[str]]) -> None:
    """Bound all goods by some, in the periods of some that overlap one of all."""
    for group in overlapping([*periods[part], *periods[whole]] if whole in periods else []):
        if not group.isdisjoint(periods[whole]):
            for period in sorted(group):
                drawing.tie(Within(drawing.unknown(part, period), drawing.unknown(whole, period)))


def _sum(drawing: Drawing, whole: Series, flows: Sequence[Series], periods: dict[Series, list[str]]) -> None:
    """Make turnover the sum of the flows that one side reports.

    Two statistics offices never agree to the digit: where both sides report flows, neither binds the turnover.
    """
    for group in overlapping([period for series in (whole, *flows) for period in periods[series]]):
        there = [flow for flow in flows if not group.isdisjoint(periods[flow])]
        if group.isdisjoint(periods[whole]) or len({flow.reporter for flow in there}) != 1:
            continue
        for period in sorted(group):
            if len(there) == len(_FLOWS):
                one, other = (drawing.unknown(flow, period) for flow in there)
                drawing.tie(Sum(drawing.unknown(whole, period), one, other))
            else:  # the other flow is whatever is left
                drawing.tie(Within(drawing.unknown(there[0], period), drawing.unknown(whole, period)))


def _flows(series: Series) -> Iterator[Series]:
    for reporter, partner in ((series.reporter, series.partner), (series.partner, series.reporter)):
        for measure in _FLOWS:
            yield series._replace(measure=measure, reporter=reporter, partner=partner)
