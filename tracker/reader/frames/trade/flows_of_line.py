"""Whose trade the words of a line stand for: told here, or gone on with from the line before."""

from itertools import pairwise

from msgspec.structs import replace

from tracker.domain.places import country_of
from tracker.reader.cues import items_word
from tracker.reader.frames.slots import codes
from tracker.reader.frames.trade.clauses import FIGURES
from tracker.reader.frames.trade.figure_group import Group
from tracker.reader.frames.trade.figure_owners import is_listed
from tracker.reader.frames.trade.flow_carried import countries_before, is_of_whole
from tracker.reader.frames.trade.flow_meant import asked_for, sums_up, tells_both
from tracker.reader.frames.trade.flow_parties import Spot, named_by
from tracker.reader.frames.trade.flow_ranked import stands_alone
from tracker.reader.frames.trade.flows import flow_of
from tracker.reader.frames.trade.going_on import anaphor_at, goes_on_at, is_those_of
from tracker.reader.frames.trade.goods import ALL, UNTOLD, goods_named, goods_of
from tracker.reader.frames.trade.goods_lists import are_of, earn, label
from tracker.reader.frames.trade.head import Head
from tracker.reader.frames.trade.markets import ranked
from tracker.reader.frames.trade.movements import is_turned
from tracker.reader.frames.trade.placed import Placed
from tracker.reader.frames.trade.words import words
from tracker.reader.items import Line
from tracker.reader.patterns import regex
from tracker.reader.spoken_of import Flow
from tracker.reader.story import Story
from tracker.reader.tags import Place

_WAY = regex(r"[k,-]{0,3}(?P<way>k)d?(?P<a>P)td?(?P<b>P)")
_OBJECTS = regex("[tkf]&")  # "exports to and imports from Chile"
BALANCES = frozenset({"deficit", "surplus", "balance", "gap", "imbalance"})
_BOTH = frozenset({"two-way", "bilateral", "mutual", "combined", "both", "reciprocal"})


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


def _is_main(flow: Flow, story: Story) -> bool:
    """Tell trade that goods of the next paragraph may be of: no aside such as "Purchases, meanwhile, fell"."""
    return len(flow.carried) < _TWO or (flow.measure == "exports" and flow.reporter in {story.host, story.reporter})


def gone_on(line: Line, story: Story, heads: list[Head]) -> tuple[Head, Flow] | None:
    """Where a line goes on about the trade told before it, and which that is; None where it does not."""
    asked, at = asked_for(line, story), goes_on_at(line)
    if asked is not None and at is not None:
        return Head(at, "turnover", goes_on=True), replace(asked, carried=("measure", "reporter", "partner"))
    if story.flow is None or story.flow_line is None:
        return None
    flow = story.flow
    if at is not None and _is_parted(line, story):
        return None
    if at is not None:
        if line.items[at].word == "them" and not _is_next(line, story):
            return None
        meant = (
            _other_of(line, story, story.total or story.flow if items_word(line, 1) == "with" else story.flow)
            if is_those_of(line)
            else _meant(line, story, at)
        )
        many = line.items[at].word in {"they", "them"}  # exports and imports, but no turnover
        if meant is None or (many and meant.measure == "turnover"):
            return None
        flow = meant
        here, sides = countries_before(line, at), {country_of(side or "") for side in (flow.reporter, flow.partner)}
        if not here <= sides and not sides <= here:
            return None  # "India now takes the second place with a total of $7 million"
    else:
        listed = any(is_listed(line, at, head) for at, _ in line.tags("$") for head in heads if head.at > at)
        goods = label(line) if not listed else None
        near = line.paragraph == story.flow_line.paragraph or line.role == "item"
        near = near or (_is_next(line, story) and not line.tags("PA") and _is_main(flow, story))
        way = story.way if flow.measure == "turnover" else flow
        if goods is None or not near or way is None:
            return None
        if not are_of(line, goods[0], {country_of(side or "") or "" for side in (way.reporter, way.partner)}):
            return None
        if way.measure == "imports" and earn(line, goods[0]):
            way = replace(way, measure="exports", reporter=way.partner, partner=way.reporter)
        at, flow = goods[0] - 1, replace(way, scope=goods[1])
    return Head(at, flow.measure, goes_on=True), replace(flow, at=-1, carried=("measure", "reporter", "partner"))


def _is_next(line: Line, story: Story) -> bool:
    """Tell the sentence right behind that which told of trade last, or the first of the next paragraph."""
    before, told = story.before(line), story.flow_line
    if before is None or told is None:
        return False
    return before.start == told.start or before.paragraph == told.paragraph == line.paragraph - 1


def in_turn(line: Line, story: Story) -> list[tuple[Head, Flow]]:
    """As in "In 2020 the respective figures were $6 million and $3 million": exports and imports, told just before."""
    told = story.flows[-_TWO:]
    sums = [at for at, _ in line.tags("$")]
    apart = len(told) == len(sums) == _TWO and told[0].measure != told[1].measure
    if not apart or _RESPECTIVE.isdisjoint(line.words) or _FIGURES.isdisjoint(line.words):
        return []
    return [
        (Head(at - 1, flow.measure, goes_on=True), replace(flow, at=-1, carried=("measure", "reporter", "partner")))
        for at, flow in zip(sums, told, strict=True)
    ]


