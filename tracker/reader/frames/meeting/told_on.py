"""What the lines after a meeting tell of it: "X met Y. The meeting, the third this year, took place in Lima on Monday".

The meeting told last is `story.encounter`. A line that speaks of it, as "the meeting", "it" or "the two", may tell its
day, its place, that it was by telephone, and who else was there: all of it is added to the one fact.
"""

from collections.abc import Iterator

import msgspec

from tracker.domain.facts import Meeting
from tracker.domain.period import Period
from tracker.reader.frames.meeting.anchor import Anchor
from tracker.reader.frames.meeting.calls import by_wire
from tracker.reader.frames.meeting.event_time import event_time
from tracker.reader.frames.meeting.present_too import present_too
from tracker.reader.frames.meeting.spoken_of_again import Again, moved_to, next_told, spoken_of_again
from tracker.reader.frames.meeting.words import DAY, listed, meeting_words
from tracker.reader.frames.where import place_of
from tracker.reader.gatherings import TOLD_ON
from tracker.reader.items import Line
from tracker.reader.patterns import regex
from tracker.reader.status import status_of
from tracker.reader.story import Story
from tracker.reader.tags import When

_WAS_HELD = regex(r"(?:was|were) held \S+|\S+ took place")
_LINES = 4  # in which a meeting is gone on about
_PARAGRAPHS = 2
_SOON = 2  # lines in which it is told who else was there
_MONTH = len("2021-05")


def told_on(line: Line, story: Story) -> Iterator[Meeting]:
    """Yield the meeting told last with what this line adds to it."""
    known = story.encounter
    if known is None or line.role != "body":
        return
    away = story.number(line) - story.number(known.line)
    if not 0 < away <= _LINES or line.paragraph - known.line.paragraph > _PARAGRAPHS:
        return
    before = story.before(line)
    gone_on = before is not None and "X" not in before.shape and not before.words.isdisjoint(meeting_words().talks)
    again = spoken_of_again(line, known.meeting, just_before=away == 1 or gone_on)
    told = known.meeting
    if again is not None:
        told = _placed(again, _dated(line, again, told, story))
    near = again is not None or (away <= _SOON and not _is_of_round(story, known.line))
    others = tuple(each.name for each in present_too(line, story, told)) if near else ()
    if others:
        told = msgspec.structs.replace(told, participants=tuple(sorted({*told.participants, *others})))
    if again is None and not others:
        yield from _next_one(line, story, known.meeting)
    if told is not known.meeting:
        ground = story.ground(line)
        yield msgspec.structs.replace(
            told,
            rule=TOLD_ON,
            quote=ground.quote,
            start=ground.start,
            end=ground.end,
            carried=("participants", *(name for name in told.carried if name == "when")),
        )


def _next_one(line: Line, story: Story, known: Meeting) -> Iterator[Meeting]:
    """Yield another meeting of those who met: "Their next meeting is planned for October", "The last was in May"."""
    found = next_told(line)
    if found is None or known.status != "held" or "X" in line.shape:
        return
    noun, verb = found
    planned = line.words.isdisjoint({"previous", "last"})
    when, said = event_time(line, story, Anchor(noun, noun + 1, verb), future=planned)
    if not said or when is None or story.published is None or (when > story.published[: len(when)]) != planned:
        return
    ground = story.ground(line)
    yield msgspec.structs.replace(
        known,
        rule="meeting.next",
        form="call" if line.items[noun].word.startswith("call") else "meeting",
        status="planned" if planned else "held",
        when=when,
        place=place_of(line, verb),
        quote=ground.quote,
        start=ground.start,
        end=ground.end,
        carried=("participants", "parties"),
    )


def _is_of_round(story: Story, since: Line) -> bool:
    """Tell that a session or forum was told since: who takes part takes part in that."""
    return story.round_line is not None and story.number(story.round_line) > story.number(since)


def _dated(whole: Line, again: Again, told: Meeting, story: Story) -> Meeting:
    """Give a meeting whose day nobody has told yet the day that the line tells, and make it a call if it was one."""
    line, verb = again.line, again.verb
    planned = told.status == "planned"
    moved = moved_to(whole, again.noun) if planned else None
    if moved is not None and isinstance(value := whole.items[moved].value, When):
        return msgspec.structs.replace(told, when=story.period(value, future=True), carried=())
    if not _is_of_status(again, told):
        return told
    if told.form == "meeting" and (again.by_wire or by_wire(line, verb, meeting_words())):
        told = msgspec.structs.replace(told, form="call")
    when, said = event_time(line, story, Anchor(again.noun, again.noun + 1, verb), future=planned)
    if not said or when is None or len(when) < (_MONTH if planned else DAY) or not _may_be(story, told, when):
        return told
    return msgspec.structs.replace(told, when=when, carried=())


def _is_of_status(again: Again, told: Meeting) -> bool:
    """Tell what was held of a meeting that was held, and what is scheduled of one that is to come."""
    if not again.happens:
        return True
    held = _WAS_HELD.fullmatch(" ".join(item.word for item in again.line.items[again.verb - 1 : again.verb + 2]))
    if held is not None:
        return told.status == "held"  # "originally planned for April, was held"
    status = status_of(again.line, again.verb)
    if status == "held" and again.line.items[again.verb].word in listed("ahead") | {"set"}:
        status = "planned"
    return status == told.status


def _may_be(story: Story, told: Meeting, when: str) -> bool:
    """Tell whether a meeting may have been then: its day was left open, or told less exactly."""
    if told.when is None or ("when" in told.carried and told.participants not in story.met):
        return True
    return told.when != when and Period.parse(told.when).contains(Period.parse(when))


def _placed(again: Again, told: Meeting) -> Meeting:
    """Give a meeting the place that the line tells, unless its own line told it."""
    if not _is_of_status(again, told):
        return told
    where = place_of(again.line, again.verb) or again.town
    if where is None or where == told.place or (told.place is not None and told.place in told.quote):
        return told
    return msgspec.structs.replace(told, place=where)
