"""From text to a tree of XML: as it should be, or as it was meant."""

import re
from html.entities import html5
from typing import NamedTuple

from lxml import etree

_PREDEFINED = frozenset(("amp", "lt", "gt", "quot", "apos"))
_DECLARATION = re.compile(r"<\?xml[^>]*\?>")
_START = re.compile(r"<(?:\?xml|!DOCTYPE|(?:\w+:)?(?:rss|feed|rdf|channel)\b)", re.IGNORECASE)
_ROOT = re.compile(r"<[A-Za-z]")
_DOCTYPE = re.compile(r"<!DOCTYPE[^>\[]*(?:\[.*?\]\s*)?>", re.DOTALL | re.IGNORECASE)
_AMPERSAND = re.compile(
    r"(<!\[CDATA\[.*?\]\]>|<!--.*?-->)|&(#\d{1,7};|#[xX][\dA-Fa-f]{1,6};|[A-Za-z][A-Za-z\d]*;)?", re.DOTALL
)
_LINE = re.compile(r"^(.*?), line \d+, column \d+(?: \(.*\))?$")
_END = re.compile(r"</(?:\w+:)?(?:rss|feed|rdf|channel)\s*>", re.IGNORECASE)
_ITEM = re.compile(r"<(/?)(?:\w+:)?(?:item|entry)\b", re.IGNORECASE)
_TAIL = 2_000  # characters in which a feed ends that is whole


class Mended(NamedTuple):
    """A tree, what was wrong with its text, and whether that broke off before its end."""

    root: etree._Element
    malformed: str | None
    cut: bool


def mended(text: str) -> Mended | None:
    """Return the tree of a text, None where there is none to be had. Nothing is fetched, no entity is expanded."""
    text, malformed = _begun(text)
    root, error = _tree(text)
    if root is not None:
        return Mended(root, malformed, cut=False)
    malformed = malformed or _readable(error)
    text = _AMPERSAND.sub(_escaped, text)
    root, error = _tree(text)
    if root is None:
        root, _ = _tree(text, recover=True)
    return None if root is None else Mended(root, malformed, cut=error is not None and not _END.search(text[-_TAIL:]))


def breaks_off_within_item(text: str) -> bool:
    """Tell whether the last item of a text was begun and not ended."""
    marks = [found[1] for found in _ITEM.finditer(text)]
    return bool(marks) and marks[-1] == ""


def _begun(text: str) -> tuple[str, str | None]:
    """Return the text from its first mark on, without its document type: what that declares is not read."""
    start = _START.search(text)
    malformed = None
    if start is not None:
        malformed = "something stands before it" if text[: start.start()].strip() else None
        text = text[start.start() :]
    text = _DECLARATION.sub("", text, count=1)
    root = _ROOT.search(text)
    head, rest = (text[: root.start()], text[root.start() :]) if root else (text, "")
    doctype = _DOCTYPE.search(f"{head}<") if "<!DOCTYPE" in head.upper() else None
    if doctype is not None:
        head = head[: doctype.start()] + head[doctype.end() :]
        rest = _AMPERSAND.sub(_escaped, rest)  # the old document types have the entities of HTML
        malformed = malformed or ("it declares entities, which are not read" if "[" in doctype[0] else None)
    return head + rest, malformed


def _tree(text: str, *, recover: bool = False) -> tuple[etree._Element | None, etree.XMLSyntaxError | None]:
    parser = etree.XMLParser(
        recover=recover, resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False,
        huge_tree=False, remove_comments=True, remove_pis=True, encoding="utf-8",
    )  # fmt: skip
    try:
        return etree.fromstring(text.encode("utf-8", "replace"), parser), None
    except etree.XMLSyntaxError as error:
        return None, error


def _escaped(found: re.Match[str]) -> str:
    """Return what an ampersand was meant to be."""
    if found[1] is not None:
        return found[1]
    name = found[2]
    if name is None:
        return "&amp;"
    if name[0] == "#" or name[:-1] in _PREDEFINED:
        return found[0]
    return html5.get(name, f"&amp;{name}").replace("<", "&lt;").replace(">", "&gt;") if name != "AMP;" else "&amp;"


def _readable(error: etree.XMLSyntaxError | None) -> str:
    if error is None:
        return "it is no whole XML"
    found = _LINE.match(error.msg or "")
    return f"line {error.lineno}: {found[1] if found else error.msg}"
