"""The new time of what was moved: "rescheduled from July to 12 September", "postponed until May"."""

from tracker.reader.items import Line
from tracker.reader.story import Story
from tracker.reader.tags import When


def new_time(line: Line, verb: int) -> int | None:
    """Return the new time of what was moved: "rescheduled from July to 12 September", "postponed until May"."""
    to = {"to", "until", "till", "for"} if line.items[verb].word == "rescheduled" else {"to", "until", "till"}
    later = (at for at, _ in line.tags("T") if at > verb and line.items[_before(line, at)].word in to)
    whole = (at for at, item in line.tags("T") if at > verb and _is_from_to(line, at))
    return next(later, None) or next(whole, None)


def _before(line: Line, at: int) -> int:
    """Return the last item before a time, past what makes it finer: "to early June", "until Tuesday, June 4"."""
    at -= 1
    while at > 0 and (line.shape[at] in "dT," or line.items[at].word in _FINER):
        at -= 1
    return at


_FINER = frozenset({"early", "late", "mid", "around", "about", "end", "beginning", "of", "sometime", "in", "next"})


def _is_from_to(line: Line, at: int) -> bool:
    """Tell two times that were read as one stretch: "moved from March to May"."""
    value = line.items[at].value
    return line.items[at - 1].word == "from" and isinstance(value, When) and "/" in (value.period or "")


def moved_to(line: Line, story: Story, at: int) -> str | None:
    """Return the new time at an item: of "from March to May" the second."""
    value = line.items[at].value
    period = story.period(value, future=True) if isinstance(value, When) else None
    return period.rpartition("/")[2] if period is not None and _is_from_to(line, at) else period
