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
        ("Ruto, who is not running again, had a call with Akufo-Addo on Friday.", "call", "2024-03-08"),
        ("Ruto is also to meet Akufo-Addo on Tuesday.", "meeting", "2024-03-12"),
        ("Ruto and Akufo-Addo agreed to see each other on Tuesday.", "meeting", "2024-03-12"),
        ("Ruto will link up with Akufo-Addo virtually on Tuesday.", "call", "2024-03-12"),
        ("The two presidents spoke for half an hour on Friday.", "meeting", "2024-03-08"),
        ("Ruto gave President Akufo-Addo a warm welcome at State House on Friday.", "meeting", "2024-03-08"),
        ("On Friday Ruto was called upon by Akufo-Addo.", "meeting", "2024-03-08"),
        ("Ruto got a phone call from Akufo-Addo on Friday.", "call", "2024-03-08"),
        ("Ruto lunched with Ghana's Nana Akufo-Addo in Accra on Friday.", "meeting", "2024-03-08"),
        (
            "Ruto will fly home on Tuesday to open a school and, later, pay a courtesy call on Akufo-Addo.",
            "meeting",
            "2024-03-12",
        ),
        (
            "Akufo-Addo was in Nairobi on Friday, his third trip, when he and Ruto discussed the bridge.",
            "meeting",
            "2024-03-08",
        ),
        ("Ruto will host the visiting President at a dinner on Tuesday.", "meeting", "2024-03-12"),
        ("Ruto met Akufo-Addo in Accra the day before yesterday.", "meeting", "2024-03-08"),
        ("Ruto met Akufo-Addo on Friday, and yesterday he was on the phone all day.", "meeting", "2024-03-08"),
        ("Ruto and Akufo-Addo had a bilateral on Friday.", "meeting", "2024-03-08"),
        ("Ruto and Akufo-Addo chatted in the garden for ten minutes on Friday.", "meeting", "2024-03-08"),
        ("On Tuesday Ruto travels to Accra to meet Akufo-Addo.", "meeting", "2024-03-12"),
        ("The two presidents spoke behind closed doors on Friday.", "meeting", "2024-03-08"),
        ("Ruto was there on Friday to welcome Akufo-Addo.", "meeting", "2024-03-08"),
        ("Ruto has been in contact by telephone with Akufo-Addo on Friday.", "call", "2024-03-08"),
        ("Ruto held a video conference with Akufo-Addo on Friday.", "call", "2024-03-08"),
        ("On Friday Ruto was President Akufo-Addo's guest in Accra.", "meeting", "2024-03-08"),
        ('Ruto had "a very good sit-down" with Akufo-Addo on Friday.', "meeting", "2024-03-08"),
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
        "Ruto and Akufo-Addo have talked twice by phone since the election.",
        "Ruto and Akufo-Addo spoke for ten minutes each at the fair.",
        "Ruto is in touch with Akufo-Addo.",
        "Ruto speaks with Akufo-Addo every week.",
        "A pull-aside between Ruto and Akufo-Addo was not on the cards.",
        "Ruto and Akufo-Addo see each other every week.",
        "The presidents of the two chambers met on Friday.",
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


def test_who_answers_in_an_interview_is_whom_it_is_about():
    """The "I" of an answer is the person whom the text introduces first."""
    text = (
        "Kenya's Foreign Minister Musalia Mudavadi spoke to us.\n\nQ: Whom did you meet?\n\n"
        "A: The list is long. On Friday I met Ghana's President Nana Akufo-Addo in Accra."
    )

    [meeting] = [fact for fact in facts(text, "meeting") if fact.form == "meeting"]

    assert (meeting.participants, meeting.when) == (("Musalia Mudavadi", "Nana Akufo-Addo"), "2024-03-08")


def test_his_majesty_is_the_monarch_named_before():
    """A style without a name is of the king whom the text has named."""
    text = "King Abdullah II of Jordan is in Nairobi. His Majesty met Kenyan President William Ruto on Friday."

    [meeting] = [fact for fact in facts(text, "meeting") if fact.form == "meeting"]

    assert meeting.participants == ("Abdullah II", "William Ruto")


def test_the_same_day_is_not_that_of_what_was_only_recalled():
    """A day that somebody recalled is not the day of the news."""
    text = (
        "Kenyan President William Ruto met Ghanaian President Nana Akufo-Addo in Nairobi on Friday. "
        "Ruto recalled their telephone call of January 24.\n\n"
        "On the same day, Akufo-Addo met Kenyan Trade Minister Rebecca Miano."
    )

    told = {fact.participants: fact.when for fact in facts(text, "meeting") if fact.form == "meeting"}

    assert told["Nana Akufo-Addo", "Rebecca Miano"] == "2024-03-08"


def test_who_is_met_on_arrival_is_met_the_day_a_visit_begins():
    """The day on which somebody came is that on which he was received at the airport."""
    text = (
        f"{LEADERS} Akufo-Addo arrived in Nairobi on Thursday for a state visit. On Friday he met Ruto. "
        "He had been received on arrival by Kenya's Foreign Minister Musalia Mudavadi."
    )

    told = {fact.participants: fact.when for fact in facts(text, "meeting") if fact.form == "meeting"}

    assert told["Musalia Mudavadi", "Nana Akufo-Addo"] == "2024-03-07"


def test_a_phone_in_another_clause_makes_no_call_of_a_meeting():
    """Who is received is met, though his host spoke to somebody else by phone."""
    text = (
        "Kenyan President William Ruto is in the news. On Friday he received Ghanaian President Nana Akufo-Addo, "
        "with whom Foreign Minister Musalia Mudavadi of Kenya had spoken by telephone on Monday."
    )

    assert {(fact.form, fact.when, fact.participants) for fact in facts(text, "meeting")} == {
        ("meeting", "2024-03-08", ("Nana Akufo-Addo", "William Ruto")),
        ("call", "2024-03-04", ("Musalia Mudavadi", "Nana Akufo-Addo")),
    }


@pytest.mark.parametrize(
    "rest", ["; the two had spoken on the telephone only once, on 9 February", ", having spoken by phone before"]
)
def test_a_phone_of_another_clause_makes_no_call(rest):
    """Two who met and had spoken by phone before have met."""
    text = f"Kenyan President William Ruto had long talks with Omani Premier Ali Badr on Monday{rest}."
    assert ("meeting", "2024-03-04") in {(fact.form, fact.when) for fact in facts(text, "meeting")}
