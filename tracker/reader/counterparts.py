"""Counterparts: "his Lao counterpart X" gives X the same office in the other country."""

import re

from tracker.reader.bodies import Body
from tracker.reader.items import Line
from tracker.reader.mentions import NAME, NAMES, Found, Mention, Names, Unnamed, code_at, name_at
from tracker.reader.people import People
from tracker.reader.tags import Place

_COUNTERPART = re.compile(
    rf"d?(?P<of>[PA]s?)?C(?:[iok]d?(?P<from>P))?,?(?=[hdNIpPAFgREH])(?:(?:h\.?)*(?P<name>{NAME}))?"
)
_COUNTERPARTS = re.compile(
    rf"C[odAkgcF]{{0,6}}(?P<places>P(?:(?:,|&|,&)P)+),?(?P<names>(?:(?:,&|&|,)?(?:h\.?)*(?:{NAME}))+)"
)


def counterparts_at(line: Line) -> dict[int, str | None]:
    """Where a counterpart's title would start, and his country: "his French colleague, Armed Forces Minister X"."""
    if "C" not in line.shape:
        return {}
    return {
        match.end("name") if match["name"] else match.end(): _code(line, match)
        for match in _COUNTERPART.finditer(line.shape)
        if not match["name"]
    }


def _code(line: Line, match: re.Match[str]) -> str | None:
    for group in ("of", "from"):
        if match[group]:
            place = line.items[match.start(group)].value
            return place.code if isinstance(place, Place) else None
    return None


def plain_counterparts(line: Line, found: list[Found], people: People, names: Names) -> list[Found]:
    """Give counterparts without a title of their own the title of the person before them."""
    if "C" not in line.shape:
        return []
    made: list[Found] = []
    for match in _COUNTERPARTS.finditer(line.shape):
        places = [code_at(line, i) for i in range(*match.span("places")) if line.shape[i] == "P"]
        for code, name in zip(places, NAMES.finditer(line.shape, *match.span("names")), strict=False):
            made.extend(_counterpart(line, found, people, (match.start(), *name.span("name")), code))
    for match in _COUNTERPART.finditer(line.shape):
        if match["name"] and match.start("name") not in names.taken and not made:
            made.extend(_counterpart(line, found, people, (match.start(), *match.span("name")), _code(line, match)))
    return made


def _counterpart(
    line: Line, found: list[Found], people: People, at: tuple[int, int, int], code: str | None
) -> list[Found]:
    """Make the mention of a counterpart; `at` is where his word stands, and where his name begins and ends."""
    index, first, last = at
    before = [each for each in found if each.last <= index + 2 and each.value.titles]
    beside = [each for each in before if index - each.last <= 2]
    unnamed = next((item.value for item in line.items[:index] if isinstance(item.value, Unnamed)), None)
    spoken_of = unnamed is not None and (not before or line.shape.find("W") < before[0].first)
    if beside:
        titles = beside[-1].value.titles
    elif unnamed is not None and spoken_of:
        titles = unnamed.titles
    else:
        titles = before[0].value.titles if before else ()
    held = tuple(
        title._replace(owner=code, owners=(), former=False, to=None, peer=True)
        for title in titles
        if title.scope in {"state", "region"} and not isinstance(title.owner, Body)
    )[-1:]
    person = people.named(name_at(line, first, last))
    return [Found(first, last, Mention(person, held, code, peer=not held))]
