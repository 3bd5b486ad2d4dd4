"""What the figures of a line are of: the words of trade, those of other matters, and which figure goes to which."""

from functools import cache

from tracker.reader.cues import items_word
from tracker.reader.frames.bought import BUYING, PURCHASE, is_firm_at, is_firm_bought
from tracker.reader.frames.trade.goods_nouns import CHIEFLY
from tracker.reader.frames.trade.head import Head, Measure
from tracker.reader.frames.trade.left_out import elliptic
from tracker.reader.frames.trade.movements import is_mutual, moves
from tracker.reader.frames.trade.purchases import are_of_goods, is_brought_in, is_purchase
from tracker.reader.frames.trade.topics import NUMBERS, is_topic
from tracker.reader.frames.trade.words import known_goods, words
from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.patterns import regex

_ALIKE = regex(r"[td]?&d?")
_UNCERTAIN = frozenset(
    {"withdrawn", "retracted", "corrects", "correction", "version", "wrongly", "misstated", "erroneously"}
)


def is_uncertain(line: Line) -> bool:
    """Tell a line that corrects another."""
    earlier = "earlier" in line.words and not line.words.isdisjoint({"headline", "article", "edition", "story"})
    return earlier or not line.words.isdisjoint(_UNCERTAIN)


def heads_of(line: Line) -> list[Head]:
    """Return the words that figures may be of, from left to right."""
    known, telling = words(), _telling()
    found: list[Head] = []
    of_goods = not line.words.isdisjoint(known.goods)
    of_known = of_goods or not line.words.isdisjoint(known_goods())
    of_trade = of_known or not line.words.isdisjoint(known.turnover) or not line.words.isdisjoint(_WORTH)
    for at, item in enumerate(line.items):
        if item.kind != "word" or item.word not in telling:
            continue
        measure = _measure(item.word, of_goods=of_goods)
        if at and line.items[at - 1].word in CHIEFLY and item.word in known.verbs:
            continue  # "exports, mostly re-exported rice, are put at"
        if measure is not None and (_is_definition(line, at) or (found and _is_base_of_share(line, at))):
            continue
        if measure == "exports" and at and line.items[at - 1].word in _INBOUND:
            measure = "imports"
        if item.word in known.exports_of_goods and of_known and moves(line, at):
            measure = "imports" if item.word == "brought" and is_brought_in(line, at) else "exports"
        if measure is None and item.word in _exchanged_by() and of_trade and at:
            told = found and found[-1].measure == "turnover"  # "trade is modest: $5 million changed hands"
            measure = "turnover" if not told and line.items[at - 1].word in _exchanged_by()[item.word] else None
        if measure is None and (item.word in known.buying or item.word in known.paying) and is_purchase(line, at):
            measure = "imports"
        if item.word in known.moves and of_known and measure != "imports":
            measure = "turnover" if is_mutual(line, at) else "exports" if moves(line, at) else None
        if of_known and item.word in known.moves and [each.word for each in line.items[at + 1 : at + 3]] == _THENCE:
            measure = "imports"  # "while fruit worth $5 million came from there"
        if measure is None and item.word in known.receipts and are_of_goods(line, at):
            measure = "exports"
        if measure is None and item.word in _OF_ORIGIN and is_their_goods(line, at):
            measure = "exports"
        if measure is None and item.word in _EXCHANGED and not found and _is_between(line, at):
            measure = "turnover"
        if item.word in _AGAIN and found and found[-1].measure and _again(line, at):
            measure = found[-1].measure
        if _is_of_firm(line, at):
            found.append(Head(at, None))
            continue
        if measure is None:
            if is_topic(line, at, found[-1].measure if found else None, found[-1].at if found else -1):
                found.append(Head(at, None))
            continue
        if not _is_trade(line, at) or (found and found[-1].measure == measure and is_compared_of(line, at)):
            continue
        last = found[-1] if found and found[-1].measure is not None and at - found[-1].at <= 2 else None
        if last is not None and measure == "turnover" and set(line.shape[last.at : at]).isdisjoint(",;&"):
            if last.measure == "turnover":
                found[-1] = Head(at, measure)  # "trade turnover", "trade exchange"
            continue
        found.append(Head(at, measure))
    return _summed(line, elliptic(line, found))


@cache
def _telling() -> frozenset[str]:
    """Every word that `heads_of` asks for."""
    known = words()
    trade = known.turnover | known.exports | known.imports | known.exports_of_goods | known.turnover_of_goods
    dealt = known.verbs | known.buying | known.paying | known.moves | known.receipts | BUYING | PURCHASE
    return trade | dealt | known.topics | NUMBERS | _exchanged_by().keys() | _OF_ORIGIN | _EXCHANGED | _AGAIN


