"""Persons in a line: names with the titles before, after and around them, each made one item."""

import re
from typing import NamedTuple

from tracker.reader.bodies import Body
from tracker.reader.items import Item, Line
from tracker.reader.people import People, Person
from tracker.reader.tags import Place
from tracker.reader.titles import Title, find_titles

_NAME = r"(?:p*[NI])(?:p*[NI])*(?:j\.?)?"
_NAMES = re.compile(rf"(?:h\.?)*(?P<name>{_NAME})")
_AT_RIGHT = re.compile(rf"(?P<comma>,)?(?:d(?=h))?(?:h\.?,?)*(?P<name>P?{_NAME})(?:\((?P<alias>N)\))?(?:od?(?P<of>P))?")
_LIST = re.compile(rf"(?:(?:,&|&|,)?d?(?:h\.?)*(?:{_NAME})(?:od?P)?)+")
_OWNED_ONE = re.compile(rf"(?P<place>P)s(?:h\.?)*(?P<name>{_NAME})")
_OWNED = re.compile(rf",?(?:Ps(?:h\.?)*(?:{_NAME}))(?:&Ps(?:h\.?)*(?:{_NAME}))+")
_COUNTERPART = re.compile(
    rf"d?(?P<of>[PA]s?)?C(?:[iok]d?(?P<from>P))?,?(?=[hdNIpPAFgREH])(?:(?:h\.?)*(?P<name>{_NAME}))?"
)
_COUNTERPARTS = re.compile(
    rf"C[odAkgcF]{{0,6}}(?P<places>P(?:(?:,|&|,&)P)+),?(?P<names>(?:(?:,&|&|,)?(?:h\.?)*(?:{_NAME}))+)"
)
_JOINED = frozenset({"and", "&", ",", "-", "–", "—", "who", "is", "also", "cum", "concurrently", "as", "well", "serves", "doubles", "was", "the", "country's", "being"})  # fmt: skip


_ALSO = frozenset({"also", "now", "currently"})


class Mention(NamedTuple):
    """A person as one item of a line shows him, with the titles that stand there and the country said with him."""

    person: Person
    titles: tuple[Title, ...]
    country: str | None
    peer: bool = False  # "his counterpart": holds what the person before him holds, of his own country


class Unnamed(NamedTuple):
    """Titles without a name: "the Turkish president", "the two ministers"."""

    titles: tuple[Title, ...]


class _Found(NamedTuple):
    first: int
    last: int
    value: Mention


def mark_persons(line: Line, people: People) -> None:
    """Put one item in the place of each person with his titles; titles without a name become items of their own."""
    if "N" not in line.shape and "H" not in line.shape:
        return
    found = _titled(line, people)
    _merge(line, found)


def mark_known(line: Line, people: People, *, speakers: frozenset[str]) -> None:
    """Make items of the names that the article gives elsewhere with a title, or here with an honorific or a verb."""
    if "N" not in line.shape:
        return
    found: list[_Found] = []
    for match in _NAMES.finditer(line.shape):
        first, last = match.span("name")
        name = _text(line, first, last)
        person = people.find(name)
        told = match.start() < first or _speaks(line, last, speakers) or line.shape[last : last + 2] == ",r"
        if person is None and told and last - first > 1:
            person = people.named(name)
        if person is None and last - first > 1:  # "Moscow Putin", "Yesterday Novak": the last word may be known
            person = people.find(_text(line, last - 1, last))
            if person is not None and len(person.tokens) > 1 and line.items[last - 2].text not in person.name:
                person = None
        if person is not None:
            found.append(_Found(match.start(), last, Mention(people.named(name), (), None)))
    _merge(line, found)


def _speaks(line: Line, index: int, speakers: frozenset[str]) -> bool:
    return index < len(line.items) and line.items[index].word in speakers


def _merge(line: Line, found: list[_Found]) -> None:
    for first, last, value in sorted(found, key=lambda each: -each.first):
        start, end = line.items[first].start, line.items[last - 1].end
        line.merge(first, last, Item("X", "person", start, end, "", value.person.name, value))
    if found:
        line.reshape()


def _text(line: Line, first: int, last: int) -> str:
    """The name as written, a space where the items leave one."""
    items = line.items
    parts = [items[first].text]
    for before, item in zip(items[first : last - 1], items[first + 1 : last], strict=True):
        parts.append(item.text if before.end == item.start else " " + item.text)
    return "".join(parts)


def _groups(line: Line) -> list[list[Title]]:
    groups: list[list[Title]] = []
    for title in find_titles(line):
        between = line.items[groups[-1][-1].last : title.first] if groups else []
        joined = bool(groups) and bool(between) and len(between) < 6 and all(item.word in _JOINED for item in between)
        if joined and not _parted(groups[-1][-1], title, line):
            groups[-1].append(title)
        else:
            groups.append([title])
    return groups


