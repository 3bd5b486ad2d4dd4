"""Visits: a named person's trip to another party's territory."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from tracker.domain.facts import Meeting, Party
from tracker.domain.period import Period
from tracker.domain.places import country_of
from tracker.reader.cues import clause_of, items_word
from tracker.reader.frames.meeting.anchor import Anchor
from tracker.reader.frames.meeting.earlier_trips import earlier_times
from tracker.reader.frames.meeting.event_time import event_time
from tracker.reader.frames.meeting.guests import guest_trips
from tracker.reader.frames.meeting.new_times import moved_to
from tracker.reader.frames.meeting.since import since_when
from tracker.reader.frames.meeting.trip import Trip, stirring, trips
from tracker.reader.frames.meeting.trip_ends import ends_of
from tracker.reader.frames.meeting.trip_status import moved_at, status_of_trip
from tracker.reader.frames.meeting.visit_days import days_of, edges, until, whole
from tracker.reader.frames.meeting.words import DAY, listed
from tracker.reader.frames.where import scene
from tracker.reader.gazetteer import gazetteer
from tracker.reader.items import Line
from tracker.reader.people import Person
from tracker.reader.recalling import is_recalled
from tracker.reader.story import Story
from tracker.reader.tags import Place, When


def may_tell_visit(line: Line, story: Story) -> bool:
    """Tell whether a line may tell of a trip: by a word of one, or by a person who is told to be away from home."""
    if not line.words.isdisjoint(stirring()) or "X,i" in line.shape:
        return True
    if line.role == "headline" and "XiP" in line.shape:
        return True
    return (
        "X" in line.shape and story.canonical.text.find("isiting ", line.start, line.end) >= 0
    )  # a part of his titles


def visits(line: Line, story: Story) -> Iterator[Meeting]:
    """A named person goes to a place of another party: "visited P", "on a visit to P", "his visit to P"."""
    dated: set[tuple[object, ...]] = set()
    for trip in (*trips(line, story), *guest_trips(line, story)):
        status = status_of_trip(line, trip)
        if status == "none":
            continue
        if not trip.persons:
            line.miss(trip.at, "nobody is named who went")
            continue
        targets: Sequence[Place | None] = trip.goals or (None,)
        for goal in targets:
            if goal is not None and _goes_on(line, story, trip, goal):
                continue
            for visit in _to(line, story, trip, goal, planned=status == "planned"):
                who = (visit.participants, visit.parties)
                if "when" not in visit.carried:
                    dated.add(who)
                elif line.items[trip.at].word in {"visits", "trips"} and earlier_times(line):
                    continue  # "paid P two visits, one in January and another in May"
                elif not trip.noun and _is_often(line, trip):
                    continue  # "X has been to P eight times"
                elif trip.noun and _is_that_of(line, trip):
                    continue  # "X's one trip to P remains that of June 2018"
                elif who in dated and not trip.noun:
                    continue  # "X, who was in P in May, toured Q": told once, with its day
                yield visit


def _is_often(line: Line, trip: Trip) -> bool:
    """Tell "has been to P eight times since", which is no visit of today."""
    after = {item.word for item in line.items[trip.at : trip.at + _HOW_OFTEN]}
    before = {item.word for item in line.items[max(0, trip.at - 2) : trip.at]}
    if items_word(line, trip.at - 1) in _MANY:
        return True  # "ministers often fly to P"
    return not before.isdisjoint({"has", "have", "had"}) and not after.isdisjoint(_MANY)


_HOW_OFTEN = 12  # items from a trip to how often it was made: "has been to P no fewer than eight times"
_MANY = frozenset({"times", "twice", "often", "frequently", "repeatedly", "regularly"})


def _is_that_of(line: Line, trip: Trip) -> bool:
    """Tell a visit that is the one told by its time: "X's only trip to P remains that of June 2018"."""
    at = next((at for at in earlier_times(line) if at > trip.at), 0)
    return items_word(line, at - 2) == "that" and items_word(line, at - _THAT) in _REMAINS


def _scene(story: Story, when: str | None, visitors: Sequence[Person]) -> str | None:
    """Where a visit took the visitors that says no place: not where an article of their own country was written."""
    place = scene(story, when)
    towns = gazetteer().get(place or "", ())
    return None if {country_of(each.code) for each in towns} & {person.country for person in visitors} else place


def _goes_on(line: Line, story: Story, trip: Trip, goal: Place) -> bool:
    """Tell where somebody only goes next: "wrapped up his visit to P on Friday and left for Q"."""
    before = {item.word for item in line.items[: trip.at]}
    over = not before.isdisjoint(listed("ending")) and not before.isdisjoint(listed("trips"))
    return over and not trip.noun and line.items[trip.at].word in _LEAVES and country_of(goal.code) not in story.pair


_LEAVES = frozenset({"left", "leaves", "leaving", "departed", "departs", "flew", "flies", "headed", "heads"})


def _to(line: Line, story: Story, trip: Trip, goal: Place | None, *, planned: bool) -> Iterator[Meeting]:
    """Make the visit of these persons to a place, if it is another party's."""
    found = ends_of(line, story, trip, goal)
    if found is None:
        return
    trip, target, guessed = found
    if _is_the_same(line, story, found.trip, (target, *(person.party for person in found.trip.persons))):
        return
    to_come = planned
    homes = {person.party for person in trip.persons if person.party} | ({guessed} if guessed is not None else set())
    parties = tuple(sorted({*homes, target}))
    since = since_when(line, trip.at)
    when, said = _own_time(line, story, trip, goal, planned=planned)
    moved = moved_at(line, trip)
    if moved is not None:
        when, said = moved_to(line, story, moved), True
    if not said and since is not None:
        when, said = since, True
    if not said:
        when, said = event_time(line, story, Anchor(trip.at, trip.at + 1, trip.verb), future=planned)
    if said and when is not None and story.published is not None and when[:DAY] > story.published:
        planned = planned or len(when) != len("2021")
    carried: tuple[str, ...] = ()
    if planned and not said and not trip.noun and line.items[trip.at].word in listed("going"):
        return  # "X visits P before the summer": said of no time
    if not said and not planned:
        here = line.items[trip.verb].word == "is"  # "is on a visit to P", "is in P"
        when, carried = story.published if here and story.section is None else story.today(), ("when",)
        days = days_of(line) if here and len(when or "") == DAY else 1
        if when is not None and days > 1 and (begun := _day_of_act(line, story, when, days)) is not None:
            when, days = begun, _TWO_DAYS
        if when is not None and days == _TWO_DAYS:  # of a longer one, which day today is is not told
            when = Period.parse(f"{when}/{date.fromisoformat(when) + timedelta(days - 1)}").text
    if not said and not planned:
        when = None if _recalled(line, trip) else _told_before(story, trip, parties) or when
        planned = story.section is not None and story.is_to_come(when)
    end = until(line, story, trip.at)
    if end is not None and when is not None and len(when) == DAY and when <= end:
        days = days_of(line)
        first = (date.fromisoformat(end) - timedelta(days - 1)).isoformat() if days > 1 else when
        when = Period.parse(f"{min(first, when)}/{end}").text if min(first, when) < end else end
    when = whole(line, trip, when, said=said)
    when = _to_the_end(line, story, trip, parties, when)
    if planned and not to_come and when is not None and "/" in when and when[:DAY] <= (story.published or ""):
        planned = False  # "is on a three-day visit that ends on Friday"
    names = sorted({person.name for person in trip.persons})
    ground = story.ground(line)
    if not any(name in ground.quote for name in names):
        carried = (*carried, "participants")
    for each in (when, *_again(line, story, trip, when)):
        yield Meeting(
            quote=ground.quote,
            start=ground.start,
            end=ground.end,
            rule="meeting.visit",
            carried=carried,
            when=each,
            form="visit",
            participants=tuple(names),
            parties=parties,
            place=goal.called if goal is not None else _scene(story, when, trip.persons),
            status="planned" if planned else "held",
        )


