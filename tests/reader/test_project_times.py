"""When an undertaking is at its stage: what was done has a time, what is planned or goes on is so as it is told."""

import pytest

from tests.reader.reading import facts

_TOLD = "2024-03-10"


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Peru and Chad will open the Ica dam in 2030.", _TOLD),
        ("The Ica dam of Peru and Chad is to be put into service by December 2026.", _TOLD),
        ("Work on the Ica dam of Peru and Chad will start next year.", _TOLD),
        ("Chad is building the Ica dam in Peru under a treaty of 3 September 2008.", _TOLD),
        ("The Ica dam of Peru and Chad is 60 per cent complete and will be ready in 2026.", _TOLD),
        ("The Doba bridge was opened last year, and Chad is building the Ica dam in Peru.", _TOLD),
        ("Chad's Ica dam in Peru, which served 40 towns in 2022, is operating.", _TOLD),
        ("Work on the Ica dam of Peru and Chad, halted in 2020, has been resumed.", _TOLD),
        ("Peru and Chad shelved the Ica dam, due in 2027.", _TOLD),
    ],
)
def test_what_is_planned_or_goes_on_is_so_on_the_day_of_the_news(text, when):
    """A state as of today shows a dam that will open in 2030, and none of today has to wait until then."""
    assert [fact.when for fact in facts(text, "project") if fact.name.startswith("Ica dam")] == [when]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Peru and Chad opened the Ica dam in 2019.", "2019"),
        ("The Ica dam of Peru and Chad was completed in May 2021.", "2021-05"),
        ("On 3 March Peru and Chad broke ground for the Ica dam.", "2024-03-03"),
        ("The foundation stone of the Ica dam of Peru and Chad was laid in 2021.", "2021"),
        ("Construction of the Ica dam of Peru and Chad began in February 2023.", "2023-02"),
        ("Peru and Chad shelved the Ica dam in 2019.", "2019"),
        ("Peru and Chad agreed in May 2022 to build the Ica dam.", "2022-05"),
    ],
)
def test_what_was_done_was_done_at_its_time(text, when):
    """Who asks for the state of a day gets what had been begun, agreed, finished or dropped by then."""
    assert [fact.when for fact in facts(text, "project") if fact.name.startswith("Ica dam")] == [when]
