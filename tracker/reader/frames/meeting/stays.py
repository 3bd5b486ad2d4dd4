"""How long a visit told before lasts: "The visit began on Monday", "She leaves tomorrow", "The two-day visit"."""

from collections.abc import Iterator, Sequence

import msgspec

from tracker.domain.facts import Meeting
from tracker.domain.period import Grain, Period
from tracker.reader.frames.meeting.stay_edges import Edges, edges_of, may_tell_edges
from tracker.reader.frames.meeting.words import DAY
from tracker.reader.items import Line
from tracker.reader.stay import Stay, is_week
from tracker.reader.story import Ground, Story


def stays(line: Line, story: Story, here: Sequence[Meeting]) -> Iterator[Meeting]:
    """Yield the visits with all their days of which the line tells what was missing; `here` are those it tells."""
    if not may_tell_edges(line):
        return
    ground = story.ground(line)
    for visit in _known(story, here):
        told = edges_of(line, story, visit)
        stay = story.stay_of(visit)
        news = stay.add(told.first or _beginning(visit, ground), told.last, told.days)
        guessed = "when" in visit.carried and "/" not in (visit.when or "")
        when = stay.span(None if guessed else visit.when) if news else None
        when = when or _refined(visit, told)
        if when is None or (when == visit.when and "when" not in visit.carried):
            continue
        kept = [name for name in visit.carried if name != "when"]
        if not any(name in ground.quote for name in visit.participants):
            kept.append("participants")
        stay.visit = msgspec.structs.replace(
            visit,
            rule="meeting.stay",
            when=when,
            status="planned" if when[:DAY] > (story.published or when) else "held",
            quote=ground.quote,
            start=ground.start,
            end=ground.end,
            carried=tuple(dict.fromkeys(kept)),
        )
        yield stay.visit


def _refined(visit: Meeting, told: Edges) -> str | None:
    """Return a time told of a visit that had none of its own, or a wider one: "will visit P. He arrives on Monday"."""
    when = told.whole or told.first
    if when is None:
        return None
    if visit.when is None or "when" in visit.carried:
        return when
    known, new = Period.parse(visit.when), Period.parse(when)
    wide = known.grain is not Grain.DAY or is_week(known)
    return when if wide and known.contains(new) and known != new else None


def _beginning(visit: Meeting, ground: Ground) -> str | None:
    """Return the day of a visit to come that an earlier sentence tells: it is dated by its beginning."""
    dated = visit.status == "planned" and visit.start != ground.start and "when" not in visit.carried
    return visit.when if dated and len(visit.when or "") == DAY else None


def _known(story: Story, here: Sequence[Meeting]) -> list[Meeting]:
    """The visits that a sentence may tell more of: its own, the one told last, and those whose days were told."""
    told = [*here, story.visit, story.stay, *(stay.visit for stay in reversed(story.stays[-_MOST:]))]
    known: list[Meeting] = []
    for visit in told:
        if visit is not None and not any(_is_one(visit, other) for other in known):
            known.append(visit)
    return known[:_MOST]


_MOST = 4  # visits of which a sentence may tell the days


def _is_one(visit: Meeting, other: Meeting) -> bool:
    return Stay(other).is_of(visit) and None not in (visit.when, other.when)
