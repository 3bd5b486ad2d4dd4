"""The two regions that an article is about, and the organisations that its persons work for."""

from collections import Counter

from tracker.domain.facts import Party
from tracker.domain.places import country_of
from tracker.reader.bodies import Body
from tracker.reader.frames.document.body_names import OFFICIAL
from tracker.reader.items import Line
from tracker.reader.mentions import Mention
from tracker.reader.people import Person
from tracker.reader.story import Story
from tracker.reader.tags import Place

_LEAD = 6  # lines in which an article names whom it is about
_OF_REGIONS = frozenset(
    """
    regions region regional interregional provinces provincial counties governors hokims hokim akims akim oblasts
    governorates prefectures voivodeships cantons twinning municipalities
    """.split()
)
_OF_STATES = frozenset(
    """
    countries states nations governments cabinets presidents premiers intergovernmental bilateral ministers ministries
    leaders
    """.split()
)


_OF_STATE = (
    "assembly",
    "congress",
    "senate",
    "council",
    "committee",
    "court",
    "commission",
    "duma",
    "cabinet",
    "party",
    "agency",
    "administration",
)


def regions(line: Line, story: Story) -> tuple[Party, ...]:
    """Return the two regions that a line means by "the regions", or whose article it is; nothing otherwise."""
    if _names_both(line, story):
        return ()
    told = not line.words.isdisjoint(_OF_REGIONS)
    if not told and not line.words.isdisjoint(_OF_STATES):
        return ()
    lead = [each for each in story.lines if each.role in {"headline", "body"}][:_LEAD]
    named = Counter(place.code for each in (story.lines if told else lead) for place in each.codes)
    found: list[Party] = []
    for country in story.sides():
        own = [code for code, _ in named.most_common() if code != country and country_of(code) == country]
        if not own or (not told and named[own[0]] < named[country]):
            return ()
        found.append(own[0])
    return tuple(sorted(found)) if len(found) > 1 else ()


def _names_both(line: Line, story: Story) -> bool:
    """Tell "the Forum of Regions of Peru and Chad", which is one of the two states."""
    items = line.items
    for at, _ in line.tags("P"):
        pair = [each.value.code for each in items[at : at + 3] if isinstance(each.value, Place)]
        if line.shape[at : at + 3] == "P&P" and tuple(sorted(pair)) == story.sides():
            return True
    return False


def _is_of_state(body: Body) -> bool:
    name = body.name.lower()
    return any(word in name for word in (*OFFICIAL, *_OF_STATE))


def employer(story: Story, person: Person) -> Body | None:
    """Return the company, university or agency that somebody is the head of, None for those who serve a state."""
    for line in story.lines:
        for _, item in line.tags("X"):
            if isinstance(item.value, Mention) and item.value.person is person:
                titles = item.value.titles
                if any(title.scope != "body" for title in titles):
                    return None
                for title in titles:
                    if isinstance(title.owner, Body) and not title.owner.shared:
                        return None if _is_of_state(title.owner) else title.owner
    return None
