"""Trade between two parties: amounts, changes, and the times that they are of."""

import re
from collections.abc import Iterator
from functools import cache

from tracker.domain.facts import Trade
from tracker.domain.period import Period
from tracker.domain.places import country_of
from tracker.reader.cues import cues, imagined
from tracker.reader.frames.clauses import FIGURES
from tracker.reader.frames.figure_group import Group
from tracker.reader.frames.figure_owners import owners
from tracker.reader.frames.figure_roles import scale_of, with_sums
from tracker.reader.frames.figure_times import period_text
from tracker.reader.frames.figures import groups_of
from tracker.reader.frames.flows import Spot, flow_of
from tracker.reader.frames.goods import UNTOLD, figure_before, goods_told, has_own_subject
from tracker.reader.frames.goods_lists import is_heading, label
from tracker.reader.frames.heads import Head, goes_on_at, heads_of, is_turned, is_uncertain
from tracker.reader.frames.slots import codes
from tracker.reader.frames.trade_words import changes, words
from tracker.reader.items import Line
from tracker.reader.story import Flow, Story
from tracker.reader.tags import Place, When
from tracker.reader.years import year_before

_WAY = re.compile(r"[k,-]{0,3}(?P<way>k)d?(?P<a>P)td?(?P<b>P)")
_VAGUE = frozenset(
    {"now", "currently", "annually", "annual", "average", "today", "present", "years", "decade", "decades", "past"}
)
_LEAD = 12  # items before a figure in which its clause says that it is hoped for


def wants(line: Line, story: Story) -> bool:
    """Tell whether the line has a figure, and trade to be of: its own, or that of the line before."""
    if not line.words.isdisjoint(triggers()) or not (line.words.isdisjoint(words().moves) or "$" not in line.shape):
        return True
    if story.flow is not None and is_heading(line):
        return True
    figures = any(letter in FIGURES or (letter == "#" and story.flow_money is not None) for letter in line.shape)
    return figures and story.flow is not None and (goes_on_at(line) is not None or label(line) is not None)


@cache
def triggers() -> frozenset[str]:
    """The words of trade."""
    known = words()
    return known.turnover | known.exports | known.imports | known.exports_of_goods | known.turnover_of_goods


def read(line: Line, story: Story) -> Iterator[Trade]:
    """Yield the trade that the line states."""
    if is_uncertain(line):
        line.miss(0, "takes back or corrects another figure")
        return
    if not any(letter in FIGURES + "#" for letter in line.shape):
        _mention(line, story)
        return
    line = _with_sums(line, story)
    heads = heads_of(line)
    flows = _flows(line, story, heads)
    if story.flow is not None:
        first = next((head.at for head in heads if head.measure), len(line.items))
        again = _again(line, story)
        if again is not None and again[0] < first:
            heads = sorted([*heads, head := Head(again[0], again[1].measure, goes_on=True)])
            flows[head] = again[1]._replace(at=-1, carried=("measure", "reporter", "partner"))
    if imagined(line):
        line.miss(0, "a condition, not a statement")
        return
    groups = groups_of(line, story, owners(line, heads))
    timed = any(group.when is not None and not group.past for group in groups)
    timed = (
        timed
        or not line.words.isdisjoint(_VAGUE)
        or any(isinstance(item.value, When) and item.value.since for _, item in line.tags("T"))
    )
    for group in groups:
        group.undated = not timed and group.amount is not None
        flow = flows.get(group.head)
        if flow is None:
            line.miss(group.first, "whose trade the figure is of is not said")
        elif _is_no_fact(line, group):
            line.miss(group.first, "hoped for, a goal, imagined or denied")
        elif _is_of_another(line, group):
            line.miss(group.first, "the figure is of something else")
        else:
            goods = _goods(line, group) or flow.scope
            if goods == UNTOLD:
                line.miss(group.first, "which goods is not said here")
                continue
            yield from _fact(line, story, _redirected(line, story, group, flow)._replace(scope=goods), group)


def _again(line: Line, story: Story) -> tuple[int, Flow] | None:
    """Where a line goes on about the trade told before it, and which that is."""
    at = goes_on_at(line)
    if at is not None:
        return at, _gone_on(line, story, at)
    goods = label(line)
    if goods is None or story.flow is None or story.flow_line is None or story.flow.measure == "turnover":
        return None
    near = line.paragraph == story.flow_line.paragraph or line.role == "item"
    return (goods[0] - 1, story.flow._replace(scope=goods[1])) if near else None


