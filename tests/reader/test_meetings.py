"""Meetings that several sentences tell of: who took part, when, and that they are told once."""

from datetime import date

import pytest

from tests.reader.reading import facts

SESSION = "The ninth meeting of the Turkey-Qatar Supreme Strategic Committee was held in Doha on Monday."


@pytest.mark.parametrize(
    "later",
    [
        "It was co-chaired by Qatari Trade Minister Ali Al Kuwari and Turkish Trade Minister Omer Bolat.",
        "The Qatari delegation was led by Minister Ali Al Kuwari, the Turkish side was headed by Minister Omer Bolat.",
        "Qatari Trade Minister Ali Al Kuwari and Turkish Trade Minister Omer Bolat presided over the session.",
    ],
)
def test_who_led_a_session_may_be_told_after_it(later):
    """A session and those who chaired it are one fact, though two sentences tell of them."""
    [session] = facts(f"{SESSION} {later}", "meeting")

    assert (session.form, session.number, session.when) == ("session", 9, "2024-03-04")
    assert session.participants == ("Ali Al Kuwari", "Omer Bolat")


def test_a_meeting_told_again_is_one_fact():
    """What a later sentence tells without its day is the meeting told with it."""
    text = (
        "Norwegian Prime Minister Jonas Gahr Store met Danish Prime Minister Mette Frederiksen in Oslo on Friday. "
        "Gahr Store and Frederiksen discussed security. Mette Frederiksen was received by Jonas Gahr Store at noon."
    )

    [meeting] = facts(text, "meeting")

    assert meeting.when == "2024-03-08"


def test_the_leader_and_the_guest_are_who_was_named_before():
    """Titles and words that stand for a visitor lead to his name."""
    text = (
        "President William Ruto of Kenya arrived in Kigali on Friday for a two-day visit. "
        "The Kenyan leader was received by President Paul Kagame of Rwanda. "
        "The guest also met with Rwandan Prime Minister Edouard Ngirente."
    )

    found = {(fact.form, fact.participants, fact.when) for fact in facts(text, "meeting")}

    assert found == {
        ("visit", ("William Ruto",), "2024-03-08/2024-03-09"),
        ("meeting", ("Paul Kagame", "William Ruto"), "2024-03-08"),
        ("meeting", ("Edouard Ngirente", "William Ruto"), "2024-03-08"),
    }


def test_he_is_the_subject_and_not_whom_he_met():
    """Who is told by the way, after "with" or "by", is not whom the next sentence's pronoun means."""
    text = (
        "Belarusian Prime Minister Roman Golovchenko met with Zambian President Hakainde Hichilema on Monday. "
        "On Tuesday he held talks with Zimbabwean President Emmerson Mnangagwa."
    )

    found = {fact.participants for fact in facts(text, "meeting")}

    assert ("Emmerson Mnangagwa", "Roman Golovchenko") in found


def test_a_clause_of_its_own_has_a_subject_of_its_own():
    """A second verb goes with the first person, not with the one whom the first verb was done to."""
    text = (
        "On Thursday Hungarian Foreign Minister Peter Szijjarto was received by Azerbaijani President Ilham Aliyev and "
        "met with his Azerbaijani counterpart, Jeyhun Bayramov."
    )

    found = {fact.participants for fact in facts(text, "meeting")}

    assert found == {("Ilham Aliyev", "Peter Szijjarto"), ("Jeyhun Bayramov", "Peter Szijjarto")}


def test_a_visit_that_will_not_take_place_is_none():
    """What is inserted between a visit and its verb does not hide that it is off."""
    text = "A state visit to Nairobi by President Klaus Iohannis of Romania, for which flags hung, will not take place."

    assert facts(text, "meeting") == []


def test_the_next_round_is_planned():
    """A sentence may leave out what the next one is a round of."""
    found = {fact.number: fact for fact in facts(f"{SESSION} Ankara will host the tenth in 2025.", "meeting")}

    assert (found[10].status, found[10].when, found[10].form) == ("planned", "2025", "session")


def test_an_undated_article_gives_its_meetings_no_day():
    """A weekday without a publication date is no day, and the meeting is told all the same."""
    [meeting] = facts(
        "Kenyan President William Ruto held talks with Ghanaian President Nana Akufo-Addo on Tuesday.", "meeting", None
    )

    assert meeting.when is None


def test_a_programme_to_a_year_is_no_day_of_a_meeting():
    """A year to come that a document runs to says nothing of when those who signed it met."""
    text = (
        "Greek Prime Minister Kyriakos Mitsotakis and Albanian Prime Minister Edi Rama agreed a programme to 2030 at "
        "the second Greece-Albania summit, which was held in Athens."
    )

    found = facts(text, "meeting", date(2024, 3, 10))

    assert {fact.status for fact in found} == {"held"}
    assert "2030" not in {fact.when for fact in found}


def test_a_trip_to_several_countries_is_a_visit_to_each():
    """One sentence may tell of several visits: each counts for its own relation."""
    found = facts("Indonesian President Prabowo Subianto will visit China, Peru and Brazil in May.", "meeting")

    assert {(fact.form, fact.parties, fact.when, fact.status) for fact in found} == {
        ("visit", ("CN", "ID"), "2024-05", "planned"),
        ("visit", ("ID", "PE"), "2024-05", "planned"),
        ("visit", ("BR", "ID"), "2024-05", "planned"),
    }


def test_a_visit_to_come_lasts_as_long_as_it_says():
    """The day of an arrival and the length of a stay give its days, ahead as behind."""
    text = "Thai Foreign Minister Maris Sangiampongsa will arrive in Vientiane on March 12 for a two-day visit to Laos."

    [visit] = facts(text, "meeting")

    assert (visit.when, visit.status) == ("2024-03-12/2024-03-13", "planned")


def test_he_is_not_whoever_was_named_before_a_stranger():
    """A prime minister of whom only the title is known makes no trip and no talks of somebody else's."""
    text = (
        "The Prime Minister rang President of Ghana John Mahama. "
        "The Prime Minister told of a visit that he paid to the US, where he met President Donald Trump."
    )

    assert [
        fact for fact in facts(text, "meeting") if "John Mahama" in fact.participants and "US" in fact.parties
    ] == []
