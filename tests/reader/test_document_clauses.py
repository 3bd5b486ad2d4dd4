"""Documents told in clauses beside the main one, by bodies in apposition, by those who speak."""

from datetime import date

import pytest

from tests.reader.reading import facts
from tracker.domain.facts import Document

DAY = date(2024, 3, 10)
LEAD = "Peru and Chad trade. "


def told(text: str) -> list[tuple[str, int | None, str | None, str]]:
    """The documents of a text by type, number, day and status."""
    found = [fact for fact in facts(text, "document", DAY) if isinstance(fact, Document)]
    return sorted(((fact.type, fact.number, fact.when, fact.status) for fact in found), key=str)


def parties(text: str) -> list[tuple[str, ...]]:
    """Who signed the documents of a text."""
    return [fact.parties for fact in facts(text, "document", DAY) if isinstance(fact, Document)]


@pytest.mark.parametrize(
    ("text", "documents"),
    [
        (
            "The treaties come ahead of a trip to Lima in June, during which Peru and Chad intend to sign a visa pact.",
            [("agreement", None, "2024-06", "planned")],
        ),
        (
            "Peru and Chad had signed a trade pact to that end in Lima in July 2022.",
            [("agreement", None, "2022-07", "signed")],
        ),
        (
            "On Monday Peru and Chad signed a road map for exports in 2024-2026.",
            [("road map", None, "2024-03-04", "signed")],
        ),
        ("Peru and Chad approved the road map for exports in 2024-2026.", [("road map", None, "2024-03-10", "signed")]),
        (
            "Since the entry into force, on 1 January, of the tax treaty of Peru and Chad, firms pay less.",
            [("treaty", None, "2024-01-01", "in force")],
        ),
        (
            "Peru and Chad initialled a new water treaty to supplant that of 1987.",
            [("treaty", None, "1987", "signed"), ("treaty", None, "2024-03-10", "signed")],
        ),
        (
            LEAD + "At the previous summit, in Lima, three treaties were signed, one of them on floods.",
            [("treaty", 3, None, "signed"), ("treaty", None, None, "signed")],
        ),
        (LEAD + "Six treaties had crowned the visit of 4 March.", [("treaty", 6, "2024-03-04", "signed")]),
        ("Peru and Chad exchanged signed copies of a visa treaty.", [("treaty", None, "2024-03-10", "signed")]),
        (
            "Ministers of Peru and Chad initialled a pact on ports. The document, due to be signed by June, is long.",
            [("agreement", None, "2024-03-10", "signed")],
        ),
    ],
)
def test_a_clause_beside_the_main_one_tells_the_day(text, documents):
    """During which, to that end, since the entry into force: where a sentence tells the day in another clause."""
    assert told(text) == documents


@pytest.mark.parametrize(
    "text",
    [
        LEAD + "The 2011 visa pact is to be updated by the end of the year.",
        LEAD + "The pact on border posts will be amended.",
        LEAD + "On Monday the shipping ministry extended the contract by three years.",
        LEAD + "Since then the two countries have concluded 41 treaties.",
        LEAD + "The ministers put nothing to paper on Monday.",
    ],
)
def test_what_is_to_be_amended_is_not_signed(text):
    """An older document that will be changed, whose contract it is nobody knows, and totals are no signing."""
    assert [fact for fact in told(text) if fact[2] != "2011"] == []


def test_the_year_of_a_new_program_is_no_date_of_an_older_one():
    """What a program succeeds is told by the years that it was for, not by its day."""
    text = "Peru and Chad signed an action plan for 2025-2029, which succeeds that of 2020."

    assert told(text) == [("plan", None, "2024-03-10", "signed")]


