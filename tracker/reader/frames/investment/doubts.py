"""Sums beside a word of investment that are none: of goods, supposed, paid back, of a third country."""

from itertools import pairwise

from tracker.domain.places import country_of
from tracker.reader.cues import cues, items_word
from tracker.reader.frames.investment.words import Act, role_at, words
from tracker.reader.frames.trade.words import known_goods
from tracker.reader.frames.trade.words import words as trade_words
from tracker.reader.frames.verb_groups import helpers_before, is_adverb, is_finite
from tracker.reader.items import Line
from tracker.reader.patterns import regex
from tracker.reader.story import Story
from tracker.reader.tags import Place

_LEAD = 8
_SUPPOSED_BEHIND = frozenset({"could", "would", "may", "might"})
_CLAUSE = frozenset({"while", "whereas", "but", ";"})
_PART_OF = regex(r"%od?$")  # "90 percent of the $3.6 billion railway"


def is_no_fact(line: Line, act: Act, at: int) -> bool:
    """Tell a sum of goods, one that is only supposed, and one by which another rose."""
    if _is_of_goods(line, act, at) or _is_sent_home(line, act) or _is_done_by_trade(line, act):
        return True
    if line.items[0].word == "of" and line.shape[1:at] in {"", "d"} and act.at == at + 1:
        return True  # "Of the $5 million invested in Kenya, $2 million came from Peru"
    if items_word(line, act.at + 1) == "by" and line.shape[act.at + 2 : act.at + 3] in {"%", "x"}:
        return True  # "sales sank by 5 percent to $7 million"
    if act.role == "stock" and line.items[at - 1].word in RISEN:
        return True  # "investment rose $5 million to $20 million"
    if items_word(line, at + 1) in _ABROAD:
        return True  # "invested $5 million abroad"
    if line.items[at - 1].word == "or" and line.shape[at - 2] == "%":
        return True  # "was $5 million, 8% or $400,000 lower than in 2020"
    accounted = line.items[at - 2].word.startswith("account")
    if (
        line.items[at - 1].word == "for"
        and not accounted
        and act.at < at
        and line.items[act.at].word in words().vague | _OWNERS
    ):
        return True  # "sold its assets for $5 million", "the investor sued Kenya for $5 million"
    comma = line.shape.find(",", at)
    if not words().fallen.isdisjoint(item.word for item in line.items[at + 1 : at + _FAR if comma < 0 else comma]):
        return True  # "the loan of $5 million was cancelled"
    if any(pair in _IN_TALKS for pair in pairwise(item.word for item in line.items[at + 1 : at + _FAR])):
        return True  # "another loan of $5 million is being negotiated"
    known = words()
    low, high = sorted((act.at, at))
    clause = max((index for index in range(low) if _opens_clause(line, index)), default=-1) + 1
    lead = _lead(line, max(clause, low - _LEAD), high)
    raised = act.role == "stock" and line.items[at - 1].word == "to"
    raised = raised and ("its" in lead or "$" in line.shape[low:high])  # "will raise its credit line to"
    lead -= RAISING if raised else frozenset()
    lead -= {"may", "should"} if _is_recalled(line, low) else frozenset()
    lead -= _WOULD if _is_reported(line, low) else frozenset()
    lead -= (
        _NEEDED if act.passive and items_word(line, at + 1) in _NEEDED else frozenset()
    )  # "$5 million needed was given"
    if line.items[at].word.partition(" ")[0] in _VALUED and line.shape[at - 1] == ",":
        return False  # "wants Peruvian capital, estimated at $5 million, to double"
    within = any(pair in _WITHIN for pair in pairwise(item.word for item in line.items[max(0, at - 4) : at + 1]))
    lead -= {"not"} if within else set()  # "does not exceed $5 million"
    if not known.supposed.isdisjoint(lead - {line.items[act.at].word}) or not known.ended.isdisjoint(lead):
        return True
    if any(_is_in_talks(line, place) for place in range(max(clause, 2), high)):
        return True  # "is in talks over a further $5 million"
    following = line.items[at + 1 : at + 1 + _LEAD]
    if act.at >= at and any(item.word in _SUPPOSED_BEHIND for item in following):
        return True  # "a plant of $40 million in investment could be built"
    gerund = line.items[act.at].word.endswith("ing") and act.role != "stock"
    gerund = gerund and not (line.shape[act.at - 1] == "," and "investor" in line.words)  # "…, injecting $5 million"
    if (
        gerund
        and lead.isdisjoint(_COMMITTED)
        and not any(is_finite(line, place) for place in range(max(0, act.at - 3), act.at))
    ):
        return True  # "spoke of investing"
    if _PART_OF.search(line.shape[:at]) or _is_whole(line, at):
        return True
    if line.items[at - 1].word == "by" and act.at < at:
        return True  # "raised its credit line by"
    stands = line.items[at - 2].word in trade_words().stands  # "capital invested here stood at"
    return line.items[at - 1].word in {"by", "at"} and act.role != "stock" and not stands


