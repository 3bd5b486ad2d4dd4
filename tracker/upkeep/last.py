"""What became of each chore when it was last tried: a row each, for whoever asks whether all is well."""

from datetime import datetime
from typing import Literal

import msgspec
from sqlalchemy import Connection, select

from tracker.log.inserts import insert_into
from tracker.log.moments import to_us
from tracker.log.operating import upkeep

Chore = Literal["verify", "backup", "tidy"]


class Last(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A chore's last attempt, and its last success. Moments are in UTC."""

    tried: datetime
    fault: str | None = None  # what it found, or what kept it from its end: one line; None where all is well
    night: datetime | None = None  # the night that it is done for
    done: datetime | None = None  # when it last ended well
    head: str | None = None  # up to which the log holds, or which the last good copy holds, as `Head.parse` reads it
    broken: int | None = None  # the first position of the log that does not hold, until it is found whole again
    whole: datetime | None = None  # the night of the last verification from the start
    file: str | None = None  # the last good copy
    bytes: int = 0  # its size


_encode = msgspec.json.Encoder().encode
_decode = msgspec.json.Decoder(Last).decode


def last(tx: Connection, name: Chore) -> Last | None:
    """Return what became of a chore, None where it was never tried."""
    found = tx.execute(select(upkeep.c.data).where(upkeep.c.name == name)).scalar()
    return None if found is None else _decode(found)


def note(tx: Connection, name: Chore, made: Last) -> None:
    """Put on record what became of a chore."""
    insert = insert_into(upkeep, tx.dialect.name)
    row = {"at_us": to_us(made.tried), "data": _encode(made)}
    tx.execute(insert.values(name=name, **row).on_conflict_do_update(index_elements=["name"], set_=row))
