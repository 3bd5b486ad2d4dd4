"""Offices that a line tells without a name, and names that it tells without an office: what waits for the other."""

from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from tracker.reader.bodies import Body
from tracker.reader.distant_titles import TITLE_OPENS
from tracker.reader.items import Line
from tracker.reader.mentions import Mention, Unnamed
from tracker.reader.patterns import regex
from tracker.reader.people import Person
from tracker.reader.titles import Title

_SCOPES = frozenset({"state", "sending"})
_BEFORE_TITLE = regex(r"[RFgEAPsOKm#&]*$")
_INDEFINITE = frozenset({"a", "an", "any", "no", "another", "every", "each", "some", "as", "his", "her", "my", "our"})
_TWO_OPEN = regex(r"(?:d|k|dk)?#?[AP&s]*[RFgE&]*W(?:[of](?:d?[FgPA&,]+))?k")
_PAIR_OPENS = regex(r"d?[PA]s?[RFgE&]*W,?&d?[PA]s?[RFgE&]*W(?!s)")
_TRIP_OF = regex(r"kk[^X,W]{1,12}?od?[PA]?s?[RFgE&]*W")
_TRIPS = frozenset({"trip", "visit", "tour", "journey", "stay", "mission"})
_IT = frozenset({"it", "this"})
_OTHERS = frozenset({"other", "many", "several", "some", "all", "most", "former"})
_TWO = 2


class Role(Struct, frozen=True):
    """An office that somebody holds whom the line does not name, or that `number` do; `opens` where it is of these."""

    at: int
    title: Title
    opens: bool
    number: int


class Bearer(NamedTuple):
    """Somebody at an item of a line of whom no office is told."""

    line: Line
    at: int
    person: Person


def roles_in(line: Line) -> list[Role]:
    """Return the offices of a line that somebody holds now whom it does not name: "the Peruvian minister of mines"."""
    opening = _opening(line)
    return [
        Role(at, item.value.titles[-1], at in opening, _number(line, at, item.value.titles[-1]))
        for at, item in line.tags("W")
        if isinstance(item.value, Unnamed) and _is_somebodys(line, at, item.value.titles[-1])
    ]


def _number(line: Line, at: int, title: Title) -> int:
    """How many hold it: as many as are counted, or as countries are named; two, where nothing says."""
    if not title.plural:
        return 1
    before = _BEFORE_TITLE.search(line.shape, 0, at)
    counted = [_NUMBERS.get(item.word, 0) for item in line.items[before.start() if before is not None else at : at]]
    return max([*counted, len(title.owners)]) if any(counted) or len(title.owners) > 1 else _TWO


_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5}


def _is_somebodys(line: Line, at: int, title: Title) -> bool:
    """Tell an office that one known to the text holds: "the minister", no "a minister", "his minister" or "ex-"."""
    before = _BEFORE_TITLE.search(line.shape, 0, at)
    first = before.start() if before is not None else at
    words = {item.word for item in line.items[max(0, first - 1) : at]}
    whose = title.scope in _SCOPES or (isinstance(title.owner, Body) and not title.owner.shared and not title.plural)
    told = whose and not title.former and title.office != "minister"
    return told and words.isdisjoint(_INDEFINITE | _OTHERS)


def _opening(line: Line) -> set[int]:
    """Where the offices stand that a line opens with, or whose holder's trip it is about."""
    for pattern in (_PAIR_OPENS, TITLE_OPENS, _TWO_OPEN):
        match = pattern.match(line.shape)
        if match is not None:
            return {at for at in range(match.end()) if line.shape[at] == "W"}
    trip = _TRIP_OF.match(line.shape)
    if trip is not None and line.items[0].word in _IT:
        words = {item.word for item in line.items[: trip.end()]}
        return {trip.end() - 1} if not words.isdisjoint(_TRIPS) else set()
    return set()


def bearers_in(line: Line) -> list[tuple[int, Mention]]:
    """Return the persons of a line of whom no office is told that they hold now."""
    return [
        (at, item.value)
        for at, item in line.tags("X")
        if isinstance(item.value, Mention) and not item.value.titles and is_open(item.value.person)
        if at == 0 or line.items[at - 1].word not in _THINGS
    ]


_THINGS = frozenset(
    """
    hospital school university academy mosque stadium airport port bridge dam street square park hotel ship vessel
    tanker ferry steamer theatre theater museum library institute prize award
    """.split()
)  # "the hospital Mustafa Kamal"


def bear(line: Line, at: int, title: Title) -> None:
    """Give the person at an item a title that stands elsewhere."""
    item = line.items[at]
    if isinstance(item.value, Mention):
        mention = replace(item.value, titles=(*item.value.titles, title))
        person = mention.person
        line.change(at, replace(item, value=mention))
        person.described = title
        person.held = (*person.held, title)
        person.current.add(title.office)
        if title.office not in person.offices:
            person.offices.append(title.office)


def is_open(person: Person) -> bool:
    """Tell somebody of whom the text tells no office that he holds."""
    holds = any(not title.former and isinstance(title.owner, Body) for title in person.held)
    return not person.current and not holds and person.spouse_of is None and len(person.tokens) >= _TWO
