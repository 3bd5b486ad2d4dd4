"""Trade between two parties: amounts, changes, and the times that they are of."""

from collections.abc import Iterator
from functools import cache

from msgspec.structs import replace

from tracker.domain.facts import Party, Trade
from tracker.domain.period import Period
from tracker.reader.frames.trade.besides import without_neighbours
from tracker.reader.frames.trade.clauses import FIGURES
from tracker.reader.frames.trade.doubts import is_no_fact, is_of_another, is_of_now, is_of_present, is_of_third, listed
from tracker.reader.frames.trade.figure_group import Group
from tracker.reader.frames.trade.figure_owners import owners
from tracker.reader.frames.trade.figure_roles import scale_of, with_sums
from tracker.reader.frames.trade.figures import groups_of
from tracker.reader.frames.trade.flow_meant import asked_for
from tracker.reader.frames.trade.flows_gone_on import in_turn
from tracker.reader.frames.trade.flows_of_line import BALANCES, balance_of, flows_of, redirected
from tracker.reader.frames.trade.going_on import goes_on_at
from tracker.reader.frames.trade.goods import ALL, UNTOLD
from tracker.reader.frames.trade.goods_lists import category, is_heading, label
from tracker.reader.frames.trade.heads import heads_of, is_uncertain
from tracker.reader.frames.trade.ledger import enter, is_ruled_out
from tracker.reader.frames.trade.line_flows import forget, heads_and_flows
from tracker.reader.frames.trade.market_lists import may_tell, told_whole
from tracker.reader.frames.trade.markets import has_markets
from tracker.reader.frames.trade.placed import ranked_before
from tracker.reader.frames.trade.times import is_timed, time_of, time_said
from tracker.reader.frames.trade.usual import tells_market, usual_of
from tracker.reader.frames.trade.wholes import parts_of, whole_of
from tracker.reader.frames.trade.words import words
from tracker.reader.items import Line
from tracker.reader.rumours import is_rumour
from tracker.reader.spoken_of import Flow
from tracker.reader.story import Story
from tracker.reader.suppositions import imagined


def wants(line: Line, story: Story) -> bool:
    """Tell whether the line has a figure, and trade to be of: its own, or that of the line before."""
    if not line.words.isdisjoint(triggers()) or ("$" in line.shape and not line.words.isdisjoint(_with_sum())):
        return True
    if "$" in line.shape and story.ranking is not None and story.ranking.line is line:
        return True
    if tells_market(line) or may_tell(line) or (story.flow is not None and is_heading(line)):
        return True
    if story.whole is not None and any(parts_of(line, story)):
        return True
    if story.flow is None:
        return "$" in line.shape and goes_on_at(line) is not None and asked_for(line, story) is not None
    figures = any(map(line.shape.__contains__, FIGURES if story.flow_money is None else FIGURES + "#"))
    if not figures:
        return False
    return has_markets(line) or goes_on_at(line) is not None or label(line) is not None or bool(in_turn(line, story))


@cache
def _with_sum() -> frozenset[str]:
    """The words that may tell of trade only beside a sum."""
    known = words()
    return (
        known.moves
        | known.buying
        | known.paying
        | known.earned
        | known.costing
        | known.receipts
        | {"hands", "business", "goods", "products"}
    )


@cache
def triggers() -> frozenset[str]:
    """The words of trade, and of what is left when its two ways are told against each other."""
    known = words()
    return BALANCES | known.turnover | known.exports | known.imports | known.exports_of_goods | known.turnover_of_goods


def read(line: Line, story: Story) -> Iterator[Trade]:
    """Yield the trade that the line states."""
    if is_uncertain(line):
        line.miss(0, "takes back or corrects another figure")
        return
    by_rank = ranked_before(line, story) if wants(line, story) else None
    if by_rank is not None and story.ranking is not None:
        story.keep_flow(by_rank, time_said(story.ranking.line, story) or story.flow_when, story.ranking.line)
    if not any(map(line.shape.__contains__, FIGURES + "#")):
        _mention(without_neighbours(line), story)
        return
    line = without_neighbours(_with_sums(line, story))
    heads, flows = heads_and_flows(line, story)
    if imagined(line) or is_rumour(line):
        line.miss(0, "a condition or a rumour, not a statement")
        return
    groups = groups_of(line, story, owners(line, heads))
    story.whole = whole_of(line, heads, flows, groups, story) or told_whole(line, story) or story.whole
    balance = None if any(head.measure for head in heads) else balance_of(line, story, heads)
    if balance is not None:
        story.keep_flow(balance, time_said(line, story) or story.flow_when, line)
    elif not groups and story.flow is None:
        _remember(line, story, list(flows.values()))
    timed = is_timed(line, groups)
    goods = [group.goods for group in groups]
    unread = listed(groups, goods)
    for group, told in zip(groups, goods, strict=True):
        group.undated = not timed and (group.amount is not None or group.change is not None)
        flow = flows.get(group.head)
        scope = told or (flow.scope if flow is not None else None)
        scope = (category(line, story.before(line)) or scope) if scope in {ALL, UNTOLD} else scope
        reason = (
            "one of a list of which the goods are not read"
            if group in unread
            else _doubt(line, story, group, flow, scope)
        )
        if flow is None or scope is None or reason is not None:
            line.miss(group.first, reason or "")
        else:
            yield from _fact(line, story, replace(redirected(line, story, group, flow), scope=scope), group)


