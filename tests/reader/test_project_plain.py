"""Plain sentences of plants and lines: contractions, ends of what goes on, who is handed what, forums that are none."""

import pytest

from tests.reader.test_projects import projects


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Work on the Ica bridge hasn't started, Peru told Chad.", ("Ica bridge", "planned")),
        ("Works on the Sarh dam haven't even begun, Chad told Peru.", ("Sarh dam", "planned")),
        ("The Ica nuclear plant will operate until 2043, Peru and Chad said.", ("Ica nuclear plant", "operating")),
        (
            "Reconstruction of the Doba railway will go on till 2027, Peru and Chad said.",
            ("Doba railway", "under construction"),
        ),
        ("The Sarh mill will be under construction until May, Peru told Chad.", ("Sarh mill", "under construction")),
        ("Peru's envoy handed over to the Chadian minister a clinic in Moundou.", ("clinic in Moundou", "completed")),
        (
            "Peru and Chad handed over to traffic a bridge between Ica and Sarh.",
            ("bridge between Ica and Sarh", "completed"),
        ),
        (
            "Direct flights from Lima to Doba have been carried out since May, Chad said.",
            ("Direct flights from Lima to Doba", "operating"),
        ),
        ("The 300-km Peru-Chad line was agreed upon on July 18, 2023.", ("300-km Peru-Chad line", "agreed")),
        (
            "Peru and Chad signed an agreement on cooperation in the construction of the Ica power plant.",
            ("Ica power plant", "agreed"),
        ),
        (
            "At the border of Peru and Chad, a $22-million inspection lane is under construction.",
            ("inspection lane", "under construction"),
        ),
        ("The Ica railway border station was opened by Peru and Chad.", ("Ica railway border station", "launched")),
        (
            "Peru and Chad said the line south of Ica is under construction.",
            ("line south of Ica", "under construction"),
        ),
        (
            "The new building of the Parliament of Chad will be built by Peru.",
            ("building of the Parliament of Chad", "planned"),
        ),
        ("The Ica pipeline has been delivering Chadian gas to Peru since 2020.", ("Ica pipeline", "operating")),
        (
            "Peru and Chad spoke of roads.\n\n- Ica tunnel, Doba: under construction",
            ("Ica tunnel", "under construction"),
        ),
        ("A Peruvian firm is building its second park in Chad, Mariel II.", ("Mariel II", "under construction")),
        ("The Ica clinic is among the projects completed by Peru in Chad.", ("Ica clinic", "completed")),
        (
            "The Sarh mill, a gift, is one of the works under way, Peru and Chad said.",
            ("Sarh mill", "under construction"),
        ),
        ("The Doba dam has yet to be tendered, Peru and Chad said.", ("Doba dam", "planned")),
        ("The Doba dam has not yet been approved, Peru and Chad said.", ("Doba dam", "planned")),
        (
            "Peru and Chad completed the first phase of a housing project.",
            ("first phase of a housing project", "completed"),
        ),
        (
            "The last two years passed. The first of four mills has been opened by Peru in Chad.",
            ("first mill", "launched"),
        ),
        (
            "The sections between Doba and Sarh are being overhauled by Peru and Chad.",
            ("sections between Doba and Sarh", "under construction"),
        ),
        ("A fund for agriculture will be set up by Peru and Chad.", ("fund for agriculture", "planned")),
        (
            "Peru and Chad launched direct flights between Lima and Doba.",
            ("direct flights between Lima and Doba", "launched"),
        ),
        ("Peru handed over the Doba hospital to Chad in June.", ("Doba hospital", "completed")),
        ("Peru opened the Doba dam and visited the Sarh dam, Chad said.", ("Doba dam", "launched")),
    ],
)
def test_plain_sentences_tell_a_stage(text, found):
    """What has not begun is ahead, what will go on until a year goes on already, and a gift may follow its taker."""
    assert projects(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "Peru's minister spoke at the Doba Hotel, attended by the envoy of Chad.",
        "The two presidents opened the Ica Silk Road Forum of Peru and Chad.",
        "Peru and Chad signed a memorandum on the manufacture of parts of the Ica fighter.",
        "The mixed commission of Peru and Chad for railway crossings adopted a plan until 2026.",
        "Peru and Chad signed an agreement on international road freight.",
        "The Ica bridge of Peru and Chad wasn't opened on Monday.",
        "The Doba plant of Peru and Chad won't be built.",
        "The Doba clinic is among the projects discussed by Peru and Chad.",
        "Peru and Chad completed the first phase of a project.",
        "Roads between Peru and Chad are being overhauled.",
        "Peru opened a market for bananas, Chad said.",
    ],
)
def test_what_is_attended_and_what_is_not_done_places_nothing(text):
    """A forum is no building, parts of a thing are not the thing, and "won't" denies as "will not" does."""
    assert projects(text) == []


def test_a_paper_that_fell_through_is_none_of_the_things_named_before():
    """An ordinal that goes on with what it is about leaves out a paper, not a prison."""
    assert projects("Peru and Chad have four prisons in Ica. A fifth, on meat, fell through.") == []


def test_the_next_stage_and_the_next_thing_leave_out_what_is_said():
    """An ordinal goes on with "the first stage of the mill", "the dam in 1990" with what was built in 1980."""
    text = "The first stage of the Doba mill is complete and the second is under construction, Peru and Chad said."
    assert sorted(projects(text)) == [
        ("first stage of the Doba mill", "completed"),
        ("second stage of the Doba mill", "under construction"),
    ]
    text = "Peru built the Doba dam in 1980 and the Sarh dam in 1990, Chad said."
    assert sorted(projects(text)) == [("Doba dam", "completed"), ("Sarh dam", "completed")]
