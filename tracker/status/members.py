"""The daemons that run, each with a row of its own that it keeps fresh."""

from datetime import datetime

import msgspec
from sqlalchemy import Connection, delete, select

from tracker.log.inserts import insert_into
from tracker.log.moments import from_us, to_us
from tracker.log.operating import daemons


class Member(msgspec.Struct, frozen=True, kw_only=True):
    """A daemon as it describes itself; `leads` is since when it does, `says` what it does or why it stands by."""

    id: str
    host: str
    pid: int
    version: str
    address: str | None
    started: datetime
    seen: datetime
    leads: datetime | None
    says: str


def write(tx: Connection, member: Member) -> None:
    """Put down how a daemon is, in place of what it said before."""
    row = {
        "id": member.id,
        "host": member.host,
        "pid": member.pid,
        "version": member.version,
        "address": member.address,
        "started_us": to_us(member.started),
        "seen_us": to_us(member.seen),
        "leads_us": to_us(member.leads) if member.leads else None,
        "says": member.says,
    }
    made = insert_into(daemons, tx.dialect.name)
    tx.execute(made.values(row).on_conflict_do_update(index_elements=[daemons.c.id], set_=row))


def remove(tx: Connection, member: str) -> None:
    """Forget a daemon, as one that stopped cleanly wants it."""
    tx.execute(delete(daemons).where(daemons.c.id == member))


def members(tx: Connection) -> list[Member]:
    """Return the daemons, the one that leads first, then by their names."""
    found = [
        Member(
            id=row.id,
            host=row.host,
            pid=row.pid,
            version=row.version,
            address=row.address,
            started=from_us(row.started_us),
            seen=from_us(row.seen_us),
            leads=from_us(row.leads_us) if row.leads_us is not None else None,
            says=row.says,
        )
        for row in tx.execute(select(daemons))
    ]
    return sorted(found, key=lambda member: (member.leads is None, member.id))
