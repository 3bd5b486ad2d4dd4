"""The orders that a line tells of: a noun with its rank, a place among others, the head of a list."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from tracker.domain.facts import Party
from tracker.domain.places import country_of
from tracker.reader.cues import items_word
from tracker.reader.frames.rank_words import NUMBERED, Ranked, measure_at, ranked_nouns, words
from tracker.reader.items import Line
from tracker.reader.tags import Number, Ordinal, Place

_PREPOSITIONS = frozenset({"among", "in", "as", "by", "for", "of"})
_OWNING = frozenset({"of", "in", "for"})
_REGIONS = frozenset({"region", "province", "oblast", "world", "continent", "bloc", "union", "city"})
_SHARED_NOUN = re.compile("[kg]{2}(?!o)")  # after "fresh and": "chilled tomatoes", not "exports of"
_ENDS = frozenset(("", ",", ".", "T", "i", "&"))
_ANY_GOODS = frozenset({"exports", "imports", "goods", "products", "merchandise", "wares"})
_AFTER_OBJECT = frozenset(
    "in after is was with behind last has at over as following ahead since while from by on and who which".split()
)
_RANKS = frozenset({"ranked", "ranks", "rank", "ranking"})
_OURS = frozenset({"our", "its", "their", "country's"})
_PUTTING = frozenset("placing places placed put puts putting makes made making".split())
_INTO = frozenset({"in", "to", "from", "with"})
_ELSEWHERE = frozenset(
    "investment investments capital tourists visitors students migrants remittances workers fdi".split()
)
_SPANS = frozenset({"years", "decades", "months", "quarters", "now"})
_BEHIND = frozenset({"after", "behind"})
_NEAR = 5
_FAR_BEHIND = 9  # items from "our largest partner in the region" to "after Peru"
_REACH = 9


class Order(NamedTuple):
    """A rank with whose it is: `of` whose order, `start` and `end` the items that say so."""

    rank: int
    measure: str
    of: Party | None
    start: int
    end: int
    who: Party | None = None  # where what is told beside it says whose the rank is


def orders(line: Line) -> list[Order]:
    """Return the orders of a line from left to right."""
    told = sorted([*_of_nouns(line), *_of_verbs(line)], key=lambda order: order.start)
    return [order._replace(measure=_by_value(line, order)) for order in told]


def _by_value(line: Line, order: Order) -> str:
    """The measure, which "by export value" makes more precise."""
    if order.measure == "trade partner":
        for at in range(1, min(order.end + _NEAR, len(line.items)) - 1):
            leads = line.items[at - 1].word in {"by", "of"} and line.items[at + 1].word in {"value", "volume"}
            if leads and line.items[at].word in _VALUED:
                return _VALUED[line.items[at].word]
    return order.measure


_VALUED = {"export": "export market", "exports": "export market", "import": "import source", "imports": "import source"}


def _of_nouns(line: Line) -> Iterator[Order]:
    """As in "Azerbaijan's third-largest trading partner", "the second largest source of imports of Kenya"."""
    nouns = ranked_nouns(line)
    for position, noun in enumerate(nouns):
        measure, end = _with_object(line, noun)
        rank = noun.rank + _ahead(line, noun, end) if noun.bare else noun.rank
        of = _owner_before(line, noun.start) or _owner_after(line, noun.end, end)
        if of is None and position + 1 < len(nouns) and "&" in line.shape[end : nouns[position + 1].start + 1]:
            of = _owner_after(line, nouns[position + 1].end, nouns[position + 1].end)  # "first client and supplier of"
        ours = not _OURS.isdisjoint(item.word for item in line.items[max(0, noun.start - 2) : noun.start])
        if of is None and not ours and not _REGIONS.isdisjoint(item.word for item in line.items[noun.end : end + 4]):
            continue  # whose the region is was told elsewhere
        yield Order(rank, measure, of, noun.start, end)


def _ahead(line: Line, noun: Ranked, end: int) -> int:
    """Count who is ahead of one who is the largest: "after Germany our biggest customer", "the largest after China"."""
    for first in (*range(max(0, noun.start - 4), noun.start), *range(end, min(end + _FAR_BEHIND, len(line.items)))):
        if first >= end + 3 and _REGIONS.isdisjoint(item.word for item in line.items[end:first]):
            continue
        if line.items[first].word in _BEHIND and not (first and line.shape[first - 1] == ","):
            last = first + 1
            while last < len(line.items) and (line.shape[last] in "PQd" or line.items[last].word == "and"):
                last += 1
            return sum(isinstance(item.value, Place) for item in line.items[first:last])
    return 0


def _with_object(line: Line, noun: Ranked) -> tuple[str, int]:
    """Return the measure with what it is of, and where that ends: "source of imports", "supplier of natural gas"."""
    at = noun.end
    if at + 1 >= len(line.items) or line.items[at].word not in {"of", "for"}:
        return noun.measure, at
    at += 1
    while at < len(line.items) and (line.shape[at] in "APsd" or line.shape[at : at + 2] in {"NA", "kA"}):
        at += 1
    stop = at
    while (
        stop < len(line.items)
        and (line.shape[stop] in "kgcQN" or (stop > at and line.shape[stop] == "A"))
        and stop - at < _NEAR
    ):
        if line.items[stop].word in _AFTER_OBJECT:
            break
        stop += 1
    if items_word(line, at) in {"what", "whatever", "all", "everything"}:
        return noun.measure, noun.end  # "the top buyer of what its neighbour exports"
    text = " ".join(item.text for item in line.items[at:stop] if item.word not in _SPANS)
    if text in {"exports", "imports"} and noun.measure == "source":
        return f"source of {text}", stop
    if noun.measure == "export market" and not _ELSEWHERE.isdisjoint(text.split()):
        return f"{items_word(line, noun.end - 1)} of {text}", stop
    if not text or text in _ANY_GOODS:
        return noun.measure, stop if text else noun.end
    return f"{noun.measure} of {text}", stop


def _owner_before(line: Line, start: int) -> Party | None:
    for at in range(start - 1, max(-1, start - 4), -1):
        value = line.items[at].value
        if isinstance(value, Place) and (line.shape[at + 1 : at + 2] == "s" or value.form in {"adjective", "demonym"}):
            return value.code
        if line.shape[at] not in "skdgA":
            break
    opening = line.items[1].value if len(line.items) > 1 and line.items[0].word == "for" else None
    return opening.code if isinstance(opening, Place) else None


def _owner_after(line: Line, first: int, last: int) -> Party | None:
    """Return whose order the words after a noun give: "of Uzbekistan", "in Laos", "of Kenyan goods"."""
    for at in range(first, min(last + 4, len(line.items) - 1)):
        if line.items[at].word in _OWNING:
            for item in line.items[at + 1 : at + 4]:
                value = item.value
                if isinstance(value, Place) and country_of(value.code) and value.form != "city":
                    return value.code
        if line.shape[at] in ",;:$%":
            break
    return None


def _of_verbs(line: Line) -> Iterator[Order]:
    """As in "ranks sixth among Libya's suppliers", "among the buyers Kenya comes fourth", "tops the list"."""
    known = words()
    passed = (known.places, known.lists, {"the", "a"})
    among = "among" in line.words
    for at, item in enumerate(line.items):
        rank = item.value.value if isinstance(item.value, Ordinal) else 1 if item.word in known.heads else 0
        numbered = _number_at(line, at) if among else 0
        rank = rank or numbered
        if not rank:
            continue
        following = at + 1 + bool(numbered)
        if items_word(line, following) == "on" and items_word(line, following + 2) in known.lists:
            following += 1  # "23rd on the list"
        while following < len(line.items) and any(line.items[following].word in each for each in passed):
            following += 1
        placed = line.items[at + 1].word in known.places if at + 1 < len(line.items) else False
        listing = any(line.items[each].word in known.lists for each in range(at + 1, following))
        if item.word in known.heads:
            if not listing and item.word != "top":
                continue
        elif not placed and not _is_placed(line, at):
            continue
        found = _ordered(line, at, following, placed=placed or listing)
        if found is not None:
            yield Order(rank, found[0], found[1], at, found[2])
        elif not _PUTTING.isdisjoint(each.word for each in line.items[max(0, at - 4) : at]):
            yield from _by_flow(line, rank, at)


def _number_at(line: Line, at: int) -> int:
    """The rank of "number three among", 0 where there is none."""
    if line.items[at].word not in NUMBERED or items_word(line, at + 2) != "among":
        return 0
    value = line.items[at + 1].value
    return value.value if isinstance(value, Number) else 0


def _is_placed(line: Line, at: int) -> bool:
    """Tell a place that a verb gives: "ranked ninth", "ranked ninth among its suppliers and tenth among"."""
    joined = line.shape[at - 1 : at] == "&" and items_word(line, at + 1) == "among"
    return joined or not words().placed.isdisjoint(each.word for each in line.items[max(0, at - 4) : at])


def _by_flow(line: Line, rank: int, at: int) -> Iterator[Order]:
    """As in "investments from Peru totalled $2 million, placing it third"."""
    for place in range(at - 2):
        measure = words().flows.get(f"{line.items[place].word} {line.items[place + 1].word}")
        value = line.items[place + 2 + (line.shape[place + 2] == "d")].value
        if measure is not None and isinstance(value, Place):
            yield Order(rank, measure, None, at, at + 1, who=value.code)
            return


def _ordered(line: Line, at: int, following: int, *, placed: bool) -> tuple[str, Party | None, int] | None:
    """Return what an order is of, whose, and where that ends, from the words after its place, or before it."""
    if line.shape[following : following + 1] == "," and items_word(line, following + 1) in _BEHIND:
        closing = line.shape.find(",", following + 1)
        following = closing + 1 if closing > 0 else following  # "second, after Peru, among"
    word = items_word(line, following)
    if word == "out" and items_word(line, following + 1) == "of":
        following, word = following + 1, "of"
    if word in {"only", "after", "behind", "to"}:  # "second only to China among", "second to South Africa as a market"
        lists = (i for i in range(following, len(line.items)) if line.items[i].word in {"among", "as"})
        following = next(lists, following)
        word = line.items[following].word
    if word in _PREPOSITIONS and following + 1 < len(line.items):
        found = _listed(line, following + 1)
        if found is not None:
            return found
        by = next((at for at in range(following, len(line.items)) if line.items[at].word == "by"), None)
        found = _listed(line, by + 1) if by is not None and word in {"among", "of"} else None
        if found is not None and found[0] == "trade partner":
            return found  # "first among EU members by the volume of trade with Peru"
    if placed or line.shape[at + 1 : at + 2] in _ENDS or word in {"after", "behind"}:
        for before in range(at - 1, -1, -1):
            listed = line.items[before].word in words().lists and line.items[before + 1].word == "of"
            if line.items[before].word == "among" or listed:
                found = _listed(line, before + 1 + listed)
                return None if found is None else (found[0], found[1], at + 1)
    return None


def _listed(line: Line, first: int) -> tuple[str, Party | None, int] | None:
    """Return what an order is of, whose, and where that ends: "Libya's suppliers", "investors in Azerbaijan"."""
    of: Party | None = None
    for at in range(first, min(first + _REACH, len(line.items))):
        value = line.items[at].value
        if isinstance(value, Ordinal):
            break
        if isinstance(value, Place) and of is None:
            of = value.code
        matched = measure_at(line, at)
        if matched is not None:
            end = at + matched[0]
            return matched[1], of or _owner_after(line, end, end), end
        if line.items[at].word in words().partners and items_word(line, at + 1) in _INTO:
            return words().partners[line.items[at].word], of or _owner_after(line, at + 1, at + 3), at + 2
        if line.items[at].word in {"investment", "investments", "fdi"} and line.shape[at + 1 : at + 2] in _ENDS:
            return "investor", of, at + 1
        partner = line.items[min(at + 2, len(line.items) - 1)].value
        if (
            line.items[at].word in {"trade", "turnover"}
            and items_word(line, at + 1) == "with"
            and isinstance(partner, Place)
        ):
            return "trade partner", partner.code, at + 3
        if line.items[at].word in {"trade", "turnover"} and line.shape[at + 1 : at + 2] in _ENDS:
            return "trade partner", of, at + 1
        if line.shape[at] in ",;:$%":
            return None
    ranked = line.items[first - 1].word == "in" and any(
        item.word in _RANKS for item in line.items[max(0, first - 4) : first]
    )
    return _as_written(line, first, of) if ranked or line.items[first - 1].word == "by" else None


def _as_written(line: Line, first: int, of: Party | None) -> tuple[str, Party | None, int] | None:
    stop = first
    while stop < len(line.items) and line.shape[stop] in "kgcody&" and line.items[stop].word != "after":
        if line.items[stop].word == "and" and not _SHARED_NOUN.match(line.shape, stop + 1):
            break
        stop += 1
    text = " ".join(item.text for item in line.items[first:stop] if item.shape != "d" or stop - first > 1)
    return (text.removeprefix("the "), of, stop) if stop - first > 1 else None
