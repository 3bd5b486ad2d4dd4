"""The state as JSON: what programs parse."""

from collections.abc import Sequence

import msgspec

from tracker.state.line import Line

_encode = msgspec.json.Encoder(decimal_format="number").encode


def to_json(state: Line | Sequence[msgspec.Struct]) -> str:
    """Return a state, a part of one, or a list, as indented JSON; the same state gives the same bytes."""
    return msgspec.json.format(_encode(state), indent=2).decode()
