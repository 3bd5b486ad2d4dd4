"""Reading claims: fast, and exactly those that stood."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any, get_args, get_type_hints

import msgspec
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from sqlalchemy import Engine

from tests.projections import history as h
from tests.projections.strategies import histories
from tracker.domain.events import Event
from tracker.domain.facts import Trade
from tracker.log.engine import reading
from tracker.log.store import head
from tracker.projections.agreements import AGREEMENTS
from tracker.projections.base import Projection
from tracker.projections.catalog import ALL
from tracker.projections.claims import TOLD_OF_ARTICLES, Claim
from tracker.projections.documents import DocumentClaim
from tracker.projections.meetings import MEETINGS, MeetingClaim
from tracker.projections.offices import OFFICES, OfficeClaim
from tracker.projections.runner import catch_up
from tracker.projections.trade import TRADE, TradeClaim
from tracker.projections.view import View, view
from tracker.state.why import why

KINDS = {OFFICES: OfficeClaim, TRADE: TradeClaim, MEETINGS: MeetingClaim, AGREEMENTS: DocumentClaim}
SCOPES = ("AZ", "AZ:RU", "RU", "RU-AST")


def plainly(rows: View, projection: Projection, kind: type[Claim]) -> list[Claim]:
    """The claims as one would read them without a thought to speed: all versions, each asked and made by name."""
    found = [
        row
        for row in rows.rows(projection, every_version=True)
        if row.scope in SCOPES and row.from_position <= rows.position < row.to_position
    ]
    claims: dict[str, Claim] = {}
    for row in sorted(found, key=lambda row: (row.from_position, row.start, row.fact, row.scope)):
        claims.setdefault(row.fact, kind(**{name: value(row, name, hint) for name, hint in hints(kind).items()}))
    return list(claims.values())


def hints(kind: type[Claim]) -> dict[str, Any]:
    """The fields of a claim with their types."""
    return get_type_hints(kind)


def value(row: Any, name: str, hint: Any) -> Any:
    """A field's value as the claim has it."""
    if name in TOLD_OF_ARTICLES:
        return None
    held = getattr(row, "from_position" if name == "position" else name)
    if hint == tuple[str, ...]:
        return msgspec.json.decode(held, type=tuple[str, ...])
    if Decimal in get_args(hint):
        return None if held is None else Decimal(held)
    return bool(held) if hint is bool else held


# No shrinking: each example appends to the log of those before it.
@settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck), phases=[Phase.generate])
@given(history=histories())
def test_claims_are_those_of_the_plain_rows_at_every_position(engine: Engine, history: list[Event]) -> None:
    """However rows are indexed, fetched and made into claims, what stood then is read, in the order of the log."""
    h.append(engine, history)
    catch_up(engine)

    with reading(engine) as tx:
        end = head(tx).position
        for position in range(max(0, end - len(history) - 1), end + 1):
            rows = view(tx, tuple(KINDS), known_at=position)
            for projection, kind in KINDS.items():
                assert rows.claims(projection, kind, SCOPES) == plainly(rows, projection, kind)


def plans(engine: Engine, work: Callable[[View], object]) -> list[str]:
    """How SQLite goes about each statement that reads a projection's rows: "SEARCH trade_g1 USING …"."""
    said: list[str] = []
    with reading(engine) as tx:
        rows = view(tx, ALL, known_at=None)
        asked: list[str] = []
        driver: Any = tx.connection.dbapi_connection
        driver.set_trace_callback(asked.append)
        work(rows)
        driver.set_trace_callback(None)
        for statement in asked:
            said += [plan for *_, plan in driver.execute(f"EXPLAIN QUERY PLAN {statement}") if "_g1" in plan]
    return said


@pytest.mark.parametrize("backend", ["sqlite"])
def test_a_question_reads_by_an_index_and_never_the_whole_table(engine: Engine) -> None:
    """What an answer costs must grow with what it is about, not with the log."""
    fact = h.stated(Trade, measure="turnover", reporter="AZ", partner="RU", when="2021", amount=1, currency="USD")
    h.given(engine, h.recorded("a1", "a text"), h.read("a1", fact))
    catch_up(engine)

    of_claims = plans(engine, lambda rows: rows.claims(TRADE, TradeClaim, SCOPES))
    of_why = plans(engine, lambda rows: why(rows.tx, h.fact_id("a1", fact)))

    assert [plan for plan in of_claims if "COVERING INDEX" in plan] == of_claims != []
    assert [plan for plan in of_why if plan.startswith("SEARCH")] == of_why != []


@pytest.mark.parametrize("kind", Claim.__subclasses__(), ids=lambda kind: kind.__name__)
def test_a_claim_is_made_from_its_columns_by_place(kind: type[Claim]) -> None:
    """The fields stand in the order of their columns; a kind whose fields want names would fail on its first row."""
    assert tuple(hints(kind)) == kind.__struct_fields__
    assert kind(*range(len(kind.__struct_fields__))).position == 0
