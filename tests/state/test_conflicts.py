"""What cannot all be true: which claims, by how much, and the likely cause."""

from datetime import date
from decimal import Decimal

import pytest

from tests.state.claims import claim, turnover
from tracker.projections.investments import InvestmentClaim
from tracker.projections.trade import TradeClaim
from tracker.state.investments import investments
from tracker.state.lines import Conflict
from tracker.state.trade import trade

AS_OF = date(2024, 1, 1)
BILLION = 10**9


def only(*claims: TradeClaim, homes: dict[str, str] | None = None) -> Conflict:
    """The one conflict of some claims."""
    _, [conflict] = trade(claims, as_of=AS_OF, homes=lambda _: homes or {})
    return conflict


def test_a_conflict_holds_no_more_claims_than_it_takes() -> None:
    """Of five claims of a year and its quarters, the two that exclude each other; the others are not accused."""
    conflict = only(
        turnover(1, "2021-01-10", 2_900_000_000),
        turnover(2, "2021-01-11", 2_000_000_000, bound="more_than"),
        turnover(3, "2021-01-12", 600_000_000, when="2020-Q1"),
        turnover(4, "2021-01-13", 700_000_000, when="2020-Q2"),
        turnover(5, "2021-01-14", 3_100_000_000, when="2020-Q3"),
    )

    assert conflict.key == "conflict/trade/turnover/AZ-RU/all/2020/USD"
    assert [side.says for side in conflict.claims] == ["2900000000 USD", "3100000000 USD in 2020-Q3"]
    assert conflict.gap is not None
    assert (conflict.gap.amount, conflict.gap.percent) == (100_000_000, Decimal("3.4"))


def test_rival_figures_are_one_conflict_with_a_side_each() -> None:
    """Three figures of which each excludes the others; a fourth that fits one of them is no side of its own."""
    figures = [2_000_000_000, 2_500_000_000, 2_900_000_000, 2_950_000_000]
    conflict = only(
        *(turnover(nth, "2021-02-01", figure, rounded_to=10**8) for nth, figure in enumerate(figures, start=1))
    )

    assert [side.says for side in conflict.claims] == ["2000000000 USD", "2500000000 USD", "2900000000 USD"]


def test_parts_that_are_more_than_the_whole_are_a_conflict() -> None:
    """Exports alone above the turnover, and food above all goods."""
    exported = only(turnover(1, "2021-02-01", 2 * BILLION), turnover(2, "2021-02-01", 5 * BILLION, measure="exports"))
    food = only(turnover(1, "2021-02-01", 2 * BILLION), turnover(2, "2021-02-01", 5 * BILLION, goods="food"))

    assert [side.says for side in exported.claims] == ["5000000000 USD", "turnover AZ–RU, 2000000000 USD in 2020"]
    assert {side.says for side in food.claims} == {"5000000000 USD", "turnover AZ–RU, 2000000000 USD in 2020"}


def test_two_currencies_are_never_set_against_each_other() -> None:
    """Euros and dollars of one year stand on lines of their own, and growth without a currency binds neither."""
    lines, conflicts = trade(
        [turnover(1, "2021-02-01", 2 * BILLION), turnover(2, "2021-02-01", 9 * BILLION, currency="EUR"),
         turnover(3, "2022-02-01", None, "10", when="2021"), turnover(4, "2022-02-01", 9 * BILLION, when="2021")],
        as_of=AS_OF,
    )  # fmt: skip

    assert conflicts == ()
    assert [(line.key, line.low) for line in lines if line.period == "2020"] == [
        ("trade/turnover/AZ-RU/all/2020/EUR", 8_500_000_000),
        ("trade/turnover/AZ-RU/all/2020/USD", 1_500_000_000),
    ]


