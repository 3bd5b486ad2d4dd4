"""What a line tells of how long a visit lasts: the day that it began on, its last day, the number of its days."""

from datetime import date, timedelta
from functools import cache

from msgspec import Struct

from tracker.domain.facts import Meeting
from tracker.domain.period import Grain, Period
from tracker.domain.places import country_of
from tracker.reader.cues import clause_of
from tracker.reader.frames.meeting.anchor import Anchor
from tracker.reader.frames.meeting.event_time import event_time
from tracker.reader.frames.meeting.since import since_when
from tracker.reader.frames.meeting.stay_moves import VISITS, comes, homes_of, is_of_visit, is_visitor
from tracker.reader.frames.meeting.stay_whole import follows_as_it, whole_time
from tracker.reader.frames.meeting.visit_days import days_at
from tracker.reader.frames.meeting.words import DAY, listed
from tracker.reader.items import Line
from tracker.reader.story import Story
from tracker.reader.tags import Ordinal, Place, When

_UNTIL = frozenset({"until", "till", "through"})
_STAYING = frozenset("stay stays be is are remain remains last lasts run runs continue continues".split())
_PRESENT = frozenset("leaves departs flies returns heads ends concludes arrives lands begins starts".split())
_STAYING_FOR = frozenset("spent spends spend spending stay stays stayed staying".split())
_ENDED = frozenset({"ended", "concluded", "wrapped", "completed", "finished"})
_AHEAD = frozenset({"will", "to", "is", "due"})
_BEFORE, _AFTER = 9, 6  # items from the verb of its beginning or end to a visit, and from it to the verb
_HEAD = 6  # items in which a sentence names the visit that all of it is about
_STAYED = 9  # items from "stay" to "until"
_SOON = 5  # items from "spent" to "three days"
_LONG = 6  # items between a length and its visit: "three-day official friendly state visit"
_OF = 9  # items from "day" to the visit that it is of


class Edges(Struct):
    """The first day of a stay, its last, how many days it takes, and its time as a whole; None what is not told."""

    first: str | None = None
    last: str | None = None
    days: int | None = None
    whole: str | None = None


def may_tell_edges(line: Line) -> bool:
    """Tell whether a line may say how long somebody stays somewhere."""
    return not line.words.isdisjoint(_stirring()) or line.items[0].word == "it"


@cache
def _moves() -> frozenset[str]:
    return listed("arriving") | listed("parting") | listed("flying")


@cache
def _stirring() -> frozenset[str]:
    return VISITS | _UNTIL | _STAYING_FOR | _moves() | {"back"}


def edges_of(line: Line, story: Story, visit: Meeting) -> Edges:
    """Return what a line tells of how long a visit lasts, by its visitor or by "the visit" as subjects."""
    told = Edges(days=_length(line, story, visit), whole=whole_time(line, story, visit))
    for at, item in enumerate(line.items):
        if item.word in _moves():
            _move(line, story, visit, at, told)
        elif item.word in _UNTIL and _stays_until(line, story, visit, at):
            told.last = _day_behind(line, story, at) or told.last
        elif item.word in _STAYING_FOR:
            _stays_for(line, story, visit, at, told)
        elif item.word == "back" and _is_back_home(line, story, visit, at):
            told.last = _day_of(line, story, at) or told.last
        elif item.word == "day":
            _nth(line, story, visit, at, told)
        elif item.word in listed("trips") and is_of_visit(line, story, visit, at):
            _begins_or_ends(line, story, at, told)
    if follows_as_it(line, story, visit):
        _begins_or_ends(line, story, 0, told)
    return told


def _stays_for(line: Line, story: Story, visit: Meeting, at: int, told: Edges) -> None:
    """As in "spent three days in the country", "is staying from May 14 to 16"."""
    near = range(at + 1, min(at + _SOON, len(line.items)))
    days = next((days for each in near if (days := days_at(line, each)) > 1), None)
    times = [value for each in near if isinstance(value := line.items[each].value, When)]
    when = story.period(times[0]) if len(times) == 1 else None
    if (days is None and when is None) or not is_visitor(line, story, visit, at):
        return
    told.days = days or told.days
    if when is not None and "/" in when and Period.parse(when).grain is Grain.DAY:
        told.first, _, told.last = when.partition("/")


def _is_back_home(line: Line, story: Story, visit: Meeting, at: int) -> bool:
    """Tell "will be back in Lima on Wednesday", of whose visitor Lima is home."""
    places = (line.items[near].value for near in range(at + 1, min(at + _SOON, len(line.items))))
    there = next((country_of(place.code) for place in places if isinstance(place, Place)), None)
    return there in homes_of(story, visit) and is_visitor(line, story, visit, at - 1)


