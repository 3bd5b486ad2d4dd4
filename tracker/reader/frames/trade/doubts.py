"""Which figures of a line are no facts of trade: hoped for, denied, a goal, of something else, of no told time."""

import re
from collections import Counter
from datetime import date
from itertools import pairwise

from tracker.domain.period import Period
from tracker.domain.places import country_of
from tracker.reader.cues import cues, items_word
from tracker.reader.frames.slots import codes
from tracker.reader.frames.trade.clauses import clauses_of, is_finite
from tracker.reader.frames.trade.figure_goods import has_own_subject
from tracker.reader.frames.trade.figure_group import Group
from tracker.reader.frames.trade.figure_roles import YEARLY
from tracker.reader.frames.trade.goods import ALL
from tracker.reader.frames.trade.topics import PRICES
from tracker.reader.frames.trade.words import changes, words
from tracker.reader.items import Line
from tracker.reader.multiples import MULTIPLE_WORDS
from tracker.reader.spoken_of import Flow
from tracker.reader.tags import Place

_LIST = 3
_LEAD = 12  # items before a figure in which its clause says that it is hoped for
_DENIED = frozenset({"not", "never", "if", "'d", "we'd", "they'd", "averaged", "averaging"})
_BREAKS = frozenset(
    {",", ";", ".", "and", "(", "as", "while", "when", "because", "after", "since", "amid", "despite", "but", "thanks"}
)
_REACHED = frozenset({"amounted", "totalled", "totaled", "reached", "stood"})
_MARKS = frozenset({"reference", "benchmark", "bar"})
_TOLD = frozenset(
    {*_REACHED, "exceeded", "surpassed", "grew", "rose", "fell", "was", "were", "hit", "increased", "made"}
)
_HOLDS, _BOUNDED = frozenset({"is", "are", "be"}), frozenset({"limited", "capped", "restricted"})
_WAYS = frozenset({"to", "from", "with"})
_MODALS = frozenset({"could", "would", "may", "might", "should", "can", "will"})
_ASIDE = 6  # items of ", the minister added,"
_RECKONED = frozenset({"reckons", "estimates"})
_GONE_ON = frozenset({"continued", "continues", "began", "started", "managed", "on", "helped", "contributed"})
_AIMS = frozenset({"target", "goal"})
_CLAUSES = frozenset({"while", "whereas", "but"})
_TO = frozenset({"to", "of", "will", "at", "for"})
_ELSEWHERE = frozenset({"world", "global", "other", "third", "all", "foreign", "others", "elsewhere"})
_WHERETO = 5  # items after a head that say where its trade goes
_YEARLY = frozenset({"annually", "yearly"})
_NOW = frozenset({"now", "currently", "today", "presently"})
_ANNUAL = frozenset({"annual", "yearly"})
_COME_TO = frozenset({"has", "have", "reached"})
_PASSED = ("surpass", "exceed", "pass", "cross", "topp")  # "which surpassed $5 billion"
_PRESENT = frozenset({"is", "stands", "exceeds", "amounts"})


def is_no_fact(line: Line, group: Group, day: date | None) -> bool:
    """Tell figures that are hoped for, imagined, denied, or a goal; those of a time before `day` may be reckoned."""
    known = words()
    dated = "T" in line.shape[group.first + 1 : group.first + 4] or line.shape[: group.first].endswith("T(")
    if group.past and dated and line.words.isdisjoint(_DENIED):
        return False  # "is to reach $10 million, from $2 million in 2023"
    first = max(min(group.head.at, group.first) - 4, group.first - _LEAD, _clause_start(line, group.first))
    skipped = _asides(line, group)
    told = [at for at in range(max(0, first), group.first) if at not in skipped]
    names = {at for at in told if at and line.items[at].text[:1].isupper()}  # "the African Growth and Opportunity Act"
    lead = ["" if at in names else line.items[at].word for at in told if line.shape[at] != "T"]
    if ("to", "be") in pairwise(lead) or any(one in _HOLDS and other in _BOUNDED for one, other in pairwise(lead)):
        return True
    said = set(lead) - _harmless(lead) - ({"set"} if "record" in lead else set())  # "set a record in 2022, when it"
    if group.when is not None and day is not None and Period.parse(group.when).last < day:
        said -= _RECKONED
    reached = not _REACHED.isdisjoint(lead[-2:])  # "exceeded the goal and amounted to $5 million"
    wishes = () if reached else (known.goals, known.intended)
    if any(not said.isdisjoint(each) for each in (cues().forecasts, _DENIED, *wishes)) or _is_modal(line, group):
        return True
    if _is_spoken_of(lead) or not _OWED.isdisjoint(lead):
        return True  # "dreams of a billion", "is owed a million for maize sold in 2013"
    if group.when is None and not group.past and not line.words.isdisjoint(known.goals | _MARKS):
        return _TOLD.isdisjoint(item.word for item in line.items[group.head.at : group.first])
    after = [item.word for item in line.items[group.last + 1 : group.last + 4]]
    after = [] if not PRICES.isdisjoint(after) else after
    aside = not known.topics.isdisjoint(after) or not _AIMS.isdisjoint(after)
    return (aside and _BREAKS.isdisjoint(after[:2])) or _is_raised(lead)


