"""Visits: a named person's trip to another party's territory."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

import msgspec

from tracker.domain.facts import Meeting, Party
from tracker.domain.places import country_of
from tracker.reader.cues import clause_of, is_verb, main_verb, status_of
from tracker.reader.frames.actors import agents, main_agents, verb_before
from tracker.reader.frames.destinations import goals
from tracker.reader.frames.groups import groups, preposition
from tracker.reader.frames.meeting_words import DAY, Told, Words, meeting_of
from tracker.reader.frames.slots import when_tag
from tracker.reader.items import Line
from tracker.reader.people import Person
from tracker.reader.story import Story
from tracker.reader.tags import Number, Place, When

_NOUNS = frozenset({"visit", "trip", "tour", "stay"})
_VISITS = frozenset({"visit", "visited", "visits", "trip"})
_STAYS = frozenset({"was", "been", "stayed", "staying"})
_BEING = _STAYS | {"is"}  # words that tell of a trip only before "in"
_GOING = frozenset({"travels", "flies", "goes", "leaves", "arrives", "visits"})


def visits_at(line: Line, story: Story, index: int, words: Words) -> Iterator[Meeting]:
    """A named person goes to a place of another party: "visited P", "on a visit to P", "his visit to P"."""
    if line.items[index].word in _BEING and line.shape[index + 1 : index + 2] != "i":
        return  # no "was in P"
    status = status_of(line, index)
    item = line.items[index]
    noun = item.word in _NOUNS and _is_noun(line, index)
    places = goals(line, index)
    goal = places[0] if places else None
    if noun:
        status = status_of(line, main_verb(line, index)) if status != "none" else status
    if status == "none":
        return
    if not _is_trip(line, index, words, noun=noun, goal=goal):
        if noun or goal is not None:
            line.miss(index, "no trip to a place that is named")
        return
    verb = verb_before(line, index) if noun else None
    if verb is not None and status == "held":
        status = status_of(line, verb)
        if status == "none":
            return
    persons = _of_noun(line, story, index) if noun else agents(line, story, index)
    if item.word == "delegation":
        persons = agents(line, story, next(at for at in range(index, -1, -1) if line.items[at].word in _LEADS))
    if item.word in _GOING and status == "held":
        status = "planned"
    targets: list[Place | None] = [*places] if places else [None]
    for each in targets:
        yield from _to(line, story, index, persons, each, planned=status == "planned")


def _to(
    line: Line, story: Story, index: int, persons: list[Person], goal: Place | None, *, planned: bool
) -> Iterator[Meeting]:
    """Make the visit of these persons to a place, if it is another party's."""
    home = {country_of(person.party or "") for person in persons}
    target = _target(line, story, index, goal, home)
    if not persons or target is None or target in home:
        line.miss(index, "nobody is named who went, or no other country")
        return
    guessed = None
    if None in home:  # whose he is was not said: he comes from the other country, unless he is at home
        guessed = story.other(target) if story.host != target and not _VISITS.isdisjoint(line.words) else None
        if guessed is None:
            line.miss(index, "where the visitor comes from is not said")
            return
    homes = {person.party for person in persons if person.party} | ({guessed} if guessed is not None else set())
    parties = tuple(sorted({*homes, target}))
    place = goal.name if goal is not None else None
    meeting = meeting_of(line, story, index, Told("visit", planned, persons, parties, "meeting.visit", place=place))
    yield _whole_visit(line, _with_its_days(line, story, index, meeting))


_LEADS = frozenset({"led", "headed", "leads", "heads", "heading", "leading"})


def _is_trip(line: Line, index: int, words: Words, *, noun: bool, goal: Place | None) -> bool:
    """Tell a trip from other uses of its words: "arrived at a deal", "was in talks", "visits by tourists"."""
    item = line.items[index]
    if item.word == "delegation":
        return goal is not None and any(each.word in _LEADS for each in line.items[max(0, index - 3) : index])
    if noun:
        alone = item.word != "stay" and line.items[index - 1].word != "the"
        return goal is not None or alone or _has_author(line, index)
    if item.word in _STAYS:
        here = line.items[index + 1].word if index + 1 < len(line.items) else ""
        said = "T" in line.shape[index : index + _STAY]
        return goal is not None and here == "in" and (said or item.word == "staying")
    if item.word == "visits":
        return goal is not None and bool(index) and line.shape[index - 1] in "XNkT"
    if item.word == "is":
        return goal is not None and _IN_FOR.match(line.shape, index) is not None
    if item.word == "reached":  # "reached Oslo", not "reached an agreement in Oslo"
        return goal is not None and line.shape[index + 1 : index + 2] == "P"
    if item.word in words.arrivals:
        return goal is not None or _is_here(line, index)
    return (goal is not None and item.word in words.visits - _NOUNS) or (item.word == "visit" and goal is not None)


