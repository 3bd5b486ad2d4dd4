"""Meetings and calls of persons; visits, sessions and forums are found here and read in their own files."""

from collections.abc import Iterator
from functools import cache

import msgspec

from tracker.domain.facts import Meeting, MeetingForm
from tracker.domain.places import country_of
from tracker.reader.cues import status_of
from tracker.reader.frames.actors import (
    Group,
    agents,
    clause_start,
    groups,
    is_leader,
    main_agents,
    patients,
    preposition,
    verb_start,
    visitors,
)
from tracker.reader.frames.attendance import attendance, told_later
from tracker.reader.frames.meeting_words import Told, Words, meeting_of, meeting_words
from tracker.reader.frames.rounds import (
    elliptic_round,
    is_session,
    met_body,
    ordinal_before,
    rounds_at,
    sessions_of_body,
)
from tracker.reader.frames.slots import codes, parties_of, when_of
from tracker.reader.frames.visit import visits_at
from tracker.reader.items import Line
from tracker.reader.people import Person
from tracker.reader.story import Story


@cache
def triggers() -> frozenset[str]:
    """The words without which a line tells of no meeting."""
    words = meeting_words()
    return frozenset().union(*words) - {"had", "have", "place", "part", "made", "take", "took"}


def wants(line: Line, _story: Story) -> bool:
    """Tell whether the line holds a trigger word."""
    return not line.words.isdisjoint(triggers())


def read(line: Line, story: Story) -> Iterator[Meeting]:
    """Yield the meetings of a line."""
    words = meeting_words()
    yield from told_later(line, story)
    another = list(elliptic_round(line, story))
    if another:
        yield from another
        return
    seen: set[tuple[object, ...]] = set()
    for index, item in enumerate(line.items):
        if item.kind != "word" and item.shape not in "kKc":
            continue
        for meeting in _at(line, story, index, words):
            key = (meeting.form, meeting.participants, meeting.when, meeting.number)
            if key not in seen:
                seen.add(key)
                yield meeting


def _at(line: Line, story: Story, index: int, words: Words) -> Iterator[Meeting]:
    word = line.items[index].word
    following = line.items[index + 1].word if index + 1 < len(line.items) else ""
    before = line.items[index - 1].word if index else ""
    if before in {"press", "news", "video"} and word in {"conference", "meeting", "talks"}:
        return
    if (
        word in words.forums
        or (word == "mission" and before in {"business", "trade"})
        or (word in words.sessions and is_session(line, index))
    ):
        yield from rounds_at(line, story, index, words)
    elif word in words.visits or word in words.arrivals:
        yield from visits_at(line, story, index, words)
    elif word in words.met and not (word == "meeting" and _is_noun(line, index)):
        if word in _CONVENED and met_body(line, index) is not None:
            yield from sessions_of_body(line, story, index)
        else:
            yield from _together(line, story, index, words, frozenset({"", "with"}))
    elif word in words.talks:
        yield from _talks(line, story, index, words)
    elif word in _CONVENED and met_body(line, index) is not None:
        yield from sessions_of_body(line, story, index)
    elif word in words.received:
        yield from _received(line, story, index, words)
    elif word in words.called and following == "on":
        yield from _together(line, story, index, words, frozenset({"on"}))
    elif word == "call" and before == "courtesy":
        yield from _together(line, story, index, words, frozenset({"on", "to", "at", "with"}))
    elif word in words.sat and _speaks_with(line, index, words):
        yield from _together(line, story, index, words, frozenset({"with", "to", "from", "by"}))
    elif word in words.saw or (word == "seen" and following == "each"):
        yield from _together(line, story, index, words, frozenset({""}))
    elif word in words.reviewed:
        yield from _together(line, story, index, words, frozenset({"with"}), rule="meeting.reviewed")
    elif word in words.handed and not line.words.isdisjoint(_HANDED):
        yield from _together(line, story, index, words, frozenset({"to"}), rule="meeting.handed")
    elif word in words.telephoned:
        yield from _together(line, story, index, words, frozenset({"", "with"}), form="call")


_CONVENED = frozenset(
    "met meet meets convened convene convenes sat gathered reconvened held hold holds chaired gathers".split()
)
_HANDED = frozenset({"message", "letter", "credentials", "invitation", "copies", "copy"})
_Sides = tuple[list[Person], Group | None]


def _speaks_with(line: Line, index: int, words: Words) -> bool:
    """Tell "spoke with Y" and "spoke by telephone" from "spoke about", "spoke at"."""
    near = [item.word for item in line.items[index + 1 : index + 5]]
    return not {"with", "across"}.isdisjoint(near) or near[:1] in (["to"], ["down"]) or _by_wire(line, index, words)


def _is_noun(line: Line, index: int) -> bool:
    """Tell "a meeting", "their meeting" from "after meeting the minister"."""
    before = line.items[index - 1] if index else None
    return before is None or before.word not in {
        "after",
        "before",
        "of",
        "while",
        "is",
        "are",
        "was",
        "were",
        "be",
        "upon",
        "by",
        "when",
        "on",
    }


