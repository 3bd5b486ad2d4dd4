"""What one says to the other's face: "X told his guest Y", "X was briefed by Y on Monday": they met."""

from collections.abc import Iterator

from tracker.domain.facts import Meeting
from tracker.reader.frames.groups import Group, is_leader
from tracker.reader.frames.meeting.actors import agents
from tracker.reader.frames.meeting.calls import by_wire
from tracker.reader.frames.meeting.clauses import verb_start
from tracker.reader.frames.meeting.encounter import made
from tracker.reader.frames.meeting.patients import patients, pronoun_after
from tracker.reader.frames.meeting.receptions import received_by
from tracker.reader.frames.meeting.words import Words
from tracker.reader.items import Line
from tracker.reader.patterns import regex
from tracker.reader.people import countries_of
from tracker.reader.story import Story

_BE = frozenset({"was", "were", "been"})
_FACING = frozenset({"visiting", "guest", "visitor", "host", "interlocutor"})
_SET = regex(r"iP|u?T")  # in Lima, on Monday
_WELCOMES = frozenset({"welcome", "hospitality", "reception", "coming", "visiting"})  # for which one thanks
_TITLE = 5  # items in which a person's titles say that he is a guest
_FAR = frozenset({"letter", "message", "telegram", "cable", "statement", "email", "post", "writing"})


def addressed(line: Line, story: Story, index: int, words: Words) -> Iterator[Meeting]:
    """Yield the meeting at which a verb's subject was told something, or told it to a guest or host."""
    if not line.words.isdisjoint(_FAR):
        return
    passive = line.items[index - 1].word in _BE or not _BE.isdisjoint(
        item.word for item in line.items[verb_start(line, index) : index]
    )
    word = line.items[index].word
    if word == "heard" or passive:
        right = patients(line, story, index, frozenset({"by" if passive else "from"}))
        left = agents(line, story, index)
    elif guest := received_by(line, story, index):
        right, left, passive = patients(line, story, index, frozenset({"by"})), guest, True
    else:
        left = agents(line, story, index)
        right = patients(line, story, index, frozenset({""}))
        if right is None and word == "thanked":
            right = pronoun_after(line, story, index, frozenset({""}), left)  # "thanked him for coming"
    facing = right is not None and _is_facing(line, story, right)  # whose country is told by that, too
    if (
        right is None
        or not left
        or not (
            passive
            or word == "heard"
            or _is_led(line, index)
            or (word == "thanked" and not line.words.isdisjoint(_WELCOMES))
            or facing
            or _is_there(line, index, right)
            or by_wire(line, index, words)
        )
    ):
        return
    sides = [countries_of(side) for side in (left, right.persons)]
    if all(sides) and (facing or not sides[0] & sides[1]):
        yield from made(line, story, index, words, (left, right), rule="meeting.reviewed")


def _is_there(line: Line, index: int, group: Group) -> bool:
    """Tell "X, on a visit to P, told Y", "X told Y in P on Monday" from what a speech or an interview said of Y."""
    if line.items[index].word not in {"told", "assured", "informed", "briefed"}:
        return False
    quoted = line.shape.count('"', 0, index)
    if quoted:  # what is quoted may tell of another time; a place, a day or "his counterpart" is of who told it
        beside = "C" in line.shape[index : group.first] or _SET.match(line.shape, group.last) is not None
        return quoted % 2 == 0 and line.items[index].word == "told" and beside
    away = any(item.word in {"visit", "trip"} for item in line.items[: group.last + _VISIT])
    return (away and "who" not in line.words) or line.shape[group.last : group.last + 2] == "iP"


_VISIT = 4  # items from whom one told to "during a visit"


def _is_led(line: Line, index: int) -> bool:
    """Tell "showed Y round the works" from "showed Y the papers"."""
    near = {item.word for item in line.items[index : index + _ROUND]}
    return line.items[index].word == "showed" and not near.isdisjoint({"round", "around"})


_ROUND = 14  # items from showing to "round"


def _is_facing(line: Line, story: Story, group: Group) -> bool:
    """Tell a guest or a host by his titles: "visiting Foreign Minister Y", "his guest, Y"."""
    near = {item.word for item in line.items[max(0, group.first - _TITLE) : group.last]}
    if is_leader(line, group) and "delegation" in line.words:
        return True  # "told a delegation headed by Y"
    start = line.items[group.first].start
    return not near.isdisjoint(_FACING) or story.canonical.text[start : start + 8].lower() == "visiting"
