"""Who signs: signatories, and the parties that they stand for."""

import re
from typing import NamedTuple

from tracker.domain.facts import Party
from tracker.domain.places import country_of, is_code
from tracker.reader.bodies import Body
from tracker.reader.frames.document_acts import Act
from tracker.reader.frames.document_nouns import Written, number_of
from tracker.reader.frames.slots import parties_of, persons_left, persons_right, subject, unnamed_near, written
from tracker.reader.items import Line
from tracker.reader.mentions import Mention
from tracker.reader.people import Person
from tracker.reader.story import Story
from tracker.reader.tags import Place

_OFFICIAL = (
    "ministry", "central bank", "reserve bank", "national bank", "department", "government", "treasury", "customs",
    "state committee", "state agency", "federal agency", "directorate", "cabinet", "parliament", "embassy",
)  # fmt: skip
_OPEN = frozenset({"the", "both", "respectively", "governments", "government", "republic", "of"})
_PLACES_BEFORE = re.compile(r"[PA]s?(?:(?:,&|&|,|-)d?k?[PAB]s?P?)+")
_BODIES_BEFORE = re.compile(
    r"(?:[NQBFKP]+[L.]*)(?:\(Q\))?(?:,?&d?(?:[PA]s?)?\"?[NQBFKP]+\"?[NQBFKP]*[L.]*(?:\(Q\))?)[kd]{0,3}$"
)
_LONGEST = 26  # items in which a list of signers goes on


class _Group(NamedTuple):
    """A list of those who sign: persons, organisations by name, countries and regions by code."""

    persons: list[Person]
    names: list[str]
    codes: list[Party]


_GENERIC = frozenset(
    """
    ministries governments chambers ministers presidents leaders parliaments universities customs province region
    government
    """.split()
)
_COLLECTIVE = frozenset(
    """
    sides parties countries nations states governments leaders presidents ministers two both they we delegations
    co-chairs co-chairmen heads officials their them representatives counterparts neighbours ministries he she
    secretaries diplomats teams republics capitals it i who statesmen premiers experts chambers academies companies
    """.split()
)
_LESSER = frozenset("regions provinces cities towns mayors universities rectors municipalities districts clubs".split())
_FEW = 8  # items before a verb in which its subject stands
_NAMES = frozenset("NKLQ")
_NOBODY = _Group([], [], [])


def sides_of(line: Line, story: Story, act: Act) -> tuple[tuple[str, ...], tuple[Party, ...], tuple[str, ...]]:
    """Signatories, parties, and which of them are carried over."""
    by = _agents(line, act)
    between = parties_between(line, act.mention) or _between_after(line, act)
    before = _subjects(line, story, act) if act.voice in {"active", "relative", "closing"} or not by else _NOBODY
    persons = by.persons or before.persons
    signatories = tuple(sorted(person.name for person in persons))
    for found in (between, [*by.names, *by.codes], [*before.names, *before.codes]):
        parties = _complete(line, found)
        if len(parties) >= 2:
            return signatories, parties, ()
    partner = _partner(line, act)
    if len(partner) >= 2 and number_of(line, act.mention) == len(partner):
        return signatories, (), ()  # one with each
    if len(partner) >= 2 and not persons:
        return signatories, _complete(line, partner), ()
    alone = [*by.names, *by.codes] or [*before.names, *before.codes]
    if partner and not alone and not persons:
        alone = _one_name(line, act) or _one_country(line, act)
    if partner and alone and not set(partner) & set(alone):
        return signatories, _complete(line, [*alone, *partner]), ()
    if persons:
        parties = parties_of(persons, story)
        if partner and len({person.country for person in persons}) == 1 and persons[0].party:
            parties = tuple(sorted({persons[0].party, *partner}))
        return signatories, parties, () if len(parties_said(persons)) >= 2 else ("parties",)
    if alone:
        return signatories, _with_other(story, alone), ("parties",)
    if partner and len(partner) == 1:
        other = story.other(partner[0]) or story.other(_owner_of(line, act)) or story.host
        if other is not None and other != partner[0]:
            return signatories, tuple(sorted({partner[0], other})), ("parties",)
    if partner or _is_somebody_else(line, act) or _are_lesser(line, act):
        return (), (), ()
    if story.gathering is not None and len(story.gathering.parties) >= 2:
        leaders = story.gathering.participants if "leaders" in line.words else ()
        return leaders, story.gathering.parties, ("parties",)
    return signatories, story.sides(), ("parties",)