def _harmless(lead: list[str]) -> set[str]:
    """The words of doubt in "it should be noted that", "have never been higher"."""
    triples = list(zip(lead, lead[1:], lead[2:], strict=False))
    noted = {one for one, two, three in triples if one == "should" and two == "be" and three in _NOTED}
    return noted | {one for one, two, three in triples if one == "never" and two == "been" and three in _HIGHER}


def _is_spoken_of(lead: list[str]) -> bool:
    """Tell "have spoken of five billion dollars in trade", "dreams of"."""
    return any(one in _SPOKEN and other in {"of", "about"} for one, other in pairwise(lead[-5:]))


_OWED = frozenset({"owe", "owes", "owed", "arrears", "unpaid", "overdue"})
_SPOKEN = frozenset("spoken speak speaks spoke talk talks talked dream dreams dreamed dreamt thinking".split())
_NOTED = frozenset("noted recalled added said stressed emphasized emphasised mentioned remembered underlined".split())
_HIGHER = frozenset("higher lower so better bigger larger stronger as greater".split())


def _is_modal(line: Line, group: Group) -> bool:
    """Tell "payments in rubles could, he added, push trade to": what a speaker put in parts a verb from its "could"."""
    at = min(group.head.at, group.first) - 1
    while at > 0 and line.shape[at] == "k" and not is_finite(line, at):
        at -= 1
    opening = line.shape.rfind(",", max(0, at - _ASIDE), at)
    told = line.items[opening + 1 : at]
    if line.shape[at] != "," or opening < 1 or cues().speech.isdisjoint(item.word for item in told):
        return False
    return line.items[opening - 1].word in _MODALS


def _asides(line: Line, group: Group) -> range:
    """What stands before a figure and is not of it: a relative clause put in; to one of its own, all before it."""
    passed = line.items[group.first].word.startswith(_PASSED)  # "which exceeded $1 billion last year,"
    if group.clause.inserted and (passed or any(is_finite(line, at) for at in range(group.clause.first, group.first))):
        return range(group.clause.first)
    if ",r" not in line.shape[group.head.at : group.first]:
        return range(0)
    found = [each for each in clauses_of(line) if each.inserted and group.head.at < each.first]
    inside = [each for each in found if each.last <= group.clause.first]
    return range(inside[-1].first, inside[-1].last) if inside else range(0)


def _is_raised(lead: list[str]) -> bool:
    """Tell "to bring trade to $5 million", but not "rose by $5 million to reach"."""
    raising = words().raising
    return not raising.isdisjoint(lead) and any(
        word in raising
        and position > 0
        and lead[position - 1] in _TO
        and not (lead[position - 1] == "to" and not _GONE_ON.isdisjoint(lead[: position - 1][-1:]))
        and not (lead[position - 1] == "to" and _has_risen(lead[: position - 1]))
        for position, word in enumerate(lead)
    )


def _has_risen(lead: list[str]) -> bool:
    """Tell "rose by 5 percent to reach", "has trebled to reach"."""
    return not changes().isdisjoint(lead) or any(word in MULTIPLE_WORDS and word.endswith("ed") for word in lead)


def _clause_start(line: Line, at: int) -> int:
    for index in range(at - 1, -1, -1):
        item = line.items[index]
        inside = item.shape == "(" and ")" not in line.shape[index:at]
        if item.shape == ";" or inside or item.word in _CLAUSES or _states_anew(line, index, at):
            return index + 1
    return 0


