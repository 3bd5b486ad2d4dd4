"""The folder of the backups: how copies are named, and which of them stay.

A copy bears its name only once it was tried; what is still being made or tried lies under a hidden name.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

_STAMP = "%Y%m%dT%H%M%SZ"
_NAME = re.compile(r"tracker-(?P<log>[0-9a-f]{8})-(?P<stamp>\d{8}T\d{6}Z)\.(?:db|jsonl)")
_UNFINISHED = re.compile(r"\.tracker-(?P<log>[0-9a-f]{8})-\d{8}T\d{6}Z\.unfinished.*", re.DOTALL)


class Copy(NamedTuple):
    """A copy of a log; `log` tells it from other logs' in the same folder."""

    made: datetime
    path: Path


def name_of(log: str, now: datetime, *, ending: str) -> str:
    """Return the name of a copy made now."""
    return f"tracker-{log}-{now.astimezone(UTC):{_STAMP}}.{ending}"


def unfinished_name(log: str, now: datetime) -> str:
    """Return the name of a copy while it is made and tried."""
    return f".tracker-{log}-{now.astimezone(UTC):{_STAMP}}.unfinished"


def copies(folder: Path, log: str) -> list[Copy]:
    """Return the copies of a log, oldest first; whatever else lies there is none of ours."""
    found = []
    for path in folder.iterdir():
        match = _NAME.fullmatch(path.name)
        if match is None or match["log"] != log or path.is_symlink() or not path.is_file():
            continue
        try:
            made = datetime.strptime(match["stamp"], _STAMP).replace(tzinfo=UTC)
        except ValueError:  # the digits are no day: no name of ours
            continue
        found.append(Copy(made, path))
    return sorted(found)


def leftovers(folder: Path, log: str) -> list[Path]:
    """Return what killed runs left unfinished."""
    return [
        path
        for path in folder.iterdir()
        if (match := _UNFINISHED.fullmatch(path.name)) is not None and match["log"] == log and path.is_file()
    ]


def superfluous(found: Sequence[Copy], *, newest: Path, now: datetime, daily: int, weekly: int) -> list[Copy]:
    """Return the copies that may go: all but the newest one of each of the last days and weeks that have one.

    Args:
        found: All copies of the log.
        newest: The copy that was just tried; it stays, whatever its name says.
        now: Copies dated later were made under a wrong clock, or the clock is wrong now: they stay and do not count.
        daily: How many days.
        weekly: How many weeks, from Monday.
    """
    past = sorted((copy for copy in found if copy.made <= now), reverse=True)
    keep = {newest, *_newest_of_each(past, "%Y-%m-%d", daily), *_newest_of_each(past, "%G-%V", weekly)}
    return [copy for copy in reversed(past) if copy.path not in keep]


def _newest_of_each(newest_first: Iterable[Copy], period: str, count: int) -> list[Path]:
    of_each: dict[str, Path] = {}
    for copy in newest_first:
        of_each.setdefault(f"{copy.made:{period}}", copy.path)
    return list(of_each.values())[:count]