def _is_somebody_else(line: Line, act: Act) -> bool:
    """Tell whether names stand where the signers stand, and none of them leads to a party: then it is not the pair."""
    items = line.items
    if act.voice == "active":
        start = max(line.shape.rfind(";", 0, act.verb) + 1, act.verb - _LONGEST)
        zone = range(start, act.verb)
        if any(items[at].word in _COLLECTIVE for at in zone):
            return False
        return any(_is_a_name(line, at) and line.shape[at - 1 : at] not in {"i", "u"} for at in zone)
    after = range(act.verb, min(len(items), act.verb + 6))
    between = next((at for at in after if items[at].word == "between"), None)
    if between is None or act.voice != "passive":
        return False
    following = {item.word for item in items[between + 1 : between + 6]}
    return following.isdisjoint(_COLLECTIVE)


_LAST_NAME = re.compile(r"(?:^|[,;&s])(?P<name>[NQ]{1,3}L?)[ka]{0,2}$")


def _one_name(line: Line, act: Act) -> list[str]:
    """The company that stands right before a verb: "KenGen has signed"."""
    found = _LAST_NAME.search(line.shape[: act.verb]) if act.voice == "active" else None
    return [written(line, *found.span("name"))] if found is not None else []


def _one_country(line: Line, act: Act) -> list[Party]:
    """The country that the words before a verb name, if it is one: "Kenya's government has signed"."""
    zone = line.items[max(0, act.verb - _LONGEST) : act.verb]
    found = {item.value.code for item in zone if isinstance(item.value, Place) and item.value.form != "city"}
    return list(found) if len(found) == 1 else []


def _are_lesser(line: Line, act: Act) -> bool:
    """Tell regions, cities and universities, which sign for themselves: "both regions signed"."""
    end = act.verb if act.voice == "active" else min(len(line.items), max(act.verb, act.mention.right) + 6)
    start = max(0, act.verb - _FEW) if act.voice == "active" else min(act.verb, act.mention.last)
    return any(item.word in _LESSER for item in line.items[start:end])


def _is_a_name(line: Line, at: int) -> bool:
    value = line.items[at].value
    return not value.shared if isinstance(value, Body) else line.shape[at] in "NQ"


def parties_said(persons: list[Person]) -> set[str]:
    """Return the countries that persons stand for."""
    return {person.country for person in persons if person.country is not None}


def _with_other(story: Story, alone: list[str]) -> tuple[Party, ...]:
    """Return one side with the other country of the pair."""
    other = next((story.other(name) for name in alone if is_code(name)), None) or story.host
    return tuple(sorted({*alone, other})) if other is not None and other not in alone else story.sides()


def _complete(line: Line, found: list[str]) -> tuple[Party, ...]:
    """Return parties sorted; ministries and central banks sign for their countries too."""
    names = [name for name in found if not is_code(name)]
    codes = _without_owners([name for name in found if is_code(name)])
    return tuple(sorted({*names, *codes, *_states(line, names)}))


def _states(line: Line, names: list[str]) -> list[Party]:
    if not any(word in name.lower() for name in names for word in _OFFICIAL):
        return []
    found: list[Party] = []
    for at, item in line.tags("B"):
        if isinstance(item.value, Body) and item.value.name in names:
            found.extend(item.value.places)
            owner = line.items[at - 1].value if at else None
            owner = line.items[at - 2].value if at > 1 and line.shape[at - 1] == "s" else owner
            if isinstance(owner, Place) and owner.form != "city":
                found.append(owner.code)
    return found


