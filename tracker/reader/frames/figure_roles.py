"""What a figure tells of trade: its level, that of an earlier time, or only a difference, a rate, a share."""

import re
from decimal import Decimal
from itertools import pairwise
from typing import Literal

from msgspec.structs import replace

from tracker.reader.frames.clauses import FIGURES, Clause
from tracker.reader.frames.trade_words import changes, words
from tracker.reader.items import Line
from tracker.reader.money import carried
from tracker.reader.multiples import TIMES
from tracker.reader.tags import Money, Multiple, Number, Percent

Role = Literal["level", "base", "none"]

# Before a sum these say how much, though before a percentage they say by how much.
_REACHING = frozenset("more record over exceeded exceeds exceeding above lower higher down up went".split())
_RATES = frozenset({"per", "apiece", "each", "monthly", "daily"})
_UNITS = frozenset({"month", "day", "week", "tonne", "ton", "barrel"})
_YEARLY = (["a", "year"], ["per", "year"], ["per", "annum"], ["each", "year"], ["every", "year"])
_YEARLY_PACE = frozenset({"annually", "yearly"})
_LEAST = 1000  # "US$1 = RM4.07" is a rate
_SCALED = 1000
_NO_NOUN = frozenset(("", *",;.)(&-:iyTtforbu"))
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
    following = line.items[at + 1].word if at + 1 < len(line.items) else ""
    if line.shape[at + 1 : at + 3] == "dT":
        return True  # "against 860 million the year before"
    if line.shape[at + 1 : at + 2] in _NO_NOUN or following in _NO_NOUNS:
        return True
    return any(following in each for each in (known.exports, known.imports, known.stands, known.earning, known.falls))


def _is_bare(line: Line, at: int) -> bool:
    """Tell a number that nothing is counted by: "a year earlier it was 454."."""
    ends = line.shape[at + 1 : at + 2] in {"", ".", ",", ";"}
    before = line.items[at - 1].word if at else ""
    stands = before in _STANDS_BEFORE or before in words().exports or before in words().imports
    return ends and stands and line.items[at].text[:1].isdigit()


def role_of(line: Line, at: int, value: Money) -> Role:
    """Return what the sum at an item is."""
    said = [item.word for item in line.items[max(0, at - 4) : at]]
    if ("out", "of") in pairwise(said) and said[-1] not in {"sum", "total"}:
        return "none"  # "out of an overall $5 billion"
    if said[-1:] == ["worth"] and not _OF_SEVERAL.isdisjoint(said[-2:-1]):
        return "none"  # "rice, tea and salt, the last worth $2 million"
    if line.items[at + 1 : at + 2] and line.items[at + 1].word in _MARKS and "$" in line.shape[at + 1 :]:
        return "none"  # "crossed the $2 billion mark and stood at $2.1 billion"
    if _is_price(line, at):
        return "none"
    if value.amount < _LEAST or _is_difference(line, at) or _is_rate(line, at):
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


def is_prior(line: Line, at: int) -> bool:
    """Tell the sum of an earlier time: "from $1 billion", "compared to $2 billion", "having been $3 billion"."""
    before = [item.word for item in line.items[max(0, at - 5) : at] if item.shape != "d"]
    if not before:
        return False
    known = words()
    if before[-1] in known.priors or {"having", "been"} <= set(before[-3:]):
        return True
    if before[-1] == "of" and before[-3:-2] == ["from"] and line.shape[at - 2] != "P":
        return True  # "from a low of $60 million", not "imports from Ukraine of $60 million"
    return before[-1] in {"to", "with"} and bool(known.compared & set(before[-3:]))


def _is_difference(line: Line, at: int) -> bool:
    """Tell "by $200 million", "or 115.8 million, more": by how much, not how much."""
    items = line.items
    before = [item.word for item in items[max(0, at - 3) : at] if item.shape != "d"]
    after = [item.word for item in items[at + 1 : at + 3] if item.shape != ","]
    if (before[-1:] == ["by"] and _REVISED.isdisjoint(before)) or (
        before[-1:] == ["of"] and before[-2:-1] and before[-2] in changes() and before[-2] != "record"
    ):
        return True
    if before[-1:] == ["or"] and any(letter in "%x" for letter in line.shape[max(0, at - 4) : at]):
        said = [item.word for item in items[max(0, at - 4) : at]]
        grown = len(said) > 3 and said[0] in changes()  # "an increase of 5 percent or $3 million"
        return grown or not {"of", "for", "share"} & set(said[-3:])
    aside = line.shape[at + 1 : at + 2] == "," and after[:1] == ["above"]  # "sold $5 million, above all rice"
    if after[:1] and after[0] in {"more", "less", "higher", "lower", "above", "below", "fewer"} and not aside:
        return True
    if before[-1:] == ["another"] or (before[-1:] == ["added"] and after[:1] != ["of"]):
        return before[-2:-1] != ["added"]
    if items[at].word.startswith(("below", "above", "beyond", "under")):
        return False  # "dropped below $10 million"
    return bool(before) and before[-1] in changes() and before[-1] not in _REACHING


def _is_rate(line: Line, at: int) -> bool:
    """Tell "30 million a month", "$300 per tonne"; what trade is "a year" is its level."""
    after = [item.word for item in line.items[at + 1 : at + 3]]
    if after in _YEARLY:
        return False
    return not _RATES.isdisjoint(after[:1]) or (after[:1] == ["a"] and not _UNITS.isdisjoint(after[1:]))


