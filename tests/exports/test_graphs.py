"""FollowTheMoney, GraphML and JSON-LD, each read by its trade's own package."""

import json
from io import BytesIO
from urllib.parse import quote

import networkx as nx
import pytest
import rdflib
from msgspec.structs import replace

from tests.exports.given import material_of, printed
from tests.projections.history import amended, confirmed, entered, fact_id, read, stated, told_in
from tests.state.seeds import COMMISSION, seeds
from tracker.domain.facts import Document, Meeting, Office, Rank, Trade
from tracker.exports import ftm, graphml, jsonld, plover, quickstatements
from tracker.exports.countries import name_of

pytestmark = [  # what rdflib says of its own use of others
    pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning"),
    pytest.mark.filterwarnings(r"ignore:'\w+' (argument is )?deprecated:DeprecationWarning"),
]
PAIR = ("AZ", "RU")
ODD = 'Ильхам "Ə" <b>&amp; Əliyev\'s'


def office(person, title="minister of economy", of="AZ", **told):
    """Somebody in an office."""
    return stated(Office, person=person, office=title, of=of, **told)


@pytest.fixture
def told(engine):
    """A relation of which two articles with addresses tell, and an analyst."""
    rank = stated(Rank, subject="RU", of="AZ", measure="trade partner", rank=3)
    facts = (
        office("Shahin Mustafayev"),
        office("Shahin Mustafayev", "co-chair", COMMISSION, side="AZ"),
        office("Igor Babushkin", "governor", "RU-AST"),
        office("Samed Gurbanov", "chairman", "Business Council"),
        office(ODD, "ambassador", side="AZ", to="RU"),
        stated(Meeting, form="meeting", when="2021-12-07", parties=("AZ", "RU-AST"),
               participants=("Igor Babushkin", "Shahin Mustafayev")),
        stated(Document, type="treaty", when="2021-12-07", parties=("AM", *PAIR), signatories=("Igor Babushkin",)),
        stated(Trade, measure="turnover", reporter="AZ", partner="RU", when="2020", amount=2_600_000_000,
               rounded_to=100_000_000, currency="USD"),
        rank,
    )  # fmt: skip
    return material_of(
        engine,
        printed("a1", "2021-12-08"),
        printed("a2", "2021-12-20", title=ODD),
        read("a1", *facts, published="2021-12-08"),
        read("a2", office("Mikayil Jabbarov"), published="2021-12-20"),
        replace(confirmed("a1", facts[0]), told=told_in("a1", facts[0], published="2021-12-08")),
        amended("a1", rank, stated(Rank, subject="RU", of="AZ", measure="trade partner", rank=2)),
        entered("desk-1", office("Aleksandr Drozdenko", "governor", "RU-LEN"), published="2021-12-01"),
    )


# FollowTheMoney


def entities(material):
    """The entities as the model takes them, each as it was written beside what the model keeps of it."""
    from followthemoney import model

    written = [json.loads(line) for line in ftm.lines(material)]
    return [(entity, model.get_proxy(entity, cleaned=False)) for entity in written]


def test_the_model_takes_every_entity_and_each_of_its_values(told):
    """Nothing is dropped as invalid on the way into an investigation, and what is referred to is there."""
    found = entities(told)
    ids = {entity["id"] for entity, _ in found}

    assert len(ids) == len(found)
    for entity, proxy in found:
        proxy.schema.validate(entity)
        kept = {name: sorted(values) for name, values in proxy.to_dict()["properties"].items()}
        assert kept == entity["properties"]
        assert {value for prop, value in proxy.itervalues() if prop.type.name == "entity"} <= ids
    assert {proxy.schema.name for _, proxy in found} == {
        "Article", "Occupancy", "Organization", "Person", "Position", "PublicBody"
    }  # fmt: skip


