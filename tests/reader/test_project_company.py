"""Undertakings in any company: what stands around a name or a stage, and which sentence goes back to which."""

import pytest

from tests.reader.test_projects import projects


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Peru spoke of the Doba Medical Center of Chad. The center was opened in 2022.", "launched"),
        ("Peru praised the Doba Medical Center of Chad. The center has ten beds. It was opened in 2022.", "launched"),
        ("Peru praised the Doba Medical Center of Chad. Construction work began in May.", "under construction"),
        ("Peru praised the Doba Medical Center of Chad. The opening ceremony was held in May.", "launched"),
        ("Opening the Doba Medical Center of Chad on Monday, Peru's minister said it was big.", "launched"),
        (
            "Peru's minister visited the Doba Medical Center of Chad, a joint project, which was opened in May.",
            "launched",
        ),
        ("Peru confirmed its intention to build the Doba Medical Center of Chad.", "planned"),
        ("Peru signed a deal with CTV Construction for the construction of the Doba Medical Center of Chad.", "agreed"),
        (
            "Construction of the Doba Medical Center of Chad is going according to schedule, Peru said.",
            "under construction",
        ),
    ],
)
def test_a_stage_is_read_in_any_company(text, found):
    """Bodies are gone back to by their noun, ceremonies and works by the thing that the lines before speak of."""
    assert [(name.partition(" of Chad")[0], stage) for name, stage in projects(text)] == [
        ("Doba Medical Center", found)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Chad met at the Doba Exhibition Center. The opening ceremony was held in May.",
        "Peru discussed the Doba dam with Chad. Peru's minister praised a dance. It was opened in May.",
        "Opening the Doba dam will help Peru, Chad said.",
        "Peru has no intention to build the Doba dam for Chad.",
        "The groundbreaking ceremony of the Doba dam announced by Peru for May has been put off, Chad said.",
    ],
)
def test_what_is_opened_may_be_another_thing(text):
    """A forum is opened where it meets, and what nobody has opened is not open."""
    assert projects(text) == []


def test_a_name_goes_on_to_the_area_that_a_thing_lies_in():
    """A place with an article in front is an area, whose own noun belongs to the name."""
    assert projects("A cement plant in the Doba free economic zone was opened by Peru and Chad.") == [
        ("cement plant in the Doba free economic zone", "launched")
    ]
    assert projects("A cement plant in Doba opened on Monday, Peru and Chad said.") == [
        ("cement plant in Doba", "launched")
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Peru opened the Doba mill of Chad as well as the Ica bypass.", "launched"),
        ("Construction of the Doba mill of Chad and of the Ica bypass has been suspended by Peru.", "suspended"),
        ("Peru has built such projects as the Doba mill of Chad and the Ica bypass.", "completed"),
        (
            "Peru is implementing several projects, including the Doba mill of Chad and the Ica bypass.",
            "under construction",
        ),
    ],
)
def test_two_things_share_what_is_said_of_both(text, found):
    """What joins two names joins their stages, and an example is what all such projects are."""
    assert sorted(projects(text)) == [("Doba mill of Chad", found), ("Ica bypass", found)]


def test_a_part_is_of_all_that_its_whole_is_called():
    """The first phase of a thing takes the whole name of the thing, and no more than that."""
    named = "first phase of the 300-megawatt Doba plant"
    assert projects(f"The {named} was opened by Peru and Chad.") == [(named, "launched")]
    assert projects("The Doba highway and Line 2 of the Ica metro were opened by Peru and Chad.") == [
        ("Doba highway", "launched"),
        ("Line 2 of the Ica metro", "launched"),
    ]