_IN_FOR = re.compile(r"kiP[fut]")  # "is in Lima for the summit", "is in Lima on business"
_STAY = 9  # items in which a stay says its day


def _has_author(line: Line, index: int) -> bool:
    return index + 1 < len(line.items) and line.items[index + 1].word in {"by", "of"}


def _is_here(line: Line, index: int) -> bool:
    """Tell "arrived here", "flew in", with a visit's words."""
    return not {"here", "in"}.isdisjoint(item.word for item in line.items[index + 1 : index + 3]) and not {
        "visit",
        "trip",
    }.isdisjoint(line.words)


def _is_noun(line: Line, index: int) -> bool:
    """Tell "a visit", "the official visit", "X's visit" from "will visit"."""
    before = line.items[index - 1] if index else None
    return (
        before is None
        or before.shape in "dsAgFO#TmM-"
        or before.word in _KINDS_OF_VISIT
        or before.word == "whose"
        or before.word.endswith(("day", "-long"))
    )


_KINDS_OF_VISIT = frozenset(
    """
    official working private return brief first second recent state on business long short forthcoming upcoming
    previous late international foreign overseas historic landmark friendly maiden inaugural latest planned
    """.split()
)


def _of_noun(line: Line, story: Story, index: int) -> list[Person]:
    """Return who makes the visit that a noun names: "a visit by X", "X's visit", "X is on a visit"."""
    for at in range(index - 1, max(-1, index - _OWNED), -1):
        if line.shape[at] == "s":
            owners = groups(line, story, max(0, at - 3), at)
            return list(owners[-1].persons) if owners and owners[-1].last == at else []
        if line.items[at].word == "whose":
            before = groups(line, story, 0, at)
            return list(before[-1].persons[-1:]) if before else []
        if line.items[at].word in {"his", "her"}:
            return main_agents(line, story, index) or ([story.subject] if story.subject is not None else [])
    last = min(len(line.items), index + _AUTHOR)
    for group in groups(line, story, index + 1, last):
        if preposition(line, group) in {"by", "of"} and not _invites(line, index, group.first) and group.persons:
            return list(group.persons)
        if line.items[index + 1].word not in {"of", "by", "to", "here"}:
            break
    if line.words >= {"latter"} and [item.word for item in line.items[index + 1 : index + 4]] == [
        "of",
        "the",
        "latter",
    ]:
        before = groups(line, story, 0, index)
        return list(before[-1].persons[-1:]) if before else []
    verb = verb_before(line, index)
    return agents(line, story, verb) if verb is not None else main_agents(line, story, index)


_OWNED = 7  # items between an owner and the visit: "X's December 17-18 visit"
_AUTHOR = 22  # items from the visit to its author: "the visit of a delegation of P headed by Governor X"


def _invites(line: Line, index: int, first: int) -> bool:
    return any(
        item.word in {"invitation", "request"} or (is_verb(line, at) and item.word not in _LEADS)
        for at, item in enumerate(line.items[index + 1 : first], index + 1)
    )


def _target(line: Line, story: Story, index: int, goal: Place | None, home: set[Party | None]) -> Party | None:
    """Return the country that a trip goes to: where it is not said, the other one of the pair."""
    if goal is not None:
        return country_of(goal.code)
    if story.host is not None and " ".join(item.word for item in line.items[index + 1 : index + 4]) == "to our country":
        return story.host
    only = next(iter(home)) if len(home) == 1 else None
    return story.other(only) if only is not None else None


def _with_its_days(line: Line, story: Story, index: int, meeting: Meeting) -> Meeting:
    """Give a visit the days that the clause on what happened there says: "his trip to P, where on 3 May"."""
    _, last = clause_of(line, index)
    if last + 1 < len(line.items) and line.items[last].word == "where" and "T" in line.shape[last : last + 3]:
        when = when_tag(line, last + 1)
        period = story.period(when) if isinstance(when, When) else None
        if period is not None:
            carried = tuple(name for name in meeting.carried if name != "when")
            return msgspec.structs.replace(meeting, when=period, carried=carried)
    return meeting


_BEGINS = frozenset(
    {
        "arrive",
        "begin",
        "start",
        "starts",
        "begun",
        "beginning",
        "starting",
        "kicked",
        "arrived",
        "landed",
        "reached",
        "started",
        "began",
        "begins",
        "arrives",
    }
)
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
