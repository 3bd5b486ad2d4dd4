"""Work that is killed at a named point, as by kill -9: in a process of its own that nothing of this one cleans up."""

import multiprocessing
import os
import signal
from collections.abc import Callable

Probe = Callable[[str], None]
Work = Callable[[str, Probe], None]  # a function of a module, given a database URL and what it tells its points to

# Each victim is fresh and knows nothing of this process; a server that has the program loaded forks it in no time.
_PROCESSES = multiprocessing.get_context("forkserver")
_PROCESSES.set_forkserver_preload(["tests.replaying", "tests.feeds.working"])


def killed(work: Work, url: str, point: str, *, nth: int) -> bool:
    """Do the work in a process that dies when it passes a point for the nth time; tell whether it came to that."""
    process = _PROCESSES.Process(target=_die_at, args=(work, url, point, nth))
    process.start()
    process.join()
    assert process.exitcode in {0, -signal.SIGKILL}
    return process.exitcode == -signal.SIGKILL


def _die_at(work: Work, url: str, point: str, left: int) -> None:
    def probe(passed: str) -> None:
        nonlocal left
        left -= passed == point
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    work(url, probe)
