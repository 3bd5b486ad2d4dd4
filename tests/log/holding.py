"""Processes that hold a lease, for tests to stop, wake and kill."""

import os
import signal
import sys
import time

from tests.log.given import NOW, recorded, to
from tracker.domain.errors import DatabaseLocked, LeaseLost
from tracker.log.engine import open_engine, writing
from tracker.log.lease import Lease
from tracker.log.store import append, versions


def hold(url: str, holder: str, ttl_s: float) -> None:
    """Count on a stream of one's own while one leads; say each change of fortune."""
    engine = open_engine(url)
    lease = Lease(engine, "work", holder, ttl_s=ttl_s)
    led = False
    while True:
        try:
            leads = lease.step(time.monotonic())
            if leads:
                with writing(engine) as tx:
                    lease.guard(tx)
                    done = versions(tx, ["count"])["count"]
                    append(tx, [to("count", recorded(f"{holder} of epoch {lease.epoch}"), expected=done)], now=NOW)
        except LeaseLost as error:
            say("lost", error)
            leads = False
        if leads and not led:
            say("leads", lease.epoch)
        led = leads
        time.sleep(ttl_s / 6)


def stop_between_transactions(pid: int, url: str) -> None:
    """Stop a process; within a transaction it would hold the lock of a SQLite file, and nobody could do anything."""
    impatient = open_engine(url, patience_s=0.2)
    while True:
        os.kill(pid, signal.SIGSTOP)
        try:
            with writing(impatient):
                break
        except DatabaseLocked:
            os.kill(pid, signal.SIGCONT)
            time.sleep(0.02)
    impatient.dispose()


def say(*words: object) -> None:
    """Tell the test."""
    sys.stdout.write(" ".join(map(str, words)) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    hold(sys.argv[1], sys.argv[2], float(sys.argv[3]))
