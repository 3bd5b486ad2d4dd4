"""When a visit was or will be: the time of its own that its line says, else that of the same visit told before."""

from collections.abc import Iterator
from datetime import date, timedelta

from msgspec import Struct

from tracker.domain.facts import Party
from tracker.domain.period import Period
from tracker.reader.cues import clause_of, items_word
from tracker.reader.frames.meeting.anchor import Anchor
from tracker.reader.frames.meeting.event_time import event_time
from tracker.reader.frames.meeting.homecomings import day_of_homecoming, last_day
from tracker.reader.frames.meeting.new_times import moved_to
from tracker.reader.frames.meeting.since import since_when
from tracker.reader.frames.meeting.titled import titled
from tracker.reader.frames.meeting.travellers import paid_at
from tracker.reader.frames.meeting.trip import Trip
from tracker.reader.frames.meeting.trip_status import moved_at
from tracker.reader.frames.meeting.visit_days import days_of, edges, is_ending, is_told_begun, until, whole
from tracker.reader.frames.meeting.words import DAY, listed
from tracker.reader.items import Line
from tracker.reader.patterns import regex
from tracker.reader.recalling import is_recalled
from tracker.reader.story import Story
from tracker.reader.tags import Place, When

_AUTHOR = 4  # items from a visit to its author
_TWO_DAYS = 2


class VisitTime(Struct, frozen=True):
    """The time of a visit, whether the line leaves it to what was told before, and whether it is to come."""

    when: str | None
    carried: bool
    planned: bool


def time_of_visit(
    line: Line, story: Story, trip: Trip, goal: Place | None, parties: tuple[Party, ...], *, planned: bool
) -> VisitTime | None:
    """Return when a visit of these parties was or will be, None where it is of no time; `planned` is by its words."""
    to_come = planned
    when, said = _time_said(line, story, trip, goal, planned=planned)
    if said and when is not None and story.published is not None and when[:DAY] > story.published:
        planned = planned or len(when) != len("2021")
    going = planned and not trip.noun and line.items[trip.at].word in listed("going")
    if going and not said and not _is_next(line, trip.at):
        return None  # "X visits P before the summer": said of no time
    carried = not said and not planned
    if carried:
        told = _told_before(story, trip, parties) or titled(story, parties)
        when = None if _recalled(line, trip) else told or _of_today(line, story, trip)
        planned = story.section is not None and story.is_to_come(when)
    end = until(line, story, trip.at)
    if end is not None and when is not None and len(when) == DAY and when <= end:
        days = days_of(line)
        first = (date.fromisoformat(end) - timedelta(days - 1)).isoformat() if days > 1 else when
        first = _first_day(line, story, trip, parties, min(first, when))
        when = Period.parse(f"{first}/{end}").text if first < end else end
    when = whole(line, trip, when, said=said)
    when = _to_the_end(line, story, trip, parties, when)
    if planned and said and _is_of_the_past(line, story, trip, when):
        planned = False
    if planned and not to_come and when is not None and "/" in when and when[:DAY] <= (story.published or ""):
        planned = False  # "is on a three-day visit that ends on Friday"
    return VisitTime(when, carried, planned)


def _is_next(line: Line, at: int) -> bool:
    """Tell the next leg of a tour: "X then flies to P", "from P he heads to Q", "he travels on to P"."""
    before = {item.word for item in line.items[max(0, at - _LEG) : at]}
    return not before.isdisjoint(_NEXT) or items_word(line, at + 1) in {"on", "onward", "onwards"}


_LEG = 5  # items from "from P" to the verb
_NEXT = frozenset({"then", "next", "afterwards", "from", "subsequently", "there"})


def _is_of_the_past(line: Line, story: Story, trip: Trip, when: str | None) -> bool:
    """Tell the present of a chronicle, which tells of days gone by: "March 2022 - X visits P"."""
    period = Period.parse(when) if when is not None else None
    over = period is not None and story.published is not None and period.last.isoformat() < story.published
    return over and not trip.noun and line.items[trip.at].word in listed("going")