def test_growth_over_a_thousand_percent_is_counted_and_implies_nothing() -> None:
    """It stands on its line, marked; the year before is left alone."""
    lines, conflicts = trade(
        [turnover(1, "2021-02-01", 2 * BILLION), turnover(2, "2022-02-01", 3 * BILLION, "1001", when="2021")],
        as_of=AS_OF,
    )

    assert conflicts == ()
    assert [(line.low, line.claims[0].standing) for line in lines] == [
        (1_500_000_000, "sound"), (2_500_000_000, "suspect")]  # fmt: skip


def test_a_fall_by_more_than_all_cannot_be() -> None:
    """The change is refused and listed, the amount beside it still counts."""
    lines, [conflict] = trade([turnover(1, "2021-02-01", 2 * BILLION, "-100.5")], as_of=AS_OF)

    assert (lines[0].low, lines[0].claims[0].standing) == (1_500_000_000, "impossible")
    assert (conflict.likely_cause, conflict.gap, conflict.claims[0].facts) == ("cannot be", None, ("f1",))


def test_a_fall_by_all_leaves_the_year_before_open() -> None:
    """Nothing follows for what there was; no division by nothing."""
    lines, conflicts = trade(
        [turnover(1, "2021-02-01", 2 * BILLION), turnover(2, "2022-02-01", None, "-100", when="2021")], as_of=AS_OF
    )

    assert conflicts == ()
    assert [(line.low, line.high) for line in lines] == [(1_500_000_000, 2_500_000_000), (None, 12_500_000)]


@pytest.mark.parametrize("when", ["2021-07/2021-02", "2021-13", "2021-02-30"])
def test_a_period_that_contradicts_itself_cannot_be(when: str) -> None:
    """It is listed with its fact, and made neither a line nor a rival of others that have no period."""
    lines, [conflict] = trade([turnover(1, "2022-02-01", 2 * BILLION, when=when)], as_of=AS_OF)

    assert lines == ()
    assert (conflict.likely_cause, conflict.claims[0].facts) == ("cannot be", ("f1",))
    assert when in conflict.claims[0].says


def test_figures_of_unknown_times_do_not_contradict_each_other() -> None:
    """Nobody tells that both are of the same year: the line is what was said last."""
    lines, conflicts = trade(
        [turnover(1, "2021-02-01", 2 * BILLION, when=None), turnover(2, "2023-02-01", 4 * BILLION, when=None)],
        as_of=AS_OF,
    )

    assert conflicts == ()
    assert [(line.period, line.low, line.high) for line in lines] == [(None, 3_500_000_000, 4_500_000_000)]


def test_what_was_said_before_the_year_was_over_is_what_had_come_in_by_then() -> None:
    """In August, the year's turnover is 1.6 billion; in the end 2.9: no contradiction."""
    [line], conflicts = trade(
        [turnover(1, "2020-08-01", 1_600_000_000), turnover(2, "2021-02-01", 2_900_000_000)], as_of=AS_OF
    )

    assert conflicts == ()
    assert [(made.standing, made.low, made.high) for made in line.claims] == [
        ("to date", 1_550_000_000, None), ("sound", 2_850_000_000, 2_950_000_000)]  # fmt: skip


def test_months_are_not_compared_with_the_year_before() -> None:
    """A change of a month alone may be one from the month before."""
    lines, conflicts = trade(
        [turnover(1, "2021-02-01", 100, when="2020-05", rounded_to=1),
         turnover(2, "2022-02-01", 300, "10", when="2021-05", rounded_to=1)],
        as_of=AS_OF,
    )  # fmt: skip

    assert conflicts == ()
    assert (lines[0].low, lines[0].high) == (99, 101)


