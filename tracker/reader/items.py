"""A sentence as a row of items: tags and the words between them, each with a one-letter shape.

Grammar then runs over the row of letters instead of over raw text: `Ps?FHN+` is "Azerbaijan's Economy Minister Shahin
Mustafayev" and ten thousand others. The letters:

    P place, A adjective or demonym   $ money   % percent   x multiple   # number   O ordinal   T time
    H title   R rank before it   E former, then   F, g portfolio word, capitalised or not   C counterpart
    h honorific   N capitalised word that may be a name   I initial   Q acronym   p particle   j Jr.
    K, c word that makes a body, capitalised or not   L company ending   m, M "joint", "intergovernmental" and the like
    X person   B body (both made later, of several items)
    d determiner   o of   f for   t to   i in, at   u on   y between, with   b by   r who, which, that   s possessive
    , & - ( ) ; : . " as they stand, and k for any other word
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from tracker.reader.lexicon import toml
from tracker.reader.misses import Misses
from tracker.reader.tags import Place, Tag

_TOKEN = re.compile(
    r"(?:[^\W\d_]\.)+(?:[^\W\d_][\w]*(?:[-'][^\W_]+)*)?"  # U.S., H.E., P.Szijjarto, S.
    r"|(?:[Ee]x|[Tt]hen|[Ff]ormer)-(?=[^\W\d_])"  # ex-President
    r"|[^\W_]\w*(?:(?:[-&/](?=[^\W_])|'(?!s\b))\w*)*"  # words, with inner hyphens and apostrophes but not 's
    r"|'s\b|'(?=\s)|--+|[^\w\s]",
)
_SMALL: dict[str, str] = {
    "of": "o", "for": "f", "to": "t", "in": "i", "at": "i", "on": "u", "between": "y", "with": "y", "by": "b",
    "and": "&", "who": "r", "which": "r", "that": "r", "whose": "r", "whom": "r", "'s": "s", "'": "s",
    "the": "d", "a": "d", "an": "d", "his": "d", "her": "d", "its": "d", "their": "d", "this": "d", "our": "d",
    "–": "-", "—": "-", "-": "-", "--": "-", "“": '"', "”": '"', '"': '"', "«": '"', "»": '"', "&": "&", "cum": "&",
}  # fmt: skip
_AS_IT_STANDS = frozenset(",-();:.")
_OF_TAG = {"money": "$", "percent": "%", "multiple": "x", "number": "#", "ordinal": "O", "when": "T"}


class Item(NamedTuple):
    """A tag or a word. `start` and `end` are offsets in the canonical text, `word` is in small letters."""

    shape: str
    kind: str  # a tag's kind, or "word"
    start: int
    end: int
    word: str
    text: str
    value: object


class Line:
    """A sentence's row of items; `shape` holds their letters, so that an index into one is an index into the other."""

    __slots__ = ("codes", "echo", "end", "items", "misses", "paragraph", "role", "shape", "start", "words")

    def __init__(self, items: Sequence[Item], *, role: str, paragraph: int, start: int, end: int) -> None:
        self.items = list(items)
        self.role, self.paragraph, self.start, self.end = role, paragraph, start, end
        self.codes = [item.value for item in self.items if isinstance(item.value, Place)]
        self.echo = False
        self.misses: Misses | None = None
        self.shape = ""
        self.words: frozenset[str] = frozenset()
        self.reshape()

    def reshape(self) -> None:
        """Bring `shape` and `words` up to date after a change of `items`."""
        self.shape = "".join([item.shape for item in self.items])
        self.words = frozenset([item.word for item in self.items])

    def ask(self) -> None:
        """From now on keep why the line makes no fact."""
        self.misses = Misses()

    def miss(self, at: int, reason: str) -> None:
        """Tell why the item at an index makes no fact."""
        if self.misses is not None:
            self.misses.add(at, reason)

    def merge(self, first: int, last: int, item: Item) -> None:
        """Put one item in the place of `items[first:last]`; the caller reshapes when all merges are done."""
        self.items[first:last] = [item]

    def tags(self, shapes: str) -> Iterator[tuple[int, Item]]:
        """Yield index and item of each item with one of these shapes."""
        shape = self.shape
        if len(shapes) == 1:
            at = shape.find(shapes)
            while at >= 0:
                yield at, self.items[at]
                at = shape.find(shapes, at + 1)
            return
        for index, letter in enumerate(shape):
            if letter in shapes:
                yield index, self.items[index]


