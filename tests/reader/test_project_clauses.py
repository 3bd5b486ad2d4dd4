"""Undertakings that are told of far from their names, or in the midst of other acts."""

import pytest

from tests.reader.test_projects import projects


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Ica mill, built by a Chadian firm and handed over in 2016, is Peru's.", ("Ica mill", "completed")),
        ("The Ica mill, built by a Chadian firm and inaugurated in 2016, is Peru's.", ("Ica mill", "launched")),
        ("The Ica mill, set up in 2016 and mothballed in 2020, is in Peru, Chad said.", ("Ica mill", "suspended")),
    ],
)
def test_of_several_participles_the_last_one_tells_the_stage(text, found):
    """A thing stands where the last of the acts told of it has left it, not where the first one did."""
    assert projects(text) == [found]


def test_works_that_go_on_say_more_than_the_day_to_come():
    """What will open later, and is being dug already, is under construction."""
    found = projects("The Ica tunnel of Peru and Chad will open in 2026; drilling began in March.")

    assert found == [("Ica tunnel of Peru and Chad", "under construction")]


def test_what_only_explains_a_name_is_no_second_undertaking():
    """An apposition and what it stands beside are one thing, known by the name."""
    found = projects("NordSud, the first direct power cable between Peru and Chad, was inaugurated on May 27.")

    assert found == [("NordSud", "launched")]
