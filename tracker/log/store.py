"""The log as everyone else uses it: append, read, and where it stands."""

from tracker.log.append import Append, Receipt, append, append_alone
from tracker.log.head import Head, head, position_at, recorded_at
from tracker.log.read import Recorded, read, read_stream, versions

__all__ = [
    "Append",
    "Head",
    "Receipt",
    "Recorded",
    "append",
    "append_alone",
    "head",
    "position_at",
    "read",
    "read_stream",
    "recorded_at",
    "versions",
]
