"""Sessions to come, in the words by which others are asked to hold them or which leave their day open."""

import pytest

from tests.reader.reading import facts


def told(text: str) -> list[tuple[str, str | None, int | None]]:
    """The sessions to come of a text: form, day, number."""
    return [(each.form, each.when, each.number) for each in facts(text, "meeting") if each.status == "planned"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Kenya and Tanzania traded less. A joint task force of the two is to review progress in Arusha next month.",
            ("session", "2024-04", None),
        ),
        (
            "Ghana and Togo disagree on prices. A technical committee on cocoa prices meets in Kumasi on April 18.",
            ("session", "2024-04-18", None),
        ),
        (
            "They spoke of preparations for the fifteenth Peru-Ecuador Joint Commission, likely to meet in November.",
            ("session", "2024-11", 15),
        ),
        (
            "Thailand and Laos agreed that the 23rd meeting of the Thai-Lao Joint Commission would be held soon.",
            ("session", None, 23),
        ),
        (
            "Minister Shirley Botchwey asked officials on Tuesday to convene the Ghana-Togo Joint Commission in May.",
            ("session", "2024-05", None),
        ),
        (
            "The fourth Greece-Cyprus intergovernmental commission is being prepared for October in Nicosia.",
            ("session", "2024-10", 4),
        ),
        (
            "The Greek-Cypriot Joint Committee met in Paphos on Monday. The eighth is scheduled for Volos.",
            ("session", None, 8),
        ),
        (
            "The Peru-Ecuador Joint Commission met. Its ninth session, which was due in June, is planned for October.",
            ("session", "2024-10", 9),
        ),
        (
            "The Thai-Lao Joint Commission last met in Pakse in 2019; its 24th session is to be convened in Krabi.",
            ("session", None, 24),
        ),
        ("The Ghana-Togo Joint Border Committee is expected in Aflao again in May.", ("session", "2024-05", None)),
        ("A Kenya-Uganda joint ministerial meeting will be held in Busia on June 5.", ("meeting", "2024-06-05", None)),
    ],
)
def test_a_session_to_come_is_told_by_who_is_to_hold_it(text, expected):
    """Whoever is asked, sent or said to hold it, and however likely it is called, it is planned."""
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya and Uganda trade more. The technical committee of the Kenyan parliament meets in Mombasa on April 18.",
        "Ghana asked Togo to convene the Ghana-Togo Joint Commission in May.",
        "If the talks go on, Laos said, the 23rd meeting of the Thai-Lao Joint Commission would be held soon.",
        "A meeting of the Zambia-DRC border committee planned for November in Lubumbashi flopped.",
        "The Zambia-DRC border committee that was foreseen for November has been left without effect.",
        "The sixth session of the Peru-Ecuador Joint Commission had to be dropped for want of time.",
        "Ghana and Togo bought buses. The date of the first round of talks is not known.",
    ],
)
def test_what_is_one_country_s_own_or_only_wished_for_is_no_session_to_come(text):
    """A parliament's committee, a wish, a condition and what came to nothing tell none."""
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Ghana-Togo Business Council, set up in May, has 40 members.", set()),
        (
            "The Ghana-Togo Joint Commission, set up in 2015, will hold its second session in Accra in June 2025.",
            {("2025-06", "planned")},
        ),
        (
            "The Ghana-Togo Joint Commission, whose third session sat in Accra in 2022, will next meet in Lomé in May.",
            {("2022", "held"), ("2024-05", "planned")},
        ),
        (
            "Togo signed it following the conclusion on March 5 of the third session of the Ghana-Togo Commission.",
            {("2024-03-05", "held")},
        ),
    ],
)
def test_a_body_has_no_session_when_it_was_set_up_and_one_when_it_meets_next(text, expected):
    """A year of founding is no session's; "will next meet" tells one, and "the conclusion on Monday of" another."""
    assert {(fact.when, fact.status) for fact in facts(text, "meeting") if fact.form == "session"} == expected


@pytest.mark.parametrize(
    "text",
    [
        "The third session of the Ghana-Togo Joint Commission has yet to be scheduled.",
        "The third session of the Ghana-Togo Joint Commission is yet to be held.",
        "The Ghana-Togo Joint Commission has yet to meet.",
    ],
)
def test_what_has_yet_to_be_held_is_neither_held_nor_planned(text):
    """Nothing is told of a session of which only that is said."""
    assert facts(text, "meeting") == []


