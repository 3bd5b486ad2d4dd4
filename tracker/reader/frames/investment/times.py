"""When money was given or stood where it does."""

from tracker.domain.period import Grain, Period
from tracker.reader.cues import items_word
from tracker.reader.frames.slots import spanned, when_tag
from tracker.reader.frames.verb_groups import is_finite
from tracker.reader.items import Line
from tracker.reader.story import Story
from tracker.reader.tags import When
from tracker.reader.years import year_before

_OWN = 4  # items from a sum to its own time: "against $5 million in 2022"


def time_of(line: Line, story: Story, at: int, *, earlier: bool) -> str | None:
    """Return the period of a sum; the day of publication where the text says none.

    Args:
        line: The line.
        story: The article.
        at: The sum's item.
        earlier: Tells a sum of the year before, "up from $5 million", unless it has a time of its own.
    """
    tag = when_tag(line, at, outside=_of_others(line, at))
    tag = None if tag is not None and (tag.since or _is_anothers(line, at, tag)) else tag
    when = spanned(line, tag) or story.period(tag) if tag is not None else None
    if earlier and "T" not in line.shape[at + 1 : at + _OWN]:
        return year_before(when) if when is not None else None
    if when is None or (tag is not None and tag.relative and _is_term(story, when)):
        return story.published
    return when


def _of_others(line: Line, at: int) -> tuple[int, int]:
    """Where the times of the sums behind stand: not those of "$5 million and $6 million in 2022"."""
    following = line.shape.find("$", at + 1)
    joined = following == at + 2 and line.shape[at + 1] in "&,"
    return (following, len(line.items)) if following > 0 and not joined else (0, 0)


def _is_anothers(line: Line, at: int, when: When) -> bool:
    """Tell "built with $5 million from Peru, opened in May", "Andina, which came in 2011, has put $5 million into"."""
    place = next(place for place, item in line.tags("T") if item.value is when)
    first, last = sorted((at, place))
    comma = line.shape.find(",", first, last) if place > at else line.shape.rfind(",", first, last)
    if comma < 0:
        return False
    if place > at:
        between = {item.word for item in line.items[comma:place]}
        told = not between.isdisjoint(_DONE) or any(is_finite(line, each) for each in range(comma + 1, place))
        return told and between.isdisjoint(_AGREED)
    opened = line.shape.rfind(",", 0, place)
    inserted = opened > 0 and (line.shape[opened + 1] == "r" or items_word(line, opened + 1) in _DONE)
    return inserted and is_finite(line, comma + 1)


_AGREED = frozenset({"signed", "agreed", "approved", "concluded", "granted", "given", "provided", "extended"})
_DONE = frozenset("inaugurated opened created established founded completed launched commissioned set".split())


def _is_term(story: Story, when: str) -> bool:
    """Tell over how long it is given, "in the next five years", from when: "next year"."""
    period = Period.parse(when)
    return story.day is not None and period.grain is Grain.YEAR and period.first.year > story.day.year + 1