@pytest.mark.parametrize(
    ("text", "signers"),
    [
        (
            LEAD + "Peru's road company, Provias, signed a contract with local builder Cosapi last month.",
            [("Cosapi", "Provias")],
        ),
        (
            LEAD + "Provias, Peru's road company, signed a contract with Chadian builder Satom last month.",
            [("Provias", "Satom")],
        ),
        (
            LEAD
            + "Peruvian Defense Minister Jorge Chavez and the heads of Bata Rail and Rumi Steel signed a contract.",
            [("Bata Rail", "PE", "Rumi Steel")],
        ),
        (
            LEAD + '"We signed a letter of intent with Satom in Lima in 2018," said Ana Rojas, chairwoman of Cosapi.',
            [("Cosapi", "Satom")],
        ),
        (
            LEAD
            + "The presidents of the Puno Region and of Kanem met. They recalled the interstate agreement on water, "
            "which was signed in Lima on 3 May 2012.",
            [("PE", "TD")],
        ),
        (
            LEAD + "Secretary Juan Paz signed for Peru an agreement on roads with the Chad Roads Authority.",
            [("Chad Roads Authority", "PE")],
        ),
        ("Bolivia and Peru trade. The Puno and Oruro regions signed a program for 2025.", [("BO-O", "PE-PUN")]),
    ],
)
def test_who_signs_is_told_in_apposition_or_by_who_speaks(text, signers):
    """A company before or behind its comma, heads of two firms, whose "we" it is, two regions with one noun."""
    assert parties(text) == signers


def test_the_health_services_share_the_verb_of_the_ministries():
    """A second subject without a verb, its names in apposition, signs its own document."""
    text = "Peru and Chad met. The ministries underwrote a pact on a lake, and the services, SENA and SEGA, a plan."

    assert sorted(parties(text)) == [("PE", "TD"), ("SEGA", "SENA")]


@pytest.mark.parametrize(
    ("text", "documents"),
    [
        (
            "Peru and Chad saw the exchange of three papers, comprising treaties on tax and on trade, and a program.",
            [
                ("document", 3, "2024-03-10", "signed"),
                ("program", None, "2024-03-10", "signed"),
                ("treaty", None, "2024-03-10", "signed"),
                ("treaty", None, "2024-03-10", "signed"),
            ],
        ),
        (
            "Peru and Chad signed nine papers. They cover energy and culture, and include a treaty on trade.",
            [("document", 9, "2024-03-10", "signed"), ("treaty", None, "2024-03-10", "signed")],
        ),
        (
            "Peru and Chad signed 37 acts, among them a protocol that opens the market to grapes.",
            [("document", 37, "2024-03-10", "signed"), ("protocol", None, "2024-03-10", "signed")],
        ),
        (
            LEAD + "Three treaties, on visas, ports and coffee, were inked too.",
            [("treaty", None, "2024-03-10", "signed")] * 3,
        ),
        (
            "Peru and Chad enjoy an Enhanced Partnership, which was concluded in May 2019.",
            [("agreement", None, "2019-05", "signed")],
        ),
        ("Peru and Chad had extended the gas contract until 2030 in May.", [("contract", None, "2023-05", "signed")]),
        (
            "A treaty on floods, first concluded in 2016, binds Peru and Chad until 2030.",
            [("treaty", None, "2016", "signed")],
        ),
        (
            "Peru's Minister Ana Paz met her Chadian counterpart Ali Deby on Thursday. They signed a treaty on visas.",
            [("treaty", None, "2024-03-07", "signed")],
        ),
    ],
)
def test_parts_of_a_sum_are_read_however_they_are_listed(text, documents):
    """Comprising, and include, topics behind a comma; of the day of the meeting that the sentence before tells."""
    assert told(text) == documents


def test_companies_that_have_a_deal_are_its_parties():
    """Two airlines that have had an agreement since some time have it, not their states."""
    assert parties(LEAD + "Peru Airlines and Chad Air have had a codeshare agreement since 2021.") == [
        ("Chad Air", "Peru Airlines")
    ]


