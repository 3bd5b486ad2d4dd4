"""Who took part in a session or a forum: who chaired it, led a delegation to it, opened it, spoke at it."""

from collections.abc import Iterator, Sequence
from datetime import timedelta

import msgspec

from tracker.domain.facts import Meeting
from tracker.domain.period import Period
from tracker.reader.bodies import Body
from tracker.reader.cast import across
from tracker.reader.cues import is_verb, items_word
from tracker.reader.frames.groups import groups, is_owner, named, preposition
from tracker.reader.frames.meeting.actors import agents, main_agents
from tracker.reader.frames.meeting.clauses import verb_start
from tracker.reader.frames.meeting.words import DAY, meeting_words
from tracker.reader.items import Line
from tracker.reader.patterns import regex
from tracker.reader.people import Person
from tracker.reader.same_sessions import same_name
from tracker.reader.story import Story
from tracker.reader.tags import When

_GATHERINGS = frozenset(
    """
    meeting session sitting plenary forum summit conference event work hall talks consultations commission committee
    council mission delegation delegations team teams side sides part parts round segment it audience dialogue mechanism
    breakfast lunch luncheon dinner fair expo exhibition seminar roundtable
    """.split()
)
_LIST = 18  # items in which those who chaired are named, with their titles
_SOON = 5  # items from a word to its "by", and from "by" to the person
_LINES = 5  # in which those who took part are told after the session itself


def attendance(line: Line, story: Story) -> list[Person]:
    """Return the persons whom a line says to have chaired, led, opened, addressed or attended something."""
    chairs, others = meeting_words().chairs, meeting_words().attends
    found: dict[Person, None] = {}
    for index, item in enumerate(line.items):
        if item.word in chairs and _is_of_some_other(line, index):
            continue
        if _will_lead(line, index):
            found |= dict.fromkeys(agents(line, story, index))
        if (item.shape not in "XN" or not index) and item.word in chairs and _is_of_gathering(line, index):
            found |= dict.fromkeys(_around(line, story, index))
    if not found:
        found |= dict.fromkeys(_at_the_head(line, story))
    if found:
        return list(found)
    for index, item in enumerate(line.items):
        if item.kind == "word" and item.word in others:
            found |= dict.fromkeys(_around(line, story, index))
    return list(found)


def _will_lead(line: Line, index: int) -> bool:
    """Tell "will lead the Kenyan side", "will chair it"."""
    if line.items[index].word not in _LEAD or items_word(line, index - 1) != "will":
        return False
    after = [item.word for item in line.items[index + 1 : index + _SOON]]
    return after[:1] == ["it"] or not _DELEGATIONS.union({"side", "part"}).isdisjoint(after)


_LEAD = frozenset({"lead", "head", "chair", "co-chair"})


def _is_of_some_other(line: Line, index: int) -> bool:
    """Tell "address a session chaired by X": a gathering of some others."""
    noun = index - 1
    if line.shape[noun] == "," and line.items[noun - 1].word not in _GATHERINGS:
        noun -= 1
    beside = line.items[noun].value
    if isinstance(beside, Body) and not beside.shared and items_word(line, index + 1) == "by":
        return True  # "organised by the CGEM, chaired by X"
    if line.items[noun].word in {"body", "association", "federation", "agency", "company"}:
        return items_word(line, index + 1) == "by"
    if line.items[index].word.startswith("presid") and not _CEREMONIES.isdisjoint(
        item.word for item in line.items[index + 1 : index + _SOON]
    ):
        return True  # "presided over the signing of a memorandum"
    near = [item.word for item in line.items[max(0, noun - 2) : noun]]
    return line.items[noun].word in {"session", "panel", "seminar"} and not {"a", "an"}.isdisjoint(near)


_CEREMONIES = frozenset({"signing", "ceremony", "launch", "inauguration", "unveiling"})


