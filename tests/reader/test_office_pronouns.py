"""Offices that a sentence of its own gives to whom "he" or "she" means."""

import pytest

from tests.reader.reading import offices

MET = "Peruvian Foreign Minister Javier Olaechea arrived in Kenya on Tuesday. "
ALONE = "Javier Olaechea of Peru arrived in Kenya on Tuesday. "


@pytest.mark.parametrize(
    ("text", "office"),
    [
        (ALONE + "He heads the Export Council of Peru.", "head | Export Council of Peru"),
        (ALONE + "She runs Peru's Export Council.", "head | Export Council"),
        (MET + "He co-chairs the intergovernmental commission.", "co-chair | intergovernmental commission"),
        (MET + "He was earlier the country's energy minister.", "minister of energy | PE | former"),
        (MET + "He previously served as minister of energy.", "minister of energy | PE | former"),
        (MET + "He also holds the trade portfolio.", "minister of trade | PE"),
        ("Peruvian Deputy Premier Javier Olaechea came. He is also in charge of energy.", "minister of energy | PE"),
        (
            ALONE + "He is president of the Senate and head of the Export Council of Peru.",
            "head | Export Council of Peru",
        ),
    ],
)
def test_a_sentence_about_him_gives_him_his_office(text, office):
    """What "who heads the council" tells behind a name, "He heads the council" tells in a sentence of its own."""
    assert f"Javier Olaechea | {office}" in offices(text)


@pytest.mark.parametrize(
    "text",
    [
        "Kenyan Trade Minister Peter Otieno met Ana Rojas in Lima. She heads the Export Council of Peru.",
        "Kenya and Peru held talks. He heads the Export Council of Peru.",
        MET + "He led the delegation.",
        MET + "He is in charge of the talks.",
    ],
)
def test_nobody_is_given_an_office_that_may_be_anothers(text):
    """Which of two whom a sentence names the next one means is not said, nor is to lead a delegation an office."""
    assert not [
        office for office in offices(text) if "Council" in office or "delegation" in office or "talks" in office
    ]
