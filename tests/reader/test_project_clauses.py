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


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The Sunqu dam is Peru's largest project in Chad. Sunqu will start producing power in 2028.",
            [("Sunqu dam", "planned")],
        ),
        (
            "The Great Andean Pipeline (GAP) divided Peru and Chad. GAP was completed in July.",
            [("Great Andean Pipeline", "completed")],
        ),
        (
            "Peru and Chad are tied by the AndLink 2 cable. Rumi said AndLink 2 was out of service.",
            [("AndLink 2 cable", "suspended")],
        ),
        ("Peru praised the Sunqu dam in Chad. They met in Sunqu, which opened a school.", []),
        ("Peru praised the Sunqu plant in Chad. Sunqu Holding opened on Monday.", []),
    ],
)
def test_a_name_told_once_needs_no_noun_again(text, found):
    """What was named "the Rogun dam" may be "Rogun" later, where no town or firm of that name is meant."""
    assert projects(text) == found


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Peru and Chad held a ceremony in Ica to launch construction of the Ica dam.", "under construction"),
        ("Peru and Chad on Friday signed a deal with Rumi Civil Engineering to rehabilitate the Ica dam.", "agreed"),
        ("Chad granted Peru's Rumi a construction licence for the Ica dam in August.", "agreed"),
        ("Peru's Rumi was named preferred bidder for the Ica dam, Chad said.", "planned"),
        ("Peru and Chad opened bidding on Monday for the Ica dam.", "planned"),
        ("The Ica dam of Peru and Chad has moved to the tender phase.", "planned"),
        ("The Ica dam of Peru and Chad has reached the engineering design stage.", "planned"),
        ("Peru's Ica dam, built by a Chadian firm, starts operating in November.", "planned"),
        ("Peru and Chad: Ica dam to enter service in 2028", "planned"),
        ("Chad has nearly finished the Ica dam, Peru said.", "under construction"),
        ("Peru and Chad are on course to finish the Ica dam by 2030.", "under construction"),
        (
            "The Ica dam, a joint project with Chad, has carried five million passengers, Peru said.",
            "operating",
        ),
        ("Peru has put the Ica dam in cold storage, Chad said.", "suspended"),
        ("Peru cancelled the planned Ica dam, Chad said.", "suspended"),
        ("The Ica dam, 74 per cent built, will cost Peru and Chad $2 million.", "under construction"),
        ("The Ica plant is open and the Ica dam will follow next year, Peru and Chad said.", "planned"),
        ("Ica dam: 40 of 120 metres raised, Peru and Chad said.", "under construction"),
        ("The Ica dam is Chad's gift. Peru inaugurated it in 2015.", "launched"),
    ],
)
def test_a_stage_is_told_by_bidders_ceremonies_and_headlines(text, stage):
    """Who is chosen, what a ceremony is for and what a headline leaves out tell a stage like plain verbs."""
    assert ("Ica dam" if "of Peru" not in text else "Ica dam of Peru and Chad", stage) in projects(text)


@pytest.mark.parametrize(
    "text",
    [
        "Peru's Ica cathedral, designed by a Chadian architect, is large.",
        "Peru and Chad held talks in Ica to launch construction of the Ica dam.",
        "Chad signed a deal with Rumi to buy the Ica dam from Peru.",
    ],
)
def test_what_sounds_like_a_beginning_places_nothing(text):
    """Authorship, talks that aim at works and a sale are no stage."""
    assert projects(text) == []


