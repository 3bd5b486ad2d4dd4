"""Whom a text means by a word that is no title of his: who came from abroad, "His Majesty"."""

from tracker.domain.facts import Party
from tracker.domain.places import country_of, is_code
from tracker.reader.gazetteer import gazetteer
from tracker.reader.mentions import Unnamed
from tracker.reader.people import MONARCHS, Person
from tracker.reader.story import Story


def abroad(story: Story) -> Person | None:
    """Return who of two that met was not at home, where the text says where they did."""
    met = story.gathering
    home = _country(met.place) if met is not None and met.place is not None and met.form == "meeting" else None
    told = [story.people.named(name) for name in met.participants] if met is not None and home is not None else []
    away = [person for person in told if person.country not in {None, home}]
    return away[0] if len(away) == 1 and len(told) > 1 else None


def _country(place: str) -> Party | None:
    """Return the country of a town, or of a code."""
    if is_code(place):
        return country_of(place)
    readings = gazetteer().get(place, ())
    return country_of(readings[0].code) if readings else None


def crowned(story: Story) -> list[Person]:
    """Return whom "His Majesty" means: the monarch last named."""
    known = (*reversed(story.recent), *reversed(story.people.persons))
    return [person for person in known if not MONARCHS.isdisjoint(person.offices)][:1]


def guests_titled(story: Story, unnamed: Unnamed) -> list[Person]:
    """Return whom "the visiting President" means: the last visitor who holds the office."""
    known = [story.people.named(name) for name in story.stay.participants] if story.stay is not None else []
    met = [story.people.named(name) for name in story.gathering.participants] if story.gathering is not None else []
    office = unnamed.titles[-1].office
    guests = [*known, *([story.guest] if story.guest is not None else []), *met]
    return [person for person in guests if any(held.startswith(office) for held in person.current)][:1]
