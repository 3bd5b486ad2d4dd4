"""Groups of people whose an organisation or a portfolio is: "Tea Growers' Union", "Minister of Veterans' Affairs"."""

import pytest

from tests.reader.reading import offices


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ana Ruiz, a director of the Lima Freight Forwarders' Guild, left.",
            "director | Lima Freight Forwarders' Guild",
        ),
        ("The head of the Kenya Truckers' Association, Ana Ruiz, left.", "head | Kenya Truckers' Association"),
        ("Ana Ruiz, chair of the Shippers’ Council of Kenya, left.", "chairman | Shippers' Council of Kenya"),
        ("Peru's Veterans' Affairs Minister Ana Ruiz left.", "minister of veterans' affairs | PE"),
        ("Peru's minister of pensioners' welfare, Ana Ruiz, left.", "minister of pensioners' welfare | PE"),
        (
            "Peru's Citizens' Services and Trade Minister Ana Ruiz left.",
            "minister of citizens' services and trade | PE",
        ),
    ],
)
def test_people_own_organisations_and_portfolios(text, expected):
    """The apostrophe of a plural parts no name."""
    assert offices(f"Kenya and Peru met. {text}") == [f"Ana Ruiz | {expected}"]


def test_a_surname_owns_no_portfolio():
    """A person's name that ends like such a plural stays one."""
    found = offices("Kenya and Peru met. Winston Peters' Foreign Ministry wrote to Peru's trade minister Ana Ruiz.")

    assert found == ["Ana Ruiz | minister of trade | PE"]
