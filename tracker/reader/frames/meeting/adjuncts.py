"""Adjuncts of a sentence, "After talks with Y, X said": what they stand under, and who comes behind them."""

from tracker.reader.cues import is_verb
from tracker.reader.frames.groups import Group, groups, preposition
from tracker.reader.items import Line
from tracker.reader.people import Person
from tracker.reader.story import Story

_APPOSED = 12  # items from a title to the names beside it: "the leaders of the two countries – X"
_ADJUNCTS = frozenset({"after", "during", "following", "at", "in", "before", "upon", "on", "for"})
_ADJUNCT = 10  # items from a noun back to what governs it: "after a three-day official visit"
_SOON = 12  # items after a subject in which its verb must come


def after_comma(line: Line, story: Story, index: int) -> list[Person] | None:
    """Return the subject that follows an adjunct: "At the end of the visit to P, X said"; None where none does."""
    comma = line.shape.find(",", index)
    while comma >= 0:
        following = [group for group in groups(line, story, comma + 1, comma + 12) if group.first < comma + 7]
        if following and preposition(line, following[0]) == "" and _verb_after(line, following[0]):
            return list(following[0].persons) or _apposed_to(line, story, following[0])
        if not following and {"he", "she"} & {item.word for item in line.items[comma + 1 : comma + 3]}:
            return [story.subject] if story.subject is not None else []
        comma = line.shape.find(",", comma + 1)
    return None


def _apposed_to(line: Line, story: Story, titled: Group) -> list[Person]:
    """Return who those without names are: "At their talks the leaders of the two countries – X and Y – urged"."""
    near = groups(line, story, titled.last, titled.last + _APPOSED)
    named = next((group for group in near if len(group.persons) > 1), None)
    marked = named is not None and line.shape[named.first - 1] in ",-"
    between = line.shape[titled.last : named.first - 1] if named is not None else ""
    return list(named.persons) if named is not None and marked and not between.strip("od#kPA&") else []


def governed_at(line: Line, index: int) -> int:
    """Return the preposition that an adjunct stands under, the adjunct itself where there is none in its phrase."""
    for at in range(index - 1, max(-1, index - _ADJUNCT), -1):
        if line.items[at].word in _ADJUNCTS:
            return at
        if line.shape[at] == ",":
            break
    return index


def _verb_after(line: Line, group: Group) -> bool:
    return any(is_verb(line, at) for at in range(group.last, min(group.last + _SOON, len(line.items))))
