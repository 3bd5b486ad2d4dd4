"""Parts of undertakings, works on them and papers about them, in lines that do not name the whole."""

import pytest

from tests.reader.reading import facts
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

    assert set(found) == {("Ica plant", "launched"), ("second module of Ica plant", "under construction")}


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


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Rumi built a dam at Ica, and another Peruvian firm is building one at Doba, Chad said.",
            [("dam at Ica", "completed"), ("dam at Doba", "under construction")],
        ),
        (
            "Peru's firm opened a hotel in Ica in May and plans another in Doba, Chad said.",
            [("hotel in Ica", "launched"), ("hotel in Doba", "planned")],
        ),
        (
            "Peru opened a consulate in Moundou and another one in Doba, Chad said.",
            [("consulate in Moundou", "launched"), ("consulate in Doba", "launched")],
        ),
        (
            "The bank of Peru has a branch in Ica and will open a second in Doba, Chad said.",
            [("second branch in Doba", "planned")],
        ),
        ("Peru and Chad run a plant in Ica. It was the second in Doba.", []),
        ("Peru's minister met one in Doba and another in Ica, Chad said.", []),
    ],
)
def test_one_and_another_stand_for_the_noun_told_before(text, found):
    """What somebody builds or opens elsewhere is a thing of the kind that was named last."""
    assert sorted(projects(text)) == sorted(found)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Some 40 km of the Ica railway have been laid, Peru told Chad.", ("Ica railway", "under construction")),
        ("Physical progress of Chad's Ica dam was put at 52 percent, Peru said.", ("Ica dam", "under construction")),
        ("The overall progress of the Ica dam is 52 percent, Peru told Chad.", ("Ica dam", "under construction")),
        ("The Ica dam of Peru had been 52 percent complete before works were halted, Chad said.", "suspended"),
        ("The Ica dam of Peru and Chad is blocked by a court in Lima.", "suspended"),
        ("The Ica dam of Peru and Chad is to be financed by India.", "planned"),
        ("The Ica dam of Peru and Chad still needs financing.", "planned"),
        ("Peru and Chad agreed that Chad would be given land in Callao for a dry port.", ("dry port", "agreed")),
        (
            "Peru and Chad agreed to establish a joint fund for innovation with a capital of $20 million.",
            ("fund for innovation", "agreed"),
        ),
    ],
)
def test_lengths_shares_and_money_place_an_undertaking(text, found):
    """What is laid in part is being built; what waits for money or a court is not."""
    ((name, stage),) = projects(text)

    assert (name, stage) == found or ("Ica dam" in name and stage == found)


@pytest.mark.parametrize(
    "text",
    [
        "Of the projects of Peru and Chad, 38 have been completed.",
        "A Peruvian pavilion was opened at the fair in Doba, Chad said.",
        "The Ica road was blocked by protesters from Peru, Chad said.",
        "The bridge that links Ica with Doba is important to Peru and Chad.",
        "Peru set up a joint company for the rehabilitation of roads, Chad said.",
    ],
)
def test_counts_fairs_and_protests_place_nothing(text):
    """How many of all projects are done, a stand at a fair and a road block are no stage of a thing."""
    assert projects(text) == []


@pytest.mark.parametrize(
    ("text", "name", "stage"),
    [
        (
            "The railway that was to tie Ica to Doba has been put on ice by Peru.",
            "railway that was to tie Ica to Doba",
            "suspended",
        ),
        ("The road which connects Ica to the town of Doba has been completed.", "road which connects Ica", "completed"),
        ("The bridge that links Ica with Doba was opened in May by Peru and Chad.", "bridge that links", "launched"),
        ("Peru and Chad rehabilitated the railway linking the two capitals.", "railway linking", "completed"),
    ],
)
def test_the_ends_that_a_line_ties_are_its_name(text, name, stage):
    """A railway without a name of its own is told apart by what it links."""
    ((had, found),) = projects(text)

    assert had.startswith(name)
    assert found == stage


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Peru and Chad have a plant in Ica, which is under construction, and a clinic in Doba, completed in May.",
            [("plant in Ica", "under construction"), ("clinic in Doba", "completed")],
        ),
        (
            "Chad listed three finished projects of Peru: the Ica port, the Doba highway and the Sarh bridge.",
            [("Ica port", "completed"), ("Doba highway", "completed"), ("Sarh bridge", "completed")],
        ),
        (
            "Under construction by Peru and Chad are also the Ica stadium and the Doba bridge.",
            [("Ica stadium", "under construction"), ("Doba bridge", "under construction")],
        ),
        (
            "Ica zone, for which a deal was signed by Rumi, who was minister of Peru, and Doba, has been abandoned.",
            [("Ica zone", "suspended")],
        ),
    ],
)
def test_each_of_a_list_keeps_its_own_stage(text, found):
    """What is told of one thing of a list goes to its neighbours only where it is told of all."""
    assert sorted(projects(text)) == sorted(found)


def test_a_phase_somewhere_is_of_what_was_told_before():
    """Where a phase was launched is no part of its name."""
    text = (
        "Kenya and Chad are friends. The Lamu port is a joint venture. Its first phase in Mombasa was launched in May."
    )
    assert facts(text, "project")[-1].name == "first phase of the Lamu port"
