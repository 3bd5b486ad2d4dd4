"""Persons in a line: names with the titles before, after and around them, each made one item."""

from msgspec.structs import replace

from tracker.reader.counterparts import counterparts_at, other_side, others_too, plain_counterparts
from tracker.reader.elided_titles import of_another_place
from tracker.reader.items import Line
from tracker.reader.mentions import Found, Names, Unnamed, merge
from tracker.reader.people import People
from tracker.reader.plurals import plural_persons
from tracker.reader.title_groups import (
    extended,
    goes_on,
    is_of_both,
    mark_courtesies,
    title_groups,
    with_title,
)
from tracker.reader.titled_person import titled_person
from tracker.reader.titles import Title
from tracker.reader.whose import two_of_whose


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
            held = replace(group[-1], plural=False)
            found[-2:] = [each._replace(value=with_title(each.value, held)) for each in found[-2:]]
            found[-1] = found[-1]._replace(last=held.last)
            continue
        owner = counterparts.get(group[0].first)
        made = two_of_whose(line, group, people) or plural_persons(line, group, people) if group[-1].plural else None
        if made is None:
            single = titled_person(line, group, names, people, owner)
            second = of_another_place(line, group, single, people) if single is not None else None
            made = [each for each in (single, second) if each is not None]
            former = goes_on(line, found[-1], group) if not made and found else None
            if former is not None:
                found[-1] = extended(found[-1], group, former=former)
                names.taken.update(range(found[-1].first, found[-1].last))
                continue
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