def test_persons_hold_posts_of_countries_and_bodies(told):
    """Who held what, in which country, when that is known, and the article that says so."""
    by_id = {entity["id"]: proxy for entity, proxy in entities(told)}
    held = {
        (by_id[occupancy.first("holder")].first("name"), by_id[occupancy.first("post")].first("name")): occupancy
        for occupancy in by_id.values()
        if occupancy.schema.name == "Occupancy"
    }

    before, after = (
        held[name, "minister of economy of Azerbaijan"] for name in ("Shahin Mustafayev", "Mikayil Jabbarov")
    )
    assert (before.first("status"), before.first("endDate"), before.get("startDate")) == ("ended", "2021-12", [])
    assert (after.first("status"), after.first("startDate"), after.get("endDate")) == ("current", "2021-12", [])
    assert before.first("sourceUrl") == "https://news.example/a1"
    chair = by_id[held["Shahin Mustafayev", f"co-chair of {COMMISSION}"].first("post")]
    assert by_id[chair.first("organization")].schema.name == "PublicBody"
    assert chair.first("country") == "az"
    governor = by_id[held["Igor Babushkin", f"governor of {name_of('RU-AST')}"].first("post")]
    assert (governor.first("country"), governor.first("subnationalArea")) == ("ru", "RU-AST")
    (proof,) = governor.get("proof")
    assert by_id[proof].first("publishedAt") == "2021-12-08"


def test_an_entity_keeps_its_id_as_the_log_grows(engine):
    """What was imported once is updated, not doubled."""
    one = material_of(engine, printed("a1", "2021-12-08"), read("a1", office("Shahin Mustafayev")), as_of="2023-01-01")
    before = {entity["id"] for entity, proxy in entities(one)}
    more = material_of(
        engine,
        printed("a2", "2022-01-01"),
        read("a2", office("Shahin Mustafayev", quote="Shahin Mustafayev, minister"), published="2022-01-01"),
        as_of="2023-01-01",
    )

    after = {entity["id"] for entity, proxy in entities(more) if proxy.schema.name != "Article"}

    assert before <= after
    assert len({entity["id"] for entity, proxy in entities(more) if proxy.schema.name == "Person"}) == 1


# GraphML


def graph_of(material):
    """The graph as networkx reads it."""
    return nx.read_graphml(BytesIO("".join(graphml.lines(material)).encode()))


def edges(graph, relation):
    """The labels of the two ends of each edge of a kind."""
    labels = nx.get_node_attributes(graph, "label")
    return {(labels[a], labels[b]) for a, b, data in graph.edges(data=True) if data["relation"] == relation}


def test_the_graph_ties_people_offices_bodies_and_countries(told):
    """Who holds what, what belongs to whom, who met and signed."""
    graph = graph_of(told)

    assert ("Shahin Mustafayev", "minister of economy of Azerbaijan") in edges(graph, "holds")
    assert edges(graph, "co-chairs") == {("Shahin Mustafayev", COMMISSION)}
    assert ("minister of economy of Azerbaijan", "Azerbaijan") in edges(graph, "of")
    assert (name_of("RU-AST"), "Russia") in edges(graph, "of")
    assert edges(graph, "met") == {("Azerbaijan", "Russia"), ("Igor Babushkin", "Shahin Mustafayev")}
    assert edges(graph, "signed") == {("Armenia", "Azerbaijan"), ("Armenia", "Russia"), ("Azerbaijan", "Russia")}
    assert set(nx.get_node_attributes(graph, "kind").values()) == {"person", "office", "body", "country", "region"}


def test_each_edge_has_its_days_and_facts(told):
    """What is drawn can be asked why."""
    graph = graph_of(told)

    met = [data for *_, data in graph.edges(data=True) if data["relation"] == "met"]
    held = [data for *_, data in graph.edges(data=True) if data["relation"] == "holds"]

    assert {(data["first"], data["last"], data["times"]) for data in met} == {("2021-12-07", "2021-12-07", 1)}
    assert all(set(data["facts"].split()) <= set(told.facts) for data in (*met, *held))
    assert all(data["facts"] for data in (*met, *held))


@pytest.mark.parametrize("name", [ODD, "a\x00b\x0bc", "]]>", "\ud7ff\ue000"])
def test_any_name_can_stand_in_the_graph(engine, name):
    """What an article writes breaks no file."""
    graph = graph_of(material_of(engine, read("a1", office(name), published="2021-12-08")))

    assert (
        "".join(letter for letter in name if letter not in "\x00\x0b")
        in nx.get_node_attributes(graph, "label").values()
    )


# JSON-LD

ASK = """
    PREFIX schema: <https://schema.org/> PREFIX prov: <http://www.w3.org/ns/prov#> PREFIX oa: <http://www.w3.org/ns/oa#>
    PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
"""


def rdf_of(material):
    """The dossier as rdflib reads it."""
    return rdflib.Graph().parse(data="".join(jsonld.lines(material)), format="json-ld")


