"""Acronyms, seals and copies; each document with its own partner and its own signatories."""

import pytest

from tests.reader.test_documents import documents


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya and Oman signed a BIT and a DTAA.", ["agreement", "treaty"]),
        ("Kenya sealed an agreement with Oman on ports.", ["agreement"]),
        ("Kenya and Oman sealed their partnership through a treaty of friendship.", ["treaty"]),
        ("Kenya and Oman formalised their ties with an MoU.", ["memorandum"]),
        ("The ties of Kenya and Oman were elevated through a joint declaration.", ["declaration"]),
        ("The ministers of Kenya and Oman exchanged copies of the MoU.", ["memorandum"]),
        ("Kenya and Oman reached a framework agreement to build a pipeline.", ["agreement"]),
        ("India and Sri Lanka signed the Indo-Lanka Accord on fish.", ["agreement"]),
        (
            "Kenya and Oman signed a Pact on Sport, MoU on Air Services and Protocol of Talks.",
            ["agreement", "memorandum", "protocol"],
        ),
        (
            "Papers that Kenya and Oman signed include MoUs on visas, diplomas, and fish, as well as a treaty.",
            ["memorandum", "memorandum", "memorandum", "treaty"],
        ),
        ("The treaty between Kenya and Oman was ratified in 2020 and entered into force in 2021.", ["treaty"]),
        ("Kenya and Oman have an MoU on fisheries dating back to 2008.", ["memorandum"]),
    ],
)
def test_more_ways_to_sign(text, expected):
    """Acronyms, what ties are sealed with, copies that are exchanged and lists without articles tell documents."""
    assert sorted(fact.type for fact in documents(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Kenya did a bit to sign the treaty with Oman soon.",
        "Kenya and Oman discussed a BIT and a DTAA.",
        "Kenya and Oman hope to seal their partnership with a treaty.",
        "Kenya and Oman reached an agreement to meet again.",
        "Kenya raised its tariffs on fish from Oman.",
        "The treaty between Kenya and Oman was not ratified and never entered into force.",
        "Officials of Kenya made copies of the agreement for Oman's embassy.",
    ],
)
def test_what_is_like_these_signs_nothing(text):
    """Words of the same letters, hopes and agreements to go on are no documents."""
    assert not documents(text)


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Kenya signed a port deal with Oman in 2016 and another with Sudan in 2018.", [("KE", "OM"), ("KE", "SD")]),
        (
            "Kenya and Oman signed a pact, the first after the one that Kenya concluded with Togo in 2018.",
            [("KE", "OM"), ("KE", "TG")],
        ),
    ],
)
def test_each_document_has_its_own_partner(text, parties):
    """Another document "with" a third country is between that one and the same signer."""
    assert sorted(fact.parties for fact in documents(text)) == parties


def test_the_pact_is_the_one_of_the_news():
    """Who signed "the pact" signed the one of the article's two countries, not the one with a third."""
    found = documents(
        "Kenya and Oman on Sunday signed a trade pact, Kenya's first after the one concluded with Togo in 2018. "
        "The pact was signed by Kenyan Trade Minister Lee Kinyanjui and Omani Commerce Minister Qais Al Yousef."
    )

    assert [fact.signatories for fact in found if fact.parties == ("KE", "OM")] == [("Lee Kinyanjui", "Qais Al Yousef")]
    assert [fact.signatories for fact in found if fact.parties != ("KE", "OM")] in ([], [()])


@pytest.mark.parametrize(
    "text",
    [
        "A treaty was signed on behalf of Kenya by Minister Lee Kinyanjui and on behalf of Oman by Mr Qais Al Yousef.",
        "A treaty was signed for Kenya by Minister Lee Kinyanjui, and for the Omani side by Minister Qais Al Yousef.",
    ],
)
def test_who_signs_on_whose_behalf(text):
    """Both who sign for their sides are signatories."""
    assert [fact.signatories for fact in documents(text)] == [("Lee Kinyanjui", "Qais Al Yousef")]


@pytest.mark.parametrize(
    ("signed", "title"),
    [
        ("a joint statement", "joint statement"),
        ("the agreed minutes", "agreed minutes"),
        ("a letter of intent", "letter of intent"),
        ("a CEPA", "CEPA"),
        ("a memorandum of understanding (MoU) on ports", "memorandum of understanding (MoU) on ports"),
        ("a memorandum of understanding (MoU)", None),
        ("an MoU", None),
        ("a treaty", None),
        ("an agreement on ports replacing that of the eighties", "agreement on ports"),
    ],
)
def test_what_a_document_is_called(signed, title):
    """A joint statement or a CEPA is named so; a memorandum of understanding is a kind of document."""
    assert [fact.title for fact in documents(f"Kenya and Oman signed {signed}.")] == [title]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (
            "Kenya signed a trade agreement with Oman, its first big accord with a Gulf state.",
            ["trade agreement with Oman"],
        ),
        ("Kenya and Oman signed a pact on fish, the second such deal between them.", ["pact on fish"]),
        ("Kenya and Oman signed the first pact on fish, the second pact on tea.", ["pact on fish", "pact on tea"]),
        ("Kenya and Oman signed a pact on fish, the protocol on tea.", ["pact on fish", "protocol on tea"]),
    ],
)
def test_what_a_document_is_called_once_more_is_no_other_one(text, titles):
    """An apposition that ranks what was just named names it again."""
    assert sorted(str(fact.title) for fact in documents(text)) == titles
