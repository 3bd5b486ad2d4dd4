"""Hands a message to a program, as JSON on its standard input."""

import asyncio
import os
import signal
from contextlib import suppress

from tracker.domain.errors import DeliveryFailed
from tracker.settings.shapes import Alert

TIMEOUT_S = 60.0
_TOLD = 300  # characters of what the program says that a fault repeats


async def send(alert: Alert, message: bytes, *, timeout_s: float = TIMEOUT_S) -> None:
    """Run the program with its arguments, without a shell; killed with all that it started when its time is over.

    Raises:
        DeliveryFailed: It could not be started, took too long, or ended with another exit code than 0.
    """
    name = alert.command[0]
    try:
        process = await asyncio.create_subprocess_exec(
            *alert.command,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.PIPE,
            start_new_session=True,  # a group of its own, which can be killed whole
        )
    except (OSError, ValueError) as error:
        raise DeliveryFailed(f"{name}: cannot be started ({getattr(error, 'strerror', None) or error})") from None
    try:
        async with asyncio.timeout(timeout_s):
            _, said = await process.communicate(message)
    except TimeoutError:
        raise DeliveryFailed(f"{name}: not done within {timeout_s:g} s; it was killed") from None
    finally:
        if process.returncode is None or process.stderr is None or not process.stderr.at_eof():
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            await process.wait()
    if process.returncode != 0:
        last = " ".join(said.decode(errors="replace").split())[-_TOLD:]
        raise DeliveryFailed(f"{name}: ended with exit code {process.returncode}{f': {last}' if last else ''}")
