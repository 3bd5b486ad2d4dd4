"""By how much trade changed: percentages and multiples, and which way; shares, points and paces are no changes."""

from decimal import Decimal

from tracker.reader.cues import items_word
from tracker.reader.frames.trade.clauses import Clause
from tracker.reader.frames.trade.figure_roles import YEARLY
from tracker.reader.frames.trade.words import changes, known_goods, words
from tracker.reader.items import Line
from tracker.reader.multiples import TIMES
from tracker.reader.patterns import regex
from tracker.reader.tags import Multiple, Percent

_YEARLY_PACE = frozenset({"annually", "yearly"})
_WEIGHED = regex(r"^(?:\w+ )?(?:in|by) (?:volume|tonnage|quantity|physical|tonnes|tons|weight)\b")
# "12 percent more than before the war", "above the pre-war level": since when, nobody says.
_VAGUE = regex(
    r"^(?:(?:more|less|higher|lower|up|down|above|below|over|on|off|under) )?(?:(?:than|from|on|over) )?(?:the )?"
    r"(?:before|pre|pre-\w+|ever|usual|planned|average|expected|forecast)\b"
)
_IN_WEIGHT = regex(r"^(?:[\w-]+ )*in terms of (?:volume|weight|tonnage|quantity)\b")
_WEIGHING = 9  # items behind a percentage in which it may be said to be of weight
_BEFORE = 6
_AFTER = 3
_SHARES = frozenset({"share", "constituting", "represents", "represented", "representing", "portion", "proportion"})
_SHARE_VERBS = frozenset({"accounting", "accounted", "accounts", "account", "make", "makes", "made", "making"})
_LEVELS = (Decimal(30), Decimal(400))
_OVER = frozenset({"over", "above", "below", "off", "behind"})
_AGAINST = frozenset({"vs", "versus", "against"})
_SIZES = frozenset({"large", "high", "big", "much", "many", "great", "valuable"})
_WEAK = frozenset({"further", "additional", "extra", "added", "another"})
_FRACTION = regex(r"third|quarter|fifth|sixth|tenth|half")


def change_of(line: Line, at: int, value: Percent | Multiple, clause: Clause, sign: int) -> Decimal | None:
    """The signed change; None where the percentage is a share, points, or of a yearly pace.

    `sign` is that of the last change of the line, which a clause without a verb repeats: "imports by 7 percent".
    """
    if _is_foretold(line, at, value):
        return None
    if isinstance(value, Multiple):
        if at > 1 and (line.items[at - 1].word in {"be", "since"} or _is_wanted(line, at)):
            return None  # "is to be doubled"; "to double"; "worth $90 million in 2015, has since tripled"
        if _is_of_another(line, at):
            return None
        return _of_multiple(line, at, value.change_pct, clause)
    after = [item.word for item in line.items[at + 1 : at + 5]]
    before = [item.word for item in line.items[max(0, at - 4) : at]]
    if value.level or _is_level(line, at, value.value, after):
        return value.value - 100
    if after[:2] in YEARLY or not _YEARLY_PACE.isdisjoint(after[:1]) or value.points:
        return None
    behind = " ".join(item.word for item in line.items[at + 1 : at + _WEIGHING])
    if (
        _IN_WEIGHT.search(behind)
        or _WEIGHED.search(" ".join(after))
        or (after[:1] == ["to"] and line.shape[at + 2 : at + 3] == "#")
    ):
        return None  # "fell 8.9 percent to 6 million barrels"
    if line.items[at - 1].word in _AGAINST and line.shape[at - 2 : at - 1] == "%":
        return None  # "slower than in 2018 (4.4 percent vs 9.7 percent)"
    if _is_range(line, at) or _VAGUE.search(" ".join(after)):
        return None
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


def _is_foretold(line: Line, at: int, value: Percent | Multiple) -> bool:
    """Tell "$5 million in 2023, could double", "and is expected to grow by 20 percent": of a time yet to come."""
    near = range(at - 1, max(0, at - _NEAR_VERB), -1)
    verb = at if isinstance(value, Multiple) else next((v for v in near if line.items[v].word in changes()), 0)
    before = (item.word for item in line.items[max(0, verb - _NEAR_VERB) : verb])
    lead = [word for word in before if not word.endswith("ly") and word not in _ADVERBS]
    return not _MODALS.isdisjoint(lead[-1:]) or (lead[-1:] == ["to"] and not _FORETELLING.isdisjoint(lead[-2:]))