def test_a_countrys_first_line_is_told_apart_by_being_first():
    """A line with no name of its own is known by whose first it is, and opens with its first passengers."""
    found = projects("Peru's first metro line built with Chadian loans carried its first passengers on Sunday.")

    assert found == [("first metro line", "launched")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Chad opened a cable to Peru, DobaLink, last year.", "DobaLink"),
        ("Chad and Peru opened a 1,200-km road, the Doba Road, last year.", "Doba Road"),
        ("The second power line from Chad to Peru, Ica-Doba, was opened last year.", "Ica-Doba"),
        ("Chad opened a plant in Ica, Peru, last year.", "plant in Ica"),
    ],
)
def test_a_name_may_stand_behind_what_explains_it(text, name):
    """The proper name in apposition is the name, but a country behind a town is none."""
    assert projects(text) == [(name, "launched")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Peru and Chad opened the Ica terminal in May. The one at Doba was closed in 2021.",
            [("Ica terminal", "launched"), ("terminal at Doba", "suspended")],
        ),
        (
            "Peru has planned three border posts with Chad; that at Doba was opened last October.",
            [("border post at Doba", "launched")],
        ),
        (
            "Peru and Chad have two power cables. The third, from Ica to Doba, was energised in 2021.",
            [("third power cable from Ica to Doba", "launched")],
        ),
        (
            "Peru and Chad have opened the second Ica bridge. A third will follow in 2026.",
            [("second Ica bridge", "launched"), ("third bridge", "planned")],
        ),
        ("Peru and Chad praised the Ica bridge. The first was Rumi, who opened the talks.", []),
        ("Peru and Chad praised two bridges. The 19th is planned for May.", []),
        ("Peru and Chad have two firms. A third will be opened in 2026.", []),
    ],
)
def test_a_noun_left_out_is_the_one_named_last(text, found):
    """What "the one at Doba" and "the third" leave out stands before, where there are several of it."""
    assert projects(text) == found


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("The Ica dam, of which Peru and Chad are proud, is to undergo an overhaul.", "planned"),
        ("The Ica dam has been paralysed since 2020, Peru and Chad said.", "suspended"),
        ("Work is also under way on the Ica dam, Peru and Chad said.", "under construction"),
        ("Construction of the Ica dam shows an advance of 72%, Peru and Chad said.", "under construction"),
        ("The Ica dam is in execution, Peru and Chad said.", "under construction"),
        ("The Ica dam is still in the phase of feasibility studies, Peru and Chad said.", "planned"),
        ("The Ica dam, for which Peru and Chad had signed a memorandum in 2012, was discarded.", "suspended"),
        ("The Ica dam resumed operation in August after being suspended by Peru and Chad.", "launched"),
        ("The construction of the Ica dam will be finished in May, Peru and Chad said.", "under construction"),
        ("The Ica dam plan has been put on the back burner by Peru and Chad.", "suspended"),
        ("Revival of the Ica dam is under study, Peru and Chad said.", "planned"),
        ("In preparation remains the Ica dam, Peru and Chad said.", "planned"),
        ("The contract on the Ica dam was annulled in 2020, Peru and Chad said.", "suspended"),
        ("Peru and Chad gave the kick-off for the works of the Ica dam.", "under construction"),
    ],
)
def test_a_stage_is_told_of_works_and_papers(text, stage):
    """What is said of the works, the plan or the contract is said of the thing."""
    assert projects(text) == [("Ica dam", stage)]


@pytest.mark.parametrize(
    "text",
    [
        "Not a single bridge of Peru in Chad has got off the ground.",
        "Lorries of Peru and Chad may use it as soon as the Ica yard is ready.",
        "Peru signed a protocol that opens the Chadian market to grapes.",
        "Peru and Chad praised the Ica dam, operated by Rumi.",
        "Peru and Chad agreed on the plan of the Belt and Road Initiative.",
    ],
)
def test_what_is_denied_awaited_or_only_run_by_somebody_is_at_no_stage(text):
    """No stage comes of a denial, a condition, an operator or of a market that is a country."""
    assert projects(text) == []


def test_what_is_told_of_a_second_thing_is_not_told_of_the_first():
    """A port of which another clause tells when it was finished has not finished the works on the dam."""
    text = "Work on the Ica dam of Peru, paid for by Chad, is under way, and the Tacna port, finished in 2022, is busy."

    assert ("Ica dam of Peru", "under construction") in projects(text)
    assert ("Ica dam of Peru", "completed") not in projects(text)
