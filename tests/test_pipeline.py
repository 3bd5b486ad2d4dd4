"""Record and read: what the steps do when one of them fails in the middle."""

import io
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import delete

from tests.replaying import replay_seeds
from tracker.bundle import bundled
from tracker.log.chain import verify
from tracker.log.engine import reading, writing
from tracker.log.tables import checkpoints
from tracker.pipeline import READING, Outcome, broken, read_again, read_many, read_unread, record
from tracker.projections.runner import catch_up
from tracker.sources.files import articles

NOW = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.fixture
def recorded(engine):
    """A log that has the seeds and no reading yet."""
    found = articles([str(bundled("seeds"))], today=date(2026, 1, 1), standard_input=io.BytesIO())
    record(engine, found, outcome=Outcome(), clock=lambda: NOW)
    return engine


def breaking_on(word):
    """A reader that fails on every article that holds a word, as ours does where it has a fault."""
    return lambda some: [None if word in a.text else r for a, r in zip(some, read_many(some), strict=True)]


def test_an_article_that_the_reader_breaks_on_costs_only_itself(recorded):
    """The others are read; this one stays recorded, and is known to be unread."""
    outcome = Outcome()

    read_unread(recorded, breaking_on("Edelgeriev"), outcome=outcome, clock=lambda: NOW)
    catch_up(recorded)

    with reading(recorded) as tx:
        assert (outcome.failed, len(broken(tx)), verify(tx).position) == (1, 1, 9)


def test_a_mended_reader_reads_what_the_broken_one_could_not(recorded):
    """Nothing has to be recorded again, and nothing is read twice."""
    read_unread(recorded, breaking_on("Edelgeriev"), outcome=Outcome(), clock=lambda: NOW)
    catch_up(recorded)
    outcome = Outcome()

    read_again(recorded, read_many, outcome=outcome, clock=lambda: NOW)
    read_again(recorded, read_many, outcome=Outcome(), clock=lambda: NOW)
    catch_up(recorded)

    with reading(recorded) as tx:
        assert (outcome.failed, outcome.facts > 0, broken(tx), verify(tx).position) == (0, True, [], 10)


def test_a_replay_after_an_import_reads_nothing_twice(engine, database_url):
    """An imported log has its readings; the reader's checkpoint is not part of it."""
    replay_seeds(database_url)
    with writing(engine) as tx:
        tx.execute(delete(checkpoints).where(checkpoints.c.subscription == READING))
    outcome = Outcome()

    read_unread(engine, read_many, outcome=outcome, clock=lambda: NOW)

    with reading(engine) as tx:
        assert (outcome.facts, verify(tx).position) == (0, 10)
