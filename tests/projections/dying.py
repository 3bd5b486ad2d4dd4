"""Runs a projection job and dies at a named point, as by kill -9.

`python -m tests.projections.dying JOB POINT NTH URL`
"""

import os
import signal
import sys

from tracker.log.engine import open_engine
from tracker.projections.catalog import ALL
from tracker.projections.check import differences
from tracker.projections.rebuild import rebuild
from tracker.projections.runner import catch_up

JOBS = {"catch_up": catch_up, "rebuild": rebuild, "check": differences}


def main(job: str, point: str, nth: str, url: str) -> None:
    """Do the job in small pages; be killed when it comes to the point for the nth time."""
    left = int(nth)

    def probe(reached: str) -> None:
        nonlocal left
        left -= reached == point
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    JOBS[job](open_engine(url), ALL, page=4, probe=probe)


if __name__ == "__main__":
    main(*sys.argv[1:])
