"""What two persons of two sides are told to have done together: "X and his counterpart Y pledged to open the road"."""

from collections.abc import Iterator
from datetime import timedelta
from functools import cache

from tracker.domain.facts import Meeting
from tracker.domain.period import Period
from tracker.reader.cues import cues, is_verb, items_word
from tracker.reader.frames.groups import Group, groups, is_object, is_owner, preposition
from tracker.reader.frames.meeting.actors import main_agents
from tracker.reader.frames.meeting.encounter import made
from tracker.reader.frames.meeting.words import listed, meeting_words
from tracker.reader.items import Line
from tracker.reader.people import Person, countries_of
from tracker.reader.story import Story

_TALKS = frozenset({"talks", "negotiations", "meeting", "meetings"})
_INSERTED = frozenset({"who", "after", "following", "during", "at"})
_APART = frozenset({"separate", "separately", "different", "respective", "respectively"})
_NEAR = 4  # items from "after" to the talks
_PASSIVE = frozenset({"was", "were", "be", "been", "being"})
_TALKED_OVER = frozenset({"discussed", "reviewed", "examined", "explored"})  # "was discussed by X and Y"
_NEWS = timedelta(days=10)  # an act longer ago is background


def may_be_joint(line: Line) -> bool:
    """Tell whether a line names two persons, and a verb of what two do together."""
    if "alongside" in line.words:
        return "X" in line.shape
    return line.shape.count("X") > 1 and not line.words.isdisjoint(_joint())


@cache
def _joint() -> frozenset[str]:
    return _acts() | _TALKS | _ATTENDING | _TALKED_OVER | {"together"}


def joint_acts(line: Line, story: Story) -> Iterator[Meeting]:
    """Yield the meetings that a line tells by what both did: they are the subject of one verb, and it is news."""
    if not may_be_joint(line):
        return
    for verb, persons in _doers(line, story):
        if _is_at_session(line, story, verb) or not _APART.isdisjoint(i.word for i in line.items[verb : verb + _NEAR]):
            continue
        acted = line.items[verb].word not in listed("with_one_voice")
        beside = line.items[verb].word in listed("side_by_side")
        rule = "meeting.side-by-side" if beside else "meeting.reviewed"
        for meeting in made(line, story, verb, meeting_words(), (persons, None), rule=rule):
            told = (
                acted
                or (_is_set(line) and not _is_resolved(line, verb))
                or _after_talks(line, verb)
                or meeting.form == "call"
            )
            if told and _is_news(line, meeting, story, verb):
                yield meeting


def _is_at_session(line: Line, story: Story, verb: int) -> bool:
    """Tell "X and Y attended the session", "The meeting was attended by X", told before: no meeting of theirs."""
    after = items_word(line, verb + 1)
    told = after == "it" or (after == "the" and items_word(line, verb + 2) in _SESSIONS)
    by = after == "by" and line.items[0].word == "the" and items_word(line, 1) in _SESSIONS
    known = bool(story.rounds) or (by and story.gathering is not None and bool(story.gathering.participants))
    return line.items[verb].word == "attended" and (told or by) and known


_SESSIONS = frozenset(
    """
    session meeting talks consultations sitting forum summit event gathering conference exhibition fair round seminar
    """.split()
)


def _doers(line: Line, story: Story) -> Iterator[tuple[int, list[Person]]]:
    """Yield each verb of what two sides did together, and who they are."""
    found = groups(line, story, 0, len(line.items))
    for at, group in enumerate(found):
        verb = _verb_of(line, group)
        persons = list(group.persons)
        if verb is None:
            verb = _passive_of(line, group)
        elif len(countries_of(persons)) == 1:
            persons += next((list(other.persons) for other in found[at + 1 :] if _is_beside(line, verb, other)), [])
        if verb is None and preposition(line, group) == "alongside" and not line.words.isdisjoint(_SPEAKING):
            verb = next(at for at in range(group.first, 0, -1) if line.items[at].word == "alongside")
            persons += main_agents(line, story, verb)  # "Speaking alongside Y on Monday, X said"
        if verb is not None and len(countries_of(persons)) > 1:
            yield verb, persons


_SPEAKING = frozenset({"said", "says", "announced", "speaking", "spoke", "told", "praised", "appeared", "stood"})


def _passive_of(line: Line, group: Group) -> int | None:
    """Return what was done by a list of persons: "was opened in May by X and Y", "present were X and Y"."""
    governed = preposition(line, group)
    for at in range(group.first - 1, max(0, group.first - _PASSIVE_NEAR), -1):
        if line.shape[at] in ",;:X" and not (line.shape[at] == "," and "T" in line.shape[at - 1 : at + 2]):
            return None
        word = line.items[at].word
        done = word in _acts() or word in _TALKED_OVER
        if governed == "by" and done and line.items[at - 1].word in _PASSIVE | {",", "and"}:
            return at
        if (
            governed == ""
            and word == "were"
            and len(group.persons) == 2
            and "also" not in line.words
            and not _ATTENDING.isdisjoint(item.word for item in line.items[max(0, at - _PASSIVE_NEAR) : at])
        ):
            return at
    return None


