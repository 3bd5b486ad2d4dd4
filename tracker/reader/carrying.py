"""Which slots of a fact its own sentence does not fill: parties and places that it does not name."""

from functools import cache

import msgspec

from tracker.domain.facts import Fact
from tracker.domain.places import country_of, is_code
from tracker.reader.items import Line

_SLOTS = {
    "of": "of",
    "side": "side",
    "to": "to",
    "from_": "from",
    "parties": "parties",
    "reporter": "reporter",
    "partner": "partner",
    "subject": "subject",
}


def marked(fact: Fact, line: Line) -> Fact:
    """Return the fact with each slot marked as carried over whose party or place is not named in its line."""
    named: set[str | None] | None = line.memo.get(("named", 0))
    if named is None:
        codes = {code for place in line.codes for code in (place.code, country_of(place.code), place.subdivision)}
        named = codes | {place.called for place in line.codes}
        line.memo["named", 0] = named
    missing = [
        name
        for slot, name in _slots_of(type(fact))
        if name not in fact.carried and _is_unnamed(getattr(fact, slot), named)
    ]
    where = getattr(fact, "place", None)
    if where is not None and where not in named:
        missing.append("place")
    return msgspec.structs.replace(fact, carried=(*fact.carried, *missing)) if missing else fact


@cache
def _slots_of(kind: type[Fact]) -> list[tuple[str, str]]:
    return [(slot, name) for slot, name in _SLOTS.items() if slot in kind.__struct_fields__]


def _is_unnamed(value: object, named: set[str | None]) -> bool:
    parties = value if isinstance(value, tuple) else (value,)
    return any(party not in named and isinstance(party, str) and is_code(party) for party in parties)