def _is_in_talks(line: Line, at: int) -> bool:
    led = line.items[at - 1].word == "in" and line.items[at - 2].word in _ARE
    return led and line.items[at].word in _TALKS


def _is_reported(line: Line, last: int) -> bool:
    """Tell "announced that it would invest", "said it would give": a promise told in the past."""
    before = [item.word for item in line.items[:last]]
    if not _REPORTED.isdisjoint(before):
        return True
    would = next((at for at in range(last - 1, 0, -1) if before[at] == "would"), 0)
    verb = next((at for at in range(would + 1, last + 1) if not is_adverb(line, at)), 0)
    promised = would > 0 and role_at(line, verb) == "gives"
    return promised and not cues().speech.isdisjoint(before[:would]) and _IF.isdisjoint(line.words)


_IF = frozenset({"if", "should", "were", "unless", "otherwise", "ideally", "could", "might", "may", "provided"})


def _is_whole(line: Line, at: int) -> bool:
    """Tell "half of the $5 million cost": what is given is only a part of it."""
    last = at - (line.shape[at - 1] == "d")
    part = line.items[last - 2].word.split()[-1:] if last > 1 else []
    return line.items[last - 1].word == "of" and last < at and not _PARTS.isdisjoint(part)


_PARTS = frozenset({"half", "third", "quarter", "thirds", "quarters", "most", "much", "part", "fifth", "tenth", "bulk"})


def _is_recalled(line: Line, last: int) -> bool:
    """Tell "it may be recalled that", not "X noted that Peru may lend"."""
    modals = (at for at in range(last) if line.items[at].word in {"may", "should"})
    at = next(modals, last)
    return not _RECALLED.isdisjoint(item.word for item in line.items[at + 1 : min(at + 4, last)])


def _lead(line: Line, first: int, last: int) -> set[str]:
    """The words between two items, but for those in brackets."""
    opened = line.shape.find("(", first, last)
    closed = line.shape.find(")", opened, last) if opened >= 0 else -1
    inside = range(opened, closed) if closed > 0 else range(0)
    said = [place for place in range(first, last) if place not in inside]
    plans = {place for place in said if line.items[place].word == "plan" and line.shape[place - 1] in "sOdAg"}
    return {line.items[place].word for place in said if place not in plans}  # "Kenya's 13th plan" intends nothing


_IN_TALKS = {("being", word) for word in ("negotiated", "discussed", "considered", "prepared", "sought", "weighed")}
_IN_TALKS |= {("under", word) for word in ("negotiation", "discussion", "consideration", "preparation", "review")}
RISEN = frozenset("rose grew fell increased decreased climbed dropped declined jumped expanded shrank gained".split())
_ABROAD = frozenset({"abroad", "overseas", "worldwide", "globally"})
_WITHIN = {("not", verb) for verb in ("exceed", "pass", "surpass", "top", "go", "cross", "surmount", "even")}
_VALUED = frozenset({"estimated", "valued", "put", "standing", "assessed", "calculated"})
_OWNERS = frozenset({"investor", "investors", "donor", "lender", "creditor"})
_FAR = 12
_TALKS = frozenset({"talks", "negotiations", "discussions"})
_ARE = frozenset({"is", "are", "was", "were", "been", "be"})
_RECALLED = frozenset({"recalled", "noted", "reminded", "remembered", "added", "mentioned"})
_WOULD = frozenset({"would"})  # "announced that it would invest"
_NEEDED = frozenset({"needed", "required"})
_REPORTED = frozenset({"announced", "decided", "pledged", "promised", "undertook", "disclosed", "confirmed"})
RAISING = frozenset({"raise", "raised", "raises", "raising", "increase", "increased", "increases", "increasing"})
_COMMITTED = frozenset("committed pledged undertook undertaken undertakes commits commitment pledge agreed".split())


