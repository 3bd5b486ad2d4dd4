"""Offices told by a verb: "X, who heads B", "B, headed by X", "A and B co-chaired the session of the commission"."""

from collections.abc import Iterator

from msgspec.structs import replace

from tracker.domain.facts import Party
from tracker.domain.period import Period
from tracker.reader.bodies import Body
from tracker.reader.frames.office.given import PERSONS, Given, given, listed
from tracker.reader.frames.office.headed import HEADED, HEADS, PAST, headships_at
from tracker.reader.frames.office.known import shared_nouns
from tracker.reader.frames.slots import when_tag
from tracker.reader.items import Line
from tracker.reader.mentions import Mention, Unnamed
from tracker.reader.patterns import regex
from tracker.reader.people import Person
from tracker.reader.story import Story
from tracker.reader.title_owners import body_of, small_body

_CO_CHAIR = frozenset({"co-chaired", "co-chair", "co-chairs", "co-chairing", "co-presided"})
_CO_CHAIRS = frozenset({"co-chairs", "co-chairmen", "co-chairmanship", "co-chairing"})
_CHAIRED = frozenset({"chaired", "presided"})  # is co-chaired where it was done "jointly"
VERBS = frozenset(HEADS) | frozenset(HEADED) | frozenset(PAST) | _CO_CHAIR | _CO_CHAIRS | _CHAIRED
_BOTH = frozenset({"two", "both", "they"})
_WITH = frozenset({"with", "alongside"})
_ARE = frozenset({"are", "were", "as"})
_PARTS = frozenset({"part", "half", "section"})
_PRESIDED = frozenset({"headed", "chaired", "led", "presided"})
_PART_BY = regex(r"(?:A|Ps)(?P<noun>k)(?:od?m*[cB])?k{0,3}b(?:d|h)*X")
_AFTER = regex(r"(?:,?k?yX,?)?d?(?:O?[kKF]od?)?B")  # "co-chairs the third session of the council"
_BEFORE = regex(r"B,r(?:d?[k#])?$")
_SESSIONS = frozenset({"meeting", "session", "sitting", "round", "gathering"})
_TO_EVENT = regex(r"(?:,[Tkid]{1,3}P?,)?[dO]*")  # "co-chaired, Friday in Lisbon, the 14th"
_WITHIN_NAMES = frozenset({"-", "&", "and", "'", "'s"})
_OTHER = regex(r"d?(?:[PA]s?)?[FgEk&]*C?,?(?:h\.?)*X")  # "his Ugandan counterpart, Francis Mwebesa"
_TWO_FAR = 7  # items between "the two" and their verb
_NEAR = 3  # items between those who chair and their verb
_EARLIER = frozenset({"earlier", "before", "later", "previously"})
_LONG_BEFORE = 60  # days; a session of the last weeks has the chairs of today
_BY = 7  # items from a verb to the "by" that names who did it


def offices_by_verb(line: Line, story: Story) -> Iterator[Given]:
    """Yield the offices that the verbs and nouns of a line give."""
    yield from _heads_of_parts(line, story)
    for index, item in enumerate(line.items) if not line.words.isdisjoint(VERBS) else ():
        if item.word in HEADS or item.word in HEADED or item.word in PAST:
            yield from headships_at(line, index)
        if item.word in _CO_CHAIR or item.word in _CO_CHAIRS or _is_jointly(line, index):
            yield from _co_chairs(line, story, index)


def body_meant(line: Line, story: Story, owner: Party | Body | None) -> Body | None:
    """Return the body of an office: the one named with it, in its fullest form, else the one the line speaks of."""
    if isinstance(owner, Body):
        return story.full(owner) if owner.shared or len(owner.name.split()) == 1 else owner
    return story.session_body(line)


def _co_chairs(line: Line, story: Story, index: int) -> Iterator[Given]:
    """Those who co-chair what the line speaks of: before the verb, after its "by" or "with", or "the two officials"."""
    by = line.shape.find("b", index, index + _BY)
    if by >= 0 and not _is_both(line, index):
        start = line.shape.find("X", by, by + 5)
        chairs = listed(line, start) if start >= 0 else []
        body = story.session_body(line) or _body_in(line, story, index)
    elif line.items[index].word in _CO_CHAIRS and not _is_verb(line, index):
        chairs = _beside(line, index)
        body = story.session_body(line)
    else:
        chairs = _subjects(line, index) if by < 0 else []
        body = _body_in(line, story, index)
        if body is not None and not chairs and _is_both(line, index):
            yield from [Given(person, "co-chair", body) for person in _two_of(line, index) or _last_two(line, story)]
    if body is not None:
        once = line.items[index].word.endswith("d") and line.items[index - 1].word not in {"is", "are"}
        when = _recalled(line, story, index) if once else None
        yield from given(line, chairs, "co-chair", body, once=once, when=when)


