"""The day of what is planned, where its own sentence says none: that of the trip or programme told right before it."""

from tracker.reader.frames.meeting.time_owners import is_of_speech
from tracker.reader.frames.meeting.trip import stirring
from tracker.reader.items import Line
from tracker.reader.story import Story
from tracker.reader.tags import When

_PROGRAMMES = frozenset({"programme", "program", "agenda", "schedule", "itinerary", "send", "sends", "sending"})
_TO_COME = frozenset(
    """
    will due scheduled slated meet meets travels travelling traveling visits flies flying leaves leaving heads
    heading goes going arrives arriving departs departing sends sending includes expected
    """.split()
)
_DAY, _SPAN = len("2024-05-17"), len("2024-05-17/2024-05-19")


def day_of_plan_before(line: Line, story: Story) -> str | None:
    """Return the only day, or days, of the sentence before, where that tells of a trip or a programme to come.

    As in "A delegation flies to Quito on Friday. Minister X is to meet Y", "Tomorrow's agenda is full. They will sign".
    """
    number = story.number(line)
    before = story.lines[number - 1] if number else None
    if before is None or before.role != "body" or line.paragraph - before.paragraph > 1:
        return None
    if before.words.isdisjoint(_TO_COME) or before.words.isdisjoint(stirring() | _PROGRAMMES):
        return None
    told = [item.value for at, item in before.tags("T") if not is_of_speech(before, at, -1)]
    value = told[0] if len(told) == 1 else None
    day = story.period(value, future=True) if isinstance(value, When) and not value.since else None
    fine = day is not None and (len(day) in {_DAY, _SPAN} or _is_during_it(line))
    return day if day is not None and fine and day >= (story.published or day) else None


def _is_during_it(line: Line) -> bool:
    """Tell "During the visit, they will sign", of which nobody needs to know the day."""
    opening = [item.word for item in line.items[:_OPENING]]
    return opening[:1] == ["during"] and not {"visit", "trip", "stay"}.isdisjoint(opening)


_OPENING = 4  # items of "During his state visit"
