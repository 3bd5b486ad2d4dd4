"""Meetings, calls, visits, sessions and forums."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from itertools import pairwise
from typing import NamedTuple

import msgspec

from tracker.domain.facts import Meeting, MeetingForm, Party
from tracker.domain.places import country_of
from tracker.reader.bodies import Body
from tracker.reader.cues import status_of
from tracker.reader.discourse import Story
from tracker.reader.frames.slots import (
    codes,
    parties_of,
    persons_at,
    persons_left,
    persons_right,
    place_of,
    subject,
    unnamed_near,
    when_of,
    written,
)
from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.people import Person
from tracker.reader.tags import Number, Ordinal, Place, When


class _Words(NamedTuple):
    met: frozenset[str]
    sat: frozenset[str]
    received: frozenset[str]
    called: frozenset[str]
    talks: frozenset[str]
    held: frozenset[str]
    calls: frozenset[str]
    visits: frozenset[str]
    arrivals: frozenset[str]
    pays: frozenset[str]
    sessions: frozenset[str]
    forums: frozenset[str]
    missions: frozenset[str]
    happened: frozenset[str]


@cache
def _words() -> _Words:
    read = toml("meetings")
    return _Words(**{name: frozenset(read[name]) for name in _Words._fields})


@cache
def triggers() -> frozenset[str]:
    """The words without which a line tells of no meeting."""
    return frozenset().union(*_words()) - {"had", "have", "place", "part", "made", "take", "took"}


def wants(line: Line, story: Story) -> bool:
    """Tell whether the line holds a trigger word."""
    return not line.words.isdisjoint(triggers())


def read(line: Line, story: Story) -> Iterator[Meeting]:
    """Yield the meetings of a line."""
    words = _words()
    yield from _chaired(line, story)
    seen: set[tuple[object, ...]] = set()
    for index, item in enumerate(line.items):
        if item.kind != "word" and item.shape not in "kKc":
            continue
        for meeting in _at(line, story, index, words):
            key = (meeting.form, meeting.participants, meeting.when, meeting.number)
            if key not in seen:
                seen.add(key)
                yield meeting


def _chaired(line: Line, story: Story) -> Iterator[Meeting]:
    """Add to the session told last those who chaired it: "the plenary was co-chaired by X and Y"."""
    session = story.session
    if session is None or session.participants or line.words.isdisjoint({"co-chaired", "chaired", "co-chairs", "co-chair"}):
        return
    persons = _attending(line, story, 0)
    if persons and "O" not in line.shape:
        yield msgspec.structs.replace(session, participants=tuple(sorted(person.name for person in persons)))


def _at(line: Line, story: Story, index: int, words: _Words) -> Iterator[Meeting]:
    word = line.items[index].word
    following = line.items[index + 1].word if index + 1 < len(line.items) else ""
    noun = index > 0 and line.shape[index - 1] in "dgOkMmFxA" and word in words.talks
    if word == "conference" and index and line.items[index - 1].word in {"press", "news", "video"}:
        return
    if word in words.forums or (word == "mission" and line.items[index - 1].word in {"business", "trade"}) or (word in words.sessions and _is_session(line, index, words)):
        yield from _round(line, story, index, words)
    elif word in words.visits or word in words.arrivals:
        yield from _visit(line, story, index, words)
    elif noun or word in words.talks:
        yield from _talks(line, story, index, words)
    elif word in _CONVENED and _met_body(line, index) is not None:
        yield from _body_met(line, story, index)
    elif word in words.met:
        yield from _together(line, story, index, words, _met(line, story, index))
    elif word in words.received:
        yield from _together(line, story, index, words, _received(line, story, index))
    elif (word in words.called and following == "on") or (word in words.sat and following in {"down", "with", "for", "separately", "across"}):
        yield from _together(line, story, index, words, (subject(line, story, index), _objects(line, story, index + 1)))
    elif word in {"videoconference", "video-conference", "videolink"}:
        yield from _together(line, story, index, words, _met(line, story, index))


_CONVENED = frozenset({"met", "meet", "meets", "convened", "convene", "convenes", "sat", "gathered", "reconvened", "held", "hold", "holds", "chaired", "gathers"})  # fmt: skip


def _met_body(line: Line, index: int) -> Body | None:
    """The shared body that meets: the subject of "met", or what is held: "held Foreign Office Consultations"."""
    items = line.items
    if items[index].word in {"held", "hold", "holds"}:
        after = items[index + 1 : index + 3]
        return next((item.value for item in after if isinstance(item.value, Body) and item.value.shared), None)
    for at in range(index - 1, max(-1, index - 26), -1):
        item = items[at]
        if isinstance(item.value, Body):
            return item.value if item.value.shared else None
        if item.shape == "X" and at > index - 6:
            return None
    return None


def _body_met(line: Line, story: Story, index: int) -> Iterator[Meeting]:
    """A session told by its body: "the Joint Commission last met in Accra in March 2012"."""
    body = _met_body(line, index)
    status = status_of(line, index)
    if body is None or status == "none":
        return
    body = story.full(body)
    persons = _attending(line, story, index) or (persons_left(line, index) if line.items[index].word in {"held", "hold"} else [])
    parties = tuple(sorted(body.places)) if len(body.places) > 1 else parties_of(persons, story)
    if len(parties) > 1:
        yield _meeting(
            line, story, index, "session", status == "planned", persons, parties,
            rule="meeting.body", name=body.name, number=_number(line, len(line.items)),
        )  # fmt: skip


_Sides = tuple[list[Person], list[Person]]


def _objects(line: Line, story: Story, index: int) -> list[Person]:
    found = persons_right(line, index)
    return found or unnamed_near(line, story, index + 1, index + 6)


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


def _talks(line: Line, story: Story, index: int, words: _Words) -> Iterator[Meeting]:
    """ "held talks with Y", "talks between X and Y", "at a meeting with Y"."""
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
    elif following in {"with", ",", "also", "separately", "here", "in"} or any(
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
    """Who met at "the meeting": those who lead the delegations, the other side from what follows, or the signatories."""
    led = [at for at, item in enumerate(line.items) if item.word in {"led", "headed"} and at > index]
    guests = persons_right(line, led[0], 4) if led else []
    if guests:
        return story.opposite(guests, line), guests
    document = story.document
    if story.gathering is None and document is not None and len(document.signatories) == 2:
        return [], [story.people.named(name) for name in document.signatories]
    return [], []


_PEOPLES = frozenset({"entrepreneurs", "businessmen", "companies", "businesspeople", "officials", "delegations", "experts", "ministers", "representatives", "circles", "communities"})  # fmt: skip


def _between_peoples(line: Line, story: Story, index: int) -> Iterator[Meeting]:
    """A meeting with nobody named: "a meeting between Azerbaijani and Russian entrepreneurs"."""
    named = [code for code in codes(line, index + 1, index + 7) if country_of(code)]
    near = {item.word for item in line.items[index : index + 9]}
    status = status_of(line, index)
    if status == "none" or len(named) < 2 or near.isdisjoint(_PEOPLES):
        return
    planned = status == "planned"
    speakers = [] if planned else story.speakers(line)
    meeting = _meeting(line, story, index, "meeting", planned, speakers, tuple(sorted(named)), rule="meeting.peoples")
    if planned and meeting.when is None and story.forum is not None and "forum" in line.words:
        meeting = msgspec.structs.replace(meeting, when=story.forum.when, carried=(*meeting.carried, "when"))
    yield meeting


def _together(line: Line, story: Story, index: int, words: _Words, sides: _Sides) -> Iterator[Meeting]:
    """Make the meeting of these persons, if they are at least two, of two parties."""
    status = status_of(line, index)
    persons = list(dict.fromkeys([*sides[0], *sides[1]]))
    if status == "none" or len(persons) < 2 or not sides[1] and len(sides[0]) < 2:
        return
    parties = parties_of(persons, story)
    if len(parties) < 2:
        return
    form: MeetingForm = "call" if words.calls & line.words and _by_wire(line, index, words) else "meeting"
    yield _meeting(line, story, index, form, status == "planned", persons, parties, rule="meeting.together")


def _by_wire(line: Line, index: int, words: _Words) -> bool:
    return any(item.word in words.calls for item in line.items[max(0, index - 8) : index + 14])


def _meeting(
    line: Line,
    story: Story,
    index: int,
    form: MeetingForm,
    planned: bool,  # noqa: FBT001
    persons: list[Person],
    parties: tuple[Party, ...],
    *,
    rule: str,
    name: str | None = None,
    number: int | None = None,
    place: str | None = None,
) -> Meeting:
    ground = story.ground(line)
    when, said = when_of(line, story, index, future=planned)
    carried: list[str] = []
    if planned and when is None:
        only = [item.value for _, item in line.tags("T") if isinstance(item.value, When)]
        if len(only) == 1:
            when = story.period(only[0], future=True)
        elif not only and form == "meeting":
            when, carried = story.planned_with(parties), ["when"]
    elif said and when is not None and story.published is not None and when[:_DAY] > story.published:
        planned = True
    if not said and not planned:
        when, carried = story.today(), ["when"]
        if story.forum is not None and form == "meeting" and "forum" in line.words and when != story.forum.when:
            when = story.forum.when
    where = place_of(line, index)
    if not any(person.name in ground.quote for person in persons) and persons:
        carried.append("participants")
    return Meeting(
        quote=ground.quote,
        start=ground.start,
        end=ground.end,
        rule=rule,
        carried=tuple(carried),
        when=when,
        form=form,
        participants=tuple(sorted(person.name for person in persons)),
        parties=parties,
        place=place or (where.name if where is not None else None if form == "call" else story.venue),
        name=name,
        number=number,
        status="planned" if planned else "held",
    )


def _visit(line: Line, story: Story, index: int, words: _Words) -> Iterator[Meeting]:
    """A named person goes to a place of another party: "visited P", "on a visit to P", "his visit to P"."""
    status = status_of(line, index)
    if status == "none":
        return
    item = line.items[index]
    place = _goal(line, index)
    if item.word in words.arrivals and place is None:
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
    meeting = _meeting(
        line, story, index, "visit", status == "planned", persons, parties,
        rule="meeting.visit", place=place.name if place is not None else None,
    )  # fmt: skip
    yield _whole_visit(line, meeting)


def _ahead(line: Line, index: int) -> list[Person]:
    """ "During his visit to Baku, X said": whom a possessive at the start of a sentence announces."""
    if {item.word for item in line.items[:index]} & {"his", "her", "their"} and "X" not in line.shape[:index]:
        return persons_right(line, index, 8)
    return []


def following_by(line: Line, index: int) -> bool:
    """Tell whether the word after an item gives it an author: "the visit by X"."""
    return index + 1 < len(line.items) and line.items[index + 1].word in {"by", "of"}


_GOING = frozenset({"travels", "flies", "goes", "leaves", "arrives", "visits"})
_BEGINS = frozenset({"arrived", "landed", "reached", "started", "began", "begins", "arrives"})
_ENDS = frozenset({"ended", "ending", "left", "returned", "concluded", "wrapped", "end"})


def _whole_visit(line: Line, meeting: Meeting) -> Meeting:
    """Stretch the day of an arrival, or of a departure, to the "three-day visit" that it belongs to."""
    days = _days(line)
    if days == 1 or meeting.when is None or len(meeting.when) != _DAY:
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
    return before is None or before.shape in "dsAgFO#TmM" or before.word in _KINDS_OF_VISIT or before.word.endswith("day")


_KINDS_OF_VISIT = frozenset({"official", "working", "private", "return", "brief", "first", "second", "recent", "state", "on", "business", "long", "short", "forthcoming", "upcoming", "previous", "late", "international", "foreign"})  # fmt: skip


def _days(line: Line) -> int:
    """How long a visit is: "a three-day visit"; 1 where the line does not say."""
    for item, following in pairwise(line.items):
        if item.word in _DAYS:
            return _DAYS[item.word]
        if isinstance(item.value, Number) and following.shape == "-" and item.value.value <= _LONGEST_VISIT:
            return item.value.value
    return 1


_LONGEST_VISIT = 10  # days
_DAY = len("2021-12-07")
_DAYS = {f"{word}-day": days for days, word in enumerate(["two", "three", "four", "five", "six"], start=2)}


def _goal(line: Line, index: int) -> Place | None:
    """Where a trip goes: the place after "to" or "in", or straight after the verb."""
    for at in range(index + 1, min(index + 9, len(line.items))):
        item = line.items[at]
        before = line.items[at - 1].word
        if item.shape == "P" and isinstance(item.value, Place):
            part = line.shape[at + 1 : at + 2]
            if (before in {"to", "in", "at", "the", "for"} or at == index + 1) and (not part or part not in "NFKQBs"):
                return item.value
        elif item.shape in ";." or item.word in {"that", "which"}:
            return None
    return None


def _is_session(line: Line, index: int, words: _Words) -> bool:
    """Tell a session of a body from a meeting of persons: an ordinal before it, or a shared body after it."""
    before = line.shape[max(0, index - 4) : index]
    after = line.items[index + 1 : index + 4]
    body = any(isinstance(item.value, Body) and item.value.shared for item in after)
    own = any(isinstance(item.value, Body) and item.value.shared for item in line.items[max(0, index - 3) : index])
    return body or ("O" in before and index > 0) or own


def _round(line: Line, story: Story, index: int, words: _Words) -> Iterator[Meeting]:
    """A session of a body, or a forum."""
    happened = any(item.word in words.happened for item in line.items)
    status = status_of(line, index)
    if not happened or status == "none":
        return
    items = line.items
    if _is_beside([item.word for item in items[max(0, index - 9) : index]]):
        return
    forum = items[index].word in words.forums or items[index].word == "mission"
    between = [code for code in codes(line, index + 1, index + 8) if country_of(code)]
    of_two = len(between) == 2 and items[index + 1].word == "between"
    if forum and _only_where(line, index) and not of_two:
        return
    number = _number(line, index)
    body = None if forum else story.session_body(line)
    if not forum and body is None:
        return
    name = body.name if body is not None else _name(line, index)
    generic = forum and number is None and name.islower() and not {"business", "trade", "intergovernmental"} & set(name.split())
    if generic and not of_two:
        return
    near = [*range(index, min(index + _VERB, len(items))), *range(index - 1, max(-1, index - _VERB), -1)]
    verb = next((at for at in near if items[at].word in words.happened), index)
    status = status_of(line, verb)
    if status == "none":
        return
    persons = _attending(line, story, index)
    if not persons:
        persons = _both_sides(line)
    if not persons and forum and number is None and status == "held" and not when_of(line, story, verb)[1]:
        persons = story.speakers(line)
    if forum and of_two:
        parties = tuple(sorted(between))
    else:
        parties = parties_of(persons, story) if body is None or len(body.places) < 2 else tuple(sorted(body.places))
    form: MeetingForm = "forum" if forum else "session"
    yield _meeting(
        line, story, verb, form, status == "planned", persons, parties, rule=f"meeting.{form}", name=name, number=number
    )


_VERB = 22  # items between a forum and the verb that it is held by


def _only_where(line: Line, index: int) -> bool:
    """Tell a forum that is only where something else happened: "X and Y are to meet at the Mercosur summit"."""
    first = index
    while first > 0 and line.shape[first - 1] in "NQPAFMKBR-mgO":
        first -= 1
    before = [item.word for item in line.items[max(0, first - 4) : first]]
    at = "at" in before[-2:] or "of" in before[-2:] or "during" in before[-2:] or "after" in before[-2:]
    return at and not {"attended", "attend", "part", "participated", "spoke"} & set(before) and "O" not in line.shape[first:index]


_BESIDE = frozenset({"framework", "sidelines", "margins", "frames", "sideline", "eve", "ahead"})


def _is_beside(before: list[str]) -> bool:
    """Tell what only happened beside a forum: "as part of the forum", "on the sidelines of the summit"."""
    return not _BESIDE.isdisjoint(before) or ("part" in before and before[(before.index("part") + 1) % len(before)] == "of")


_PRESENT = frozenset({"attended", "addressed", "floor", "part", "held", "opened"})


def _attending(line: Line, story: Story, index: int) -> list[Person]:
    for at, item in enumerate(line.items):
        if item.word in {"co-chaired", "chaired", "attended", "opened", "co-chairmanship", "chairmanship", "presided", "led", "addressed", "part", "joined", "co-chair", "co-chairs"}:
            found = persons_right(line, at, 4) or persons_left(line, at)
            if found:
                return found
    before = next((at for at in range(index - 1, max(-1, index - 9), -1) if line.items[at].word in _PRESENT), None)
    if before is None or "X" in line.shape[before:index]:
        return []
    return subject(line, story, before)


def _both_sides(line: Line) -> list[Person]:
    """The persons of a list that stand for two countries: with nobody said to attend, they did."""
    for at, _ in line.tags("X"):
        listed, _ = persons_at(line, at)
        if len({person.country for person in listed if person.country is not None}) > 1:
            return listed
    return []


def _number(line: Line, index: int) -> int | None:
    for at in range(index - 1, max(-1, index - 8), -1):
        value = line.items[at].value
        if isinstance(value, Ordinal):
            return value.value
        if line.shape[at] in ";.)":
            return None
    return None


def _name(line: Line, index: int) -> str:
    """The capitalised words, places and acronyms up to the noun, else the noun and the word before it."""
    first = index
    while first > 0 and (line.shape[first - 1] in "NQPAFMKBR-" or (line.shape[first - 1] in "&gmk" and first > 1 and line.items[first - 1].word in {"and", "business", "interregional", "investment", "economic", "trade", "intergovernmental"})):
        first -= 1
    text = written(line, first, index + 1)
    return text if first < index else line.items[index].text
