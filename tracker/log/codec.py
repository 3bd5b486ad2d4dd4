"""Events to stored bytes and back, whatever shape they had when they were written.

A stored type is an event's promised name, with the number of its shape from the second on: `article-read`,
`article-read@2`. Bytes are never rewritten. When a shape changes in a way that the old bytes do not fit, the shape gets
the next number in SHAPES, and an upcaster that turns the shape before it into it; old bytes go through all the
upcasters from their own shape to today's.
"""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Any

import msgspec

from tracker.domain.errors import UndecodableEvent
from tracker.domain.events import EVENTS, Event, type_of

Payload = dict[str, Any]
Upcaster = Callable[[Payload], Payload]

# By event type: the upcasters from shape 1 to 2, from 2 to 3, and so on. None yet: every type is in its first shape.
UPCASTERS: Mapping[str, Sequence[Upcaster]] = {}


class Codec:
    """The stored types that can be read, and the one of each event that is written."""

    def __init__(self, events: Sequence[type[Any]], upcasters: Mapping[str, Sequence[Upcaster]]) -> None:
        self._encode = msgspec.json.Encoder(decimal_format="number").encode
        self._written: dict[type[Any], str] = {}
        self._readers: dict[str, Callable[[bytes], Any]] = {}
        self._stored: dict[type[Any], tuple[str, ...]] = {}
        for event in events:
            name, steps = type_of(event), tuple(upcasters.get(type_of(event), ()))
            shapes = [stored_type(name, shape) for shape in range(1, len(steps) + 2)]
            for shape, stored in enumerate(shapes):
                self._readers[stored] = _reader(event, steps[shape:])
            self._written[event] = shapes[-1]
            self._stored[event] = tuple(shapes)

    def encode(self, event: Any) -> tuple[str, bytes]:
        """Return the stored type and bytes of an event."""
        return self._written[type(event)], self._encode(event)

    def decode(self, type_: str, data: bytes, position: int = 0) -> Any:
        """Return the event, in today's shape, that was stored at a position.

        Raises:
            UndecodableEvent: The type is not known, or the bytes do not fit it.
        """
        try:
            return self._readers[type_](data)
        except KeyError as error:
            cause = f"field {error} is missing" if type_ in self._readers else "the type is not known here"
            raise UndecodableEvent(position, type_, cause) from error
        except (ValueError, TypeError) as error:  # msgspec's errors are ValueErrors; upcasters may raise either
            raise UndecodableEvent(position, type_, str(error)) from error

    def stored_types(self, events: Sequence[type[Any]]) -> tuple[str, ...]:
        """Return every stored type, of past shapes too, that decodes to one of these events."""
        return tuple(stored for event in events for stored in self._stored[event])


def stored_type(name: str, shape: int) -> str:
    """Return how the log names a shape of an event type."""
    return name if shape == 1 else f"{name}@{shape}"


def _reader(event: type[Any], steps: Sequence[Upcaster]) -> Callable[[bytes], Any]:
    if not steps:
        return msgspec.json.Decoder(event).decode
    decode = msgspec.json.Decoder(dict[str, Any], float_hook=Decimal).decode  # 14.40 keeps its decimals

    def upcast(data: bytes) -> Any:
        payload = decode(data)
        for step in steps:
            payload = step(payload)
        return msgspec.convert(payload, event)

    return upcast


CODEC = Codec(EVENTS, UPCASTERS)


def encode(event: Event) -> tuple[str, bytes]:
    """Return the stored type and bytes of an event."""
    return CODEC.encode(event)


def decode(type_: str, data: bytes, position: int = 0) -> Event:
    """Return the event that was stored at a position; see Codec.decode."""
    event: Event = CODEC.decode(type_, data, position)
    return event
