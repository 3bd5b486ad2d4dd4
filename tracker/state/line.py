"""What the lines of a state share."""

import msgspec


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """What all lines share: nothing but being frozen values."""


class Keyed(Line, frozen=True, kw_only=True):
    """A line that can be asked about: `key` names it on any day and at any moment, as in `state.keys`."""

    key: str