def _together(
    line: Line,
    story: Story,
    index: int,
    words: Words,
    allowed: frozenset[str],
    *,
    rule: str = "meeting.together",
    form: MeetingForm | None = None,
) -> Iterator[Meeting]:
    """As in "X met Y", "X and Y met", "X met Y and, separately, Z"."""
    left = agents(line, story, index)
    right = patients(line, story, index, allowed)
    if right is not None and line.items[index].word in words.called and _is_demand(line, right):
        return
    if line.items[index].word == "meeting" and not left:
        left = main_agents(line, story, index)
    yield from _made(line, story, index, words, (left, right), rule=rule, form=form)
    if right is not None and left:
        for other in _separately(line, story, right, allowed):
            yield from _made(line, story, index, words, (left, other), rule=rule, form=form)


def _is_demand(line: Line, group: Group) -> bool:
    """Tell "called on President X to resign" from a call that was paid."""
    return line.shape[group.last : group.last + 1] == "t"


_BETWEEN = 6  # items between two persons met one after the other


def _separately(line: Line, story: Story, first: Group, allowed: frozenset[str]) -> Iterator[Group]:
    """Yield further persons met, one each: "on the President and, separately, on Vice President X"."""
    after = first
    for group in groups(line, story, first.last, len(line.items)):
        between = [item.word for item in line.items[after.last : group.first]]
        if len(between) > _BETWEEN or "and" not in between or preposition(line, group) not in allowed - {""}:
            return
        if group.persons:
            yield group
        after = group


def _received(line: Line, story: Story, index: int, words: Words) -> Iterator[Meeting]:
    """As in "X received Y", "Y was received by X", "X received a call from Y"."""
    start = verb_start(line, index)
    passive = {item.word for item in line.items[start:index]} & {"was", "were", "be", "been", "being", "is", "are"}
    if passive:
        left = agents(line, story, index)
        right = patients(line, story, index, frozenset({"by"}))
        if not left and {"guest", "guests", "visitor"} & line.words:
            left = visitors(story)
        yield from _made(line, story, index, words, (left, right))
        if right is not None and left:
            for other in _separately(line, story, right, frozenset({"by"})):
                yield from _made(line, story, index, words, (left, other))
        return
    near = {item.word for item in line.items[index + 1 : index + 5]}
    called = "call" in near and not near.isdisjoint({"phone", "telephone", "a"})
    allowed = (
        frozenset({"from"}) if called else frozenset({"", "at", "in"} if line.items[index].word == "welcomed" else {""})
    )
    left = agents(line, story, index)
    right = patients(line, story, index, allowed)
    if (
        right is None
        and {"him", "her"} & {item.word for item in line.items[index + 1 : index + 2]}
        and story.subject is not None
    ):
        right = Group(index + 1, index + 2, (story.subject,))
    yield from _made(line, story, index, words, (left, right), form="call" if called else None)


def _talks(line: Line, story: Story, index: int, words: Words) -> Iterator[Meeting]:
    """As in "held talks with Y", "talks between X and Y", "after a meeting with Y, X said"."""
    between = patients(line, story, index, frozenset({"between", "of", "among"}), 7)
    if between is not None and len(between.persons) > 1:
        yield from _made(line, story, index, words, (list(between.persons), None))
        return
    if index + 1 < len(line.items) and line.items[index + 1].word in {"between", "of"}:
        told = list(_between_peoples(line, story, index)) or list(_between_states(line, story, index, words))
        yield from told
        if told or line.items[index + 1].word == "between":
            return
    owner = _owner(line, story, index)
    held = next((at for at in range(index - 1, max(-1, index - 8), -1) if line.items[at].word in words.held), None)
    right = patients(line, story, index, frozenset({"with"}))
    if owner:
        left = owner
    elif held is not None:
        left = agents(line, story, held)
        if not left and right is None:
            yield from _of_states(line, story, index, held)
            return
        if not left and right is not None and len({person.country for person in right.persons}) > 1:
            left = list(right.persons)  # "Tirana will host a meeting with X and Y"
    elif right is not None or _is_adjunct(line, index):
        left = main_agents(line, story, index)
    else:
        return
    if right is not None and not left and is_leader(line, right):
        left = story.opposite(right.persons, line)
    rule = "meeting.consultations" if line.items[index].word in {"consultations", "dialogue"} else "meeting.together"
    yield from _made(line, story, index, words, (left, right), rule=rule)
    if right is not None and left:
        for other in _separately(line, story, right, frozenset({"with"})):
            yield from _made(line, story, index, words, (left, other))


