"""Places that several words name: states in full, politely, or with their other name in brackets."""

import re
from functools import cache

from msgspec.structs import replace

from tracker.domain.places import country_of
from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.tags import Place
from tracker.reader.title_words import Head

_COUNTRY = 2  # letters of a country's code


def join_place_names(line: Line, text: str) -> None:
    """Make one place of each name of several words that is one's."""
    if "oP" in line.shape:
        _states(line, text)
    if "okP" in line.shape or "odkP" in line.shape:
        _sisterly(line)
    if "P(P)" in line.shape:
        _bracketed(line)
    if "AP" in line.shape:
        _placed(line)
    if "government" in line.words and "s" in line.shape:
        _governments(line)


def _states(line: Line, text: str) -> None:
    """Put one place in the place of a state's name in full: "the Federal Republic of Brazil"."""
    formal, before = _formal()
    items = line.items
    at = line.shape.rfind("oP")
    while at > 0:
        place, first = items[at + 1], at - 1
        at = line.shape.rfind("oP", 0, at)
        if items[first + 1].word != "of" or items[first].text.lower() not in formal:
            continue
        last = first + 3
        while first and items[first - 1].word in before and items[first - 1].text[0].isupper():
            first -= 1
        if items[first].text[0].isupper():
            start = items[first].start
            shown = text[start : place.end]
            line.merge(first, last, replace(place, start=start, word=shown.lower(), text=shown))
            line.reshape()


def _sisterly(line: Line) -> None:
    """Leave out what politeness says of a country: "the President of the sister Republic of Chad"."""
    polite = _polite()
    for at in [match.end() for match in re.finditer("od?k(?=P)", line.shape)][::-1]:
        if line.items[at - 1].word in polite:
            place = line.items[at]
            line.merge(at - 1, at + 1, replace(place, start=line.items[at - 1].start))
            line.reshape()


def _placed(line: Line) -> None:
    """Put one place in the place of one with its country's adjective: "the Norwegian region of Rogaland"."""
    for at in [match.start() for match in re.finditer("(?<=od)AP", line.shape)][::-1]:
        country, place = line.items[at].value, line.items[at + 1].value
        if not isinstance(country, Place) or not isinstance(place, Place):
            continue
        if country_of(place.code) == country.code and (place.form == "city" or "-" in place.code):
            line.merge(at, at + 2, replace(line.items[at + 1], start=line.items[at].start))
            line.reshape()


def _governments(line: Line) -> None:
    """Put one adjective in the place of its government: "the Norwegian government's trade minister"."""
    for at in [match.start() for match in re.finditer("[AP](?=[cg]s[REFgkm&,]*H)", line.shape)][::-1]:
        if line.items[at + 1].word == "government":
            line.merge(at, at + 2, replace(line.items[at], end=line.items[at + 1].end))
            line.reshape()


@cache
def _polite() -> frozenset[str]:
    return frozenset(toml("names")["polite"])


def _bracketed(line: Line) -> None:
    """Put one place in the place of one with its other name in brackets: "the United Arab Emirates (UAE)"."""
    for match in reversed(list(re.finditer(r"P\(P\)", line.shape))):
        first, last = match.span()
        place, other = line.items[first].value, line.items[first + 2].value
        if not isinstance(place, Place) or not isinstance(other, Place):
            continue
        head = line.items[last].value if last < len(line.items) else None
        titled = isinstance(head, Head) and not head.plural  # "The East African Community (EAC) Secretary General"
        if place.code == other.code and (len(place.code) == _COUNTRY or titled):
            line.merge(first, last, replace(line.items[first], end=line.items[last - 1].end))
    line.reshape()


@cache
def _formal() -> tuple[frozenset[str], frozenset[str]]:
    names = toml("names")
    return frozenset(names["formal"]), frozenset(names["formal_before"])
