"""Meetings that are arranged, that something came between, that chronicles list by their days."""

from datetime import date

import pytest

from tests.reader.reading import facts

BETWEEN = "between Fijian Trade Minister Manoa Ito and Sione Kwan, Tonga's finance minister,"


def told(text: str) -> list[tuple[str, str | None, str]]:
    """The meetings of a text by form, time and status."""
    return [(fact.form, fact.when, fact.status) for fact in facts(text, "meeting", date(2024, 3, 14))]


@pytest.mark.parametrize(
    "said",
    [
        "is set for July",
        "has been arranged for July",
        "is down for July",
        "was pencilled in for July",
        "is on the cards for July",
        "is in the diary for July",
    ],
)
def test_what_is_set_for_a_time_is_planned(said):
    """A meeting that has its day has not been held."""
    assert told(f"A meeting {BETWEEN} {said}.") == [("meeting", "2024-07", "planned")]


@pytest.mark.parametrize(
    "said", ["is on the cards", "was set for July, but a storm came", "set for Monday, fell through"]
)
def test_what_has_no_day_or_fell_through_is_no_fact(said):
    """A meeting without a day, or one that something came between, is neither held nor planned."""
    assert told(f"A meeting {BETWEEN} {said}.") == []


@pytest.mark.parametrize("said", ["was scheduled for May", "was due in May", "was pencilled in for May"])
def test_what_something_came_between_is_not_planned(said):
    """A session that was to come, but, is none."""
    assert told(f"The ninth Fiji-Tonga Joint Commission {said}.") == [("session", "2024-05", "planned")]
    assert told(f"The ninth Fiji-Tonga Joint Commission {said}, but elections got in the way.") == []


def test_a_day_with_a_colon_tells_of_a_visit():
    """Chronicles list visits behind their days, without an article."""
    text = """Fiji and Tonga are friends.

    Contacts
    • 4-6 October 2022: visit to Suva of Tongan Finance Minister Sione Kwan
    • May 2021: trip of Fijian Trade Minister Manoa Ito to Nuku'alofa"""

    assert told(text) == [("visit", "2022-10-04/2022-10-06", "held"), ("visit", "2021-05", "held")]


def test_a_delegation_that_somebody_heads_comes_once():
    """As "a delegation headed by X comes to P" is one visit, to come."""
    text = "Fiji and Tonga trade. In October a delegation headed by Tongan Minister Sione Kwan comes to Suva."

    assert told(text) == [("visit", "2024-10", "planned")]


@pytest.mark.parametrize(
    "said",
    ["pencilled in for May, was a casualty of the election", "in May fell victim to a storm", "never took place"],
)
def test_what_came_to_nothing_is_no_visit(said):
    """However a visit failed, it is none."""
    assert told(f"A visit to Tonga by Fijian Trade Minister Manoa Ito, {said}.") == []


def test_the_sides_that_plan_a_session_have_not_sat_in_it():
    """Who "agreed to hold the third session" as the sides names nobody who takes part in that one."""
    lead = f"Talks {BETWEEN} took place on Monday."
    found = facts(
        f"{lead} Both sides agreed to hold the third session of the Joint Committee in Suva in May.", "meeting"
    )

    assert [fact.participants for fact in found if fact.form == "session"] == [()]


@pytest.mark.parametrize("year", ["2022", "2022:", "Year 2022", "October 2022"])
def test_a_year_over_a_list_is_that_of_its_days(year):
    """A chronicle says its year once, over the days."""
    text = f"Contacts between Fiji and Tonga.\n\n{year}\n- 4 October: Tongan Finance Minister Sione Kwan visits Suva."

    assert told(text) == [("visit", "2022-10-04", "held")]


def test_a_year_over_a_list_ends_with_it():
    """What a text tells after a chronicle is of its own days."""
    entry = "- 4 May: Tongan Finance Minister Sione Kwan visited Suva."
    text = f"Contacts of Fiji and Tonga.\n\n2022\n{entry}\n\nOn 3 March Fijian Trade Minister Manoa Ito was in Tonga."

    assert told(text) == [("visit", "2022-05-04", "held"), ("visit", "2024-03-03", "held")]


def test_days_spent_in_the_country_are_a_visit():
    """Who "spent three days in the country" made a visit of the other's country."""
    lead = f"Talks {BETWEEN} took place in Suva on Monday. "

    assert told(f"{lead}Kwan spent three days in the country, from Sunday to Tuesday.")[1:] == [
        ("visit", "2024-03-10/2024-03-12", "held")
    ]