def _is_adjunct(line: Line, index: int) -> bool:
    """Tell "after talks", "at a meeting in Riga": what its sentence's own persons met for."""
    before = [item.word for item in line.items[max(0, index - 4) : index]]
    follows = line.shape[index + 1 : index + 2]
    return (
        not {"after", "following", "at", "during"}.isdisjoint(before)
        and not {"the", "of"} & set(before)
        and follows in {"i", ",", "u", "T", "", "."}
    )


_OWNED = 4  # items between an owner and what he owns: "X's first official talks"


def _owner(line: Line, story: Story, index: int) -> list[Person]:
    """Return whose talks they are: "X's meeting with", "his meeting with"."""
    for at in range(index - 1, max(-1, index - _OWNED), -1):
        if line.shape[at] == "s":
            found = groups(line, story, max(0, at - 3), at)
            return list(found[-1].persons) if found and found[-1].last == at else []
        if line.items[at].word in {"his", "her"}:
            return main_agents(line, story, index)
        if line.items[at].word == "their":
            return main_agents(line, story, index)
        if line.shape[at] not in "kOgmA#-T":
            return []
    return []


def _of_states(line: Line, story: Story, index: int, held: int) -> Iterator[Meeting]:
    """Talks that two countries are said to hold: "A and B held the third round of political consultations"."""
    named = [code for code in codes(line, clause_start(line, held), held) if country_of(code)]
    status = status_of(line, held)
    if len(named) != len(("one", "the other")) or status == "none" or "&" not in line.shape[:held]:
        return
    persons = attendance(line, story)
    number = ordinal_before(line, index)
    told = Told("meeting", status == "planned", persons, tuple(sorted(named)), "meeting.states", number=number)
    yield meeting_of(line, story, held, told)


def _between_states(line: Line, story: Story, index: int, words: Words) -> Iterator[Meeting]:
    """Talks with nobody named, on a day: "The 4th consultation of P and P will be held in Q3"."""
    named = codes(line, index + 1, index + 5)
    verb = next((at for at in range(index + 1, len(line.items)) if line.items[at].word in words.happened), None)
    if verb is None or len(named) != len(("one", "the other")) or not when_of(line, story, verb)[1]:
        return
    status = status_of(line, verb)
    if status != "none":
        number = ordinal_before(line, index)
        parties = tuple(sorted(named))
        told = Told("meeting", status == "planned", attendance(line, story), parties, "meeting.states", number=number)
        yield meeting_of(line, story, verb, told)


_PEOPLES = frozenset(
    """
    entrepreneurs businessmen companies businesspeople officials delegations experts ministers representatives
    circles communities
    """.split()
)


def _between_peoples(line: Line, story: Story, index: int) -> Iterator[Meeting]:
    """A meeting with nobody named: "a meeting between Azerbaijani and Russian entrepreneurs"."""
    named = [code for code in codes(line, index + 1, index + 7) if country_of(code)]
    near = {item.word for item in line.items[index : index + 9]}
    status = status_of(line, index)
    if status == "none" or len(named) < 2 or near.isdisjoint(_PEOPLES):
        return
    planned = status == "planned"
    speakers = [] if planned else story.speakers(line)
    told = Told("meeting", planned, speakers, tuple(sorted(named)), "meeting.peoples")
    meeting = meeting_of(line, story, index, told)
    if planned and meeting.when is None and story.forum is not None and "forum" in line.words:
        meeting = msgspec.structs.replace(meeting, when=story.forum.when, carried=(*meeting.carried, "when"))
    yield meeting


def _made(
    line: Line,
    story: Story,
    index: int,
    words: Words,
    sides: _Sides,
    *,
    rule: str = "meeting.together",
    form: MeetingForm | None = None,
) -> Iterator[Meeting]:
    """Make the meeting of these persons, if they are of two parties."""
    left, right = sides
    status = status_of(line, index)
    if status == "none" or not left:
        return
    if right is None and len(left) == 1:
        right = _peer(line, story, index)
    persons = list(dict.fromkeys([*left, *(right.persons if right is not None else ())]))
    alone = right is not None and not right.persons and right.country is not None
    if len(persons) < 2 and not alone:
        return
    if right is None and len({person.country for person in left}) < 2:
        return
    parties = parties_of(persons, story)
    if alone and right is not None:
        parties = tuple(sorted({*(person.party for person in persons if person.party), str(right.country)}))
    if len(parties) < 2:
        return
    form = form or ("call" if _by_wire(line, index, words) else "meeting")
    yield meeting_of(line, story, index, Told(form, status == "planned", persons, parties, rule))


def _peer(line: Line, story: Story, index: int) -> Group | None:
    """Return the other subject where he has no name: "X and his Chinese counterpart discussed"."""
    last = clause_start(line, index)
    return next(
        (
            group
            for group in groups(line, story, last, index)
            if not group.persons
            and group.country is not None
            and "&" in line.shape[max(last, group.first - 4) : group.first]
        ),
        None,
    )


def _by_wire(line: Line, index: int, words: Words) -> bool:
    return any(item.word in words.calls for item in line.items[max(0, index - 8) : index + 14])
