"""Persons of one plural title: "Prime Ministers A of X and B of Y", "the foreign ministers of X and Y, A and B"."""

import re

from tracker.reader.items import Line
from tracker.reader.mentions import AT_RIGHT, NAME, Found, beside, code_at, found_as, name_at
from tracker.reader.people import People
from tracker.reader.titles import Title

_LIST = re.compile(rf"(?:(?:,&|&|,)?d?(?:h\.?)*(?:{NAME})(?:od?P(?!&P)|\(d?P\))?)+")
_OF_BOTH = re.compile(r"(?:od?|\(d?)(?P<one>P)&d?(?P<other>P)")  # "ministers A and B of Russia and Venezuela"
_OWNED_ONE = re.compile(rf"(?P<place>P)s(?:h\.?)*(?P<name>{NAME})")
_OWNED = re.compile(rf",?(?:Ps(?:h\.?)*(?:{NAME}))(?:&Ps(?:h\.?)*(?:{NAME}))+")
_TWO = 2


def plural_persons(line: Line, group: list[Title], people: People) -> list[Found] | None:
    """As in "Prime Ministers A of X and B of Y", "the foreign ministers of X and Y, A and B"."""
    title, last = group[-1], group[-1].last
    owned = _OWNED.match(line.shape, last)
    if owned is not None:
        return [
            found_as(
                each.start() if number else group[0].first,
                each.end(),
                people.named(name_at(line, *each.span("name"))),
                (title._replace(owner=code_at(line, each.start("place")), owners=()),),
            )
            for number, each in enumerate(_OWNED_ONE.finditer(line.shape, *owned.span()))
        ]
    listed = _LIST.match(line.shape, last)
    if listed is None:
        return _placed(line, group, people)
    made: list[Found] = []
    both = _OF_BOTH.match(line.shape, listed.end())
    for match in AT_RIGHT.finditer(line.shape, last, listed.end()):
        country = beside(line, match)
        position = len(made)
        if both is not None and position < _TWO:
            country = code_at(line, both.start("other" if position else "one"))
        if country is None and position < len(title.owners) and len(title.owners) > 1:
            country = title.owners[position]
        one = tuple(each._replace(owner=country or each.owner, owners=()) for each in group)
        start = group[0].first if not made else match.start("name")
        person = people.named(name_at(line, *match.span("name")))
        made.append(
            found_as(start, match.end() if beside(line, match) and not both else match.end("name"), person, one)
        )
    joined = line.shape[last : last + 1] not in {",", "d"}
    return made if len(made) > 1 or (made and joined) else None


def _placed(line: Line, group: list[Title], people: People) -> list[Found] | None:
    """As in "The presidents of Ecuador, Guillermo Lasso, and Colombia, Gustavo Petro"."""
    title = group[-1]
    if len(title.owners) != 1:
        return None
    following = re.compile(rf",(?:h\.?)*(?P<one>{NAME}),?&d?(?P<place>[PA])s?,?(?:h\.?)*(?P<two>{NAME})").match(
        line.shape, title.last
    )
    if following is None:
        return None
    other = code_at(line, following.start("place"))
    one, two = title._replace(plural=False, owners=()), title._replace(plural=False, owner=other, owners=())
    return [
        found_as(group[0].first, following.end("one"), people.named(name_at(line, *following.span("one"))), (one,)),
        found_as(
            following.start("two"), following.end("two"), people.named(name_at(line, *following.span("two"))), (two,)
        ),
    ]
