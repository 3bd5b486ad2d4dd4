"""Parties by a name of several words before their noun: "leader of the opposition Law and Justice party"."""

from msgspec.structs import replace

from tracker.reader.items import Item, Line
from tracker.reader.patterns import regex

_LED = regex(r"H[ofi]d?(?:[PA]s?)?[kgRm]{0,3}$")  # "spokeswoman for Peru's ruling …"
_NOUNS = frozenset("party alliance bloc movement coalition front".split())
_IN_NAMES = frozenset("NFQKPAMROk")
_OF_COUNTRIES = frozenset("PA&-")  # no name: "the Kenyan party"
_JOINS = frozenset("&-")


def parties(line: Line, text: str) -> list[tuple[int, int, str, Item]]:
    """Return where parties stand that a title is of, the last first, with their names and items without a value."""
    found: list[tuple[int, int, str, Item]] = []
    if line.words.isdisjoint(_NOUNS) or "H" not in line.shape:
        return found
    for at, noun in line.tags("ck")[::-1]:
        last = at - 3 if line.shape[max(0, at - 3) : at] == "(Q)" else at
        first = _first(line, last)
        if noun.word not in _NOUNS or line.shape[at + 1 : at + 2] in {"H", "C"} or last - first < 2:
            continue
        if not _OF_COUNTRIES.issuperset(line.shape[first:last]) and _LED.search(line.shape, 0, first):
            start = line.items[first].start
            shown = text[start : noun.end]
            item = replace(noun, shape="B", kind="body", start=start, word=shown.lower(), text=shown)
            found.append((first, at + 1, text[start : line.items[last - 1].end], item))
    return found


def _first(line: Line, last: int) -> int:
    """Where the run of capitalised words begins that ends at an index."""
    first = last
    while first and (
        (line.shape[first - 1] in _IN_NAMES and line.items[first - 1].text[:1].isupper())
        or (line.shape[first - 1] in _JOINS and first < last)
    ):
        first -= 1
    return first + (line.shape[first] in _JOINS)
