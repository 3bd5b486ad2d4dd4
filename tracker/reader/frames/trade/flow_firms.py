"""What one company sells or buys, which is no trade of its country."""

from tracker.reader.frames.trade.words import words
from tracker.reader.items import Line

_SUBJECT_REACH = 20
_SUBJECT = 3  # items of "the firm then"
_FIRMS = frozenset("firm company giant chain holding retailer manufacturer conglomerate startup".split())
_WHOSE = frozenset({"his", "her", "their", "its", "that", "our"})


def is_of_firm(line: Line, head: int) -> bool:
    """Tell what one company did: "Peruvian firm Agros sold rice to Chad"."""
    if line.items[head].word in words().verbs and (_is_named_firm(line, head) or _is_own_firm(line, head)):
        return True
    place = max(line.shape.rfind(letter, max(0, head - _SUBJECT_REACH), head) for letter in "PA")
    if place < 0:
        before = {item.word for item in line.items[max(0, head - _SUBJECT) : head]}
        return line.items[head].word in words().verbs and not before.isdisjoint(_FIRMS)  # "the firm shipped"
    near = line.items[place + 1 : min(place + 4, head)] if line.items[head].word in words().verbs else []
    if line.shape[place + 1 : place + 2] == "r" and place + 2 == head:
        near = line.items[max(0, place - 3) : place]  # "a firm from Peru that exports to Chad"
    return any(item.word in _FIRMS for item in near)


def _is_own_firm(line: Line, verb: int) -> bool:
    """Tell "our members sold", "its plant exported"."""
    whose = line.items[verb - 2].word if verb > 1 else ""
    return whose in _WHOSE and line.items[verb - 1].word in _FIRMS | {"members", "group", "plant", "mill", "farm"}


def _is_named_firm(line: Line, verb: int) -> bool:
    """Tell a company that is named before its verb: "Andean Copper Mines exported"; not "the Union"."""
    first = verb
    while first > 0 and line.items[first - 1].text[:1].isupper() and line.shape[first - 1] in "NKLFMkcgQ":
        first -= 1
    return verb - first > 1 and line.shape[first - 1 : first] not in {"d", "P", "A", "s"}
