"""One worker process, as who started it sees it."""

import os
import signal
import subprocess
import sys
from threading import Timer

import msgspec

from tracker.feeds.units import LENGTH, FeedUnit, PageUnit, Told

_START = (
    "import sys; sys.path[:] = sys.argv[3:]; from tracker.feeds.worker import serve; "
    "serve(int(sys.argv[1]), int(sys.argv[2]))"
)
_KEPT = ("PATH", "HOME", "LANG", "LC_ALL", "TZ", "TMPDIR", "LD_LIBRARY_PATH")  # of the environment: no passwords
_GOING_S = 2.0  # how long a process may take to be gone after its last word
_ENCODER = msgspec.msgpack.Encoder()
_DECODER = msgspec.json.Decoder(Told)


class Died(Exception):
    """A worker ended before it answered; its text says what it exceeded. `elsewhere`: something outside killed it."""

    def __init__(self, exceeded: str, *, elsewhere: bool) -> None:
        super().__init__(exceeded)
        self.elsewhere = elsewhere


class Process:
    """A worker that does one unit at a time."""

    def __init__(self, *, cpu_s: int, memory_mb: int) -> None:
        self._cpu_s = cpu_s
        self._timed_out = False
        self._process = subprocess.Popen(  # noqa: S603 - this very program
            [sys.executable, "-P", "-c", _START, str(cpu_s), str(memory_mb), *sys.path],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={name: os.environ[name] for name in _KEPT if name in os.environ},
        )

    @property
    def pid(self) -> int:
        """Its number."""
        return self._process.pid

    def ask(self, unit: FeedUnit | PageUnit, *, wall_s: float) -> Told:
        """Return what became of a unit.

        Raises:
            Died: The worker did not survive it.
        """
        source, sink = self._process.stdout, self._process.stdin
        assert source is not None  # noqa: S101 - both are pipes
        assert sink is not None  # noqa: S101
        data = _ENCODER.encode(unit)
        timer = Timer(wall_s, self._time_out)
        timer.start()
        try:
            sink.write(LENGTH.pack(len(data)) + data)
            sink.flush()
            head = source.read(LENGTH.size)
            length = LENGTH.unpack(head)[0] if len(head) == LENGTH.size else -1
            answer = source.read(length) if length >= 0 else b""
        except OSError:  # it went while it was told
            length, answer = -1, b""
        finally:
            timer.cancel()
        if length < 0 or len(answer) < length:
            raise self._death(wall_s)
        return _DECODER.decode(answer)

    def kill(self) -> None:
        """End it at once."""
        self._process.kill()

    def end(self) -> None:
        """End it, and give back what it held."""
        self.kill()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                try:
                    pipe.close()
                except OSError:  # what it was being told
                    continue
        self._process.wait()

    def _time_out(self) -> None:
        self._timed_out = True
        self.kill()

    def _death(self, wall_s: float) -> Died:
        try:
            code = self._process.wait(timeout=_GOING_S)
        except subprocess.TimeoutExpired:  # it closed its output and goes on
            self.kill()
            code = self._process.wait()
        if self._timed_out:
            return Died(f"{wall_s:g} s", elsewhere=False)
        if code == -signal.SIGXCPU:
            return Died(f"{self._cpu_s} s of the processor's time", elsewhere=False)
        name = signal.Signals(-code).name if code < 0 else f"exit code {code}"
        return Died(f"what the parser withstands ({name})", elsewhere=code == -signal.SIGKILL)
