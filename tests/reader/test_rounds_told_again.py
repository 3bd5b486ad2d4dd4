"""Rounds told without their noun, days told by other words, and documents whose history the sentence tells."""

from datetime import date

import pytest

from tests.reader.reading import facts

WEDNESDAY = date(2024, 4, 17)
FIRST = "The eighth session of the Fiji-Estonia Joint Commission was held in Suva on Monday."


def rounds(text: str) -> list[str]:
    """The sessions and forums of a text in short."""
    return [f"{fact.form} {fact.when} {fact.status}" for fact in facts(text, "meeting", WEDNESDAY)]


def signed(text: str) -> list[str]:
    """The documents of a text in short."""
    return [f"{fact.type} {fact.when} {fact.status}" for fact in facts(text, "document", WEDNESDAY)]


@pytest.mark.parametrize(
    ("sentence", "when"),
    [
        ("The ninth is planned in Tallinn before the year is out.", "2024"),
        ("The ninth shall be convened in Tallinn in November.", "2024-11"),
        ("Tallinn will be the venue of the ninth in the first half of 2025.", "2025-01/2025-06"),
    ],
)
def test_the_ninth_is_a_session_to_come(sentence, when):
    """An ordinal alone stands for another session of the body told before."""
    assert rounds(f"{FIRST} {sentence}") == ["session 2024-04-15 held", f"session {when} planned"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "On 4-5 March in Suva took place the third session of the Fiji-Estonia Joint Commission.",
            "2024-03-04/2024-03-05",
        ),
        ("The Fiji-Estonia political talks were resumed in Suva. The last ones were held in May 2018.", "2018-05"),
        ("Sixteen projects of Fiji and Estonia were approved in the first round.", None),
        ("The High Commission of Fiji was opened in 1969, before Estonia had one.", None),
    ],
)
def test_rounds_in_another_order_of_words(text, told):
    """A verb may stand before its session, and "ones" for several; a round of grants and an embassy are none."""
    assert told is None or any(told in each for each in rounds(text))
    assert told is not None or rounds(text) == []


def test_what_was_put_off_is_now_on_for_another_day():
    """What "it" means is the session that the sentence before put off."""
    text = (
        "The eighth session of the Fiji-Estonia Joint Commission, planned for May, was postponed."
        " It is now scheduled for 20 September in Suva."
    )

    assert rounds(text) == ["session 2024-09-20 planned"]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("The Fiji-Estonia Joint Commission will sit in Suva at the end of the month.", "session 2024-04 planned"),
        (
            "The venue of the ninth session of the Fiji-Estonia Joint Commission, in 2025, will be Tallinn.",
            "session 2025 planned",
        ),
        (
            "Estonian firms went home on Tuesday after a three-day Fiji-Estonia fair.",
            "forum 2024-04-14/2024-04-16 held",
        ),
        (
            "Since the last session of the Fiji-Estonia Joint Commission in October 2022, trade has doubled.",
            "session 2022-10 held",
        ),
        (
            "Estonian Minister Erkki Keldo had been to Suva for a Fiji-Estonia business forum in March 2021.",
            "forum 2021-03 held",
        ),
    ],
)
def test_the_time_of_a_round_by_other_words(sentence, told):
    """What is over on Tuesday after three days began on Sunday; a venue of the ninth is of one to come."""
    assert told in rounds(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "It is now scheduled for demolition on 20 September.",
        "The fair after which the street is named was a three-day affair on Tuesday.",
    ],
)
def test_what_else_is_scheduled_is_no_round(sentence):
    """Nothing was put off before, or nothing of two countries."""
    assert not rounds(sentence)


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "Fiji and Estonia signed an agreement on fishing, agreed on during talks in Suva in 2018.",
            "agreement 2024-04-17 signed",
        ),
        (
            "Fiji and Estonia signed an agreement on fishing, drafted by experts last year, on Monday.",
            "agreement 2024-04-15 signed",
        ),
        (
            "A memorandum of Fiji and Estonia goes back to January, when the two governments signed it.",
            "memorandum 2024-01 signed",
        ),
        (
            "At the end of the meeting on Friday a protocol is due to be signed by Fiji and Estonia.",
            "protocol 2024-04-19 planned",
        ),
    ],
)
def test_the_day_of_a_document_is_its_own(sentence, told):
    """What was agreed in 2018 is signed today; what is due at a meeting is due on its day."""
    assert signed(sentence) == [told]


def test_a_document_that_follows_a_day_later():
    """What "followed a day later" is of the day after the talks."""
    text = "On 3 April Fiji and Estonia held talks in Suva. An agreement on fishing followed a day later."

    assert signed(text) == ["agreement 2024-04-04 signed"]


def test_central_banks_sign_for_their_countries():
    """A bank that is called after its country stands for it, as its partner's country does."""
    text = "Bank of Kenya governor Kamau Thugge and his Peruvian counterpart, Julio Velarde, signed a memorandum."

    assert [fact.parties for fact in facts(text, "document", WEDNESDAY)] == [("Bank of Kenya", "KE", "PE")]


@pytest.mark.parametrize(
    "sentence",
    [
        "He met with Kenyan Transport Minister Kipchumba Murkomen and toured the port.",
        "Kenyan President William Ruto also received him.",
        "At the talks with Kenyan President William Ruto ports were the first point.",
    ],
)
def test_what_goes_on_with_a_day_long_ago_is_of_that_day(sentence):
    """A sentence that goes on with a visit of last year tells of no meeting of today."""
    text = f"Peruvian Minister Raul Perez Reyes was in Nairobi on 24 April last year. {sentence}"

    assert {fact.when for fact in facts(text, "meeting", WEDNESDAY)} == {"2023-04-24"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ministers praised the Fiji-Estonia Joint Commission, whose last session was in Suva in May 2019.", "2019-05"),
        ("Ministers praised the Fiji-Estonia Joint Commission, whose secretary was in Suva in May 2019.", None),
    ],
)
def test_whose_last_session_was(text, told):
    """A relative clause tells a round of its body, but only where it names one."""
    assert rounds(text) == ([f"session {told} held"] if told else [])


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("held its first session since 2016 in Suva on Monday", None),
        ("held its first meeting in five years in Suva on Monday", None),
        ("held its first session in Suva on Monday", 1),
        (", whose fourth session was held in Suva on Monday, advises both governments", 4),
    ],
)
def test_the_first_session_in_years_has_no_number(said, number):
    """The first of a row is none that is only the first again."""
    (told,) = facts(f"The Fiji-Estonia Joint Commission {said}.".replace(" ,", ","), "meeting", WEDNESDAY)

    assert told.number == number


@pytest.mark.parametrize("because", ["having been deferred twice", "after being postponed in March"])
def test_what_was_put_off_before_is_planned(because):
    """What went before does not call off what is planned."""
    text = f"The ninth session of the Fiji-Estonia Joint Commission is planned for May 2025 in Tallinn, {because}."

    assert rounds(text) == ["session 2025-05 planned"]


def test_who_will_be_represented_stays_at_home():
    """Another one goes in his place."""
    text = "Estonian President Alar Karis is due in Suva next week, but will be represented by Minister Erkki Keldo."

    assert facts(text, "meeting", WEDNESDAY) == []


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("It has convened twice so far, most recently in November 2020.", ["session 2020-11 held"]),
        ("It has met three times, the last time in Suva in November 2020.", ["session 2020-11 held"]),
        ("It has met three times since November 2020.", []),
    ],
)
def test_of_several_the_latest_is_told(sentence, told):
    """A sum tells of no session, but for the one that it ends with."""
    assert rounds(f"The Fiji-Estonia Joint Commission was set up in 1994. {sentence}") == told


def test_the_one_after_it_is_to_come():
    """What takes place after the one that was held is planned, on whatever day."""
    text = f"{FIRST} The ninth takes place in Tallinn, on a date to be agreed."

    assert rounds(text) == ["session 2024-04-15 held", "session None planned"]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("There are nine pacts. The latest, the Treaty on Ports, was signed in Suva in May 2023.", []),
        ("They share two bridges. The first was built in 1994.", []),
        ("The seventh, held in Tallinn in May 2022, was shorter.", ["session 2022-05 held"]),
        ("The last concluded in Tallinn in May 2022.", ["session 2022-05 held"]),
    ],
)
def test_what_is_signed_or_built_is_no_round(sentence, told):
    """The one called the latest goes on about the session only where it was held, not made."""
    assert rounds(f"{FIRST} {sentence}") == ["session 2024-04-15 held", *told]


@pytest.mark.parametrize(
    ("session", "number"),
    [
        ("A session of the Fiji-Estonia Joint Commission, the first since 2007,", None),
        ("A session of the Fiji-Estonia Joint Commission, the third this year,", None),
        ("A session of the Fiji-Estonia Joint Commission, the third,", 3),
        ("The third session of the Fiji-Estonia Joint Commission, the first in Suva,", 3),
    ],
)
def test_the_first_since_then_has_no_number(session, number):
    """Which one it was of late, or there, is not which one it was."""
    assert [fact.number for fact in facts(f"{session} was held on Monday.", "meeting", WEDNESDAY)] == [number]


def test_a_round_of_talks_is_none_of_a_summit():
    """Another year's talks are talks."""
    text = "Kenya and Peru opened the Business Forum in Lima on Monday. The 2022 round of talks was led by Jan Lis."
    assert [fact.when for fact in facts(text, "meeting")] == ["2024-03-04"]
