# OWNER from 03:15: the meetings engineer (a new colleague); the grammar engineer leaves this file to him, please.
"""Meetings and calls of persons; visits, sessions and forums are found here and read in their own files."""

from collections.abc import Iterator
from functools import cache

import msgspec

from tracker.domain.facts import Meeting, MeetingForm
from tracker.domain.places import country_of
from tracker.reader.cues import status_of
from tracker.reader.frames.meeting_words import Told, Words, meeting_of, meeting_words
from tracker.reader.frames.rounds import (
    chaired_later,
    elliptic_round,
    is_session,
    met_body,
    rounds_at,
    sessions_of_body,
)
from tracker.reader.frames.slots import (
    codes,
    parties_of,
    persons_at,
    persons_left,
    persons_right,
    subject,
    unnamed_near,
)
from tracker.reader.frames.visit import visits_at
from tracker.reader.items import Line
from tracker.reader.people import Person
from tracker.reader.story import Story


@cache
def triggers() -> frozenset[str]:
    """The words without which a line tells of no meeting."""
    return frozenset().union(*meeting_words()) - {"had", "have", "place", "part", "made", "take", "took"}


def wants(line: Line, _story: Story) -> bool:
    """Tell whether the line holds a trigger word."""
    return not line.words.isdisjoint(triggers())


def read(line: Line, story: Story) -> Iterator[Meeting]:
    """Yield the meetings of a line."""
    words = meeting_words()
    yield from chaired_later(line, story)
    another = list(elliptic_round(line, story))
    if another:
        yield from another
        return
    seen: set[tuple[object, ...]] = set()
    for index, item in enumerate(line.items):
        if item.kind != "word" and item.shape not in "kKc":
            continue
        for meeting in _at(line, story, index, words):
            key = (meeting.form, meeting.participants, meeting.when, meeting.number)
            if key not in seen:
                seen.add(key)
                yield meeting


def _at(line: Line, story: Story, index: int, words: Words) -> Iterator[Meeting]:
    word = line.items[index].word
    following = line.items[index + 1].word if index + 1 < len(line.items) else ""
    noun = index > 0 and line.shape[index - 1] in "dgOkMmFxA" and word in words.talks
    if word == "conference" and index and line.items[index - 1].word in {"press", "news", "video"}:
        return
    if (
        word in words.forums
        or (word == "mission" and line.items[index - 1].word in {"business", "trade"})
        or (word in words.sessions and is_session(line, index))
    ):
        yield from rounds_at(line, story, index, words)
    elif word in words.visits or word in words.arrivals:
        yield from visits_at(line, story, index, words)
    elif noun or word in words.talks:
        yield from _talks(line, story, index, words)
    elif word in _CONVENED and met_body(line, index) is not None:
        yield from sessions_of_body(line, story, index)
    elif word in words.met:
        yield from _together(line, story, index, words, _met(line, story, index))
    elif word in words.received:
        yield from _together(line, story, index, words, _received(line, story, index))
        yield from _separately(line, story, index, words)
    elif word == "call" and index and line.items[index - 1].word == "courtesy":
        yield from _together(line, story, index, words, (subject(line, story, index), _objects(line, story, index + 1)))
    elif word == "seen" and following == "each":
        yield from _together(line, story, index, words, (subject(line, story, index), []))
    elif (word in words.called and following == "on") or (
        word in words.sat and following in {"down", "with", "for", "separately", "across", "by"}
    ):
        yield from _together(line, story, index, words, (subject(line, story, index), _objects(line, story, index + 1)))
    elif word in {"videoconference", "video-conference", "videolink"}:
        yield from _together(line, story, index, words, _met(line, story, index))


_CONVENED = frozenset(
    """
    met meet meets convened convene convenes sat gathered reconvened held hold holds chaired gathers
    """.split()
)


def _separately(line: Line, story: Story, index: int, words: Words) -> Iterator[Meeting]:
    """Meetings with more persons, one each: "called on the President and, separately, on Vice President X"."""
    at = line.shape.find("X", index)
    while at >= 0:
        following = line.shape.find("X", at + 1)
        between = [item.word for item in line.items[at + 1 : following]] if following >= 0 else []
        if not between or len(between) > _BETWEEN or between[-1] not in {"on", "by", "with"} or "and" not in between:
            return
        yield from _together(line, story, index, words, (subject(line, story, index), persons_at(line, following)[0]))
        at = following


_BETWEEN = 6  # items between two persons met one after the other

_Sides = tuple[list[Person], list[Person]]