_AGAIN = frozenset({"those", "that", "them"})


_SELLING = frozenset({"sell", "sells", "sold", "selling"})
_SHARES = frozenset({"half", "share", "shares", "stake", "part", "interest", "holding"})


def _is_of_firm(line: Line, at: int) -> bool:
    """Tell what is dealt in but goods: "bought Holcim", "the purchase of a Chadian dairy", not "sold Hass avocados"."""
    named = line.items[at].word in words().verbs and line.shape[at + 1 : at + 2] in {"N", "B", "L", "X", "Q"}
    firm = named and items_word(line, at + 2) not in known_goods()
    share = line.items[at].word in _SELLING and items_word(line, at + 2) in _SHARES  # "sold its half of the mill"
    firm = firm or (share and any(is_firm_at(line, place) for place in range(at + 3, min(at + 7, len(line.items)))))
    return firm or (line.items[at].word in BUYING | PURCHASE and is_firm_bought(line, at))


def _is_base_of_share(line: Line, at: int) -> bool:
    """Tell what a share is of: "trade was $9 million, or 6 percent of Peru's foreign trade, and grew by 5 percent"."""
    of = line.shape.rfind("%o", max(0, at - _SHARE), at)
    if of < 0 or any(letter in ",;$%x" for letter in line.shape[of + 2 : at]):
        return False
    return line.shape[at + 1 : at + 2] in {",", ".", ""}


_THENCE = ["from", "there"]
_SHARE = 7  # items of "6 percent of Peru's foreign trade"


def _is_definition(line: Line, at: int) -> bool:
    """Tell what is put together in brackets: "total trade (exports plus imports) was $5 million"."""
    opened = line.shape.rfind("(", 0, at)
    inside = line.shape[opened : line.shape.find(")", opened)] if opened >= 0 else ""
    if not opened < at < opened + len(inside) or not set("$%#").isdisjoint(inside):
        return False
    return {"exports", "imports"} <= {item.word for item in line.items[opened : opened + len(inside)]}


@cache
def _exchanged_by() -> dict[str, list[str]]:
    """Words that tell of trade behind others: "changed hands", "two-way business"."""
    return dict(toml("trade")["exchanged_by"])


_OF_ORIGIN = frozenset({"goods", "products", "merchandise", "commodities", "produce"})
_WERE = frozenset({"was", "were", "is", "are", "being"})


_PARTED = regex(r"\$(?:o[kdr])?kA$")  # "$19 million were Iranian", "$19 million of this is Iranian"


def is_their_goods(line: Line, at: int) -> bool:
    """Tell a part by whose goods it is: "of which $19 million were Iranian goods"."""
    return at > 1 and _PARTED.search(line.shape[:at]) is not None and line.items[at - 2].word in _WERE


_EXCHANGED = frozenset({"goods", "services", "merchandise"})


def _is_between(line: Line, at: int) -> bool:
    """Tell "Goods and services between the two countries": what opens a sentence and goes both ways."""
    between = line.shape.find("y", at, at + 4)
    return (
        between > 0 and line.items[between].word == "between" and set(line.shape[:at]) <= set("iTd,k&") and at < _FIRST
    )


_FIRST = 8  # items in which what a sentence is about opens it
_WORTH = frozenset({"worth", "two-way", "bilateral", "mutual"})
_INBOUND = frozenset({"inbound", "incoming", "inward"})


def is_compared_of(line: Line, at: int) -> bool:
    """Tell "against the exports of $5 million": those of an earlier time, which no figure here is told of."""
    before = [item.word for item in line.items[max(0, at - 3) : at] if item.shape != "d"]
    after = line.items[at + 1].word if at + 1 < len(line.items) else ""
    return after == "of" and (before[-1:] in (["against"], ["than"], ["versus"]) or before[-2:] == ["compared", "to"])


def _measure(word: str, *, of_goods: bool) -> Measure | None:
    known = words()
    if word in known.turnover:
        return "turnover"
    if word in known.exports or (of_goods and word in known.exports_of_goods):
        return "exports"
    if of_goods and word in known.turnover_of_goods:
        return "turnover"
    return "imports" if word in known.imports else None


