"""Whom "I" and "we" mean: who is quoted, "“I met Minister X in Lima,” Minister Y said"."""

from functools import cache

from tracker.reader.cues import quoting
from tracker.reader.frames.groups import groups
from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.mentions import Mention
from tracker.reader.people import Person
from tracker.reader.story import Story

_SAYING = 5  # items between a person and his verb of speech: "X, the party leader, told"
_LINES = 3  # of a quotation, to the one that says whose it is


@cache
def speaking_of_oneself() -> frozenset[str]:
    """The words by which who speaks means himself as a subject: "I", "we've"."""
    return frozenset(f"{who}{verb}" for who in ("i", "we") for verb in ("", "'ve", "'ll", "'d", "'m", "'re"))


def is_without_subject(line: Line, first: int, last: int) -> bool:
    """Tell a quotation that leaves out who it begins with: "“Glad to meet Minister X,” Y wrote", "“Met Minister X”"."""
    words = [item.word for item in line.items[first:last] if item.shape != "T"]
    return words[:1] == ['"'] and all(word in toml("cues")["gladly"] for word in words[1:])


def speaker(line: Line, story: Story, index: int) -> list[Person]:
    """Return whose words those at an item are: of who is said beside them, or beside the same quotation, to speak."""
    number = story.number(line)
    words = [item.word for item in line.items[:index]]
    if not {"when", "if"}.isdisjoint(words) and "T" not in line.shape:
        return []  # "When I met X, he was young"
    interviewed = line.items[0].value if line.shape[:2] == "X:" else None
    if isinstance(interviewed, Mention):
        return [interviewed.person]  # "Minister X: I met Y"
    if _is_answer(line, story):
        return next(
            (
                [item.value.person]
                for each in story.lines
                for _, item in each.tags("X")
                if isinstance(item.value, Mention) and item.value.titles
            ),
            [],
        )
    if not _is_quoted(line, story, index, number):
        return []
    here = _attributed(line, story)
    if here is None and not line.words.isdisjoint({"he", "she"}) and not line.words.isdisjoint(quoting()):
        here = story.subject
    near = [at for away in range(1, _LINES) for at in (number - away, number + away) if 0 <= at < len(story.lines)]
    lines = (story.lines[at] for at in near)
    beside = (_attributed(other, story) for other in lines if other.paragraph == line.paragraph and '"' in other.shape)
    who = here or next((person for person in beside if person is not None), None)
    return [who] if who is not None else []


def _is_answer(line: Line, story: Story) -> bool:
    """Tell a sentence of an answer in an interview: "A: I met Minister Y"."""
    first = next(each for each in story.lines if each.paragraph == line.paragraph)
    return len(first.items) > 1 and first.items[0].word == "a" and first.shape[1] == ":"


def _is_quoted(line: Line, story: Story, index: int, number: int) -> bool:
    """Tell whether an item stands within a quotation, which may have begun lines before."""
    if '"' in line.shape[:index]:
        return _is_inside(line, index)
    for before in reversed(story.lines[max(0, number - _LINES) : number]):
        if before.paragraph != line.paragraph:
            break
        if '"' in before.shape:
            return _opens(before, before.shape.rindex('"'))
    after = line.shape.find('"', index)
    return after >= 0 and not _opens(line, after)


def _opens(line: Line, mark: int) -> bool:
    """Tell a mark that opens a quotation: what follows stands close to it."""
    if mark + 1 == len(line.items):
        return False
    return line.items[mark + 1].start == line.items[mark].end


def _attributed(line: Line, story: Story) -> Person | None:
    """Return who is said to speak beside the quotation of a line: "X told reporters", "said X", "the minister said"."""
    for group in groups(line, story, 0, len(line.items)):
        after = line.items[group.last : group.last + _SAYING]
        stop = next((near for near, each in enumerate(after) if each.shape in 'X";:'), len(after))
        said = line.items[group.first - 1].word in quoting() if group.first else False
        speaks = group.persons and (said or any(each.word in quoting() for each in after[:stop]))
        if speaks and not _is_inside(line, group.first):
            return group.persons[0]
    return None


def _is_inside(line: Line, at: int) -> bool:
    """Tell an item of a line within a quotation of that line."""
    marks = [mark for mark, _ in line.tags('"') if mark < at]
    return bool(marks) and _opens(line, marks[-1])
