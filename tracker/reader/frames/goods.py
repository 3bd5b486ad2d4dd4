"""The goods that trade is in: "turnover of food products", "non-oil trade", "gas exports"; "all" if none are named."""

from functools import cache

from tracker.reader.frames.slots import written
from tracker.reader.frames.trade_words import words
from tracker.reader.items import Line

ALL = "all"
_MOST = 6
_STOP = frozenset(
    """
    were was is are rose fell reached amounted totalled totaled dropped increased decreased grew stood came had has
    between by from to for worth put up down two both last this which according increased over in into hit made
    totaling totalling the accounted expanded climbed surged exceeded year went out with at as doubled tripled more
    added saw recorded registered posted valued
    estimated showed shows while but soared declined jumped bought sold exported imported making than about
    only value during within on
    """.split()
)
_ALL_GOODS = frozenset(
    "goods|it|them|goods and services|trade|exports|imports|the total|total|that|this|"
    "merchandise|products|it|all goods|goods worth|commodities|countries|both|value|all "
    "products|general|dollar terms|monetary terms|value terms|turnover|recent years|all sectors".split("|")
)
_NO_NOUNS = ("ly", "ing", "ed", "est")
_ORIGIN = frozenset("AdP")


def goods_of(line: Line, at: int, last: int) -> str:
    """Return the goods that the word of trade at an item is of; its stretch of the line ends at `last`."""
    items = line.items
    near = {item.word for item in items[max(0, at - 3) : at + 3]}
    if "non-oil" in near:
        return "non-oil"
    if [item.word for item in items[at + 1 : at + 3]] == ["item", ":"]:
        end = next((index for index in range(at + 3, len(items)) if line.shape[index] in ",$;"), len(items))
        return written(line, at + 3, end) if end > at + 3 else ALL
    named = _after(line, at, last)
    if named is not None:
        return named
    if items[at].word in words().verbs:
        first = at + 2 if line.shape[at + 1 : at + 2] == "P" else at + 1
        bought = first < last and _noun(line, first) is not None
        return (_named(line, first, last) if bought else None) or ALL
    return _before(line, at)


def _after(line: Line, at: int, last: int) -> str | None:
    items = line.items
    if at + 2 >= len(items) or items[at + 1].word not in {"of", "in"}:
        return None
    start = at + 2
    if items[at + 1].word == "in" and (items[at].word not in words().turnover or line.shape[start] == "d"):
        return None
    return _named(line, start, last)


def _named(line: Line, start: int, last: int) -> str | None:
    """The goods whose name begins at an item, behind articles and whose they are."""
    items = line.items
    while start < last and line.shape[start] in _ORIGIN:
        start += 1
    end = start
    while end < last and end - start < _MOST and line.shape[end] in "kgmFc&,N":
        if _stops(items[end].word):
            break
        end += 1
    while end > start and line.shape[end - 1] in "&,":
        end -= 1
    if end == start or line.shape[start] == "N":
        return None
    text = written(line, start, end)
    return ALL if text.lower() in _ALL_GOODS else text


def _before(line: Line, at: int) -> str:
    """The noun before: "gas exports", "crude oil imports"."""
    if not at or line.shape[at] == "F":
        return ALL
    return _noun(line, at - 1) or ALL


def goods_told(line: Line, figure: int, first: int) -> str | None:
    """Return the goods that a sum is told of alone: "steel ($120 million), furniture worth $41 million".

    `first` is the item behind the figure before, or behind the word that both are of.
    """
    items = line.items
    before = items[figure - 1].word if figure else ""
    following = [item.word for item in items[figure + 1 : figure + 3]]
    if figure > 1 and (
        before in {"worth", "at"}
        or (before == "for" and not line.words.isdisjoint(words().verbs))
        or (before == "(" and line.shape[figure + 1 : figure + 2] in ("", ")", ",", ";"))
    ):
        return _noun_phrase(line, figure - 2)
    of = next((at for at in range(first, figure - 1) if items[at].word == "of"), None)
    if of is not None and line.shape[first : of + 1].strip("&,") == "o" and _noun(line, of + 1) is not None:
        return _named(line, of + 1, figure)  # "exports of goods at $5 billion and of services at $2 billion"
    start = figure + 2 if following[:1] == ["of"] else figure + 3 if following == ["worth", "of"] else 0
    return _named(line, start, len(items)) if start and line.shape[start : start + 1] != "d" else None


def _noun_phrase(line: Line, last: int) -> str | None:
    """The goods whose name ends at an item: "fish and fish products"."""
    first = last + 1
    while (
        first > 0
        and last - first < _MOST
        and (_noun(line, first - 1) or (line.shape[first - 1] in "&," and first <= last and _noun(line, first - 2)))
    ):
        first -= 1
    if first > last or (first > 0 and line.shape[first - 1] in "dNAPs"):
        return None  # "from the East African nation worth …"
    text = written(line, first, last + 1)
    return ALL if text.lower() in _ALL_GOODS else text


def _noun(line: Line, at: int) -> str | None:
    """Return the noun at an item that names goods, None for any other word."""
    item = line.items[at]
    opens = at == 0 and item.shape in "NF" and item.text[1:].islower()
    if item.kind != "word" or not (line.shape[at] in "kgc" or opens) or not item.word.isalpha():
        return None
    return None if item.word in _no_goods() or item.word.endswith(_NO_NOUNS) else item.word


@cache
def _no_goods() -> frozenset[str]:
    """The words of trade.toml that name no goods."""
    known = words()
    moves = known.verbs | known.stands | known.rises | known.falls | known.raising
    return known.no_goods | moves | known.turnover | known.exports | known.imports | known.topics | known.anaphors


def _stops(word: str) -> bool:
    """Tell a word before which the name of goods ends."""
    return word in _STOP or word in words().verbs or word in words().turnover_of_goods