@pytest.mark.parametrize(
    ("said", "who"),
    [
        ("The ministers also announced that the Peru-Chad commission will hold its 9th session in Lima on 4 May.", ()),
        ("Both ministers said the 9th session of the Peru-Chad commission would be held in Lima on 4 May.", ()),
        (
            "Ana Ruiz and Idriss Deby will co-chair the 9th session of the Peru-Chad commission in Lima on 4 May.",
            ("Ana Ruiz", "Idriss Deby"),
        ),
    ],
)
def test_who_tells_of_a_session_to_come_is_not_yet_of_it(said, who):
    """Two ministers who announce what a commission will hold need not be those who will come."""
    text = f"Peruvian Trade Minister Ana Ruiz and Chad's Trade Minister Idriss Deby met. {said}"

    assert [each.participants for each in facts(text, "meeting") if each.form == "session"] == [who]


def test_the_next_joint_meeting_of_two_governments_is_a_session_too():
    """What the sentence before calls a meeting of governments goes on by its short name; that of two men does not."""
    governments = "The third joint meeting of the Governments of Peru and Chad was held today in Lima."
    following = "The fourth joint meeting will be held in Doba in 2027."
    men = "Peruvian Trade Minister Ana Ruiz met Chad's Trade Minister Idriss Deby in Lima."

    assert told(f"{governments} {following}") == [("session", "2027", 4)]
    assert told(f"{men} {following}") == [("meeting", "2027", 4)]


@pytest.mark.parametrize("which", ["previous", "first", "last"])
def test_the_previous_meeting_gives_the_one_of_today_no_day(which):
    """Only "The meeting was held on Monday" says when the one told before it was."""
    men = "Peruvian Trade Minister Ana Ruiz met Chad's Trade Minister Idriss Deby."
    held = "was held in Lima on 26 November 2021."

    assert [each.when for each in facts(f"{men} The meeting {held}", "meeting")] == ["2021-11-26"]
    assert facts(f"{men} The {which} meeting {held}", "meeting")[0].when == "2024-03-10"


def test_a_session_that_meets_next_year_is_to_come():
    """The present with a year ahead tells of what is planned, with and without "will" near it."""
    later = "A third pact was not ready and will now be signed when the Joint Commission meets in Suva early next year."

    assert told(f"Peru and Fiji signed two pacts. {later}") == [("session", "2025", None)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "They agreed to open a port, and to hold the second Kenya-Chad Business Forum in Lamu in October.",
            ["planned"],
        ),
        ("They agreed to set up a team and hold the third round of consultations in Lamu in October.", ["planned"]),
        ("They agreed to set up a team and hold the third round of consultations in Lamu.", []),
        ("As for the ninth conference, it will take place in Lamu in 2026.", ["planned"]),
    ],
)
def test_what_is_agreed_on_besides_is_to_come(text, found):
    """A further infinitive goes on with "agreed to": on a day it is planned, on none it is nothing."""
    assert [fact.status for fact in facts(f"Kenya and Chad are friends. {text}", "meeting")] == found


def test_the_first_such_summit_is_another_of_them():
    """Who co-chairs "with the premier of Chad, X, the 3rd summit", and the rounds before it."""
    text = (
        "Peruvian President Ana Ruiz co-chaired with the Prime Minister of Chad, Idriss Deby, "
        "the 3rd Peru-Chad Summit. "
        "The first such summit was held in Lima in November 2021."
    )
    found = [(each.number, each.when, each.participants) for each in facts(text, "meeting")]

    assert found == [(3, "2024-03-10", ("Ana Ruiz", "Idriss Deby")), (1, "2021-11", ())]


@pytest.mark.parametrize("word", ["scheduled for", "slated for", "due in", "set for", "pencilled in for Lamu in"])
def test_a_body_whose_session_is_ahead_has_not_met_today(word):
    """What a relative clause puts into a month is planned."""
    text = f"Kenya and Chad are friends. They lead the joint commission, whose third session is {word} October."
    assert [(fact.status, fact.when) for fact in facts(text, "meeting")] == [("planned", "2024-10")]


@pytest.mark.parametrize(
    ("trip", "day"),
    [
        ("Peruvian Trade Minister Ana Ruiz flies to Chad on Friday.", "2024-03-15"),
        ("Peruvian Trade Minister Ana Ruiz will visit Chad on Monday.", "2024-03-11"),
    ],
)
def test_who_leads_a_mission_on_a_trip_to_come_has_yet_to_lead_it(trip, day):
    """The present tense behind a planned trip tells of the same days."""
    assert ("forum", day, None) in told(f"{trip} She leads a trade mission of twelve firms.")
