"""The goods that trade is in: "turnover of food products", "non-oil trade", "gas exports"; "all" if none are named."""

from functools import cache
from itertools import pairwise

from tracker.reader.cues import cues, is_verb, items_word
from tracker.reader.frames.slots import written
from tracker.reader.frames.trade.clauses import FIGURES
from tracker.reader.frames.trade.goods_nouns import (
    PASSIVE,
    STOP,
    behind_whom,
    is_goods,
    is_priced,
    joined_before,
    predicate,
)
from tracker.reader.frames.trade.words import changes, goods_in_one, known_goods, words
from tracker.reader.items import Line

ALL = "all"
UNTOLD = "?"  # "these products"
_EXCEPT = frozenset({"excluding", "except", "excepting", "barring", "without"})
_BESIDES = (["outside"], ["apart", "from"], ["aside", "from"], ["other", "than"], ["leaving", "aside"])
_WHOM = frozenset({"them", "us", "him", "her"})  # "sold them goods"
_POINTING = frozenset({"these", "those", "such"})
_POINTED = frozenset({"them", "these", "those", "which"})
GENERIC = frozenset("fruit product commodity item crop metal mineral grain nut fuel meat drink beverage fibre".split())
_PRODUCTS = frozenset({"products", "goods", "produce", "materials", "commodities", "equipment"})
_MOST = 6
_LONGEST = 12  # items of a list of goods
_ALL_GOODS = frozenset(
    "goods|it|them|goods and services|trade|exports|imports|the total|total|that|this|goods trade|"
    "merchandise|products|it|all goods|goods worth|commodities|countries|both|value|all|goods exports|goods imports|"
    "products|general|dollar terms|monetary terms|value terms|turnover|recent years|all sectors|"
    "which|goods turnover|everything|everything else|the rest|national origin|domestic origin|local origin".split("|")
)
TOGETHER = frozenset({"together", "alone", "also", "combined", "jointly", "themselves", "itself"})
_WHOSE = 3  # items back from "sales" of "bananas, whose sales rose"
_OWNED = 4  # items back from the verb of "zinc of Peru was exported"
_ORIGIN = frozenset("AdP")


def goods_of(line: Line, at: int, last: int) -> str:
    """Return the goods that the word of trade at an item is of; its stretch of the line ends at `last`."""
    items = line.items
    near = {item.word for item in items[max(0, at - 3) : at + 3]}
    behind = [item.word for item in items[at + 3 : at + 9]]
    if "non-oil" in near or ("in", "non-oil") in pairwise(behind):
        return "non-oil"
    excepted = not line.words.isdisjoint(_EXCEPT)
    if excepted and not _EXCEPT.isdisjoint(item.word for item in items[max(0, at - _LONGEST) : at + 3]):
        return UNTOLD  # "Excluding diamonds, exports were"
    fronted = [item.word for item in items[:2]]
    if any(fronted[: len(lead)] == lead for lead in _BESIDES) and "," in line.shape[:at]:
        return UNTOLD  # "Outside hydrocarbons, Peru exported"
    if items[at].word.startswith("re-"):
        return items[at].word
    if [item.word for item in items[at + 1 : at + 3]] == ["item", ":"]:
        end = next((index for index in range(at + 3, len(items)) if line.shape[index] in ",$;"), len(items))
        return written(line, at + 3, end) if end > at + 3 else ALL
    if _are_theirs(line, at):
        return phrase_before(line, at - _WHOSE) or ALL
    named = _after(line, at, last)
    if named is not None:
        return named
    if items[at].word in words().moves:
        known = next(
            (index for index in range(at - 1, figure_before(line, at), -1) if items[index].word in known_goods()), None
        )
        both = known is not None and is_of_both(line, known + 1)
        return (phrase_before(line, known, joined=False) if known is not None and not both else None) or ALL
    sold = at and (items[at - 1].word in known_goods() or items[at - 1].word in _PRODUCTS)
    if sold and items[at].word in words().verbs:
        return phrase_before(line, at - 1) or ALL  # "Coffee sold by Peru to Chad"
    if items[at].word in words().verbs:
        if at > 1 and items[at - 1].word in PASSIVE and items[at - 2].word in words().units | words().current:
            return UNTOLD if items[at - 2].word in words().units else _CURRENT  # "40,000 tonnes were exported"
        if at > 1 and items[at - 1].word in PASSIVE and is_goods(line, at - 2):
            return phrase_before(line, at - 2) or ALL  # "Zinc was exported"
        if at >= _OWNED and items[at - 1].word in PASSIVE and line.shape[at - 3 : at - 1] == "oP":
            return phrase_before(line, at - _OWNED) or ALL  # "Zinc of Peru was exported"
        first = at + 1 + (items_word(line, at + 1) == "the" and line.shape[at + 2 : at + 3] == "P")
        first = first + 1 if line.shape[first : first + 1] == "P" else at + 1
        first = behind_whom(line, first)
        if line.shape[first : first + 2] == "#o" and items_word(line, first + 2) in _POINTED:
            return UNTOLD  # "imported 38,000 of them"
        if line.shape[first : first + 2] == "$o" and items_word(line, first + 2) in _POINTED | {"it"}:
            before = next((index for index in range(at - 1, 0, -1) if items[index].word in known_goods()), 0)
            if before or items_word(line, first + 2) != "it":  # "exports fish meal to Chad and sold $5 million of it"
                return (phrase_before(line, before, joined=False) if before else None) or UNTOLD
        if line.shape[first : first + 1] == "%" and items_word(line, first + 1) in changes():
            first += 2  # "sold 8 percent less zinc"
        if line.shape[first : first + 1] == "#":
            return counted_goods(line, first, last) or ALL
        bought = first < last and (is_goods(line, first) or _is_modifier(line, first))
        return (goods_named(line, first, last) if bought else None) or ALL
    if at > 1 and items[at - 1].word in _PRODUCTS and is_goods(line, at - 2):
        return phrase_before(line, at - 1, joined=False) or ALL  # "jute goods exports"
    if is_of_both(line, at):
        return ALL
    if at and line.shape[at] != "F" and is_goods(line, at - 1):
        named = phrase_before(line, at - 1, joined=False)
        pair = joined_before(line, at)
        if pair is not None:
            return pair
        thing = named is not None and (is_known(named) or are_things(line, at - 1))
        return named or ALL if thing else ALL  # else "sluggish exports"
    opening = max(line.shape.rfind(letter, 0, at) for letter in ",;") + 1
    said = (index + 1 for index in range(opening, at) if line.items[index].word in cues().speech)
    first, end = phrase_at(line, max(said, default=opening))
    figure = line.shape.find("$", at)
    behind_it = _told_behind(line, at)
    if behind_it is not None:
        return behind_it
    verb = end + (items_word(line, end) in TOGETHER)
    leads = (
        first < end < at
        and ",r" not in line.shape[at : max(at, figure)]
        and items[verb].word in words().earning
        and items_word(line, at + 2) != "which"
    )
    return written(line, first, end) if leads else ALL  # "Plastics led the exports at $4 million"


