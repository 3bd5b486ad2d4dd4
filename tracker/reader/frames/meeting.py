"""Meetings and calls of persons; talks, visits, sessions and forums are found here and read in their own files."""

import re
from collections.abc import Iterator
from functools import cache

from tracker.domain.facts import Meeting, MeetingForm
from tracker.reader.frames.actors import agents, main_agents, verb_start
from tracker.reader.frames.attendance import follows_round, told_later
from tracker.reader.frames.encounter import by_wire, made, separately
from tracker.reader.frames.gathering_nouns import gathering_words
from tracker.reader.frames.groups import Group, visitors
from tracker.reader.frames.joint_acts import joint_acts, may_be_joint
from tracker.reader.frames.meeting_words import Words, meeting_words
from tracker.reader.frames.patients import patients, pronoun_after
from tracker.reader.frames.rounds import rounds
from tracker.reader.frames.stays import stays
from tracker.reader.frames.talks import is_separate, talks, with_each
from tracker.reader.frames.talks_of_states import of_ministers
from tracker.reader.frames.trip import stirring as trip_stirring
from tracker.reader.frames.visit import may_tell_visit, visits
from tracker.reader.items import Line
from tracker.reader.story import Series, Story


@cache
def triggers() -> frozenset[str]:
    """The words without which a line tells of no meeting."""
    words = meeting_words()
    known = frozenset().union(*words) - {"had", "have", "place", "part", "made"}
    return known | gathering_words() | trip_stirring() | _ALSO_STIRRING


def wants(line: Line, story: Story) -> bool:
    """Tell whether the line holds a trigger word, a stay in apposition, or may say who led the session before it."""
    told = not line.words.isdisjoint(triggers()) or may_be_joint(line)
    return told or may_tell_visit(line, story) or follows_round(line, story)


def read(line: Line, story: Story) -> Iterator[Meeting]:
    """Yield the meetings of a line."""
    words = meeting_words()
    yield from told_later(line, story)
    seen: set[tuple[object, ...]] = set()
    taken: set[int] = set()
    for gathering, meeting in rounds(line, story):
        if meeting is not None:
            yield meeting
        elif gathering.known is None and len(gathering.parties) > 1:
            story.series = Series(gathering.form, gathering.name, gathering.parties)
        if meeting is not None or gathering.form != "meeting":
            taken.add(gathering.head)
    if may_tell_visit(line, story):
        yield from visits(line, story)
    yield from stays(line, story)
    yield from joint_acts(line, story)
    stirring = _stirring()
    for index, item in enumerate(line.items):
        if index in taken:
            continue
        if item.word not in stirring and (" " not in item.word or item.word.rpartition(" ")[2] not in stirring):
            continue
        if item.kind != "word" and item.shape not in "kKc":
            continue
        for meeting in _at(line, story, index, words):
            key = (meeting.form, meeting.participants, meeting.when, meeting.number, meeting.parties)
            if key not in seen:
                seen.add(key)
                yield meeting


@cache
def _stirring() -> frozenset[str]:
    """Every word that `_at` may start from."""
    return frozenset().union(*meeting_words(), _ALSO_STIRRING)


_CALLS = frozenset("call calls videoconference video-conference teleconference videocall video-call videolink".split())
_ALSO_STIRRING = _CALLS | frozenset(
    """
    visited visit leave contact session sitting agreed agree agrees summit summits mission seen accepted accepts
    conference
    """.split()
)


