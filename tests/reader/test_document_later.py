"""What later sentences say of a document: since when it is in force, when it was signed, what came with it."""

from datetime import date

import pytest

from tests.reader.reading import facts
from tracker.domain.facts import Document

DAY = date(2024, 5, 16)


def told(text: str) -> list[tuple[str, str, str]]:
    """The documents of a text by type, standing and time."""
    found = [fact for fact in facts(text, "document", DAY) if isinstance(fact, Document)]
    return [(fact.type, fact.status, fact.when or "") for fact in found]


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Chad signed a treaty on lakes in June 2018. It entered into force in February 2019.",
        "A treaty on lakes between Peru and Chad was signed in June 2018. It has been in force since 2019.",
        "In June 2018 Peru and Chad signed a treaty on lakes. It took effect on 1 March 2019 and binds both.",
    ],
)
def test_what_was_signed_and_took_effect_is_one_document(text):
    """“It” is the treaty of the sentence before: one document, of the day that it was signed on."""
    assert told(text) == [("treaty", "in force", "2018-06")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Peru and Chad signed a treaty on lakes on Tuesday. An agreement on roads has been in force since 2019.",
            [("treaty", "signed", "2024-05-14"), ("agreement", "in force", "2019")],
        ),
        (
            "Peru and Chad signed a treaty on lakes on Tuesday. It replaces a protocol in force since 1999.",
            [("treaty", "signed", "2024-05-14"), ("protocol", "in force", "1999")],
        ),
    ],
)
def test_another_document_is_in_force_by_itself(text, found):
    """What another document has been since some year is no year of the new one."""
    assert told(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Ghana ratified its pact with Togo on fishing on Tuesday. It was the first when it was signed in 2020.",
        "A pact on fishing links Ghana and Togo. Fishermen praise it although it was signed in haste in 2020.",
    ],
)
def test_it_was_signed_in_a_later_clause(text):
    """The second “it” of a sentence tells the year where the first does not."""
    assert told(text) == [("agreement", "signed", "2020")]


def test_it_is_what_its_own_sentence_names():
    """Behind a document of its own sentence “it” is no document of the sentence before."""
    text = "Ghana and Togo signed a plan on fishing on Tuesday. The pact itself is old, and it was signed by X in 2019."
    assert ("plan", "signed", "2019") not in told(text)


def test_what_was_just_signed_was_signed_on_the_day_of_the_speech():
    """Who says on Wednesday that something has just been signed speaks of Wednesday."""
    text = "“We have just signed a treaty,” Foreign Minister Ama Mensah of Ghana said in Togo's capital on Wednesday."
    assert told(text) == [("treaty", "signed", "2024-05-15")]


def test_those_occasions_are_on_no_day():
    """Documents of several sessions are not of the day of the news."""
    text = (
        "Ghana and Togo signed a treaty in Lomé on Tuesday at the third session of their council. The first was in "
        "2018, the second in 2020. Twelve agreements were signed on those occasions."
    )
    assert ("agreement", "signed", "2024-05-14") not in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "They include a treaty on borders. Also included is a memorandum on tea.",
        "They include a treaty on borders. Also among them is a memorandum on tea.",
    ],
)
def test_also_among_them(text):
    """A sum goes on behind “also”."""
    found = told("Ghana and Togo signed nine documents in Lomé on Tuesday. " + text)
    assert sorted(kind for kind, _, _ in found) == ["document", "memorandum", "treaty"]


def test_the_sixth_of_a_row():
    """The sixth, told behind the five that there were, is a document of its own day."""
    text = "Ghana and Togo have had five agreements on fishing. The sixth, signed in Lomé on Tuesday, lowers fees."
    assert told(text) == [("agreement", "signed", "2024-05-14")]


def test_the_new_one():
    """“The new one, which …” is a second document beside the old."""
    text = (
        "Ghana has had a tax treaty with Togo since 2004. The new one, which ministers signed on Tuesday, is stricter."
    )
    assert sorted(when for _, _, when in told(text)) == ["2004", "2024-05-14"]


def test_what_should_be_ready():
    """What should be ready for signature nobody plans to sign."""
    text = "Ghana and Togo began talks on a treaty on Monday. The document should be ready for signature by December."
    assert told(text) == []
