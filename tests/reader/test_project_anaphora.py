"""Undertakings that a line names by their kind alone, after another has named them."""

import pytest

from tests.reader.reading import facts
from tests.reader.test_projects import projects


@pytest.mark.parametrize(
    ("named", "text", "found"),
    [
        ("Ica-Doba railway", "The railway project has been shelved.", ("Ica-Doba railway", "suspended")),
        (
            "Ica-Doba railway",
            "It follows the launch of the project in Lima on 5 May 2020.",
            ("Ica-Doba railway", "launched"),
        ),
        ("Ica-Doba railway", "The rail project will be launched in 2026.", ("Ica-Doba railway", "planned")),
        ("Ica dam", "The dam project is 40 percent complete.", ("Ica dam", "under construction")),
        ("Ica post", "This border crossing was opened in 2014.", ("Ica post", "launched")),
        ("Ica pipeline", "The $500 million project was suspended in 2019.", ("Ica pipeline", "suspended")),
        (
            "Ica dam",
            "The first phase of the project was completed in May.",
            ("first phase of the Ica dam", "completed"),
        ),
        (
            "Ica dam",
            "Phase one of the project is close to completion.",
            ("Phase one of the Ica dam", "under construction"),
        ),
    ],
)
def test_a_kind_goes_back_to_the_thing_of_that_kind(named, text, found):
    """A railway project is the railway that was named before, and its phase a part of that."""
    assert projects(f"Peru and Chad discussed the {named} on Monday. {text}") == [found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The one-stop border post project of Peru and Chad has stalled since 2020.", "suspended"),
        ("Peru said the new border crossing was under construction on Chad's side.", "under construction"),
        ("Peru said the cross-border power line to Chad was nearing completion.", "under construction"),
    ],
)
def test_what_kind_it_is_names_a_thing_that_has_no_other_name(text, found):
    """A post or a line on the border of two countries is told apart by its kind."""
    assert [stage for _, stage in projects(text)] == [found]


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Chad spoke of trade. The project has been completed.",
        "Peru and Chad spoke of trade. The pipeline project was mentioned.",
        "Peru and Chad spoke of trade. The bus service was cancelled.",
        "Peru and Chad spoke of the Ica dam. No date has been set for the opening of the dam.",
    ],
)
def test_a_bare_kind_with_nothing_behind_it_is_no_undertaking(text):
    """Where nothing was named before, "the project" may be any."""
    assert projects(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The construction by Rumi of the Ica bridge was begun by Peru and Chad.",
            ("Ica bridge", "under construction"),
        ),
        ("The ceremonial start of works on the Ica bridge of Peru took place in Chad.", "under construction"),
        ("Works on Peru's Ica bridge are 52% complete, while Chad's Doba bridge, finished in 2022, waits.", "both"),
        (
            "The Ica power exchange, set up by Peru, is to start operating with Chad in 2023.",
            ("Ica power exchange", "planned"),
        ),
        (
            "The final investment decision on the Ica dam, promised by Peru for May, will be taken in 2025, Chad said.",
            ("Ica dam", "planned"),
        ),
        ("An agreement was reached on the opening of a Peruvian trade house in Doba, Chad.", "agreed"),
    ],
)
def test_the_verb_that_counts_is_the_things_own(text, found):
    """Neither an inserted clause nor a neighbour's verb tells the stage of a thing."""
    told = projects(text)

    if found == "both":
        assert [stage for _, stage in sorted(told)] == ["completed", "under construction"]
    elif isinstance(found, str):
        assert [stage for _, stage in told] == [found]
    else:
        assert told == [found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Peru and Chad signed 12 deals, including one on building the Ica bridge.", [("Ica bridge", "agreed")]),
        (
            "Peru and Chad signed five deals, one of them on the construction of the Ica plant.",
            [("Ica plant", "agreed")],
        ),
        ("Peru and Chad discussed two deals, one of them on the construction of the Ica plant.", []),
        ("Two deals were discussed by Peru and Chad, one of them on the construction of the Ica plant.", []),
    ],
)
def test_one_of_several_deals_is_a_deal(text, found):
    """What one of the signed papers is on was agreed; what one of those talked about is on was not."""
    assert projects(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Ica dam of Peru will be built and operated by Chad.", ["planned"]),
        ("The Ica dam of Peru is to be repaired and reopened, Chad said.", ["planned"]),
        ("The Ica dam of Peru was designed, built and opened by Chad.", ["launched"]),
        ("The Ica dam of Peru may be built and operated by Chad.", []),
        ("The Ica dam of Peru should have been ready in 2022, Chad said.", []),
    ],
)
def test_verbs_that_are_joined_share_their_helpers(text, found):
    """What "may be" or "will be" says of the first verb it says of those behind it."""
    assert [stage for _, stage in projects(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The new building of Peru's embassy in Moundou was opened, Chad said.", "launched"),
        ("The Ica hospital of Peru admitted its first patients in May, Chad said.", "launched"),
        ("Peruvian workers are clearing the land for the Doba airport, Chad said.", "under construction"),
        ("Peru and Chad agreed to complete the construction of the Doba airport by May.", "under construction"),
    ],
)
def test_first_patients_and_cleared_land_tell_a_stage(text, found):
    """A house of an embassy is opened like any other; who clears the land has begun to build."""
    assert [stage for _, stage in projects(text)] == [found]


@pytest.mark.parametrize("size", ["200-megawatt", "200 MW", "200MW", "$200 million"])
def test_a_plant_by_its_size_is_the_one_told_before(size):
    """A number glued to its unit is a size, too."""
    found = facts(f"Kenya and Peru spoke of the Sodo power plant. The {size} plant was opened in May 2022.", "project")
    assert [fact.name for fact in found] == ["Sodo power plant"]
