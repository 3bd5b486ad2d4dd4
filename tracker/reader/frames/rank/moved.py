"""Where one stands now who is named with a place that it had: "France, long Chad's first partner, slid to fourth"."""

from msgspec.structs import replace

from tracker.reader.cues import items_word
from tracker.reader.frames.rank.phrases import Order
from tracker.reader.frames.rank.words import words
from tracker.reader.items import Line
from tracker.reader.patterns import regex
from tracker.reader.tags import Ordinal

_NOW = regex(r"k(?:t|k?)d?(?P<rank>O)(?P<place>k?)(?=[,.;&)]|[iu]?T|kd?P|$)")
_FAR = 12  # items from a place in an order to the one after it
_OPENING = 4  # items: "Once Peru's first partner, …"
_BEFORE_RANK = frozenset({"to", "into", "now", "only", "just"})


def moved(line: Line, order: Order) -> Order | None:
    """Return the order with the place that its sentence says the same one has moved to, or has now."""
    if not _is_aside(line, order):
        return None
    behind = line.shape.find(",", order.end)
    other = next((at for at, _ in line.tags("P") if at > behind > 0), len(line.items))  # "…, ahead of Peru, now second"
    for match in _NOW.finditer(line.shape, order.end, order.end + _FAR):
        if match.start() > other:
            return None
        rank, between = line.items[match.start("rank")].value, line.items[match.start() + 1]
        led = between.shape in "Od" or between.word in _BEFORE_RANK
        ends = not match["place"] or items_word(line, match.start("place")) in words().places
        if led and ends and _is_told(line, match.start()) and isinstance(rank, Ordinal):
            return replace(order, rank=rank.value)
    return None


def _is_told(line: Line, verb: int) -> bool:
    """Tell "slipped to fourth", "is now third" from "risks slipping to fourth", "is third in tourism"."""
    word = line.items[verb].word
    now = items_word(line, verb - 1) == "now" or items_word(line, verb + 1) == "now"
    return word in _MOVED or (now and word in words().placed and not word.endswith("ing"))


_MOVED = frozenset(
    """
    slipped slips slid slides fell falls fallen dropped drops sank sinks rose rises risen climbed climbs moved moves
    jumped jumps advanced advances leapt shot went gone
    """.split()
)


def is_overtaken(line: Line, order: Order) -> bool:
    """Tell "Spain, long Chad's first partner, has been overtaken", "… was displaced by Peru"."""
    after = [item.word for item in line.items[order.end : order.end + _OPENING + 1]]
    passive = any(
        word in _BEEN and after[at + 1 : at + 2] and after[at + 1] in words().passed - _LED
        for at, word in enumerate(after)
    )
    return passive and _is_aside(line, order)


_BEEN = frozenset({"been", "was", "being"})
_LED = frozenset(
    "than after behind with from to in into within among inside across outside of between by for not".split()
)


_WHOSE = regex(r"(?:[io]d?[PF]|[ud]?T)?,")


def _is_aside(line: Line, order: Order) -> bool:
    """Tell an order between commas, or one that opens its sentence."""
    opened = line.shape.rfind(",", 0, order.start) > 0 or order.start <= _OPENING
    return opened and _WHOSE.match(line.shape, order.end) is not None
