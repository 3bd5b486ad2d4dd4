"""What a governor or mayor heads whose title does not say it: the region or town last spoken of that may be his."""

from collections.abc import Iterator, Sequence

from tracker.domain.facts import Party
from tracker.domain.places import country_of
from tracker.reader.bodies import Body
from tracker.reader.governments import may_have
from tracker.reader.items import Item, Line
from tracker.reader.lexicon import toml
from tracker.reader.mentions import Mention
from tracker.reader.patterns import regex
from tracker.reader.people import Person
from tracker.reader.story import Story
from tracker.reader.tags import Place
from tracker.reader.title_owners import body_of

_FAR = 3  # lines back
_SIGNED_FOR = regex(r"X(?P<verb>k)?fd?(?P<body>[QB])(?=[,.;&]|$)")
_SIGNING = frozenset({"signed", "signing", "sign", "signs", "inked", "initialled", "initialed"})
_OF_TOWNS = "mayor"


def seat_of(story: Story, line: Line, mention: Mention, office: str) -> Party | Body | None:
    """Return the nearest place before a person that he may head, which nobody else of his office does."""
    at = next((at for at, item in line.tags("X") if item.value is mention), 0)
    number = story.number(line)
    own = _where_called_on(line, at, mention.person, office)
    if own is not None:
        return own
    taken = {
        person.region for person in story.people.persons if person is not mention.person and office in person.offices
    }
    rows = (line.items[:at], *(each.items for each in reversed(story.lines[max(0, number - _FAR) : number])))
    here = _beside(line, at)
    for items in (rows[0], here, *rows[1:]) if here else rows:
        found = list(_candidates(items, mention.person, office, taken))
        if len({name for _, name in found}) > 1 and (mention.person.country is None or office.endswith(_OF_TOWNS)):
            return None  # of two places nothing tells which
        if found:
            seat, _ = found[-1]
            if isinstance(seat, str):
                mention.person.region = seat
            return seat
    return None


def _beside(line: Line, at: int) -> list[Item]:
    """The places that a line tells of after a person who goes nowhere: "spoke with Mayor X in Lyon"."""
    if not line.words.isdisjoint(_TRIPS):
        return []
    return [item for index, item in line.tags("P") if index > at and line.items[index - 1].word == "in"]


_TRIPS = frozenset(toml("sides")["trips"])
_CALLED_ON = frozenset({"called", "call", "calls", "calling", "received", "hosted", "welcomed", "greeted"})


def _where_called_on(line: Line, at: int, person: Person, office: str) -> Party | Body | None:
    """As in "called on Chief Minister X in Gandhinagar", "was received by Governor Y in Lahore": he sits there."""
    called = line.shape[at - 1 : at] in {"u", "b"} and at > 1 and line.items[at - 2].word in _CALLED_ON
    place = line.items[at + 2].value if called and line.shape[at + 1 : at + 3] == "iP" else None
    if not isinstance(place, Place) or person.country not in {None, country_of(place.code)}:
        return None
    if office.endswith(_OF_TOWNS):
        return Body(place.name, shared=False, places=(place.code,)) if place.is_town else None
    seats: dict[str, str] = toml("governments")["seats"]
    sits = seats.get(place.name, "")
    code = place.code if "-" in place.code else place.subdivision or (sits if sits.startswith(place.code) else None)
    if code is not None:
        person.region = code
    return code


def _candidates(
    items: Sequence[Item], person: Person, office: str, taken: set[str | None]
) -> Iterator[tuple[Party | Body, str]]:
    """Yield the places among some items that a person may head, each with its name."""
    for item in items:
        place = item.value
        if not isinstance(place, Place):
            continue
        country = country_of(place.code)
        if country is None or (person.country not in {None, country}) or not may_have(country, office, None):
            continue
        if office.endswith(_OF_TOWNS):
            if place.form in {"city", "capital"}:
                yield Body(place.name, shared=False, places=(place.code,)), place.name
        elif place.form != "capital":  # it is a venue
            code = place.code if "-" in place.code else place.subdivision
            if code is not None and code not in taken:
                yield code, code


def signed_for(line: Line, mention: Mention) -> Body | None:
    """Return whose official somebody is by what he signs for: "Director X signed for ZRA, and Director Y for BRS"."""
    if line.words.isdisjoint(_SIGNING):
        return None
    for match in _SIGNED_FOR.finditer(line.shape):
        verb = line.items[match.start("verb")].word in _SIGNING if match["verb"] else match.start() > 0
        if verb and line.items[match.start()].value is mention:
            return body_of(line.items[match.start("body") : match.end()])
    return None
