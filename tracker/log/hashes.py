"""The hashes that make the log tell when it was changed.

    leaf   an event's stream, version and type, and the SHA-256 of its data
    root   SHA-256 over the leaves of a commit, in order
    hash   SHA-256 over the hash of the commit before, the root, number, last position, moment and key

A leaf holds its data by way of the data's own hash, so data could one day be erased and the chain would still verify.
Every text is preceded by its length, and every number has eight bytes, so no two contents hash the same input. Only
`link` runs under the log's lock; the migrations teach PostgreSQL the same formula.
"""

from hashlib import sha256

GENESIS = sha256(b"relations tracker, log, chain 1").digest()


def leaf(stream: str, version: int, type_: str, data: bytes) -> bytes:
    """Return what a root covers of one event."""
    named, typed = stream.encode(), type_.encode()
    return b"%b%b%b%b%b%b" % (
        len(named).to_bytes(4, "big"),
        named,
        version.to_bytes(8, "big"),
        len(typed).to_bytes(4, "big"),
        typed,
        sha256(data).digest(),
    )


def link(before: bytes, root: bytes, *, number: int, position: int, recorded_at_us: int, key: str | None) -> bytes:
    """Return the hash of a commit from that of the commit before."""
    named = b"" if key is None else len(key.encode()).to_bytes(4, "big") + key.encode()
    counted = number.to_bytes(8, "big") + position.to_bytes(8, "big") + recorded_at_us.to_bytes(8, "big", signed=True)
    return sha256(before + root + counted + named).digest()
