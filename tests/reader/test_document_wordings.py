"""Documents in the wordings of newswires: sums, what crowns a visit, notes, statements, what goes on in a phrase."""

from datetime import date

import pytest

from tests.reader.reading import facts
from tracker.domain.facts import Document

DAY = date(2024, 3, 10)


def told(text: str) -> list[tuple[str, int | None, str | None, str]]:
    """Type, number, day and status of each document of a text."""
    found = [fact for fact in facts(text, "document", DAY) if isinstance(fact, Document)]
    return sorted(((fact.type, fact.number, fact.when, fact.status) for fact in found), key=str)


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Chad signed nine agreements and memoranda of understanding.",
        "The presidents of Peru and Chad watched the signing of nine agreements, MoUs and plans.",
        "Nine contracts and letters of intent were exchanged by Peru and Chad.",
        "The session of the Peru-Chad commission closed with nine signatures.",
        "The ministers of Peru and Chad exchanged nine signed texts.",
        "Peru and Chad are old friends. Peru came away from N'Djamena with nine documents.",
    ],
)
def test_a_sum_of_several_kinds_is_of_documents(text):
    """One number before two kinds of documents, or before signatures, tells one sum."""
    assert told(text) == [("document", 9, "2024-03-10", "signed")]


@pytest.mark.parametrize(
    "text",
    [
        "Two agreements on visas and a memorandum on fish were signed by Peru and Chad.",
        "Two agreements and a memorandum were signed by Peru and Chad.",
    ],
)
def test_what_has_a_title_or_article_of_its_own_is_no_part_of_the_sum(text):
    """Only bare nouns share the number before them."""
    assert [each[:2] for each in told(text)] == [("agreement", 2), ("memorandum", None)]


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Chad signed eight papers, headed by a trade pact.",
        "Peru and Chad signed eight papers, the most important of which is a trade pact.",
        "Eight papers, topped by a trade pact, were signed by Peru and Chad.",
    ],
)
def test_a_sum_may_name_its_chief_document(text):
    """What heads the documents was signed with them."""
    assert [each[:2] for each in told(text)] == [("agreement", None), ("document", 8)]


def test_a_sum_may_range_from_one_document_to_another():
    """Both ends of the range were signed."""
    text = "Peru and Chad signed eight papers, ranging from a trade pact to a protocol on film."

    assert [each[:2] for each in told(text)] == [("agreement", None), ("document", 8), ("protocol", None)]


@pytest.mark.parametrize(
    "text",
    [
        "Four trade pacts crowned the visit of the Chadian president to Peru.",
        "The visit of the Chadian president to Peru netted four trade pacts.",
        "The presidents of Peru and Chad then saw four trade pacts change hands.",
        "Four trade pacts saw the light in Lima during the talks of Peru and Chad.",
        "Four trade pacts were closed by Peru and Chad.",
    ],
)
def test_what_a_visit_brings_forth_is_signed(text):
    """Talks bring forth, crown, and pass on what their sides sign."""
    assert told(text) == [("agreement", 4, "2024-03-10", "signed")]


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Chad came away with a plan to meet again.",
        "Peru and Chad failed to close a trade pact.",
        "Peru and Chad agreed to future contracts.",
        "The trade pact of Peru and Chad is valid until 2031.",
        "The presidents of Peru and Chad exchanged letters of congratulation.",
        "The ministers of Peru and Chad exchanged notes of protest.",
        "A joint statement issued by Peru and Chad said the talks were warm.",
        "There will be more talks, according to a joint statement issued by Peru and Chad.",
    ],
)
def test_what_is_no_signing_makes_no_document(text):
    """Intentions, failures, ends of a term, courtesies and quoted statements are told of no document."""
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Chad exchanged notes on a grant of 5 million dollars.",
        "Notes were exchanged between Peru and Chad for a grant of 5 million dollars.",
        "Peru and Chad exchanged letters on a grant of 5 million dollars.",
    ],
)
def test_notes_that_agree_something_are_documents(text):
    """Notes bind where two sides exchange them on a matter."""
    assert [each[0] for each in told(text)] == ["document"]


