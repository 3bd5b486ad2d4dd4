"""Append and read: what every log must do, on both databases alike."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import text

from tests.log.given import NOW, everything, record, recorded, to, withdrawn
from tracker.domain.errors import KeyReused, NotFound, WrongExpectedVersion
from tracker.domain.events import ArticleRecorded, ArticleWithdrawn
from tracker.log.engine import open_engine, reading, writing
from tracker.log.read import PAGE_BYTES
from tracker.log.store import append, head, position_at, read, read_stream, recorded_at, versions


def test_events_get_dense_positions_in_the_order_of_the_append(engine):
    """A position is a place in one order of everything, without gaps that a reader would have to puzzle over."""
    first = record(engine, to("a", recorded("a"), withdrawn("a")), to("b", recorded("b")))

    second = record(engine, to("a", recorded("a"), expected=2))

    assert (first.number, first.first, first.last) == (1, 1, 3)
    assert (second.number, second.first, second.last) == (2, 4, 4)
    assert [(one.position, one.stream, one.version) for one in everything(engine)] == [
        (1, "a", 1), (2, "a", 2), (3, "b", 1), (4, "a", 3),
    ]  # fmt: skip


def test_what_was_appended_is_what_is_read(engine):
    """Text comes back letter for letter, whatever alphabet or sign it uses, with its moment to the microsecond."""
    event = recorded("a", 'Ağdam – «съезд» \u0000 \U0001f30d " \\ \n')

    record(engine, to("a", event))

    (found,) = everything(engine)
    assert (found.event, found.recorded_at) == (event, NOW)


def test_an_empty_log_starts_at_position_0(engine):
    """Whoever follows the log needs a place before its first event."""
    with reading(engine) as tx:
        start = head(tx)

        assert (start.position, start.number, start.recorded_at) == (0, 0, None)
        assert read(tx) == []
        assert position_at(tx, NOW) == 0


@pytest.mark.parametrize("expected", [0, 1, 3])
def test_a_stream_that_moved_refuses_the_append(engine, expected):
    """The expected version is the whole of de-duplication; a refusal leaves no trace, in other streams neither."""
    record(engine, to("a", recorded("a"), withdrawn("a")))

    with pytest.raises(WrongExpectedVersion) as refused:
        record(engine, to("b", recorded("b")), to("a", withdrawn("a"), expected=expected))

    assert (refused.value.stream, refused.value.expected, refused.value.actual) == ("a", expected, 2)
    assert [one.stream for one in everything(engine)] == ["a", "a"]


def test_a_stream_that_does_not_exist_refuses_a_later_version(engine):
    """A writer that believes in events that are not there must not leave a gap."""
    with pytest.raises(WrongExpectedVersion) as refused:
        record(engine, to("a", recorded("a"), expected=1))

    assert refused.value.actual == 0


def test_two_appends_to_one_stream_in_a_commit_follow_each_other(engine):
    """A caller that gathers appends need not merge them, and cannot fork a stream by accident."""
    record(engine, to("a", recorded("a")), to("b", recorded("b")), to("a", withdrawn("a"), expected=1))

    with pytest.raises(WrongExpectedVersion):
        record(engine, to("c", recorded("c")), to("c", withdrawn("c")))

    assert [(one.stream, one.version) for one in everything(engine)] == [("a", 1), ("b", 1), ("a", 2)]


def test_the_same_key_and_content_give_the_same_receipt(engine):
    """A writer that did not hear the answer asks again, and nothing is recorded twice."""
    first = record(engine, to("a", recorded("a")), key="k")

    again = record(engine, to("a", recorded("a")), now=NOW + timedelta(days=1), key="k")

    assert again == first
    assert len(everything(engine)) == 1


def test_the_same_key_for_other_content_is_refused(engine):
    """Taking the second commit for the first would lose events without a word."""
    record(engine, to("a", recorded("a")), key="k")

    with pytest.raises(KeyReused):
        record(engine, to("b", recorded("b")), key="k")


def test_a_reply_lost_after_the_commit_is_made_good_by_the_key(engine, database_url):
    """When the connection breaks between commit and reply, the retry finds what went through."""
    with writing(engine) as tx:
        lost = append(tx, [to("a", recorded("a"))], now=NOW, key="k")
        tx.commit()
        tx.connection.dbapi_connection.close()  # the answer never reaches the caller
        tx.invalidate()
    engine.dispose()

    reopened = open_engine(database_url)
    again = record(reopened, to("a", recorded("a")), key="k")
    reopened.dispose()

    assert again == lost


def test_an_error_in_the_transaction_takes_the_events_back(engine):
    """Events and whatever is written beside them commit together or not at all, and positions stay dense."""
    with pytest.raises(ZeroDivisionError), writing(engine) as tx:
        _ = append(tx, [to("a", recorded("a"))], now=NOW).number / 0

    receipt = record(engine, to("b", recorded("b")))

    assert (receipt.number, receipt.first) == (1, 1)


def test_the_recorded_moment_never_runs_backwards(engine):
    """A clock that was set back must not make a later event seem known earlier."""
    record(engine, to("a", recorded("a")))

    receipt = record(engine, to("b", recorded("b")), now=NOW - timedelta(hours=1))

    assert receipt.recorded_at == NOW


def test_a_moment_without_a_time_zone_is_refused(engine):
    """Nobody could say later which hour it was."""
    with pytest.raises(ValueError, match="time zone"):
        record(engine, to("a", recorded("a")), now=datetime(2026, 1, 1))  # noqa: DTZ001


@pytest.mark.parametrize("appends", [(), (to("a"),)])
def test_an_append_of_nothing_is_refused(engine, appends):
    """A commit without events would have no position of its own."""
    with pytest.raises(ValueError, match="event"):
        record(engine, *appends)


def test_a_page_holds_only_the_events_asked_for(engine):
    """A projection pays for the events that it handles, not for the articles' texts."""
    record(engine, to("a", recorded("a"), withdrawn("a")), to("b", recorded("b"), withdrawn("b")))

    with reading(engine) as tx:
        assert [one.position for one in read(tx, types=[ArticleWithdrawn])] == [2, 4]
        assert [one.position for one in read(tx, types=[ArticleWithdrawn, ArticleRecorded], after=1, upto=3)] == [2, 3]
        assert [one.position for one in read(tx, limit=2)] == [1, 2]


