"""Offices as spans: solid where somebody is stated to hold one, fading where he may have."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import Any, NamedTuple

import altair as alt

from tracker.charts.picture import (
    BLUE,
    EDGE,
    GREEN,
    INK,
    ORANGE,
    PALE,
    TEXT,
    Picture,
    day_of,
    fading,
    layer,
    new_years,
    on,
    place,
    rows_down,
    stacked,
    width_of,
    years,
)
from tracker.charts.places import between, called
from tracker.state.lines import OfficeLine, State

_MOST, _ROW, _LABELS = 44, 18, 190  # rows; pixels a row, and of the longest label


_COLOURS = {"holds": BLUE, "held": ORANGE, "uncertain": GREEN}
_SAYS = {"holds": "blue: holds the office", "held": "orange: no longer", "uncertain": "green: not sure on that day"}


class _Span(NamedTuple):
    """A person in a seat: surely from `first` to `last`, possibly from `earliest` to `latest`; None is not known."""

    person: str
    earliest: date | None
    first: date
    last: date
    latest: date | None
    status: str


def offices(state: State, *, width: int) -> Picture | None:
    """Draw who held which office; None where nobody is known to."""
    dated = [line for line in state.offices if _ends(line) is not None]
    seats = [list(lines) for _, lines in groupby(dated, key=lambda line: line.key)]
    if not seats:
        return None
    chosen = _chosen(seats)
    as_of = date.fromisoformat(state.as_of)
    rows: list[tuple[str, _Span | None]] = []
    for seat in chosen:
        rows.append((_seat(seat[0]), None))
        rows += [(line.person, _span(line, as_of)) for line in seat]
    lines = [line for seat in chosen for line in seat]
    widest = max(width_of(text) for text, span in rows if span is not None)
    left = min(widest + 22, _LABELS, width * 2 // 5)
    return Picture(
        title=f"Offices, {between(state.parties)}",
        panels=(_panel(rows, as_of, inner=width - 2 * EDGE - left, left=left),),
        notes=tuple(_notes(state, rows, len(dated) - len(lines))),
        facts=tuple(dict.fromkeys(fact for line in lines for fact in line.facts)),
        left=left,
    )


def _chosen(seats: Sequence[list[OfficeLine]]) -> list[list[OfficeLine]]:
    """Return the seats for which there is room, those that are spoken of most, in the order of the state."""
    ranked = sorted(range(len(seats)), key=lambda nth: (-sum(len(line.facts) for line in seats[nth]), nth))
    room = _MOST
    chosen: list[int] = []
    for nth in ranked:
        needs = 1 + len(seats[nth])
        if needs <= room or not chosen:
            chosen.append(nth)
            room -= needs
    return [seats[nth] for nth in sorted(chosen)]


def _seat(line: OfficeLine) -> str:
    of = f" of {called(line.of)}" if line.of is not None else ""
    to = f" to {called(line.to)}" if line.to is not None else ""
    side = f" for {called(line.side)}" if line.side is not None and line.side != line.of else ""
    return f"{line.office[:1].upper()}{line.office[1:]}{side}{',' if side else ''}{of}{to}"


def _ends(line: OfficeLine) -> tuple[str, str] | None:
    """Return the days between which somebody surely held the seat, None where it is only known that he had left."""
    first, last = line.from_.latest, line.until.earliest
    known = [day for day in (first, last) if day is not None]
    return (first or last or "", last or first or "") if known else None


def _span(line: OfficeLine, as_of: date) -> _Span:
    """Return when somebody held a seat, as far as that is over on a day."""
    ends = _ends(line) or ("", "")
    first, last = (min(day_of(end), as_of) for end in ends)
    earliest, latest = (
        None if end is None else min(day_of(end), as_of) for end in (line.from_.earliest, line.until.latest)
    )
    presumed = as_of if line.status == "holds" else None
    return _Span(line.person, earliest, min(first, last), max(first, last), latest or presumed, line.status)


def _panel(rows: Sequence[tuple[str, _Span | None]], as_of: date, *, inner: int, left: int) -> alt.LayerChart:
    spans = [span for _, span in rows if span is not None]
    first = min((span.earliest or span.first).year for span in spans)
    last = max((span.latest or span.last).year for span in spans) + 1
    x = years(first, last, inner)
    tail = (last - first) * 26 / inner  # how far the bar of somebody fades of whom no earlier or later word is known
    least = (last - first) * 5 / inner  # so that a single day can be seen
    told: list[dict[str, Any]] = []
    heads = []
    for number, (text, span) in enumerate(rows):
        if span is None:
            heads.append({"text": text, "y": number, "top": number - 0.5})
        else:
            told.append(_row(span, number, tail=tail, least=least, ends=(first, last)))
    y = rows_down(len(rows))
    edge = alt.Y2("bottom:Q")
    top = on(y, "top")
    layers: list[alt.Chart] = [new_years(x, first, last)]
    layers.append(layer(heads[1:]).mark_rule(color=PALE).encode(x=alt.value(-left), x2=alt.value(inner), y=top))
    for status, colour in _COLOURS.items():
        some = [row for row in told if row["status"] == status]
        for start, end, fades in (("begin", "first", True), ("last", "end", False)):
            # A change that lies between two days, or what is presumed until today, is even; an open end fades.
            closed = [row for row in some if row[f"{start}-known" if fades else f"{end}-known"]]
            yield_ = layer(closed).mark_rect(color=colour, opacity=0.32)
            layers.append(yield_.encode(x=on(x, start), x2=f"{end}:Q", y=top, y2=edge))
            open_ = [row for row in some if row not in closed]
            layers.append(
                layer(open_)
                .mark_rect(color=fading(colour, towards="left" if fades else "right"), opacity=0.6)
                .encode(x=on(x, start), x2=f"{end}:Q", y=top, y2=edge)
            )
        sure = layer(some).mark_rect(color=colour, opacity=1)
        layers.append(sure.encode(x=on(x, "first"), x2="last:Q", y=top, y2=edge))
    layers.append(layer([{"x": place(as_of)}]).mark_rule(color=INK, strokeDash=[2, 2]).encode(x=x))
    names = layer(told).mark_text(align="left", baseline="middle", fontSize=TEXT, limit=left - 20, color=INK)
    layers.append(names.encode(x=alt.value(-left + 12), y=y, text="text:N"))
    seats = layer(heads).mark_text(
        align="left", baseline="middle", fontSize=TEXT, fontWeight="bold", limit=left + inner, color=INK
    )
    layers.append(seats.encode(x=alt.value(-left), y=y, text="text:N"))
    return stacked(layers, width=inner, height=_ROW * len(rows))


def _row(span: _Span, number: int, *, tail: float, least: float, ends: tuple[int, int]) -> dict[str, Any]:
    first, last = place(span.first), place(span.last)
    if last - first < least:
        first, last = first - least / 2, last + least / 2
    begin = min(place(span.earliest), first) if span.earliest is not None else first - tail
    end = max(place(span.latest), last) if span.latest is not None else last + tail
    return {
        "text": span.person,
        "y": number,
        "top": number - 0.32,
        "bottom": number + 0.32,
        "begin": max(begin, ends[0]),
        "first": max(first, ends[0]),
        "last": min(last, ends[1]),
        "end": min(end, ends[1]),
        "begin-known": span.earliest is not None,
        "end-known": span.latest is not None,
        "status": span.status,
    }


def _notes(state: State, rows: Sequence[tuple[str, _Span | None]], left: int) -> Iterator[str]:
    yield "Solid: stated. Light: the change came somewhere there, or no later word is known."
    yield "Fading: not known since when, or until when."
    statuses = {span.status for _, span in rows if span is not None}
    if statuses != {"holds"}:
        yield f"{', '.join(text for status, text in _SAYS.items() if status in statuses)}.".capitalize()
    yield f"Dashed line: {state.as_of}."
    if left:
        yield f"Not drawn: {left} persons in offices that are spoken of less."
    undated = sum(_ends(line) is None for line in state.offices)
    if undated:
        yield f"Known to have left, and not when: {undated}."