def _recalled(line: Line, story: Story, index: int) -> str | None:
    """When the session was whose chairs are recalled: "The 41st, co-chaired by X and Y, met in Havana in May 2023"."""
    tag = when_tag(line, index)
    period = story.period(tag) if tag is not None else None
    if period is None or story.day is None or (story.day - Period.parse(period).last).days < _LONG_BEFORE:
        return None
    return period


def _is_jointly(line: Line, index: int) -> bool:
    """Tell "jointly chaired", "presided over jointly"."""
    beside = line.items[max(0, index - 1) : index + 3]
    return line.items[index].word in _CHAIRED and any(item.word == "jointly" for item in beside)


def _is_verb(line: Line, index: int) -> bool:
    """Tell "X co-chairs", "who co-chair", "which he co-chairs" from the noun."""
    return line.shape[index - 1 : index] in {"r", "X"} or line.items[index - 1].word in {"he", "she", "they"}


def _two_of(line: Line, index: int) -> list[Person]:
    """The two persons of the line that come before a verb, if it names two."""
    named = [item.value.person for at, item in line.tags("X") if at < index and isinstance(item.value, Mention)]
    persons = list(dict.fromkeys(named))
    return persons if len(persons) == 2 else []


def _last_two(line: Line, story: Story) -> list[Person]:
    """Whom "the two" means: the two of the sentence before, else the latest of two countries."""
    at = story.number(line)
    before = story.lines[at - 1] if at else None
    named = [item.value.person for _, item in before.tags("X") if isinstance(item.value, Mention)] if before else []
    persons = list(dict.fromkeys(named))
    offices = {item.value.titles[-1].office for _, item in line.tags("W") if isinstance(item.value, Unnamed)}
    if offices and len(persons) != 2:
        return _peers(story, offices)
    return persons if len(persons) == 2 else [] if persons else story.two()


def _peers(story: Story, offices: set[str]) -> list[Person]:
    """The latest two who hold one of these offices in two countries, the same where it is one of ministers."""
    held = [
        (person, office)
        for person in reversed(story.recent)
        for office in person.offices
        if office in offices or (office.startswith("minister of") and "minister" in offices)
    ]
    for number, (later, office) in enumerate(held):
        for earlier, other in held[number + 1 :]:
            if other == office and earlier.country != later.country:
                return [earlier, later]
    return []


def _is_both(line: Line, index: int) -> bool:
    """Tell "the two ministers on Saturday co-chaired", "co-chaired by both of them", "by the two ministers"."""
    before = max(0, line.shape.rfind(",", 0, index), index - _TWO_FAR)
    after = line.items[index + 2 : index + 4] if "X" not in line.shape[index : index + _BY] else []
    return any(item.word in _BOTH for item in (*line.items[before:index], *line.items[index + 2 : index + 3], *after))


def _body_in(line: Line, story: Story, index: int) -> Body | None:
    """The shared body that the line itself names, or means by a noun that the text has explained."""
    named = any(isinstance(item.value, Body) and item.value.shared for item in line.items)
    if named or line.words & story.bodies.keys() or _is_its_session(line, index):
        return story.session_body(line)
    return _body_beside(line, index) or _event(line, index) or _body_meant(line, index)


def _is_its_session(line: Line, index: int) -> bool:
    """Tell "co-chaired the meeting", which is that of the body last named."""
    at = index + 1 + (line.shape[index + 1 : index + 2] == "d")
    of = line.shape[at + 1 : at + 2] == "o"
    if at == index + 1 and line.items[at : at + 1] != [] and line.items[at].word == "it":
        return True  # "who co-chairs it"
    return not of and line.items[at : at + 1] != [] and line.items[at].word in _SESSIONS


