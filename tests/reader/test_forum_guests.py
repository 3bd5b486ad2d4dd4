"""Who takes part in a session or forum by a relative clause, an invitation or a plural pronoun; how long it runs."""

from datetime import date

import pytest

from tests.reader.reading import facts

WEDNESDAY = date(2024, 5, 22)
SOLIS = "Peruvian Minister Ana Solis"
MENSAH = "Ghanaian Minister Kofi Mensah"
SESSION = "the second session of the Ghana-Peru Joint Commission"


def told(text: str) -> list[str]:
    """The sessions and forums of a text in short."""
    return [
        f"{fact.form} {fact.when} {' + '.join(sorted(name.split()[-1] for name in fact.participants))}"
        for fact in facts(text, "meeting", WEDNESDAY)
        if fact.form in {"session", "forum"}
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            f"{SOLIS}, who hosted {MENSAH}, said the deal came out of {SESSION}, co-chaired by both of them on Monday.",
            "session 2024-05-20 Mensah + Solis",
        ),
        (
            f"{SOLIS} came to Accra for {SESSION}, which she chaired with {MENSAH} on Monday.",
            "session 2024-05-20 Mensah + Solis",
        ),
        (
            f"Trade has doubled, said {SOLIS} at the opening of {SESSION}, held after a lapse of six years.",
            "session 2024-05-22 Solis",
        ),
        (
            f"It spoke on the eve of Friday's Ghana-Peru seminar in Accra, at which {MENSAH} is due to speak.",
            "forum 2024-05-24 Mensah",
        ),
        (
            f"{MENSAH} accepted {SOLIS}'s invitation to the first Ghana-Peru summit, to be held in Lima in 2025.",
            "forum 2025 Mensah",
        ),
    ],
)
def test_who_takes_part_by_a_clause_of_its_own(sentence, expected):
    """Those who chaired it together, speak there or accepted to come take part."""
    assert told(sentence) == [expected]


def test_who_is_spoken_with_elsewhere_takes_no_part():
    """A clause about another place and day names nobody who comes to the forum."""
    text = (
        f"{SOLIS}, who is in Accra tomorrow for a Ghana-Peru forum, was in Kumasi in April, where she spoke with"
        f" {MENSAH}."
    )

    assert "forum 2024-05-23 Mensah + Solis" not in told(text)


@pytest.mark.parametrize(
    "sentence",
    [
        "A Ghana-Peru fair opened in Lima on Monday and closes on Thursday.",
        "The Ghana-Peru fair, which opened in Lima on Monday and ends on Thursday, drew 80 firms.",
        "The Ghana-Peru fair, which runs until Thursday, opened in Lima on Monday.",
    ],
)
def test_a_fair_runs_until_the_day_on_which_it_closes(sentence):
    """A fair that opened on Monday and closes on Thursday takes all these days."""
    assert told(sentence) == ["forum 2024-05-20/2024-05-23 "]


def test_a_fair_that_only_opened_has_its_day():
    """No end is invented."""
    assert told("A Ghana-Peru fair opened in Lima on Monday, its organisers said.") == ["forum 2024-05-20 "]


@pytest.mark.parametrize("later", ["A week earlier", "Three weeks later", "Some months later"])
def test_what_was_weeks_before_or_after_is_not_today(later):
    """The day of what was a week earlier than nobody knows what is not told."""
    found = facts(f"{later}, {MENSAH} met {SOLIS} in Lima.", "meeting", WEDNESDAY)

    assert all(fact.when is None for fact in found)


def test_a_month_at_the_end_of_a_sentence_is_this_years():
    """A new sentence that begins with "A year earlier" gives no year to the month before it."""
    found = facts(f"{SOLIS} visited Ghana in March. A year earlier, trade had doubled.", "meeting", WEDNESDAY)

    assert [fact.when for fact in found] == ["2024-03"]
