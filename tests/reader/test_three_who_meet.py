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
