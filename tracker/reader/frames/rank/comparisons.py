"""Who is first by comparison: "buys more tea than any other country", "accounts for the largest share of imports"."""

from collections.abc import Iterator
from functools import cache

from tracker.domain.facts import Party
from tracker.domain.places import country_of
from tracker.reader.frames.rank.phrases import Order
from tracker.reader.inflection import forms
from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.tags import Place

_NOBODY = frozenset({"nobody", "none"})
_OTHERS = (["any", "other"], ["all", "other"], ["any", "others"], ["anyone", "else"], ["anybody", "else"])
_LARGEST = frozenset({"largest", "biggest", "greatest", "lion's", "highest"})
_MOST = frozenset({"most", "bulk", "majority"})
_ACCOUNTING = frozenset({"accounts", "accounted", "accounting", "account"})
_MORE_THAN = frozenset({"more", "than"})
_SHARES = _ACCOUNTING | {"share"}
_LARGE = _LARGEST | _MOST
_HAVING = frozenset({"has", "had", "holds", "held", "with", "having"})
_NEAR = 5  # items from a share on to what it is a share of
_FAR = 8


@cache
def dealing() -> dict[str, str]:
    """The measure that each form of a verb of trade or investment puts its subject first in."""
    return {form: measure for base, measure in toml("ranks")["comparing"].items() for _, form in forms(base)}


def is_comparison(line: Line) -> bool:
    """Tell whether the line may compare one with all others."""
    return line.words >= _MORE_THAN or _has_share(line)


def _has_share(line: Line) -> bool:
    return not line.words.isdisjoint(_SHARES) and not line.words.isdisjoint(_LARGE)


def comparisons(line: Line) -> Iterator[Order]:
    """Yield the orders that comparisons tell, each with who has the rank."""
    if line.words >= _MORE_THAN:
        yield from _than_others(line)
    if _has_share(line):
        yield from _largest_shares(line)


def _than_others(line: Line) -> Iterator[Order]:
    words = [item.word for item in line.items]
    than = words.index("than")
    verb = next((at for at in range(than) if words[at] in dealing() and line.items[at].kind == "word"), None)
    if verb is None or "more" not in words[verb:than]:
        return
    before = [(at, place) for at, place in _places(line, 0, verb)]
    behind = [place for _, place in _places(line, verb, than)]
    after = [place for _, place in _places(line, than, len(words))]
    measure = dealing()[words[verb]]
    if words[than + 1 : than + 3] in _OTHERS:
        if len(before) == 1:
            yield _order(1, measure, behind, before[0][1], verb)
    elif after and not before and ("no" in words[: min(verb, 2)] or not _NOBODY.isdisjoint(words[:verb])):
        yield _order(1, measure, behind, after[0], verb)
    elif after and before and "only" in words[: before[0][0]] and len(before) < _NEAR:
        yield _order(len(before) + 1, measure, behind, after[0], verb)


def _order(rank: int, measure: str, owners: list[Place], who: Place, at: int) -> Order:
    return Order(rank, measure, _owner(owners, who), at, at + 1, who=who.code)


def _owner(owners: list[Place], who: Place) -> Party | None:
    return next((country for each in owners if (country := country_of(each.code)) and each.code != who.code), None)


def _largest_shares(line: Line) -> Iterator[Order]:
    """As in "accounts for most of Kenya's imports", "has the largest share in Kenya's trade"."""
    shares: dict[str, str] = toml("ranks")["shares"]
    for at, item in enumerate(line.items):
        if item.word not in _LARGE:
            continue
        led = {each.word for each in line.items[max(0, at - _NEAR) : at]}
        following = [each.word for each in line.items[at + 1 : at + 3]]
        share = item.word in _LARGEST and "share" in following and not led.isdisjoint(_ACCOUNTING | _HAVING)
        most = item.word in _MOST and "of" in following[:1] and not led.isdisjoint(_ACCOUNTING)
        who = _places(line, 0, at)
        if not (share or most) or not who:
            continue
        for place in range(at + 1, min(at + _FAR, len(line.items))):
            measure = shares.get(line.items[place].word)
            if measure is not None:
                owners = [each for _, each in _places(line, at, min(place + _NEAR, len(line.items)))]
                yield _order(1, measure, owners, who[0][1], at)
                break
        return


def _places(line: Line, first: int, last: int) -> list[tuple[int, Place]]:
    found = ((at, line.items[at].value) for at in range(first, last) if line.shape[at] in "PA")
    return [(at, value) for at, value in found if isinstance(value, Place)]


def by_deal(line: Line, rank: int, at: int) -> Iterator[Order]:
    """As in "Peru invested $2 million in Kenya, second only to Chad"."""
    verb = next((place for place in range(at - 2, 0, -1) if line.items[place].word in dealing()), 0)
    who = [item.value for item in line.items[:verb] if isinstance(item.value, Place)]
    whom = [item.value for item in line.items[verb:at] if isinstance(item.value, Place)]
    if len(who) == 1 and whom:
        yield Order(rank, dealing()[line.items[verb].word], whom[0].code, at, at + 1, who=who[0].code)
