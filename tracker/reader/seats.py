"""What a governor or mayor heads whose title does not say it: the region or town last spoken of that may be his."""

import re
from collections.abc import Iterator, Sequence

from tracker.domain.facts import Party
from tracker.domain.places import country_of
from tracker.reader.bodies import Body
from tracker.reader.governments import may_have
from tracker.reader.items import Item, Line
from tracker.reader.mentions import Mention
from tracker.reader.people import Person
from tracker.reader.story import Story
from tracker.reader.tags import Place
from tracker.reader.title_owners import body_of

_FAR = 3  # lines back
_SIGNED_FOR = re.compile(r"X(?P<verb>k)?fd?(?P<body>[QB])(?=[,.;&]|$)")
_SIGNING = frozenset({"signed", "signing", "sign", "signs", "inked", "initialled", "initialed"})
_OF_TOWNS = "mayor"


def seat_of(story: Story, line: Line, mention: Mention, office: str) -> Party | Body | None:
    """Return the nearest place before a person that he may head, which nobody else of his office does."""
    at = next((at for at, item in line.tags("X") if item.value is mention), 0)
    number = story.lines.index(line)
    taken = {
        person.region for person in story.people.persons if person is not mention.person and office in person.offices
    }
    for items in (line.items[:at], *(each.items for each in reversed(story.lines[max(0, number - _FAR) : number]))):
        found = list(_candidates(items, mention.person, office, taken))
        if len({name for _, name in found}) > 1 and (mention.person.country is None or office.endswith(_OF_TOWNS)):
            return None  # of two places nothing tells which
        if found:
            seat, _ = found[-1]
            if isinstance(seat, str):
                mention.person.region = seat
            return seat
    return None


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
        elif "-" in place.code and place.code not in taken:
            yield place.code, place.code


def signed_for(line: Line, mention: Mention) -> Body | None:
    """Return whose official somebody is by what he signs for: "Director X signed for ZRA, and Director Y for BRS"."""
    if line.words.isdisjoint(_SIGNING):
        return None
    for match in _SIGNED_FOR.finditer(line.shape):
        verb = line.items[match.start("verb")].word in _SIGNING if match["verb"] else match.start() > 0
        if verb and line.items[match.start()].value is mention:
            return body_of(line.items[match.start("body") : match.end()])
    return None
