"""What people do again and again is no meeting of any day, and what is uncertain is none at all."""

import pytest

from tests.reader.reading import facts

MINISTERS = "Kenyan Foreign Minister Ann Otieno and her Rwandan counterpart Jean Habimana"


@pytest.mark.parametrize(
    "sentence",
    [
        f"{MINISTERS} meet every month.",
        f"{MINISTERS} speak by telephone regularly.",
        f"{MINISTERS} meet twice a year.",
        f"{MINISTERS} usually meet in Kigali.",
        "Kenyan Foreign Minister Ann Otieno often meets Rwandan Foreign Minister Jean Habimana.",
        "Kenyan Foreign Minister Ann Otieno's visit to Rwanda has been pushed back indefinitely.",
        "A visit by Kenyan Foreign Minister Ann Otieno to Rwanda remains uncertain.",
        f"{MINISTERS} have been tasked with reviving negotiations.",
        f"{MINISTERS} have been asked to finish the talks by June.",
    ],
)
def test_a_habit_and_an_uncertain_visit_are_no_meeting(sentence):
    """Nothing says that they met on the day of the article, or ever will."""
    assert facts(sentence, "meeting") == []


@pytest.mark.parametrize(
    "sentence",
    [
        f"{MINISTERS} met on Monday and agreed to visit each other regularly.",
        f"{MINISTERS}, who often speak by telephone, met in Kigali on Monday.",
        f"{MINISTERS} saw each other in Kigali on Monday.",
        f"{MINISTERS}, tasked with reviving trade, held talks in Kigali on Monday.",
    ],
)
def test_a_habit_told_beside_a_meeting_leaves_it(sentence):
    """A meeting of a day is one, whatever else they do again and again."""
    assert [(fact.participants, fact.when) for fact in facts(sentence, "meeting")] == [
        (("Ann Otieno", "Jean Habimana"), "2024-03-04")
    ]
