"""How far each subscription has come, moved by whoever knows where it stands."""

from sqlalchemy import Connection, select, update

from tracker.domain.errors import CheckpointMoved
from tracker.log.inserts import insert_into
from tracker.log.tables import checkpoints


def position(tx: Connection, subscription: str) -> int:
    """Return the last position that a subscription finished, 0 before it began."""
    return begun(tx, subscription) or 0


def begun(tx: Connection, subscription: str) -> int | None:
    """Return the last position that a subscription finished, None where it never began."""
    found = tx.execute(select(checkpoints.c.position).where(checkpoints.c.subscription == subscription)).scalar()
    return None if found is None else int(found)


def advance(tx: Connection, subscription: str, *, expected: int, to: int) -> None:
    """Move a subscription, if it still stands at `expected`, in the transaction of what was done up to there.

    Raises:
        CheckpointMoved: Another process moved it; the caller's transaction must not commit.
    """
    mine = checkpoints.c.subscription == subscription
    moves = update(checkpoints).where(mine, checkpoints.c.position == expected).values(position=to)
    moved = tx.execute(moves).rowcount == 1
    if not moved and expected == 0:
        begins = insert_into(checkpoints, tx.dialect.name).values(subscription=subscription, position=to)
        begins = begins.on_conflict_do_nothing()  # whoever began it first gets its row back, the other none
        moved = tx.execute(begins.returning(checkpoints.c.position)).first() is not None
    if not moved:
        raise CheckpointMoved(subscription, expected=expected, actual=position(tx, subscription))