def _at(line: Line, story: Story, index: int, words: Words) -> Iterator[Meeting]:
    word = line.items[index].word
    following = line.items[index + 1].word if index + 1 < len(line.items) else ""
    before = line.items[index - 1].word if index else ""
    if before in {"press", "news"} and word in {"conference", "meeting", "talks", "briefing"}:
        if following == "with" and "joint" in {item.word for item in line.items[max(0, index - 3) : index]}:
            yield from talks(line, story, index, words)
        return
    if before == "video" and word in {"conference", "meeting", "talks"}:
        return
    if word in {"host", "hosts", "welcome"} and (following == "," or line.shape[index - 1 : index] in {"d", "s", "&"}):
        return  # "its host, Prime Minister X"
    if word in {"receiving", "hosting", "welcoming", "greeting"} and before not in _BEFORE_A_VERB:
        return  # "thanked for hosting"
    if word == "welcome" and line.shape[index - 1] in "dkg" and line.words & {"given", "accorded"}:
        yield from talks(line, story, index, words)
        return
    by_phone = word in {"call", "calls", "contact"} and before in {"phone", "telephone", "video", "conference"}
    by_phone = by_phone or (word in _CALLS and following in {"between", "with"})
    summit = word in {"summit", "summits"} and following in {"between", "with"}
    if by_phone or summit or (word in {"session", "sitting"} and following == "with"):
        yield from talks(line, story, index, words)
    elif word in words.met and not (word == "meeting" and _is_noun(line, index)):
        often = "times" in {item.word for item in line.items[index + 1 : index + 4]}
        if often and "recently" not in line.words:
            return  # "had met four times in 2017"
        passive = before in {"was", "were", "been", "be", "being"}
        yield from _together(line, story, index, words, frozenset({"by"} if passive else {"", "with"}))
    elif word == "called" and _RANG_UP.match(line.shape, index + 1):
        yield from _together(line, story, index, words, frozenset({""}), form="call")
    elif word in words.talks:
        yield from talks(line, story, index, words)
    elif word in words.received or (word in _ACCEPTED and not line.words.isdisjoint(_CREDENTIALS)):
        yield from _received(line, story, index, words)
    elif word in words.called and following == "on":
        yield from _together(line, story, index, words, frozenset({"on"}))
    elif word == "leave" and before in {"took", "takes", "take", "taken"}:
        yield from _together(line, story, index, words, frozenset({"of", "from"}))
    elif (word in {"call", "visit"} and before in _PAID) or (word == "call" and following == "on" and before == "a"):
        yield from _together(line, story, index, words, frozenset({"on", "to", "at", "with", "from", "by"}))
    elif word in words.sat and _speaks_with(line, index, words):
        yield from _together(line, story, index, words, frozenset({"with", "to", "from", "by"}))
    elif word in {"agreed", "agree", "agrees"} and following == "with":
        yield from _together(line, story, index, words, frozenset({"with"}), rule="meeting.reviewed")
    elif word in words.joined:
        left, right = agents(line, story, index), patients(line, story, index, frozenset({"", "by"}))
        sides = [{person.country for person in side} - {None} for side in (left, right.persons if right else ())]
        if all(sides) and not sides[0] & sides[1]:  # else a colleague
            yield from made(line, story, index, words, (left, right))
    elif (
        (word == "visited" and (line.shape[index + 1 : index + 2] in {"X", "W"} or following in {"him", "her"}))
        or word in words.saw
        or (word == "seen" and following == "each")
    ):
        yield from _together(line, story, index, words, frozenset({""}))
    elif word in words.reviewed and before != "to" and (word != "exchanged" or _exchange_views(line, index)):
        yield from _together(line, story, index, words, frozenset({"with"}), rule="meeting.reviewed")
    elif word in words.handed and not line.words.isdisjoint(_HANDED):
        yield from _handed(line, story, index, words)
    elif word in words.telephoned:
        yield from _together(line, story, index, words, frozenset({"", "with"}), form="call")


_ACCEPTED = frozenset({"accepted", "accepts"})
_PAID = frozenset({"courtesy", "farewell", "introductory", "protocol"})
_CREDENTIALS = frozenset({"credentials", "credential", "credence"})
_HANDED = _CREDENTIALS | {"message", "letter", "letters", "invitation", "copies", "copy"}


def _exchange_views(line: Line, index: int) -> bool:
    """Tell "exchanged views on" from papers and prisoners that were exchanged."""
    near = {item.word for item in line.items[index + 1 : index + 4]}
    passive = line.items[index - 1].word in {"were", "was", "been"}
    return not passive and not near.isdisjoint(
        {"views", "opinions", "ideas", "thoughts", "assessments", "pleasantries"}
    )


def _speaks_with(line: Line, index: int, words: Words) -> bool:
    """Tell "spoke with Y" and "spoke by telephone" from "spoke about", "spoke at"."""
    near = [item.word for item in line.items[index + 1 : index + 7]]
    if line.items[index].word in {"came", "got", "get", "gets", "spent"}:
        return "together" in near
    spoken = not {"with", "across", "together"}.isdisjoint(near[:4]) or near[:1] in (["to"], ["down"])
    conversed = line.items[index].word in {"talked", "talking"} and near[:1] != ["about"]
    return spoken or conversed or by_wire(line, index, words)


