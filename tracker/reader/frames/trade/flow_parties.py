"""The parties that stand by a word of trade: whose it is, with whom, whose goods."""

from typing import Literal, NamedTuple

from msgspec import Struct

from tracker.domain.facts import Party
from tracker.reader.cues import items_word
from tracker.reader.frames.slots import codes
from tracker.reader.frames.trade.clauses import FIGURES
from tracker.reader.frames.trade.goods import is_of_both
from tracker.reader.frames.trade.head import Head
from tracker.reader.frames.trade.words import known_goods, words
from tracker.reader.items import Line
from tracker.reader.patterns import regex
from tracker.reader.spoken_of import Flow
from tracker.reader.tags import Place

_SUBDIVISIONS = frozenset({"oblast", "region", "province", "republic", "prefecture"})
BEYOND = 10  # items past the first figure in which a partner may still be named
_OWNER_REACH = 5
_BOTH = 3  # items of "goods and services"
_SUBJECT_REACH = 20
_GOODS_REACH = 3
_PREPOSITIONS = frozenset({"in", "towards", "to", "into", "from", "with", "of", "by", "between", "among"})
_MEANT = frozenset({"country", "republic", "homeland", "nation", "market"})
_WHOSE = frozenset({"his", "her", "their", "its", "that", "our"})
_LANDS = frozenset({"island", "islands", "state", "markets", "market", "people", "city", "port", "region", "kingdom"})
_DOES = regex(r"(?:,[bifk]k{1,2},)?k{1,3}d?\$[kgmio]{1,4}")  # "posted $7 billion in bilateral"
_AWAY = frozenset({"to", "from", "with", "in", "at", "for", "by"})
_BESIDE = frozenset({"after", "behind", "than", "besides", "alongside", "before"})


class Named(Struct, frozen=True):
    """The parties that stand by a word of trade: whose it is, and those after each preposition."""

    own: tuple[Party, ...]
    after: dict[str, tuple[Party, ...]]
    origin: Party | None  # whose goods: "imports of Belarusian timber"

    def first(self, *prepositions: str) -> Party | None:
        """The first party after one of the prepositions."""
        return next((self.after[each][0] for each in prepositions if each in self.after), None)


class Spot(NamedTuple):
    """A word of trade, the stretch of its line that tells whose it is, and the flow told last before it."""

    line: Line
    head: Head
    first: int
    last: int
    previous: Flow | None

    @property
    def measure(self) -> Literal["turnover", "exports", "imports"]:
        """What the word is of; of no money but that of trade is anything asked here."""
        measure = self.head.measure
        return measure if measure is not None and measure != "investment" else "turnover"


def named_by(spot: Spot) -> Named:
    """Return the parties that stand by a word of trade."""
    line, head, first, last, _ = spot
    verb = line.items[head.at].word in words().verbs
    own = _subjects(line, head, first) if verb else _owners(line, head.at, first)
    after, origin = _after(line, head.at, last)
    if verb and not own and line.items[head.at - 1].word in {"were", "was", "been", "being"}:
        early, whose = _after(line, first - 1, head.at)  # "from Tajikistan goods worth $54 million were brought"
        origin = origin or whose
        after = {**early, **after}
    if line.items[head.at - 1].word != "which":
        after = {**_fronted(line, head.at), **_relative(line, head.at, first), **after}
    if verb and "object" in after and head.measure == "imports":
        origin = origin or after["object"][0]
    if not (verb and head.measure == "exports" and is_sold_to(line, head.at)):
        after.pop("object", None)  # but "sold Guyana rice"
    return Named(tuple(own), after, origin)


def is_sold_to(line: Line, verb: int) -> int:
    """Where the buyer stands right behind a verb: "sold Guyana rice", "sold the Congo rice"; 0 where none does."""
    at = verb + 1 + (items_word(line, verb + 1) == "the")
    return at if line.shape[at : at + 1] == "P" else 0


def _fronted(line: Line, head: int) -> dict[str, tuple[Party, ...]]:
    """As in "With Chile, for comparison, Peru's trade rose", "To Chad, exports fell"."""
    place = next((item.value for item in line.items[1:3] if isinstance(item.value, Place)), None)
    if place is None or place.form == "city" or line.items[0].word not in {"with", "to", "from"}:
        return {}
    end = 2 if line.shape[1] in "PA" else 3
    free = line.shape[end : end + 1] == "," and end < head
    return {line.items[0].word: (place.code,)} if free else {}


