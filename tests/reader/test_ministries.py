"""Ministers told by what they head or have charge of."""

import pytest

from tests.reader.reading import facts
from tracker.domain.facts import Office


def _offices(text: str) -> list[str]:
    return [
        f"{fact.person} | {fact.office} | {fact.of}"
        for fact in facts(f"Fiji and Peru signed an agreement on ports in Suva. {text}", "office")
        if isinstance(fact, Office)
    ]


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("The head of Fiji's finance ministry, Jone Vuki, spoke.", "minister of finance"),
        ("The head of the Fijian Foreign Ministry Jone Vuki spoke.", "minister of foreign affairs"),
        ("Jone Vuki, head of the Ministry of Energy of Fiji, spoke.", "minister of energy"),
        ("Fiji's finance ministry boss Jone Vuki spoke.", "minister of finance"),
        ("Jone Vuki, who heads Fiji's Ministry of Food and Agriculture, spoke.", "minister of food and agriculture"),
        ("Jone Vuki, who leads the Fijian energy ministry, spoke.", "minister of energy"),
        ("The Fijian energy ministry, headed by Jone Vuki, wants more.", "minister of energy"),
        ("The deputy head of Fiji's Ministry of Economy Jone Vuki spoke.", "deputy minister of economy"),
        ("Minister Jone Vuki, in charge of energy, spoke for Fiji.", "minister of energy"),
        ("Jone Vuki, in charge of energy in the Fijian government, spoke.", "minister of energy"),
        ("Fiji's Deputy Prime Minister Jone Vuki, who is also in charge of health, spoke.", "minister of health"),
    ],
)
def test_who_heads_a_ministry_is_its_minister(text, office):
    """Heading a ministry, and having charge of what it does, is the minister's office of its country."""
    assert f"Jone Vuki | {office} | FJ" in _offices(text)


@pytest.mark.parametrize(
    "text",
    [
        "The head of the press department of Fiji's Ministry of Trade, Jone Vuki, spoke.",
        "Jone Vuki, in charge of exports at Lautoka Foods, spoke.",
        "Jone Vuki, in charge of trade, spoke.",
        "Fiji's Deputy Prime Minister Jone Vuki, in charge of trade talks with the factory, spoke.",
    ],
)
def test_who_has_charge_of_less_is_no_minister(text):
    """A department's head, a firm's employee and whoever has charge of something somewhere is no minister."""
    assert not any(" | minister" in office for office in _offices(text))
