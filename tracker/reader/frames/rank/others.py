"""Ranks told beside one: "…; Romania leads", "only Germany is bigger", "… and second in ASEAN"."""

from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from tracker.domain.facts import Party
from tracker.reader.cues import items_word
from tracker.reader.frames.rank.phrases import Order
from tracker.reader.frames.rank.words import words
from tracker.reader.items import Line
from tracker.reader.patterns import regex
from tracker.reader.tags import Ordinal, Place

LEADING = frozenset({"leads", "led", "leading", "bigger", "larger", "ahead", "higher", "greater"})
_BIGGER = frozenset({"bigger", "larger", "ahead", "higher", "greater", "more"})
_FIRST = frozenset({"leads", "led"})
_WORLDWIDE = frozenset({"globally", "worldwide", "overall"})
_ENDS = frozenset(("", ",", ".", ";", ")", "&"))
_REGIONS = frozenset({"region", "world", "continent", "bloc"})
_BEING = frozenset({"is", "was", "remains"})
_OWN_ORDER = regex(r"(?P<who>P),?(?P<verb>k?)d?(?P<of>P)s(?P<rank>O-?|k)k?(?=[,;.i&)]|kd|$)")
_IN_THAT_OF = regex(r"(?P<who>P)k?d?(?P<rank>O)k{0,2}[ik](?:r|k)o(?P<of>P)")  # "and Peru 8th in that of Chad"
_OF_MORE = regex(r",?&d?(?P<rank>O)k?o[dA]?(?P<goods>[kgQ]{1,2})(?=[,;.&]|$)")
_FOLLOWED = regex(r",kbd?P(?:(?:,|,?&)d?P)*")


class Further(Struct, frozen=True):
    """Another order that leaves its noun to the one before."""

    order: Order
    who: Party
    of: Party


def elliptic(line: Line, told: Order, who: Party, of: Party) -> Iterator[Further]:
    """As in "…, while Chad is Peru's seventh largest", "largest supplier of tea and second largest of coffee"."""
    for match in _OWN_ORDER.finditer(line.shape, told.end):
        places = [line.items[match.start(name)].value for name in ("who", "of")]
        rank = _rank_at(line, match.start("rank"))
        being = not match["verb"] or line.items[match.start("verb")].word in _BEING
        if rank and being and isinstance(places[0], Place) and isinstance(places[1], Place):
            yield Further(replace(told, rank=rank), places[0].code, places[1].code)
    for match in _IN_THAT_OF.finditer(line.shape, told.end):
        places = [line.items[match.start(name)].value for name in ("who", "of")]
        ordinal = line.items[match.start("rank")].value
        if isinstance(ordinal, Ordinal) and isinstance(places[0], Place) and isinstance(places[1], Place):
            yield Further(replace(told, rank=ordinal.value), places[0].code, places[1].code)
    more = _OF_MORE.match(line.shape, told.end)
    rank = _rank_at(line, more.start("rank")) if more is not None else 0
    if more is not None and rank and " of " in told.measure:
        goods = " ".join(item.text for item in line.items[more.start("goods") : more.end("goods")])
        yield Further(replace(told, rank=rank, measure=f"{told.measure.partition(' of ')[0]} of {goods}"), who, of)


def _rank_at(line: Line, at: int) -> int:
    """The rank of "seventh", "seventh largest", 0 where another word follows."""
    hyphen = line.shape[at + 1 : at + 2] == "-"  # "fifth-largest"
    value, after = line.items[at].value, line.items[min(at + 1 + hyphen, len(line.items) - 1)]
    if line.items[at].word in words().superlatives and after.shape != "k":
        return 1  # "…, and in ASEAN Chad is Peru's biggest"
    last = after.shape != "k" or after.word in words().superlatives
    return value.value if isinstance(value, Ordinal) and last else 0


def followers(line: Line, first: int, rank: int) -> Iterator[tuple[int, Party]]:
    """As in "…, followed by Peru and Chad"."""
    match = _FOLLOWED.search(line.shape, first)
    while match is not None and line.items[match.start() + 1].word != "followed":
        match = _FOLLOWED.search(line.shape, match.end())
    if match is not None:
        places = [item.value for item in line.items[match.start() : match.end()] if isinstance(item.value, Place)]
        for place in places:
            rank += 1
            yield rank, place.code


def leaders(line: Line, first: int, rank: int) -> Iterator[tuple[int, Party]]:
    """Yield who is first in an order in which another has just been given a rank."""
    for at in range(first, len(line.items)):
        place = line.items[at].value
        if not isinstance(place, Place) or place.form != "name":
            continue
        only = "only" in _before(line, at)
        end = at + 3 if only and line.shape[at + 1 : at + 3] == "sk" else at + 1  # "only Austria's stock is larger"
        if only and line.shape[end : end + 3] in {",y$", ",y#"} and line.shape[end + 3 : end + 4] == ",":
            end += 4  # "Only Peru, with $5 million, is ahead"
        following = [item.word for item in line.items[end : end + 3]]
        heads = following[:1] and following[0] in _FIRST and line.shape[end + 1 : end + 2] in _ENDS
        if heads or (rank == 2 and only and not _BIGGER.isdisjoint(following)):
            yield 1, place.code


