"""What somebody is quoted to have done himself: "I met", "we visited", "my talks with"."""

from datetime import date

import pytest

from tests.reader.reading import facts

THURSDAY = date(2024, 3, 14)
ITO = "Fijian Trade Minister Manoa Ito"
KWAN = "Tongan Finance Minister Sione Kwan"


def told(text: str) -> list[tuple[str, str | None, tuple[str, ...]]]:
    """The meetings of a text in short."""
    return [(fact.form, fact.when, fact.participants) for fact in facts(text, "meeting", THURSDAY)]


@pytest.mark.parametrize(
    ("sentence", "form", "when"),
    [
        (f'"I met {KWAN} on Monday," {ITO} said.', "meeting", "2024-03-11"),
        (f'"We met yesterday with {KWAN}," said {ITO}.', "meeting", "2024-03-13"),
        (f'{ITO} said: "It was a long day. Today I met {KWAN}. We agreed."', "meeting", "2024-03-14"),
        (f'"It rained. I met {KWAN} today. We agreed," {ITO} told reporters.', "meeting", "2024-03-14"),
        (f'"{KWAN} received me on Monday," {ITO} said.', "meeting", "2024-03-11"),
        (f'"My talks with {KWAN} in March 2023 went well," {ITO} said.', "meeting", "2023-03"),
        (f'"I spoke by phone with {KWAN} on Monday," {ITO} wrote.', "call", "2024-03-11"),
        (f'"Glad to meet {KWAN} today," {ITO} wrote on X.', "meeting", "2024-03-14"),
        (f'"Had a great meeting with {KWAN} today," {ITO} posted.', "meeting", "2024-03-14"),
        (f'"It was a pleasure to meet {KWAN} today," {ITO} said.', "meeting", "2024-03-14"),
        (f"{ITO} said he was pleased to have met {KWAN} on Monday.", "meeting", "2024-03-11"),
        (f"{ITO} had the opportunity to meet {KWAN} on Monday.", "meeting", "2024-03-11"),
        (f"{ITO} thanked {KWAN} for receiving him on Monday.", "meeting", "2024-03-11"),
    ],
)
def test_who_is_quoted_takes_part(sentence, form, when):
    """Whoever says that he met somebody did."""
    assert told(sentence) == [(form, when, ("Manoa Ito", "Sione Kwan"))]


@pytest.mark.parametrize(
    ("sentence", "when"),
    [
        (f'"In March 2023 I visited Tonga," {ITO} said.', "2023-03"),
        (f'"During my visit to Tonga in March 2023 we signed two pacts," {ITO} told {KWAN}.', "2023-03"),
        (f'"I\'ll be in Tonga next week," {ITO} said.', "2024-03-18/2024-03-24"),
    ],
)
def test_who_is_quoted_travels(sentence, when):
    """Whoever says that he visited a country did."""
    assert told(f"{sentence} Fiji and Tonga trade more.") == [("visit", when, ("Manoa Ito",))]


@pytest.mark.parametrize(
    "sentence",
    [
        f'"I would like to meet {KWAN}," {ITO} said.',
        f'"We have never met {KWAN}," {ITO} said.',
        f'"We met our targets," {ITO} told {KWAN}.',
        f'"When I met {KWAN}, he was young," {ITO} said.',
        f'"I met {KWAN} on Monday."',
        f"{ITO} would be happy to meet {KWAN}.",
        f"{ITO} looks for an opportunity to meet {KWAN}.",
        f'"Looking forward to meeting {KWAN}," {ITO} said.',
        f"{ITO} thanked {KWAN} for receiving the students.",
    ],
)
def test_a_wish_in_the_first_person_is_no_meeting(sentence):
    """What somebody says that he would like, or who says so without a name, makes no fact."""
    assert told(sentence) == []
