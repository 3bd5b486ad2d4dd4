"""Receptions: "X received Y", "Y was received by X", "X, received on Monday by Y", "X played host to Y"."""

from collections.abc import Iterator, Sequence

from tracker.domain.facts import Meeting
from tracker.reader.frames.groups import Group, groups, guests_at, preposition
from tracker.reader.frames.meeting.actors import agents, main_agents
from tracker.reader.frames.meeting.clauses import verb_start
from tracker.reader.frames.meeting.encounter import made
from tracker.reader.frames.meeting.patients import patients, pronoun_after
from tracker.reader.frames.meeting.separately import separately
from tracker.reader.frames.meeting.words import Words
from tracker.reader.items import Line
from tracker.reader.people import Person
from tracker.reader.story import Story

_VISITING = frozenset({"it", "they", "delegation", "mission", "delegates", "team"})
PAID = frozenset({"courtesy", "farewell", "introductory", "protocol"})
CREDENTIALS = frozenset({"credentials", "credential", "credence"})

# Where else the one received may stand: "welcomed at the airport", "hosted talks with X".
_AT_RECEPTION = {"welcomed": frozenset({"", "at", "in"})} | dict.fromkeys(
    ("hosted", "hosts", "host", "welcome"), frozenset({"", "with"})
)


def courtesy(line: Line, story: Story, index: int, words: Words) -> Iterator[Meeting]:
    """As in "a courtesy visit by Ambassador X to President Y", "a farewell call by X on Y"."""
    paid = [group for group in groups(line, story, index + 1, len(line.items)) if group.persons]
    if len(paid) > 1 and [preposition(line, group) for group in paid[:2]] in (["by", "to"], ["by", "on"]):
        yield from made(line, story, index, words, (list(paid[0].persons), paid[1]))


def hosted(line: Line, story: Story, index: int, words: Words) -> Iterator[Meeting]:
    """As in "X was Y's guest in Lima", "is President Y's host"."""
    owner = next((group for group in groups(line, story, 0, index) if group.last == index - 1 and group.persons), None)
    being = next((at for at in range(index - 1, -1, -1) if line.items[at].word in _BEING), None)
    if owner is not None and being is not None and being < owner.first and "," not in line.shape[being:index]:
        yield from made(line, story, index, words, (agents(line, story, being), owner))


_BEING = frozenset({"is", "was", "were", "be", "been"})


def receptions(line: Line, story: Story, index: int, words: Words) -> Iterator[Meeting]:
    """As in "X received Y", "Y was received by X", "X received a call from Y"."""
    start = verb_start(line, index)
    passive = {item.word for item in line.items[start:index]} & {"was", "were", "be", "been", "being", "is", "are"}
    if passive and line.items[index].word.endswith("ed"):
        left = agents(line, story, index)
        right = patients(line, story, index, frozenset({"by"})) or _by_whom(line, story, start)
        told = {item.word for item in line.items[max(0, start - 2) : start]}
        if not left and (told & _VISITING or {"guest", "guests", "visitor"} & line.words):
            left = guests_at(line, story, index)
        _remember(story, left)
        yield from made(line, story, index, words, (left, right))
        if right is not None and left:
            for other in separately(line, story, right, frozenset({"by"})):
                yield from made(line, story, index, words, (left, other), apart=True)
        return
    if line.items[index].word.endswith("ed") and (guest := received_by(line, story, index)):
        yield from made(line, story, index, words, (guest, patients(line, story, index, frozenset({"by"}))))
        return
    whom = next((at for at in range(index - 1, max(-1, index - _WHOM), -1) if line.items[at].word == "whom"), None)
    if whom is not None:
        received, hosting = groups(line, story, 0, whom), groups(line, story, whom, index)
        if received and hosting:  # "Y, whom President X received on Monday"
            yield from made(line, story, index, words, (list(hosting[-1].persons), received[-1]))
        return
    near = {item.word for item in line.items[index + 1 : index + 5]}
    called = "call" in near and not near.isdisjoint({"phone", "telephone", "a"}) and near.isdisjoint(PAID)
    allowed = frozenset({"from"}) if called else _AT_RECEPTION.get(line.items[index].word, frozenset({""}))
    if not CREDENTIALS.isdisjoint(item.word for item in line.items[index + 1 : index + _PAPERS]):
        allowed = frozenset({"of", "from"})
    if near & PAID and "call" in near:
        allowed = frozenset({"from"})
    left = agents(line, story, index)
    if not left and line.items[index].word.endswith("ing"):
        left = main_agents(line, story, index)
    right = patients(line, story, index, allowed)
    if right is not None and set(right.persons) == set(left):
        right = None  # "Welcoming him in Lima, X said"
    if right is None and line.items[index + 1 : index + 2] and line.items[index + 1].word in {"him", "her"}:
        right = pronoun_after(line, story, index, frozenset({""}), left)
        if right is None and story.subject is not None and story.subject not in left:
            right = Group(index + 1, index + 2, (story.subject,))
    if right is None and "presence" in near | {item.word for item in line.items[index + 5 : index + _SOON]}:
        right = patients(line, story, index, frozenset({"of"}))  # "received the delegation in the presence of Y"
    if right is not None:
        if not called:
            _remember(story, right.persons)
        yield from made(line, story, index, words, (left, right), form="call" if called else None)
        for other in separately(line, story, right, frozenset()) if left else ():
            yield from made(line, story, index, words, (left, other), apart=True)


def _remember(story: Story, guests: Sequence[Person]) -> None:
    """Keep who was received: whom "the guest" means, and "he" who will also see others before he leaves."""
    if len(guests) == 1 and guests[0].country is not None:
        story.guest = guests[0]


def _by_whom(line: Line, story: Story, start: int) -> Group | None:
    """Return the host of a relative clause: "Y, by whom X was received on Monday"."""
    whom = next((at for at in range(1, start) if line.items[at].word == "whom"), None)
    if whom is None or line.items[whom - 1].word != "by":
        return None
    before = groups(line, story, 0, whom - 1)
    return before[-1] if before and before[-1].persons else None


def received_by(line: Line, story: Story, index: int) -> list[Person]:
    """Return who is received by the participle that says more of him: "X, received on Monday by Y, said"."""
    following = line.items[index + 1 : index + _SOON]
    by = next((at for at, item in enumerate(following) if item.shape == "b"), None)
    if by is None or following[0].shape in "dA#" or any(item.shape in ",;:XW" for item in following[:by]):
        return []  # nobody, or something else is done: "X, the minister, hosted a show of paintings by Y"
    if index == 0:
        return main_agents(line, story, index)
    if line.shape[index - 1] != ",":
        return []
    before = [group for group in groups(line, story, 0, index - 1) if group.last == index - 1]
    return list(before[-1].persons) if before else []


_PAPERS = 16  # items from receiving to the credentials received: "received at the palace on Monday the credentials"
_WHOM = 8  # items from "whom" to the verb that it is received by
_SOON = 14  # items from a participle to its "by": "received on Wednesday at the palace by Y"
