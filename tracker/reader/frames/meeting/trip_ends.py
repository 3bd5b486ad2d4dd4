"""Between which two countries a trip goes: the visitor's own, and where he goes to."""

from typing import NamedTuple

from msgspec.structs import replace

from tracker.domain.facts import Party
from tracker.domain.places import country_of
from tracker.reader.frames.meeting.trip import Trip
from tracker.reader.items import Line
from tracker.reader.people import Person
from tracker.reader.story import Story
from tracker.reader.tags import Place


class Ends(NamedTuple):
    """A trip of those who are away from home, its country, and theirs where no word says it."""

    trip: Trip
    target: Party
    guessed: Party | None


def ends_of(line: Line, story: Story, trip: Trip, goal: Place | None) -> Ends | None:
    """Return where a trip goes from and to; None where it goes to no other country than the traveller's."""
    home = {country_of(person.party or "") for person in trip.persons}
    target = _target(line, story, trip, goal, home)
    who = "who" in {item.word for item in line.items[max(0, trip.at - _RELATIVE) : trip.at]}
    if target in home and len(home) > 1 and who:  # "X and his guest Y, who arrived in P"
        away = tuple(person for person in trip.persons if country_of(person.party or "") != target)
        trip, home = replace(trip, persons=away), home - {target}
    if target is None or target in home:
        line.miss(trip.at, "no other country is named that he went to")
        return None
    province = trip.noun and goal is not None and "-" in goal.code  # "on a two-day tour of Gujarat"
    if target in story.pair and not province and all(_is_envoy(person) for person in trip.persons):
        line.miss(trip.at, "an ambassador is at home where he is accredited")
        return None
    if None not in home:
        return Ends(trip, target, None)
    # Whose he is was not said: he comes from the other country, unless he is at home.
    theirs = not _is_home(line, trip) and not any(person.strange for person in trip.persons)
    guessed = story.other(target) if story.host != target and theirs else None
    if guessed is None:
        line.miss(trip.at, "where the visitor comes from is not said")
        return None
    return Ends(trip, target, guessed)


_RELATIVE = 9  # items from "who" to a trip told of him
_ENVOYS = ("ambassador", "high commissioner", "consul", "chargé")


def _is_envoy(person: Person) -> bool:
    """Tell an ambassador, who lives in the country that he is told to go to."""
    offices = sorted(person.current) or person.offices
    return any(office.startswith(_ENVOYS) for office in offices)


def _is_home(line: Line, trip: Trip) -> bool:
    """Tell a way back: "arrived back home"."""
    return not trip.noun and not line.words.isdisjoint({"returned", "back", "home", "returns", "return"})


def _target(line: Line, story: Story, trip: Trip, goal: Place | None, home: set[Party | None]) -> Party | None:
    """Return the country that a trip goes to: where it is not said, the other one of the pair."""
    own = goal is not None and goal.carried and trip.noun and home == {country_of(goal.code)}
    at = next((at for at, item in line.tags("P") if item.value is goal), 0)
    meant = own and line.items[at - 1].word == "to"
    if goal is not None and not meant:  # "the neighbouring country" of whose visit it is, is not his own
        return country_of(goal.code)
    after = " ".join(item.word for item in line.items[trip.at + 1 : trip.at + 4])
    if story.host is not None and after == "to our country":
        return story.host
    only = next(iter(home)) if len(home) == 1 else None
    return story.other(only) if only is not None else None