@cache
def _classes() -> dict[str, str]:
    """The shape of each known word, small letters; later lines win."""
    names, titles, bodies = toml("names"), toml("titles"), toml("bodies")
    known: dict[str, str] = dict.fromkeys(frozenset(names["common"].split()), "k")
    known |= dict.fromkeys(frozenset(names["particles"].split()), "p")
    known |= dict.fromkeys(frozenset(titles["portfolios"]["words"].split()), "g")
    capitalised = frozenset(titles["portfolios"]["capitalised"].split())
    known |= dict.fromkeys([word for word in capitalised if known.get(word, "k") == "k"], "f'")
    known |= dict.fromkeys(
        frozenset(bodies["shared_before"].split()) - frozenset(titles["portfolios"]["words"].split()), "m"
    )
    known |= dict.fromkeys(frozenset(names["honorifics"].split()), "h")
    known |= dict.fromkeys(names["suffixes"], "j")
    known |= dict.fromkeys(names["patronymics"], "N")
    known |= dict.fromkeys(bodies["companies"], "L")
    known |= dict.fromkeys(titles["ranks"], "R")
    known |= dict.fromkeys(titles["eras"]["words"], "E")
    known |= _SMALL
    return known


@cache
def body_words() -> frozenset[str]:
    """The words that make a body of a run of capitalised words."""
    return frozenset(toml("bodies")["keywords"].split()) - frozenset(toml("titles")["portfolios"]["words"].split())


class Phrases:
    """Multi-word terms by their first word, the longest first."""

    __slots__ = ("by_first",)

    def __init__(self, terms: dict[str, tuple[str, str, object]]) -> None:
        """Take term -> (shape, kind, value)."""
        by_first: dict[str, list[tuple[tuple[str, ...], str, str, object]]] = {}
        for term, (shape, kind, value) in terms.items():
            split = tuple(term.split())
            by_first.setdefault(split[0], []).append((split, shape, kind, value))
        for entries in by_first.values():
            entries.sort(key=lambda entry: -len(entry[0]))
        self.by_first = by_first

    def merge(self, items: list[Item], text: str) -> None:
        """Put one item in the place of each term's words."""
        by_first = self.by_first
        starts = [index for index, item in enumerate(items) if item.word in by_first and item.kind == "word"]
        gone = until = 0  # how many items are no more, and up to which start the last term reaches
        for start in starts:
            if start < until:
                continue
            index = start - gone
            item = items[index]
            for split, shape, kind, value in by_first[item.word]:
                size = len(split)
                if size == 1 or tuple([other.word for other in items[index : index + size]]) == split:
                    end = items[index + size - 1].end
                    shown = text[item.start : end]
                    items[index : index + size] = [Item(shape, kind, item.start, end, " ".join(split), shown, value)]
                    gone, until = gone + size - 1, start + size
                    break


def row(text: str, start: int, end: int, tags: Sequence[Tag], lowered: frozenset[str]) -> list[Item]:
    """Return the items of `text[start:end]`: its tags, and the words between them.

    `lowered` are the words that the article also writes in small letters: at the start of a sentence they are no names.
    """
    items: list[Item] = []
    position = start
    for tag in tags:
        if tag.start >= position and text[tag.start - 3 : tag.start] not in _JOINED:
            if tag.start > position:
                _words(text, position, tag.start, items, lowered)
            shown = text[tag.start : tag.end]
            items.append(Item(_tag_shape(tag), tag.kind, tag.start, tag.end, shown.lower(), shown, tag.value))
            position = tag.end
    if position < end:
        _words(text, position, end, items, lowered)
    return items


_JOINED = frozenset({"Al-", "al-", "El-", "el-"})  # "Al-Sabah" is no place


def rank_first(items: list[Item]) -> None:
    """Take "First" before a title for part of it: "First Deputy Prime Minister", "Second Minister for Trade"."""
    for index, following in enumerate(items[1:]):
        item = items[index]
        if item.shape == "O" and item.word in {"first", "second"} and following.shape in "RHF":
            items[index] = item._replace(shape="R", kind="word", value=None)


