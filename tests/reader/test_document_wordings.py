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
