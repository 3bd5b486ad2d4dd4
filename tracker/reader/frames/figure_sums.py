"""Which sums are what trade came to: not those of an earlier time, differences or rates."""

import re

from msgspec.structs import replace

from tracker.reader.frames.trade_words import changes, words
from tracker.reader.items import Line
from tracker.reader.money import carried
from tracker.reader.tags import Money, Number

# Before a sum these say how much, though before a percentage they say by how much.
_REACHING = frozenset("more record over exceeded exceeds exceeding above lower higher down up".split())
_ANOTHER = re.compile(r"[tky]d?P")
_WITH = frozenset({"to", "from", "with"})
_RATES = frozenset({"per", "apiece", "each", "monthly", "daily"})
_UNITS = frozenset({"month", "year", "day", "week", "tonne", "ton", "barrel"})
_LEAST = 1000  # "US$1 = RM4.07" is a rate
_SCALED = 1000
_NO_NOUN = frozenset(("", *",;.)(&-iyTtf"))


def with_sums(line: Line) -> Line:
    """Return the line with bare numbers as sums in the currency of another: "exports at 165.2 mln."."""
    if "#" not in line.shape or "$" not in line.shape:
        return line
    currency = next(item.value.currency for _, item in line.tags("$") if isinstance(item.value, Money))
    items = list(line.items)
    for at, item in line.tags("#"):
        number = item.value
        of_trade = at + 1 < len(items) and (
            items[at + 1].word in words().exports or items[at + 1].word in words().imports
        )
        scaled = isinstance(number, Number) and number.rounded_to >= _SCALED and item.text.rstrip(".")[-1:].isalpha()
        if scaled and isinstance(number, Number) and (of_trade or line.shape[at + 1 : at + 2] in _NO_NOUN):
            items[at] = replace(item, shape="$", kind="money", value=carried(number, currency))
    summed = Line(items, role=line.role, paragraph=line.paragraph, start=line.start, end=line.end)
    summed.misses, summed.codes = line.misses, line.codes
    return summed


def is_prior(line: Line, at: int) -> bool:
    """Tell the sum of an earlier time: "from $1 billion", "compared to $2 billion", "having been $3 billion"."""
    before = [item.word for item in line.items[max(0, at - 5) : at] if item.shape != "d"]
    if not before:
        return False
    known = words()
    if before[-1] in known.priors or {"having", "been"} <= set(before[-3:]):
        return True
    return before[-1] in {"to", "with"} and bool(known.compared & set(before[-3:]))


def _is_difference(line: Line, at: int) -> bool:
    """Tell "by $200 million", "or 115.8 million, more": by how much, not how much."""
    items = line.items
    before = [item.word for item in items[max(0, at - 3) : at] if item.shape != "d"]
    after = [item.word for item in items[at + 1 : at + 3] if item.shape != ","]
    if before[-1:] == ["by"] or (
        before[-1:] == ["of"] and before[-2:-1] and before[-2] in changes() and before[-2] != "record"
    ):
        return True
    if before[-1:] == ["or"] and any(letter in "%x" for letter in line.shape[max(0, at - 4) : at]):
        return True
    if after[:1] and after[0] in {"more", "less", "higher", "lower", "above", "below", "fewer"}:
        return True
    return bool(before) and before[-1] in changes() and before[-1] not in _REACHING


def is_resumed(line: Line, at: int) -> bool:
    """Tell "compared with the same period, which was $3.2 billion", "… when it stood at $3.2 billion"."""
    before = [item.word for item in line.items[max(0, at - 5) : at]]
    return "which" in before or "when" in before


def _is_rate(line: Line, at: int) -> bool:
    """Tell "30 million a month", "$300 per tonne"."""
    after = [item.word for item in line.items[at + 1 : at + 3]]
    return not _RATES.isdisjoint(after[:1]) or (after[:1] == ["a"] and not _UNITS.isdisjoint(after[1:]))


def is_of_another(line: Line, at: int) -> bool:
    """Tell "compared to $759 million to Slovakia"."""
    return _ANOTHER.match(line.shape, at + 1) is not None and line.items[at + 1].word in _WITH


def is_no_total(line: Line, at: int, value: Money) -> bool:
    """Tell a rate of exchange, a difference, "30 million a month"."""
    return value.amount < _LEAST or _is_difference(line, at) or _is_rate(line, at)
