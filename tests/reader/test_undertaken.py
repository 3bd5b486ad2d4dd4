"""What two sides only undertake, and what came of sessions of long ago."""

from datetime import date

import pytest

from tests.reader.reading import facts

TALKS = "Fijian President Manoa Ito met Tongan King Sione Kwan in Suva."
LATER = date(2024, 10, 1)


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("A statement said the two sides would also review the 1991 treaty.", 1),
        ("The two leaders will review all agreements within six months.", 1),
        ("On Friday the two leaders will discuss trade.", 2),
    ],
)
def test_what_two_sides_will_review_is_no_meeting(sentence, number):
    """Without a day, an occasion or a name it is only what they undertake."""
    assert len(facts(f"{TALKS} {sentence}", "meeting", LATER)) == number


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("Plans to lay a cable from Fiji to Tonga, agreed in 2022, are on hold.", 0),
        ("Plans for a port, approved by Fiji and Tonga in 2022, are on hold.", 0),
        ("The action plan for 2024-2025, agreed in Suva in May, covers Fiji and Tonga.", 1),
    ],
)
def test_plans_that_were_only_agreed_are_no_documents(sentence, number):
    """What somebody plans to do is no paper."""
    assert len(facts(f"Fiji and Tonga trade. {sentence}", "document", LATER)) == number


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("The Fiji-Tonga Joint Committee met for a session on 24 May 2023. A protocol was signed.", "2023-05-24"),
        ("The Fiji-Tonga forum was held in Suva in May 2022. Two memoranda were signed.", "2022-05"),
        (f"{TALKS} The last session was held in May 2023. A protocol was signed.", "2024-10-01"),
    ],
)
def test_what_was_signed_at_a_session_of_long_ago_is_of_its_day(text, when):
    """A bare sentence right behind the session goes on with it."""
    assert [fact.when for fact in facts(f"Fiji and Tonga trade.\n\n{text}", "document", LATER)] == [when]


@pytest.mark.parametrize(
    ("text", "office"),
    [
        (
            "Omar Hadi was elected Chairman of the Oman-Peru Joint Business Forum in May.",
            "Oman-Peru Joint Business Forum",
        ),
        ("Omar Hadi is president of the Oman-Peru Friendship Club.", "Oman-Peru Friendship Club"),
        (
            "The Chairman of the Committee on Trade and Fiscal Policy, Omar Hadi, spoke.",
            "Committee on Trade and Fiscal Policy",
        ),
    ],
)
def test_who_heads_a_forum_or_committee_heads_no_country(text, office):
    """The whole name is the organisation's."""
    assert [fact.of for fact in facts(f"Oman and Peru trade. {text}", "office")] == [office]
