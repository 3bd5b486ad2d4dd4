"""Trips told by a relative clause, by "there", by several times, and by what is said of them in passing."""

from datetime import date

import pytest

from tests.reader.reading import facts

LEADERS = "Kenyan President William Ruto and Ghanaian President John Mahama want more trade."


def visits(text: str) -> list[str]:
    """The guests and days of the visits of a text and what became of them."""
    told = [fact for fact in facts(f"{LEADERS} {text}", "meeting") if fact.form == "visit"]
    return sorted(f"{' '.join(fact.participants)} {fact.when} {fact.status}" for fact in told)


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("It reciprocates the trip that Mahama made to Nairobi last July.", ["John Mahama 2023-07 held"]),
        ("Mahama recalled the visit Ruto paid to Accra in May 2022.", ["William Ruto 2022-05 held"]),
        ("The talks come two months after the visit made to Nairobi by Mahama.", ["John Mahama 2024-01 held"]),
        ("Ruto made Accra his second stop: he was there on 12 February.", ["William Ruto 2024-02-12 held"]),
        ("The last Kenyan leader to visit Ghana was Ruto himself, in March 2018.", ["William Ruto 2018-03 held"]),
        ("Ruto had reserved for Ghana his first trip abroad, in May 2023.", ["William Ruto 2023-05 held"]),
        ("Ruto picked Accra for his first foreign stop in 2022.", ["William Ruto 2022 held"]),
        ("Ruto flew into Kotoka on 5 March with 30 traders.", ["William Ruto 2024-03-05 held"]),
        ("Ruto is leaving for Accra on Friday.", ["William Ruto 2024-03-15 planned"]),
        ("Ruto, too, was in Accra not long ago: his visit took place on 2 February.", ["William Ruto 2024-02-02 held"]),
        (
            "A visit by Ruto to Accra, announced for April 2, will take place on April 9 instead.",
            ["William Ruto 2024-04-09 planned"],
        ),
        ("Ruto led seven ministers to Accra on February 11.", ["William Ruto 2024-02-11 held"]),
        ("Ruto was in Nairobi when Mahama returned the gesture in January.", ["John Mahama 2024-01 held"]),
        (
            "Ruto left Nairobi on Monday for Accra, leading a team to the fair, which opens there on Wednesday.",
            ["William Ruto 2024-03-04 held"],
        ),
    ],
)
def test_who_went_and_when(sentence, told):
    """The clause around a trip tells whose it is and its day."""
    assert visits(sentence) == told


@pytest.mark.parametrize(
    ("sentence", "days"),
    [
        ("Ruto paid visits to Ghana in March and September last year.", ["2023-03", "2023-09"]),
        ("Ruto visited Ghana in March and in September 2022.", ["2022-03", "2022-09"]),
        ("Ruto's visits to Accra took place on May 17, 2022 and, before that, in 2015.", ["2015", "2022-05-17"]),
    ],
)
def test_several_times_are_several_trips(sentence, days):
    """Times told together are each of a trip of its own, in the year that the last of them has."""
    assert visits(sentence) == [f"William Ruto {day} held" for day in days]


@pytest.mark.parametrize(
    "sentence",
    [
        "In May more than 211 thousand visits were made from Kenya, Ruto said.",
        "A state visit by Ruto to Ghana that was to have taken place in August was shelved because of fighting.",
        "Ruto made Accra his second stop after taking office.",
        "Ruto landed at the bottom of the poll on Friday.",
        "Ruto made Ghana his first concern in May 2023.",
    ],
)
def test_no_trip_of_these(sentence):
    """Tourists, what came to nothing, and stops without a day are no visits of a day."""
    assert visits(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "The Kenya-Ghana Joint Committee was held in Accra only last week, on February 27-28.",
            "session 2024-02-27/2024-02-28 held",
        ),
        ("The next, third meeting was decided to be held in Nairobi in 2025.", "session 2025 planned"),
        ("The day before, a Kenya-Ghana business forum was held.", "forum 2024-03-08 held"),
        ('From 19 to 22 May Accra hosts the "Made in Kenya" expo.', "forum 2024-05-19/2024-05-22 planned"),
    ],
)
def test_gatherings_beside_a_session(sentence, told):
    """Days within a week, resolutions, the day before and names in quotation marks tell of gatherings."""
    session = "The second meeting of the Kenya-Ghana Joint Commission was held in Accra on March 9."
    found = facts(f"{session} {sentence}", "meeting", date(2024, 3, 10))

    assert told in {f"{fact.form} {fact.when} {fact.status}" for fact in found}


def test_since_when_somebody_holds_an_office_is_no_plan():
    """The appointment of the guest puts no visit off."""
    met = "Kenyan Premier Jan Lis met Omani Premier Ali Badr in Muscat on Monday. "
    text = met + "It is Lis's first trip since he was appointed in May."
    assert {fact.status for fact in facts(text, "meeting")} == {"held"}


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("When he visited Nairobi in May 2022, Mahama promised to return.", ["John Mahama 2022-05 held"]),
        ("When he visited Accra in May 2022, Mahama received him.", ["William Ruto 2022-05 held"]),
    ],
)
def test_he_may_be_named_in_the_clause_that_follows(sentence, told):
    """As long as nothing there is done to him."""
    assert visits(sentence) == told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Mahama, who is in Kenya at the head of a delegation, saw a farm.", ["John Mahama 2024-03-10 held"]),
        ("Mahama, who is in Nairobi with a trade mission, saw a farm.", ["John Mahama 2024-03-10 held"]),
        ("Mahama, who is in Nairobi with a cold, saw a doctor.", []),
    ],
)
def test_who_is_somewhere_with_a_delegation_is_on_a_visit(sentence, told):
    """A delegation tells why he is there; a cold does not."""
    assert visits(sentence) == told
