"""Trips as words: the verb or noun that tells of one, and where to."""

from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from tracker.reader.cues import cues, is_verb, items_word, main_verb
from tracker.reader.frames.groups import PART_OF_NAME, groups, preposition, visitors
from tracker.reader.frames.meeting.actors import main_agents
from tracker.reader.frames.meeting.clauses import OPENS, verb_before
from tracker.reader.frames.meeting.destinations import goals
from tracker.reader.frames.meeting.earlier_trips import earlier_times
from tracker.reader.frames.meeting.going import is_going, led_at
from tracker.reader.frames.meeting.noun_phrase import start_of
from tracker.reader.frames.meeting.recalled import predecessors
from tracker.reader.frames.meeting.travellers import (
    apposed_to,
    authors,
    guests,
    is_of_nobody,
    owners_of,
    paid_at,
    receives,
    travellers,
)
from tracker.reader.frames.meeting.words import listed
from tracker.reader.items import Line
from tracker.reader.mentions import Mention
from tracker.reader.patterns import regex
from tracker.reader.people import Person
from tracker.reader.story import Story
from tracker.reader.tags import Number, Place


class Trip(Struct, frozen=True):
    """A trip told at an item: a noun ("his visit to P") or a verb ("flew to P"); `verb` is the one that governs it."""

    at: int
    verb: int
    noun: bool
    persons: tuple[Person, ...]
    goals: tuple[Place, ...]


@cache
def stirring() -> frozenset[str]:
    """Every word that a trip may be told by."""
    return _going() | listed("hosts") | {"send", "sends", "sent", "dispatch", "dispatched", "dispatches"}


@cache
def _going() -> frozenset[str]:
    """The words by which somebody goes himself."""
    return frozenset().union(*map(listed, ("trips", "visiting", "moving", "boarding", "staying", "heading")))


def trips(line: Line, story: Story) -> Iterator[Trip]:
    """Yield the trips that a line tells of, and those made before that it tells by their times only."""
    last: Trip | None = None
    for trip in _told(line, story):
        last = trip if trip.persons else last
        yield trip
    persons = last.persons if last is not None else tuple(visitors(story)) if line.items[0].word == "the" else ()
    for at in earlier_times(line) if persons else ():
        yield Trip(at, at, noun=True, persons=persons, goals=last.goals if last is not None else ())


def _told(line: Line, story: Story) -> Iterator[Trip]:
    """Yield the trips that a line tells of by a word of their own, from left to right."""
    gone: tuple[Person, ...] = ()
    words = _going()
    for at, person, found in predecessors(line):
        yield Trip(at, at, noun=True, persons=(person,), goals=found)
    for index, item in enumerate(line.items):
        if item.shape == "X" and isinstance(item.value, Mention) and _is_visiting(line, story, index):
            yield Trip(index, index, noun=False, persons=(item.value.person,), goals=())
        apposed = item.shape == "X" and line.shape[index + 1 : index + 3] == ",i"
        if apposed and line.shape[index - 1 : index] not in {"y", "b", ",", "&"} and isinstance(item.value, Mention):
            found = tuple(goals(line, index + 2))
            if found and _is_apposed(line, story, index):
                yield Trip(index + 2, index + 2, noun=False, persons=(item.value.person,), goals=found)
            continue
        if item.word in _OTHERWISE and (other := _otherwise(line, story, index)) is not None:
            yield other
        if item.word not in words:
            continue
        heads = item.shape in "HW" and _is_heading(line, index)
        if item.kind != "word" and not heads:
            continue
        if item.word in {"visits", "trips"} and line.shape[index - 1 : index] == "#" and not _are_few(line, index - 1):
            continue  # "211 thousand visits were made from P"
        if item.word == "tour" and _OF_DUTY.match(line.shape, index + 1):
            continue
        if item.word in listed("trips") and _is_noun(line, index):
            trip = _of_noun(line, story, index)
            first = start_of(line, index)
            aim = line.items[first - 1].word == "for"  # "flies to P for a visit"
            beside = line.shape[first - 1] == "," and line.items[first].word in {"his", "her"}
            aim = aim or (beside and "T" not in line.shape[index:])  # "heads to P on Sunday, her first trip abroad"
            if line.items[first - 1].word.startswith("reciprocat") and paid_at(line, index) is None:
                continue  # "is expected to reciprocate X's visit"
            if trip is not None and not (aim and gone == trip.persons and not trip.goals):
                yield trip
            continue
        led = item.word in listed("heading")
        if led and _is_mission(line, led_at(line, index)):
            continue
        found = tuple(goals(line, led_at(line, index) if led else index))
        if is_going(line, index, found):
            trip = Trip(index, index, noun=False, persons=tuple(travellers(line, story, index)), goals=found)
            gone = trip.persons if found else gone
            yield trip


