"""Persons, their posts and the bodies of these as FollowTheMoney entities, an entity a line.

An entity's id is a hash of what it is (a person's name, a post's office and body), so it is the same in every export.
"""

from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import Any

import msgspec

from tracker.domain.facts import Office
from tracker.domain.places import country_of
from tracker.exports.material import Material, address_of
from tracker.exports.titles import bounded, title_of
from tracker.projections.names import folded, person_key
from tracker.state.lines import OfficeLine

Properties = dict[str, Iterable[str | None]]
_STATUS = {True: "current", False: "ended"}
_encode = msgspec.json.Encoder(order="sorted").encode


def lines(material: Material) -> Iterator[str]:
    """Yield the entities as JSON, by schema and id; what several lines of the state tell of one is joined."""
    found: dict[str, dict[str, Any]] = {}
    for line in material.state.offices:
        for entity in _of_office(material, line):
            known = found.setdefault(entity["id"], entity)
            known["properties"] = _joined(known["properties"], entity["properties"])
    for entity in sorted(found.values(), key=lambda entity: (entity["schema"], entity["id"])):
        yield _encode(entity).decode() + "\n"


def _of_office(material: Material, line: OfficeLine) -> Iterator[dict[str, Any]]:
    quoted = material.quoted(line.facts)
    urls = [material.url(fact) for fact in quoted]
    shared: Properties = {
        "sourceUrl": urls,
        "proof": [_id("article", fact.article) for fact in quoted if fact.article in material.articles],
    }
    names = [fact.fact.person for fact in quoted if isinstance(fact.fact, Office)]
    country = country_of(line.side or line.of or "")
    of_country = country_of(line.of or "")
    countries = [country.lower()] if country is not None else []
    title = title_of(line)
    body = _id("body", folded(line.of)) if line.of is not None and of_country is None else None
    seat = "\0".join((line.office, folded(line.of or ""), line.side or "", line.to or ""))
    person, post = _id("person", person_key(line.person)), _id("post", seat)

    yield _entity(
        person,
        "Person",
        {**shared, "name": [*names, line.person], "country": countries, "position": [title]},
    )
    subnational = [line.of] if of_country is not None and line.of != of_country else []
    yield _entity(
        post,
        "Position",
        {**shared, "name": [title], "country": countries, "organization": [body], "subnationalArea": subnational},
    )
    if body is not None:
        ours = {folded(known.name) for known in material.relation.bodies}
        schema = "PublicBody" if folded(line.of or "") in ours else "Organization"
        yield _entity(body, schema, {**shared, "name": [line.of]})
    yield _entity(
        _id("occupancy", f"{person}\0{post}"),
        "Occupancy",
        {
            "holder": [person],
            "post": [post],
            "status": [_STATUS[line.current]],
            "startDate": [bounded(line.from_)],
            "endDate": [bounded(line.until)],
            "date": [fact.published for fact in quoted],
            "summary": [fact.fact.quote for fact in quoted],
            "recordId": line.facts,
            "sourceUrl": urls,
        },
    )
    for fact in quoted:
        source = material.articles.get(fact.article)
        if source is not None:
            yield _entity(
                _id("article", fact.article),
                "Article",
                {
                    "title": [source.title],
                    "author": [source.byline],
                    "publishedAt": [fact.published],
                    "sourceUrl": [address_of(source)],
                    "fileName": [source.source],
                },
            )


def _id(kind: str, what: str) -> str:
    return f"{kind}-{sha256(what.encode()).hexdigest()[:20]}"


def _entity(id_: str, schema: str, properties: Properties) -> dict[str, Any]:
    given = {name: sorted({value for value in values if value}) for name, values in properties.items()}
    return {"id": id_, "schema": schema, "properties": {name: values for name, values in given.items() if values}}


def _joined(one: dict[str, list[str]], other: dict[str, list[str]]) -> dict[str, list[str]]:
    return {name: sorted({*one.get(name, ()), *other.get(name, ())}) for name in one | other}
