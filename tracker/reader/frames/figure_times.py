"""Which times figures are of: those only compared with, stretches of which the end alone is told, parts of a year."""

from tracker.reader.frames.heads import FIGURES
from tracker.reader.frames.trade_words import words
from tracker.reader.items import Line
from tracker.reader.tags import When

_DAY = len("2021-12-07")
_PARTS = frozenset({"period", "part", "parts", "weeks", "days"})
_BASES = frozenset({"what", "level", "figure", "that"})
_COMPARING = 10
_COMPARING_WORDS = frozenset(
    {
        "exceeded",
        "surpassed",
        "since",
        "exceeds",
        "exceeding",
        "surpassing",
        "surpasses",
        "than",
        "against",
        "versus",
        "vs",
        "above",
        "below",
        "vis-a-vis",
    }
)
_NEAR = 8  # items from the sum of an earlier time to that time
_CLAUSE = frozenset({"while", "whereas", "but", "against"})


def period_text(value: object) -> str:
    """The period of a time that trade may be of; a day is none."""
    if not isinstance(value, When) or value.period is None or len(value.period) == _DAY:
        return ""
    return value.period


def is_compared(line: Line, at: int) -> bool:
    """Tell a time that a change is only reckoned from: "than in 2020", "compared with last year"."""
    known = words()
    first = max(at - _COMPARING, 1 + max(line.shape.rfind(letter, 0, at) for letter in ";,&("))
    before = [item.word for item in line.items[max(first, 0) : at] if item.shape != "d"]
    if not before:
        return False
    shape = line.shape[max(first, 0) : at]
    figure = max(shape.rfind(letter) for letter in FIGURES)
    since = {item.word for item in line.items[max(first, 0) + figure + 1 : at]}
    if not since.isdisjoint(_COMPARING_WORDS | known.compared):
        return True
    if figure >= 0 and shape[figure] == "x" and not since.isdisjoint(_BASES):
        return True  # "more than twice what it was in 2017"
    if before[-1] == "over" or before[-1] in {"in", "for", "during"}:
        return before[-1] == "over" and figure >= 0 and shape[figure] in "%x" and len(shape) - figure <= _NEAR
    value = line.items[at].value
    earlier = isinstance(value, When) and value.of_antecedent is not None and value.of_antecedent < 0
    if earlier and "$" not in line.shape[max(0, at - 5) : at] and any(letter in FIGURES for letter in line.shape[:at]):
        return True
    if before[-1] == "to" and line.shape[at - 2 : at - 1] == "T":
        return False  # "doubled from 2021 to 2022"
    return any(letter in "%x" for letter in shape[-4:]) and before[-1] in known.comparisons


def is_of_part(line: Line, at: int) -> bool:
    """Tell "the three-month period of this year", "part of 2023": not the whole of it."""
    before = [item.word for item in line.items[max(0, at - 3) : at] if item.shape != "d"]
    return before[-1:] == ["of"] and not _PARTS.isdisjoint(before[-2:-1])


def is_end_of_unknown(line: Line, at: int) -> bool:
    """Tell "until October 2011", "between the start of the invasion and May 2023": nobody says from when."""
    before = [item.word for item in line.items[max(0, at - 9) : at]]
    if before[-1:] == ["and"]:
        return "between" in before  # "between 2018 and 2023" is no year either
    text = line.items[at].word
    return bool(before) and before[-1] in {"until", "till"} and not text[:1].isdigit()


def is_broken(line: Line, first: int, at: int) -> bool:
    """Tell whether a comma, bracket or conjunction parts two items."""
    between = line.items[first + 1 : at]
    return any(item.shape in ",;&(-" or item.word in _CLAUSE for item in between)


def has_own_time(line: Line, at: int) -> bool:
    """Tell whether a change has a time of its own after it: "$1.9 billion last year, was up 17% in nine months"."""
    for index in range(at + 1, min(at + 6, len(line.items))):
        if line.shape[index] in FIGURES or line.shape[index] in ",;&":
            return False
        if line.shape[index] == "T":
            return bool(period_text(line.items[index].value)) and not is_compared(line, index)
    return False
