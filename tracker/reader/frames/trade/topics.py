"""Words that figures may be of and that are no trade: investment, prices, tonnes, what is counted."""

from tracker.reader.frames.trade.words import words
from tracker.reader.items import Line


def is_topic(line: Line, at: int, measure: str | None, last: int) -> bool:
    """Tell a word of another matter than trade.

    Args:
        line: The line.
        at: The item of the word.
        measure: What the word of trade told last is of; None where that is of no trade, or there is none.
        last: Its item; -1 where there is none.
    """
    if is_number_of(line, at):
        return True
    known, word = words(), line.items[at].word
    if word not in known.topics or _is_part_of_name(line, at):
        return False
    before = line.items[at - 1].word if at else ""
    falls_to = word == "share" and at > 1 and line.items[at - 2].word in _SHARED  # "fall to the share of"
    priced = word == "prices" and before in PRICES
    weighed = word in {"tonnes", "tons"} and _is_beside_sum(line, at, last if measure is not None else -1)
    earned = word in _TAKINGS and last >= 0 and before in known.earning
    costly = word in {"cost", "costs"} and measure == "imports"  # "imports, chiefly tea, cost Peru $3 million"
    meant = before in _GREATEST  # "the world's largest economy": a country
    return not (falls_to or priced or weighed or earned or costly or meant)


def _is_beside_sum(line: Line, at: int, told: int) -> bool:
    """Tell the weight of goods of which a sum is told too: "put at 900 tonnes and $4 million", "900 tonnes worth"."""
    if line.shape[at + 1 : at + 3] == "k$" and line.items[at + 1].word == "worth":
        return True
    paid = "f$" in line.shape[at + 1 : at + _PRICED]  # "900 tonnes of maize for $4 million"
    return told >= 0 and (told >= at - 3 or paid or "$" in line.shape[at + 1 : at + 4])


_PRICED = 8  # items from "tonnes" to what is paid for them
_GREATEST = frozenset({"largest", "biggest", "strongest", "wealthiest", "richest"})
_TAKINGS = frozenset({"revenue", "revenues", "earnings"})  # "rice exports generated revenues of $8 million"
NUMBERS = frozenset({"number", "numbers", "count", "frequency"})


def is_number_of(line: Line, at: int) -> bool:
    """Tell what is counted and not sold: "the number of flights rose by 5 percent"."""
    return line.items[at].word in NUMBERS and line.shape[at + 1 : at + 2] == "o" and line.shape[at + 2 : at + 3] != "$"


PRICES = frozenset({"current", "constant", "comparable", "fixed"})  # "up 5 percent in current prices"
_SHARED = frozenset({"to", "lion"})


def _is_part_of_name(line: Line, at: int) -> bool:
    return line.shape[at] in "FKMH" or (at + 1 < len(line.items) and line.shape[at + 1] == "H")
