"""Killed at any point, a projection job leaves what the next run finishes, to the same rows."""

import pytest
from sqlalchemy import Engine

from tests.dying import killed
from tests.projections import history as h
from tests.projections import jobs
from tests.projections.strategies import FACTS
from tests.projections.test_rebuild import versions
from tracker.log.engine import reading
from tracker.projections.catalog import ALL
from tracker.projections.check import differences
from tracker.projections.generations import generations
from tracker.projections.rebuild import rebuild
from tracker.projections.runner import catch_up

PAGES = ("page folded", "checkpoint moved", "rows written", "page committed")


def fill(engine: Engine) -> None:
    """A log of several pages, with readings that replace each other and judgements."""
    for number in range(6):
        article = f"a{number % 4}"
        events = [h.recorded(article, "text"), h.read(article, *FACTS[number : number + 8], published="2021-12-08")]
        h.append(engine, events)
    h.append(engine, [h.retracted("a1", FACTS[3]), h.withdrawn("a2")])


@pytest.mark.parametrize("point", PAGES)
def test_catching_up_survives_a_kill(engine: Engine, database_url: str, point: str) -> None:
    """Rows and checkpoint commit together, so what was killed left whole pages."""
    fill(engine)

    assert killed(jobs.catch_up, database_url, point, nth=2)
    catch_up(engine)

    assert differences(engine, ALL) == []


@pytest.mark.parametrize(
    "point", ["rebuild begun", "rows written", "rebuild caught up", "pointer moved", "rebuild switched"]
)
def test_a_rebuild_survives_a_kill(engine: Engine, database_url: str, point: str) -> None:
    """The live rows stand whatever happens beside them, and the next rebuild goes on and switches."""
    fill(engine)
    catch_up(engine)
    before = {projection.name: versions(engine, projection) for projection in ALL}

    assert killed(jobs.rebuild_all, database_url, point, nth=1 if point not in PAGES else 2)

    assert {projection.name: versions(engine, projection) for projection in ALL} == before
    rebuild(engine, ALL)
    assert {projection.name: versions(engine, projection) for projection in ALL} == before
    with reading(engine) as tx:
        roles = [one.role for one in generations(tx)]
    assert roles.count("live") == len(ALL)
    assert "building" not in roles


def test_a_rebuild_goes_on_where_the_killed_one_was(engine: Engine, database_url: str) -> None:
    """Hours of folding are not lost: the generation under construction is taken up, not begun anew."""
    fill(engine)
    catch_up(engine)
    assert killed(jobs.rebuild_all, database_url, "page committed", nth=3)

    rebuild(engine, ALL)

    with reading(engine) as tx:
        assert {one.generation for one in generations(tx) if one.role == "live"} == {2}


def test_a_killed_check_leaves_nothing_for_long(engine: Engine, database_url: str) -> None:
    """The next check removes the tables that a killed one left."""
    fill(engine)
    catch_up(engine)
    assert killed(jobs.compare, database_url, "page committed", nth=1)

    assert differences(engine, ALL) == []

    with reading(engine) as tx:
        assert {one.role for one in generations(tx)} == {"live"}
