"""A document that later sentences call by another name, alone or together with the others of its sentence."""

from datetime import date

import pytest

from tests.reader.reading import facts
from tracker.domain.facts import Document

DAY = date(2024, 5, 16)
DEAL = "Kenya and Uganda signed a deal on power in Kampala on Tuesday. "
TWO = "Kenya and Uganda signed an agreement on power and a memorandum on health in Kampala on Tuesday. "


def documents(text: str) -> list[Document]:
    """The documents of a text."""
    return [fact for fact in facts(text, "document", DAY) if isinstance(fact, Document)]


def told(text: str) -> list[tuple[str, str]]:
    """The documents of a text by type and time."""
    return sorted((fact.type, fact.when or "") for fact in documents(text))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (DEAL + "The memorandum of understanding provides for a 200-kilometre line.", "memorandum"),
        (DEAL + "The treaty, which runs for ten years, must be ratified by both parliaments.", "treaty"),
        (DEAL + "The contract was signed by Energy Ministers John Kamau and Peter Odongo.", "contract"),
        (DEAL + "The document, a memorandum of understanding, was signed by the two ministers.", "memorandum"),
        (
            "Kenya and Uganda struck a pact on power on Tuesday. The five-page memorandum was signed in Kampala.",
            "memorandum",
        ),
        (
            "Kenya and Uganda signed a document on power on Tuesday. Under the protocol, prices will be fixed.",
            "protocol",
        ),
        (
            "Kenya and Uganda adopted a document on peace on Tuesday. The Busia Declaration sets up a patrol.",
            "declaration",
        ),
        ("Kenya and Uganda signed an accord on Tuesday.\n\nThe treaty runs for ten years.", "treaty"),
    ],
)
def test_a_deal_is_what_the_sentence_behind_it_calls_it(text, kind):
    """One document, of the type that the next sentence names."""
    assert told(text) == [(kind, "2024-05-14")]


@pytest.mark.parametrize(
    "text",
    [
        DEAL + "The contract will be awarded in July.",
        DEAL + "The memorandum on health of the two ministries has brought nothing.",
        DEAL + "The plan is to build a line of 200 kilometres.",
        DEAL + "The statement was read by a spokesman.",
        DEAL + "A treaty is not needed, a lawyer said.",
        DEAL + "The pact was negotiated for two years.",
        DEAL + "Prices will be fixed. Farmers want water. The treaty on the Nile is another matter.",
    ],
)
def test_another_document_leaves_the_deal_an_agreement(text):
    """What is to come, is on something else, or is a speaker's does not tell what the deal is."""
    assert told(text) == [("agreement", "2024-05-14")]


def test_hands_and_place_come_from_where_it_has_its_name():
    """The lead has the day, the sentence with the document's name who signed it."""
    found = documents(
        "Kenya and Uganda struck a deal on power on Tuesday. The memorandum was signed in Kampala by Energy Ministers "
        "John Kamau and Peter Odongo."
    )
    assert [(fact.type, fact.when, fact.signatories) for fact in found] == [
        ("memorandum", "2024-05-14", ("John Kamau", "Peter Odongo"))
    ]


def test_a_tax_agreement_is_the_one_on_taxation():
    """A short name in the lead and the whole title behind it are one document."""
    text = (
        "Kenya and Uganda signed a tax agreement on Tuesday.\n\nThe Agreement for the Elimination of Double Taxation "
        "was signed in Kampala by Finance Ministers John Kamau and Peter Odongo."
    )
    assert [(fact.when, fact.signatories) for fact in documents(text)] == [
        ("2024-05-14", ("John Kamau", "Peter Odongo"))
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Both documents were signed by Foreign Ministers John Kamau and Peter Odongo.",
        "The two documents bear the signatures of Foreign Ministers John Kamau and Peter Odongo.",
        "The documents were signed by Foreign Ministers John Kamau and Peter Odongo on Tuesday.",
    ],
)
def test_both_documents_are_those_told_before(text):
    """Who signed both signed each, and there is no third."""
    found = documents(TWO + text)
    assert {(fact.type, fact.when) for fact in found} == {("agreement", "2024-05-14"), ("memorandum", "2024-05-14")}
    assert {fact.signatories for fact in found} == {("John Kamau", "Peter Odongo")}


@pytest.mark.parametrize(
    ("text", "more"),
    [
        ("Both documents were drafted in 2022.", []),
        ("The three protocols signed in 2019 are still in force.", [("protocol", "2019")]),
        ("Three memoranda were signed the same day.", [("memorandum", "2024-05-14")]),
    ],
)
def test_other_papers_are_not_both(text, more):
    """A different number, or another year, is of other documents."""
    assert told(TWO + text) == sorted([("agreement", "2024-05-14"), ("memorandum", "2024-05-14"), *more])


def test_several_that_a_later_sentence_counts():
    """Agreements that the lead does not count are those of which the next sentence says how many they are."""
    text = "Kenya and Uganda signed several agreements in Kampala on Tuesday. A total of nine documents were signed."
    assert [(fact.type, fact.number) for fact in documents(text)] == [("document", 9)]


def test_contracts_of_firms_are_not_counted_with_the_documents():
    """What companies concluded stands beside the documents of the states."""
    text = (
        "Kenya and Uganda signed nine documents in Kampala on Tuesday. Kenyan and Ugandan companies signed contracts "
        "on Tuesday, too."
    )
    assert [fact.number for fact in documents(text)][:1] == [9]