def _agents(line: Line, act: Act) -> _Group:
    """Those after "by": "signed by X and Y", "the signing of a memorandum by A and B"."""
    start = act.verb if act.voice in {"passive", "reduced"} else max(act.verb, act.mention.right - 1)
    for at in range(start, min(max(act.verb + 6, act.mention.right + 14), len(line.items))):
        if line.items[at].word == "by" and line.shape[at + 1 : at + 2] != "T":
            return group_at(line, at + 1)
        if line.shape[at] in ";:" or (at > act.verb and line.items[at].word in {"which", "who", "after", "while"}):
            break
    return _NOBODY


def persons_by(line: Line) -> list[Person]:
    """The persons after the "by" of a list's item."""
    at = next((at for at, item in enumerate(line.items) if item.word == "by"), None)
    return persons_right(line, at, 6) if at is not None else []


def echo_parties(line: Line, mention: Written, whole: Written) -> tuple[Party, ...]:
    """The parties of "one by A" in "two memoranda with B, one by A and the other by C"."""
    by = group_at(line, mention.last + 1)
    act = Act(whole.first, "noun", whole)
    return _complete(line, [*by.names, *by.codes, *_partner(line, act)])


def names_in(line: Line) -> list[str]:
    """The parties that an item of a list names after "by" or "between"."""
    for at, item in enumerate(line.items):
        if item.word in {"by", "between"}:
            found = group_at(line, at + 1)
            parties = _complete(line, [*found.names, *found.codes])
            if len(parties) >= 2:
                return list(parties)
    return []


def group_at(line: Line, start: int) -> _Group:
    """Read a list of signers that begins at an item."""
    persons: list[Person] = []
    names: list[str] = []
    codes: list[Party] = []
    at, limit = start, min(len(line.items), start + _LONGEST)
    while at < limit:
        item, letter = line.items[at], line.shape[at]
        if isinstance(item.value, Mention):
            persons.append(item.value.person)
        elif isinstance(item.value, Body) and not item.value.shared:
            names.append(item.value.name)
        elif letter == "(" and line.shape[at + 1 : at + 3] in {"Q)", "N)"}:
            at += 3
            continue
        elif (
            letter in "NQ"
            or (letter in "FK" and (at > start or line.shape[at + 1 : at + 2] in _NAMES))
            or ((letter == "P" or _is_capital(line, at)) and line.shape[at + 1 : at + 2] in _NAMES)
        ):
            last = _name_end(line, at, limit)
            if line.shape[last : last + 1] != "s" and not (last == at + 1 and item.word in _GENERIC):
                names.append(written(line, at, last))
            at = last
            continue
        elif letter == "i" and line.shape[at + 1 : at + 2] == "P" and line.shape[at + 2 : at + 3] != "s":
            at += 1
        elif isinstance(item.value, Place):
            if item.value.form != "city" and not _owns(line, at):
                codes.append(item.value.code)
        elif letter not in ',&ds-()"' and item.word not in _OPEN and not (persons and letter in "kogHFfMmRCct"):
            break
        at += 1
    return _Group(persons, names, list(dict.fromkeys(codes)))


def _name_end(line: Line, start: int, limit: int) -> int:
    last = start
    while last < limit and (line.shape[last] in "NQFKLPB." or _is_capital(line, last)):
        last += 1
        if line.shape[last - 1] == "B":
            break
    return last - (line.shape[last - 1] == "." and line.shape[last - 2] != "L")


def _is_capital(line: Line, at: int) -> bool:
    """Tell a word that is no name elsewhere: "DP World"."""
    return line.shape[at] in "kgm" and line.items[at].text[0].isupper()


