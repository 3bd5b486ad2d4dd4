"""What is ranked, and its place: "third-largest trading partner", "number one supplier", "seventh among the buyers"."""

from functools import cache
from typing import NamedTuple

from msgspec import Struct

from tracker.domain.places import country_of
from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.patterns import regex
from tracker.reader.tags import Number, Ordinal, Place

_REACH = 7
_MOST = 250
NUMBERED = frozenset({"no", "no.", "number", "nr", "nr."})
_ONE_OF = frozenset({"one", "among", "some", "many", "few", "between"})
_APART = frozenset({"among", "as", "in", "by", "is", "was", "that", "other's", "with", "amount", "sum"})
_WHOSE = frozenset({"its", "their", "our", "his", "her"})
_ANY = frozenset({"a", "an", "another", "any", "every"})
_ARTICLES = frozenset({"the", "a", "an"})
_STOPS = frozenset(",;.:$%T()")


class Ranked(Struct, frozen=True):
    """A noun that has a place in an order: `start` to `end` are its items with the words of its rank."""

    rank: int
    start: int
    end: int
    measure: str
    bare: bool = False  # "the largest", without a number


class _Words(NamedTuple):
    measures: dict[str, list[tuple[tuple[str, ...], str]]]
    superlatives: frozenset[str]
    ordinals: dict[str, int]
    plain: frozenset[str]
    placed: frozenset[str]
    places: frozenset[str]
    passed: frozenset[str]
    heads: frozenset[str]
    lists: frozenset[str]
    placing: frozenset[str]
    valued: frozenset[str]
    partners: dict[str, str]
    flows: dict[str, str]


@cache
def words() -> _Words:
    """The words of ranks.toml."""
    read = toml("ranks")
    by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for written, measure in read["measures"].items():
        for form in (written, f"{written}s"):
            split = tuple(form.split())
            by_first.setdefault(split[0], []).append((split, measure))
    for entries in by_first.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    ordinals = {word: rank for rank, word in enumerate(read["ordinals"], start=2)}
    names = ("plain", "placed", "places", "passed", "heads", "lists", "placing", "valued")
    sets: dict[str, frozenset[str]] = {name: frozenset(read[name]) for name in names}
    return _Words(
        by_first, frozenset(read["superlatives"]), ordinals, partners=read["partners"], flows=read["flows"], **sets
    )


@cache
def triggers() -> frozenset[str]:
    """The last words of what is ranked, and the verbs of ranking."""
    known = words()
    last = {split[-1] for entries in known.measures.values() for split, _ in entries}
    return frozenset(last | known.placed - {"is", "was", "are", "were"})


def measure_at(line: Line, at: int) -> tuple[int, str] | None:
    """Return how many items a noun that can be ranked takes, and the measure that facts carry."""
    for split, measure in words().measures.get(line.items[at].word, ()):
        if tuple(item.word for item in line.items[at : at + len(split)]) == split:
            return len(split), measure
    return None


def ranked_nouns(line: Line) -> list[Ranked]:
    """Return the nouns with a rank before or after them, from left to right."""
    if words().measures.keys().isdisjoint(line.words):
        return []
    found: list[Ranked] = []
    at = 0
    while at < len(line.items):
        matched = measure_at(line, at)
        if matched is None:
            at += 1
            continue
        size, measure = matched
        order = _order_before(line, at, plural=_head(line, at, size).endswith("s"))
        end = at + size
        if end < len(line.items) and line.items[end].word in _MEETINGS and line.shape[end + 1 : end + 2] != "$":
            at = end  # "the first partner meeting"
            continue
        after = _order_after(line, end)
        if order is not None:
            rank, start = order
            bare = rank == 1 and line.items[start].word in words().superlatives | {"most"}
            found.append(Ranked(rank, start, end, _specified(line, start, at, size, measure), bare))
        elif after is not None:
            found.append(Ranked(after, at, end + 2, measure))
        at = end
    return found


_MEETINGS = frozenset(
    "meeting meetings conference forum summit day bank agency at".split()
)  # "the top buyer at the fair"


def _head(line: Line, at: int, size: int) -> str:
    """The noun that "source of imports" is of: "source"."""
    phrase = [item.word for item in line.items[at : at + size]]
    return phrase[next((index for index, word in enumerate(phrase) if word in {"of", "for"}), size) - 1]