def _is_noun(line: Line, index: int) -> bool:
    """Tell "a meeting", "their meeting" from "after meeting the minister"."""
    before = line.items[index - 1] if index else None
    if before is not None and before.shape == "," and _MET_THERE.match(line.shape, index + 1):
        return False
    return before is None or before.word not in _BEFORE_A_VERB


_RANG_UP = re.compile(r"[PAsdhRC,]{0,4}X(?:uT|T)")  # "called his Kenyan counterpart X on Wednesday"
_MET_THERE = re.compile(
    r"y?[dhgFKkAPsRC#]{0,5}X|i[dN]?[PT]|uT|T"
)  # "…, meeting Minister Y", ", meeting in Lima yesterday,"


_BEFORE_A_VERB = frozenset("after before of while is are was were be upon by when on".split())


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
    right = patients(line, story, index, allowed) or pronoun_after(line, story, index, allowed, left)
    if right is not None and line.items[index].word in words.called and _is_demand(line, right):
        return
    if line.items[index].word == "meeting" and not left:
        left = main_agents(line, story, index)
    if not left and right is None and line.items[index].word in words.met:
        yield from of_ministers(line, story, index)
        return
    if right is not None and is_separate(line, index) and line.items[index].word in words.met:
        yield from with_each(line, story, index, words, (left, right))
        return
    yield from made(line, story, index, words, (left, right), rule=rule, form=form)
    if right is not None and left:
        for other in separately(line, story, right, allowed):
            yield from made(line, story, index, words, (left, other), rule=rule, form=form, apart=True)


def _handed(line: Line, story: Story, index: int, words: Words) -> Iterator[Meeting]:
    """As in "X handed Y a message", "a letter of Z's, delivered by X to Y"."""
    by = patients(line, story, index, frozenset({"by"}))
    right = patients(line, story, index, frozenset({"to"}))
    got = next((at for at in range(index) if line.items[at].word in {"received", "receives"}), None)
    if by is not None and right is None and got is not None:
        yield from made(line, story, index, words, (agents(line, story, got), by), rule="meeting.handed")
        return
    if by is not None and right is not None:
        yield from made(line, story, index, words, (list(by.persons), right), rule="meeting.handed")
    else:
        told = frozenset({"", "to"}) if line.items[index].word == "handed" else frozenset({"to"})
        yield from _together(line, story, index, words, told, rule="meeting.handed")


def _is_demand(line: Line, group: Group) -> bool:
    """Tell "called on President X to resign" from a call that was paid."""
    return line.shape[group.last : group.last + 1] == "t"


# Where else the one received may stand: "welcomed at the airport", "hosted talks with X".
_AT_RECEPTION = {"welcomed": frozenset({"", "at", "in"})} | dict.fromkeys(
    ("hosted", "hosts", "host", "welcome"), frozenset({"", "with"})
)


def _received(line: Line, story: Story, index: int, words: Words) -> Iterator[Meeting]:
    """As in "X received Y", "Y was received by X", "X received a call from Y"."""
    start = verb_start(line, index)
    passive = {item.word for item in line.items[start:index]} & {"was", "were", "be", "been", "being", "is", "are"}
    if passive and line.items[index].word.endswith("ed"):
        left = agents(line, story, index)
        right = patients(line, story, index, frozenset({"by"}))
        told = {item.word for item in line.items[max(0, start - 2) : start]}
        if not left and (told & {"it", "delegation", "mission"} or {"guest", "guests", "visitor"} & line.words):
            left = visitors(story)
        yield from made(line, story, index, words, (left, right))
        if right is not None and left:
            for other in separately(line, story, right, frozenset({"by"})):
                yield from made(line, story, index, words, (left, other))
        return
    near = {item.word for item in line.items[index + 1 : index + 5]}
    called = "call" in near and not near.isdisjoint({"phone", "telephone", "a"})
    allowed = frozenset({"from"}) if called else _AT_RECEPTION.get(line.items[index].word, frozenset({""}))
    if near & _CREDENTIALS:
        allowed = frozenset({"of", "from"})
    left = agents(line, story, index)
    if not left and line.items[index].word.endswith("ing"):
        left = main_agents(line, story, index)
    right = patients(line, story, index, allowed)
    if right is None and line.items[index + 1 : index + 2] and line.items[index + 1].word in {"him", "her"}:
        right = pronoun_after(line, story, index, frozenset({""}), left)
        if right is None and story.subject is not None and story.subject not in left:
            right = Group(index + 1, index + 2, (story.subject,))
    if right is not None:
        yield from made(line, story, index, words, (left, right), form="call" if called else None)
