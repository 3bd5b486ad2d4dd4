"""Events as CAMEO rows and in PLOVER's JSON, held against the codes of the public codebooks."""

import json
from datetime import date
from typing import NamedTuple

import pytest

from tests.exports.given import material_of, printed
from tests.projections.history import fact_id, read, retracted, stated
from tracker.domain.facts import Document, Meeting, Office, Project
from tracker.domain.places import BLOCS, COUNTRIES
from tracker.exports import cameo, plover
from tracker.exports.countries import actor_of, country_of_place
from tracker.exports.countries import cameo as cameo_code
from tracker.exports.countries import plover as plover_code
from tracker.exports.events import CODES

# CAMEO's code, its name, and what PLOVER's table of conversion makes of it: event, mode, context.
CODEBOOK = {
    "0311": ("Express intent to cooperate economically", "AGREE", None, "economic"),
    "036": ("Express intent to meet or negotiate", "AGREE", None, "diplomatic"),
    "040": ("Consult, not specified below", "CONSULT", None, None),
    "041": ("Discuss by telephone", "CONSULT", "phone", None),
    "042": ("Make a visit", "CONSULT", "visit", None),
    "043": ("Host a visit", "CONSULT", "visit", None),
    "044": ("Meet at a 'third' location", "CONSULT", "third-party", None),
    "057": ("Sign formal agreement", "SUPPORT", None, "diplomatic"),
    "061": ("Cooperate economically", "COOPERATE", None, "economic"),
}
VERBAL_COOPERATION, MATERIAL_COOPERATION = 1, 2
PLOVER_FIELDS = set(
    """id has_event date time enddate endtime actor recipient event event_loc event_text quad_code event_scale mode
    context link text text_info cite_info coder coded_date coded_time comment""".split()
)
ENTITY_FIELDS = {"code", "sector", "entity_text", "identifier_id", "identifier_text", "office"}
PAIR = ("AZ", "RU")


class Row(NamedTuple):
    """A CAMEO row by its columns."""

    date: str
    source: str
    target: str
    code: str
    label: str
    id: str
    when: str
    facts: str
    quote: str
    url: str


@pytest.fixture
def rows(engine):
    """The CAMEO rows of some facts in one article of a day, and of a log after further events."""

    def told(*facts, published="2021-12-08", later=(), **asked):
        events = (printed("a1", published), read("a1", *facts, published=published), *later)
        return [
            Row(*line.removesuffix("\n").split("\t")) for line in cameo.lines(material_of(engine, *events, **asked))
        ]

    return told


@pytest.fixture
def records(engine):
    """The PLOVER records of some facts in one article of a day."""

    def told(*facts, published="2021-12-08"):
        events = (printed("a1", published), read("a1", *facts, published=published))
        return [json.loads(line) for line in plover.lines(material_of(engine, *events))]

    return told


def meeting(form="meeting", when="2021-12-07", **told):
    """A meeting of both sides."""
    return stated(Meeting, form=form, when=when, **({"parties": PAIR} | told))


def coded(rows):
    """Who did what to whom."""
    return [(row.source, row.target, row.code) for row in rows]


def both(code):
    """What two sides do to each other."""
    return [("AZE", "RUS", code), ("RUS", "AZE", code)]


@pytest.mark.parametrize(
    ("fact", "code"),
    [
        (stated(Document, type="agreement", when="2021-12-07", parties=PAIR), "057"),
        (stated(Document, type="road map", when="2021-12-07", parties=PAIR, title="road map"), "057"),
        (stated(Document, type="program", parties=PAIR, status="planned", when="2022"), "0311"),
        (meeting(), "040"),
        (meeting("session", name="commission", number=19), "040"),
        (meeting("forum", place="Baku"), "040"),
        (meeting("call"), "041"),
        (meeting(place="Vienna"), "044"),
        (meeting("session", place="TR"), "044"),
        (meeting("forum", "2022", status="planned"), "036"),
        (stated(Project, name="logistics terminal", stage="launched", when="2021-12-07", parties=PAIR), "061"),
        (stated(Project, name="logistics terminal", stage="agreed", when="2021-12-07", parties=PAIR), "061"),
        (stated(Project, name="logistics terminal", stage="planned", when="2025", parties=PAIR), "0311"),
    ],
)
def test_each_kind_of_event_has_its_code(rows, fact, code):
    """What both sides do together is done by each to the other, and the code is the codebook's."""
    found = rows(fact)

    assert coded(found) == both(code)
    assert {row.label for row in found} == {CODEBOOK[code][0]}