def _is_trade(line: Line, at: int) -> bool:
    """Tell "trade" from "trade minister", "trade and economic ties", "free trade", "to trade views"."""
    known = words()
    items = line.items
    before = items[at - 1].word if at else ""
    after = items[at + 1] if at + 1 < len(items) else None
    if _is_portfolio(line, at) or (line.shape[at + 1 : at + 2] == "o" and _is_of_firms(line, at + 2)):
        return False
    if _is_burdened(line, at) or _is_had_by_firm(line, at):
        return False
    if before == "the" and at > _OF_TRADE and items[at - 2].word == "of" and items[at - 3].word not in _MEASURES:
        return False  # "once the pride of the trade"
    spent = before == "on" and at > 1 and items[at - 2].shape == "$"  # "spent $5 million on imports"
    figures = before == "on" and at > 1 and items[at - 2].word in _STATISTICS  # "figures on trade with Chad"
    if before in known.not_before and not spent and not figures and not _goes_to_place(line, at):
        return False
    if after is None:
        return True
    if after.word in known.not_after or after.shape in "HW":
        return False
    if after.word == "on" and any(item.word.endswith(_BOURSES) for item in items[at + 2 : at + 5]):
        return False  # "trade on the stock exchange"
    return not (after.shape in "&,-" and at + 2 < len(items) and items[at + 2].word in _BESIDE)


_STATISTICS = frozenset({"figures", "data", "statistics", "numbers"})


def _is_burdened(line: Line, at: int) -> bool:
    """Tell what something else is put on: "tariffs on Peruvian exports", "freight costs for imports from Chad"."""
    near = range(at - 1, max(0, at - _OF_TRADE - 2), -1)
    led = next((place for place in near if line.items[place].word in {"on", "for"}), 0)
    between = led and set(line.shape[led + 1 : at]) <= set("APsdkg-")
    return bool(between) and line.items[led - 1].word in words().topics | words().not_after


_BOURSES = ("exchange", "bourse", "market")
_OF_TRADE = 3
_MEASURES = frozenset("value volume total level amount size share bulk structure part half balance rest worth".split())


def _is_of_firms(line: Line, at: int) -> bool:
    """Tell "the turnover of Peruvian companies": what they sell to anybody."""
    while line.shape[at : at + 1] in {"A", "P", "-", "k", "m", "d", "#"} and line.items[at].word not in _FIRMS:
        at += 1
    return at < len(line.items) and line.items[at].word in _FIRMS


def _is_had_by_firm(line: Line, at: int) -> bool:
    """Tell "the firm, which works in Peru, had a turnover of $5 million"."""
    before = [item.word for item in line.items[max(0, at - 3) : at]]
    had = items_word(line, at) == "turnover" and not _HAVING.isdisjoint(before) and "trade" not in before
    return had and any(item.word in _FIRMS or item.word == "firm" for item in line.items[:at])


_HAVING = frozenset({"had", "has", "with", "posted", "reported", "achieved", "generated", "recorded"})
_FIRMS = frozenset({"ventures", "companies", "enterprises", "firms", "shops", "banks", "company", "venture"})


def _is_portfolio(line: Line, at: int) -> bool:
    """Tell "the ministry of industry and commerce", "the chamber of commerce"."""
    first = at
    while first > 0 and line.shape[first - 1] in "&,gofFd":
        first -= 1
    between = line.shape[first:at]
    return ("o" in between or "f" in between) and first > 0 and line.shape[first - 1] in "cKHWm"


def _goes_to_place(line: Line, at: int) -> bool:
    """Tell "car sales to Peru" from what is sold at home."""
    way = line.items[at + 1].word if at + 1 < len(line.items) else ""
    return way in {"to", "from"} and line.shape[at + 2 : at + 3] == "P" and line.items[at - 1].shape == "k"


_BESIDE = frozenset(
    """
    economic investment investments industry economy transport tourism integration commerce logistics economics
    commercial cooperation industrial energy
    """.split()
)


def _again(line: Line, at: int) -> bool:
    """Tell "those of brandy", "those to Northern Ireland": the same trade in other goods, or with another."""
    return at + 1 < len(line.items) and line.items[at + 1].word in {"of", "to", "from", "with", "between"}


def _summed(line: Line, heads: list[Head]) -> list[Head]:
    """Take "exports and imports" with one sum after them for the turnover."""
    for position in range(len(heads) - 1):
        one, other = heads[position], heads[position + 1]
        if {one.measure, other.measure} != {"exports", "imports"} or not _joined(line, one, other):
            continue
        end = heads[position + 2].at if position + 2 < len(heads) else len(line.items)
        if line.shape.count("$", other.at, end) == 1:
            return [*heads[:position], Head(one.at, "turnover"), *heads[position + 2 :]]
    return heads


def _joined(line: Line, one: Head, other: Head) -> bool:
    if line.shape[one.at + 1 : other.at] == "k&":
        return line.items[one.at + 1].word == "from"  # "imports from and exports to"
    return _ALIKE.fullmatch(line.shape, one.at + 1, other.at) is not None
