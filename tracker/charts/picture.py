"""What the charts share: how they look, time as a number, labels and their widths."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from textwrap import wrap
from typing import Any, Literal, NamedTuple, TypeVar, cast

import altair as alt

from tracker.domain.period import Period

# Okabe and Ito: told apart by the colour-blind, and by how dark they are in print.
BLUE, ORANGE, GREEN, RED, INK, GREY, PALE = "#0072B2", "#E69F00", "#009E73", "#D55E00", "#222222", "#666666", "#DDDDDD"
TEXT, SMALL, EDGE = 11, 10, 8  # sizes of letters, and of the edge around a picture, in pixels
_ADVANCE = Decimal("0.56")  # of a letter's width to its size, on average
_IN_PROSE = Decimal("0.5")  # the same in running text, where small letters are many
_SYMBOLS = {"more_than": ">", "at_least": "≥", "about": "~", "up_to": "≤"}
# What XML does not hold, on which the renderer would end the whole process, and what turns the text behind it around.
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
_UNITS = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (1, ""))

Axis = TypeVar("Axis", alt.X, alt.Y)
Rows = Sequence[Mapping[str, Any]]


class Picture(NamedTuple):
    """A chart to be: its panels from top to bottom, what must be said below, and the facts that it shows.

    `left` is how many pixels stand to the left of each panel for labels.
    """

    title: str
    panels: tuple[alt.LayerChart, ...]
    notes: tuple[str, ...]
    facts: tuple[str, ...]
    left: int


class Unit(NamedTuple):
    """What amounts are counted in, as billions."""

    size: int
    name: str

    def of(self, amount: int) -> float:
        """Return an amount as a place on an axis; nothing is reckoned with it."""
        return float(Decimal(amount) / self.size)

    def text(self, amount: int) -> str:
        """Return an amount in digits: "2.58"."""
        return f"{Decimal(amount) / self.size:,.3f}".rstrip("0").rstrip(".")


def unit_for(amounts: Iterable[int]) -> Unit:
    """Return the largest unit that the largest amount fills."""
    most = max(amounts, default=0)
    return next((Unit(size, name) for size, name in _UNITS if most >= size), Unit(1, ""))


def day_of(text: str) -> date:
    """Return the last day of a period."""
    return Period.parse(text).last


def place(day: date) -> float:
    """Return a day as a place on an axis of years; independent of every clock and time zone."""
    first = date(day.year, 1, 1)
    return day.year + (day - first).days / ((date(day.year, 12, 31) - first).days + 1)


def signed(bound: str | None, text: str) -> str:
    """Return a number with the sign of its bound: ">230"."""
    return _SYMBOLS.get(bound or "", "") + text


def printable(text: str) -> str:
    """Return a text without what only disturbs others: controls, half characters, marks of direction."""
    return _UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", text)


def width_of(text: str, size: int = TEXT) -> int:
    """Return about how wide a text is in pixels, rather too wide."""
    return int(len(text) * size * _ADVANCE) + 1


def folded_to(text: str, width: int, size: int = SMALL) -> list[str]:
    """Return a text in lines that are no wider than so many pixels."""
    return wrap(text, max(20, int(width / (size * _IN_PROSE)))) if text else []


def layer(rows: Rows) -> alt.Chart:
    """Return a layer with its data."""
    return alt.Chart(alt.InlineData(values=[dict(row) for row in rows]))


def years(first: int, last: int, width: int) -> alt.X:
    """Return an axis from one New Year to another, each year named in its middle if there is room."""
    step = next(step for step in (1, 2, 5, 10, 20, 50, 100) if width * step / (last - first) >= 34)
    axis = alt.Axis(
        values=[year + 0.5 for year in range(first, last) if year % step == 0],
        labelExpr="format(floor(datum.value), 'd')",
        labelFlush=False,
        title=None,
        grid=False,
        ticks=False,
        domainColor=GREY,
    )
    return alt.X("x:Q", scale=alt.Scale(domain=[first, last], nice=False, zero=False), axis=axis)


def heading(text: str, left: int) -> alt.TitleParams:
    """Return the heading of a panel, at the edge of the picture."""
    return alt.TitleParams(text, fontSize=12, fontWeight="bold", frame="group", anchor="start", dx=-left, color=INK)


def rows_down(count: int) -> alt.Y:
    """Return an axis of so many rows, the first one on top."""
    return alt.Y("y:Q", scale=alt.Scale(domain=[count - 0.5, -0.5], nice=False, zero=False), axis=None)


def on(axis: Axis, field: str) -> Axis:
    """Return the same axis for another field."""
    other: Axis = axis.copy()
    other.shorthand = f"{field}:Q"
    return other


def new_years(x: alt.X, first: int, last: int) -> alt.Chart:
    """Return faint lines between the years."""
    rule: alt.Chart = layer([{"x": year} for year in range(first, last + 1)]).mark_rule(color=PALE, strokeWidth=1)
    return rule.encode(x=x)


def fading(colour: str, *, towards: Literal["left", "right", "top"]) -> dict[str, Any]:
    """Return a colour that fades out in a direction."""
    ends = {"left": (1, 0, 0, 0), "right": (0, 1, 0, 0), "top": (0, 0, 1, 0)}[towards]
    stops = [{"offset": 0, "color": colour}, {"offset": 1, "color": "white"}]
    return {"gradient": "linear", "stops": stops} | dict(zip(("x1", "x2", "y1", "y2"), ends, strict=True))


def stacked(layers: Iterable[alt.Chart], **properties: Any) -> alt.LayerChart:
    """Return a panel of those layers that hold anything, the last one on top."""
    return cast("alt.LayerChart", alt.layer(*(one for one in layers if one.data.values), **properties))


def labels(rows: Rows, x: alt.X, y: alt.Y, **look: Any) -> list[alt.Chart]:
    """Return texts that stay legible over anything: with a white edge."""
    ink: dict[str, Any] = {"fontSize": SMALL, "color": INK} | look
    edge: dict[str, Any] = ink | {"stroke": "white", "strokeWidth": 3, "strokeJoin": "round", "color": "white"}
    return [layer(rows).mark_text(**style).encode(x=x, y=y, text="text:N") for style in (edge, ink)]
