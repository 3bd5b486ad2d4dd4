"""Publication dates as a source states them: taken when they can be true, refused when they cannot."""

from datetime import date, timedelta

from tracker.domain.errors import SourceError
from tracker.sources.origin import Origin

_EARLIEST = date(1900, 1, 1)
_AHEAD = timedelta(days=1)  # time zones: tomorrow is already here somewhere


def publication_date(stated: str, origin: Origin) -> date:
    """Return the day of `YYYY-MM-DD`, with or without a time behind it.

    Raises:
        SourceError: There is no such day, or it lies in the future or before 1900.
    """
    try:
        day = date.fromisoformat(stated.strip()[:10])
    except ValueError:
        raise SourceError(
            origin.where, f"{stated!r} is no date", way_out="write the day as YYYY-MM-DD, or leave it out"
        ) from None
    if day > origin.today + _AHEAD:
        raise SourceError(
            origin.where, f"published {day}, which is still to come", way_out="mend the date, or leave it out"
        )
    if day < _EARLIEST:
        raise SourceError(origin.where, f"published {day}, before 1900", way_out="mend the date, or leave it out")
    return day
