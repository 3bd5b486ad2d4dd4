"""Calls, and meetings beside a summit, told by how, whatever was done: "X congratulated Y in a telephone call"."""

from collections.abc import Iterator

from tracker.domain.facts import Meeting
from tracker.reader.cues import cues, is_verb, items_word
from tracker.reader.frames.groups import Group, groups, is_owner, preposition
from tracker.reader.frames.habits import is_habit, is_summed_up
from tracker.reader.frames.meeting.actors import agents
from tracker.reader.frames.meeting.clauses import verb_start
from tracker.reader.frames.meeting.encounter import made
from tracker.reader.frames.meeting.words import listed, meeting_words
from tracker.reader.items import Line
from tracker.reader.people import countries_of
from tracker.reader.story import Story

_MEANS = frozenset({"by", "via", "over", "in", "during", "through", "on"})
_NEAR = 5  # items from "in" to the call: "in a twenty-minute telephone call"
_CLAUSE = 12  # items from a verb to how it was done
_OPENING = 8  # items in which a sentence says first how it was done
_SEVERAL = frozenset("forum session sessions summit conference webinar meeting seminar panel class exhibition".split())
_MEDIA = frozenset(
    """
    if whether times twice thrice message messages interview footage clip channel game games platform
    """.split()
)
_OWN = frozenset({"his", "her", "its", "leaked", "alleged"})
_PASSIVE = frozenset({"was", "were", "been", "be", "being"})


def may_be_wired(line: Line) -> bool:
    """Tell whether a line names two persons, and a means by which one talks from afar."""
    return line.shape.count("X") + line.shape.count("W") > 1 and not line.words.isdisjoint(
        meeting_words().calls | _CALL
    )


_CALL = frozenset({"call", "sidelines", "margins"})


def wired(line: Line, story: Story) -> Iterator[Meeting]:
    """Yield the calls, and meetings on some sidelines, of a line whose verb is none of those that tell of them."""
    aside = not line.words.isdisjoint({"sidelines", "margins"})
    if not may_be_wired(line) or not line.words.isdisjoint(_MEDIA if aside else _SEVERAL | _MEDIA):
        return
    means = next((at for at in range(1, len(line.items)) if _is_means(line, at)), None)
    verb = _verb(line, means) if means is not None else None
    if verb is None or line.items[verb - 1].word in _PASSIVE or is_habit(line, verb) or is_summed_up(line, verb):
        return
    if aside and line.items[verb].word in meeting_words().met | meeting_words().sat:
        return  # told by its own verb
    persons = agents(line, story, verb)
    whom = _whom(line, story, verb) if len(countries_of(persons)) < 2 else None
    if persons and (whom is not None or len(countries_of(persons)) > 1):
        at = means if means is not None and "T" in line.shape[max(0, means - 1) : means] else verb  # "his March call"
        yield from made(
            line, story, at, meeting_words(), (persons, whom), form=None if aside else "call", rule="meeting.reviewed"
        )


def _is_means(line: Line, at: int) -> bool:
    """Tell "by videoconference", "in a short telephone call", "over the phone", "on the sidelines of"."""
    word = line.items[at].word
    if word not in meeting_words().calls | _CALL:
        return False
    before = line.items[at - 1]
    if word in {"sidelines", "margins"}:
        return items_word(line, at - 2) in {"on", "in", "at"}  # "on the sidelines of the summit"
    if word == "call" and before.word in {"courtesy", "farewell", "introductory", "protocol", "on", "the", "roll"}:
        return False
    first = next((by for by in range(at - 1, max(-1, at - _NEAR), -1) if line.items[by].word in _MEANS), None)
    if first is None or any(line.shape[by] in ",;:XT" or line.items[by].word in _OWN for by in range(first, at)):
        return False
    return line.items[first].word != "over" or items_word(line, first + 1) in {"the", word}  # else because of it


def _verb(line: Line, means: int) -> int | None:
    """Return the verb of what was done so, before the means or, where these open the sentence, after them."""
    near = range(means - 1, max(-1, means - _CLAUSE), -1)
    known = next((at for at in near if line.shape[at] in ";:" or is_verb(line, at)), None)
    if known is None and means < _OPENING:
        known = next((at for at in range(means + 1, len(line.items)) if is_verb(line, at)), None)
    while known is not None and line.items[known].word in cues().auxiliaries and known + 1 < len(line.items):
        known += 1  # "will pick up the conversation by video"
    if known is None or line.shape[known] != "k":
        return None
    heard = line.items[known].word == "addressed" and line.shape[known + 1 : known + 2] == "d"  # a hall, and no matter
    return None if heard or line.items[known].word in listed("moving") else known


def _whom(line: Line, story: Story, verb: int) -> Group | None:
    """Return whom it was done to or with."""
    for group in groups(line, story, verb + 1, min(len(line.items), verb + _CLAUSE)):
        inside = range(verb_start(line, verb) + 1, group.first)
        if is_owner(line, group) or any(line.shape[at] in ";:r" or is_verb(line, at) for at in inside if at != verb):
            return None
        if group.persons and preposition(line, group) in {"", "with"}:
            return group
    return None
