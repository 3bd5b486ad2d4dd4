"""Meetings and visits by the clauses around them: what is to come, what came to nothing, who "her" and "he" are."""

from datetime import date

import pytest

from tests.reader.reading import facts

THURSDAY = date(2024, 3, 14)
SIDES = "Fiji and Tonga trade more."
COMMISSION = "the third session of the Fiji-Tonga Joint Commission"
ITO = "Fijian Trade Minister Manoa Ito"
KWAN = "Tongan Finance Minister Sione Kwan"
BOTH = ("Manoa Ito", "Sione Kwan")


def told(text: str) -> set[tuple[str, str, str | None, tuple[str, ...]]]:
    """The meetings of a text in short."""
    return {(fact.form, fact.status, fact.when, fact.participants) for fact in facts(text, "meeting", THURSDAY)}


@pytest.mark.parametrize(
    ("sentence", "form", "status", "when"),
    [
        (f"{ITO} had a telephonic conversation with {KWAN} on Monday.", "call", "held", "2024-03-11"),
        (f"{ITO} is going to meet {KWAN} on Friday.", "meeting", "planned", "2024-03-15"),
        (f"{ITO} will talk to {KWAN} over the phone on Friday.", "call", "planned", "2024-03-15"),
        (f"{ITO} negotiated with {KWAN} on Monday.", "meeting", "held", "2024-03-11"),
        (f"{ITO} and {KWAN} spoke face to face in Suva on Monday.", "meeting", "held", "2024-03-11"),
        (f"Trade will grow, {ITO} said following talks with {KWAN} on Monday.", "meeting", "held", "2024-03-11"),
        (f"{ITO} and {KWAN} elevated relations in Suva on Monday.", "meeting", "held", "2024-03-11"),
        (f"{ITO} and {KWAN} announced in Suva on Monday that visas would go.", "meeting", "held", "2024-03-11"),
        (f"The news comes six weeks after {ITO} and {KWAN} met in Suva.", "meeting", "held", "2024-02"),
        (f"{ITO} arrived today. In the afternoon he will be received by {KWAN}.", "meeting", "planned", "2024-03-14"),
        (
            f"Readout of the Minister's Call with Tonga\n\n{ITO} spoke on Monday with {KWAN}.",
            "call",
            "held",
            "2024-03-11",
        ),
    ],
)
def test_two_meet_or_talk(sentence, form, status, when):
    """By phone or in person, held or to come."""
    assert (form, status, when, BOTH) in told(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        f"{ITO} was going to meet {KWAN} on Friday.",
        f"{ITO} and {KWAN} negotiate a treaty.",
        f"{ITO} accepted an invitation to go to Tonga.",
        f"The session of the Fiji-Tonga Joint Commission scheduled for Monday could not hold. {SIDES}",
        f"The Fiji-Tonga Joint Commission planned for Monday was not held. {SIDES}",
        f"A visit of {ITO} to Tonga was discussed. {SIDES}",
        f"{ITO} said the commission, whose last session was in 2006, was needed in Tonga.",
        f"Fiji's ambassador to Tonga, Manoa Ito, flew to Vavaʻu on Monday. {SIDES}",
    ],
)
def test_what_came_to_nothing_or_is_at_home_is_no_meeting(sentence):
    """Given up, only asked for or spoken of; an ambassador visits no country in which he lives."""
    assert told(sentence) == set()


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            f"{ITO} will open the Fiji-Tonga Business Forum, which takes place in Suva on 17 June.",
            ("forum", "planned", "2024-06-17", ("Manoa Ito",)),
        ),
        (
            f"{ITO} was in Tonga on Monday for the second Fiji-Tonga Business Forum.",
            ("forum", "held", "2024-03-11", ("Manoa Ito",)),
        ),
        (
            f"{ITO} headed a trade mission of forty-four firms to Tonga on Monday.",
            ("forum", "held", "2024-03-11", ("Manoa Ito",)),
        ),
        (
            f"On Friday {ITO} is to address a business forum in Suva.",
            ("forum", "planned", "2024-03-15", ("Manoa Ito",)),
        ),
        (
            f"{ITO} addressed the Fiji-Tonga Economic Conclave on Monday.",
            ("forum", "held", "2024-03-11", ("Manoa Ito",)),
        ),
        (f"Fiji and Tonga agreed on holding {COMMISSION} in Suva in June.", ("session", "planned", "2024-06", ())),
        (f"Suva said that {COMMISSION} is going to be held in Suva in June.", ("session", "planned", "2024-06", ())),
    ],
)
def test_a_gathering_and_who_comes_to_it(sentence, expected):
    """Whoever opens it, addresses it, or comes to a place for it takes part."""
    assert expected in told(f"{SIDES} {sentence}")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (f"{KWAN} will welcome {ITO} to Tonga on Friday.", ("visit", "planned", "2024-03-15", ("Manoa Ito",))),
        (f"{ITO} will proceed from Apia to Tonga on Friday.", ("visit", "planned", "2024-03-15", ("Manoa Ito",))),
        (
            f"{ITO}, who is in Tonga on a two-day visit, met {KWAN} on Wednesday.",
            ("visit", "held", "2024-03-13/2024-03-14", ("Manoa Ito",)),
        ),
        (
            f"{ITO} will visit Tonga on Friday. Jo Mara and Ana Lutu await her. {KWAN} will meet her on Saturday.",
            ("meeting", "planned", "2024-03-16", BOTH),
        ),
        (
            f"They recalled {ITO}'s visit to Tonga of March 5 to 7, in the course of which he met {KWAN}.",
            ("meeting", "held", "2024-03-05/2024-03-07", BOTH),
        ),
    ],
)
def test_who_goes_and_who_is_met_on_the_way(sentence, expected):
    """A welcome to a country is a visit; "her" is the guest, and "he" the owner of the visit."""
    assert expected in told(f"{SIDES} {sentence}")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (f"{ITO} looks forward to visiting Tonga.", set()),
        (f"{ITO} is interested in meeting {KWAN}.", set()),
        (f"{ITO} said a meeting with {KWAN} would take place one day.", set()),
        (f"{KWAN} is expected to reciprocate the visit of {ITO} next year.", set()),
        (
            f"{ITO} said a meeting with {KWAN} would take place on Friday.",
            {("meeting", "planned", "2024-03-15", BOTH)},
        ),
        (f"{ITO} recalled meeting {KWAN} in Davos in January.", {("meeting", "held", "2024-01", BOTH)}),
        (f"{ITO} heads to Tonga on Sunday, his first trip abroad.", {("visit", "planned", "2024-03-17", BOTH[:1])}),
        (
            f"{ITO} is on a three-day visit to Tonga that ends on Friday.",
            {("visit", "held", "2024-03-13/2024-03-15", BOTH[:1])},
        ),
        ("Fiji and Tonga kicked off talks on ports in Suva on Monday.", {("meeting", "held", "2024-03-11", ())}),
    ],
)
def test_what_is_only_thought_of_and_what_goes_on(sentence, expected):
    """Looked forward to is not done; what would take place on a day will; a visit that ends tomorrow is under way."""
    assert told(f"{sentence} {SIDES}") == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (f"{ITO} said a meeting with {KWAN} was under consideration.", set()),
        (f"{ITO} said a meeting with {KWAN} could follow.", set()),
        (f"{ITO} visited the Tonga pavilion in Suva on Monday.", set()),
        (f"{ITO}'s visit to Tonga has been rumoured.", set()),
        (f"{ITO} summoned Tongan Ambassador Sione Kwan on Monday.", {("meeting", "held", "2024-03-11", BOTH)}),
        (
            f"{ITO} is due in Tonga tomorrow for a two-day visit.",
            {("visit", "planned", "2024-03-15/2024-03-16", BOTH[:1])},
        ),
    ],
)
def test_what_is_only_considered_is_no_meeting(sentence, expected):
    """Under consideration or rumoured is nothing; a pavilion is no country; who is due for two days stays two."""
    assert told(f"{sentence} {SIDES}") == expected


def test_a_meeting_that_will_be_chaired_is_still_to_come():
    """A relative clause tells when a noun's event is, where the verb before it says nothing."""
    text = (
        "The programme provides for a plenary meeting, which will be chaired by Kenya's Prime Minister Ali Odede and "
        "Ghana's Prime Minister Kofi Adu."
    )
    assert [fact.status for fact in facts(text, "meeting")] == ["planned"]
