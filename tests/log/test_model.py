"""Any sequence of appends, refusals, rollbacks and restarts leaves the log that a simple model predicts."""

import shutil
import tempfile
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from tests.log.given import NOW, everything, recorded, to, withdrawn
from tracker.domain.errors import KeyReused, WrongExpectedVersion
from tracker.log.chain import verify
from tracker.log.engine import open_engine, reading, writing
from tracker.log.store import append, head, position_at, versions

STREAMS = st.sampled_from(["a", "b", "ağ", "stream with spaces"])
KEYS = st.none() | st.sampled_from(["k1", "k2", "k3"])
EVENTS = st.lists(
    st.builds(recorded, st.just("a1"), st.text(max_size=20).filter(lambda words: words.isprintable()))
    | st.builds(withdrawn, st.just("a1")),
    min_size=1,
    max_size=4,
)
MOMENTS = st.integers(-5, 5).map(lambda hours: NOW + timedelta(hours=hours))


class Machine(RuleBasedStateMachine):
    """The log beside a list and a dictionary."""

    url = ""

    def __init__(self):
        super().__init__()
        self.engine = open_engine(self.url)
        self.log = []  # stream, version, event, moment
        self.keys = {}
        self.commits = 0

    def version(self, stream):
        """Return the model's number of events in a stream."""
        return sum(one[0] == stream for one in self.log)

    @rule(batch=st.dictionaries(STREAMS, EVENTS, min_size=1, max_size=3), now=MOMENTS, key=KEYS, keep=st.booleans())
    def append(self, batch, now, key, keep):
        """Append what fits, under a key or none, and commit or take it back."""
        content = tuple((stream, self.version(stream), tuple(events)) for stream, events in batch.items())
        appends = [to(stream, *events, expected=expected) for stream, expected, events in content]
        if key in self.keys:
            self.reuse(key, appends, now)
            return
        moment = max(now, self.log[-1][3]) if self.log else now
        with writing(self.engine) as tx:
            receipt = append(tx, appends, now=now, key=key)
            if not keep:
                tx.rollback()
                return
        self.commits += 1
        for stream, expected, events in content:
            for version, event in enumerate(events, expected + 1):
                self.log.append((stream, version, event, moment))
        if key is not None:
            self.keys[key] = (appends, receipt)
        assert (receipt.number, receipt.last, receipt.recorded_at) == (self.commits, len(self.log), moment)

    def reuse(self, key, appends, now):
        """Append under a key that is taken: the same content gives the same receipt, other content an error."""
        same, receipt = self.keys[key]
        with writing(self.engine) as tx:
            assert append(tx, same, now=now, key=key) == receipt
        with pytest.raises(KeyReused), writing(self.engine) as tx:
            append(tx, appends, now=now, key=key)

    @rule(stream=STREAMS, events=EVENTS, off=st.sampled_from([-2, -1, 1, 2]))
    def conflict(self, stream, events, off):
        """Append at a version that the stream is not at."""
        expected = self.version(stream) + off
        if expected < 0:
            return
        with pytest.raises(WrongExpectedVersion) as refused, writing(self.engine) as tx:
            append(tx, [to("fresh", *events), to(stream, *events, expected=expected)], now=NOW)
        assert refused.value.actual == self.version(stream)

    @rule()
    def reopen(self):
        """Close the database and open it again."""
        self.engine.dispose()
        self.engine = open_engine(self.url)

    @invariant()
    def holds(self):
        """Positions are dense, the chain is valid, and the log is the model's."""
        found = everything(self.engine)
        assert [one.position for one in found] == list(range(1, len(self.log) + 1))
        assert [(one.stream, one.version, one.event, one.recorded_at) for one in found] == self.log
        with reading(self.engine) as tx:
            assert verify(tx) == head(tx)
            assert head(tx).number == self.commits
            assert versions(tx, ["a", "b"]) == {"a": self.version("a"), "b": self.version("b")}
            assert position_at(tx, NOW) == sum(one[3] <= NOW for one in self.log)

    def teardown(self):
        """Close the database."""
        self.engine.dispose()


@pytest.mark.parametrize("backend", ["sqlite", "postgresql"])
def test_the_log_is_what_the_model_predicts(backend, request, sqlite_template):
    """No order of ordinary events, however odd, may lose, double or reorder anything."""

    class Fresh(Machine):
        def __init__(self):
            self.closing = _database(backend, request, sqlite_template)
            self.url = next(self.closing)
            super().__init__()

        def teardown(self):
            super().teardown()
            self.closing.close()

    run_state_machine_as_test(
        Fresh,
        settings=settings(
            max_examples=8 if backend == "postgresql" else 15,
            stateful_step_count=12,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )


def _database(backend, request, sqlite_template):
    if backend == "postgresql":
        with request.getfixturevalue("postgresql_server").database(upgraded=True) as url:
            yield url
    else:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "tracker.db"
            shutil.copyfile(sqlite_template, path)
            yield f"sqlite:///{path}"
