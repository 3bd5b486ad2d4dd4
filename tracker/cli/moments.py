"""Days of the world and moments of the log, as people type them."""

from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING

from tracker.domain.errors import UsageError

if TYPE_CHECKING:
    from sqlalchemy import Connection


def day(option: str, text: str) -> date:
    """Return the day of `YYYY-MM-DD`.

    Raises:
        UsageError: There is no such day.
    """
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise UsageError(f"{option} {text!r} is no day; write it as 2022-03-01") from None


def position_known(tx: "Connection", text: str | None) -> int | None:
    """Return the log position of a position or a moment, None for None; a bare day means its end, in UTC.

    Raises:
        UsageError: The text is neither, or the log has no such position.
    """
    from tracker.log.store import head, position_at

    if text is None:
        return None
    if text.isdecimal():
        end = head(tx).position
        if int(text) > end:
            raise UsageError(f"--known-at {text}: the log ends at position {end}")
        return int(text)
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise UsageError(
            f"--known-at {text!r} is no position, day or moment; write 12, 2022-03-01 or 2022-03-01T12:00"
        ) from None
    if len(text) <= len("2022-03-01"):
        moment = datetime.combine(moment, time.max)
    return position_at(tx, moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC))
