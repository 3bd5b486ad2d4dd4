"""Two who meet at a place that nobody knows, who lead talks, and which of two prime ministers calls on a president."""

import pytest

from tests.reader.reading import facts

DUDA, RINK = "Polish Foreign Minister Marek Duda", "Latvian Foreign Minister Baiba Rinkule"
BOTH = ("Baiba Rinkule", "Marek Duda")


def told(text):
    """Return the form and the participants of each meeting that a text tells of."""
    return {(fact.form, fact.participants) for fact in facts(text, "meeting")}


@pytest.mark.parametrize(
    "text",
    [
        f"{DUDA} and {RINK}, meeting at Rundale castle yesterday, told their deputies to draft a plan.",
        f"{DUDA} and {RINK}, meeting at the foreign ministry on Monday, told their deputies to draft a plan.",
        f"{DUDA} and {RINK} chaired talks between their delegations on Monday.",
        f"{DUDA} and {RINK} presided over delegation-level talks on Monday.",
        f"{DUDA} and {RINK} retired for a private conversation on Monday.",
    ],
)
def test_two_meet_anywhere_and_lead_talks(text):
    """A place need not be known, and who leads talks holds them."""
    assert ("meeting", BOTH) in told(text)


def test_who_calls_on_a_president_is_of_another_country():
    """Of two prime ministers it is not the president's own that pays him a call."""
    text = (
        "Latvian Prime Minister Evija Kalna met Finnish Prime Minister Petteri Orpo in Helsinki on Monday."
        " Finland's President Alexander Stubb was abroad. The Prime Minister also called on President Stubb on Tuesday."
        " She travels to Oslo tomorrow."
    )

    assert ("meeting", ("Alexander Stubb", "Evija Kalna")) in told(text)
    assert ("visit", ("Evija Kalna",)) in told(text)
