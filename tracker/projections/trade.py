"""Trade between two parties over a period."""

from decimal import Decimal

from tracker.domain.facts import Bound, Fact, Trade
from tracker.projections.base import Row
from tracker.projections.claims import Claim, claims


class TradeClaim(Claim, frozen=True):
    """An amount of trade, a change of it, or both, as one article says."""

    measure: str
    reporter: str
    partner: str | None
    goods: str
    amount: int | None
    change_pct: Decimal | None
    currency: str | None
    bound: Bound
    rounded_to: int | None


def _values(fact: Fact) -> Row | None:
    if not isinstance(fact, Trade):
        return None
    return (
        fact.measure,
        fact.reporter,
        fact.partner,
        fact.scope,
        fact.amount,
        None if fact.change_pct is None else str(fact.change_pct),
        fact.currency,
        fact.bound,
        fact.rounded_to,
    )


TRADE = claims("trade", version=2, claim=TradeClaim, values=_values)
