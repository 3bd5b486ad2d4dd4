"""Where a line names those who sign a document: between, by, with, or before the verb."""

import re

from tracker.domain.facts import Party
from tracker.domain.places import country_of
from tracker.reader.cues import items_word
from tracker.reader.frames.document_group import LONGEST, NOBODY, Group, group_at
from tracker.reader.frames.document_regions import employer
from tracker.reader.frames.document_row import Act
from tracker.reader.frames.document_signers import complete, without_owners
from tracker.reader.frames.document_words import Written, noun_at
from tracker.reader.frames.slots import persons_left, persons_right, subject, unnamed_near
from tracker.reader.frames.verb_groups import is_adverb
from tracker.reader.items import Line
from tracker.reader.mentions import Mention
from tracker.reader.people import Person
from tracker.reader.story import Story
from tracker.reader.tags import Place

_PLACES_BEFORE = re.compile(r"[PA]s?(?:(?:,&|&|,|-)d?k?[PAB]s?P?)+")
_SMALL = r"[PA]s?[kgm]{0,2}c(?:o[kgcF]{1,2})?"  # "Malta's chamber of commerce"
_NAME = rf"(?:d?{_SMALL}|d?[PA]?s?[kcgm]{{0,3}}\"?(?:[PA]-)*(?:B|[NQFKP](?:p?[NQFKP])*[L.]*)\"?L?\.?(?:\([QN]+\))?)"
_LISTED = re.compile(
    rf"(?:^|(?<=[,;:kTaoirt.(\")]))(?P<list>{_NAME}(?:(?:,&|,|&){_NAME})*),?[kTadu]{{0,4}}(?:,[^,]{{1,20}},)?$"
)
_BRACKETED = re.compile(r"\((?:B|[NQFKP]+L?)(?:(?:-|&)(?:B|[NQFKP]+L?))+\)")
_HAVING = frozenset("have has had share shared maintain already also long operate".split())
_STATES = frozenset(
    {"sides", "parties", "countries", "nations", "states", "neighbours", "neighbors", "republics", "capitals"}
)
_OF_STATES = _STATES | frozenset(
    """
    governments companies firms businesses businessmen enterprises delegations banks ministries authorities agencies
    universities chambers regulators teams
    """.split()
)
_MET = frozenset("meeting meetings talks consultations ceremony session discussions call ties relations".split())
_BESIDE_VERB = frozenset(
    {
        "also",
        "both",
        "jointly",
        "then",
        "thus",
        "later",
        "today",
        "yesterday",
        "to",
        "intend",
        "plan",
        "agreed",
        "set",
        "due",
        "expected",
        "are",
        "have",
        "will",
    }
)
_FEASTS = frozenset(
    {"christmas", "easter", "ramadan", "eid", "nowruz", "diwali", "then", "midsummer"}
)  # "by Christmas"
_UNDER = frozenset("of in at by for under from on to near with".split())


def agents(line: Line, act: Act) -> Group:
    """Those after "by": "signed by X and Y", "the signing of a memorandum by A and B"."""
    start = act.verb if act.voice in {"passive", "reduced"} else max(act.verb, act.mention.right - 1)
    for at in range(start, min(max(act.verb + 6, act.mention.right + 14), len(line.items))):
        if (
            line.items[at].word == "by"
            and line.shape[at + 1 : at + 2] != "T"
            and items_word(line, at + 1) not in _FEASTS
            and not _is_of_another(line, act, at)
        ):
            return group_at(line, at + 1)
        if line.shape[at] in ";:" or (at > act.verb and line.items[at].word in {"which", "who", "after", "while"}):
            break
    return NOBODY


def _is_of_another(line: Line, act: Act, at: int) -> bool:
    """Tell the "by" of "represented by", "attended by" from that of the signing."""
    before = line.items[at - 1]
    return at - 1 > act.verb and before.kind == "word" and before.shape == "k" and before.word.endswith("ed")


def persons_by(line: Line) -> list[Person]:
    """The persons after the "by" of a list's item."""
    at = next((at for at, item in enumerate(line.items) if item.word == "by"), None)
    return persons_right(line, at, 6) if at is not None else []


