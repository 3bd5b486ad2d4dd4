"""Meetings whose day and persons the sentences before tell, whatever stands between."""

from datetime import date

import pytest

from tests.reader.reading import facts

FRIDAY = date(2024, 5, 17)
ITO = "Fijian Trade Minister Manoa Ito"
KWAN = "Tongan Finance Minister Sione Kwan"
TAU = "Tongan Prime Minister Pita Tau"


def told(text: str) -> set[tuple[str, str | None, tuple[str, ...]]]:
    """The meetings of a text in short."""
    return {(fact.form, fact.when, fact.participants) for fact in facts(text, "meeting", FRIDAY)}


@pytest.mark.parametrize(
    ("lead", "next_sentence", "day"),
    [
        (f"{ITO} visited Tonga on 14 May 2024.", f"He also met {TAU}.", "2024-05-14"),
        (f"{ITO} visited Tonga on Wednesday.", f"On the same day, the visiting official met {TAU}.", "2024-05-15"),
        (f"{ITO} visited Tonga on May 8.", f"The Fijian delegation also held talks with {TAU}.", "2024-05-08"),
        (f"{KWAN} received {ITO} on Wednesday.", f"Talks with {TAU} were also held.", "2024-05-15"),
        (f"{KWAN} received {ITO}.", f"Two days earlier, the minister met {TAU}.", "2024-05-15"),
        (f"{ITO} visited Tonga.", f"The bank kept its rate on Tuesday. Ito also met {TAU}.", "2024-05-17"),
    ],
)
@pytest.mark.parametrize("between", ["", '"We want more trade," Ito said. ', "Fiji will hold elections in November. "])
def test_the_day_and_the_guest_go_on(lead, between, next_sentence, day):
    """What a guest does next is of the day told first, though a quote or background stands between."""
    assert ("meeting", day, ("Manoa Ito", "Pita Tau")) in told(f"{lead} {between}{next_sentence}")


@pytest.mark.parametrize(
    "text",
    [
        f"{KWAN}, who met the trade minister of Fiji, Manoa Ito, in Nuku'alofa on May 14, spoke of fish.",
        f"{ITO} visited Tonga on Monday. The delegation leaves for Lima tonight.",
    ],
)
def test_no_visit_is_made_of_where_a_meeting_was(text):
    """A place behind somebody who is met is that of the meeting, and a delegation that leaves visits nobody."""
    assert not {(form, day) for form, day, _ in told(text) if form == "visit"} - {("visit", "2024-05-13")}


def test_talks_between_two_in_appositions_keep_their_day():
    """The verb behind two names is that of their talks, not of a second sentence."""
    text = "Talks between Manoa Ito, Fiji's trade minister, and Tongan Finance Minister Sione Kwan took place on May 8."

    assert told(text) == {("meeting", "2024-05-08", ("Manoa Ito", "Sione Kwan"))}


def test_a_surname_that_is_a_town_is_a_person_where_he_acts():
    """Rosa Mendoza is no province of Argentina, even where only her surname stands."""
    text = (
        "Peruvian Foreign Minister Rosa Mendoza visited Tonga on Monday. Later, Mendoza met {}. Rain fell in Mendoza."
    )

    assert ("meeting", "2024-05-13", ("Pita Tau", "Rosa Mendoza")) in told(text.format(TAU))


def test_a_day_that_opens_a_sentence_is_no_part_of_the_dateline():
    """Behind the dash of a dateline the text begins, also where it begins with a day."""
    text = f"SUVA — On 14 May 2024, {ITO} met {KWAN}."

    assert told(text) == {("meeting", "2024-05-14", ("Manoa Ito", "Sione Kwan"))}


@pytest.mark.parametrize(
    "between",
    ["They had spoken by phone on 2 April.", "Kwan invited him to a fair on 12 September.", "They last met in 2022."],
)
def test_the_same_day_is_that_of_the_news(between):
    """What was before the news, or is to come, is not "the same day" of what follows."""
    text = f"{KWAN} met {ITO} on Tuesday. {between} In the evening, {TAU} hosted a dinner in honour of the guest."

    assert ("meeting", "2024-05-14", ("Manoa Ito", "Pita Tau")) in told(text)


