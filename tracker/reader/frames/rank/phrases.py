"""What an order is of, and whose, by the words around a noun: "of natural gas", "of Kenyan goods", "Peru's"."""

from msgspec import Struct

from tracker.domain.facts import Party
from tracker.domain.places import country_of
from tracker.reader.cues import items_word
from tracker.reader.frames.rank.words import Ranked
from tracker.reader.frames.trade.words import goods_in_one
from tracker.reader.items import Line
from tracker.reader.patterns import regex
from tracker.reader.tags import Place

_OWNING = frozenset({"of", "in", "for"})
_ANY_GOODS = frozenset({"exports", "imports", "goods", "products", "merchandise", "wares"})
_WHOLE = frozenset({"total", "all", "overall", "national", "domestic"})
# "the eighth supplier of the country", "the main market for Kenyan firms"
_THERE = frozenset("country nation republic state economy market kingdom island companies firms exporters".split())
_AFTER_OBJECT = frozenset(
    """
    among within across outside in to after is was with behind last has at over as following ahead since while from by
    on and who which
    """.split()
)
_ELSEWHERE = frozenset(
    "investment investments capital tourists visitors students migrants remittances workers fdi".split()
)
_DESTINATIONS = frozenset({"destination", "destinations"})
_BEING = frozenset({"as", "is", "are", "was", "were", "remain", "remains", "became", "become"})
_SPANS = frozenset({"years", "decades", "months", "quarters", "now"})
_NEAR = 5


_FOR_ITS = regex(r"(?:^|,|&)f(?P<of>[AP])k{0,2},?Pk{1,2}(?:iT)?d?$")


class Order(Struct, frozen=True):
    """A rank with whose it is: `of` whose order, `start` and `end` the items that say so."""

    rank: int
    measure: str
    of: Party | None
    start: int
    end: int
    who: Party | None = None  # where what is told beside it says whose the rank is


def with_object(line: Line, noun: Ranked) -> tuple[str, int]:
    """Return the measure with what it is of, and where that ends: "source of imports", "supplier of natural gas"."""
    at = noun.end
    bare = noun.measure == "export market" and items_word(line, at - 1) in _DESTINATIONS
    if bare and not _ELSEWHERE.isdisjoint(item.word for item in line.items[: noun.start]):
        return "investment destination", at  # "invested $5 million in Peru, its second destination"
    if at + 1 >= len(line.items) or line.items[at].word not in {"of", "for"}:
        return noun.measure, at
    at += 1
    while at < len(line.items) and (line.shape[at] in "APsd" or line.shape[at : at + 2] in {"NA", "kA"}):
        at += 1
    stop = at
    while (
        stop < len(line.items)
        and (line.shape[stop] in "kgcQN" or (stop > at and line.shape[stop] == "A") or _joins(line, stop))
        and stop - at < _NEAR
    ):
        if line.items[stop].word in _AFTER_OBJECT and not _joins(line, stop):
            break
        stop += 1
    if items_word(line, at) in {"what", "whatever", "all", "everything", "us", "them"}:
        return noun.measure, noun.end  # "the top buyer of what its neighbour exports"
    text = " ".join(item.text for item in line.items[at:stop] if item.word not in _SPANS)
    if text in {"exports", "imports"} and noun.measure == "source":
        return f"source of {text}", stop
    if noun.measure == "export market" and not _ELSEWHERE.isdisjoint(text.split()):
        return f"{items_word(line, noun.end - 1)} of {text}", stop
    if text.rpartition(" ")[2] in _THERE:
        return noun.measure, noun.end  # "of the island nation"
    if not text or text in _ANY_GOODS or (text.rpartition(" ")[2] in _ANY_GOODS and text.partition(" ")[0] in _WHOLE):
        return noun.measure, stop if text else noun.end
    return f"{noun.measure} of {text}", stop


def _joins(line: Line, at: int) -> bool:
    """Tell the "and" of "fruit and vegetables"."""
    beside = [line.items[at - 1].word, items_word(line, at + 1)]
    return line.shape[at] == "&" and all(word in goods_in_one() for word in beside)


def owner_before(line: Line, start: int) -> Party | None:
    """Return whose order the words before a rank give: "Kenya's third", "Kenyan", "For Kenya, …"."""
    for at in range(start - 1, max(-1, start - 4), -1):
        value = line.items[at].value
        if isinstance(value, Place) and (line.shape[at + 1 : at + 2] == "s" or value.form in {"adjective", "demonym"}):
            return value.code
        if line.shape[at] not in "skdgA" or line.items[at].word in _BEING:
            break
    if start > 1 and line.items[start - 1].word == "whose":
        before = (item.value for item in reversed(line.items[: start - 1]))
        return next((value.code for value in before if isinstance(value, Place)), None)
    opened = _FOR_ITS.search(line.shape, 0, start)
    if opened is not None:
        owner = line.items[opened.start("of")].value
        return owner.code if isinstance(owner, Place) else None  # "for Kenyan exporters Peru is the third market"
    opening = line.items[1].value if len(line.items) > 1 and line.items[0].word == "for" else None
    return opening.code if isinstance(opening, Place) else None


def owner_after(line: Line, first: int, last: int) -> Party | None:
    """Return whose order the words after a noun give: "of Uzbekistan", "in Laos", "of Kenyan goods"."""
    for at in range(first, min(last + 4, len(line.items) - 1)):
        if line.items[at].word in _OWNING or (at == last and line.shape[at] == "t"):  # "the second supplier to Kenya"
            for item in line.items[at + 1 : at + 4]:
                if item.shape in ",;:":
                    break
                value = item.value
                if isinstance(value, Place) and country_of(value.code) and value.form != "city":
                    return value.code
        if line.shape[at] in ",;:$%":
            break
    return None
