"""Names without a title that begin with a given name: a person's, whatever stands around them."""

from functools import cache

from msgspec.structs import replace

from tracker.reader.gazetteer import gazetteer
from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.patterns import regex
from tracker.reader.tags import Place

_LONGEST = 5  # words of a name
_NOT_AFTER = frozenset("KFLQMcNPAO")  # beside a name these make it something else's
_NOT_BEFORE = _NOT_AFTER | {"d", "s", '"'}
_AT = frozenset({"at", "in", "near"})


@cache
def _given() -> frozenset[str]:
    """Names that people are called by, in capitals too, without those of towns and countries."""
    listed = [
        *toml("given")["names"].split(),
        *(name for each in toml("origins").values() for name in each["names"].split()),
    ]
    names = [name for name in listed if name not in gazetteer()]
    return frozenset((*names, *(name.upper() for name in names)))


def is_given(word: str) -> bool:
    """Tell a name that people are called by."""
    return word in _given()


def is_surname(place: Place, first: str) -> bool:
    """Tell a place that a name may end with: a town or region, a country after a given name, as "Luís Montenegro"."""
    if place.form == "city" or "-" in place.code:
        return True
    return place.form == "name" and first != place.name and is_given(first)


@cache
def _things() -> frozenset[str]:
    """The nouns of what bears persons' names: "Aurora Line", "Salam Air"."""
    return frozenset((*toml("projects")["nouns"].split(), *toml("given")["ends"].split()))


def is_called(line: Line, start: int, first: int, last: int, *, owned: bool = False) -> bool:
    """Tell a name that begins with a given name, and is no part of a longer one: "Petr Novak", not "Diana Hotel".

    One that is `owned` stands behind its country: "Slovakia's Petr Novak".
    """
    words = sum(item.text[0].isalpha() for item in line.items[first:last])  # 'Joko "Jokowi" Widodo' has three
    if not 1 < words < _LONGEST or line.items[first].text not in _given():
        return False
    before = line.items[start - 1].word if start else ""
    if not owned and (line.shape[max(0, start - 1) : start] in _NOT_BEFORE or before in _AT or before in _things()):
        return False
    return line.shape[last : last + 1] not in _NOT_AFTER and _things().isdisjoint(
        item.word for item in line.items[first:last]
    )


def nicknamed(line: Line) -> None:
    """Take what a name is parted by for a part of it: 'Joko "Jokowi" Widodo'."""
    for match in list(_NICKNAME.finditer(line.shape)):
        for at in (match.start() + 1, match.start() + 3):
            line.change(at, replace(line.items[at], shape="N"))
    for at in [match.start() + 1 for match in _QUOTED_ONCE.finditer(line.shape)]:
        opens, apart = line.items[at], line.items[at].start > line.items[at - 1].end
        if opens.text == "'" and apart and line.items[at + 1].text.endswith("'"):  # "Joko 'Jokowi' Widodo"
            line.change(at, replace(opens, shape="N"))


_QUOTED_ONCE = regex(r"NsN(?=N)")
_NICKNAME = regex(r'N"N"(?=N)')
