"""For whom somebody signs, which towns do, and what is named like a person and is a document."""

import pytest

from tests.reader.test_documents import documents

_BOTH = ("Lee Kinyanjui", "Qais Al Yousef")


@pytest.mark.parametrize(
    "text",
    [
        "A treaty was signed on the Kenyan side by Minister Lee Kinyanjui, on the Omani side by Mr Qais Al Yousef.",
        "A treaty was signed from the Kenyan side by Minister Lee Kinyanjui, from the Omani by Mr Qais Al Yousef.",
        "For Kenya, a treaty was signed by Minister Lee Kinyanjui; for Oman, by Minister Qais Al Yousef.",
        "A treaty bears the signatures of Kenya's Minister Lee Kinyanjui and Oman's Minister Qais Al Yousef.",
        "Kenyan Minister Lee Kinyanjui and Omani counterpart Qais Al Yousef signed a treaty.",
    ],
)
def test_each_side_has_its_signatory(text):
    """Whoever signs for, from or on a side is a signatory, and the two sides are the parties."""
    found = documents(text)

    assert [(fact.signatories, fact.parties, fact.when) for fact in found] == [(_BOTH, ("KE", "OM"), "2024-03-10")]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Kenya and Oman met. Under the deal inked on Friday, Kenya will supply Oman with tea.", [("KE", "OM")]),
        ("The Lamu Agreement, which Kenya and Oman signed in June 2018, ended the row.", [("KE", "OM")]),
        ("Kenya's cabinet gave the green light for the signing of an agreement with Oman.", []),
        ("FACTBOX - Key agreements signed by Kenya and Oman since 1996", []),
    ],
)
def test_towns_and_named_agreements(text, parties):
    """Towns sign for themselves, an agreement called by a place is no person, a leave to sign signs nothing."""
    assert [fact.parties for fact in documents(text)] == parties


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Kenya and Oman renewed their 2015 agreement on ports.", "2024-03-10"),
        ("Kenya and Oman on Friday renewed their 2015 agreement on ports.", "2024-03-08"),
        ("Kenya and Oman signed the 2015 treaty on ports.", "2015"),
    ],
)
def test_an_old_agreement_is_renewed_today(text, when):
    """The year in the name of what is renewed is that of the first signing."""
    assert [fact.when for fact in documents(text)] == [when]


@pytest.mark.parametrize(
    ("signers", "parties"),
    [
        ("between Ethiopian Electric Power and Kenya Power", ("Ethiopian Electric Power", "Kenya Power")),
        (
            "by the Bulgarian Association of Freight Forwarders and Bata",
            ("Bata", "Bulgarian Association of Freight Forwarders"),
        ),
        (
            "between the Korea Institute of Geoscience and Mineral Resources and the Lamu Institute of Technology",
            ("Korea Institute of Geoscience and Mineral Resources", "Lamu Institute of Technology"),
        ),
    ],
)
def test_names_of_bodies_are_whole(signers, parties):
    """A body keeps the adjective before it, whom it is of, and the second of its two fields."""
    found = documents(f"Kenya and Ethiopia met. An agreement was signed {signers}.")

    assert [fact.parties for fact in found] == [parties]


def test_he_and_another_sign():
    """Whom "he" means signs beside the one who is named."""
    found = documents(
        "During the visit of Kenyan President William Ruto, he and Omani Minister Qais Al Yousef signed a treaty."
    )

    assert [fact.signatories for fact in found] == [("Qais Al Yousef", "William Ruto")]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The Kenya-Oman Treaty of Friendship was signed on Friday.", "Kenya-Oman Treaty of Friendship"),
        ("Kenya and Oman signed the Indo-Omani Accord.", "Indo-Omani Accord"),
    ],
)
def test_a_title_has_both_its_countries(text, title):
    """Both countries of a document's name are in its title."""
    assert [fact.title for fact in documents(text)] == [title]
