"""What somebody looked at, and what stands in an apposition or a clause beside a name."""

import pytest

from tests.reader.test_projects import projects


@pytest.mark.parametrize(
    "text",
    [
        "The envoys of Peru and Chad inspected the construction of the Ica dam.",
        "The envoys of Peru and Chad visited the building site of the Ica dam.",
        "The envoys of Peru were briefed in Chad on the works on the Ica dam.",
        "The envoys of Peru and Chad got acquainted with the progress of the Ica dam.",
        "Peru and Chad noted the state of advancement of the works of the Ica dam.",
    ],
)
def test_works_that_somebody_looks_at_are_under_way(text):
    """A visit to works tells that there are some."""
    assert projects(text) == [("Ica dam", "under construction")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Ica dam, built by a Chadian firm and in operation since May, is Peru's.", ("Ica dam", "operating")),
        ("The Ica-Doba flight of Peru, launched in 2022 and suspended since, won't return.", "suspended"),
        ("The Ica-Doba flight of Peru, run by Chad until 2022 and suspended since, won't return.", "suspended"),
        ("The Ica park in Peru, a joint venture opened with Chad in 2016, is full.", ("Ica park in Peru", "launched")),
        ("The Ica dam, a giant project being built by Chad, is Peru's.", ("Ica dam", "under construction")),
        ("The Ica dam in Peru, planned for construction by Chad, was shown.", ("Ica dam in Peru", "planned")),
        ("The Ica dam, which Peru, Chad and Mali are building, is huge.", ("Ica dam", "under construction")),
        ("The Andean satellite, which Peru and Chad launched in May, is on track.", ("Andean satellite", "launched")),
        ("Work on the Ica dam of Peru and Chad has not started.", ("Ica dam of Peru and Chad", "planned")),
        ("Preparations for the Ica dam of Peru and Chad have stalled.", ("Ica dam of Peru and Chad", "suspended")),
        ("Peru and Chad undertake to reopen the Ica crossing.", ("Ica crossing", "agreed")),
        ("The rerouting of the Ica canal in Peru is over, Chad said.", ("Ica canal in Peru", "completed")),
        ("Peru's border crossing Ica has been working since 2022, Chad said.", ("border crossing Ica", "operating")),
        ("A third post, in Ica, is in the design phase, Peru and Chad said.", ("third post in Ica", "planned")),
        ("Peru ended the road from Lima to the Ica crossing.", ("road from Lima to the Ica crossing", "completed")),
        ("Peru and Chad signed a deal on a second 400 kV power line to Ica.", ("power line to Ica", "agreed")),
    ],
)
def test_a_stage_is_told_beside_the_name_and_in_its_apposition(text, found):
    """Participles, states and what is in an apposition are told of the name before them."""
    assert projects(text) == [("Ica-Doba flight of Peru", found) if isinstance(found, str) else found]


@pytest.mark.parametrize(
    "text",
    [
        "Peru's president toured the Ica dam in Chad.",
        "Peru was to visit the Ica dam in Chad, a stop that was cancelled.",
        "The Union of Peru and Chad, which has its seat in the Ica tower, was founded in 1973.",
        "A fair of Peru opened in Doba, administrative centre of Chad.",
        "The Ica crossing of Peru and Chad registered a growth of 81 percent.",
    ],
)
def test_visits_seats_and_growth_tell_no_stage(text):
    """Whom a verb is told of decides, and a percentage may be one of growth."""
    assert projects(text) == []