def _at_the_head(line: Line, story: Story) -> Iterator[Person]:
    """Whoever stood at the head of a side: "with X at the head of the Iranian team", "with X and Y in the chair"."""
    chair = next((at for at, each in enumerate(line.items) if each.word == "chair" and at > 2), None)
    if chair is not None and [each.word for each in line.items[chair - 2 : chair]] == ["in", "the"]:
        seated = [group for group in groups(line, story, 0, chair) if group.last == chair - 2]
        yield from seated[0].persons if seated and preposition(line, seated[0]) == "with" else ()
    if chair is not None and items_word(line, chair - 2) in _TAKING:
        yield from agents(line, story, chair - 2)  # "For Greece, X took the chair"
    for index, item in enumerate(line.items):
        if item.word != "head" or [each.word for each in line.items[max(0, index - 2) : index]] != ["at", "the"]:
            continue
        after = {each.word for each in line.items[index + 1 : index + _NEAR]}
        beside = [group for group in groups(line, story, 0, index) if group.last == index - 2]
        if beside and preposition(line, beside[0]) == "with" and not after.isdisjoint(_SIDES | _DELEGATIONS):
            yield from beside[0].persons


def _is_of_gathering(line: Line, index: int) -> bool:
    """Tell "delegations led by X" from "a government led by X", "the part of the commission is headed by X"."""
    if line.items[index].word not in {"led", "headed", "leadership", "represented"}:
        return True
    before = [item.word for item in line.items[max(0, index - _NEAR) : index]]
    at = index - 1 - (line.shape[index - 1] == ",")
    beside = line.items[at].value
    if isinstance(beside, Body) and not beside.shared and "by" in [it.word for it in line.items[index + 1 : index + 3]]:
        return False  # "at the Chamber of Commerce, headed by X"
    if before[-1:] in (["is"], ["are"]) and _DELEGATIONS.isdisjoint(before):
        return False
    after = [item.word for item in line.items[index + 1 : index + _NEAR]]
    return not _GATHERINGS.isdisjoint(before if "by" in after[:3] else after)


_DELEGATIONS = frozenset({"delegation", "delegations", "team", "teams"})  # of one occasion, unlike "part" and "side"
_TAKING = frozenset({"took", "takes", "take"})
_NEAR = 8  # items between a delegation and the word that says who led it


def _around(line: Line, story: Story, index: int) -> Iterator[Person]:
    word = line.items[index].word
    role = index - 1 - (line.items[index - 1].word in {"his", "her", "their"})
    if line.items[role].word == "as":  # "with X as co-chair"
        beside = [group for group in groups(line, story, 0, role) if group.last == role]
        if beside and preposition(line, beside[0]) == "with":
            yield from beside[0].persons
            yield from main_agents(line, story, beside[0].first - 1)
        return
    after = [item.word for item in line.items[index + 1 : index + 1 + _SOON]]
    governing = "of" if word in _OF_THEM else "by"
    if governing in after:
        sides = {"side", "part", "delegation", "sides", "parts"} & line.words
        told = groups(line, story, index + 1, len(line.items) if sides else index + 1 + _LIST)
        told = [group for group in told if group.persons]
        governed = [group for group in told if preposition(line, group) in {governing, "by"}]
        for group in governed if sides else (governed or told)[:1]:
            yield from group.persons
        if not told and not _BOTH.isdisjoint(after):
            yield from across(named(line, index)) or story.two()
    elif _is_passive(line, index) or (
        word in _NEED_OBJECT and items_word(line, index + 1) != "it" and _OBJECT.match(line.shape, index + 1) is None
    ):
        return
    elif word in {"co-chairs", "co-chairmen", "co-chairpersons", "chairs"} and items_word(line, index + 1) != "with":
        apposed = [group for group in groups(line, story, 0, index) if index - _SOON < group.last]
        near = groups(line, story, index + 1, index + 1 + _NEAR) or apposed[-1:]
        yield from near[0].persons if near else ()
    elif word.endswith("ing"):
        beside = [group for group in groups(line, story, 0, index) if group.last == index]
        if beside and (word == "leading" or preposition(line, beside[0]) == "with"):  # "with X leading the delegation"
            yield from beside[0].persons
        else:
            yield from main_agents(line, story, index)
            yield from _alongside(line, story, index)
    else:
        yield from agents(line, story, index)
        yield from _alongside(line, story, index)
        yield from _gapped(line, story, index) if word in {"led", "headed"} else ()


