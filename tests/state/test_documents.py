"""Documents: done, planned and lapsed."""

from tests.state.claims import PAIR, TODAY, document
from tracker.state.documents import agreements


def test_two_documents_of_one_article_stay_two() -> None:
    """Alike in all that was told of them, they were still told apart; a second article tells of the same two."""
    claims = [document(n, "2021-06-02", "2021-06-01", article=f"a{n // 2}", start=n) for n in range(4)]

    found = agreements(claims, parties=PAIR, as_of=TODAY).signed

    assert [line.facts for line in found] == [("f0", "f2"), ("f1", "f3")]


def test_a_total_of_a_region_is_not_that_of_the_country() -> None:
    """It would take the relation's own total away from the first line of the state."""
    own = document(1, "2021-06-01", None, type=None, number=230, bound="more_than")
    regional = document(2, "2022-01-01", None, type=None, number=12, bound="exact", parties=("AZ", "RU-AST"))

    stated = agreements([own, regional], parties=PAIR, as_of=TODAY).stated

    assert stated is not None
    assert stated.number == 230
