"""What a figure tells of trade: its level, that of an earlier time, or only a difference, a rate, a share."""

import re
from decimal import Decimal
from itertools import pairwise
from typing import Literal

from msgspec.structs import replace

from tracker.reader.cues import items_word
from tracker.reader.frames.trade.clauses import FIGURES
from tracker.reader.frames.trade.words import changes, known_goods, words
from tracker.reader.items import Line
from tracker.reader.money import carried
from tracker.reader.tags import Money, Number

Role = Literal["level", "base", "none"]

# Before a sum these say how much, though before a percentage they say by how much.
_REACHING = frozenset("more record over exceeded exceeds exceeding above lower higher down up went".split())
_RATES = frozenset({"per", "apiece", "each", "monthly", "daily"})
_UNITS = frozenset({"month", "day", "week", "tonne", "ton", "barrel"})
YEARLY = (["a", "year"], ["per", "year"], ["per", "annum"], ["each", "year"], ["every", "year"])
_LEAST = 1000  # "US$1 = RM4.07" is a rate
_SCALED = 1000
_NO_NOUN = frozenset(("", *",;.)(&-:iyTtforbu"))
_OTHER = frozenset({"other", "opposite", "reverse"})
_NO_NOUNS = frozenset(
    "only more less respectively from owing due because thanks as amid while against than last".split()
)
_STANDS_BEFORE = frozenset({"was", "were", "is", "from", "to", "at", "against", "and", "only", "than", "just"})


def with_sums(line: Line, currency: str | None = None, scale: int = 1) -> Line:
    """Return the line with bare numbers as sums in the currency of another: "exports at 165.2 mln.".

    Args:
        line: The line.
        currency: That of the sentence before, for a line without sums of its own.
        scale: The unit of the sum told before: "a year earlier it was 454"; 1 where such numbers are left alone.
    """
    if "#" not in line.shape:
        return line
    own = next((item.value.currency for _, item in line.tags("$") if isinstance(item.value, Money)), None)
    currency = own or currency
    if currency is None:
        return line
    items = list(line.items)
    for at, item in enumerate(line.items):
        value = item.value
        if isinstance(value, Money):
            scale = scale_of(value)
        if not isinstance(value, Number) or item.shape != "#":
            continue
        scaled = value.rounded_to >= _SCALED and item.text.rstrip(".")[-1:].isalpha()
        if scaled and _is_uncounted(line, at):
            items[at] = replace(item, shape="$", kind="money", value=carried(value, currency))
            scale = scale_of(carried(value, currency))
        elif scale > 1 and value.value < _SCALED and _is_bare(line, at):
            whole = re.sub(r"[^\d.]", "", item.text.rstrip(".").replace(",", "."))
            amount = int(Decimal(whole) * scale)
            items[at] = replace(item, shape="$", kind="money", value=Money(amount, currency, value.bound, scale))
    summed = Line(items, role=line.role, paragraph=line.paragraph, start=line.start, end=line.end)
    summed.misses, summed.codes = line.misses, line.codes
    return summed


