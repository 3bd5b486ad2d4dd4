# OWNER from 03:15: the meetings engineer (a new colleague); the grammar engineer leaves this file to him, please.
"""Visits: a named person's trip to another party's territory."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

import msgspec

from tracker.domain.facts import Meeting
from tracker.domain.places import country_of
from tracker.reader.cues import cues, status_of
from tracker.reader.frames.meeting_words import DAY, Told, Words, meeting_of
from tracker.reader.frames.slots import (
    persons_left,
    persons_right,
    subject,
    unnamed_near,
)
from tracker.reader.items import Line
from tracker.reader.people import Person
from tracker.reader.story import Story
from tracker.reader.tags import Number, Place


def visits_at(line: Line, story: Story, index: int, words: Words) -> Iterator[Meeting]:
    """A named person goes to a place of another party: "visited P", "on a visit to P", "his visit to P"."""
    status = status_of(line, index)
    if status == "none":
        return
    item = line.items[index]
    place = _goal(line, index)
    if item.word in words.arrivals and place is None:
        return
    if item.word in {"was", "been"} and not _stays(line, index):
        return
    if item.word == "visits" and not (index and line.shape[index - 1] in "XNk"):
        return
    noun = item.word in {"visit", "trip", "tour"} and _after_noun_words(line, index)
    home_here = " ".join(each.word for each in line.items[index + 1 : index + 4]) == "to our country"
    if home_here and story.host is not None:
        place = Place(story.host, "name", story.host)
    if noun and place is None and line.items[index - 1].word == "the" and not following_by(line, index):
        return
    persons: list[Person] = []
    following = line.items[index + 1].word if index + 1 < len(line.items) else ""
    if noun and following in {"by", "of"}:
        persons = persons_right(line, index + 1) or unnamed_near(line, story, index + 1, index + 8)
    if not persons and noun and index and line.shape[index - 1] == "s":
        persons = persons_left(line, index, 3) or unnamed_near(line, story, index - 4, index)
    if not persons:
        persons = _ahead(line, index) or subject(line, story, index)
        persons = persons[-1:] if noun else persons
    home = {country_of(person.party or "") for person in persons}
    if item.word in _GONE and status == "planned" and cues().planned.isdisjoint(_words_before(line, index)):
        status = "held"
    if item.word in _GOING and status == "held":
        status = "planned"
    target = country_of(place.code) if place is not None else None
    if target is None or target in home:
        if not noun or len(home) != 1 or target in home:
            return
        target = story.other(next(iter(home)))
    if not persons or target is None or None in home:
        return
    parties = tuple(sorted({*(person.party for person in persons if person.party), target}))
    meeting = meeting_of(
        line,
        story,
        index,
        Told(
            form="visit",
            planned=status == "planned",
            persons=persons,
            parties=parties,
            rule="meeting.visit",
            place=place.name if place is not None else None,
        ),
    )
    yield _whole_visit(line, meeting)


def _words_before(line: Line, index: int) -> set[str]:
    return {item.word for item in line.items[max(0, index - 4) : index]}


def _stays(line: Line, index: int) -> bool:
    """Tell "was in Algiers on 28 February" from any other being somewhere: a day must be said."""
    here = line.items[index + 1].word if index + 1 < len(line.items) else ""
    return here == "in" and "T" in line.shape[index : index + _STAY] and "X" in line.shape[max(0, index - 3) : index]


_STAY = 9  # items in which a stay says its day


def _ahead(line: Line, index: int) -> list[Person]:
    """As in "During his visit to Baku, X said": whom a possessive at the start of a sentence announces."""
    if {item.word for item in line.items[:index]} & {"his", "her", "their"} and "X" not in line.shape[:index]:
        return persons_right(line, index, 8)
    return []


def following_by(line: Line, index: int) -> bool:
    """Tell whether the word after an item gives it an author: "the visit by X"."""
    return index + 1 < len(line.items) and line.items[index + 1].word in {"by", "of"}


_GONE = frozenset({"arrived", "landed", "came", "flew", "reached", "travelled", "traveled", "visited", "been", "was"})
_GOING = frozenset({"travels", "flies", "goes", "leaves", "arrives", "visits"})
_BEGINS = frozenset({"arrived", "landed", "reached", "started", "began", "begins", "arrives"})
_ENDS = frozenset({"ended", "ending", "left", "returned", "concluded", "wrapped", "end"})


def _whole_visit(line: Line, meeting: Meeting) -> Meeting:
    """Stretch the day of an arrival, or of a departure, to the "three-day visit" that it belongs to."""
    days = _days(line)
    if days == 1 or meeting.when is None or len(meeting.when) != DAY:
        return meeting
    day = date.fromisoformat(meeting.when)
    if line.words & _BEGINS:
        first, last = day, day + timedelta(days - 1)
    elif line.words & _ENDS:
        first, last = day - timedelta(days - 1), day
    else:
        return meeting
    return msgspec.structs.replace(meeting, when=f"{first}/{last}")


def _after_noun_words(line: Line, index: int) -> bool:
    """Tell "a visit", "the official visit", "X's visit" from "will visit"."""
    before = line.items[index - 1] if index else None
    return (
        before is None or before.shape in "dsAgFO#TmM" or before.word in _KINDS_OF_VISIT or before.word.endswith("day")
    )


_KINDS_OF_VISIT = frozenset(
    """
    official working private return brief first second recent state on business long short forthcoming upcoming
    previous late international foreign
    """.split()
)


def _days(line: Line) -> int:
    """How long a visit is: "a three-day visit"; 1 where the line does not say."""
    for item, following in pairwise(line.items):
        if item.word in _DAYS:
            return _DAYS[item.word]
        if isinstance(item.value, Number) and following.shape == "-" and item.value.value <= _LONGEST_VISIT:
            return item.value.value
    return 1


_LONGEST_VISIT = 10  # days
_DAYS = {f"{word}-day": days for days, word in enumerate(["two", "three", "four", "five", "six"], start=2)}


_STATES = frozenset({"sultanate", "republic", "kingdom", "state", "emirate"})


def _goal(line: Line, index: int) -> Place | None:
    """Where a trip goes: the place after "to" or "in", or straight after the verb."""
    for at in range(index + 1, min(index + 9, len(line.items))):
        item = line.items[at]
        before = line.items[at - 1].word
        following = line.items[at + 1].word if at + 1 < len(line.items) else ""
        if item.shape == "A" and following == "capital" and isinstance(item.value, Place):
            return item.value
        if item.shape == "P" and isinstance(item.value, Place):
            part = line.shape[at + 1 : at + 2]
            if before == "of" and line.items[at - 2].word in _STATES:
                return item.value
            if (before in {"to", "in", "at", "the", "for"} or at == index + 1) and (not part or part not in "NFKQBs"):
                return item.value
        elif item.shape in ";." or item.word in {"that", "which"}:
            return None
    return None
