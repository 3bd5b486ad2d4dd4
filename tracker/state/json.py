"""The state as JSON: what programs parse."""

import msgspec

from tracker.state.lines import State

_encode = msgspec.json.Encoder(decimal_format="number").encode


def to_json(state: State) -> str:
    """Return a state as indented JSON; the same state gives the same bytes."""
    return msgspec.json.format(_encode(state), indent=2).decode()
