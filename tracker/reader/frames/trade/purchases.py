"""Words of trade only beside goods: "took goods worth $5 million", "spent $5 million on Thai rice", "tea earnings"."""

from tracker.reader.cues import items_word
from tracker.reader.frames.trade.words import known_goods, words
from tracker.reader.items import Line

_IDIOMS = frozenset({"over", "part", "place", "up", "off", "out", "on", "in", "note", "back", "away"})  # "took over"
_OBJECT = 9  # items from a verb to the goods that it takes
_TO_GOODS = 5  # … from "spent $5 million on" to what
_ENDS = ";(:"
_WORKS = frozenset("development exploration infrastructure facilities sector industry production field fields".split())
_AWAY = frozenset(
    {"to", "into", "with", "at", "while", "but", "as", "which", "that", "aid", "assistance", "humanitarian"}
)
_FREE = frozenset({"aid", "humanitarian", "donated", "donation", "grant", "free", "loan", "loans"})


_THEIRS = frozenset({"ours", "theirs"})  # goods of the other side


def is_purchase(line: Line, at: int) -> bool:
    """Tell the verb at an item that buys: goods of some worth follow it, or it pays for goods."""
    if "$" not in line.shape or not line.words.isdisjoint(_FREE):
        return False
    word = line.items[at].word
    if word in words().paying:
        return _pays(line, at)
    if word not in words().buying or items_word(line, at + 1) in _IDIOMS:
        return False
    said = [item.word for item in line.items[at + 2 : at + 5]]
    if line.shape[at + 1 : at + 2] == "$" and said[:2] == ["worth", "of"] and not _THEIRS.isdisjoint(said[2:]):
        return True  # "and took $5 million worth of ours"
    goods = _goods_behind(line, at + 1, _OBJECT)
    return goods is not None and _has_sum(line, at, goods)


def _goods_behind(line: Line, first: int, reach: int) -> int | None:
    """The goods that follow, before the sentence goes on to something else."""
    for at in range(first, min(first + reach, len(line.items))):
        item = line.items[at]
        if item.shape in _ENDS or item.word in _AWAY:
            return None
        if item.kind == "word" and item.word != "worth" and (item.word in words().goods or item.word in known_goods()):
            dealt = words().imports | words().exports | words().undertakings | _WORKS
            # Not "spent $5 million on goods imported from", "on its new gas and power development".
            return at if {each.word for each in line.items[at + 1 : at + 4]}.isdisjoint(dealt) else None
    return None


def _has_sum(line: Line, at: int, goods: int) -> bool:
    """Tell a sum by the goods: before them, "worth", "for" or "at", or in brackets behind."""
    if "$" in line.shape[at:goods]:
        return True
    figure = line.shape.find("$", goods, goods + _OBJECT)
    return figure > 0 and (
        line.items[figure - 1].word in {"worth", "for", "at", "of", "(", "by"} or line.shape[figure - 1] == "d"
    )


def _pays(line: Line, at: int) -> bool:
    figure = line.shape.find("$", at + 1, at + _TO_GOODS)
    if figure < 0 or figure + 2 >= len(line.items) or line.items[figure + 1].word not in {"for", "on"}:
        return False
    return _goods_behind(line, figure + 2, _TO_GOODS) is not None


def is_brought_in(line: Line, at: int) -> bool:
    """Tell "brought in from Peru", but not "brought from Peru to Chad"."""
    figure = next((index for index in range(at, len(line.items)) if line.shape[index] in "$%x"), at)
    said = [item.word for item in line.items[at + 1 : min(at + 7, figure)]]  # not "climbed 7 percent to $5 million"
    return "from" in said[:2] and "to" not in said and "into" not in said


def are_of_goods(line: Line, at: int) -> bool:
    """Tell "tea earnings from Egypt", "export receipts from Peru", "receipts from that market"."""
    if line.shape[at + 1 : at + 2] != "k" or line.items[at + 1].word not in {"from", "in"}:
        return False
    goods = at and (line.items[at - 1].word in known_goods() or line.items[at - 1].word in {"export", "exports"})
    market = any(item.word == "market" for item in line.items[at + 2 : at + 5])
    return market or (bool(goods) and not set(line.shape[at + 2 : at + 4]).isdisjoint("PA"))
