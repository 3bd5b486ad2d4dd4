"""How a line of a state came about, for the lines that are amounts."""

from datetime import date

from sqlalchemy import Connection

from tracker.domain.errors import UsageError
from tracker.projections.copies import COPIES
from tracker.projections.view import view
from tracker.settings import Relation
from tracker.state.derivation import Derivation
from tracker.state.investments import derivation as investment_derivation
from tracker.state.keys import matching
from tracker.state.lines import InvestmentLine, TradeLine
from tracker.state.snapshot import ASKED, claims_of, snapshot
from tracker.state.trade import derivation as trade_derivation


def explanation(tx: Connection, relation: Relation, asked: str, *, as_of: date, known_at: int | None) -> Derivation:
    """Return how the ends of a line came about.

    Args:
        tx: A transaction that reads.
        relation: Whose line.
        asked: The line's key, or enough of it.
        as_of: The day in the world.
        known_at: The last log position that counts, None for all that the projections know.

    Raises:
        NotFound: No key is meant, or several are.
        UsageError: The line is no amount.
        ProjectionOutdated: Rows were never built, or by other code.
        ProjectionStopped: An event that counts could not be applied.
    """
    state = snapshot(tx, relation, as_of=as_of, known_at=known_at)
    amounts: dict[str, TradeLine | InvestmentLine] = {line.key: line for line in state.trade}
    amounts |= {line.key: line for line in state.investments}
    others = [line.key for line in (*state.offices, *state.counts, *state.ranks, *state.targets, *state.projects)]
    others += [line.key for line in (*state.meetings, *state.agreements.signed, *state.road_maps.named)]
    others += [total.key for total in (state.agreements.stated, state.road_maps.active) if total is not None]
    key = matching(asked, amounts) if any(asked in known for known in amounts) else matching(asked, [*amounts, *others])
    if key not in amounts:
        raise UsageError(f"{key} is no amount, nothing is reckoned there; `tracker why FACT` shows who says so")
    claims = claims_of(view(tx, (*ASKED, COPIES), known_at=known_at), relation)
    line = amounts[key]
    if isinstance(line, TradeLine):
        return trade_derivation(claims.trade, line, as_of=as_of)
    return investment_derivation(claims.investments, line, as_of=as_of)
