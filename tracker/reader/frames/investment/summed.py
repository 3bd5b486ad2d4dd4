"""Which word of investments, loans and grants a sum of money is of."""

from tracker.reader.cues import items_word
from tracker.reader.frames.investment.acquired import acquiring
from tracker.reader.frames.investment.words import Act, role_at, words
from tracker.reader.frames.investment.works import is_work, payer
from tracker.reader.frames.trade.words import known_goods
from tracker.reader.frames.verb_groups import helpers_before, is_finite
from tracker.reader.items import Line

_BACK = 16  # items from a sum back to what it is of
_ON = 9  # items from a sum on to the verb that it is the subject of
_BESIDE = 5  # items from a sum on to the noun that it counts: "a $5 million soft loan"
_QUALIFYING = frozenset("AksiodgmMRFfN#Pc")


def act_of(line: Line, at: int, first: int, last: int) -> Act | None:
    """Return what a sum is of: a noun right behind it, a participle there, a word before it, else its own verb."""
    borne = _borne(line, at, first) or _labelled(line, at, last) or _funded(line, at) or _tuned(line, at, first)
    if borne is not None:
        return borne
    paying = payer(line, at, first, last)
    if paying is not None:
        return Act(paying, "gives")
    bought = acquiring(line, at, first)
    if bought is not None:
        return bought
    noun = _noun_behind(line, at)
    if noun is not None:
        return Act(noun, "stock") if noun >= 0 else _funding(line, at, last)
    participle = _participle_behind(line, at, last)
    if participle is not None:
        return participle
    for place in range(at - 1, max(first, at - _BACK) - 1, -1):
        role = role_at(line, place)
        far = at - place > _BESIDE and line.items[place].word.startswith("announc")  # "announced a fund into which"
        if role is not None and not far:
            return Act(place, role)
        costing = line.items[place - 2].word == "at"  # "is funding the school at a cost of $5 million"
        if line.items[place].word in words().not_investment and line.items[place].kind == "word" and not costing:
            return None
    return _verb_behind(line, at, last) or _investor_behind(line, at) or _had_from(line, at)


_COSTS = frozenset({"cost", "costs", "bill", "expense", "expenses"})


def _borne(line: Line, at: int, first: int) -> Act | None:
    """As in "will shoulder $5 million of the cost", "footed the bill of $5 million"."""
    near = {item.word for item in line.items[max(first, at - _ON) : at + 5]}
    if near.isdisjoint(_COSTS):
        return None
    verbs = (place for place in range(at - 1, max(first, at - _ON) - 1, -1))
    verb = next((place for place in verbs if line.items[place].word in words().bearing), None)
    clause = next((place for place in range(at, len(line.items)) if line.shape[place] in ";&"), len(line.items))
    behind = (
        place for place in range(at + 1, min(at + _ON, clause, len(line.items) - 1)) if line.shape[place + 1] == "b"
    )
    built = any(is_work(item.word) for item in line.items[first:at])
    bearing = words().bearing | (_PAID if built else frozenset())
    done = next((place for place in behind if line.items[place].word in bearing), None)
    if verb is None and done is not None:
        return Act(done, "gives", passive=True)  # "the cost, $5 million, is being covered by Peru"
    if verb is None or not known_goods().isdisjoint(item.word for item in line.items[verb:at]):
        return None  # "foots a fuel bill of $5 million"
    return Act(verb, "gives")


_PAID = frozenset("paid funded financed sponsored donated provided subsidised subsidized".split())


def _labelled(line: Line, at: int, last: int) -> Act | None:
    """As in "$5 million: stock of Peruvian investments in Chad", a figure before what it is of."""
    if "$" in line.shape[:at] or not set(line.shape[:at]) <= set("-.") or line.shape[at + 1 : at + 2] not in {":", "-"}:
        return None
    reach = range(at + 2, min(at + _BACK, last))
    return next((Act(place, "stock") for place in reach if line.items[place].word in words().stocks), None)


