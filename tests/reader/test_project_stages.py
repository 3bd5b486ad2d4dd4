"""Stages told by shares, by what stands before a name, by works that begin and end, and of two things at two places."""

import pytest

from tests.reader.test_projects import projects


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Physical progress of the Ica dam, built with Chadian funds in Peru, is 62 per cent.", "under construction"),
        ("The Ica dam of Peru and Chad has passed the 60% mark.", "under construction"),
        ("Peruvian and Chadian crews have laid 85 of the 148 kilometres of the Ica railway.", "under construction"),
        ("Only 40 km of the Ica railway between Peru and Chad remain to be built.", "under construction"),
        ("Construction of the Ica dam of Peru and Chad wound up in May.", "completed"),
        ("Work on the Ica dam of Peru and Chad has come to an end.", "completed"),
        ("Halted in 2020, construction of the Ica dam by Peru and Chad resumed last month.", "under construction"),
        ("The Ica dam of Peru and Chad was handed over and put into service on Monday.", "launched"),
        ("Begun in 2019 and inaugurated last year, the Ica railway links Peru with Chad.", "launched"),
        ("Peru and Chad have lined up $3 billion for the Ica dam.", "planned"),
        ("A fund approved a loan of $60 million for the Ica dam of Peru and Chad.", "planned"),
        ("Peru and Chad have decided not to go ahead with the Ica dam.", "suspended"),
        ("Last year saw the opening of the Ica dam, a gift of Chad to Peru.", "launched"),
        ("The opening in Lima, last May, of the Ica dam was attended by the ministers of Peru and Chad.", "launched"),
        ("A ceremony to inaugurate the Ica dam was held by Peru and Chad on Monday.", "launched"),
        ("The opening of the Ica dam by the two ministers of Peru and Chad is planned for May.", "planned"),
        ("Traffic began flowing across the Ica bridge between Peru and Chad on Monday.", "launched"),
        ("The Ica bridge between Peru and Chad opens next month.", "planned"),
        ("Peru and Chad spoke about the Ica railway. Work on it began in May.", "under construction"),
        ("Peru and Chad spoke about the Ica railway. Its first stone was laid in May.", "under construction"),
        (
            "Peru and Chad spoke about the Ica railway. Some 30 per cent of the earthworks is done.",
            "under construction",
        ),
        ("Peru and Chad spoke about the Ica railway. Completion is expected in 2027.", "under construction"),
        ("Peru and Chad spoke about the Ica railway. Trains have been running since May.", "operating"),
        ("The half-finished Ica dam has cost Peru and Chad $4 billion.", "under construction"),
        ("The soon-to-be-opened Ica dam was paid for by Peru and Chad.", "planned"),
        ("The long-delayed Ica dam is being built by Peru and Chad.", "under construction"),
        ("The abandoned Ica dam was paid for by Peru and Chad.", "suspended"),
        ("The abandoned Ica dam is being built again by Peru and Chad.", "under construction"),
        ("The rehabilitated Ica road, financed by Peru and Chad, was opened on Monday.", "launched"),
        ("The Ica dam of Peru and Chad, whose construction started in 2021, has been completed.", "completed"),
        ("Peru and Chad will next month start laying the Ica cable.", "planned"),
        ("Peru has taken the Ica dam off its list of projects with Chad.", "suspended"),
        ("A school is being built near Ica by Peru and Chad.", "under construction"),
        ("Lot 3 of the Ica motorway, built by Peru in Chad, stands at 63 per cent.", "under construction"),
        ("Lots of money were spent, and the Ica motorway of Peru and Chad was opened.", "launched"),
        (
            "Peru and Chad spoke about a zone at Ica. The two presidents laid its foundation stone.",
            "under construction",
        ),
        ("Peru and Chad spoke about a zone at Ica. They broke ground for it in May.", "under construction"),
    ],
)
def test_a_stage_is_told_of_a_thing_in_many_ways(text, stage):
    """Shares, sums, ceremonies and works tell how far a thing is."""
    assert [told for _, told in projects(text)] == [stage]


@pytest.mark.parametrize(
    "text",
    [
        "Once complete, the Ica dam would be the largest of Peru and Chad.",
        "The Ica railway, which runs from Lima to Chad, belongs to Peru.",
        "The fund approved a loan of $60 million for farmers near the Ica dam of Peru and Chad.",
        "Peru and Chad spoke about the Ica railway. Production is important to both.",
        "Chad's minister, who was to have laid the foundation stone of a school in Ica, saw Peru call it off.",
        "Peru and Chad repaired roads in Lima and in Chad.",
        "Nobody knows whether the Ica dam, a Peruvian venture in Chad, will ever be built.",
        "Peru has built lines and systems near Ica with Chad.",
        "When will the Ica bridge between Peru and Chad be opened?",
        '"When will the Ica bridge be opened?" the ministers of Peru and Chad were asked.',
        "Peru and Chad spoke about the Ica corridor. The commission has finished its work in Lima.",
    ],
)
def test_what_is_like_a_stage_is_none(text):
    """A condition, a course, money for others and a ceremony that was not held tell no stage."""
    assert projects(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Peru and Chad opened border markets at Doro and Sunqu.", ["border market in Doro", "border market in Sunqu"]),
        ("Peru and Chad opened the ports of Doro and Sunqu.", ["port of Doro", "port of Sunqu"]),
        ("Peru and Chad opened the Doro and Sunqu dams.", ["Doro dam", "Sunqu dam"]),
        (
            "Peru and Chad opened the border crossings Doro and Sunqu.",
            ["border crossing Doro", "border crossing Sunqu"],
        ),
    ],
)
def test_things_at_two_towns_are_two(text, names):
    """A plural that two towns tell apart is of two things."""
    assert sorted(projects(text)) == [(name, "launched") for name in names]