def _time_said(line: Line, story: Story, trip: Trip, goal: Place | None, *, planned: bool) -> tuple[str | None, bool]:
    """Return the time that a line says of a visit, and whether it says one: the new one of what was moved, its own."""
    moved = moved_at(line, trip)
    if moved is not None:
        return moved_to(line, story, moved), True
    own, said = _own_time(line, story, trip, goal, planned=planned)
    if said:
        return own, True
    since = since_when(line, trip.at) or day_of_homecoming(line, story, trip)
    if since is not None:
        return since, True
    paid = paid_at(line, trip.at) if trip.noun and items_word(line, trip.at + 1) in {"that", "which"} else None
    if paid is not None:  # "a result of the visit that X paid to P in May"
        return event_time(line, story, Anchor(trip.at, paid + 1, paid), future=planned)
    return event_time(line, story, Anchor(trip.at, trip.at + 1, trip.verb), future=planned)


def _of_today(line: Line, story: Story, trip: Trip) -> str | None:
    """Return the day that the story is on, with the other day of a visit of two: "is on a two-day visit to P"."""
    here = line.items[trip.verb].word == "is"  # "is on a visit to P", "is in P"
    when = story.published if here and story.section is None else story.today()
    days = days_of(line) if here and len(when or "") == DAY else 1
    if when is not None and days > 1 and (begun := _day_of_act(line, story, when, days)) is not None:
        when, days = begun, _TWO_DAYS
    if when is not None and days == _TWO_DAYS:  # of a longer one, which day today is is not told
        when = Period.parse(f"{when}/{date.fromisoformat(when) + timedelta(days - 1)}").text
    return when


def _own_time(line: Line, story: Story, trip: Trip, goal: Place | None, *, planned: bool) -> tuple[str | None, bool]:
    """The days in brackets after a place, or in the clause on what happened there: "his trip to P, where on 3 May"."""
    if trip.noun and line.shape[trip.at] in "XT":  # "since that of X in 2019", "the first being in 2019"
        value = line.items[line.shape.find("T", trip.at)].value
        return (story.period(value), True) if isinstance(value, When) else (None, False)
    if line.items[trip.at].word == "that":  # "that of Y to P in March"
        there = next((at for at, item in line.tags("PA") if item.value is goal and at > trip.at), trip.at)
        return event_time(line, story, Anchor(there, there + 1, there), future=planned)
    at = next((at for at, item in line.tags("PA") if item.value is goal), None) if goal is not None else None
    if at is None and trip.noun:  # "the visit of X, due in May"
        at = next((at for at, _ in line.tags("X") if trip.at < at <= trip.at + _AUTHOR), None)
    if at is not None and line.shape[at + 1 : at + 3] == "(T":
        value = line.items[at + 2].value
        return (story.period(value, future=planned), True) if isinstance(value, When) else (None, False)
    apposed = _AHEAD_OF_IT.match(line.shape, at + 1) if at is not None else None
    if at is not None and apposed is not None and line.items[at + 2].word in listed("ahead") | listed("participles"):
        value = line.items[apposed.end() - 1].value  # "his visit to P, scheduled for 3 May, will"
        return (story.period(value, future=True), True) if isinstance(value, When) else (None, False)
    _, last = clause_of(line, trip.at)
    if trip.noun and "&" not in line.shape[trip.at : last] and items_word(line, last) in {"that", "which"}:
        near = range(last, min(last + 4, len(line.items)))
        lasts = next((at for at in near if line.items[at].word in _LASTS), None)
        value = line.items[lasts + 2].value if lasts is not None and line.shape[lasts + 2 : lasts + 3] == "T" else None
        if isinstance(value, When) and "/" in (value.period or ""):  # "on a visit, which will last from 3 to 5 May"
            return story.period(value, future=True), True
        due = next((at for at in near if line.items[at].word in listed("ahead")), None)
        until_day = line.shape.find("T", due, due + _AUTHOR) if due is not None else -1
        value = line.items[until_day].value if until_day > 0 else None
        if isinstance(value, When):  # "the visit of X to P for the fair, which is planned for May, was discussed"
            return story.period(value, future=True), True
        edge = next((at for at in near if line.items[at].word in edges() | {"took", "occurred"}), None)
        if edge is not None:
            return event_time(line, story, Anchor(edge, edge + 1, edge), future=planned)
    there = last + 1 < len(line.items) and line.items[last].word == "where"
    ahead = last + 1 < len(line.items) and "will" in {item.word for item in line.items[last : last + 4]}
    if there and (line.items[trip.verb].word == "is" or ahead):
        return None, False  # "is on a visit to P, where he met Y on Monday": he is there still
    if there and ("T" in line.shape[last : last + 3] or "T" not in line.shape[:last]):
        return event_time(line, story, Anchor(last + 1, last + 2, last + 1), future=planned)
    return None, False


