"""The words of investments, loans and grants."""

from functools import cache
from typing import Literal, NamedTuple

from msgspec import Struct

from tracker.reader.frames.bought import BUYING, PURCHASE
from tracker.reader.inflection import forms
from tracker.reader.items import Line
from tracker.reader.lexicon import toml

Role = Literal["gives", "takes", "goes", "stock"]

_WITHIN = 3  # items between the words of a phrasal verb


class Words(NamedTuple):
    """The words of investments.toml; see there what each list is for."""

    gives: frozenset[str]
    takes: frozenset[str]
    goes: frozenset[str]
    weak: frozenset[str]
    bearing: frozenset[str]
    holding: frozenset[str]
    stocks: frozenset[str]
    vague: frozenset[str]
    lent: frozenset[str]
    mutual: frozenset[str]
    owners: frozenset[str]
    goals: frozenset[str]
    not_investment: frozenset[str]
    institutions: frozenset[str]
    supposed: frozenset[str]
    ended: frozenset[str]
    lenders: frozenset[str]
    founding: frozenset[str]
    returned: frozenset[str]
    fallen: frozenset[str]
    registered: frozenset[str]
    flows: frozenset[str]
    announcing: frozenset[str]
    commitments: frozenset[str]
    bought: frozenset[str]
    funded: frozenset[str]


class Act(Struct, frozen=True):
    """What a sum is of: the item of a verb or noun, what its subject does, and whether the verb is passive."""

    at: int
    role: Role
    passive: bool = False


@cache
def words() -> Words:
    """The words, verbs in all their forms."""
    read = toml("investments")
    verbs = {"gives", "takes", "goes", "weak", "bearing", "holding"}
    listed = {name: read[name].split() for name in Words._fields}
    for name in verbs:
        listed[name] = [form for word in listed[name] for _, form in forms(word)]
    return Words(*map(frozenset, listed.values()))


@cache
def _phrasal() -> dict[str, frozenset[str]]:
    """The second words of "set aside", "made available" by each form of the first."""
    found: dict[str, set[str]] = {}
    for phrase in toml("investments")["gives_with"]:
        base, _, particle = phrase.partition(" ")
        for _, form in forms(base):
            found.setdefault(form, set()).add(particle)
    return {form: frozenset(particles) for form, particles in found.items()}


OTHERS = frozenset(  # what else money is of
    "work tied paid pay pays paying tune".split()
) | (BUYING | PURCHASE)


@cache
def triggers() -> frozenset[str]:
    """The words of which a line of investments holds one."""
    known = words()
    verbs = known.gives | known.takes | known.goes | known.bearing | known.holding
    return verbs | known.stocks | _phrasal().keys() | OTHERS


def _is_portfolio(line: Line, at: int) -> bool:
    """Tell "the finance ministry", "the minister of finance", who finance nothing by their names."""
    joined = line.shape[at + 1 : at + 3] in {"&g", "&c", "&F"}  # "the finance and economy ministry"
    return joined or line.shape[at - 1 : at] == "o" or line.shape[at + 1 : at + 2] in {"c", "K", "H"}


_HELPING = frozenset({"will", "to", "would", "shall", "is", "are"})
_POSTS = frozenset({"W", "H", "X"})  # "the finance minister"
_LEVELS = frozenset({"t$", "b$", "b%"})  # "sank to $5 million", "by 3 percent"


def role_at(line: Line, at: int) -> Role | None:
    """Return what a word says of the money beside it, None where it says nothing."""
    item, known = line.items[at], words()

    if item.word == "finance" and _is_portfolio(line, at):
        return None
    if item.kind != "word" or line.shape[at] in "KH" or _is_in_name(line, at) or line.shape[at + 1 : at + 2] in _POSTS:
        return None
    if item.word == "spending" and line.items[at - 1].word in {"its", "their"}:
        return "stock"
    if item.word in known.stocks and item.word in known.gives and at and line.items[at - 1].word in _HELPING:
        return "gives"  # "will grant Chad $5 million in aid", "is funding the school"
    if item.word in known.gives and line.shape[at + 1 : at + 3] == "o$" and line.shape[at - 1 : at] in set("dsk"):
        return "stock"  # "won a pledge of $5 million"
    if item.word in known.stocks:
        founding = (
            item.word == "capital" and at > 0 and (line.items[at - 1].word in known.founding or _is_own(line, at))
        )
        return None if founding else "stock"
    if is_phrasal(line, at):
        return "gives"
    if item.word in known.holding:
        return "gives" if at and line.items[at - 1].word in known.owners else None
    if item.word == "accumulated" and (not at or line.items[at - 1].word not in _HAS):
        return None  # "accumulated investments"
    if item.word in _PUT and _is_put_at(line, at):
        return None
    following = line.items[at + 1].word if at + 1 < len(line.items) else ""
    if item.word in _PROVIDING and following == "for":
        return None  # "the agreement provides for a loan"
    sank = line.shape[at + 1 : at + 3] in {"%t", "%,"} or line.shape[at + 1 : at + 3] in _LEVELS  # "sank 5 percent to"
    if (
        (following == "at" and not set("$#").isdisjoint(line.shape[at + 2 : at + 4]))
        or sank
        or (item.word in {"fund", "funds", "capital"})
    ):
        return None
    return "gives" if item.word in known.gives else "takes" if item.word in known.takes else None


def _is_own(line: Line, at: int) -> bool:
    """Tell "a fund with a capital of $5 million": what it is founded with, whoever paid it in."""
    led = [item.word for item in line.items[max(0, at - 2) : at]]
    return (
        led in _HAVING
        and line.items[at + 1 : at + 2] != []
        and line.items[at + 1].word == "of"
        and "by" not in line.words
    )


_HAVING = (["with", "a"], ["has", "a"], ["have", "a"], ["had", "a"], ["having", "a"], ["with", "its"])
_PROVIDING = frozenset({"provide", "provides", "providing"})
_HAS = frozenset({"it", "they", "has", "have", "had"})
_PUT = frozenset({"put", "puts", "putting", "placed", "places", "placing"})


_COUNTED = 5  # items from "put" to the investments that it counts


def _is_put_at(line: Line, at: int) -> bool:
    """Tell "is put by the central bank at $5 million": how much it is, not what is done with it."""
    end = line.shape.find("$", at)
    counted = any(line.items[place].word in words().stocks for place in range(at + 1, min(end, at + _COUNTED)))
    if end > 0 and line.items[end - 1].word == "at" and counted:
        return True  # "put Peru's assistance in loans at $5 million"
    return end > at + 1 and line.items[end - 1].word == "at" and "i" not in line.shape[at + 1 : end - 1]


def _is_in_name(line: Line, at: int) -> bool:
    """Tell the "Investment" of "the Kenya Investment Centre"."""
    return line.items[at].text[:1].isupper() and line.shape[at + 1 : at + 2] in {"K", "H"}


def is_phrasal(line: Line, at: int) -> bool:
    """Tell "set aside", "made available", "supports the school with $5 million"."""
    particles = _phrasal().get(line.items[at].word, frozenset())
    return bool(particles) and any(
        line.items[place].word in particles and (line.items[place].word != "with" or line.shape[place + 1] == "$")
        for place in range(at + 1, min(at + 1 + _WITHIN, len(line.items) - 1))
    )
