"""What is to be done at night, and the one function that does it and puts on record what became of it."""

from collections.abc import Callable
from datetime import datetime
from typing import get_args

import msgspec
import structlog
from sqlalchemy import Connection, Engine

from tracker.domain.errors import BrokenChain, LeaseLost, TrackerError
from tracker.log.chain import verify
from tracker.log.engine import reading, writing
from tracker.log.head import Head
from tracker.settings import Settings
from tracker.upkeep.backup import back_up
from tracker.upkeep.last import Chore, Last, last, note
from tracker.upkeep.nights import due, night, week_over
from tracker.upkeep.tidy import tidy

CHORES: tuple[Chore, ...] = get_args(Chore)  # in the order in which they are done

logger = structlog.get_logger()

Clock = Callable[[], datetime]
Guard = Callable[[Connection], None]  # raises LeaseLost where another process does the chores by now
Probe = Callable[[str], None]  # called at named points with nothing half done but what a crash there would leave


class _StoppedError(Exception):
    """Whoever runs us wants to go; nothing is noted, so the chore is due again."""


def chores(engine: Engine, settings: Settings, now: datetime) -> list[Chore]:
    """Return which chores are due, in the order in which to do them."""
    wanted = [chore for chore in CHORES if chore != "backup" or settings.backups.folder]
    with reading(engine) as tx:
        return [chore for chore in wanted if due(last(tx, chore), now=now, at=settings.backups.at)]


def back_up_now(engine: Engine, settings: Settings, *, now: datetime) -> Last:
    """Make tonight's copy by hand, and note that it is there.

    Raises:
        UnfitBackup: As `back_up`.
    """
    made = _back_up(engine, settings, Last(tried=now), now=now, step=lambda _point: None)
    made = msgspec.structs.replace(made, night=night(now, settings.backups.at), done=now)
    with writing(engine) as tx:
        note(tx, "backup", made)
    return made


def run(
    chore: Chore,
    engine: Engine,
    settings: Settings,
    *,
    clock: Clock,
    guard: Guard = lambda _tx: None,
    stop: Callable[[], bool] = lambda: False,
    probe: Probe = lambda _point: None,
) -> Last | None:
    """Do a chore now, due or not; note what became of it, and return that. Its faults are logged, not raised.

    Args:
        chore: The chore.
        engine: The database.
        settings: When nights begin, where copies go, how much space must stay free.
        clock: The clock on the wall.
        guard: Called in each transaction that writes.
        stop: Asked every second or so; once it says so the chore is left as if it had not begun, and None returned.
        probe: For tests.

    Raises:
        LeaseLost: By `guard`.
        DatabaseError: What became of it could not be noted.
    """

    def step(point: str) -> None:
        probe(point)
        if stop():
            raise _StoppedError

    with reading(engine) as tx:
        before = last(tx, chore)
    now = clock()
    this = night(now, settings.backups.at)
    kept = msgspec.structs.replace(before, tried=now, fault=None) if before is not None else Last(tried=now)
    try:
        match chore:
            case "verify":
                whole = week_over(before, now=now, at=settings.backups.at)
                made = _verify(engine, kept, this, whole=whole, step=step)
            case "backup":
                made = _back_up(engine, settings, kept, now=now, step=step)
            case "tidy":
                made = _tidy(engine, kept, now=now, guard=guard)
        made = msgspec.structs.replace(made, night=this, done=clock() if made.fault is None else made.done)
    except _StoppedError:
        logger.info("chore left", chore=chore)
        return None
    except LeaseLost:
        raise
    except TrackerError as error:
        logger.error("chore failed", chore=chore, fault=str(error))  # noqa: TRY400 - the line says it all
        made = msgspec.structs.replace(kept, fault=str(error))
    probe("chore done")
    with writing(engine) as tx:
        guard(tx)
        note(tx, chore, made)
    probe("chore noted")
    return made


def _verify(engine: Engine, kept: Last, this: datetime, *, whole: bool, step: Probe) -> Last:
    since = Head.parse(kept.head) if kept.head is not None else None

    def progress(_position: int) -> None:
        step("verify: page")

    try:
        with reading(engine) as tx:
            # A chain cannot tell that its end was cut off; the head that was kept can, so it is asked even then.
            head = verify(tx, since=since, progress=progress)
            if whole and since is not None:
                head = verify(tx, progress=progress)
    except BrokenChain as error:
        logger.error("chain broken", position=error.position, fault=str(error))  # noqa: TRY400
        return msgspec.structs.replace(kept, fault=str(error), broken=error.position)
    logger.info("verified", events=head.position, since=0 if whole or since is None else since.position)
    return msgspec.structs.replace(kept, head=head.text, broken=None, whole=this if whole else kept.whole)


def _back_up(engine: Engine, settings: Settings, kept: Last, *, now: datetime, step: Probe) -> Last:
    made = back_up(engine, settings.backups, settings.disk, now=now, step=step)
    logger.info("backed up", file=str(made.path), bytes=made.size, events=made.head.position, removed=made.removed)
    return msgspec.structs.replace(kept, head=made.head.text, file=str(made.path.absolute()), bytes=made.size)


def _tidy(engine: Engine, kept: Last, *, now: datetime, guard: Guard) -> Last:
    with writing(engine) as tx:
        guard(tx)
        removed = tidy(tx, now=now)
    logger.info("tidied", removed=removed)
    return kept
