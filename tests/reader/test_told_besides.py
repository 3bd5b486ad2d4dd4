"""What a sentence tells besides its event, before or after it, has its own days and its own fate."""

import pytest

from tests.reader.reading import facts

LEADERS = "Kenyan President William Ruto and Ghanaian President John Mahama want more trade."


def meetings(text: str) -> list[str]:
    """The forms and days of the meetings of a text and what became of them."""
    return [f"{fact.form} {fact.when} {fact.status}" for fact in facts(f"{LEADERS} {text}", "meeting")]


@pytest.mark.parametrize(
    "aside",
    [
        ", a week after a concert in the same city had been cancelled.",
        ", just days before elections that are due on August 2.",
        ", three weeks after a law on investment was adopted on February 13.",
        ", while a new bridge is planned for next year.",
        ", although a match on Saturday was cancelled.",
        ", and a decision on visas is expected next month.",
    ],
)
@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Ruto visited Accra on Friday", "visit 2024-03-08 held"),
        ("Ruto will visit Accra on March 12", "visit 2024-03-12 planned"),
        (
            "The third session of the Kenya-Ghana Joint Commission was held in Accra on Friday",
            "session 2024-03-08 held",
        ),
        (
            "The third session of the Kenya-Ghana Joint Commission is planned for March 12 in Accra",
            "session 2024-03-12 planned",
        ),
    ],
)
def test_what_is_told_besides_changes_nothing(sentence, told, aside):
    """Neither the day nor the calling off of something else is the event's."""
    assert meetings(f"{sentence}{aside}") == [told]


def test_what_is_called_off_itself_is_no_visit():
    """The same words of the visit itself call it off."""
    assert meetings("The visit of Ruto to Accra, planned for Friday, a week after the vote, was cancelled.") == []


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "Despite a storm that closed the port on Friday, Ruto will visit Accra on March 12.",
            "visit 2024-03-12 planned",
        ),
        ("Although fire closed it on Friday, Ruto's visit to Accra began on Saturday.", "visit 2024-03-09 held"),
    ],
)
def test_what_a_sentence_opens_with_is_another_clause(sentence, told):
    """The day of a clause with a verb of its own, before the main one, is not the main one's."""
    assert meetings(sentence) == [told]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Visiting Accra on Friday, Ruto said that trade should grow.", ["visit 2024-03-08 held"]),
        ("Upon arrival in Accra on Friday, Ruto was greeted by children.", ["visit 2024-03-08 held"]),
        ("Ghana was visited by Ruto on Friday.", ["visit 2024-03-08 held"]),
        ("Ghana will be visited by Ruto in May.", ["visit 2024-05 planned"]),
        ("Ruto will tour Ghana in May.", ["visit 2024-05 planned"]),
        ("Ruto's visit to Accra, Ghana, ended in January.", ["visit 2024-01 held"]),
        ("The fund is a result of the visit that Ruto paid to Ghana in January.", ["visit 2024-01 held"]),
        (
            "Ruto was the first Kenyan to visit Ghana when he flew to Accra in January.",
            ["visit 2024-01 held"],
        ),
        ("Ruto's visit to Accra is set for early May.", ["visit 2024-05 planned"]),
        ("Ruto's visit to Accra has been postponed to early May.", ["visit 2024-05 planned"]),
        ("Mahama extended an invitation to Ruto to pay a state visit to Accra.", []),
        (
            "Ruto's visit to Accra, postponed because of floods, will now take place on May 6.",
            ["visit 2024-05-06 planned"],
        ),
        (
            "After a storm that shut the port on Friday, Ruto's visit to Accra began on Saturday.",
            ["visit 2024-03-09 held"],
        ),
        ("Ruto will begin a tour of Ghana in May.", ["visit 2024-05 planned"]),
        ("Spokeswoman Anna Berg told reporters on Friday that he will visit Accra in May.", ["visit 2024-05 planned"]),
        ("There is talk of a visit by Ruto to Ghana.", []),
        ("Ruto will head to Accra in May.", ["visit 2024-05 planned"]),
        ("Ruto will return to Accra in May.", ["visit 2024-05 planned"]),
        ("Ruto is preparing to travel to Accra in May.", ["visit 2024-05 planned"]),
        ("Ruto is planning a visit to Ghana in May.", ["visit 2024-05 planned"]),
        ("The office announced that Ruto's visit to Ghana would begin on May 6.", ["visit 2024-05-06 planned"]),
        ("Ruto ruled out a visit to Ghana in May.", []),
        ("Ruto refused to travel to Ghana.", []),
    ],
)
def test_trips_are_told_in_many_ways(sentence, told):
    """Openings, passives and plans tell of a trip; who rules it out makes none."""
    assert meetings(sentence) == told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Ruto suggested that a Kenya-Ghana Business Forum be held in Accra.", []),
        (
            "The sides agreed that a Kenya-Ghana Business Forum be held in Accra in May.",
            ["forum 2024-05 planned"],
        ),
        (
            "Exports could double, Ruto said at the second Kenya-Ghana Business Forum in Accra on Friday.",
            ["forum 2024-03-08 held"],
        ),
        ("The third session of the Kenya-Ghana Joint Commission did not take place, the ministry announced.", []),
        ("Ruto called for the third session of the Kenya-Ghana Joint Commission to be held soon.", []),
        (
            "Held in Accra on Friday, the third session of the Kenya-Ghana Joint Commission dealt with visas.",
            ["session 2024-03-08 held"],
        ),
        (
            "Trade has grown since the third session of the Kenya-Ghana Joint Commission was held on Friday.",
            ["session 2024-03-08 held"],
        ),
        (
            "The Kenya-Ghana Joint Commission, which met on March 5, agreed that the next session be held in 2025.",
            ["session 2024-03-05 held", "session 2025 planned"],
        ),
    ],
)
def test_what_is_only_wanted_is_not_held(sentence, told):
    """A thing that somebody wants to be held is not, while what is said at a forum may be about anything."""
    assert sorted(meetings(sentence)) == told
