"""Where an event was: the town that its sentence names, else its country's code, else where the news is."""

from collections.abc import Iterable

from tracker.domain.period import Period
from tracker.domain.places import is_code
from tracker.reader.cues import turns_between
from tracker.reader.items import Line
from tracker.reader.story import Story
from tracker.reader.tags import Place

_FAR = 25  # items between an event and its place
_NEWS_DAYS = 2  # what was longer before the article was not where it was written


def place_of(line: Line, index: int) -> Place | None:
    """Return the place that "in" or "at" names nearest to an item, a town rather than a country."""
    found: list[tuple[bool, int, Place]] = []
    for at, item in line.tags("P"):
        before = line.items[at - 1].word if at else ""
        value = item.value
        if isinstance(value, Place) and (before in {"in", "at", "visiting"} or (at == 0 and value.is_town)):
            distance = abs(at - index)
            if distance < _FAR and not (at > index and turns_between(line, index, at)):
                found.append((not value.is_town, distance, value))
    return min(found, key=lambda each: each[:2])[2] if found else None


def scene(story: Story, when: str | None, persons: Iterable[str] = ()) -> str | None:
    """Return where something was whose sentence does not say it.

    What a guest does on his visit is there; what else the news tells of its own days is where it was written, or
    where it has moved on to since.
    """
    visit = story.visit
    if visit is not None and visit.status == "held" and not set(visit.participants).isdisjoint(persons):
        return None if _are_apart(when, visit.when) else _town(visit.place)
    if when is not None and story.day is not None and (story.day - Period.parse(when).last).days > _NEWS_DAYS:
        return None
    return story.venue if story.stage is None else story.stage or None


def _are_apart(one: str | None, other: str | None) -> bool:
    if one is None or other is None:
        return False
    first, second = sorted((Period.parse(one), Period.parse(other)), key=lambda period: period.first)
    return first.last < second.first


def _town(place: str | None) -> str | None:
    return None if place is None or is_code(place) else place
