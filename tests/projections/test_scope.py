"""Which relations a fact counts in."""

import pytest

from tests.projections.history import stated
from tracker.domain.events import Told
from tracker.domain.facts import Count, Document, Fact, Investment, Meeting, Office, Rank, Trade
from tracker.projections.scope import scopes, sides_of

COUNT = {"counted": "company", "number": 14}


@pytest.mark.parametrize(
    ("fact", "parties", "expected"),
    [
        (stated(Count, parties=("AZ", "RU"), **COUNT), ("AZ", "TR"), ["AZ:RU"]),
        (stated(Document, type="treaty", parties=("AM", "AZ", "RU")), (), ["AM:AZ", "AM:RU", "AZ:RU"]),
        (stated(Document, type="treaty", parties=("AZ", "EU")), ("AZ", "EU"), ["AZ:EU"]),
        (stated(Meeting, form="meeting", parties=("AZ", "RU-AST")), (), ["AZ:RU", "AZ:RU-AST"]),
        (stated(Document, type="agreement", parties=("RU", "RU-AST")), ("AZ", "RU"), ["AZ:RU", "AZ:RU-AST"]),
        (stated(Document, type="agreement", parties=("AZPROMO", "Roscongress")), ("AZ", "RU"), ["AZ:RU"]),
        (stated(Count, parties=("AZ",), **COUNT), ("AZ", "RU"), ["AZ:RU"]),
        (stated(Count, parties=("AZ",), **COUNT), ("AZ", "RU", "TR"), ["AZ:RU", "AZ:TR"]),
        (stated(Count, parties=("TR",), **COUNT), ("AZ", "RU"), ["TR"]),
        (stated(Count, **COUNT), ("AZ", "RU", "TR"), ["AZ:RU", "AZ:TR", "RU:TR"]),
        (stated(Count, **COUNT), ("AZ",), ["AZ"]),
        (stated(Count, **COUNT), (), []),
        (stated(Rank, subject="RU", of=None, measure="supplier", rank=1), ("AZ", "RU"), ["AZ:RU"]),
        (stated(Trade, measure="exports", reporter="AZ", partner=None), ("AZ", "RU"), ["AZ"]),
        (stated(Trade, measure="exports", reporter="AZ", partner="TR"), ("AZ", "RU"), ["AZ:TR"]),
        (stated(Investment, from_=None, to="AZ", amount=1, currency="USD"), ("AZ", "RU"), ["AZ"]),
        (stated(Office, person="A", office="president", of="AZ"), ("AZ", "RU"), ["AZ"]),
        (stated(Office, person="A", office="governor", of="RU-LEN"), ("AZ", "RU"), ["RU", "RU-LEN"]),
        (stated(Office, person="A", office="ambassador", of="AZ", side="AZ", to="RU"), ("AZ", "TR"), ["AZ:RU"]),
        (stated(Office, person="A", office="chairman", of="Business Council"), ("AZ", "RU"), ["AZ:RU"]),
        (stated(Office, person="A", office="co-chair", of="Board", side="AZ"), ("AZ", "RU", "TR"), ["AZ:RU", "AZ:TR"]),
    ],
)  # fmt: skip
def test_a_fact_counts_in_the_relations_that_it_and_its_article_tell(fact: Fact, parties, expected) -> None:
    """A state holds what concerns its two sides, and never what merely stood in the same article."""
    assert list(scopes(Told(fact=fact, published=None, parties=tuple(parties)))) == expected


def test_the_sides_of_a_shared_body_are_those_that_the_article_tells_of_it() -> None:
    """In an article about three countries, the co-chairs of a commission of two belong to those two."""
    ours = stated(Office, person="A", office="co-chair", of="Commission", side="AZ")
    theirs = stated(Office, person="B", office="co-chair", of="Commission", side="RU")

    sides = sides_of(ours, (ours, theirs))
    told = Told(fact=ours, published=None, parties=("AZ", "RU", "TR"), sides=sides)

    assert scopes(told) == ("AZ:RU",)
