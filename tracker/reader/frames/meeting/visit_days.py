"""Which days a visit takes: how long it is, and whether a day told of it is its first or its last."""

from datetime import date, timedelta
from functools import cache

from tracker.domain.period import Period
from tracker.reader.cues import items_word
from tracker.reader.frames.meeting.homecomings import is_homecoming, is_length_of_another
from tracker.reader.frames.meeting.travellers import apposed_to
from tracker.reader.frames.meeting.trip import Trip
from tracker.reader.frames.meeting.words import DAY, listed
from tracker.reader.items import Line
from tracker.reader.story import Story
from tracker.reader.tags import Number, Ordinal, When


@cache
def edges() -> frozenset[str]:
    """The words of a beginning or an end."""
    return listed("beginning") | listed("ending")


def _is_begun(line: Line, trip: Trip) -> bool:
    """Tell "began a two-day visit", "arrived on a two-day visit" from a visit "that started on May 2"."""
    return any(item.word in edges() for item in line.items[: trip.at + 1]) or _sets_out(line, trip)


def until(line: Line, story: Story, first: int) -> str | None:
    """Return the last day of what goes on and is told from an item on: "a visit to P that lasts until Friday"."""
    for at, item in line.tags("T"):
        verb = line.items[at - 1 - (line.shape[at - 1] == "u")].word  # "ends tomorrow", "ends on Friday"
        ends = line.items[at - 1].word in _UNTIL or verb in _LEAVES
        ended = line.shape[at - 1] == "u" and verb in _LEFT and "r" not in line.shape[first:at]
        if at > first and (ends or ended) and isinstance(item.value, When):
            end = story.period(item.value, future=not ended)
            return end if end is not None and len(end) == DAY else None
    return None


_UNTIL = frozenset({"until", "till", "through"})
_LEFT = frozenset({"left", "departed", "ended", "concluded", "finished", "closed"})
_LEAVES = frozenset(
    {"leaves", "departs", "ends", "concludes", "finishes", "closes"}
)  # "arrived on Monday and leaves on Friday"


def _sets_out(line: Line, trip: Trip) -> bool:
    """Tell the day of a departure for somewhere: "flies to P for a two-day visit"."""
    going = {line.items[trip.at].word, line.items[trip.verb].word, items_word(line, trip.verb + 1)}
    if line.items[trip.at + 1 : trip.at + 2] and line.items[trip.at + 1].word in {"home", "back"}:
        return False
    if not going.isdisjoint({"due", "expected"}) and "for" in line.words:
        return True  # "is due here tomorrow for a two-day visit"
    if any(line.items[at - 1].word == "from" for at, _ in line.tags("T") if at > trip.at):
        return True  # "will pay a two-day visit to P from Friday"
    left = not going.isdisjoint({"left", "departed"})
    return (left and "for" in line.words) or not going.isdisjoint(_OUT)


_OUT = frozenset(
    """
        fly flies flew travel travels travelled traveled go goes went leaves leave departs depart heads land lands
        touched touches come comes came travelling traveling
        """.split()
)


def whole(line: Line, trip: Trip, when: str | None, *, said: bool) -> str | None:
    """Stretch the day of an arrival, or of a departure, to the "three-day visit" that it belongs to.

    `said` tells that the line says a day; the day of publication is that of a beginning or an end only where it is.
    """
    days = days_of(line)
    nth = 0 if is_told_begun(line, trip) else _nth(line, trip, days)
    if not (said or nth or _is_begun(line, trip) or _is_over(line, trip)):
        return when
    if days == 1 or when is None or len(when) != DAY or is_length_of_another(line, trip):
        return when
    day = date.fromisoformat(when)
    if nth:
        first = day - timedelta(nth - 1)
        return Period.parse(f"{first}/{first + timedelta(days - 1)}").text
    apposed = trip.noun and apposed_to(line, trip.at) is not None  # what else begins or ends is not the visit
    words = frozenset(item.word for item in line.items[: trip.at]) if apposed else line.words
    if not _is_over(line, trip) and (not words.isdisjoint(listed("beginning")) or _sets_out(line, trip)):
        first, last = day, day + timedelta(days - 1)
    elif _is_over(line, trip) or not words.isdisjoint(listed("ending")):
        first, last = day - timedelta(days - 1), day
    else:
        return when
    return Period.parse(f"{first}/{last}").text


