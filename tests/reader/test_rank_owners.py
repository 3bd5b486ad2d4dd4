"""In whose order somebody stands whom a sentence ranks without saying so, and what the order is of."""

import pytest

from tests.reader.test_ranks import ranks


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Kenya is Peru's second largest buyer of sugar. Sales to Chad, the biggest buyer of zinc, were flat.",
            ("TD", "PE", "buyer of zinc", 1),
        ),
        (
            "Kenya kept its place as the first market of Peru. Togo, number two among our customers, took $5 million.",
            ("TG", "PE", "customer", 2),
        ),
        (
            "Peru's exports to Kenya were $5 million. That puts our neighbour third among buyers, behind Chad.",
            ("KE", "PE", "buyer", 3),
        ),
        (
            "Peru and Kenya held talks. Peru ranks now first by the number of joint ventures, as it does by tourists.",
            ("PE", "KE", "number of joint ventures", 1),
        ),
    ],
)
def test_an_order_goes_on_in_another_measure(text: str, expected: tuple[str, str, str, int]) -> None:
    """Buyers, customers and suppliers of one country are told of one after another; a measure ends at a comma."""
    assert expected in ranks(text)


@pytest.mark.parametrize(
    "text",
    ["Chad ranks third by area.", "Chad ranks third in the world, after Togo.", "Chad is the largest exporter of tin."],
)
def test_an_order_of_something_else_stays_out(text: str) -> None:
    """The size of a country, a place in the world and who sells to others are no places in the order before."""
    assert ranks(f"Kenya is Peru's second supplier. {text}") == [("KE", "PE", "supplier", 2)]
