"""Documents between organisations: however their names are written, and whatever is said of them by the way."""

from datetime import date

import pytest

from tests.reader.reading import facts
from tracker.domain.facts import Document

DAY = date(2024, 3, 13)
LEAD = "The trade ministers of Kenya and Chile met in Nairobi on Tuesday. "


def parties(text: str) -> list[tuple[str, ...]]:
    """Who signed the documents of a text."""
    return [fact.parties for fact in facts(LEAD + text, "document", DAY) if isinstance(fact, Document)]


@pytest.mark.parametrize(
    ("text", "signers"),
    [
        (
            "The Port of Mombasa and the Port of Valparaiso signed a memorandum.",
            ("Port of Mombasa", "Port of Valparaiso"),
        ),
        ("Tusko, which makes tea, and Andela signed a contract.", ("Andela", "Tusko")),
        ("Tusko and Andela, a bank, signed a contract.", ("Andela", "Tusko")),
        ("Tusko of Kenya and Andela of Chile signed an agreement.", ("Andela", "Tusko")),
        (
            "The General Confederation of Farmers of Kenya and Andela signed an agreement.",
            ("Andela", "General Confederation of Farmers of Kenya"),
        ),
        ("Bank Maziwa and Andela signed an agreement.", ("Andela", "Bank Maziwa")),
        ("The supply agreement between Tusko and Andela dates from 2021.", ("Andela", "Tusko")),
        ("Tusko and Andela have been linked by a supply agreement since 2021.", ("Andela", "Tusko")),
        (
            "The contract with Tusko was signed on Tuesday, along with a loan agreement with Andela and Maziwa.",
            ("Andela", "Maziwa"),
        ),
    ],
)
def test_organisations_sign_by_their_whole_names(text, signers):
    """Neither a place in a name nor a clause about one of the two hides who signed."""
    assert signers in parties(text)


def test_governments_of_countries_are_the_countries():
    """The government of a country signs for it, unlike the port of a city."""
    assert parties("The Government of Kenya and the Government of Chile signed an agreement.") == [("CL", "KE")]


def test_a_firm_alone_signs_with_nobody_knows_whom():
    """What is said of a firm by the way names no other side."""
    assert parties("The power company Tusko, which runs the plant, signed a contract.") == []


@pytest.mark.parametrize(
    ("text", "signers"),
    [
        ("Tusko said on Tuesday that it had signed a contract with Andela.", ("Andela", "Tusko")),
        ("Tusko announced the signing of a contract with Andela.", ("Andela", "Tusko")),
        ("Tusko, represented by Jane Maina, and Andela signed a contract.", ("Andela", "Tusko")),
        ("The chief executives of Tusko and Andela signed a contract.", ("Andela", "Tusko")),
        (
            "The plant is being built by Kenya's Tusko under a contract signed in 2023 with the Chilean government.",
            ("CL", "Tusko"),
        ),
    ],
)
def test_a_firm_that_the_sentence_is_about_signs_with_its_partner(text, signers):
    """What “it” and “by” mean is the firm, not its country."""
    assert signers in parties(text)


@pytest.mark.parametrize(
    "text",
    [
        "Tusko is building the plant for Andela under a contract concluded in 2023.",
        "The plant is being built by Tusko under a contract concluded in 2023.",
        "Tea will be shipped under a deal that the two companies signed on Tuesday.",
    ],
)
def test_a_contract_of_firms_is_not_of_the_two_states(text):
    """Where firms build or sell under a contract, the countries that the article is about have signed nothing."""
    assert parties(text) == []


@pytest.mark.parametrize(
    ("text", "signers"),
    [
        (
            "The Kenya Tea Board and its Chilean counterpart, the Chile Wine Board, signed a memorandum.",
            [("Chile Wine Board", "Kenya Tea Board")],
        ),
        (
            "A memorandum between the Kenya Tea Board and its counterpart in Chile, Andela, was signed.",
            [("Andela", "Kenya Tea Board")],
        ),
        (
            "A twinning agreement between the chambers of commerce of Mombasa and Valparaiso was signed.",
            [("chamber of commerce of Mombasa", "chamber of commerce of Valparaiso")],
        ),
        (
            "Tusko signed a contract with Andela, Maziwa one with Bata, and Jambo Air one with Lan Air.",
            [("Andela", "Tusko"), ("Bata", "Maziwa"), ("Jambo Air", "Lan Air")],
        ),
        (
            "Two deals were signed: one by Tusko and Andela Group, the other between the ports of Mombasa and Arica.",
            [("Andela Group", "Tusko"), ("port of Arica", "port of Mombasa")],
        ),
        (
            "Tusko and Andela signed a contract, Bata and Maziwa a deal, and Jambo and Lan a memorandum.",
            [
                ("Andela", "Tusko"),
                ("Bata", "Maziwa"),
                ("Jambo", "Lan"),
            ],
        ),
        ("Nairobi-based Tusko signed a contract with Bank Maziwa of Chile.", [("Bank Maziwa", "Tusko")]),
        ("Tusko and Andela signed a contract, and two universities a memorandum.", [("Andela", "Tusko")]),
    ],
)
def test_each_document_is_of_its_own_signers(text, signers):
    """Counterparts, bodies of two towns, and signers that share a verb are parties of what they signed each."""
    assert sorted(parties(text)) == signers