def _is_heading(line: Line, index: int) -> bool:
    """Tell "X heads for P", "Y, who is its premier, heads to P", "will head to P" from the heads of bodies."""
    if line.items[index].word == "head" and line.items[index - 1].word not in {"will", "to", "would"}:
        return False
    return line.shape[index - 1 : index] == "X" or (index > 0 and items_word(line, index + 1) in {"to", "for", "into"})


def _are_few(line: Line, at: int) -> bool:
    """Tell "three visits" of one person from those of tourists."""
    value = line.items[at].value
    return isinstance(value, Number) and value.value <= _FEW


_FEW = 10


_OTHERWISE = frozenset({"returned", "visited", "one", "that"})


def _otherwise(line: Line, story: Story, index: int) -> Trip | None:
    """Return a trip told by a word that stands for it: "that of Y", "the one made by X", "returned the gesture"."""
    word = line.items[index].word
    if word == "returned" and items_word(line, index + 2) in _RETURNED and "T" in line.shape[index:]:
        return Trip(index, index, noun=False, persons=tuple(travellers(line, story, index)), goals=())
    if word == "visited" and items_word(line, index + 1) == "by" and line.items[index - 1].word in _PASSIVE:
        return _visited_by(line, story, index)
    if word == "one" and paid_at(line, index) == index + 1:
        return _of_noun(line, story, index)
    return _that_of(line, story, index) if word == "that" else None


_PASSIVE = frozenset({"was", "were", "be", "been"})


_RETURNED = frozenset({"visit", "gesture", "compliment", "courtesy", "favour", "favor"})


def _visited_by(line: Line, story: Story, index: int) -> Trip | None:
    """Return a trip told by the land as its subject: "P will be visited by X in May"."""
    subject = line.shape.rfind("P", 0, index)
    between = line.items[subject + 1 : index]
    place = line.items[subject].value if subject >= 0 else None
    if not isinstance(place, Place) or any(item.word not in cues().auxiliaries for item in between):
        return None
    who = [group for group in groups(line, story, index + 1, index + _OWNER) if preposition(line, group) == "by"]
    return Trip(index, index, noun=False, persons=who[0].persons, goals=(place,)) if who else None


def _that_of(line: Line, story: Story, index: int) -> Trip | None:
    """Return another trip told by "that": "X's visit to P follows that of Y to Q in March"."""
    if line.shape[index + 1 : index + 2] != "o" or listed("trips").isdisjoint(item.word for item in line.items[:index]):
        return None
    who = [group for group in groups(line, story, index + 2, index + _OWNER) if group.persons]
    found = goals(line, who[0].last - 1) if who and preposition(line, who[0]) == "of" else []
    return Trip(index, index, noun=True, persons=who[0].persons, goals=tuple(found)) if found else None


_OWNER = 12  # items from "that of" to whose it is


def _is_visiting(line: Line, story: Story, index: int) -> bool:
    """Tell "visiting President X", where "visiting" may have become a part of his titles."""
    start = line.items[index].start
    return line.items[index - 1].word == "visiting" or story.canonical.text[start : start + 8].lower() == "visiting"


_OF_DUTY = regex(r"o(?![P#AdN])")  # "his tour of duty"
_APPOSED = regex(r"id?(?:P|Ak)[kfuy]")  # "X, in P since Sunday, …", "X, in P for the fair, …"


def _is_apposed(line: Line, story: Story, index: int) -> bool:
    """Tell a stay told of a subject: "X, in P since Sunday, said", but not "met X, a minister, in P on Monday"."""
    near = {item.word for item in line.items[index + 3 : index + 9]}
    if near.isdisjoint({"since", "for", "on"}) or not _APPOSED.match(line.shape, index + 2):
        return False
    here = next((group for group in groups(line, story, 0, index + 1) if group.last > index), None)
    if here is None or preposition(line, here) != "":
        return False  # "was laid by X and Y, the then premier, in P on Monday"
    before = next((at for at in range(index - 1, -1, -1) if line.shape[at] not in PART_OF_NAME), None)
    return before is None or line.shape[before] in ',"&r' or line.items[before].word in cues().speech | OPENS


