"""Meetings of three, of whom a relative clause tells, and days that a date makes certain."""

from datetime import date

import pytest

from tests.reader.reading import facts

THURSDAY = date(2024, 3, 14)
BYRNE = "Irish Interior Minister Sean Byrne"
MAZUR = "Polish Interior Minister Jan Mazur"
RICCI = "Italian Interior Minister Paolo Ricci"


def told(text: str) -> list[str]:
    """The meetings of a text in short, without the visits."""
    return [
        f"{fact.form} {fact.when} {' + '.join(sorted(name.rpartition(' ')[2] for name in fact.participants))}"
        for fact in facts(text, "meeting", THURSDAY)
        if fact.form != "visit"
    ]


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("will meet {} in Dublin next Monday, March 25", "2024-03-25"),
        ("will meet {} in Dublin next Friday, 22 March", "2024-03-22"),
        ("met {} in Dublin last Monday, on March 4", "2024-03-04"),
        ("met {} in Dublin last Thursday, 29 February", "2024-02-29"),
        ("will meet {} in Dublin next Monday", "2024-03-18"),
    ],
)
def test_the_date_behind_a_weekday_says_which(words, day):
    """The words "next Wednesday" are that of the next week for many; a date beside it leaves no doubt."""
    assert told(f"{MAZUR} {words.format(BYRNE)}.") == [f"meeting {day} Byrne + Mazur"]


@pytest.mark.parametrize("peer", ["his Polish counterpart Jan Mazur", "his counterpart from Poland Jan Mazur", MAZUR])
def test_three_of_whom_one_is_a_counterpart_are_three(peer):
    """A counterpart in the middle of a list does not part it."""
    assert told(f"{BYRNE}, {peer} and {RICCI} met in Dublin yesterday.") == ["meeting 2024-03-13 Byrne + Mazur + Ricci"]


@pytest.mark.parametrize("who", ["The three will meet", "The three ministers will meet", "All three are to hold talks"])
def test_the_three_are_those_who_met(who):
    """Those whom "the three" means are as many as the sentence before names."""
    text = f"{BYRNE}, {MAZUR} and {RICCI} met in Dublin yesterday. {who} again in Rome on April 12, 2024."

    assert told(text)[1:] == ["meeting 2024-04-12 Byrne + Mazur + Ricci"]


def test_three_things_are_no_persons():
    """Companies, and three of whom only two are known, are not those who met."""
    text = f"{BYRNE}, {MAZUR} and {RICCI} met in Dublin yesterday. The three companies will meet on April 12, 2024."
    two = f"{BYRNE} and {MAZUR} met in Dublin yesterday. The three will meet again on April 12, 2024."

    assert len(told(text)) == len(told(two)) == 1


@pytest.mark.parametrize(
    "clause",
    ["with whom he held bilateral talks", "with whom he had discussions", "whom he met", "with whom he had a meeting"],
)
def test_with_whom_he_held_talks(clause):
    """A relative clause tells of talks as it does of who was met."""
    text = f"Polish Prime Minister Jan Mazur thanked Irish Prime Minister Sean Byrne, {clause} on Tuesday."

    assert told(text) == ["meeting 2024-03-12 Byrne + Mazur"]


@pytest.mark.parametrize("verb", ["was to fly to Dublin", "was to travel to Dublin", "was also to go to Dublin"])
def test_what_somebody_was_to_travel_for_is_not_held(verb):
    """Who "was to fly for talks" leaves open whether he did; who flew held them."""
    assert told(f"{MAZUR} {verb} on Tuesday for talks with {BYRNE}.") == []
    assert told(f"{MAZUR} flew to Dublin on Tuesday for talks with {BYRNE}.") == ["meeting 2024-03-12 Byrne + Mazur"]


@pytest.mark.parametrize("other", ["Polish President Jan Mazur", "the President of Poland, Jan Mazur,"])
def test_a_hope_voiced_when_two_met_leaves_the_meeting_as_it_is(other):
    """What is hoped for stands before "when", what was done behind it."""
    text = f"Irish Prime Minister Mia Byrne voiced hope when she and {other} met in Dublin yesterday."

    assert told(text) == ["meeting 2024-03-13 Byrne + Mazur"]
    assert told(text.replace("when", "that").replace("met in", "would meet in")) == []


KELLY = "Irish Prime Minister Sean Kelly"
KOWAL = "Polish President Jan Kowal"


@pytest.mark.parametrize("noun", ["talks", "negotiations", "meeting"])
def test_what_takes_place_after_talks_is_none_of_theirs(noun):
    """Those whose talks they were are told by "of", whatever took place after them."""
    assert told(f"The signing took place on Tuesday following the {noun} of {KOWAL} with {KELLY}.") == [
        "meeting 2024-03-12 Kelly + Kowal"
    ]
    assert told(f"The signing took place on Tuesday following the {noun} of {KOWAL}.") == []


def test_separate_talks_with_one_and_with_another_are_two():
    """A second "with" after "separately" tells of another meeting."""
    text = f"{KOWAL} had conversations separately with {KELLY} and with Foreign Minister Mary Byrne on Tuesday."

    assert sorted(told(text)) == ["meeting 2024-03-12 Byrne + Kowal", "meeting 2024-03-12 Kelly + Kowal"]


@pytest.mark.parametrize("who", ["of both countries", "of the two countries", "from the two sides"])
def test_officials_of_both_countries_will_meet(who):
    """Whichever way the two are put, they are those that the text is about."""
    text = "Poland and Ireland signed a treaty in 2019. Officials {} will meet in Dublin in April."

    assert [meeting.split()[:2] for meeting in told(text.format(who))] == [["meeting", "2024-04"]]
    assert told(text.format("of three ministries")) == []


def test_who_hosts_a_meeting_for_a_guest_meets_him():
    """A meeting is for him for whom it is given; one for farmers is for nobody who is named."""
    assert told(f"{KELLY} hosted a meeting for {KOWAL} and his team on Tuesday.") == [
        "meeting 2024-03-12 Kelly + Kowal"
    ]
    assert told(f"{KELLY} hosted a meeting for farmers, and {KOWAL} thanked them on Tuesday.") == []


@pytest.mark.parametrize(
    "text",
    [
        f"Talks with {KOWAL} await {KELLY} in Warsaw on Friday.",
        f"{KELLY} arrived in Warsaw on Wednesday. On Friday a meeting with {KOWAL} awaits him.",
    ],
)
def test_a_meeting_that_awaits_somebody_is_to_come(text):
    """What awaits him lies ahead."""
    assert told(text) == ["meeting 2024-03-15 Kelly + Kowal"]
