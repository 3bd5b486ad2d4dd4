"""Investments: what one side put into the other, by the last statement."""

from collections.abc import Sequence
from datetime import date

from tracker.domain.period import Grain
from tracker.projections.investments import InvestmentClaim
from tracker.state.bounds import hull, interval, meeting
from tracker.state.claims import Statement, by, period_of, statements
from tracker.state.keys import conflict_key, investment_key
from tracker.state.lines import Conflict, ConflictClaim, InvestmentLine, InvestmentStatement

_Key = tuple[str, str, bool, str, str]
_Said = Statement[InvestmentClaim]


def investments(
    claims: Sequence[InvestmentClaim], *, as_of: date
) -> tuple[tuple[InvestmentLine, ...], tuple[Conflict, ...]]:
    """Return the sums by direction, currency and period.

    A stock grows: a later statement takes the place of an earlier one, and contradicts only those of its own day.
    """
    groups: dict[_Key, list[InvestmentClaim]] = {}
    for claim in by(claims, as_of):
        key = (claim.from_ or "", claim.to or "", claim.mutual, _flow_of(claim) or "", claim.currency)
        groups.setdefault(key, []).append(claim)
    lines, conflicts = [], []
    for _, group in sorted(groups.items()):
        said = statements(group, alike=lambda claim: (claim.amount, claim.bound))
        newest = [made for made in said if made.moment == said[-1].moment]
        line = _line(said, newest)
        lines.append(line)
        if line.conflict:
            conflicts.append(_conflict(line, newest))
    return tuple(lines), tuple(conflicts)


def _flow_of(claim: InvestmentClaim) -> str | None:
    """Return the period of a flow; a sum told of a day is all that there was by then."""
    period = period_of(claim)
    return period.text if period is not None and period.grain is not Grain.DAY else None


def _line(said: Sequence[_Said], newest: Sequence[_Said]) -> InvestmentLine:
    last = said[-1].last
    intervals = [interval(made.last.amount, made.last.bound, made.last.rounded_to) for made in newest]
    common = meeting(intervals)
    low, high = (common if common is not None else hull(intervals)).whole()
    return InvestmentLine(
        key=investment_key(last.from_, last.to, mutual=last.mutual, period=_flow_of(last), currency=last.currency),
        from_=last.from_,
        to=last.to,
        mutual=last.mutual,
        period=_flow_of(last),
        currency=last.currency,
        low=low,
        high=high,
        stated_on=said[-1].stated_on,
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
            for made in said
        ),
        conflict=common is None,
    )


def _conflict(line: InvestmentLine, newest: Sequence[_Said]) -> Conflict:
    period = f", {line.period}" if line.period is not None else ""
    return Conflict(
        key=conflict_key(line.key),
        about=f"investment of {line.from_ or '?'} in {line.to or '?'}{period}",
        claims=tuple(
            ConflictClaim(
                says=f"{made.last.bound.replace('_', ' ')} {made.last.amount} {line.currency}",
                stated_on=made.stated_on,
                facts=made.facts,
            )
            for made in newest
        ),
    )