def test_what_others_sign_is_another_document():
    """Two memoranda without a title are two where different ministers signed them."""
    text = (
        "Kenya's Health Minister Jane Wanjiru and Chile's Health Minister Ana Soto signed a memorandum. "
        "Kenya's Energy Minister John Otieno and Chile's Energy Minister Luis Rojas signed another memorandum."
    )

    assert parties(text) == [("CL", "KE"), ("CL", "KE")]


def states(text: str) -> list[tuple[tuple[str, ...], str | None]]:
    """The parties and days of a text's documents."""
    found = [fact for fact in facts(LEAD + text, "document", DAY) if isinstance(fact, Document)]
    return sorted((fact.parties, fact.when) for fact in found)


@pytest.mark.parametrize(
    ("text", "documents"),
    [
        (
            "Chile signed similar agreements with Japan in 2007 and with Vietnam in 2011.",
            [(("CL", "JP"), "2007"), (("CL", "VN"), "2011")],
        ),
        ("Kenya's 2018 tax treaty with Japan has lapsed.", [(("JP", "KE"), "2018")]),
        ("Kenya had talks with Japan (2018) and Vietnam (2019) on agreements.", []),
    ],
)
def test_agreements_of_one_country_with_others_are_theirs(text, documents):
    """Who stands before and behind "agreement with" are its parties, whomever the article is about."""
    assert states(text) == documents


@pytest.mark.parametrize(
    ("text", "signers"),
    [
        ("A plan was signed by the two chambers.", [("Chile Chamber of Commerce", "Kenya Chamber of Industry")]),
        ("Both chambers inked a memorandum.", [("Chile Chamber of Commerce", "Kenya Chamber of Industry")]),
        ("A plan was signed by the two banks.", []),
    ],
)
def test_the_two_chambers_are_those_named_before(text, signers):
    """Two bodies of a kind are those that the text has named; where it has named none, nobody knows who signed."""
    named = "The Kenya Chamber of Industry received the head of the Chile Chamber of Commerce. "

    assert parties(named + text) == signers


@pytest.mark.parametrize(
    ("text", "signers"),
    [
        (
            "Kenya's Academy of Sciences and Chile's Academy of Sciences signed a memorandum.",
            [("Chile's Academy of Sciences", "Kenya's Academy of Sciences")],
        ),
        (
            "Kenya's Academy of Sciences signed a memorandum with Chile's Academy of Sciences.",
            [("Chile's Academy of Sciences", "Kenya's Academy of Sciences")],
        ),
        ("Kenya's Academy of Sciences and Andela signed a memorandum.", [("Academy of Sciences", "Andela")]),
        (
            "Kenya's Ministry of Health and Chile's Ministry of Health signed a memorandum.",
            [("CL", "KE", "Ministry of Health")],
        ),
        (
            "The National Library of Kenya and the National Library of Chile signed a memorandum.",
            [("National Library of Chile", "National Library of Kenya")],
        ),
        (
            "According to the press service, Nairobi State University has signed a memorandum with Andela.",
            [("Andela", "Nairobi State University")],
        ),
    ],
)
def test_bodies_of_one_name_are_told_apart_by_their_countries(text, signers):
    """Two countries may each have a body of the same name; ministries stand for their countries anyway."""
    assert parties(text) == signers


@pytest.mark.parametrize(
    ("text", "signers"),
    [
        (
            "Two agreements were signed: a memorandum between Astilleros de la Armada and Tusko, and one on tea.",
            ("Astilleros de la Armada", "Tusko"),
        ),
        (
            "A memorandum between the Chilean Shipping Company Transmar and the Kenyan ports authority was signed.",
            ("Kenyan ports authority", "Transmar"),
        ),
        (
            "The State company Astilleros Andela and the Kenyan Uhuru One Group signed an agreement.",
            ("Astilleros Andela", "Uhuru One Group"),
        ),
        (
            "On the margins the Nakuru branch of TUSKO and the Arica Logistics Park signed a memorandum.",
            ("Arica Logistics Park", "Nakuru branch of TUSKO"),
        ),
        (
            "An MoU between the Tea and Coffee Research and Training Institute of Kenya and Andela was signed.",
            ("Andela", "Tea and Coffee Research and Training Institute of Kenya"),
        ),
        (
            "Kenya's chamber of commerce used the fair to sign a memorandum with the Union of Chilean Traders.",
            ("Kenya's chamber of commerce", "Union of Chilean Traders"),
        ),
        (
            "Kenyan ministers used the fair to sign a memorandum with the Union of Chilean Traders.",
            ("KE", "Union of Chilean Traders"),
        ),
        (
            "A railway concession with Transmar, signed by both states in July 2019, has lapsed.",
            ("CL", "KE", "Transmar"),
        ),
        (
            "A memorandum between the fishing unions of the two countries, Sindicato Azul and Tusko, was signed.",
            ("Sindicato Azul", "Tusko"),
        ),
        (
            "A memorandum between the Chilean Investment Agency and Tusko was signed.",
            ("Chilean Investment Agency", "Tusko"),
        ),
        (
            "Tusko signed a memorandum with Andela. Two contracts followed, among them a contract on tea.",
            ("CL", "KE"),
        ),
    ],
)
def test_names_with_particles_and_kinds_are_one(text, signers):
    """A company named behind its kind is one party; one firm's memorandum says nothing of the next contract."""
    assert signers in parties(text)
