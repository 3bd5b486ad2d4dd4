"""The days of a visit by its length and the day of it that is told: "on the second day of a three-day visit"."""

from datetime import date

import pytest

from tests.reader.reading import facts

WEDNESDAY = date(2025, 2, 12)
MICHAL = "Estonian Prime Minister Kristen Michal"


def visits(text: str) -> list[str]:
    """The days of the visits of a text."""
    return [f"{fact.when} {fact.status}" for fact in facts(text, "meeting", WEDNESDAY) if fact.form == "visit"]


@pytest.mark.parametrize(
    "sentence",
    [
        f"{MICHAL}, on the second day of his three-day visit to Ghana, met President John Mahama on Tuesday.",
        f"On the final day of his three-day visit to Ghana, {MICHAL} toured the port of Tema.",
        f"{MICHAL} today inspects the port of Tema, the last stop of his three-day visit to Ghana.",
        f"{MICHAL} on Monday opened a school in Accra on the opening day of a three-day visit to Ghana.",
        f"{MICHAL} spoke to students in Accra on Monday, on day one of a three-day visit to Ghana.",
        f"{MICHAL} is paying a three-day visit to Ghana, which began on Monday.",
        f"{MICHAL} is winding up a three-day visit to Ghana that began on Monday.",
        f"A pact was signed in Accra today at the close of {MICHAL}'s visit to Ghana, which began on Monday.",
        f"{MICHAL}, who arrived in Ghana on Monday and leaves on Wednesday, met President John Mahama.",
    ],
)
def test_a_day_of_a_visit_gives_all_of_them(sentence):
    """Which day of how many it is tells when a visit began and when it ends."""
    assert visits(sentence) == ["2025-02-10/2025-02-12 held"]


@pytest.mark.parametrize(
    "sentence",
    [
        f"{MICHAL} is due here tomorrow for a two-day visit at the invitation of Ghanaian President John Mahama.",
        f"{MICHAL} will make a two-day visit to Ghana from tomorrow.",
    ],
)
def test_a_visit_to_come_has_all_its_days(sentence):
    """A visit that begins tomorrow and takes two days is planned for both."""
    assert visits(sentence) == ["2025-02-13/2025-02-14 planned"]


def test_the_last_stop_of_a_visit_without_length_is_its_day():
    """How long the visit is nobody says: only the day told is known."""
    text = f"{MICHAL} today inspects the port of Tema, the last stop of his visit to Ghana."

    assert visits(text) == ["2025-02-12 held"]


def test_an_arrival_told_by_the_way_is_no_day_of_the_news():
    """Who arrived on Sunday met somebody when the article says, and not when he arrived."""
    text = f"{MICHAL}, who arrived in Ghana on Sunday, met Ghanaian President John Mahama in Accra."

    assert [fact.when for fact in facts(text, "meeting", WEDNESDAY) if fact.form == "meeting"] == ["2025-02-12"]


def test_what_was_signed_on_a_visit_under_way_is_of_the_day_of_the_news():
    """On the second day of three the news is of the first: so is what was signed."""
    text = (
        f"{MICHAL} announced a credit for Ghana on Tuesday in Accra, on day one of a three-day trip to Ghana."
        " Among the nine instruments signed is a protocol on training."
    )

    assert {fact.when for fact in facts(text, "document", WEDNESDAY)} == {"2025-02-11"}


@pytest.mark.parametrize(
    "sentence",
    [
        f"{MICHAL} flew home today from a three-day state visit to Ghana.",
        f"{MICHAL} flies home today from his first trip abroad since the election, a three-day visit to Ghana.",
        f"{MICHAL}, on a three-day visit to Ghana that ends today, praised its ports.",
        f"{MICHAL} concluded this Wednesday the state visit that he carried out in Ghana since Monday.",
        f"{MICHAL} wrapped up on Wednesday an official visit to Ghana which he had begun on Monday.",
    ],
)
def test_the_day_that_ends_a_visit_ends_its_days(sentence):
    """Who flies home, or ends what he began on Monday, has been away until that day, and no longer."""
    assert visits(sentence) == ["2025-02-10/2025-02-12 held"]


@pytest.mark.parametrize("relative", ["which ends on Friday", "that ends on Friday", "that concludes on Friday"])
def test_a_visit_that_ends_later_goes_on_and_its_end_is_no_day_of_the_talks(relative):
    """On a visit that ends on Friday somebody is today, and whom he met he met today."""
    text = f"{MICHAL}, on a visit to Ghana {relative}, held talks with Ghanaian President John Mahama in Accra."
    told = {(fact.form, fact.when, fact.status) for fact in facts(text, "meeting", WEDNESDAY)}

    assert told == {("visit", "2025-02-12/2025-02-14", "held"), ("meeting", "2025-02-12", "held")}


@pytest.mark.parametrize("going", ["arrived in Accra on Tuesday", "left Cotonou on Tuesday, heading for Accra,"])
def test_the_length_of_a_visit_is_not_that_of_the_way_on(going):
    """Who comes from a two-day visit stays where he goes on to for a time that nobody says."""
    told = sorted(visits(f"{MICHAL} {going} after a two-day visit to Benin."))

    assert told == ["2025-02-10/2025-02-11 held", "2025-02-11 held"]


@pytest.mark.parametrize(
    "sentence",
    [
        f"{MICHAL}'s trip to Accra is on hold.",
        f"A visit to Ghana by {MICHAL}, pencilled in for 2024, lapsed with the change of government.",
        f"The two discussed the visit of {MICHAL} to Ghana, the dates of which are being agreed.",
        f"They prepared the visit of {MICHAL} to Ghana, whose dates will be announced later.",
        f"{MICHAL}'s own tour of Ghana, on the other hand, no longer figures in the agenda of 2025.",
    ],
)
def test_a_visit_on_hold_or_without_its_days_is_none(sentence):
    """What lapsed, is on hold or has still to get its days is no visit, held or planned."""
    assert visits(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        (f"{MICHAL} asked why local nurses were still leaving for Ghana.", []),
        (f"{MICHAL} said nurses were leaving for Ghana.", []),
        (f"{MICHAL} explained how engineers had gone to Ghana in 2019.", []),
        (f"{MICHAL} recalled how he had flown to Ghana in 2019.", ["2019 held"]),
    ],
)
def test_who_speaks_of_others_that_travel_has_not_travelled(sentence, found):
    """The nurses of whom a premier speaks go, and not he."""
    assert visits(sentence) == found


@pytest.mark.parametrize("word", ["planned", "scheduled", "upcoming"])
def test_a_planned_visit_is_its_owners(word):
    """A participle between the owner and his visit is no verb of the sentence."""
    text = f"Fiji and Peru met. The deal comes ahead of President Luis Soto's {word} state visit to Fiji in June."
    [visit] = facts(text, "meeting")

    assert (visit.form, visit.status, visit.when, visit.participants) == ("visit", "planned", "2024-06", ("Luis Soto",))


def test_a_cancelled_visit_is_none():
    """The participle that calls it off leaves no visit."""
    assert not facts("Fiji and Peru met. President Luis Soto's cancelled visit to Fiji in June was a blow.", "meeting")