def echo_parties(line: Line, story: Story, mention: Written, whole: Written) -> tuple[Party, ...]:
    """The parties of "one by A" in "two memoranda with B, one by A and the other by C"."""
    by = group_at(line, mention.last + 1)
    act = Act(whole.first, "noun", whole)
    return complete(line, [*by.names, *by.codes, *partner_of(line, story, act)])


def names_in(line: Line) -> list[str]:
    """The parties that an item of a list names after "by" or "between", or in brackets: "(Bata - Golden Tree)"."""
    for at, item in enumerate(line.items):
        if item.word in {"by", "between"}:
            found = group_at(line, at + 1)
            parties = complete(line, [*found.names, *found.codes])
            if len(parties) >= 2:
                return list(parties)
    bracket = line.shape.rfind("(")
    if bracket >= 0 and _BRACKETED.match(line.shape, bracket):
        found = group_at(line, bracket + 1)
        return found.names if len(found.names) > 1 else []
    return []


def parties_said(persons: list[Person]) -> set[str]:
    """Return the countries that persons stand for."""
    return {person.country for person in persons if person.country is not None}


def subjects(line: Line, story: Story, act: Act) -> Group:
    """Those who sign: before the verb, or before the second document of a verb that two share."""
    end = (
        act.mention.left
        if act.voice == "shared" or (act.voice == "relative" and act.mention.left > act.verb)
        else act.verb
    )
    if act.voice == "closing":
        return Group(persons_left(line, end, 10), [], [])
    if act.voice == "shared":
        return _of_second(line, act)
    near = {item.word for item in line.items[max(0, end - 4) : end]}
    states = _are_states(line, act.first)
    both = near & {"two", "both", "they"} if near.isdisjoint(_STATES) and not states else set()
    if both and line.shape[max(0, end - 4) : end].count("X") == 0:
        here = [item.value.person for item in line.items[:end] if isinstance(item.value, Mention)]
        together = here[-2:] if len(parties_said(here[-2:])) == 2 else story.two()
        if together or "two" in both:
            return Group(together, [], [])
    places = _subject_places(line, end)
    if states and len(places) < len(story.pair):
        places = []
    listed = _subject_list(line, end) if act.voice in {"active", "relative"} else NOBODY
    if len(places) >= 2 or len(listed.names) + len(listed.codes) >= 2:
        return listed if listed.names and len(listed.names) + len(listed.codes) >= 2 else Group([], [], places)
    persons: list[Person] = []
    if act.voice in {"active", "relative"} and not listed.names and not states:
        persons = persons_left(line, end, 10) or subject(line, story, end)
    if not persons and not listed.names and not states:
        persons = unnamed_near(line, story, max(0, end - 8), end) if act.voice == "active" else []
    return Group(persons, listed.names, places or listed.codes)


def _are_states(line: Line, verb: int) -> bool:
    """Tell "the two governments have also signed", whose signing nobody in particular did."""
    at = verb - 1
    while at > 0 and (line.shape[at] in "T,u" or is_adverb(line, at) or line.items[at].word in _BESIDE_VERB):
        at -= 1
    return at >= 0 and line.items[at].word in _OF_STATES


def _of_second(line: Line, act: Act) -> Group:
    """The subject that stands between two documents: "…, and Bata Shoes a contract"."""
    first = max(line.shape.rfind(letter, 0, act.mention.left) for letter in ",;&")
    start = first
    while start > act.verb and line.shape[start] in ",;&XdNQBPA":
        start -= 1
    return group_at(line, start + 1, act.mention.left)


def _subject_list(line: Line, verb: int) -> Group:
    """The organisations whose list ends just before the verb: "APEDA and DP World concluded", "KenGen has signed"."""
    found = _LISTED.search(line.shape, max(0, verb - LONGEST), verb)
    if found is None or line.items[found.start("list") - 1].word in _UNDER:
        return NOBODY
    start = found.start("list")
    while start < verb and line.shape[start] in "dkcgm":
        start += 1
    return group_at(line, start, verb)


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


def subject_owners(line: Line, verb: int) -> list[Party]:
    """The countries whose people sign: "Iceland's minister and Greenland's Jane Doe"."""
    first = max(line.shape.rfind(";", 0, verb), line.shape.rfind(":", 0, verb), verb - LONGEST)
    found: dict[Party, None] = {}
    for at in range(first + 1, verb):
        value, before = line.items[at].value, line.shape[max(0, at - 1) : at]
        if isinstance(value, Place) and value.form != "city" and before not in {"i", "u", "t", "y", "f", "b"}:
            found[country_of(value.code) or value.code] = None
    return list(found)


