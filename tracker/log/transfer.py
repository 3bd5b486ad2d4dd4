"""The log as a file of JSON Lines, and back: positions, hashes and moments stay what they were.

The first line tells the head that the file leads to; then each commit's events, one a line, and after them the commit
itself. An event's data stands there as it is stored, byte for byte.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from typing import BinaryIO

import msgspec
from sqlalchemy import Connection, Engine

from tracker.domain.errors import ImportRefused, LogError
from tracker.log.append import Batch, commit
from tracker.log.chain import checked
from tracker.log.codec import decode
from tracker.log.engine import writing
from tracker.log.hashes import link
from tracker.log.head import START, Commit, Head, commit_at, head, last_commit
from tracker.log.moments import from_us, to_us

FORMAT = 1


class _Line(msgspec.Struct, frozen=True, kw_only=True, tag_field="line"):
    """What each line has: the word that says what it is."""


class _Log(_Line, frozen=True, kw_only=True, tag="log"):
    """The first line."""

    format: int
    head: Head


class _Event(_Line, frozen=True, kw_only=True, tag="event"):
    """An event of the commit whose line follows."""

    position: int
    stream: str
    version: int
    type: str
    data: msgspec.Raw


class _Commit(_Line, frozen=True, kw_only=True, tag="commit"):
    """A commit, after its events; root and hash in hexadecimal digits."""

    number: int
    position: int
    recorded_at: datetime
    key: str | None
    root: str
    hash: str


_encode = msgspec.json.Encoder().encode
_decode = msgspec.json.Decoder(_Log | _Event | _Commit).decode


def export(tx: Connection, file: BinaryIO, *, progress: Callable[[int], None] | None = None) -> Head:
    """Write the whole log, verified on the way, and return its head.

    Args:
        tx: A transaction of `reading`: the export is the log at one moment.
        file: Takes bytes.
        progress: Told the position reached, once a page.

    Raises:
        BrokenChain: The log is not what was written; the file then ends there, and no import takes it.
    """
    reached = head(tx)
    file.write(_encode(_Log(format=FORMAT, head=reached)) + b"\n")
    file.writelines(_encode(_line(item)) + b"\n" for item in checked(tx, START, progress=progress))
    return reached


def _line(item: Commit | tuple[object, ...]) -> _Event | _Commit:
    match item:
        case Commit(position, number, recorded_at_us, root, hash_, key):
            return _Commit(
                number=number,
                position=position,
                recorded_at=from_us(recorded_at_us),
                key=key,
                root=root.hex(),
                hash=hash_.hex(),
            )
        case (int(position), str(stream), int(version), _, str(type_), bytes(data)):
            return _Event(position=position, stream=stream, version=version, type=type_, data=msgspec.Raw(data))
    raise AssertionError(item)


def import_(
    engine: Engine, file: Iterable[bytes], *, where: str, progress: Callable[[int], None] | None = None
) -> Head:
    """Append what an export holds and the log does not yet, in one transaction, and return the log's head.

    Args:
        engine: Its log is empty or begins as the export does; where it holds all of it, nothing is added.
        file: The lines.
        where: The file's name, for messages.
        progress: Told the position reached, once a commit.

    Raises:
        ImportRefused: A line is broken or missing, does not hash to what it says, holds an event that this version
            cannot read, or tells another story than the log does; nothing was added.
    """
    with writing(engine) as tx:
        lines = _Lines(where, file)
        promised = lines.first()
        own = last_commit(tx)
        before = START
        for batch, line in lines.commits():
            before = _follow(lines, before, batch, line)
            if before.number == own.number and before.hash != own.hash:
                raise lines.refused(f"the log's commit {own.number} is another", "import into an empty database")
            if before.number > own.number:
                _add(tx, lines, batch, before)
            if progress is not None:
                progress(before.position)
        if (before.position, before.hash.hex()) != (promised.position, promised.hash):
            raise lines.refused(f"it ends at position {before.position}, line 1 promises {promised.position}", _AGAIN)
        if before.number < own.number and commit_at(tx, before.position) != before:
            raise lines.refused(f"the log's commit {before.number} is another", "import into an empty database")
        return head(tx)


_AGAIN = "export the log again"


class _Lines:
    """An export, line by line; it knows the line for messages."""

    def __init__(self, where: str, file: Iterable[bytes]) -> None:
        self._where, self._lines, self._number = where, iter(file), 0

    def refused(self, found: str, way_out: str) -> ImportRefused:
        """Return the error that names the line reached."""
        return ImportRefused(self._where, max(self._number, 1), found, way_out=way_out)

    def first(self) -> Head:
        """Return the head that the first line promises."""
        match self._next():
            case _Log(format=1, head=promised):
                return promised
            case _Log(format=other):
                raise self.refused(f"format {other}, expected {FORMAT}", "use the tracker version that exported it")
            case _:
                raise self.refused("this is no export of a log", "give the file that `tracker log export` wrote")

    def commits(self) -> Iterator[tuple[Batch, _Commit]]:
        """Yield each commit with its events."""
        batch = Batch()
        while (line := self._next()) is not None:
            match line:
                case _Event():
                    self._add(batch, line)
                case _Commit():
                    yield batch, line
                    batch = Batch()
                case _:
                    raise self.refused("a second first line", _AGAIN)
        if batch.data:
            raise self.refused("the file ends within a commit", _AGAIN)

    def _add(self, batch: Batch, line: _Event) -> None:
        data = bytes(line.data)
        try:
            decode(line.type, data, line.position)
            batch.add(line.stream, line.version, line.type, data)
        except LogError as error:
            raise self.refused(str(error), "use the tracker version that exported it") from error

    def _next(self) -> _Log | _Event | _Commit | None:
        text = next(self._lines, None)
        if text is None:
            return None
        self._number += 1
        try:
            line: _Log | _Event | _Commit = _decode(text)
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            raise self.refused(f"this is no line of an export ({error})", _AGAIN) from error
        return line


def _follow(lines: _Lines, before: Commit, batch: Batch, line: _Commit) -> Commit:
    """Return the commit that the events and the line make after another, if they say the same."""
    number, position, us = before.number + 1, before.position + len(batch.data), to_us(line.recorded_at)
    hash_ = link(before.hash, batch.root, number=number, position=position, recorded_at_us=us, key=line.key)
    found = (line.number, line.position, line.root, line.hash)
    if found != (number, position, batch.root.hex(), hash_.hex()):
        raise lines.refused(f"commit {line.number} does not hold what it says", _AGAIN)
    return Commit(position, number, us, batch.root, hash_, line.key)


def _add(tx: Connection, lines: _Lines, batch: Batch, made: Commit) -> None:
    try:
        receipt = commit(tx, batch, now_us=made.recorded_at_us, key=made.key)
    except LogError as error:
        raise lines.refused(str(error), _AGAIN) from error
    if receipt.hash != made.hash.hex():
        raise lines.refused(f"commit {made.number} comes out as {receipt.hash} here", _AGAIN)