_BOTH = frozenset({"both", "them", "two"})  # "co-chaired by both of them"
_SIDES = frozenset({"side", "delegation", "team", "guests", "hosts", "visitors", "part", "other", "one"})


def _alongside(line: Line, story: Story, index: int) -> Iterator[Person]:
    """Those together with whom somebody did it: "opened the session alongside Y", "chaired it jointly with Y"."""
    for group in groups(line, story, index + 1, index + 1 + _LIST):
        governed = preposition(line, group)
        words = {item.word for item in line.items[index + 1 : group.first]}
        chaired = line.items[index].word in {"chaired", "chairs", "opened", "presided", "steered"}
        inside = line.shape[index + 1 : group.first]
        straight = "," not in inside and not any(is_verb(line, at) for at in range(index + 1, group.first))
        beside = chaired and straight  # "which he chaired with Y", "opened the forum with Y"
        together = beside or not words.isdisjoint(_TOGETHER) or line.items[index].word.startswith("co-")
        if governed == "alongside" or (governed == "with" and together):
            yield from group.persons
            return


def _gapped(line: Line, story: Story, index: int) -> Iterator[Person]:
    """Who led another side, the verb left out: "X led the Omani side, Y that of Kuwait"."""
    for group in groups(line, story, index + 1, len(line.items)):
        first = group.first
        while first and line.shape[first - 1] in "dAPsRFgHh":
            first -= 1
        sides = {item.word for item in line.items[index + 1 : first]}
        joined = line.shape[first - 1 : first] in {",", "&"} and not sides.isdisjoint(_SIDES | _DELEGATIONS)
        if joined and items_word(line, group.last) in {"that", "those", "the"}:
            yield from group.persons


_TOGETHER = frozenset({"together", "along", "jointly"})
_OF_THEM = frozenset(
    "chairmanship co-chairmanship leadership participation attendance presence patronage auspices".split()
)
# An object, past when and where it was done and with whom: "opened on Friday, in Lima, alongside Y, the session".
_OBJECT = regex(r"(?:,?[iu]?d?[TP]){0,3}(?:(?:,k?|k)?y?[dACPsgFHh]{0,4}X,?)?,?[dOMB]")
_NEED_OBJECT = frozenset({"held", "hosted", "opened", "open", "opens", "closed", "joined", "hold", "inaugurated"})


def _is_passive(line: Line, index: int) -> bool:
    return not {"was", "were", "be", "been", "being", "is", "are"}.isdisjoint(
        item.word for item in line.items[verb_start(line, index) : index]
    )


def told_later(line: Line, story: Story, known: Meeting | None, own: Sequence[Meeting]) -> Iterator[Meeting]:
    """Add to the session or forum told last those whom a line after it says to have led it.

    Args:
        line: The line.
        story: The article.
        known: The session or forum told before the line.
        own: The gatherings that the line itself tells of: who led another one led not the last.
    """
    if known is not None and any(meeting.participants and not same_name(meeting, known) for meeting in own):
        return
    if known is not None and known.status == "held" and _are_to_lead(line):
        known = next((plan for plan in reversed(story.plans) if same_name(plan, known)), None)
    if known is None or (known.status != "held" and "will" not in line.words):
        return
    if not known.participants and (both := _both_beside(line, story, known)):
        yield _with(known, {person.name for person in both})
        return
    if story.round_line is None or not 0 < line.paragraph - story.round_line.paragraph + 1 <= _LINES:
        return
    if line.words.isdisjoint(_GATHERINGS) and line.words.isdisjoint(meeting_words().chairs):
        return
    if len(known.participants) > 1 and line.words.isdisjoint(meeting_words().chairs):
        return
    standing = not _is_news(known, story) and not line.words.isdisjoint({"is", "are"})
    if standing or not line.words.isdisjoint(_BESIDE):
        return  # "Its co-chairs are X and Y": now, whoever led the session of two years ago
    names = {person.name for person in attendance(line, story)}
    if names and not names <= set(known.participants) and not _tells_another(line):
        yield _with(known, names)


