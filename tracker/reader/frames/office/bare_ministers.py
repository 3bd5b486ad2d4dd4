"""Which ministry a bare "Minister X" is of, and a counterpart of somebody whose own is told."""

from tracker.domain.facts import Party
from tracker.reader.bodies import Body
from tracker.reader.items import Line
from tracker.reader.mentions import Unnamed
from tracker.reader.story import Story

_NEAR = 3  # lines from "the ministers of trade" to "Minister X"


def portfolio(story: Story, line: Line) -> str | None:
    """What a bare "Minister X" is minister of: the one ministry that the article names, else that of those before."""
    at = story.number(line)
    plural = {
        title.office.removeprefix("minister of ")
        for before in story.lines[max(0, at - _NEAR) : at]
        for _, item in before.tags("W")
        if isinstance(item.value, Unnamed)
        for title in item.value.titles
        if title.plural and title.office.startswith("minister of ")
    }
    found = {
        item.value.name.lower().removeprefix("ministry of ")
        for each in story.lines
        for _, item in each.tags("B")
        if isinstance(item.value, Body)
        and item.value.name.startswith("Ministry of ")
        and item.value.name.count("Ministry") == 1
        and not item.value.places
    }
    found = found if len(found) == 1 else plural
    return f"minister of {found.pop()}" if len(found) == 1 else None


def peer_office(story: Story, country: Party | None) -> str | None:
    """What the minister is minister of whose counterpart this is."""
    other = story.other(country)
    for person in story.people.persons:
        if person.country == other:
            for office in person.offices:
                if office.startswith("minister of "):
                    return office
    return None