def _relative(line: Line, head: int, first: int) -> dict[str, tuple[Party, ...]]:
    """As in "Uganda, to which Kenyan traders sold goods"."""
    for at in range(max(first, 1), head - 1):
        if line.items[at].word in {"to", "from", "with"} and line.items[at + 1].word in {"which", "whom"}:
            place = next(
                (each.value for each in line.items[max(0, at - 2) : at] if isinstance(each.value, Place)), None
            )
            beside = (
                line.shape[at - 1] == "," and line.items[at - 3].word in _BESIDE
            )  # "in Asia, after India, to which"
            return {line.items[at].word: (place.code,)} if place is not None and not beside else {}
        value = line.items[at - 2].value if at > 1 else None
        if line.shape[at - 1 : at] == "," and line.items[at].word == "where" and isinstance(value, Place):
            return {"to": (value.code,)}  # "Chad, where Peruvian exports reached $5 million"
    return {}


def _subjects(line: Line, head: Head, first: int) -> list[Party]:
    """Who exports, buys, trades: the places before the verb that no preposition leads to."""
    found: list[Party] = []
    if items_word(line, head.at - 1) == "it" and (meant := opening(line, head.at)) is not None:
        return [meant]  # "Chad buys Peruvian tea: in 2023, it imported $5 million worth"
    if (meant := _antecedent(line, head.at)) is not None:
        return [meant]
    skipped = _inserted(line, head.at, first)
    for at in range(head.at - 1, max(first, head.at - _SUBJECT_REACH) - 1, -1):
        if at in skipped:
            continue
        item = line.items[at]
        if item.shape in ";$%" or item.word in {"while", "whereas", "but"}:
            break
        value = item.value
        if isinstance(value, Place) and value.form != "city" and line.shape[at + 1 : at + 2] != "s":
            before = [each.word for each in line.items[max(0, at - 2) : at] if each.shape != "d"]
            if line.shape[at] == "A" and before[-1:] == ["of"]:
                continue  # "Spain, at the end of an Algerian pipeline, imported"
            absolute = (  # "with Peru buying goods", not "has a surplus with Peru, buying goods"
                before[-1:] == ["with"]
                and line.items[head.at].word.endswith("ing")
                and "," not in line.shape[at + 1 : head.at]
            )
            if before[-1:] and before[-1] in _AWAY and before != ["as", "for"] and not absolute:
                continue
            if before[-1:] and before[-1] in _BESIDE and "," in line.shape[at + 1 : head.at]:
                continue  # "Italy, the best customer after Germany, took goods"
            found.insert(0, value.code)
            if head.measure != "turnover":
                both = at > 1 and line.shape[at - 1] == "&" and isinstance(line.items[at - 2].value, Place)
                return [] if both else found
    return found[-2:]


def _antecedent(line: Line, verb: int) -> Party | None:
    """Who "… matters to Peru, which sold goods worth" tells of; nobody where something is done to goods."""
    if verb < 3 or line.shape[verb - 2] != "," or line.items[verb - 1].word not in {"which", "whose"}:
        return None
    value = line.items[verb - 3].value
    return value.code if isinstance(value, Place) and value.form == "name" else None


def opening(line: Line, last: int) -> Party | None:
    """The country that a sentence opens with, as what it is about: "Peru also sells to Chad"."""
    at = int(line.shape[:1] == "d")
    value = line.items[at].value if at < min(last, len(line.items)) else None
    named = isinstance(value, Place) and value.form == "name" and line.shape[at + 1 : at + 2] not in {"s", "&", ","}
    return value.code if named and isinstance(value, Place) else None


def _inserted(line: Line, verb: int, first: int) -> range:
    """What stands between a subject and its verb: "Peru, whose zinc goes to Chad duty-free, sold"."""
    last = line.shape.rfind(",", first, verb)
    opening = line.shape.rfind(",", first, last) if last > 0 else -1
    told = opening >= 0 and (line.shape[opening + 1] == "r" or line.items[opening + 1].word in {"whose", "where"})
    return range(opening, last + 1) if told and verb - last <= _ADVERBS else range(0)


_ADVERBS = 3  # items from a comma to its verb: ", in turn, sold"


