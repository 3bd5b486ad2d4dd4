"""Trade and investments: what amounts leave open, allow together, and contradict."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.state.claims import TODAY, claim, turnover
from tracker.projections.investments import InvestmentClaim
from tracker.state.bounds import Interval, before, interval
from tracker.state.investments import investments
from tracker.state.trade import trade


@pytest.mark.parametrize(
    ("amount", "bound", "rounded_to", "low", "high"),
    [
        (2_900_000_000, "exact", None, 2_850_000_000, 2_950_000_000),
        (3_000_000_000, "exact", 100_000_000, 2_950_000_000, 3_050_000_000),
        (3_000_000_000, "exact", None, 2_500_000_000, 3_500_000_000),
        (6_000_000_000, "more_than", None, 6_000_000_000, None),
        (6_000_000_000, "up_to", None, None, 6_000_000_000),
        (400, "about", None, 300, 500),
        (14, "exact", None, 13, 15),
    ],
)
def test_an_amount_leaves_open_what_its_rounding_leaves_open(amount, bound, rounded_to, low, high) -> None:
    """The last digit written is as far as a number is to be believed."""
    assert interval(amount, bound, rounded_to).whole() == (low, high)


@given(st.integers(1, 10**12), st.integers(-99, 300), st.integers(1, 10**6))
def test_growth_gives_back_the_amount_before(previous: int, percent: int, unit: int) -> None:
    """Whatever was, is within what the growth from it implies; exactly, without floating point."""
    now = previous + Fraction(previous * percent, 100)

    implied = before(Interval(now - unit, now + unit), Decimal(percent))

    assert implied.low is None or implied.low <= previous
    assert implied.high is None or previous <= implied.high


def test_amounts_that_can_both_be_true_narrow_the_line() -> None:
    """About 2.6 and more than 2.57 is 2.57 to 2.65, from two claims."""
    [line], conflicts = trade(
        [turnover(1, "2021-02-01", 2_600_000_000), turnover(2, "2021-03-01", 2_570_000_000, bound="more_than")],
        as_of=TODAY,
    )

    assert (line.low, line.high, line.conflict, conflicts) == (2_570_000_000, 2_650_000_000, False, ())
    assert len(line.claims) == 2


def test_amounts_that_cannot_both_be_true_are_a_conflict_and_no_average() -> None:
    """Both claims are shown with their facts, and the line spans both."""
    [line], [conflict] = trade(
        [turnover(1, "2021-02-01", 2_600_000_000), turnover(2, "2021-03-01", 2_900_000_000)], as_of=TODAY
    )

    assert (line.low, line.high, line.conflict) == (2_550_000_000, 2_950_000_000, True)
    assert conflict.about == "turnover AZ–RU, 2020"
    assert [c.facts for c in conflict.claims] == [("f1",), ("f2",)]


def test_a_growth_that_does_not_fit_the_year_before_is_a_conflict() -> None:
    """3.9 billion after growth by half cannot follow 2.9 billion."""
    lines, conflicts = trade(
        [turnover(1, "2021-02-01", 2_900_000_000), turnover(2, "2022-02-01", 3_900_000_000, "50", when="2021")],
        as_of=TODAY,
    )

    assert [line.conflict for line in lines] == [True, False]
    assert conflicts[0].claims[1].says.endswith("as 2021 grew by 50 percent")


def test_a_change_told_alone_stands_beside_the_amount_of_its_period() -> None:
    """One line a period, whichever article gave which half of it; other currencies have lines of their own."""
    lines, _ = trade(
        [turnover(1, None, 100), turnover(2, None, 90, currency="EUR"), turnover(3, None, None, "3.5")], as_of=TODAY
    )

    assert [(line.currency, len(line.claims)) for line in lines] == [("EUR", 2), ("USD", 2)]


def test_a_stock_of_investments_grows_without_contradicting_itself() -> None:
    """A later sum takes the place of an earlier one; two of one day must agree."""

    def invested(number: int, published: str, amount: int) -> InvestmentClaim:
        return claim(InvestmentClaim, number, published, from_="RU", to="AZ", amount=amount, currency="USD",
                     bound="exact", mutual=False, rounded_to=None)  # fmt: skip

    [line], conflicts = investments([invested(1, "2019-01-01", 40), invested(2, "2022-01-01", 60)], as_of=TODAY)
    assert (line.low, line.high, len(line.claims), conflicts) == (55, 65, 2, ())

    [line], [conflict] = investments([invested(1, "2022-01-01", 40), invested(2, "2022-01-01", 60)], as_of=TODAY)
    assert line.conflict
    assert len(conflict.claims) == 2
