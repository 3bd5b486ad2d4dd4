"""Tells systemd how the service is, as sd_notify does: one datagram a message, nothing where nobody listens."""

import os
import socket
from collections.abc import Mapping
from contextlib import suppress


class Notifier:
    """The service manager's socket as the environment names it; a path, or an abstract name that begins with @."""

    def __init__(self, environ: Mapping[str, str], *, pid: int | None = None) -> None:
        self._address = environ.get("NOTIFY_SOCKET", "")
        wanted = environ.get("WATCHDOG_USEC", "")
        meant = environ.get("WATCHDOG_PID", "") in {"", str(pid or os.getpid())}
        self.watchdog_s = int(wanted) / 1e6 if wanted.isdigit() and meant else None  # how often it wants a sign of life

    def __call__(self, *lines: str) -> None:
        """Send lines as one message, each NAME=value. What cannot be sent is no reason to stop working."""
        if self._address:
            address = "\0" + self._address[1:] if self._address.startswith("@") else self._address
            with suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as door:
                door.sendto("\n".join(lines).encode(), address)