def _owns(line: Line, at: int) -> bool:
    """Tell "Azerbaijan's SMB Agency", "the Indian Ministry of Education" from a country that signs."""
    following = line.shape[at + 1 : at + 3]
    return (
        following[:1] == "B"
        or (following[:1] == "s" and following[1:] in {"B", "N", "Q", "X"})
        or (line.shape[at] == "A" and following[:1] in {"N", "X", "Q", "H", "F"})
    )


def _subjects(line: Line, story: Story, act: Act) -> _Group:
    """Those who sign: before the verb."""
    verb = act.verb
    end = act.mention.left if act.voice == "relative" and act.mention.left > verb else verb
    if act.voice == "closing":
        return _Group(persons_left(line, end, 10), [], [])
    both = {item.word for item in line.items[max(0, end - 4) : end]} & {"two", "both", "they"}
    if both and line.shape[max(0, end - 4) : end].count("X") == 0:
        here = [item.value.person for item in line.items[:end] if isinstance(item.value, Mention)]
        together = here[-2:] if len(parties_said(here[-2:])) == 2 else story.two()
        if together:
            return _Group(together, [], [])
    places = _subject_places(line, end)
    bodies = _subject_bodies(line, end)
    if len(places) >= 2 or len(bodies.names) >= 2:
        return bodies._replace(codes=places) if len(bodies.names) >= 2 else _Group([], [], places)
    persons: list[Person] = []
    if act.voice in {"active", "relative"}:
        persons = persons_left(line, end, 10) or subject(line, story, end)
    if not persons:
        persons = unnamed_near(line, story, max(0, end - 8), end) if act.voice == "active" else []
    return _Group(persons, bodies.names, places)


def _subject_bodies(line: Line, verb: int) -> _Group:
    """The organisations whose list ends just before the verb: "APEDA and DP World concluded"."""
    shape = line.shape[:verb]
    found = _BODIES_BEFORE.search(shape)
    if found is not None:
        return group_at(_cut(line, verb), found.start())
    at = shape.rfind("B", max(0, verb - 4))
    value = line.items[at].value if at >= 0 else None
    before = line.items[at - 1].word if at > 0 else ""
    if isinstance(value, Body) and not value.shared and before not in {"in", "of", "at", "under", "by", "for"}:
        return _Group([], [value.name], [])
    return _NOBODY


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
    return _without_owners(list(codes))


def parties_between(line: Line, mention: Written) -> list[Party]:
    """Parties named by "between A and B" after a document, or in its name: "the Russia-Belarus treaty"."""
    items = line.items
    for at in range(mention.last, min(mention.last + 16, len(items))):
        if items[at].word == "between":
            found = group_at(line, at + 1)
            parties = _complete(line, [*found.names, *found.codes])
            if len(parties) >= 2:
                return list(parties)
        if items[at].word == "of" and line.shape[at + 1 : at + 2] == "P":
            found = group_at(line, at + 1)
            if len(found.codes) >= 2:
                return _without_owners(found.codes)
        if line.shape[at] in ";.":
            break
    named = [item.value.code for item in items[mention.left : mention.first] if isinstance(item.value, Place)]
    return _without_owners(list(dict.fromkeys(named))) if len(set(named)) >= 2 else []


def _between_after(line: Line, act: Act) -> list[Party]:
    """Parties named by "between A and B" after the verb."""
    return parties_between(line, Written(act.verb, act.verb + 1, act.mention.noun, act.verb, act.verb + 1))


def _partner(line: Line, act: Act) -> list[str]:
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


def _owner_of(line: Line, act: Act) -> Party | None:
    """The country that owns a partner: "with Russia's GAZ Group"."""
    at = line.shape.find("yPs", min(act.mention.last, act.verb))
    value = line.items[at + 1].value if at >= 0 else None
    return value.code if isinstance(value, Place) else None


def _without_owners(found: list[Party]) -> list[Party]:
    """Drop a country that is named only to place its own subdivision: "Russia's Astrakhan region"."""
    return [code for code in found if not any(other != code and country_of(other) == code for other in found)]
