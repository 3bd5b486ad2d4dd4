"""Visits: a named person's trip to another party's territory."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from tracker.domain.facts import Meeting, Party
from tracker.domain.places import country_of
from tracker.reader.cues import items_word
from tracker.reader.frames.meeting.diaries import is_in_diary
from tracker.reader.frames.meeting.earlier_trips import earlier_times
from tracker.reader.frames.meeting.guests import guest_trips
from tracker.reader.frames.meeting.led_later import is_of_company, leaders, lines_before, may_tell_leader
from tracker.reader.frames.meeting.trip import Trip, stirring, trips
from tracker.reader.frames.meeting.trip_ends import ends_of
from tracker.reader.frames.meeting.trip_status import status_of_trip
from tracker.reader.frames.meeting.visit_time import further_times, time_of_visit
from tracker.reader.frames.meeting.words import listed
from tracker.reader.frames.where import scene
from tracker.reader.gazetteer import gazetteer
from tracker.reader.items import Line
from tracker.reader.people import Person
from tracker.reader.story import Story
from tracker.reader.tags import Place


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
    told = (*trips(line, story), *guest_trips(line, story))
    for trip in told:
        status = status_of_trip(line, trip)
        status = "planned" if status == "held" and is_in_diary(line, story) else status
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
                if _is_led(line, trip) and any(_tells_when(line, trip, other) for other in told):
                    continue  # "A delegation headed by X comes to P in May"
                if "when" not in visit.carried:
                    dated.add(who)
                elif line.items[trip.at].word in {"visits", "trips"} and earlier_times(line):
                    continue  # "paid P two visits, one in January and another in May"
                elif not trip.noun and _is_often(line, trip):
                    continue  # "X has been to P eight times"
                elif any(_tells_when(line, trip, other) for other in told):
                    continue  # "became the first to visit P when he arrived in Q in May": told by the other
                elif trip.noun and _is_that_of(line, trip):
                    continue  # "X's one trip to P remains that of June 2018"
                elif who in dated and not trip.noun:
                    continue  # "X, who was in P in May, toured Q": told once, with its day
                yield visit


def led_visits(line: Line, story: Story) -> Iterator[Meeting]:
    """Yield the visit of a delegation told before, of which this line tells the leader."""
    if not may_tell_leader(line):
        return
    for before in lines_before(line, story):
        for trip in trips(before, story):
            status = status_of_trip(before, trip) if is_of_company(before, trip) else "none"
            persons = leaders(line, story) if status != "none" else ()
            for goal in (trip.goals or (None,)) if persons else ():
                yield from _to(before, story, replace(trip, persons=persons), goal, planned=status == "planned")


def _tells_when(line: Line, trip: Trip, other: Trip) -> bool:
    """Tell a trip whose day another one says: "visited P first when he flew to Q in May", "led by X, arrived in P"."""
    between = {item.word for item in line.items[trip.at : other.at]}
    return other.at > trip.at and ("when" in between or _is_led(line, trip)) and other.persons == trip.persons


def _is_led(line: Line, trip: Trip) -> bool:
    """Tell "a delegation headed by X"."""
    return line.shape[trip.at + 1 : trip.at + 2] == "b" and not trip.noun


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


_THAT = 3  # items from "remains" to a time: "remains that of June"
_REMAINS = frozenset({"remains", "remained", "was", "is", "dates"})


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
    if _is_the_same(line, story, trip, (target, *(person.party for person in trip.persons))):
        return
    homes = {person.party for person in trip.persons if person.party} | ({guessed} if guessed is not None else set())
    parties = tuple(sorted({*homes, target}))
    time = time_of_visit(line, story, trip, goal, parties, planned=planned)
    if time is None:
        return
    names = sorted({person.name for person in trip.persons})
    ground = story.ground(line)
    carried = ("when",) if time.carried else ()
    if not any(name in ground.quote for name in names):
        carried = (*carried, "participants")
    for when in (time.when, *further_times(line, story, trip, time.when)):
        yield Meeting(
            quote=ground.quote,
            start=ground.start,
            end=ground.end,
            rule="meeting.visit",
            carried=carried,
            when=when,
            form="visit",
            participants=tuple(names),
            parties=parties,
            place=goal.called if goal is not None else _scene(story, time.when, trip.persons),
            status="planned" if time.planned else "held",
        )


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
