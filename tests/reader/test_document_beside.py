"""Documents told beside something else: other documents, talks before them, a ceremony, their coming into force."""

from datetime import date

import pytest

from tests.reader.reading import facts
from tracker.domain.facts import Document

DAY = date(2024, 3, 13)
LEAD = "The foreign ministers of Kenya and Chile met in Nairobi on Tuesday. "
TUESDAY = "2024-03-12"


def told(text: str) -> list[tuple[str, str | None, str]]:
    """The documents of a text by type, day and status."""
    found = [fact for fact in facts(LEAD + text, "document", DAY) if isinstance(fact, Document)]
    return sorted(((fact.type, fact.when, fact.status) for fact in found), key=str)


@pytest.mark.parametrize(
    "text",
    [
        "Besides an agreement on ports, the two ministers signed a memorandum on tea on Tuesday.",
        "In addition to an agreement on ports, a memorandum on tea was signed on Tuesday.",
        "The ministers signed on Tuesday not only an agreement on ports but also a memorandum on tea.",
        "An agreement on ports was signed on Tuesday alongside a memorandum on tea.",
        "An agreement on ports was signed on Tuesday, along with a memorandum on tea.",
    ],
)
def test_a_document_told_beside_another_is_signed_too(text):
    """What stands beside a signed document, before or behind it, was signed with it."""
    assert told(text) == [("agreement", TUESDAY, "signed"), ("memorandum", TUESDAY, "signed")]


def test_a_known_document_beside_another_is_not_signed_again():
    """Beside the agreement that there is already, only the new document was signed."""
    assert told("Besides the agreement on ports, the ministers signed a memorandum on tea on Tuesday.") == [
        ("memorandum", TUESDAY, "signed")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The two ministers toured the port before signing an agreement on customs on Tuesday.",
        "The two ministers held talks on Tuesday before signing an agreement on customs.",
        "After the talks the ministers attended the signing ceremony of an agreement on customs.",
        "Following the negotiations, both ministers witnessed the signing of an agreement on customs.",
        "A signing ceremony was held on Tuesday for an agreement on customs.",
    ],
)
def test_a_signing_is_told_by_what_went_before_it(text):
    """Talks that are over, a tour, a ceremony lead to a signing that happened."""
    assert told(text) == [("agreement", TUESDAY, "signed")]


@pytest.mark.parametrize(
    "text",
    [
        "Before signing the agreement on customs, experts must examine it.",
        "The ministers want to consult parliament before signing an agreement on customs.",
        "The ministers will meet in May before signing an agreement on customs.",
        "The talks concerned the signing of an agreement on customs.",
        "The ministers urged experts to prepare the signing of an agreement on customs.",
    ],
)
def test_a_signing_that_is_only_talked_of_is_none(text):
    """What is to be examined, prepared or discussed before a signing signs nothing."""
    assert told(text) == []


def test_notes_are_exchanged_where_their_exchange_takes_place():
    """An exchange of notes that took place tells the notes as the verb does."""
    assert told("An exchange of notes on school meals took place on Tuesday.") == [("document", TUESDAY, "signed")]


@pytest.mark.parametrize(
    "text",
    [
        "The entry into force of the free trade agreement in 2017 gave exports a push.",
        "In force since 2017, the free trade agreement between the two countries covers fruit.",
    ],
)
def test_a_document_in_force_is_told_by_a_noun_or_before_its_name(text):
    """The time stands behind the agreement, or before it with what is said of it."""
    assert told(text) == [("agreement", "2017", "in force")]


def test_it_was_signed_means_the_document_named_before_in_the_sentence():
    """What is told of “it” dates the agreement that the sentence is about."""
    assert told("A fisheries agreement has linked the two countries since it was signed in 2016.") == [
        ("agreement", "2016", "signed")
    ]


def test_who_signs_a_memorandum_adopts_the_plan_beside_it():
    """The plan is of the two sides that signed, though "adopted" alone may be done by one."""
    assert told("The chancellors signed a memorandum on visas and adopted a work plan on Tuesday.") == [
        ("memorandum", TUESDAY, "signed"),
        ("plan", TUESDAY, "signed"),
    ]


def test_another_protocol_of_the_two_countries_is_another():
    """Two documents are not one because both are protocols on exports."""
    assert told(
        "A protocol on the export of tea was signed. Kenya and Chile also signed the protocol on the export of grapes."
    ) == [("protocol", TUESDAY, "signed"), ("protocol", TUESDAY, "signed")]
