"""Persons in a line: names with the titles before, after and around them, each made one item."""

import re

from msgspec.structs import replace

from tracker.reader.bodies import Body
from tracker.reader.counterparts import counterparts_at, other_side, others_too, plain_counterparts
from tracker.reader.cues import cues, is_verb, items_word
from tracker.reader.items import Line
from tracker.reader.mentions import (
    AT_RIGHT,
    COMMA,
    Found,
    Names,
    Unnamed,
    beside,
    code_at,
    found_as,
    is_word,
    merge,
    name_at,
)
from tracker.reader.people import MONARCHS, People
from tracker.reader.plurals import plural_persons
from tracker.reader.tags import Place
from tracker.reader.title_groups import (
    ALSO,
    WHERE,
    extended,
    goes_on,
    is_of_both,
    late_before,
    mark_courtesies,
    seated,
    shared_owner,
    title_groups,
    with_title,
)
from tracker.reader.title_offices import OF_THE_STATE
from tracker.reader.title_owners import body_of
from tracker.reader.title_terms import past_calling, since_before, term_after, term_before
from tracker.reader.title_words import is_head
from tracker.reader.titles import Title
from tracker.reader.whose import is_whose, of_whose, two_of_whose

_IS = re.compile(AT_RIGHT.pattern.replace(COMMA, "(?P<comma>(?!))?", 1) + r"(?=[,.;&)])")
_ITS = frozenset({"its", "their", "our", "his", "her"})
_WHEN = frozenset({"when", "while"})
_NAMES_HIM = frozenset({"is", "remains", "becomes"})
_STILL = frozenset({"now", "currently", "still", "again", "today", "presently"})
_DESCRIBED = re.compile(r",d[kgFbi]{1,6}&d?$")
_OPENERS = frozenset({"in", "at", "during", "after", "following", "before"})


def mark_persons(line: Line, people: People) -> None:
    """Put one item in the place of each person with his titles; titles without a name become items of their own."""
    if "N" not in line.shape and "H" not in line.shape:
        return
    found = _titled(line, people)
    for each in found:
        if not (each.value.person.held and all(title.former for title in each.value.titles)):
            each.value.person.held = each.value.titles or each.value.person.held
    merge(line, found)
    if not found:
        line.reshape()  # titles without a name stand there, too


def _titled(line: Line, people: People) -> list[Found]:
    mark_courtesies(line)
    names = Names(line)
    found: list[Found] = []
    counterparts = counterparts_at(line)
    unnamed: list[list[Title]] = []
    for group in title_groups(line):
        if found and group[0].first < found[-1].last:
            continue
        if is_of_both(line, found, group[-1]):
            held = group[-1]._replace(plural=False)
            found[-2:] = [each._replace(value=with_title(each.value, held)) for each in found[-2:]]
            found[-1] = found[-1]._replace(last=held.last)
            continue
        owner = counterparts.get(group[0].first)
        made = two_of_whose(line, group, people) or plural_persons(line, group, people) if group[-1].plural else None
        if made is None:
            single = _single(line, group, names, people, owner)
            made = [single] if single is not None else []
            former = goes_on(line, found[-1], group) if not made and found else None
            if former is not None:
                found[-1] = extended(found[-1], group, former=former)
                names.taken.update(range(found[-1].first, found[-1].last))
                continue
        if len(made) == 1 and unnamed and _is_that(line, unnamed[-1], made[0]):
            (only,), more = made, shared_owner(unnamed.pop(), made[0].value.country)
            made = [found_as(only.first, only.last, only.value.person, (*only.value.titles, *more))]
        for each in made:
            names.taken.update(range(each.first, each.last))
        found.extend(made)
        if not made:
            unnamed.append(group)
    _keep_unnamed(line, unnamed, found)
    found = others_too(line, found)
    found += [
        *plain_counterparts(line, found, people, names),
        *other_side(line, found, people, names),
    ]
    return list({each.first: each for each in sorted(found, key=lambda each: -each.first)}.values())[::-1]