def _to_the_end(line: Line, story: Story, trip: Trip, parties: tuple[Party, ...], when: str | None) -> str | None:
    """Stretch the day on which a visit began to the end that was told before: "his trip, which started on 22 April"."""
    known = story.visit.when if story.visit is not None and story.visit.parties == parties else None
    if when is None or known is None or len(when) != DAY or not trip.noun or not when < known[-DAY:]:
        return when
    begun = any(item.word in {"started", "began", "commenced"} for item in line.items[trip.at : trip.at + _AUTHOR])
    same = story.visit is not None and {person.name for person in trip.persons} <= set(story.visit.participants)
    return Period.parse(f"{when}/{known[-DAY:]}").text if begun and same and len(known) >= DAY else when


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


def _is_the_same(line: Line, story: Story, trip: Trip, parties: Sequence[Party | None]) -> bool:
    """Tell what is said of the visit just told: "It is his third visit to P since 2019", "This will be his first"."""
    known = story.visit
    if not trip.noun or known is None or known.when is None or line.shape[trip.at] == "T":
        return False
    if line.items[0].word not in {"it", "this"} or items_word(line, 1) not in _IS:
        return False
    return {person.name for person in trip.persons} == set(known.participants) and set(parties) <= {
        None,
        *known.parties,
    }


_IS = frozenset({"is", "was", "will", "would", "marks", "marked", "becomes", "became"})


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
        edge = next((at for at in near if line.items[at].word in edges()), None)
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
_AUTHOR = 4  # items from a visit to its author
_TWO_DAYS = 2
_THAT = 3  # items from "remains" to a time: "remains that of June"
_REMAINS = frozenset({"remains", "remained", "was", "is", "dates"})
_AHEAD_OF_IT = re.compile(r",k(?:k?[fuitk])?T")


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


_LISTED = re.compile(r"T(?:,?&?|,?&,\w{1,3},)[iu]?$")  # before a time that is told with another one
_OFTEN = 7  # items from a trip to "twice"


def _again(line: Line, story: Story, trip: Trip, when: str | None) -> Iterator[str]:
    """Yield further times of the same trip: "in April 2022 and again in July 2022", "twice, in 2022 and 2023"."""
    often = not {"twice", "times"}.isdisjoint(each.word for each in line.items[trip.at : trip.at + _OFTEN])
    often = often or (trip.noun and line.items[trip.at].word in {"visits", "trips"})
    straight = not often and not trip.noun and when is not None and len(when) < DAY
    for at, item in line.tags("T"):
        listed_too = _LISTED.search(line.shape, max(0, at - _OFTEN), at) is not None
        if (
            (often or (straight and line.shape[at - 2 : at] in {"T&", "&i"}))
            and at > trip.at
            and listed_too
            and isinstance(item.value, When)
        ):
            period = story.period(item.value)
            if period is not None and period != when:
                yield period
                continue
        between = [each.word for each in line.items[at - 3 : at]]
        if at > trip.at and "again" in between and "and" in [each.word for each in line.items[at - 4 : at]]:
            period = story.period(item.value) if isinstance(item.value, When) else None
            if period is not None and period != when:
                yield period
