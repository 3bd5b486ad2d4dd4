"""Offices in any company: whatever stands between a name and its title, before the sentence, or beside both."""

import pytest

from tests.reader.reading import offices


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Farmers wrote to Ana Ruiz, 54, Peru's trade minister.", "Ana Ruiz | minister of trade | PE"),
        ("Among them was Luis Soto-Mendoza, Peru's trade minister.", "Luis Soto-Mendoza | minister of trade | PE"),
        ("Kenya's premier, James ole Kiyiapi, left.", "James ole Kiyiapi | prime minister | KE"),
        (
            "Ana Ruiz, minister of trade, water and forests of Peru, left.",
            "Ana Ruiz | minister of trade, water and forests | PE",
        ),
        ("Peru's recently appointed trade minister, Ana Ruiz, left.", "Ana Ruiz | minister of trade | PE"),
        (
            "Ana Ruiz, in her capacity as trade minister of Peru, spoke.",
            "Ana Ruiz | minister of trade | PE",
        ),
        (
            "Among them were Peter Karu, the trade minister of Kenya, Peru's trade minister Ana Ruiz, and others.",
            "Ana Ruiz | minister of trade | PE",
        ),
        ("The office of Trade Minister Ana Ruiz of Peru was shut.", "Ana Ruiz | minister of trade | PE"),
        ("A spokesman for Trade Minister of Peru Ana Ruiz left.", "Ana Ruiz | minister of trade | PE"),
        ("Ana Ruiz, governor of the Peruvian region of Cusco, left.", "Ana Ruiz | governor | PE-CUS"),
    ],
)
def test_what_stands_between_does_not_hide_an_office(text, expected):
    """An age, a second surname, an adverb and a list of portfolios change nothing about who holds what."""
    assert expected in offices(f"Kenya and Peru met. {text}")


@pytest.mark.parametrize(
    "text",
    [
        "Altura Mining's president Ana Ruiz left.",
        "Ana Ruiz, the Peruvian company Altura Mining's president, left.",
        "Among them was the president of Peruvian firm Altura Mining, A. Ruiz.",
        "Ana Ruiz, who is president of the Peruvian company Altura Mining, left.",
    ],
)
def test_the_president_of_a_firm_is_none_of_its_country(text):
    """Whatever words say that it is a firm, and wherever they stand."""
    found = offices(f"Kenya and Peru met. {text}")

    assert [each.partition(" | ")[2] for each in found] == ["president | Altura Mining"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "In a letter to his Kenyan counterpart, Peter Karu, Peru's trade minister, Luis Soto, thanked him.",
            ["Luis Soto | minister of trade | PE", "Peter Karu | minister of trade | KE"],
        ),
        (
            "He thanked his Kenyan counterpart, Peter Karu, and trade minister Luis Soto of Peru left.",
            ["Luis Soto | minister of trade | PE"],
        ),
        (
            "Ana Ruiz, who is Peru's trade minister, Peter Karu, the transport minister of Kenya, and students sang.",
            ["Ana Ruiz | minister of trade | PE", "Peter Karu | minister of transport | KE"],
        ),
        (
            "Peru's trade minister Ana Ruiz praised the port, and Kenyan Transport Minister Peter Karu agreed.",
            ["Ana Ruiz | minister of trade | PE", "Peter Karu | minister of transport | KE"],
        ),
    ],
)
def test_each_of_several_holds_his_own(text, expected):
    """A counterpart may be told before him whose counterpart he is; a comma parts two persons."""
    assert sorted(offices(f"Kenya and Peru met. {text}")) == expected


@pytest.mark.parametrize("name", ["P. Karu", "Peter Karu", "Dr. Peter Karu"])
def test_a_dateline_ends_with_its_dash(name):
    """Neither an initial nor "Foreign Minister Dr" is a place that stands before the text."""
    text = f"Kenya and Peru met\n\nLIMA, May 17, 2024 - Kenyan Trade Minister {name} came by train.\n"

    assert [each.partition(" | ")[2] for each in offices(text)] == ["minister of trade | KE"]
