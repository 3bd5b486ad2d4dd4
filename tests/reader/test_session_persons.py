"""Who took part in a session, told in the lines around it; what two agreed to do next."""

from datetime import date

import pytest

from tests.reader.reading import facts

THURSDAY = date(2024, 3, 14)
SIDES = "Fiji and Tonga trade more."
SESSION = "the third session of the Fiji-Tonga Joint Commission"
ITO = "Fijian Trade Minister Manoa Ito"
KWAN = "Tongan Finance Minister Sione Kwan"
BOTH = ("Manoa Ito", "Sione Kwan")
AGAIN = f"The co-chairs, {ITO} and {KWAN}, signed the minutes and agreed to meet again in Apia in May."


def told(text: str) -> list[tuple[str, str, str | None, tuple[str, ...]]]:
    """The meetings of a text in short."""
    return [(fact.form, fact.status, fact.when, fact.participants) for fact in facts(text, "meeting", THURSDAY)]


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("Trader Joe Lutu said that the session was long.", ()),
        ("For his part, Samoan Trade Minister Poe Leota said that the ports were full.", ()),
        (f"The session was led by {ITO} and {KWAN}. Fijian Minister Jo Mara said that the meeting was short.", BOTH),
    ],
)
def test_not_everybody_who_speaks_was_at_the_session(text, persons):
    """A trader, a minister of a third country, or one more minister where two led the session, took no part."""
    assert told(f"{SIDES} On Monday {SESSION} opened in Suva.\n\n{text}")[0] == (
        "session",
        "held",
        "2024-03-11",
        persons,
    )


@pytest.mark.parametrize(
    "sentence",
    [
        f"{ITO} and {KWAN} signed the minutes of {SESSION} in Suva on Monday.",
        f"{ITO}, speaking in Suva on Monday after co-chairing {SESSION} with {KWAN}, praised the traders.",
    ],
)
def test_what_is_done_with_a_session_tells_of_it(sentence):
    """Its minutes signed, or its co-chair speaking after it, a session was held."""
    assert told(f"{SIDES} {sentence}") == [("session", "held", "2024-03-11", BOTH)]


def test_who_leads_a_delegation_to_attend_a_session_is_there():
    """What somebody came for takes place; what he only wants to attend does not."""
    came = f"{ITO} led a delegation to attend {SESSION} in Tonga on Monday."
    wants = f"{ITO} is eager to attend {SESSION} in Tonga."

    assert ("session", "held", "2024-03-11", ("Manoa Ito",)) in told(f"{SIDES} {came}")
    assert told(f"{SIDES} {wants}") == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The ministers agreed to meet again in Tonga in June.", [("meeting", "planned", "2024-06", BOTH)]),
        ("Their next meeting will take place in Tonga in June.", [("meeting", "planned", "2024-06", BOTH)]),
        ("The ministers agreed to meet regularly.", []),
        ("The ministers agreed to meet every year from June.", []),
        ("The ministers wanted to meet again in Tonga in June.", []),
    ],
)
def test_two_who_agree_to_meet_again_will(sentence, expected):
    """A day or a month makes it a plan, a standing commitment makes none."""
    assert told(f"{ITO} and {KWAN} met in Suva on Monday. {sentence}")[1:] == expected


def test_what_a_guest_did_is_of_the_days_of_his_visit():
    """A visit of several days that is over holds what its guest is told to have done."""
    text = f"{ITO} visited Tonga on 11-12 March. He met {KWAN} and attended the Fijian-Tongan Business Forum."

    assert {(form, when) for form, _, when, _ in told(text)} == {
        ("visit", "2024-03-11/2024-03-12"),
        ("meeting", "2024-03-11/2024-03-12"),
        ("forum", "2024-03-11/2024-03-12"),
    }


def test_who_is_visiting_the_country_is_the_guest():
    """A guest told after his host, with an adverb and without the country's name, is who visits."""
    text = f"Tonga trades with Fiji. {KWAN} met yesterday with {ITO}, who is currently visiting the country."

    assert ("visit", "held", "2024-03-13", ("Manoa Ito",)) in told(text)
    assert not [fact for fact in told(text) if fact[0] == "visit" and fact[3] == ("Sione Kwan",)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"The joint commission of Fiji and Tonga held its regular session on Monday. {AGAIN}",
            [("session", "held", "2024-03-11", BOTH), ("session", "planned", "2024-05", ())],
        ),
        (f"It is said that {SESSION}, co-chaired by {ITO} and {KWAN}, is postponed, having been deferred twice.", []),
        ("They spoke at the Manoa Ito Conference Hall of the Ministry of Ports on Monday.", []),
        (
            f"Earlier announced for December, {SESSION} will be held in Suva on 20 March.",
            [("session", "planned", "2024-03-20", ())],
        ),
    ],
)
def test_a_session_to_come_is_none_that_was_held(text, expected):
    """Co-chairs who agree to meet again plan a session; one put off is none, nor is a hall a conference."""
    assert told(f"{SIDES} {text}") == expected


@pytest.mark.parametrize(
    "text",
    [
        f"T{SESSION[1:]} was held in Suva in May 2022. Its co-chairs are {ITO} and {KWAN}.",
        f"T{SESSION[1:]} was held in Suva in May 2022. The Commission is co-chaired by {ITO} and {KWAN}.",
    ],
)
def test_who_leads_a_body_now_was_not_there_then(text):
    """Co-chairs told in the present took part in a session of these days, not in one of years ago."""
    assert told(text) == [("session", "held", "2022-05", ())]
    assert told(text.replace("in May 2022", "on Tuesday")) == [("session", "held", "2024-03-12", BOTH)]


@pytest.mark.parametrize(
    ("sentence", "persons"),
    [
        (f"{ITO} and {KWAN} signed the minutes.", BOTH),
        (f"{ITO} met {KWAN} in Apia on 2 February.", ()),
        (f"{ITO}, who visited Tonga in February, had held talks with {KWAN}.", ()),
        (f"On the sidelines of a summit in Lima, {ITO} held talks with {KWAN}.", ()),
        (f"{ITO} and {KWAN} signed a pact in Apia on 2 February.", ()),
    ],
)
def test_who_met_at_another_time_was_not_at_the_session(sentence, persons):
    """The sentence after a session names those who led it, unless it tells of another day, trip or meeting."""
    assert told(f"{SIDES} On Monday {SESSION} was held in Suva. {sentence}")[0][3] == persons
