"""Commands: a program of one's own gets each message, and cannot hold up anything for ever."""

import asyncio
import json
import os
import sys
import time
from pathlib import Path

import pytest
from sqlalchemy import Engine, select

from tests.alerts.given import Clock, delivering, happened, outbox, rule, settings
from tests.projections.history import read
from tests.state.seeds import turnover
from tracker.alerts import command
from tracker.domain.errors import DeliveryFailed
from tracker.log.engine import reading
from tracker.log.operating import deliveries

SQLITE = pytest.mark.parametrize("backend", ["sqlite"], indirect=True)  # what a database does is tested elsewhere
ARTICLE = read("a1", turnover(2_900_000_000, None, "2021"), published="2022-02-17")


@SQLITE
def test_a_program_gets_the_message_on_its_standard_input(engine: Engine, tmp_path: Path) -> None:
    """No shell is between: what an article holds is never a command."""
    kept = tmp_path / "kept; touch $(hacked)"
    keep = "import sys; open(sys.argv[1], 'wb').write(sys.stdin.buffer.read())"
    configured = settings(rule(command=(sys.executable, "-c", keep, str(kept))))
    happened(engine, configured, ARTICLE)

    assert delivering(engine, configured, Clock()) == 1

    assert json.loads(kept.read_bytes())["data"]["relations"][0]["relation"] == "az-ru"
    assert [path.name for path in tmp_path.iterdir() if "hacked" in path.name] == [kept.name]


@SQLITE
@pytest.mark.parametrize(
    ("program", "said"),
    [
        ((sys.executable, "-c", "import sys; sys.exit('no paper\\nleft')"), "ended with exit code 1: no paper left"),
        (("/no/such/program",), "/no/such/program: cannot be started (No such file or directory)"),
    ],
)
def test_a_program_that_fails_is_run_again_later(engine: Engine, program: tuple[str, ...], said: str) -> None:
    """What it says of itself is what `tracker alerts list` shows."""
    configured = settings(rule(command=program))
    happened(engine, configured, ARTICLE)

    assert delivering(engine, configured, Clock()) == 0

    assert outbox(engine) == [("all", 1, "waiting")]
    with reading(engine) as tx:
        assert said in tx.execute(select(deliveries.c.error)).scalar_one()


def test_a_program_that_hangs_is_killed_with_all_that_it_started(tmp_path: Path) -> None:
    """A printer that never answers holds up nothing else, and leaves nothing behind."""
    pids = tmp_path / "pids"
    hang = (
        "import os, subprocess, sys, time;"
        "child = subprocess.Popen(['sleep', '1000']);"
        f"open({str(pids)!r}, 'w').write(f'{{os.getpid()}} {{child.pid}}');"
        "time.sleep(1000)"
    )

    with pytest.raises(DeliveryFailed, match=r"not done within 3 s; it was killed"):
        asyncio.run(command.send(rule(command=(sys.executable, "-c", hang)), b"{}", timeout_s=3))

    for pid in map(int, pids.read_text().split()):
        assert not _runs(pid)


def _runs(pid: int) -> bool:
    """Whether a process is there, and stays: one that was killed takes a moment to go."""
    for _ in range(200):
        if not _is_there(pid):
            return False
        time.sleep(0.05)
    return True


def _is_there(pid: int) -> bool:
    """Whether a process is there and no corpse that nobody has buried yet."""
    try:
        os.kill(pid, 0)
        state = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0]
    except (ProcessLookupError, FileNotFoundError):
        return False
    return state not in "ZX"


def test_a_round_of_sending_that_is_called_off_leaves_no_program_running(tmp_path: Path) -> None:
    """Who stops the daemon stops what it started."""
    pid = tmp_path / "pid"
    hang = f"import os, time; open({str(pid)!r}, 'w').write(str(os.getpid())); time.sleep(1000)"

    async def called_off() -> None:
        sending = asyncio.create_task(command.send(rule(command=(sys.executable, "-c", hang)), b"{}"))
        await asyncio.to_thread(_wait_for, pid)
        sending.cancel()
        await asyncio.wait([sending])

    asyncio.run(called_off())

    assert not _runs(int(pid.read_text()))


def _wait_for(path: Path) -> None:
    """Wait until somebody has written a file."""
    while not path.exists() or not path.read_text():
        time.sleep(0.01)
