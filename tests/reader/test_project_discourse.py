"""Undertakings of which one sentence tells the name and others how far they are."""

import pytest

from tests.reader.test_projects import projects


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Peru and Chad opened the Ica bridge on Friday. It carries two lanes of traffic.",
            [("Ica bridge", "launched")],
        ),
        (
            "A factory for soap opened in Doba, Chad, on Tuesday. It was built by Peru. The plant employs 300 people.",
            [("factory in Doba", "launched")],
        ),
        (
            "Peru and Chad met. The Ica hospital was begun in 2019. Last year the work stopped. It was resumed in May.",
            [("Ica hospital", "under construction")],
        ),
        (
            "Peru and Chad met. The Ica dam was suspended in 2021. It is now being built by a Chadian company.",
            [("Ica dam", "under construction")],
        ),
        (
            "Peru and Chad opened the Ica stadium on Thursday. The 50,000-seat arena was built by Rumi.",
            [("Ica stadium", "launched")],
        ),
        (
            (
                "Peru and Chad began to build the Ica trade centre. The complex will have a hotel and a customs hall. "
                "It will be ready in 18 months."
            ),
            [("Ica trade centre", "under construction")],
        ),
        (
            (
                "Peru and Chad spoke of the Ica bridge and the Doba solar park. The former was opened in 2021. "
                "The latter is still being built."
            ),
            [("Ica bridge", "launched"), ("Doba solar park", "under construction")],
        ),
        (
            "Five bridges link Peru and Chad. The most recent, at Ica, was opened in 2022.",
            [("bridge at Ica", "launched")],
        ),
        (
            "Peru and Chad agreed to build a university in Ica. The campus will open its doors in September 2025.",
            [("university in Ica", "planned")],
        ),
    ],
)
def test_what_later_sentences_tell_is_of_the_thing_named_before(text, found):
    """A thing is told once, at the stage that it has come to by the time of the article."""
    assert projects(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Peru and Chad met. The Ica dam is being built. It was suspended last month.", [("Ica dam", "suspended")]),
        ("Peru and Chad opened the Ica port in 2005. It handles 5 ships a day.", [("Ica port", "operating")]),
        ("Peru and Chad opened the Ica ferry in 2013. It ran for two years.", [("Ica ferry", "launched")]),
        (
            "Peru and Chad opened the Ica mill and the Doba mill. The 3-million-tonne mill was shut in May.",
            [("Ica mill", "launched"), ("Doba mill", "launched")],
        ),
        ("Peru and Chad spoke of the Ica bridge. The former minister opened a debate.", []),
    ],
)
def test_the_course_of_a_thing_is_kept(text, found):
    """What stopped last stands still, what was opened long ago runs, and one of two that nobody tells apart is none."""
    assert projects(text) == found


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Of its 250 kilometres, 180 have been asphalted.", "under construction"),
        ("Nine tenths of the job are done.", "under construction"),
        ("Sixty percent of the piles have been sunk.", "under construction"),
        ("Excavators have been at work on the far bank since January.", "under construction"),
        ("The building permit came through in February.", "planned"),
        ("The route has been chosen.", "planned"),
        ("The ministry has obtained a building permit for it.", "planned"),
    ],
)
def test_signs_of_progress_are_of_the_one_thing_named_before(text, stage):
    """Parts that are done, crews at work and papers that are ready tell a stage without a word of one."""
    assert projects(f"Peru and Chad spoke of the Ica bridge. {text}") == [("Ica bridge", stage)]


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Chad spoke of trade. Of the 250 kilometres, 180 have been asphalted.",
        "Peru and Chad spoke of the Ica bridge and the Doba dam. Nine tenths of the job are done.",
        "Peru and Chad spoke of the Ica bridge. No permit has been granted.",
        "Peru and Chad spoke of the Ica bridge. It is 12 kilometres from there to the sea.",
        "Peru and Chad spoke of the Ica bridge.\n\nTrade rose.\n\nThe route has been chosen.",
        "Peru and Chad spoke of the Ica bridge. Excavators would be at work by now, had there been money.",
    ],
)
def test_a_sign_of_nothing_named_tells_no_stage(text):
    """Where none or several were named, or nothing is done, no stage is told."""
    assert projects(text) == []
