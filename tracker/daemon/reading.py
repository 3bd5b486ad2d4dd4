"""The part that reads what is unread and keeps the projections at the log's heels, in steps that can be stopped."""

from collections.abc import Callable, Sequence
from time import perf_counter

import structlog
from sqlalchemy import Engine

from tracker.domain.articles import Article
from tracker.domain.errors import ProjectionError
from tracker.domain.events import ArticleRead
from tracker.log.engine import reading
from tracker.pipeline import Clock, Outcome, read_many, read_unread
from tracker.projections.catalog import ALL
from tracker.projections.generations import live, require_current
from tracker.projections.runner import catch_up

BATCH = 20  # articles a commit: few enough that the state follows closely and a stop loses little

logger = structlog.get_logger()


class Interrupted(Exception):
    """The work must end here; what was committed stays."""


class Reading:
    """Reads and projects, a batch at a time.

    Args:
        goes_on: Asked between articles and between pages; False ends the round there.
        took: Told the seconds of each article's reading.
    """

    def __init__(
        self, engine: Engine, *, clock: Clock, goes_on: Callable[[], bool], took: Callable[[float], None]
    ) -> None:
        self._engine, self._clock, self._goes_on, self._took = engine, clock, goes_on, took
        self.faults: dict[str, str] = {}  # of projections that cannot go on, by their names

    def round(self) -> None:
        """Bring everything up to the end of the log, or to where we are told to stop.

        What is read and projected counts once, whoever else does the same: the checkpoints see to that.
        """
        outcome, articles, began = Outcome(), 0, perf_counter()

        def batch_done(done: int, _total: int | None) -> None:
            nonlocal articles
            articles += done
            self._project()

        try:
            self._project()
            read_unread(
                self._engine, self._read_many, outcome=outcome, clock=self._clock, batch=BATCH, advance=batch_done
            )
        except Interrupted:
            pass
        if articles:
            seconds = round(perf_counter() - began, 3)
            logger.info("read", articles=articles, facts=outcome.facts, failed=outcome.failed, seconds=seconds)

    def _project(self) -> None:
        catch_up(self._engine, progress=lambda _done, _total: self._check())
        faults = stopped(self._engine)
        for name, fault in faults.items():
            if fault != self.faults.get(name):
                logger.error("projection stopped", projection=name, reason=fault)
        for name in self.faults.keys() - faults.keys():
            logger.info("projection goes on", projection=name)
        self.faults = faults

    def _read_many(self, articles: Sequence[Article]) -> Sequence[ArticleRead | None]:
        readings: list[ArticleRead | None] = []
        for article in articles:
            self._check()
            began = perf_counter()
            readings += read_many([article])
            self._took(perf_counter() - began)
        return readings

    def _check(self) -> None:
        if not self._goes_on():
            raise Interrupted


def stopped(engine: Engine) -> dict[str, str]:
    """Return why projections cannot go on, by the names of those that cannot."""
    with reading(engine) as tx:
        found = live(tx)
    faults = {}
    for projection in ALL:
        try:
            require_current(projection, found.get(projection.name))
        except ProjectionError as error:
            faults[projection.name] = str(error)
    return faults
