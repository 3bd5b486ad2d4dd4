"""For whom those who sign stand: two sides, three, states, firms told before."""

from itertools import pairwise

from tracker.domain.facts import Party
from tracker.domain.places import country_of
from tracker.reader.frames.document.firms import of_firms_told
from tracker.reader.frames.document.partners import partner_of
from tracker.reader.frames.document.row import Act
from tracker.reader.frames.document.sides import sides_of
from tracker.reader.frames.document.signers import with_states
from tracker.reader.items import Line
from tracker.reader.story import Story

_OF_STATES = frozenset({"intergovernmental", "inter-governmental", "interstate", "state"})
_SIDES = frozenset({"countries", "countries'", "nations", "sides", "parties", "states", "neighbours", "neighbors"})


def sides_for(line: Line, story: Story, act: Act) -> tuple[tuple[str, ...], tuple[Party, ...], tuple[str, ...]]:
    """Return who signed and for whom: two sides, states where the document is theirs, firms where theirs was told."""
    signatories, parties, carried = sides_of(line, story, act)
    parties = with_states(parties, story.sides())
    if len(parties) == 2 and {country_of(party) for party in parties} < set(parties):
        parties, carried = story.sides(), ("parties",)  # a country and its own region are no two sides
    of_states = act.mention.noun.type == "treaty" or not _OF_STATES.isdisjoint(_name_of(line, act))
    if of_states and any("-" in party for party in parties):
        parties = tuple(sorted({country_of(party) or party for party in parties}))
    if not _OF_THREE.isdisjoint(line.words):
        three = {*story.sides(), *parties, *partner_of(line, story, act)}
        parties = tuple(sorted(three)) if len(three) == _THREE else parties
    if "parties" in carried:
        parties = of_firms_told(line, story, act) or parties
    return signatories, parties, carried


def _name_of(line: Line, act: Act) -> set[str]:
    return {item.word for item in line.items[act.mention.left : act.mention.last]}


_OF_THREE = frozenset({"trilateral", "tripartite"})
_THREE = 3
_NUMBERS = frozenset({"three", "four", "five"})


def is_of_more(line: Line) -> bool:
    """Tell "the three countries' ministers signed", "a trilateral pact"."""
    if not line.words.isdisjoint(_OF_THREE | {"quadrilateral"}):
        return True
    if line.words.isdisjoint(_NUMBERS):
        return False
    return any(one.word in _NUMBERS and other.word in _SIDES for one, other in pairwise(line.items))