def _states_anew(line: Line, at: int, figure: int) -> bool:
    """Tell where a statement of its own begins: "has not recovered yet, and was $5 million", ": in 2023, it was"."""
    if line.shape[at] == ":":
        return not _TOLD.isdisjoint(item.word for item in line.items[at:figure])
    return line.shape[at] == "&" and items_word(line, at + 1) in _TOLD


def listed(groups: list[Group], scopes: list[str | None]) -> list[Group]:
    """The figures of a list whose goods are not read: three sums or more of one thing, of which at most one is true."""
    levels = [
        (group, (group.head, group.when, scope))
        for group, scope in zip(groups, scopes, strict=True)
        if group.amount is not None and not group.past
    ]
    if len(levels) < _LIST:
        return []
    many = Counter(of for _, of in levels)
    first = max((group.amount.amount for group, _ in levels if group.amount is not None), default=0)
    return [group for group, of in levels if many[of] >= _LIST and group.amount and group.amount.amount < first]


def is_of_another(line: Line, group: Group) -> bool:
    """Tell figures of a clause that has another subject: "the bridge cost $4 million", "to world markets $4 bn"."""
    first = group.clause.first
    if group.head.at >= first:
        return _is_elsewhere(line, group)
    if re.match(r"[,;&]*id?O[dk$]", line.shape[first:]) and "T" not in line.shape[first : group.first]:
        return True  # "$9 million in the third quarter, and in the fourth a mere $4 million"
    opening = [item.word for item in line.items[first : first + 4] if item.shape not in ",)&-"]
    elsewhere = opening[:1] in (["to"], ["from"], ["with"]) and not _ELSEWHERE.isdisjoint(opening[1:])
    return elsewhere or (group.goods in {None, ALL} and has_own_subject(line, first, group.first))


def _is_elsewhere(line: Line, group: Group) -> bool:
    """Tell trade with more than the partner: "exports to all countries were down", "imports from the world"."""
    after = line.items[group.head.at + 1 : group.head.at + _WHERETO]
    said = [item.word for item in after if item.shape != "d"]
    owned = said[2:3] == ["'s"]  # "from the world's second-largest economy"
    return said[:1] in (["to"], ["from"], ["with"]) and not _ELSEWHERE.isdisjoint(said[1:2]) and not owned


def is_of_third(line: Line, group: Group, flow: Flow) -> bool:
    """Tell the figure of a country that the trade is not with: "…, followed by Tanzania at $4 million"."""
    sides = {country_of(side) or side for side in (flow.reporter, flow.partner) if side is not None}
    if group.past and line.items[group.first + 1 : group.first + 2] and line.items[group.first + 1].word in _WAYS:
        place = line.items[group.first + 2].value if group.first + 2 < len(line.items) else None
        if isinstance(place, Place) and (country_of(place.code) or place.code) not in sides:
            return True  # "compared with $3 million to Uganda"
    if group.head.at >= group.clause.first:
        return False
    named = {country_of(code) or code for code in codes(line, group.clause.first, group.first)}
    return bool(named) and named.isdisjoint(sides)


def is_of_now(line: Line, group: Group) -> bool:
    """Tell a level that holds without a time: "is worth $5 billion a year", "annual trade stands at $5 billion"."""
    if group.amount is None or group.past or group.when is not None:
        return False
    behind = [item.word for item in line.items[group.last + 1 : group.last + 1 + _WHERETO]]
    yearly = not _YEARLY.isdisjoint(behind) or any(list(two) in YEARLY for two in pairwise(behind))
    lead = _lead(line, group)
    annual = not _ANNUAL.isdisjoint(item.word for item in line.items[max(0, group.head.at - 3) : group.head.at])
    return yearly or not _NOW.isdisjoint(lead) or (annual and not _PRESENT.isdisjoint(lead))


def _lead(line: Line, group: Group) -> set[str]:
    """The words of a figure's clause before it."""
    first = max(0, group.first - _LEAD, _clause_start(line, group.first))
    return {item.word for item in line.items[first : group.first]}


def is_of_present(line: Line, group: Group) -> bool:
    """Tell a level that may be one without a time where the text tells none: "is $5 billion", "has reached"."""
    if group.amount is None or not group.undated or group.past:
        return False
    lead = _lead(line, group)
    reached = not _COME_TO.isdisjoint(lead) or line.items[group.first].word.startswith(_PASSED)
    return not _PRESENT.isdisjoint(lead) or (group.head.measure == "turnover" and reached)