@pytest.mark.parametrize(
    ("following", "when", "signatories"),
    [
        (
            "Minister Ana Rojas signed for Peru and Ali Deby, Chad's Health Minister, for his side in Lima on March 6.",
            "2024-03-06",
            ("Ali Deby", "Ana Rojas"),
        ),
        (
            "The signatories were Foreign Minister Ana Rojas and her Chadian counterpart Ali Deby.",
            "2024-03-10",
            ("Ali Deby", "Ana Rojas"),
        ),
        (
            "Ana Rojas signed on behalf of Peru, and Chad's Minister Ali Deby attended in the presence of the press.",
            "2024-03-10",
            (),
        ),
    ],
)
def test_the_next_sentence_tells_whose_hands_signed(following, when, signatories):
    """Who signed for whom, and when, may stand in a sentence that names no document; who watched signed nothing."""
    text = f"Peru and Chad have sealed a treaty on visas, which replaces the one signed in 2001. {following}"
    [treaty] = [fact for fact in facts(text, "document", DAY) if isinstance(fact, Document) and fact.when != "2001"]

    assert (treaty.when, treaty.signatories) == (when, signatories)


@pytest.mark.parametrize(
    ("text", "documents"),
    [
        (
            "Peru and Chad signed thirteen treaties, of which one on fishing.",
            [("treaty", 13, "2024-03-10", "signed"), ("treaty", None, "2024-03-10", "signed")],
        ),
        (
            "The Peru-Chad Partnership of 2015 gets an action plan, which presidents Ana Rojas and Ali Deby unveiled.",
            [("plan", None, "2024-03-10", "signed")],
        ),
    ],
)
def test_a_year_in_a_name_is_not_the_day_of_what_is_signed(text, documents):
    """In “the Partnership of 2015” is no day; "of which one" is a part of the sum."""
    assert told(text) == documents


@pytest.mark.parametrize(
    ("text", "documents"),
    [
        (
            LEAD + "The ministers are due in Lima on Friday to sign a treaty.",
            [("treaty", None, "2024-03-15", "planned")],
        ),
        (
            LEAD + "Last year they signed a letter of intent, followed in January by a treaty.",
            [("document", None, "2023", "signed"), ("treaty", None, "2024-01", "signed")],
        ),
        (LEAD + "The presidents set their hands to a treaty on Saturday.", [("treaty", None, "2024-03-09", "signed")]),
        (LEAD + "The Ica charter, signed in September 2023, made a union.", [("document", None, "2023-09", "signed")]),
    ],
)
def test_signed_is_told_beside_other_verbs(text, documents):
    """Included in what was signed, due somewhere to sign, followed by: each document with its own day."""
    assert told(text) == documents


@pytest.mark.parametrize(
    ("text", "signers"),
    [
        (LEAD + "Cosapi signed a deal with its Chadian partners.", []),
        (LEAD + "He signed a three-year contract with the Chadian club Renaissance.", []),
        (LEAD + "Cosapi and Chad's Satom built a mill under a deal signed in June 2023.", [("Cosapi", "Satom")]),
        (
            LEAD
            + "A pact was inked between the Lima Chamber of Commerce and Industry and the Federation of Chadian Ports.",
            [("Federation of Chadian Ports", "Lima Chamber of Commerce and Industry")],
        ),
    ],
)
def test_partners_without_a_name_are_not_their_country(text, signers):
    """Companies sign for themselves; nobody can tell who partners and clubs without a name are."""
    assert parties(text) == signers


def test_a_cabinet_of_ministers_is_its_country():
    """An agreement between a government and a cabinet of ministers is between the two states."""
    text = "The pact between the Government of Peru and the Cabinet of Ministers of Chad was signed on 4 March."

    assert parties(text) == [("PE", "TD")]


@pytest.mark.parametrize(
    ("text", "documents"),
    [
        (LEAD + "Peru has concluded 27 free trade agreements.", []),
        (LEAD + "The two have signed 27 agreements during the visit.", [("agreement", 27, "2024-03-10", "signed")]),
        (LEAD + "Two treaties - on visas and on ports - were signed.", [("treaty", None, "2024-03-10", "signed")] * 2),
    ],
)
def test_how_many_one_country_has_is_a_total(text, documents):
    """Dozens that a country has concluded are a total, those of a visit are its news; topics may stand in dashes."""
    assert told(text) == documents