def holders(line: Line, document: int) -> list[Party]:
    """The states of "Kenya and Ghana have a treaty", before the document at an item."""
    at = document - 1
    while at > 0 and line.items[at].word in _HAVING:
        at -= 1
    return _subject_places(line, at + 1) if at < document - 1 and line.shape[at] == "P" else []


def parties_between(line: Line, mention: Written) -> list[Party]:
    """Parties named by "between A and B" after a document, or in its name: "the Russia-Belarus treaty"."""
    items = line.items
    for at in range(mention.last, min(mention.last + 16, len(items))):
        if items[at].word in {"including", "namely"} or _is_next(line, at, mention):
            break
        if items[at].word == "between":
            found = group_at(line, at + 1)
            parties = complete(line, [*found.names, *found.codes])
            return list(parties) if len(parties) >= 2 else _of_two(found.persons)
        if items[at].word == "of" and at == mention.last and line.shape[at + 1 : at + 5].lstrip("d")[:1] == "B":
            found = group_at(line, at + 1)
            if len(found.names) >= 2:
                return list(complete(line, [*found.names, *found.codes]))
        if items[at].word == "of" and line.shape[at + 1 : at + 2] == "P":
            found = group_at(line, at + 1)
            if len(found.codes) >= 2:
                return without_owners(found.codes)
        if line.shape[at] in ";.":
            break
    named = [item.value.code for item in items[mention.left : mention.first] if isinstance(item.value, Place)]
    return without_owners(list(dict.fromkeys(named))) if len(set(named)) >= 2 else []


def _is_next(line: Line, at: int, mention: Written) -> bool:
    """Tell another document, whose parties are its own."""
    word = line.items[at].word
    return at > mention.right and (word in {"one", "another"} or noun_at([word], 0)[1] is not None)


def _of_two(persons: list[Person]) -> list[Party]:
    """The two countries of "between President X and his guest Y"."""
    parties = sorted({person.party for person in persons if person.party is not None})
    return parties if len(parties) == len(persons) == 2 else []


def between_after(line: Line, act: Act) -> list[Party]:
    """Parties named by "between A and B" after the verb."""
    return parties_between(line, Written(act.verb, act.verb + 1, act.mention.noun, act.verb, act.verb + 1))


def partner_of(line: Line, story: Story, act: Act) -> list[str]:
    """The one with whom: "signed a contract with SOCAR", "signed with the UAE on February 18"."""
    at = _partner_at(line, act)
    if at is None:
        return []
    found = group_at(line, at + 1)
    if found.persons and not found.names:
        employers = [(employer(story, person), person.party) for person in found.persons]
        named = [body.name if body is not None else party for body, party in employers]
        return [name for name in named if name is not None]
    return [*found.names, *found.codes]


def _partner_at(line: Line, act: Act) -> int | None:
    """Where "with" stands: behind the document, else behind the verb before it."""
    items, awarded, mention = line.items, act.kind == "award", act.mention
    first, last = min(mention.last, act.verb), min(max(mention.right, act.verb) + 9, len(items))
    if mention.echo and items[mention.last : mention.last + 1] and items[mention.last].word == "with":
        return mention.last  # "a deal with Togo in January and another with Benin in May"
    for at in range(first, last):
        if items[at].word == "with" or (awarded and items[at].word in {"from", "to", "by"}):
            return at
        if line.shape[at] in ";.":
            return None
    return None


def persons_with(line: Line, act: Act) -> list[Person]:
    """The persons with whom others sign: "signed an agreement on ports with his Greek counterpart, X"."""
    first = min(act.mention.last, act.verb)
    for at in range(first, min(max(act.mention.right, act.verb) + 9, len(line.items))):
        if line.items[at].word == "with" and line.items[at - 1].word not in _MET:
            return group_at(line, at + 1).persons
        if line.shape[at] in ";.":
            break
    return []


def owner_of(line: Line, act: Act) -> Party | None:
    """The country that owns a partner: "with Russia's GAZ Group"."""
    at = line.shape.find("yPs", min(act.mention.last, act.verb))
    value = line.items[at + 1].value if at >= 0 else None
    return value.code if isinstance(value, Place) else None
