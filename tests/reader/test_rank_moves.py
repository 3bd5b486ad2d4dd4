"""Places that somebody had and no longer has, and whose "the country's" order an apposition tells."""

import pytest

from tests.reader.test_ranks import ranks


@pytest.mark.parametrize(
    ("text", "rank"),
    [
        ("Peru, long Kenya's top trading partner, has slipped to fourth behind China and India.", 4),
        ("Peru, once Kenya's biggest creditor, is now third.", 3),
        ("Peru, for decades the largest supplier of Kenya, has dropped to second place.", 2),
        ("Peru, Kenya's third-largest supplier a year ago, has climbed to second.", 2),
        ("Peru, Kenya's biggest supplier, rose to 12th in the index of freedom.", 1),
        ("Peru, Kenya's biggest supplier, is third in tourism there.", 1),
        ("Peru, Kenya's fourth-largest supplier, risks slipping to fifth behind Chad.", 4),
    ],
)
def test_a_place_between_commas_gives_way_to_the_one_that_the_verb_tells(text, rank):
    """Who had a place has the new one, but for what he only risks and for the orders of others."""
    assert [(who, of, place) for who, of, _, place in ranks(text)] == [("PE", "KE", rank)]


def test_who_has_been_overtaken_has_its_place_no_longer():
    """Which place is left to it nobody says."""
    assert ranks("Peru, historically Kenya's largest partner, has been overtaken by Chad.") == []


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Kenya's exports to Peru, the country's biggest market, went up 8 percent.", ("PE", "KE")),
        ("Kenya's imports from Peru, the country's largest supplier, rose by 9 percent.", ("PE", "KE")),
        ("Kenya's sales to Peru, the African country's top customer, fell.", ("PE", "KE")),
        ("In Kenya, the country's biggest trading partner is Peru.", ("PE", "KE")),
    ],
)
def test_the_country_is_the_other_one_where_its_order_follows_a_name(text, who):
    """No country stands in apposition to itself."""
    assert [found[:2] for found in ranks("Kenya and Peru are friends. " + text)] == [who]
