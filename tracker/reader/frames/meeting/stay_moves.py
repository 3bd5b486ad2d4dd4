"""Who comes for a visit and leaves after it, and what is said of that visit by its noun."""

from tracker.domain.facts import Meeting, Party
from tracker.domain.places import country_of
from tracker.reader.cues import items_word
from tracker.reader.frames.meeting.destinations import goals
from tracker.reader.frames.meeting.travellers import authors, owners_of, travellers
from tracker.reader.frames.meeting.words import listed
from tracker.reader.items import Line
from tracker.reader.mentions import Mention
from tracker.reader.story import Story
from tracker.reader.tags import Place

VISITS = frozenset({"visit", "trip", "stay", "tour", "sojourn", "journey"})
_REACH = 7  # items from a movement to where it goes
_OPENING = 6  # items between an article and its visit: "the three-day official friendly visit"


def comes(line: Line, story: Story, visit: Meeting, at: int) -> bool | None:
    """Tell whether the visitor comes by the verb at an item, or goes again; None where it says neither of him."""
    if not is_visitor(line, story, visit, at):
        return None
    word, where = line.items[at].word, _where_to(line, at)
    home = homes_of(story, visit)
    abroad = {country_of(party) for party in visit.parties} - home
    if where is not None and where[0] in home | abroad:
        goal, leaves = where
        return leaves == (goal in home)
    if word in listed("flying") and items_word(line, at + 1) not in {"home", "back"}:
        return None  # "will fly to Q on Tuesday" says not when he leaves P
    return word in listed("arriving") and not _is_back(line, at)


def homes_of(story: Story, visit: Meeting) -> set[Party | None]:
    """Return the countries that those on a visit come from."""
    return {person.country for name in visit.participants if (person := story.people.find(name)) is not None}


def _where_to(line: Line, at: int) -> tuple[str | None, bool] | None:
    """Return the country that a movement goes to, or comes from, and whether it leaves it."""
    for near in range(at + 1, min(at + _REACH, len(line.items))):
        value = line.items[near].value
        if isinstance(value, Place) and line.shape[near] == "P":
            straight = near == at + 1 and line.items[at].word in listed("parting")  # "left Lima"
            return country_of(value.code), straight or line.items[near - 1].word == "from"
        if line.shape[near] in ",;&X":
            return None
    return None


def _is_back(line: Line, at: int) -> bool:
    """Tell "landed this evening after a four-day trip"."""
    trip = next((near for near in range(at + 1, len(line.items)) if line.items[near].word in VISITS), at)
    return not {"after", "following"}.isdisjoint(item.word for item in line.items[at:trip])


def is_visitor(line: Line, story: Story, visit: Meeting, verb: int) -> bool:
    """Tell whether the subject of a verb is who is on a visit: "she left", "the delegation will stay until Friday"."""
    who = {person.name for person in travellers(line, story, verb)}
    if who:
        return not who.isdisjoint(visit.participants)
    company = any(item.word in {"delegation", "guest", "visitor"} for item in line.items[1:verb])
    return company and line.items[0].word in {"the", "his", "her"} and "X" not in line.shape[:verb]


def is_of_visit(line: Line, story: Story, visit: Meeting, noun: int) -> bool:
    """Tell whether a noun means this visit: "the visit", "his visit", "X's visit", "X is on a visit"."""
    told = {country_of(place.code) for place in goals(line, noun)}
    if told and told.isdisjoint(country_of(party) for party in visit.parties):
        return False  # "arrived in P after a two-day visit to Q"
    by = items_word(line, noun + 1) in {"of", "by"}
    owners = authors(line, story, noun, None) if by else owners_of(line, story, noun)
    if owners is not None:
        return any(person.name in visit.participants for person in owners)
    if not {"the", "this"}.isdisjoint(item.word for item in line.items[max(0, noun - _OPENING) : noun]):
        return True
    mentioned = (item.value for at, item in line.tags("X") if at < noun)
    before = [value.person.name for value in mentioned if isinstance(value, Mention)]
    return before[-1] in visit.participants if before else visit.start == story.ground(line).start
