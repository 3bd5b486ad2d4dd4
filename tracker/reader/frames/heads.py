"""What the figures of a line are of: the words of trade, those of other matters, and which figure goes to which."""

import re
from itertools import pairwise
from typing import Literal, NamedTuple

from tracker.reader.frames.trade_words import changes, words
from tracker.reader.items import Item, Line

Measure = Literal["turnover", "exports", "imports", "investment"]
FIGURES = "$%x"

_OPENING = 9  # items in which a sentence says that it goes on about the same
_REACH = 7  # items from a figure on to the word that it is of
_ALIKE = re.compile(r"[td]?&d?")
_LINKS = frozenset(
    {"fall", "falls", "in", "of", "worth", "were", "was", "are", "is", "being", "came", "from", "for", "represented"}
)
_PART = frozenset({"including", "included", "includes", "include", "which", "with", "incl"})
_UNCERTAIN = frozenset({"corrects", "correction", "version", "wrongly", "misstated", "erroneously"})


class Head(NamedTuple):
    """A word that figures are of.

    `measure` is None where that is no trade; `goes_on` tells that the word means what the line before told.
    """

    at: int
    measure: Measure | None
    goes_on: bool = False


_SOURCES = frozenset({"zzz"})
_INDIRECT = frozenset({"which", "whether", "if", "when"})


def is_uncertain(line: Line) -> bool:
    """Tell a line that corrects another."""
    return not line.words.isdisjoint(_UNCERTAIN)


def goes_on_at(line: Line) -> int | None:
    """Where a sentence speaks on of the figure just told: "That is 15.8 percent more", "In 2021 the total had been"."""
    known = words()
    for at, item in enumerate(line.items[:_OPENING]):
        if item.word in known.anaphors and item.kind == "word" and not (at and line.items[at - 1].word in _INDIRECT):
            following = [each.word.partition(" ")[0] for each in line.items[at + 1 : at + 5]]
            if any(word in known.stands for word in following) or line.shape[at + 1 : at + 3].strip("k") in {":", "-"}:
                return at
        if item.word in _SOURCES and "$" in line.shape[at + 1 : at + 4]:
            return at
        if item.shape in FIGURES:
            return None
    return None


def heads_of(line: Line) -> list[Head]:
    """Return the words that figures may be of, from left to right."""
    known = words()
    found: list[Head] = []
    of_goods = not line.words.isdisjoint(known.goods)
    for at, item in enumerate(line.items):
        if item.kind != "word":
            continue
        measure = _measure(item.word, of_goods=of_goods)
        if item.word in {"those", "that", "them"} and found and found[-1].measure and _again(line, at):
            measure = found[-1].measure
        if measure is None:
            if item.word in known.topics and not _is_part_of_name(line, at):
                found.append(Head(at, None))
            continue
        if not _is_trade(line, at):
            continue
        last = found[-1] if found else None
        if last is not None and last.measure is not None:
            if measure == "turnover" and at - last.at <= 2 and not any(s in ",;&" for s in line.shape[last.at : at]):
                if last.measure == "turnover":
                    found[-1] = Head(at, measure)  # "trade turnover", "trade exchange"
                continue
            if last.measure == "turnover" and at - last.at == 1:
                found[-1] = Head(at, measure)  # "trade exports"
                continue
        found.append(Head(at, measure))
    return _summed(line, _with_partners(line, found))


def _measure(word: str, *, of_goods: bool) -> Measure | None:
    known = words()
    if word in known.turnover:
        return "turnover"
    if word in known.exports or (of_goods and word in known.exports_of_goods):
        return "exports"
    if of_goods and word in known.turnover_of_goods:
        return "turnover"
    return "imports" if word in known.imports else None


def _is_trade(line: Line, at: int) -> bool:
    """Tell "trade" from "trade minister", "trade and economic ties", "free trade", "to trade views"."""
    known = words()
    items = line.items
    before = items[at - 1].word if at else ""
    after = items[at + 1] if at + 1 < len(items) else None
    if before in known.not_before:
        return False
    if after is None:
        return True
    if after.word in known.not_after or after.shape in "HW":
        return False
    return not (after.shape in "&,-" and at + 2 < len(items) and items[at + 2].word in _BESIDE)


_BESIDE = frozenset(
    """
    economic investment investments industry economy transport tourism integration commerce logistics economics
    commercial cooperation industrial energy
    """.split()
)


def _is_part_of_name(line: Line, at: int) -> bool:
    return line.shape[at] in "FKMH" or (at + 1 < len(line.items) and line.shape[at + 1] == "H")


def _again(line: Line, at: int) -> bool:
    """Tell "those of brandy", "those to Northern Ireland": the same trade in other goods, or with another."""
    return at + 1 < len(line.items) and line.items[at + 1].word in {"of", "to", "from", "with"}


