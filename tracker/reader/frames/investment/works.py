"""Works that money pays for: "paid $5 million for a hospital", "spent $5 million on the renewal of a railway"."""

from functools import cache

from tracker.reader.frames.project.nouns import WORKS
from tracker.reader.frames.project.words import noun_words
from tracker.reader.items import Line

_REACH = 7  # items from "for" to the noun of the work
_SOCIAL = frozenset(
    """
    school schools hospital hospitals clinic clinics programme program programmes programs project projects training
    university reconstruction studies study
    """.split()
)


@cache
def _works() -> frozenset[str]:
    return noun_words() | WORKS | _SOCIAL


def is_work(word: str) -> bool:
    """Tell a word for something that is built or done with money."""
    return word in _works()


def is_for_work(line: Line, at: int, last: int) -> bool:
    """Tell "for the hospital in Chad", "on a water programme" behind an item."""
    lead = next((place for place in range(at + 1, min(at + 4, last)) if line.items[place].word in {"for", "on"}), None)
    if lead is None:
        return False
    end = next((place for place in range(lead + 1, last) if line.shape[place] in ",;$"), last)
    return any(item.word in _works() for item in line.items[lead + 1 : min(end, lead + 1 + _REACH)])


def payer(line: Line, at: int, first: int, last: int) -> int | None:
    """The verb of "is paying $5 million for a hospital", "paid for by Peru with $5 million"; None where none is."""
    for place in range(at - 1, first - 1, -1):
        word = line.items[place].word
        if word == "paid" and line.shape[place + 1 : place + 3] == "fb":
            return place
        if word in _PAYING and at - place <= _NEAR:
            told = is_for_work(line, at, last) or is_part(line, first) or _is_share(line, at) or _is_stake(line, at)
            return place if told else None
    return None


def is_part(line: Line, first: int) -> bool:
    """Tell "of which Peru paid $5 million": a part of the sum before."""
    return [item.word for item in line.items[first : first + 2]] == ["of", "which"]


def _is_share(line: Line, at: int) -> bool:
    """Tell "paid $5 million towards Chad's recovery", not "towards its debt"."""
    following = [item.word for item in line.items[at + 1 : at + _REACH]]
    return following[:1] in _TOWARDS and _OWED.isdisjoint(following)


def _is_stake(line: Line, at: int) -> bool:
    """Tell "paid $5 million for a 30 percent stake in a Chadian mine"."""
    following = [item.word for item in line.items[at + 1 : at + _REACH]]
    return following[:1] == ["for"] and not {"stake", "stakes", "shareholding"}.isdisjoint(following)


_OWED = frozenset("debt debts loan loans arrears dues fine fines bill bills instalment interest purchase price".split())
_TOWARDS = (["towards"], ["toward"])
_PAYING = frozenset({"pay", "pays", "paying", "paid"})
_NEAR = 3  # items from "pay" to the sum
