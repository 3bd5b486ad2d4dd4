"""Documents: what counts as signed, by whom, when, and how many."""

from datetime import date

import pytest

from tests.reader.reading import facts, read
from tracker.domain.facts import Document

DAY = date(2024, 3, 10)


def documents(text: str, published: date | None = DAY) -> list[Document]:
    """The documents of a text, in its order."""
    return [fact for fact in facts(text, "document", published) if isinstance(fact, Document)]


def told(text: str) -> list[tuple[str, str | None, str]]:
    """Type, day and status of each document of a text."""
    return sorted((fact.type, fact.when, fact.status) for fact in documents(text))


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Chad signed a treaty on visas.",
        "Peru and Chad on Friday jointly signed, in the presence of the press, a treaty on visas.",
        "A treaty on visas was signed in Lima by Peru and Chad.",
        "The talks ended with the signing of a treaty on visas between Peru and Chad.",
        "A treaty on visas, signed by Peru and Chad, will ease travel.",
        "The foreign ministers of Peru and Chad put their names to a treaty on visas.",
        "Peru and Chad closed their talks with a treaty on visas.",
        "Peru and Chad ink a treaty on visas.",
    ],
)
def test_a_signing_is_read_in_every_voice(text):
    """Active, passive, nominal and light verbs tell the same fact."""
    found = documents(text)

    assert [(fact.type, fact.parties, fact.status) for fact in found] == [("treaty", ("PE", "TD"), "signed")]


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Chad did not sign a treaty on visas.",
        "Peru and Chad would sign a treaty on visas if tariffs fell.",
        "Peru denied that it had signed a treaty on visas with Chad.",
        "Peru and Chad hope for an early signing of a treaty on visas.",
        "The signing of the treaty on visas between Peru and Chad has been postponed.",
        "Peru and Chad were to sign a treaty on visas on Monday.",
        "Trucks of Peru and Chad wait until a treaty on visas is signed.",
        "Suppose that Peru and Chad signed a treaty on visas.",
        "Peru's president signed a decree approving the treaty with Chad.",
        "Peru and Chad marked the 30th anniversary of the signing of the Friendship Treaty.",
        "More than 230 treaties have been signed between Peru and Chad.",
        "Some 15 treaties have been signed between Peru and Chad over the years.",
    ],
)
def test_what_is_not_signed_is_no_document(text):
    """Denied, imagined, put off, hailed or summed up over the years: nothing was signed."""
    assert documents(text) == []


@pytest.mark.parametrize(
    ("text", "when", "status"),
    [
        ("Peru and Chad will sign a treaty on visas in May.", "2024-05", "planned"),
        ("A treaty on visas is to be signed by Peru and Chad on 2 April.", "2024-04-02", "planned"),
        ("Peru and Chad signed a treaty on visas in 2019.", "2019", "signed"),
        ("Under the treaty signed in 2019, Peru sends maize to Chad.", "2019", "signed"),
        ("Peru and Chad signed a treaty on visas for 2024-2026.", "2024-03-10", "signed"),
        ("The treaty on visas between Peru and Chad took effect on 1 May 2022.", "2022-05-01", "in force"),
    ],
)
def test_a_document_has_the_day_that_its_own_words_give(text, when, status):
    """A span in a title is no day, and what is planned lies ahead."""
    assert [(fact.when, fact.status) for fact in documents(text)] == [(when, status)]


def test_each_signing_of_a_sentence_keeps_its_own_day():
    """The day of one document is never given to the next."""
    text = "Peru signed a treaty with Chad on May 8, 2022, and a pact of Peru and Kenya was inked on July 24, 2023."

    assert told(text) == [("agreement", "2023-07-24", "signed"), ("treaty", "2022-05-08", "signed")]


def test_a_noun_within_a_title_is_no_document():
    """An agreement on carrying out a programme is one document."""
    found = documents("Peru and Chad signed an agreement on the implementation of the health programme.")

    assert [fact.type for fact in found] == ["agreement"]


def test_a_list_is_read_item_by_item():
    """Under "signed:" each item is a document with its own signers."""
    text = (
        "Peru and Chad hold talks\n\nThe foreign ministers of Peru and Chad met in Lima on Friday.\n\n"
        "After the talks the sides signed:\n\n• an agreement on customs;\n\n• a road map on trade for 2024-2026;\n\n"
        "• a memorandum between the Peru Ports Authority and the Chad Ports Authority.\n"
    )

    found = documents(text)

    assert [fact.type for fact in found] == ["agreement", "road map", "memorandum"]
    assert [len(fact.parties) for fact in found] == [2, 2, 2]
    assert "Peru Ports Authority" in found[2].parties


def test_a_sum_gives_way_to_parts_that_make_it_up():
    """Five and two are the seven: the sum would count them twice."""
    found = documents("Seven documents were exchanged by Peru and Chad: five agreements and two memoranda.")

    assert sorted((fact.type, fact.number) for fact in found) == [("agreement", 5), ("memorandum", 2)]


def test_companies_sign_for_themselves():
    """A contract of two firms is no contract of their countries."""
    found = documents("Peru and Chad held a forum. Wizz Air and Sky Oil signed a contract on fuel.")

    assert [fact.parties for fact in found] == [("Sky Oil", "Wizz Air")]


def test_ministries_sign_for_their_countries_too():
    """Both the bodies and the countries are parties."""
    found = documents("A plan was signed between Peru's Ministry of Energy and Chad's Ministry of Oil.")

    assert found[0].parties == ("Ministry of Energy", "Ministry of Oil", "PE", "TD")


def test_what_it_refers_to_is_the_document_named_before():
    """A pronoun dates the document of the sentence before: "It was signed …"."""
    text = "The main one between Peru and Chad is the treaty on borders. It was signed in Lima on 6 November 2019."

    assert [(fact.type, fact.when, fact.title) for fact in documents(text)] == [
        ("treaty", "2019-11-06", "treaty on borders")
    ]


def test_no_year_is_invented_without_a_publication_date():
    """An undated article gives a signing without a day no date at all."""
    assert [fact.when for fact in documents("Peru and Chad signed a treaty on visas.", None)] == [None]


def test_the_quote_holds_the_signing():
    """Every fact is grounded in the text that it quotes."""
    text = "Talks went on. Peru and Chad signed a treaty on visas. Lunch followed."

    for fact in read(text, DAY).facts:
        assert text[fact.start : fact.end] == fact.quote
