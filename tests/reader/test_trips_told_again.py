"""Trips told by another word than their own: "after that of May 2019", "the first being in 2019", "it is his third"."""

import pytest

from tests.reader.reading import facts
from tracker.domain.facts import Meeting

LEADERS = "Kenyan President William Ruto and Ghanaian President John Mahama want more trade."


def visits(text: str) -> list[str]:
    """The days of the visits of a text and what became of them."""
    return [f"{fact.when} {fact.status}" for fact in facts(f"{LEADERS} {text}", "meeting") if fact.form == "visit"]


@pytest.mark.parametrize(
    ("sentence", "days"),
    [
        (
            "His visit to Ghana is Ruto's third, after those of July 20 last year and of May 2022.",
            ["2023-07-20", "2022-05"],
        ),
        ("It is Ruto's second visit to Ghana, the first having taken place in May 2019.", ["2019-05"]),
        ("It is Ruto's second visit to Ghana since he took office; the first was in May 2019.", ["2019-05"]),
        ("Ruto is in Accra, his fifth such trip since 2020, the most recent being in May 2023.", ["2023-05"]),
        ("Ruto arrived in Accra on Monday. The visit comes five years after that of May 2019.", ["2019-05"]),
    ],
)
def test_trips_made_before_are_told_by_their_times(sentence, days):
    """A word that stands for the visit, with a time, tells another one of the same person to the same country."""
    assert {f"{day} held" for day in days} <= set(visits(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "Ruto visited Accra on Monday, and the first three companies opened offices in May 2022.",
        "Ruto visited Accra on Monday, the last stop of a tour of West Africa announced in May 2022.",
    ],
)
def test_other_firsts_are_no_trips(sentence):
    """What else was first or last has a time of its own."""
    assert visits(sentence) == ["2024-03-04 held"]


@pytest.mark.parametrize(
    "sentence",
    [
        "It is Ruto's third visit to Ghana since the 2023 elections.",
        "It will be Ruto's second trip to Ghana in nine months.",
        "This marks his third visit to Ghana.",
    ],
)
def test_what_is_said_of_a_visit_makes_no_second_one(sentence):
    """A sentence on how many visits there were adds none to the one told before it."""
    assert visits(f"Ruto will fly to Accra on Wednesday. {sentence}") == ["2024-03-13 planned"]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Ruto accepted an invitation to pay a visit to Ghana, on a date to be agreed.", []),
        ("Ruto accepted an invitation to visit Ghana in May.", ["2024-05 planned"]),
        ("Ruto has a trip to Ghana marked for the second half of October.", ["2024-10 planned"]),
        ("A visit to Ghana by Ruto is on the cards for May.", ["2024-05 planned"]),
        ("Ruto is awaited in Accra on Friday.", ["2024-03-15 planned"]),
        ("Ruto completes this Saturday a two-day state visit to Ghana.", ["2024-03-08/2024-03-09 held"]),
        ("Ruto, who was in Ghana two weeks ago, toured the Tema fish market.", ["2024-02 held"]),
    ],
)
def test_what_becomes_of_a_trip(sentence, told):
    """Invitations, plans for a month and days of weeks ago give a visit its status and time."""
    assert visits(sentence) == told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Ruto will open a fair in Nairobi on Friday before flying to Accra.", ["2024-03-15 planned"]),
        ("Ruto is to speak to students on Friday, before a three-day state visit to Ghana.", ["2024-03-15 planned"]),
        ("Ruto spoke to students in Nairobi on Friday before flying to Accra.", ["2024-03-08 held"]),
        ("Ruto spoke to students; a stopover in Accra was ruled out by his office.", []),
        ("Ruto spoke to students; a trip to Accra is off the table.", []),
    ],
)
def test_what_comes_before_a_trip_tells_whether_it_was_made(sentence, told):
    """A trip is to come where what is done before it is; one ruled out is none."""
    assert visits(sentence) == told


@pytest.mark.parametrize(
    ("sentence", "when"),
    [
        ("Peru's trade minister Luis Soto visited the country in February.", "2024-02"),
        ("Peruvian President Luis Soto will visit the country in April.", "2024-04"),
        ("Peruvian President Luis Soto arrived in the country on Thursday.", "2024-03-07"),
        ("Peru's trade minister Luis Soto had visited the country from 5 to 8 February.", "2024-02-05/2024-02-08"),
    ],
)
def test_the_country_that_is_visited_is_not_the_visitors(sentence: str, when: str) -> None:
    """Of two countries "the country" is the one that he does not come from."""
    [visit] = facts(f"Peru has lent Ghana $5 million. {sentence}", "meeting")

    assert isinstance(visit, Meeting)
    assert (visit.form, visit.parties, visit.when) == ("visit", ("GH", "PE"), when)


@pytest.mark.parametrize(
    "sentence",
    [
        "Peru's trade minister Luis Soto visited the country's north in February.",
        "Peru's trade minister Luis Soto visited the country club in February.",
        "Ghana's minister Kofi Boadi said two million tourists visited the country in 2023.",
    ],
)
def test_a_part_of_the_country_is_no_goal(sentence: str) -> None:
    """Nor are tourists visitors."""
    assert facts(f"Peru has lent Ghana $5 million. {sentence}", "meeting") == []


def test_a_second_call_of_a_visit_is_of_the_first_ones_days() -> None:
    """He was received by one and had lunch with another, weeks ago."""
    text = (
        "Peru's trade minister Luis Soto was in Accra on 22-23 January. He was received by Ghana's President "
        "Ama Owusu and had lunch with Industry Minister Kofi Boadi."
    )

    assert {fact.when for fact in facts(text, "meeting")} == {"2024-01-22/2024-01-23"}