def _told_behind(line: Line, at: int) -> str | None:
    """As in "The main group in exports was machinery: $4 million", "exports to Chad were copper, at $4 million"."""
    verb = predicate(line, at)
    first, end = phrase_at(line, verb + 1) if verb else (0, 0)
    return written(line, first, end) if first < end and (verb == at + 1 or is_priced(line, end)) else None


def is_of_both(line: Line, at: int) -> bool:
    """Tell "goods and services trade", which is all trade."""
    return [item.word for item in line.items[max(0, at - 3) : at]] == ["goods", "and", "services"]


def _after(line: Line, at: int, last: int) -> str | None:
    items = line.items
    if at + 2 >= len(items) or items[at + 1].word not in {"of", "in"}:
        return None
    start = at + 2
    if items[at + 1].word == "of" and line.shape[start] == "#":
        return counted_goods(line, start, last)
    if items[at + 1].word == "in" and (items[at].word not in words().turnover or line.shape[start] == "d"):
        return None
    return goods_named(line, start, last)


def counted_goods(line: Line, at: int, last: int) -> str | None:
    """The goods that a number counts: "2,000 vehicles", "145,000 tonnes of rice"; "?" where only the unit is told."""
    of = line.shape.find("o", at + 2, min(at + _UNIT, last))
    if of > 0 and all(letter in "kgcNQFHW" for letter in line.shape[at + 1 : of]):
        return goods_named(line, of + 1, last)
    unit = items_word(line, at + 1)
    if unit in words().current:
        return _CURRENT  # "26 million kilowatt-hours were sold to"
    return UNTOLD if unit in words().units else goods_named(line, at + 1, last)


_CURRENT = "electricity"
_UNIT = 5  # items from a number to "of"


def goods_named(line: Line, start: int, last: int) -> str | None:
    """The goods whose name begins at an item, behind articles and whose they are."""
    while start < last and (line.shape[start] in _ORIGIN or line.items[start].word in _WHOM):
        start += 1
    if start < last and line.items[start].word in _POINTING:
        return UNTOLD
    generic = start < last and line.shape[start - 1] == "d" and line.items[start].word in GENERIC
    if generic and not is_goods(line, start + 1):
        return UNTOLD  # "imports of the fruit"
    if start + 1 < last and line.items[start].word in words().goods and line.shape[start + 1] == ",":
        return ALL  # "of Thai goods, rice and silk being the main items"
    end = start
    while (
        end < last
        and end - start < _MOST
        and line.shape[end] in _NAMING + "Q" * (end == start)
        and not _ends_name(line, end, start)
    ):
        end += 1
    while end > start and line.shape[end - 1] in "&,":
        end -= 1
    of = line.items[start - 1].word == "of"
    if end == start:
        return None
    if line.shape[start] == "N" and line.items[end - 1].word not in goods_in_one():
        return UNTOLD if of and line.shape[end - 1] == "k" else None  # "exports of Boeing jets"
    text = written(line, start, end)
    if text.lower() in _ALL_GOODS:
        return ALL
    if is_known(text) or (of and are_things(line, end - 1)):
        return text
    return UNTOLD if of and end == start + 1 and is_goods(line, start) and line.shape[start] == "k" else ALL


