"""Meetings and calls of persons; talks, visits, sessions and forums are found here and read in their own files."""

from collections.abc import Iterator
from functools import cache

from tracker.domain.facts import Meeting
from tracker.reader.cues import items_word
from tracker.reader.frames.habits import is_habit, is_summed_up
from tracker.reader.frames.meeting.actors import agents
from tracker.reader.frames.meeting.addressed import addressed
from tracker.reader.frames.meeting.calls import CALLS, is_call, is_rung_up
from tracker.reader.frames.meeting.encounter import made
from tracker.reader.frames.meeting.gathering_nouns import gathering_words
from tracker.reader.frames.meeting.half_told import completed
from tracker.reader.frames.meeting.joint_acts import joint_acts, may_be_joint
from tracker.reader.frames.meeting.led_behind import follows_round, told_later
from tracker.reader.frames.meeting.patients import patients
from tracker.reader.frames.meeting.receptions import PAID, courtesy, hosted, receptions
from tracker.reader.frames.meeting.rounds import rounds
from tracker.reader.frames.meeting.sat_on import is_what_it_was, mark_edge
from tracker.reader.frames.meeting.series import last_round
from tracker.reader.frames.meeting.several import has_row, in_row
from tracker.reader.frames.meeting.sittings import sittings
from tracker.reader.frames.meeting.stays import stays
from tracker.reader.frames.meeting.talks import talks
from tracker.reader.frames.meeting.together import together
from tracker.reader.frames.meeting.told_on import told_on
from tracker.reader.frames.meeting.trip import stirring as trip_stirring
from tracker.reader.frames.meeting.visit import led_visits, may_tell_visit, visits
from tracker.reader.frames.meeting.wired import may_be_wired, wired
from tracker.reader.frames.meeting.wordings import (
    ACCEPTED,
    DEALING,
    GIVING,
    HANDED,
    TO_WITH,
    VISITED,
    exchange_views,
    is_accepted,
    is_dealt_with,
    is_noun,
    is_raised_with,
    is_set,
    is_something_else,
    is_talk,
    is_with_somebody,
    phrased,
    sees_somebody,
    speaks_with,
)
from tracker.reader.frames.meeting.words import Words, listed, meeting_words
from tracker.reader.items import Line
from tracker.reader.spoken_of import Series
from tracker.reader.status import status_of
from tracker.reader.story import Story


@cache
def triggers() -> frozenset[str]:
    """The words without which a line tells of no meeting."""
    words = meeting_words()
    known = frozenset().union(*words) - {"had", "have", "place", "part", "made"}
    return known | gathering_words() | trip_stirring() | _ALSO_STIRRING


def wants(line: Line, story: Story) -> bool:
    """Tell whether the line holds a trigger word, a stay in apposition, or may say who led the session before it."""
    told = not line.words.isdisjoint(triggers()) or may_be_joint(line) or may_be_wired(line)
    known = story.series is not None or bool(story.rounds)
    moved = (
        known and (line.items[0].word == "it" or line.shape[:2] == "dO") and not line.words.isdisjoint(listed("ahead"))
    )
    told = told or bool(story.sittings and line.items[0].word in {"it", "the", "this", "on"})
    return told or moved or may_tell_visit(line, story) or follows_round(line, story)


def read(line: Line, story: Story) -> Iterator[Meeting]:
    """Yield the meetings of a line."""
    words = meeting_words()
    before = last_round(line, story)
    own: list[Meeting] = []
    seen: set[tuple[object, ...]] = set()
    taken: set[int] = set()
    gone_on = dict(sittings(line, story))
    yield from gone_on.values()
    for gathering, meeting in rounds(line, story):
        if gone_on and (gathering.first <= min(gone_on) < gathering.last or is_what_it_was(line, gathering)):
            continue
        if meeting is not None:
            own.append(meeting)
            yield meeting
            mark_edge(line, story, gathering, meeting)
        if (meeting is None or (meeting.form == "meeting" and meeting.participants)) and (
            gathering.known is None and len(gathering.parties) > 1
        ):
            story.series = Series(gathering.form, gathering.name, gathering.parties)
        if meeting is not None or gathering.form != "meeting":
            taken.add(gathering.head)
    yield from told_later(line, story, before, own)
    paid: list[Meeting] = []
    if may_tell_visit(line, story):
        for visit in visits(line, story):
            paid.append(visit)
            yield visit
    yield from led_visits(line, story)
    yield from stays(line, story, paid)
    yield from completed(line, story)
    again = (
        [] if own or gone_on else list(told_on(line, story))
    )  # what a session is told of is not the meeting before it
    yield from again
    if again and "X" not in line.shape:
        return
    yield from joint_acts(line, story)
    yield from wired(line, story)
    stirring = _stirring()
    for index, item in enumerate(line.items):
        if index in taken:
            continue
        if item.word not in stirring and (" " not in item.word or item.word.rpartition(" ")[2] not in stirring):
            continue
        if item.kind != "word" and item.shape not in "kKc" and line.shape[index - 1 : index] != "-":
            continue
        for meeting in _at(line, story, index, words):
            key = (meeting.form, meeting.participants, meeting.when, meeting.number, meeting.parties)
            if own and meeting.rule == "meeting.states":
                continue  # "The two cabinets will meet for the third session of the commission"
            if any(set(meeting.participants) <= set(each.participants) for each in again) and meeting.form != "visit":
                continue  # the one that the line goes on about
            if key not in seen:
                seen.add(key)
                yield meeting