def _with_partners(line: Line, heads: list[Head]) -> list[Head]:
    """Take "and to Uganda", after a figure, for the same trade with another."""
    found = list(heads)
    for at in range(2, len(line.items) - 2):
        if line.shape[at - 1] in "&," and line.items[at].word in {"to", "from", "with"} and line.shape[at + 1] == "P":
            behind = [head for head in heads if head.at < at]
            ahead = next((head.at for head in heads if head.at > at), len(line.items))
            if (
                behind
                and behind[-1].measure
                and any(letter in FIGURES for letter in line.shape[behind[-1].at : at])
                and any(letter in FIGURES for letter in line.shape[at:ahead])
                and line.items[at + 2].word != "to"
            ):
                found.append(Head(at - 1, behind[-1].measure))
    return sorted(found)


def _summed(line: Line, heads: list[Head]) -> list[Head]:
    """Take "exports and imports" with one sum after them for the turnover."""
    for position in range(len(heads) - 1):
        one, other = heads[position], heads[position + 1]
        if {one.measure, other.measure} != {"exports", "imports"} or not _joined(line, one, other):
            continue
        end = heads[position + 2].at if position + 2 < len(heads) else len(line.items)
        if line.shape.count("$", other.at, end) == 1:
            return [*heads[:position], Head(one.at, "turnover"), *heads[position + 2 :]]
    return heads


def _joined(line: Line, one: Head, other: Head) -> bool:
    return _ALIKE.fullmatch(line.shape, one.at + 1, other.at) is not None


def owners(line: Line, heads: list[Head]) -> dict[int, Head]:
    """Return which head each figure is of; a figure that is of none is left out."""
    found: dict[int, Head] = {}
    figures = [at for at, _ in line.tags(FIGURES)]
    for at in figures:
        behind = [head for head in heads if head.at < at]
        ahead = next((head for head in heads if head.at > at), None)
        last = behind[-1] if behind else None
        full = last is not None and any(
            other < at and found.get(other) == last and line.shape[other] == "$" for other in figures
        )
        if ahead is not None and line.shape[at] != "x" and _is_linked(line, at, ahead, last if not full else None):
            found[at] = ahead
        elif last is None:
            stray = any(other < at and other not in found for other in figures)
            if ahead is not None and not stray and _precedes(line, at, ahead, figures):
                found[at] = ahead
        elif not _names_a_part(line, last.at, at):
            found[at] = last
    for one, other in pairwise(heads):
        if one.measure and other.measure and _joined(line, one, other):
            _share_out(line, found, one, other)
    return found


def _is_linked(line: Line, at: int, head: Head, waiting: Head | None) -> bool:
    """Tell "$15 billion in Brazilian exports": a figure whose word follows."""
    between = line.items[at + 1 : head.at]
    shapes = line.shape[at + 1 : head.at]
    if len(between) > _REACH or any(letter in ",;&$%xT()" for letter in shapes):
        return False
    moved = changes()
    if line.shape[at] == "%" and len(between) > 1 and between[0].word in moved and between[1].word in {"in", "of"}:
        return True  # "34 percent growth in exports"
    if waiting is not None and not {item.word for item in line.items[waiting.at + 1 : at]} & _PART:
        return False
    if not between:
        return True
    return between[0].word in _LINKS or (len(between) <= 3 and all(_qualifies(item) for item in between))


def _qualifies(item: Item) -> bool:
    return item.shape in "APs" or item.word in {"bilateral", "annual", "mutual", "trade", "two-way", "deficit"}


def _precedes(line: Line, at: int, head: Head, figures: list[int]) -> bool:
    """Tell "In 2023, 10 percent more goods were exported": a figure before the first word of trade, which has none."""
    between = line.shape[at + 1 : head.at]
    if ";" in between or len(between) > 2 * _REACH:
        return False
    return line.shape[at] != "$" or not any(other > head.at for other in figures)


def _names_a_part(line: Line, first: int, at: int) -> bool:
    """Tell "turnover was $5 billion, of which $1 billion": a part that nothing says more of."""
    last = max(line.shape.rfind(letter, first, at) for letter in FIGURES)
    if last < 0:
        return False
    between = [item.word for item in line.items[last + 1 : at]]
    return between[:3] in ([",", "of", "which"], [",", "including", "about"]) or between[1:2] == ["including"]


def _share_out(line: Line, found: dict[int, Head], one: Head, other: Head) -> None:
    """As in "Exports and imports at $26 billion and $24 billion": the first sum is the first head's."""
    sums = [at for at in sorted(found) if found[at] == other and line.shape[at] == "$"]
    if len(sums) == 2:
        found[sums[0]] = one