def _owners(line: Line, head: int, first: int) -> list[Party]:
    """Whose the noun is: "Russian exports", "Brazil's total imports", "Polish-Ukrainian trade"."""
    items = line.items
    if line.shape[head - 1 : head] == "s" and items[head - 2].word in _SUBDIVISIONS:
        return next(([code] for code in reversed(codes(line, 0, head)) if "-" in code), [])
    found: list[Party] = []
    opening = items[0].value
    if first == 0 and line.shape[1:2] == ":" and isinstance(opening, Place) and head < _OWNER_REACH:
        return [opening.subdivision or opening.code]  # of a list: "Saint Petersburg: purchases …"
    if items[head - 1].word == "whose" and (meant := _antecedent(line, head)) is not None:
        return [meant]  # "with a deficit for Chad, whose exports made up $5 million"
    head -= _BOTH if is_of_both(line, head) else 0
    for at in range(head - 1, max(first - 1, head - _OWNER_REACH - 1, -1), -1):
        value = items[at].value
        if isinstance(value, Place):
            way = items[at - 1 - (line.shape[at - 1] == "d")].word if at else ""
            led = way in _PREPOSITIONS and way not in {"between", "of"}
            attributive = at == head - 1 and items[at - 1].word == "with"  # "with New Zealand exports at $5 million"
            if led and value.form == "name" and line.shape[at + 1] != "s" and not attributive:
                break
            found.insert(0, value.code)
            joined = at > 1 and items[at - 1].shape in "-&" and isinstance(items[at - 2].value, Place)
            if not joined or len(found) == 2:
                break
        elif items[at].shape in ";$%,Td" or items[at].word in _AWAY or (items[at].shape == "&" and not found):
            break
    return found or _doers(line, head, first) or _seers(line, head, first)


def _seers(line: Line, head: int, first: int) -> list[Party]:
    """Whose trade "Peru saw its trade with Chad rise" tells of."""
    its = next((at for at in range(head - 1, max(first, head - _BOTH) - 1, -1) if line.items[at].word == "its"), 0)
    value = line.items[its - 2].value if its > 1 and line.shape[its - 1] == "k" else None
    return [value.code] if isinstance(value, Place) and value.form == "name" else []


def _doers(line: Line, head: int, first: int) -> list[Party]:
    """Who has trade of some sum: "Peru posted $7 billion in trade with", "Peru did $7 billion worth of trade with"."""
    place = line.shape.rfind("P", first, head)
    between = line.shape[place + 1 : head] if place >= 0 else ""
    value = line.items[place].value
    led = place > 0 and (line.items[place - 1].word in _PREPOSITIONS or line.shape[place - 1] in "&-")
    if led or not isinstance(value, Place) or value.form != "name" or _DOES.fullmatch(between) is None:
        return []
    return [value.code]


def _has_goods(line: Line, at: int) -> bool:
    """Tell the name of a country that says whose goods follow: "of New Zealand butter", "of US frozen beef"."""
    following = line.items[at + 1 : at + 1 + _GOODS_REACH]
    told = known_goods() | words().goods
    goods = next((place for place, item in enumerate(following) if item.word in told), None)
    return goods is not None and all(item.shape in "kc" for item in following[: goods + 1])


def _after(line: Line, head: int, last: int) -> tuple[dict[str, tuple[Party, ...]], Party | None]:
    """The parties after each preposition ("object": none), and whose goods "imports of Belarusian timber" are."""
    found: dict[str, tuple[Party, ...]] = {}
    origin: Party | None = None
    figure = next((at for at in range(head + 1, last) if line.shape[at] in FIGURES), last)
    preposition = "object"
    for at in range(head + 1, min(last, figure + BEYOND)):
        item = line.items[at]
        value = item.value
        if item.word in _PREPOSITIONS:
            if item.word != "of" or line.items[at - 1].word not in _LANDS:
                preposition = item.word
        elif item.word in _MEANT and line.items[at - 1].word in _WHOSE:
            preposition = "none"  # "exports to his country bring Tashkent"
        elif isinstance(value, Place) and value.form != "city":
            goods = value.form in {"adjective", "demonym"} and line.shape[at + 1 : at + 2] in tuple("kgc")
            if (goods and preposition in {"of", "object"}) or (preposition == "of" and _has_goods(line, at)):
                origin = origin or value.code
                continue
            if preposition == "none":
                continue
            found[preposition] = (*found.get(preposition, ()), value.code)
            if line.shape[at + 1 : at + 2] not in ("&", "-", "s") and line.shape[at + 1 : at + 3] != ",P":
                preposition = "none"
        elif item.shape == ";" or item.word in {
            "which",
            "while",
            "whereas",
            "who",
            "said",
            "told",
            "according",
            "followed",
        }:
            break
        elif at > figure and line.shape[at : at + 2] == ",&" and items_word(line, at + 2) not in _AWAY:
            break  # "rose by 7 percent, and shops of Peru profited"
        elif at > figure and item.word in {"as", "because", "amid", "when", "after", "since"}:
            break  # "fell by 4 percent as importers turned to Egypt"
        elif item.shape in "$%," and at > figure:
            preposition = "none"
        elif item.shape in "TX":
            preposition = "none" if item.shape == "X" else preposition
    return found, origin
