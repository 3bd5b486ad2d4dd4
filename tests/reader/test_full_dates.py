"""A day is one time, however it is written: with its weekday, in brackets, with its year and the comma behind it."""

from datetime import date

import pytest

from tests.reader.reading import facts

THURSDAY = date(2024, 5, 16)
WRITTEN = [
    "Tuesday",
    "Tuesday, May 14,",
    "Tuesday, May 14",
    "Tuesday, 14 May",
    "Tuesday 14 May",
    "Tuesday (May 14)",
    "Tuesday (14 May)",
    "Tuesday (14/5)",
    "May 14 (Tuesday)",
    "May 14, 2024,",
    "Tuesday, May 14, 2024,",
    "Tuesday, 14 May 2024,",
]


@pytest.mark.parametrize("day", WRITTEN)
@pytest.mark.parametrize(
    "text",
    [
        "Kenyan Trade Minister Peter Otieno met Peruvian Trade Minister Ana Rojas on {} in Lima.",
        "Kenyan Trade Minister Peter Otieno on {} met Peruvian Trade Minister Ana Rojas in Lima.",
        "Kenyan Trade Minister Peter Otieno was received on {} by Peruvian Trade Minister Ana Rojas.",
    ],
)
def test_however_a_day_is_written_the_meeting_is_the_same(text, day):
    """Newspapers have their own habits, and a fact must not hang on a comma or a bracket."""
    (meeting,) = facts(text.format(day), "meeting", THURSDAY)

    assert (meeting.when, meeting.participants) == ("2024-05-14", ("Ana Rojas", "Peter Otieno"))


@pytest.mark.parametrize("day", WRITTEN)
def test_however_a_day_is_written_the_document_is_the_same(day):
    """The comma that closes a date parts neither the signing from what is signed nor the place from it."""
    (document,) = facts(f"Kenya and Peru signed on {day} in Lima an agreement on tea.", "document", THURSDAY)

    assert (document.when, document.type, document.place) == ("2024-05-14", "agreement", "Lima")


def test_the_weekday_tells_the_year():
    """The 14th of May was a Tuesday in 2024 alone of the years around; without it the last one gone by is meant."""
    (meeting,) = facts(
        "Kenyan Trade Minister Peter Otieno will meet Peruvian Trade Minister Ana Rojas on Tuesday, May 21.",
        "meeting",
        THURSDAY,
    )

    assert (meeting.when, meeting.status) == ("2024-05-21", "planned")


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Kenya's Peter Otieno and Peru's Ana Rojas met on Monday (May 14).", {"2024-05-13", "2024-05-14"}),
        ("Kenya's Peter Otieno met Peru's Ana Rojas on Monday, on May 14 he left.", {"2024-05-13", "2024-05-14"}),
    ],
)
def test_a_weekday_beside_another_date_is_no_date_of_its_own(text, days):
    """What does not fit was written in error or is of two things; nothing is made up of both."""
    assert {fact.when for fact in facts(text, "meeting", THURSDAY)} <= days


@pytest.mark.parametrize(
    "text",
    [
        "On May 14, 2024, Kenyan Trade Minister Peter Otieno met Peruvian Trade Minister Ana Rojas.",
        "During talks held on May 14, 2024, Kenyan Trade Minister Peter Otieno met Peruvian Trade Minister Ana Rojas.",
        "In talks on May 14, 2024, the Kenyan trade minister, Peter Otieno, met Peru's trade minister, Ana Rojas.",
        "Kenyan Trade Minister Peter Otieno, who came to Lima on May 14, 2024, met Trade Minister Ana Rojas of Peru.",
    ],
)
def test_a_comma_that_closes_a_clause_stays(text):
    """Behind what opens a sentence, or is said by the way, the comma parts clauses."""
    told = [fact for fact in facts(text, "meeting", THURSDAY) if fact.form == "meeting"]

    assert [fact.participants for fact in told] == [("Ana Rojas", "Peter Otieno")]
