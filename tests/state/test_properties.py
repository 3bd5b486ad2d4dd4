"""What holds of the state of any history."""

import shutil
from datetime import date

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine

from tests.projections import history as h
from tests.projections.strategies import histories
from tests.state.plain import claims_of, persons_of
from tests.state.seeds import RELATION
from tracker.domain.events import Event
from tracker.log.engine import open_engine, reading
from tracker.log.store import head
from tracker.projections.runner import catch_up
from tracker.state.facts import recorded_facts
from tracker.state.json import to_json
from tracker.state.snapshot import Claims, snapshot, state_of

DAYS = st.dates(date(2019, 1, 1), date(2023, 12, 31))


def state_json(engine: Engine, as_of: date, known_at: int | None = None) -> str:
    """The state, as bytes would be."""
    with reading(engine) as tx:
        return to_json(snapshot(tx, RELATION, as_of=as_of, known_at=known_at))


# No shrinking: each example appends to the log of those before it, which makes for histories long enough as it is.
@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck), phases=[Phase.generate])
@given(history=histories(), more=histories(), page=st.integers(1, 9), as_of=DAYS)
def test_what_was_known_then_is_known_of_then_for_ever(
    engine: Engine, history: list[Event], more: list[Event], page: int, as_of: date
) -> None:
    """Whatever the log learns later, the state of an earlier moment stays byte for byte, resting on recorded facts."""
    h.append(engine, history)
    catch_up(engine, page=page)
    with reading(engine) as tx:
        position = head(tx).position
    then = state_json(engine, as_of)

    h.append(engine, more)
    catch_up(engine, page=page)

    assert state_json(engine, as_of, known_at=position) == then
    with reading(engine) as tx:
        known = {found.fact.id for found in recorded_facts(tx)}
        state = snapshot(tx, RELATION, as_of=as_of, known_at=None)
    resting = {fact for line in (*state.offices, *state.meetings, *state.undated) for fact in line.facts}
    assert resting <= known


# Whose ministers there are is asked of each country too; all else belongs to the pair.
SCOPES = dict.fromkeys(Claims.__struct_fields__, ("AZ:RU",)) | {"offices": ("AZ:RU", "AZ", "RU")}


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck), phases=[Phase.generate])
@given(history=histories(), as_of=DAYS, data=st.data())
def test_the_state_is_the_plain_fold_of_what_the_log_held(
    history: list[Event], as_of: date, data: st.DataObject, tmp_path_factory: pytest.TempPathFactory, sqlite_template
) -> None:
    """Of any day and any moment, whatever was corrected: as if all had been worked out from scratch, in memory."""
    page, position = data.draw(st.integers(1, 5)), data.draw(st.integers(0, len(history)))
    path = tmp_path_factory.mktemp("log") / "tracker.db"
    shutil.copyfile(sqlite_template, path)
    engine = open_engine(f"sqlite:///{path}")
    try:
        for event in history:
            h.append(engine, [event])
        catch_up(engine, page=page)
        with reading(engine) as tx:
            known = snapshot(tx, RELATION, as_of=as_of, known_at=position)
    finally:
        engine.dispose()

    prefix = history[:position]
    plain = state_of(
        RELATION, claims_of(prefix, SCOPES), as_of=as_of, known_at=known.known_at, known=persons_of(prefix)
    )
    assert to_json(known) == to_json(plain)
