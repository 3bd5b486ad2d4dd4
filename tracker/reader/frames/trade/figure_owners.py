"""Which word each figure of a line is of."""

from itertools import pairwise

from tracker.reader.frames.trade.clauses import FIGURES, clauses_of, is_finite
from tracker.reader.frames.trade.figure_goods import is_part_in
from tracker.reader.frames.trade.figure_roles import has_figure, is_prior
from tracker.reader.frames.trade.head import Head
from tracker.reader.frames.trade.heads import is_their_goods
from tracker.reader.frames.trade.words import changes, known_goods, words
from tracker.reader.items import Item, Line
from tracker.reader.patterns import regex

_REACH = 7  # items from a figure on to the word that it is of
_FAR = 12  # … where no word stands before it
_OPENING = 6  # items of ", and that the border post"
_COUNTING = frozenset("counted counts gives give gave shows show put puts report reports reported has have".split())
_ALIKE = regex(r"[td]?&d?")
_LINKS = frozenset(
    """
    fall falls on in of worth were was are is being came from for represented fell went accounted consisted
    constituted changed changing made comprised accounts account represents represent constitutes constitute makes make
    comprises comprise goes go comes come consists consist is are
    """.split()
)
_PART = frozenset(
    {"including", "included", "includes", "include", "which", "with", "incl", "this", "that", "and", "it"}
)
_QUALIFYING = frozenset({"bilateral", "annual", "mutual", "trade", "two-way", "deficit", "on", "total"})


def owners(line: Line, heads: list[Head]) -> dict[int, Head]:
    """Return which head each figure is of; a figure that is of none is left out.

    A figure is of the word before it in its clause, or of one right behind it ("$15 billion in Brazilian exports");
    in a clause without such a word, of that which the clause before was of.
    """
    found: dict[int, Head] = {}
    last: Head | None = None
    outside: Head | None = None  # what was told of before a dash
    for clause in clauses_of(line):
        if line.shape[clause.first] == "-":
            goes_on = outside is not None and is_finite(line, clause.first + 1)
            last, outside = (outside, None) if goes_on else (last, last)
        inside = [head for head in heads if clause.first <= head.at < clause.last]
        opening = [item.word for item in line.items[clause.first : clause.first + _OPENING] if item.shape != ","]
        if opening[:3] == ["and", "that", "the"] and words().anaphors.isdisjoint(opening[3:]):
            last = None  # "an increase of 18 percent, and that the border post saw 7 percent more lorries"
        for at in range(clause.first, clause.last):
            if line.shape[at] not in FIGURES:
                continue
            behind = next((head for head in reversed(inside) if head.at < at), None)
            ahead = next((head for head in heads if head.at > at), None)
            last = _owner(line, at, found, ahead=ahead, behind=behind, last=last)
            if last is not None:
                found[at] = last
        if inside:
            last = inside[-1]
    for one, other in pairwise(heads):
        if one.measure and other.measure and (joined(line, one, other) or _are_in_turn(line, one, other)):
            _share_out(line, found, one, other)
    return found


def _owner(
    line: Line, at: int, found: dict[int, Head], *, ahead: Head | None, behind: Head | None, last: Head | None
) -> Head | None:
    """Choose between the words before a figure in its clause, right after it, and that of the figure before."""
    waiting = behind or last
    if waiting is not None and waiting.measure is None and ":" in line.shape[waiting.at : at]:
        waiting = None  # "The chamber of economy: $5 billion of goods were exchanged"
    if waiting is not None and waiting.measure is None and _is_fronted(line, waiting.at, at):
        waiting = behind = last = None
    full = any(owner == waiting and line.shape[other] == "$" for other, owner in found.items())
    if ahead is not None and line.shape[at] != "x" and _is_linked(line, at, ahead, None if full else waiting):
        return ahead
    if behind is not None:
        return behind
    if last is not None:
        return None if _is_part(line, at, last) else last
    stray = any(line.shape[other] in FIGURES and other not in found for other in range(at))
    if ahead is None:
        return None
    return ahead if is_listed(line, at, ahead) or (not stray and _precedes(line, at, ahead)) else None


def _is_fronted(line: Line, topic: int, at: int) -> bool:
    """Tell another matter that only opens the sentence: "Despite higher freight costs, goods worth $5 million"."""
    comma = line.shape.find(",", topic, at)
    opens = line.items[0].word in _FRONTING and "," not in line.shape[:topic]
    return opens and comma > 0 and not has_figure(line, 0, comma) and not is_finite(line, comma + 1)


_FRONTING = frozenset("despite amid with besides beyond notwithstanding after before following alongside".split())


def _is_linked(line: Line, at: int, head: Head, waiting: Head | None) -> bool:
    """Tell "$15 billion in Brazilian exports": a figure whose word follows."""
    between = line.items[at + 1 : head.at]
    shapes = line.shape[at + 1 : head.at]
    if len(between) > _REACH or any(letter in ",;&$%xT()" for letter in shapes):
        return False
    if head.like is not None and head.at == at + 1:
        return True  # "of imports of $9 million, $5 million came from Peru"
    if shapes.endswith("kA") and is_their_goods(line, head.at):
        return True
    if waiting is not None and waiting.goes_on and between and between[0].word == "of":
        return True  # "Fuel accounted for $8 million of Ugandan imports"
    if waiting is not None and not {item.word for item in line.items[waiting.at + 1 : at]} & _PART:
        return False
    if not between or (between[0].word == "that" and len(between) <= 3):
        return True  # "the $500 million that Peru exported"
    return between[0].word in _LINKS or (len(between) <= 3 and all(_qualifies(item) for item in between))


