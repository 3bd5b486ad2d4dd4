"""The words of investments, loans and grants, and which of them a sum of money is of."""

from functools import cache
from typing import Literal, NamedTuple

from tracker.reader.frames.investment.works import payer
from tracker.reader.frames.trade.words import known_goods
from tracker.reader.frames.verb_groups import helpers_before, is_finite
from tracker.reader.inflection import forms
from tracker.reader.items import Line
from tracker.reader.lexicon import toml

Role = Literal["gives", "takes", "goes", "stock"]

_BACK = 16  # items from a sum back to what it is of
_ON = 9  # items from a sum on to the verb that it is the subject of
_BESIDE = 5  # items from a sum on to the noun that it counts: "a $5 million soft loan"
_WITHIN = 3  # items between the words of a phrasal verb
_QUALIFYING = frozenset("AksiodgmMRFfN#Pc")


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


class Act(NamedTuple):
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


@cache
def triggers() -> frozenset[str]:
    """The words of which a line of investments holds one."""
    known = words()
    verbs = known.gives | known.takes | known.goes | known.bearing | known.holding
    return verbs | known.stocks | _phrasal().keys() | {"work", "tied", "paid", "pay", "pays", "paying"}


_HELPING = frozenset({"will", "to", "would", "shall", "is", "are"})
_POSTS = frozenset({"W", "H", "X"})  # "the finance minister"
_LEVELS = frozenset({"t$", "b$", "b%"})  # "sank to $5 million", "by 3 percent"


def _role_at(line: Line, at: int) -> Role | None:
    """Return what a word says of the money beside it, None where it says nothing."""
    item, known = line.items[at], words()

    if item.kind != "word" or line.shape[at] in "KH" or _is_in_name(line, at) or line.shape[at + 1 : at + 2] in _POSTS:
        return None
    if item.word in known.stocks and item.word in known.gives and at and line.items[at - 1].word in _HELPING:
        return "gives"  # "will grant Chad $5 million in aid", "is funding the school"
    if item.word in known.stocks:
        founding = item.word == "capital" and at > 0 and line.items[at - 1].word in known.founding
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
    sank = line.shape[at + 1 : at + 3] in {"%t", "%,"} or line.shape[at + 1 : at + 3] in _LEVELS  # "sank 5 percent to"
    if (
        (following == "at" and not set("$#").isdisjoint(line.shape[at + 2 : at + 4]))
        or sank
        or (item.word in {"fund", "funds", "capital"})
    ):
        return None
    return "gives" if item.word in known.gives else "takes" if item.word in known.takes else None


_HAS = frozenset({"it", "they", "has", "have", "had"})
_PUT = frozenset({"put", "puts", "putting", "placed", "places", "placing"})


def _is_put_at(line: Line, at: int) -> bool:
    """Tell "is put by the central bank at $5 million": how much it is, not what is done with it."""
    end = line.shape.find("$", at)
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


def act_of(line: Line, at: int, first: int, last: int) -> Act | None:
    """Return what a sum is of: a noun right behind it, a participle there, a word before it, else its own verb."""
    borne = _borne(line, at, first) or _labelled(line, at, last)
    if borne is not None:
        return borne
    paying = payer(line, at, first, last)
    if paying is not None:
        return Act(paying, "gives")
    noun = _noun_behind(line, at)
    if noun is not None:
        return Act(noun, "stock") if noun >= 0 else None
    participle = _participle_behind(line, at, last)
    if participle is not None:
        return participle
    for place in range(at - 1, max(first, at - _BACK) - 1, -1):
        role = _role_at(line, place)
        far = at - place > _BESIDE and line.items[place].word.startswith("announc")  # "announced a fund into which"
        if role is not None and not far:
            return Act(place, role)
        costing = line.items[place - 2].word == "at"  # "is funding the school at a cost of $5 million"
        if line.items[place].word in words().not_investment and line.items[place].kind == "word" and not costing:
            return None
    return _verb_behind(line, at, last) or _investor_behind(line, at)


_COSTS = frozenset({"cost", "costs", "bill", "expense", "expenses"})


def _borne(line: Line, at: int, first: int) -> Act | None:
    """As in "will shoulder $5 million of the cost", "footed the bill of $5 million"."""
    near = {item.word for item in line.items[max(first, at - 3) : at + 5]}
    if near.isdisjoint(_COSTS):
        return None
    verbs = (place for place in range(at - 1, max(first, at - _BESIDE) - 1, -1))
    verb = next((place for place in verbs if line.items[place].word in words().bearing), None)
    if verb is None or not known_goods().isdisjoint(item.word for item in line.items[verb:at]):
        return None  # "foots a fuel bill of $5 million"
    return Act(verb, "gives")


def _labelled(line: Line, at: int, last: int) -> Act | None:
    """As in "$5 million: stock of Peruvian investments in Chad", a figure before what it is of."""
    if at > 1 or line.shape[at + 1 : at + 2] != ":":
        return None
    reach = range(at + 2, min(at + _BACK, last))
    return next((Act(place, "stock") for place in reach if line.items[place].word in words().stocks), None)