def surnames(items: list[Item]) -> None:
    """Take words within a name for part of it: "Minister Low Yen Ling", "Hamad bin Qassim", "Tengku Datuk Zafrul"."""
    fathers, inner = _within_names()
    for index in range(1, len(items)):
        item = items[index]
        if item.shape == "P" and items[index - 1].word in fathers:
            items[index] = item._replace(shape="N", kind="word", value=None)
            continue
        if index == len(items) - 1:
            break
        if item.shape == "h" and item.word in inner and items[index - 1].shape == "N":
            if items[index + 1].shape in "Nh":
                items[index] = item._replace(shape="N")
            continue
        common = item.shape == "k" and item.kind == "word" and item.text[:1].isupper()
        if common and items[index - 1].shape in "HFhI" and items[index + 1].shape in "NI":
            items[index] = item._replace(shape="N")


def formal_names(items: list[Item], text: str) -> None:
    """Put one place in the place of a state's name in full: "the Federal Republic of Brazil"."""
    formal, before = _formal()
    for index in range(len(items) - 1, 1, -1):
        if items[index].shape != "P" or items[index - 1].word != "of" or items[index - 2].text.lower() not in formal:
            continue
        first = index - 2
        while first and items[first - 1].word in before and items[first - 1].text[0].isupper():
            first -= 1
        if items[first].text[0].isupper():
            shown = text[items[first].start : items[index].end]
            items[first : index + 1] = [
                items[index]._replace(start=items[first].start, word=shown.lower(), text=shown),
            ]


@cache
def _formal() -> tuple[frozenset[str], frozenset[str]]:
    names = toml("names")
    return frozenset(names["formal"]), frozenset(names["formal_before"])


@cache
def _within_names() -> tuple[frozenset[str], frozenset[str]]:
    names = toml("names")
    return frozenset(names["fathers"]), frozenset(names["inner"])


def _tag_shape(tag: Tag) -> str:
    if tag.kind == "place":
        place = tag.value
        return "A" if isinstance(place, Place) and place.form in {"adjective", "demonym"} else "P"
    return _OF_TAG.get(tag.kind, "k")


def _words(text: str, start: int, end: int, items: list[Item], lowered: frozenset[str]) -> None:
    for found in _TOKEN.finditer(text, start, end):
        shown = found[0]
        shape, word, unknown = _shape(shown)
        if not items:
            shape = "k" if unknown and word in lowered else shape
        elif shape == "k" and items[-1].shape == "p" and shown[0].isupper():
            shape = "N"  # "Al Said"
        items.append(Item(shape, "word", found.start(), found.end(), word, shown, None))


_INITIALS = re.compile(r"(?!(?:Ph\.D|M\.[PD]|M\.?Sc|B\.?A|M\.?A)\.)(?:[^\W\d_]{1,2}\.){1,2}")  # S. · N.P. · Kh.
_CAMEL = re.compile(r"(?!Mc|Mac|De|Di|Du|La|Le|Fitz|Van|Al|El|O')[A-Z][a-z]+[A-Z]")  # KazMunayGas, but McEntee
_ARTICLES = frozenset({"al", "el", "bin", "ibn", "bint", "abu", "abd", "ben", "van", "von"})


@lru_cache(maxsize=65536)
def _shape(shown: str) -> tuple[str, str, bool]:
    """The shape of a token, the token in small letters, and whether it is a capitalised word that nothing knows."""
    word = shown.lower()
    shape = _known_shape(shown, word)
    return shape or "N", word, not shape


def _known_shape(shown: str, word: str) -> str:
    """The shape of a token; nothing for a capitalised word that is in no vocabulary."""
    classes, bodies = _classes(), body_words()
    first = shown[0]
    if shown == "HE":
        return "h"
    if not first.isalpha():
        return first if first in _AS_IT_STANDS else _SMALL.get(word, "k")
    capital = first.isupper()
    if word in bodies:
        return "K" if capital else "c"
    known = classes.get(word)
    if known is not None and known != "k":
        if known == "g":
            return "F" if capital else "g"
        if known == "f'":  # of a portfolio only with a capital
            return "F" if capital else "k"
        if known == "m":
            return "M" if capital else "m"
        if known == "p":  # "Al Zeyoudi" and "al-Sisi" alike, but "Di Maio", "Das"
            return "N" if capital and word not in _ARTICLES else "p"
        if known == "L":
            return "L" if capital else "k"
        if known == "d" and word == "a" and capital and len(shown) == 1:
            return "d"
        return known
    if not capital:
        return "k" if "-" not in word or not word.startswith("al-") else "N"
    if known == "k":
        return "k"
    if _INITIALS.fullmatch(shown):
        return "I"
    if len(shown) > 1 and (shown.isupper() or _CAMEL.match(shown)):
        return "Q"
    return ""
