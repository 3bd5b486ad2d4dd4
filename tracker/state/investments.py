"""Investments: what one side put into the other, by the last statement."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple, cast

from tracker.domain.period import Grain, Period
from tracker.projections.investments import InvestmentClaim
from tracker.state.bounds import Interval, hull, interval, meeting
from tracker.state.causes import Homes, Side, likely_cause, nowhere
from tracker.state.claims import Statement, by, period_of, statements
from tracker.state.conflicts import gap_of, interval_between
from tracker.state.derivation import Derivation, Step
from tracker.state.keys import conflict_key, investment_key
from tracker.state.lines import Conflict, ConflictClaim, InvestmentLine, InvestmentStatement
from tracker.state.network import Drawing, Given, Sum, overlapping
from tracker.state.solving import Clash, Solution, solve
from tracker.state.words import in_words, range_in_words


class Flow(NamedTuple):
    """Who put money into whom, in which currency."""

    from_: str
    to: str
    mutual: bool
    currency: str


class _Key(NamedTuple):
    flow: Flow
    period: str  # of a flow, "" for all that there was by a day


_Said = Statement[InvestmentClaim]


class _Group(NamedTuple):
    """What was said of one sum; only what was said last counts, and of several at once each (`givens` are those)."""

    said: list[_Said]
    newest: list[_Said]
    unknown: int
    givens: dict[int, _Said]


def investments(
    claims: Sequence[InvestmentClaim], *, as_of: date, homes: Homes = nowhere
) -> tuple[tuple[InvestmentLine, ...], tuple[Conflict, ...]]:
    """Return the sums by direction, currency and period.

    A stock may grow and fall: a later statement takes the place of an earlier one, and contradicts only those of its
    own day. A flow is over when its period is: all that is said of it must agree, with its parts and wholes too, and
    what both sides put into each other is the sum of both directions.
    """
    groups, solution = _solved(claims, as_of)
    by_unknown = {group.unknown: key for key, group in groups.items()}
    clashes: dict[_Key, list[Clash]] = {}
    for clash in solution.clashes:
        clashes.setdefault(_place(clash, by_unknown, solution), []).append(clash)
    lines = {key: _line(key, group, _left(group, solution, clashes.get(key, ())), disputed=key in clashes)
             for key, group in groups.items()}  # fmt: skip
    everything = {given: made for group in groups.values() for given, made in group.givens.items()}
    conflicts = [
        _conflict(lines[key], clash, {given: everything[given] for given in clash.givens}, homes)
        for key, some in clashes.items()
        for clash in some
    ]
    return tuple(lines.values()), tuple(conflicts)


def derivation(claims: Sequence[InvestmentClaim], line: InvestmentLine, *, as_of: date) -> Derivation:
    """Return how the ends of one of the lines of some claims came about."""
    groups, _ = _solved(claims, as_of)
    group = next(group for key, group in groups.items() if _key_of(key) == line.key)
    steps = [_step(nth, group, made, line, last=made in group.newest) for nth, made in enumerate(group.said, start=1)]
    return Derivation(key=line.key, about=_about(line), currency=line.currency, low=line.low, high=line.high,
                      conflict=line.conflict, steps=tuple(steps))  # fmt: skip


def _solved(claims: Sequence[InvestmentClaim], as_of: date) -> tuple[dict[_Key, _Group], Solution]:
    stated: dict[_Key, list[InvestmentClaim]] = {}
    for claim in by(claims, as_of):
        flow = Flow(claim.from_ or "", claim.to or "", claim.mutual, claim.currency)
        stated.setdefault(_Key(flow, _flow_of(claim) or ""), []).append(claim)
    drawing = Drawing()
    groups = {key: _grouped(drawing, key, some) for key, some in sorted(stated.items())}
    _tie(drawing)
    return groups, solve(drawing.done())


def _tie(drawing: Drawing) -> None:
    """Make what both put into each other the sum of both ways, of which one may be whatever is left."""
    periods: dict[Flow, set[str]] = {}
    for series, period in drawing.names():
        periods.setdefault(cast("Flow", series), set()).add(period)
    for series in [series for series in periods if series.mutual]:
        there = series._replace(mutual=False)
        ways = [way for way in (there, there._replace(from_=there.to, to=there.from_)) if way in periods]
        told = [periods[one] for one in (series, *ways)]
        for group in [*overlapping(set().union(*told)), *({day} for day in sorted(set().union(*told)) if _is_day(day))]:
            if not group.isdisjoint(periods[series]) and any(not group.isdisjoint(some) for some in told[1:]):
                for period in sorted(group):
                    both = (
                        drawing.unknown(way, period) for way in (there, there._replace(from_=there.to, to=there.from_))
                    )
                    drawing.tie(Sum(drawing.unknown(series, period), *both))


def _is_day(text: str) -> bool:
    return not text or Period.parse(text).grain is Grain.DAY


def _grouped(drawing: Drawing, key: _Key, claims: Sequence[InvestmentClaim]) -> _Group:
    said = statements(claims, alike=lambda claim: (claim.amount, claim.bound, claim.rounded_to))
    newest = [made for made in said if made.moment == said[-1].moment]
    moment = said[-1].moment
    unknown = drawing.unknown(key.flow, key.period or (moment.isoformat() if moment is not None else ""))
    givens = {drawing.say(Given(unknown, _allows(made))): made for made in newest}
    return _Group(said, newest, unknown, givens)


def _flow_of(claim: InvestmentClaim) -> str | None:
    """Return the period of a flow; a sum told of a day is all that there was by then."""
    period = period_of(claim)
    return period.text if period is not None and period.grain is not Grain.DAY else None


def _allows(made: _Said) -> Interval:
    allows = interval(made.last.amount, made.last.bound, made.last.rounded_to)
    period = period_of(made.last)
    if _flow_of(made.last) is None or period is None or (made.stated_on or "9999") >= period.last.isoformat():
        return allows
    return Interval(allows.low, None, allows.low_open)  # said before it was over: it came to no less


def _place(clash: Clash, by_unknown: dict[int, _Key], solution: Solution) -> _Key:
    """Return where a clash shows: where it was met, or where the first of it was said."""
    said = solution.network.givens[clash.givens[0]].unknown
    return by_unknown.get(clash.unknown, by_unknown[said])


def _left(group: _Group, solution: Solution, clashes: Sequence[Clash]) -> Interval:
    own = [_allows(made) for made in group.newest]
    if clashes:
        return hull([*own, *(span for span in map(interval_between, clashes) if span is not None)])
    common = meeting(own)
    both = common.meet(solution.interval(group.unknown)) if common is not None else None
    return both if both is not None else hull(own)


def _key_of(key: _Key) -> str:
    flow = key.flow
    return investment_key(flow.from_ or None, flow.to or None, mutual=flow.mutual, period=key.period or None,
                          currency=flow.currency)  # fmt: skip


def _line(key: _Key, group: _Group, left: Interval, *, disputed: bool) -> InvestmentLine:
    last = group.said[-1].last
    low, high = left.whole()
    return InvestmentLine(
        key=_key_of(key),
        from_=last.from_,
        to=last.to,
        mutual=last.mutual,
        period=key.period or None,
        currency=last.currency,
        low=low,
        high=high,
        stated_on=group.said[-1].stated_on,
        claims=tuple(
            InvestmentStatement(
                amount=made.last.amount,
                bound=made.last.bound,
                stated_on=made.stated_on,
                last_printed=made.last_printed,
                facts=made.facts,
                support=made.support,
                echoes=made.echoes,
            )
            for made in group.said
        ),
        conflict=disputed,
    )


def _conflict(line: InvestmentLine, clash: Clash, said: dict[int, _Said], homes: Homes) -> Conflict:
    gap = gap_of(clash.short, clash.ends)
    sides = [Side(made, made.last.amount, _allows(made), made.last.when, made.last.mutual, None)
             for made in said.values()]  # fmt: skip
    return Conflict(
        key=conflict_key(line.key),
        about=_about(line),
        claims=tuple(
            ConflictClaim(
                says=_says(made, line),
                stated_on=made.stated_on,
                facts=made.facts,
            )
            for made in said.values()
        ),
        gap=gap,
        likely_cause=likely_cause(sides, gap, homes=homes, elsewhere=lambda _: None),
    )


def _says(made: _Said, line: InvestmentLine) -> str:
    claim = made.last
    bound = "" if claim.bound == "exact" else f"{claim.bound.replace('_', ' ')} "
    there = "" if (claim.from_, claim.to, claim.mutual) == (line.from_, line.to, line.mutual) else f", {_ends(claim)}"
    when = "" if _flow_of(claim) in (None, line.period) else f" in {_flow_of(claim)}"
    return f"{bound}{claim.amount} {claim.currency}{when}{there}"


def _ends(claim: InvestmentClaim | InvestmentLine) -> str:
    return f"{claim.from_ or '?'} {'and' if claim.mutual else 'in'} {claim.to or '?'}"


def _about(line: InvestmentLine) -> str:
    period = f", {line.period}" if line.period is not None else ""
    return f"investment of {_ends(line)}{period}"


def _step(nth: int, group: _Group, made: _Said, line: InvestmentLine, *, last: bool) -> Step:
    bound = "" if made.last.bound == "exact" else f"{made.last.bound.replace('_', ' ')} "
    low, high = _allows(made).whole()
    says = f"stated: {bound}{in_words(made.last.amount)} {line.currency}, so {range_in_words(_allows(made))}"
    later = "" if last else f"; said anew by {group.newest[0].stated_on}, and no longer counted"
    return Step(step=nth, rule="stated", about=_about(line), says=says + later, low=low, high=high, of=(),
                stated_on=made.stated_on, facts=made.facts)  # fmt: skip