def _nth(line: Line, trip: Trip, days: int) -> int:
    """Return which day of a visit its sentence tells of: "on the second day of his three-day visit"; 0 for none."""
    of = line.shape.rfind("o", 0, trip.at) if trip.noun else -1
    if of < 1 or trip.at - of > _OF or line.items[of - 1].word not in {"day", "stop", "leg"} | _DAY_ONE:
        return 0
    before = line.items[of - 2]
    if before.word in {"last", "final", "closing", "concluding"}:
        return days
    if line.items[of - 1].word == "day":
        number = before.value.value if isinstance(before.value, Ordinal) else int(before.word == "opening")
        return number if number <= days else 0
    return int(line.items[of - 1].word in _DAY_ONE and before.word == "day")


_DAY_ONE = frozenset({"one", "1"})
_OF = 8  # items from "the second day of" to its visit: "President X's three-day state visit"


def _is_over(line: Line, trip: Trip) -> bool:
    """Tell "leaves P after a three-day stay", "flew home at the end of a visit", "is back from a trip"."""
    return (is_ending(line, trip) or is_homecoming(line, trip)) and not is_told_begun(line, trip)


def is_told_begun(line: Line, trip: Trip) -> bool:
    """Tell a visit whose first day is said: "his trip, which started on 22 April"."""
    near = line.items[trip.at : trip.at + _NEAR]
    if any(item.word in {"started", "began", "commenced"} for item in near):
        return True
    begun = next((at for at, item in enumerate(near, trip.at) if item.word == "begun"), None)
    return begun is not None and "T" in line.shape[begun : begun + 3]


_NEAR = 7  # items from a visit to "began"


def is_ending(line: Line, trip: Trip) -> bool:
    """Tell a visit at the end of which something is done, or which somebody ends."""
    before = {item.word for item in line.items[max(0, trip.at - _BEFORE) : trip.at]}
    if trip.noun and not _CONCLUDING.isdisjoint(item.word for item in line.items[max(0, trip.at - _SHORTLY) : trip.at]):
        return True  # "left on Monday, concluding a visit that he had begun with"
    return trip.noun and (not before.isdisjoint({"after", "end", "close", "conclusion"}) or before >= {"back", "from"})


_CONCLUDING = frozenset({"concluding", "ending", "completing", "finishing", "wrapping", "capping", "rounding"})
_SHORTLY = 7  # items from "concluding" to its visit
_BEFORE = 9  # items from "after" to its visit


def days_of(line: Line) -> int:
    """How long a visit is: "a three-day visit", "a visit of two days"; 1 where the line does not say."""
    return next((days for at in range(len(line.items) - 2) if (days := days_at(line, at))), 1)


def days_at(line: Line, at: int) -> int:
    """How many days the item at an index begins to tell: "three-day", "two days", "48 hours"; 0 for none."""
    item = line.items[at]
    number = item.value.value if isinstance(item.value, Number) else 0
    if item.word in _DAYS or not number:
        return _DAYS.get(item.word, 0)
    unit = items_word(line, at + 2 if line.shape[at + 1 : at + 2] == "-" else at + 1)
    if unit in {"hour", "hours"} and number in _HOURS:
        return number // 24
    told = 0 < number <= _LONGEST_VISIT and unit in {"day", "days"} and items_word(line, at + 2) not in _BESIDE
    return number if told else 0


_BESIDE = frozenset({"after", "before", "later", "earlier", "ago"})
_HOURS = frozenset({48, 72})
_LONGEST_VISIT = 10  # days
_DAYS = {f"{word}-day": days for days, word in enumerate(["two", "three", "four", "five", "six"], start=2)}
