"""Investments by direction: solid to what is sure, an arrow where no upper end is stated."""

from collections.abc import Iterator, Sequence
from typing import Any

import altair as alt

from tracker.charts.picture import (
    BLUE,
    EDGE,
    GREEN,
    INK,
    ORANGE,
    RED,
    SMALL,
    TEXT,
    Picture,
    Unit,
    fading,
    labels,
    layer,
    on,
    rows_down,
    signed,
    stacked,
    unit_for,
    width_of,
)
from tracker.charts.places import between, called
from tracker.state.lines import InvestmentLine, State

_MOST, _ROW, _LABELS = 24, 30, 220  # rows; pixels
_ARROW = 6  # percent of the width, for what has no upper end


def investment(state: State, *, width: int) -> Picture | None:
    """Draw what each side put into the other, by the last that was stated; None where nothing is."""
    if not state.investments:
        return None
    ordered = sorted(state.investments, key=lambda line: (line.currency, line.period is not None))
    chosen = ordered[-_MOST:] if len(ordered) > _MOST else ordered
    currencies = sorted({line.currency for line in chosen}, key=lambda name: (-_rows_of(chosen, name), name))
    left = min(max(width_of(_label(line)) for line in chosen) + 12, _LABELS, width * 2 // 5)
    panels = []
    for currency in currencies:
        lines = sorted((line for line in chosen if line.currency == currency), key=_order)
        panels.append(_panel(lines, currency, state.parties, inner=width - 2 * EDGE - left, left=left))
    return Picture(
        title=f"Investment, {between(state.parties)}",
        panels=tuple(panels),
        notes=tuple(_notes(chosen, len(ordered) - len(chosen))),
        facts=tuple(dict.fromkeys(fact for line in chosen for claim in line.claims for fact in claim.facts)),
        left=left,
    )


def _rows_of(lines: Sequence[InvestmentLine], currency: str) -> int:
    return sum(line.currency == currency for line in lines)


def _order(line: InvestmentLine) -> tuple[object, ...]:
    return (line.period is not None, line.from_ or "", line.to or "", line.period or "")


def _label(line: InvestmentLine) -> str:
    ends = f"{called(line.from_)} {'and' if line.mutual else 'in'} {called(line.to)}"
    return f"{ends}, {line.period}" if line.period is not None else ends


def _panel(
    lines: Sequence[InvestmentLine], currency: str, parties: Sequence[str], *, inner: int, left: int
) -> alt.LayerChart:
    amounts = [amount for line in lines for amount in (line.low, line.high) if amount is not None]
    amounts += [claim.amount for line in lines for claim in line.claims]
    unit, most = unit_for(amounts), max(amounts, default=1) or 1
    texts = [_text(line, unit) for line in lines]
    if max(width_of(text, SMALL) for text in texts) > inner // 2:
        texts = [text.partition(",")[0] for text in texts]
    room = min(max(width_of(text, SMALL) for text in texts) + 24 + inner * _ARROW // 100, inner * 2 // 3)
    top = unit.of(most) * inner / (inner - room)
    x = alt.X(
        "x:Q",
        scale=alt.Scale(domain=[0, top], nice=False),
        axis=alt.Axis(title=f"{unit.name} {currency}", tickCount=6, grid=True, titleAnchor="start"),
    )
    y = rows_down(len(lines))
    upper = on(y, "top")
    lower = alt.Y2("bottom:Q")
    rows = [
        _row(line, nth, text=text, unit=unit, top=top, parties=parties)
        for nth, (line, text) in enumerate(zip(lines, texts, strict=True))
    ]
    layers: list[alt.Chart] = []
    for colour in dict.fromkeys(row["colour"] for row in rows):
        some = [row for row in rows if row["colour"] == colour]
        layers.append(layer(some).mark_rect(color=colour).encode(x=on(x, "zero"), x2="low:Q", y=upper, y2=lower))
        closed, open_ = ([row for row in some if row["open"] == which] for which in (False, True))
        band = layer(closed).mark_rect(color=colour, opacity=0.3)
        layers.append(band.encode(x=on(x, "low"), x2="high:Q", y=upper, y2=lower))
        layers.append(
            layer(open_)
            .mark_rect(color=fading(colour, towards="right"), opacity=0.6)
            .encode(x=on(x, "low"), x2="high:Q", y=upper, y2=lower)
        )
    layers += _marks(rows, x, y, upper)
    names = layer(rows).mark_text(align="right", baseline="middle", fontSize=TEXT, limit=left - 8, color=INK)
    layers.append(names.encode(x=alt.value(-8), y=y, text="name:N"))
    look: dict[str, Any] = {"align": "left", "baseline": "middle", "dx": 10}
    layers += labels(rows, on(x, "end"), y, **look)
    return stacked(layers, width=inner, height=_ROW * len(rows))


def _marks(rows: Sequence[dict[str, Any]], x: alt.X, y: alt.Y, upper: alt.Y) -> Iterator[alt.Chart]:
    """Yield error bars, arrows, frames of conflicts, and what was stated before."""
    closed = [row for row in rows if not row["open"] and row["high"] > row["low"]]
    yield layer(closed).mark_rule(color=INK).encode(x=on(x, "low"), x2="high:Q", y=y)
    for end in ("low", "high"):
        caps = layer(closed).mark_tick(orient="vertical", color=INK, thickness=1, size=9)
        yield caps.encode(x=on(x, end), y=y)
    arrows = layer([row for row in rows if row["open"]])
    yield arrows.mark_point(shape="triangle-right", color=INK, filled=True, size=55, opacity=1).encode(
        x=on(x, "high"), y=y
    )
    frame = layer([row for row in rows if row["conflict"]])
    yield frame.mark_rect(filled=False, stroke=RED, strokeDash=[5, 3], strokeWidth=2).encode(
        x=on(x, "low"), x2="high:Q", y=upper, y2="bottom:Q"
    )
    for nth, (shape, fill) in enumerate((("circle", "white"), ("diamond", INK))):
        stated = [{"x": value, "y": row["y"]} for row in rows for value in row["stated"][nth]]
        points = layer(stated).mark_point(shape=shape, color=INK, fill=fill, size=22, strokeWidth=1.1, opacity=1)
        yield points.encode(x=x, y=y)


def _row(
    line: InvestmentLine, number: int, *, text: str, unit: Unit, top: float, parties: Sequence[str]
) -> dict[str, Any]:
    low = unit.of(line.low) if line.low is not None else 0.0
    high = unit.of(line.high) if line.high is not None else low + top * _ARROW / 100
    newest = [claim for claim in line.claims if claim.stated_on == line.stated_on]
    earlier = [unit.of(claim.amount) for claim in line.claims if claim not in newest]
    stated = [unit.of(claim.amount) for claim in newest]
    colour = GREEN if line.mutual else BLUE if line.from_ == parties[0] else ORANGE
    return {
        "name": _label(line),
        "text": text,
        "y": number,
        "top": number - 0.3,
        "bottom": number + 0.3,
        "zero": 0,
        "low": low,
        "high": high,
        "end": max([high, *stated, *earlier]),
        "open": line.high is None,
        "conflict": line.conflict,
        "colour": colour,
        "stated": (earlier, stated),
    }


def _text(line: InvestmentLine, unit: Unit) -> str:
    last = line.claims[-1]
    if line.conflict:
        newest = [claim for claim in line.claims if claim.stated_on == line.stated_on] or list(line.claims)
        figures = " / ".join(dict.fromkeys(signed(claim.bound, unit.text(claim.amount)) for claim in newest))
        return f"{figures}, in conflict"
    said = signed(last.bound, unit.text(last.amount))
    return f"{said}, stated {line.stated_on}" if line.stated_on is not None else said


def _notes(lines: Sequence[InvestmentLine], more: int) -> Iterator[str]:
    yield "Solid up to what is sure, lighter up to what is possible; diamonds: as last stated."
    if any(claim.stated_on != line.stated_on for line in lines for claim in line.claims):
        yield "Rings: earlier statements."
    if any(line.high is None for line in lines):
        yield "Arrows: no upper end is stated."
    if any(line.conflict for line in lines):
        yield "Framed with dashes: claims that cannot all be true."
    if more:
        yield f"Not drawn: {more} more."
