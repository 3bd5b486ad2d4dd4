"""Offices in companies that a text quotes: "the company said after its chairman, X, met Y"."""

import pytest

from tests.reader.reading import offices


@pytest.mark.parametrize(
    ("text", "office"),
    [
        (
            "Rimtel bought the KPA estate, the firm said after its boss, Omar Hadi, met Kwan.",
            "Omar Hadi | head | Rimtel",
        ),
        ("DP World will run the port, it said. Its chairman, Omar Hadi, spoke.", "Omar Hadi | chairman | DP World"),
        ("Rimtel met KPA Power and its boss, Omar Hadi, spoke.", "Omar Hadi | head | KPA Power"),
    ],
)
def test_its_head_is_that_of_the_company_that_speaks(text: str, office: str) -> None:
    """The company that is quoted is the one that the sentence is about, by its whole name."""
    assert office in offices(f"Peru and Oman trade much. {text}")
