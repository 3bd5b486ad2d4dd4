"""Others met one after the other, the verb told once: "met X on Wednesday and Y today", "with X and, later, with Z"."""

from collections.abc import Iterator, Sequence

from tracker.reader.bodies import Body
from tracker.reader.cues import is_verb
from tracker.reader.frames.groups import Group, goes_on, groups, preposition
from tracker.reader.items import Line
from tracker.reader.patterns import regex
from tracker.reader.people import MONARCHS, Person
from tracker.reader.story import Story


def separately(line: Line, story: Story, first: Group, allowed: frozenset[str]) -> Iterator[Group]:
    """Yield further persons met, one each: "on the President and, separately, on Vice President X"."""
    after = first
    for group in groups(line, story, first.last, len(line.items)):
        if group.persons and first.persons and _is_gapped(line, after, group):
            yield group
            after = group
            continue
        near = range(after.last, group.first)
        conjunction = max((at for at in near if line.items[at].word == "and"), default=None)
        if conjunction is None or len(near) > _BETWEEN or group.first - conjunction > _TITLES:
            return
        if preposition(line, group) not in allowed - {""} or any(is_verb(line, at) for at in near):
            return
        if group.persons:
            yield group
        after = group


def are_of_houses(persons: Sequence[Person], guest: Person | None = None) -> bool:
    """Tell a head of state, a head of government and a speaker, whom a guest sees one after the other.

    A minister sees a minister and the head of state so, too; he is with his head of state when another one comes.
    """
    houses = [_house(person) or (_ministry(person) if guest and _ministry(guest) else None) for person in persons]
    return len(houses) > 1 and None not in houses and len(set(houses)) == len(houses)


def _house(person: Person) -> str | None:
    for title in person.held:
        chamber = isinstance(title.owner, Body) and any(word in title.owner.name.lower() for word in _CHAMBERS)
        if chamber or title.office.startswith("speaker"):
            return "parliament"
        if title.scope != "body" and title.office in MONARCHS | {"president"}:
            return "state"
        if title.office in {"prime minister", "chancellor"}:
            return "government"
    return None


def _ministry(person: Person) -> str | None:
    ministers = any(title.office.startswith(("minister of", "minister for")) for title in person.held)
    return "ministry" if ministers and _house(person) is None else None


_CHAMBERS = ("assembly", "parliament", "senate", "congress", "chamber of deputies", "house of")


def _is_gapped(line: Line, first: Group, other: Group) -> bool:
    """Tell another one met, the verb left out: "met X on Wednesday and Y today", "X, and on Friday Y"."""
    between = line.shape[first.last : other.first]
    found = _GAP.fullmatch(between)
    comma = other.last + 1 if line.shape[other.last : other.last + 1] == "," else 0
    ends = {other.last, comma, line.shape.find(",", comma) + 1 if comma else 0} - {0}  # behind him and his titles
    if found is None or any(goes_on(line, end) for end in ends):
        return False
    adverbs = [
        item.word for item in line.items[first.last + found.start("adverbs") : first.last + found.end("adverbs")]
    ]
    if not all(word in _THEN for word in adverbs if word != ","):
        return False
    alike = {person.country for person in first.persons} == {person.country for person in other.persons}
    timed = bool(found["timed"]) or OWN_TIME.match(line.shape, other.last) is not None
    return bool(adverbs) or alike or timed


# What is told of the first one, the conjunction, "later", and the titles of the other one.
_GAP = regex(r"[iudkgN#PBT,]{0,20}?(?:,?&|,)(?P<adverbs>(?:[kE],?|,[kE],)?)(?P<timed>(?:u?T,?)?)(?:Ps)?[dAhgFRs]{0,6}")
OWN_TIME = regex(r",?(?:id?[NPkg]{1,4})?u?T")
_THEN = frozenset(
    {"later", "then", "afterwards", "afterward", "subsequently", "separately", "next", "thereafter", "finally", "also"}
)
_BETWEEN = 13  # items between two persons met one after the other
_TITLES = 12  # items between "and" and the second of them: "and, separately, on his Lao counterpart"