def _order_before(line: Line, noun: int, *, plural: bool) -> tuple[int, int] | None:
    """Return the rank before a noun and where it begins: "third-largest", "number one", "sixth largest", "biggest"."""
    items = line.items
    known = words()
    inserted = _inserted(line, noun)
    for at in range(noun - 1, max(-1, noun - _REACH - len(inserted)), -1):
        if at in inserted:
            continue  # "the second, after Peru, supplier"
        item = items[at]
        before = items[at - 1] if at else None
        if isinstance(item.value, Ordinal):
            return _settled(line, item.value.value, at)
        head, _, tail = item.word.partition("-")
        if head in known.ordinals and tail in known.superlatives:
            return _settled(line, known.ordinals[head], at)
        if isinstance(item.value, Number) or item.word.isdecimal():
            number = item.value.value if isinstance(item.value, Number) else int(item.word[:4])
            sign = at - 2 if before is not None and before.shape == "." else at - 1  # "No. 3" is three items
            return _settled(line, number, sign) if sign >= 0 and items[sign].word in NUMBERED else None
        most = item.word == "most" and items[at + 1].word in known.valued
        if item.word in known.superlatives or most:
            if before is not None and before.word in _ANY and not isinstance(before.value, Number):
                return None  # "a leading investor"
            if before is not None and before.shape == "-" and at > 1:
                before = items[at - 2]
            if before is not None and isinstance(before.value, Ordinal):
                return _settled(line, before.value.value, items.index(before))
            if before is not None and before.word in known.ordinals:
                return _settled(line, known.ordinals[before.word], items.index(before))
            if (plural and not _are_of_one(line, at)) or (before is not None and isinstance(before.value, Number)):
                return None
            return _settled(line, 1, at)
        if item.shape == "c" or (item.shape == "d" and item.word in _ARTICLES):
            return None  # "the biggest company entered the market"
        bloc = isinstance(item.value, Place) and country_of(item.value.code) is None  # "the largest CARICOM supplier"
        if item.shape in _STOPS or (item.shape in "Ps" and not bloc) or item.word in _APART:
            return None
        if item.shape == "o" and items[at + 1].word in _WHOSE:
            return None  # "the number one supplier of its market"
    return None


_AFTER_WHOM = regex(r",k{1,2}d?P(?:(?:,|,?&)d?P)*,$")


def _inserted(line: Line, noun: int) -> range:
    """The items of ", after Peru and Kenya," right before a noun and the adjectives before it."""
    closed = line.shape.rfind(",", max(0, noun - 3), noun)
    found = _AFTER_WHOM.search(line.shape, 0, closed + 1) if closed > 0 else None
    if found is None or {"after", "behind"}.isdisjoint(item.word for item in line.items[found.start() : closed]):
        return range(0)
    return range(found.start(), found.end())


_FIRMS = frozenset(
    """
    companies firms enterprises corporations businesses investors entrepreneurs businessmen businesspeople
    houses groups banks tourists
    """.split()
)


def _are_of_one(line: Line, at: int) -> bool:
    """Tell "Peruvian firms are the biggest investors": a plural of one country alone."""
    being = next((place for place in range(at - 1, max(-1, at - 4), -1) if line.items[place].word in _ARE), -1)
    if being < 0 or line.shape[:being].count("A") != 1 or "P" in line.shape[:being]:
        return False
    owner = line.shape.index("A")
    following = {item.word for item in line.items[owner + 1 : owner + 4]}
    return line.items[owner].word.endswith("s") or not _FIRMS.isdisjoint(following)


_ARE = frozenset({"are", "were", "remain", "remained", "became", "become"})


def _settled(line: Line, rank: int, start: int) -> tuple[int, int] | None:
    """Refuse "one of the largest", "among the three biggest"."""
    before = [item.word for item in line.items[max(0, start - 4) : start] if item.shape != "d"]
    return None if rank > _MOST or before[-1:] == ["among"] or _is_one_of(before) else (rank, start)


def _is_one_of(before: list[str]) -> bool:
    at = max((index for index, word in enumerate(before) if word == "of"), default=-1)
    return at > 0 and not _ONE_OF.isdisjoint(before[:at])


def _order_after(line: Line, end: int) -> int | None:
    """Return the rank of "trading partner number four"."""
    if end + 1 < len(line.items) and line.items[end].word in NUMBERED:
        value = line.items[end + 1].value
        if isinstance(value, Number) and value.value <= _MOST:
            return value.value
    return None


def _specified(line: Line, start: int, noun: int, size: int, measure: str) -> str:
    """Return the measure with the words between rank and noun: "labour cooperation partner"."""
    known = words()
    joined = max((at for at in range(start, noun) if _is_measure_and(line, at)), default=start - 1)
    inserted = _inserted(line, noun)
    between = [
        item.word
        for at, item in enumerate(line.items[joined + 1 : noun], joined + 1)
        if at not in inserted
        if item.shape in "gkFNQc" and item.word not in known.plain and item.word not in known.superlatives
    ]
    ranks = known.superlatives | (known.placing if "-" in line.shape[start:noun] else frozenset())
    between = [word for word in between if word not in ranks]
    between = [word for word in between if word.partition("-")[2] not in ranks and word[0].isalpha() and word != "most"]
    if not between:
        return measure
    written = " ".join(item.word for item in line.items[noun : noun + size])
    return f"{' '.join(between)} {measure if written.removesuffix('s').endswith('partner') else written}"


def _is_measure_and(line: Line, at: int) -> bool:
    """Tell the "and" of "largest investor and trade partner", of which the rank is shared."""
    return line.shape[at] == "&" and any(
        len(split) == 1 for split, _ in words().measures.get(line.items[at - 1].word, ())
    )
