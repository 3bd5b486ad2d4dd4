# OWNER from 03:10: the documents engineer (a new colleague); the grammar engineer leaves this file to him, please.
"""Who signs: signatories, parties, companies."""

import re

from tracker.domain.facts import Party
from tracker.domain.places import country_of, is_code
from tracker.reader.bodies import Body
from tracker.reader.cues import clause_of
from tracker.reader.frames.document_nouns import Written, is_passive
from tracker.reader.frames.slots import parties_of, persons_left, persons_right, subject, written
from tracker.reader.items import Item, Line
from tracker.reader.people import Person
from tracker.reader.story import Story
from tracker.reader.tags import Place


def sides_of(
    line: Line, story: Story, verb: int, mention: Written
) -> tuple[tuple[str, ...], tuple[Party, ...], tuple[str, ...]]:
    """Signatories, parties, and which of them are carried over."""
    persons = _signers(line, story, verb, mention)
    names = tuple(sorted(person.name for person in persons))
    leaders = _listed(line.items, verb + 2) if line.shape[verb + 1 : verb + 3] in {"bd", "bA"} else []
    if len(leaders) >= 2:
        return (), tuple(sorted(leaders)), ()
    said = parties_between(line, mention) or parties_between(line, Written(verb, verb + 1, mention.noun))
    firms = _firms(line, verb, mention)
    if len(firms) >= 2 and not all(is_code(name) for name in firms):
        return names, tuple(sorted(firms)), ()
    bodies = _bodies(line, verb)
    if bodies and len(bodies) >= 2:
        return names, tuple(sorted({*(bodies), *_states(line, bodies)})), ()
    if len(said) >= 2:
        return names, tuple(sorted(said)), ()
    subjects = _subject_places(line, verb)
    if len(subjects) >= 2:
        return names, tuple(sorted(subjects)), ()
    if persons:
        parties = parties_of(persons, story)
        if bodies:
            parties = tuple(sorted({*parties, *bodies}))
        return names, parties, ()
    if bodies:
        country = next((code for code in subjects or said), None)
        one = country or (story.other(_owner(line, verb)) if _owner(line, verb) else None) or story.host
        return names, tuple(sorted({bodies[0], *([one] if one else [])})), ("parties",)
    if story.gathering is not None and story.gathering.parties:
        return story.gathering.participants if "leaders" in line.words else (), story.gathering.parties, ("parties",)
    return (), story.sides(), ("parties",)


_NAMED_BEFORE = re.compile(r"(?P<one>[NQBFK]+L?)&d?(?P<two>[NQBFKP]+L?)k?$")


def _firms(line: Line, verb: int, mention: Written) -> list[str]:
    """The companies that sign: "by Wizz Air and the AZAL group", "APEDA and DP World concluded"."""
    for at in range(min(verb, mention.last), min(mention.last + 12, len(line.items) - 1)):
        if line.items[at].word in {"by", "between"}:
            return names_after(line, at)
    before = _NAMED_BEFORE.search(line.shape[:verb])
    if before is None:
        return []
    return [_name_of(line, *before.span(group)) for group in ("one", "two")]


def names_after(line: Line, at: int) -> list[str]:
    """The names of a list after an item: organisations as written, countries by code; none where a person is."""
    names: list[str] = []
    first: int | None = None
    for index in range(at + 1, min(at + 16, len(line.items) + 1)):
        letter = line.shape[index] if index < len(line.items) else "."
        if letter == "X":
            return []
        if letter in "NQBFKPL" and not (letter == "P" and first is not None):
            first = index if first is None else first
            continue
        if first is not None:
            names.append(_name_of(line, first, index))
            first = None
        if letter not in ",&d":
            break
    return names


def _name_of(line: Line, first: int, last: int) -> str:
    item = line.items[first]
    if last - first == 1 and isinstance(item.value, Place):
        return item.value.code
    if last - first == 1 and isinstance(item.value, Body):
        return item.value.name
    return written(line, first, last)


def _owner(line: Line, verb: int) -> Party | None:
    at = line.shape.find("P", verb, verb + 4)
    value = line.items[at].value if at >= 0 else None
    return value.code if isinstance(value, Place) else None


def _states(line: Line, bodies: list[str]) -> list[Party]:
    """Ministries and central banks sign for their countries."""
    official = ("ministry", "central bank", "reserve bank", "department", "government", "treasury", "customs")
    if not any(word in name.lower() for name in bodies for word in official):
        return []
    return [code for item in line.items if isinstance(item.value, Body) for code in item.value.places]


def _signers(line: Line, story: Story, verb: int, mention: Written) -> list[Person]:
    by = next((at for at in range(verb, min(verb + 4, len(line.items))) if line.items[at].word in {"by", "-"}), None)
    if by is None and mention.last < len(line.items):
        by = next(
            (
                at
                for at in range(mention.last, min(mention.last + 14, len(line.items)))
                if line.items[at].word == "by" and line.shape[at + 1 : at + 3].count("X")
            ),
            None,
        )
    if by is not None:
        found = persons_right(line, by, 5)
        if found:
            return found
    if is_passive(line, verb):
        return []
    return persons_left(line, verb, 10) or (
        subject(line, story, verb) if line.items[verb].word in {"signed", "inked"} else []
    )


def parties_between(line: Line, mention: Written) -> list[Party]:
    """Parties named by "between A and B", "with B", after a document or a verb."""
    items = line.items
    for at in range(mention.last, min(mention.last + 16, len(items))):
        if items[at].word == "between":
            found = _listed(items, at + 1)
            if len(found) >= 2:
                return found
        if line.shape[at] in ";.":
            break
    return []


def _listed(items: list[Item], start: int) -> list[Party]:
    found: dict[Party, None] = {}
    for item in items[start : start + 10]:
        if isinstance(item.value, Place):
            if item.value.form != "city":
                found[item.value.code] = None
        elif item.shape not in ",&dsockFgKN" or item.word in {"in", "on", "for"}:
            break
    return _without_owners(list(found))


def _without_owners(found: list[Party]) -> list[Party]:
    """Drop a country that is named only to place its own subdivision: "Russia's Astrakhan region"."""
    return [code for code in found if not any(other != code and country_of(other) == code for other in found)]


def _subject_places(line: Line, verb: int) -> list[Party]:
    """The places that sign: "Azerbaijan and Russia's Astrakhan region have signed"."""
    shape = line.shape[:verb]
    found = list(re.finditer(r"[PA]s?(?:(?:,&|&|,)d?k?[PA]s?P?)+", shape))
    if not found or verb - found[-1].end() > 9 or ";" in shape[found[-1].end() :]:
        return []
    codes: dict[Party, None] = {}
    for item in line.items[found[-1].start() : found[-1].end()]:
        if isinstance(item.value, Place) and item.value.form != "city":
            codes[item.value.code] = None
    return _without_owners(list(codes))


def _bodies(line: Line, verb: int) -> list[str]:
    """The organisations that sign: the subjects of the verb, those after "by" or "with", those that it is between."""
    first, last = clause_of(line, verb)
    found: list[str] = []
    for at, item in line.tags("B"):
        body = item.value
        if not isinstance(body, Body) or body.shared or not first <= at < last:
            continue
        owned = at > 0 and line.shape[at - 1] == "d"
        before = line.items[at - 2].word if owned and at > 1 else line.items[at - 1].word if at else ""
        if before in {"in", "of", "at", "under", "for", "from"}:
            continue
        if at < verb or before in {"by", "with", "and", "between", "'s", ","}:
            found.append(body.name)
    return found