_OTHERS = r"(?P<others>d?P(?:(?:,|,?&)d?P)*)"
_BEHIND_OTHERS = regex(rf"(?:,?(?:[io]d?[Pk]|fd?A?k))?,?(?P<after>k){_OTHERS}(?=[.;]|,(?!P)|&(?!d?P)|$)")
_AFTER_OTHERS = regex(
    rf"(?:^|,)(?P<after>k){_OTHERS},?(?:P,?k{{1,2}})?(?:d|[PA]s)?$"
)  # "After Peru, Chad is the largest"


def behind_others(line: Line, order: Order) -> Order:
    """Count who is before the largest "after Peru and Chad", "in the country after Peru"."""
    if order.rank != 1:
        return order
    for match in (_BEHIND_OTHERS.match(line.shape, order.end), _AFTER_OTHERS.search(line.shape, 0, order.start)):
        if match is not None and items_word(line, match.start("after")) in _AFTER:
            return replace(order, rank=1 + match["others"].count("P"))
    return order


def has_exceptions(line: Line, order: Order) -> bool:
    """Tell the largest "apart from Peru", which is not the largest."""
    if order.rank != 1:
        return False
    ends = next((at for at in range(order.end, len(line.items)) if line.shape[at] in ",;."), len(line.items))
    said = [item.word for item in line.items[order.end : ends]]
    return not _EXCEPT.isdisjoint(said) or any(pair in _APART_FROM for pair in pairwise(said))


_EXCEPT = frozenset({"except", "excepting", "excluding", "barring", "bar"})
_APART_FROM = {("apart", "from"), ("aside", "from"), ("other", "than"), ("save", "for"), ("but", "for")}


def ahead(line: Line, order: Order) -> Iterator[Party]:
    """Yield who is first where another is second: "the second market after Peru", "second only to Peru"."""
    if order.rank != _SECOND or ";" in line.shape:
        return
    for at, item in line.tags("P"):
        lead = [each.word for each in line.items[max(0, at - 3) : at] if each.shape != "d"]
        alone = line.shape[at + 1 : at + 2] not in {"&", "s", "-"} and line.shape[at + 1 : at + 3] not in {",P", ",d"}
        behind = lead[-1:] and (lead[-1] in _AFTER or lead[-2:] == ["only", "to"])
        alone = alone and "&" not in line.shape[order.end : at]  # not "the second supplier and first buyer after Peru"
        if behind and alone and isinstance(item.value, Place) and item.value.form == "name":
            yield item.value.code
            return


_SECOND = 2
_AFTER = frozenset({"after", "behind", "trailing"})


def _before(line: Line, at: int) -> set[str]:
    return {item.word for item in line.items[max(0, at - 2) : at]}


def elsewhere(line: Line, first: int) -> Iterator[int]:
    """Yield the ranks of the same one elsewhere: "and fourth largest globally", "and by far the biggest in Africa"."""
    for at in range(first, len(line.items) - 2):
        if line.shape[at] == ";":
            return
        if line.shape[at] != "&" and line.items[at].word != "but":
            continue
        begin = at + 1
        while begin < len(line.items) - 1 and (line.shape[begin] == "d" or line.items[begin].word in _BY_FAR):
            begin += 1
        rank, after = _ranked(line, begin)
        where = line.items[after].word if rank and after < len(line.items) else ""
        among = where == "among" and line.shape[after + 1 : after + 2] in {"A", "N"}  # "and third among Arab ones"
        if where in _WORLDWIDE or among or (where in {"in", "on"} and _is_region(line, after + 1)):
            yield rank


_BY_FAR = frozenset({"by", "far", "now", "also", "its", "their", "only", "just", "still", "even", "merely"})


def _ranked(line: Line, at: int) -> tuple[int, int]:
    """The rank of "the second largest", "number one", "biggest", and where it ends; 0 where none begins."""
    value, word = line.items[at].value, line.items[at].word
    if isinstance(value, Ordinal):
        after = at + 1 + (line.shape[at + 1 : at + 2] == "-")
        longer = after < len(line.items) and line.items[after].word in words().superlatives | {"one"}
        return value.value, after + longer
    if word in {"number", "no"} and items_word(line, at + 1) == "one":
        return 1, at + 2
    return (1, at + 1) if word in words().superlatives else (0, at)


def _is_region(line: Line, at: int) -> bool:
    """Tell "in ASEAN", "in Africa", "in the region", "on the African continent"."""
    following = line.items[at : at + 3]
    named = any(item.text[:1].isupper() for item in following[: 1 + (line.shape[at : at + 1] == "d")])
    return named or not _REGIONS.isdisjoint(item.word for item in following)