@pytest.mark.parametrize(
    "told",
    [{"place": "Russia"}, {"place": "Moscow"}, {"place": "RU-MOW"}, {"participants": ("Ilham Aliyev",)}],
    ids=str,
)
def test_a_visit_has_a_direction(rows, told):
    """Where it is known who came to whom, one side made the visit and the other hosted it."""
    office = stated(Office, person="Ilham Aliyev", office="president", of="AZ")
    found = rows(office, meeting("visit", **told))

    came = "AZEGOV" if "participants" in told else "AZE"
    assert coded(found) == [(came, "RUS", "042"), ("RUS", came, "043")]


def test_a_visit_without_a_direction_is_a_consultation(rows):
    """Nobody is made the host by guesswork."""
    assert coded(rows(meeting("visit"))) == both("040")


def test_who_holds_an_office_acts_for_the_government(rows):
    """Officials are the government's, whoever left his office is not, and others are their country's."""
    facts = (
        stated(Office, person="Mikayil Jabbarov", office="minister of economy", of="AZ"),
        stated(Office, person="Igor Babushkin", office="governor", of="RU-AST"),
        stated(Office, person="Viktor Zubkov", office="prime minister", of="RU", former=True),
    )
    signed = stated(Document, type="program", when="2021-12-07", parties=("AZ", "RU-AST"),
                    signatories=("Igor Babushkin", "Mikayil Jabbarov"))  # fmt: skip
    met = meeting(when="2021-12-06", participants=("Viktor Zubkov", "Mikayil Jabbarov"))

    found = rows(*facts, signed, met)

    assert [row[:3] for row in found] == [
        ("20211206", "AZEGOV", "RUS"),
        ("20211206", "RUS", "AZEGOV"),
        ("20211207", "AZEGOV", "RUSGOV"),
        ("20211207", "RUSGOV", "AZEGOV"),
    ]


@pytest.mark.parametrize(
    "fact",
    [
        meeting(when="2021-12"),
        meeting(when="2021"),
        meeting(when=None),
        stated(Document, type="agreement", when="2021-Q1", parties=PAIR),
        stated(Document, type="agreement", when="2021-12-07", parties=("AZ", "GAZ Group")),
        stated(Project, name="logistics terminal", stage="launched", when="2021-12-07", parties=("RU",)),
        stated(Project, name="logistics terminal", stage="suspended", when="2021-12-07", parties=PAIR),
    ],
)
def test_what_has_no_day_or_no_other_side_is_no_event(rows, fact):
    """Nothing is dated by guesswork, and no company passes for a state."""
    assert rows(fact) == []


def test_a_plan_is_an_event_of_the_day_it_was_told(rows):
    """The intent is dated, whenever the meeting is to be; what was planned and then held is both."""
    planned, held = meeting("forum", "2022-02", status="planned"), meeting("forum", "2022-02-10")
    later = (printed("a2", "2022-02-11"), read("a2", held, published="2022-02-11"))

    found = rows(planned, later=later)

    assert [(row.date, row.code, row.when) for row in found[::2]] == [
        ("20211208", "036", "2022-02"),
        ("20220210", "040", "2022-02-10"),
    ]


def test_an_event_stands_once_with_all_who_tell_of_it(rows):
    """Two articles about one meeting are one event; a retracted one is none; nothing of later is known earlier."""
    later = (printed("a2", "2021-12-09"), read("a2", meeting(quote="They met, too."), published="2021-12-09"))

    found = rows(meeting(), later=later)

    assert coded(found) == both("040")
    assert found[0].facts.split() == [fact_id("a1", meeting()), fact_id("a2", meeting(quote="They met, too."))]
    assert found[0].url == "https://news.example/a1"
    assert found[0].quote == meeting().quote
    assert len({row.id for row in found}) == 1


