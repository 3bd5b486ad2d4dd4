"""With whom each document is: several partners of one signer, firms, those for whom somebody signs."""

import pytest

from tests.reader.reading import facts
from tests.reader.test_documents import documents
from tracker.domain.facts import Count

_MET = "Kenya and Oman met in Muscat. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Kenya signed similar pacts with Chad last October, Mali last November and Togo in February.",
            [("KE", "ML", "2023-11"), ("KE", "TD", "2023-10"), ("KE", "TG", "2024-02")],
        ),
        ("Kenya signed two treaties with Chad and Mali in 2021.", [("KE", "ML", "2021"), ("KE", "TD", "2021")]),
        ("Kenya signed a treaty with Chad and Mali in 2021.", [("KE", "ML", "TD", "2021")]),
    ],
)
def test_one_document_with_each(text, expected):
    """Documents with several countries are one with each, of the day that stands beside it."""
    found = [(*fact.parties, fact.when) for fact in documents(_MET + text)]

    assert sorted(found) == expected


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Jambo Airways and Salam Air have had a codeshare agreement since 2021.", [("Jambo Airways", "Salam Air")]),
        ("The gas deal between Jambogas and Salamgas dates from January 2023.", [("Jambogas", "Salamgas")]),
        ("Kenya's road company, Barabara, last month signed a contract with Salamgas.", [("Barabara", "Salamgas")]),
        ("Minister Lee Kinyanjui signed for Kenya an agreement on fish with Mali.", [("KE", "ML")]),
        ("Minister Lee Kinyanjui signed on behalf of Kenya the treaty on fish.", [("KE", "OM")]),
        ("A plan of measures was signed by the two chambers.", []),
        ("The talks will be held in May, followed by an MoU signing ceremony.", []),
    ],
)
def test_firms_sign_for_themselves(text, parties):
    """Firms and chambers are no states; who signs for a country makes it a party."""
    assert [fact.parties for fact in documents(_MET + text)] == parties


def test_topics_behind_a_comma_are_one_document_each():
    """Four memoranda, on four things, are four."""
    text = (
        "Four memoranda, on schools, carbon credits, ports and the fight against crime, were signed by Kenya and Oman."
    )

    assert [fact.type for fact in documents(text)] == ["memorandum"] * 4


def test_what_nine_documents_include():
    """A sentence on what the documents cover goes on with those that they include."""
    text = "Kenya and Oman signed nine documents. They cover fish and ports, and include a road map for trade."

    assert sorted((fact.type, fact.number) for fact in documents(text)) == [("document", 9), ("road map", None)]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("About 300 interstate, intergovernmental and interdepartmental documents bind Kenya and Oman.", 300),
        ("Some 22 conventions were in operation between Kenya and Oman.", 22),
        ("Kenya and Oman have 15 FTAs with others.", 15),
        ("Kenya has 12 agreements with Oman to sign.", None),
    ],
)
def test_totals_of_documents(text, number):
    """Totals of documents are read over the adjectives that they have in the east."""
    assert [fact.number for fact in facts(text, "count") if isinstance(fact, Count)] == ([number] if number else [])


def test_what_is_approved_besides_is_of_both():
    """A road map approved "in addition" to what the sides signed is theirs; one of one country is nobody's."""
    both = (
        "Kenya and Oman met in Muscat. The parties signed a protocol. In addition, a road map for trade was approved."
    )
    alone = "Kenya and Oman met in Muscat. In addition, a national road map for trade was approved."

    assert sorted(fact.type for fact in documents(both)) == ["protocol", "road map"]
    assert not documents(alone)


def test_combating_crime_is_a_topic():
    """Agreements on three things are three, what one of them fights included."""
    found = documents("Kenya and Oman signed agreements on trade, combating crime and readmission.")

    assert len(found) == len("123")


def test_paving_the_way_is_no_topic():
    """What the signing leads to is nothing that a document is on."""
    assert len(documents("Kenya and Oman signed agreements on trade, paving the way for gas and ports.")) == 1


def test_ministries_told_together_are_of_two_countries():
    """What "the Omani and Kenyan Trade Ministries" sign is theirs both, and no body of that name is a party."""
    found = documents(_MET + "They signed a programme between the Omani and Kenyan Trade Ministries.")

    assert [fact.parties for fact in found] == [("KE", "OM")]


@pytest.mark.parametrize(
    "text",
    ["Kenya promised to honour agreements signed with Oman in March.", "Kenya and Oman signed key agreements."],
)
def test_a_title_holds_no_verb_and_no_praise(text):
    """What is done with agreements ("to honour") and thought of them ("key") is no part of their names."""
    assert [fact.title for fact in documents(_MET + text)] == [None]


def test_what_a_firm_is_said_to_be_makes_no_country_sign():
    """As "RIMTEL, Oman's oldest and largest fund active in ports" signs for itself."""
    found = documents(
        _MET + "Simba Holdings signed a memorandum with RIMTEL, Oman's oldest and largest fund active in ports."
    )
    assert [fact.parties for fact in found] == [("RIMTEL", "Simba Holdings")]


def test_a_name_between_single_quotation_marks_is_a_title():
    """Quotation marks of either kind stand around the name of an agreement; an apostrophe ends none."""
    found = documents(
        _MET + "Kenya's president signed the ‘Pemba Partnership Agreement,’ with Oman, expressing ‘Oman’s joy’."
    )
    assert [fact.title for fact in found] == ["Pemba Partnership Agreement"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chad's agreement with Kenya was signed in 2013.", [("KE", "TD", "2013")]),
        ("The Chadian agreement with Kenya was signed in 2013.", [("KE", "TD", "2013")]),
        ("Chad, whose trade agreement with Kenya has been in force since 2015, sells salt.", [("KE", "TD", "2015")]),
        ("Chad and Mali have a tax agreement that was signed in 2013.", [("ML", "TD", "2013")]),
        ("The government's agreement with Kenya was signed in 2013.", [("KE", "OM", "2013")]),
    ],
)
def test_who_has_a_document_is_its_party(text, expected):
    """The country before a document owns it, however that is said, and not the other one of the article."""
    assert [(*fact.parties, fact.when) for fact in documents(_MET + text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Oman, which closed its aid programme in Kenya in 2007, is back.", []),
        ("In 2007 Oman concluded a cooperation programme with Kenya.", [("program", "2007")]),
        ("They spoke of the programme. The letter of intent was signed in Muscat in 2007.", [("document", "2007")]),
        (
            "In 2007 the two governments signed an agreement which replaces the one of 1998.",
            [("agreement", "1998"), ("agreement", "2007")],
        ),
    ],
)
def test_what_is_closed_or_replaced(text, expected):
    """A programme that its own side ends is not signed, and of one that replaces another each is told once."""
    assert sorted((fact.type, fact.when) for fact in documents(_MET + text)) == expected


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Lima broke with Quito in 2019 and in April 2022 signed a security pact with Fiji.", ("FJ", "PE")),
        (
            "Peru opened an embassy in Accra in 2017 and later concluded a port agreement with Fiji in 2020.",
            ("FJ", "PE"),
        ),
    ],
)
def test_a_second_verb_has_the_subject_of_the_first(text, parties):
    """Whoever begins the sentence signs in its second half, whatever places stand between."""
    (fact,) = facts(f"Ghana and Chile met. {text}", "document")

    assert fact.parties == parties
