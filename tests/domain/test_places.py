"""Codes decide which relation a fact belongs to."""

import pytest

from tracker.domain.places import COUNTRIES, country_of, is_code


@pytest.mark.parametrize(
    ("party", "country"),
    [("AZ", "AZ"), ("RU-AST", "RU"), ("EU", None), ("Gazprom", None), ("XX-AST", None), ("AZ-", None)],
)
def test_a_party_lies_in_its_country(party, country):
    """Only real codes are taken for countries, never names that look alike."""
    assert country_of(party) == country


def test_blocs_are_codes_and_names_are_not():
    """A relation may be with a bloc, never with a misspelling."""
    assert is_code("EU")
    assert not is_code("EUR")
    assert len(COUNTRIES) == 250
