"""A session or forum of which several sentences may each tell a part: its days, its number, its place."""

from msgspec import Struct

from tracker.domain.facts import Meeting
from tracker.domain.period import Grain, Period
from tracker.reader.items import Line
from tracker.reader.stay import Stay


class Sitting(Struct, eq=False):
    """A session or forum as told so far; `line` is the last that spoke of it.

    `stay` holds its first day, its last and its length as far as they are told; `open` that its time may still be
    another: nobody told it yet, or it was put off.
    """

    meeting: Meeting
    line: Line
    stay: Stay
    open: bool

    def dated(self, when: str | None) -> str | None:
        """Return its time now that a line tells one, or has told an edge of it; None where they do not agree."""
        known = None if self.open else self.meeting.when
        if when is not None and known is not None and when != known and not _fits(when, known):
            return None
        return self.stay.span(when or known) or when or known


def sitting(meeting: Meeting, line: Line) -> Sitting:
    """Return what a line tells of a session or forum."""
    return Sitting(meeting, line, Stay(meeting), meeting.when is None or "when" in meeting.carried)


def _fits(when: str, known: str) -> bool:
    """Tell a time that is part of the one told before, or days of which that told one."""
    one, other = Period.parse(when), Period.parse(known)
    longer = one.contains(other) and one.grain is other.grain is Grain.DAY
    return other.contains(one) or longer


__all__ = ["Sitting", "sitting"]