def _parted(one: Title, other: Title, line: Line) -> bool:
    """Tell titles of two persons: they are of two countries, or the second has an article of its own."""
    if line.items[other.first].word == "the":
        return True
    bare = one.owner is None and one.last - one.first <= 2 and line.items[one.first].word == "the"
    if bare and line.shape[one.last : other.first] == ",":
        return True
    if line.shape[other.first] in "PA" and line.shape[one.first] not in "PA" and "&" in line.shape[one.last : other.first]:
        return True
    codes = [title.owner for title in (one, other) if isinstance(title.owner, str)]
    return len(set(codes)) > 1


def _shared_owner(group: list[Title], owner: str | None) -> tuple[Title, ...]:
    """Give the owner that one title of a group names to those of the state that name none."""
    named = owner or next((title.owner for title in group if isinstance(title.owner, str)), None)
    return tuple(
        title._replace(owner=named)
        if title.owner is None and named is not None and title.scope in {"state", "sending", "region"}
        else title
        for title in group
    )


class _Names:
    """The names of a line, and which of them have found their title."""

    def __init__(self, line: Line) -> None:
        self.spans = [(match.start(), *match.span("name")) for match in _NAMES.finditer(line.shape)]
        self.taken: set[int] = set()

    def ending_at(self, index: int, shape: str) -> tuple[int, int, int] | None:
        """Return the free name that ends at an index; letters of honour may stand between: "Ruto, PhD, C.G.H., "."""
        while index > 2 and shape[index - 1] in "hQ" and shape[index - 2] == ",":
            index -= 2
        return next((span for span in self.spans if span[2] == index and span[1] not in self.taken), None)


def _titled(line: Line, people: People) -> list[_Found]:
    names = _Names(line)
    found: list[_Found] = []
    counterparts = _counterparts(line)
    unnamed: list[list[Title]] = []
    for group in _groups(line):
        if found and group[0].first < found[-1].last:
            continue
        owner = counterparts.get(group[0].first)
        made = _plural(line, group, people) if group[-1].plural else None
        if made is None:
            single = _single(line, group, names, people, owner)
            made = [single] if single is not None else []
        for each in made:
            names.taken.update(range(each.first, each.last))
        found.extend(made)
        if not made:
            unnamed.append(group)
    _keep_unnamed(line, unnamed, found)
    found.extend(_plain_counterparts(line, found, people, names))
    found.sort()
    return found


def _counterparts(line: Line) -> dict[int, str | None]:
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


def _single(line: Line, group: list[Title], names: _Names, people: People, owner: str | None) -> _Found | None:
    first, last = group[0].first, group[-1].last
    shape = line.shape
    right = _AT_RIGHT.match(shape, last)
    if right and right["name"][0] == "P" and not (right["comma"] is None and _city(line, right.start("name"))):
        right = None
    left = None
    also = first > 1 and shape[first - 2] == "," and line.items[first - 1].word in _ALSO
    if not group[-1].plural and first and (shape[first - 1] in ",(-" or also):
        left = names.ending_at(first - 2 if also else first - 1, line.shape)
    if first and line.items[first - 1].word == "whose" and right:
        return _whose(line, group, right, people)
    if right and not right["comma"]:
        left = None
    elif left:
        right = None
    elif right and (not any(title.definite for title in group) or right.end("name") - right.start("name") < 2) and owner is None:
        right = None
    if right:
        country = owner or _place(line, right.start("of") if right["of"] else None)
        titles = _shared_owner(group, country)
        name = _text(line, *right.span("name"))
        person = people.named(name)
        if right["alias"]:
            people.alias(person, line.items[right.start("alias")].text)
        return _found(first, right.end() if right["of"] and country else right.end("name"), person, titles)
    if left:
        titles = _shared_owner(group, owner)
        return _found(left[0], last, people.named(_text(line, left[1], left[2])), titles)
    return None


def _whose(line: Line, group: list[Title], right: re.Match[str], people: People) -> _Found | None:
    """ "the Board, whose head, Nail Olpak, spoke"."""
    at = line.shape.rfind("B", 0, group[0].first)
    body = line.items[at].value if at >= 0 else None
    if not isinstance(body, Body):
        return None
    titles = tuple(title._replace(owner=body) for title in group)
    return _found(group[0].first, right.end("name"), people.named(_text(line, *right.span("name"))), titles)


def _found(first: int, last: int, person: Person, titles: tuple[Title, ...]) -> _Found:
    country = next((title.owner for title in titles if isinstance(title.owner, str)), None)
    country = country or next((title.owners[0] for title in titles if title.owners), None)
    return _Found(first, last, Mention(person, titles, country))


def _city(line: Line, index: int) -> bool:
    """Tell whether a place may be a first name: "President Santiago Peña"."""
    place = line.items[index].value
    return isinstance(place, Place) and place.form == "city"