def scale_of(money: Money) -> int:
    """The word of a sum that the next may leave out: a million of "$454 million"."""
    return int(1000 ** ((len(str(money.amount)) - 1) // 3))


def _is_uncounted(line: Line, at: int) -> bool:
    """Tell a number that no noun follows, or only a word of trade or of what trade does."""
    known = words()
    following = items_word(line, at + 1)
    if line.shape[at + 1 : at + 3] == "dT" or (following == "the" and items_word(line, at + 2) in _OTHER):
        return True  # "against 860 million the year before", "half a billion the other way"
    if line.shape[at + 1 : at + 2] in _NO_NOUN or following in _NO_NOUNS:
        return True
    return any(following in each for each in (known.exports, known.imports, known.stands, known.earning, known.falls))


def _is_bare(line: Line, at: int) -> bool:
    """Tell a number that nothing is counted by: "a year earlier it was 454."."""
    ends = line.shape[at + 1 : at + 2] in {"", ".", ",", ";"} or _is_dated(line, at)
    before = line.items[at - 1].word if at else ""
    stands = before in _STANDS_BEFORE or before in words().exports or before in words().imports
    return ends and stands and line.items[at].text[:1].isdigit()


def _is_dated(line: Line, at: int) -> bool:
    """Tell "and 4.2 a year later", "against 3.1 in 2021", behind a sum of which it is the like."""
    timed = line.shape[at + 1 : at + 2] == "T" or line.shape[at + 1 : at + 3] in {"iT", "dT"}
    before = line.shape.rfind("$", 0, at)
    return timed and before >= 0 and "#" not in line.shape[before:at]


def role_of(line: Line, at: int, value: Money) -> Role:
    """Return what the sum at an item is."""
    said = [item.word for item in line.items[max(0, at - 4) : at]]
    if ("out", "of") in pairwise(said) and said[-1] not in {"sum", "total"}:
        return "none"  # "out of an overall $5 billion"
    if said[-1:] == ["worth"] and not _OF_SEVERAL.isdisjoint(said[-2:-1]):
        return "none"  # "rice, tea and salt, the last worth $2 million"
    if line.items[at + 1 : at + 2] and line.items[at + 1].word in _MARKS:
        further = [later for later, _ in line.tags("$") if later > at and not is_prior(line, later)]
        if further:
            return "none"  # "crossed the $2 billion mark and stood at $2.1 billion"
    if _is_price(line, at):
        return "none"
    differs = _is_difference(line, at) and not _is_missed(line, at)
    if value.amount < _LEAST or differs or _is_rate(line, at):
        return "none"
    if not line.words.isdisjoint(_REVISED) and (is_prior(line, at) or _is_replaced(line, at)):
        return "none"  # "revised from $4 billion to $5 billion"
    return "base" if is_prior(line, at) else "level"


def _is_price(line: Line, at: int) -> bool:
    """Tell "a $38 million project": what one thing costs."""
    word = line.items[at + 1].word if line.shape[at + 1 : at + 2] in {"k", "c", "g"} else ""
    known = words()
    if word not in known.undertakings or line.items[at - 1].word not in {"a", "an"}:
        return False
    trade = (known.turnover, known.exports, known.imports, known.whole, known.anaphors, changes())
    return not any(word in each for each in trade)


_OF_SEVERAL = frozenset({"last", "latter", "former", "first"})
_MARKS = frozenset({"mark", "threshold", "milestone"})
_REVISED = frozenset({"revised", "replaced", "corrected", "restated"})


def _is_replaced(line: Line, at: int) -> bool:
    """Tell the figure that another takes the place of: "$4 billion was replaced by $5 billion"."""
    return not _REVISED.isdisjoint(item.word for item in line.items[at + 1 : at + 5])


def told_sum(line: Line, at: int, value: Money) -> Money:
    """The sum as it was reached: "edged up to $5 million" sets no limit."""
    risen = at > 0 and line.items[at].word.startswith("up to") and line.items[at - 1].word in changes()
    return replace(value, bound="exact") if risen else value


def is_prior(line: Line, at: int) -> bool:
    """Tell the sum of an earlier time: "from $1 billion", "compared to $2 billion", "having been $3 billion"."""
    before = [item.word for item in line.items[max(0, at - 5) : at] if item.shape != "d"]
    if not before:
        return False
    known = words()
    if before[-1] in known.priors or {"having", "been"} <= set(before[-3:]):
        return True
    led = at - 1 - (line.shape[at - 1] == "d")
    if before[-1] in _AGAINST and led and line.shape[led - 1] in "%x":
        return True  # "12 percent below the $33 million of a year earlier"
    if before[-1] == "of" and before[-2:-1] and before[-2] in _LEVELS and _compares(line, at - 2):
        return True  # "twice the 2020 figure of $30 million"
    if before[-1] == "of" and before[-3:-2] == ["from"] and line.shape[at - 2] != "P":
        return True  # "from a low of $60 million", not "imports from Ukraine of $60 million"
    if _is_missed(line, at):
        return True
    return before[-1] in {"to", "with"} and bool(known.compared & set(before[-3:]))


def _is_missed(line: Line, at: int) -> bool:
    """Tell "below the record $300 million", "short of the $5 million sold in 2011": what another sum fell short of."""
    first = at - 1
    while first > 0 and (line.shape[first] in _LEADING or line.items[first].word in _HEIGHTS):
        first -= 1
    return first < at - 1 and line.shape[first + 1 : at] != "o" and line.items[first].word in _FALLING_SHORT


_LEADING = frozenset("dos")
_HEIGHTS = frozenset(
    "record peak high highs height summit low all-time all time previous earlier historic historical best total level "
    "figure sum amount top pre-pandemic pre-crisis some".split()
)
_FALLING_SHORT = frozenset("below under short shy off above far beneath".split())


def _compares(line: Line, at: int) -> bool:
    """Tell a level that another is told against: "above the level", "twice the 2020 figure"."""
    near = range(max(0, at - _COMPARED), at)
    return any(line.shape[index] == "x" or line.items[index].word in _AGAINST for index in near)


_COMPARED = 4  # items from "twice" to the level
_LEVELS = frozenset(
    {"figure", "level", "total", "amount", "value", "sum", "volume", "tally", "result", "record", "bill"}
)
_AGAINST = frozenset("twice double above below than against from versus vs on over beyond under exceeding".split())


def _is_difference(line: Line, at: int) -> bool:
    """Tell "by $200 million", "or 115.8 million, more": by how much, not how much."""
    items = line.items
    before = [item.word for item in items[max(0, at - 3) : at] if item.shape != "d"]
    after = [item.word for item in items[at + 1 : at + 3] if item.shape != ","]
    if (before[-1:] == ["by"] and _REVISED.isdisjoint(before)) or (
        before[-1:] == ["of"] and before[-2:-1] and before[-2] in changes() and before[-2] != "record"
    ):
        return True
    if line.shape[at - 2 : at] == "%(" and line.shape[at + 1 : at + 2] == ")" and "$" in line.shape[: at - 2]:
        return True  # "were $9 million, up 13 percent ($1 million)"
    if before[-1:] == ["or"] and any(letter in "%x" for letter in line.shape[max(0, at - 4) : at]):
        said = [item.word for item in items[max(0, at - 4) : at]]
        grown = len(said) > 3 and said[0] in changes()  # "an increase of 5 percent or $3 million"
        return grown or not {"of", "for", "share"} & set(said[-3:])
    aside = line.shape[at + 1 : at + 2] == "," and before[-1:] != ["or"]  # "sold $5 million, lower by 3 percent"
    if after[:1] and after[0] in {"more", "less", "higher", "lower", "above", "below", "fewer"} and not aside:
        return True
    if before[-1:] == ["another"] and _is_of_goods(line, at):
        return False  # "and beef another $2 million", "Beef made up another $2 million", "Another $2 million was beef"
    if before[-1:] == ["another"] or (before[-1:] == ["added"] and after[:1] != ["of"]):
        return before[-2:-1] != ["added"]
    if items[at].word.startswith(("below", "above", "beyond", "under", "up to")):
        return False  # "dropped below $10 million", "edged up to $10 million"
    return bool(before) and before[-1] in changes() and before[-1] not in _REACHING


def _is_of_goods(line: Line, at: int) -> bool:
    """Tell "beef fetched another $2 million", "Another $2 million came from beef": goods and what they bring in."""
    near = line.items[max(0, at - _PARTS) : at] or line.items[at + 1 : at + _PARTS]
    near = line.items[at + 1 : at + _PARTS] if at == 1 else near
    return any(item.word in known_goods() for item in near)


_PARTS = 5  # items between goods and "another $2 million"


def _is_rate(line: Line, at: int) -> bool:
    """Tell "30 million a month", "$300 per tonne"; what trade is "a year" is its level."""
    after = [item.word for item in line.items[at + 1 : at + 3]]
    if after in YEARLY:
        return False
    return not _RATES.isdisjoint(after[:1]) or (after[:1] == ["a"] and not _UNITS.isdisjoint(after[1:]))


def has_figure(line: Line, first: int, last: int) -> bool:
    """Tell whether a figure stands between two items."""
    return any(letter in FIGURES for letter in line.shape[max(0, first) : last])


_BRACKET = 6  # items from a bracket to the figures in it
_NO_WORD = frozenset(
    """
    there worth it ago earlier period year months quarter half total value terms border frontier market side way
    direction neighbour neighbor country basis
    """.split()
)


def is_of_word(line: Line, at: int, head: int, told: int) -> bool:
    """Tell figures in brackets behind a word that is not its trade: "dragged down by tuna (-17%, to $2 million)".

    `told` is the item of the figure before, which is of the trade.
    """
    opening = line.shape.rfind("(", max(0, at - _BRACKET), at)
    word = opening - 1
    if word <= max(head, told) or line.shape[word] != "k" or ")" in line.shape[opening:at]:
        return False
    changed = "%" in line.shape[opening : at + 1] and has_figure(line, head, word)
    return changed and line.items[word].word not in _NO_WORD
