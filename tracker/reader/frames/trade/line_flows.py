"""The words that a line's figures are of, with those that it leaves to the lines before, and what they stand for."""

from msgspec.structs import replace

from tracker.reader.frames.trade.dealt import dealt
from tracker.reader.frames.trade.flow_parties import Spot
from tracker.reader.frames.trade.flows import is_elsewhere
from tracker.reader.frames.trade.flows_gone_on import gone_on, in_turn
from tracker.reader.frames.trade.flows_of_line import carried_on, flows_of
from tracker.reader.frames.trade.head import Head
from tracker.reader.frames.trade.heads import heads_of
from tracker.reader.frames.trade.markets import market_told, markets_of, ranked
from tracker.reader.frames.trade.placed import placed
from tracker.reader.frames.trade.told_ways import each_of_two, ordinals_of
from tracker.reader.frames.trade.wholes import parts_of, time_of_whole
from tracker.reader.items import Line
from tracker.reader.spoken_of import Flow
from tracker.reader.story import Story


def heads_and_flows(line: Line, story: Story) -> tuple[list[Head], dict[Head, Flow]]:
    """Return the words of a line that figures may be of, from left to right, and the trade that each stands for."""
    heads = heads_of(line)
    place = placed(line, story, heads)
    if place is not None and place.heads:
        heads = sorted([*(head for head in heads if not place.first <= head.at < place.last), *place.heads])
    flows = flows_of(line, story, heads, place)
    forget(line, story, heads, flows)
    if all(line.items[head.at].word == "flows" for head in flows) and (each_of := in_turn(line, story)):
        heads, flows = [head for head, _ in each_of], dict(each_of)  # "both flows grew, by 31 and 36 percent"
    for at, one in each_of_two(line, story):
        flows[Head(at, one.measure, goes_on=True)] = replace(one, at=-1, carried=("measure", "reporter", "partner"))
    heads = sorted({*heads, *flows}, key=_place)
    parts = dict(parts_of(line, story)) if not flows or ordinals_of(line) else {}
    if parts and story.whole is not None:
        story.keep_flow(next(iter(parts.values())), time_of_whole(story.whole, story), story.whole.line)
        heads, flows = list(parts), parts
    again = gone_on(line, story, heads) if not flows or not any(head.goes_on for head in flows) else None
    if again is not None and again[0].at < next((head.at for head in heads if head.measure), len(line.items)):
        heads = sorted([*heads, again[0]], key=_place)
        flows[again[0]] = again[1]
    sold = dealt(line) if not flows else None
    if sold is not None:
        heads = sorted([sold[0], *(head for head in heads if head.at != sold[0].at)], key=_place)
        flows[sold[0]] = sold[1]
    told_before = market_told(line, heads) or ranked(story, line) or carried_on(line, story)
    for market, elsewhere in markets_of(line, flows, told_before):
        flows[market] = elsewhere
        heads = sorted([*heads, market], key=_place)
    return heads, flows


def forget(line: Line, story: Story, heads: list[Head], flows: dict[Head, Flow]) -> None:
    """Forget the trade told before where a line goes over to other countries: "Exports to Asian countries rose"."""
    trade = [head for head in heads if head.measure]
    if not flows and any(is_elsewhere(Spot(line, head, 0, len(line.items), None)) for head in trade):
        story.flow = None


def _place(head: Head) -> int:
    return head.at
