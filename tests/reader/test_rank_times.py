"""When somebody has a place in an order: then where a verb in the past says so, else as it is told."""

import pytest

from tests.reader.reading import facts

_TOLD = "2024-03-10"


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Chad was Peru's third-largest trading partner in 2022.", "2022"),
        ("In 2022 Chad became Peru's third-largest trading partner.", "2022"),
        ("Last year Chad ranked third among Peru's trading partners.", "2023"),
        ("Trade reached $2 million in 2022, which made Chad the third-largest trading partner of Peru.", "2022"),
        ("Trade reached $2 million in 2022, making Chad the third-largest trading partner of Peru.", "2022"),
        ("Chad is Peru's third-largest trading partner.", _TOLD),
        ("Chad is Peru's third-largest trading partner, with trade of $2 million in 2022.", _TOLD),
        ("Chad, Peru's third-largest trading partner, bought coffee for $2 million in 2022.", _TOLD),
        ("Chad, which signed a pact with Peru in May 2019, is its third-largest trading partner.", _TOLD),
        ("Chad remains Peru's third-largest trading partner, though trade fell in 2022.", _TOLD),
    ],
)
def test_a_place_is_held_when_its_own_verb_says(text, when):
    """A figure of another year beside a place that somebody has today does not move it there."""
    assert [fact.when for fact in facts(text, "rank")] == [when]