_PASSIVE_NEAR = 14  # items from "opened" to its "by X and Y"
_ATTENDING = frozenset({"present", "witnessing"})


def _is_beside(line: Line, verb: int, other: Group) -> bool:
    """Tell with whom somebody does it: "toured the port with Y", "opened, together with Y, the bridge"."""
    inside = line.items[verb : other.first]
    near = len(inside) < _BESIDE and not any(item.shape in ";:rX" for item in inside)
    return (
        near
        and line.items[verb].word in listed("side_by_side")
        and bool(other.persons)
        and preposition(line, other) in {"with", "alongside"}
        and not any(is_verb(line, at) for at in range(verb + 1, other.first))
    )


_BESIDE = 18  # items from a verb to whom it was done with


@cache
def _acts() -> frozenset[str]:
    return listed("side_by_side") | listed("with_one_voice")


def _is_set(line: Line) -> bool:
    """Tell whether a line says when or where: "agreed on Monday", "agreed in Lima", "earlier in the day"."""
    return "T" in line.shape or "iP" in line.shape or not line.words.isdisjoint({"here", "day"})


def _is_resolved(line: Line, verb: int) -> bool:
    """Tell "agreed to meet on Tuesday", which is when they will."""
    return items_word(line, verb + 1) == "to" and items_word(line, verb + 2) in _TO_COME


_TO_COME = frozenset({"see", "meet", "speak", "talk", "hold", "visit", "convene", "gather", "confer", "reconvene"})


def _verb_of(line: Line, group: Group) -> int | None:
    """Return the verb that a list of persons is the subject of."""
    if preposition(line, group) or is_owner(line, group) or is_object(line, group):
        return None
    at = group.last + (2 if line.shape.startswith("oP", group.last) else 0)  # "X and Y of Kenya toured"
    talked = False
    if line.shape[at : at + 2] == ",r" and items_word(line, at + 2) in listed("side_by_side"):
        return at + 2  # "X, who inspected the site together with Y"
    if line.shape[at : at + 1] == "," and items_word(line, at + 1) in _INSERTED:  # "X and Y, who arrived, agreed"
        inserted, at = at, line.shape.find(",", at + 1)
        if at < 0:
            return None
        talked = not _TALKS.isdisjoint(item.word for item in line.items[inserted:at])
    while at < len(line.items) and (
        line.shape[at] in "T,u" or line.items[at].word in cues().auxiliaries or line.items[at].word.endswith("ly")
    ):
        at += 1
    if at < len(line.items) and line.items[at - 1].word == "were" and _is_together(line, at - 1):
        return at - 1
    if at >= len(line.items) or line.items[at - 1].word in _PASSIVE:
        return None
    apart = "each" in {item.word for item in line.items[group.last : at]}
    done = line.items[at].word in _acts() or (
        is_verb(line, at) and (talked or _after_talks(line, at) or _is_together(line, at))
    )
    return at if done and not apart else None


def _is_together(line: Line, verb: int) -> bool:
    """Tell what two did in one place: "were in Lima together on Tuesday", "drove to the border together"."""
    at = next((at for at in range(verb, min(verb + _SIDE, len(line.items))) if line.items[at].word == "together"), None)
    if at is None or items_word(line, at + 1) == "with" or line.items[verb].word in {"will", "would"}:
        return False
    return not {"P", "N"}.isdisjoint(line.shape[verb:at]) and "T" in line.shape[verb : at + _SIDE]


_SIDE = 7  # items from a verb to "together", and from there to its day


def _after_talks(line: Line, verb: int) -> bool:
    """Tell what two did at or after their talks: "signed a statement after the talks"."""
    for at in range(verb, len(line.items)):
        if line.items[at].word in _TALKS:
            before = {item.word for item in line.items[max(verb, at - _NEAR) : at]}
            return not before.isdisjoint({"after", "following", "during", "at"}) and before.isdisjoint(
                {"of", "between"}
            )
    return False


def _is_news(line: Line, meeting: Meeting, story: Story, verb: int) -> bool:
    """Tell what is of these days, or was done on a day and at a place that the verb has with it."""
    if meeting.status == "planned" and items_word(line, verb - 1) == "be" and "T" not in line.shape[verb:]:
        return False  # "spoke on Monday of the fair to be opened by X and Y"
    if meeting.when is None or story.day is None:
        return meeting.status == "held"
    if "when" in meeting.carried and "T" in line.shape:
        return False  # some time is said, and not this one's
    period = Period.parse(meeting.when)
    near = abs(story.day - period.first) <= _NEWS or line.shape.startswith("iP", verb + 1)
    return period.first == period.last and near