_WEIGHED = re.compile(r"^(?:\w+ )?(?:in|by) (?:volume|tonnage|quantity|physical|tonnes|tons|weight)\b")
_BEFORE = 6
_AFTER = 3
_SHARES = frozenset({"share", "constituting", "represents", "represented", "representing", "portion", "proportion"})
_SHARE_VERBS = frozenset({"accounting", "accounted", "accounts", "account", "make", "makes", "made", "making"})
_LEVELS = (Decimal(30), Decimal(400))
_OVER = frozenset({"over", "above", "below", "off", "behind"})
_FRACTION = re.compile(r"third|quarter|fifth|sixth|tenth|half")


def change_of(line: Line, at: int, value: Percent | Multiple, clause: Clause, sign: int) -> Decimal | None:
    """The signed change; None where the percentage is a share, points, or of a yearly pace.

    `sign` is that of the last change of the line, which a clause without a verb repeats: "imports by 7 percent".
    """
    if isinstance(value, Multiple):
        if line.items[at - 1].word == "be" and at > 1:
            return None  # "is to be doubled"
        return _of_multiple(line, at, value.change_pct, clause)
    after = [item.word for item in line.items[at + 1 : at + 5]]
    before = [item.word for item in line.items[max(0, at - 4) : at]]
    if value.level or _is_level(line, at, value.value, after):
        return value.value - 100
    if after[:2] in _YEARLY or not _YEARLY_PACE.isdisjoint(after[:1]) or value.points:
        return None
    if _WEIGHED.search(" ".join(after)) or (after[:1] == ["to"] and line.shape[at + 2 : at + 3] == "#"):
        return None  # "fell 8.9 percent to 6 million barrels"
    if after[:1] in (["of"], ["share"], ["stake"], ["tariff"], ["duty"]) or _is_share(before, after):
        return None
    if before[-1:] in (["+"], ["plus"]):
        return value.value
    if (
        before[-1:]
        and before[-1] in {"-", "−", "–", "—", "minus"}
        and before[-2:-1] in ([], ["("], ["or"], [","], ["by"])
    ):
        return -value.value
    if line.shape[at + 1 : at + 5] == ",k$,":  # "50.8 percent, or 115.8 million, more"
        return value.value * (last_direction(line, at + 5, at + 6) or 1)
    found = _sign(line, at, clause) or (sign if _repeats(line, at, clause) else 0)
    return value.value * found if found else None


def _is_share(before: list[str], after: list[str]) -> bool:
    if not changes().isdisjoint(after[:1]):
        return False
    if _SHARES & set(before):
        return True
    return any(
        word in _SHARE_VERBS and before[position + 1 : position + 2] in (["up"], ["for"])
        for position, word in enumerate(before)
    )


def _of_multiple(line: Line, at: int, change: Decimal, clause: Clause) -> Decimal:
    if change > 0 and _FRACTION.search(line.items[at].word) and TIMES.search(line.items[at].word) is None:
        return -change if _sign(line, at, clause) < 0 else change
    first = max(clause.first, at - 3)
    near = {item.word for item in line.items[first:at]} | {item.word for item in line.items[at + 1 : at + 2]}
    if change <= 0 or words().falls.isdisjoint(near):
        return change
    return (100 / (1 + change / 100) - 100).quantize(Decimal("0.1"))


def _is_level(line: Line, at: int, value: Decimal, after: list[str]) -> bool:
    """Tell "113.1 percent to the same period", and "(92.8%)" beside another level."""
    if (after[:1] in (["to"], ["against"]) and {"same", "period", "level"} & set(after)) or (
        value > 90 and {"against", "compared"} & set(after[:2])
    ):
        return True
    bracketed = line.shape[max(0, at - 2) : at] == "$(" and line.shape[at + 1 : at + 2] == ")"
    beside = any(isinstance(item.value, Percent) and item.value.level for _, item in line.tags("%"))
    against = any(line.items[index + 1].word == "against" for index, _ in line.tags("%") if index + 1 < len(line.items))
    return bracketed and (beside or against) and _LEVELS[0] < value < _LEVELS[1]


def _sign(line: Line, at: int, clause: Clause) -> int:
    """Find the verb or noun that says up or down: the nearest one of the clause, before rather than after."""
    over = 0
    for distance in range(1, max(_BEFORE, at - clause.first) + 1):
        for index in (at - distance, at + distance if distance <= _AFTER else -1):
            if clause.first <= index < clause.last:
                found = _direction(line, index)
                if found and index > at and line.items[index].word in _OVER:
                    over = over or found  # "down by 25 percent over the same months", but "5 percent over 2022"
                elif found:
                    return found
    return over


def _direction(line: Line, at: int) -> int:
    word = line.items[at].word
    if word in words().falls:
        return -1
    if word not in words().rises or (word == "up" and at and line.items[at - 1].word in _SHARE_VERBS):
        return 0
    return 1


def _repeats(line: Line, at: int, clause: Clause) -> bool:
    """Tell a clause whose verb is that of the one before it, or a figure in brackets or apposition."""
    items = line.items[clause.first : at]
    return not any(item.word in words().stands or item.word.endswith("ed") for item in items)


def last_direction(line: Line, first: int, last: int) -> int:
    """Return the sign of the last word of rise or fall between two items, 0 where there is none."""
    return next((found for at in range(last - 1, first - 1, -1) if (found := _direction(line, at))), 0)


def has_figure(line: Line, first: int, last: int) -> bool:
    """Tell whether a figure stands between two items."""
    return any(letter in FIGURES for letter in line.shape[max(0, first) : last])
