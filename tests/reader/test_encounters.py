"""Meetings and calls of persons: who met whom, in whatever words."""

import pytest

from tests.reader.reading import facts

LEADERS = "Kenyan President William Ruto is in the news. Ghanaian President Nana Akufo-Addo is as well."


@pytest.mark.parametrize(
    ("sentence", "form", "when"),
    [
        ("Ruto talked for two hours with Akufo-Addo in Accra on Tuesday.", "meeting", "2024-03-05"),
        ("Ruto hosted Akufo-Addo for lunch at State House on Wednesday.", "meeting", "2024-03-06"),
        ("On the margins of the summit Ruto had a tete-a-tete with Akufo-Addo on Friday.", "meeting", "2024-03-08"),
        ("Ruto was granted an audience by Akufo-Addo on Friday.", "meeting", "2024-03-08"),
        ("Talks on cocoa were held in Accra on Monday between Ruto and Akufo-Addo.", "meeting", "2024-03-04"),
        (
            "By results of the talks that Ruto and Akufo-Addo held on Monday, papers were signed.",
            "meeting",
            "2024-03-04",
        ),
        ("At the meeting, held in Accra on 4 March, Ruto told Akufo-Addo of his plans.", "meeting", "2024-03-04"),
        ("Ruto and Akufo-Addo spent three hours together in Accra on Monday.", "meeting", "2024-03-04"),
        ("Ruto, who was in Nairobi, met with Akufo-Addo on Monday.", "meeting", "2024-03-04"),
        ("A phone call took place on Friday between Ruto and Akufo-Addo.", "call", "2024-03-08"),
        ("The two presidents spoke by video link on 7 March.", "call", "2024-03-07"),
        ("Akufo-Addo telephoned Ruto on Friday to congratulate him.", "call", "2024-03-08"),
        ("Ruto was on the phone with Akufo-Addo on Friday.", "call", "2024-03-08"),
        ("Ruto took a call from Akufo-Addo on Friday.", "call", "2024-03-08"),
        ("Ruto told Akufo-Addo in a phone call on Friday that roads are good.", "call", "2024-03-08"),
        ("Ruto received a courtesy call from Akufo-Addo on Friday.", "meeting", "2024-03-08"),
        ("Ruto held political consultations with Akufo-Addo on Friday.", "meeting", "2024-03-08"),
        ("Ruto met Akufo-Addo in Accra at the weekend.", "meeting", "2024-03-09/2024-03-10"),
        ("Ruto and Akufo-Addo held a videoconference on Friday.", "call", "2024-03-08"),
        ("Ruto conversed via Zoom with Akufo-Addo on Friday.", "call", "2024-03-08"),
        ("Ruto and Akufo-Addo agreed by telephone on Friday to open the road.", "call", "2024-03-08"),
        ("Between two panels Ruto had a word with Akufo-Addo on Friday.", "meeting", "2024-03-08"),
        ("Ruto held his first bilateral with Akufo-Addo on Friday.", "meeting", "2024-03-08"),
        ("Ruto gave a dinner in honour of Akufo-Addo on Friday.", "meeting", "2024-03-08"),
        ("Ruto paid Akufo-Addo a courtesy call on Friday.", "meeting", "2024-03-08"),
        ("Ruto played host to Akufo-Addo at State House on Friday.", "meeting", "2024-03-08"),
        ("Ruto, received by Akufo-Addo on Friday, praised the roads.", "meeting", "2024-03-08"),
        ("Received on Friday by Akufo-Addo, Ruto praised the roads.", "meeting", "2024-03-08"),
        ("Hosting Ghana's Nana Akufo-Addo for dinner on Friday, Ruto praised the roads.", "meeting", "2024-03-08"),
        ("Ruto, decorated in Accra on Friday by Akufo-Addo, thanked his host.", "meeting", "2024-03-08"),
        ("Ruto, received on Friday by Akufo-Addo, did not get a loan.", "meeting", "2024-03-08"),
        ("Ruto, whom President Akufo-Addo received on Friday, praised the roads.", "meeting", "2024-03-08"),
        (
            "The meeting was attended on Friday by Ruto on one side and by Akufo-Addo on the other.",
            "meeting",
            "2024-03-08",
        ),
        ("Speaking alongside Akufo-Addo on Friday, Ruto praised the roads.", "meeting", "2024-03-08"),
        ("Ruto heard from Akufo-Addo on Friday that roads are good.", "meeting", "2024-03-08"),
        ("Ruto showed Akufo-Addo round the port on Friday.", "meeting", "2024-03-08"),
        ("Ruto and Akufo-Addo had coffee together on Friday.", "meeting", "2024-03-08"),
        ("Ruto had a telephone talk with Akufo-Addo on Friday.", "call", "2024-03-08"),
        ("Ruto was on the phone with Ghana's Nana Akufo-Addo on Friday.", "call", "2024-03-08"),
        ("Ruto was briefed on Friday by Akufo-Addo about the roads.", "meeting", "2024-03-08"),
        ("Ruto told his guest Akufo-Addo on Friday that roads are good.", "meeting", "2024-03-08"),
        ("Talks on Friday brought together Ruto and Akufo-Addo.", "meeting", "2024-03-08"),
    ],
)
def test_two_who_met_are_found_by_any_verb_or_noun(sentence, form, when):
    """Talks, lunches, audiences and hours spent together are meetings of the same two men."""
    found = [fact for fact in facts(f"{LEADERS} {sentence}", "meeting") if fact.form in {"meeting", "call"}]

    assert [(fact.form, fact.participants, fact.when) for fact in found] == [
        (form, ("Nana Akufo-Addo", "William Ruto"), when)
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ruto did not meet Akufo-Addo.",
        "Ruto hopes to meet Akufo-Addo soon.",
        "Ruto wants a word with Akufo-Addo.",
        "Ruto may play host to Akufo-Addo in May.",
        "Ruto told Akufo-Addo in a letter on Friday that roads are good.",
        "Ruto congratulated Akufo-Addo on Friday.",
        "Ruto made a call to Akufo-Addo to open the road.",
        "The summit that Ruto and Akufo-Addo were to attend has been cancelled.",
        "Ruto showed Akufo-Addo's letter to his party on Friday.",
        "Ruto could not reach Akufo-Addo by phone on Friday.",
        "Ruto, received badly by his party, praised Akufo-Addo.",
        "Ruto invited Akufo-Addo to hold talks in Nairobi.",
        "A meeting of Ruto and Akufo-Addo, set for Thursday, was left without a date.",
        "The foreign ministry denied that Ruto had met Akufo-Addo.",
        "Ruto and Akufo-Addo agreed that the follow-up committee led by the two ministries will meet soon.",
        "Two-way trade came to two billion dollars, and Ruto welcomed the fact.",
    ],
)
def test_two_who_did_not_meet_are_none(sentence):
    """What was denied, hoped for or left without a date is no meeting, nor what others than the two will do."""
    assert facts(f"{LEADERS} {sentence}", "meeting") == []


