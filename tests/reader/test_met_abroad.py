"""Officials whom somebody meets in a third country on the way, and of which they are."""

import pytest

from tests.reader.reading import offices

LEAD = "Fijian Prime Minister Jone Vuki visited Peru on Monday.\n\n"


@pytest.mark.parametrize(
    ("sentence", "country"),
    [
        ("Vuki arrived from Canberra, where he met his counterpart Ann Hill.", "AU"),
        ("He flew in from Canberra, where he had held talks with Prime Minister Ann Hill.", "AU"),
        ("From Lima he travels on to Quito, where he will meet his counterpart, Ann Hill.", "EC"),
        ("On Friday he flies on to Quito. There he meets President Ann Hill.", "EC"),
        ("In Ecuador he met his counterpart Ann Hill.", "EC"),
        ("In Lima he met his counterpart Ann Hill.", "PE"),
        ("On the sidelines of a summit in Quito he met his counterpart Ann Hill.", "PE"),
        ("He came from New York, where he met his counterpart Ann Hill.", "PE"),
    ],
)
def test_who_is_met_in_a_third_country_is_of_it(sentence, country):
    """A counterpart met in a country's capital is of it, but not where the world meets."""
    office = "president" if "President" in sentence else "prime minister"

    assert offices(LEAD + sentence) == ["Jone Vuki | prime minister | FJ", f"Ann Hill | {office} | {country}"]


@pytest.mark.parametrize(
    "sentence",
    [
        "At the invitation of Vice President Ana Ruiz, the Vice President of Fiji, Jone Vuki, paid a visit to Peru.",
        "After talks with Vice President Ana Ruiz of Peru, the Fijian Vice President, Jone Vuki, flew home.",
    ],
)
def test_he_is_who_acts(sentence):
    """Whom a sentence is about is who does something in it, not who invited him."""
    text = f"Peru and Fiji talk. {sentence} He was accompanied by Trade Minister Manoa Ito."

    assert "Manoa Ito | minister of trade | FJ" in offices(text)
