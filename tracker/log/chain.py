"""Walks the log and finds the first place where it is not what was written."""

from collections.abc import Callable, Iterator
from hashlib import sha256

from sqlalchemy import Connection

from tracker.domain.errors import BrokenChain
from tracker.log.driver import Row
from tracker.log.hashes import leaf, link
from tracker.log.head import START, Commit, Head, commit_at, commits_after, head_of
from tracker.log.moments import from_us
from tracker.log.read import PAGE, stored

_BEFORE_ALL = -(2**63)  # so that a row slipped in before position 1 is met, too


def verify(tx: Connection, *, since: Head | None = None, progress: Callable[[int], None] | None = None) -> Head:
    """Recompute every hash and return the head; memory stays flat however long the log.

    Args:
        tx: A transaction of `reading`.
        since: A head kept elsewhere. The log must still hold it, which shows a cut tail or a log replaced as a whole;
            what came before it was verified then, and only what follows is now.
        progress: Told the position reached, once a page.

    Raises:
        BrokenChain: The log was changed; its position is the first that does not hold.
    """
    last = START if since is None else _kept(tx, since)
    for item in checked(tx, last, progress=progress):
        if isinstance(item, Commit):
            last = item
    return head_of(last)


def checked(tx: Connection, before: Commit, *, progress: Callable[[int], None] | None = None) -> Iterator[Row | Commit]:
    """Yield the stored events after a commit, and after those of each commit the commit itself, once it is verified.

    Raises:
        BrokenChain: As `verify`.
    """
    position = before.position + 1
    try:
        for item in _walk(tx, before, progress):
            yield item
            position = item[0] + 1
    except (TypeError, ValueError, AttributeError, OverflowError) as error:
        # Whoever changes a SQLite file by hand can leave any type in any column.
        raise BrokenChain(position, f"it does not hold what was written ({error})") from error


def _walk(tx: Connection, before: Commit, progress: Callable[[int], None] | None) -> Iterator[Row | Commit]:
    position = before.position
    commits = _commits(tx, before)
    commit = next(commits, None)
    root = sha256()
    for row in _events(tx, before, progress):
        if row[0] != position + 1:
            raise BrokenChain(min(row[0], position + 1), f"position {row[0]} follows position {position}")
        position += 1
        if commit is None:
            raise BrokenChain(position, "an event that no commit holds")
        if row[3] != commit.recorded_at_us:
            raise BrokenChain(position, f"its moment is not that of its commit, {from_us(commit.recorded_at_us)}")
        root.update(leaf(row[1], row[2], row[4], row[5]))
        yield row
        if position == commit.position:
            _hold(before, commit, root.digest())
            yield commit
            before, commit, root = commit, next(commits, None), sha256()
    if commit is not None:
        raise BrokenChain(position + 1, f"no event, where commit {commit.number} holds some up to {commit.position}")


def _hold(before: Commit, commit: Commit, root: bytes) -> None:
    first = before.position + 1
    hash_ = link(
        before.hash, root, number=before.number + 1, position=commit.position, recorded_at_us=commit.recorded_at_us,
        key=commit.key,
    )  # fmt: skip
    if root != commit.root or hash_ != commit.hash or commit.number != before.number + 1:
        raise BrokenChain(first, f"commit {commit.number}, which ends at {commit.position}, is not what was written")
    if commit.recorded_at_us < before.recorded_at_us:
        raise BrokenChain(first, f"commit {commit.number} was recorded before the commit that it follows")


def _kept(tx: Connection, since: Head) -> Commit:
    found = commit_at(tx, since.position)
    if found is None or (found.number, found.hash.hex()) != (since.number, since.hash):
        raise BrokenChain(since.position, f"the log does not hold the head that was kept, {since.text}")
    return found


def _events(tx: Connection, before: Commit, progress: Callable[[int], None] | None) -> Iterator[Row]:
    after = before.position or _BEFORE_ALL
    while page := stored(tx, after=after):
        yield from page
        after = page[-1][0]
        if progress is not None:
            progress(after)


def _commits(tx: Connection, before: Commit) -> Iterator[Commit]:
    after = before.position or _BEFORE_ALL
    while page := commits_after(tx, after, PAGE):
        yield from page
        after = page[-1].position
