"""Events in PLOVER's JSON, a line each, with the names of fields that its data exchange format gives.

`facts` and `when` are fields of our own, which the format leaves room for. PLOVER's `event_scale` is not given: its
scores are decimals that its authors still revise.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import msgspec

from tracker.exports.actors import Actor
from tracker.exports.countries import plover
from tracker.exports.events import CodedEvent, events
from tracker.exports.material import Material

# The event, the modes and the contexts of each code, as PLOVER's own table of conversion has them.
_PLOVER: Mapping[str, tuple[str, tuple[str, ...], tuple[str, ...]]] = {
    "0311": ("AGREE", (), ("economic",)),
    "036": ("AGREE", (), ("diplomatic",)),
    "040": ("CONSULT", (), ()),
    "041": ("CONSULT", ("phone",), ()),
    "042": ("CONSULT", ("visit",), ()),
    "044": ("CONSULT", ("third-party",), ()),
    "057": ("SUPPORT", (), ("diplomatic",)),
    "061": ("COOPERATE", (), ("economic",)),
}
_MATERIAL = frozenset({"COOPERATE"})  # the others are cooperation in words
_encode = msgspec.json.Encoder().encode


def lines(material: Material) -> Iterator[str]:
    """Yield the events as JSON, by day."""
    for event in events(material):
        yield _encode(_record(material, event)).decode() + "\n"


def _record(material: Material, event: CodedEvent) -> dict[str, Any]:
    (quoted, *_) = material.quoted(event.facts)
    source = material.articles.get(quoted.article)
    name, modes, contexts = _PLOVER[event.code]
    actors, recipients = event.actors, event.hosts
    if name in _MATERIAL:  # it asks for a recipient, though what is mutual has none: the first side stands for actor
        actors, recipients = event.actors[:1], event.actors[1:]
    cited = {
        "url": material.url(quoted),
        "title": source.title if source is not None else None,
        "publication": source.byline if source is not None else None,
        "coder": quoted.reader,
        "codebook": "PLOVER 2.0",
    }
    record = {
        "id": event.id,
        "date": event.day.isoformat(),
        "enddate": event.last_day.isoformat() if event.last_day is not None else None,
        "actor": _entities(actors),
        "recipient": _entities(recipients),
        "event": [name],
        "event_loc": {"extracted_place": event.place} if event.place is not None else None,
        "event_text": [fact.fact.quote for fact in material.quoted(event.facts)],
        "quad_code": 2 if name in _MATERIAL else 1,
        "mode": list(modes),
        "context": list(contexts),
        "text_info": {"start": quoted.fact.start, "end": quoted.fact.end},
        "cite_info": {field: value for field, value in cited.items() if value is not None},
        "coder": quoted.reader,
        "comment": f"CAMEO {event.code}",
        "when": event.when,
        "facts": list(event.facts),
    }
    return {field: value for field, value in record.items() if value not in (None, [], {})}


def _entities(actors: Sequence[Actor]) -> list[dict[str, str]]:
    """Return the entity objects of actors: one a person who acted for a country, else one for the country."""
    return [
        {"code": plover(actor.code), **official}
        for actor in actors
        for official in (
            [{"sector": "GOV", "entity_text": official.name, "office": official.office} for official in actor.officials]
            or [{}]
        )
    ]
