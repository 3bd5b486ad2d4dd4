"""People, offices, bodies and countries as a graph in GraphML.

Edges: a person `holds` an office or `co-chairs` a body; an office is `of` a country or body, a subdivision of its
country; two `met` or `signed` together (what has no direction stands once, the first by id as its source). Each edge
has the facts that it rests on, and the first and the last day on which that was stated, or on which they met or signed.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from xml.sax.saxutils import escape, quoteattr

import msgspec

from tracker.domain.places import BLOCS, country_of
from tracker.exports.actors import Holders
from tracker.exports.countries import actor_of, name_of
from tracker.exports.material import Material
from tracker.exports.titles import title_of
from tracker.projections.names import folded, person_key
from tracker.state.event_lines import DocumentLine, RoadMap
from tracker.state.lines import OfficeLine
from tracker.state.offices import CO_CHAIR

_NODE_KEYS = ("kind", "label")
_EDGE_KEYS = ("relation", "label", "first", "last", "times", "facts")
_NUMBERS = frozenset({"times"})


class Node(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody or something: `kind` is person, office, body, country or region."""

    id: str
    kind: str
    label: str


class Edge(msgspec.Struct, kw_only=True):
    """What ties two nodes; it gathers whatever tells of it."""

    source: str
    target: str
    relation: str
    days: set[str]
    lines: int
    facts: list[str]


class _Graph:
    """Nodes and edges, each once."""

    def __init__(self) -> None:
        self.nodes: dict[str, Node] = {}
        self.edges: dict[tuple[str, str, str], Edge] = {}

    def node(self, kind: str, key: str, label: str) -> str:
        id_ = f"{kind}/{key}"
        self.nodes.setdefault(id_, Node(id=id_, kind=kind, label=label))
        return id_

    def party(self, party: str) -> str:
        """Add a country, a region with its country, a bloc or a body."""
        country = country_of(party)
        if country is None:
            return self.node("body", party if party in BLOCS else folded(party), party)
        whole = self.node("country", country, name_of(country))
        if country == party:
            return whole
        region = self.node("region", party, name_of(party))
        self.tie("of", region, whole, [], ())
        return region

    def tie(self, relation: str, source: str, target: str, days: Iterable[str | None], facts: Sequence[str]) -> None:
        edge = self.edges.setdefault(
            (relation, source, target),
            Edge(source=source, target=target, relation=relation, days=set(), lines=0, facts=[]),
        )
        edge.days |= {day for day in days if day is not None}
        edge.lines += 1
        edge.facts += [fact for fact in facts if fact not in edge.facts]


def lines(material: Material) -> Iterator[str]:
    """Yield the file, line by line; nodes and edges are sorted by their ids."""
    graph = _graph(material)
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
    for owner, keys in (("node", _NODE_KEYS), ("edge", _EDGE_KEYS)):
        for key in keys:
            type_ = "int" if key in _NUMBERS else "string"
            yield f'  <key id="{owner}-{key}" for="{owner}" attr.name="{key}" attr.type="{type_}"/>\n'
    yield f'  <graph id={quoteattr(material.relation.name)} edgedefault="directed">\n'
    for _, node in sorted(graph.nodes.items()):
        data = _data("node", {"kind": node.kind, "label": node.label})
        yield f"    <node id={quoteattr(node.id)}>{data}</node>\n"
    for nth, (_, edge) in enumerate(sorted(graph.edges.items())):
        ends = f"source={quoteattr(edge.source)} target={quoteattr(edge.target)}"
        values = {
            "relation": edge.relation,
            "label": edge.relation,
            "first": min(edge.days, default=""),
            "last": max(edge.days, default=""),
            "times": str(edge.lines),
            "facts": " ".join(edge.facts),
        }
        yield f'    <edge id="e{nth}" {ends}>{_data("edge", values)}</edge>\n'
    yield "  </graph>\n</graphml>\n"


def _graph(material: Material) -> _Graph:
    graph, state = _Graph(), material.state
    holders = Holders(state.offices)
    for office in state.offices:
        _add_office(graph, office)
    for meeting in state.meetings:
        if meeting.status == "held":
            _add_together(graph, holders, "met", parties=meeting.parties, persons=meeting.participants,
                          when=meeting.when, facts=meeting.facts)  # fmt: skip
    documents: tuple[DocumentLine | RoadMap, ...] = (*state.agreements.signed, *state.road_maps.named)
    for document in documents:
        persons = document.signatories if isinstance(document, DocumentLine) else ()
        for stage in document.stages:
            if stage.status == "signed":
                _add_together(graph, holders, "signed", parties=document.parties, persons=persons,
                              when=stage.when, facts=stage.facts)  # fmt: skip
    return graph


def _add_office(graph: _Graph, line: OfficeLine) -> None:
    person = _person(graph, line.person)
    days = (line.first_stated, line.last_stated)
    if line.office == CO_CHAIR and line.of is not None:
        graph.tie("co-chairs", person, graph.party(line.of), days, line.facts)
        return
    office = graph.node("office", line.key.removeprefix("office/"), title_of(line))
    graph.tie("holds", person, office, days, line.facts)
    if line.of is not None:
        graph.tie("of", office, graph.party(line.of), days, line.facts)


def _add_together(
    graph: _Graph,
    holders: Holders,
    relation: str,
    *,
    parties: Sequence[str],
    persons: Sequence[str],
    when: str | None,
    facts: Sequence[str],
) -> None:
    """Tie each two countries and bodies that are parties to something, and each two persons who took part."""
    sides = {graph.party(actor_of(party) or party) for party in parties}
    people = {_person(graph, _known(holders, name)) for name in persons}
    for some in (sides, people):
        for source, target in combinations(sorted(some), 2):
            graph.tie(relation, source, target, [when], facts)


def _known(holders: Holders, name: str) -> str:
    """Return the name under which a person holds an office, if it is one person's."""
    names = {person_key(line.person): line.person for line in holders.named(name)}
    return next(iter(names.values())) if len(names) == 1 else name


def _person(graph: _Graph, name: str) -> str:
    return graph.node("person", person_key(name), name)


def _data(owner: str, values: dict[str, str]) -> str:
    return "".join(f'<data key="{owner}-{key}">{_text(value)}</data>' for key, value in values.items() if value)


def _text(value: str) -> str:
    """Escape a text, without the characters that XML has no way to write."""
    return escape("".join(letter for letter in value if letter >= " " or letter in "\t\n"))
