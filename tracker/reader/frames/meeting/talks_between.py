"""Both sides of talks in one phrase: "talks between X and Y", "brought together X and Y", "talks that X had with Y"."""

from tracker.reader.cues import besides, cues, items_word
from tracker.reader.frames.groups import Group, groups, preposition
from tracker.reader.frames.meeting.encounter import Sides
from tracker.reader.frames.meeting.words import Words
from tracker.reader.items import Line
from tracker.reader.people import Person
from tracker.reader.story import Story

_TOGETHER = 12  # items from "brought together" to the first name, with its titles
_NEAR_OF = 7  # items from the talks to whose they are
_TAKING_PART = frozenset({"participation", "involvement"})  # "were held with the participation of X and Y"
_RELATIVES = frozenset({"that", "which"})
_ANOTHER = frozenset({"who", "which", "that", "after", "before", "while", "when", "where", "agreement", "memorandum"})


def both_sides(line: Line, story: Story, index: int, words: Words) -> tuple[int, Sides] | None:
    """Return where it is told that they took place, and who talked, where the phrase of the noun names both sides."""
    between = _between(line, story, index)
    if between is None:
        two = _between_the_two(line, story, index)
        return (index, (two, None)) if two else None
    after = range(between.last, min(between.last + _NEAR_OF, len(line.items)))
    relative = items_word(line, index + 1) in _RELATIVES
    verb = next((at for at in after if relative and line.items[at].word in words.held), index)
    return verb, (list(between.persons), None)


def _between(line: Line, story: Story, index: int) -> Group | None:
    """Return two persons whose talks they are: "talks between X and Y", "were held on Monday between X and Y"."""
    held = items_word(line, index + 1) in _RELATIVES  # "the talks that X and Y held"
    if held and not cues().called_off.isdisjoint(item.word for item in line.items[index : besides(line, index)]):
        return None  # "the talks that X and Y were to hold have been cancelled"
    if items_word(line, index + 1) == "with":
        return None  # those between whom something else was are named farther on
    for group in groups(line, story, index + 1, len(line.items)):
        if held and preposition(line, group) == "":
            return group if len(group.persons) > 1 else None
        inside = line.items[index + 1 : group.first]
        if any(item.shape in ";:" or item.word in _ANOTHER for item in inside):
            return None
        governed = preposition(line, group)
        if governed == "" and len(group.persons) > 1 and "together" in [item.word for item in inside[-_TOGETHER:]]:
            return group  # "Talks in Lima brought together X and Y"
        near = governed == "of" and (group.first - index <= _NEAR_OF or _TAKING_PART & {i.word for i in inside})
        if (governed in {"between", "among"} or near) and len(group.persons) > 1:
            return group
    return None


def _between_the_two(line: Line, story: Story, index: int) -> list[Person]:
    """Return whom "a meeting in Lima between the two" means."""
    near = line.items[index + 1 : index + 1 + _NEAR_OF]
    words = [item.word for item in near]
    at = words.index("between") + 1 if "between" in words else len(words)
    if words[at : at + 2] not in (["the", "two"], ["the", "pair"]) and words[at : at + 1] != ["them"]:
        return []
    after = near[at + 2 : at + 3]
    alone = not after or after[0].shape in ".,&u" or after[0].shape == "W"
    return story.two(after[0].word if after else "") if alone else []
