"""What an official does with a country that is not his, or his own does with him: "X thanked P", "P will receive X"."""

import re
from collections.abc import Iterator

from msgspec import Struct

from tracker.domain.places import country_of
from tracker.reader.clues import CERTAIN, FAIR, STRONG, Clue
from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.patterns import regex
from tracker.reader.people import Person
from tracker.reader.tags import Place


class _Ground(Struct, frozen=True):
    """A row of items beside a person, the words that some of them have to be, and what it says of the place."""

    row: re.Pattern[str]
    words: dict[str, frozenset[str]]
    weight: float


_WORDS = {kind: frozenset(words) for kind, words in toml("sides")["grounds"].items()}


def _ground(row: str, weight: float) -> _Ground:
    return _Ground(regex(row), {kind: words for kind, words in _WORDS.items() if f"<{kind}>" in row}, weight)


_AFTER = (
    _ground(r"(?P<asks>k)(?P<place>P)(?!s)", -STRONG),  # "X thanked P"
    _ground(r"(?P<summons>k)d?(?P<place>A|P(?=s))s?[RFg]*W", -STRONG),  # "X summoned the ambassador of P"
    _ground(r"(?P<says>k)(?:r|k)?(?P<place>P)(?P<plans>k)", FAIR),  # "X said P would open a port"
    _ground(r",?od?(?P<place>A|P(?=s))s?(?P<governs>[kgc])", STRONG),  # "X of the government of P"
    _ground(r",(?:rk{1,2})?id(?P<helm>k)od?(?P<place>A|P(?=s))", CERTAIN),  # "X, at the helm of P's ministry"
    _ground(r"(?:,r)?k?(?P<deals>k)yd?(?P<place>P)(?!s)", -STRONG),  # "X, who negotiated with P"
    _ground(r"(?P<was>k)k?(?P<met>k)[^,;X]{0,3}i(?P<place>P)", -STRONG),  # "X was welcomed in P"
)
_BEFORE = (
    _ground(r'(?:^|[,"&Td])(?P<place>P)(?:k{0,2}(?P<will>k))?(?P<receive>k)$', -STRONG),  # "P will receive X"
    _ground(r'(?:^|[,"&Td])(?P<place>P)k{0,2}(?P<receives>k)$', -STRONG),
    _ground(r'(?:^|[,"&Td])(?P<place>A|P)s?(?P<governs>[kgc])?k{0,2}(?P<sends>k)$', STRONG),  # "P sent X"
    _ground(r"(?P<place>A|P(?=s))s?(?P<governs>[kgc]),?(?P<through>k)$", CERTAIN),  # "the government of P, through X"
    _ground(r"(?P<visit>k)t(?P<place>P)[iuT#O]{0,4}b$", -STRONG),  # "the visit to P in May by X"
)
_PART = (
    _ground(r"(?P<place>A)W(?P<yet>k),$", STRONG),  # "a Peruvian co-chair already, X"
    _ground(r"(?P<place>A)(?P<part>k)(?:ok)?(?P<stands>k)$", STRONG),  # "the Peruvian guest of honour was X"
)
_WHERE = regex(r"(?P<place>P),(?:t?r|(?P<where>k))$")  # "in P, to which X had flown", "in P, where X came"
_GONE = _WORDS["gone"]
_GATE = frozenset[str]().union(
    *(words for kind, words in _WORDS.items() if kind not in {"will", "was", "plans", "stands"})
)
_NEAR = 3  # items from a person to the word


def of_ground(line: Line, at: int, person: Person) -> Iterator[Clue]:
    """Yield what stands right before and right after the person at an item says of his country."""
    if line.words.isdisjoint(_GATE):
        return
    for rule in _AFTER:
        match = rule.row.match(line.shape, at + 1)
        if match is not None:
            yield from _told(line, rule, match, person)
    for rule in (*_BEFORE, *_PART):
        match = rule.row.search(line.shape, 0, at)
        if match is not None:
            yield from _told(line, rule, match, person)
    where = _WHERE.search(line.shape, 0, at)
    if where is None or (where["where"] and line.items[at - 1].word != "where"):
        return
    if not _GONE.isdisjoint(item.word for item in line.items[at + 1 : at + 1 + _NEAR]):
        yield from _of_place(line, where.start("place"), -STRONG, person)


def _told(line: Line, rule: _Ground, match: re.Match[str], person: Person) -> Iterator[Clue]:
    for name, words in rule.words.items():
        if match[name] is not None and line.items[match.start(name)].word not in words:
            return
    yield from _of_place(line, match.start("place"), rule.weight, person)


def _of_place(line: Line, at: int, weight: float, person: Person) -> Iterator[Clue]:
    place = line.items[at].value
    if isinstance(place, Place):
        yield Clue(person, weight, country_of(place.code))
