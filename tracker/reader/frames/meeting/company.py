"""Who else was at a meeting: those who accompanied somebody, in whose presence it was, who also attended it."""

from collections.abc import Sequence

from tracker.reader.frames.groups import Group, groups, preposition
from tracker.reader.items import Line
from tracker.reader.people import Person
from tracker.reader.story import Story

_ACCOMPANIED = frozenset({"accompanied", "flanked", "joined"})
_TOGETHER = frozenset({"together", "along"})
_NEAR = 8  # items from "accompanied" to whom by, with his titles
_MOST = 2  # persons; more are a delegation that came, and who of it sat down is not told


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