CAUSES = [
    ("unit slip", turnover(1, "2021-02-01", 2_900_000_000), turnover(2, "2021-03-01", 2_900_000)),
    ("another currency", turnover(1, "2021-02-01", 2_900_000_000), turnover(2, "2021-03-01", 2_500_000_000),
     turnover(3, "2021-03-01", 2_500_000_000, currency="EUR")),
    ("different periods", turnover(1, "2021-02-01", 2_900_000_000), turnover(2, "2021-03-01", 2_500_000_000),
     turnover(3, "2020-03-01", 2_500_000_000, when="2019")),
    ("a stale paragraph", turnover(1, "2021-02-01", 2_500_000_000, family="same"),
     turnover(2, "2021-03-01", 2_900_000_000), turnover(3, "2021-04-01", 2_500_000_000, family="same")),
    ("a stale paragraph", turnover(1, "2021-02-01", 2_500_000_000), turnover(2, "2021-03-01", 2_900_000_000),
     turnover(3, "2021-04-01", 2_500_000_000)),
    ("a correction", turnover(1, "2021-02-01", 2_500_000_000, publisher="one"),
     turnover(2, "2021-02-03", 2_900_000_000, publisher="one")),
    (None, turnover(1, "2021-02-01", 2_500_000_000, publisher="one"),
     turnover(2, "2021-02-03", 2_900_000_000, publisher="other")),
    (None, turnover(1, "2021-02-01", 2_500_000_000, publisher="one"),
     turnover(2, "2021-05-03", 2_900_000_000, publisher="one")),
    ("rounding", turnover(1, "2021-02-01", 2_900_000_000), turnover(2, "2021-03-01", 2_970_000_000)),
    ("revised figures", turnover(1, "2021-02-01", 2_900_000_000), turnover(2, "2021-06-01", 3_030_000_000)),
    (None, turnover(1, "2021-02-01", 2_900_000_000), turnover(2, "2021-02-01", 2_400_000_000)),
]  # fmt: skip


@pytest.mark.parametrize(("cause", "claims"), [(cause, claims) for cause, *claims in CAUSES])
def test_the_likely_cause_is_told_where_it_can_be(cause: str | None, claims: list[TradeClaim]) -> None:
    """An analyst is pointed to where to look first, and to nothing where nothing tells."""
    assert only(*claims).likely_cause == cause


def test_publishers_of_two_countries_have_two_statistics_offices() -> None:
    """The figures of two countries differ because they are counted twice."""
    sides = (turnover(1, "2021-02-01", 2_900_000_000), turnover(2, "2021-02-01", 2_500_000_000))

    assert only(*sides, homes={"a1": "AZ", "a2": "RU"}).likely_cause == "two statistics offices"
    assert only(*sides, homes={"a1": "AZ", "a2": "AZ"}).likely_cause is None


def test_mirror_figures_bind_no_turnover() -> None:
    """What both sides report of exports and imports is kept apart, and neither sum is set against the turnover."""
    flows = [
        turnover(1, "2021-02-01", BILLION, measure="exports"),
        turnover(2, "2021-02-01", BILLION, measure="imports"),
        turnover(3, "2021-02-01", 3 * BILLION, measure="imports", reporter="RU", partner="AZ"),
    ]

    assert trade([*flows, turnover(4, "2021-02-01", 9 * BILLION)], as_of=AS_OF)[1] == ()
    assert len(trade([*flows[:2], turnover(4, "2021-02-01", 9 * BILLION)], as_of=AS_OF)[1]) == 1


def invested(nth: int, amount: int, when: str, ends: tuple[str, str] = ("RU", "AZ"), *, mutual: bool = False,
             published: str = "2022-02-17") -> InvestmentClaim:  # fmt: skip
    """A claim of an investment."""
    return claim(InvestmentClaim, nth, published, from_=ends[0], to=ends[1], amount=amount, currency="USD", when=when,
                 bound="exact", mutual=mutual, rounded_to=1)  # fmt: skip


def test_flows_of_investments_must_fit_their_year_and_each_other() -> None:
    """Half a year's flow is a part of the year's, and what both put into each other is the sum of both ways."""
    halves = [invested(1, 70, "2021-01/2021-06"), invested(2, 60, "2021")]
    both = [
        invested(1, 70, "2021"),
        invested(2, 60, "2021", ("AZ", "RU")),
        invested(3, 140, "2021", ("AZ", "RU"), mutual=True),
    ]

    assert [len(conflict.claims) for conflict in investments(halves, as_of=AS_OF)[1]] == [2]
    assert [len(conflict.claims) for conflict in investments(both, as_of=AS_OF)[1]] == [3]