def _gone_on(line: Line, story: Story, at: int) -> Flow:
    """What "it" or "the two-way total" means: the turnover told last, else the flow told last."""
    told = story.total or story.flow or Flow("turnover", None, None, "all", at)
    opening = line.items[1].value if line.items[0].word in {"for", "with"} and len(line.items) > 1 else None
    if isinstance(opening, Place) and told.reporter != opening.code and told.measure != "turnover":
        return told._replace(partner=opening.code)  # "For Chile, the figure was $5 million"
    if told.measure != "turnover" and not _BOTH.isdisjoint(item.word for item in line.items[max(0, at - 3) : at]):
        return told._replace(measure="turnover", reporter=story.sides()[0], partner=story.sides()[-1])
    return told


_BOTH = frozenset({"two-way", "bilateral", "mutual", "combined", "both", "reciprocal"})


def _with_sums(line: Line, story: Story) -> Line:
    """Return the line with bare numbers as sums: in its own currency, else in that of the trade told just before."""
    told = story.flow_money
    if told is None or "$" in line.shape:
        return with_sums(line)
    return with_sums(line, told.currency, scale_of(told) if goes_on_at(line) is not None else 1)


def _mention(line: Line, story: Story) -> None:
    """Remember trade that is spoken of without a figure: the next sentence may have it."""
    told = _flows(line, story, heads_of(line)).values()
    named = [flow for flow in told if not flow.carried or (flow.measure == "turnover" and story.flow is None)]
    times = [item.value for _, item in line.tags("T") if isinstance(item.value, When) and period_text(item.value)]
    said = story.period(times[-1]) if times and not times[-1].since else None
    if not named and is_heading(line):
        story.flow_when = said or story.flow_when
    if named:
        line.miss(named[-1].at, "no figure")
        story.keep_flow(named[-1], said or (story.flow_when if story.flow == named[-1] else None), line)


def _goods(line: Line, group: Group) -> str | None:
    first = 1 + max(group.head.at, figure_before(line, group.first))
    return goods_told(line, group.first, first, group.clause)


def _carried_on(line: Line, story: Story) -> Flow | None:
    """The flow that a bare "exports" may go on about: another pair's only within its paragraph."""
    flow, told = story.flow, story.flow_line
    if flow is None or told is None or line.role == "headline":
        return None
    sides = {country_of(party) or party for party in (flow.reporter, flow.partner) if party is not None}
    return flow if told.paragraph == line.paragraph or len(story.pair) < 2 or sides == set(story.pair) else None


def _flows(line: Line, story: Story, heads: list[Head]) -> dict[Head, Flow]:
    """Return what each word of trade stands for; one that is unsaid is taken from the word or the line before."""
    found: dict[Head, Flow] = {}
    trade = [head for head in heads if head.measure is not None]
    previous = _carried_on(line, story) or _of_balance(line, story, heads)
    first = 0
    for position, head in enumerate(trade):
        before = trade[position - 1].at + 1 if position else 0
        if any(letter in FIGURES for letter in line.shape[before : head.at]):
            first = before
        last = trade[position + 1].at if position + 1 < len(trade) else len(line.items)
        flow = flow_of(Spot(line, head, first, last, previous), story)
        if flow is not None:
            found[head] = previous = flow
    return found


def _is_of_another(line: Line, group: Group) -> bool:
    """Tell figures of a clause that has another subject: "the bridge cost $4 million", "to world markets $4 bn"."""
    first = group.clause.first
    if group.head.at >= first:
        return False
    opening = [item.word for item in line.items[first : first + 4] if item.shape not in ",)&-"]
    elsewhere = opening[:1] in (["to"], ["from"], ["with"]) and not _ELSEWHERE.isdisjoint(opening[1:])
    return elsewhere or has_own_subject(line, first, group.first)


_ELSEWHERE = frozenset({"world", "global", "other", "third", "all", "foreign", "others", "elsewhere"})


def _of_balance(line: Line, story: Story, heads: list[Head]) -> Flow | None:
    """The trade whose balance a line tells first: "Peru's deficit with Chile widened as imports rose to $5 million"."""
    for head in heads:
        if head.measure is None and line.items[head.at].word in {"deficit", "surplus", "balance", "gap", "imbalance"}:
            balance = flow_of(Spot(line, head._replace(measure="turnover"), 0, len(line.items), None), story)
            if balance is not None:
                own = next((code for code in codes(line, 0, head.at)), None)
                other = balance.partner if own == balance.reporter else balance.reporter
                return balance._replace(measure="exports", reporter=own, partner=other) if own is not None else balance
    return None


