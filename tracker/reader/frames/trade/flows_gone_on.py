"""Where a line goes on about the trade told before it without its words: "it", "both", "Zinc: $9 million"."""

from msgspec.structs import replace

from tracker.domain.places import country_of
from tracker.reader.cues import items_word
from tracker.reader.frames.trade.figure_owners import is_listed
from tracker.reader.frames.trade.flow_carried import countries_before
from tracker.reader.frames.trade.flow_meant import asked_for, sums_up, tells_both
from tracker.reader.frames.trade.going_on import anaphor_at, goes_on_at, is_those_of
from tracker.reader.frames.trade.goods import UNTOLD, goods_named
from tracker.reader.frames.trade.goods_lists import are_of, earn, label
from tracker.reader.frames.trade.head import Head
from tracker.reader.frames.trade.markets import ranked
from tracker.reader.frames.trade.told_ways import opened_with, two_told
from tracker.reader.frames.trade.words import words
from tracker.reader.items import Line
from tracker.reader.spoken_of import Flow
from tracker.reader.story import Story
from tracker.reader.tags import Place

_BOTH = frozenset({"two-way", "bilateral", "mutual", "combined", "both", "reciprocal"})


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
        if meant is None or (many and meant.measure == "turnover" and not sums_up(line, story, at)):
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
        flow = opened_with(line, story) or flow
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
    """Two figures without a word of trade that are of the two ways told just before.

    As in "In 2020 the respective figures were $6 million and $3 million", "Both rose, by 7 and 9 percent": the first
    is of the first.
    """
    told, figures = two_told(line, story), _two_figures(line)
    if (
        line.words.isdisjoint(_SEVERAL)
        or not line.words.isdisjoint(_OTHERWISE | words().topics)
        or len(figures) != _TWO
    ):
        return []
    if not told and not _RESPECTIVE.isdisjoint(line.words) and not _FIGURES.isdisjoint(line.words):
        told = story.flows[-_TWO:]
    if len(told) != _TWO or told[0].is_like(told[1]):
        return []
    return [
        (Head(at - 1, flow.measure, goes_on=True), replace(flow, at=-1, carried=("measure", "reporter", "partner")))
        for at, flow in zip(figures, told, strict=True)
    ]


def _two_figures(line: Line) -> list[int]:
    """The only two sums of a line, or its only two percentages, where they stand side by side or are told in turn."""
    for shape, other in (("$", "%"), ("%", "$")):
        found = [at for at, _ in line.tags(shape)]
        side_by_side = len(found) == _TWO and found[1] - found[0] == _TWO and line.shape[found[0] + 1] == "&"
        if len(found) == _TWO and other not in line.shape:
            return found if side_by_side or not _RESPECTIVE.isdisjoint(line.words) else []
    return []


_TWO = 2
_RESPECTIVE = frozenset({"respective", "respectively", "corresponding"})
_FIGURES = frozenset({"figures", "numbers", "sums", "amounts", "values", "totals", "volumes", "indicators"})
_SEVERAL = _FIGURES | {"they", "both", "these", "ones", "flows", "ways"}
_OTHERWISE = frozenset({"together", "combined", "altogether", "will", "would", "could", "should", "may", "might"})


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
