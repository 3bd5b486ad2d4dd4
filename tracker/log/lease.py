"""Who does what only one process may do at a time.

No clock of the wall is asked, so none can be wrong: the holder counts its signs of life in the row, and who waits
counts on its own clock, which only runs forward, for how long that number has not moved. Each holder has an epoch of
its own, which its transactions check, so that one who was stopped and woken after another took over writes nothing.
"""

from typing import Any

import msgspec
from sqlalchemy import Connection, Engine, Text, bindparam, func, select, update

from tracker.domain.errors import LeaseLost
from tracker.log.driver import run
from tracker.log.engine import reading, writing
from tracker.log.inserts import insert_into
from tracker.log.operating import leases

# Of the time to live. The holder stops before another may begin, and a look that comes a little early counts as well.
_TRUSTED, _SILENT = 2 / 3, 5 / 6


class Standing(msgspec.Struct, frozen=True, kw_only=True):
    """A lease as its row tells it: `holder` is None where it was given back, `beat` counts the holder's life signs."""

    holder: str | None
    epoch: int
    beat: int


_OURS = leases.c.name == bindparam("lease")
_STANDING = select(leases.c.holder, leases.c.epoch, leases.c.beat).where(_OURS)
_ENDED = _STANDING.with_for_update()  # waits until the transactions that the holder guards have ended
# Shares the key alone, so that the holder's own signs of life need not wait for its transactions.
_GUARD_POSTGRESQL = select(
    leases.c.holder,
    leases.c.epoch,
    func.set_config("idle_in_transaction_session_timeout", bindparam("patience", type_=Text), True),
).where(_OURS).with_for_update(read=True, key_share=True)  # fmt: skip
_TAKE = (
    update(leases)
    .where(_OURS, leases.c.epoch == bindparam("seen_epoch"), leases.c.beat == bindparam("seen_beat"))
    .values(holder=bindparam("new_holder"), epoch=leases.c.epoch + 1, beat=0)
)
_MINE = (_OURS, leases.c.epoch == bindparam("my_epoch"), leases.c.holder == bindparam("me"))
_BEAT = update(leases).where(*_MINE).values(beat=leases.c.beat + 1)
_GIVE_BACK = update(leases).where(*_MINE).values(holder=None, beat=leases.c.beat + 1)


class Lease:
    """One process's side of a lease; safe to ask from any thread, moved along by one.

    Args:
        name: What is leased.
        holder: This process, by a name that no other bears, not even one with its number after it.
        ttl_s: Who gives no sign of life for about so long leads no longer; signs are due every third of it.
    """

    def __init__(self, engine: Engine, name: str, holder: str, *, ttl_s: float) -> None:
        self._engine, self.name, self.holder, self.ttl_s = engine, name, holder, ttl_s
        self.epoch: int | None = None  # while it is ours, as far as we know
        self.seen: Standing | None = None  # the last look at another's
        self.silent_s = 0.0  # for how long the other has given no sign
        self._looked_s = self._beat_s = 0.0

    def leads(self, now_s: float) -> bool:
        """Tell whether the work may go on: ours, and nobody could have taken it for given up yet."""
        return self.epoch is not None and now_s - self._beat_s < self.ttl_s * _TRUSTED

    def step(self, now_s: float) -> bool:
        """Give a sign of life, or look whether the holder gives one and take over where not; tell whether it is ours.

        Args:
            now_s: The moment on a clock of this process that only runs forward.

        Raises:
            LeaseLost: It was ours, and another took over.
        """
        return self._beat(now_s) if self.epoch is not None else self._observe(now_s)

    def release(self) -> None:
        """Give it back, so that another need not wait; nothing happens where it is not ours any more."""
        if self.epoch is not None:
            with writing(self._engine) as tx:
                tx.execute(_GIVE_BACK, self._mine())
            self.epoch = None

    def guard(self, tx: Connection) -> None:
        """Let a transaction go on that only the holder may commit; a takeover waits until it has ended.

        Where the process falls silent within it, PostgreSQL ends it, so that others need not wait for ever.

        Raises:
            LeaseLost: It is not ours; the transaction must not commit.
        """
        epoch = self.epoch
        given = {"lease": self.name, "patience": f"{2 * self.ttl_s * 1000:.0f}"}
        row = run(tx, _GUARD_POSTGRESQL if tx.dialect.name == "postgresql" else _STANDING, given).fetchone()
        if row is None or epoch is None or row[1] != epoch:
            raise LeaseLost(self.name, epoch=epoch or 0, holder=row[0] if row else None)

    def _beat(self, now_s: float) -> bool:
        with writing(self._engine) as tx:
            alive = tx.execute(_BEAT, self._mine()).rowcount == 1
            other = None if alive else standing(tx, self.name)
        if alive:
            self._beat_s = now_s
            return True
        lost, self.epoch = self.epoch or 0, None
        self._look(other, now_s)
        raise LeaseLost(self.name, epoch=lost, holder=other.holder if other else None)

    def _observe(self, now_s: float) -> bool:
        with reading(self._engine) as tx:
            found = standing(tx, self.name)
        self._look(found, now_s)
        if (
            found is not None and found.holder == self.holder
        ):  # a takeover of which we did not hear that it went through
            self.epoch = found.epoch
        elif found is None or found.holder is None or self.silent_s >= self.ttl_s * _SILENT:
            with writing(self._engine) as tx:
                taken = _take(tx, self.name, self.holder, found)
            self.epoch = taken
        if self.epoch is not None:
            self._beat_s = now_s
        return self.epoch is not None

    def _look(self, found: Standing | None, now_s: float) -> None:
        if found != self.seen:
            self.silent_s = 0.0
        else:
            # Time in which we did not look ourselves, as a machine that slept, is nobody's silence.
            self.silent_s += min(now_s - self._looked_s, self.ttl_s / 2)
        self.seen, self._looked_s = found, now_s

    def _mine(self) -> dict[str, Any]:
        return {"lease": self.name, "my_epoch": self.epoch, "me": self.holder}


def standing(tx: Connection, name: str) -> Standing | None:
    """Return a lease as it stands, None where nobody ever held it."""
    row = run(tx, _STANDING, {"lease": name}).fetchone()
    return None if row is None else Standing(holder=row[0], epoch=row[1], beat=row[2])


def _take(tx: Connection, name: str, holder: str, seen: Standing | None) -> int | None:
    """Take a lease if it still stands as it was seen, and return the new epoch."""
    if seen is None:
        first = insert_into(leases, tx.dialect.name).values(name=name, holder=holder, epoch=1, beat=0)
        return tx.execute(first.on_conflict_do_nothing().returning(leases.c.epoch)).scalar()
    run(tx, _ENDED, {"lease": name}).fetchone()
    given = {"lease": name, "seen_epoch": seen.epoch, "seen_beat": seen.beat, "new_holder": holder}
    return seen.epoch + 1 if tx.execute(_TAKE, given).rowcount == 1 else None
