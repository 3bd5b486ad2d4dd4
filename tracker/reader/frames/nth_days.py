"""Days counted within what goes on for days: "on the second day", "on the last day of his visit", "on day two"."""

from datetime import timedelta

from tracker.domain.period import Grain, Period
from tracker.reader.cues import items_word
from tracker.reader.frames.meeting.relative_time import EVENTS
from tracker.reader.items import Line
from tracker.reader.story import Story
from tracker.reader.tags import Number, Ordinal, When

_VISITS = frozenset({"visit", "trip", "stay", "tour", "sojourn"})
_OTHERS = (EVENTS - _VISITS) | {"mission", "event", "show", "expo", "gathering", "sitting"}
_LASTS = frozenset({"last", "final", "closing", "concluding"})
_OPENS = frozenset({"opening", "inaugural"})
_OF = 7  # items from "day" to the visit that it is of
_BACK = 2  # lines back to the days that one of them is counted in
_LONGEST = 9  # days
_SPAN = len("2024-05-12/2024-05-14")


def nth_day(line: Line, story: Story, index: int) -> tuple[int, int, str] | None:
    """Return the items and the day that "the second day of the visit", with "day" at an index, are; None if unknown."""
    if line.items[index].word != "day" or not index:
        return None
    before, after = line.items[index - 1], line.items[index + 1].value if index + 1 < len(line.items) else None
    last = before.word in _LASTS
    number = before.value.value if isinstance(before.value, Ordinal) else int(before.word in _OPENS)
    end = index + 1
    if not number and not last and (isinstance(after, Number) or items_word(line, end) == "one"):
        number = after.value if isinstance(after, Number) else 1  # "on day two"
        end += 1
    if not (number or last) or number > _LONGEST:
        return None
    of = ""
    if line.shape[end : end + 1] == "o":
        near = range(end, min(end + _OF, len(line.items)))
        end = next((at + 1 for at in near if line.items[at].word in _VISITS | _OTHERS), 0)
        of = line.items[end - 1].word
    period = _days(line, story, index, of) if end else None
    if period is None:
        return None
    day = period.last if last else period.first + timedelta(days=number - 1)
    known = day <= period.last if period.last > period.first else not last  # of what began on a day and goes on
    return (index - 1, end, day.isoformat()) if known else None


def _days(line: Line, story: Story, index: int, of: str) -> Period | None:
    """Return the days that one of them is told of; `of` is the noun of their event, "" where none is said."""
    visit = story.visit.when if story.visit is not None else None
    if of in _VISITS:
        told = visit
    elif of:
        told = _stretch(line, story, index) or (story.rounds[-1].when if story.rounds else None)
    else:
        told = _stretch(line, story, index) or visit
    period = Period.parse(told) if told is not None else None
    return period if period is not None and period.grain is Grain.DAY else None


def _stretch(line: Line, story: Story, index: int) -> str | None:
    """Return the days from one to another that were told last, in the line before an item or the few before it."""
    number = story.number(line)
    for back in range(min(_BACK, number) + 1):
        before = story.lines[number - back]
        for at, item in reversed(before.tags("T")):
            told = story.period(item.value) if isinstance(item.value, When) and (back or at < index) else None
            if told is not None and len(told) == _SPAN:
                return told
    return None
