"""A meeting of which one line names one side, the next the other: "X held talks in Lisbon. Her interlocutor was Y"."""

from collections.abc import Iterator

import msgspec

from tracker.domain.facts import Meeting, MeetingForm
from tracker.reader.cues import items_word
from tracker.reader.frames.groups import groups, preposition, visitors
from tracker.reader.frames.meeting.calls import by_wire
from tracker.reader.frames.meeting.meeting_fact import Told, meeting_of
from tracker.reader.frames.meeting.words import listed, meeting_words
from tracker.reader.frames.slots import parties_of
from tracker.reader.items import Line
from tracker.reader.story import Story

_LINES = 2  # in which the other side is named
_OPENING = 4  # items in which a sentence says that it names it
_BE = frozenset({"was", "were", "is", "are"})


def completed(line: Line, story: Story) -> Iterator[Meeting]:
    """Yield the meeting of which a line before told one side, where this one names the other."""
    yield from _hosted(line, story)
    half = story.half
    if half is None or not 0 < story.number(line) - story.number(half.line) <= _LINES:
        return
    be = next((at for at in range(2, _OPENING + 1) if items_word(line, at) in _BE), None)
    if be is None or items_word(line, 0) not in {"his", "her", "their", "the"}:
        return
    if listed("interlocutors").isdisjoint(item.word for item in line.items[1:be]):
        return
    after = [group for group in groups(line, story, be, len(line.items)) if preposition(line, group) == ""]
    persons = [*half.persons, *(after[0].persons if after else ())]
    parties = parties_of(persons, story)
    if len({person.country for person in persons}) > 1 and len(parties) > 1:
        form: MeetingForm = "call" if by_wire(half.line, half.index, meeting_words()) else "meeting"
        told = Told(form, half.planned, persons, parties, "meeting.together")
        found = meeting_of(half.line, story, half.index, told)
        story.half = None
        yield msgspec.structs.replace(found, carried=tuple(dict.fromkeys((*found.carried, "participants"))))


def _hosted(line: Line, story: Story) -> Iterator[Meeting]:
    """Yield the meeting with who "was his host", of a visitor told before: "X was in P. Premier Y was her host"."""
    at = next((at for at, item in enumerate(line.items) if item.word in listed("interlocutors")), None)
    if at is None or at < _OPENING - 1 or [item.word for item in line.items[at - 2 : at]] not in _WAS_HIS:
        return
    subjects = [group for group in groups(line, story, 0, at - 2) if group.last == at - 2 and len(group.persons) == 1]
    visitor = story.half.persons if story.half is not None else tuple(visitors(story))
    if not subjects or preposition(line, subjects[0]) != "" or len(visitor) != 1:
        return
    persons = [*visitor, *subjects[0].persons]
    parties = parties_of(persons, story)
    if len({person.country for person in persons} - {None}) > 1 and len(parties) > 1:
        yield meeting_of(
            line,
            story,
            at,
            Told(form="meeting", planned=False, persons=persons, parties=parties, rule="meeting.together"),
        )


_WAS_HIS = [["was", "his"], ["was", "her"]]
