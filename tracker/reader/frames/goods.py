# OWNER from 03:10: the numbers engineer (a new colleague); the grammar engineer leaves this file to him, please.
"""The goods that trade is in: "turnover of food products", "non-oil trade", "gas exports"; "all" if none are named."""

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
    while but soared declined jumped bought sold exported imported making than about only value during within on
    """.split()
)
_ALL_GOODS = frozenset(
    "goods|goods and services|merchandise|products|it|all goods|goods worth|commodities|countries|both|value|all "
    "products|general|dollar terms|monetary terms|value terms|turnover|recent years|all sectors".split("|")
)
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
    return ALL if items[at].word in words().verbs else _before(line, at)


def _after(line: Line, at: int, last: int) -> str | None:
    items = line.items
    if at + 2 >= len(items) or items[at + 1].word not in {"of", "in"}:
        return None
    start = at + 2
    if items[at + 1].word == "in" and (items[at].word not in words().turnover or line.shape[start] == "d"):
        return None
    while start < last and line.shape[start] in _ORIGIN:
        start += 1
    end = start
    while end < last and end - start < _MOST and line.shape[end] in "kgmFc&,N" and items[end].word not in _STOP:
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
    item = line.items[at - 1]
    if item.kind != "word" or line.shape[at - 1] not in "kgc" or not item.word[0].isalpha():
        return ALL
    if (
        item.word in words().no_goods
        or item.word.endswith("'")
        or item.word.endswith(("ly", "ing", "ed", "est", "'s"))
        or item.word[0].isdigit()
    ):
        return ALL
    if item.word in words().verbs | words().stands | words().rises | words().falls | words().raising:
        return ALL
    return item.word
