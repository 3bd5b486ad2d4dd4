"""Which slots of a fact its own sentence does not fill: parties that it does not name."""

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
    """Return the fact with each slot marked as carried over whose party is not named in its line."""
    named = {code for place in line.codes for code in (place.code, country_of(place.code), place.subdivision)}
    missing = [
        name
        for slot, name in _SLOTS.items()
        if name not in fact.carried and _is_unnamed(getattr(fact, slot, None), named)
    ]
    return msgspec.structs.replace(fact, carried=(*fact.carried, *missing)) if missing else fact


def _is_unnamed(value: object, named: set[str | None]) -> bool:
    parties = value if isinstance(value, tuple) else (value,)
    return any(isinstance(party, str) and is_code(party) and party not in named for party in parties)
