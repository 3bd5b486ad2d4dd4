"""An append in a transaction of its own is the same append, in fewer steps."""

import pytest

from tests.log.given import NOW, everything, record, recorded, to, withdrawn
from tracker.domain.errors import DatabaseLocked, KeyReused, WrongExpectedVersion
from tracker.log.chain import verify
from tracker.log.engine import open_engine, reading, writing
from tracker.log.store import append, append_alone


def test_an_append_alone_is_committed_and_chained_when_it_returns(engine, database_url):
    """Whoever opens the database next finds the events, after those of ordinary appends, in one valid chain."""
    record(engine, to("a", recorded("a")))

    receipt = append_alone(engine, [to("a", withdrawn("a"), expected=1), to("b", recorded("b"))], now=NOW)

    other = open_engine(database_url)
    with reading(other) as tx:
        assert verify(tx).hash == receipt.hash
    other.dispose()
    assert (receipt.number, receipt.first, receipt.last) == (2, 2, 3)
    assert [(one.stream, one.version) for one in everything(engine)] == [("a", 1), ("a", 2), ("b", 1)]


def test_an_append_alone_that_is_refused_adds_nothing(engine):
    """A new stream beside the one that moved must not stay behind, nor the lock."""
    record(engine, to("a", recorded("a")))

    with pytest.raises(WrongExpectedVersion) as refused:
        append_alone(engine, [to("b", recorded("b")), to("a", recorded("a"))], now=NOW)

    assert (refused.value.stream, refused.value.actual) == ("a", 1)
    assert append_alone(engine, [to("b", recorded("b"))], now=NOW).last == 2


def test_an_append_alone_may_be_said_again_under_its_key(engine):
    """A lost reply is made good as for any append."""
    first = append_alone(engine, [to("a", recorded("a"))], now=NOW, key="k")

    assert append_alone(engine, [to("a", recorded("a"))], now=NOW, key="k") == first
    with pytest.raises(KeyReused):
        append_alone(engine, [to("a", withdrawn("a"))], now=NOW, key="k")
    assert len(everything(engine)) == 1


def test_an_append_alone_waits_for_the_log_like_any_other(engine, database_url):
    """It gives out positions, so it must not pass a transaction that has given out some and not committed."""
    hasty = open_engine(database_url, patience_s=0.1)

    with writing(engine) as tx:
        append(tx, [to("a", recorded("a"))], now=NOW)
        with pytest.raises(DatabaseLocked):
            append_alone(hasty, [to("b", recorded("b"))], now=NOW)

    assert append_alone(hasty, [to("b", recorded("b"))], now=NOW).first == 2
    hasty.dispose()
