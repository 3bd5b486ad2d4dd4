"""A newer reader reads what the log has: compared first, then recorded batch by batch, and judged facts stay judged."""

import io
from datetime import UTC, date, datetime

import msgspec
import pytest

from tests.state.seeds import RELATION
from tracker import desk
from tracker.bundle import bundled
from tracker.domain.facts import Office, Rank, Trade
from tracker.log.chain import verify
from tracker.log.engine import reading
from tracker.log.store import head
from tracker.pipeline import Outcome as Replayed
from tracker.pipeline import read_many, read_unread, record
from tracker.projections.catalog import ALL
from tracker.projections.check import differences
from tracker.projections.rebuild import rebuild
from tracker.projections.runner import catch_up
from tracker.reader.reader import READER
from tracker.rereading import Outcome, compare, fact_changes, read_all_again
from tracker.sources.files import articles
from tracker.state.diff import changes
from tracker.state.facts import recorded_facts
from tracker.state.preview import preview
from tracker.state.snapshot import snapshot

NOW = datetime(2026, 1, 1, tzinfo=UTC)
DAY = date(2026, 1, 1)


@pytest.fixture
def engine(engine):
    """A log that has the seeds, read and projected."""
    found = articles([str(bundled("seeds"))], today=DAY, standard_input=io.BytesIO())
    record(engine, found, outcome=Replayed(), clock=lambda: NOW)
    read_unread(engine, read_many, outcome=Replayed(), clock=lambda: NOW)
    catch_up(engine)
    return engine


def newer(change):
    """A reader of the next version: it finds what ours finds, but for what `change` makes of each fact (or None)."""

    def read(some):
        return [
            made
            and msgspec.structs.replace(
                made, reader="rules@99", facts=tuple(new for fact in made.facts if (new := change(fact)) is not None)
            )
            for made in read_many(some)
        ]

    return read


def without_ranks(fact):
    """A reader that has lost the ranks."""
    return None if isinstance(fact, Rank) else fact


def without_offices(fact):
    """A reader that has lost the offices, of which every article tells."""
    return None if isinstance(fact, Office) else fact


def other_turnover(fact):
    """A reader that reads one sum otherwise."""
    if isinstance(fact, Trade) and fact.amount == 2_600_000_000:
        return msgspec.structs.replace(fact, id="f" * 20, amount=2_700_000_000)
    return fact


def reread(engine, reader, **more):
    """Read all again with a reader, and project."""
    outcome = Outcome()
    read_all_again(engine, reader, reader="rules@99", outcome=outcome, now=lambda: NOW, **more)
    catch_up(engine)
    return outcome


def state(engine, known_at=None):
    """The state as it is known."""
    with reading(engine) as tx:
        return snapshot(tx, RELATION, as_of=DAY, known_at=known_at)


def end(engine):
    """The last position of the log."""
    with reading(engine) as tx:
        return head(tx).position


def test_a_reading_that_finds_the_same_is_not_recorded(engine):
    """The log grows by what is new, not by how often somebody looked."""
    before = end(engine)

    outcome = reread(engine, newer(lambda fact: msgspec.structs.replace(fact, rule="another")))

    assert (str(outcome), end(engine)) == ("read again 5, changed 0, failed 0", before)


def test_what_would_change_is_shown_and_nothing_is_written(engine):
    """Facts and lines of the state, before anybody decides."""
    before = end(engine)

    found = list(compare(engine, newer(without_ranks), outcome=Outcome()))
    with reading(engine) as tx:
        now, then = preview(tx, RELATION, [one.after for one in found], as_of=DAY)

    lost = [change.before for one in found for change in fact_changes(one) if change.after is None]
    assert len(lost) == 2
    assert all(isinstance(fact, Rank) for fact in lost)
    assert [(change.section, change.what) for change in changes(now, then)] == [("Ranks", "lost")] * 2
    assert end(engine) == before


