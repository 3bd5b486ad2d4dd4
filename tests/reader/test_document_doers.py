"""Who works under a document, and what the documents of a sum are on."""

import pytest

from tests.reader.test_documents import documents

_CLOSE = "Kenya and Oman are close. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Salamgas runs the Mombasa terminal under a lease contract signed in 2019 with the Kenya Ports Authority.",
            ("Kenya Ports Authority", "Salamgas", "2019"),
        ),
        (
            "The pipe is laid by the Omani firm Salamgas under a contract of May 2023 with Jambo Pipeline Company.",
            ("Jambo Pipeline Company", "Salamgas", "2023-05"),
        ),
        (
            "Kenya's dairy Brookdale sells butter to Oman's Salamgas under a deal the two firms signed in January.",
            ("Brookdale", "Salamgas", "2024-01"),
        ),
        (
            "Under a contract inked on 4 March, Oman's Salamgas will build a road for the Kenya Highways Authority.",
            ("Kenya Highways Authority", "Salamgas", "2024-03-04"),
        ),
        (
            "Muscat-based Salamgas, the company that runs the trains of Mombasa under a contract of 2016, made a loss.",
            ("KE", "Salamgas", "2016"),
        ),
        (
            "The ferry, revived in 2022 under a contract between Jambo Lines and Salamgas, sails twice a week.",
            ("Jambo Lines", "Salamgas", "2022"),
        ),
    ],
)
def test_who_works_under_a_document_is_its_party(text, expected):
    """Organisations that do something under a contract have signed it, with whom the sentence says, or where."""
    assert [(*fact.parties, fact.when) for fact in documents(_CLOSE + text)] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Salamgas pays its drivers under a contract of two years.",
        "Salamgas supplied the refinery under a contract that expired in 2014.",
        "The road was built in 2016 with a World Bank grant under a contract with the farmers.",
    ],
)
def test_a_contract_of_nobody_knows_whom_is_none(text):
    """Whoever works under a contract without another side, or a day, tells no document."""
    assert documents(_CLOSE + text) == []


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("They concern visas, fishing and trade.", None),
        ("The three accords are on visas, on fishing and on trade.", None),
        ("These relate to visas, the protection of fish, and trade in goods.", None),
        ("They cover visas, fishing and trade.", 3),
        ("They concern visas and fishing.", 3),
        ("The talks concern visas, fishing and trade.", 3),
    ],
)
def test_what_the_documents_of_a_sum_concern(text, number):
    """As many topics as documents are one document each; what they cover may be in each of them."""
    found = documents(f"Kenya and Oman signed three accords in Muscat on 4 March. {text}")

    assert [(fact.type, fact.number) for fact in found] == [("agreement", number)] * (1 if number else 3)


@pytest.mark.parametrize(
    ("signed", "types"),
    [
        ("What was signed was an agreement on tea and a protocol on fish.", ["agreement", "protocol"]),
        ("All that they did sign was a memorandum on tea.", ["memorandum"]),
        ("What was not signed was the agreement on tea.", []),
        ("What they want to sign is an agreement on tea.", []),
    ],
)
def test_what_was_signed_may_open_the_sentence(signed, types):
    """As in "What was signed was A", but not where it was not, or is only wanted."""
    assert sorted(fact.type for fact in documents(f"Kenya and Oman met in Muscat. {signed}")) == types


@pytest.mark.parametrize(
    ("who", "signatories"),
    [
        ("Both presidents", ("Ana Ruiz", "Said Harthy")),
        ("The two trade ministers", ("Luis Soto", "Omar Balushi")),
    ],
)
def test_both_presidents_are_those_of_that_office(who, signatories):
    """Of several who met, whom the title tells sign, not the last two named."""
    text = (
        "Kenyan President Ana Ruiz and Trade Minister Luis Soto met Omani President Said Harthy, "
        f"Trade Minister Omar Balushi and Chairman of the State Council Ali Lawati. {who} signed a declaration."
    )

    assert [fact.signatories for fact in documents(text)] == [signatories]
