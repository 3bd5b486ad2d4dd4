"""Boxes of figures: a number, a colon, and what it is of."""

import pytest

from tests.reader.reading import facts

_HEAD = "Peru and Chad in figures\n\n date 2024-03-13 By Me\n\nPeru and Chad have met.\n\n"


@pytest.mark.parametrize(
    ("item", "kind", "expected"),
    [
        ("• $63 million: stock of Peruvian direct investment in Chad", "investment", ("PE", "TD", 63_000_000)),
        ("• 700: Peruvian companies in Chad", "count", ("company", 700)),
        ("• 5th: Peru's place among Chad's suppliers", "rank", ("PE", "TD", 5)),
    ],
)
def test_a_figure_may_stand_before_what_it_is_of(item, kind, expected):
    """The item's first word is the number; a colon parts it from the rest."""
    names = {"investment": ("from_", "to", "amount"), "count": ("counted", "number"), "rank": ("subject", "of", "rank")}

    found = facts(f"{_HEAD}{item}.\n", kind)

    assert [tuple(getattr(fact, name) for name in names[kind]) for fact in found] == [expected]


@pytest.mark.parametrize(
    ("item", "kind"),
    [
        ("• $63 million: price of the new bridge in Chad", "investment"),
        ("• 700: kilometres from the border of Peru to that of Chad", "count"),
        ("• 5th: edition of the fair of Peru in Chad", "rank"),
    ],
)
def test_a_figure_of_something_else_tells_nothing(item, kind):
    """Prices, distances and editions are not of the kinds read."""
    assert facts(f"{_HEAD}{item}.\n", kind) == []


@pytest.mark.parametrize(
    ("item", "stage"),
    [
        ("• Doba bridge: opened in February", "launched"),
        ("• Doba bridge: to be opened in May", "planned"),
        ("• Doba bridge: not opened yet", None),
    ],
)
def test_what_is_to_be_opened_is_not_open(item, stage):
    """Behind a colon a participle alone tells what is done; with "to be" it is to come."""
    assert [fact.stage for fact in facts(f"{_HEAD}{item}.\n", "project")] == ([stage] if stage else [])