def test_a_day_of_the_next_year_may_open_an_item():
    """A visit listed behind days of the next year is to come in these."""
    text = "Fiji and Tonga are friends.\n\n- 10-14 March 2025: visit to Suva of Tongan Finance Minister Sione Kwan"

    assert told(text) == [("visit", "2025-03-10/2025-03-14", "planned")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Fijian Trade Minister Manoa Ito met Tongan Finance Minister Sione Kwan on 20 March.",
        "Talks between Fijian Trade Minister Manoa Ito and Tongan Finance Minister Sione Kwan took place on 20 March.",
    ],
)
def test_what_was_done_on_a_day_is_long_ago_and_not_to_come(sentence):
    """The day of a deed has gone by, though its next one is nearer."""
    assert told(sentence) == [("meeting", "2023-03-20", "held")]


def test_who_was_the_last_to_visit_has_visited():
    """As "was the first to", "was the last to" tells of a visit."""
    assert told("Finance Minister Sione Kwan was the last Tongan minister to visit Fiji, in August 2018.") == [
        ("visit", "2018-08", "held")
    ]


@pytest.mark.parametrize(
    ("sentence", "parties"),
    [
        ("Fiji's talks with Chile have dragged on since 2016. The 9th round took place in Suva in July.", ("CL", "FJ")),
        ("Fiji is in talks with Chile, too; the ninth round was held in Suva in July.", ("CL", "FJ")),
        ("Fiji is in talks with Tonga, too; the ninth round was held in Suva in July.", ("FJ", "TO")),
    ],
)
def test_a_round_is_of_those_who_talk(sentence, parties):
    """A round of talks with a third country is no round of the two that a text is about."""
    found = facts(f"Fiji and Tonga signed a treaty on Friday. They traded fish.\n\n{sentence}", "meeting")

    assert [fact.parties for fact in found] == [parties]


@pytest.mark.parametrize(
    "sentence",
    [
        "On Tuesday the delegation met Trade Minister Manoa Ito.",
        "The group called on Trade Minister Manoa Ito on Tuesday.",
        "On Tuesday the lawmakers held talks with Trade Minister Manoa Ito.",
    ],
)
def test_a_delegation_meets_by_its_head(sentence):
    """Who leads a delegation meets whom it meets, wherever the day stands and whatever it is called."""
    lead = "A Tongan delegation led by Speaker Sione Kwan is in Fiji this week."
    found = facts(f"{lead} {sentence}", "meeting", date(2024, 3, 14))

    assert [fact.participants for fact in found if fact.form == "meeting"] == [("Manoa Ito", "Sione Kwan")]


def test_he_is_the_guest_of_the_sentence_before():
    """Behind "the guest laid a wreath" the guest is meant."""
    lead = "Fijian President Jone Vuki received Tongan King Tupou in Suva on Monday."
    text = f"{lead}\n\nEarlier the guest laid a wreath. In the afternoon he met Fijian Trade Minister Manoa Ito."

    assert ("Manoa Ito", "Tupou") in [fact.participants for fact in facts(text, "meeting")]


def test_who_goes_on_from_a_town_is_no_part_of_its_name():
    """As in "From Suva Mr Kwan flies to Quito"."""
    text = (
        "Tongan Finance Minister Sione Kwan met Fiji's Manoa Ito in Suva. From Suva Mr Kwan flies to Quito on Friday."
    )

    assert ("visit", "2024-03-15", "planned") in told(text)


@pytest.mark.parametrize("said", ["is on the cards for July", "is in the diary for July", "is set for July"])
def test_ministers_without_names_have_a_meeting_in_the_diary(said):
    """A meeting of ministers whom nobody names is planned by the same words."""
    assert told(f"A meeting between the foreign ministers of Fiji and Tonga {said}.") == [
        ("meeting", "2024-07", "planned")
    ]


@pytest.mark.parametrize("verb", ["inaugurates", "will inaugurate", "is to inaugurate", "inaugurated"])
def test_who_inaugurates_a_forum_takes_part(verb):
    """A forum is inaugurated as it is opened."""
    day = "12 March" if verb == "inaugurated" else "12 April"
    found = facts(
        f"Fijian Trade Minister Manoa Ito {verb} the Fiji-Tonga Business Forum in Suva on {day}.",
        "meeting",
        date(2024, 3, 14),
    )

    assert [(fact.form, fact.participants) for fact in found] == [("forum", ("Manoa Ito",))]


def test_two_politicians_saw_each_other():
    """As "the two politicians" are the two who met."""
    text = f"A meeting {BETWEEN} took place on Monday. The two politicians last saw each other in June 2022 in Nadi."

    assert ("meeting", "2022-06", "held") in told(text)
