"""Whom a person stands for by the side that a sentence puts him on: "the Omani side was headed by X"."""

from tracker.domain.facts import Party
from tracker.domain.places import country_of
from tracker.reader.items import Line
from tracker.reader.mentions import Mention
from tracker.reader.story import Story
from tracker.reader.tags import Place

_SIDES = frozenset({"side", "part", "half", "delegation", "team"})
_LEADS = frozenset(
    {
        "led",
        "leads",
        "leading",
        "headed",
        "heads",
        "heading",
        "represented",
        "represents",
        "representing",
        "chaired",
        "chairs",
        "chairing",
    }
)
_BETWEEN = frozenset({",", "who", "which", "also", "had", "has", "the"})


def side_of(line: Line, mention: Mention) -> Party | None:
    """As in "From the Kazakh side the commission was chaired by X", "X, who led the Kazakh delegation"."""
    at = next((index for index, item in enumerate(line.items) if item.value is mention), None)
    if at is None:
        return None
    led = _led_by(line, at)
    if led is not None:
        return led
    side = _for_whom(line, at)
    if side is not None:
        return side
    for index in range(at):
        named = _side_at(line, index)
        if named is not None and not _is_led_from_left(line, index):
            side = named
    return side


def _for_whom(line: Line, at: int) -> Party | None:
    """As in "For the Netherlands, Minister X signed", "and from Turkey, Deputy Foreign Minister Y"."""
    if line.shape[at - 2 : at] != "P,":
        return None
    first = at - 3 - (line.shape[at - 3 : at - 2] == "d")
    opened = first == 0 or (first > 0 and line.shape[first - 1] in ",;&")
    place = line.items[at - 2].value
    told = first >= 0 and line.items[first].word in {"for", "from"}
    return country_of(place.code) if told and opened and isinstance(place, Place) else None


def side_later(line: Line, story: Story, mention: Mention) -> Party | None:
    """As in "Deputy Prime Minister X; from the Uzbek side, Minister Y": those before are of the other side."""
    at = next((index for index, item in enumerate(line.items) if item.value is mention), 0)
    for index in range(at + 1, len(line.items) - 1):
        value = line.items[index].value
        if line.shape[index] == "A" and line.items[index + 1].word in _SIDES and line.items[index - 2].word == "from":
            return story.other(value.code) if isinstance(value, Place) else None
    return None


def _side_at(line: Line, index: int) -> Party | None:
    """The country of "Kazakh side" or of "representing Kazakhstan" that has its place at an item."""
    item = line.items[index]
    if not isinstance(item.value, Place):
        return None
    if item.shape == "A" and index + 1 < len(line.items) and line.items[index + 1].word in _SIDES:
        return country_of(item.value.code)
    represented = index > 0 and line.items[index - 1].word.startswith("represent")
    return country_of(item.value.code) if item.shape == "P" and represented else None


def _led_by(line: Line, at: int) -> Party | None:
    """The side that the person at an item leads: "X, who headed the Kazakh delegation", "X represented Kuwait"."""
    led = False
    for index in range(at + 1, min(at + 8, len(line.items))):
        item = line.items[index]
        if led and isinstance(item.value, Place):
            return _side_at(line, index)
        if item.word in _LEADS and line.items[min(index + 1, len(line.items) - 1)].word != "by":
            led = True
        elif item.word not in _BETWEEN:
            return None
    return None


def _is_led_from_left(line: Line, index: int) -> bool:
    """Tell a side whose leader stands before it, and which therefore says nothing of those after it."""
    for before in range(index - 1, max(-1, index - 8), -1):
        item = line.items[before]
        if item.shape == "X":
            return _led_by(line, before) is not None
        if item.word not in _LEADS and item.word not in _BETWEEN:
            return False
    return False
