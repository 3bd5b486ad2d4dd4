"""Rounds of talks with somebody else: "Peru's talks with the EU drag on. The 19th round took place in May"."""

from tracker.domain.facts import Party
from tracker.domain.places import country_of
from tracker.reader.frames.meeting.gatherings_named import Gathering
from tracker.reader.items import Line
from tracker.reader.story import Story
from tracker.reader.tags import Place

_TALKS = frozenset({"talks", "negotiations", "negotiating", "negotiates", "negotiate", "negotiated", "round", "rounds"})
_BOTH = 2


def talks_of_others(line: Line, story: Story, gathering: Gathering) -> tuple[Party, ...]:
    """Return the two who talk, one of them no part of the pair, as a round's own line or the one before it says."""
    if gathering.body is not None or not {"P", "A", "B"}.isdisjoint(line.shape[gathering.first : gathering.last]):
        return ()
    own = _sides(line, 0, gathering.first)
    before = story.before(line)
    if not own and before is not None and before.paragraph == line.paragraph:
        own = _sides(before, 0, len(before.items))
    return tuple(sorted(own)) if len(own) == _BOTH and own - set(story.pair) else ()


def _sides(line: Line, first: int, last: int) -> set[Party]:
    """The countries and blocs that a stretch of a line names, where it tells of talks."""
    if _TALKS.isdisjoint(item.word for item in line.items[first:last]):
        return set()
    places = (item.value for item in line.items[first:last] if isinstance(item.value, Place))
    return {country_of(place.code) or place.code for place in places if not place.is_town}
