"""The orders that a line tells of: nouns with their ranks, and places that verbs give."""

from collections.abc import Iterator

from msgspec.structs import replace

from tracker.reader.frames.rank.phrases import Order, owner_after, owner_before, with_object
from tracker.reader.frames.rank.places import places
from tracker.reader.frames.rank.words import Ranked, ranked_nouns
from tracker.reader.items import Line
from tracker.reader.patterns import regex
from tracker.reader.tags import Place

_REGIONS = frozenset({"region", "province", "oblast", "world", "continent", "bloc", "union", "city"})
_OURS = frozenset({"our", "its", "their", "country's"})
_BEHIND = frozenset({"after", "behind"})
_NEAR = 5
_FAR_BEHIND = 9  # items from "our largest partner in the region" to "after Peru"


def orders(line: Line) -> list[Order]:
    """Return the orders of a line from left to right."""
    told = sorted([*_of_nouns(line), *places(line)], key=lambda order: order.start)
    return [replace(order, measure=_by_value(line, order)) for order in told]


def _by_value(line: Line, order: Order) -> str:
    """The measure, which "by export value" makes more precise."""
    if order.measure == "trade partner":
        further = next((at for at, _ in line.tags("O") if at >= order.end), len(line.items) - 1)
        if any(line.shape[at] == "o" and _is_of_investment(line, at) for at in range(1, further)):
            return "investor"
        for at in range(1, min(order.end + _NEAR, len(line.items)) - 1):
            leads = line.items[at - 1].word in {"by", "of"} and line.items[at + 1].word in {"value", "volume"}
            if leads and line.items[at].word in _VALUED:
                return _VALUED[line.items[at].word]
    return order.measure


def _is_of_investment(line: Line, at: int) -> bool:
    """Tell "by the volume of investment", "in terms of FDI"."""
    return line.items[at - 1].word in _BY_WHICH and line.items[at + 1].word in _INVESTED


_BY_WHICH = frozenset({"volume", "value", "terms", "amount"})
_INVESTED = frozenset({"investment", "investments", "fdi"})
_VALUED = {"export": "export market", "exports": "export market", "import": "import source", "imports": "import source"}


def _of_nouns(line: Line) -> Iterator[Order]:
    """As in "Azerbaijan's third-largest trading partner", "the second largest source of imports of Kenya"."""
    nouns = ranked_nouns(line)
    for position, noun in enumerate(nouns):
        measure, end = with_object(line, noun)
        before = line.shape.rfind("&", 0, noun.start) + 1 if position else 0
        rank = noun.rank + _ahead(line, noun, end, before) if noun.bare else noun.rank
        of = owner_before(line, noun.start) or owner_after(line, noun.end, end)
        if of is None and position + 1 < len(nouns) and "&" in line.shape[end : nouns[position + 1].start + 1]:
            of = owner_after(line, nouns[position + 1].end, nouns[position + 1].end)  # "first client and supplier of"
        ours = not _OURS.isdisjoint(item.word for item in line.items[max(0, noun.start - 2) : noun.start])
        if of is None and not ours and not _REGIONS.isdisjoint(item.word for item in line.items[noun.end : end + 4]):
            continue  # whose the region is was told elsewhere
        yield Order(rank, measure, of, noun.start, end)


_LINKS = frozenset({"but", "while", "though", "although", "whereas", "as", "when"})


_OTHERS = regex(r"d?[PQ]+(?:(?:,&?|&)d?[PQ]+)*")


def _ahead(line: Line, noun: Ranked, end: int, before: int) -> int:
    """Count who is ahead of one who is the largest: "after Germany our biggest customer", "the largest after China".

    `before` is where what is told of another noun ends: "the largest supplier after China and its main buyer".
    """
    for first in (
        *range(max(before, noun.start - 4), noun.start),
        *range(end, min(end + _FAR_BEHIND, len(line.items))),
    ):
        if first >= end + 3 and _REGIONS.isdisjoint(item.word for item in line.items[end:first]):
            continue
        if line.items[first].word in _BEHIND and not (first and line.shape[first - 1] == ","):
            others = _OTHERS.match(line.shape, first + 1)
            last = others.end() if others is not None else first + 1
            clause = first >= end and line.shape[last : last + 1] == "k" and line.items[last].word not in _LINKS
            if clause or line.shape[last : last + 1] == "s":
                return 0  # "the largest after Peru withdrew", "after Peru's exit"
            return sum(isinstance(item.value, Place) for item in line.items[first:last])
    return 0
