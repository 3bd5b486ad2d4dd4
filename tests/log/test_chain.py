"""Verification: each way of tampering with the log shows, on both databases."""

import pytest

from tests.log.given import record, recorded, tamper, to, withdrawn
from tracker.domain.errors import BrokenChain, UsageError
from tracker.log.chain import verify
from tracker.log.engine import reading
from tracker.log.store import Head, head

SWAPPED = (
    "UPDATE events SET position = -position",
    "UPDATE events SET position = CASE position WHEN -2 THEN 3 WHEN -3 THEN 2 ELSE -position END",
)

MATRIX = {
    "edit data": (3, ["UPDATE events SET data = CAST('{}' AS {blob}) WHERE position = 4"]),
    "edit type": (1, ["UPDATE events SET type = 'article-read' WHERE position = 1"]),
    "edit version": (5, ["UPDATE events SET version = 9 WHERE position = 5"]),
    "edit moment": (3, ["UPDATE events SET recorded_at_us = recorded_at_us + 1 WHERE position = 3"]),
    "edit stream": (5, ["UPDATE streams SET name = 'z' WHERE name = 'c'"]),
    "edit commit's moment": (
        5,
        [
            "UPDATE commits SET recorded_at_us = recorded_at_us + 1 WHERE number = 3",
            "UPDATE events SET recorded_at_us = recorded_at_us + 1 WHERE position > 4",
        ],
    ),
    "edit commit's number": (3, ["UPDATE commits SET number = 7 WHERE number = 2"]),
    "edit commit's key": (5, ["UPDATE commits SET key = 'other' WHERE number = 3"]),
    "edit root": (1, ["UPDATE commits SET root = hash WHERE number = 1"]),
    "delete event": (2, ["DELETE FROM events WHERE position = 2"]),
    "delete first event": (1, ["DELETE FROM events WHERE position = 1"]),
    "delete stream": (5, ["DELETE FROM streams WHERE name = 'c'"]),
    "delete commit": (3, ["DELETE FROM commits WHERE number = 2"]),
    "insert event": (7, ["INSERT INTO events SELECT 7, stream, 8, recorded_at_us, type, data FROM events LIMIT 1"]),
    "insert before": (-5, ["INSERT INTO events SELECT -5, stream, 8, recorded_at_us, type, data FROM events LIMIT 1"]),
    "insert commit": (7, ["INSERT INTO commits SELECT 7, 4, recorded_at_us, root, hash, NULL FROM commits LIMIT 1"]),
    "swap events": (1, list(SWAPPED)),
    "merge commits": (
        1,
        ["DELETE FROM commits WHERE number = 1", "UPDATE commits SET number = 1 WHERE number = 2"],
    ),
    "cut events": (6, ["DELETE FROM events WHERE position = 6"]),
    "cut all events": (1, ["DELETE FROM events"]),
}


@pytest.fixture
def filled(engine):
    """A log of three commits: positions 1–2, 3–4 and 5–6."""
    record(engine, to("a", recorded("a")), to("b", recorded("b")))
    record(engine, to("a", withdrawn("a"), expected=1), to("b", withdrawn("b"), expected=1))
    record(engine, to("c", recorded("c"), withdrawn("c")), key="k")
    return engine


def test_an_untouched_log_verifies_up_to_its_head(filled):
    """Verification that cried wolf would soon be switched off."""
    told = []

    with reading(filled) as tx:
        assert verify(tx, progress=told.append) == head(tx)

    assert told == [6]


@pytest.mark.parametrize("attack", MATRIX)
def test_tampering_is_found_where_it_begins(filled, attack):
    """Whatever was changed behind the log's back, verification names the first position that does not hold."""
    position, statements = MATRIX[attack]
    blob = "blob" if filled.dialect.name == "sqlite" else "bytea"

    tamper(filled, *(statement.replace("{blob}", blob) for statement in statements))

    with reading(filled) as tx, pytest.raises(BrokenChain) as broken:
        verify(tx)
    assert broken.value.position == position


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
@pytest.mark.parametrize("column", ["data", "version", "type", "recorded_at_us"])
def test_a_value_of_the_wrong_kind_is_tampering_too(filled, column):
    """A SQLite file takes any type in any column; that must end in an answer, not in a traceback."""
    tamper(
        filled,
        f"UPDATE events SET {column} = X'FF' WHERE position = 3",
        "UPDATE events SET data = 1.5 WHERE position = 3",
    )

    with reading(filled) as tx, pytest.raises(BrokenChain) as broken:
        verify(tx)
    assert broken.value.position == 3


def test_a_cut_tail_shows_against_a_head_kept_elsewhere(filled):
    """A log whose last commits vanish as a whole is a valid shorter log; only a kept head tells."""
    with reading(filled) as tx:
        kept = head(tx)
    tamper(filled, "DELETE FROM events WHERE position > 4", "DELETE FROM commits WHERE position > 4")

    with reading(filled) as tx:
        assert verify(tx).position == 4
        with pytest.raises(BrokenChain) as broken:
            verify(tx, since=kept)
    assert broken.value.position == 6


def test_a_log_replaced_as_a_whole_shows_against_a_head_kept_elsewhere(filled):
    """Whoever owns the database can write another history from the start, but not one with the same hash."""
    with reading(filled) as tx:
        kept = head(tx)
    tamper(filled, "DELETE FROM events", "DELETE FROM commits", "DELETE FROM streams")
    record(filled, to("a", recorded("a", "Another story.")), to("b", recorded("b")))
    record(filled, to("a", withdrawn("a"), expected=1), to("b", withdrawn("b"), expected=1))
    record(filled, to("c", recorded("c"), withdrawn("c")), key="k")

    with reading(filled) as tx:
        assert verify(tx).position == kept.position
        with pytest.raises(BrokenChain):
            verify(tx, since=kept)


def test_verification_goes_on_from_a_kept_head(filled):
    """A nightly check costs what the day added, and still sees what happened to the day's events."""
    with reading(filled) as tx:
        kept = head(tx)
    record(filled, to("d", recorded("d")))
    with reading(filled) as tx:
        assert verify(tx, since=kept) == head(tx)

    tamper(filled, "UPDATE events SET version = 4 WHERE position = 7")

    with reading(filled) as tx, pytest.raises(BrokenChain) as broken:
        verify(tx, since=kept)
    assert broken.value.position == 7


def test_a_head_is_one_word_that_reads_back(filled):
    """Heads are kept in notes and mails; what was written down must be readable again."""
    with reading(filled) as tx:
        kept = head(tx)

    again = Head.parse(f" {kept.text}\n")

    assert (again.position, again.number, again.hash) == (kept.position, kept.number, kept.hash)
    with pytest.raises(UsageError):
        Head.parse("6-3-abc")


def test_both_databases_give_the_same_hashes(filled):
    """PostgreSQL computes the link itself; a log must verify after it moves to the other database."""
    with reading(filled) as tx:
        assert head(tx).hash == "6eec4ddfeedb140c313902e6e6210dbcdf69813760f71b1aa580ee1708eca857"
