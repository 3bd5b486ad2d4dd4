"""A worker process: units of work come in on its standard input, answers go out; one that exceeds a limit kills it."""

import os
import resource
import signal
import sys
from contextlib import suppress
from typing import IO

import msgspec

from tracker.domain.errors import NotAFeed
from tracker.feeds.parsing import parsed
from tracker.feeds.units import LENGTH, FeedUnit, PageUnit, Refused, Told

_ENOUGH_BYTES = 120_000_000  # of memory that a worker may keep between two units; beyond, it is replaced


def serve(cpu_s: int, memory_mb: int) -> None:
    """Do units of work until there are no more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who started this one ends it, by closing its input
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    _limit(resource.RLIMIT_CORE, 0)
    _limit(resource.RLIMIT_FSIZE, 0)  # it has nothing to write
    _limit(resource.RLIMIT_AS, memory_mb << 20)
    _limit(resource.RLIMIT_DATA, memory_mb << 20)
    sink = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # what a library prints is no answer
    units = msgspec.msgpack.Decoder(FeedUnit | PageUnit)
    while data := _next(sys.stdin.buffer):
        _allow(cpu_s)
        told = _told(units.decode(data))
        last = told.exhausted or _memory_bytes() > _ENOUGH_BYTES
        answer = msgspec.json.encode(msgspec.structs.replace(told, last=last))
        sink.write(LENGTH.pack(len(answer)) + answer)
        sink.flush()
        if last:
            return


def _told(unit: FeedUnit | PageUnit) -> Told:
    try:
        if isinstance(unit, FeedUnit):
            return Told(parsed=parsed(unit.body))
        from tracker.feeds.pages import page  # noqa: PLC0415 - heavy, and few feeds need it

        return Told(page=page(unit.url, unit.content_type, unit.data))
    except NotAFeed as error:
        return Told(refused=Refused(found=error.found, feeds=error.feeds))
    except MemoryError:
        return Told(exhausted=True)
    except Exception as error:  # noqa: BLE001 - whatever a library raises at what a stranger sent
        return Told(refused=Refused(found=f"something that cannot be read ({type(error).__name__})"))


def _allow(cpu_s: int) -> None:
    """Count the processor's time anew, from what was used up to now."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    _limit(resource.RLIMIT_CPU, int(used.ru_utime + used.ru_stime) + cpu_s + 1)


def _limit(kind: int, amount: int) -> None:
    """Lower a limit of this process; what the system does not limit, or limits more, stays."""
    _, most = resource.getrlimit(kind)
    with suppress(ValueError, OSError):
        resource.setrlimit(kind, (amount if most == resource.RLIM_INFINITY else min(amount, most), most))


def _memory_bytes() -> int:
    """Return what this process holds, 0 where the system does not tell it."""
    try:
        with open("/proc/self/statm", "rb") as told:  # noqa: PTH123 - after every unit
            return int(told.read().split()[1]) * resource.getpagesize()
    except OSError:
        return 0


def _next(source: IO[bytes]) -> bytes:
    """Return the next unit, b"" where there are no more."""
    head = source.read(LENGTH.size)
    return source.read(LENGTH.unpack(head)[0]) if len(head) == LENGTH.size else b""
