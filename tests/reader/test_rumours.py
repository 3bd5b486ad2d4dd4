"""What somebody denies: no sum and no trade comes of it."""

import pytest

from tests.reader.reading import facts


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The minister denied that Kenya's exports to Oman had fallen by 10 percent in 2023.", "trade"),
        ("The minister rejected claims that Kenya's trade with Oman had dropped to $5 million in 2023.", "trade"),
        ("It is not true that Kenya's trade with Oman dropped to $5 million in 2023.", "trade"),
        ("The minister dismissed as untrue reports that Kenya had received $5 million from Oman.", "investment"),
        ("Reports that Kenya and Oman had signed a treaty are untrue, the ministry said.", "document"),
        ("Press reports to the effect that Kenya and Oman signed a pact do not reflect the truth.", "document"),
        ("News that Kenyan Minister Ali Otieno met Omani Minister Omar Hadi has no basis, it said.", "meeting"),
        ("Claims that Kenyan President Ali Otieno visited Oman do not correspond to reality.", "meeting"),
    ],
)
def test_what_is_denied_is_no_fact(text: str, kind: str) -> None:
    """Who denies a report does not tell it."""
    assert facts(text, kind) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The ministry reports that Kenya's exports to Oman fell by 10 percent in 2023.", "trade"),
        ("The opposition claims that trade between Kenya and Oman fell to $5 million in 2023.", "trade"),
        ("The minister confirmed reports that Kenya had received $5 million from Oman.", "investment"),
        ("The ministry reports that Kenyan Minister Ali Otieno met Omani Minister Omar Hadi.", "meeting"),
        (
            "After meeting Omani Minister Omar Hadi, Kenyan Minister Ali Otieno called reports of a pact untrue.",
            "meeting",
        ),
    ],
)
def test_what_is_reported_or_claimed_is_one(text: str, kind: str) -> None:
    """A statement is a fact whoever makes it."""
    assert len(facts(text, kind)) == 1
