"""Undertakings that a line names and places at no stage: what they do every day, visits to them, false reports."""

import pytest

from tests.reader.reading import facts
from tests.reader.test_projects import projects


@pytest.mark.parametrize(
    "text",
    [
        "The Callao port handles most of Chad's imports from Peru.",
        "The Ica factory exports tyres from Peru to Chad.",
        "The Ica mine of Peru produced 300 tonnes of zinc for Chad in 2022.",
        "A Peruvian group operates the Doba line, Chad said.",
        "The embassy of Peru in Moundou works with Chad.",
        "A school in Ica received 20 computers from Chad's embassy in Peru.",
        "The Doba crossing between Peru and Chad opens at eight in the morning.",
        "Peru and Chad agreed to open the Doba crossing at night.",
    ],
)
def test_what_a_thing_does_every_day_is_no_stage(text):
    """That a port handles cargo or a firm runs a line is no news of how far the thing is."""
    assert projects(text) == []


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("The Ica factory of Peru now exports tyres to Chad.", "operating"),
        ("The Ica factory of Peru has exported tyres to Chad since 2019.", "operating"),
        ("The Ica ferry of Peru sails to Chad.", "operating"),
        ("The Ica refinery of Peru closed in 2013, Chad said.", "suspended"),
    ],
)
def test_that_it_works_by_now_is_a_stage(text, stage):
    """A line that says since when or that it does so now tells that the thing works."""
    assert [found for _, found in projects(text)] == [stage]


@pytest.mark.parametrize(
    "text",
    [
        "The guests' visit to the Ica dam, planned for May, was called off, Peru and Chad said.",
        "A meeting on the Ica dam, expected this week, was moved, Peru and Chad said.",
        "Reports that the Ica dam of Peru and Chad has been revived are false.",
        "The strike at the port of Callao in Peru ended on Friday, Chad said.",
        "The Ica road from Peru to Chad was closed by a landslide on Monday.",
    ],
)
def test_visits_meetings_strikes_and_false_reports_place_nothing(text):
    """What is planned is the visit or the meeting, and what ended is the strike."""
    assert projects(text) == []


def test_what_somebody_would_like_to_see_open_is_not():
    """A wish in a relative clause opens nothing."""
    text = "Peru and Fiji spoke of the Callao terminal, which shippers would like to see open around the clock."

    assert projects(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The refinery at Talara was shut down for three weeks.",
        "The bridge at Tumbes has been closed by heavy rain.",
        "Heavy rain has closed the bridge at Tumbes.",
        "They met in the palace of Lima airport, which was opened in 1938.",
        "The plane landed at Jorge Chavez Airport, which was opened in 1960.",
        "Art builds a bridge between cultures.",
        "Both sides are working on a bridge between East and West.",
        "Peru is building a network of friends in Chile.",
        "The two sides signed memoranda on grain storage.",
        "The two sides signed an agreement on the joint operation of the Chacalluta border station.",
    ],
)
def test_weather_history_and_figures_of_speech_are_no_projects(text):
    """What is shut for a while, was opened in other times, or is only an image stands at no stage."""
    assert facts("Peru and Chile held talks in Lima on Friday. " + text, "project") == []


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("The refinery at Talara was shut down in January.", "suspended"),
        ("The airport of Tacna was opened in 1995.", "launched"),
        ("Peru is building a bridge between Tumbes and Huaquillas.", "under construction"),
        ("The two sides signed an agreement on the construction and operation of the Tacna station.", "agreed"),
    ],
)
def test_what_stays_shut_or_is_built_is_told(text, stage):
    """The like of it, where it lasts or is a thing."""
    assert [fact.stage for fact in facts("Peru and Chile held talks in Lima on Friday. " + text, "project")] == [stage]


def test_what_enters_into_force_is_no_plant():
    """A pact signed at a terminal comes into force, and the terminal into service."""
    signed = "Kenya and Oman signed an agreement at the Lamu terminal."

    assert facts(f"{signed} It will enter into force once ratified.", "project") == []


@pytest.mark.parametrize(
    "owner", ["the owner of the Doba mine, has", "which owns the Doba mine, has", "owner of the Doba mine, last year"]
)
def test_what_an_owner_agrees_to_is_not_agreed_of_his_mine(owner):
    """Who has a mine agrees to other things, too."""
    assert facts(f"Kenya and Peru are friends. Andina, {owner} agreed to pay a fine.", "project") == []


def test_what_was_closed_years_before_is_open_again():
    """A stage that lay years before the news is none of today."""
    text = "Peru's Bata reopened the Doba mine in Chad in May, eleven years after it was mothballed."

    assert [stage for _, stage in projects(text)] == ["launched"]


def test_who_operates_a_port_is_no_undertaking():
    """A company whose name sounds like a thing runs another thing."""
    text = "Oman Ports of Duqm operates the port of Lamu in Kenya."

    assert "Oman Ports of Duqm" not in {name for name, _ in projects(text)}
    assert projects("The Lamu terminal of Kenya and Oman operates around the clock.") != []


def test_the_belt_and_road_is_nothing_that_is_built():
    """An initiative of many countries is no undertaking of two."""
    assert facts("China and Peru signed a plan for the Joint Construction of the Belt and Road.", "project") == []
    assert facts("China is building the Silk Road Economic Belt with Peru.", "project") == []
