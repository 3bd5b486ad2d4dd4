"""One meeting with each of several: "held separate meetings with X and Y", "met X and Y separately"."""

from collections.abc import Iterator

from tracker.domain.facts import Meeting
from tracker.reader.frames.groups import Group
from tracker.reader.frames.meeting.encounter import Sides, made
from tracker.reader.frames.meeting.separately import separately
from tracker.reader.frames.meeting.words import Words, meeting_words
from tracker.reader.items import Line
from tracker.reader.story import Story


def is_separate(line: Line, index: int) -> bool:
    """Tell "held separate meetings with X and Y", "met separately": one meeting with each."""
    near = {item.word for item in line.items[max(0, index - 4) : index + 2]}
    if line.items[index].word == "meetings":
        return True
    several = line.items[index].word.endswith("s") or line.items[index].word in meeting_words().met
    return several and not near.isdisjoint({"separate", "separately", "individual"})


def with_each(line: Line, story: Story, index: int, words: Words, sides: Sides) -> Iterator[Meeting]:
    """Make a meeting with each of those on the right: "held separate meetings with X and Y"."""
    left, right = sides
    met = right.persons if right is not None else ()
    paired = len(left) == len(met) > 1  # "X and Y held separate meetings with their counterparts, A and B"
    for number, person in enumerate(met):
        who = [left[number]] if paired else left
        yield from made(line, story, index, words, (who, Group(index, index + 1, (person,))))


def with_all(line: Line, story: Story, index: int, words: Words, sides: Sides) -> Iterator[Meeting]:
    """Make those with each told farther on, too: "spoke separately with X and with Y"."""
    yield from with_each(line, story, index, words, sides)
    left, right = sides
    for other in separately(line, story, right, frozenset({"with"})) if right is not None else ():
        yield from with_each(line, story, index, words, (left, other))