def _redirected(line: Line, story: Story, group: Group, flow: Flow) -> Flow:
    """Take the way that stands right after a sum: "goods worth $40 million – from Uzbekistan to Tajikistan"."""
    if is_turned(line, group.clause.first, group.clause.last):
        if group.head.at >= group.clause.first and flow.carried[:2] != ("reporter", "partner"):
            return flow
        before = flow if group.head.at < group.clause.first else story.flow
        if before is None or before.measure == "turnover":
            return flow
        back = (before.reporter, before.partner) if before.measure == "imports" else (before.partner, before.reporter)
        return flow._replace(measure="exports", reporter=back[0], partner=back[1])
    found = _WAY.match(line.shape, group.last + 1)
    if found is None or flow.measure == "turnover" or line.items[found.start("way")].word != "from":
        return flow
    start, end = line.items[found.start("a")].value, line.items[found.start("b")].value
    if not isinstance(start, Place) or not isinstance(end, Place):
        return flow
    one, other = (start.code, end.code) if flow.measure == "exports" else (end.code, start.code)
    return flow._replace(reporter=one, partner=other, carried=())


_DENIED = frozenset({"not", "never", "if", "'d", "we'd", "they'd"})
_BREAKS = frozenset({",", ";", ".", "and", "("})


def _is_no_fact(line: Line, group: Group) -> bool:
    """Tell figures that are hoped for, imagined, denied, or a goal."""
    known = words()
    first = max(min(group.head.at, group.first) - 4, group.first - _LEAD, _clause_start(line, group.first))
    lead = [item.word for item in line.items[max(0, first) : group.first] if item.shape != "T"]
    said = set(lead)
    if any(not said.isdisjoint(words) for words in (cues().forecasts, _DENIED, known.goals, known.intended)):
        return True
    after = [item.word for item in line.items[group.last + 1 : group.last + 4]]
    aside = known.topics.isdisjoint(after) and {"target", "goal"}.isdisjoint(after)
    if not aside and _BREAKS.isdisjoint(after[:2]):
        return True
    moved = changes()
    return any(
        word in known.raising
        and position
        and lead[position - 1] in {"to", "of", "will", "at", "for"}
        and not (lead[position - 1] == "to" and moved & set(lead[: position - 1]))  # "rose by $5 million to reach"
        for position, word in enumerate(lead)
    )


def _clause_start(line: Line, at: int) -> int:
    for index in range(at - 1, -1, -1):
        item = line.items[index]
        if item.shape == ";" or item.word in {"while", "whereas", "but"}:
            return index + 1
    return 0


def _fact(line: Line, story: Story, flow: Flow, group: Group) -> Iterator[Trade]:
    if flow.reporter is None or flow.partner is None:
        line.miss(group.first, "no partner is named")
        return
    if line.shape[group.last] == "x" and group.last < group.head.at and len(flow.carried) > 1:
        return  # "the company halved supplies"
    when = group.when
    if when is None and _takes_time(line, group, flow) and story.flow_when is not None:
        when = year_before(story.flow_when) if group.earlier else story.flow_when
    if when is None and story.published is not None and not _is_of_now(line, group):
        line.miss(group.first, "no period")
        return
    if when is not None and story.day is not None and Period.parse(when).first > story.day:
        line.miss(group.first, f"{when} is yet to come")
        return
    ground = story.ground(line)
    story.keep_flow(flow, when if "alone" not in line.words else story.flow_when or when, line)
    amount = group.amount
    story.flow_money = amount or story.flow_money
    yield Trade(
        quote=ground.quote,
        start=ground.start,
        end=ground.end,
        rule=f"trade.{flow.measure}",
        carried=flow.carried,
        when=when,
        measure=flow.measure,
        reporter=flow.reporter,
        partner=flow.partner,
        scope=flow.scope,
        amount=amount.amount if amount is not None else None,
        change_pct=group.change,
        currency=amount.currency if amount is not None else None,
        bound=amount.bound if amount is not None else "exact",
        rounded_to=amount.rounded_to if amount is not None else None,
    )


def _is_of_now(line: Line, group: Group) -> bool:
    """Tell a level that holds without a time: "is worth $5 billion a year", "now stands at $5 billion"."""
    if group.amount is None or group.past or group.undated is False:
        return False
    after = {item.word for item in line.items[group.last + 1 : group.last + 3]}
    before = {item.word for item in line.items[max(0, group.first - _LEAD) : group.first]}
    return not _YEARLY.isdisjoint(after) or not _NOW.isdisjoint(before)


_YEARLY = frozenset({"year", "annum", "annually", "yearly"})
_NOW = frozenset({"now", "currently", "is", "stands", "exceeds", "amounts"})


def _takes_time(line: Line, group: Group, flow: Flow) -> bool:
    """Parts of a total, and what a sentence goes on about, are of the time told before."""
    if line.role == "headline":
        return False
    return group.head.goes_on or flow.measure != "turnover" or group.undated