_TWO = 2
_RESPECTIVE = frozenset({"respective", "respectively", "corresponding"})
_FIGURES = frozenset({"figures", "numbers", "sums", "amounts", "values", "totals", "volumes", "indicators"})


def _is_parted(line: Line, story: Story) -> bool:
    """Tell a sentence that another stands before, about something else, so that "it" is not the trade told last."""
    before = story.before(line)
    if before is None or story.flow_line is None or before.start == story.flow_line.start:
        return False
    return anaphor_at(line) is None or (
        before.paragraph == line.paragraph and not before.words.isdisjoint(words().topics)
    )


def _meant(line: Line, story: Story, at: int) -> Flow:
    """What "it" or "the two-way total" means: the turnover told last, else the flow told last."""
    told = story.total or story.flow or Flow("turnover", None, None, "all", at)
    if line.items[at].word in _LAST and story.flow is not None and _is_next(line, story):
        both = line.items[at].word == "it" and story.total is not None and tells_both(story.flow_line)
        told = told if both else story.flow
    if line.items[at].word in {"they", "them"} and story.flow is not None and story.flow.measure != "turnover":
        told = story.flow  # exports and imports are many, turnover is one
    first = 1 + (items_word(line, 1) == "the")
    opening = line.items[first].value if line.items[0].word in {"for", "with"} and first < len(line.items) else None
    if isinstance(opening, Place) and told.measure == "turnover":
        return _with_another(line, story, told, opening) or told  # "With Chile it was $5 million"
    if isinstance(opening, Place) and told.reporter != opening.code and told.measure != "turnover":
        return replace(told, partner=opening.code)  # "For Chile, the figure was $5 million"
    both = not _BOTH.isdisjoint(item.word for item in line.items[max(0, at - 3) : at]) or sums_up(line, story, at)
    if told.measure != "turnover" and both:
        return replace(told, measure="turnover", reporter=story.sides()[0], partner=story.sides()[-1])
    return told


_LAST = frozenset({"that", "this", "it"})  # what was told last, be it the total or not


def _with_another(line: Line, story: Story, told: Flow, place: Place) -> Flow | None:
    """The turnover with another country of the one from whose side it is told, or whose partners were ranked."""
    order = ranked(story, line)
    host = told.anchor or (order.anchor if order is not None else None)
    if host in {None, place.code} or host not in {told.reporter, told.partner}:
        return None
    one, two = sorted((host or "", place.code))
    return replace(told, reporter=one, partner=two)


def _other_of(line: Line, story: Story, told: Flow) -> Flow | None:
    """What "those of copper", "that with Chile" are of: the trade told last, in other goods or with another partner."""
    if line.items[1].word == "of":
        return replace(told, scope=goods_named(line, 2, len(line.items)) or UNTOLD)
    partner = next((item.value for item in line.items[2:4] if isinstance(item.value, Place)), None)
    if partner is None:
        return None
    if told.measure == "turnover":
        return _with_another(line, story, told, partner) if line.items[1].word == "with" else None
    return replace(told, partner=partner.code) if line.items[1].word != "with" else None


def redirected(line: Line, story: Story, group: Group, flow: Flow) -> Flow:
    """Take the way that a figure's clause tells: "from Uzbekistan to Tajikistan" right after it, "the other way"."""
    if is_turned(line, group.clause.first, group.clause.last):
        told = story.flow is not None and story.flow.measure == "exports"
        bought = flow.measure == "imports" and (told or line.items[group.head.at].word in words().verbs)
        # As in "sold X and bought Y in return", "In the opposite direction, the import bill was".
        return flow if bought else _turned(story, group, flow)
    found = _WAY.match(line.shape, group.last + 1)
    if found is None or flow.measure == "turnover" or line.items[found.start("way")].word != "from":
        return flow
    start, end = line.items[found.start("a")].value, line.items[found.start("b")].value
    if not isinstance(start, Place) or not isinstance(end, Place):
        return flow
    one, other = (start.code, end.code) if flow.measure == "exports" else (end.code, start.code)
    return replace(flow, reporter=one, partner=other, carried=())


def _turned(story: Story, group: Group, flow: Flow) -> Flow:
    """The way back of the trade told before, unless the clause says itself from where to where."""
    elliptic = group.head.at < group.clause.first
    before = flow if elliptic else story.flow
    told_here = not elliptic and flow.carried[:2] != ("reporter", "partner")
    if told_here or before is None or before.measure == "turnover":
        return flow
    back = (before.reporter, before.partner) if before.measure == "imports" else (before.partner, before.reporter)
    return replace(flow, measure="exports", reporter=back[0], partner=back[1])
