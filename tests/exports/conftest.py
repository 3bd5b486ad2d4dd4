"""What the tests of exports share: a log to export."""

import pytest
from sqlalchemy import Engine

from tests.projections.history import given
from tests.state.seeds import seeds
from tracker.projections.runner import catch_up


@pytest.fixture
def backend() -> str:
    """One database is enough, but for the test that compares what both give."""
    return "sqlite"


@pytest.fixture
def filled(engine: Engine) -> Engine:
    """A log that holds the readings of the seeds, projected."""
    given(engine, *seeds())
    catch_up(engine)
    return engine
