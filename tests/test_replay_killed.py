"""A replay that is killed anywhere and run again ends where it would have ended anyway."""

from datetime import date

import pytest

from tests.dying import killed
from tests.replaying import replay_seeds
from tracker.bundle import bundled
from tracker.log.chain import verify
from tracker.log.engine import open_engine, reading
from tracker.projections.catalog import ALL
from tracker.projections.check import differences
from tracker.settings import load
from tracker.state.json import to_json
from tracker.state.snapshot import snapshot

POINTS = [
    "recording: batch chosen", "recording: committed",
    "before reading", "reading: checkpoint moved", "reading: facts appended", "reading: committed",
    "page folded", "checkpoint moved", "rows written", "page committed",
]  # fmt: skip


def outcome_of(url):
    """Return all that users can see: the verified head of the log, and the state, which a rebuild confirms."""
    engine = open_engine(url)
    relation = load({}, working_folder=bundled("seeds")).relation_named(None)
    try:
        assert differences(engine, ALL) == []
        with reading(engine) as tx:
            return verify(tx), to_json(snapshot(tx, relation, as_of=date(2026, 1, 1), known_at=None))
    finally:
        engine.dispose()


@pytest.fixture(scope="module")
def undisturbed(sqlite_template, tmp_path_factory):
    """What an undisturbed replay comes to."""
    path = tmp_path_factory.mktemp("undisturbed") / "tracker.db"
    path.write_bytes(sqlite_template.read_bytes())
    replay_seeds(f"sqlite:///{path}")
    return outcome_of(f"sqlite:///{path}")


@pytest.mark.parametrize("point", POINTS)
def test_a_killed_replay_ends_in_the_same_state_when_run_again(database_url, undisturbed, point):
    """Not one event is lost or doubled: positions, hashes and state are those of a run that nobody disturbed."""
    assert killed(replay_seeds, database_url, point, nth=2)

    replay_seeds(database_url)

    assert outcome_of(database_url) == undisturbed


def test_a_replay_that_is_killed_over_and_over_gets_there(database_url, undisturbed):
    """Every start makes progress that the next one keeps."""
    for point in POINTS:
        killed(replay_seeds, database_url, point, nth=1)

    replay_seeds(database_url)

    assert outcome_of(database_url) == undisturbed
