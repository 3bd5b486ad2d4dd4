"""`tracker daemon` and `tracker status` as people type them."""

import json
import os
import pty
import re
import select
import signal
import socket
import subprocess
import sys

import pytest

from tests.cli.conftest import CLEAN
from tests.daemon.running import configured, daemon
from tests.sqlite import opened
from tests.waiting import until


def test_a_port_in_use_is_one_line_and_exit_code_3(tracker):
    """Somebody starts a second one on one machine: the line names the options that lead out."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        done = tracker("daemon", "--port", taken.getsockname()[1])

    assert done.returncode == 3
    assert re.fullmatch(
        r"tracker: cannot serve at 127\.0\.0\.1:\d+ \(Address already in use\); choose another with --host and --port "
        r"\(0: any free one\), or serve nothing with --no-serve\n",
        done.stderr,
    )


def test_an_old_schema_is_refused_as_everywhere(tracker, tmp_path):
    """A daemon never upgrades by itself: the message names the command."""
    tracker("db", "upgrade")
    with opened(tmp_path / "tracker.db") as older:
        older.execute("UPDATE alembic_version SET version_num = '0001'")

    done = tracker("daemon", "--once")

    assert done.returncode == 3
    assert "run `tracker db upgrade`" in done.stderr


def test_status_tells_from_elsewhere_what_a_daemon_does(tracker, tmp_path):
    """It asks the database alone, fits eighty columns, and `--check` is for monitors."""
    tracker("replay")
    url = f"sqlite:///{tmp_path / 'tracker.db'}"
    idle = tracker("status", "--check", "--format", "table", environ={"COLUMNS": "80"})

    with daemon(url, configured(tmp_path), "--no-serve") as running:
        running.heard("leads")
        until(lambda: tracker("status", "--check").returncode == 0)
        busy = tracker("status", "--format", "table", environ={"COLUMNS": "80"})
        told = json.loads(tracker("status", "--format", "json").stdout)

    assert idle.returncode == 1
    assert idle.stderr == "tracker: no daemon leads\n"
    assert f":{running.pid} leads, epoch 1" in busy.stdout
    assert "all current" in busy.stdout
    assert max(map(len, busy.stdout.splitlines())) <= 80
    assert told["faults"] == []
    assert [member["pid"] for member in told["daemons"]] == [running.pid]
    assert told["lease"]["epoch"] == 1


@pytest.fixture
def interruptible():
    """What is started from a suite in the background ignores interrupts, unless its parent takes them."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("interruptible")
def test_status_live_goes_on_until_it_is_interrupted(tracker, tmp_path):
    """The terminal beside the daemon: an interrupt ends it without a word."""
    tracker("db", "upgrade")
    ours, theirs = pty.openpty()
    with os.fdopen(ours, "rb", buffering=0) as terminal:
        watching = subprocess.Popen(
            [sys.executable, "-m", "tracker", "status", "--watch", "--every", "0.1"],
            cwd=tmp_path, env=CLEAN | {"COLUMNS": "80", "TERM": "xterm"}, stdout=theirs, stderr=subprocess.PIPE,
        )  # fmt: skip
        os.close(theirs)
        seen = b""
        while seen.count(b"none runs") < 2:
            assert select.select([terminal], [], [], 30)[0], seen
            seen += terminal.read(4096)
        watching.send_signal(signal.SIGINT)
        _, faults = watching.communicate(timeout=30)

    assert (watching.returncode, faults) == (0, b"")


def test_status_live_needs_a_terminal(tracker):
    """In a pipe it would never end and never say anything."""
    tracker("db", "upgrade")

    done = tracker("status", "--watch")

    assert done.returncode == 2
    assert "--watch needs a terminal" in done.stderr
