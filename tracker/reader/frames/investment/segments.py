"""The part of a line that speaks of one sum."""

from tracker.reader.cues import items_word
from tracker.reader.items import Line
from tracker.reader.patterns import regex

_LISTED = regex(r",[kgc]{1,3}(?:,[kgc]{1,3})*,?&[kgc]{1,3}i")
_TAKEN = frozenset(
    """
    taken borrowed obtained received extended provided granted given lent pledged donated contributed financed funded
    raised secured drawn
    """.split()
)
_HARD = frozenset({"while", "whereas", "but"})


def segment(line: Line, at: int) -> tuple[int, int]:
    """Return the part of a line that a sum shares with no other: up to semicolons, "while", and the commas between."""
    first = at
    while first > 0 and line.shape[first - 1] not in ";$" and not _is_hard(line, first - 1):
        first -= 1
    if first and line.shape[first - 1] == "$":
        first = max([first, *(place + 1 for place in range(first, at) if line.shape[place] in ",&(-")])
    last = at + 1
    while last < len(line.items) and line.shape[last] not in ";$" and not _is_hard(line, last):
        last += 1
    if last < len(line.items) and line.shape[last] == "$":
        last = next((place for place in range(at + 1, last) if _parts_sums(line, place)), last)
    return first, last


def _parts_sums(line: Line, at: int) -> bool:
    """Tell what stands between two sums and parts them, not the "and" of "a $5 million climate and water fund"."""
    further = line.shape.find("$", at)
    inner = line.shape[at : at + 2] in {"&g", "&c"}
    return line.shape[at] in ",&(-" and not (inner and "&" in line.shape[at + 1 : further])


def _is_hard(line: Line, at: int) -> bool:
    """Tell "while" and "but" between clauses, not the "but" of "is but the 12th investor"."""
    only = at > 0 and line.items[at - 1].word in {"is", "was", "are", "were", "nothing", "remains"}
    return line.items[at].word in _HARD and not only


def closing_comma(line: Line, act: int, at: int, last: int) -> int:
    """Return the comma behind which a line tells of something else than the sum; -1 where none stands.

    Args:
        line: The line.
        act: The item of what the sum is of.
        at: The sum's item.
        last: Where the part of the line that speaks of the sum ends.
    """
    inserted = line.shape[at + 1 : at + 2] == "," and "," in line.shape[max(act, at - 3) : at]
    comma = line.shape.find(",", max(act, at + 2 * inserted), last)  # "a tenth, $5 million, in Kenyan shares"
    listed = _LISTED.match(line.shape, comma) if comma > 0 else None
    if listed is not None:
        return line.shape.find(",", listed.end(), last)  # "$5 million on farming, health and schools in Chad"
    if comma > 0 and items_word(line, comma + 1) in _TAKEN:
        return line.shape.find(",", comma + 1, last)  # "a loan of $5 million, taken from Peruvian banks"
    return comma
