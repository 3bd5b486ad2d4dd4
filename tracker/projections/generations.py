"""Which generation of a projection's tables is live, and which stand beside it.

A projection's rows lie in tables of a generation, `offices_g2`; one row here is the pointer that readers follow, in
the same transaction in which they read. How far a generation is, its checkpoint in the log's table says.
"""

from collections.abc import Iterable
from functools import lru_cache
from typing import Any, Literal, NamedTuple

import msgspec
from sqlalchemy import (
    BigInteger,
    Column,
    Connection,
    Index,
    Integer,
    MetaData,
    Select,
    Table,
    Text,
    Update,
    bindparam,
    cast,
    delete,
    func,
    insert,
    inspect,
    literal,
    select,
    text,
    update,
)

from tracker.domain.errors import CheckpointMoved, ProjectionOutdated, ProjectionStopped
from tracker.log.driver import run
from tracker.log.tables import checkpoints
from tracker.projections.base import Projection, Row
from tracker.projections.fold import Fault
from tracker.projections.storage import among, table_of

Role = Literal["live", "building", "checking", "previous", "dropped"]

_METADATA = MetaData()
_generations = Table(
    "projections",
    _METADATA,
    Column("projection", Text, primary_key=True),
    Column("generation", Integer, primary_key=True),
    Column("version", Integer, nullable=False),  # of the code that folds it
    Column("role", Text, nullable=False),
    Column("stopped_at", BigInteger),  # the event that it cannot apply
    Column("stopped_type", Text),
    Column("stopped_cause", Text),
)
_is_live = _generations.c.role == "live"
Index("projections_live", _generations.c.projection, unique=True, sqlite_where=_is_live, postgresql_where=_is_live)

_SUBSCRIPTION = literal("projection-") + _generations.c.projection + "-" + cast(_generations.c.generation, Text)
_REGISTERED = (
    select(_generations, func.coalesce(checkpoints.c.position, 0))
    .join_from(_generations, checkpoints, checkpoints.c.subscription == _SUBSCRIPTION, isouter=True)
    .where(_generations.c.role != "dropped")
    .order_by(_generations.c.projection, _generations.c.generation)
)
_LOCK = 0x7261636B  # any number that no other use of advisory locks in this database has


_encode = msgspec.json.Encoder().encode


class Generation(msgspec.Struct, frozen=True, kw_only=True):
    """A generation of a projection's rows, folded up to `position`; `stopped` is the event that it cannot apply."""

    projection: str
    generation: int
    version: int
    role: Role
    position: int
    stopped: Fault | None

    @property
    def subscription(self) -> str:
        """The name of its checkpoint, as `_SUBSCRIPTION` makes it too."""
        return f"projection-{self.projection}-{self.generation}"


def generations(tx: Connection) -> list[Generation]:
    """Return the generations of all projections, oldest first; none where nothing was ever projected."""
    return registered(tx) if inspect(tx).has_table(_generations.name) else []


def registered(tx: Connection) -> list[Generation]:
    """Return the generations of all projections where it is known that there are some."""
    return [_generation(row) for row in run(tx, _REGISTERED)]


def live(tx: Connection) -> dict[str, Generation]:
    """Return the live generation of each projection that has one."""
    return {found.projection: found for found in generations(tx) if found.role == "live"}


def require_current(projection: Projection, generation: Generation | None) -> None:
    """Return when the rows of a generation are what this code would have built.

    Raises:
        ProjectionOutdated: They were never built, or by another version.
        ProjectionStopped: They end before an event that cannot be applied.
    """
    if generation is None or generation.version != projection.version:
        built_by = generation.version if generation is not None else None
        raise ProjectionOutdated(projection.name, built_by=built_by, expected=projection.version)
    if generation.stopped is not None:
        position, type_, cause = generation.stopped
        raise ProjectionStopped(projection.name, position=position, type_=type_, cause=cause)


