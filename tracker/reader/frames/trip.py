"""Trips as words: the verb or noun that tells of one, who goes, and where to."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from tracker.reader.cues import cues, is_verb, main_verb
from tracker.reader.frames.actors import agents, clause_start, main_agents, verb_before
from tracker.reader.frames.destinations import goals
from tracker.reader.frames.groups import Group, groups, is_leader, preposition
from tracker.reader.frames.meeting_words import listed
from tracker.reader.frames.noun_phrase import start_of
from tracker.reader.frames.patients import patients
from tracker.reader.items import Line
from tracker.reader.mentions import Mention
from tracker.reader.people import Person
from tracker.reader.story import Story
from tracker.reader.tags import Place


class Trip(NamedTuple):
    """A trip told at an item: a noun ("his visit to P") or a verb ("flew to P"); `verb` is the one that governs it."""

    at: int
    verb: int
    noun: bool
    persons: tuple[Person, ...]
    goals: tuple[Place, ...]


@cache
def stirring() -> frozenset[str]:
    """Every word that a trip may be told by."""
    return frozenset().union(*map(listed, ("trips", "visiting", "moving", "staying", "heading")))


def trips(line: Line, story: Story) -> Iterator[Trip]:
    """Yield the trips that a line tells of, from left to right."""
    gone: tuple[Person, ...] = ()
    for index, item in enumerate(line.items):
        if item.shape == "X" and isinstance(item.value, Mention) and _is_visiting(line, story, index):
            yield Trip(index, index, noun=False, persons=(item.value.person,), goals=())
        apposed = item.shape == "X" and line.shape[index + 1 : index + 3] == ",i"
        if apposed and line.shape[index - 1 : index] not in {"y", "b", ","} and isinstance(item.value, Mention):
            found = tuple(goals(line, index + 2))
            if found and _APPOSED.match(line.shape, index + 2) and _is_since(line, index):
                yield Trip(index + 2, index + 2, noun=False, persons=(item.value.person,), goals=found)
            continue
        heads = item.shape in "HW" and line.shape[index - 1 : index] == "X"  # "X heads for P"
        if item.word not in stirring() or (item.kind != "word" and not heads):
            continue
        if item.word in listed("trips") and is_noun(line, index):
            trip = _of_noun(line, story, index)
            aim = line.items[start_of(line, index) - 1].word == "for"  # "flies to P for a visit"
            if trip is not None and not (aim and gone == trip.persons and not trip.goals):
                yield trip
            continue
        led = item.word in listed("heading")
        found = tuple(goals(line, _led(line, index) if led else index))
        if _is_going(line, index, found):
            trip = Trip(index, index, noun=False, persons=tuple(travellers(line, story, index)), goals=found)
            gone = trip.persons if found else gone
            yield trip


def _is_visiting(line: Line, story: Story, index: int) -> bool:
    """Tell "visiting President X", where "visiting" may have become a part of his titles."""
    start = line.items[index].start
    return line.items[index - 1].word == "visiting" or story.canonical.text[start : start + 8].lower() == "visiting"


_APPOSED = re.compile(r"id?(?:P|Ak)[kfuy]")  # "X, in P since Sunday, …", "X, in P for the fair, …"


def _is_since(line: Line, index: int) -> bool:
    near = {item.word for item in line.items[index + 3 : index + 9]}
    return not near.isdisjoint({"since", "for", "on"})


def _is_going(line: Line, index: int, found: tuple[Place, ...]) -> bool:
    """Tell a verb of a trip from its other uses: "arrived at a deal", "was in talks", "visits by tourists"."""
    word = line.items[index].word
    following = line.items[index + 1] if index + 1 < len(line.items) else None
    if following is None:
        return False
    if word in listed("visiting"):
        straight = bool(index) and (line.shape[index - 1] in "XNkT,&r" or is_verb(line, index - 1))
        return bool(found) and (word != "visits" or straight)
    if word in listed("heading") and _led(line, index) != index:
        return bool(found)
    if word in listed("moving"):
        arrives = word in {"arrived", "arrives", "arriving", "landed"}
        dated = arrives and "T" in line.shape[index + 1 : index + 4]
        visiting = following.word in {"here", "in"} and not {"visit", "trip"}.isdisjoint(line.words)
        come = following.word == "in" and line.shape[index + 2 : index + 3] in set("uT,.f") and word in _COME
        return bool(found) or visiting or come or (dated and following.shape != "i")
    return (bool(found) or _is_meant(line, index)) and _stays(line, index)


def _is_meant(line: Line, index: int) -> bool:
    """Tell "is expected in the country", "is due here": where the text is at home."""
    words = [item.word for item in line.items[index + 1 : index + 5]]
    return line.items[index].word in {"expected", "due"} and (
        "here" in words[:1]
        or any(words[at : at + 2] == ["the", place] for at in (1, 2) for place in ("country", "capital"))
    )


_COME = frozenset({"flew", "came", "flies", "jetted", "arrived"})


def _led(line: Line, index: int) -> int:
    """Return where the delegation stands that somebody leads somewhere: "led a delegation to P", else the verb."""
    near = range(index + 1, min(index + _LED, len(line.items)))
    return next((at for at in near if line.items[at].word in {"delegation", "mission", "team"}), index)


_LED = 6  # items from leading to the delegation that is led
_STAY = 9  # items in which a stay says its day


def _stays(line: Line, index: int) -> bool:
    """Tell "was in P on Friday", "will be in P for", "is expected in P", "spent two days in P" from any other being."""
    word = line.items[index].word
    near = line.items[index + 1 : index + _STAY]
    words = [item.word for item in near]
    into = next((at for at, item in enumerate(near) if item.shape == "i"), None)
    if word in {"expected", "due"} and words[:1] == ["to"]:
        return False  # "is expected to meet in P": told by the verb that follows
    if word == "been" and words[:1] == ["to"]:
        return "T" in line.shape[index : index + _STAY]
    if into is None:
        return False
    if word == "spent":
        return not {"day", "days", "week", "hours"}.isdisjoint(words[:into]) or near[0].shape == "T"
    if (
        into
        and words[into - 1] not in {"back", "also", "here", "already", "currently", "last", "first", "still", "again"}
        and word not in {"expected", "due"}
    ):
        return False
    if word == "is" and line.shape[index - 1 : index + 3] == "XkiP" and line.shape[index + 3 : index + 4] in ".,":
        return True  # "X is in P."
    said = "T" in line.shape[index : index + _STAY] or (index > 1 and "T" in line.shape[:2])
    stop = next((at for at, item in enumerate(near) if item.shape == "," and at > into), len(near))
    purpose = any(
        item.word == "for" or (item.word == "on" and following.shape in "dk")
        for item, following in pairwise(near[:stop])
    )
    purpose = purpose or any(item.word == "to" and each.word in _PURPOSES for item, each in pairwise(near[into:]))
    return said or purpose or word in {"expected", "due", "staying"}


_PURPOSES = frozenset(
    "attend participate take join meet hold sign discuss open inaugurate launch chair co-chair address explore promote "
    "conclude review represent prepare".split()
)


def is_noun(line: Line, index: int) -> bool:
    """Tell "a visit", "the official visit", "X's visit" from "will visit"."""
    before = line.items[index - 1] if index else None
    return (
        before is None
        or (before.shape in "dsAgFO#TmM-E" and line.items[index - 2].word != "one")
        or before.word in listed("kinds_of_visit")
        or before.word in {"whose", "on"}
        or before.word.endswith(("day", "-long", "ible"))
    )


def _of_noun(line: Line, story: Story, index: int) -> Trip | None:
    verb = verb_before(line, index)
    paid = _paid(line, index)
    found = goals(line, index)
    if not found and verb is not None and line.items[verb].word in listed("moving") | {"is", "was"}:
        found = goals(line, verb)
    if not found and paid is not None:
        found = goals(line, paid)
    persons = _owners(line, story, index)
    owned = persons is not None
    if persons is None:
        persons = _authors(line, story, index, paid)
    if not persons and not found and line.items[index - 1].word in {"the", "this", "that"}:
        return None  # "during the visit": one that was told before
    apposed = _apposed_to(line, index)
    if not persons and not owned and apposed is not None:
        persons = [apposed]
    if not persons and not owned and not _is_of_nobody(line, index):
        persons = _guests(line, story, index) or (
            travellers(line, story, verb) if verb is not None else main_agents(line, story, index)
        )
    governing = verb if verb is not None else main_verb(line, index)
    return Trip(index, governing, noun=True, persons=tuple(persons), goals=tuple(found))


def _guests(line: Line, story: Story, index: int) -> list[Person]:
    """Return who is received for a visit: "X will host Y for the start of a state visit"."""
    first = clause_start(line, index)
    near = range(0 if first and line.items[first - 1].word == "when" else first, index)
    verb = next((at for at in near if line.items[at].word in _HOSTING and line.shape[at + 1 : at + 2] != "b"), None)
    if verb is None or line.items[verb - 1].word in _PASSIVE:
        return []
    received = patients(line, story, verb, frozenset({""}))
    return list(received.persons) if received is not None else []


_HOSTING = frozenset({"host", "hosts", "hosted", "receive", "receives", "welcome", "welcomes", "greet", "greets"})
_PASSIVE = frozenset({"was", "were", "be", "been", "is", "are", "being"})


def _apposed_to(line: Line, index: int) -> Person | None:
    """Return of whom "on a visit" is said in commas: "X, on a one-day trip to P, …"."""
    on = next((at for at in range(index - 1, max(0, index - _ON), -1) if line.items[at].word == "on"), None)
    if on is None or on < _TWO or line.shape[on - 2 : on] != "X,":
        return None
    value = line.items[on - 2].value
    return value.person if isinstance(value, Mention) else None


_ON = 8  # items between "on" and its visit: "on a three-day official working visit"
_TWO = 2
_OWNED = 7  # items between an owner and the visit: "X's December 17-18 visit"
_PAID = 9  # items from a visit to the verb that says that it was paid


def _paid(line: Line, index: int) -> int | None:
    """Return the verb after a visit that says who paid it: "was paid in 2008 by X", "made to P by X"."""
    near = range(index + 1, min(index + _PAID, len(line.items)))
    return next((at for at in near if line.items[at].word in {"paid", "made", "undertaken"}), None)


def _owners(line: Line, story: Story, index: int) -> list[Person] | None:
    """Return whose visit it is: "X's visit", "his visit"; None where nobody owns it."""
    for at in range(index - 1, max(-1, index - _OWNED), -1):
        if line.shape[at] == "s":
            owners = groups(line, story, max(0, at - 3), at)
            return list(owners[-1].persons) if owners and owners[-1].last == at else None
        if line.items[at].word == "whose":
            before = groups(line, story, 0, at)
            return list(before[-1].persons[-1:]) if before else []
        if line.items[at].word in {"his", "her"}:
            apposed = _apposed_to(line, index)
            if apposed is not None:
                return [apposed]
            later = line.items[index + 1].value if line.shape[index + 1 : index + 2] == "X" else None
            if isinstance(later, Mention):
                return [later.person]  # "Speaking during his visit Mr X said"
            if line.shape[:1] == "P" and line.shape[1:3] == ",u":
                return []  # "Montenegro, on his first trip": a name that is a country's as well
            return main_agents(line, story, index)[:1] or ([story.subject] if story.subject is not None else [])
        if is_verb(line, at):
            break
    return None


_AUTHOR = 22  # items from the visit to its author: "the visit of a delegation of P headed by Governor X"


def _authors(line: Line, story: Story, index: int, paid: int | None) -> list[Person]:
    """Return who makes a visit by what follows it: "a visit by X", "the visit to P of X", "paid in 2008 by X"."""
    words = [item.word for item in line.items[index + 1 : index + 4]]
    if words == ["of", "the", "latter"]:
        before = groups(line, story, 0, index)
        return list(before[-1].persons[-1:]) if before else []
    after = line.items[index + 1].word if index + 1 < len(line.items) else ""
    for group in groups(line, story, index + 1, min(len(line.items), index + _AUTHOR)):
        if not group.persons or preposition(line, group) not in {"by", "of"}:
            continue
        if paid is not None and paid < group.first:
            return list(group.persons) if preposition(line, group) == "by" else []
        if _invites(line, index, group.first):
            return []
        return list(group.persons) if after in {"of", "by", "to", "here", "paid"} else []
    return []


def _invites(line: Line, index: int, first: int) -> bool:
    return any(
        item.word in {"invitation", "request"} or (is_verb(line, at) and item.word not in listed("heading"))
        for at, item in enumerate(line.items[index + 1 : first], index + 1)
    )


def _is_of_nobody(line: Line, index: int) -> bool:
    """Tell "the visit of a Kazakh president", "a visit by experts": whose it is, is said, and he has no name."""
    return index + 1 < len(line.items) and line.items[index + 1].word in {"of", "by"}


def travellers(line: Line, story: Story, verb: int) -> list[Person]:
    """Return who goes: the subject, or who leads the delegation that is the subject."""
    persons = agents(line, story, verb)
    if persons:
        return persons
    floor = clause_start(line, verb)
    if floor > 1 and line.items[floor - 1].word in {"which", "that"}:
        floor -= 2
    subject = {item.word for item in line.items[floor:verb]}
    if subject.isdisjoint({"delegation", "delegations", "mission", "team", "visitors", "guests", "group"}):
        after = groups(line, story, verb, verb + _AUTHOR) if subject & _SEVERAL else []
        return next((list(group.persons) for group in after if group.persons and is_leader(line, group)), [])
    led = [group for group in groups(line, story, floor, verb) if group.persons]
    company = [group for group in groups(line, story, verb, verb + _AUTHOR) if _is_company(line, group)]
    return list((led or company)[0].persons) if led or company else []


_SEVERAL = frozenset(
    {"companies", "firms", "businesses", "entrepreneurs", "businessmen", "representatives", "exporters"}
)


def _is_company(line: Line, group: Group) -> bool:
    return (
        bool(group.persons)
        and preposition(line, group) in {"with", "by"}
        and not cues().speech & {line.items[group.first - 1].word}
    )
