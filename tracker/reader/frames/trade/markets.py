"""Countries told beside the one traded with: "ahead of Chile ($5 million)", "China was first, with $4 million"."""

from collections.abc import Iterator
from functools import cache

from msgspec.structs import replace

from tracker.domain.places import country_of
from tracker.reader.frames.trade.flow_parties import Spot, named_by
from tracker.reader.frames.trade.head import Head
from tracker.reader.frames.trade.words import words
from tracker.reader.items import Line
from tracker.reader.patterns import regex
from tracker.reader.spoken_of import Flow
from tracker.reader.story import Story
from tracker.reader.tags import Place

_REACH = 8  # items from a country to its sum
_FIRST = frozenset(
    "first second third fourth fifth top largest biggest main most leader leaders number place partner partners".split()
)
_LEADS = frozenset({"(", "with", "at", ":", "took", "takes"})


def has_markets(line: Line) -> bool:
    """Tell a line that may tell other countries' sums."""
    if "$" not in line.shape or "P" not in line.shape:
        return False
    return not line.words.isdisjoint(_orders()) or len(_LISTED.findall(line.shape)) > 1


_LISTED = regex(r"P\(\$")  # "to Peru ($9 million) and Kenya ($5 million)"


@cache
def _words() -> frozenset[str]:
    known = words()
    return known.markets | known.sources | known.orders


@cache
def _orders() -> frozenset[str]:
    return _words() | _FIRST


def ranked(story: Story, line: Line) -> Flow | None:
    """The turnover of which the line before ranked the partners: "It was followed by Turkey"."""
    order = story.ranking
    if order is None or "partner" not in order.measure or line.start < order.line.start or not order.of:
        return None
    before = order.line.start == line.start or story.before(line) is order.line
    return Flow("turnover", order.of, None, "all", 0, anchor=order.of) if before else None


def markets_of(line: Line, flows: dict[Head, Flow], told: Flow | None) -> Iterator[tuple[Head, Flow]]:
    """Yield each other country with a sum of its own, and the trade that this is of.

    Args:
        line: The line.
        flows: What its words of trade stand for.
        told: The trade told before it, within the paragraph.
    """
    if not has_markets(line):
        return
    known = words()
    for figure, _ in line.tags("$"):
        at = country_at(line, figure)
        place = line.items[at].value if at is not None else None
        if at is None or not isinstance(place, Place) or any(at < head.at < figure for head in flows):
            continue
        before = [flow for head, flow in flows.items() if head.at < at]
        flow = before[-1] if before else told
        if flow is None:
            continue
        if flow.measure == "turnover":
            sides = sorted((flow.anchor or "", place.code))
            if sides[0] and sides[0] != sides[1]:
                yield Head(at, "turnover", goes_on=True), replace(flow, reporter=sides[0], partner=sides[1])
            continue
        if country_of(place.code) in {None, country_of(flow.reporter or ""), country_of(flow.partner or "")}:
            continue
        if flow.measure == "imports" and _bought(line, flows, at):
            yield Head(at, flow.measure, goes_on=True), replace(flow, reporter=place.code)
            continue
        against = known.sources if flow.measure == "exports" else known.markets
        if line.words.isdisjoint(against):
            yield Head(at, flow.measure, goes_on=True), replace(flow, partner=place.code, carried=("reporter",))


def market_told(line: Line, heads: list[Head]) -> Flow | None:
    """Whose trade a list of partners with their sums is of: "Peru's exports went mainly to Chad ($9 million) and"."""
    first = _LISTED.search(line.shape)
    if len(_LISTED.findall(line.shape)) < 2 or first is None:
        return None
    led = [head for head in heads if head.measure in {"exports", "imports"} and head.at < first.start()]
    own = named_by(Spot(line, led[-1], 0, len(line.items), None)).own if led else ()
    if len(own) != 1 or led[-1].measure == "investment" or led[-1].measure is None:
        return None
    return Flow(led[-1].measure, own[0], None, "all", 0)


def _bought(line: Line, flows: dict[Head, Flow], at: int) -> bool:
    """Tell another buyer: "Chad took goods worth $5 million, ahead of Chile with"."""
    verb = max((head.at for head in flows if head.at < at), default=0)
    return line.items[verb].word in words().buying and any(item.word in _BESIDE for item in line.items[verb:at])


_BESIDE = frozenset({"ahead", "followed", "behind", "after", "before"})


def country_at(line: Line, figure: int) -> int | None:
    """The country that a sum is told of: right before it, or by its place in the order."""
    lead = figure - 1 - (line.shape[figure - 1 : figure] == "d")
    if lead < 1 or line.items[lead].word not in _LEADS:
        return None
    first = max(0, lead - _REACH)
    at = line.shape.rfind("P", first, lead)
    if at < 0 or not set(line.shape[at + 1 : lead]).isdisjoint("$%xPA;"):
        return None
    between = {item.word for item in line.items[at + 1 : lead] if item.shape not in ",-r"}
    value = line.items[at].value
    named = isinstance(value, Place) and value.form == "name"
    return at if named and (not between or not between.isdisjoint(_orders())) else None
