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
