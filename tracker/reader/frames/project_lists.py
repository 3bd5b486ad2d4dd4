"""What is said of a whole list of undertakings: "three projects were completed: X, Y and Z", or before bullets."""

from collections.abc import Iterator, Sequence

from tracker.reader.frames.acts import Act, acts_at
from tracker.reader.frames.aspects import Told, told_by_verb
from tracker.reader.frames.predicates import predicates
from tracker.reader.frames.project_objects import PROJECTS, Said
from tracker.reader.items import Line

_ENDING = 6  # items at the end of a line before a list in which its verb stands


def listed(line: Line, start: int) -> Iterator[Said]:
    """As in "Three projects have been completed: X, Y and Z"."""
    colon = line.shape.rfind(":", 0, start)
    if colon >= 0 and start <= colon + 1:
        yield from _of_all(line, colon)


def announced(before: Sequence[Line]) -> Iterator[Said]:
    """What the line says that opens the list of which the next line is an item."""
    lead = next((line for line in reversed(before) if line.role != "item"), None)
    if lead is None or not lead.shape.rstrip("-").endswith(":"):
        return
    colon = lead.shape.rindex(":")
    said = list(_of_all(lead, colon)) or list(_opening(lead, colon))
    yield from said


def _of_all(line: Line, colon: int) -> Iterator[Said]:
    """What is said of "the following", "these projects"."""
    for at in range(colon - 1, -1, -1):
        if line.items[at].word in PROJECTS or line.items[at].word == "following":
            act = next(predicates(line, at + 1), None)
            told = told_by_verb(line, act) if act is not None else None
            if act is not None and act.end <= colon and told is not None and told.passive:
                yield act, told
                return


def _opening(line: Line, colon: int) -> Iterator[Said]:
    """As in "The two presidents opened:", "They agreed to build:"."""
    for at in range(colon - 1, max(-1, colon - _ENDING), -1):
        for act in acts_at(line, at):
            told = told_by_verb(line, act) if _has_list(act, colon) else None
            if told is not None and not told.passive:
                yield act, Told(told.kind, told.aspect)
                return


def _has_list(act: Act, colon: int) -> bool:
    return act.end == colon and act.form not in {"noun", "state"} and act.kind in {"open", "build", "finish", "create"}
