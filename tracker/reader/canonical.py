"""The text that the reader works on, and the way back from each of its characters to the article's own text."""

import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import pairwise

from msgspec import Struct

from tracker.reader.markup import Edit, markup
from tracker.reader.patterns import regex

# The zeros of other scripts; their nine other digits follow each.
_ZEROS = (
    "\u0660\u06f0\u07c0\u0966\u09e6\u0a66\u0ae6\u0b66\u0be6\u0c66\u0ce6\u0d66\u0de6\u0e50\u0ed0\u0f20\u1040\u1090\u17e0"
    "\u1810\u1946\u19d0\u1a80\u1a90\u1b50\u1bb0\u1c40\u1c50\ua620\ua8d0\ua900\ua9d0\ua9f0\uaa50\uabf0\uff10\U000104a0"
    "\U00010d30\U00011066\U000110f0\U00011136\U000111d0\U000112f0\U00011450\U000114d0\U00011650\U000116c0\U00011730"
    "\U000118e0\U00011950\U00011c50\U00011d50\U00011da0\U00011f50\U00016a60\U00016ac0\U00016b50\U0001d7ce\U0001d7d8"
    "\U0001d7e2\U0001d7ec\U0001d7f6\U0001e140\U0001e2f0\U0001e4f0\U0001e950\U0001fbf0"
)
# One character for one, so that offsets stay. A hyphen becomes "-", a dash that parts clauses "—".
_PLAIN = {
    **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u02bc\u00b4`", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb", '"'),
    **dict.fromkeys("\u2010\u2011\u2012\u2212\ufe63\uff0d", "-"),
    **dict.fromkeys("\u2015\u2e3a", "—"),
    **dict.fromkeys("\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a", " "),
    **dict.fromkeys("\u202f\u205f\u3000", " "),
    **{chr(ord(zero) + digit): str(digit) for zero in _ZEROS for digit in range(10)},
    **dict.fromkeys("\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029", "\n"),
}

_INVISIBLE = (
    "\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f"
    "\ufeff\ufff9-\ufffb"
)
_DISTURBING = regex(rf"(?:\x1b\[[\d;?]*[@-~]|[{_INVISIBLE}])+|\r\n?")  # a terminal's colours, too
_SPACES = regex(r" {2,}")
# What a share is traded under, behind its company's name: "(PETR4.SA)", "(NYSE: VALE)".
_TICKER = regex(
    r" ?\((?:(?:[A-Z0-9]{2,8}|[A-Z](?=\.[NO]\)))\.[A-Z]{1,2}"
    r"|(?:NYSE|NASDAQ|Nasdaq|TSXV?|ASX|NZX|LSE|HKEX|SGX|B3|BMV|BVL|JSE): ?[A-Z0-9.]{1,8})\)(?:, opens new tab)?"
)
_EN_DASH = regex(r"(?<=\w)–(?=\w)")

# A mark that also serves as an apostrophe closes a quotation where no letter follows it.
_SINGLE_QUOTED = regex(r"(?<![^\W_])\u2018(?=\w)((?:[^\u2018\u2019\n]|(?<=\w)\u2019(?=\w)){2,200})\u2019(?!\w)")

_LONGEST_WRAPPED = 130  # characters; longer lines were not wrapped by hand
_SHORTEST_WRAPPED = 40
_RAGGED = 12  # how much shorter than the page a wrapped line may be
_OPENS_LINE = regex(r"\s*(?:[•*▪■●◦—-] ?|\(?(?:\d{1,2}|[a-zA-Z])[.)] |[QA](?:uestion|nswer)?: )")


class Run(Struct, frozen=True):
    """A stretch of an edited text and what it stands for; where the lengths differ it maps as a whole."""

    start: int
    end: int
    origin: int
    origin_end: int

    @property
    def same(self) -> bool:
        """Tell whether the stretch maps character by character."""
        return self.end - self.start == self.origin_end - self.origin


class Canonical(Struct, frozen=True):
    """A text in NFC with straight quotes, single spaces, no invisible marks, no tickers, its hard-wrapped lines joined.

    A line of it is a paragraph. `ways` are the edits that moved characters, first to last; none for most texts.
    """

    text: str
    ways: tuple[tuple[Run, ...], ...] = ()

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the article's text that a span of this text was made from."""
        for way in reversed(self.ways):
            start, end = _back(way, start, end)
        return start, end


def canonical(text: str) -> Canonical:
    """Return the canonical form of an article's text."""
    ways = []
    if "<" in text or "&" in text or "**" in text or "[" in text:
        text, way = _edited(text, markup(text))
        ways.append(way)
    if _DISTURBING.search("".join(set(text))):  # a text has few different characters
        breaks = (Edit(*found.span(), "\n" if found[0][0] == "\r" else "") for found in _DISTURBING.finditer(text))
        text, way = _edited(text, breaks)
        ways.append(way)
    if not unicodedata.is_normalized("NFC", text):
        text, way = _edited(text, _compositions(text))
        ways.append(way)
    if not text.isascii() or not text.replace("\n", "").isprintable() or "`" in text:
        text = _plain(text)
    if "(" in text and _TICKER.search(text):
        text, way = _edited(text, (Edit(*found.span(), "") for found in _TICKER.finditer(text)))
        ways.append(way)
    if "  " in text:
        text, way = _edited(text, (Edit(*found.span(), " ") for found in _SPACES.finditer(text)))
        ways.append(way)
    return Canonical(_unwrapped(text), tuple(ways))


def _plain(text: str) -> str:
    if "\u2018" in text:
        text = _SINGLE_QUOTED.sub(r'"\1"', text)
    for mark in _PLAIN.keys() & set(text):
        text = text.replace(mark, _PLAIN[mark])
    return _EN_DASH.sub("-", text).replace("–", "—") if "–" in text else text


def _edited(text: str, edits: Iterable[Edit]) -> tuple[str, tuple[Run, ...]]:
    """Carry out edits, given in order, and return the new text with the way back."""
    pieces: list[str] = []
    runs: list[Run] = []
    at = last = 0
    for start, end, replacement in (*edits, Edit(len(text), len(text), "")):
        for origin, origin_end, piece in ((last, start, text[last:start]), (start, end, replacement)):
            if piece:
                pieces.append(piece)
                runs.append(Run(at, at + len(piece), origin, origin_end))
                at += len(piece)
        last = end
    return "".join(pieces), tuple(runs)


def _back(way: tuple[Run, ...], start: int, end: int) -> tuple[int, int]:
    if not way:
        return 0, 0
    first = _run_at(way, start)
    origin = first.origin + (start - first.start if first.same else 0)
    if end <= start:
        return origin, origin
    last = _run_at(way, end - 1)
    return origin, last.origin + (end - last.start) if last.same else last.origin_end


def _run_at(way: tuple[Run, ...], position: int) -> Run:
    return way[max(0, bisect_right(way, position, key=lambda run: run.start) - 1)]


def _compositions(text: str) -> Iterator[Edit]:
    """Yield the clusters (a letter and its marks) that NFC writes differently."""
    start = 0
    for position in range(1, len(text) + 1):
        if position == len(text) or not _composes(text[position]):
            cluster = text[start:position]
            composed = unicodedata.normalize("NFC", cluster)
            if composed != cluster:
                yield Edit(start, position, composed)
            start = position


def _composes(character: str) -> bool:
    """Tell whether a character may melt into the one before: combining marks, and the later letters of Hangul."""
    if character < "\u0300":
        return False
    return "\u1160" <= character <= "\u11ff" or unicodedata.category(character).startswith("M")


def _unwrapped(text: str) -> str:
    """Replace by spaces the line ends that only the width of a page made.

    A line that goes on in lower case proves itself; two of them prove the page's width to the lines about as long.
    """
    lines = text.split("\n")
    pairs = list(pairwise(lines))
    proven = [len(line) for line, following in pairs if _goes_on(line, following)]
    if not proven:
        return text
    enough = max(proven) - _RAGGED if len(proven) > 1 else _LONGEST_WRAPPED
    pieces = [lines[0]]
    for line, following in pairs:
        word = following.split(" ", 1)[0]
        fits = _SHORTEST_WRAPPED <= len(line) <= _LONGEST_WRAPPED and word and _OPENS_LINE.match(following) is None
        wrapped = _goes_on(line, following) or (fits and len(line) + 1 + len(word) > enough)
        pieces += [" " if wrapped else "\n", following]
    return "".join(pieces)


def _goes_on(line: str, following: str) -> bool:
    return (
        following[:1].islower()
        and _SHORTEST_WRAPPED <= len(line) <= _LONGEST_WRAPPED
        and not line.endswith((".", ":", ";", "!", "?"))
        and _OPENS_LINE.match(following) is None
    )
