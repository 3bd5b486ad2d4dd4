"""What the tests run in processes of their own: writers, and writers that die."""

import os
import signal
import sys

from tests.log.given import NOW, recorded, to
from tracker.domain.errors import WrongExpectedVersion
from tracker.log.engine import open_engine, writing
from tracker.log.store import append, versions


def write(url: str, name: str, commits: int) -> None:
    """Append to a stream of its own and to one that all writers share, until so many commits went through."""
    engine = open_engine(url)
    done = 0
    while done < commits:
        with writing(engine) as tx:
            shared = versions(tx, ["shared"])["shared"]
            try:
                mine = to(name, recorded(f"{name}-{done}"), expected=done)
                append(tx, [mine, to("shared", recorded(f"{name}-{done}"), expected=shared)], now=NOW)
            except WrongExpectedVersion:
                tx.rollback()
            else:
                done += 1
    engine.dispose()


def die(url: str, where: str) -> None:
    """Append, and be killed before the append, after it, or after the commit."""
    engine = open_engine(url)
    with writing(engine) as tx:
        if where == "before the append":
            os.kill(os.getpid(), signal.SIGKILL)
        append(tx, [to("victim", *[recorded("v", "x" * 10_000)] * 50)], now=NOW, key="victim")
        if where == "before the commit":
            os.kill(os.getpid(), signal.SIGKILL)
    os.kill(os.getpid(), signal.SIGKILL)


def upgrade(url: str) -> None:
    """Bring the schema up."""
    from tracker.log import schema

    engine = open_engine(url, create=True)
    schema.upgrade(engine)
    engine.dispose()


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["write", url, name, commits]:
            write(url, name, int(commits))
        case ["die", url, where]:
            die(url, where)
        case ["upgrade", url]:
            upgrade(url)
