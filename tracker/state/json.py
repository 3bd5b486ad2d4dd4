"""The state as JSON: what programs parse."""

import msgspec

from tracker.state.line import Line

_encode = msgspec.json.Encoder(decimal_format="number").encode


def to_json(state: Line) -> str:
    """Return a state, or a part of one, as indented JSON; the same state gives the same bytes."""
    return msgspec.json.format(_encode(state), indent=2).decode()
