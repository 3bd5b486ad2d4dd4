"""Where trips go: "to P", "in P", "for P and Q"."""

from tracker.reader.cues import items_word
from tracker.reader.items import Line
from tracker.reader.patterns import regex
from tracker.reader.tags import Place

_STATES = frozenset({"sultanate", "republic", "kingdom", "state", "emirate"})
_LEAVES = frozenset({"left", "leaves", "departed", "departs", "leave", "leaving", "departing"})
_TOWNS = frozenset({"capital", "city", "town", "port", "resort", "territory", "soil"})
_RETURNS = frozenset({"returned", "returns", "returning"})
_BACK = frozenset({"back", "home"})  # "flew home from P", "came back from P"
_STANDS = frozenset({"pavilion", "stand", "booth", "stall", "embassy", "consulate", "desk"})
_REACH = 9  # items from a trip's word to its goal
_TITLE = 12  # items of a title between commas
_TO_FOR = 6  # items between a departure and the "for" of its goal


def goals(line: Line, index: int, *, leaving: bool = False) -> list[Place]:
    """Return the places that the trip told at an item goes to, one a country; none where it does not say.

    `leaving` tells that it is over: the place left is where it went to.
    """
    if (there := _there(line, index)) is not None:
        return [there]
    start = _after_for(line, index) if line.items[index].word in _LEAVES and not leaving else index
    at = _goal(line, start)
    if at is None:
        return _where(line, index)
    found = {place.code: place for place in (line.items[at].value,) if isinstance(place, Place)}
    while line.shape[at + 1 : at + 2] in {",", "&"}:
        at += 2 if line.shape[at + 1 : at + 3] != ",&" else 3
        place = line.items[at].value if at < len(line.items) else None
        if not isinstance(place, Place) or line.items[at].shape != "P" or place.form != "name":
            break
        found.setdefault(place.code, place)
    return list(found.values())


def _where(line: Line, index: int) -> list[Place]:
    """Return the place of which a clause tells more in which somebody had gone: "in P, where she had travelled"."""
    where = next((at for at in range(index - 1, max(0, index - _CLAUSE), -1) if line.items[at].word == "where"), None)
    told = _PLACE_WHERE.search(line.shape, 0, where) if where is not None else None
    place = line.items[told.start()].value if told is not None else None
    gone = line.items[index].word in _GONE and "had" in {item.word for item in line.items[where or 0 : index]}
    return [place] if gone and isinstance(place, Place) else []


_CLAUSE = 5  # items from "where" to the verb
_PLACE_WHERE = regex(r"P(?:u?T)?,$")
_GONE = frozenset({"travelled", "traveled", "gone", "flown", "come", "arrived", "been"})


def _there(line: Line, index: int) -> Place | None:
    """Return the place that "there" means: the last one named before it in the line."""
    if items_word(line, index + 1) not in {"there", "thither"} or items_word(line, index) == "is":
        return None
    before = [item.value for at, item in line.tags("P") if at < index]
    return before[-1] if before and isinstance(before[-1], Place) else None


def _after_for(line: Line, index: int) -> int:
    """Return where a departure says its goal: "left Phnom Penh on Sunday for Bangkok"; the line's end without one."""
    near = range(index + 1, min(index + _TO_FOR, len(line.items)))
    return next((at for at in near if line.items[at].word == "for"), len(line.items))


def _past_title(line: Line, index: int) -> int:
    """Return the comma that closes the title of a visitor: "a visit by X, chief of staff of the Office, to P"."""
    if line.shape[index + 1 : index + 3] not in {"oX", "uX", "bX"}:
        return index
    closing = line.shape.find(",", index + 3, index + 3 + _TITLE)
    return closing if closing > 0 and items_word(line, closing + 1) == "to" else index


def _goal(line: Line, index: int) -> int | None:
    """Return where the first goal stands: after "to" or "in", or straight after the verb."""
    for at in range(index + 1, min(_past_title(line, index) + _REACH, len(line.items))):
        item = line.items[at]
        before = line.items[at - 1].word
        following = items_word(line, at + 1)
        if item.shape == "A" and following in _TOWNS and isinstance(item.value, Place):
            return at
        if item.shape == "P" and isinstance(item.value, Place):
            part = line.shape[at + 1 : at + 2]
            if before == "of" and line.items[at - 2].word in _STATES:
                return at
            back = line.items[index].word in _RETURNS or line.items[index + 1].word in _BACK
            to = line.items[at - 2].word if before == "the" and at > index + 2 else before
            tour = to == "of" and line.items[index].word in {"tour", "tours", "swing"}
            there = (
                tour or before == "from"
                if back
                else tour or to in {"to", "in", "into", "at", "the", "for"} or at == index + 1
            )
            # "at the Kenya-East Africa summit", "visited the Kenya pavilion"
            named = part == "-" and at + 2 < len(line.items) and line.items[at + 2].text[:1].isupper()
            named = named or following in _STANDS
            if there and line.shape.startswith("skP", at + 1) and line.items[at + 2].word in _TOWNS:
                return at + 3  # "to Brazil's capital Brasília"
            if there and not named and (not part or part not in "NFKQBs"):
                return at
        elif item.shape in ";." or item.word in {"that", "which"}:
            return None
    return None
