"""Rebuilding beside the live rows, checking them, and what stops a projection."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, Engine, Executable, Insert, Table, delete, insert, select, text, update

from tests.projections import history as h
from tests.projections.strategies import FACTS as SOME_FACTS
from tests.projections.strategies import histories
from tracker.domain.errors import NotFound, ProjectionOutdated, ProjectionStopped
from tracker.domain.events import Event
from tracker.domain.facts import Trade
from tracker.log.engine import reading, writing
from tracker.log.store import Recorded
from tracker.log.tables import events
from tracker.projections.articles import ARTICLES
from tracker.projections.base import Projection, Row
from tracker.projections.catalog import ALL, named
from tracker.projections.check import differences
from tracker.projections.generations import generations, live
from tracker.projections.offices import OFFICES
from tracker.projections.rebuild import rebuild
from tracker.projections.runner import catch_up
from tracker.projections.storage import table_of
from tracker.projections.trade import TRADE
from tracker.projections.view import view


def versions(engine: Engine, projection: Projection) -> list[tuple[object, ...]]:
    """Every row version of the live generation, whatever the database calls it."""
    with reading(engine) as tx:
        table = table_of(projection, live(tx)[projection.name].generation)
        rows = tx.execute(select(*[column for column in table.c if column.name != "row"]))
        return sorted((tuple(row) for row in rows), key=repr)


def renewed(projection: Projection, *, version: int, fold: object = None) -> Projection:
    """The same projection by newer code."""
    return Projection(name=projection.name, version=version, fields=projection.fields, indexes=projection.indexes,
                      handles=projection.handles, fold=fold or projection.fold)  # fmt: skip


# No shrinking: each example appends to the log of those before it, which makes for histories long enough as it is.
@settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck), phases=[Phase.generate])
@given(history=histories(), more=histories(), page=st.integers(1, 7))
def test_rebuilding_comes_to_what_catching_up_came_to(
    engine: Engine, history: list[Event], more: list[Event], page: int
) -> None:
    """The rows are a function of the log: neither the pages nor the hour at which they were folded shows in them."""
    h.append(engine, history)
    catch_up(engine, page=page)
    h.append(engine, more)
    catch_up(engine)
    before = {projection.name: versions(engine, projection) for projection in ALL}

    assert differences(engine, ALL, page=page) == []
    rebuild(engine, ALL, page=page)

    assert {projection.name: versions(engine, projection) for projection in ALL} == before


def test_a_rebuild_keeps_the_generation_before_until_the_next(engine: Engine) -> None:
    """There is a way back, and tables do not pile up."""
    h.given(engine, h.read("a1", *SOME_FACTS))
    catch_up(engine, [OFFICES])

    for _ in range(3):
        rebuild(engine, [OFFICES])

    with reading(engine) as tx:
        assert [(one.generation, one.role) for one in generations(tx)] == [(3, "previous"), (4, "live")]


def _copy(table: Table) -> Insert:
    columns = [column for column in table.c if column.name != "row"]
    return insert(table).from_select(columns, select(*columns).where(table.c.article == "a2"))


@pytest.mark.parametrize(
    "alteration",
    [
        lambda table: update(table).where(table.c.article == "a2").values(person="Somebody Else"),
        lambda table: update(table).where(table.c.to_position == 2).values(to_position=3),
        lambda table: delete(table).where(table.c.to_position == 2),
        lambda table: insert(table).values(article="a9", scope="AZ", fact="f9", from_position=1, to_position=2),
        _copy,
    ],
    ids=["changed", "prolonged", "deleted", "added", "doubled"],
)
def test_a_check_finds_a_row_altered_by_hand(engine: Engine, alteration: Callable[[Table], Executable]) -> None:
    """The rows are what the log says, ended versions too; the check says where not, and changes nothing."""
    h.given(engine, h.read("a1", *SOME_FACTS), h.read("a1", *SOME_FACTS[1:]), h.read("a2", *SOME_FACTS))
    catch_up(engine, [OFFICES, TRADE])
    assert differences(engine, [OFFICES, TRADE]) == []
    with writing(engine) as tx:
        tx.execute(alteration(table_of(OFFICES, 1)))
    altered = versions(engine, OFFICES)

    found = differences(engine, [OFFICES, TRADE])

    assert {one.projection for one in found} == {"offices"}
    assert versions(engine, OFFICES) == altered
    with reading(engine) as tx:
        assert [(one.projection, one.role) for one in generations(tx)] == [("offices", "live"), ("trade", "live")]


def test_rows_of_other_code_are_noticed_and_rebuilt(engine: Engine) -> None:
    """Newer code never answers from older rows, nor mixes its own among them; a rebuild makes them its own."""
    h.given(engine, h.read("a1", *SOME_FACTS))
    catch_up(engine, [OFFICES])
    newer = renewed(OFFICES, version=OFFICES.version + 1)
    h.given(engine, h.read("a2", *SOME_FACTS))

    catch_up(engine, [newer])

    with reading(engine) as tx, pytest.raises(ProjectionOutdated, match=r"was built by version \d+, this is \d+"):
        view(tx, [newer], known_at=None)
    with pytest.raises(ProjectionOutdated):
        differences(engine, [newer])
    rebuild(engine, [newer])
    with reading(engine) as tx:
        assert view(tx, [newer], known_at=None).position == 2


def test_what_was_never_projected_says_so(engine: Engine) -> None:
    """An answer from nothing would look like a relation without a state."""
    with (
        reading(engine) as tx,
        pytest.raises(ProjectionOutdated, match="was never built; run `tracker rebuild offices`"),
    ):
        view(tx, [OFFICES], known_at=None)


def test_an_event_that_cannot_be_applied_stops_its_projection_alone(engine: Engine) -> None:
    """No event is skipped in silence: the projection stands before it, says so, and the rest go on."""
    too_much = h.stated(Trade, measure="exports", reporter="AZ", partner="RU", amount=10**30, currency="USD")
    h.given(engine, h.read("a1", *SOME_FACTS), h.read("a2", too_much), h.read("a3", *SOME_FACTS))

    reached = catch_up(engine, [OFFICES, TRADE])
    catch_up(engine, [OFFICES, TRADE])

    assert reached == 3
    with reading(engine) as tx:
        assert view(tx, [OFFICES], known_at=None).position == 3
        assert view(tx, [OFFICES, TRADE], known_at=1).position == 1
        with pytest.raises(ProjectionStopped, match=r"stopped at position 2 \(article-read\)") as stopped:
            view(tx, [TRADE], known_at=None)
        assert stopped.value.position == 2
    with pytest.raises(ProjectionStopped):
        differences(engine, [TRADE])


def test_a_rebuild_that_stops_leaves_the_live_rows(engine: Engine) -> None:
    """Newer code that breaks on an old event costs nothing but the try; mended, the rebuild goes through."""
    h.given(engine, h.read("a1", *SOME_FACTS))
    catch_up(engine, [OFFICES, TRADE])
    before = versions(engine, OFFICES)

    def broken(_rows: tuple[Row, ...], _recorded: Recorded) -> tuple[Row, ...]:
        raise KeyError("person")

    with pytest.raises(ProjectionStopped, match="KeyError"):
        rebuild(engine, [renewed(OFFICES, version=OFFICES.version, fold=broken), TRADE])

    assert versions(engine, OFFICES) == before
    with reading(engine) as tx:
        assert live(tx)["trade"].generation == 2
    rebuild(engine, [OFFICES])
    assert versions(engine, OFFICES) == before


def test_an_event_that_cannot_be_decoded_stops_who_handles_it(engine: Engine) -> None:
    """A log that a newer version wrote in part is folded up to there, and no further."""
    h.given(engine, h.read("a1", *SOME_FACTS), h.read("a2", *SOME_FACTS), h.read("a3", *SOME_FACTS))
    with writing(engine) as tx:
        _disarm(tx)
        tx.execute(update(events).where(events.c.position == 2).values(data=b"{}"))

    catch_up(engine, [OFFICES])

    with reading(engine) as tx:
        assert view(tx, [OFFICES], known_at=1).position == 1
        with pytest.raises(ProjectionStopped, match="position 2"):
            view(tx, [OFFICES], known_at=None)


def test_an_event_that_cannot_be_decoded_costs_nothing_to_those_that_do_not_handle_it(engine: Engine) -> None:
    """Projections share pages, and yet an event that only one of them wants stops that one alone."""
    h.given(engine, h.recorded("a1"), h.read("a1", *SOME_FACTS), h.recorded("a2"), h.read("a2", *SOME_FACTS))
    with writing(engine) as tx:
        _disarm(tx)
        tx.execute(update(events).where(events.c.position == 3).values(data=b"{}"))

    catch_up(engine, [ARTICLES, OFFICES])

    with reading(engine) as tx:
        assert view(tx, [OFFICES], known_at=None).position == 4
        assert view(tx, [ARTICLES], known_at=2).position == 2
        with pytest.raises(ProjectionStopped, match=r"position 3 \(article-recorded\)"):
            view(tx, [ARTICLES], known_at=None)


def test_several_at_once_count_each_event_once(engine: Engine) -> None:
    """Whoever is faster wins a page; the other finds it done and goes on."""
    for number in range(20):
        h.append(engine, [h.read(f"a{number}", *SOME_FACTS)])

    def work(job: Callable[[], object]) -> None:
        job()

    jobs: list[Callable[[], object]] = [lambda: catch_up(engine, page=3) for _ in range(3)]
    with ThreadPoolExecutor() as pool:
        list(pool.map(work, [*jobs, lambda: rebuild(engine, ALL, page=2), lambda: rebuild(engine, ALL, page=5)]))
    catch_up(engine)

    assert differences(engine, ALL) == []


def test_readers_see_whole_rows_of_one_position_while_a_rebuild_switches(engine: Engine) -> None:
    """Pointer and rows are read in one transaction, so nobody meets half a rebuild, and nobody waits for it."""
    h.given(engine, h.read("a1", *SOME_FACTS))
    catch_up(engine)
    with reading(engine) as tx:
        seen = view(tx, [OFFICES], known_at=None)
        before = [row.person for row in seen.rows(OFFICES)]

        rebuild(engine, ALL)

        assert [row.person for row in seen.rows(OFFICES)] == before


def test_an_unknown_projection_is_named_with_the_known_ones() -> None:
    """A slip of the pen is answered with what could have been meant."""
    with pytest.raises(NotFound, match="no projection 'ofices'; there are agreements, articles"):
        named(["ofices"])


def _disarm(tx: Connection) -> None:
    """Drop the triggers that keep the log as it is, as somebody with the right to do so could."""
    if tx.dialect.name == "postgresql":
        tx.execute(text("ALTER TABLE events DISABLE TRIGGER USER"))
    else:
        for name in tx.execute(text("SELECT name FROM sqlite_master WHERE type = 'trigger'")).scalars().all():
            tx.execute(text(f"DROP TRIGGER {name}"))
