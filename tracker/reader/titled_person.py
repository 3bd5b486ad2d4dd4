"""One person with his titles, by the name that stands beside them."""

import re

from msgspec.structs import replace

from tracker.reader.bodies import Body
from tracker.reader.items import Line
from tracker.reader.mentions import Found, Names, beside, code_at, found_as, honorifics_before, name_at
from tracker.reader.patterns import regex
from tracker.reader.people import MONARCHS, People
from tracker.reader.title_groups import late_before, seated, shared_owner
from tracker.reader.title_names import (
    is_named_for,
    is_of_next,
    is_subject_after,
    may_stand_apart,
    name_before,
    name_behind,
    real_name,
)
from tracker.reader.title_offices import OF_THE_STATE
from tracker.reader.title_owners import body_of
from tracker.reader.title_terms import is_of_the_dead, term_after, term_before
from tracker.reader.title_words import is_head
from tracker.reader.titles import Title
from tracker.reader.whose import is_whose, of_whose

_WHEN = frozenset({"when", "while"})
_IS = frozenset({"is", "was", "been", "became", "remains"})


def titled_person(line: Line, group: list[Title], names: Names, people: People, owner: str | None) -> Found | None:
    """Make the mention of him whose titles these are, None where no name of his stands beside them.

    `owner` is the country of a counterpart whose titles they are.
    """
    group = [_of_nobody(title, people) for title in group]
    first, last = group[0].first, group[-1].last
    ended = term_after(line, last) > last or term_before(line, first) < first
    if ended or is_of_the_dead(line, first):
        group = [replace(title, former=True) for title in group]
    whose = is_whose(line, first)
    right = name_behind(line, group, whose=whose)
    if right and is_named_for(line, *right.span("name"), definite=group[0].definite):
        return None
    right = real_name(line, last, right)
    left = name_before(line, group, names, named=right is not None)
    if right and right["comma"] and _of_relative(line, first):
        right = None
    if left and right and _is_peers(line, left[0], group):
        left = None
    if left and is_subject_after(line, left[0], last):
        return None
    if whose and right:
        return of_whose(line, group, right.span("name"), people)
    if right and not right["comma"]:
        return _named_behind(line, group, right, people, owner)
    of_next = left and right and (is_of_next(line, left[0], right) or _holds_another(line, left, group, people))
    if right and of_next and may_stand_apart(line, group, right):
        return _named_behind(line, group, right, people, owner)
    if left:
        return _named_before(line, group, left, people, owner)
    if right and (owner is not None or may_stand_apart(line, group, right)):
        return _named_behind(line, group, right, people, owner)
    return None


_RELATIVE = regex(r"rk{1,3}d?(?:[PA]s?)?$")


def _of_relative(line: Line, first: int) -> bool:
    """Tell the title of "X, who is Peru's trade minister, Y, …", which is told of X."""
    told = _RELATIVE.search(line.shape, 0, first)
    return told is not None and not _IS.isdisjoint(line.items[at].word for at in range(told.start(), first))


_PEER = regex(r"(?P<of>[PA])s?C,?$")


def _is_peers(line: Line, first: int, group: list[Title]) -> bool:
    """Tell a counterpart's name before another country's title: "his Thai counterpart, X, Peru's minister, Y, …"."""
    peer = _PEER.search(line.shape, 0, first)
    code = code_at(line, peer.start("of")) if peer is not None else None
    return code is not None and any(isinstance(title.owner, str) and title.owner != code for title in group)


def _holds_another(line: Line, left: tuple[int, int, int], group: list[Title], people: People) -> bool:
    """Tell a surname whose other office is known: "at a meeting with Ruiz, the trade minister, Ana Sol, said"."""
    person = people.find(name_at(line, left[1], left[2])) if left[2] - left[1] == 1 else None
    return person is not None and bool(person.held) and {title.office for title in group}.isdisjoint(person.offices)


