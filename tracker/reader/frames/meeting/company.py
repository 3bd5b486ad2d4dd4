"""Who else was at a meeting: those who accompanied somebody, in whose presence it was, who also attended it."""

from collections.abc import Iterator, Sequence

import msgspec

from tracker.domain.facts import Meeting
from tracker.domain.places import country_of
from tracker.reader.frames.groups import Group, groups, is_owner, preposition
from tracker.reader.items import Line
from tracker.reader.people import Person
from tracker.reader.story import Story

_ACCOMPANIED = frozenset({"accompanied", "flanked", "joined"})
_TOGETHER = frozenset({"together", "along"})
_NEAR = 8  # items from "accompanied" to whom by, with his titles
_MOST = 2  # persons; more are a delegation that came, and who of it sat down is not told
_LINES = 2  # after a meeting in which those who were there, too, are named
_THERE = frozenset({"attended", "present", "participated", "part", "accompanied"})
_OTHERS = frozenset({"met", "meets", "received", "receives", "hosted", "visited", "will"})  # tell of another one
_OCCASIONS = frozenset({"meeting", "talks", "reception", "audience", "also", "he", "she", "negotiations"})


def in_company(line: Line, story: Story, persons: Sequence[Person]) -> list[Person]:
    """Return those who met with who else of their countries their sentence says to have been with them."""
    if line.shape.count("X") <= len(persons) or line.words.isdisjoint(_ACCOMPANIED | _TOGETHER | {"presence"}):
        return list(persons)
    sides = {person.country for person in persons} - {None}
    beside = [group for group in groups(line, story, 0, len(line.items)) if _is_beside(line, group)]
    found = [person for group in beside for person in group.persons]
    told = [person for person in found if person.country in sides and person not in persons]
    return [*persons, *told] if len(told) <= _MOST else list(persons)


def _is_beside(line: Line, group: Group) -> bool:
    """Tell "accompanied by X", "in the presence of X", "together with X"."""
    governed = preposition(line, group)
    near = range(group.first - 1, max(0, group.first - _NEAR), -1)
    word = {"by": "by", "of": "of", "with": "with"}.get(governed)
    at = next((at for at in near if line.items[at].word == word), 0)
    before = line.items[at - 1].word if at else ""
    told = {"by": _ACCOMPANIED, "of": frozenset({"presence"}), "with": _TOGETHER}.get(governed, frozenset())
    return bool(group.persons) and before in told


def also_there(line: Line, story: Story) -> Iterator[Meeting]:
    """Yield the meeting just told with those whom a line says to have been there, too."""
    known = story.gathering
    if (
        known is None
        or known.form != "meeting"
        or known.rule == "meeting.reviewed"
        or "X" not in line.shape
        or line.words.isdisjoint(_THERE)
    ):
        return
    if line.words.isdisjoint(_OCCASIONS) or not line.words.isdisjoint(_OTHERS):
        return
    number = story.lines.index(line)
    if not any(story.ground(before).start == known.start for before in story.lines[max(0, number - _LINES) : number]):
        return
    sides = {country_of(party) or party for party in known.parties}
    told = [
        person
        for group in groups(line, story, 0, len(line.items))
        if preposition(line, group) in {"", "by"} and not is_owner(line, group)
        for person in group.persons
    ]
    names = {person.name for person in told if person.country in sides}
    if 0 < len(told) == len(names) <= _MOST and not names <= set(known.participants):
        yield msgspec.structs.replace(
            known,
            participants=tuple(sorted({*known.participants, *names})),
            carried=tuple(dict.fromkeys((*known.carried, "participants"))),
        )
