"""What a sum leaves to the one before it in its sentence: who gives, who takes, or that it goes the other way."""

from msgspec import Struct
from msgspec.structs import replace

from tracker.reader.frames.investment.sides import Sides
from tracker.reader.frames.investment.words import Act
from tracker.reader.frames.trade.figure_roles import is_prior
from tracker.reader.frames.trade.movements import is_turned
from tracker.reader.frames.verb_groups import helpers_before
from tracker.reader.items import Line
from tracker.reader.patterns import regex
from tracker.reader.story import Story
from tracker.reader.tags import Place

_BOTH = 2
_TURN = 6  # items from a sum to "in the opposite direction"


class After(Struct, frozen=True):
    """The sides of a sum behind another; whether it is that of an earlier year, and whether it goes the other way."""

    sides: Sides | None
    earlier: bool
    turned: bool


def sides_after(
    line: Line, story: Story, span: tuple[int, int], act: Act, *, sides: Sides | None, last: Sides | None, again: bool
) -> After:
    """Return between whom a sum goes, as far as the one before it tells.

    Args:
        line: The line.
        story: The article.
        span: The item where what is told of the sum begins, and that of the sum.
        act: What it is of.
        sides: The sides that its own words tell.
        last: The sides of the sum before it in the line.
        again: Tells that it is of the same thing as that one: "and $7 million in 2021".
    """
    first, at = span
    same = again or is_prior(line, at) or _shares_subject(line, act, first)
    own = last is not None and last.mutual and sides is not None  # "mutual investments, $5 million of them from Peru"
    if last is not None and (sides is None or (sides.said < _BOTH and same and not own)):
        sides = replace(last, said=_BOTH) if same and not again else last
    sides = _also_given(line, at, sides) if again else sides
    turned = is_turned(line, at + 1, at + _TURN)
    sides = _turned(story, last, sides) if turned else sides
    third = line.items[at + 2].value if line.shape[at + 1 : at + 3] in {"iP", "fP", "tP"} else None
    elsewhere = sides is not None and isinstance(third, Place) and third.code not in {sides.giver, sides.taker}
    if sides is not None and elsewhere and isinstance(third, Place) and again:
        sides = replace(sides, taker=third.code)  # "as against $5 million in Ghana"
    if sides is not None and last is not None and _adds(line, act, first):
        sides = Sides(sides.giver, last.taker, _BOTH)  # "to which Peru added $5 million"
    return After(sides, is_prior(line, at) and not elsewhere, turned)


def _shares_subject(line: Line, act: Act, first: int) -> bool:
    """Tell "…, and recently earmarked $5 million": a verb whose subject stands before "and"."""
    led = line.shape[first - 1 : first] == "&" and act.role == "gives" and not act.passive and act.at >= first
    return led and helpers_before(line, act.at)[1] <= first + (line.items[first].word in _THEN)


_THEN = frozenset({"recently", "later", "then", "earlier", "subsequently", "also", "since", "last", "this"})


def _adds(line: Line, act: Act, first: int) -> bool:
    """Tell "to which Peru added", "with Peru adding"."""
    added = line.items[act.at].word in {"added", "adds", "adding", "add"}
    return added and [item.word for item in line.items[first : first + 2]] == ["to", "which"]


def _turned(story: Story, before: Sides | None, sides: Sides | None) -> Sides | None:
    """The way back of the money told before: "half a billion the other way"."""
    if before is not None:
        return Sides(before.taker, before.giver, before.said)
    if story.given is not None and (sides is None or sides.said < _BOTH):
        return Sides(story.given[1], story.given[0], _BOTH)
    return sides


def _also_given(line: Line, at: int, sides: Sides | None) -> Sides | None:
    """Turn to the second taker of "granted Peru $5 million and Chad $4 million", if the sum at an item is his."""
    found = _GAPPED.search(line.shape, 0, at + 1)
    if sides is None or found is None or found.end() != at + 1:
        return sides
    one, other = (line.items[found.start(which)].value for which in ("one", "other"))
    if not isinstance(one, Place) or not isinstance(other, Place) or one.code != sides.taker:
        return sides
    return Sides(sides.giver, other.code, 2) if other.code != sides.giver else sides


_GAPPED = regex(r"(?P<one>P)\$(?:[fti]d?[kgc]{1,4})?,?[&,]d?(?P<other>P)\$")