@cache
def _stirring() -> frozenset[str]:
    """Every word that `_at` may start from."""
    return frozenset().union(*meeting_words(), _ALSO_STIRRING)


_ALSO_STIRRING = CALLS | frozenset(
    """
    visited visit leave contact session sitting agreed agree agrees summit summits mission seen accepted accepts
    farewell goodbye respects guests visitors dropped drops drop dropping looked looks look popped stopped exchange one
    raised guest touch
    conference stage stages accompanied present
    """.split()
)


def _at(line: Line, story: Story, index: int, words: Words) -> Iterator[Meeting]:
    word = line.items[index].word
    following = items_word(line, index + 1 + line.shape.startswith('"', index + 1))
    before = line.items[index - 1].word if index else ""
    if word in {"guest", "host", "guests"} and line.shape[index - 1 : index] == "s":
        yield from hosted(line, story, index, words)
        return
    if before in {"press", "news"} and word in {"conference", "meeting", "talks", "briefing"}:
        near = [item.word for item in line.items[index + 1 : index + TO_WITH] if item.shape not in "PTiu"]
        if near[:1] == ["with"] and "joint" in {item.word for item in line.items[max(0, index - 3) : index]}:
            yield from talks(line, story, index, words)
        return
    if is_something_else(line, index) or (word in DEALING and not is_dealt_with(line, index)):
        return
    allowed = phrased(line, index, words)
    if allowed is not None:
        yield from together(line, story, index, words, allowed)
        return
    given = word == "welcome" and line.shape[index - 1] in "dkg" and line.words & GIVING
    by_phone = is_call(line, index)
    summit = word in {"summit", "summits"} and following in {"between", "with"}
    working = word in {"session", "sitting"} and (following == "with" or before in {"working", "expert"})
    if given or by_phone or summit or working:
        yield from talks(line, story, index, words)
    elif word in words.met and not (word == "meeting" and is_noun(line, index)):
        often = "times" in {item.word for item in line.items[index + 1 : index + 4]}
        if often and "recently" not in line.words and not has_row(line, index):
            return  # "had met four times in 2017"
        passive = before in {"was", "were", "been", "be", "being"}
        met = together(line, story, index, words, frozenset({"by"} if passive else {"", "with"}))
        yield from in_row(line, story, index, met)
    elif is_rung_up(line, index, words):
        passive = before in {"was", "been"}
        yield from together(line, story, index, words, frozenset({"by"} if passive else {"", "with"}), form="call")
    elif (
        word in words.talks
        or (word in words.with_somebody and is_with_somebody(line, index, following))
        or (word in {"one", "exchange"} and is_talk(line, index))
    ):
        yield from talks(line, story, index, words)
    elif word in words.addressed:
        yield from addressed(line, story, index, words)
    elif word in words.received or (word in ACCEPTED and is_accepted(line, index)):
        yield from receptions(line, story, index, words)
    elif word in {"call", "calls", "visit", "visits"} and before in PAID and following == "by":
        yield from courtesy(line, story, index, words)
    elif (
        word in words.sat
        and speaks_with(line, index, words)
        and not (is_habit(line, index) or is_summed_up(line, index))
    ):
        yield from together(line, story, index, words, frozenset({"with", "to", "from", "by"}))
    elif word == "agreed" and following == "with":
        yield from together(line, story, index, words, frozenset({"with"}), rule="meeting.reviewed")
    elif (
        (word == "visited" and (VISITED.match(line.shape, index + 1) or following in {"him", "her", "by"}))
        or (word in words.saw and not is_habit(line, index) and sees_somebody(line, index))
        or (word == "seen" and following == "each")
    ):
        yield from together(line, story, index, words, frozenset({"by"} if following == "by" else {""}))
    elif (
        word in words.reviewed
        and not (word == "review" and line.shape[index - 1 : index] in {"d", "A", "O", "s"})  # "launched a review"
        and (is_set(line) if status_of(line, index) == "planned" else before != "to")
        and (word != "exchanged" or exchange_views(line, index))
    ) or (word == "raised" and is_raised_with(line, index)):
        yield from together(line, story, index, words, frozenset({"with"}), rule="meeting.reviewed")
    elif word in words.handed and not line.words.isdisjoint(HANDED):
        yield from _handed(line, story, index, words)


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
        yield from together(line, story, index, words, told, rule="meeting.handed")