def _investor_behind(line: Line, at: int) -> Act | None:
    """As in "Peru, with $5 million, is the third investor in Chad", "with $5 million, Peru is the largest"."""
    if line.items[at - 1].word != "with" or "$" in line.shape[:at]:
        return None
    reach = range(at + 1, min(at + _BACK, len(line.items)))
    end = next((place for place in reach if line.shape[place] in "$;"), reach.stop)
    return next((Act(place, "stock") for place in reach if place < end and line.items[place].word in _INVESTORS), None)


_INVESTORS = frozenset("investor investors donor donors lender creditor fdi investment capital".split())


def _noun_behind(line: Line, at: int) -> int | None:
    """Where "loan" stands in "a $5 million soft loan", "$5 million in Peruvian aid"; -1 for "a $5 million bridge"."""
    opened = at > 0 and line.shape[at - 1] == "d"
    for place in range(at + 1, min(at + 1 + _BESIDE, len(line.items))):
        word = line.items[place].word
        if word in words().stocks and word != "projects":
            return place
        if opened and word in words().funded and line.shape[place + 1 : place + 3] in {"fP", "tP", "yP"}:
            return place  # "a $5 million climate partnership for Chad"
        if [word, *(item.word for item in line.items[place + 1 : place + 2])] in _WORKING:
            return place  # "have $5 million at work in Kenya"
        if word in _LEADING:
            break
        if opened and place > at + 1 and line.shape[place : place + 2] in {"&g", "&c"}:
            continue  # "a $5 million climate and water partnership for Chad"
        following = line.items[place + 1].word if place + 1 < len(line.items) else ""
        if word in words().not_investment and following in words().stocks:
            continue  # "budget support"
        if word == "goods" and line.items[place - 1].word in _RELIEF:
            return None  # "$5 million in relief goods"
        if word in words().not_investment or (opened and place > at + 1 and line.shape[place] in ",;.&"):
            return -1
        if line.shape[place] not in _QUALIFYING or _role_at(line, place) is not None or word == "was":
            break
    plain = at + 1 < len(line.items) and line.shape[at + 1] in "kcg" and line.items[at + 1].word not in _NO_NOUN
    return -1 if opened and plain and _role_at(line, at + 1) is None else None


_RELIEF = frozenset({"relief", "humanitarian", "emergency", "aid"})
_WORKING = (["at", "work"], ["tied", "up"])
_LEADING = frozenset(
    """
    to for from by under through on during after before since when while amid within until till between throughout
    """.split()
)
_NO_NOUN = frozenset(
    "that which already from to for in into of over by was were has have is been and more less per being".split()
)


def _participle_behind(line: Line, at: int, last: int) -> Act | None:
    """As in "$5 million provided by Peru", "already given", "which Peru will lend Chad"."""
    relative = at + 1 < last and line.items[at + 1].word in {"which", "that"}
    for place in range(at + 1, min(at + 1 + _ON, last)):
        if line.shape[place] in ",;":
            return None
        role = _role_at(line, place)
        if role is not None and role != "stock":
            said, start = helpers_before(line, place)
            between = [line.items[index].word for index in range(at + 1, start)]
            if relative:
                return Act(place, role, passive=bool({"was", "were", "been", "is", "are"} & set(said)))
            free = between in ([], ["and"]) and not {"to", "will"} & set(said)
            return Act(place, role, passive=True) if free else None
    return None


def _verb_behind(line: Line, at: int, last: int) -> Act | None:
    """As in "$5 million from the budget was pledged", "$5 million of Peruvian money has gone to Chad"."""
    apposed = line.shape[at + 1 : at + 2] == "," and is_finite(line, at + 2)  # "half of it, $5 million, will be"
    for place in range(at + 1 + apposed, min(at + 1 + _ON + _BESIDE, last)):
        if line.shape[place] in ",;":
            return None
        said, _ = helpers_before(line, place)
        role = _role_at(line, place)
        if line.items[place].word in words().bearing and line.shape[place + 1 : place + 2] == "b":
            return Act(place, "gives", passive=True)  # "$5 million of which was borne by Peru"
        if role == "gives" and {"was", "were", "been", "is", "are", "being", "be"} & set(said):
            return Act(place, role, passive=True)
        if line.items[place].word in words().goes and line.shape[place + 1 : place + 2] in {"t", "k", "i", "f"}:
            return Act(place, "goes", passive=True)
    return None


_RAISING = frozenset({"raise", "raises", "raised", "raising"})


def governing_verb(line: Line, act: Act, at: int, first: int) -> Act:
    """Return the verb whose object a noun is: "will provide Peru with a $5 million loan"; the noun where none is."""
    if line.items[act.at].word == "projects":
        return act  # "approved 110 Peruvian projects worth $5 million"
    for place in range(min(act.at, at) - 1, first - 1, -1):
        if line.shape[place] == ",":
            return act
        role = _role_at(line, place)
        if line.items[place].word in _RAISING and line.items[act.at].word in words().stocks and "its" in line.words:
            continue  # "raised its credit line for Kenya to $5 million"
        if role in {"gives", "takes"} and line.items[place].word not in words().holding:
            participle = place > 0 and line.items[place - 1].word in words().stocks  # "capital placed in"
            return act if participle else Act(place, role)
    return act
