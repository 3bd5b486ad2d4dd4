"""Parts of undertakings, works on them and papers about them, in lines that do not name the whole."""

import pytest

from tests.reader.test_projects import projects

_WHOLE = "Peru and Chad praised the Ica dam on Monday. "


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Its second phase will start in autumn.", ("second phase of the Ica dam", "planned")),
        ("Its third turbine is being installed.", ("third turbine of the Ica dam", "under construction")),
        ("The first unit was commissioned in May.", ("first unit of the Ica dam", "launched")),
        ("The second section is still being built.", ("second section of the Ica dam", "under construction")),
        ("Its new wing was completed in 2022.", ("new wing of the Ica dam", "completed")),
    ],
)
def test_a_part_is_named_after_its_whole(text, found):
    """What is said of a phase, a unit or a wing is not said of all that was named before."""
    assert projects(_WHOLE + text) == [found]


def test_a_part_and_its_whole_stand_at_stages_of_their_own():
    """A plant that works may have a second module that is still being built."""
    found = projects("Peru's Ica plant started operations in 2018; its second module is being built, Chad said.")

    assert found == [("Ica plant", "launched"), ("second module of Ica plant", "under construction")]


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Its widening was completed in 2022.", "completed"),
        ("Its expansion was agreed last August.", "agreed"),
        ("Its rehabilitation is under way.", "under construction"),
        ("Tenders will be invited in the autumn.", "planned"),
        ("The design is being prepared.", "planned"),
        ("The contract was awarded in March.", "agreed"),
        ("The agreement on its construction was signed in Ica last year.", "agreed"),
        ("Two thirds of the works have been carried out.", "under construction"),
    ],
)
def test_works_and_papers_need_not_name_their_undertaking(text, stage):
    """A tender, a contract or a widening told right behind the one thing named is of that thing."""
    assert projects(_WHOLE + text) == [("Ica dam", stage)]


@pytest.mark.parametrize(
    "text",
    [
        "If a tender were announced, firms from Doba would come.",
        "A contract will be signed once the price is approved.",
        "The first stage of the talks has been completed.",
        "The design of the stamp is being prepared.",
        "Nobody knows when its widening will be completed.",
        "Its opening hours were discussed.",
    ],
)
def test_what_is_imagined_or_of_another_thing_is_no_stage_of_the_last_named(text):
    """A condition, any contract, and the first stage of something else place nothing."""
    assert projects(_WHOLE + text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Trans-Andean Gas (TAG) pipeline of Peru was opened in May, Chad said.", "launched"),
        ("Work began on the Trans-Andean Gas (TAG) pipeline, Peru and Chad said.", "under construction"),
        ("Peru and Chad signed an agreement on building the Trans-Andean Gas (TAG) pipeline.", "agreed"),
    ],
)
def test_a_name_goes_on_past_its_letters_in_brackets(text, found):
    """The short form in brackets parts a name from its noun and ends neither."""
    ((name, stage),) = projects(text)

    assert name.startswith("Trans-Andean Gas (TAG) pipeline")
    assert stage == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Peru signed contracts with Doba Harbour Engineering Company of Chad for the construction of the Ica port.",
            ("Ica port", "agreed"),
        ),
        (
            "The final investment decision on the Ica refinery will be taken by Peru and Chad in 2025.",
            ("Ica refinery", "planned"),
        ),
        (
            "The final investment decision on the Ica refinery was taken by Peru and Chad in May.",
            ("Ica refinery", "agreed"),
        ),
        (
            "Construction of a compressor station that would raise flows to Chad was halted by Peru in May.",
            ("compressor station", "suspended"),
        ),
        (
            "Peru's Ica refinery reached operation of its first unit last year, Chad said.",
            ("first unit of Ica refinery", "launched"),
        ),
    ],
)
def test_contracts_with_somebody_and_decisions_place_an_undertaking(text, found):
    """Whom a contract is with and who decides may stand between the paper and the thing."""
    assert projects(text) == [found]
