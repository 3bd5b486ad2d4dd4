"""Sessions and forums of which several sentences each tell a part: their days, number, place, and who led them."""

from datetime import date

import pytest

from tests.reader.reading import facts

THURSDAY = date(2024, 3, 14)
BODY = "The Fijian-Tongan joint commission"
BOTH = ("Manoa Ito", "Sione Kwan")


def told(text: str) -> set[tuple[str, str, str | None, int | None, str | None]]:
    """The sessions and forums of a text in short."""
    found = facts(text, "meeting", THURSDAY)
    return {(f.form, f.status, f.when, f.number, f.place) for f in found if f.form in {"session", "forum"}}


@pytest.mark.parametrize(
    ("text", "when"),
    [
        (f"{BODY} opened its session in Suva on Tuesday. It closes on Friday.", "2024-03-12/2024-03-15"),
        (f"{BODY} ended its session in Suva on Wednesday. It had begun on Monday.", "2024-03-11/2024-03-13"),
        (f"{BODY} opened in Suva on Tuesday. The session closes tomorrow.", "2024-03-12/2024-03-15"),
        (f"{BODY} met in Suva on Wednesday. The two-day session ends today.", "2024-03-13/2024-03-14"),
        (f"{BODY} started its session in Suva today. It runs until Saturday.", "2024-03-14/2024-03-16"),
        ("Fiji and Tonga held a joint commission in Suva. The session took place on March 8.", "2024-03-08"),
        (f"{BODY} concluded its three-day session in Suva on Wednesday.", "2024-03-11/2024-03-13"),
    ],
)
def test_the_days_of_a_session_follow_from_several_sentences(text, when):
    """Its beginning, its end and its length, told apart, make one session of all its days."""
    assert told(text) == {("session", "held", when, None, "Suva")}


@pytest.mark.parametrize(
    ("text", "when", "number"),
    [
        (f"{BODY} will meet in Suva. The session will be held on 3 April. It is the ninth.", "2024-04-03", 9),
        (
            f"{BODY} will meet in Suva next week. The session will last two days and begin on Tuesday.",
            "2024-03-19/2024-03-20",
            None,
        ),
        (
            f"{BODY} will sit in Suva. Its ninth session starts on Sunday. It ends on Tuesday.",
            "2024-03-17/2024-03-19",
            9,
        ),
        (f"A session of {BODY} is set for 3 April in Suva. It has been moved to 9 April.", "2024-04-09", None),
    ],
)
def test_a_session_to_come_is_dated_by_the_sentences_behind_it(text, when, number):
    """Its day, its length and a new day are told later: there is one session, and no other round."""
    assert told(text) == {("session", "planned", when, number, "Suva")}


@pytest.mark.parametrize(
    ("behind", "number"),
    [
        ("It was the ninth session.", 9),
        ("This was the ninth meeting of the commission.", 9),
        ("It was the commission's 14th session.", 14),
        ("The talks, the 36th, were about fish.", 36),
        ("The session was the twelfth.", 12),
        ("It was the first session since 2016.", None),
        ("It was the third this year.", None),
        ("It was the ninth company to invest.", None),
        ("Fish was the ninth item.", None),
    ],
)
def test_which_session_it_was_is_told_behind_it(behind, number):
    """A number that the next sentence gives is the session's, unless it is none of a row or of something else."""
    assert told(f"{BODY} met in Suva on Tuesday. {behind}") == {("session", "held", "2024-03-12", number, "Suva")}


def test_the_days_of_a_forum_follow_from_its_end_and_length():
    """A forum told without a day has those that its last day and its length give."""
    text = "Fiji hosted a Fijian-Tongan economic forum. The two-day event ended in Suva on Friday."
    assert told(text) == {("forum", "held", "2024-03-07/2024-03-08", None, "Suva")}


def test_what_was_called_off_behind_is_no_fact():
    """A session that the next sentence calls off is not planned, and its new day is the only one."""
    planned = f"The session of {BODY} was planned for Monday in Suva."
    assert told(f"{planned} It was called off after a storm.") == set()
    again = told(f"{planned} It has been postponed. It will now be held on 4 April.")
    assert again == {("session", "planned", "2024-04-04", None, "Suva")}


def test_what_was_put_off_before_is_still_to_be_held():
    """That a session was put off twice before does not call it off now."""
    text = f"The third session of {BODY} is to be held in Suva on 20 March. It was put off twice."
    assert told(text) == {("session", "planned", "2024-03-20", 3, "Suva")}


@pytest.mark.parametrize(
    "behind",
    [
        "It approved a harbour. The harbour will open in June.",
        "A road was opened on Wednesday. It ends at the border.",
        "It last met in 2022.",
        "Manoa Ito met Sione Kwan on Wednesday. The meeting ended on Thursday.",
        "The next session will end in June.",
        "The council was founded in 2019.",
    ],
)
def test_what_is_said_of_something_else_dates_no_session(behind):
    """A harbour, an earlier round, a meeting of two and the next session have their own days."""
    assert ("session", "held", "2024-03-12", None, "Suva") in told(f"{BODY} met in Suva on Tuesday. {behind}")


@pytest.mark.parametrize(
    "behind",
    [
        "It closes on Friday. Fijian Trade Minister Manoa Ito and Tongan Trade Minister Sione Kwan are in the chair.",
        "Fijian Trade Minister Manoa Ito and Tongan Trade Minister Sione Kwan opened it.",
        "It runs until Friday. The two trade ministers, Manoa Ito of Fiji and Sione Kwan of Tonga, preside.",
    ],
)
def test_who_led_a_session_is_told_behind_its_days(behind):
    """Sentences on its days stand between a session and those who led it."""
    found = facts(f"{BODY} opened its session in Suva on Tuesday. {behind}", "meeting", THURSDAY)
    assert [fact.participants for fact in found if fact.form == "session"] == [BOTH]


def test_who_is_to_lead_another_round_is_told_behind_it():
    """“It” is the round that the sentence before tells of, be it another one."""
    text = "Fiji and Tonga agreed to set up a joint commission. Its first session will be held in Suva in June."
    leaders = "The trade ministers, Manoa Ito of Fiji and Sione Kwan of Tonga, will chair it."
    (fact,) = facts(f"{text} {leaders}", "meeting", THURSDAY)
    assert (fact.form, fact.status, fact.when, fact.participants) == ("session", "planned", "2024-06", BOTH)


def test_a_commission_that_is_scheduled_sits_then():
    """A body that is scheduled for a day has its session on that day, and on another one where that is moved."""
    text = f"{BODY} is scheduled for 22 March. The session has been moved to 5 April."
    assert told(text) == {("session", "planned", "2024-04-05", None, None)}


def test_later_sentences_are_named_as_such():
    """What does not stand in the sentence quoted is named as carried over."""
    text = f"{BODY} opened its session in Suva on Tuesday. It closes on Friday. It is the ninth."
    (fact,) = (fact for fact in facts(text, "meeting", THURSDAY) if fact.form == "session")
    assert fact.quote.endswith("on Tuesday.")
    assert {"when", "number"} <= set(fact.carried)
