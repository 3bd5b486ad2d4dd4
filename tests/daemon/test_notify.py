"""What systemd hears, over a real datagram socket, and the unit that it reads."""

import configparser
import shutil
import signal
import socket
import subprocess
from pathlib import Path

import pytest

from tests.daemon.running import configured, daemon
from tracker.daemon.notify import Notifier

UNIT = Path(__file__).parents[2] / "docs" / "tracker.service"


@pytest.fixture
def manager(tmp_path):
    """A socket as a service manager's: what it hears, message by message."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as door:
        door.bind(str(tmp_path / "notify"))
        door.settimeout(30)
        yield door


def heard(door, wanted):
    """Wait for a message that holds a line which begins so, and return its lines."""
    while True:
        lines = door.recv(4096).decode().split("\n")
        if any(line.startswith(wanted) for line in lines):
            return lines


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
def test_readiness_status_signs_of_life_reload_and_stop_are_told(database_url, tmp_path, manager):
    """A manager starts what comes after, shows what it does, restarts it when it hangs, and waits for its reload."""
    environ = {"NOTIFY_SOCKET": str(tmp_path / "notify"), "WATCHDOG_USEC": "400000"}
    with daemon(database_url, configured(tmp_path), "--no-serve", environ=environ) as only:
        assert heard(manager, "READY=1")[1] == "STATUS=leads, epoch 1"
        heard(manager, "WATCHDOG=1")
        only.tell(signal.SIGHUP)
        assert heard(manager, "RELOADING=1")[1].removeprefix("MONOTONIC_USEC=").isdigit()
        heard(manager, "READY=1")
        only.tell(signal.SIGTERM)

        heard(manager, "STOPPING=1")
        assert only.ended() == 0


def test_an_abstract_socket_is_understood():
    """Some managers have no place in the file system for it."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as door:
        door.bind("\0tracker-test-of-notify")

        Notifier({"NOTIFY_SOCKET": "@tracker-test-of-notify"})("READY=1", "STATUS=well")

        assert door.recv(100) == b"READY=1\nSTATUS=well"


def test_without_a_manager_nothing_is_told_and_a_deaf_one_stops_nothing(tmp_path):
    """The daemon runs as well by hand; and the watchdog of another process is not ours."""
    Notifier({})("READY=1")
    Notifier({"NOTIFY_SOCKET": str(tmp_path / "gone")})("READY=1")

    assert Notifier({"WATCHDOG_USEC": "3000000"}).watchdog_s == 3.0
    assert Notifier({"WATCHDOG_USEC": "3000000", "WATCHDOG_PID": "1"}, pid=2).watchdog_s is None


def test_the_unit_says_what_the_daemon_keeps_to():
    """It is stopped by what it obeys, for as long as it takes, and restarted when it hangs or fails."""
    unit = configparser.ConfigParser(strict=False, interpolation=None)
    unit.optionxform = str
    unit.read(UNIT)
    service = unit["Service"]

    assert service["Type"] == "notify-reload"
    assert service["ExecStart"].split()[0].endswith("/bin/tracker")
    assert service["ExecStart"].split()[1:] == ["daemon"]
    assert service["Restart"] == "on-failure"
    assert int(service["TimeoutStopSec"]) > 10
    assert int(service["WatchdogSec"]) >= 60


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="there is no systemd here")
def test_systemd_finds_no_fault_with_the_unit(tmp_path):
    """What it does not know it would ignore in silence."""
    unit = tmp_path / "tracker.service"
    told = UNIT.read_text().replace("/opt/tracker/bin/tracker", shutil.which("true"))
    version = subprocess.run(["systemd-analyze", "--version"], capture_output=True, text=True, check=True).stdout
    if int(version.split()[1]) < 253:  # which brought it
        told = told.replace("Type=notify-reload", "Type=notify")
    unit.write_text(told)

    done = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", "--recursive-errors=no", str(unit)],
        capture_output=True,
        text=True,
        check=False,
    )

    assert str(unit) not in done.stderr
    assert "tracker.service" not in done.stderr
