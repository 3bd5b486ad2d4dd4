"""Two who do one thing together: "X met Y", "X and Y met", "X met Y and, separately, Z"."""

from collections.abc import Iterator

from tracker.domain.facts import Meeting, MeetingForm
from tracker.reader.cues import items_word
from tracker.reader.frames.groups import Group, groups, preposition, visitors
from tracker.reader.frames.meeting.actors import agents, main_agents
from tracker.reader.frames.meeting.calls import by_wire
from tracker.reader.frames.meeting.clauses import is_participle
from tracker.reader.frames.meeting.encounter import made
from tracker.reader.frames.meeting.patients import patients, pronoun_after, whom_before
from tracker.reader.frames.meeting.separately import are_of_houses, separately
from tracker.reader.frames.meeting.talks_of_states import of_ministers
from tracker.reader.frames.meeting.with_each import is_separate, with_all, with_each
from tracker.reader.frames.meeting.wordings import PAYING
from tracker.reader.frames.meeting.words import Words
from tracker.reader.items import Line
from tracker.reader.story import Story


def together(
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
    if not left and "X" not in line.shape[:index] and not _MISSIONS.isdisjoint(i.word for i in line.items[:_OPENING]):
        left = visitors(story) if story.stay is not None and story.stay.status == "held" else []
    right = patients(line, story, index, allowed) or pronoun_after(line, story, index, allowed, left)
    if right is None and line.items[index].word in _CALLS and (paid := _paid(line, index)) is not None:
        right = patients(line, story, paid, frozenset({""}), index - paid - 1)  # "paid Y a courtesy call"
    if right is not None and line.items[index].word in words.called and _is_demand(line, right):
        return
    if right is None and left and "with" in allowed and line.shape[:1] == "y":
        first = groups(line, story, 0, index)[:1]  # "With Y, X discussed the bridge"
        right = first[0] if first and preposition(line, first[0]) == "with" and first[0].persons else None
    if right is None and left and (whom := whom_before(line, story, index)) is not None:
        right = whom
    if right is None and left and items_word(line, 0) == "among" and items_word(line, index + 1) in {"was", "were"}:
        right = patients(line, story, index + 1, frozenset({""}))  # "Among those X met was Y"
    if not left and (line.items[index].word in {"meeting", "seeing"} or is_participle(line, index)):
        left = main_agents(line, story, index)
    if right is None and items_word(line, index - 1) == "each":
        return  # "X and Y each met with farmers"
    sat = line.items[index].word in {"sat", "sit", "came"} and "together" in line.words
    sat = sat or (line.items[index].word in {"sat", "sit"} and line.shape.startswith(("iP", "kiP"), index + 1))
    if not left and right is None and (line.items[index].word in words.met or sat or by_wire(line, index, words)):
        yield from of_ministers(line, story, index)
        return
    if right is not None and is_separate(line, index) and line.items[index].word in words.met:
        yield from with_all(line, story, index, words, (left, right))
        return
    houses = right is not None and len(left) == 1 and form is None and are_of_houses(right.persons, left[0])
    if right is not None and len(right.persons) > 1 and form is None and (houses or "on" in allowed):
        yield from with_each(line, story, index, words, (left, right))  # "called on X and Y"
    elif right is not None and len(left) > 1 and line.items[index].word == "calls":
        for caller in left:  # "X and Y paid courtesy calls on Z"
            yield from made(line, story, index, words, ([caller], right), rule=rule, form=form)
    else:
        yield from made(line, story, index, words, (left, right), rule=rule, form=form)
    if right is not None and left:
        for other in separately(line, story, right, allowed):
            if are_of_houses(other.persons):
                yield from with_each(line, story, index, words, (left, other))
                continue
            yield from made(line, story, index, words, (left, other), rule=rule, form=form, apart=True)


_MISSIONS = frozenset({"delegation", "delegates", "mission"})
_OPENING = 2  # items: "The delegates met Y"
_CALLS = frozenset({"call", "visit"})
_NEAR = 14  # items from paying to the call that is paid


def _paid(line: Line, index: int) -> int | None:
    return next((at for at in range(index - 1, max(-1, index - _NEAR), -1) if line.items[at].word in PAYING), None)


def _is_demand(line: Line, group: Group) -> bool:
    """Tell "called on President X to resign" from a call that was paid."""
    comma = line.shape[group.last : group.last + 1] == ","  # behind his title
    return line.shape[group.last + comma : group.last + comma + 1] == "t"