@pytest.mark.parametrize(
    "text",
    [
        "The presidents raised ties in a joint statement issued by Peru and Chad on Friday.",
        "The joint statement issued on Friday by Peru and Chad lowers tariffs.",
    ],
)
def test_a_joint_statement_that_was_issued_is_a_document(text):
    """It is told with its day, and nobody quotes it."""
    assert told(text) == [("statement", None, "2024-03-08", "signed")]


@pytest.mark.parametrize(
    ("text", "documents"),
    [
        (
            "The plan of Peru and Chad was signed in January 2024 and the treaty itself on 6 March 2024.",
            [("plan", None, "2024-01", "signed"), ("treaty", None, "2024-03-06", "signed")],
        ),
        (
            "The ministers of Peru and Chad signed on Friday a trade plan until the end of 2030.",
            [("plan", None, "2024-03-08", "signed")],
        ),
        (
            "Peru and Chad have been partners since 3 May 2014, when they signed a treaty on ports.",
            [("treaty", None, "2014-05-03", "signed")],
        ),
        (
            "The treaty between Peru and Chad has been finalised and will be signed in June.",
            [("treaty", None, "2024-06", "planned")],
        ),
        (
            "The treaty between Peru and Chad will be signed within the second quarter.",
            [("treaty", None, "2024-Q2", "planned")],
        ),
        (
            "The presidents of Peru and Chad are due to put their names to a treaty on 4 June.",
            [("treaty", None, "2024-06-04", "planned")],
        ),
        ("Peru and Chad signed up on Friday to a treaty on ports.", [("treaty", None, "2024-03-08", "signed")]),
        (
            "The ministers of Peru and Chad put their names on Friday in Lima to a treaty on ports.",
            [("treaty", None, "2024-03-08", "signed")],
        ),
        (
            "On 1 March 2012 there came into force a treaty between Peru and Chad on ports.",
            [("treaty", None, "2012-03-01", "in force")],
        ),
        ("Friday's signing of a treaty by Peru and Chad drew protests.", [("treaty", None, "2024-03-08", "signed")]),
        (
            "Another document, the treaty of friendship, was signed by Peru and Chad.",
            [("treaty", None, "2024-03-10", "signed")],
        ),
    ],
)
def test_a_document_has_the_day_of_its_own_verb(text, documents):
    """A second document, a term, a time within a phrase: each day belongs where it stands."""
    assert told(text) == documents


@pytest.mark.parametrize(
    ("text", "documents"),
    [
        (
            "Peru and Chad met in Lima on 4 March. A joint declaration followed.",
            [("declaration", None, "2024-03-04", "signed")],
        ),
        (
            "The talks of Peru and Chad on 4 March were followed by a joint declaration.",
            [("declaration", None, "2024-03-04", "signed")],
        ),
        ("A joint declaration followed the proposals of Peru and Chad.", []),
        ("Peru and Chad have nine treaties. Four were signed in 2012.", [("treaty", 4, "2012", "signed")]),
        ("The envoys of Peru and Chad left a few minutes after the talks were concluded.", []),
        (
            "Peru's minister said the treaty with Chad would be signed before winter.",
            [("treaty", None, None, "planned")],
        ),
        ("The treaty between Peru and Chad is to be signed by Christmas.", [("treaty", None, None, "planned")]),
        (
            "The treaty between Peru and Chad in force since 2008 is being revised.",
            [("treaty", None, "2008", "in force")],
        ),
        (
            "Peru and Chad inked a treaty on the Bodo field, a deposit discovered in 2011.",
            [("treaty", None, "2024-03-10", "signed")],
        ),
        (
            "On 4 March the ministers met in Lima; a treaty of Peru and Chad was signed on that occasion.",
            [("treaty", None, "2024-03-04", "signed")],
        ),
        (
            "Four contracts of Peru and Chad were signed, including one between Bodo Oil and Ica Gas.",
            [("contract", 4, "2024-03-10", "signed"), ("contract", None, "2024-03-10", "signed")],
        ),
        (
            "A treaty was concluded on 4 March between the tax authorities of Peru and Chad.",
            [("treaty", None, "2024-03-04", "signed")],
        ),
        (
            "The presidents of Peru and Chad signed documents on trade, culture and transport.",
            [("document", None, "2024-03-10", "signed")],
        ),
        ("The visa treaty of Peru and Chad has been extended until 2031.", [("treaty", None, None, "signed")]),
        ("The visa treaty of Peru and Chad has been amended.", []),
    ],
)
def test_a_document_is_told_by_what_stands_around_it(text, documents):
    """What follows talks, is counted anew, waits, or goes on belongs to the day and sides that are told of it."""
    assert told(text) == documents


