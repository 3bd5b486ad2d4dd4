"""Who led a session, opened it or spoke at it, and when the next one is, however the sentence puts it."""

from datetime import date

import pytest

from tests.reader.reading import facts

TUESDAY = date(2024, 10, 15)
SESSION = "the fourth session of the Fiji-Estonia Joint Commission"
KAMIKAMICA = "Fijian Trade Minister Manoa Kamikamica"
KELDO = "Estonian Economy Minister Erkki Keldo"


def told(text: str) -> list[str]:
    """The sessions and forums of a text in short."""
    return [
        f"{fact.form} {fact.when} {fact.status} {' + '.join(sorted(name.split()[-1] for name in fact.participants))}"
        for fact in facts(text, "meeting", TUESDAY)
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        f"{KAMIKAMICA} hosted {SESSION} on Monday, with {KELDO} as his co-chair.",
        f"{KAMIKAMICA} and {KELDO}, co-chairs of the Fiji-Estonia Joint Commission, opened its fourth session Monday.",
    ],
)
def test_both_who_led_a_session_took_part(sentence):
    """The second leader may have no verb of his own, or stand in an apposition."""
    assert told(sentence) == ["session 2024-10-14 held Kamikamica + Keldo"]


@pytest.mark.parametrize(
    "sentence",
    [
        f"Opening {SESSION} on Monday, {KELDO} said that trade was growing.",
        f"Trade is growing, said {KELDO} at the opening of {SESSION} on Monday.",
    ],
)
def test_who_speaks_at_the_opening_took_part(sentence):
    """A subject may follow its verb."""
    assert told(sentence) == ["session 2024-10-14 held Keldo"]


@pytest.mark.parametrize(
    ("sentence", "when"),
    [
        (f"T{SESSION[1:]} has been moved from March to February 2025.", "2025-02"),
        (f"T{SESSION[1:]} has been shifted from 20 November to 27 November.", "2024-11-27"),
        (f"The date of {SESSION} has been set: 5 November.", "2024-11-05"),
        ("Suva was chosen as the venue of the next session of the Fiji-Estonia Joint Commission, in 2025.", "2025"),
        ("It was agreed that the next session of the Fiji-Estonia Joint Commission be held in Suva in 2025.", "2025"),
    ],
)
def test_the_next_session_is_planned(sentence, when):
    """What is called the next one was not held yet; what was moved has the second of two times."""
    assert told(sentence) == [f"session {when} planned "]


@pytest.mark.parametrize(
    "sentence",
    [
        "Proposals to organise a Fiji-Estonia business forum in Tallinn were discussed.",
        "The sides spoke of the next session of the Fiji-Estonia Joint Commission.",
        f"T{SESSION[1:]} has been put off from March without a new date.",
    ],
)
def test_what_is_only_proposed_is_no_gathering(sentence):
    """An infinitive under a noun and a session without a time tell of nothing that was or will be held."""
    assert not told(sentence)


def test_a_forum_that_brought_firms_together_was_held():
    """What was "brought together" moves no date."""
    assert told("A Fiji-Estonia business forum brought together 80 firms in Suva on Monday.") == [
        "forum 2024-10-14 held "
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        f"{KAMIKAMICA} and {KELDO} chaired on Monday at the ministry's headquarters {SESSION}.",
        f"{KAMIKAMICA} and {KELDO} on Monday chaired at the Council of Ministers {SESSION}.",
        f"{KAMIKAMICA} spoke on Monday at the end of {SESSION}, which he co-chairs with {KELDO}.",
        f"T{SESSION[1:]}, which {KAMIKAMICA} co-chairs with {KELDO}, took place on Monday.",
    ],
)
def test_a_session_is_led_at_a_ministry_and_by_two(sentence):
    """Where it is led may stand before the session, and "co-chairs with" is a verb."""
    assert told(sentence) == ["session 2024-10-14 held Kamikamica + Keldo"]


@pytest.mark.parametrize(
    ("sentence", "leaders"),
    [
        ("Kenya's delegation will be headed by Foreign Minister Musalia Mudavadi.", [(), ("Musalia Mudavadi",)]),
        ("Kenya's delegation was headed by Foreign Minister Musalia Mudavadi.", [("Musalia Mudavadi",), ()]),
    ],
)
def test_who_will_lead_leads_the_round_to_come(sentence, leaders):
    """Of a round that was held and one that is to come, who "will" lead a delegation is of the latter."""
    held = "The first session of the Kenya-Ghana joint commission was held in Accra in May 2022."
    text = f"{held} The second will be held in Nairobi in June. {sentence}"

    found = [fact for fact in facts(text, "meeting") if fact.form == "session"]

    assert [fact.participants for fact in sorted(found, key=lambda fact: fact.number or 0)] == leaders


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("is set for May in Accra; the second was chaired by ministers Piyush Goyal and Jan Lis in 2023", {2: 2, 3: 0}),
        (
            "will convene in May, while the second was chaired by ministers Piyush Goyal and Jan Lis in 2023",
            {2: 2, 3: 0},
        ),
        (
            "was led by ministers Piyush Goyal and Jan Lis on Monday; the fourth will be held in Delhi in 2026",
            {3: 2, 4: 0},
        ),
    ],
)
def test_who_led_another_round_did_not_lead_this_one(text, expected):
    """Clauses on two rounds have their own persons."""
    found = facts(f"Ghana and India are friends. The third session of their joint trade committee {text}.", "meeting")
    assert {fact.number: len(fact.participants) for fact in found} == expected
