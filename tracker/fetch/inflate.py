"""gzip, inflated a step at a time, so that what a stranger sent never grows beyond what was looked at."""

import zlib
from collections.abc import Iterator

_GZIP = 16 + zlib.MAX_WBITS
_STEP_BYTES = 65_536
_MOST_MEMBERS = 1_000
_MAGIC = b"\x1f"


class Inflater:
    """Inflates what is fed to it, member by member; what follows the last one is padding and left out."""

    def __init__(self) -> None:
        self._member = zlib.decompressobj(_GZIP)
        self._members = 1

    @property
    def whole(self) -> bool:
        """Tell whether what came by now ends where a member ends."""
        return self._member.eof

    def feed(self, data: bytes) -> Iterator[bytes]:
        """Give out what the data inflates to, in parts of no more than a step.

        Raises:
            zlib.error: It is not gzip, or broken.
        """
        while data:
            if self._member.eof:
                if not data.startswith(_MAGIC) or self._members == _MOST_MEMBERS:
                    return
                self._member = zlib.decompressobj(_GZIP)
                self._members += 1
            yield self._member.decompress(data, _STEP_BYTES)
            data = self._member.unconsumed_tail or self._member.unused_data