@pytest.mark.parametrize("since", ["since 2011", "since March 2011"])
def test_the_first_visit_since_is_that_of_today(since):
    """The year since when nobody came is no time of a visit."""
    text = f"{KWAN} received {ITO} on Monday. Ito is the first Fijian minister to visit Tonga {since}."

    assert {day for form, day, _ in told(text) if form == "visit"} <= {"2024-05-13"}


def test_she_is_whose_word_it_was():
    """A pronoun in a clause that follows is the one whose message the sentence tells."""
    text = f"Tonga wants trade. This was the message of {KWAN} when he received {ITO} on Monday."

    assert told(text) == {("meeting", "2024-05-13", ("Manoa Ito", "Sione Kwan"))}


def test_what_two_discuss_on_the_phone_is_their_call():
    """A sentence on what they discussed makes no meeting of a call, nor do talks on another day."""
    text = f"{KWAN} and {ITO} spoke by phone on Wednesday. They discussed fish."

    assert told(text) == {("call", "2024-05-15", ("Manoa Ito", "Sione Kwan"))}


@pytest.mark.parametrize("recalled", ["They last met in 2022.", "Their previous meeting took place in March 2023."])
def test_after_the_talks_means_those_of_the_news(recalled):
    """What is signed after the talks is of the day of the news, whatever meeting was recalled in between."""
    text = f"{KWAN} met {ITO} on Tuesday. {recalled} After the talks, the two sides signed a plan."

    assert [fact.when for fact in facts(text, "document", FRIDAY)] == ["2024-05-14"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{ITO} was in Tonga on Monday. The day began with a meeting with {TAU}.", ("Manoa Ito", "Pita Tau")),
        (f"{KWAN} received {ITO} on Monday. Among those Ito met was {TAU}.", ("Manoa Ito", "Pita Tau")),
        (f"{KWAN} received {ITO} on Monday. Ito also used the visit to meet {TAU}.", ("Manoa Ito", "Pita Tau")),
    ],
)
def test_who_else_was_met(text, expected):
    """Another host is told by what the day began with, what a visit was used for, and among whom he was."""
    assert ("meeting", "2024-05-13", expected) in told(text)


@pytest.mark.parametrize(
    "said",
    [
        "Kwan thanked his guest for the visit.",
        "Kwan wished the guest a pleasant stay.",
        "Ito's next stop was the parliament.",
        f"At the same time, {TAU} met Fijian Finance Minister Jone Vula. Kwan thanked his guest for the visit.",
    ],
)
def test_a_host_makes_no_visit_and_meets_nobody_anew(said):
    """A visit for which a host thanks is not his own, and his guest is whom he met, not whom another one did."""
    found = told(f"{KWAN} received {ITO} on Monday. {said}")

    assert {form for form, _, _ in found} == {"meeting"}
    assert [who for _, _, who in found if "Sione Kwan" in who] == [("Manoa Ito", "Sione Kwan")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{KWAN} met {ITO}. The meeting was held on 8 April 2024.", {("meeting", "2024-04-08")}),
        (f"{KWAN} spoke by phone with {ITO}. The conversation took place on 8 April.", {("call", "2024-04-08")}),
        (f"{KWAN} met {ITO}. They had met on 8 April.", {("meeting", "2024-05-17"), ("meeting", "2024-04-08")}),
    ],
)
def test_a_day_may_be_told_by_the_next_sentence(text, expected):
    """What the meeting, the talks, the conversation was held on is its day, unlike that of another one recalled."""
    assert {(form, day) for form, day, _ in told(text)} == expected


@pytest.mark.parametrize(
    "opening", ["From Suva the premier flew to Lima", "On Friday in Suva, the premier was at a fair"]
)
def test_a_title_behind_a_place_is_the_subject_of_its_sentence(opening):
    """Who is told by his title behind "From Suva" is whom "he" means, not the one named last."""
    text = f"{TAU} met {ITO} in Suva on Wednesday. {KWAN} spoke. {opening}, where he met Peruvian Minister Ana Ruiz."

    assert ("Ana Ruiz", "Pita Tau") in {persons for form, _, persons in told(text) if form == "meeting"}