def test_stocks_of_investments_may_fall() -> None:
    """A later, lower stock contradicts nothing: money is taken out, too."""
    claims = [invested(1, 70, "2021-05-01", published="2021-05-01"), invested(2, 60, "2022-02-17")]

    [line], conflicts = investments(claims, as_of=AS_OF)

    assert (line.low, line.high, conflicts) == (59, 61, ())


HALVES = [turnover(1, "2022-02-01", None, "5", when="2021-01/2021-06"),
          turnover(2, "2022-02-01", None, "10", when="2021-07/2021-12")]  # fmt: skip


def test_a_year_cannot_grow_more_than_each_of_its_halves() -> None:
    """No amount is known, and no two of the three contradict each other; what two leave the third is told."""
    conflict = only(*HALVES, turnover(3, "2022-02-01", None, "20", when="2021"))

    assert [side.says for side in conflict.claims] == [
        "2021 grew by 20 percent",
        "2021-01/2021-06 grew by 5 percent",
        "2021-07/2021-12 grew by 10 percent",
    ]
    assert conflict.gap is not None
    assert (conflict.gap.amount, conflict.gap.percent) == (None, Decimal("9.0"))  # 19.5 less 10.5


@pytest.mark.parametrize("change", ["5", "7.3", "10"])
def test_a_year_may_grow_as_its_halves_do_or_anything_between(change: str) -> None:
    """Rounding counts at both ends."""
    assert trade([*HALVES, turnover(3, "2022-02-01", None, change, when="2021")], as_of=AS_OF)[1] == ()


def test_what_several_claims_leave_of_an_amount_is_told_in_units() -> None:
    """A year of 2,000 cannot have grown by 7 percent if its second half, of 1,900, grew by 10 and its first by 5."""
    conflict = only(
        turnover(1, "2022-02-01", 2000, "7", when="2021"),
        turnover(2, "2022-02-01", None, "5", when="2021-01/2021-06"),
        turnover(3, "2022-02-01", 1900, "10", when="2021-07/2021-12"),
    )

    assert conflict.gap is not None
    assert conflict.gap.amount == 528  # at least 3,027.02 against at most 2,500


def test_a_way_in_half_a_year_is_a_part_of_what_both_put_into_each_other_in_the_year() -> None:
    """Nobody tells the other way, nor the year of this one: it is whatever is left, no less than nothing."""
    much = [invested(1, 70, "2021-01/2021-06"), invested(2, 60, "2021", mutual=True)]
    little = [invested(1, 50, "2021-01/2021-06"), invested(2, 60, "2021", mutual=True)]

    assert [len(conflict.claims) for conflict in investments(much, as_of=AS_OF)[1]] == [2]
    assert investments(little, as_of=AS_OF)[1] == ()


def test_what_nobody_tells_ties_what_is_told() -> None:
    """Food that is exported is some of all exports, and these of the turnover, though nobody tells all exports."""
    food = turnover(1, "2021-02-01", 5 * BILLION, measure="exports", goods="food")

    assert len(only(food, turnover(2, "2021-02-01", 2 * BILLION)).claims) == 2
    assert trade([food, turnover(2, "2021-02-01", 6 * BILLION)], as_of=AS_OF)[1] == ()


def test_two_and_two_point_nought_percent_are_two_statements() -> None:
    """They are one number, but one of them is told more exactly, and contradicts 2.2."""
    claims = [
        turnover(nth, "2022-02-01", None, pct, when="2021") for nth, pct in enumerate(("2.0", "2.2", "2"), start=1)
    ]

    assert [side.says for side in only(*claims).claims] == ["2021 grew by 2.0 percent", "2021 grew by 2.2 percent"]
