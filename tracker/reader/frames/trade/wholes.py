"""A country's trade with everybody, of which the next lines tell parts: "Of this, $4 million went to Chad"."""

from collections.abc import Iterator

from msgspec.structs import replace

from tracker.domain.facts import Party
from tracker.domain.places import country_of
from tracker.reader.cues import items_word
from tracker.reader.frames.trade.clauses import FIGURES
from tracker.reader.frames.trade.figure_group import Group
from tracker.reader.frames.trade.flow_parties import Spot, named_by
from tracker.reader.frames.trade.goods import goods_of
from tracker.reader.frames.trade.head import Head
from tracker.reader.frames.trade.times import time_said
from tracker.reader.frames.trade.words import words
from tracker.reader.items import Line
from tracker.reader.spoken_of import Flow, Whole
from tracker.reader.story import Story
from tracker.reader.tags import Place

_LASTS = 3  # lines
_WAYS = frozenset({"to", "from", "with"})
_TOLD = frozenset({"this", "that", "these", "those", "it", "them", "they", "which"})
_SUMS = frozenset({"amount", "sum", "total", "figure", "volume", "value"})
_TAKES = frozenset("took takes absorbed absorbs bought buys purchased supplied supplies sold received provided".split())
_FELL_TO = frozenset({"accounted", "accounts", "contributed", "represented"})


def whole_of(line: Line, heads: list[Head], flows: dict[Head, Flow], groups: list[Group], story: Story) -> Whole | None:
    """Return the exports or imports of one country that the line tells without a partner; None where it tells none."""
    for head in heads:
        if head.measure not in {"exports", "imports"} or head in flows:
            continue
        spot = Spot(line, head, 0, len(line.items), None)
        named = named_by(spot)
        if len(named.own) != 1 or set(named.after) - {"in", "of", "by"} or named.origin is not None:
            continue
        when = next((group.when for group in groups if group.head == head and group.when), None)
        scope = goods_of(line, head.at, len(line.items))
        flow = Flow(head.measure, named.own[0], None, scope, head.at)
        return Whole(flow, when or time_said(line, story), line, of_markets=False)
    return None


def parts_of(line: Line, story: Story) -> Iterator[tuple[Head, Flow]]:
    """Yield with whom each figure of a line was, where it goes on about the whole told before it."""
    whole = _near(line, story)
    if whole is None or not (_goes_on(line) or (whole.of_markets and _has_places(line))):
        return
    places = list(_partners(line, whole.flow.reporter)) or list(_in_order(line, whole))
    figures = [at for at, item in enumerate(line.items) if item.shape in FIGURES]
    if not places or not figures:
        return
    behind = figures[0] < places[0][0]  # "$4 million went to Chad": the figure stands before the country
    for position, (at, partner) in enumerate(places):
        first = (places[position - 1][0] if position else -1) if behind else at
        last = at if behind else (places[position + 1][0] if position + 1 < len(places) else len(line.items))
        own = next((figure for figure in figures if first < figure < last), None)
        if own is not None:
            told = _with(whole.flow, partner)
            yield Head(own - 1, told.measure, goes_on=True), told


def _with(whole: Flow, partner: Party) -> Flow:
    told = replace(whole, partner=partner, at=-1, carried=("measure", "reporter"), anchor=whole.reporter)
    one, two = sorted((whole.reporter or "", partner))
    return replace(told, reporter=one, partner=two) if whole.measure == "turnover" else told


def time_of_whole(whole: Whole, story: Story) -> str | None:
    """The time of a whole, else that of the part of it told just before."""
    flow = story.flow
    part = (
        flow is not None and flow.measure == whole.flow.measure and whole.flow.reporter in {flow.reporter, flow.partner}
    )
    return whole.when or (story.flow_when if part else None)


def goods_of_whole(line: Line, story: Story, flow: Flow) -> str:
    """The goods of "Shipments to Chad brought in", after a country's exports of some: the same ones."""
    whole = _near(line, story)
    again = line.items[flow.at].word in words().dealings and whole is not None
    if whole is None or not again or (whole.flow.measure, whole.flow.reporter) != (flow.measure, flow.reporter):
        return flow.scope
    return whole.flow.scope


def _near(line: Line, story: Story) -> Whole | None:
    """The whole that a line may tell a part of: told just before, and nothing but trade since."""
    whole = story.whole
    at, told = story.number(line), story.number(whole.line) if whole is not None else 0
    if whole is None or not 0 < at - told <= _LASTS:
        return None
    return whole if all(other.words.isdisjoint(words().topics) for other in story.lines[told + 1 : at + 1]) else None


def _partners(line: Line, reporter: Party | None) -> Iterator[tuple[int, Party]]:
    """The other countries that a line names, each once."""
    seen = {country_of(reporter or "")}
    for at, item in line.tags("P"):
        value = item.value
        if isinstance(value, Place) and value.form == "name" and country_of(value.code) not in seen:
            seen.add(country_of(value.code))
            yield at, value.code


def _has_places(line: Line) -> bool:
    """Tell "Laos comes first, with $9 million", "Laos took $9 million worth", "the second, Chad, bought for"."""
    return not line.words.isdisjoint(words().orders | _TAKES | _ORDER.keys() | _FOLLOW)


def _in_order(line: Line, whole: Whole) -> Iterator[tuple[int, Party]]:
    """The countries that "the first", "the latter" mean: in the order in which the line of the whole names them."""
    named = [code for _, code in _partners(whole.line, whole.flow.reporter)]
    for at, item in enumerate(line.items):
        place = _ORDER.get(item.word)
        if place is not None and line.shape[at - 1 : at] == "d" and place < len(named):
            yield at, named[place]


_ORDER = {"first": 0, "former": 0, "second": 1, "latter": 1, "third": 2}
_FOLLOW = frozenset({"follow", "follows", "comes", "come"})


def _goes_on(line: Line) -> bool:
    """Tell "Of this, …", "To Chad they fell", "Those to Chad", "Chad took $4 million of that"."""
    first, second = items_word(line, 0), items_word(line, 1)
    if first == "of" and (second in _TOLD or _SUMS & {items_word(line, 2), second}):
        return True
    if first in {"those", "that"} and second in _WAYS:
        return True
    place = line.shape[1 + (line.shape[1:2] == "d") :][:1]
    moved = not line.words.isdisjoint(words().moves)
    if first in _WAYS and place == "P" and (moved or not line.words.isdisjoint(_TOLD)):
        return True
    of_it = any(line.items[at].word == "of" and items_word(line, at + 1) in _TOLD for at, _ in line.tags("o"))
    return of_it and not line.words.isdisjoint(_TAKES | _FELL_TO | words().moves)
