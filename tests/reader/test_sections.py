"""Newsletters: several items about other countries each."""

from tests.reader.reading import article, facts
from tracker.domain.facts import Trade
from tracker.reader.reader import reader

_ITEM = "{one} and {other} signed a memorandum on fisheries on 3 May, both of the ministries said in a statement."
_TRADE = "Trade between the two countries reached ${sum} million in 2022, the ministry of economy said on Thursday."


def _letter(*pairs: tuple[str, str]) -> str:
    items = (
        f"{one.upper()} AND {other.upper()}\n\n{_ITEM.format(one=one, other=other)} {_TRADE.format(sum=number)}"
        for number, (one, other) in enumerate(pairs, start=11)
    )
    return "The bulletin of the week\n\n" + "\n\n".join(items)


def test_each_item_of_a_newsletter_has_its_own_two_countries():
    """Whom "the two countries" mean in one item they do not mean in the next."""
    found = facts(_letter(("Kenya", "Oman"), ("Peru", "Japan"), ("Finland", "Chad")), "trade")

    told = {(fact.reporter, fact.partner, fact.amount) for fact in found if isinstance(fact, Trade)}
    assert told == {("KE", "OM", 11_000_000), ("JP", "PE", 12_000_000), ("FI", "TD", 13_000_000)}


def test_headings_of_one_article_do_not_part_it():
    """Where sections share a country they are one story, with its persons."""
    text = _letter(("Kenya", "Oman"), ("Oman", "Kenya"), ("Kenya", "Chad"))

    assert len(reader().stories(article(text))) == 1
