"""MinHash: short signatures of sets of texts, of which two agree about as often as the sets share members.

BLAKE2b hashes a member, and its 64 bytes are as many hashes as there is room for. The same set gives the same signature
on any machine, in any process and Python, and for ever: the seeds are part of this file.
"""

from collections.abc import Collection, Sequence
from hashlib import blake2b
from struct import Struct
from typing import Literal

Bits = Literal[16, 32]
_LAYOUTS: dict[Bits, Struct] = {16: Struct("<32H"), 32: Struct("<16I")}


def minima(members: Collection[str], *, functions: int, bits: Bits = 32) -> tuple[int, ...]:
    """Return the least hash of a set's members under each of some functions.

    Args:
        members: The set, not empty.
        functions: How many.
        bits: Of a hash. 16 are quicker to make, and enough for a few hundred members, not for thousands.
    """
    unpack = _LAYOUTS[bits].unpack
    encoded = [member.encode() for member in members]
    least: list[int] = []
    for seed in range(0, functions, 512 // bits):
        salt = seed.to_bytes(2, "little")
        hashes = [unpack(blake2b(member, salt=salt).digest()) for member in encoded]
        least += map(min, zip(*hashes, strict=True))
    return tuple(least[:functions])


def banded(least: Sequence[int], *, rows: int) -> list[bytes]:
    """Return a digest of each run of `rows` minima: sets that share much share some, sets that share little hardly any.

    Of two sets with the share s of members in common, a digest agrees with probability s to the power of `rows`.
    """
    return [
        blake2b(b"".join(each.to_bytes(4, "little") for each in least[start : start + rows]), digest_size=4).digest()
        for start in range(0, len(least) - rows + 1, rows)
    ]
