"""Which two organisations "the two chambers", "both banks" are: those of that kind that the text has named."""

from functools import cache

from tracker.reader.bodies import Body
from tracker.reader.cues import items_word
from tracker.reader.frames.document.body_names import KINDS, SMALL_BODIES
from tracker.reader.frames.document.row import Act
from tracker.reader.items import Line
from tracker.reader.mentions import Mention, Unnamed
from tracker.reader.story import Story

_TWO = frozenset({"two", "both"})
_FAR = 8  # items between "the two chambers" and their verb
_BESIDE = 3  # items from "the two" to "central banks"


@cache
def _kinds() -> dict[str, tuple[str, ...]]:
    """The words of which a name has one, by the plural that stands for such names."""
    known = {word: word[:-1] + "ies" if word.endswith("y") else word + "s" for word in KINDS | SMALL_BODIES}
    kinds = {plural: (word,) for word, plural in known.items() if not word.endswith("s")}
    return kinds | {"airlines": ("air", "airways", "airlines"), "exchanges": ("exchange",), "railways": ("railways",)}


def the_two(line: Line, story: Story, act: Act) -> list[str]:
    """Return the names of the two bodies of a kind that a line means, none where the text names fewer or more."""
    for at in range(max(0, act.first - _FAR), min(act.verb + _FAR, len(line.items))):
        plural = next((place for place in range(at + 1, at + _BESIDE + 1) if items_word(line, place) in _kinds()), None)
        if line.items[at].word in _TWO and plural is not None and items_word(line, plural + 1) != "of":
            return _named(line, story, _kinds()[items_word(line, plural)])
    return []


def _named(line: Line, story: Story, kinds: tuple[str, ...]) -> list[str]:
    """Return the two bodies named up to a line that have one of some words in their names."""
    found: dict[str, None] = {}
    for each in story.lines[: story.number(line) + 1]:
        for _, item in each.tags("BXW"):
            held = [title.owner for title in item.value.titles] if isinstance(item.value, Mention | Unnamed) else []
            for body in (item.value, *held):
                if isinstance(body, Body) and not body.shared and not set(kinds).isdisjoint(body.name.lower().split()):
                    found[body.name] = None
    whole = [name for name in found if not any(name != other and name in other for other in found)]
    return whole if len(whole) == len(_TWO) else []