_NAMING = "kgmFc&,N"  # shapes of the words of a name; an acronym may open it: "TV sets"


def are_things(line: Line, at: int) -> bool:
    """Tell a noun in the plural that no list knows: "exports of prams", but not "of the two sides", "of producers"."""
    word = line.items[at].word
    return word.endswith("s") and not word.endswith(_NO_PLURALS) and is_goods(line, at) and word not in words().agents


_NO_PLURALS = ("ss", "us", "is", "ers", "ors", "ists")


def _ends_name(line: Line, at: int, start: int) -> bool:
    word = line.items[at].word
    if line.shape[at] in "&,":
        named = line.shape[at + 1 : at + 2] == "N" and items_word(line, at + 2) in goods_in_one()  # "and Angus beef"
        goes_on = at + 1 < len(line.items) and (line.shape[at + 1] in "kgcF" or named)
        aside = line.shape[at] == "," and line.shape[at + 2 : at + 3] == "d"  # "apparel, long the country's mainstay"
        return not goes_on or aside or _ends_name(line, at + 1, start)
    return word in _ends() or (at > start and (is_verb(line, at) or word.endswith("ly")))


def _are_theirs(line: Line, at: int) -> bool:
    """Tell "bananas, whose sales rose", "bananas, the sales of which rose"."""
    whose = line.shape[at - 2 : at - 1] == "," and line.items[at - 1].word == "whose"
    of_which = line.shape[at - 2 : at] == ",d" and line.shape[at + 1 : at + 3] == "or"
    return at > _WHOSE and (whose or of_which) and is_goods(line, at - _WHOSE)


def phrase_before(line: Line, last: int, *, joined: bool = True) -> str | None:
    """The goods whose name ends at an item: "fish and fish products"."""
    first = last if last > 0 and line.items[last].word in _PRODUCTS and is_goods(line, last - 1) else last + 1
    while (
        first > 0
        and last - first < _MOST
        and (
            is_goods(line, first - 1)
            or (joined and line.shape[first - 1] in "&," and first <= last and first > 1 and is_goods(line, first - 2))
        )
    ):
        first -= 1
    if line.shape[first : first + 1] in {"&", ","}:
        first += 1  # of a list too long to be told whole
    if first > last or (joined and first > 0 and line.shape[first - 1] in "dNPs"):
        return None  # "from the East African nation worth …"
    text = written(line, first, last + 1)
    return ALL if text.lower() in _ALL_GOODS else text


def is_known(goods: str) -> bool:
    """Tell goods of which one word is known as such, or that are some kind of trade: "border trade"."""
    said = set(goods.lower().replace("-", " ").split())
    return not said.isdisjoint(goods_in_one()) or not said.isdisjoint(_PRODUCTS) or not said.isdisjoint(words().kinds)


def phrase_at(line: Line, start: int) -> tuple[int, int]:
    """Return where goods of a known name stand from an item on: "dried fruits and nuts", "Turkmen oil products".

    The last word of a name is what is traded, so that "electricity demand" is none; nothing is from an item to itself.
    """
    first = start
    while line.shape[first : first + 1] in {"d", "A"}:
        first += 1
    end = at = opening = first
    while at < len(line.items) and at - first < _LONGEST:
        word = line.items[at].word
        if line.shape[at] in "kgcFN" and (word in known_goods() or (word in _PRODUCTS and at > opening)):
            at = end = at + 1
        elif end == at > first and line.shape[at] in "&,":
            at += 1 + (line.shape[at : at + 2] == ",&")
            opening = at
            if not _is_modifier(line, at) and items_word(line, at) not in known_goods():
                break
        elif _is_modifier(line, at):
            at += 1
        else:
            break
    return (first, end) if end == first or not is_goods(line, end) else (first, first)


def _is_modifier(line: Line, at: int) -> bool:
    """Tell a word that may stand before what is traded: "frozen", "agricultural", "dried"."""
    return is_goods(line, at) or (line.shape[at : at + 1] in {"k", "N"} and line.items[at].word.endswith("ed"))


@cache
def _ends() -> frozenset[str]:
    """The words before which the name of goods ends."""
    known = words()
    return STOP | known.verbs | known.stands | changes() | known.turnover_of_goods | known.moves


def figure_before(line: Line, at: int) -> int:
    """Return the figure before an item, -1 where there is none."""
    return max(line.shape.rfind(letter, 0, at) for letter in FIGURES)