def test_every_line_leads_to_the_sentence_and_its_article(told):
    """From what the state says to where it stands, in the words of PROV-O and of Web Annotation."""
    graph = rdf_of(told)

    lines = {row[0] for row in graph.query(ASK + "SELECT ?line WHERE { ?line a schema:Claim }")}
    led = graph.query(
        ASK
        + """SELECT ?line ?exact ?url ?reader WHERE {
            ?line a schema:Claim ; prov:wasDerivedFrom ?quotation .
            ?quotation prov:hadPrimarySource ?article ; prov:wasGeneratedBy ?reading ; oa:hasTarget ?target .
            ?target oa:hasSource ?article ; oa:hasSelector ?selector .
            ?selector a oa:TextQuoteSelector ; oa:exact ?exact .
            ?reading prov:used ?article ; prov:wasAssociatedWith ?agent .
            ?agent a prov:SoftwareAgent ; schema:name ?reader .
            ?article a schema:NewsArticle ; schema:url ?url }"""
    )
    by_analysts = {row[0] for row in graph.query(ASK + """SELECT ?line WHERE {
        ?line prov:wasDerivedFrom/prov:wasGeneratedBy/prov:wasAssociatedWith/a prov:Person }""")}  # fmt: skip

    assert {row.line for row in led} | by_analysts == lines
    assert lines
    assert {str(row.exact) for row in led} <= {fact.fact.quote for fact in told.facts.values()}
    assert {str(row.url) for row in led} == {"https://news.example/a1", "https://news.example/a2"}
    assert {str(row.reader) for row in led} == {"rules"}


def test_judgements_are_acts_of_named_people(told):
    """Who amended, entered or confirmed what, and why."""
    found = rdf_of(told).query(
        ASK
        + """SELECT ?what ?because ?name ?fact WHERE {
            ?act schema:actionStatus ?what ; schema:description ?because ; schema:object/schema:identifier ?fact ;
                 prov:endedAtTime ?when ; prov:wasAssociatedWith/schema:name ?name }"""
    )

    drozdenko = office("Aleksandr Drozdenko", "governor", "RU-LEN")
    assert {tuple(map(str, row)) for row in found} >= {
        ("confirmed", "checked", "analyst", fact_id("a1", office("Shahin Mustafayev"))),
        ("entered", "overlooked", "analyst", fact_id("desk-1", drozdenko)),
    }
    assert "amended" in {str(row.what) for row in found}


def test_amounts_are_whole_numbers_and_days_are_days(told):
    """Bounds are exact whatever their size, and can be compared."""
    graph = rdf_of(told)

    bounds = graph.query(ASK + "SELECT ?low ?high WHERE { ?v schema:minValue ?low ; schema:maxValue ?high }")
    days = graph.query(ASK + "SELECT ?day WHERE { ?article schema:datePublished ?day }")

    assert [tuple(value.toPython() for value in row) for row in bounds] == [(2_550_000_000, 2_650_000_000)]
    assert {value.datatype for row in bounds for value in row} == {rdflib.XSD.integer}
    assert {row.day.datatype for row in days} == {rdflib.XSD.date}


def test_no_two_lines_share_a_name(engine):
    """On the seeds, too, each line is a thing of its own, and each name is an IRI."""
    material = material_of(engine, *seeds())
    graph = rdf_of(material)
    document = json.loads("".join(jsonld.lines(material)))

    ids = [thing["@id"] for thing in document["@graph"]]
    assert len(ids) == len(set(ids))
    assert all(id_ == quote(id_, safe=":/%@~") for id_ in ids)
    assert len(graph) > len(ids)


def test_no_number_passes_through_a_float(told):
    """What is exact in the log is exact in every export."""
    for lines in (ftm.lines, plover.lines):
        for line in lines(told):
            json.loads(line, parse_float=pytest.fail)
    json.loads("".join(jsonld.lines(told)), parse_float=pytest.fail)


@pytest.mark.parametrize("url", ["file:///etc/passwd", "news.example/a1", "http://[", "javascript:alert(1)", ""])
def test_what_is_no_address_on_the_web_is_left_out(engine, url):
    """Nobody is sent anywhere by what a source writes in an address's place."""
    material = material_of(
        engine, printed("a1", "2021-12-08", url=url), read("a1", office("One"), published="2021-12-08")
    )

    assert [proxy.get("sourceUrl") for _, proxy in entities(material) if proxy.schema.name == "Article"] == [[]]
    assert not list(rdf_of(material).query(ASK + "SELECT ?url WHERE { ?article schema:url ?url }"))
    assert "S854" not in "".join(quickstatements.lines(material))
