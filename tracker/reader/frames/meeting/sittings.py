"""What the lines after a session or forum tell of it: "It was the ninth session", "The forum ends on Friday".

The session told is in `story.sittings`. A line whose subject it is may tell its days, its number and its place, move
it to another day or call it off: the one fact is told anew with all of it.
"""

from collections.abc import Iterator

import msgspec

from tracker.domain.facts import Meeting
from tracker.domain.period import Period
from tracker.reader.cues import items_word
from tracker.reader.frames.meeting.anchor import Anchor
from tracker.reader.frames.meeting.event_time import event_time
from tracker.reader.frames.meeting.new_times import moved_to, new_time
from tracker.reader.frames.meeting.noun_phrase import order_of
from tracker.reader.frames.meeting.round_numbers import is_of_late
from tracker.reader.frames.meeting.sat_on import Spoken, spoken_of, tells_edge
from tracker.reader.frames.meeting.visit_days import days_at
from tracker.reader.frames.meeting.words import DAY, listed
from tracker.reader.frames.where import place_of
from tracker.reader.items import Line
from tracker.reader.patterns import regex
from tracker.reader.same_sessions import CALLED_OFF, SITTING
from tracker.reader.sitting import Sitting
from tracker.reader.status import status_of
from tracker.reader.story import Story
from tracker.reader.tags import When
from tracker.reader.undone import is_called_off

_BE = frozenset({"is", "was", "be", "marks", "marked"})
_TO_END = frozenset({"until", "till", "through"})
_AHEAD = frozenset("will to is due closes ends concludes finishes opens begins starts runs lasts continues".split())
_MONTH = len("2021-05")
_RANKED = regex(r"d?[ABPckK]?s?O")  # "was the ninth", "is the commission's 14th"
_APPOSED = regex(r",dO[^,]*,")  # "The talks, the 36th,"
_GROUP = 5  # items of a verb's group, with what happens in it: "is now scheduled to take place"


def sittings(line: Line, story: Story) -> Iterator[tuple[int, Meeting]]:
    """Yield the session or forum that a line goes on about with what it adds, and the item that means it."""
    spoken = spoken_of(line, story)
    if spoken is None:
        return
    known = spoken.sitting
    if _is_off(line, spoken):
        if known.meeting.status == "planned":
            yield spoken.noun, _told(known, story, line, known.meeting, rule=CALLED_OFF)
            known.open, known.stay.first, known.stay.last = True, None, None
        return
    number = _number(line, spoken)
    if number is not None and known.meeting.number not in {None, number}:
        return
    more = known.meeting if number is None else msgspec.structs.replace(known.meeting, number=number)
    if _says_when(line, spoken):
        more = _placed(line, spoken, _dated(line, story, spoken, more))
    if more is not known.meeting or number is not None:
        yield spoken.noun, _told(known, story, line, more, rule=SITTING)


def _told(known: Sitting, story: Story, line: Line, more: Meeting, *, rule: str) -> Meeting:
    """Return a session told anew in its own line, what comes of others named; later lines go on from it."""
    names = ("when", "number", "place")
    lent = [name for name in names if getattr(more, name) != getattr(known.meeting, name)]
    own = [name for name in more.carried if name != "when" or "when" not in lent]
    live = msgspec.structs.replace(more, carried=tuple(own))
    story.go_on(known, live, line)
    return msgspec.structs.replace(more, rule=rule, carried=tuple(dict.fromkeys((*own, *lent))))


def _is_off(line: Line, spoken: Spoken) -> bool:
    """Tell "It was called off", "The session has been postponed"."""
    for at in range(spoken.verb, min(spoken.verb + _GROUP, len(line.items))):
        if line.shape[at] in ",;:":
            return False
        if is_called_off(line, at) and new_time(line, at) is None:
            return not _is_of_before(line, spoken)
    return False


def _is_of_before(line: Line, spoken: Spoken) -> bool:
    """Tell "is planned for 3 June. It was put off twice": it is to be held now."""
    told = spoken.sitting.line.words
    past = items_word(line, spoken.verb) in {"was", "had"} and not {"is", "will"}.isdisjoint(told)
    return past or not {"twice", "once", "times", "several"}.isdisjoint(line.words)


def _number(line: Line, spoken: Spoken) -> int | None:
    """Return 9 for "It was the ninth session", "The talks, the ninth round, were held"; None for the first in years."""
    at = None
    apposed = _APPOSED.match(line.shape, spoken.noun + 1)
    if apposed is not None:
        at = line.shape.index("O", spoken.noun)
    elif line.items[spoken.verb].word in _BE or items_word(line, spoken.verb + 1) in _BE:
        start = spoken.verb + 1 + (items_word(line, spoken.verb + 1) in _BE)
        ranked = _RANKED.match(line.shape, start)
        at = ranked.end() - 1 if ranked is not None else None
    if at is None or not _is_round(line, at, spoken.sitting.meeting):
        return None
    number = order_of(line.items[at])
    return None if number is None or is_of_late(line, at, number) else number


