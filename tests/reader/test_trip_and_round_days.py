"""Days of trips and rounds by the words around them: lengths, weeks, years told elsewhere, plans for a time."""

import pytest

from tests.reader.reading import facts

LEADERS = "Kenyan President William Ruto and Ghanaian President John Mahama want more trade."


def told(text: str) -> set[str]:
    """The forms, days and statuses of the meetings of a text."""
    return {f"{fact.form} {fact.when} {fact.status}" for fact in facts(f"{LEADERS} {text}", "meeting")}


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        (
            "Ruto has gone to Ghana on a state visit, which will last from 10 to 12 March.",
            "visit 2024-03-10/2024-03-12 held",
        ),
        (
            "Ruto left Accra on Friday, concluding a two-day visit that he had begun with six ministers.",
            "visit 2024-03-07/2024-03-08 held",
        ),
        ("Ruto made three visits to Ghana, in March 2014, May 2017 and, privately, in 2018.", "visit 2017-05 held"),
        ("Ruto paid Accra two visits, one in January and another in February.", "visit 2024-02 held"),
        ("Ruto has been to Accra eight times, most recently on 4 February.", "visit 2024-02-04 held"),
        (
            "Ruto stayed in Accra from February 20 to 23 for the Kumasi forum of farmers.",
            "forum 2024-02-20/2024-02-23 held",
        ),
        (
            "A Kenya-Ghana forum and exhibition of goods is going to be held in Accra on April 1-3.",
            "forum 2024-04-01/2024-04-03 planned",
        ),
        ("The Kenya-Ghana Joint Commission will have its next meeting in Accra in 2025.", "session 2025 planned"),
        (
            "The maiden session of the Kenya-Ghana Joint Commission was in Nairobi, on 13 March 2018.",
            "session 2018-03-13 held",
        ),
        ("Ruto's own trip to Accra is penned in for the middle of May.", "visit 2024-05 planned"),
        ("Ruto's visit to Accra is awaited in the course of 2025.", "visit 2025 planned"),
        (
            "Ruto will fly to Accra on Friday. He was last there as a guest of Mahama on December 24.",
            "visit 2023-12-24 held",
        ),
        (
            "Minister Musalia Mudavadi previously visited Accra in August 2022, while tea sold well.",
            "visit 2022-08 held",
        ),
        (
            "The two-day meetings of the Kenya-Ghana Joint Committee ended in Accra on Friday.",
            "session 2024-03-07/2024-03-08 held",
        ),
        (
            "A three-day session of the Kenya-Ghana Joint Committee opened in Accra on Monday.",
            "session 2024-03-04/2024-03-06 held",
        ),
        (
            "The Kenya-Ghana Business Forum is planned for Accra in the week of June 12.",
            "forum 2024-06-10/2024-06-16 planned",
        ),
        ("The 21st Kenya-Ghana Joint Commission, in Accra, dates from 5 July 2021.", "session 2021-07-05 held"),
        ("On the eve, a Kenya-Ghana investment round table was organised in Accra.", "forum 2024-03-09 held"),
        (
            "Rebecca Miano chaired the Kenyan part of the second meeting of the Kenya-Ghana Joint Council on Friday.",
            "session 2024-03-08 held",
        ),
    ],
)
def test_the_day_is_told_by_the_words_around(sentence, found):
    """How long it was, in which week or year, and for when it is meant."""
    assert found in told(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "A visit by Ruto to Accra, talked about in the press, has not been proposed.",
        "Ruto's own trip to Accra is meant for investors.",
        "A Kenyan week at the Kumasi Trade Fair in Ghana, which was to begin on Saturday, has been deferred.",
        "Ruto has been to Accra eight times since he took office.",
    ],
)
def test_what_is_only_talked_about_has_no_day(sentence):
    """A visit of the press alone, or one without a time, is none of a day to come."""
    assert not any("planned" in each for each in told(sentence))


def test_the_only_trip_is_the_one_of_then():
    """A trip that remains that of a day is told once."""
    assert told("Ruto's one trip to Accra remains that of June 16, 2018.") == {"visit 2018-06-16 held"}


def test_two_rounds_of_a_sentence_have_their_days():
    """What was five years after another round has the day before it, the other round the one behind it."""
    fifth = "On Friday Ruto and Mahama presided over the fifth session of the Kenya-Ghana Joint Commission"
    found = told(f"{fifth}, five years after the preceding one, in Accra in December 2018.")

    assert found == {"session 2024-03-08 held", "session 2018-12 held"}


def test_what_is_done_besides_is_planned_with_it():
    """A second meeting that is told beside a planned one is planned for the same day."""
    found = facts(
        f"{LEADERS} Ruto is slated to hold talks with Mahama on Friday, besides calling on Minister Samuel Ablakwa.",
        "meeting",
    )

    assert {(fact.when, fact.status) for fact in found} == {("2024-03-15", "planned")}


def test_he_is_whose_visit_the_sentence_before_is_about():
    """After a sentence on a visit by X "he" is X, not who spoke before."""
    before = "Minister Musalia Mudavadi praised tea. A visit by Ruto to Accra is to take place."
    found = facts(f"{LEADERS} {before} He was last there on 5 May 2022.", "meeting")
    visits = [fact for fact in found if fact.when == "2022-05-05"]

    assert [fact.participants for fact in visits] == [("William Ruto",)]
