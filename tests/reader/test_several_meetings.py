"""Several meetings of the same two by one verb, and what two are told to have done together."""

import pytest

from tests.reader.reading import facts


def told(text: str) -> list[str]:
    """The meetings of a text in short: "Lima | 2024-03-04"."""
    return [f"{each.place} | {each.when}" for each in facts(text, "meeting") if each.status == "held"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Peru's Juan Flores and Chile's Eva Rojas had met twice, in Lima on July 12 and in Arica on September 20.",
            ["Lima | 2023-07-12", "Arica | 2023-09-20"],
        ),
        (
            "Peruvian Minister Ana Ruiz met her Chilean colleague Eva Rojas in Lima on Monday and in Arica on Friday.",
            ["Lima | 2024-03-04", "Arica | 2024-03-08"],
        ),
        (
            "The Peruvian and Chilean ministers, Ana Ruiz and Eva Rojas, were in Arica together on Friday.",
            ["Arica | 2024-03-08"],
        ),
    ],
)
def test_each_place_with_its_time_is_a_meeting(sentence, expected):
    """Places in a row, each with its own day, are as many meetings."""
    assert sorted(told(sentence)) == sorted(expected)


@pytest.mark.parametrize(
    "sentence",
    [
        "Peruvian Minister Ana Ruiz and Chile's Eva Rojas have met three times.",
        "Peru's Ana Ruiz agrees with her Chilean counterpart Eva Rojas that tariffs are too high, she said on Friday.",
    ],
)
def test_what_is_summed_up_or_held_alike_is_none(sentence):
    """A number of meetings without their days, and one opinion of two, tell of no day."""
    assert told(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "persons"),
    [
        (
            "Chilean Minister Eva Rojas met Prime Minister Luis Soto of Peru and Peru's President Juan Flores in Lima.",
            ["Eva Rojas, Juan Flores", "Eva Rojas, Luis Soto"],
        ),
        (
            "Chilean Minister Eva Rojas met Minister Ana Ruiz of Peru and Peru's Minister Juan Flores in Lima.",
            ["Ana Ruiz, Eva Rojas, Juan Flores"],
        ),
    ],
)
def test_heads_of_two_houses_are_met_one_after_the_other(sentence, persons):
    """A president and a premier receive a guest each for himself, two ministers may do so together."""
    assert sorted(", ".join(each.participants) for each in facts(sentence, "meeting")) == persons
