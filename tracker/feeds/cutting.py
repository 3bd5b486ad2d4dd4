"""A feed's tree cut into its items, so that only what is new has to be looked at."""

from collections.abc import Iterator, Sequence
from hashlib import blake2b
from itertools import groupby
from typing import Literal, NamedTuple

from lxml import etree

from tracker.feeds.entries import DIGEST_BYTES

_KINDS: dict[str, Literal["rss", "rdf", "atom"]] = {"rss": "rss", "channel": "rss", "rdf": "rdf", "feed": "atom"}
_NAMES = {"rss": ("item", "entry"), "rdf": ("item", "entry"), "atom": ("entry", "item")}  # the second are mistaken
# feedparser's time grows with the square of how much there is of these. The first are names and addresses.
_NAMED = frozenset(("author", "creator", "managingeditor", "webmaster", "publisher", "contributor", "email", "owner"))
_UNUSED = frozenset(("category", "keywords", "tags", "subject"))
_LONGEST_NAME = 1_000  # characters
_MOST_PARTS = 20
_BASES = frozenset(("{http://www.w3.org/XML/1998/namespace}base", "base"))
_ESCAPES = 3  # in one text that are worth a section


class Item(NamedTuple):
    """An item and the digest of what it says, however its document spells it."""

    element: etree._Element
    digest: bytes


class Cut:
    """A feed without its items, and these in their order."""

    def __init__(self, root: etree._Element, kind: Literal["rss", "rdf", "atom"]) -> None:
        self.kind = kind
        self._root = root
        found = _items(root, _NAMES[kind])
        self._home = _home(root, found)
        for element in reversed(found):  # the innermost first: what an unclosed item swallowed is one of its own
            element.tail = None
            element.getparent().remove(element)
        self.items = tuple(Item(element, _digest(element)) for element in found)
        _ease(root)

    def drop_last(self) -> None:
        """Leave out an item that broke off: it comes again when it is whole."""
        self.items = self.items[:-1]

    def documents(self, items: Sequence[Item], *, size: int) -> Iterator[tuple[Sequence[Item], bytes]]:
        """Yield documents of the feed that hold some items each; the first also where there are none."""
        for some in list(_parted(items, size)) or [()]:
            for item in some:
                _ease(item.element)
                _unescape(item.element)
                self._home.append(item.element)
            data = etree.tostring(self._root, encoding="utf-8")
            for item in some:
                self._home.remove(item.element)
            yield some, data


def cut(root: etree._Element) -> Cut | None:
    """Return a feed in its parts, None where a tree is none."""
    kind = _KINDS.get(_name(root))
    return None if kind is None else Cut(root, kind)


def _items(root: etree._Element, names: tuple[str, ...]) -> list[etree._Element]:
    """Return the items of a feed: of the elements with their name, those that the first is one of."""
    for name in names:
        named = [element for element in root.iter("{*}*") if _name(element) == name and element is not root]
        if named:
            return [element for element in named if element.tag == named[0].tag]
    return []


def _home(root: etree._Element, found: Sequence[etree._Element]) -> etree._Element:
    """Return the element that holds the items: the parent of the first, or where they would stand."""
    if found:
        return found[0].getparent()
    return next((child for child in root if isinstance(child.tag, str) and _name(child) == "channel"), root)


def _parted(items: Sequence[Item], size: int) -> Iterator[Sequence[Item]]:
    """Part items for documents; what has a base stands alone, for feedparser would lend that to what follows."""
    for alone, group in groupby(items, key=_has_base):
        run, most = list(group), 1 if alone else size
        yield from (run[start : start + most] for start in range(0, len(run), most))


def _has_base(item: Item) -> bool:
    """Tell whether addresses within an item are relative to one of its own."""
    return any(not _BASES.isdisjoint(part.keys()) for part in item.element.iter("{*}*"))


def _digest(element: etree._Element) -> bytes:
    try:
        canonical = etree.tostring(element, method="c14n", exclusive=True, with_comments=False)
    except etree.C14NError:  # a namespace that is no whole address
        canonical = etree.tostring(element, encoding="utf-8", with_tail=False)
    return blake2b(canonical, digest_size=DIGEST_BYTES).digest()


def _ease(root: etree._Element) -> None:
    """Take away what would cost feedparser time out of all measure, and tells us nothing."""
    for element in tuple(root.iter("{*}*")):
        name = _name(element)
        if name in _UNUSED and element is not root and element.getparent() is not None:
            element.getparent().remove(element)
        elif name in _NAMED:
            del element[_MOST_PARTS:]
            for part in element.iter("{*}*"):
                part.text = (part.text or "")[:_LONGEST_NAME]
                part.tail = part.tail if part is element else (part.tail or "")[:_LONGEST_NAME]


def _unescape(root: etree._Element) -> None:
    """Put texts into sections without escapes: the parser that follows stops at each escape, several times a word."""
    for element in root.iter("{*}*"):
        text = element.text or ""
        if text.count("<") + text.count("&") > _ESCAPES and "]]>" not in text:
            element.text = etree.CDATA(text)


def _name(element: etree._Element) -> str:
    return str(element.tag).rpartition("}")[2].rpartition(":")[2].lower()
