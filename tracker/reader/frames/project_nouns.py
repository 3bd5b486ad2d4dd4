"""The undertakings that a line names: "the Georgian section of the Baku-Tbilisi-Kars railway"."""

from functools import cache
from typing import NamedTuple

from tracker.reader.bodies import Body
from tracker.reader.frames.slots import written
from tracker.reader.items import Line
from tracker.reader.lexicon import toml

_LONGEST_LEFT = 8
_REMEMBERED = 12  # lines in which a thing stays known by its noun
_LONGEST_RIGHT = 14
_NAME = "FNMQgmkPA-K&cB#"  # letters of a name before its noun
_PROPER = "NQPABKF"
_LINKS = frozenset(
    "of for in at near from to between through along linking connecting over across with on under".split()
)
_AFTER = 'PANQKFMgcs&-dB"'


class Undertaking(NamedTuple):
    """An undertaking: `noun` is an item, its name `items[first:last]`, unless that is bare: "the plant"."""

    noun: int
    first: int
    last: int
    bare: bool = False


class _Nouns(NamedTuple):
    strong: frozenset[str]
    weak: frozenset[str]
    plain: frozenset[str]
    stop: frozenset[str]
    never: frozenset[str]


@cache
def _nouns() -> _Nouns:
    read = toml("projects")
    words = {name: frozenset(read[name].split()) for name in ("weak", "plain", "stop")}
    return _Nouns(strong=frozenset(read["nouns"].split()), never=frozenset(read["never"]["before"]), **words)


@cache
def noun_words() -> frozenset[str]:
    """The nouns of which a line of undertakings holds one."""
    return _nouns().strong | _nouns().weak


def undertakings(line: Line) -> list[Undertaking]:
    """Return the undertakings of a line, from left to right: those that have a name, and those that go back to one."""
    found: list[Undertaking] = []
    at = 0
    while at < len(line.items):
        if not _is_noun(line, at):
            at += 1
            continue
        noun = at
        while noun + 1 < len(line.items) and _is_noun(line, noun + 1):
            noun += 1
        one = Undertaking(noun, _first(line, noun), _last(line, noun))
        if _is_named(line, one):
            found.append(one)
        elif one.noun == one.first == one.last - 1 and at and line.items[at - 1].word in {"the", "this"}:
            found.append(one._replace(bare=True))
        at = max(one.last, noun + 1)
    return found


def antecedent(line: Line, one: Undertaking, before: list[Line]) -> str | None:
    """Return the name that a bare noun goes back to: "X, the pipeline that …", else the last such thing named."""
    if line.shape[max(0, one.noun - 2) : one.noun] == ",d":
        first = last = one.noun - 2
        while first > 0 and line.shape[first - 1] in "NQP-":
            first -= 1
        return written(line, first, last) if first < last else None
    for earlier in reversed(before[-_REMEMBERED:]):
        for other in reversed(undertakings(earlier)):
            if not other.bare and earlier.items[other.noun].word == line.items[one.noun].word:
                return name_of(earlier, other)
    return None


def name_of(line: Line, one: Undertaking) -> str:
    """Return the name as written."""
    return written(line, one.first, one.last).strip()


def _is_noun(line: Line, at: int) -> bool:
    word, value = line.items[at].word, line.items[at].value
    if word in _nouns().strong or word in _nouns().weak:
        return not at or line.items[at - 1].word not in _nouns().never
    return isinstance(value, Body) and not value.shared and not noun_words().isdisjoint(value.name.lower().split())


def _first(line: Line, noun: int) -> int:
    first = noun
    while first > 0 and noun - first < _LONGEST_LEFT:
        letter, word = line.shape[first - 1], line.items[first - 1].word
        if letter not in _NAME or word in _nouns().stop or (letter == "#" and "-" not in word):
            break
        if letter == "&" and line.shape[max(0, first - 2)] not in "gNPF":
            break
        first -= 1
    while first < noun and (line.items[first].word in _nouns().plain or line.shape[first] in "&-"):
        first += 1
    return first


def _last(line: Line, noun: int) -> int:
    """Where the name ends: "No. 1", "of the Isthmus of Tehuantepec", "from Bangkok to Nong Khai"."""
    items, shape = line.items, line.shape
    last = noun + 1
    if shape[last : last + 1] == '"':
        end = shape.find('"', last + 1)
        if 0 < end - last < _LONGEST_LEFT:
            return end + 1
    while last < len(items) and (shape[last] in "NQI#" or items[last].word in {"no", "general"}):
        last += 2 if items[last].word == "no" else 1
    while last < len(items) and last - noun < _LONGEST_RIGHT and _continues(line, last, noun):
        last += 1
    while last > noun + 1 and (shape[last - 1] in 'd&-s"oftiuy' or items[last - 1].word in _LINKS):
        last -= 1
    return last


def _continues(line: Line, at: int, noun: int) -> bool:
    """Tell whether an item is still of the name that began before it."""
    letter, word = line.shape[at], line.items[at].word
    made = noun + 1 < at <= noun + 5 and line.items[noun + 1].word in {"of", "for"}
    if made and letter in "kgdo":  # "for production of drugs"
        return word not in _nouns().stop
    if word in _LINKS:
        if word in {"of", "for"} and at == noun + 1 and line.shape[at + 1 : at + 2] in {"k", "g", "d"}:
            return not _nouns().stop & {item.word for item in line.items[at + 1 : at + 3]}
        return line.shape[at + 1 : at + 2] not in {"T", "X", ""} and _leads_to_name(line, at + 1)
    if letter == "&":
        end = at + 1
        while line.shape[end : end + 1] in {"N", "P", "Q"}:
            end += 1
        return end > at + 1 and not (end < len(line.items) and _is_noun(line, end))
    return at > noun + 1 and (letter in _AFTER or word in noun_words()) and word not in _nouns().stop


def _leads_to_name(line: Line, at: int) -> bool:
    """Tell "of the Volta", "of the port of Tema" from "of great importance"."""
    for index in range(at, min(at + 3, len(line.items))):
        if line.shape[index] in _PROPER or _is_noun(line, index):
            return True
        if line.shape[index] in ",;.":
            return False
    return False


def _is_named(line: Line, one: Undertaking) -> bool:
    """Tell a name from any such thing: a capital, a place, or what kind it is ("cement plant")."""
    noun = line.items[one.noun]
    letters = line.shape[one.first : one.noun] + line.shape[one.noun + 1 : one.last]
    if (
        any(letter in _PROPER for letter in letters)
        or "#" in line.shape[one.noun : one.last]
        or isinstance(noun.value, Body)
    ):
        return True
    if noun.word.endswith("s"):
        return False
    around = line.items[one.first : one.noun] + line.items[one.noun + 2 : one.last]
    told = [item.word for item in around if item.word not in _nouns().plain]
    article = line.shape[max(0, one.noun - _LONGEST_LEFT) : one.noun].rpartition("d")[1]
    return len(told) > (noun.word in _nouns().weak and not article)