def test_who_is_to_host_meets_his_guest():
    """The verb "host" before a name is no part of his titles."""
    [meeting] = facts(f"{LEADERS} Ruto is to host President Akufo-Addo for a lunch on March 15.", "meeting")

    assert (meeting.participants, meeting.when, meeting.status) == (
        ("Nana Akufo-Addo", "William Ruto"),
        "2024-03-15",
        "planned",
    )


def test_him_is_the_other_one():
    """A pronoun after "with" means somebody of the other side who was named before."""
    text = (
        f"{LEADERS} Ruto met Akufo-Addo on Monday, and Trade Minister Rebecca Miano of Kenya held talks with him later."
    )

    found = {fact.participants for fact in facts(text, "meeting")}

    assert found == {("Nana Akufo-Addo", "William Ruto"), ("Nana Akufo-Addo", "Rebecca Miano")}


def test_a_title_that_begins_a_sentence_is_whom_the_next_one_means():
    """The one of whom a sentence speaks by his title is "he" in the next."""
    text = (
        f"{LEADERS} The Ghanaian president arrived in Nairobi on Monday. "
        "He also called on Speaker Moses Wetangula of Kenya."
    )

    found = {fact.participants for fact in facts(text, "meeting")}

    assert ("Moses Wetangula", "Nana Akufo-Addo") in found


def test_ministers_without_names_meet_for_their_countries():
    """A meeting is told by its parties where nobody is named."""
    [meeting] = facts(f"{LEADERS} The foreign ministers of Kenya and Ghana will meet in Accra in May.", "meeting")

    assert (meeting.participants, meeting.parties, meeting.when) == ((), ("GH", "KE"), "2024-05")


def test_a_year_within_a_relative_clause_is_not_the_day_of_the_meeting():
    """What is inserted about the host has a time of its own."""
    text = (
        "On Wednesday, Swiss Foreign Minister Ignazio Cassis, who is president for 2022, received Austrian Foreign "
        "Minister Alexander Schallenberg in Bern."
    )

    [meeting] = facts(text, "meeting")

    assert meeting.when == "2024-03-06"


@pytest.mark.parametrize(
    ("text", "met"),
    [
        ("Kenyan President William Ruto and Omani Sultan Haitham Said spent an hour in talks on Monday.", 1),
        ("Kenyan President William Ruto spent the week angling for a meeting with Omani Sultan Haitham Said.", 0),
        ("Kenyan President William Ruto lobbied for talks with Omani Sultan Haitham Said.", 0),
        ("Kenyan President William Ruto is keen on a meeting with Omani Sultan Haitham Said.", 0),
    ],
)
def test_hours_in_talks_are_a_meeting_and_what_somebody_asks_for_is_none(text, met):
    """Who waits, presses or lobbies for a meeting has had none."""
    assert len(facts(text, "meeting")) == met


@pytest.mark.parametrize("went", ["drove across the bridge", "crossed the border", "sailed", "hurried to Accra"])
def test_whoever_went_somewhere_to_meet_somebody_met_him(went):
    """A trip of a day gone by that was made for a meeting tells of one."""
    (met,) = [
        each
        for each in facts(f"{LEADERS} Ruto {went} on Monday to sit down with Akufo-Addo.", "meeting")
        if each.form == "meeting"
    ]

    assert met.when == "2024-03-04"


def test_who_is_received_later_has_met_twice():
    """A second meeting of the day keeps apart from the first, though all who met before are there."""
    met = "Kenyan Premier Jan Lis met Omani Premier Ali Badr on Monday."
    later = "Later in the day, Kenyan President William Ruto received Badr in the presence of Lis."
    assert [len(fact.participants) for fact in facts(f"{met} {later}", "meeting")] == [2, 3]


@pytest.mark.parametrize(
    ("clause", "met"),
    [
        ("who later met Kenyan President William Ruto", {"Ali Badr", "William Ruto"}),
        ("who met in Oman", {"Ali Badr", "Jan Lis"}),
    ],
)
def test_the_last_of_two_meets_whom_a_relative_clause_names(clause, met):
    """Of two who stand for two countries only the second met somebody else."""
    text = f"The port was opened on Monday by Kenyan Minister Jan Lis and Omani Minister Ali Badr, {clause}."
    assert [set(fact.participants) for fact in facts(text, "meeting")][-1:] == [met]
