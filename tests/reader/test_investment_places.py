"""Money of a firm, and for places that no list has; whose it is when a person, a seat or a bank stands by."""

import pytest

from tests.reader.reading import facts
from tracker.domain.facts import Investment

_HEAD = "Prime Minister Rui Alves of Portugal and Mozambican President Daniel Cossa held talks in Maputo. "


def _told(text: str) -> list[tuple[str, str, float]]:
    found = facts(_HEAD + text, "investment")
    return [(fact.from_, fact.to, fact.amount) for fact in found if isinstance(fact, Investment)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Galp has committed itself to invest $76 million in the Inhaminga terminal project.", ("PT", "MZ", 76e6)),
        ("Galp, which put $11 million into a cell plant in Inhaminga, held a ceremony for it.", ("PT", "MZ", 11e6)),
        ("One of them, Braga, has invested $14 million in its plant of soap.", ("PT", "MZ", 14e6)),
        (
            "Portuguese investments in companies listed at the Maputo Stock Exchange amount to $22 million.",
            ("PT", "MZ", 22e6),
        ),
        ("Investments in Mozambique by firms based in Lisbon amount to $22 million.", ("PT", "MZ", 22e6)),
        ("He opened the school in Inhaminga, which Lisbon is funding at a cost of $8 million.", ("PT", "MZ", 8e6)),
        (
            "Portugal's envoy told Daniel Cossa of floods in Braga, to victims of which Maputo gave $1 million.",
            ("MZ", "PT", 1e6),
        ),
    ],
)
def test_money_goes_where_its_words_say(text: str, expected: tuple[str, str, float]) -> None:
    """A place of no list is in the other country; a firm's seat behind "in firms listed at" takes the money."""
    assert _told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Galp will invest $11 million this year.",
        "Galp has invested $11 million in Sonatrel.",
        "Lisbon is funding schools at a cost of $8 million.",
        "Mozambique has invested $14 million in its roads.",
        "The mayor and his counterpart from Braga opened a mill for which the Development Bank lent $12 million.",
    ],
)
def test_money_of_nobody_knows_whom_stays_out(text: str) -> None:
    """Who invests nobody knows where, pays for his own, or only stands by gives the other nothing."""
    assert _told(text) == []