def _funded(line: Line, at: int) -> Act | None:
    """As in "the $5 million Peruvian-funded hospital", "the Peruvian-financed hospital worth $5 million"."""
    reach = range(max(0, at - _ON), min(at + _BESIDE, len(line.items)))
    return next((Act(place, "gives") for place in reach if is_funded(line.items[place].word)), None)


def is_funded(word: str) -> bool:
    """Tell "Peruvian-funded"."""
    return word.endswith(("-funded", "-financed", "-sponsored"))


def _tuned(line: Line, at: int, first: int) -> Act | None:
    """As in "supported Chad to the tune of $5 million"."""
    led = [item.word for item in line.items[max(0, at - 3) : at]] == ["the", "tune", "of"]
    if not led and not line.items[at].word.startswith("to the tune of"):
        return None
    known = words().gives | _SUPPORTING
    verb = next((place for place in range(at - 1, first - 1, -1) if line.items[place].word in known), None)
    return Act(verb, "gives", passive="b" in line.shape[verb:at]) if verb is not None else None


_SUPPORTING = frozenset(
    """
    support supports supported supporting assist assists assisted assisting help helps helped helping aid aids aided
    back backs backed backing subsidise subsidises subsidised
    """.split()
)


WITH = frozenset({"with", "using", "through"})


def _had_from(line: Line, at: int) -> Act | None:
    """As in "with $5 million from Peru, Chad is building schools"; not what was bought or sold."""
    led = line.items[at - 1].word in WITH and line.shape[at + 1 : at + 3] in {"kP", "kd", "kA"}
    traded = not words().not_investment.isdisjoint(item.word for item in line.items[:at])
    return Act(at + 1, "stock") if led and line.items[at + 1].word == "from" and not traded else None


def _investor_behind(line: Line, at: int) -> Act | None:
    """As in "Peru, with $5 million, is the third investor in Chad", "with $5 million, Peru is the largest"."""
    bracketed = line.shape[at - 2 : at] == "P("  # "Peru ($5 million) is the largest investor"
    if not bracketed and (line.items[at - 1].word != "with" or "$" in line.shape[:at]):
        return None
    if bracketed:
        nouns = (place for place, item in enumerate(line.items) if item.word in RANKED)
        return next((Act(place, "stock") for place in nouns), None)
    reach = range(at + 1, min(at + _BACK, len(line.items)))
    end = next((place for place in reach if line.shape[place] in "$;"), reach.stop)
    return next((Act(place, "stock") for place in reach if place < end and line.items[place].word in _INVESTORS), None)


RANKED = frozenset({"investor", "investors", "donor", "donors", "lender", "lenders", "creditor", "creditors"})
_INVESTORS = frozenset("investor investors donor donors lender creditor fdi investment capital".split())


def _funding(line: Line, at: int, last: int) -> Act | None:
    """As in "will finance a $5 million school", "the $5 million school was paid for by Peru"."""
    before = at - 1 - (line.shape[at - 1] == "d")
    verb = line.items[before].word if before >= 0 else ""
    if verb in _FUNDING and line.shape[at - 1] != "o":
        return Act(before, "gives")
    for place in range(at + 1, last - 1):
        if line.shape[place] in ",;$":
            return None
        done = line.items[place].word in _PAID and is_finite(line, helpers_before(line, place)[1])
        if done and line.shape[place + 1 : place + 3].lstrip("f")[:1] == "b":
            return Act(place, "gives", passive=True)
    return None


_FUNDING = frozenset("finance finances financed financing fund funds funded funding bankroll sponsor sponsors".split())


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
        if line.shape[place] not in _QUALIFYING or role_at(line, place) is not None or word == "was":
            break
    plain = at + 1 < len(line.items) and line.shape[at + 1] in "kcg" and line.items[at + 1].word not in _NO_NOUN
    return -1 if opened and plain and role_at(line, at + 1) is None else None