def _single(line: Line, group: list[Title], names: Names, people: People, owner: str | None) -> Found | None:
    group = [_of_nobody(title, people) for title in group]
    first, last = group[0].first, group[-1].last
    shape = line.shape
    end = past_calling(line, term_after(line, last))
    right = AT_RIGHT.match(shape, end)
    if term_after(line, last) > last or term_before(line, first) < first:
        group = [title._replace(former=True) for title in group]
    whose = is_whose(line, first)
    is_ = _is_whom(line, last) if right is None and (group[-1].definite or whose) else last
    if is_ > last:
        right = _IS.match(shape, is_)  # "The rector of BrSTU is X"
    if right and _is_named_for(line, right.end("name")):
        return None
    if right and right["name"][0] == "P" and not (right["comma"] is None and _city(line, right.start("name"))):
        right = None
    if right and is_word(line, *right.span("name")):
        right = None
    if right and right["comma"] is None and shape[last : right.end("name") + 1] == "Nh":
        right = AT_RIGHT.match(shape, last + 1)  # "Adviser on Government Effectiveness Dr X"
    left = _left(line, group, names, named=right is not None)
    if left and (_is_subject_after(line, left[0], last) or _says(line, first, last)):
        return None
    if whose and right:
        return of_whose(line, group, right.span("name"), people)
    if right and (not right["comma"] or (left and _is_named_after(line, group, left, right))):
        left = None
    elif left or (right and not (_is_apart(line, group) and _is_whole(line, right, group)) and owner is None):
        right = None
    if right:
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
        person = people.named(name, ruler=any(is_head(title.office) for title in titles), monarch=crowned)
        if right["alias"]:
            people.alias(person, line.items[right.start("alias")].text)
        if right["body"] and all(_may_be_of_body(title) for title in group):
            body = body_of(line.items[slice(*right.span("body"))])  # "Deputy Head X of the Steering Committee"
            owned = tuple(title._replace(owner=body, scope="body") for title in group)
            return found_as(first, right.end(), person, owned)
        end = right.end("name") + 1 if right["comma"] == "(" else right.end("name")
        return found_as(first, right.end() if beside(line, right) else end, person, titles)
    if left:
        theirs = code_at(line, left[0] - 2) if shape[max(0, left[0] - 2) : left[0]] == "Ps" else None
        theirs = code_at(line, left[2] + 1) if shape[left[2] : left[2] + 3] == "oP," else theirs  # "X of Morocco, …"
        titles = shared_owner(late_before(line, left[0], group), owner or theirs)  # "Morocco's X, minister of finance"
        return found_as(left[0], last, people.named(name_at(line, left[1], left[2])), titles)
    return None


def _is_that(line: Line, group: list[Title], found: Found) -> bool:
    """As in "The co-chair of the commission is Deputy Premier X"."""
    between = [item.word for item in line.items[group[-1].last : found.first]]
    sure = any(title.owner is not None or title.meant for title in group)
    return between == ["is"] and sure and not group[-1].plural and bool(found.value.titles)


def _left(line: Line, group: list[Title], names: Names, *, named: bool) -> tuple[int, int, int] | None:
    """Return the name before some titles that they stand to by a comma, a bracket or a dash.

    Args:
        line: The line.
        group: The titles.
        names: The line's names.
        named: Whether a name stands after the titles, too.
    """
    shape, first = line.shape, since_before(line, term_before(line, group[0].first))
    left = None
    also = first > 1 and shape[first - 2] == "," and line.items[first - 1].word in ALSO
    if not group[-1].plural and first and (shape[first - 1] in ",(-" or also):
        left = names.ending_at(first - 2 if also else first - 1, line.shape)
        if left is None and shape[first - 3 : first] == "oP,":
            left = names.ending_at(first - 3, shape)
            left = left if left and left[2] - left[1] > 1 else None
        if left and left[0] and line.items[left[0] - 1].word in {"the", "a", "an"} and shape[left[0]] == "N":
            left = None  # "… from the White Nile, its water minister told them"
        if left and left[2] - left[0] == 1 and line.items[left[0] - 1].word in WHERE:
            left = None  # "Yesterday in Ashghabad, the minister …"
        if left and shape[first - 1] == "-" and left[2] - left[1] < 2:  # "… and National Unity – President of Y"
            left = None
    described = _DESCRIBED.search(shape, 0, first) if left is None and not named else None
    if described is not None:  # "X, an academician and former minister, …"
        left = names.ending_at(described.start(), shape)
    if left is None and not named and line.items[first].word == "the":
        addressed = names.ending_at(first, shape)
        left = addressed if addressed and addressed[0] < addressed[1] else None  # "Mr. X the Acting Director of B"
    return left


def _is_whom(line: Line, index: int) -> int:
    """Return where a name may stand after "is", "remains" or "will be", the index itself without them."""
    will = [item.word for item in line.items[index : index + 2]] == ["will", "be"]
    if not will and items_word(line, index) not in _NAMES_HIM:
        return index
    at = index + 1 + will
    return at + (items_word(line, at) in _STILL)


