"""Who does what in a clause: the agents of a verb, those whom it is done to, those after "with", "by", "between"."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from tracker.domain.facts import Party
from tracker.domain.places import country_of
from tracker.reader.cues import cues, is_verb
from tracker.reader.discourse import unnamed_persons
from tracker.reader.items import Line
from tracker.reader.mentions import Mention, Unnamed
from tracker.reader.people import Person
from tracker.reader.story import Story
from tracker.reader.tags import Place

_JOINED = 9  # items between two persons of one list: ", and his Ukrainian opposite number, "
_PART_OF_NAME = "dAsCRFgHPhKNE#"
_PREPOSITIONS = "yobutif"
_MORE_PREPOSITIONS = frozenset({"from", "under", "including", "alongside", "than", "like", "via", "against"})
_GUESTS = frozenset({"guest", "guests", "visitor", "visitors"})
_PLURAL = frozenset({"they", "both", "two"})
_SINGULAR = frozenset({"he", "she", "him", "her"})
_PEERS = frozenset(
    "leaders presidents ministers premiers secretaries heads counterparts officials chiefs men women".split()
)
_THINGS = frozenset({"companies", "countries", "nations", "states", "banks", "peoples", "documents", "years", "days"})


_NAMED = re.compile(r"C(?:[oi]d?P)?[,dh.]{0,5}X")  # a counterpart whose name follows


_APPOSED = re.compile(r"[CWc](?:[oif]d?[PQ])?$")  # "his counterpart of Rwanda, X"
_BESIDE_TITLES = frozenset(
    {"visiting", "host", "guest", "dear", "longtime", "outgoing", "acting", "newly", "appointed"}
)


class Group(NamedTuple):
    """Persons told together; `country` is that of one who has no name here: "the Thai ambassador"."""

    first: int
    last: int
    persons: tuple[Person, ...]
    country: Party | None = None


def groups(line: Line, story: Story, first: int, last: int) -> list[Group]:
    """Return the persons between two items, those of one list together."""
    found: list[Group] = []
    for each in _singles(line, story, first, last):
        if found and each.persons and found[-1].persons and _joined(line, found[-1], each):
            found[-1] = Group(found[-1].first, each.last, (*found[-1].persons, *each.persons))
        else:
            found.append(each)
    return found


def _singles(line: Line, story: Story, first: int, last: int) -> Iterator[Group]:
    for at in range(max(0, first), min(last, len(line.items))):
        item = line.items[at]
        if isinstance(item.value, Mention):
            yield Group(at, at + 1, (item.value.person,))
        elif isinstance(item.value, Unnamed):
            some = at and line.shape[at - 1] == "#" and line.items[at - 1].word != "two"  # "almost twenty ministers"
            persons = () if some else tuple(unnamed_persons(story, item.value, _named(line)))
            owner = item.value.titles[-1].owner
            yield Group(at, at + 1, persons, owner if isinstance(owner, str) else None)
        elif item.word in _GUESTS and item.kind == "word":
            yield Group(at, at + 1, tuple(visitors(story)))
        elif item.shape == "C" and at and line.shape[at - 1] == "A" and not _NAMED.match(line.shape, at):
            place = line.items[at - 1].value
            yield Group(at, at + 1, (), country_of(place.code) if isinstance(place, Place) else None)


def _named(line: Line) -> list[Person]:
    return [item.value.person for item in line.items if isinstance(item.value, Mention)]


def _joined(line: Line, one: Group, other: Group) -> bool:
    """Tell whether two persons stand in one list: "X, Y", "X and his Latvian counterpart Y"."""
    between = line.shape[one.last : other.first]
    if between in {",", "&", ",&", "&d"}:
        return True
    if "&" not in between or len(between) > _JOINED or between.lstrip(",)").find("&") != 0:
        return False
    inner = range(one.last, other.first)
    return not any(line.shape[at] in "ybutT;:" or is_verb(line, at) for at in inner)


def preposition(line: Line, group: Group) -> str:
    """Return the word that governs a group: "with" in "with his Lao counterpart, X"; "" where none does."""
    at = group.first - 1
    while at >= 0:
        item = line.items[at]
        apposed = _APPOSED.search(line.shape, 0, at) if item.shape == "," else None
        if item.shape in _PREPOSITIONS or item.word in _MORE_PREPOSITIONS:
            return item.word
        if item.shape == "," and at and line.items[at - 1].word in _GUESTS:
            at -= 2
        elif apposed is not None:
            at = apposed.start()
        elif item.shape in _PART_OF_NAME + "CW" or item.word in _BESIDE_TITLES:
            at -= 1
        else:
            return ""
    return ""


def is_owner(line: Line, group: Group) -> bool:
    """Tell a group that owns what follows: "X's visit"."""
    return line.shape[group.last : group.last + 1] == "s"


def _is_object(line: Line, group: Group) -> bool:
    """Tell a group that a verb just before it is done to; one after a verb of speech begins a clause of its own."""
    at = group.first - 1
    while at >= 0 and (
        line.shape[at] in _PART_OF_NAME + "C" or (line.shape[at] == "," and line.shape[at - 1 : at] in {"C", "W"})
    ):
        at -= 1
    return at >= 0 and is_verb(line, at) and line.items[at].word not in cues().speech


def verb_start(line: Line, index: int) -> int:
    """Return where the words of a verb begin: before its auxiliaries and adverbs."""
    at = index
    while at > 0 and (line.items[at - 1].word in cues().auxiliaries or line.shape[at - 1] == "T"):
        at -= 1
        if line.shape[at] == "T" and at and line.shape[at - 1] == "u":
            at -= 1
    return at


def agents(line: Line, story: Story, index: int) -> list[Person]:
    """Return who does what the verb at an item says."""
    start = verb_start(line, index)
    beside = (
        start - 1 if start and (line.items[start - 1].word in {"who", "whom"} or _is_participle(line, index)) else None
    )
    relative = beside if beside is not None else _open_relative(line, start)
    if relative is not None:
        before = groups(line, story, 0, relative)
        one = line.items[start].word in _OF_ONE
        return list(before[-1].persons[-1:] if one else before[-1].persons) if before else []
    floor = clause_start(line, start)
    free = _free(line, story, floor, start)
    nearest = free[-1] if free else None
    pronoun = _pronoun(line, story, max(floor, nearest.last if nearest is not None else 0), start)
    if pronoun:
        return pronoun
    if free:
        who = free[0 if len(free) > 1 and _conjoined(line, free, start) else -1]
        return [*_he_and(line, story, who), *who.persons]
    led = [group for group in groups(line, story, floor, start) if is_leader(line, group)]
    if led:
        return list(led[0].persons)
    if floor and line.items[floor - 1].word in _OPENS:
        earlier = _free(line, story, 0, floor)
        return list(earlier[0].persons) if earlier else []
    return []


_OPENS = frozenset(
    "that while whereas when where which whose although though because before after as since during until".split()
)
_INSERTED = frozenset({"which", "where", "whose"})


def clause_start(line: Line, index: int) -> int:
    """Return where the clause of an item begins; what is inserted between commas before it is part of it."""
    comma = False
    for at in range(index - 1, -1, -1):
        item = line.items[at]
        if item.shape in ";:":
            return at + 1
        comma = comma or item.shape == ","
        if item.word in _OPENS and not (comma and item.word in _INSERTED):
            return at + 1
    return 0


def visitors(story: Story) -> list[Person]:
    """Return whom "the guest" means: who was last said to visit, else who was last spoken of."""
    if story.visit is not None:
        return [story.people.named(name) for name in story.visit.participants]
    return [story.subject] if story.subject is not None else []


_OF_ONE = frozenset({"is", "was", "has", "arrives", "staying", "visiting"})  # verbs of one person


def _is_participle(line: Line, index: int) -> bool:
    """Tell what says more of the person just named: "X, visiting the capital"."""
    return index > 0 and line.items[index].word.endswith("ing") and line.shape[index - 1] == ","


def is_leader(line: Line, group: Group) -> bool:
    """Tell the head of a delegation: "a delegation headed by X"."""
    if preposition(line, group) != "by":
        return False
    by = line.shape.rfind("b", 0, group.first)
    return by > 0 and line.items[by - 1].word in {"led", "headed"}


def _he_and(line: Line, story: Story, group: Group) -> list[Person]:
    """Return whom "he" means in "He and Prime Minister X met"."""
    paired = group.first > 1 and [item.word for item in line.items[group.first - 2 : group.first]]
    if paired and paired[0] in {"he", "she"} and paired[1] == "and" and story.subject is not None:
        return [story.subject]
    return []


def _conjoined(line: Line, free: list[Group], start: int) -> bool:
    """Tell a second verb of the first person: "X hosted Y and met", and persons told only in passing."""
    return any(is_verb(line, at) for at in range(free[0].last, start)) or free[-1].last < start - 1


def _free(line: Line, story: Story, first: int, last: int) -> list[Group]:
    """Return the groups that can be subjects: under no preposition, owning nothing, no object of a verb."""
    return [
        group
        for group in groups(line, story, first, last)
        if group.persons
        and not is_owner(line, group)
        and preposition(line, group) == ""
        and not _is_object(line, group)
    ]


def _open_relative(line: Line, start: int) -> int | None:
    """Return where the relative clause that an item stands in begins: "X, who arrived and met"."""
    for at in range(start - 1, -1, -1):
        item = line.items[at]
        if item.shape == "," or item.word in {"that", "when"}:
            return None
        if item.word == "who":
            return at
    return None


def _pronoun(line: Line, story: Story, first: int, last: int) -> list[Person]:
    """Return whom "he", "they", "the two leaders" mean before a verb."""
    words = [item.word for item in line.items[first:last]]
    said = set(words)
    if _PLURAL & said and not _THINGS & said:
        here = groups(line, story, 0, first)
        listed = next((list(group.persons) for group in reversed(here) if len(group.persons) > 1), [])
        return listed or _of_two_countries([person for group in here for person in group.persons]) or story.two()
    if _PEERS & said and "the" in said and not _THINGS & said:
        return story.two()
    if _SINGULAR & set(words[-4:]):
        here = [group for group in _free(line, story, 0, first) if len(group.persons) == 1]
        he = list(here[0].persons) if here else [story.subject] if story.subject is not None else []
        other = [person for group in groups(line, story, first, last) for person in group.persons]
        return [*he, *other] if he and other and "and" in words else he
    return []


def _of_two_countries(persons: list[Person]) -> list[Person]:
    for later in reversed(persons):
        for earlier in persons:
            if earlier.country is not None and later.country is not None and earlier.country != later.country:
                return [earlier, later]
    return []


def main_agents(line: Line, story: Story, index: int) -> list[Person]:
    """Return the subject of the sentence around an adjunct: "After talks with Y, X said", "X said after talks"."""
    at = next((at for at in range(index - 1, max(-1, index - 6), -1) if line.items[at].word in _ADJUNCTS), index)
    before = _free(line, story, clause_start(line, at), at)
    if before:
        return [*_he_and(line, story, before[0]), *before[0].persons]
    pronoun = _pronoun(line, story, clause_start(line, at), at)
    if pronoun:
        return pronoun
    comma = line.shape.find(",", index)
    while comma >= 0:
        following = groups(line, story, comma + 1, comma + 7)
        if following and preposition(line, following[0]) == "" and _verb_after(line, following[0]):
            return list(following[0].persons)
        if not following and {"he", "she"} & {item.word for item in line.items[comma + 1 : comma + 3]}:
            return [story.subject] if story.subject is not None else []
        comma = line.shape.find(",", comma + 1)
    return []


_ADJUNCTS = frozenset({"after", "during", "following", "at", "in", "before", "upon", "on", "for"})
_SOON = 12  # items after a subject in which its verb must come


def _verb_after(line: Line, group: Group) -> bool:
    return any(is_verb(line, at) for at in range(group.last, min(group.last + _SOON, len(line.items))))


def patients(line: Line, story: Story, index: int, allowed: frozenset[str], reach: int = 16) -> Group | None:
    """Return whom the verb or noun at an item is done to: the first group after it under an allowed preposition."""
    last = _clause_end(line, index, reach)
    for group in groups(line, story, index + 1, last):
        if is_owner(line, group):
            continue
        if preposition(line, group) in allowed or (is_leader(line, group) and not allowed.isdisjoint({"", "with"})):
            return group
    return None


def _clause_end(line: Line, index: int, reach: int) -> int:
    last = min(index + 1 + reach, len(line.items))
    for at in range(index + 1, last):
        item = line.items[at]
        if item.shape in ";:" or item.word in _STOPS or (is_verb(line, at) and item.word not in _NO_STOPS):
            return at
    return last


_NO_STOPS = frozenset({"called", "led", "headed", "accompanied"})
_STOPS = frozenset({"that", "while", "when", "where", "which", "before", "after", "ahead", "because", "but", "who"})
