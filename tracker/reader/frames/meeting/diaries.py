"""Entries of a list of what is to come: "Save the date", "The week ahead", "Agenda"."""

from tracker.reader.items import Line
from tracker.reader.story import Story

_DIARY = frozenset(
    "ahead upcoming coming forthcoming next diary diaries calendar agenda save planned future scheduled plans".split()
)


def is_in_diary(line: Line, story: Story) -> bool:
    """Tell an item, or an entry that opens with its day, by the heading over it."""
    if line.role != "item" and not line.shape.startswith("T:"):
        return False
    above = next((each for each in reversed(story.lines[: story.number(line)]) if _is_over(each)), None)
    return above is not None and above.role != "body" and not above.words.isdisjoint(_DIARY)


def _is_over(line: Line) -> bool:
    """Tell a line that may stand over entries: a heading, or what has no day and goes on with no entry."""
    return line.role in {"heading", "headline"} or (line.role != "item" and line.shape.endswith(":"))