def _objects(line: Line, story: Story, index: int) -> list[Person]:
    found = persons_right(line, index) or unnamed_near(line, story, index + 1, index + 6)
    pronoun = {item.word for item in line.items[index + 1 : index + 3]} & {"her", "him"}
    return found or ([story.subject] if pronoun and story.subject is not None else [])


def _met(line: Line, story: Story, index: int) -> _Sides:
    return subject(line, story, index), _objects(line, story, index)


def _received(line: Line, story: Story, index: int) -> _Sides:
    right = persons_right(line, index)
    left = persons_left(line, index)
    if not left:
        left = subject(line, story, index)
    if not right:
        right = unnamed_near(line, story, index + 1, index + 8)
        if not right and {"guest", "him", "her", "visitor"} & line.words and story.subject is not None:
            right = [story.subject]
    return left, right


def _talks(line: Line, story: Story, index: int, words: Words) -> Iterator[Meeting]:
    """As in "held talks with Y", "talks between X and Y", "at a meeting with Y"."""
    following = line.items[index + 1].word if index + 1 < len(line.items) else ""
    if line.items[index - 1].word in {"press", "news"} and index:
        return
    if following == "between" and not persons_right(line, index + 1):
        yield from _between_peoples(line, story, index)
        return
    if following == "between":
        sides: _Sides = ([], persons_right(line, index + 1))
    elif _is_told(line, index) and line.words.isdisjoint({"ministerial"}):
        sides = _led(line, story, index)
    elif following in {"with", "also", "separately", "here", "in"} or any(
        item.word in words.held for item in line.items[max(0, index - 5) : index]
    ):
        right = persons_right(line, index, 8)
        sides = (subject(line, story, index), right or unnamed_near(line, story, index + 1, index + 8))
    else:
        return
    yield from _together(line, story, index, words, sides)


def _is_told(line: Line, index: int) -> bool:
    """Tell "it was a meeting …" and "during the meeting, …" from meetings that the clause itself sets up."""
    before = [item.word for item in line.items[max(0, index - 3) : index]]
    return before[-2:] in (["during", "the"], ["was", "a"], ["at", "the"]) and line.items[index].word == "meeting"


def _led(line: Line, story: Story, index: int) -> _Sides:
    """Who met at "the meeting": the leaders of delegations and who follows, or the signatories."""
    led = [at for at, item in enumerate(line.items) if item.word in {"led", "headed"} and at > index]
    guests = persons_right(line, led[0], 4) if led else []
    if guests:
        return story.opposite(guests, line), guests
    document = story.document
    if story.gathering is None and document is not None and len(document.signatories) == 2:
        return [], [story.people.named(name) for name in document.signatories]
    return [], []


_PEOPLES = frozenset(
    """
    entrepreneurs businessmen companies businesspeople officials delegations experts ministers representatives
    circles communities
    """.split()
)


def _between_peoples(line: Line, story: Story, index: int) -> Iterator[Meeting]:
    """A meeting with nobody named: "a meeting between Azerbaijani and Russian entrepreneurs"."""
    named = [code for code in codes(line, index + 1, index + 7) if country_of(code)]
    near = {item.word for item in line.items[index : index + 9]}
    status = status_of(line, index)
    if status == "none" or len(named) < 2 or near.isdisjoint(_PEOPLES):
        return
    planned = status == "planned"
    speakers = [] if planned else story.speakers(line)
    meeting = meeting_of(
        line, story, index, Told("meeting", planned, speakers, tuple(sorted(named)), "meeting.peoples")
    )
    if planned and meeting.when is None and story.forum is not None and "forum" in line.words:
        meeting = msgspec.structs.replace(meeting, when=story.forum.when, carried=(*meeting.carried, "when"))
    yield meeting


def _together(line: Line, story: Story, index: int, words: Words, sides: _Sides) -> Iterator[Meeting]:
    """Make the meeting of these persons, if they are at least two, of two parties."""
    status = status_of(line, index)
    persons = list(dict.fromkeys([*sides[0], *sides[1]]))
    if status == "none" or len(persons) < 2 or (not sides[1] and len(sides[0]) < 2):
        return
    parties = parties_of(persons, story)
    if len(parties) < 2:
        return
    form: MeetingForm = "call" if words.calls & line.words and _by_wire(line, index, words) else "meeting"
    meeting = meeting_of(line, story, index, Told(form, status == "planned", persons, parties, "meeting.together"))
    if meeting.status == "held" or meeting.when is not None or story.day is None:
        yield meeting


def _by_wire(line: Line, index: int, words: Words) -> bool:
    return any(item.word in words.calls for item in line.items[max(0, index - 8) : index + 14])
