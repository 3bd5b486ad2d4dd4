"""From text to a tree of XML: as it should be, or as it was meant."""

import re
from functools import cache
from html.entities import html5
from typing import NamedTuple

from lxml import etree

_PREDEFINED = frozenset(("amp", "lt", "gt", "quot", "apos"))
_DECLARATION = re.compile(r"<\?xml[^>]{0,500}\?>")
_ROOT = re.compile(r"<[A-Za-z]")
_ASIDE = re.compile(r"<!--.*?-->|<\?.*?\?>", re.DOTALL)
_HEAD = 10_000  # characters in which what may stand before a feed is looked for
_DOCTYPE = re.compile(r"<!DOCTYPE[^>\[]*(?:\[.*?\]\s*)?>", re.DOTALL | re.IGNORECASE)
_AMPERSAND = re.compile(
    r"(<!\[CDATA\[.*?(?:\]\]>|\Z)|<!--.*?(?:-->|\Z))|&(#\d{1,7};|[A-Za-z][A-Za-z\d]*;)?",
    re.DOTALL,
)
FEEDS = ("rss", "feed", "rdf", "channel")
_REFERENCE = re.compile(r"&#(\d{1,9}|[xX][\dA-Fa-f]{1,8});")
_PREFIX = re.compile(r"<([A-Za-z_][\w.-]{0,30}):[A-Za-z_]")
_NAMESPACE = re.compile(r"\bxmlns:([\w.-]{1,30})\s*=")
_MOST_PREFIXES = 50
_NAMESPACES = {
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "media": "http://search.yahoo.com/mrss/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "sy": "http://purl.org/rss/1.0/modules/syndication/",
    "xhtml": "http://www.w3.org/1999/xhtml",
}
_PLACE = re.compile(r",? line \d+.*$")
_WORDS = {
    "xmlParseEntityRef": "a bare ampersand",
    "EntityRef: expecting": "a bare ampersand",
    "xmlParseCharRef": "a character that no text may hold",
    "Premature end of data": "it breaks off",
    "EndTag: '</' not found": "it breaks off",
    "CData section not finished": "it breaks off",
    "Couldn't find end of Start Tag": "a tag without an end",
    "tag mismatch": "a tag that closes another one",
    "Excessive depth": "elements within elements, deeper than any feed has",
    "Text node too long": "a text longer than any feed has",
}
_ITEM = re.compile(r"<(/?)(?:\w+:)?(?:item|entry)\b", re.IGNORECASE)
_TAIL = 2_000  # characters in which a feed ends that is whole


class Mended(NamedTuple):
    """A tree, what was wrong with its text, whether all of that is in it, and whether it broke off before its end."""

    root: etree._Element
    malformed: str | None
    whole: bool
    cut: bool


class _Marks(NamedTuple):
    """Where documents of some kind begin and end."""

    start: re.Pattern[str]
    root: re.Pattern[str]
    end: re.Pattern[str]


def mended(text: str, roots: tuple[str, ...] = FEEDS) -> Mended | None:
    """Return the tree of a text, None where there is none to be had. Nothing is fetched, no entity is expanded.

    `roots` are the names, in small letters, that the outermost element may have.
    """
    marks = _marks(roots)
    text, malformed = _begun(text, marks)
    root, error = _tree(text)
    if root is not None:
        return Mended(root, malformed, whole=True, cut=False)
    malformed = malformed or _readable(error)
    text = _declared(_AMPERSAND.sub(_escaped, _REFERENCE.sub(_referred, text)), marks)
    root, error = _tree(text)
    if root is not None:
        return Mended(root, malformed, whole=True, cut=False)
    root, _ = _tree(text, recover=True)
    return None if root is None else Mended(root, malformed, whole=False, cut=not marks.end.search(text[-_TAIL:]))


def breaks_off_within_item(text: str) -> bool:
    """Tell whether the last item of a text was begun and not ended."""
    marks = [found[1] for found in _ITEM.finditer(text)]
    return bool(marks) and marks[-1] == ""


@cache
def _marks(roots: tuple[str, ...]) -> _Marks:
    names = rf"(?:[\w.-]{{1,30}}:)?(?:{'|'.join(roots)})"
    patterns = (rf"<(?:\?xml|!DOCTYPE|{names}\b)", rf"<{names}\b", rf"</{names}\s*>")
    return _Marks(*(re.compile(pattern, re.IGNORECASE) for pattern in patterns))


def _begun(text: str, marks: _Marks) -> tuple[str, str | None]:
    """Return the text from its first mark on, without its document type: what that declares is not read."""
    start = marks.start.search(text)
    malformed = None
    if start is not None:
        before = _ASIDE.sub("", text[: min(start.start(), _HEAD)]) + text[_HEAD : start.start()]
        malformed = "something stands before it" if before.strip() else None
        text = text[start.start() :]
    text = _DECLARATION.sub("", text, count=1)
    root = _ROOT.search(text)
    head, rest = (text[: root.start()], text[root.start() :]) if root else (text, "")
    place = head.upper().find("<!DOCTYPE")
    doctype = _DOCTYPE.match(head, place) if place >= 0 else None  # the first alone: a search would try each
    if doctype is not None:
        head = head[: doctype.start()] + head[doctype.end() :]
        rest = _AMPERSAND.sub(_escaped, rest)  # the old document types have the entities of HTML
        malformed = malformed or ("it declares entities, which are not read" if "[" in doctype[0] else None)
    return head + rest, malformed


def _declared(text: str, marks: _Marks) -> str:
    """Return the text with a namespace for every prefix that is used without one."""
    root = marks.root.search(text)
    missing = sorted({*_PREFIX.findall(text)} - {*_NAMESPACE.findall(text)} - {"xml", "xmlns"})[:_MOST_PREFIXES]
    if root is None or not missing:
        return text
    told = "".join(f' xmlns:{prefix}="{_NAMESPACES.get(prefix, f"urn:undeclared:{prefix}")}"' for prefix in missing)
    return f"{text[: root.end()]}{told}{text[root.end() :]}"


def _tree(text: str, *, recover: bool = False) -> tuple[etree._Element | None, etree.XMLSyntaxError | None]:
    parser = etree.XMLParser(
        recover=recover, resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False,
        huge_tree=False, remove_comments=True, remove_pis=True, encoding="utf-8",
    )  # fmt: skip
    try:
        return etree.fromstring(text.encode("utf-8", "replace"), parser), None
    except etree.XMLSyntaxError as error:
        if error.code == etree.ErrorTypes.ERR_NO_MEMORY:
            raise MemoryError from error
        return None, error


def _referred(found: re.Match[str]) -> str:
    """Return a reference to a character as XML spells it; of one that no text may hold, that it is unknown."""
    number = found[1].lower()
    code = int(number[1:], 16) if number[0] == "x" else int(number)
    legal = code in {0x9, 0xA, 0xD} or 0x20 <= code <= 0xD7FF or 0xE000 <= code <= 0xFFFD or 0x10000 <= code <= 0x10FFFF
    return f"&#{code};" if legal else "\ufffd"


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
    """Return in words what is wrong with a text, and in which line."""
    message = (error.msg or "").partition("\n")[0] if error is not None else ""
    told = next((words for sign, words in _WORDS.items() if sign in message), _PLACE.sub("", message))
    return f"line {error.lineno}: {told}" if error is not None and told else "it is no whole XML"
