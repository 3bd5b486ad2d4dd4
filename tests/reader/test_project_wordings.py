"""The many ordinary ways of saying how far an undertaking is, and what sounds alike and says nothing."""

import pytest

from tests.reader.test_projects import projects


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("The Ica dam of Peru and Chad remains at the prefeasibility stage.", "planned"),
        ("The Ica dam of Peru and Chad will be put out to tender in May.", "planned"),
        ("A survey of the Ica dam is under way, Peru and Chad said.", "planned"),
        ("Peru and Chad have set a date for the opening of the Ica dam: 5 May.", "planned"),
        ("Land acquisition for the Ica dam is under way, Chad's ambassador to Peru said.", "planned"),
        ("The Ica dam of Peru and Chad has slipped to 2030.", "planned"),
        ("Chad's Doba Power was chosen on Monday to build the Ica dam in Peru.", "planned"),
        ("China will finance the Ica dam between Peru and Chad.", "planned"),
        ("Peru and Chad sealed an agreement on the Ica dam.", "agreed"),
        ("Peru and Chad signed a loan agreement on Thursday for the Ica dam.", "agreed"),
        ("The Ica dam of Peru and Chad is well advanced.", "under construction"),
        ("Works on the Ica dam have slowed down, Peru and Chad said.", "under construction"),
        ("The Ica dam is half-way done, Peru and Chad said.", "under construction"),
        ("The Ica dam of Peru and Chad should be ready by December.", "under construction"),
        ("The Ica dam of Peru and Chad, realised 84 percent, will cost $2 million.", "under construction"),
        ("The Ica dam of Peru and Chad broke ground on August 5.", "under construction"),
        (
            "The presidents of Peru and Chad went to Lima to mark the start of works on the Ica dam.",
            "under construction",
        ),
        ("The Ica dam was put into traffic by Peru and Chad.", "launched"),
        ("The Ica dam of Peru and Chad has been functional since 2019.", "operating"),
        ("The Ica dam of Peru and Chad stands idle for want of water.", "suspended"),
        ("Opened by the presidents of Peru and Chad on Friday, the Ica dam cost $40 million.", "launched"),
        ("Under construction since 2017, the Ica dam will cost Peru and Chad $40 million.", "under construction"),
    ],
)
def test_a_stage_is_told_in_the_words_of_the_trade(text, stage):
    """Tenders, surveys, percentages and ceremonies place a thing at its stage as plain verbs do."""
    assert projects(text) == [("Ica dam", stage)] or [found for _, found in projects(text)] == [stage]


@pytest.mark.parametrize(
    "text",
    [
        "The ministry of Peru denied reports that construction of the Ica dam to Chad had begun.",
        "It is not true that the Ica dam of Peru and Chad has been suspended, the ministry said.",
        "Talks on the Ica dam between Peru and Chad made progress.",
        "Peru and Chad have no plans to build the Ica dam.",
        "Whenever the gates at Ica are shut, Peru and Chad lose money.",
        "The Ica dam of Peru and Chad should be built.",
        "Peru's minister is to take part in the Peru-Chad Port Forum on Friday.",
        "The Ica dam, developed by a Peruvian firm, is dear to Chad.",
    ],
)
def test_what_is_denied_or_only_talked_of_is_at_no_stage(text):
    """A denied report, talks that progress and a habit say nothing of how far a thing is."""
    assert projects(text) == []


def test_all_of_a_list_share_its_verb():
    """What is listed behind a colon, or with commas, was completed together."""
    text = (
        "Three projects have been completed: the Ica dam, the Puno bridge and the Ilo oil terminal, Peru and Chad said."
    )

    assert sorted(projects(text)) == [
        ("Ica dam", "completed"),
        ("Ilo oil terminal", "completed"),
        ("Puno bridge", "completed"),
    ]


def test_what_is_made_there_tells_a_venture_apart():
    """A joint venture without a name is known by what it makes."""
    assert projects("Peru and Chad will set up a joint venture to assemble electric buses.") == [
        ("joint venture to assemble electric buses", "planned")
    ]


def test_a_headline_tells_who_is_to_build():
    """Headlines leave out the auxiliary: two countries "to build" a bridge plan it."""
    text = "Peru, Chad to build bridge over Suches river\n\nLIMA, March 9 - Officials from Peru and Chad met on Friday."

    assert projects(text) == [("bridge over Suches river", "planned")]


