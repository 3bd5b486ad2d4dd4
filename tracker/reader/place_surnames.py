"""Persons called by a surname that is a place's too: "President Rosa Mendoza … Mendoza met", "Luís Montenegro"."""

from collections.abc import Sequence

from tracker.domain.facts import Party
from tracker.reader.cues import cues, is_verb, items_word
from tracker.reader.items import Line
from tracker.reader.mentions import Found, Mention, merge
from tracker.reader.patterns import regex
from tracker.reader.people import People
from tracker.reader.tags import Place

_SHORTEST = 2  # words of a full name
_OF_TRAVEL = frozenset(
    "visited visits visit toured tours left leaves reached reaches entered enters crossed hit hits struck".split()
)
_COUPLED = regex("[XP]&[XP]")  # "Mendoza and Stan last met"
_BEFORE = 2
_BESIDE = frozenset({"with", "by", "and", "between"})


def mark_place_surnames(line: Line, people: People, pair: Sequence[Party]) -> None:
    """Make persons of the places that a line has doing what only a person named before does.

    Of the countries only those that the text is not about.
    """
    found: list[Found] = []
    for at, item in line.tags("P"):
        place = item.value
        if not isinstance(place, Place) or not (place.form in {"city", "name"} or "-" in place.code):
            continue
        if place.form == "name" and place.code in pair:
            continue
        person = people.find(item.text)
        if person is None or len(person.tokens) < _SHORTEST or not person.held:
            continue
        if item.text.casefold() == person.tokens[-1] and _is_done_by_one(line, at):
            found.append(Found(at, at + 1, Mention(person, (), None)))
    merge(line, found)


def _is_done_by_one(line: Line, at: int) -> bool:
    """Tell the subject or the object of a verb, or whom somebody is with: no place is."""
    following = items_word(line, at + 1)
    if line.shape.startswith(",r", at + 1) and line.items[at + 2].word == "who":
        return True
    if is_verb(line, at + 1) or following in cues().auxiliaries or following in {"also", "then"}:
        return line.shape[at - 1 : at] not in {"i", "t", "P", "d"} or not at
    if _COUPLED.match(line.shape, at) or (at > 1 and _COUPLED.match(line.shape, at - _BEFORE)):
        return True
    before = line.items[at - 1].word if at else ""
    ends = line.shape[at + 1 : at + 2] not in {"c", "N", "K", "F"}
    return ends and (before in _BESIDE or (at > 0 and is_verb(line, at - 1) and before not in _OF_TRAVEL))
