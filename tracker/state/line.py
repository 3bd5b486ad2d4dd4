"""What the lines of a state share."""

import msgspec


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """What all lines share: nothing but being frozen values."""


class Keyed(Line, frozen=True, kw_only=True):
    """A line that can be asked about: `key` names it on any day and at any moment, as in `state.keys`."""

    key: str


class Supported(Line, frozen=True, kw_only=True):
    """What somebody stated. `support` is the number of publishers that state it in words of their own.

    What has no known publisher counts as one together, and adds nothing to a publisher that is known. `echoes` are
    those of `facts` that only print it again: in the same sentence or nearly, or in a copy of the same article.
    """

    support: int
    echoes: tuple[str, ...]


class KeyedSupported(Keyed, frozen=True, kw_only=True):
    """What somebody stated, as a line of its own; see `Supported`."""

    support: int
    echoes: tuple[str, ...]