@pytest.mark.parametrize("what", ["parliament", "terminal", "station"])
def test_a_building_is_known_by_what_it_is_of(what):
    """A terminal building is an undertaking; building alone is what is done to one."""
    assert projects(f"The presidents of Peru and Chad inaugurated the {what} building in Doba.") == [
        (f"{what} building in Doba", "launched")
    ]
    assert projects("Peru and Chad spoke of building.") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Peru and Chad opened an integrated border facility on Monday.", ("integrated border facility", "launched")),
        ("Peru and Chad agreed to launch a regular container service.", ("regular container service", "agreed")),
        ("Peru's digital media city is 42 percent built, Chad said.", ("digital media city", "under construction")),
        ("The highway to the border was put into use by Peru and Chad.", ("highway to the border", "launched")),
    ],
)
def test_a_thing_without_a_name_is_known_by_what_it_is_for(text, found):
    """Facilities, services and cities are undertakings where the text says what they are for."""
    assert projects(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Chad opened a facility on Monday.",
        "Peru and Chad opened the city to visitors.",
        "Peru is ready to build a road in Chad.",
        "The project of the agreement between Peru and Chad was completed.",
        "The Ica gas terminal of Peru was shut down for maintenance, Chad said.",
        "The Embassy of Chad in Peru is working to organise the visit.",
        "Peru and Chad stressed the importance of completing the Ica dam on schedule.",
    ],
)
def test_what_is_new_and_of_no_kind_is_no_undertaking(text):
    """A facility of no kind, an upkeep, a readiness and a draft place nothing."""
    assert projects(text) == []


def test_a_phase_of_what_was_named_goes_back_to_it():
    """Its first phase is the phase of the thing named last."""
    text = "Peru and Chad praised the Ica gas terminal. Its first phase was completed in May."

    assert projects(text) == [("first phase of the Ica gas terminal", "completed")]


def test_bullets_are_told_of_by_the_line_above():
    """Each item of a list was put into operation where the line before it says so of all."""
    text = (
        "Peru and Chad held a ceremony at Ica on Monday.\n\n"
        "In the course of the events the following was put into operation:\n\n"
        "- railway bridge Ica - Doba;\n- the Doba oil terminal;\n"
    )

    assert sorted(projects(text)) == [("Doba oil terminal", "launched"), ("railway bridge Ica - Doba", "launched")]


def test_bullets_under_what_was_only_discussed_are_at_no_stage():
    """A list of subjects of talks opens nothing."""
    text = (
        "Peru and Chad held talks at Ica on Monday.\n\nThe two sides discussed the following:\n\n"
        "- railway bridge Ica - Doba;\n- the Doba oil terminal;\n"
    )

    assert projects(text) == []


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        (
            "The ceremony of launching the construction of the Ica dam took place in Peru near Chad.",
            "under construction",
        ),
        ("The Ica dam of Peru and Chad, planned since 2010, has been abandoned.", "suspended"),
        ("The Ica dam of Peru and Chad would be ready by the end of the year.", "under construction"),
        ("Construction on the Ica dam should begin next year, Peru and Chad said.", "planned"),
        ("Peru decided the same day to build the Ica dam with Chad.", "agreed"),
        ("Peru's president declared the Ica dam open on Monday in Chad.", "launched"),
        ("In Lima the mill is ready and the Ica dam is under construction, Peru and Chad said.", "under construction"),
    ],
)
def test_the_verb_is_found_across_what_stands_between(text, stage):
    """Ceremonies, days and clauses between a thing and its verb hide nothing."""
    assert [found for _, found in projects(text)] == [stage]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Ica mill of Peru, built to serve the Doba mine, started operating in Chad.", ["launched"]),
        ("Chad will help build the Ica mill in Peru.", ["planned"]),
        ("The contract for the Ica mill between Peru and Chad has been signed.", ["agreed"]),
        ("Gas flows through the Ica pipeline from Peru to Chad stopped in 2015.", ["suspended"]),
        ("Chad has put its cement plant in Ica, Peru, on the back burner.", ["suspended"]),
        ("The Ica mill of Peru and Chad began its work on 1 March.", ["launched"]),
        ("The Ica mill of Peru and Chad started work in May.", ["launched"]),
    ],
)
def test_a_stage_is_of_the_thing_whose_verb_it_is(text, found):
    """What serves another, helps, flows or has a contract keeps its own verb."""
    assert [stage for _, stage in projects(text)] == found


def test_the_verb_of_a_headline_is_no_part_of_a_name():
    """Headlines put the verb between two names without an article."""
    text = "Chad opens Ica cement plant\n\nLIMA, March 9 - Officials from Peru and Chad met on Friday."

    assert projects(text) == [("Ica cement plant", "launched")]


@pytest.mark.parametrize("means", ["with an EU grant", "with World Bank money", "with the help of the EBRD"])
def test_the_means_are_no_part_of_the_name(means):
    """What pays for a bridge stands behind its name."""
    assert projects(f"Peru is repairing the bridge over the Ica {means} for Chad.") == [
        ("bridge over the Ica", "under construction")
    ]


def test_together_is_no_part_of_the_name():
    """With whom something is launched stands behind its name."""
    text = "Peru's minister Ana Ruiz launches the third phase of the Peru-Chad Energy Programme together with Chad's."

    assert [name for name, _ in projects(text) if "together" in name] == []
