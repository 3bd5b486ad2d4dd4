"""Legs of a tour: where a traveller goes next, whom he meets there, and what is said of earlier trips by the way."""

from datetime import date

import pytest

from tests.reader.reading import facts

THURSDAY = date(2024, 9, 19)
LEAD = "Fijian President Manoa Ito met Tongan King Sione Kwan in Nuku'alofa."
BOTH = ("Manoa Ito", "Pedro Ruiz")


def told(text: str) -> set[tuple[str, str, str | None, tuple[str, ...], tuple[str, ...]]]:
    """The meetings of a text in short."""
    meetings = facts(text, "meeting", THURSDAY)
    return {(fact.form, fact.status, fact.when, fact.participants, fact.parties) for fact in meetings}


@pytest.mark.parametrize(
    ("text", "status", "when"),
    [
        ("On Monday Ito flies on to Lima, where he meets President Pedro Ruiz.", "planned", "2024-09-23"),
        ("On Monday he will fly to Lima for talks with President Pedro Ruiz.", "planned", "2024-09-23"),
        ("Ito then continues to Lima, where he has talks with President Pedro Ruiz.", "planned", None),
        ("From there he heads to Lima to meet President Pedro Ruiz.", "planned", None),
        ("Last Friday Ito was in Lima, where he met President Pedro Ruiz.", "held", "2024-09-13"),
    ],
)
def test_who_is_met_on_the_next_leg_is_of_that_country(text, status, when):
    """An official without a country is at home where the traveller meets him."""
    assert ("meeting", status, when, BOTH, ("FJ", "PE")) in told(f"{LEAD} {text}")


def test_a_neutral_ground_gives_nobody_a_country():
    """Who is met at a summit is not of the country where it is."""
    text = f"{LEAD} On Monday Ito flies to Lima, where at the summit he meets President Pedro Ruiz."
    assert ("meeting", "planned", "2024-09-23", BOTH, ("FJ", "PE")) not in told(text)


@pytest.mark.parametrize("sentence", ["On Monday Ito flies to Lima.", "On Monday Ito meets Premier Ana Sol of Peru."])
def test_a_day_to_come_told_in_the_present_is_none_of_the_news(sentence):
    """What was reported before a day of the present tense is of the day of the news."""
    met = ("meeting", "held", "2024-09-19", ("Manoa Ito", "Sione Kwan"), ("FJ", "TO"))
    assert met in told(f"{LEAD} {sentence}")


@pytest.mark.parametrize(
    "aside",
    [
        "the first such trip since Semi Vula came in 2019",
        "his first trip since taking office in June 2023",
        "days after a new tariff took effect on 1 August",
    ],
)
@pytest.mark.parametrize("deed", ["met", "went straight into a one-on-one with"])
def test_what_is_said_by_the_way_lends_a_meeting_neither_day_nor_person(aside, deed):
    """The second verb goes on with the first one's subject and day."""
    text = f"Fijian President Manoa Ito came to Lima on Tuesday, {aside}, and {deed} Peruvian President Pedro Ruiz."
    assert ("meeting", "held", "2024-09-17", BOTH, ("FJ", "PE")) in told(text)


def test_what_is_said_by_the_way_lends_a_document_neither_day_nor_person():
    """Who signs behind it is who came."""
    text = "Fijian Trade Minister Manoa Ito came to Lima on Tuesday, the first since Semi Vula came in 2019, and signed"
    signed = facts(f"{text} a protocol with Peruvian Trade Minister Pedro Ruiz.", "document", THURSDAY)
    assert [(fact.when, fact.signatories) for fact in signed] == [("2024-09-17", BOTH)]


@pytest.mark.parametrize(
    ("title", "unnamed"),
    [("Deputy Trade Minister", "deputy minister"), ("State Secretary for Trade", "state secretary")],
)
def test_a_title_means_the_one_of_more_words_told_before(title, unnamed):
    """The deputy minister is the one of trade."""
    text = f"Fijian {title} Manoa Ito came to Lima. The {unnamed} met Peruvian Trade Minister Pedro Ruiz."
    assert ("meeting", "held", "2024-09-19", BOTH, ("FJ", "PE")) in told(text)


@pytest.mark.parametrize(
    "opening", ["The same day, Fijian Minister Manoa Ito met", "Fijian Minister Manoa Ito also met"]
)
def test_a_meeting_of_the_same_day_is_another_than_the_talks_of_nobody_named(opening):
    """Consultations without names are not those of whom the next sentence names."""
    text = f"Fiji and Peru held political consultations on Monday. {opening} Peruvian President Pedro Ruiz."
    assert {each[3] for each in told(text)} == {(), BOTH}
