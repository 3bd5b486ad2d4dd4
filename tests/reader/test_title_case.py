"""Headlines in capitals: two countries before a verb, names that people bear too, an article before a name."""

import pytest

from tests.reader.reading import facts

BODY = "The weather was fine in the city."


@pytest.mark.parametrize(
    ("headline", "parties"),
    [
        ("Oman, Uzbekistan Sign Four MoUs", ("OM", "UZ")),
        ("Peru and Kazakhstan Sign 11 Agreements on Sidelines of Visit to Lima", ("KZ", "PE")),
        ("UAE, Kenya Ink Trade Pact", ("AE", "KE")),
        ("Georgia Signs Trade Pact With Oman", ("GE", "OM")),
        ("Kuwait, Tajikistan to Sign Agreement on Visas", ("KW", "TJ")),
    ],
)
def test_the_verb_of_a_headline_is_no_part_of_a_name(headline, parties):
    """A country before a verb in capitals is the country, and no company."""
    assert [fact.parties for fact in facts(f"{headline}\n\n{BODY}", "document")] == [parties]


def test_organisations_in_capitals_stay_what_they_are():
    """Two agencies that sign are named as they are written."""
    signed = facts(f"Oman News Agency, Kenya News Agency Sign MoU\n\n{BODY}", "document")
    assert [fact.parties for fact in signed] == [("Kenya News Agency", "Oman News Agency")]


def test_an_article_that_a_sentence_opens_with_is_no_part_of_a_name():
    """The route is the Lima-Quito route."""
    found = facts("Peru and Oman trade. A Muscat Lima route was launched by Peru's Sur Air to Oman in 2022.", "project")
    assert [fact.name for fact in found] == ["Muscat Lima route"]
