"""Goods that go from one place to another: there, both ways, or the way back."""

from itertools import pairwise

from tracker.reader.frames.slots import is_place
from tracker.reader.frames.trade.words import words
from tracker.reader.items import Line
from tracker.reader.patterns import regex

_SENT = 10  # items from "sent" to where


def moves(line: Line, at: int) -> bool:
    """Tell goods that go somewhere: "$3 million worth of coffee went to Thailand", "… went the other way"."""
    following = line.items[at + 1 : at + (_SENT if line.items[at].word in words().exports_of_goods else 4)]
    if is_turned(line, at + 1, at + 6) or (line.items[0].word == "in" and is_turned(line, 1, _OPENING)):
        return True  # "In the opposite direction went goods worth"
    return any(
        item.word in {"to", "from", "into"} and is_place(line, at + 2 + index) for index, item in enumerate(following)
    )


_OPENING = 5  # items of "In the directly opposite direction"
_PAIR = regex(r"[PA]-[PA]|y[PA]&[PA]")  # "crossed the Peru-Chile border"
_BOTH_REACH = 12  # items from "crossed" to "in both directions"


def is_mutual(line: Line, at: int) -> bool:
    """Tell goods that go both ways: "went back and forth", "crossed the border in both directions"."""
    said = [item.word for item in line.items[at + 1 : at + _BOTH_REACH]]
    both = any(
        (one, other) in {("and", "forth"), ("both", "ways"), ("both", "directions")} for one, other in pairwise(said)
    )
    return both or ("border" in said[:_BOTH_REACH] and _PAIR.search(line.shape, at + 1, at + _BOTH_REACH) is not None)


def is_turned(line: Line, first: int, last: int) -> bool:
    """Tell "the other way", "in the opposite direction", "in return": the way back of the trade told before."""
    said = [item.word for item in line.items[max(0, first) : last]]
    return any(
        (one in _TURNS and other in _TURNED) or (one in _OPPOSITE and other in _FLOWS) for one, other in pairwise(said)
    )


_OPPOSITE = frozenset({"other", "opposite", "reverse", "contrary"})
_TURNS = _OPPOSITE | {"in", "back"}
_TURNED = frozenset({"way", "direction", "return", "exchange"})
_FLOWS = frozenset({"flow", "flows", "sense", "stream"})