def test_roman_numbers_open_the_items_of_a_list():
    """Ministries number what was signed (i), (ii), (iii); numbered sentences after it are none of it."""
    text = (
        "LIMA, March 10 - The ministers of Peru and Chad signed the following papers:"
        "\n\n(i) Treaty on visas;\n\n(ii) Treaty on ports;"
        "\n\n(iii) Trade plan.\n\n4. The ministers agreed to meet again."
    )

    assert [each[0] for each in told(text)] == ["plan", "treaty", "treaty"]


@pytest.mark.parametrize(
    ("text", "documents"),
    [
        (
            "Exports have grown since 1 May 2020, when the trade treaty of Peru and Chad came into effect.",
            [("treaty", None, "2020-05-01", "in force")],
        ),
        ("Peru and Chad signed what they called a historic treaty.", [("treaty", None, "2024-03-10", "signed")]),
        (
            "Peru and Chad have completed talks on a treaty and will sign it in May.",
            [("treaty", None, "2024-05", "planned")],
        ),
        (
            "Peru's president arrives in N'Djamena on 12 March to sign a treaty with Chad.",
            [("treaty", None, "2024-03-12", "planned")],
        ),
        ("Peru and Chad signed an upgrade of their trade treaty.", [("treaty", None, "2024-03-10", "signed")]),
        ("Peru and Chad upgraded their trade treaty on 4 March.", [("treaty", None, "2024-03-04", "signed")]),
        (
            "The results of the talks of Peru and Chad were set down in a protocol.",
            [("protocol", None, "2024-03-10", "signed")],
        ),
        ("What the envoys of Peru and Chad called the substantive conclusion of a treaty came on Friday.", []),
    ],
)
def test_a_document_is_read_across_clauses(text, documents):
    """A time before its clause, a pronoun, what somebody calls it: none of them hides the document."""
    assert told(text) == documents


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "Chad's Ministry of Energy signed a contract with Peru's Solenta.",
            ("Ministry of Energy", "Solenta", "TD"),
        ),
        (
            "Enterprise Peru and the Chad Investment Agency have signed a memorandum.",
            ("Chad Investment Agency", "Enterprise Peru"),
        ),
    ],
)
def test_bodies_sign_with_their_partners(text, parties):
    """A ministry signs for its state and with whom it says; an agency may be named by its field and country."""
    found = [fact for fact in facts(text, "document", DAY) if isinstance(fact, Document)]

    assert [fact.parties for fact in found] == [parties]


@pytest.mark.parametrize(
    ("text", "documents"),
    [
        (
            "The visa treaty of Peru and Chad was brought into force on 4 March.",
            [("treaty", None, "2024-03-04", "in force")],
        ),
        (
            "A visa treaty has existed between Peru and Chad since 2010.",
            [("treaty", None, "2010", "in force")],
        ),
        (
            "A treaty that lets Peruvian and Chadian universities share rooms was signed by the two governments.",
            [("treaty", None, "2024-03-10", "signed")],
        ),
        (
            "A treaty between Peru and Chad was among the documents signed.",
            [("treaty", None, "2024-03-10", "signed")],
        ),
        ("A treaty on visas was put in place by Peru and Chad.", [("treaty", None, "2024-03-10", "signed")]),
        ("Peru's prime minister left Chad with a plan in mind.", []),
        ("The ministers of Peru and Chad exchanged notes on how to fight fires.", []),
        ("The ministers of Peru and Chad exchanged instruments of ratification of the visa treaty.", []),
        ("Chad's Solenta buys fuel from Peru under a contract signed on Friday.", []),
    ],
)
def test_a_document_lives_on_from_its_signing(text, documents):
    """What is brought into force, exists, was among others; what only sounds like a document is none."""
    assert told(text) == documents