def _once(line: Line, first: int, titles: tuple[Title, ...]) -> tuple[Title, ...]:
    """Take the titles of "When he was premier, X …" for past ones."""
    past = line.items[0].word in _WHEN and line.items[first - 1].word == "was"
    return tuple(title._replace(former=True) for title in titles) if past else titles


def _of_nobody(title: Title, people: People) -> Title:
    """Tell that the name which owns a title is a person's, not a firm's: "Haddad's executive secretary"."""
    name = title.owner.name if isinstance(title.owner, Body) else ""
    person = people.find(name) if name and " " not in name and not name.isupper() else None
    return title if person is None or not person.held else title._replace(owner=None)


def _says(line: Line, first: int, last: int) -> bool:
    """Tell who says what stands before him: "… on the Nile, its water minister said"."""
    owned = line.items[first].word in _ITS
    return owned and any(item.word in cues().speech for item in line.items[last : last + 1])


def _is_subject_after(line: Line, index: int, last: int) -> bool:
    """Tell "In a meeting with X, the Latvian Foreign Minister praised it": the title is of somebody else."""
    opened = line.items[0].word in _OPENERS and index > 1 and line.items[index - 1].word == "with"
    begins = {"b", "y"} & set(line.shape[:index])  # "Answering a question by the lawmaker X, the minister said"
    opened = opened or (line.items[0].word.endswith("ing") and bool(begins))
    return opened and "," not in line.shape[:index] and is_verb(line, last)


def _is_apart(line: Line, group: list[Title]) -> bool:
    """Tell a title that may stand apart from its name: "the minister, X", "between President, X and Premier, Y"."""
    capital = line.items[group[0].first].text[:1].isupper() and group[0].first > 0
    if line.shape[max(0, group[0].first - 2) : group[0].first] in {"Ns", "Is"}:
        return True  # "Rumen Rad's chief of staff, X"
    if len(group) == 1 and group[0].office.partition(" of ")[0] in _MINISTERS:  # "Foreign Affairs Minister, X, said"
        capital = all(
            item.text[:1].isupper() for item in line.items[group[0].first : group[0].last] if item.shape != "&"
        )
        return capital or group[0].definite
    return any(title.definite for title in group) or (capital and is_head(group[-1].office) and len(group) == 1)


_MINISTERS = frozenset({"minister", "deputy minister", "minister of state"})


def _is_whole(line: Line, right: re.Match[str], group: list[Title]) -> bool:
    """Tell a name that may follow a comma: of several words, or of a head who is addressed: "Mr. Rouhani"."""
    first, last = right.span("name")
    surname = last - first == 1 and line.shape[last : last + 2] in {"P,", "P.", "P;"}  # "Anže Logar", as a province
    return last - first > 1 or surname or ("h" in line.shape[right.start() : first] and is_head(group[-1].office))


def _may_be_of_body(title: Title) -> bool:
    """Tell a title whose body may stand after the name: "State Secretary X of the Ministry of Y"."""
    return title.owner is None and (title.scope == "body" or title.office in OF_THE_STATE)


def _is_named_for(line: Line, index: int) -> bool:
    """Tell a thing named after a person: "King Salman Medical City", "President Heydar Aliyev Avenue"."""
    following = line.items[index] if index < len(line.items) else None
    return (
        following is not None and following.shape in "FKMk" and following.kind == "word" and following.text[0].isupper()
    )


def _is_named_after(line: Line, group: list[Title], left: tuple[int, int, int], right: re.Match[str]) -> bool:
    """As in "according to Schahin, the director of the Chamber, Ali Al Misnad, said": a surname is one told before."""
    whole = left[2] - left[1] == 1 < right.end("name") - right.start("name")
    return whole and group[0].definite and line.shape[right.end("name") : right.end("name") + 1] == ","


def _city(line: Line, index: int) -> bool:
    """Tell whether a place may be part of a name: "President Santiago Peña", "Mayor Ekrem Aydin"."""
    place = line.items[index].value
    return isinstance(place, Place) and (place.form == "city" or "-" in place.code)


def _keep_unnamed(line: Line, groups: list[list[Title]], found: list[Found]) -> None:
    """Mark the titles that found no name, after the merges to come have left their indexes alone."""
    taken = [(each.first, each.last) for each in found]
    for group in groups:
        if all(group[-1].last <= first or group[0].first >= last for first, last in taken):
            index = group[-1].last - 1
            for at in range(group[0].first, group[-1].last):
                if line.items[at].shape == "H":
                    index = at
            line.items[index] = replace(line.items[index], shape="W", value=Unnamed(tuple(group)))
    line.forget()
