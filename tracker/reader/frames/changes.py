"""By how much trade changed: the sign of a percentage, and those that are shares."""

from decimal import Decimal

from tracker.reader.frames.trade_words import changes, words
from tracker.reader.items import Line
from tracker.reader.tags import Multiple, Percent

_DIRECTION = 25  # items back to the verb that an elliptic clause repeats
_BEFORE = 6
_AFTER = 3
_SHARE_BEFORE = frozenset(
    {"accounting", "accounted", "accounts", "share", "constituting", "represents", "representing"}
)
_LEVELS = (Decimal(30), Decimal(400))


def change_of(line: Line, at: int, value: Percent | Multiple) -> Decimal | None:
    """The signed change; None where the percentage is a share or points."""
    if isinstance(value, Multiple):
        return _of_multiple(line, at, value.change_pct)
    after = [item.word for item in line.items[at + 1 : at + 5]]
    before = [item.word for item in line.items[max(0, at - 4) : at]]
    if value.level or _is_level(line, at, value.value, after):
        return value.value - 100
    if after[:2] in (["a", "year"], ["per", "year"], ["per", "annum"], ["each", "year"]) or after[:1] == ["annually"]:
        return None
    if value.points or after[:1] == ["of"] or after[:1] == ["share"]:
        return None
    moved = changes()
    if _SHARE_BEFORE & set(before) and moved.isdisjoint(after[:1]) and moved.isdisjoint(before):
        return None
    if before[-1:] in (["+"], ["plus"]):
        return value.value
    if before[-1:] and before[-1] in {"-", "−", "–", "minus"} and before[-2:-1] in ([], ["("], ["or"], [","]):
        return -value.value
    if line.shape[at + 1 : at + 5] == ",k$,":
        skipped = line.items[at + 5 : at + 6]  # "50.8 percent, or 115.8 million, more"
        if skipped and skipped[0].word in changes():
            return -value.value if skipped[0].word in words().falls else value.value
    return _signed(line, at, value.value)


def _of_multiple(line: Line, at: int, change: Decimal) -> Decimal:
    before = {item.word for item in line.items[max(0, at - 3) : at]}
    return -change if change > 0 and before & (words().falls - {"less"}) else change


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


def _signed(line: Line, at: int, value: Decimal) -> Decimal | None:
    """Find the verb or noun that says up or down: the nearest one, before rather than after."""
    known = words()
    for distance in range(1, _BEFORE + 1):
        for index in (at - distance, at + distance if distance <= _AFTER else -1):
            if 0 <= index < len(line.items):
                word = line.items[index].word
                if word in known.falls:
                    return -value
                if word in known.rises:
                    return value
    for index in range(at - _BEFORE - 1, max(-1, at - _DIRECTION), -1):  # "exports dropped by 30 percent, imports by 7"
        word = line.items[index].word
        if word in known.falls:
            return -value
        if word in known.rises:
            return value
    return None
