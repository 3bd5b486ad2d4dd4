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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{DUDA} was speaking to reporters after receiving {RINK} on Friday.", "2024-03-08 held"),
        (f"Trade will grow, {DUDA} announced upon receiving {RINK} on Friday.", "2024-03-08 held"),
        (f"{DUDA} had been to Riga in May last year, as the guest of {RINK}.", "2023-05 held"),
        (f"{RINK} was ill. {DUDA} called her on the phone on Friday.", "2024-03-08 held"),
    ],
)
def test_what_was_done_then_and_not_today(text, expected):
    """Who speaks after a meeting held it, and ", as Y's guest" goes on with its clause and day."""
    found = {f"{fact.when} {fact.status}" for fact in facts(text, "meeting") if fact.participants == BOTH}

    assert found == {expected}


def test_who_was_to_speak_has_met_nobody():
    """What was to be is not told to have been."""
    assert told(f"{DUDA} was to receive {RINK} on Friday.") == set()


@pytest.mark.parametrize(
    "done",
    [
        "a student beaten up in Riga in January",
        "a plan drawn up in January",
        "gas bought in January",
        "the cable laid in January",
        "progress made in January",
    ],
)
def test_what_was_done_to_a_thing_dates_no_talk_about_it(done):
    """A participle behind a noun has its own day, though its form is a past, too."""
    found = [fact for fact in facts(f"{DUDA} and {RINK} discussed {done}.", "meeting") if fact.participants == BOTH]

    assert [fact.when for fact in found] == ["2024-03-10"]


def test_the_day_of_a_talk_stays_its_own():
    """A day behind its verb is the meeting's."""
    (found,) = facts(f"{DUDA} and {RINK} discussed gas in Riga in January.", "meeting")

    assert (found.when, found.place) == ("2024-01", "Riga")