def _move(line: Line, story: Story, visit: Meeting, at: int, told: Edges) -> None:
    """As in "arrived on Monday", "left Lima today", "flies home on Friday": of the visitor."""
    here = comes(line, story, visit, at)
    when = _day_of(line, story, at) if here is not None else None
    if here:
        told.first = told.first or when
    elif when is not None:
        told.last = when


def _begins_or_ends(line: Line, story: Story, at: int, told: Edges) -> None:
    """As in "began his visit on Monday", "the visit, which ends tomorrow", "has been on a visit since Sunday"."""
    told.first = told.first or since_when(line, at) or _since(line)
    if at <= _HEAD and (whole := _from_to(line, story)) is not None:
        told.first, _, told.last = whole.partition("/")
        return
    first, last = clause_of(line, at)
    stop = len(line.items) if at <= _HEAD else last + _AFTER
    for verb in range(max(first, at - _BEFORE), min(stop, len(line.items))):
        word = line.items[verb].word
        if verb != at and word in listed("beginning"):
            told.first = told.first or _day_of(line, story, verb)
        elif verb != at and word in listed("ending"):
            told.last = told.last or _day_of(line, story, verb) or _today(line, story, verb)


def _today(line: Line, story: Story, verb: int) -> str | None:
    """Return the day of the news for what ended, nobody says when: "X's two-day visit to P ended with a pact"."""
    ended = line.items[verb].word in _ENDED and "T" not in line.shape and line.role == "body"
    return story.today() if ended else None


def _since(line: Line) -> str | None:
    """As in "has been in P since Monday on a four-day visit"."""
    told = [when for when in _times(line) if when.since]
    since = told[0].period if len(told) == 1 and "O" not in line.shape else None
    return since if since is not None and len(since) == DAY else None


def _from_to(line: Line, story: Story) -> str | None:
    """As in "The visit will take place from May 20 to 22"."""
    told = _times(line)
    when = story.period(told[0]) if len(told) == 1 else None
    return when if when is not None and "/" in when and Period.parse(when).grain is Grain.DAY else None


def _times(line: Line) -> list[When]:
    return [item.value for _, item in line.tags("T") if isinstance(item.value, When)]


def _day_of(line: Line, story: Story, at: int) -> str | None:
    """Return the day of the verb at an item, where the line says one."""
    before = {item.word for item in line.items[max(0, at - 4) : at]}
    ahead = line.items[at].word in _PRESENT or not _AHEAD.isdisjoint(before)
    when, said = event_time(line, story, Anchor(at, at + 1, at), future=ahead)
    return when if said and when is not None and len(when) == DAY else None


def _stays_until(line: Line, story: Story, visit: Meeting, at: int) -> bool:
    """Tell "X will be in P until Friday", "the visit lasts until Friday"."""
    for verb in range(at - 1, max(-1, at - _STAYED), -1):
        if line.items[verb].word in _STAYING:
            nouns = (noun for noun in range(verb) if line.items[noun].word in listed("trips"))
            return is_visitor(line, story, visit, verb) or any(is_of_visit(line, story, visit, noun) for noun in nouns)
    return False


def _day_behind(line: Line, story: Story, at: int) -> str | None:
    """Return the day that follows "until" at once."""
    near = (line.items[each].value for each in range(at + 1, min(at + 3, len(line.items))))
    value = next((each for each in near if isinstance(each, When)), None)
    when = story.period(value, future=True) if value is not None else None
    return when if when is not None and len(when) == DAY else None


def _nth(line: Line, story: Story, visit: Meeting, at: int, told: Edges) -> None:
    """As in "on Thursday, the second day of his visit"."""
    of = range(at + 2, min(at + _OF, len(line.items))) if line.shape[at + 1 : at + 2] == "o" else range(0)
    noun = next((near for near in of if line.items[near].word in VISITS), None)
    if noun is None or not at or not is_of_visit(line, story, visit, noun):
        return
    times = _times(line)
    when = story.period(times[0]) if len(times) == 1 else None
    if when is None or len(when) != DAY:
        return
    before = line.items[at - 1]
    if isinstance(before.value, Ordinal):
        told.first = (date.fromisoformat(when) - timedelta(before.value.value - 1)).isoformat()
    elif before.word in {"last", "final", "closing", "concluding"}:
        told.last = when


def _length(line: Line, story: Story, visit: Meeting) -> int | None:
    """How many days a visit takes: "a three-day visit", "his visit of two days"."""
    for noun, item in enumerate(line.items):
        if item.word in VISITS and is_of_visit(line, story, visit, noun):
            near = range(max(0, noun - _LONG), min(noun + _LONG, len(line.items)))
            told = [days for at in near if (days := days_at(line, at)) > 1]
            if told:
                return told[0]
    return None
