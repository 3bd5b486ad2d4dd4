"""One process at a time, where there is no database to say so."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tracker.upkeep.owner import give_to_owner


@contextmanager
def alone(lock: Path, *, otherwise: Exception) -> Iterator[None]:
    """Hold a file's lock; the system lets go of it when the process dies.

    Args:
        lock: The file, which is made where it is missing, and stays.
        otherwise: What is raised where another process holds it.
    """
    descriptor = os.open(lock, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        give_to_owner(lock, lock.absolute().parent)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise otherwise from None
        yield
    finally:
        os.close(descriptor)