def _named_behind(line: Line, group: list[Title], right: re.Match[str], people: People, owner: str | None) -> Found:
    """Make the mention of the name behind some titles, with what stands behind it in turn: "X of B", "X (Oman)"."""
    first, shape = group[0].first, line.shape
    if shape[group[-1].last] == "t":  # "The last premier to visit Lima was X": what he did stands between
        first = right.start()
    country = owner or (beside(line, right) if not right["from"] or group[-1].scope != "region" else None)
    titles = _once(line, first, seated(line, right, shared_owner(group, country)))
    first_name, last_name = right.span("name")
    if (
        last_name - first_name == 1
        and shape[last_name : last_name + 1] == "P"
        and shape[last_name + 1 : last_name + 2] != "s"
    ):
        return found_as(first, last_name + 1, people.named(name_at(line, first_name, last_name + 1)), titles)
    name = name_at(line, first_name, last_name)
    crowned = any(title.office in MONARCHS for title in titles)
    honorifics = honorifics_before(line, first_name)
    told = honorifics.union(title.office for title in group)
    person = people.named(name, ruler=any(is_head(title.office) for title in titles), monarch=crowned, told=told)
    person.honorifics |= honorifics
    if right["alias"]:
        people.alias(person, line.items[right.start("alias")].text)
    firm = _FIRM.match(shape, right.start("of") + 1 if right["of"] else right.end()) if not right["body"] else None
    if firm is not None and all(_may_be_of_firm(title) for title in group):
        last = firm.end()
        while last < len(line.items) and shape[last] in "kFKM" and line.items[last].text[0].isupper():
            last += 1  # "Mumias Sugar"
        body = body_of(line.items[firm.start("firm") : last])  # "President X of Peru's Rimtel"
        owned = tuple(replace(title, owner=body, scope="body") for title in group)
        return found_as(first, last, person, owned)
    if right["body"] and all(_may_be_of_body(title) for title in group):
        body = body_of(line.items[slice(*right.span("body"))])  # "Deputy Head X of the Steering Committee"
        owned = tuple(replace(title, owner=body, scope="body") for title in group)
        return found_as(first, right.end(), person, owned)
    end = right.end("name") + 1 if right["comma"] == "(" else right.end("name")
    return found_as(first, right.end() if beside(line, right) else end, person, titles)


# "…'s Rimtel", "of Rimtel"
_FIRM = regex(r"(?:s|od?)(?P<firm>[NQ]{1,3}|[NQF]F(?<!FF))(?=[,.;)&kb]|$)")
_PRESIDING = frozenset({"president", "vice president"})


def _may_be_of_firm(title: Title) -> bool:
    """Tell a title that the head of an organisation may have, where nothing says whose it is."""
    return title.owner is None and not title.plural and (title.scope == "body" or title.office in _PRESIDING)


def _named_before(
    line: Line, group: list[Title], left: tuple[int, int, int], people: People, owner: str | None
) -> Found:
    """Make the mention of the name before some titles, with the country that stands by it."""
    shape, last = line.shape, group[-1].last
    theirs = code_at(line, left[0] - 2) if shape[max(0, left[0] - 2) : left[0]] == "Ps" else None
    theirs = code_at(line, left[2] + 1) if shape[left[2] : left[2] + 3] == "oP," else theirs  # "X of Morocco, …"
    titles = shared_owner(late_before(line, left[0], group), owner or theirs)  # "Morocco's X, minister of finance"
    return found_as(left[0], last, people.named(name_at(line, left[1], left[2])), titles)


def _once(line: Line, first: int, titles: tuple[Title, ...]) -> tuple[Title, ...]:
    """Take the titles of "When he was premier, X …" for past ones."""
    past = line.items[0].word in _WHEN and line.items[first - 1].word == "was"
    return tuple(replace(title, former=True) for title in titles) if past else titles


def _of_nobody(title: Title, people: People) -> Title:
    """Tell that the name which owns a title is a person's, not a firm's: "Haddad's executive secretary"."""
    name = title.owner.name if isinstance(title.owner, Body) else ""
    person = people.find(name) if name and " " not in name and not name.isupper() else None
    return title if person is None or not person.held else replace(title, owner=None)


def _may_be_of_body(title: Title) -> bool:
    """Tell a title whose body may stand after the name: "State Secretary X of the Ministry of Y"."""
    return title.owner is None and (title.scope == "body" or title.office in OF_THE_STATE)
