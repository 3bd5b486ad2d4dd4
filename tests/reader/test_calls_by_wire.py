"""Calls told by how they were held, whatever the verb; phrases of coming to see somebody; verbs that share a "will"."""

import pytest

from tests.reader.reading import facts

LEADERS = "Kenyan President William Ruto is in the news. Ghanaian President Nana Akufo-Addo is as well."


@pytest.mark.parametrize(
    ("sentence", "form", "when"),
    [
        ("In a telephone call on Friday Ruto invited Akufo-Addo to Nairobi.", "call", "2024-03-08"),
        ("Ruto wished Akufo-Addo a happy birthday over the phone on Friday.", "call", "2024-03-08"),
        ("Ruto and Akufo-Addo settled the matter by videolink on Thursday.", "call", "2024-03-07"),
        ("Ruto had spoken with Akufo-Addo by telephone on Friday.", "call", "2024-03-08"),
        ("Ruto dropped in on Akufo-Addo in Accra on Friday.", "meeting", "2024-03-08"),
        ("Ruto paid a short visit to President Akufo-Addo on Friday.", "meeting", "2024-03-08"),
        ("Ruto paid his respects to President Akufo-Addo on Friday.", "meeting", "2024-03-08"),
        ("President Ruto accepted President Akufo-Addo at State House on Friday.", "meeting", "2024-03-08"),
        ("On Tuesday Ruto is to open a school and sit down with Akufo-Addo.", "meeting", "2024-03-12"),
        ("On Tuesday Ruto talks to Akufo-Addo in Accra.", "meeting", "2024-03-12"),
        ("Ruto flew home after a fire in which three men died, and met Akufo-Addo.", "meeting", "2024-03-10"),
        ("Ruto received in Nairobi on Friday President Akufo-Addo.", "meeting", "2024-03-08"),
    ],
)
def test_who_called_or_came_to_see_whom(sentence, form, when):
    """A means of talking from afar makes a call of any verb; a phrase of coming makes a meeting."""
    [meeting] = [fact for fact in facts(f"{LEADERS} {sentence}", "meeting") if fact.form != "visit"]

    assert (meeting.form, meeting.when) == (form, when)
    assert meeting.participants == ("Nana Akufo-Addo", "William Ruto")


@pytest.mark.parametrize(
    "sentence",
    [
        "Ruto dismissed Akufo-Addo's nephew over his leaked telephone call on Friday.",
        "Ruto urged Akufo-Addo in a video message on Friday to come.",
        "Ruto accepted Akufo-Addo's apology on Friday.",
        "A telephone call between Ruto and Akufo-Addo is in the works.",
        "Ruto paid a visit to Akufo-Addo's farm in a film.",
    ],
)
def test_what_is_no_call_and_no_reception(sentence):
    """Because of a call, by a message, or only in the works: nobody spoke to anybody."""
    told = [fact for fact in facts(f"{LEADERS} {sentence}", "meeting") if fact.form in {"call", "meeting"}]

    assert told == []


def test_a_last_meeting_without_a_day_is_not_of_today():
    """What was last, and on no day told, has none."""
    text = f"{LEADERS} Ruto met Akufo-Addo on Friday. The two last met at a summit in Lima."

    assert {fact.when for fact in facts(text, "meeting") if fact.form == "meeting"} == {"2024-03-08", None}


def test_who_calls_on_two_has_met_each():
    """A call on a president and a minister is one on each of them."""
    text = f"{LEADERS} Ruto called on Akufo-Addo and Ghana's Foreign Minister Shirley Botchwey in Accra on Friday."

    assert sorted(fact.participants for fact in facts(text, "meeting") if fact.form == "meeting") == [
        ("Nana Akufo-Addo", "William Ruto"),
        ("Shirley Botchwey", "William Ruto"),
    ]


def test_a_name_with_an_initial_ends_no_dateline():
    """The agency closes the dateline; a minister whose first name is an initial opens the sentence."""
    text = "Accra, March 9 (Wire): Kenyan Foreign Minister M. Mudavadi met Ghana's President Nana Akufo-Addo on Friday."

    [meeting] = [fact for fact in facts(text, "meeting") if fact.form == "meeting"]

    assert meeting.participants == ("M. Mudavadi", "Nana Akufo-Addo")
