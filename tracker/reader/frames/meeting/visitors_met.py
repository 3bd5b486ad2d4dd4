"""Who came to whom it is told that talks were held with: "Talks with X followed", "A meeting with Y is planned"."""

from tracker.reader.cues import cues
from tracker.reader.frames.groups import Group, visitors
from tracker.reader.frames.meeting.patients import patients
from tracker.reader.items import Line
from tracker.reader.patterns import regex
from tracker.reader.people import Person
from tracker.reader.story import Story


def visitors_for(line: Line, story: Story, right: Group | None) -> list[Person]:
    """Return the visitor told before, of a programme: "Meetings with X and Y are planned", "Talks with X followed"."""
    if right is None:
        return []
    known = story.stay is not None or _is_over(line, right)
    guests = (visitors(story) if known else []) or (_visitor_met(story, right) if "T" in line.shape else [])
    homes = {person.country for person in guests}
    hosts = {person.country for person in right.persons} - {None}
    met = story.encounter.meeting.parties if story.encounter is not None else story.sides()
    sides = set(story.stay.parties if story.stay is not None else met)
    told = hosts <= sides or not line.words.isdisjoint(
        cues().auxiliaries
    )  # of a third one: "a meeting with X is planned"
    return guests if hosts and None not in homes and told and not hosts & homes else []


def _visitor_met(story: Story, right: Group) -> list[Person]:
    """Return whom the meeting told last was with that of his hosts: "X met Y. A meeting with Z is planned"."""
    known = story.encounter
    hosts = {person.country for person in right.persons}
    if known is None or not hosts <= set(known.meeting.parties):
        return []
    persons = [story.people.named(name) for name in known.meeting.participants]
    guests = [person for person in persons if person.country not in {*hosts, None}]
    return guests if len(guests) == 1 and not set(right.persons) & set(persons) else []


def with_whom(line: Line, story: Story, index: int) -> Group | None:
    """Return with whom talks were behind their verb: "His first meeting in Havana was with Y"."""
    be = _WAS_WITH.match(line.shape, index + 1)
    if be is None or line.items[be.end() - 2].word not in {"was", "is"} or line.items[be.end() - 1].word != "with":
        return None
    return patients(line, story, be.end() - 2, frozenset({"with"}))


_WAS_WITH = regex(r"(?:[iu]d?[PT])*ky")


def _is_over(line: Line, right: Group) -> bool:
    """Tell talks with somebody of which their sentence says nothing but that they were held."""
    words = [item.word for item in line.items[right.last : right.last + _SAYS] if item.shape != ","]
    words = [word for word in words if word not in {"also", "then", "later", "subsequently", "separately"}]
    return words[:2] in (["were", "held"], ["was", "held"], ["took", "place"]) or words[:1] == ["followed"]


_SAYS = 5  # items from a person to "were also held"