def _is_mission(line: Line, at: int) -> bool:
    """Tell a trade mission, which is a gathering of its own: "led a business mission of 30 firms to P"."""
    before = {item.word for item in line.items[max(0, at - 2) : at]}
    return line.items[at].word == "mission" and not before.isdisjoint({"business", "trade", "economic"})


def _is_noun(line: Line, index: int) -> bool:
    """Tell "a visit", "the official visit", "X's visit" from "will visit"."""
    before = line.items[index - 1] if index else None
    return (
        before is None
        or (before.shape in "dsAgFO#TmM-E" and line.items[index - 2].word != "one")
        or before.word in listed("kinds_of_visit")
        or (before.shape in ":;(" and items_word(line, index + 1) in {"to", "of", "by"})  # "4 October: visit to P"
        or before.word in {"whose", "on", "my", "our", "paid", "made", "undertook", "exchanged"}
        or before.word.endswith(("day", "-long", "ible", "hour", "week", "nation"))
        or (before.shape == "k" and line.shape[index - 2 : index - 1] in {"d", "s"} and not _is_doing(line, index - 1))
        or (before.shape in "PN" and line.shape[index - 2 : index - 1] in {"d", "s"} and "T" in line.shape)
        # "his Oman visit on Monday"
    )


# Of a person's visit to a person, and modals.
_NO_ADJECTIVES = frozenset({"courtesy", "farewell", "introductory", "protocol", "would", "may", "can"})


def _is_doing(line: Line, at: int) -> bool:
    """Tell a verb or a plural before "visit": "the tourists visit", but "a whirlwind visit"."""
    word = line.items[at].word
    other = word in cues().auxiliaries or word.endswith("s") or word in _NO_ADJECTIVES
    return is_verb(line, at) or other


_LEAVES = frozenset({"left", "leaves", "departed", "departs"})


def _of_noun(line: Line, story: Story, index: int) -> Trip | None:
    verb = verb_before(line, index)
    paid = paid_at(line, index)
    found = goals(line, index)
    chosen = verb is not None and line.items[verb].word in listed("choosing")
    if chosen and "T" not in line.shape:
        return None  # "made P his second stop"
    if not found and verb is not None and (chosen or line.items[verb].word in listed("moving") | {"is", "was"}):
        found = goals(line, verb)
    if not found and paid is not None:
        found = goals(line, paid)
    if not found and verb is not None and line.items[verb].word in _LEAVES and line.shape[verb + 1] == "P":
        found = goals(line, verb, leaving=True)  # "leaves P after a three-day stay"
    inside = line.items[index - 1].value
    if not found and isinstance(inside, Place) and line.shape[index - 1] == "P":
        found = [inside]
    wished = verb is not None and line.items[verb].word in {"wished", "wishes", "wish"}
    if not found and (wished or line.items[index].word in {"stop", "stopover"}):
        return None  # "wished the guest a pleasant stay", "his next stop was the parliament"
    aim = [item.word for item in line.items[index + 1 : index + 4]]
    if not found and aim[:1] and aim[0] in {"to", "in", "at"} and not listed("sights").isdisjoint(aim):
        return None  # "a visit to the museum", "his stay in hospital"
    before = {item.word for item in line.items[max(0, index - 3) : index]}
    if not found and line.items[index].word in {"tour", "swing"} and before & {"within", "of", "framework"}:
        return None  # "arrived on a visit within his tour of the Gulf": the visit tells it
    persons = owners_of(line, story, index)
    owned = persons is not None
    if persons is None:
        persons = authors(line, story, index, paid)
    if not persons and not found and line.items[index - 1].word in {"the", "this", "that"}:
        return None  # "during the visit": one that was told before
    apposed = apposed_to(line, index)
    if not persons and not owned and apposed is not None:
        persons = [apposed]
    if not persons and not owned and not is_of_nobody(line, index):
        persons = guests(line, story, index)
        if not persons and verb is not None and not found and receives(line, verb):
            return None  # "received in Lima for a two-day visit the minister": he who receives has not gone there
        persons = persons or (travellers(line, story, verb) if verb is not None else main_agents(line, story, index))
    governing = verb if verb is not None else main_verb(line, index)
    return Trip(index, governing, noun=True, persons=tuple(persons), goals=tuple(found))
