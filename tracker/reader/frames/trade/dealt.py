"""Trade told by what goods of one country do in another: "Peruvian beef earned $9 million in Chile", "cost Chile"."""

from functools import cache

from tracker.domain.facts import Party
from tracker.domain.places import country_of
from tracker.reader.cues import items_word
from tracker.reader.frames.slots import written
from tracker.reader.frames.trade.goods import ALL
from tracker.reader.frames.trade.goods_nouns import is_goods
from tracker.reader.frames.trade.head import Head
from tracker.reader.frames.trade.words import known_goods, words
from tracker.reader.items import Line
from tracker.reader.spoken_of import Flow
from tracker.reader.tags import Place

_OWNED = 4  # items from whose goods are to the goods
_PAID, _BEFORE = 9, 4  # items on either side of what goods do in which their sum stands
_FORMS = frozenset({"name", "adjective", "demonym"})
_FROM = frozenset({"from", "of"})
_MADE = frozenset({"made", "grown", "produced", "bottled", "assembled"})
_BUYERS = frozenset({"buyers", "customers", "takers", "markets", "outlets"})  # "found buyers", not "found beer cheap"
_SELLERS = frozenset({"growers", "farmers", "producers", "houses", "exporters", "makers", "breeders"})
_PUTS = frozenset({"placed", "places", "billed"})  # whose subject sells: "growers placed roses worth $9 million"


@cache
def dealing() -> frozenset[str]:
    """The words by which goods are sold and bought without a word of trade."""
    return words().earned | words().costing


def dealt(line: Line) -> tuple[Head, Flow] | None:
    """Return the trade of a line that names two countries, of whose goods it tells what they earned or cost."""
    if line.words.isdisjoint(dealing()) or "$" not in line.shape:
        return None
    at = next(at for at, item in enumerate(line.items) if item.word in dealing())
    word = line.items[at].word
    if word in {"found", "finds"} and items_word(line, at + 1) not in _BUYERS:
        return None
    if "$" not in line.shape[max(0, at - _BEFORE) : at + _PAID]:
        return None
    places = [(index, item.value) for index, item in line.tags("PA") if isinstance(item.value, Place)]
    sides = list(dict.fromkeys(country_of(place.code) or "" for _, place in places if place.form in _FORMS))
    if len(sides) != 2 or "" in sides:  # whom else it would be of, nobody could tell
        return None
    passive = line.items[at - 1].word in {"was", "were"}
    costs = word in words().costing or (word == "billed" and passive)
    told = _goods(line, at, places, costs=costs)
    if told is None:
        return None
    seller, scope = told
    buyer = sides[1] if sides[0] == seller else sides[0]
    if costs:
        return Head(at, "imports"), Flow("imports", buyer, seller, scope, at)
    return Head(at, "exports"), Flow("exports", seller, buyer, scope, at)


def _goods(line: Line, verb: int, places: list[tuple[int, Place]], *, costs: bool) -> tuple[Party | None, str] | None:
    """Whose goods a line tells of, and which; None of goods that are only a part of another name: "a cement plant"."""
    for at, item in enumerate(line.items):
        if item.word not in known_goods() and (item.word not in words().goods or item.word == "worth"):
            continue
        if is_goods(line, at + 1) and at + 1 != verb and (costs or line.items[at + 1].word not in _SELLERS):
            continue
        if line.shape[at + 1 : at + 2] in tuple("cKLNQB") and line.items[at + 1].word not in _SELLERS:
            continue  # "salmon company Laks"
        seller = _owner(line, at, places) or _subject(line, at, verb, places)
        if seller is not None:
            first = at
            while is_goods(line, first - 1) and first:
                first -= 1
            return seller, ALL if item.word in words().goods and first == at else written(line, first, at + 1)
    return None


def _owner(line: Line, goods: int, places: list[tuple[int, Place]]) -> Party | None:
    """Whose goods they are by name: "Peruvian beef", "Peru's beef", "beef from Peru"."""
    for at, place in places:
        between = line.shape[at + 1 : goods] if at < goods else line.shape[goods + 1 : at]
        if len(between) >= _OWNED or not set(between).isdisjoint(",;$:"):
            continue
        if at < goods and (line.shape[at] == "A" or between.startswith("s")):
            return country_of(place.code)
        made = line.items[at - 1].word == "in" and line.items[at - 2].word in _MADE
        if at > goods and (made or line.items[at - 1].word in _FROM):
            return country_of(place.code)
    return None


def _subject(line: Line, goods: int, verb: int, places: list[tuple[int, Place]]) -> Party | None:
    """Who sells: "Peru billed Chilean buyers $9 million for beef"."""
    first, place = places[0]
    led = first > 0 and line.shape[first - 1] in "iutfbo"
    return country_of(place.code) if line.items[verb].word in _PUTS and first < verb < goods and not led else None