_LASTS = frozenset({"last", "lasts", "run", "runs", "take", "takes", "span", "spans", "continue", "continues"})
_AHEAD_OF_IT = regex(r",k(?:k?[fuitk])?T")


def _recalled(line: Line, trip: Trip) -> bool:
    """Tell a visit that is only recalled: "the previous visit", "had visited"."""
    before = {item.word for item in line.items[max(0, trip.at - 3) : trip.at]}
    near = {item.word for item in line.items[max(0, trip.at - 3) : trip.at + _AUTHOR + 1]}
    recently = not {"that", "just", "this"}.isdisjoint(near)
    return (
        not before.isdisjoint({"previous", "earlier", "recent"})
        or ("had" in before and not recently)
        or is_recalled(line, trip.at)
    )


def _day_of_act(line: Line, story: Story, today: str, days: int) -> str | None:
    """Return the day before today on which somebody is told to have done something on his visit."""
    told = (story.period(item.value) for _, item in line.tags("T") if isinstance(item.value, When))
    before = [day for day in told if day is not None and len(day) == DAY and day < today]
    first = min(before, default=None)
    return (
        first if first is not None and date.fromisoformat(today) - date.fromisoformat(first) < timedelta(days) else None
    )


def _told_before(story: Story, trip: Trip, parties: tuple[Party, ...]) -> str | None:
    """Return the days of a visit told before that is meant once more: "on the last day of his stay"."""
    known = story.visit
    if not trip.noun or known is None or known.status != "held" or known.parties != parties:
        return None
    return known.when if {person.name for person in trip.persons} <= set(known.participants) else None


def _to_the_end(line: Line, story: Story, trip: Trip, parties: tuple[Party, ...], when: str | None) -> str | None:
    """Stretch the day on which a visit began to its end, told before or now: "his trip, which started on 22 April"."""
    since = since_when(line, trip.at) == when
    if when is None or len(when) != DAY or not trip.noun or not (since or is_told_begun(line, trip)):
        return when
    last = last_day(line, story, trip)  # "concluded on Friday the visit that he had begun on Wednesday"
    if last is not None and when < last[:DAY]:
        return Period.parse(f"{when}/{last[:DAY]}").text
    known = story.visit
    same = known is not None and {person.name for person in trip.persons} <= set(known.participants)
    told = known.when if known is not None and known.parties == parties and same else None
    if is_ending(line, trip) and (told is None or len(told) <= DAY):
        told = story.today()  # "signed it at the close of X's visit, which began on Sunday"
    return (
        Period.parse(f"{when}/{told[-DAY:]}").text
        if told is not None and len(told) >= DAY and when < told[-DAY:]
        else when
    )


def _first_day(line: Line, story: Story, trip: Trip, parties: tuple[Party, ...], first: str) -> str:
    """Return the first known day of a visit that goes on: "X, on a visit to P that ends tomorrow, met Y"."""
    begins = line.shape.rfind("u", 0, trip.at)
    if not trip.noun or begins < 1 or trip.at - begins > _AUTHOR + 2 or line.shape[begins - 1] not in ",kX":
        return first
    if story.published is None or first <= story.published:
        return first
    told = _told_before(story, trip, parties)
    return told[:DAY] if told is not None and len(told) >= DAY else story.published


def further_times(line: Line, story: Story, trip: Trip, when: str | None) -> Iterator[str]:
    """Yield further times of the same trip: "in April 2022 and again in July 2022", "twice, in 2022 and 2023"."""
    often = not {"twice", "times"}.isdisjoint(each.word for each in line.items[trip.at : trip.at + _OFTEN])
    often = often or (trip.noun and line.items[trip.at].word in {"visits", "trips"})
    straight = not often and not trip.noun and when is not None and len(when) < DAY
    for at, item in line.tags("T"):
        if at <= trip.at or not isinstance(item.value, When):
            continue
        joined = often or (straight and line.shape[at - 2 : at] in {"T&", "&i"})
        listed_too = joined and _LISTED.search(line.shape, max(0, at - _OFTEN), at) is not None
        again = "again" in [each.word for each in line.items[at - 3 : at]]
        if listed_too or (again and "and" in [each.word for each in line.items[at - 4 : at]]):
            period = story.period(item.value)
            if period is not None and period != when:
                yield period


_LISTED = regex(r"T(?:,?&?|,?&,\w{1,3},)[iu]?$")  # before a time that is told with another one
_OFTEN = 7  # items from a trip to "twice"
