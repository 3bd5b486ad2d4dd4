"""Who signs a document, and who only stands beside it."""

import pytest

from tests.reader.test_documents import documents

_MET = "Kenyan Trade Minister Lee Kinyanjui met Omani Commerce Minister Qais Al Yousef in Nairobi on Sunday. "


@pytest.mark.parametrize(
    "signed",
    [
        "Kenyan Trade Minister Lee Kinyanjui and his Omani opposite number, Qais Al Yousef, signed a treaty on ports.",
        "Kenyan Trade Minister Lee Kinyanjui and his Omani counterpart, Minister Qais Al Yousef, inked a treaty.",
        "A treaty was signed by Minister Lee Kinyanjui, and by his Omani counterpart for commerce, Qais Al Yousef.",
        "A treaty was signed by Kenyan Trade Minister Lee Kinyanjui and Oman's Minister Qais Al Yousef.",
        "Kenyan Trade Minister Lee Kinyanjui signed a treaty on ports with his Omani counterpart, Qais Al Yousef.",
        "Kenyan Trade Minister Lee Kinyanjui signed a treaty together with Omani Minister Qais Al Yousef.",
    ],
)
def test_counterparts_sign_together(signed):
    """Who stands behind "and his counterpart", "and Oman's" or "with" signs like the one before him."""
    found = documents(f"{_MET}{signed}")

    assert [(fact.signatories, fact.parties) for fact in found] == [
        (("Lee Kinyanjui", "Qais Al Yousef"), ("KE", "OM")),
    ]


@pytest.mark.parametrize(
    "signed",
    [
        "The two countries signed a treaty on ports.",
        "The two governments have also signed a treaty on ports.",
        "Before the talks of the ministers the parties jointly signed a treaty on ports.",
        "The delegations then signed a treaty on ports.",
    ],
)
def test_nobody_in_particular_signs_for_states(signed):
    """Whom the text named before is no signatory of what countries or delegations sign."""
    found = documents(f"{_MET}{signed}")

    assert [(fact.signatories, fact.parties) for fact in found] == [((), ("KE", "OM"))]


def test_who_was_only_met_signs_nothing():
    """The person after "a meeting with" is none of the signatories."""
    found = documents(
        "Kenyan Minister Lee Kinyanjui signed a treaty after a meeting with Omani Minister Qais Al Yousef."
    )

    assert [fact.signatories for fact in found] == [("Lee Kinyanjui",)]


def test_universities_sign_for_no_country():
    """Universities of a country that sign with an institute leave the country out."""
    assert not documents(f"{_MET}Six Kenyan universities signed memoranda with the Salalah Institute.")


@pytest.mark.parametrize(
    ("signed", "title"),
    [
        ("a treaty on ports in the presence of the press", "treaty on ports"),
        ("a treaty in a ceremony with reporters", None),
        ("a treaty on ports with his Omani counterpart, Qais Al Yousef", "treaty on ports"),
    ],
)
def test_the_occasion_is_no_title(signed, title):
    """A title ends before the ceremony and before who else signs."""
    found = documents(f"{_MET}Kinyanjui signed {signed}.")

    assert [fact.title for fact in found] == [title]


@pytest.mark.parametrize(
    ("sentence", "parties"),
    [
        ("In Togo, he signed five agreements.", ("KE", "TG")),
        ("While in Lomé on Monday, Ruto oversaw the signing of five agreements.", ("KE", "TG")),
        ("In Togo, they signed five agreements.", ("KE", "OM")),
        ("In Togo, he signed five agreements with his Omani counterpart.", ("KE", "OM")),
        ("In Nairobi, he signed five agreements.", ("KE", "OM")),
    ],
)
def test_what_a_traveller_signs_on_his_way_is_of_the_country_where_he_is(sentence, parties):
    """A third country that opens the sentence is the other side, unless both are told to be there."""
    found = documents(f"Kenya and Oman are friends. Kenyan President William Ruto flew to Muscat. {sentence}")

    assert [fact.parties for fact in found] == [parties]


def test_three_who_stand_behind_their_countries_sign_for_them():
    """A given name behind a country's genitive is a person's; a firm's is none."""
    signed = "A treaty was signed in Nairobi by Kenya's William Ruto, Oman's Salim Nasser and Togo's Jean Baptiste."

    assert [fact.parties for fact in documents(f"Kenya and Oman trade. {signed}")] == [("KE", "OM", "TG")]
