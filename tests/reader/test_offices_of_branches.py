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


@pytest.mark.parametrize(
    ("text", "office"),
    [
        (
            "Omar Hadi, who heads the International Department of the Growth Party's Central Committee, spoke.",
            "Omar Hadi | head | International Department of the Growth Party",
        ),
        (
            "Ms Zahra Hadi runs the technical secretariat of the debt contract.",
            "Zahra Hadi | head | technical secretariat",
        ),
        ("Soto was met by Oman's Omar Hadi, chairman of the Cabinet.", "Omar Hadi | chairman | OM"),
        ("Soto and Omar Hadi met in Sur; Hadi, the Omani leader, flew home.", "Omar Hadi | leader | OM"),
    ],
)
def test_who_heads_a_part_heads_it(text, office):
    """A department is a party's, a secretariat needs no relative clause, and a leader may stand behind his name."""
    assert office in _offices(text)


def test_who_leads_a_body_s_delegation_does_not_head_the_body():
    """A delegation is none of a chamber's offices, nor is the opposition's leader the state's."""
    assert _offices("Omar Hadi, who led the Chamber of Commerce's delegation, spoke.") == []
    assert _offices("Omar Hadi, the Omani opposition leader, spoke.") == ["Omar Hadi | leader of the opposition | OM"]
