"""Trips told by who sends somebody, and where the words for the country or the traveller stand for a name."""

import pytest

from tests.reader.reading import facts


def visits(text: str) -> list[str]:
    """The visits of a text in short: "Ana Ruiz | 2024-03-08 | planned"."""
    found = (each for each in facts(text, "meeting") if each.form == "visit")
    return [f"{', '.join(each.participants)} | {each.when} | {each.status}" for each in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Peru will send its defence minister, Ana Ruiz, to Quito on March 15 to defuse the dispute with Ecuador.",
            "Ana Ruiz | 2024-03-15 | planned",
        ),
        (
            "Peru's President Juan Flores dispatched Foreign Minister Ana Ruiz to Quito on Friday. Ecuador was glad.",
            "Ana Ruiz | 2024-03-08 | held",
        ),
        (
            "Peruvian Foreign Minister Ana Ruiz was sent to Quito on Friday with a letter to Ecuador's president.",
            "Ana Ruiz | 2024-03-08 | held",
        ),
        (
            "Peruvian Minister Ana Ruiz left Quito on Friday at the end of a visit to Ecuador of 48 hours. Peru paid.",
            "Ana Ruiz | 2024-03-07/2024-03-08 | held",
        ),
        (
            "Peruvian Speaker Ana Ruiz met Ecuador's Luis Soto in Quito on Friday, where she had travelled with aides.",
            "Ana Ruiz | 2024-03-08 | held",
        ),
        (
            "Ecuador and Peru signed it on Friday during the visit of Minister Ana Ruiz of Peru to the neighbour.",
            "Ana Ruiz | 2024-03-08 | held",
        ),
    ],
)
def test_who_is_sent_or_had_gone_somewhere_is_on_a_visit(text, expected):
    """Whoever sends, whatever stands for the country, the traveller is known."""
    assert visits(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Peru's Minister Ana Ruiz sent a letter to Quito on Friday. Ecuador was glad.",
        "Peru sent 40 trucks to Quito on Friday, Minister Ana Ruiz said. Ecuador was glad.",
        "Ministers of Peru often fly to Quito, Minister Ana Ruiz of Peru said. Ecuador was glad.",
    ],
)
def test_what_else_is_sent_and_what_is_often_done_is_no_visit(text):
    """Letters, goods and habits bring nobody anywhere."""
    assert visits(text) == []
