"""When a gathering was or will be: by its name, by its verb, or by what came after it."""

from datetime import date, timedelta

from tracker.reader.frames.meeting.anchor import Anchor
from tracker.reader.frames.meeting.event_time import event_time
from tracker.reader.frames.meeting.gathering_status import Occurrence, is_ordered
from tracker.reader.frames.meeting.gatherings_named import Gathering
from tracker.reader.frames.meeting.new_times import moved_to, new_time
from tracker.reader.frames.meeting.time_fits import is_within
from tracker.reader.frames.meeting.visit_days import days_of
from tracker.reader.frames.meeting.words import DAY, listed
from tracker.reader.items import Line
from tracker.reader.patterns import regex
from tracker.reader.story import Story
from tracker.reader.tags import When
from tracker.reader.undone import is_called_off

_NEAR = 10  # items from a verb to the time that is its own


def time_of(line: Line, story: Story, gathering: Gathering, told: Occurrence) -> tuple[str | None, bool]:
    """Return when a gathering was or will be, and whether the line says so."""
    future = told.status == "planned"
    if future and is_ordered(line, told.verb):  # "asked officials on Tuesday to convene the council by June"
        value = next((item.value for at, item in line.tags("T") if at > told.verb), None)
        return (story.period(value, future=True), True) if isinstance(value, When) else (None, False)
    if future and line.items[gathering.first - 1].word == "that" and "T" not in line.shape[gathering.first :]:
        return None, False  # "said that the group had met in May and that the eighth session would be held"
    moved = new_time(line, told.verb) if future else None
    shifted = line.items[told.verb].word in listed("shifting") | listed("ahead") or is_called_off(line, told.verb)
    if moved is not None and shifted:
        return moved_to(line, story, moved), True
    end = gathering.last
    if line.shape[end : end + 1] == "(":
        end = max(line.shape.find(")", end), end)
    end += line.shape[end : end + 2] == "oT"  # "after the summit of 6 and 7 July"
    for at in range(gathering.first, end + 1):
        value = line.items[at].value if at < len(line.items) else None
        if isinstance(value, When) and not value.since:
            named = story.period(value, future=future)
            finer = event_time(line, story, Anchor(gathering.first, end, told.verb), future=future)
            return finer if is_within(finer[0], named) else (named, True)  # "the Forum 2024 … on November 10"
    if told.role == "listed" and is_dated_after(line, gathering):
        value = line.items[line.shape.find("T", gathering.last)].value
        return (story.period(value), True) if isinstance(value, When) else (None, False)
    if told.role == "adjunct" and line.items[gathering.first - 1].word in {"after", "following"}:
        return _ended(line, story, gathering)
    anchor = Anchor(gathering.first, end, told.verb)
    if told.role == "subject" and "T" in line.shape[told.verb : told.verb + _NEAR]:
        anchor = Anchor(told.verb, told.verb, told.verb)  # what is told after the verb is when it did so
    when, said = event_time(line, story, anchor, future=future)
    return _all_days(line, gathering, told, when), said


def _all_days(line: Line, gathering: Gathering, told: Occurrence, when: str | None) -> str | None:
    """Stretch the day on which a "two-day session" began or ended to its days."""
    inside = line.items[gathering.first : gathering.last]
    days = days_of(line) if any(item.word in {"day", "days"} or item.word.endswith("-day") for item in inside) else 1
    word = line.items[told.verb].word
    if days == 1 or when is None or len(when) != DAY:
        return when
    day, more = date.fromisoformat(when), timedelta(days - 1)
    if word in listed("ending"):
        return f"{day - more}/{day}"
    return f"{day}/{day + more}" if word in listed("beginning") else when


def _ended(line: Line, story: Story, gathering: Gathering) -> tuple[str | None, bool]:
    """The days of what is over when the rest is done: "went home on Thursday after a three-day fair"."""
    named = line.items[gathering.first : gathering.last]
    days = days_of(line) if any(item.word.endswith("day") for item in named) else 1
    at = next((at for at, _ in line.tags("T") if at < gathering.first), None)
    value = line.items[at].value if at is not None else None
    last = story.period(value) if isinstance(value, When) else None
    if days == 1 or last is None or len(last) != DAY:
        return None, False
    first = date.fromisoformat(last) - timedelta(days - 1)
    return f"{first}/{last}", True


def is_dated_after(line: Line, gathering: Gathering) -> bool:
    """Tell what something else comes after, by its own day: "meets five years after its last session in May 2019"."""
    if line.items[gathering.first - 1].word not in {"after", "following", "since"} or not gathering.which:
        return False
    return _DATED.match(line.shape, gathering.last) is not None


_DATED = regex(r",?(?:[iu]d?P,?)*[iuo]?d?T")