def _doubt(line: Line, story: Story, group: Group, flow: Flow | None, scope: str | None) -> str | None:
    """Why figures are no fact; None where nothing speaks against them."""
    if flow is None:
        return "whose trade the figure is of is not said"
    if is_no_fact(line, group, story.day):
        return "hoped for, a goal, imagined or denied"
    if is_of_another(line, group) or is_of_third(line, group, flow):
        return "the figure is of something else"
    return "which goods is not said here" if scope == UNTOLD else None


def _with_sums(line: Line, story: Story) -> Line:
    """Return the line with bare numbers as sums: in its own currency, else in that of the trade told just before."""
    told = story.flow_money
    if told is None or "$" in line.shape:
        return with_sums(line)
    return with_sums(line, told.currency, scale_of(told) if goes_on_at(line) is not None else 1)


def _mention(line: Line, story: Story) -> None:
    """Remember trade that is spoken of without a figure, and a time that stands over a list."""
    heads = heads_of(line)
    flows = flows_of(line, story, heads)
    forget(line, story, heads, flows)
    story.whole = whole_of(line, heads, flows, [], story) or told_whole(line, story) or story.whole
    usual = usual_of(line, story)
    if usual is not None:
        story.usual = usual
    told = list(flows.values()) or ([usual.flow] if usual is not None else [])
    if told:
        line.miss(told[0].at, "no figure")
    if not _remember(line, story, told) and is_heading(line):
        story.flow_when, story.flow_line = time_said(line, story) or story.flow_when, line


def _is_of_pair(flow: Flow, story: Story) -> bool:
    """Tell trade of the two countries that the article is about: the whole, or one way of which a side is told."""
    known = {flow.reporter, flow.partner} <= set(story.pair)
    return known and (flow.measure == "turnover" or len(flow.carried) == 1)


def _remember(line: Line, story: Story, told: list[Flow]) -> bool:
    """Keep the last trade of which a line tells nothing that can be used; tell whether there was any."""
    named = [flow for flow in told if not flow.carried or (story.flow is None and _is_of_pair(flow, story))]
    for flow in sorted(told, key=lambda flow: flow.at):
        story.speak_of(flow, line)
    if named:
        again = story.flow is not None and (
            _sides(story.flow) == _sides(named[-1]) or _is_shifted(named[-1], line, story)
        )
        before = story.flow_when if again else None
        story.keep_flow(named[-1], time_said(line, story) or before, line)
    return bool(named)


def _is_shifted(flow: Flow, line: Line, story: Story) -> bool:
    """Tell "With Chad, trade was livelier", right behind what was told of the same country's trade with another."""
    near = story.flow_line is not None and line.paragraph - story.flow_line.paragraph <= 1
    shared = story.flow is not None and flow.anchor in _sides(story.flow) and flow.anchor is not None
    return near and shared and flow.measure == "turnover" and time_said(line, story) is None


def _sides(flow: Flow) -> set[Party | None]:
    return {flow.reporter, flow.partner}


def _fact(line: Line, story: Story, flow: Flow, group: Group) -> Iterator[Trade]:
    if flow.reporter is None or flow.partner is None:
        line.miss(group.first, "no partner is named")
        return
    if line.shape[group.last] == "x" and group.last < group.head.at and len(flow.carried) > 1:
        return  # "the company halved supplies"
    now = is_of_now(line, group)
    when = None if now else time_of(line, story, group, flow)
    if when is None and story.published is not None and not now and not is_of_present(line, group):
        line.miss(group.first, "no period")
        _remember(line, story, [flow])
        return
    if when is not None and story.day is not None and Period.parse(when).first > story.day:
        line.miss(group.first, f"{when} is yet to come")
        return
    amount = group.amount
    if amount is not None and is_ruled_out(line, story, flow, when, amount):
        line.miss(group.first, "another sum than that told of the same trade")
        return
    if amount is not None:
        enter(story, flow, when, amount)
    ground = story.ground(line)
    told = story.flow if group.head.goes_on else None  # "Maize made $9 million" tells a part of what goes on
    near = [item.word for item in line.items[group.clause.first : group.clause.last]]
    aside = group.past or (("alone" in near or group.clause.inserted) and story.flow_when is not None)
    story.keep_flow(flow if told is None else replace(flow, scope=told.scope), story.flow_when if aside else when, line)
    story.flow_money = amount or story.flow_money
    if when is not None:
        story.dated = [*((told, time) for told, time in story.dated if told.start == line.start), (line, when)]
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
