"""Whose trade the words of a line stand for: told here, or gone on with from the line before."""

from itertools import pairwise

from msgspec.structs import replace

from tracker.domain.facts import Party
from tracker.domain.places import country_of
from tracker.reader.cues import items_word
from tracker.reader.frames.slots import codes
from tracker.reader.frames.trade.clauses import FIGURES
from tracker.reader.frames.trade.figure_group import Group
from tracker.reader.frames.trade.flow_carried import is_of_whole
from tracker.reader.frames.trade.flow_parties import Spot, named_by
from tracker.reader.frames.trade.flow_ranked import stands_alone
from tracker.reader.frames.trade.flows import flow_of
from tracker.reader.frames.trade.goods import ALL, goods_of
from tracker.reader.frames.trade.head import Head
from tracker.reader.frames.trade.movements import is_turned
from tracker.reader.frames.trade.placed import Placed
from tracker.reader.frames.trade.told_ways import of_ordinal
from tracker.reader.frames.trade.words import words
from tracker.reader.items import Line
from tracker.reader.patterns import regex
from tracker.reader.spoken_of import Flow
from tracker.reader.story import Story
from tracker.reader.tags import Place

_WAY = regex(r"[k,-]{0,3}(?P<way>k)d?(?P<a>P)td?(?P<b>P)")
_TWO = 2
_OBJECTS = regex("[tkf]&")  # "exports to and imports from Chile"
BALANCES = frozenset({"deficit", "surplus", "balance", "gap", "imbalance"})


def flows_of(line: Line, story: Story, heads: list[Head], place: Placed | None = None) -> dict[Head, Flow]:
    """Return what each word of trade stands for; one that is unsaid is taken from the word or the line before.

    `place` is the trade with whom the line gives a place in an order: what follows may be of it.
    """
    found: dict[Head, Flow] = {}
    trade = [head for head in heads if head.measure is not None]
    previous = carried_on(line, story) or balance_of(line, story, heads)
    first = 0
    for position, head in enumerate(trade):
        before = trade[position - 1].at + 1 if position else 0
        if any(letter in FIGURES for letter in line.shape[before : head.at]):
            first = before
        last = trade[position + 1].at if position + 1 < len(trade) else len(line.items)
        if place is not None and head in place.heads:
            found[head] = previous = place.flow
            continue
        beside = _beside(Spot(line, head, first, last, previous), place) if place is not None else None
        if beside is not None:
            found[head] = previous = beside
            continue
        flow = flow_of(Spot(line, head, first, last, previous), story)
        if flow is not None and position and _is_worth(line, head) and flow.scope == ALL and previous is not None:
            flow = replace(flow, scope=previous.scope)
        if flow is not None:
            found[head] = previous = flow
    _share_sides(line, story, found, trade)
    for one, other in pairwise(trade):
        shared = found.get(other) if _OBJECTS.fullmatch(line.shape, one.at + 1, other.at) is not None else None
        if one not in found and shared is not None and {one.measure, other.measure} == {"exports", "imports"}:
            found[one] = replace(shared, measure="exports" if one.measure == "exports" else "imports", at=one.at)
    return found


def _is_worth(line: Line, head: Head) -> bool:
    """Tell "bought services for $9 million and sold $5 million worth": of the same."""
    at = head.at + 1
    return line.shape[at : at + 1] == "$" and items_word(line, at + 1) == "worth" and items_word(line, at + 2) != "of"


def _beside(spot: Spot, place: Placed) -> Flow | None:
    """The trade of "Chile's largest buyer was Peru, with purchases of $5 million": that of the one placed."""
    if (
        spot.head.at < place.last
        or not (stands_alone(spot) or _is_of_sum(spot))
        or (place.flow.measure == "turnover") != (spot.measure == "turnover")
    ):
        return None
    named = named_by(spot)
    if named.own or named.origin is not None or not named.after.keys() <= {"in"}:
        return None
    goods = goods_of(spot.line, spot.head.at, spot.last)
    told = replace(place.flow, at=spot.head.at, scope=place.flow.scope if goods == ALL else goods)
    if told.measure == spot.measure:
        return told
    return replace(told, measure=spot.measure, reporter=told.partner, partner=told.reporter)


def _is_of_sum(spot: Spot) -> bool:
    """Tell ", with $5 million in trade"."""
    line, head = spot.line, spot.head
    return line.shape[head.at - 2 : head.at] == "$i" and line.items[head.at - 3].word in {"with", "at"}


def _share_sides(line: Line, story: Story, found: dict[Head, Flow], trade: list[Head]) -> None:
    """As in "Peruvian exports were $5 million, Thai exports $7 million": each country's are those to the other."""
    left = [head for head in trade if head not in found and head.measure == "exports"]
    owners = [named_by(Spot(line, head, 0, len(line.items), None)).own for head in left]
    told = [own[0] for own in owners if len(own) == 1]
    if any(is_of_whole(Spot(line, head, 0, len(line.items), None)) for head in left):
        return
    if len(left) != len(told) or len(left) != len(story.pair) or set(told) != set(story.pair):
        return
    for head, own in zip(left, told, strict=True):
        found[head] = Flow("exports", own, story.other(own), goods_of(line, head.at, len(line.items)), head.at)


