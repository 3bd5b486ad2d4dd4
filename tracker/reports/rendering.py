"""A dossier as one HTML file, or as Markdown."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from tracker.charts.picture import printable
from tracker.reports.dossier import Dossier

_TEMPLATES = Path(__file__).parent / "templates"
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|!~&$])")
_DAY = re.compile(r"\b\d{4}-(?:Q\d|\d{2}(?:-\d{2})?)\b")
_SIZE = re.compile(r'<svg ([^>]*?)width="(\d+)" height="(\d+)"')


class _Plain(str):
    """Markdown as it stands."""

    __slots__ = ()


def to_html(found: Dossier, charts: Mapping[str, str]) -> str:
    """Return one file that needs no other: no script, no address that a browser would fetch."""
    environment = _environment(autoescape=True)
    environment.filters |= {"link": safe_link, "days": _days}
    inline = {name: Markup(_scaled(drawn, name)) for name, drawn in charts.items()}  # noqa: S704 # escaped by its maker
    return printable(environment.get_template("dossier.html").render(dossier=found, charts=inline))


def to_markdown(found: Dossier) -> str:
    """Return Markdown with footnotes, as GitHub and Pandoc read them."""
    environment = _environment(autoescape=False, finalize=_escaped)
    environment.filters["link"] = _address
    return printable(environment.get_template("dossier.md").render(dossier=found, marks=_marks, plain=_Plain))


def _days(text: str) -> Markup:
    """Return a text in which lines break between days, and not within one."""
    whole = _DAY.sub(r'<span class="whole">\g<0></span>', str(escape(text)))
    return Markup(whole.replace("</span>/<span", "</span>/<wbr><span"))  # noqa: S704 # escaped before


def _environment(**options: Any) -> Environment:
    return Environment(  # noqa: S701 # for Markdown, where HTML's escapes would be wrong: `_escaped` is in its place
        loader=FileSystemLoader(_TEMPLATES),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        **options,
    )


def safe_link(url: str | None) -> str | None:
    """Return an address that may be followed, None for anything else than the web's."""
    if url is None or any(letter.isspace() or letter in "<>\"'`" for letter in url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in {"http", "https"} and parts.netloc else None


def _scaled(drawn: str, name: str) -> str:
    """Return a drawing that fits the column it stands in, and says what it is."""
    return _SIZE.sub(rf'<svg role="img" aria-label="chart: {name}" \1data-width="\2"', drawn, count=1)


def _escaped(value: Any) -> Any:
    """Return a value that Markdown takes as text, whatever an article wrote."""
    if isinstance(value, _Plain) or not isinstance(value, str):
        return value
    return _SPECIAL.sub(r"\\\1", " ".join(value.split()))


def _address(url: str | None) -> str | None:
    found = safe_link(url)
    return _Plain(f"<{found}>") if found is not None else None


def _marks(found: Any) -> str:
    """Return the references of a value; those that only print it again in brackets."""
    own = "".join(f"[^{mark.number}]" for mark in found.marks if not mark.again)
    again = "".join(f"[^{mark.number}]" for mark in found.marks if mark.again)
    more = f" and {found.more} more" if found.more else ""
    return _Plain(f"{own}{f' ({again})' if again else ''}{more}")
