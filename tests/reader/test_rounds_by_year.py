"""Other rounds of a gathering told by their year or likeness, or by what came after them."""

import pytest

from tests.reader.reading import facts


def gatherings(text: str) -> set[str]:
    """The forms, days and statuses of the gatherings of a text."""
    return {f"{fact.form} {fact.when} {fact.status}" for fact in facts(text, "meeting")}


FORUM = "Kenya and Ghana held a business forum in Accra on Monday."


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Next year's edition is to take place in Nairobi.", "forum 2025 planned"),
        ("A similar event was organised in Nairobi in April 2022.", "forum 2022-04 held"),
        ("Last year's forum took place in Nairobi.", "forum 2023 held"),
    ],
)
def test_another_round_by_its_year(sentence, told):
    """The gathering told before had another round in that year."""
    assert gatherings(f"{FORUM} {sentence}") == {"forum 2024-03-04 held", told}


def test_other_events_of_a_year_are_no_round():
    """What is like something else, or of another kind, is no round of the forum."""
    assert gatherings(f"{FORUM} Last year's session of parliament took place in Nairobi.") == {"forum 2024-03-04 held"}


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "The Kenya-Ghana Joint Commission met in Accra on Monday, five years after its last session in May 2019.",
            {"session 2024-03-04 held", "session 2019-05 held"},
        ),
        (
            "The Kenya-Ghana Joint Commission, whose last session dates back to 2015, will meet in Accra in May 2024.",
            {"session 2015 held", "session 2024-05 planned"},
        ),
    ],
)
def test_the_round_before_has_its_own_day(sentence, told):
    """A sentence may tell of two rounds, each with its day."""
    assert gatherings(sentence) == told


def test_a_condition_in_a_quotation_makes_no_session():
    """What will be held if something else comes true is nothing yet."""
    assert not gatherings('"If the situation permits, the Kenya-Ghana Joint Commission will gather in Accra," he said.')
