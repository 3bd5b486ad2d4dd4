"""How many agreements and road maps there are said to be over time, and the documents that are told of."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

import altair as alt

from tracker.charts.picture import (
    BLUE,
    EDGE,
    GREEN,
    GREY,
    INK,
    ORANGE,
    PALE,
    RED,
    TEXT,
    Picture,
    day_of,
    heading,
    labels,
    layer,
    new_years,
    on,
    place,
    rows_down,
    signed,
    stacked,
    years,
)
from tracker.charts.places import between
from tracker.domain.errors import InvalidPeriod
from tracker.domain.period import Period
from tracker.state.event_lines import DocumentLine, RoadMap, StatedTotal
from tracker.state.lines import State

_LEFT, _HEIGHT, _ROW = 96, 110, 20  # pixels
_SMALL = 20  # numbers up to it are shown from nothing
_SHAPES = {"more_than": "triangle-up", "at_least": "triangle-up", "up_to": "triangle-down", "about": "diamond"}
_COLOURS = {"signed": BLUE, "in force": BLUE, "planned": ORANGE, "expired": GREY, "lapsed": RED}
_MARKS = {"signed": "stroke", "in force": "stroke", "planned": "circle", "expired": "stroke", "lapsed": "cross"}


def agreements(state: State, *, width: int) -> Picture | None:
    """Draw stated totals and single documents over time; None where there are none with a day."""
    totals = [
        (name, colour, [one for one in series if one.first_stated is not None])
        for name, colour, series in (
            ("Documents, stated in all", BLUE, state.agreements.series),
            ("Road maps, stated as active", GREEN, state.road_maps.series),
        )
    ]
    totals = [total for total in totals if total[2]]
    told: tuple[DocumentLine | RoadMap, ...] = (*state.agreements.signed, *state.road_maps.named)
    papers = [paper for paper in map(_paper, told) if paper is not None]
    days = [day_of(day) for _, _, series in totals for one in series for day in _days(one)]
    days += [day for paper in papers for day in (paper["from"], paper["to"])]
    if not days:
        return None
    ends = min(days).year, max(days).year + 1
    inner = width - 2 * EDGE - _LEFT
    x = years(*ends, inner)
    panels = [_totals(name, series, colour=colour, x=x, ends=ends, width=inner) for name, colour, series in totals]
    if papers:
        panels.append(_papers(papers, x, ends, inner))
    facts = [fact for _, _, series in totals for one in series for fact in one.facts]
    facts += [fact for paper in papers for fact in paper["facts"]]
    undated = len(told) - len(papers)
    return Picture(
        title=f"Agreements, {between(state.parties)}",
        panels=tuple(panels),
        notes=tuple(_notes([one for _, _, series in totals for one in series], papers, undated)),
        facts=tuple(dict.fromkeys(facts)),
        left=_LEFT,
    )


def _days(one: StatedTotal) -> Iterator[str]:
    yield from (day for day in (one.first_stated, one.stated_on, one.last_printed) if day is not None)


def _totals(
    name: str, series: Sequence[StatedTotal], *, colour: str, x: alt.X, ends: tuple[int, int], width: int
) -> alt.LayerChart:
    numbers = [one.number for one in series]
    low, high = min(numbers), max(numbers)
    room = max(high - low, high // 5, 2)
    domain = [0 if low <= _SMALL else max(0, low - room * 0.35), max(high + room * 0.5, high * 1.2)]
    axis = alt.Axis(title=None, tickCount=4, tickMinStep=1, format=",d", domain=False)
    y = alt.Y("y:Q", scale=alt.Scale(domain=domain, nice=False, zero=False), axis=axis)
    rows = [_stated(one) for one in series]
    steps = [
        {"x": one["last"], "to": other["x"], "y": one["y"], "other": other["y"]}
        for one, other in pairwise(rows)
        if other["x"] > one["last"]
    ]
    rises = [{"x": step["to"], "y": step["y"], "other": step["other"]} for step in steps]
    layers: list[alt.Chart] = [new_years(x, *ends)]
    layers.append(layer(steps).mark_rule(color=colour, opacity=0.45, strokeDash=[2, 3]).encode(x=x, x2="to:Q", y=y))
    layers.append(layer(rises).mark_rule(color=colour, opacity=0.45, strokeDash=[2, 3]).encode(x=x, y=y, y2="other:Q"))
    layers.append(layer(rows).mark_rule(color=colour, strokeWidth=2).encode(x=x, x2="last:Q", y=y))
    again = [row for row in rows if row["printed"] > row["last"]]
    layers.append(
        layer(again)
        .mark_rule(color=colour, opacity=0.6, strokeDash=[2, 2])
        .encode(x=on(x, "last"), x2="printed:Q", y=y)
    )
    layers.append(
        layer(again).mark_point(color=colour, fill="white", size=28, opacity=1).encode(x=on(x, "printed"), y=y)
    )
    for shape in dict.fromkeys(row["shape"] for row in rows):
        some = [row for row in rows if row["shape"] == shape]
        layers += [
            layer(some)
            .mark_point(shape=shape, color=colour, filled=True, size=60, opacity=1)
            .encode(x=on(x, field), y=y)
            for field in ("x", "last")
        ]
    layers += labels(_apart(rows, ends, width), x, y, dy=-12, align="center")
    return stacked(layers, width=width, height=_HEIGHT, title=heading(name, _LEFT))


def _stated(one: StatedTotal) -> dict[str, Any]:
    first = place(day_of(one.first_stated or ""))
    last = max(first, place(day_of(one.stated_on))) if one.stated_on is not None else first
    return {
        "x": first,
        "last": last,
        "printed": max(last, place(day_of(one.last_printed))) if one.last_printed is not None else last,
        "y": one.number,
        "shape": _SHAPES.get(one.bound, "circle"),
        "text": signed(one.bound, f"{one.number:,}"),
    }


def _apart(rows: Sequence[dict[str, Any]], ends: tuple[int, int], width: int) -> list[dict[str, Any]]:
    """Return the rows whose labels do not run into the one before."""
    kept: list[dict[str, Any]] = []
    for row in rows:
        if not kept or (row["x"] - kept[-1]["x"]) * width / (ends[1] - ends[0]) >= 8 + 7 * len(row["text"]):
            kept.append(row)
    return kept


def _paper(line: DocumentLine | RoadMap) -> dict[str, Any] | None:
    """Return a document with its days, None where it has none."""
    road_map = isinstance(line, RoadMap)
    when = line.period if isinstance(line, RoadMap) else line.when
    try:
        period = Period.parse(when) if when is not None else None
    except InvalidPeriod:
        return None
    if period is None:
        return None
    return {
        "type": "road map" if road_map else getattr(line, "type", "document"),
        "status": line.status,
        "from": period.first,
        "to": period.last,
        "x": (place(period.first) + place(period.last)) / 2,
        "first": place(period.first),
        "last": place(period.last),
        "facts": line.facts,
    }


def _papers(papers: Sequence[dict[str, Any]], x: alt.X, ends: tuple[int, int], width: int) -> alt.LayerChart:
    """Return a strip a type of document: a tick for each, a bar where only a long time is told."""
    types = sorted({paper["type"] for paper in papers}, key=lambda type_: (type_ == "road map", type_))
    kept = ("status", "x", "first", "last")
    rows = [{name: paper[name] for name in kept} | {"y": types.index(paper["type"])} for paper in papers]
    rows = [row | {"top": row["y"] - 0.32, "bottom": row["y"] + 0.32} for row in rows]
    long = [row for row in rows if row["last"] - row["first"] > 0.1]
    short = [row for row in rows if row["last"] - row["first"] <= 0.1]
    y = rows_down(len(types))
    upper = on(y, "top")
    lines = [{"y": nth} for nth in range(len(types))]
    layers: list[alt.Chart] = [new_years(x, *ends), layer(lines).mark_rule(color=PALE).encode(y=y)]
    for status in dict.fromkeys(row["status"] for row in rows):
        colour = _COLOURS.get(status, GREY)
        own = [row for row in long if row["status"] == status]
        bars = layer(own).mark_rule(color=colour, strokeWidth=5, opacity=0.4)
        layers.append(bars.encode(x=on(x, "first"), x2="last:Q", y=y))
        ticks = [row for row in short if row["status"] == status]
        if _MARKS.get(status) == "stroke":
            stroke = layer(ticks).mark_rule(color=colour, strokeWidth=2, opacity=0.85)
            layers.append(stroke.encode(x=x, y=upper, y2="bottom:Q"))
        else:
            mark = layer(ticks).mark_point(shape=_MARKS.get(status, "circle"), color=colour, fill="white", size=36,
                                           strokeWidth=1.5, opacity=1)  # fmt: skip
            layers.append(mark.encode(x=x, y=y))
    names = [{"y": nth, "text": type_} for nth, type_ in enumerate(types)]
    text = layer(names).mark_text(align="right", baseline="middle", fontSize=TEXT, color=INK, limit=_LEFT - 8)
    layers.append(text.encode(x=alt.value(-8), y=y, text="text:N"))
    return stacked(layers, width=width, height=_ROW * len(types), title=heading("Documents that are told of", _LEFT))


def _notes(series: Sequence[StatedTotal], papers: Sequence[dict[str, Any]], undated: int) -> Iterator[str]:
    bounds = {one.bound for one in series}
    if bounds & {"more_than", "at_least"}:
        yield "Upward triangle: more than, or at least."
    if "up_to" in bounds:
        yield "Downward triangle: at most."
    if "about" in bounds:
        yield "Diamond: about."
    if any(one.last_printed is not None and one.last_printed > (one.stated_on or "") for one in series):
        yield "Ring: printed again, not stated again."
    statuses = {paper["status"] for paper in papers}
    if papers:
        yield "Strokes: signed."
    yield from (text for status, text in _SAYS.items() if status in statuses)
    if any((paper["to"] - paper["from"]).days > 36 for paper in papers):
        yield "Pale bars: told of a longer time only, or made for it."
    if undated:
        yield f"Without a day, not drawn: {undated}."


_SAYS = {"planned": "Orange rings: planned.", "lapsed": "Red crosses: planned, and nobody told of them since.",
         "expired": "Grey strokes: expired."}  # fmt: skip
