"""Who is at home in a third country: "arrived from P, where she met Premier X", "In P he met his counterpart, X"."""

from tracker.domain.facts import Party
from tracker.domain.places import country_of
from tracker.reader.items import Line
from tracker.reader.meeting_verbs import is_met
from tracker.reader.patterns import regex
from tracker.reader.tags import Place

_WHERE = regex(r"(?P<place>P),(?P<where>[kr])[^X;,]{1,8},?$")
_OPENS = regex(r"^(?:u?T,?|k)?i(?P<place>P)(?P<where>,?)(?:k|X)[^X;,]{1,6},?$")
_SEATS = frozenset({"brussels", "vienna", "geneva", "washington", "addis ababa"})  # where the world meets
_OF_MANY = frozenset({"summit", "sidelines", "margins", "assembly", "conference", "forum", "un", "congress", "also"})


def met_in(line: Line, at: int, before: Line | None) -> Party | None:
    """Return the country, told by its name or its capital, in which somebody met the person at an item.

    The line `before` tells it where this one says "there".
    """
    if line.items[0].word == "there" and before is not None:
        last = before.shape.rfind("P")
        return _land(before, last) if last >= 0 and is_met(line, at) else None
    told = _WHERE.search(line.shape, 0, at)
    if told is None or line.items[told.start("where")].word != "where":
        told = _OPENS.search(line.shape, 0, at)
    if told is None or not line.words.isdisjoint(_OF_MANY) or not is_met(line, at, told.start("where")):
        return None
    return _land(line, told.start("place"))


def _land(line: Line, at: int) -> Party | None:
    place = line.items[at]
    if not isinstance(place.value, Place) or place.value.form not in {"name", "capital"} or place.word in _SEATS:
        return None
    return country_of(place.value.code)
