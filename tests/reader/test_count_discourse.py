"""Totals of what the sentence before names."""

import pytest

from tests.reader.reading import facts
from tracker.domain.facts import Count


def totals(text: str) -> list[str]:
    """The totals of a text in short."""
    return [f"{fact.counted} {fact.number}" for fact in facts(text, "count") if isinstance(fact, Count)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The number of companies with Peruvian capital in Chad has doubled. It is now 4,500. In 2013 it was 2,100.",
            ["company 4500", "company 2100"],
        ),
        ("There are many Peruvian companies in Chad. About 160 of them are active there.", ["company 160"]),
        (
            "Joint ventures are vital to trade between Peru and Chad. The two countries have 85. They had 40 in 2019.",
            ["joint venture 85", "joint venture 40"],
        ),
        (
            "In 2010 only 12 Peruvian firms were registered in Chad. Today the number exceeds 90.",
            ["company 12", "company 90"],
        ),
        (
            "Flights between Peru and Chad were doubled last autumn. There are now 14 a week. There had been seven.",
            ["flight 14", "flight 7"],
        ),
        ("Peru and Chad have signed many agreements. The total stands at 140.", ["document 140"]),
    ],
)
def test_a_bare_number_counts_what_the_sentence_before_names(text, found):
    """The noun is kept from one sentence to the next where that has a number alone."""
    assert totals(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Peruvian companies are at work in Chad. The temperature there is 40.",
        "No Peruvian companies work in Chad. It is 14 hours away.",
        "Peru and Chad spoke of trade. The figure was 40.",
        "Peruvian firms and Chadian banks met. The total was 60.",
        "Companies of Peru in Chad may grow. There will be 40.",
        "Peruvian firms have spent $20 million in Chad. In 2022 the figure was 40 million.",
        "Peruvian firms trade with Chad. In 2022 the figure was 1.4 billion.",
        "Many Peruvian companies work in Chad. Forty of them closed in 2022.",
    ],
)
def test_a_number_of_something_else_counts_nothing(text):
    """Only a number that goes on about the one thing named is a total of it."""
    assert totals(text) == []