def _is_of_goods(line: Line, act: Act, at: int) -> bool:
    """Tell goods that went somewhere, which is trade: "$41 million worth of Peruvian coffee went to Chad"."""
    given = not line.words.isdisjoint(_RELIEF)
    if line.items[at - 1].word == "worth" and line.items[at - 2].word in known_goods() and not given:
        return True  # "sent coffee worth $41 million"
    verb = line.items[act.at].word
    sent = verb in _SENDING and items_word(line, at + 1) in {"of", "worth"} and line.words.isdisjoint(_RELIEF)
    if sent and not words().stocks & {item.word for item in line.items[at + 1 : at + 5]}:
        return True  # "sent Chad $41 million of parts"
    goes = verb in trade_words().moves
    dealt = not (trade_words().exports | trade_words().imports).isdisjoint(item.word for item in line.items[:at])
    return goes and (dealt or [item.word for item in line.items[at + 1 : at + 3]] == ["worth", "of"])


def _is_done_by_trade(line: Line, act: Act) -> bool:
    """Tell what exports do, not a ministry of trade: "Peru's sales to Chad contributed $5 million"."""
    if act.role != "gives" or act.passive:
        return False
    _, start = helpers_before(line, act.at)
    first = max(line.shape.rfind(letter, 0, start) for letter in ",;") + 1
    traded = trade_words().exports | trade_words().imports | trade_words().turnover | trade_words().receipts
    return any(
        line.items[at].word in traded
        and (at + 1 == start or line.shape[at + 1] in "tioykf")
        and items_word(line, at + 1) not in trade_words().not_after
        for at in range(first, start)
    )


_HOME = frozenset("home remitted remittance remittances migrants expatriates diaspora expats working".split())


def _is_sent_home(line: Line, act: Act) -> bool:
    """Tell "money sent home by Kenyans in Peru"."""
    return line.items[act.at].word in _MONEY and not _HOME.isdisjoint(line.words)


_MONEY = frozenset({"money", "send", "sends", "sent", "sending", "transfer", "transfers", "transferred"})
_SENDING = frozenset("send sends sent sending deliver delivered ship shipped sell sold supply supplied".split())
_RELIEF = frozenset({"relief", "humanitarian", "emergency", "donated", "donation", "free", "flood", "earthquake"})


def is_of_third(line: Line, story: Story, at: int) -> bool:
    """Tell "ahead of Singapore's $5 million": another country's than the two that the article is about."""
    if any(_is_region(line, place) for place in range(at + 2, min(at + 1 + _LEAD, len(line.items)))):
        return True
    owner = line.items[at - 2].value if line.shape[max(0, at - 2) : at] in {"Ps", "P("} else None
    return isinstance(owner, Place) and country_of(owner.code) not in story.pair


def _is_region(line: Line, at: int) -> bool:
    """Tell "$5 million in assistance for West Africa", "for five countries"."""
    word = line.items[at].word.rpartition(" ")[2] if not _is_part(line, at) else ""
    lead = {item.word for item in line.items[max(0, at - 3) : at]}
    return (word in _REGIONS and not lead.isdisjoint(_FOR)) or (word in _MANY and not lead.isdisjoint({"for", "to"}))


def _is_part(line: Line, at: int) -> bool:
    """Tell a region of one country: "the Arequipa region"."""
    value = line.items[at].value
    return isinstance(value, Place) and country_of(value.code) is not None


_REGIONS = frozenset("africa asia europe caribbean pacific region continent".split())
_MANY = frozenset({"countries", "nations"})
_FOR = frozenset({"for", "to", "in", "across"})


def _opens_clause(line: Line, at: int) -> bool:
    joined = line.shape[at] == "&" and (is_finite(line, at + 1) or items_word(line, at + 1) == "that")
    return joined or line.items[at].word in _CLAUSE
