"""Meetings whose day, persons or kind the lines around them tell: programmes, co-chairs, the day before."""

from datetime import date

import pytest

from tests.reader.reading import facts

THURSDAY = date(2024, 3, 14)
SIDES = "Fiji and Tonga trade more."
SESSION = "the third session of the Fiji-Tonga Joint Commission"
ITO = "Fijian Trade Minister Manoa Ito"
KWAN = "Tongan Finance Minister Sione Kwan"
BOTH = ("Manoa Ito", "Sione Kwan")


def told(text: str) -> set[tuple[str, str, str | None, tuple[str, ...]]]:
    """The meetings of a text in short."""
    return {(fact.form, fact.status, fact.when, fact.participants) for fact in facts(text, "meeting", THURSDAY)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{ITO} will speak in Suva on 19 March. He will meet {KWAN}.", ("meeting", "planned", "2024-03-19", BOTH)),
        (f"On March 11 {ITO} spoke in Suva. He had a talk with {KWAN}.", ("meeting", "held", "2024-03-11", BOTH)),
        (f"{ITO} spoke on Wednesday.\n\n{KWAN} had met him a day earlier.", ("meeting", "held", "2024-03-12", BOTH)),
        (
            f"After the parade {ITO} was due in Suva for a meeting with {KWAN}.",
            ("meeting", "planned", "2024-03-14", BOTH),
        ),
    ],
)
def test_a_day_is_told_by_the_line_before_or_by_the_news(text, expected):
    """What he or she did goes on with the day before it; "a day earlier" opens a paragraph with the day of the news."""
    assert expected in told(f"{text} {SIDES}")


def test_a_day_that_is_a_heading_holds_under_it():
    """In a calendar of the week the day stands over what is to come on it."""
    lead = "Week ahead\n\nTrade between the two is up this year, officials said on Monday."
    text = f"{lead}\n\nTuesday, 19 March\n{ITO} phones {KWAN} at noon.\n\nTrade\n\n{SIDES}"

    assert told(text) == {("call", "planned", "2024-03-19", BOTH)}


def test_days_of_a_visit_are_no_day_of_publication():
    """A headline with the days of a visit says nothing of when it was written."""
    text = f"Visit by {ITO} to Tonga, 18 to 20 April 2022\n\n{ITO} will visit Tonga from 18 to 20 April 2022."

    (visit,) = facts(text, "meeting", None)

    assert (visit.when, visit.status) == ("2022-04-18/2022-04-20", "planned")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"{ITO} and {KWAN}, co-chairs of the Fiji-Tonga Joint Commission, smiled. On Monday {SESSION} was held.",
            {("session", "held", "2024-03-11", BOTH)},
        ),
        (
            f"On Monday {SESSION} was held. It was preceded by a meeting chaired by Fijian Secretary Jo Mara.",
            {("session", "held", "2024-03-11", ())},
        ),
        (
            f"{ITO} and {KWAN} led {SESSION} on Monday. Ambassadors Jo Mara of Fiji and Ana Lutu of Tonga attended it.",
            {("session", "held", "2024-03-11", BOTH)},
        ),
        (
            f"{ITO} and {KWAN} chaired {SESSION} on Monday. He spoke to a session chaired by trader R. Singh of Tonga.",
            {("session", "held", "2024-03-11", BOTH)},
        ),
        (
            f"{ITO} will co-chair with {KWAN} the inaugural meeting of the Trade Working Group on 19 March.",
            {("session", "planned", "2024-03-19", BOTH)},
        ),
        (
            f"{ITO} co-chaired the Fiji-Tonga Foreign Office Consultations with {KWAN} on Monday in virtual mode.",
            {("call", "held", "2024-03-11", BOTH)},
        ),
        (
            f"{ITO} is to lead a delegation at the Fiji-East Asia Forum in Suva on 19 March.",
            {("forum", "planned", "2024-03-19", ("Manoa Ito",))},
        ),
        ("The governments last sat together in November 2014 in Suva.", {("meeting", "held", "2014-11", ())}),
    ],
)
def test_who_was_at_a_gathering(text, expected):
    """Its co-chairs were, told before it; who chaired what went before it, or another one, was not."""
    assert told(f"{SIDES} {text}") == expected


@pytest.mark.parametrize(
    "text",
    [
        f"{KWAN} received the delegation in the presence of Fijian Ambassador Manoa Ito.",
        f"In Tonga {KWAN} told a delegation headed by {ITO} that ports were open.",
        f"{ITO} is going to speak in Suva and meet {KWAN}.",
        f"The forum will be held in May, {ITO} said following negotiations with {KWAN}.",
    ],
)
def test_two_met_by_what_is_told_of_them(text):
    """In the presence of an ambassador, told to a delegation's head, or by the second of two verbs."""
    assert BOTH in {participants for _, _, _, participants in told(f"{SIDES} {text}")}


def test_what_is_to_come_is_not_held_by_the_second_verb():
    """The second verb of "is going to speak and meet" is as far ahead as the first."""
    assert {status for _, status, _, _ in told(f"{ITO} is going to speak in Suva and meet {KWAN}.")} == {"planned"}


def test_the_two_leaders_are_the_two_of_the_article():
    """Of several presidents named before, "the two leaders" are those of the two countries."""
    text = (
        "Fijian President Manoa Ito and Tongan President Sione Kwan opened the bridge, with Presidents Poe Leota of "
        "Samoa and Jo Mara of Nauru as guests. The two leaders had met on Monday. Fiji and Tonga trade more."
    )

    assert ("meeting", "held", "2024-03-11", BOTH) in told(text)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            f"{ITO} will hold talks with {KWAN} on Tuesday (March 12).",
            ("meeting", "planned", "2024-03-12", BOTH),
        ),
        (f"Talks between {ITO} and {KWAN} resume on Monday.", ("meeting", "planned", "2024-03-18", BOTH)),
        (
            f"{ITO} told a joint press conference in Suva on Monday with {KWAN} that trade was up.",
            ("meeting", "held", "2024-03-11", BOTH),
        ),
        (
            f"{ITO}, speaking alongside {KWAN}, said in Suva on Monday that trade was up.",
            ("meeting", "held", "2024-03-11", BOTH),
        ),
        (f"{ITO} visited Tonga twice, in 2021 and 2023.", ("visit", "held", "2023", ("Manoa Ito",))),
        (
            f"{ITO}'s visit to Tonga on Monday follows that of {KWAN} to Fiji in January.",
            ("visit", "held", "2024-01", ("Sione Kwan",)),
        ),
        (
            "He spoke at the third Joint Permanent Commission (JPC) between Fiji and Tonga, which was held on 5 March.",
            ("session", "held", "2024-03-05", ()),
        ),
    ],
)
def test_a_day_beside_its_own_meeting(sentence, expected):
    """The day in brackets, of the verb in the present, of "that", or of the relative clause past the two countries."""
    assert expected in told(f"{SIDES} {sentence}")
