"""`tracker doctor`: what is wrong, and what to do about each fault."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

import typer

from tracker.cli.context import clock, engine_of, settings_of

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Engine

    from tracker.settings import Settings


class Finding(NamedTuple):
    """One thing that was looked at; `fault` says what is wrong and the way out, None where all is well."""

    about: str
    found: str
    fault: str | None = None


def doctor(context: typer.Context) -> None:
    """Check configuration, database, log, projections, feeds, alerts, clock, disk and copies; exits 1 at a fault.

    Example: tracker doctor
    """
    faults = 0
    for finding in _examine(context):
        faults += finding.fault is not None
        mark = "ok   " if finding.fault is None else "FAULT"
        typer.echo(f"{mark} {finding.about:<14} {finding.fault or finding.found}")
    if faults:
        raise typer.Exit(1)


def _examine(context: typer.Context) -> Iterator[Finding]:
    """Look from the ground up; where one floor does not hold, the floors above cannot be looked at."""
    from tracker.domain.errors import TrackerError

    try:
        settings = settings_of(context)
    except TrackerError as error:
        yield Finding("configuration", "", str(error))
        return
    yield Finding("configuration", f"{settings.folder}, relations {', '.join(sorted(settings.relations))}")
    try:
        engine = engine_of(settings)
    except TrackerError as error:
        yield Finding("database", "", str(error))
        return
    from tracker.log.schema import HEAD

    yield Finding("database", f"{engine.url.render_as_string(hide_password=True)}, schema {HEAD}")
    yield _log(engine)
    yield _readings(engine)
    yield from _projections(engine)
    yield _feeds(engine)
    yield from _alerts(engine, settings)
    yield _clock(engine)
    yield _disk(engine, settings)
    yield _verification(engine)
    yield _backup(engine, settings)


def _log(engine: "Engine") -> Finding:
    from tracker.domain.errors import LogError
    from tracker.log.chain import verify
    from tracker.log.engine import reading

    try:
        with reading(engine) as tx:
            head = verify(tx)
    except LogError as error:
        return Finding("log", "", str(error))
    return Finding("log", f"{head.position} events in {head.number} commits, each where and what it was")


def _readings(engine: "Engine") -> Finding:
    from tracker.domain.errors import ProjectionError
    from tracker.domain.events import ArticleRecorded
    from tracker.log import checkpoints
    from tracker.log.engine import reading
    from tracker.log.store import read
    from tracker.pipeline import READING, broken

    with reading(engine) as tx:
        if read(tx, after=checkpoints.position(tx, READING), types=(ArticleRecorded,), limit=1):
            return Finding("readings", "", "recorded articles wait to be read; run `tracker replay`")
        try:
            failed = len(broken(tx))
        except ProjectionError:
            return Finding("readings", "", "cannot be told while the projection 'articles' is at fault; mend it first")
    if failed:
        way_out = "report the log line of each; `tracker replay` tries them again, with a newer version too"
        return Finding("readings", "", f"the reader broke on {failed} articles; {way_out}")
    return Finding("readings", "every article is read")


def _projections(engine: "Engine") -> Iterator[Finding]:
    from tracker.domain.errors import ProjectionError
    from tracker.log.engine import reading
    from tracker.log.store import head
    from tracker.projections.catalog import ALL
    from tracker.projections.view import view

    with reading(engine) as tx:
        end = head(tx).position
        current = []
        for projection in ALL:
            try:
                position = view(tx, (projection,), known_at=None).position
            except ProjectionError as error:
                yield Finding("projections", "", str(error))
                continue
            if position < end:
                behind = f"{projection.name} stands at {position}, the log at {end}; run `tracker replay`"
                yield Finding("projections", "", behind)
            else:
                current.append(projection.name)
    if current:
        yield Finding("projections", f"current: {', '.join(current)}")


def _alerts(engine: "Engine", settings: "Settings") -> Iterator[Finding]:
    from tracker.alerts.outbox import tallies
    from tracker.log.engine import reading
    from tracker.settings.rules import unset

    wrong = list(unset(settings))
    with reading(engine) as tx:
        told = tallies(tx)
    for alert in settings.alerts:
        own = told.get(alert.name)
        if own is not None and own.given_up:
            way_out = f"mend it, then run `tracker alerts retry {alert.name}`"
            wrong.append(f"{own.given_up} messages of {alert.name} were given up ({own.error}); {way_out}")
        elif own is not None and own.waiting and own.error:
            wrong.append(f"{own.waiting} messages of {alert.name} wait ({own.error}); mend it, they are sent again")
    for line in wrong:
        yield Finding("alerts", "", line)
    if not wrong:
        yield Finding("alerts", f"{len(settings.alerts)} rules, nothing in their way")


def _feeds(engine: "Engine") -> Finding:
    from tracker.domain.errors import ProjectionError
    from tracker.feeds.states import ailing, states
    from tracker.log.engine import reading

    now = clock()
    with reading(engine) as tx:
        try:
            found = states(tx, now=now)
        except ProjectionError:
            return Finding("feeds", "", "cannot be told while the projection 'feeds' is at fault; mend it first")
    ill = [f"{feed.url} {what}" for feed in found if (what := ailing(feed, now=now))]
    if ill:
        more = f" and {len(ill) - 3} more" if len(ill) > 3 else ""
        return Finding("feeds", "", f"{'; '.join(ill[:3])}{more}; see `tracker feeds list`")
    paused, gapped = (sum(map(bool, told)) for told in ([one.paused for one in found], [one.gaps for one in found]))
    return Finding("feeds", f"{len(found)} followed, {paused} paused, {gapped} of which items went unseen at some time")


def _clock(engine: "Engine") -> Finding:
    from tracker.log.engine import reading
    from tracker.log.store import head

    with reading(engine) as tx:
        last = head(tx).recorded_at
    now = clock()
    if last is not None and last > now:
        return Finding(
            "clock", "", f"it says {now:%Y-%m-%d %H:%M:%S}, the log's last commit {last:%Y-%m-%d %H:%M:%S}; set it"
        )
    return Finding("clock", f"{now:%Y-%m-%d %H:%M:%S} UTC, after the log's last commit")


def _disk(engine: "Engine", settings: "Settings") -> Finding:
    from tracker.upkeep.space import space

    found = space(engine, settings.disk, settings.backups)
    fault = None if found.enough else f"{found}: the daemon records nothing; free some space"
    return Finding("disk", str(found), fault)


def _verification(engine: "Engine") -> Finding:
    from tracker.log.engine import reading
    from tracker.upkeep.last import last

    with reading(engine) as tx:
        found = last(tx, "verify")
    if found is None:
        return Finding("verification", "by a daemon never yet")
    if found.fault is not None:
        return Finding("verification", "", f"{found.tried:%Y-%m-%d %H:%M} found: {found.fault}")
    return Finding("verification", f"last at {found.tried:%Y-%m-%d %H:%M}, {_age(found.tried)}")


def _backup(engine: "Engine", settings: "Settings") -> Finding:
    from datetime import timedelta

    from tracker.log.engine import reading
    from tracker.upkeep.last import last

    with reading(engine) as tx:
        found = last(tx, "backup")
    by_hand = "`tracker db backup` makes one now"
    if found is None or found.done is None:
        if found is not None and found.fault is not None:
            return Finding("backup", "", f"{found.tried:%Y-%m-%d %H:%M} failed: {found.fault}")
        if settings.backups.folder:
            return Finding("backup", "", f"none was made yet; the daemon makes one when it starts, {by_hand}")
        return Finding("backup", "none are made; set backups.folder, and the daemon makes one a night")
    newest = f"last {found.file} at {found.done:%Y-%m-%d %H:%M}, {_age(found.done)}"
    if found.fault is not None:
        return Finding("backup", "", f"{found.tried:%Y-%m-%d %H:%M} failed: {found.fault}; {newest}")
    if settings.backups.folder and clock() - found.done > timedelta(days=2):
        return Finding("backup", "", f"{newest}; see that a daemon runs, {by_hand}")
    return Finding("backup", newest)


def _age(moment: "datetime") -> str:
    hours = (clock() - moment).total_seconds() / 3600
    return f"{hours / 24:.0f} days ago" if hours > 48 else f"{hours:.0f} hours ago"
