"""The days of a visit by its length and the day of it that is told: "on the second day of a three-day visit"."""

from datetime import date

import pytest

from tests.reader.reading import facts

WEDNESDAY = date(2025, 2, 12)
MICHAL = "Estonian Prime Minister Kristen Michal"


def visits(text: str) -> list[str]:
    """The days of the visits of a text."""
    return [f"{fact.when} {fact.status}" for fact in facts(text, "meeting", WEDNESDAY) if fact.form == "visit"]


@pytest.mark.parametrize(
    "sentence",
    [
        f"{MICHAL}, on the second day of his three-day visit to Ghana, met President John Mahama on Tuesday.",
        f"On the final day of his three-day visit to Ghana, {MICHAL} toured the port of Tema.",
        f"{MICHAL} today inspects the port of Tema, the last stop of his three-day visit to Ghana.",
        f"{MICHAL} on Monday opened a school in Accra on the opening day of a three-day visit to Ghana.",
        f"{MICHAL} spoke to students in Accra on Monday, on day one of a three-day visit to Ghana.",
        f"{MICHAL} is paying a three-day visit to Ghana, which began on Monday.",
        f"{MICHAL} is winding up a three-day visit to Ghana that began on Monday.",
        f"A pact was signed in Accra today at the close of {MICHAL}'s visit to Ghana, which began on Monday.",
        f"{MICHAL}, who arrived in Ghana on Monday and leaves on Wednesday, met President John Mahama.",
    ],
)
def test_a_day_of_a_visit_gives_all_of_them(sentence):
    """Which day of how many it is tells when a visit began and when it ends."""
    assert visits(sentence) == ["2025-02-10/2025-02-12 held"]


@pytest.mark.parametrize(
    "sentence",
    [
        f"{MICHAL} is due here tomorrow for a two-day visit at the invitation of Ghanaian President John Mahama.",
        f"{MICHAL} will make a two-day visit to Ghana from tomorrow.",
    ],
)
def test_a_visit_to_come_has_all_its_days(sentence):
    """A visit that begins tomorrow and takes two days is planned for both."""
    assert visits(sentence) == ["2025-02-13/2025-02-14 planned"]


def test_the_last_stop_of_a_visit_without_length_is_its_day():
    """How long the visit is nobody says: only the day told is known."""
    text = f"{MICHAL} today inspects the port of Tema, the last stop of his visit to Ghana."

    assert visits(text) == ["2025-02-12 held"]


def test_an_arrival_told_by_the_way_is_no_day_of_the_news():
    """Who arrived on Sunday met somebody when the article says, and not when he arrived."""
    text = f"{MICHAL}, who arrived in Ghana on Sunday, met Ghanaian President John Mahama in Accra."

    assert [fact.when for fact in facts(text, "meeting", WEDNESDAY) if fact.form == "meeting"] == ["2025-02-12"]


def test_what_was_signed_on_a_visit_under_way_is_of_the_day_of_the_news():
    """On the second day of three the news is of the first: so is what was signed."""
    text = (
        f"{MICHAL} announced a credit for Ghana on Tuesday in Accra, on day one of a three-day trip to Ghana."
        " Among the nine instruments signed is a protocol on training."
    )

    assert {fact.when for fact in facts(text, "document", WEDNESDAY)} == {"2025-02-11"}
