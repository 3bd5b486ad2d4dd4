"""Who trades, as a line hints without a preposition: takers, countries told by what they are, the host again."""

from tracker.domain.facts import Party
from tracker.reader.frames.trade.flow_carried import LANDS
from tracker.reader.frames.trade.flow_parties import Spot
from tracker.reader.frames.trade.words import words
from tracker.reader.items import Line
from tracker.reader.spoken_of import Flow
from tracker.reader.story import Story
from tracker.reader.tags import Place

BUYS = frozenset({"bought", "buys", "buy", "buying", "purchased", "purchases", "spent", "acquired"})


def is_one_land(line: Line, at: int) -> bool:
    """Tell one country by what it is: "the Central African country", "the world's second-largest economy"."""
    for item in line.items[at : at + _EPITHET]:
        if item.word in LANDS and item.word not in {"islands", "state"}:
            return True
        if item.shape not in "kcgNOAs-":
            return False
    return False


_EPITHET = 6  # items of "world's second-largest economy"


def own_again(previous: Flow, spot: Spot, story: Story) -> Flow:
    """The host's exports, where both sides' were told and another paragraph speaks of exports alone."""
    own = next((flow for flow in story.flows if flow.measure == "exports" and flow.reporter == story.host), None)
    apart = story.flow_line is not None and story.flow_line.paragraph != spot.line.paragraph
    back = own is not None and (own.reporter, own.partner) == (previous.partner, previous.reporter)
    return own if own is not None and apart and back and previous.measure == spot.measure == "exports" else previous


def taker_of(spot: Spot) -> Party | None:
    """Who took a sum of another's exports: "Chad absorbed $9 million of Peru's exports"."""
    line, head = spot.line, spot.head
    figure = line.shape.rfind("$", 0, head.at)
    verb = figure - 1 - (line.items[figure - 1].word == "for")
    if spot.measure == "imports" or verb < 1 or line.shape[figure + 1 : figure + 2] != "o":
        return None
    if line.items[verb].word not in words().buying | BUYS | {"accounted", "accounts"} or line.shape[verb - 1] != "P":
        return None
    value = line.items[verb - 1].value
    return value.code if isinstance(value, Place) and value.form == "name" else None


def trailing(spot: Spot) -> Party | None:
    """The partner behind a list of sums: "imported machinery for $8 million and cars for $12 million from Thailand"."""
    way = "to" if spot.head.measure == "exports" else "from"
    line, found = spot.line, set()
    for at in range(spot.head.at + 1, min(spot.last, len(line.items) - 1)):
        value = line.items[at + 1].value
        if line.items[at].word == way and isinstance(value, Place) and value.form == "name":
            found.add(value.code)
    return found.pop() if len(found) == 1 and spot.line.items[spot.head.at].word in words().verbs else None


def has_owner(spot: Spot) -> bool:
    """Tell a line that says whose partners it tells of: "among Georgia's partners", "the second partner of Peru"."""
    return any(
        spot.line.shape[at + 1 : at + 2] == "s" or (at and spot.line.items[at - 1].word == "of")
        for at, _ in spot.line.tags("P")
        if at < spot.head.at
    )


def is_done(spot: Spot) -> bool:
    """Tell a verb of trade: "it shipped", not "shipments"."""
    word = spot.line.items[spot.head.at].word
    return word in words().verbs or word in words().buying or word in words().paying
