"""Who was on a visit of a delegation, told only after it: "A delegation of P arrived in Q. It is led by X"."""

from collections.abc import Sequence

from tracker.reader.cues import items_word
from tracker.reader.frames.groups import groups
from tracker.reader.frames.meeting.actors import agents
from tracker.reader.frames.meeting.trip import Trip
from tracker.reader.items import Line
from tracker.reader.people import Person
from tracker.reader.story import Story

_COMPANY = frozenset({"delegation", "mission", "team", "group", "visitors", "guests", "party"})
_LEADS = frozenset({"led", "headed", "leads", "heads", "lead", "head", "leading", "heading"})
_SUBJECT = 5  # items in which a sentence says that it goes on with the delegation
_SOON = 2  # sentences after a visit in which its leader is told


def is_of_company(line: Line, trip: Trip) -> bool:
    """Tell a trip of a delegation: "A trade delegation of P arrived in Q"."""
    return not trip.persons and not _COMPANY.isdisjoint(item.word for item in line.items[: trip.at])


def may_tell_leader(line: Line) -> bool:
    """Tell whether a line may say who leads a delegation: "It is led by X", "X heads the delegation"."""
    if line.words.isdisjoint(_LEADS):
        return False
    subject = {item.word for item in line.items[:_SUBJECT]}
    goes_on = items_word(line, 0) == "it" or not subject.isdisjoint(_COMPANY) or "its" in subject
    return goes_on or any(
        item.word in _LEADS and not _COMPANY.isdisjoint(_after(line, at)) for at, item in enumerate(line.items)
    )


def _after(line: Line, at: int) -> set[str]:
    return {item.word for item in line.items[at : at + _SUBJECT]}


def lines_before(line: Line, story: Story) -> Sequence[Line]:
    """Return the sentences in which the delegation may have come."""
    at = story.number(line)
    return story.lines[max(0, at - _SOON) : at]


def leaders(line: Line, story: Story) -> tuple[Person, ...]:
    """Return who is said to lead the delegation: "is led by X", "X will head it", "At its head is X"."""
    at = next(at for at, item in enumerate(line.items) if item.word in _LEADS)
    behind = [group for group in groups(line, story, at + 1, at + _NEAR) if group.persons]
    if items_word(line, at + 1) == "by" or line.items[at - 1].word in {"its", "the"}:
        return behind[0].persons if behind else ()
    return tuple(agents(line, story, at))


_NEAR = 12  # items from "led by" to whom
