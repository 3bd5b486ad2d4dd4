"""Pictures as SVG and PNG: composed with their captions, drawn without fetching anything."""

import re
from collections.abc import Sequence
from typing import Any

import altair as alt
import vl_convert

from tracker.charts.picture import EDGE, GREY, INK, SMALL, Picture, folded_to, layer, printable, stacked

# The renderer brings this font along; in a browser the others take its place letter by letter: they are as wide.
_FONT = "Liberation Sans"
_FAMILY = "Liberation Sans, Arial, Helvetica, sans-serif"
_LINE = 14  # pixels
_LOOK = {
    "font": _FONT,
    "background": "white",
    "axis": {
        "labelFontSize": SMALL,
        "titleFontSize": SMALL,
        "titleFontWeight": "normal",
        "labelColor": INK,
        "titleColor": INK,
        "gridColor": "#EEEEEE",
        "tickColor": GREY,
        "domainColor": GREY,
    },
    "view": {"stroke": None},
    "title": {"anchor": "start"},
}
_NAMED = re.compile(r"\b(?:clip|gradient_?)\d+\b")


def svg(picture: Picture, caption: Sequence[str], *, width: int, prefix: str) -> str:
    """Return a picture as SVG, the same for the same picture; `prefix` tells its ids from those of other pictures."""
    drawn = vl_convert.vegalite_to_svg(composed(picture, caption, width=width), allowed_base_urls=[])
    return _renamed(drawn, prefix).replace(f'font-family="{_FONT}"', f'font-family="{_FAMILY}"')


def png(picture: Picture, caption: Sequence[str], *, width: int, scale: float = 2) -> bytes:
    """Return a picture as PNG; `scale` is pixels of the file to those of the picture."""
    return vl_convert.vegalite_to_png(composed(picture, caption, width=width), scale=scale, allowed_base_urls=[])


def composed(picture: Picture, caption: Sequence[str], *, width: int) -> dict[str, Any]:
    """Return a picture under its caption as a Vega-Lite specification."""
    inner = width - 2 * EDGE
    lines = [line for text in caption for line in folded_to(text, inner)]
    title = alt.TitleParams(picture.title, subtitle=lines, anchor="start", frame="bounds", fontSize=15, offset=12,
                            color=INK, subtitleColor=GREY, subtitleFontSize=SMALL, subtitlePadding=4)  # fmt: skip
    notes = folded_to(" ".join(picture.notes), inner)
    parts = [*picture.panels, *([_notes(notes, picture.left)] if notes else [])]
    whole = alt.vconcat(*parts, title=title, spacing=14, padding=EDGE, config=_LOOK)
    specification: dict[str, Any] = _printable(whole.to_dict())
    return specification


def _printable(value: Any) -> Any:
    """Return a specification whose texts can be drawn, whatever an article wrote."""
    if isinstance(value, dict):
        return {name: _printable(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [_printable(inner) for inner in value]
    return printable(value) if isinstance(value, str) else value


def _notes(lines: Sequence[str], left: int) -> alt.LayerChart:
    """Return a panel of nothing but lines of text."""
    rows = [{"text": line, "at": number * _LINE} for number, line in enumerate(lines)]
    text = layer(rows).mark_text(align="left", baseline="top", fontSize=SMALL, color=GREY)
    at = alt.Y("at:Q", scale=None, axis=None)
    written = text.encode(x=alt.value(-left), y=at, text="text:N")
    return stacked([written], width=1, height=_LINE * len(lines))


def _renamed(drawn: str, prefix: str) -> str:
    """Number the ids within a picture from 0; the renderer counts on from one picture to the next."""
    names: dict[str, str] = {}
    return _NAMED.sub(lambda found: names.setdefault(found[0], f"{prefix}-{len(names)}"), drawn)
