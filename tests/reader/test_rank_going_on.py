"""Places in an order of which an earlier line told whose it is and of what."""

import pytest

from tests.reader.test_ranks import ranks


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Peru is Benin's second-largest trading partner. In exports it takes first place.",
            [("PE", "BJ", "trade partner", 2), ("PE", "BJ", "export market", 1)],
        ),
        (
            "Peru is Benin's tenth trade partner. It takes the 84th place in exports. On the import side it is 71st.",
            [("PE", "BJ", "trade partner", 10), ("PE", "BJ", "export market", 84), ("PE", "BJ", "supplier", 71)],
        ),
        (
            "Peru took 14th place among the partners of Benin. Among its suppliers it occupied the 17th.",
            [("PE", "BJ", "trade partner", 14), ("PE", "BJ", "supplier", 17)],
        ),
        (
            "Peru remains Benin's first supplier. Ghana now comes third.",
            [("PE", "BJ", "supplier", 1), ("GH", "BJ", "supplier", 3)],
        ),
        (
            "Peru is Benin's second export market. Ghana is still the largest.",
            [("PE", "BJ", "export market", 2), ("GH", "BJ", "export market", 1)],
        ),
        (
            "Peru ranks fifth among Benin's suppliers of wine. Ghana is in the lead.",
            [("PE", "BJ", "supplier of wine", 5), ("GH", "BJ", "supplier of wine", 1)],
        ),
    ],
)
def test_a_place_is_in_the_order_told_before(text: str, told: list[tuple[str, str, str, int]]) -> None:
    """The next line tells another one's place, or that of the same one in another order of the same country."""
    assert ranks(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "Peru is Benin's second export market. Ghana was never the largest.",
        "Peru is Benin's second export market. Ghana may become the largest.",
        "Peru is Benin's second export market. Ghana has the largest port.",
        "Peru is Benin's second export market. Ghana won the first match.",
        "Peru is Benin's second export market.\n\nGhana is still the largest.",
        "Peru is Benin's second export market. It opened its third embassy in Mali.",
    ],
)
def test_nothing_else_is_a_place_in_it(text: str) -> None:
    """Ports, matches and hopes have no place in the order, nor has what another paragraph says."""
    assert ranks(text) == [("PE", "BJ", "export market", 2)]