def carried_on(line: Line, story: Story) -> Flow | None:
    """The flow that a bare "exports" may go on about: another pair's only within its paragraph."""
    flow, told = story.flow, story.flow_line
    if flow is None or told is None or line.role == "headline":
        return None
    if told.paragraph != line.paragraph and not _is_of_pair(flow, story) and story.pair_flow is not None:
        return story.pair_flow
    return flow if told.paragraph == line.paragraph or len(story.pair) < _TWO or _is_of_pair(flow, story) else None


def _is_of_pair(flow: Flow, story: Story) -> bool:
    sides = {country_of(party) or party for party in (flow.reporter, flow.partner) if party is not None}
    return sides == set(story.pair)


def balance_of(line: Line, story: Story, heads: list[Head]) -> Flow | None:
    """The trade whose balance a line tells first: "Peru's deficit with Chile widened as imports rose to $5 million"."""
    for head in heads:
        if head.measure is None and line.items[head.at].word in BALANCES:
            balance = flow_of(Spot(line, head._replace(measure="turnover"), 0, len(line.items), None), story)
            if balance is not None:
                own = next((code for code in codes(line, 0, head.at)), None)
                other = balance.partner if own == balance.reporter else balance.reporter
                return replace(balance, measure="exports", reporter=own, partner=other) if own is not None else balance
    return None


def redirected(line: Line, story: Story, group: Group, flow: Flow) -> Flow:
    """Take the way that a figure's clause tells: "from Uzbekistan to Tajikistan" right after it, "the other way"."""
    if is_turned(line, group.clause.first, group.clause.last):
        told = story.flow is not None and story.flow.measure == "exports"
        bought = flow.measure == "imports" and (told or line.items[group.head.at].word in words().verbs)
        # As in "sold X and bought Y in return", "In the opposite direction, the import bill was".
        return flow if bought else _turned(line, story, group, flow)
    of_one = of_ordinal(line, story, group.last) if flow.measure != "turnover" else None
    if of_one is not None and flow.reporter in {of_one.reporter, of_one.partner}:
        return replace(flow, partner=of_one.partner if of_one.reporter == flow.reporter else of_one.reporter)
    own = _partner_in_turn(line, group) or _partner_behind(line, group, flow) if flow.measure != "turnover" else None
    if own is not None:
        return replace(flow, partner=own)
    found = _WAY.match(line.shape, group.last + 1)
    if found is None or flow.measure == "turnover" or line.items[found.start("way")].word != "from":
        return flow
    start, end = line.items[found.start("a")].value, line.items[found.start("b")].value
    if not isinstance(start, Place) or not isinstance(end, Place):
        return flow
    one, other = (start.code, end.code) if flow.measure == "exports" else (end.code, start.code)
    return replace(flow, reporter=one, partner=other, carried=())


def _turned(line: Line, story: Story, group: Group, flow: Flow) -> Flow:
    """The way back of the trade told before, unless the clause says itself from where to where."""
    elliptic = group.head.at < group.clause.first
    before = flow if elliptic else story.flow
    told_here = not elliptic and flow.carried[:2] != ("reporter", "partner")
    if told_here or before is None or before.measure == "turnover":
        return flow
    if before.measure == "exports" and line.items[group.head.at].word in _CAME:
        return replace(flow, measure="imports", reporter=before.reporter, partner=before.partner)
    back = (before.reporter, before.partner) if before.measure == "imports" else (before.partner, before.reporter)
    return replace(flow, measure="exports", reporter=back[0], partner=back[1])


_CAME = frozenset({"came", "coming", "comes"})  # to whom the text sells: what others sell it are its imports


def _partner_in_turn(line: Line, group: Group) -> Party | None:
    """Whose the sum is of "exports to Chad and Niger were worth $9 million and $7 million respectively"."""
    sums = [at for at, _ in line.tags("$")]
    named = _TWO_PARTNERS.search(line.shape, group.head.at)
    if named is None or "respectively" not in line.words or len(sums) != _TWO or group.first not in sums:
        return None
    places = [at for at in range(*named.span()) if line.shape[at] == "P"]
    value = line.items[places[sums.index(group.first)]].value
    return value.code if isinstance(value, Place) else None


_TWO_PARTNERS = regex("[tk]d?P&d?P(?!s)")


def _partner_behind(line: Line, group: Group, flow: Flow) -> Party | None:
    """Whose each sum is of "sold goods for $9 million to Chad, and $7 million to Niger": of whom it went to."""
    way = "to" if flow.measure == "exports" else "from"
    found = _SUM_TO.match(line.shape, group.last)
    value = line.items[found.end() - 1].value if found is not None else None
    if found is None or line.items[found.start("way")].word != way or not isinstance(value, Place):
        return None
    other = country_of(value.code) != country_of(flow.reporter or "")
    return value.code if value.form == "name" and other else None


_SUM_TO = regex(r"\$(?:k|oN?k){0,2}(?P<way>[tk])d?P(?!s)")  # "$9 million worth to Chad"
