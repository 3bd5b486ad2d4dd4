"""The bars of one series of trade: solid to what is sure, lighter to what is possible, and what is told of each."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any, NamedTuple

import altair as alt

from tracker.charts.picture import GREY, INK, RED, SMALL, Unit, fading, labels, layer, on, place, signed, width_of
from tracker.domain.period import Grain, Period
from tracker.state.lines import TradeLine, TradeStatement

_TELLING = 4  # what only follows is shown where it leaves no more than a fourth of the amount open


class Span(NamedTuple):
    """A line with the period that it is about."""

    line: TradeLine
    period: Period

    @property
    def first(self) -> float:
        """Where it begins on an axis of years."""
        return place(self.period.first)

    @property
    def last(self) -> float:
        """Where it ends."""
        return place(self.period.last)

    @property
    def partial(self) -> bool:
        """Whether it is anything but one calendar year."""
        return self.period.grain is not Grain.YEAR or "/" in self.period.text


class Scale(NamedTuple):
    """The unit of a panel, the amount at its top, and its pixels: of a year, and from bottom to top."""

    unit: Unit
    top: float
    year: float
    height: int


def amounted(line: TradeLine) -> bool:
    """Tell whether an amount is stated, or follows closely enough to be shown."""
    if any(claim.implied_by is None and claim.amount is not None for claim in line.claims):
        return True
    return line.low is not None and line.high is not None and _TELLING * (line.high - line.low) <= line.high


def bars(
    spans: Sequence[Span], changes: Sequence[Span], x: alt.X, y: alt.Y, *, colour: str, scale: Scale
) -> Iterator[alt.Chart]:
    """Yield the layers of a panel.

    Args:
        spans: Those with an amount.
        changes: Those of which only a change is told.
        x: The axis of years.
        y: The axis of amounts.
        colour: Of the bars.
        scale: How large all is.
    """
    rows = [_row(span, scale) for span in sorted(spans, key=lambda span: (span.partial, span.period.text))]
    for partial in (False, True):
        yield from _bars([row for row in rows if row["partial"] == partial], x, y, colour, partial=partial)
    yield from _figures(rows, x, y)
    grown = [_change(span, scale) for span in changes]
    yield layer(grown).mark_rule(color=GREY, strokeWidth=4, opacity=0.6).encode(x=on(x, "first"), x2="last:Q", y=y)
    written = _apart([*rows, *grown], scale)
    for turned in (False, True):
        look: dict[str, Any] = {"angle": 270, "align": "left", "baseline": "middle", "dx": 8} if turned else {"dy": -9}
        for kind, style in ((rows, {}), (grown, {"color": GREY, "fontStyle": "italic"})):
            some = [row for row in kind if row["turned"] == turned and row in written]
            yield from labels(some, on(x, "middle"), on(y, "top"), **look, **style)


def _row(span: Span, scale: Scale) -> dict[str, Any]:
    """Return a bar: solid to `low`, light to `high`; an open upper end fades out."""
    line, unit, top = span.line, scale.unit, scale.top
    wide = span.last - span.first
    gap = wide * 0.12
    low = unit.of(line.low) if line.low is not None else 0.0
    high = unit.of(line.high) if line.high is not None else min(low + top * 0.09, top)
    own = [claim for claim in line.claims if claim.implied_by is None and claim.amount is not None]
    text = _text(line, own, unit)
    across = width_of(text, SMALL) <= wide * scale.year + 6
    return {
        "partial": span.partial,
        "first": span.first + gap,
        "last": span.last - gap,
        "middle": (span.first + span.last) / 2,
        "zero": 0,
        "low": low,
        "high": high,
        "open": line.high is None,
        "below": line.low is None or line.low == 0,
        "implied": not own,
        "conflict": line.conflict,
        "stated": [unit.of(claim.amount or 0) for claim in own],
        "top": max([high, *(unit.of(claim.amount or 0) for claim in own)]),
        "text": text if across or (own and wide * scale.year >= 11) else "",
        "turned": not across,
    }


def _text(line: TradeLine, own: Sequence[TradeStatement], unit: Unit) -> str:
    if line.conflict and own:
        return " / ".join(dict.fromkeys(signed(claim.bound, unit.text(claim.amount or 0)) for claim in own))
    if own:
        return signed(own[-1].bound, unit.text(own[-1].amount or 0))
    ends = [unit.text(end) for end in (line.low, line.high) if end is not None]
    return "–".join(ends) if len(ends) == 2 else signed("at_least" if line.low is not None else "up_to", ends[0])


def _bars(rows: Sequence[dict[str, Any]], x: alt.X, y: alt.Y, colour: str, *, partial: bool) -> Iterator[alt.Chart]:
    """Yield the bars: years filled, parts of years and stretches of several framed on white."""
    x_first, x_last = on(x, "first"), alt.X2("last:Q")
    solid: dict[str, Any] = {"color": colour, "opacity": 1}
    if partial:
        base = layer(rows).mark_rect(color="white", opacity=1, stroke=colour, strokeWidth=1.2)
        yield base.encode(x=x_first, x2=x_last, y=on(y, "high"), y2="zero:Q")
        solid = {"color": colour, "opacity": 0.55}
    yield layer(rows).mark_rect(**solid).encode(x=x_first, x2=x_last, y=on(y, "low"), y2="zero:Q")
    closed = [row for row in rows if not row["open"]]
    band = layer(closed).mark_rect(color=colour, opacity=0.3)
    yield band.encode(x=x_first, x2=x_last, y=on(y, "high"), y2="low:Q")
    yield (
        layer([row for row in rows if row["open"]])
        .mark_rect(color=fading(colour, towards="top"), opacity=0.6)
        .encode(x=x_first, x2=x_last, y=on(y, "high"), y2="low:Q")
    )
    yield (
        layer([row for row in rows if row["implied"]])
        .mark_rect(filled=False, stroke=colour, strokeDash=[3, 2], strokeWidth=1.2)
        .encode(x=x_first, x2=x_last, y=on(y, "high"), y2="low:Q")
    )
    yield (
        layer([row for row in rows if row["conflict"]])
        .mark_rect(filled=False, stroke=RED, strokeDash=[5, 3], strokeWidth=2)
        .encode(x=x_first, x2=x_last, y=on(y, "high"), y2="low:Q")
    )


def _figures(rows: Sequence[dict[str, Any]], x: alt.X, y: alt.Y) -> Iterator[alt.Chart]:
    """Yield the ranges as error bars, what was stated as rings (crosses where it cannot all be true), and labels."""
    middle = on(x, "middle")
    closed = [row for row in rows if not row["open"] and row["high"] > row["low"]]
    yield layer(closed).mark_rule(color=INK).encode(x=middle, y=on(y, "low"), y2="high:Q")
    for end in ("low", "high"):
        caps = layer(closed).mark_tick(orient="horizontal", color=INK, thickness=1, size=9)
        yield caps.encode(x=middle, y=on(y, end))
    yield (
        layer([row for row in rows if row["open"]])
        .mark_point(shape="triangle-up", color=INK, filled=True, size=45, opacity=1)
        .encode(x=middle, y=on(y, "high"))
    )
    yield (
        layer([row for row in rows if row["below"] and row["stated"]])
        .mark_point(shape="triangle-down", color=INK, filled=True, size=45, opacity=1)
        .encode(x=middle, y=on(y, "high"))
    )
    for conflict, shape, colour in ((False, "circle", INK), (True, "cross", RED)):
        stated = [
            {"middle": row["middle"], "y": value}
            for row in rows
            if row["conflict"] == conflict
            for value in row["stated"]
        ]
        yield (
            layer(stated)
            .mark_point(
                shape=shape, color=colour, fill=colour if conflict else "white", size=18, strokeWidth=1.2, opacity=1
            )
            .encode(x=middle, y=y)
        )


def _change(span: Span, scale: Scale) -> dict[str, Any]:
    own = [claim.change_pct for claim in span.line.claims if claim.change_pct is not None]
    text = " / ".join(dict.fromkeys(f"{_plain(change):+f}%" for change in own))
    wide = (span.last - span.first) * scale.year
    return {
        "y": 0,
        "top": 0,
        "first": span.first,
        "last": span.last,
        "middle": (span.first + span.last) / 2,
        "text": text if wide >= 11 else "",
        "turned": width_of(text, SMALL) > wide,
    }


def _plain(change: Decimal) -> Decimal:
    """Return a change without an exponent."""
    return change.quantize(Decimal(1)) if change == change.to_integral_value() else change


def _apart(rows: Sequence[dict[str, Any]], scale: Scale) -> list[dict[str, Any]]:
    """Return the rows whose labels there is room for: those that come first keep theirs, none leaves the panel."""
    kept: list[tuple[dict[str, Any], tuple[float, float, float, float]]] = []
    for row in rows:
        wide, high = width_of(row["text"], SMALL), SMALL + 2
        across, bottom = row["middle"] * scale.year, row["top"] / scale.top * scale.height + 3
        box = (across - high / 2, across + high / 2, bottom, bottom + wide + 5)
        if not row["turned"]:
            box = (across - wide / 2, across + wide / 2, bottom, bottom + high)
        fits = box[3] <= scale.height + SMALL and not any(_overlap(box, other) for _, other in kept)
        if row["text"] and fits:
            kept.append((row, box))
    return [row for row, _ in kept]


def _overlap(one: tuple[float, float, float, float], other: tuple[float, float, float, float]) -> bool:
    return one[0] < other[1] and other[0] < one[1] and one[2] < other[3] and other[2] < one[3]