def test_those_who_exchange_a_document_are_persons_of_the_pair():
    """Names behind their countries, without a title, are of those who sign for them."""
    text = "The visa treaty was exchanged between Armenia's Armen Grigoryan and China's Wang Xiaohui."
    found = [fact for fact in facts(text, "document", DAY) if isinstance(fact, Document)]

    assert [(fact.parties, fact.signatories) for fact in found] == [(("AM", "CN"), ("Armen Grigoryan", "Wang Xiaohui"))]


@pytest.mark.parametrize(
    ("text", "documents"),
    [
        (
            "Peru sent aid on 4 March, hours after the ministers of Peru and Chad had signed a treaty.",
            [("treaty", None, "2024-03-04", "signed")],
        ),
        (
            "The presidents of Peru and Chad held a summit on 4 March after which two treaties had been signed.",
            [("treaty", 2, "2024-03-04", "signed")],
        ),
        (
            "Four treaties, one of them on arms, were the upshot of the talks of Peru and Chad.",
            [("treaty", 4, "2024-03-10", "signed")],
        ),
        (
            "The treaty of Peru and Chad that created the dam goes back to 3 May 1973.",
            [("treaty", None, "1973-05-03", "signed")],
        ),
        (
            "The visa treaty of Peru and Chad acquired legal force, on 1 July 2013.",
            [("treaty", None, "2013-07-01", "in force")],
        ),
        (
            "Peru and Chad saw five treaties change hands, the visa treaty of 2013 having been lost.",
            [("treaty", 5, "2024-03-10", "signed"), ("treaty", None, "2013", "signed")],
        ),
        ("Only the wording was left to be settled in the visa treaty of Peru and Chad.", []),
    ],
)
def test_a_day_is_told_by_what_came_just_before(text, documents):
    """Hours after, after which, goes back to: days that the line says in other words; another's day is not taken."""
    assert told(text) == documents


def test_bodies_of_three_states_sign_for_all_three():
    """What the railways of three states sign is not told of two."""
    text = "A pact was signed in Lima by the two sides, between the railway bodies of Peru, Chad and Mali."
    found = [fact for fact in facts(text, "document", DAY) if isinstance(fact, Document)]

    assert [fact.parties for fact in found] == [("ML", "PE", "TD")]


@pytest.mark.parametrize(
    ("text", "documents"),
    [
        ("The talks of Peru and Chad wound up with seven treaties.", [("treaty", 7, "2024-03-10", "signed")]),
        ("Peru and Chad notched up seven trade pacts.", [("agreement", 7, "2024-03-10", "signed")]),
        ("The treaty on ports of Peru and Chad followed on 4 March.", [("treaty", None, "2024-03-04", "signed")]),
        (
            "After the visit to Peru, which began on 4 March, seven treaties were signed by Peru and Chad.",
            [("treaty", 7, "2024-03-10", "signed")],
        ),
        ("Peru and Chad would like to see a treaty signed.", []),
        ("The Peruvian company signed a contract with its workers in Chad.", []),
    ],
)
def test_talks_wind_up_with_documents(text, documents):
    """What ends with documents, or goes on to one; a wish to see one signed, and a company's own contract, are none."""
    assert told(text) == documents


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Nine MoUs/Agreements were signed.", [("document", 9, "2024-03-10", "signed")]),
        ("Nine protocols/memorandums were signed.", [("document", 9, "2024-03-10", "signed")]),
        (
            "The two sides signed MoUs and joint ventures worth $3 billion, including 21 MoUs.",
            [("memorandum", 21, "2024-03-10", "signed")],
        ),
        (
            "President Luis Soto of Peru landed on Friday. It is done: a treaty on visas has just been signed.",
            [("treaty", None, "2024-03-10", "signed")],
        ),
        (
            "President Luis Soto of Peru landed in Chad on Friday. A treaty on visas was signed.",
            [("treaty", None, "2024-03-08", "signed")],
        ),
    ],
)
def test_strokes_sums_within_sums_and_what_has_just_been_signed(sentence, expected):
    """A stroke joins as "and" does; papers told with their number are told once; "just" is of the day of the news."""
    assert told(f"Peru and Chad are friends. {sentence}") == expected
