"""Whose an office is where a name goes on with its country, and what somebody was who heads something else now."""

import pytest

from tests.reader.reading import facts


def _offices(text: str) -> list[str]:
    return [
        f"{fact.person} | {fact.office} | {fact.of}" for fact in facts(f"Peru and Oman trade much. {text}", "office")
    ]


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Rimtel Oman president Omar Hadi spoke.", "Omar Hadi | president | Rimtel Oman"),
        ("Rimtel Motor Oman chairman Omar Hadi spoke.", "Omar Hadi | chairman | Rimtel Motor Oman"),
        ("Border Guard Oman commander Omar Hadi spoke.", "Omar Hadi | commander | Border Guard Oman"),
        (
            "Omar Hadi, director general of Border Guard Oman, spoke.",
            "Omar Hadi | director general | Border Guard Oman",
        ),
        ("Omar Hadi, chairman of the Global Growth Fund, spoke.", "Omar Hadi | chairman | Global Growth Fund"),
        ("Neighbouring Oman President Omar Hadi spoke.", "Omar Hadi | president | OM"),
        ("In talks with the World Bank, Oman President Omar Hadi spoke.", "Omar Hadi | president | OM"),
    ],
)
def test_a_name_goes_on_with_its_country_and_begins_with_its_first_capital(text, office):
    """Who heads a firm's branch in a country is not the head of the country."""
    assert _offices(text) == [office]


@pytest.mark.parametrize(
    ("text", "held"),
    [
        (
            "Omar Hadi, chairman of the Sur Growth Fund and former president, spoke.",
            ["Omar Hadi | chairman | Sur Growth Fund", "Omar Hadi | president | OM"],
        ),
        (
            "Omar Hadi, former president and founder of the Sur Growth Fund, spoke.",
            ["Omar Hadi | founder | Sur Growth Fund", "Omar Hadi | president | Sur Growth Fund"],
        ),
        (
            "UN envoy Omar Hadi, a former president of Oman, spoke.",
            ["Omar Hadi | ambassador | UN", "Omar Hadi | president | OM"],
        ),
    ],
)
def test_what_somebody_was_before_is_not_of_what_he_heads_now(text, held):
    """A former president is his country's, whatever he heads today."""
    assert sorted(_offices(f"Omar Hadi of Oman came. {text}")) == held