def test_a_retracted_meeting_is_no_event(rows):
    """What an analyst took back did not happen."""
    assert rows(meeting(), later=(retracted("a1", meeting()),)) == []


def test_a_row_keeps_its_columns(rows):
    """Neither a tab in a sentence nor a formula in it gets out of its cell."""
    (row, _) = rows(meeting(quote="=They\tmet\nin Baku."))

    assert row.quote == "'=They met in Baku."


def test_plover_records_have_the_fields_and_values_of_its_manual(records):
    """A record is read by whatever reads PLOVER: required fields, lists where lists are, codes of its tables."""
    facts = (
        stated(Office, person="Ilham Aliyev", office="president", of="AZ"),
        meeting("visit", "2021-12-06/2021-12-07", place="Moscow", participants=("Ilham Aliyev",)),
        meeting("call", "2021-12-05"),
        meeting("meeting", "2021-12-04", place="Vienna"),
        meeting("forum", "2022", status="planned"),
        stated(Document, type="treaty", when="2021-12-03", parties=("AM", *PAIR)),
        stated(Project, name="logistics terminal", stage="launched", when="2021-12-02", parties=PAIR),
    )
    found = records(*facts)

    assert len(found) == len(facts) - 1
    for record in found:
        assert set(record) <= PLOVER_FIELDS | {"when", "facts"}
        assert {"id", "date", "actor", "event"} <= set(record)
        assert date.fromisoformat(record["date"])
        _, event, mode, context = CODEBOOK[record["comment"].removeprefix("CAMEO ")]
        assert record["event"] == [event]
        assert record.get("mode", []) == ([mode] if mode else [])
        assert record.get("context", []) == ([context] if context else [])
        material = event == "COOPERATE"
        assert record["quad_code"] == (MATERIAL_COOPERATION if material else VERBAL_COOPERATION)
        assert ("recipient" in record) == (material or mode == "visit")
        for entity in (*record["actor"], *record.get("recipient", ())):
            assert set(entity) <= ENTITY_FIELDS
            assert len(entity["code"]) == 3
        assert record["cite_info"]["url"] == "https://news.example/a1"
    assert len({record["id"] for record in found}) == len(found)
    (visit,) = (record for record in found if record.get("mode") == ["visit"])
    assert (visit["date"], visit["enddate"]) == ("2021-12-06", "2021-12-07")
    assert visit["actor"] == [{"code": "AZE", "sector": "GOV", "entity_text": "Ilham Aliyev", "office": "president"}]
    assert visit["recipient"] == [{"code": "RUS"}]
    (treaty,) = (record for record in found if record["event"] == ["SUPPORT"])
    assert [entity["code"] for entity in treaty["actor"]] == ["ARM", "AZE", "RUS"]


def test_the_codes_are_those_of_the_codebook():
    """No code is made up, and none stands under another's name."""
    assert {code: name for code, (name, *_) in CODEBOOK.items()} == CODES


def test_every_country_has_a_code_of_its_own():
    """Actors are told apart, and each code has the shape that readers of such data expect."""
    for code_of in (cameo_code, plover_code):
        codes = [code_of(country) for country in COUNTRIES]
        assert len(set(codes)) == len(COUNTRIES)
        assert all(len(code) == 3 and code.isupper() for code in codes)
    assert all(cameo_code(bloc).startswith("IGO") for bloc in BLOCS)
    assert {plover_code(bloc) for bloc in BLOCS} == {"IGO", "EUR", "UNO"}
    assert [cameo_code(code) for code in ("AZ", "RU", "DE", "RO", "XK")] == ["AZE", "RUS", "DEU", "ROU", "KSV"]


@pytest.mark.parametrize(
    ("place", "country"),
    [("Baku", "AZ"), ("RU-AST", "RU"), ("Saint Petersburg", "RU"), ("Türkiye", "TR"), ("the garden", None), ("", None)],
)
def test_a_place_tells_its_country_where_its_name_does(place, country):
    """A place that nobody knows is in no country."""
    assert country_of_place(place) == country


def test_a_body_is_no_actor():
    """Only countries and blocs act here."""
    assert [actor_of(party) for party in ("RU-AST", "EU", "GAZ Group")] == ["RU", "EU", None]
