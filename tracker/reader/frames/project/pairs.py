"""Two things that a plural names by two towns: "markets at Ica and Doba", "the Ica and Doba dams"."""

from tracker.reader.frames.project.undertaking import Undertaking
from tracker.reader.frames.project.words import nouns, singular
from tracker.reader.frames.slots import written
from tracker.reader.items import Line
from tracker.reader.patterns import regex
from tracker.reader.tags import Place

_COUNTRY = 2  # letters of its code
_BEHIND = regex(r"(?P<link>[io]?)([NPQ]+)&([NPQ]+)")
_BEFORE = regex(r"([NPQ]+)&d?([NPQ]+)(?P<kind>[kgc]*)")


def each_of_two(line: Line, one: Undertaking) -> list[str]:
    """Return the names of two things that two towns tell apart; none where it is one thing, or of two countries."""
    word = line.items[one.noun].word
    if word == (noun := singular(word)) or line.shape[one.noun] == "B":
        return []
    places = (item.value for item in line.items[one.first : one.last])
    if any(isinstance(place, Place) and len(place.code) == _COUNTRY and not place.is_town for place in places):
        return []  # "roads in Peru and Chad"
    behind = _BEHIND.fullmatch(line.shape, one.noun + 1, one.last)
    if behind is not None:
        kind = written(line, one.first, one.noun) + " " if one.first < one.noun else ""
        link = {"i": " in ", "o": " of "}.get(behind["link"], " ")
        return [kind + noun + link + written(line, *behind.span(town)) for town in (2, 3)]
    before = _BEFORE.fullmatch(line.shape, one.first, one.noun) if one.last == one.noun + 1 else None
    if before is None or word not in nouns().strong:
        return []  # "the Belt and Road projects"
    kind = " " + written(line, *before.span("kind")) if before["kind"] else ""
    return [f"{written(line, *before.span(town))}{kind} {noun}" for town in (1, 2)]
