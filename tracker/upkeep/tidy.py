"""Rows that are over: daemons long dead, messages long delivered, servers' requests for silence that ended."""

from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, or_

from tracker.log.moments import to_us
from tracker.log.operating import daemons, deliveries, hosts

_DEAD = timedelta(days=1)
_DELIVERED = timedelta(days=90)
_LONGEST_SILENCE = timedelta(days=8)  # a week is the most that a server is granted; more was noted under a wrong clock


def tidy(tx: Connection, *, now: datetime) -> int:
    """Remove them, and return how many. A daemon that lives shows itself again within seconds."""
    unseen = or_(daemons.c.seen_us < to_us(now - _DEAD), daemons.c.seen_us > to_us(now + _DEAD))
    told = (deliveries.c.state == "delivered") & (deliveries.c.done_us < to_us(now - _DELIVERED))
    over = or_(hosts.c.until_us < to_us(now), hosts.c.until_us > to_us(now + _LONGEST_SILENCE))
    gone = (
        tx.execute(delete(daemons).where(unseen)),
        tx.execute(delete(deliveries).where(told)),
        tx.execute(delete(hosts).where(over)),
    )
    return sum(each.rowcount for each in gone)