def _qualifies(item: Item) -> bool:
    return item.shape in "APs" or item.word in _QUALIFYING


def is_change_of(line: Line, at: int) -> bool:
    """Tell "a fall of a third in", "a rise of 5 percent in"."""
    lead = [item.word for item in line.items[max(0, at - 3) : at] if item.shape != "d"]
    return lead[-1:] == ["of"] and not changes().isdisjoint(lead[-2:-1]) and line.shape[at + 1 : at + 2] in {"i", "o"}


def is_listed(line: Line, at: int, head: Head) -> bool:
    """Tell "Gas ($9 million) and zinc ($4 million) were exported most", "gas worth $9 million was imported"."""
    told = line.shape[at - 1] == "(" or line.items[at - 1].word == "worth"
    if not told or line.items[at - 2].word not in known_goods() or line.items[head.at].word not in words().verbs:
        return False
    passive = not _WERE.isdisjoint(item.word for item in line.items[at : head.at])
    return passive and not any(letter in FIGURES for letter in line.shape[head.at :])


_WERE = frozenset({"was", "were", "is", "are", "been"})


def _precedes(line: Line, at: int, head: Head) -> bool:
    """Tell "In 2023, 10 percent more goods were exported": a figure before the first word of trade, which has none."""
    between = line.shape[at + 1 : head.at]
    if ";" in between or ",or" in between or len(between) > _FAR:
        return False  # nor "a volume of $9 million, of which $4 million were exports"
    opens = not any(is_finite(line, index) for index in range(at))
    if line.shape[at] != "$":
        comparing = line.items[at + 1].word in changes()  # "of which 41% less was sold"
        comparing = comparing or is_change_of(line, at)  # "There was a fall of a third in exports"
        return opens or comparing or is_prior(line, at)  # not "Tourist arrivals rose 5 percent as trade slowed"
    if is_prior(line, at) or (line.items[at - 1].word == "at" and opens):
        return True  # "From $90 million in 2003, trade has climbed", "At $920 million, trade was"
    later = [index for index in range(head.at, len(line.items)) if line.shape[index] in FIGURES]
    labels = line.shape[at + 1] in "-:" and all(line.shape[index] in "%x" or is_prior(line, index) for index in later)
    return not later or labels  # "$9 million: exports in 2022, up 5 percent"


def _is_part(line: Line, at: int, last: Head) -> bool:
    """Tell "turnover was $5 billion, of which $1 billion", "including $1 billion": a part without a name."""
    if last.measure is None:
        return False
    if _is_told_apart(line, at):
        return True
    before = [item.word for item in line.items[max(0, at - 3) : at]]
    named = line.items[at + 1 : at + 2] and line.items[at + 1].word in {"of", "worth"}
    named = named or (line.shape[at + 1 : at + 2] == "i" and is_part_in(line, at))
    if line.items[at + 1 : at + 2] and line.items[at + 1].word in {"was", "were"}:
        named = any(
            item.word in known_goods() for item in line.items[at + 2 : at + 5]
        )  # ", of which $8 million was tea"
    return not named and (before == [",", "of", "which"] or before[-2:] in ([",", "including"], [",", "of"]))


def _is_told_apart(line: Line, at: int) -> bool:
    """Tell a sentence of its own behind a semicolon, without a word of trade: "; May brought 7 percent"."""
    first = line.shape.rfind(";", 0, at)
    if first < 0 or any(letter in FIGURES for letter in line.shape[first:at]):
        return False
    if any(item.word in known_goods() for item in line.items[first:at]):
        return False  # "; foremost were fertilisers, at $3 million"
    said = [
        item.word
        for item, following in zip(line.items[first:at], line.items[first + 1 : at + 1], strict=True)
        if following.word != "one"  # "eight months of this one"
    ]
    stated = not words().anaphors.isdisjoint(said) or not _COUNTING.isdisjoint(said)
    return not stated and any(is_finite(line, index) for index in range(first, at))


def joined(line: Line, one: Head, other: Head) -> bool:
    """Tell "exports and imports": two words that share what follows."""
    return _ALIKE.fullmatch(line.shape, one.at + 1, other.at) is not None


def _are_in_turn(line: Line, one: Head, other: Head) -> bool:
    """Tell "exports to Chad and imports from there grew by 7 and 9 percent, respectively"."""
    return "respectively" in line.words and one.measure != other.measure and not one.goes_on


def _share_out(line: Line, found: dict[int, Head], one: Head, other: Head) -> None:
    """As in "Exports and imports at $26 billion and $24 billion": the first sum is the first head's."""
    for shape in "$%":
        figures = [at for at in sorted(found) if found[at] == other and line.shape[at] == shape]
        if len(figures) == 2 and not has_figure(line, one.at, other.at):
            found[figures[0]] = one
