"""Firms and shares in them that somebody buys in the other country: "bought a fifth of Chad's Sika Bank for"."""

from tracker.reader.frames.trade.words import known_goods
from tracker.reader.inflection import forms
from tracker.reader.items import Line

_REACH = 16  # items from "acquired" to what is paid
_BUYING = frozenset(form for verb in ("acquire", "buy", "purchase") for _, form in forms(verb))
_WHAT = frozenset(
    """
    stake stakes shareholding interest bank insurer brewery brewer refinery mine hotel hotels operator subsidiary
    company firm maker producer chain retailer network airline carrier terminal port plant factory mill farm unit
    business arm startup start-up distributor manufacturer developer lender telecom dairy bottler shipyard
    """.split()
)
_ELSE = frozenset({"from", "its", "for", "their", "goods"})  # whose money goes where, and what for, is another matter


def acquiring(line: Line, at: int, first: int) -> int | None:
    """Return the verb of "acquired 40 percent of a Chadian bank for $5 million", of which the sum is at an item.

    What is bought from somebody else is none: nobody knows whose money goes where.
    """
    if line.items[at - 1].word != "for":
        return None
    for place in range(at - 2, max(first, at - _REACH) - 1, -1):
        if line.items[place].word in _BUYING:
            told = line.items[place + 1 : at - 1]
            words = {item.word for item in told}
            share = any(item.shape in "%x" for item in told) and "of" in words
            other = not known_goods().isdisjoint(words) or not _ELSE.isdisjoint(words)
            return place if (share or not words.isdisjoint(_WHAT)) and not other else None
    return None


def is_acquisition(word: str) -> bool:
    """Tell a verb of buying."""
    return word in _BUYING