def _is_round(line: Line, at: int, meeting: Meeting) -> bool:
    """Tell "the ninth session", "the fifth such meeting", "the seventh of its kind", "the ninth." from other ninths."""
    after = items_word(line, at + 1) if items_word(line, at + 1) != "such" else items_word(line, at + 2)
    named = {"session": "rounds", "forum": "forums", "meeting": "exchanges"}.get(meeting.form, "rounds")
    known = listed(named) | {"of", "since", "one", "in", "round", "edition", "meeting"}
    if meeting.form == "meeting" and "B" in line.shape[at:]:
        return False  # "officials met. It was the ninth meeting of the commission"
    return line.shape[at + 1 : at + 2] in {"", ".", ",", ";"} or after in known


def _says_when(line: Line, spoken: Spoken) -> bool:
    """Tell a line that says when or where it is from one that says what was done there, by its verb."""
    words = {item.word for item in line.items[spoken.verb : spoken.verb + _GROUP]}
    return not words.isdisjoint(listed("sitting_is"))


def _dated(line: Line, story: Story, spoken: Spoken, told: Meeting) -> Meeting:
    """Return a session with the days that a line tells of it."""
    known, planned = spoken.sitting, told.status == "planned"
    moved = new_time(line, spoken.verb) if planned and _is_moved(line, spoken) else None
    if moved is not None:
        when = moved_to(line, story, moved)
        return msgspec.structs.replace(told, when=when) if when is not None else told
    edges = _edges(line, story, spoken)
    length = _length(line, spoken)
    if edges or length:
        if not edges and known.stay.first is None and known.stay.last is None and planned:
            known.stay.first = told.when if len(told.when or "") == DAY else None
        known.stay.add(edges.get("first"), edges.get("last"), length)
        inexact = known.open or len(told.when or "") != DAY
        day = (edges.get("first") or edges.get("last")) if inexact and not known.stay.span(None) else None
        if day is not None and not planned and story.is_to_come(day):
            day = None  # "has opened in P. It runs until Friday": nobody says since when
    else:
        day = _whole(line, story, spoken, planned=planned)
        if len(day or "") == DAY and known.stay.days is not None and planned:
            known.stay.first = day
    when = known.dated(day)
    return msgspec.structs.replace(told, when=when) if when not in {None, told.when} else told


def _is_moved(line: Line, spoken: Spoken) -> bool:
    group = range(spoken.verb, min(spoken.verb + _GROUP, len(line.items)))
    return any(line.items[at].word in listed("shifting") or is_called_off(line, at) for at in group)


def _edges(line: Line, story: Story, spoken: Spoken) -> dict[str, str]:
    """Return the first and the last day of it by the verbs that say so."""
    found: dict[str, str] = {}
    for at in range(spoken.noun, len(line.items)):
        word = line.items[at].word
        edge = "last" if word in _TO_END else tells_edge(word)
        if not edge or edge in found or (at < spoken.verb and at > spoken.noun):
            continue
        ahead = {item.word for item in line.items[max(spoken.noun, at - 4) : at + 1]}
        if edge == "first" and "had" in ahead and spoken.sitting.meeting.status == "planned":
            continue
        day = _day(line, story, at, until=word in _TO_END, future=not _AHEAD.isdisjoint(ahead))
        if day is not None:
            found[edge] = day
    return found


def _day(line: Line, story: Story, at: int, *, until: bool, future: bool) -> str | None:
    if until or items_word(line, at + 1) == "by":
        near = (line.items[each].value for each in range(at + 1, min(at + 3, len(line.items))))
        value = next((each for each in near if isinstance(each, When)), None)
        when = story.period(value, future=True) if value is not None else None
    else:
        when, said = event_time(line, story, Anchor(at, at + 1, at), future=future)
        when = when if said else None
    return when if when is not None and len(when) == DAY else None


def _length(line: Line, spoken: Spoken) -> int | None:
    """How many days it takes: "The two-day session", "It runs for three days"."""
    near = [*range(spoken.noun), *range(spoken.verb, min(spoken.verb + _GROUP, len(line.items)))]
    told = [days for at in near if (days := days_at(line, at)) > 1]
    return told[0] if told else None


def _whole(line: Line, story: Story, spoken: Spoken, *, planned: bool) -> str | None:
    """Return the time that a line tells of it as a whole: "took place on March 11 and 12", "is set for 3 April"."""
    status = status_of(line, spoken.verb)
    group = [item.word for item in line.items[spoken.verb : spoken.verb + _GROUP]]
    ahead = status == "planned" or not (listed("ahead") | {"set"}).isdisjoint(group)
    present = line.items[spoken.verb].word in _PRESENT
    if ahead != planned and not present:
        return None
    when, said = event_time(line, story, Anchor(spoken.noun, spoken.noun + 1, spoken.verb), future=planned or present)
    if not said or when is None or len(when) < (_MONTH if planned else DAY):
        return None
    if not planned and story.day is not None and Period.parse(when).first > story.day:
        return None
    return when


_PRESENT = frozenset({"meets", "sits", "takes", "gathers", "convenes", "lasts", "runs"})


def _placed(line: Line, spoken: Spoken, told: Meeting) -> Meeting:
    """Return a session with the place that a line tells, unless its own line told it."""
    venue = items_word(line, spoken.noun) == "venue"
    shift = _is_moved(line, spoken)
    if told.place is not None and told.place in told.quote and not shift:
        return told
    where = place_of(line, spoken.verb)
    if where is None and venue:
        where = next((place.called for place in line.codes if place.is_town), None)
    return told if where is None or where == told.place else msgspec.structs.replace(told, place=where)
