"""Killed anywhere and run again, everything ends where it would have ended anyway."""

import multiprocessing
import signal
from datetime import date

import pytest

from tests.kill_at import die_at, rebuild_all, replay_seeds
from tracker.bundle import bundled
from tracker.log.chain import verify
from tracker.log.engine import open_engine, reading
from tracker.projections.catalog import ALL
from tracker.projections.check import differences
from tracker.settings import load
from tracker.state.json import to_json
from tracker.state.snapshot import snapshot

# Each victim is a fresh process that knows nothing of this one, forked from a server that has the program loaded.
PROCESSES = multiprocessing.get_context("forkserver")
PROCESSES.set_forkserver_preload(["tests.kill_at"])

REPLAY_POINTS = [
    "recording: articles appended", "recording: committed",
    "before reading", "reading: checkpoint moved", "reading: facts appended", "reading: committed",
    "page folded", "checkpoint moved", "rows written", "page committed",
]  # fmt: skip
REBUILD_POINTS = [
    "rebuild begun", "page folded", "checkpoint moved", "rows written", "page committed",
    "rebuild caught up", "pointer moved", "rebuild switched",
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


def killed(url, work, point, nth):
    """Run the work in a process of its own that dies at the nth passing of a point; tell whether it got there."""
    process = PROCESSES.Process(target=die_at, args=(url, work, point, nth))
    process.start()
    process.join()
    assert process.exitcode in {0, -signal.SIGKILL}
    return process.exitcode == -signal.SIGKILL


@pytest.fixture(scope="module")
def undisturbed(sqlite_template, tmp_path_factory):
    """What an undisturbed replay comes to."""
    path = tmp_path_factory.mktemp("undisturbed") / "tracker.db"
    path.write_bytes(sqlite_template.read_bytes())
    replay_seeds(f"sqlite:///{path}")
    return outcome_of(f"sqlite:///{path}")


@pytest.mark.parametrize("point", REPLAY_POINTS)
def test_a_killed_replay_ends_in_the_same_state_when_run_again(database_url, undisturbed, point):
    """Not one event is lost or doubled: positions, hashes and state are those of a run that nobody disturbed."""
    assert killed(database_url, "replay", point, nth=2)

    replay_seeds(database_url)

    assert outcome_of(database_url) == undisturbed


@pytest.mark.parametrize("point", REBUILD_POINTS)
def test_a_killed_rebuild_leaves_the_live_rows_and_goes_on(database_url, undisturbed, point):
    """Right after the kill the state is whole, and after the next rebuild too."""
    replay_seeds(database_url)

    assert killed(database_url, "rebuild", point, nth=1)
    after_the_kill = outcome_of(database_url)
    rebuild_all(database_url)

    assert after_the_kill == undisturbed
    assert outcome_of(database_url) == undisturbed


def test_a_replay_that_is_killed_over_and_over_gets_there(database_url, undisturbed):
    """Every start makes progress that the next one keeps."""
    for point in REPLAY_POINTS:
        killed(database_url, "replay", point, nth=1)

    replay_seeds(database_url)

    assert outcome_of(database_url) == undisturbed