def _event(line: Line, index: int) -> Body | None:
    """The gathering that has a name of its own: "co-chaired the 15th Franco-German Business Forum"."""
    opening = _TO_EVENT.match(line.shape, index + 1)
    first = last = opening.end() if opening is not None else index + 1
    while last < len(line.items) and (line.items[last].text[0].isupper() or line.items[last].text in _WITHIN_NAMES):
        last += 1
    while last > first and line.items[last - 1].text in _WITHIN_NAMES:
        last -= 1
    named = last - first > 1 and line.shape[last - 1] not in "PAXT"
    return replace(body_of(line.items[first:last]), shared=True) if named else None


def _body_meant(line: Line, index: int) -> Body | None:
    """The shared body that only its noun tells: "who co-chairs the Commission on the Kenyan side"."""
    noun = _NOUN.match(line.shape, index + 1)
    if noun is None or line.items[noun.end("name") - 1].word not in shared_nouns():
        return None
    return replace(small_body(line.items[slice(*noun.span("name"))]), shared=True)


_NOUN = regex(r"d(?P<name>[mgkM]{0,3}[cK])(?=[,.;)&ufiTy]|$)")


def _body_beside(line: Line, index: int) -> Body | None:
    """The organisation of one country or several that the verb stands beside: "which he co-chairs with X"."""
    after = _AFTER.match(line.shape, index + 1)
    before = _BEFORE.search(line.shape, 0, index)
    at = after.end() - 1 if after is not None else before.start() if before is not None else None
    body = line.items[at].value if at is not None else None
    return body if isinstance(body, Body) else None


def _subjects(line: Line, index: int) -> list[int]:
    """Who stands before "co-chaired", and who after its "with"."""
    if line.items[index - 1].word in {"he", "she"} and (first := line.shape.find("X")) > -1 and first < index:
        return _with_other(line, index, [first])  # "X spoke after the session, which he co-chairs with Y"
    last = _before_inserted(line, index)
    before = [match for match in PERSONS.finditer(line.shape, 0, last) if _is_near(line, match.end(), last)]
    if not before:
        return []
    chairs = listed(line, before[-1].start())
    return _with_other(line, index, chairs) if len(chairs) == 1 else chairs


def _is_near(line: Line, first: int, last: int) -> bool:
    """Tell "X and Y had a day earlier co-chaired": nothing but times stand between."""
    times = any(item.word in _EARLIER for item in line.items[first:last])
    return last - first < _NEAR or (
        times and last - first < _TWO_FAR and not set(line.shape[first:last].lstrip(",")) & set(",;&X")
    )


def _with_other(line: Line, index: int, chairs: list[int]) -> list[int]:
    """Add whom "with" names after the verb to the one before it."""
    at = next((at for at in range(index, len(line.items) - 1) if line.items[at].word in _WITH), len(line.items))
    other = _OTHER.match(line.shape, at + 1)
    return [*chairs, other.end() - 1] if other is not None else chairs


def _before_inserted(line: Line, index: int) -> int:
    """Where a subject ends that something stands behind: "X and Y — the latter also director of B — co-chaired"."""
    closing = line.shape[index - 1 : index]
    opening = {")": "(", "-": "-", ",": ",r"}.get(closing, "") if index else ""
    at = line.shape.rfind(opening, 0, index - 1) if opening else -1
    return at if at > 0 else index


def _beside(line: Line, index: int) -> list[int]:
    """As in "with X and Y as its co-chairs", "under the co-chairmanship of X and Y", "the co-chairs, X and Y"."""
    before = list(PERSONS.finditer(line.shape, max(0, index - 9), index))
    after = PERSONS.search(line.shape, index, index + 12)
    first = PERSONS.search(line.shape, 0, index) if line.items[index - 1].word == "as" else None
    told = [at for at, _ in line.tags("X") if at < index]
    if line.items[index - 1 - (line.shape[index - 1] == "d")].word in _ARE and len(told) == 2:
        return told  # "X, the minister, and Y, an adviser, are the co-chairs"
    for pair in (*before[-1:], after, first):  # the first are those who "met as co-chairs of the commission"
        persons = listed(line, pair.start()) if pair is not None else []
        if len(persons) == 2:
            return persons
    return []


def _heads_of_parts(line: Line, story: Story) -> Iterator[Given]:
    """As in "The Kazakh part of the commission is headed by X, the Turkmen part by Y"."""
    if line.words.isdisjoint(_PARTS) or line.words.isdisjoint(_PRESIDED):
        return
    body = _body_in(line, story, 0)
    if body is None:
        return
    for match in _PART_BY.finditer(line.shape):
        if line.items[match.start("noun")].word in _PARTS:
            yield from given(line, [match.end() - 1], "co-chair", body)
