"""What a server's headers say about time. Names are in lower case, as in an answer."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

_SECONDS = re.compile(r"\d{1,10}")
_DIRECTIVE = re.compile(r"""([\w-]+)(?:\s*=\s*"?([^",\s]*))?""")


def retry_after_s(headers: Mapping[str, str], now: datetime) -> int | None:
    """Return for how many seconds a server asks to be left alone; None where it does not, or not legibly."""
    written = headers.get("retry-after", "").strip()
    if _SECONDS.fullmatch(written):
        return int(written)
    until = _moment(written)
    return None if until is None else max(0, round((until - _sent(headers, now)).total_seconds()))


def fresh_s(headers: Mapping[str, str], now: datetime) -> int | None:
    """Return for how many seconds more an answer may be taken for current; None where its server does not say.

    `max-age` counts before Expires, both less the Age that the answer came with.
    """
    control = {name.lower(): value for name, value in _DIRECTIVE.findall(headers.get("cache-control", ""))}
    age = headers.get("age", "").strip()
    passed = int(age) if _SECONDS.fullmatch(age) else 0
    if "no-cache" in control or "no-store" in control:
        return 0
    if _SECONDS.fullmatch(control.get("max-age", "")):
        return max(0, int(control["max-age"]) - passed)
    if "expires" not in headers:
        return None
    until = _moment(headers["expires"])  # whatever is no moment, "0" above all, means: already over
    return 0 if until is None else max(0, round((until - _sent(headers, now)).total_seconds()) - passed)


def _sent(headers: Mapping[str, str], now: datetime) -> datetime:
    """Return when the server says that it answered: its moments are of its own clock, which may be wrong."""
    return _moment(headers.get("date", "")) or now


def _moment(written: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(written)
    except (ValueError, IndexError, TypeError, OverflowError):
        return None
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment
