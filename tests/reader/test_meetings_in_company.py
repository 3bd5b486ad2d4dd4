"""Who met whom in the company of titles behind names, participles, second clauses and what came of it."""

from datetime import date

import pytest

from tests.reader.reading import facts

THURSDAY = date(2024, 3, 14)
ITO = "Fijian Trade Minister Manoa Ito"
KWAN = "Sione Kwan, Tonga's finance minister,"
BOTH = ("Manoa Ito", "Sione Kwan")


def told(text: str) -> set[tuple[str, str, str | None, tuple[str, ...]]]:
    """The meetings of a text in short."""
    return {(fact.form, fact.status, fact.when, fact.participants) for fact in facts(text, "meeting", THURSDAY)}


@pytest.mark.parametrize(
    ("sentence", "form", "when"),
    [
        (f"{ITO} met {KWAN} in Suva on 11 March.", "meeting", "2024-03-11"),
        (f"Meeting {KWAN} in Suva on Monday, {ITO} said that trade should grow.", "meeting", "2024-03-11"),
        (
            f"While farmers wait, receiving {KWAN} on Monday, {ITO} said that trade should grow.",
            "meeting",
            "2024-03-11",
        ),
        (f"Speaking by phone with {KWAN} on Monday, {ITO} said that trade should grow.", "call", "2024-03-11"),
        (f"{ITO} told {KWAN} during a meeting on Monday that tariffs were high.", "meeting", "2024-03-11"),
        (f'"Tariffs are high," {ITO} told {KWAN} during talks on Monday.', "meeting", "2024-03-11"),
        (f"Talks between {KWAN} and {ITO} took place on Monday.", "meeting", "2024-03-11"),
        (f"The talks between {ITO} and {KWAN} held in Suva on Monday, focused on trade.", "meeting", "2024-03-11"),
        (f"Fish was the focus of a telephone call on 11 March between {KWAN} and {ITO}.", "call", "2024-03-11"),
        (f"{ITO} discussed fish with {KWAN} by phone in 2022.", "call", "2022"),
        (f"The proposal came during a meeting between {KWAN} and {ITO} on Monday.", "meeting", "2024-03-11"),
        (
            f"While farmers wait, following talks between {KWAN} and {ITO} on Monday, both left.",
            "meeting",
            "2024-03-11",
        ),
        (f"Talks were held on Monday with the participation of {KWAN} and {ITO}.", "meeting", "2024-03-11"),
        (f"{ITO}, in office since 2 February, had his first video call with {KWAN} on Monday.", "call", "2024-03-11"),
    ],
)
def test_two_meet_in_any_company(sentence, form, when):
    """One meeting and no visit, however names and clauses stand."""
    assert told(sentence) == {(form, "held", when, BOTH)}


@pytest.mark.parametrize(
    "sentence",
    [
        f"A meeting between {KWAN} and {ITO} that had been planned for this week was called off.",
        f"The talks between {ITO} and {KWAN} did not take place.",
        f"Diplomats are working on a meeting between {ITO} and {KWAN} the ministry said.",
        f"{ITO} ruled out a meeting with {KWAN} the ministry said.",
        f"The agency reported that if {ITO} meets {KWAN} prices will fall.",
        f"{ITO} called on {KWAN} to lower the tariffs.",
        f"{ITO} met the demands of the farmers, and {KWAN} did the same.",
        f"{ITO} and {KWAN} each met with farmers on Monday.",
        f"Instead of meeting {KWAN} {ITO} stayed at home.",
        f"{ITO} stayed at home rather than meet {KWAN} the ministry said.",
        f"Plans for talks between {ITO} and {KWAN} have stalled.",
        f"A meeting between {ITO} and {KWAN} remains possible.",
        f"{ITO} said a meeting with {KWAN} would depend on the tariffs.",
        f"Manoa Ito, Fiji's trade minister, hosted an exhibition of paintings by {KWAN} on Monday.",
    ],
)
def test_what_did_not_come_about_is_no_meeting(sentence):
    """Called off, only thought of, on a condition, or done by each alone."""
    assert told(sentence) == set()


@pytest.mark.parametrize(
    ("sentence", "form", "when"),
    [
        ("The foreign ministers of Fiji and Tonga spoke by phone on Monday.", "call", "2024-03-11"),
        ("A telephone call between the presidents of Fiji and Tonga took place on Monday.", "call", "2024-03-11"),
        ("The trade ministers of Fiji and Tonga held talks by videoconference in March.", "call", "2024-03"),
        ("Negotiators from Fiji and Tonga met in Suva.", "meeting", "2024-03-14"),
    ],
)
def test_officials_without_names_meet_and_call(sentence, form, when):
    """Whose ministers they are tells who met."""
    assert told(sentence) == {(form, "held", when, ())}


def test_a_meeting_of_officials_that_could_not_be_held_is_none():
    """What became of it is told past whose officials they are."""
    assert (
        told("A virtual meeting of the customs chiefs of Fiji and Tonga scheduled for Monday could not hold.") == set()
    )


def test_the_next_sentence_tells_the_day_of_a_meeting():
    """The meeting that a sentence opens with is the one told just before."""
    told_next = f"{ITO} met {KWAN[:-1]}. The meeting was held in Suva on Monday."

    assert told(told_next) == {("meeting", "held", "2024-03-11", BOTH)}


def test_the_next_sentence_tells_nothing_of_a_meeting_that_has_its_day():
    """A day told already stays."""
    told_next = f"{ITO} met {KWAN[:-1]} on Tuesday. The meeting was held a day after the fair of 11 March."

    assert told(told_next) == {("meeting", "held", "2024-03-12", BOTH)}


@pytest.mark.parametrize(
    ("second", "form", "when"),
    [
        ("and Paula Fa, Tonga's minister of labour, on Tuesday", "meeting", "2024-03-12"),
        ("and spoke by phone with Paula Fa, Tonga's minister of labour, on Tuesday", "call", "2024-03-12"),
        ("and later held talks with Paula Fa, Tonga's minister of labour", "meeting", "2024-03-11"),
    ],
)
def test_each_of_two_meetings_has_its_form_and_day(second, form, when):
    """What is told behind "and" changes nothing before it."""
    first = ("meeting", "held", "2024-03-11", BOTH)

    assert told(f"{ITO} met {KWAN} in Suva on Monday {second}.") == {
        first,
        (form, "held", when, ("Manoa Ito", "Paula Fa")),
    }