def _place(line: Line, index: int | None) -> str | None:
    place = line.items[index].value if index is not None else None
    return place.code if isinstance(place, Place) else None


def _plural(line: Line, group: list[Title], people: People) -> list[_Found] | None:
    """ "Prime Ministers A of X and B of Y", "the foreign ministers of X and Y, A and B", "... of X, A, and Y, B"."""
    title, last = group[-1], group[-1].last
    owned = _OWNED.match(line.shape, last)
    if owned is not None:
        return [
            _found(
                each.start() if number else group[0].first,
                each.end(),
                people.named(_text(line, *each.span("name"))),
                (title._replace(owner=_place(line, each.start("place")), owners=()),),
            )
            for number, each in enumerate(_OWNED_ONE.finditer(line.shape, *owned.span()))
        ]
    listed = _LIST.match(line.shape, last)
    if listed is None:
        return _placed(line, group, people)
    made: list[_Found] = []
    for match in _AT_RIGHT.finditer(line.shape, last, listed.end()):
        country = _place(line, match.start("of") if match["of"] else None)
        position = len(made)
        if country is None and position < len(title.owners) and len(title.owners) > 1:
            country = title.owners[position]
        one = tuple(each._replace(owner=country or each.owner, owners=()) for each in group)
        start = group[0].first if not made else match.start("name")
        person = people.named(_text(line, *match.span("name")))
        made.append(_found(start, match.end() if match["of"] else match.end("name"), person, one))
    beside = line.shape[last : last + 1] not in {",", "d"}
    return made if len(made) > 1 or (made and beside) else None


def _placed(line: Line, group: list[Title], people: People) -> list[_Found] | None:
    """ "The presidents of Ecuador, Guillermo Lasso, and Colombia, Gustavo Petro"."""
    title = group[-1]
    if len(title.owners) != 1:
        return None
    following = re.compile(rf",(?:h\.?)*(?P<one>{_NAME}),?&d?(?P<place>[PA])s?,?(?:h\.?)*(?P<two>{_NAME})").match(
        line.shape, title.last
    )
    if following is None:
        return None
    other = _place(line, following.start("place"))
    one, two = title._replace(plural=False, owners=()), title._replace(plural=False, owner=other, owners=())
    return [
        _found(group[0].first, following.end("one"), people.named(_text(line, *following.span("one"))), (one,)),
        _found(following.start("two"), following.end("two"), people.named(_text(line, *following.span("two"))), (two,)),
    ]


def _plain_counterparts(line: Line, found: list[_Found], people: People, names: _Names) -> list[_Found]:
    """Give counterparts without a title of their own the title of the person before them."""
    if "C" not in line.shape:
        return []
    made: list[_Found] = []
    for match in _COUNTERPARTS.finditer(line.shape):
        places = [_place(line, i) for i in range(*match.span("places")) if line.shape[i] == "P"]
        for code, name in zip(places, _NAMES.finditer(line.shape, *match.span("names")), strict=False):
            made.extend(_counterpart(line, found, people, match.start(), name.span("name"), code))
    for match in _COUNTERPART.finditer(line.shape):
        if match["name"] and match.start("name") not in names.taken and not made:
            made.extend(_counterpart(line, found, people, match.start(), match.span("name"), _code(line, match)))
    return made


def _counterpart(
    line: Line, found: list[_Found], people: People, index: int, span: tuple[int, int], code: str | None
) -> list[_Found]:
    before = [each for each in found if each.last <= index + 2 and each.value.titles]
    beside = [each for each in before if index - each.last <= 2]
    unnamed = next((item.value for item in line.items[:index] if isinstance(item.value, Unnamed)), None)
    titles: tuple[Title, ...] = ()
    if beside:
        titles = beside[-1].value.titles
    elif unnamed is not None and (not before or line.shape.find("W") < before[0].first):
        titles = unnamed.titles
    elif before:
        titles = before[0].value.titles
    held = tuple(
        title._replace(owner=code, owners=(), former=False, to=None, peer=True)
        for title in titles
        if title.scope in {"state", "region"} and not isinstance(title.owner, Body)
    )[-1:]
    person = people.named(_text(line, *span))
    return [_Found(span[0], span[1], Mention(person, held, code, peer=not held))]


def _keep_unnamed(line: Line, groups: list[list[Title]], found: list[_Found]) -> None:
    """Mark the titles that found no name, after the merges to come have left their indexes alone."""
    taken = [(each.first, each.last) for each in found]
    for group in groups:
        if all(group[-1].last <= first or group[0].first >= last for first, last in taken):
            index = group[-1].last - 1
            for at in range(group[0].first, group[-1].last):
                if line.items[at].shape == "H":
                    index = at
            line.items[index] = line.items[index]._replace(shape="W", value=Unnamed(tuple(group)))
