"""What is near to documents but signs none, and days that belong to others."""

import pytest

from tests.reader.test_documents import documents


@pytest.mark.parametrize(
    "text",
    [
        "Ghana will award the contract to a Turkish company in May.",
        "Ghana awarded its first contracts to Turkish road makers.",
        "Ghana awarded the Turkish ambassador a medal.",
        "Ghana and Turkey met. The ministry handed over the contract to a clerk.",
        "Ghana and Turkey exchanged instruments of ratification of the treaty.",
        "Ghana and Turkey exchanged ratification instruments.",
    ],
)
def test_awards_to_nobody_named_bind_nobody(text):
    """A contract to firms without a name, a medal and an exchange of ratifications are no documents."""
    assert not documents(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ghana and Togo agreed to sign a pact to replace the one of 2020. The pact signed in 2018 ends in April.",
            {("planned", None), ("signed", "2018"), ("signed", "2020")},
        ),
        (
            "The pact between Ghana and Togo, signed in July 2023, will come into force on 1 July.",
            {("signed", "2023-07")},
        ),
        ("Ghana's assembly ratified the pact with Togo signed in July 2023.", {("signed", "2023-07")}),
        ("Ghana has since signed further pacts with Togo.", {("signed", None)}),
        ("Ghana and Togo signed two agreements on Friday, paving the way for gas.", {("signed", "2024-03-08")}),
    ],
)
def test_each_day_stays_with_its_own_document(text, expected):
    """Old and new pacts, ratification and entry into force do not lend each other their days."""
    assert {(fact.status, fact.when) for fact in documents(text)} == expected


def test_two_agreements_on_a_day_are_one_sum():
    """The day behind "on" is no topic of a document."""
    found = documents("Ghana and Togo signed two agreements on Friday, paving the way for gas.")

    assert [(fact.number, fact.title) for fact in found] == [(2, None)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Neither Ghana nor Togo has signed the convention.", []),
        ("Ghana and Togo have a visa pact of 1999. A new one will be signed in May.", ["2024-05", "1999"]),
        (
            "\"It works,\" Ghana's Ama Badu said on Friday after she and Togo's Koffi Sama signed a pact.",
            ["2024-03-08"],
        ),
    ],
)
def test_news_and_no_news_of_a_pact(text, expected):
    """What neither side signed is none; "a new one" stands for the noun before; who speaks after signing has signed."""
    assert sorted((fact.when for fact in documents(text)), key=str, reverse=True) == expected


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Ghana and Togo signed a declaration on ports, the first paper of its kind between them.", ["declaration"]),
        ("Ghana and Togo signed a treaty on Friday, the third agreement in a year.", ["treaty"]),
        ("A protocol on visas was signed by Ghana and Togo on Friday, a historic document for both.", ["protocol"]),
        (
            "Ghana and Togo signed a treaty on ports, an accord on visas and a protocol.",
            ["agreement", "protocol", "treaty"],
        ),
        ("Ghana and Togo signed a treaty on ports, an agreement on visas.", ["agreement", "treaty"]),
    ],
)
def test_what_a_document_is_said_to_be_is_no_other(text, types):
    """An apposition that ranks a document, or only calls it one, adds none."""
    assert sorted(fact.type for fact in documents(text)) == types