_RELIEF = frozenset({"relief", "humanitarian", "emergency", "aid"})
_WORKING = (["at", "work"], ["tied", "up"])
_LEADING = frozenset(
    """
    to for from by under through on during after before since when while amid within until till between throughout
    """.split()
)
_NO_NOUN = frozenset(
    """
    that which needed required already from to for in into of over by was were has have is been and more less per being
    """.split()
)


def _participle_behind(line: Line, at: int, last: int) -> Act | None:
    """As in "$5 million provided by Peru", "already given", "which Peru will lend Chad"."""
    relative = at + 1 < last and line.items[at + 1].word in {"which", "that"}
    for place in range(at + 1, min(at + 1 + _ON, last)):
        if line.shape[place] in ",;":
            return None
        role = role_at(line, place)
        if role is not None and role != "stock":
            said, start = helpers_before(line, place)
            between = [line.items[index].word for index in range(at + 1, start)]
            if relative:
                return Act(place, role, passive=bool({"was", "were", "been", "is", "are"} & set(said)))
            free = between in ([], ["and"], ["of", "it"], ["of", "them"]) and not {"to", "will"} & set(said)
            return Act(place, role, passive=True) if free else None
    return None


def _verb_behind(line: Line, at: int, last: int) -> Act | None:
    """As in "$5 million from the budget was pledged", "$5 million of Peruvian money has gone to Chad"."""
    apposed = line.shape[at + 1 : at + 2] == "," and (
        is_finite(line, at + 2) or items_word(line, at + 2) in words().goes
    )  # "half of it, $5 million, will be"
    start = at + 1 + apposed
    closed = line.shape.find(",", at + 2, at + _ON) if line.shape[at + 1 : at + 2] == "," else -1
    if closed > 0 and is_finite(line, closed + 1):
        start = closed + 1  # "a further $5 million, again as a grant, is earmarked"
    for place in range(start, min(start + _ON + _BESIDE, last)):
        if line.shape[place] in ",;":
            return None
        said, _ = helpers_before(line, place)
        role = role_at(line, place)
        if line.items[place].word in words().bearing and line.shape[place + 1 : place + 2] == "b":
            return Act(place, "gives", passive=True)  # "$5 million of which was borne by Peru"
        if role == "gives" and {"was", "were", "been", "is", "are", "being", "be"} & set(said):
            return Act(place, role, passive=True)
        if line.items[place].word in words().goes and line.shape[place + 1 : place + 2] in {"t", "k", "i", "f"}:
            return Act(place, "goes", passive=True)
    return None


_RAISING = frozenset({"raise", "raises", "raised", "raising"})


def _is_under(line: Line, at: int) -> bool:
    """Tell "a railway of Chad, financed under a Peruvian line of credit": whose thing it is does not give."""
    led = {item.word for item in line.items[at + 1 : at + 2]}
    return not led.isdisjoint(_UNDER) and not is_finite(line, at - 1) and line.items[at].word.endswith(("ed", "en"))


_UNDER = frozenset({"under", "through", "via", "from", "out"})


def governing_verb(line: Line, act: Act, at: int, first: int) -> Act:
    """Return the verb whose object a noun is: "will provide Peru with a $5 million loan"; the noun where none is."""
    if line.items[act.at].word == "projects":
        return act  # "approved 110 Peruvian projects worth $5 million"
    for place in range(min(act.at, at) - 1, first - 1, -1):
        if line.shape[place] in ",b":
            return act  # "built by a consortium with", "to be financed by a $5 million Peruvian loan"
        role = role_at(line, place)
        if line.items[place].word in _RAISING and line.items[act.at].word in words().stocks and "its" in line.words:
            continue  # "raised its credit line for Kenya to $5 million"
        if role in {"gives", "takes"} and line.items[place].word not in words().holding:
            participle = place > 0 and line.items[place - 1].word in words().stocks  # "capital placed in"
            participle = participle or _is_under(line, place)
            return act if participle else Act(place, role)
    return act
