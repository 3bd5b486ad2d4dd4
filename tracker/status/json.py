"""What the service does, as JSON for programs."""

from pathlib import Path

import msgspec

from tracker.status.overview import Overview


def to_json(now: Overview) -> str:
    """Return everything as an object, with `faults`: what somebody should look at."""
    told = msgspec.to_builtins(now, enc_hook=_plain) | {"faults": now.faults}
    return msgspec.json.format(msgspec.json.encode(told, order="deterministic"), indent=2).decode()


def _plain(value: object) -> str:
    if isinstance(value, Path):
        return str(value)
    raise NotImplementedError(f"{type(value).__name__} has no place in JSON")