def _are_to_lead(line: Line) -> bool:
    """Tell "the delegation will be led by X", "X and Y will co-chair it", of a round that is still to come."""
    leading = meeting_words().chairs | {"lead", "head", "led", "headed", "represent", "represented"}
    ahead = [item.word for item in line.items]
    return any(word == "will" and not leading.isdisjoint(ahead[at : at + 3]) for at, word in enumerate(ahead))


_BESIDE = frozenset({"preceded", "preparatory", "sidelines", "margins"})  # of another gathering


def _with(known: Meeting, names: set[str]) -> Meeting:
    return msgspec.structs.replace(
        known,
        participants=tuple(sorted({*known.participants, *names})),
        carried=tuple(dict.fromkeys((*known.carried, "participants"))),
    )


def follows_round(line: Line, story: Story) -> bool:
    """Tell the line after a session that named nobody: it may name those who led it."""
    known = story.rounds[-1] if story.rounds else None
    before = story.round_line
    if known is None or before is None or "X" not in line.shape:
        return False
    if known.participants:
        return False
    return 0 <= line.paragraph - before.paragraph <= 1 and story.number(line) - story.number(before) == 1


def _both_beside(line: Line, story: Story, known: Meeting) -> list[Person]:
    """Return those of both parties whom the sentence after a session names: "X and Y signed the minutes"."""
    before = story.round_line
    if before is None or story.number(line) - story.number(before) != 1 or not _is_news(known, story):
        return []
    if "X" not in line.shape or line.paragraph - before.paragraph > 1 or _is_elsewhere(line, story):
        return []
    found = [group for group in groups(line, story, 0, len(line.items)) if group.persons and not is_owner(line, group)]
    persons = list(dict.fromkeys(person for group in found for person in group.persons))
    sides = {person.country for person in persons}
    return persons if len(persons) <= _MOST and sides == set(known.parties) else []


def _is_elsewhere(line: Line, story: Story) -> bool:
    """Tell a sentence of some other day, trip or meeting: "X, who was in P from 3 to 5 May, had met Y"."""
    if not line.words.isdisjoint(_BESIDE | _OTHER_MEETINGS):
        return True
    days = [story.period(item.value) for _, item in line.tags("T") if isinstance(item.value, When)]
    day, far = story.day, timedelta(days=_NEWS_DAYS)
    told = [Period.parse(each) for each in days if each is not None and len(each) >= DAY]
    return day is not None and any(day - each.last > far for each in told)


_OTHER_MEETINGS = frozenset({"met", "visited", "received"})


def _is_news(known: Meeting, story: Story) -> bool:
    """Tell a round of these days, or one to come: whom the next sentence names took part in no earlier one."""
    if known.when is None or story.day is None or known.status == "planned" or "when" in known.carried:
        return True
    return abs((story.day - Period.parse(known.when).first).days) <= _NEWS_DAYS


_NEWS_DAYS = 10
_MOST = 4  # persons who can be taken for the heads of two delegations


def _tells_another(line: Line) -> bool:
    """Tell a line of a round of its own, with a number or a name."""
    return "O" in line.shape or not line.words.isdisjoint({"next", "previous", "last"})
