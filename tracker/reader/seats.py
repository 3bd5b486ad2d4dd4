"""What a governor or mayor heads whose title does not say it: the region or town last spoken of that may be his."""

from collections.abc import Sequence

from tracker.domain.facts import Party
from tracker.domain.places import country_of
from tracker.reader.bodies import Body
from tracker.reader.governments import may_have
from tracker.reader.items import Item, Line
from tracker.reader.mentions import Mention
from tracker.reader.people import Person
from tracker.reader.story import Story
from tracker.reader.tags import Place

_FAR = 3  # lines back
_OF_TOWNS = "mayor"


def seat_of(story: Story, line: Line, mention: Mention, office: str) -> Party | Body | None:
    """Return the nearest place before a person that he may head, which nobody else of his office does."""
    at = next((at for at, item in line.tags("X") if item.value is mention), 0)
    number = story.lines.index(line)
    taken = {
        person.region for person in story.people.persons if person is not mention.person and office in person.offices
    }
    for items in (line.items[:at], *(each.items for each in reversed(story.lines[max(0, number - _FAR) : number]))):
        found = _last(items, mention.person, office, taken)
        if found is not None:
            if isinstance(found, str):
                mention.person.region = found
            return found
    return None


def _last(items: Sequence[Item], person: Person, office: str, taken: set[str | None]) -> Party | Body | None:
    for item in reversed(items):
        place = item.value
        if not isinstance(place, Place):
            continue
        country = country_of(place.code)
        if country is None or (person.country not in {None, country}) or not may_have(country, office, None):
            continue
        if office.endswith(_OF_TOWNS):
            if place.form in {"city", "capital"}:
                return Body(place.name, shared=False, places=(place.code,))
        elif "-" in place.code and place.code not in taken:
            return place.code
    return None
