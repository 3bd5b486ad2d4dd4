"""Option values that are one of a few, or a code, checked with one line that names the option."""

import sys
from collections.abc import Sequence

from tracker.domain.errors import UsageError
from tracker.domain.places import COUNTRIES


def chosen(option: str, value: str | None, known: Sequence[str]) -> str:
    """Return the value; for None the first of the known ones on a terminal, else the second.

    Raises:
        UsageError: The value is none of the known ones.
    """
    if value is None:
        return known[0] if sys.stdout.isatty() else known[1]
    if value not in known:
        raise UsageError(f"{option} {value!r} is not known; write {' or '.join(known)}")
    return value


def country(option: str, value: str | None) -> str | None:
    """Return the code of a country, or None where none was given.

    Raises:
        UsageError: There is no such country.
    """
    if value is not None and value not in COUNTRIES:
        raise UsageError(f"{option} {value!r} is no country; write its ISO 3166 code, as AZ")
    return value
