"""Where a line names those who sign a document: between, by, with, or before the verb."""

import re

from tracker.domain.facts import Party
from tracker.reader.bodies import Body
from tracker.reader.frames.document_acts import Act
from tracker.reader.frames.document_nouns import Written
from tracker.reader.frames.document_signers import NOBODY, Group, complete, group_at, without_owners
from tracker.reader.frames.slots import persons_left, persons_right, subject, unnamed_near
from tracker.reader.items import Line
from tracker.reader.mentions import Mention
from tracker.reader.people import Person
from tracker.reader.story import Story
from tracker.reader.tags import Place

_PLACES_BEFORE = re.compile(r"[PA]s?(?:(?:,&|&|,|-)d?k?[PAB]s?P?)+")
_BODIES_BEFORE = re.compile(
    r"(?:[NQBFKP]+[L.]*)(?:\(Q\))?(?:,?&d?(?:[PA]s?)?\"?[NQBFKP]+\"?[NQBFKP]*[L.]*(?:\(Q\))?)[kd]{0,3}$"
)


def agents(line: Line, act: Act) -> Group:
    """Those after "by": "signed by X and Y", "the signing of a memorandum by A and B"."""
    start = act.verb if act.voice in {"passive", "reduced"} else max(act.verb, act.mention.right - 1)
    for at in range(start, min(max(act.verb + 6, act.mention.right + 14), len(line.items))):
        if line.items[at].word == "by" and line.shape[at + 1 : at + 2] != "T":
            return group_at(line, at + 1)
        if line.shape[at] in ";:" or (at > act.verb and line.items[at].word in {"which", "who", "after", "while"}):
            break
    return NOBODY


def persons_by(line: Line) -> list[Person]:
    """The persons after the "by" of a list's item."""
    at = next((at for at, item in enumerate(line.items) if item.word == "by"), None)
    return persons_right(line, at, 6) if at is not None else []


def echo_parties(line: Line, mention: Written, whole: Written) -> tuple[Party, ...]:
    """The parties of "one by A" in "two memoranda with B, one by A and the other by C"."""
    by = group_at(line, mention.last + 1)
    act = Act(whole.first, "noun", whole)
    return complete(line, [*by.names, *by.codes, *partner_of(line, act)])


def names_in(line: Line) -> list[str]:
    """The parties that an item of a list names after "by" or "between"."""
    for at, item in enumerate(line.items):
        if item.word in {"by", "between"}:
            found = group_at(line, at + 1)
            parties = complete(line, [*found.names, *found.codes])
            if len(parties) >= 2:
                return list(parties)
    return []


def parties_said(persons: list[Person]) -> set[str]:
    """Return the countries that persons stand for."""
    return {person.country for person in persons if person.country is not None}


def subjects(line: Line, story: Story, act: Act) -> Group:
    """Those who sign: before the verb."""
    verb = act.verb
    end = act.mention.left if act.voice == "relative" and act.mention.left > verb else verb
    if act.voice == "closing":
        return Group(persons_left(line, end, 10), [], [])
    both = {item.word for item in line.items[max(0, end - 4) : end]} & {"two", "both", "they"}
    if both and line.shape[max(0, end - 4) : end].count("X") == 0:
        here = [item.value.person for item in line.items[:end] if isinstance(item.value, Mention)]
        together = here[-2:] if len(parties_said(here[-2:])) == 2 else story.two()
        if together:
            return Group(together, [], [])
    places = _subject_places(line, end)
    bodies = _subject_bodies(line, end)
    if len(places) >= 2 or len(bodies.names) >= 2:
        return bodies._replace(codes=places) if len(bodies.names) >= 2 else Group([], [], places)
    persons: list[Person] = []
    if act.voice in {"active", "relative"}:
        persons = persons_left(line, end, 10) or subject(line, story, end)
    if not persons:
        persons = unnamed_near(line, story, max(0, end - 8), end) if act.voice == "active" else []
    return Group(persons, bodies.names, places)


def _subject_bodies(line: Line, verb: int) -> Group:
    """The organisations whose list ends just before the verb: "APEDA and DP World concluded"."""
    shape = line.shape[:verb]
    found = _BODIES_BEFORE.search(shape)
    if found is not None:
        return group_at(_cut(line, verb), found.start())
    at = shape.rfind("B", max(0, verb - 4))
    value = line.items[at].value if at >= 0 else None
    before = line.items[at - 1].word if at > 0 else ""
    if isinstance(value, Body) and not value.shared and before not in {"in", "of", "at", "under", "by", "for"}:
        return Group([], [value.name], [])
    return NOBODY


def _cut(line: Line, end: int) -> Line:
    """Return the line's first items as a line of their own."""
    return Line(line.items[:end], role=line.role, paragraph=line.paragraph, start=line.start, end=line.end)


def _subject_places(line: Line, verb: int) -> list[Party]:
    """The places that sign: "Azerbaijan and Russia's Astrakhan region have signed"."""
    shape = line.shape[:verb]
    found = list(_PLACES_BEFORE.finditer(shape))
    if not found or verb - found[-1].end() > 9 or ";" in shape[found[-1].end() :]:
        return []
    codes: dict[Party, None] = {}
    for item in line.items[found[-1].start() : found[-1].end()]:
        if isinstance(item.value, Place) and item.value.form != "city":
            codes[item.value.code] = None
    return without_owners(list(codes))


def parties_between(line: Line, mention: Written) -> list[Party]:
    """Parties named by "between A and B" after a document, or in its name: "the Russia-Belarus treaty"."""
    items = line.items
    for at in range(mention.last, min(mention.last + 16, len(items))):
        if items[at].word == "between":
            found = group_at(line, at + 1)
            parties = complete(line, [*found.names, *found.codes])
            if len(parties) >= 2:
                return list(parties)
        if items[at].word == "of" and line.shape[at + 1 : at + 2] == "P":
            found = group_at(line, at + 1)
            if len(found.codes) >= 2:
                return without_owners(found.codes)
        if line.shape[at] in ";.":
            break
    named = [item.value.code for item in items[mention.left : mention.first] if isinstance(item.value, Place)]
    return without_owners(list(dict.fromkeys(named))) if len(set(named)) >= 2 else []


def between_after(line: Line, act: Act) -> list[Party]:
    """Parties named by "between A and B" after the verb."""
    return parties_between(line, Written(act.verb, act.verb + 1, act.mention.noun, act.verb, act.verb + 1))


def partner_of(line: Line, act: Act) -> list[str]:
    """The one with whom: "signed a contract with SOCAR", "signed with the UAE on February 18"."""
    items = line.items
    for at in range(min(act.mention.last, act.verb), min(max(act.mention.right, act.verb) + 9, len(items))):
        if items[at].word == "with":
            found = group_at(line, at + 1)
            if found.persons:
                return [person.party for person in found.persons if person.party is not None]
            return [*found.names, *found.codes]
        if line.shape[at] in ";.":
            break
    return []


def owner_of(line: Line, act: Act) -> Party | None:
    """The country that owns a partner: "with Russia's GAZ Group"."""
    at = line.shape.find("yPs", min(act.mention.last, act.verb))
    value = line.items[at + 1].value if at >= 0 else None
    return value.code if isinstance(value, Place) else None