_NEAR_VERB = 4  # items from a figure back to the verb of its change, and from that to what foretells it
_ADVERBS = frozenset({"well", "also", "even", "again", "soon", "still", "then", "thus", "at", "least", "more", "than"})
_MODALS = frozenset({"could", "would", "may", "might", "should", "can", "will", "shall"})
_FORETELLING = frozenset(
    "expected set forecast forecasted projected likely due predicted bound tipped estimated poised slated hoped".split()
)


def _is_wanted(line: Line, at: int) -> bool:
    return line.items[at - 1].word == "to" and line.items[at].word.rpartition(" ")[2] in _INFINITIVES


_INFINITIVES = frozenset({"double", "triple", "treble", "quadruple", "halve"})


def _is_of_another(line: Line, at: int) -> bool:
    """Tell "imports were three times as large": as exports, of which the sentence before told; "making up a third"."""
    after = [item.word for item in line.items[at + 1 : at + 5]]
    if after[:1] == ["as"] and not _SIZES.isdisjoint(after[1:2]) and after[2:3] != ["as"]:
        return True
    if after[:1] == ["what"] and not _GOES.isdisjoint(after[1:2]):
        return True  # "ten times what goes the other way"
    before = [item.word for item in line.items[max(0, at - 3) : at]]
    return before[-1:] == ["up"] and not _SHARE_VERBS.isdisjoint(before[:-1])


_GOES = frozenset({"goes", "comes", "flows", "moves", "travels"})


def _is_range(line: Line, at: int) -> bool:
    """Tell either end of "between 10 and 15 percent": which of all it was nobody says."""
    words = [item.word for item in line.items[max(0, at - 3) : at]]
    following = line.items[at + 1].word if at + 1 < len(line.items) else ""
    return (words[-1:] == ["and"] and words[:1] == ["between"]) or (words[-1:] == ["between"] and following == "and")


def _is_share(before: list[str], after: list[str]) -> bool:
    if not changes().isdisjoint(after[:1]) or (before[-1:] == ["of"] and not changes().isdisjoint(before[-2:-1])):
        return False  # "which represents a decline of 4 percent"
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
    if (after[:1] in (["to"], ["against"], ["of"]) and {"same", "period", "level", "what"} & set(after)) or (
        value > 90 and {"against", "compared"} & set(after[:2])
    ):
        return True
    bracketed = line.shape[max(0, at - 2) : at] == "$(" and line.shape[at + 1 : at + 2] == ")"
    beside = any(isinstance(item.value, Percent) and item.value.level for _, item in line.tags("%"))
    against = any(line.items[index + 1].word == "against" for index, _ in line.tags("%") if index + 1 < len(line.items))
    return bracketed and (beside or against) and _LEVELS[0] < value < _LEVELS[1]


def _sign(line: Line, at: int, clause: Clause) -> int:
    """Find the verb or noun that says up or down: the nearest one of the clause, before rather than after."""
    over = weak = 0
    for distance in range(1, max(_BEFORE, at - clause.first) + 1):
        for index in (at - distance, at + distance if distance <= _AFTER else -1):
            if clause.first <= index < clause.last:
                found = _direction(line, index) if index < at or not over else 0
                if found and line.items[index].word in _WEAK:
                    weak = weak or found  # "have fallen a further 11 percent"
                elif found and index > at and line.items[index].word in _OVER:
                    over = found  # "down by 25 percent over the same months"; "5 percent over 2022", "below the record"
                elif found:
                    return found
    return over or weak


def _direction(line: Line, at: int) -> int:
    word = items_word(line, at)
    if word in words().falls:
        return -1
    if word not in words().rises or (word == "up" and at and line.items[at - 1].word in _SHARE_VERBS):
        return 0
    return 1


def _repeats(line: Line, at: int, clause: Clause) -> bool:
    """Tell a clause whose verb is that of the one before it, or a figure in brackets or apposition."""
    items = line.items[clause.first : at]
    verbs = (item.word for item in items if item.word not in known_goods())  # not "rapeseed"
    return not any(word in words().stands or word.endswith("ed") for word in verbs)


def last_direction(line: Line, first: int, last: int) -> int:
    """Return the sign of the last word of rise or fall between two items, 0 where there is none."""
    return next((found for at in range(last - 1, first - 1, -1) if (found := _direction(line, at))), 0)
