"""What changed in a relation, as an Atom feed that any feed reader can subscribe to (RFC 4287)."""

from collections.abc import Iterator
from datetime import UTC, datetime
from html import escape
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element, SubElement, tostring

from sqlalchemy import Connection, select

from tracker.alerts.noted import LineChange, StateChange
from tracker.alerts.outbox import last_changes
from tracker.alerts.words import headline, one_line, shortened, source, value
from tracker.log.moments import from_us
from tracker.log.tables import commits
from tracker.settings import Relation

CONTENT_TYPE = "application/atom+xml"
_NAMESPACE = "http://www.w3.org/2005/Atom"
_TITLE = 200  # characters
_FIRST = select(commits.c.hash, commits.c.recorded_at_us).order_by(commits.c.position).limit(1)


def changes_feed(
    tx: Connection, relation: Relation, *, address: str, limit: int = 50, rereadings: bool = False
) -> bytes:
    """Return the last changes of a relation, newest first; the same log gives the same bytes.

    Args:
        tx: A transaction that reads.
        relation: Whose changes.
        address: Where this feed is found.
        limit: The most entries.
        rereadings: Whether to tell also what only changed because an article was read again.
    """
    found = last_changes(tx, relation.name, rereadings=rereadings, limit=limit)
    first = tx.execute(_FIRST).first()
    log = bytes(first.hash).hex()[:12] if first is not None else "empty"
    began = from_us(first.recorded_at_us) if first is not None else datetime(1970, 1, 1, tzinfo=UTC)
    feed = Element("feed", xmlns=_NAMESPACE)
    _add(feed, "id", f"tag:relations-tracker,2026:{log}/{relation.name}")
    _add(feed, "title", f"{relation.title}: what changed")
    _add(feed, "updated", _moment(found[0].recorded_at if found else began))
    _add(_add(feed, "author"), "name", "relations tracker")
    _add(feed, "link", rel="self", type=CONTENT_TYPE, href=_xml(address))
    for change in found:
        _entry(feed, change, f"tag:relations-tracker,2026:{log}/{relation.name}/{change.position}")
    body: bytes = tostring(feed, encoding="utf-8", xml_declaration=True)
    return body


def _entry(feed: Element, change: StateChange, id_: str) -> None:
    told = [headline(line) for line in change.lines]
    more = f" (and {len(told) - 1} more)" if len(told) > 1 else ""
    entry = _add(feed, "entry")
    _add(entry, "id", id_)
    _add(entry, "title", f"{shortened(told[0], _TITLE)}{more}")
    _add(entry, "updated", _moment(change.recorded_at))
    for section in dict.fromkeys(line.section for line in change.lines):
        _add(entry, "category", term=_xml(section))
    for nth, url in enumerate(dict.fromkeys(_links(change))):
        _add(entry, "link", rel="related" if nth else "alternate", href=_xml(url))
    _add(entry, "summary", "; ".join(told), type="text")
    _add(entry, "content", "".join(part for line in change.lines for part in _html(line)), type="html")


def _links(change: StateChange) -> Iterator[str]:
    """Yield the addresses of the articles, that of the event first; none that is no web address."""
    urls = (change.event.url, *(cited.url for line in change.lines for cited in line.sources))
    yield from (url for url in urls if url is not None and _is_web_address(url))


def _html(line: LineChange) -> Iterator[str]:
    """Yield what a line said and says, each part escaped: articles are strangers' texts."""
    yield f"<p><b>{escape(headline(line))}</b></p>"
    if line.before and line.after:
        yield f"<p>{'<br>'.join(f'was: {escape(value(said))}' for said in line.before)}</p>"
    for cited in line.sources:
        told = escape(source(cited))
        if cited.url is not None and _is_web_address(cited.url):
            told = f'<a href="{escape(one_line(cited.url))}">{told}</a>'
        yield f"<blockquote>{escape(one_line(cited.quote))}<br>— {told}</blockquote>"


def _is_web_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname) and url.isprintable() and " " not in url


def _add(parent: Element, name: str, text: str | None = None, /, **attributes: str) -> Element:
    child = SubElement(parent, name, attributes)
    child.text = _xml(text) if text is not None else None
    return child


def _xml(text: str) -> str:
    """Return a text without the characters that XML cannot hold."""
    return "".join(letter for letter in text if letter in "\t\n\r" or (letter >= " " and letter not in _NOT_IN_XML))


_NOT_IN_XML = frozenset(map(chr, (*range(0xD800, 0xE000), 0xFFFE, 0xFFFF)))


def _moment(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds").replace("+00:00", "Z")
