"""Stored bytes stay readable whatever becomes of the types that wrote them."""

from datetime import date
from decimal import Decimal

import msgspec
import pytest

from tracker.domain.errors import UndecodableEvent
from tracker.domain.events import EventBase
from tracker.log.codec import Codec, decode


class Moved(EventBase, frozen=True, kw_only=True, tag="moved"):
    """A made-up event in its third shape: first a `place`, then a `to`, now a `to` with a `day`."""

    to: str
    day: date
    share: Decimal


def named_to(payload):
    """Turn shape 1 into 2: `place` is called `to`."""
    return {name: value for name, value in payload.items() if name != "place"} | {"to": payload["place"]}


def dated(payload):
    """Turn shape 2 into 3: the day was not recorded then; the type's first day stands in."""
    return payload | {"day": "2020-01-01"}


CODEC = Codec((Moved,), {"moved": (named_to, dated)})
MOVED = Moved(to="Baku", day=date(2020, 1, 1), share=Decimal("14.40"))


@pytest.mark.parametrize(
    ("type_", "data"),
    [
        ("moved", b'{"type":"moved","place":"Baku","share":14.40}'),
        ("moved@2", b'{"type":"moved","to":"Baku","share":14.40}'),
        ("moved@3", b'{"type":"moved","to":"Baku","day":"2020-01-01","share":14.40}'),
    ],
)
def test_every_past_shape_reads_as_the_present_one(type_, data):
    """Old bytes are never rewritten, so each shape that was ever written must read, to the last decimal."""
    found = CODEC.decode(type_, data)

    assert found == MOVED
    assert str(found.share) == "14.40"


def test_events_are_written_in_their_present_shape():
    """The number of the shape travels with the event."""
    assert CODEC.encode(MOVED) == ("moved@3", b'{"type":"moved","to":"Baku","day":"2020-01-01","share":14.40}')


def test_a_type_is_asked_for_in_all_its_shapes():
    """A projection that handles an event handles the old ones too."""
    assert CODEC.stored_types([Moved]) == ("moved", "moved@2", "moved@3")


@pytest.mark.parametrize(
    ("type_", "data", "cause"),
    [
        ("moved@4", b"{}", "not known"),
        ("gone", b"{}", "not known"),
        ("moved", b'{"type":"moved","share":1}', "'place' is missing"),
        ("moved@3", b'{"type":"moved","to":"Baku","day":"2020-13-01","share":1}', "day"),
        ("moved@3", b"{", "truncated"),
        ("moved@3", b"\xff", "JSON"),
    ],
)
def test_what_cannot_be_read_is_named(type_, data, cause):
    """The way out begins with knowing which event it is, and why."""
    with pytest.raises(UndecodableEvent, match=cause) as undecodable:
        CODEC.decode(type_, data, 7)

    assert (undecodable.value.position, undecodable.value.type) == (7, type_)


def test_a_field_that_was_added_with_a_default_needs_no_new_shape():
    """Bytes from before the field was there read as its default."""
    found = decode("article-recorded", b'{"type":"article-recorded","article":{"id":"a","text":"x"}}')

    assert msgspec.structs.asdict(found)["article"].title is None
