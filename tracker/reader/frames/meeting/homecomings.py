"""Visits that are over: from which somebody comes home, and those whose last day the sentence tells."""

from tracker.reader.cues import items_word
from tracker.reader.frames.meeting.trip import Trip
from tracker.reader.frames.meeting.words import listed
from tracker.reader.items import Line
from tracker.reader.story import Story
from tracker.reader.tags import When


def is_homecoming(line: Line, trip: Trip) -> bool:
    """Tell "flew home today from a three-day visit to P", "is home from his first trip, a three-day visit to P"."""
    words = [item.word for item in line.items[: trip.at]]
    home = next((at for at, word in enumerate(words) if word in {"home", "homeward"} and at), None)
    if not trip.noun or home is None:
        return False
    return words[home - 1] in _COMING and not _FROM.isdisjoint(words[home:])


_COMING = listed("moving") | {"back", "is", "was", "are", "for", "safely", "arrives", "touching"}
_FROM = frozenset({"from", "after", "following"})


def day_of_homecoming(line: Line, story: Story, trip: Trip) -> str | None:
    """Return the day on which somebody came home: "flew home last night from his first trip, a visit to P"."""
    if not is_homecoming(line, trip):
        return None
    home = next(at for at, item in enumerate(line.items) if item.word in {"home", "homeward"})
    told = next((each.value for at, each in line.tags("T") if home < at <= home + 2), None)
    return story.period(told) if isinstance(told, When) else None


def is_length_of_another(line: Line, trip: Trip) -> bool:
    """Tell a way on from a visit whose length is said: "arrived in P on Tuesday after a two-day visit to Q"."""
    if trip.noun:
        return False
    for at in range(trip.at + 1, len(line.items)):
        if line.items[at].word in listed("trips"):
            before = {item.word for item in line.items[max(trip.at, at - _LENGTH) : at]}
            return not before.isdisjoint(_FROM) and before.isdisjoint({"for", "on"} - _days(line, trip.at, at))
    return False


_LENGTH = 6  # items from "after" to its visit: "after a three-day state visit"


def _days(line: Line, first: int, last: int) -> set[str]:
    """The "on" of a day, which opens no visit: "on Tuesday after a two-day visit"."""
    return {line.items[at].word for at in range(first, last) if line.shape[at + 1 : at + 2] == "T"}


def last_day(line: Line, story: Story, trip: Trip) -> str | None:
    """Return the day on which somebody ended a visit: "concluded on Friday a visit that began on Monday"."""
    for at in range(trip.at - 1, max(-1, trip.at - _ENDED), -1):
        if line.items[at].word in _CONCLUDED and items_word(line, at - 1) not in {"a", "the"}:
            told = next((each.value for place, each in line.tags("T") if at < place < trip.at), None)
            return story.period(told) if isinstance(told, When) else story.today()
    return None


_CONCLUDED = frozenset("concluded ended completed finished wrapped wound rounded capped concludes ends".split())
_ENDED = 8  # items from "concluded" to its visit: "concluded this Friday in Lima the state visit"
