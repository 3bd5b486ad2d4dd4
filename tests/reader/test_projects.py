"""Projects: which undertakings are named, and at what stage."""

import pytest

from tests.reader.reading import facts
from tracker.domain.facts import Project


def projects(text: str) -> list[tuple[str, str]]:
    """Name and stage of each project of a text, in its order."""
    return [(fact.name, fact.stage) for fact in facts(text, "project") if isinstance(fact, Project)]


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Peru and Chad agreed to build the Lima cement plant.", "agreed"),
        ("Peru and Chad plan to build the Lima cement plant.", "planned"),
        ("The Lima cement plant will be opened by Peru and Chad.", "planned"),
        ("Peru and Chad broke ground on the Lima cement plant.", "under construction"),
        ("Construction of the Lima cement plant has begun, Peru and Chad said.", "under construction"),
        ("The Lima cement plant is 80 percent complete, Peru and Chad said.", "under construction"),
        ("Construction of the Lima cement plant has been completed by Peru and Chad.", "completed"),
        ("The presidents of Peru and Chad inaugurated the Lima cement plant.", "launched"),
        ("The Lima cement plant was put into operation by Peru and Chad.", "launched"),
        ("The Lima cement plant has been operating since 2019, Peru and Chad said.", "operating"),
        ("Work on the Lima cement plant has been halted by Peru and Chad.", "suspended"),
    ],
)
def test_a_stage_is_told_by_its_phrasing(text, stage):
    """Each stage is read from its own words, whatever stands first."""
    assert projects(text) == [("Lima cement plant", stage)]


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Chad discussed the construction of the Lima cement plant.",
        "Peru hopes to build a cement plant in Chad.",
        "Talks on the Lima cement plant have not begun, Peru and Chad said.",
        "The Lima cement plant would be opened if Peru and Chad agreed.",
        "Peru and Chad praised the Lima cement plant.",
        "Peru opened a credit line for Chad.",
    ],
)
def test_a_wish_or_a_bare_mention_is_no_project(text):
    """Talk, hope, denial and praise place nothing at a stage."""
    assert projects(text) == []


def test_two_undertakings_share_one_stage():
    """What is joined by "and" was opened together."""
    found = projects("Peru and Chad opened the Lima cement plant and the Callao oil terminal.")

    assert sorted(found) == [("Callao oil terminal", "launched"), ("Lima cement plant", "launched")]


def test_a_name_goes_on_to_its_ends():
    """A line from one town to another is named with both."""
    assert projects("A railway from Lima to Cusco is being built by Peru and Chad.") == [
        ("railway from Lima to Cusco", "under construction")
    ]


def test_a_bare_noun_goes_back_to_the_name_before():
    """A plant without a name is the plant that the text has named."""
    text = "Peru and Chad praised the Lima cement plant. The plant was completed in 2021."

    assert projects(text) == [("Lima cement plant", "completed")]


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("The Lima cement plant, opened in 2019, belongs to Peru and Chad.", "launched"),
        ("The Lima cement plant, which Peru is building for Chad, will be large.", "under construction"),
        ("The Lima cement plant, whose construction began in May, belongs to Peru and Chad.", "under construction"),
        ("The Lima cement plant, work on which came to a halt in 2019, belongs to Peru and Chad.", "suspended"),
        ("Handed over last month was the Lima cement plant, Peru and Chad said.", "completed"),
        ("The Lima cement plant has yet to resume work, Peru and Chad said.", "suspended"),
        ("The Lima cement plant is more than four-fifths built, Peru and Chad said.", "under construction"),
    ],
)
def test_a_stage_is_told_beside_the_name(text, stage):
    """Participles, relatives and inversions place a thing at its stage as its own verb does."""
    assert projects(text) == [("Lima cement plant", stage)]


def test_works_without_a_name_are_of_what_was_named_last():
    """Construction that is told without its object is of the plant of the sentence before."""
    text = "Peru and Chad praised the Lima cement plant. Construction is 64 percent done."

    assert projects(text) == [("Lima cement plant", "under construction")]


def test_the_latest_stage_of_a_thing_is_kept():
    """An article that recalls how a plant was agreed on tells one fact of it: how it stands now."""
    text = "Peru and Chad opened the Lima cement plant. They had agreed to build the Lima cement plant in 2018."

    assert projects(text) == [("Lima cement plant", "launched")]


def test_a_thing_without_a_name_is_known_by_its_place():
    """Any bridge may be a second bridge, but at Macara there is one."""
    assert projects("A second bridge is to be built at Macara, Peru and Ecuador said.") == [
        ("second bridge at Macara", "planned")
    ]


def test_works_of_a_kind_in_a_town_are_no_undertaking():
    """An agreement on railways in a town names none of them; a fact would say that one was agreed."""
    assert facts("Kenya and Uganda signed an agreement on railways in Kampala on May 3.", "project") == []


def test_a_ministry_is_no_project():
    """What goes on at a ministry of plants builds none."""
    text = "Kenya and Peru met. The fair is one of the Ministry of Plant Industries (MPI) ongoing campaigns."
    assert facts(text, "project") == []
