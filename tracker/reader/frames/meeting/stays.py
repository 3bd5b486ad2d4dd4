"""How long a visit told before lasts: "The visit began on Monday and ends tomorrow", "It will last until 3 June"."""

from collections.abc import Iterator

import msgspec

from tracker.domain.facts import Meeting
from tracker.domain.period import Period
from tracker.reader.frames.meeting.words import DAY, listed
from tracker.reader.items import Line
from tracker.reader.story import Story
from tracker.reader.tags import When

_SUBJECT = 6  # items in which a sentence names the visit that it goes on about
_SOON = 4  # items from a verb to its day
_LASTS = frozenset({"last", "lasts", "runs", "run", "continue", "continues", "until", "till", "through"})


def stays(line: Line, story: Story) -> Iterator[Meeting]:
    """Yield the visit told last with the days that a line gives to its beginning and its end."""
    visit = story.visit
    if visit is None or visit.when is None or "T" not in line.shape or not _goes_on(line):
        return
    first = _day_after(line, story, listed("beginning"), future=visit.status == "planned")
    last = _day_after(line, story, listed("ending") | _LASTS, future=True)
    known = Period.parse(visit.when)
    if last is None or (first is None and known.first != known.last):
        return
    begins = Period.parse(first).first if first is not None else known.first
    ends = Period.parse(last).first
    if begins < ends and begins <= known.last and known.first <= ends:
        ground = story.ground(line)
        yield msgspec.structs.replace(
            visit,
            when=Period.parse(f"{begins}/{ends}").text,
            quote=ground.quote,
            start=ground.start,
            end=ground.end,
            carried=tuple(name for name in dict.fromkeys((*visit.carried, "participants")) if name != "when"),
        )


def _goes_on(line: Line) -> bool:
    """Tell "The visit", "His trip" at the head of a sentence."""
    trip = next((at for at, item in enumerate(line.items[:_SUBJECT]) if item.word in listed("trips")), None)
    return bool(trip) and line.items[0].word in {"the", "his", "her", "this"} and "X" not in line.shape[:trip]


def _day_after(line: Line, story: Story, verbs: frozenset[str], *, future: bool) -> str | None:
    """Return the day that follows one of these verbs at once."""
    for at, item in enumerate(line.items):
        if item.word not in verbs:
            continue
        near = line.items[at + 1 : at + 1 + _SOON]
        value = next((each.value for each in near if isinstance(each.value, When)), None)
        day = story.period(value, future=future) if isinstance(value, When) else None
        if day is not None and len(day) == DAY:
            return day
    return None
