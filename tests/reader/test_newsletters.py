"""What newsletters, fact sheets and interviews say without sentences: diaries, chronicles, who spoke to which paper."""

import pytest

from tests.reader.reading import facts, offices

_ITEMS = "Kenya and Peru\n\n{heading}\n\n• {item}\n• 3 May: Kenya-Peru Tea Expo (Nairobi)\n"
_DIARY = [
    ("Upcoming events", "2024-06-19", "planned"),
    ("Save the date", "2024-06-19", "planned"),
    ("Past events", "2023-06-19", "held"),
]


@pytest.mark.parametrize(("heading", "when", "status"), _DIARY)
def test_a_list_of_what_is_to_come_tells_of_days_to_come(heading, when, status):
    """A day without a year is of the next one under "Upcoming events"; the place before a dash is no name."""
    [forum, _] = facts(
        _ITEMS.format(heading=heading, item="19 June, Lima - 7th Kenya-Peru Mining Conference"), "meeting"
    )

    assert (forum.when, forum.status, forum.place) == (when, status, "Lima")
    assert forum.name == "Kenya-Peru Mining Conference"


@pytest.mark.parametrize(
    ("told", "when", "status"),
    [
        ("March 2022 – Kenya's Prime Minister Tom Oloo visits Lima.", "2022-03", "held"),
        ("2022, March – Kenya's Prime Minister Tom Oloo visits Lima.", "2022-03", "held"),
        ("May 2024 – Kenya's Prime Minister Tom Oloo visits Lima.", "2024-05", "planned"),
    ],
)
def test_a_chronicle_tells_of_the_past_in_the_present(told, when, status):
    """A visit whose day is over was made."""
    [visit] = facts(f"Kenya and Peru\n\n• {told}\n", "meeting")

    assert (visit.when, visit.status) == (when, status)


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("Air Services Agreement", 2),
        ("Free Trade Agreement – under negotiation", 1),
        ("Extradition Treaty (pending ratification)", 1),
    ],
)
def test_what_is_under_negotiation_is_not_signed(item, expected):
    """An item of a list of documents may say that nobody has signed it."""
    listed = facts(f"Kenya and Peru\n\nThe ministers signed:\n\n• Agreement on Visas\n• {item}\n", "document")

    assert len(listed) == expected


@pytest.mark.parametrize(
    "told",
    [
        "In an interview with Le Progrès, Peru's Ambassador to Kenya, Ana Sol, said that trade was growing.",
        "Peru's Ambassador to Kenya, Ana Sol, sat down with El Comercio to discuss trade.",
        "Peru's Ambassador to Kenya, Ana Sol, spoke with Gazeta Wyborcza on Friday.",
    ],
)
def test_who_speaks_to_a_paper_meets_nobody(told):
    """A newspaper is no person, and an interview no talks."""
    text = f"Kenya and Peru are friends\n\n{told}\n"

    assert (facts(text, "meeting"), offices(text)) == ([], ["Ana Sol | ambassador | PE"])


def test_an_interview_over_an_article_is_no_meeting_with_whom_it_names():
    """The president of the next line did not sit there."""
    text = "Peru and Kenya\n\nInterview with Ana Sol, Ambassador of Peru to Kenya\n\nPresident Tom Oloo likes tea.\n"

    assert facts(text, "meeting") == []


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("At a meeting with Rosa Low, Peru's trade minister, Ana Sol, praised tea.", "Ana Sol"),
        ("On Friday, speaking alongside Rosa Low, Peru's trade minister, Ana Sol, praised tea.", "Ana Sol"),
        ("At a meeting with Rosa Low, Peru's trade minister, on Friday, Ana Sol praised tea.", "Rosa Low"),
    ],
)
def test_a_title_between_two_names_is_of_whom_the_verb_follows(told, expected):
    """The first is only whom she met."""
    assert offices(f"Kenya and Peru are friends\n\n{told}\n") == [f"{expected} | minister of trade | PE"]


@pytest.mark.parametrize(("whose", "expected"), [("", ["KE", "PE"]), (" of the two banks", [])])
def test_the_presidents_of_two_banks_are_no_heads_of_state(whose, expected):
    """Presidents of nothing are those of the two countries."""
    told = f"The agreement was signed by Tom Oloo and Ana Sol, the then presidents{whose}."

    assert sorted(each.split(" | ")[2] for each in offices(f"Kenya and Peru are friends.\n\n{told}\n")) == expected