def test_a_page_ends_early_once_it_is_heavy(engine):
    """Memory stays flat when articles are large, and a single one larger than the page still comes."""
    words = "x" * (PAGE_BYTES * 2 // 3)
    record(engine, *(to(name, recorded(name, words)) for name in "abc"), to("d", recorded("d", words * 2)))

    with reading(engine) as tx:
        assert [one.position for one in read(tx)] == [1, 2]
        assert [one.position for one in read(tx, after=2)] == [3, 4]
        assert [one.position for one in read(tx, after=3)] == [4]


def test_a_stream_reads_alone(engine):
    """A decision about one article needs that article's events and no others."""
    record(engine, to("a", recorded("a")), to("b", recorded("b")), to("a", withdrawn("a"), expected=1))

    with reading(engine) as tx:
        assert [one.version for one in read_stream(tx, "a")] == [1, 2]
        assert read_stream(tx, "c") == []


def test_versions_are_told_in_bulk(engine):
    """A thousand articles are checked for novelty in a few questions, each at its own version."""
    record(engine, *(to(f"s{number}", *[recorded()] * (1 + number % 3)) for number in range(250)))

    with reading(engine) as tx:
        found = versions(tx, [f"s{number}" for number in range(260)])

    assert found == {f"s{number}": 1 + number % 3 if number < 250 else 0 for number in range(260)}


def test_a_moment_leads_to_the_last_position_known_then(engine):
    """`--known-at` takes a time of day as well as a position."""
    for number in range(10):
        record(engine, to(f"s{number}", recorded(), withdrawn()), now=NOW + timedelta(minutes=number // 2))

    with reading(engine) as tx:
        assert position_at(tx, NOW - timedelta(microseconds=1)) == 0
        assert position_at(tx, NOW) == 4
        assert position_at(tx, NOW + timedelta(minutes=2, seconds=30)) == 12
        assert position_at(tx, NOW + timedelta(days=1)) == 20
        assert recorded_at(tx, 12) == NOW + timedelta(minutes=2)
        with pytest.raises(NotFound):
            recorded_at(tx, 21)


def test_a_reader_sees_one_moment_of_the_log(engine):
    """Two questions in one transaction must not contradict each other because somebody wrote in between."""
    record(engine, to("a", recorded("a")))

    with reading(engine) as tx:
        before = head(tx)
        record(engine, to("b", recorded("b")))

        assert head(tx) == before
        assert len(read(tx)) == 1


@pytest.mark.parametrize("table", ["events", "commits", "streams"])
@pytest.mark.parametrize("change", ["UPDATE {} SET {} = {}", "DELETE FROM {}"])
def test_the_database_itself_refuses_change(engine, table, change):
    """Not even a slip in our own code can rewrite history."""
    record(engine, to("a", recorded("a")))
    column = "name" if table == "streams" else "position"

    with pytest.raises(Exception, match="append-only"), writing(engine) as tx:
        tx.execute(text(change.format(table, column, column)))

    assert len(everything(engine)) == 1


@pytest.mark.parametrize("backend", ["postgresql"], indirect=True)
def test_postgresql_refuses_to_truncate(engine):
    """TRUNCATE fires no row's trigger and would empty the log in one word."""
    record(engine, to("a", recorded("a")))

    with pytest.raises(Exception, match="append-only"), writing(engine) as tx:
        tx.execute(text("TRUNCATE events"))


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
def test_sqlite_refuses_to_replace(engine):
    """INSERT OR REPLACE deletes without firing a delete trigger unless it is told to."""
    record(engine, to("a", recorded("a")))

    with pytest.raises(Exception, match="append-only"), writing(engine) as tx:
        tx.execute(text("INSERT OR REPLACE INTO events SELECT * FROM events"))
