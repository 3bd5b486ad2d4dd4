"""Mentions of persons, and the names that they are found by."""

import re
from functools import cache
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from tracker.reader.items import Item, Line
from tracker.reader.lexicon import toml
from tracker.reader.patterns import regex
from tracker.reader.people import Person
from tracker.reader.tags import Place
from tracker.reader.titles import Title

NAME = r"(?:p*[NI])(?:p*[NI])*(?:j\.?)?"
_INSERTED = rf"(?:h\.?)*{NAME}"
COMMA = rf"(?P<comma>[,:]|\((?={_INSERTED}\))|-(?={_INSERTED}[-,.;)]))?"
AT_RIGHT = regex(
    rf"{COMMA}(?:d(?=h|Eh*\.?N))?(?:E(?=h*\.?N))?(?:R(?=h))?(?:h\.?,?(?:d(?=h))?|\(h\.?\))*(?P<name>P?{NAME})(?:\((?:(?P<alias>N)|Q)\))?"
    r"(?:od?(?:(?:Ps(?=P))?(?P<of>P)|(?P<body>[BQ]|A[gm]?c|(?:A[FK]{1,3}|[NF]{1,2}P|N{2,3})(?=[,.;&)k]|$))(?!s))|kd?(?P<from>P)|\(d?(?P<beside>P)\))?"
)
_BRACKETED = 3  # items of one word in brackets
NAMES = regex(rf"(?:h\.?(?:d(?=h))?)*(?P<name>{NAME})")


class Mention(Struct, frozen=True):
    """A person as one item of a line shows him, with the titles that stand there and the country said with him."""

    person: Person
    titles: tuple[Title, ...]
    country: str | None
    peer: bool = False  # "his counterpart": holds what the person before him holds, of his own country
    kin: Person | None = None  # whose predecessor, successor or deputy he is


class Unnamed(Struct, frozen=True):
    """Titles without a name: "the Turkish president", "the two ministers"."""

    titles: tuple[Title, ...]


class Found(NamedTuple):
    """A mention at `first` to `last` of a line's items."""

    first: int
    last: int
    value: Mention


def name_at(line: Line, first: int, last: int) -> str:
    """The name as written, a space where the items leave one."""
    items = line.items
    if last - first > 1 and items[last - 1].text == "." and items[last - 2].text.isupper():
        last -= 1  # "King Mohammed VI."
    parts = [items[first].text]
    for before, item in zip(items[first : last - 1], items[first + 1 : last], strict=True):
        parts.append(item.text if before.end == item.start else " " + item.text)
    return "".join(parts)


def honorifics_before(line: Line, first: int) -> set[str]:
    """The words by which somebody is addressed right before his name: "Dr Tan", "Prof. Dr. Tan"."""
    at = first
    while at and line.shape[at - 1] in "h.":
        at -= 1
    return {item.word.rstrip(".") for item in line.items[at:first] if item.shape == "h"}


def is_word(line: Line, first: int, last: int) -> bool:
    """Tell a word that is no name alone: "Minister for Climate Crisis"."""
    return last - first == 1 and line.items[first].word in _words()


@cache
def _words() -> frozenset[str]:
    return frozenset(toml("names")["words"].split())


class Names:
    """The names of a line, and which of them have found their title."""

    def __init__(self, line: Line) -> None:
        self.spans = [
            (match.start(), *match.span("name"))
            for match in NAMES.finditer(line.shape)
            if not is_word(line, *match.span("name"))
        ]
        self.taken: set[int] = set()

    def ending_at(self, index: int, shape: str) -> tuple[int, int, int] | None:
        """Return the free name that ends at an index; letters of honour may stand between: "Ruto, PhD, C.G.H., "."""
        if index > _BRACKETED and shape[index - 1] == ")" and shape[index - _BRACKETED] == "(":
            index -= _BRACKETED  # "Membe (MP), minister of …", "X (left), director of …"
        if shape[max(0, index - 2) : index] == ",#":
            index -= 2  # "Ana Ruiz, 54, …"
        while index > 2 and shape[index - 1] in "hQ" and shape[index - 2] in ",NIj":
            index -= 1 + (shape[index - 2] == ",")
        return next((span for span in self.spans if span[2] == index and span[1] not in self.taken), None)


def found_as(first: int, last: int, person: Person, titles: tuple[Title, ...]) -> Found:
    """Make the mention, with the country that its titles name."""
    country = next((title.owner for title in titles if isinstance(title.owner, str)), None)
    country = country or next((title.owners[0] for title in titles if title.owners), None)
    return Found(first, last, Mention(person, titles, country))


def code_at(line: Line, index: int | None) -> str | None:
    """Return the code of the place at an item, None for any other item, for none and past the end."""
    place = line.items[index].value if index is not None and index < len(line.items) else None
    return place.code if isinstance(place, Place) else None


def beside(line: Line, match: re.Match[str]) -> str | None:
    """The country after a name: "President Noboa of Ecuador", "Minister Ahmed (Oman)", "Minister Ahmed from Oman"."""
    if match["from"] and line.items[match.end("name")].word != "from":
        return None
    group = "of" if match["of"] else "from" if match["from"] else "beside"
    return code_at(line, match.start(group)) if match[group] else None


def merge(line: Line, found: list[Found]) -> None:
    """Put one item in the place of each mention."""
    for first, last, value in sorted(found, key=lambda each: -each.first):
        start, end = line.items[first].start, line.items[last - 1].end
        line.merge(first, last, Item("X", "person", start, end, "", value.person.name, value))
    if found:
        line.reshape()


_BRACKETED_PARTY = regex(r"X\((?:[NQ]|[NQ]-[NQ]|k)\)(?=[&,ykX.;:(bu]|$)")


def close_brackets(line: Line) -> None:
    """Take into a person's item what stands behind him in brackets: "Ana Ruiz (Smer-SD) and", "Luis Soto (left)"."""
    found = list(_BRACKETED_PARTY.finditer(line.shape))
    for match in reversed(found):
        first, last = match.start(), match.end()
        line.merge(first, last, replace(line.items[first], end=line.items[last - 1].end))
    if found:
        line.reshape()