def lock(tx: Connection) -> None:
    """Keep others from changing generations until the transaction ends, and make the registry where it is missing."""
    if tx.dialect.name == "postgresql":  # on SQLite, a writing transaction is alone anyway
        tx.execute(select(func.pg_advisory_xact_lock(_LOCK)))
    _METADATA.create_all(tx)


def begin(tx: Connection, projection: Projection, role: Role) -> Generation:
    """Make the tables of a new generation, empty. The caller holds the lock."""
    newest = tx.execute(
        select(func.max(_generations.c.generation)).where(_generations.c.projection == projection.name)
    ).scalar()
    made = Generation(
        projection=projection.name,
        generation=(newest or 0) + 1,
        version=projection.version,
        role=role,
        position=0,
        stopped=None,
    )
    table_of(projection, made.generation).create(tx)
    tx.execute(
        insert(_generations).values(
            projection=made.projection, generation=made.generation, version=made.version, role=made.role
        )
    )
    tx.execute(insert(checkpoints).values(subscription=made.subscription, position=0))
    return made


def drop(tx: Connection, generation: Generation) -> None:
    """Remove a generation's table. The caller holds the lock.

    Its number is never given out again: a process that still folds into it must not find another under its name.
    """
    tx.execute(text(f"DROP TABLE IF EXISTS {generation.projection}_g{generation.generation}"))
    tx.execute(update(_generations).where(_this(generation)).values(role="dropped"))
    tx.execute(delete(checkpoints).where(checkpoints.c.subscription == generation.subscription))


def point(tx: Connection, generation: Generation) -> None:
    """Make a generation the live one; the one before stays, for a way back. The caller holds the lock."""
    of_projection = _generations.c.projection == generation.projection
    tx.execute(update(_generations).where(of_projection, _is_live).values(role="previous"))
    tx.execute(update(_generations).where(_this(generation)).values(role="live"))


def advance(tx: Connection, some: Iterable[Generation], *, expected: int, to: int) -> None:
    """Move the checkpoints of generations together, if all of them still stand where they were.

    Raises:
        CheckpointMoved: Another process moved one; the caller's transaction must not commit.
    """
    names = [generation.subscription for generation in some]
    held = {"names": names} if tx.dialect.name == "postgresql" else {"names": _encode(names).decode()}
    statements = _checkpoint_statements(tx.dialect.name)
    standing = dict(run(tx, statements.hold, held).fetchall())
    for name in names:
        if standing.get(name) != expected:
            raise CheckpointMoved(name, expected=expected, actual=standing.get(name, 0))
    run(tx, statements.move, held | {"to_position": to})


def stop(tx: Connection, generation: Generation, fault: Fault) -> None:
    """Put on record that a generation met an event that it cannot apply."""
    tx.execute(
        update(_generations)
        .where(_this(generation))
        .values(stopped_at=fault.position, stopped_type=fault.type, stopped_cause=fault.cause)
    )


class _CheckpointStatements(NamedTuple):
    hold: Select[Any]
    move: Update


@lru_cache
def _checkpoint_statements(dialect: str) -> _CheckpointStatements:
    """Hold first, in one order everywhere: two processes must not wait for each other's checkpoints in a ring."""
    ours = among(checkpoints.c.subscription, "names", dialect)
    hold = select(checkpoints.c.subscription, checkpoints.c.position).where(ours)
    return _CheckpointStatements(
        hold=hold.order_by(checkpoints.c.subscription).with_for_update(),
        move=update(checkpoints).where(ours).values(position=bindparam("to_position")),
    )


def _this(generation: Generation) -> Any:
    return (_generations.c.projection == generation.projection) & (_generations.c.generation == generation.generation)


def _generation(row: Row) -> Generation:
    projection, generation, version, role, stopped_at, stopped_type, stopped_cause, position = row
    stopped = Fault(stopped_at, stopped_type, stopped_cause) if stopped_at is not None else None
    return Generation(
        projection=projection, generation=generation, version=version, role=role, position=position, stopped=stopped
    )
