"""Who took part in a session or a forum: who chaired it, led a delegation to it, opened it, spoke at it."""

from collections.abc import Iterator

from tracker.reader.bodies import Body
from tracker.reader.cast import across
from tracker.reader.cues import is_verb, items_word
from tracker.reader.frames.groups import groups, named, preposition
from tracker.reader.frames.meeting.actors import agents, main_agents
from tracker.reader.frames.meeting.clauses import verb_start
from tracker.reader.frames.meeting.words import meeting_words
from tracker.reader.items import Line
from tracker.reader.patterns import regex
from tracker.reader.people import Person
from tracker.reader.story import Story

GATHERINGS = frozenset(
    """
    meeting session sitting plenary forum summit conference event work hall talks consultations commission committee
    council mission delegation delegations team teams side sides part parts round segment it audience dialogue mechanism
    breakfast lunch luncheon dinner fair expo exhibition seminar roundtable
    """.split()
)
_LIST = 18  # items in which those who chaired are named, with their titles
_SOON = 5  # items from a word to its "by", and from "by" to the person


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
    if line.shape[noun] == "," and line.items[noun - 1].word not in GATHERINGS:
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
    return not GATHERINGS.isdisjoint(before if "by" in after[:3] else after)


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
