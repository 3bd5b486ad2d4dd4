"""Firms and shares in them that somebody buys in the other country: "bought a fifth of Chad's Sika Bank for"."""

from tracker.reader.cues import items_word
from tracker.reader.frames.bought import BUYING, PURCHASE, is_firm_at, is_firm_bought
from tracker.reader.frames.investment.words import Act
from tracker.reader.frames.verb_groups import helpers_before
from tracker.reader.items import Line

_REACH = 16  # items from "acquired" to what is paid
_DEALS = frozenset({"deal", "transaction"})
_PAYING = frozenset({"paid", "pays", "paying", "pay"})
_DONE = frozenset({"was", "were", "been", "being", "is", "are", "be"})


def acquiring(line: Line, at: int, first: int) -> Act | None:
    """Return what buys in "acquired 40 percent of a Chadian bank for $5 million", of which the sum at an item is.

    What is bought from somebody else is none: nobody knows whose money goes where.
    """
    behind, before = items_word(line, at + 1), line.items[at - 1].word
    if behind in PURCHASE or (before in _PAYING and behind == "for"):
        bought = is_firm_bought(line, at + 1)  # "completed its $5 million purchase of a Chadian bank"
        return Act(at + 1 if behind in PURCHASE else at - 1, "gives") if bought else None
    if before != "for" and _DEALS.isdisjoint({behind, *(item.word for item in line.items[max(0, at - 3) : at])}):
        return None
    verbs = (place for place in range(at - 2, max(first, at - _REACH) - 1, -1) if is_acquisition(line, place))
    verb = next(verbs, None)
    if verb is None:
        return None
    said, start = helpers_before(line, verb)
    if items_word(line, verb + 1) == "by" and not _DONE.isdisjoint(said):
        sold = any(is_firm_at(line, place) for place in range(first, start))
        return Act(verb, "gives", passive=True) if sold else None  # "Chad's Sika Bank was bought by"
    return Act(verb, "gives") if is_firm_bought(line, verb) else None


def is_acquisition(line: Line, at: int) -> bool:
    """Tell a verb of buying, or its noun."""
    return line.items[at].word in BUYING | PURCHASE
