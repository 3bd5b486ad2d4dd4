"""By what names sessions go: commissions on many fields, dialogues, and the days of the next ones."""

from datetime import date

import pytest

from tests.reader.reading import facts

PAIR = "Kenya and Uganda look for closer ties. "
FRIDAY = date(2024, 5, 17)


@pytest.mark.parametrize(
    "body",
    [
        "the joint Kenyan-Ugandan commission on trade-economic, scientific-technical and cultural cooperation",
        "the Strategic Partnership Dialogue between Kenya and Uganda",
        "the Kenya-Uganda Economic Dialogue",
    ],
)
def test_a_session_of_a_body_of_a_long_name_is_one(body):
    """Fields joined by dashes and commas are of a commission's name, and a dialogue of any kind holds rounds."""
    found = facts(f"{PAIR}The second meeting of {body} was held in Kampala on Thursday.", "meeting", FRIDAY)

    assert [(each.form, each.number, each.when, each.parties) for each in found] == [
        ("session", 2, "2024-05-16", ("KE", "UG"))
    ]


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("called for next August 21", "2024-08-21"),
        ("fixed for the coming 4 June", "2024-06-04"),
        ("moved to next May 3", "2025-05-03"),
    ],
)
def test_the_next_day_of_its_name_lies_ahead(words, when):
    """A day and month that somebody calls the next one is to come, whatever the verb."""
    found = facts(f"{PAIR}The fourth meeting of the Kenya-Uganda commission was {words} in Kampala.", "meeting", FRIDAY)

    assert {each.when for each in found} == {when}


def test_half_a_day_is_no_half_year():
    """What happens in the second half of the day happens that day."""
    text = f"{PAIR}In the second half of the day President Ruto met President Museveni."

    assert [each.when for each in facts(text, "meeting", FRIDAY)] == ["2024-05-17"]


@pytest.mark.parametrize(
    ("name", "parties"),
    [("Senegalo-Gambian Presidential Council", ("GM", "SN")), ("Belgo-Norwegian Joint Commission", ("BE", "NO"))],
)
def test_countries_joined_as_in_latin_have_a_body(name, parties):
    """The first of two may end in -o."""
    (told,) = facts(f"The third session of the {name} was held on Thursday.", "meeting", FRIDAY)

    assert (told.form, told.parties) == ("session", parties)


@pytest.mark.parametrize(
    "name",
    [
        "Strategic Dialogue and Cooperation Platform",
        "Bilateral Consultation and Coordination Mechanism",
        "Joint Border and Security Committee",
        "Free Trade Commission",
    ],
)
def test_a_body_of_two_fields_is_one(name):
    """What "and" joins within a name is neither two bodies nor a thing that somebody launches."""
    text = f"{PAIR}The fourth session of the {name}, established in 2020, was held in Kampala on Thursday."

    assert [(each.name, each.number) for each in facts(text, "meeting", FRIDAY)] == [(name, 4)]
    assert facts(text, "project", FRIDAY) == []