def test_the_preview_is_what_the_real_run_brings(engine):
    """What was decided on is what happens: line by line the same state."""
    found = list(compare(engine, newer(other_turnover), outcome=Outcome()))
    with reading(engine) as tx:
        _, then = preview(tx, RELATION, [one.after for one in found], as_of=DAY)

    reread(engine, newer(other_turnover))

    now = state(engine)
    assert changes(then, now) == []
    assert changes(state(engine, known_at=10), now) != []


def test_a_fact_that_is_read_otherwise_is_one_change(engine):
    """From the same words, one fact of the kind took the place of another."""
    found = list(compare(engine, newer(other_turnover), outcome=Outcome()))

    (change,) = fact_changes(found[0])
    assert (change.before.amount, change.after.amount) == (2_600_000_000, 2_700_000_000)


def test_a_run_that_was_cut_off_goes_on_where_it_stopped(engine):
    """Whatever it was killed at, the second run reads only the rest, and no reading is recorded twice."""
    asked: list[int] = []

    def counting(some):
        asked.append(len(some))
        return newer(without_offices)(some)

    for point in ("rereading: checkpoint moved", "rereading: facts appended", "rereading: committed"):

        def die(reached, point=point):
            if reached == point:
                raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            reread(engine, counting, batch=2, probe=die)
    reread(engine, counting, batch=2)

    with reading(engine) as tx:
        assert verify(tx).position == end(engine) == 10 + 5
        assert list(recorded_facts(tx, kind="office")) == []
    assert asked == [2, 2, 2, 2, 1]  # the first two once more each time, until a commit said that they were done


def test_a_finished_run_begins_anew(engine):
    """The next time every article is read, as the reader may be another by then."""
    reread(engine, newer(without_ranks))

    assert str(reread(engine, read_many)) == "read again 5, changed 1, failed 0"


def test_what_the_reader_breaks_on_stays_as_it_was(engine):
    """A fault of the new reader costs nothing of what the old one found."""
    before = state(engine)

    outcome = reread(engine, lambda some: [None for _ in some])

    assert (outcome.failed, changes(before, state(engine))) == (5, [])


def test_an_article_that_was_withdrawn_is_not_read_again(engine):
    """What was taken back has nothing to say."""
    with reading(engine) as tx:
        fact = next(iter(recorded_facts(tx, kind="rank")))
    desk.withdraw(engine, fact.article, desk.Judge(by="Ann", because="so", now=NOW))

    assert reread(engine, read_many).read == 4


def test_judgements_survive_a_rereading_and_a_rebuild(engine):
    """Retracted stays retracted, amended amended, confirmed and entered there, whatever the reader of the day finds."""
    judge = desk.Judge(by="Ann", because="checked", now=NOW)
    with reading(engine) as tx:
        facts = list(recorded_facts(tx))
    ranks = [found.fact for found in facts if isinstance(found.fact, Rank)]
    turnover = next(found.fact for found in facts if isinstance(found.fact, Trade) and found.fact.when == "2021")
    desk.confirm(engine, ranks[0].id, judge)
    desk.retract(engine, ranks[1].id, judge)
    desk.amend(engine, turnover.id, [("amount", "2950000000")], judge)
    own = desk.OwnWord(quote=None, published=None, parties=("AZ", "RU"))
    desk.enter(engine, "count", [("counted", "flight"), ("number", "12")], judge, source=own)
    before = state(engine)

    for reader in (newer(without_ranks), read_many):
        reread(engine, reader)
        assert changes(before, state(engine)) == []
    rebuild(engine, ALL)

    assert changes(before, state(engine)) == []
    assert differences(engine, ALL) == []


def test_the_log_tells_which_version_found_what(engine):
    """Facts of different readers stand side by side, each under its own."""
    reread(engine, newer(without_ranks))

    with reading(engine) as tx:
        assert {found.reader for found in recorded_facts(tx)} == {READER, "rules@99"}
