"""When money was given or stood where it does."""

from tracker.domain.period import Grain, Period
from tracker.reader.frames.slots import spanned, when_tag
from tracker.reader.items import Line
from tracker.reader.story import Story
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
    when = (spanned(line, tag) or story.period(tag)) if tag is not None and not tag.since else None
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


def _is_term(story: Story, when: str) -> bool:
    """Tell over how long it is given, "in the next five years", from when: "next year"."""
    period = Period.parse(when)
    return story.day is not None and period.grain is Grain.YEAR and period.first.year > story.day.year + 1
